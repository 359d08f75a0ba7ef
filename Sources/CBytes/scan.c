#include "scan.h"

#include <string.h>

#define SCAN_INLINE static inline __attribute__((always_inline))

/* Where some bytes stand among 64: a bit for each place. */

#if defined(__SSE2__)
#include <emmintrin.h>

typedef struct { __m128i part[4]; } scan_block;

SCAN_INLINE scan_block scan_load(const uint8_t *bytes) {
  const __m128i *from = (const __m128i *)bytes;
  return (scan_block){{_mm_loadu_si128(from), _mm_loadu_si128(from + 1), _mm_loadu_si128(from + 2), _mm_loadu_si128(from + 3)}};
}

/* Places that hold a byte. */
SCAN_INLINE uint64_t scan_equal(scan_block block, uint8_t x) {
  const __m128i xs = _mm_set1_epi8((char)x);
  uint64_t hits[4];
  for (int i = 0; i < 4; i++) { hits[i] = (uint16_t)_mm_movemask_epi8(_mm_cmpeq_epi8(block.part[i], xs)); }
  return hits[0] | hits[1] << 16 | hits[2] << 32 | hits[3] << 48;
}

/* How many places hold a byte. */
SCAN_INLINE uint64_t scan_count(scan_block block, uint8_t x) {
  const __m128i xs = _mm_set1_epi8((char)x);
  __m128i sum = _mm_setzero_si128();
  for (int i = 0; i < 4; i++) { sum = _mm_sub_epi8(sum, _mm_cmpeq_epi8(block.part[i], xs)); }
  sum = _mm_sad_epu8(sum, _mm_setzero_si128());
  return (uint32_t)_mm_cvtsi128_si32(sum) + (uint32_t)_mm_cvtsi128_si32(_mm_srli_si128(sum, 8));
}

/* Whether any place holds a byte. */
SCAN_INLINE int scan_has(scan_block block, uint8_t x) {
  const __m128i xs = _mm_set1_epi8((char)x);
  __m128i any = _mm_setzero_si128();
  for (int i = 0; i < 4; i++) { any = _mm_or_si128(any, _mm_cmpeq_epi8(block.part[i], xs)); }
  return _mm_movemask_epi8(any) != 0;
}

/* Whether any byte is beyond ASCII. */
SCAN_INLINE int scan_high(scan_block block) {
  const __m128i ab = _mm_or_si128(block.part[0], block.part[1]), cd = _mm_or_si128(block.part[2], block.part[3]);
  return _mm_movemask_epi8(_mm_or_si128(ab, cd)) != 0;
}

#elif defined(__ARM_NEON)
#include <arm_neon.h>

typedef struct { uint8x16_t part[4]; } scan_block;

SCAN_INLINE scan_block scan_load(const uint8_t *bytes) {
  return (scan_block){{vld1q_u8(bytes), vld1q_u8(bytes + 16), vld1q_u8(bytes + 32), vld1q_u8(bytes + 48)}};
}

SCAN_INLINE uint64_t scan_equal(scan_block block, uint8_t x) {
  const uint8x16_t bits = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128}, xs = vdupq_n_u8(x);
  uint8x16_t hits[4];
  for (int i = 0; i < 4; i++) { hits[i] = vandq_u8(vceqq_u8(block.part[i], xs), bits); }
  const uint8x16_t all = vpaddq_u8(vpaddq_u8(hits[0], hits[1]), vpaddq_u8(hits[2], hits[3]));
  return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(all, all)), 0);
}

SCAN_INLINE uint64_t scan_count(scan_block block, uint8_t x) {
  uint8x16_t sum = vdupq_n_u8(0);
  for (int i = 0; i < 4; i++) { sum = vsubq_u8(sum, vceqq_u8(block.part[i], vdupq_n_u8(x))); }
  return vaddvq_u8(sum);
}

SCAN_INLINE int scan_has(scan_block block, uint8_t x) {
  uint8x16_t any = vdupq_n_u8(0);
  for (int i = 0; i < 4; i++) { any = vorrq_u8(any, vceqq_u8(block.part[i], vdupq_n_u8(x))); }
  return vmaxvq_u8(any) != 0;
}

