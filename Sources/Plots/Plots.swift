// The place where Plots begins.
