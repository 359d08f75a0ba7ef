// The place where Narratives begins.
