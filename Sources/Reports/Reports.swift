// The place where Reports begins.
