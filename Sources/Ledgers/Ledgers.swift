// The place where Ledgers begins.
