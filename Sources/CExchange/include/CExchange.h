#ifndef CEXCHANGE_H
#define CEXCHANGE_H
/// Swaps what two paths name, in one step, so that a reader sees the old folder or the new one and
/// never a mixture. Returns 0, or -1 with errno set.
int exchange_paths(const char *first, const char *second);
#endif
