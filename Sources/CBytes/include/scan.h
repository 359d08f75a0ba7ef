#ifndef BOARDWALK_SCAN_H
#define BOARDWALK_SCAN_H

#include <stdint.h>

/* What was found of a text. */
typedef struct {
  uint64_t edges;        /* how many fields end */
  uint64_t lines;        /* how many records end */
  int has_high;          /* whether a byte is beyond ASCII */
  int has_inner_newline; /* whether a newline stands in quotes */
} scan_found;

/* Writes where fields end, and where records do, counted with a number to begin with. The text begins with a record; it
   is looked at up to the first quote that stands where it may not. The lists have room for 64 more than there are
   bytes. */
scan_found scan_text(
    const uint8_t *bytes, uint64_t count, uint8_t separator, int64_t begin, int64_t *edges, int64_t *lines);

/* What was counted of a text. */
typedef struct {
  uint64_t newlines; /* in quotes or not */
  int is_sound;      /* whether all quotes stand where they may; otherwise the rest says nothing */
  int ends_inside;   /* whether the text ends within quotes */
} scan_tally;

/* Counts newlines and follows quotes. The text begins with a record. */
scan_tally scan_newlines(const uint8_t *bytes, uint64_t count, uint8_t separator);

#endif
