// The place where Sites begins.
