// The place where Metrics begins.