SCAN_INLINE int scan_high(scan_block block) {
  const uint8x16_t ab = vorrq_u8(block.part[0], block.part[1]), cd = vorrq_u8(block.part[2], block.part[3]);
  return vmaxvq_u8(vorrq_u8(ab, cd)) >= 0x80;
}

#else

typedef struct { uint8_t part[64]; } scan_block;

SCAN_INLINE scan_block scan_load(const uint8_t *bytes) {
  scan_block block;
  memcpy(block.part, bytes, 64);
  return block;
}

SCAN_INLINE uint64_t scan_equal(scan_block block, uint8_t x) {
  uint64_t hits = 0;
  for (int i = 0; i < 64; i++) { hits |= (uint64_t)(block.part[i] == x) << i; }
  return hits;
}

SCAN_INLINE uint64_t scan_count(scan_block block, uint8_t x) {
  return (uint64_t)__builtin_popcountll(scan_equal(block, x));
}

SCAN_INLINE int scan_has(scan_block block, uint8_t x) { return scan_equal(block, x) != 0; }

SCAN_INLINE int scan_high(scan_block block) {
  uint8_t seen = 0;
  for (int i = 0; i < 64; i++) { seen |= block.part[i]; }
  return seen >= 0x80;
}

#endif

/* Quotes, followed from the beginning of a record 64 bytes at a time. One opens a field where a field begins, and closes
   it where it ends; two within stand for one. */
typedef struct {
  uint64_t inside; /* all ones where the bytes so far end within quotes */
  uint64_t edge;   /* 1 where a quote may open a field, or be the second of two, at the next byte */
  uint64_t closed; /* 1 where the last byte is a quote that closes */
} scan_quotes;

SCAN_INLINE scan_quotes scan_start(void) { return (scan_quotes){0, 1, 0}; }

/* Whether a byte that follows a closing quote and is no delimiter is the return before a newline. */
SCAN_INLINE int scan_is_return(const uint8_t *bytes, uint64_t count, uint64_t at) {
  return at + 1 < count && bytes[at] == '\r' && bytes[at + 1] == '\n';
}

/* Which of 64 bytes (or of the `count` that are left) are within quotes, by the places of quotes and of delimiters. Says
   in `sound` whether all quotes stand where they may. */
SCAN_INLINE uint64_t scan_inside(
    scan_quotes *state, const uint8_t *bytes, uint64_t count, uint64_t quotes, uint64_t delimiters, int *sound) {
  uint64_t inside = quotes;
  for (int shift = 1; shift < 64; shift *= 2) { inside ^= inside << shift; }
  inside ^= state->inside;
  const uint64_t closing = quotes & ~inside, edges = quotes | delimiters;
  uint64_t odd = (quotes & inside & ~(edges << 1 | state->edge)) | ((closing << 1 | state->closed) & ~edges);
  if (count < 64) { odd &= ((uint64_t)1 << count) - 1; }
  while (odd != 0 && scan_is_return(bytes, count, (uint64_t)__builtin_ctzll(odd))) { odd &= odd - 1; }
  *sound = odd == 0;
  *state = (scan_quotes){(uint64_t)0 - (inside >> 63), edges >> 63, closing >> 63};
  return inside;
}

/* Writes places to a list, in order, and gives its end. Up to 8 more than there are may be written. */
SCAN_INLINE int64_t *scan_write(uint64_t hits, int64_t at, int64_t *list) {
  int64_t *const end = list + __builtin_popcountll(hits);
  /* Eight at once: whether there is a next one is soon guessed wrong. */
  do {
    for (int i = 0; i < 8; i++) {
      list[i] = at + __builtin_ctzll(hits | (uint64_t)1 << 63);
      hits &= hits - 1;
    }
    list += 8;
  } while (list < end);
  return end;
}

