#ifndef BOARDWALK_SCAN_H
#define BOARDWALK_SCAN_H

#include <stdint.h>

/* Where some bytes stand among 64: a bit for each place. */

#if defined(__SSE2__)
#include <emmintrin.h>

static inline uint64_t scan_join(int a, int b, int c, int d) {
  return (uint64_t)(uint16_t)a | (uint64_t)(uint16_t)b << 16 | (uint64_t)(uint16_t)c << 32 | (uint64_t)(uint16_t)d << 48;
}

/* Places that hold one of three bytes. */
static inline uint64_t scan_three(const void *bytes, uint8_t x, uint8_t y, uint8_t z) {
  const __m128i *block = (const __m128i *)bytes;
  const __m128i xs = _mm_set1_epi8((char)x), ys = _mm_set1_epi8((char)y), zs = _mm_set1_epi8((char)z);
  int hits[4];
  for (int i = 0; i < 4; i++) {
    const __m128i v = _mm_loadu_si128(block + i);
    const __m128i xy = _mm_or_si128(_mm_cmpeq_epi8(v, xs), _mm_cmpeq_epi8(v, ys));
    hits[i] = _mm_movemask_epi8(_mm_or_si128(xy, _mm_cmpeq_epi8(v, zs)));
  }
  return scan_join(hits[0], hits[1], hits[2], hits[3]);
}

/* Whether any byte is beyond ASCII. */
static inline int scan_high(const void *bytes) {
  const __m128i *block = (const __m128i *)bytes;
  const __m128i ab = _mm_or_si128(_mm_loadu_si128(block), _mm_loadu_si128(block + 1));
  const __m128i cd = _mm_or_si128(_mm_loadu_si128(block + 2), _mm_loadu_si128(block + 3));
  return _mm_movemask_epi8(_mm_or_si128(ab, cd)) != 0;
}

#elif defined(__ARM_NEON)
#include <arm_neon.h>

static inline uint64_t scan_join(uint8x16_t a, uint8x16_t b, uint8x16_t c, uint8x16_t d) {
  const uint8x16_t bits = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  const uint8x16_t ab = vpaddq_u8(vandq_u8(a, bits), vandq_u8(b, bits));
  const uint8x16_t cd = vpaddq_u8(vandq_u8(c, bits), vandq_u8(d, bits));
  const uint8x16_t all = vpaddq_u8(ab, cd);
  return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(all, all)), 0);
}

static inline uint64_t scan_three(const void *bytes, uint8_t x, uint8_t y, uint8_t z) {
  const uint8_t *block = (const uint8_t *)bytes;
  const uint8x16_t xs = vdupq_n_u8(x), ys = vdupq_n_u8(y), zs = vdupq_n_u8(z);
  uint8x16_t hits[4];
  for (int i = 0; i < 4; i++) {
    const uint8x16_t v = vld1q_u8(block + 16 * i);
    hits[i] = vorrq_u8(vorrq_u8(vceqq_u8(v, xs), vceqq_u8(v, ys)), vceqq_u8(v, zs));
  }
  return scan_join(hits[0], hits[1], hits[2], hits[3]);
}

static inline int scan_high(const void *bytes) {
  const uint8_t *block = (const uint8_t *)bytes;
  const uint8x16_t ab = vorrq_u8(vld1q_u8(block), vld1q_u8(block + 16));
  const uint8x16_t cd = vorrq_u8(vld1q_u8(block + 32), vld1q_u8(block + 48));
  return vmaxvq_u8(vorrq_u8(ab, cd)) >= 0x80;
}

#else

static inline uint64_t scan_three(const void *bytes, uint8_t x, uint8_t y, uint8_t z) {
  const uint8_t *block = (const uint8_t *)bytes;
  uint64_t hits = 0;
  for (int i = 0; i < 64; i++) {
    hits |= (uint64_t)(block[i] == x || block[i] == y || block[i] == z) << i;
  }
  return hits;
}

static inline int scan_high(const void *bytes) {
  const uint8_t *block = (const uint8_t *)bytes;
  uint8_t seen = 0;
  for (int i = 0; i < 64; i++) { seen |= block[i]; }
  return seen >= 0x80;
}

#endif

/* Writes where some bytes hold one of three, counted from their beginning, and gives how many places there are. The
   places have room for all bytes. Says too whether any byte is beyond ASCII. */
static inline uint32_t scan_places(
    const uint8_t *bytes, uint32_t count, uint8_t x, uint8_t y, uint8_t z, uint32_t *places, int *has_high) {
  uint32_t found = 0, at = 0;
  int high = 0;
  for (; at + 64 <= count; at += 64) {
    uint64_t hits = scan_three(bytes + at, x, y, z);
    high |= scan_high(bytes + at);
    while (hits != 0) {
      places[found++] = at + (uint32_t)__builtin_ctzll(hits);
      hits &= hits - 1;
    }
  }
  for (; at < count; at++) {
    if (bytes[at] == x || bytes[at] == y || bytes[at] == z) { places[found++] = at; }
    high |= bytes[at] >= 0x80;
  }
  *has_high = high;
  return found;
}

#endif