SCAN_INLINE scan_found find(
    const uint8_t *bytes, uint64_t count, uint8_t separator, int64_t begin, int64_t *edges, int64_t *lines) {
  scan_quotes state = scan_start();
  scan_found found = {0, 0, 0, 0};
  int64_t *edge = edges, *line = lines;
  uint8_t last[64] = {0};
  for (uint64_t at = 0; at < count; at += 64) {
    const uint8_t *from = bytes + at;
    if (count - at < 64) {
      memcpy(last, from, count - at);
      from = last;
    }
    const scan_block block = scan_load(from);
    uint64_t newlines = scan_equal(block, '\n');
    uint64_t delimiters = newlines | scan_equal(block, separator);
    found.has_high |= scan_high(block);
    if (scan_has(block, '"') || (state.inside | state.closed) != 0) {
      int sound;
      const uint64_t inside = scan_inside(&state, bytes + at, count - at, scan_equal(block, '"'), delimiters, &sound);
      if (!sound) { break; }
      found.has_inner_newline |= (newlines & inside) != 0;
      newlines &= ~inside;
      delimiters &= ~inside;
    } else {
      state.edge = delimiters >> 63;
    }
    edge = scan_write(delimiters, begin + (int64_t)at, edge);
    for (;;) {
      *line = begin + (int64_t)at + __builtin_ctzll(newlines | (uint64_t)1 << 63);
      line += newlines != 0;
      newlines &= newlines - 1;
      if (newlines == 0) { break; }
    }
  }
  found.edges = (uint64_t)(edge - edges);
  found.lines = (uint64_t)(line - lines);
  return found;
}

SCAN_INLINE scan_tally count(const uint8_t *bytes, uint64_t count, uint8_t separator) {
  scan_quotes state = scan_start();
  scan_tally tally = {0, 1, 0};
  uint8_t last[64] = {0};
  for (uint64_t at = 0; at < count; at += 64) {
    const uint8_t *from = bytes + at;
    if (count - at < 64) {
      memcpy(last, from, count - at);
      from = last;
    }
    const scan_block block = scan_load(from);
    tally.newlines += scan_count(block, '\n');
    if (scan_has(block, '"') || (state.inside | state.closed) != 0) {
      const uint64_t delimiters = scan_equal(block, '\n') | scan_equal(block, separator);
      scan_inside(&state, bytes + at, count - at, scan_equal(block, '"'), delimiters, &tally.is_sound);
      if (!tally.is_sound) { break; }
    } else {
      state.edge = from[63] == '\n' || from[63] == separator;
    }
  }
  tally.ends_inside = state.inside != 0;
  return tally;
}

/* The same code for all processors, and for those that find and count bits in one instruction. */

#if defined(__x86_64__)

__attribute__((target("avx2,bmi,popcnt"))) static scan_found find_newer(
    const uint8_t *bytes, uint64_t count, uint8_t separator, int64_t begin, int64_t *edges, int64_t *lines) {
  return find(bytes, count, separator, begin, edges, lines);
}

__attribute__((target("avx2,bmi,popcnt"))) static scan_tally count_newer(
    const uint8_t *bytes, uint64_t length, uint8_t separator) {
  return count(bytes, length, separator);
}

static int is_newer(void) {
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("popcnt");
}

scan_found scan_text(
    const uint8_t *bytes, uint64_t count, uint8_t separator, int64_t begin, int64_t *edges, int64_t *lines) {
  return is_newer() ? find_newer(bytes, count, separator, begin, edges, lines)
                    : find(bytes, count, separator, begin, edges, lines);
}

scan_tally scan_newlines(const uint8_t *bytes, uint64_t length, uint8_t separator) {
  return is_newer() ? count_newer(bytes, length, separator) : count(bytes, length, separator);
}

#else

scan_found scan_text(
    const uint8_t *bytes, uint64_t count, uint8_t separator, int64_t begin, int64_t *edges, int64_t *lines) {
  return find(bytes, count, separator, begin, edges, lines);
}

scan_tally scan_newlines(const uint8_t *bytes, uint64_t length, uint8_t separator) {
  return count(bytes, length, separator);
}

#endif
