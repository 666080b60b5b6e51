#include "CSystem.h"

#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>

static inline __m128i load(const void *bytes) { return _mm_loadu_si128((const __m128i *)bytes); }

/* Four rounds for each step, two by each instruction. The four vectors of words turn: each is used, and becomes the words
   that stand sixteen places behind (FIPS 180-4, section 6.2.2). */
__attribute__((target("sha,sse4.1"))) static void by_instructions(uint32_t *state, const uint32_t *constants,
                                                                  const unsigned char *bytes, size_t blocks) {
  const __m128i big_endian = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
  /* The instructions hold the letters as a, b, e, f and c, d, g, h. */
  __m128i cdab = _mm_shuffle_epi32(load(state), 0xB1), efgh = _mm_shuffle_epi32(load(state + 4), 0x1B);
  __m128i abef = _mm_alignr_epi8(cdab, efgh, 8), cdgh = _mm_blend_epi16(efgh, cdab, 0xF0);
  for (; blocks > 0; blocks--, bytes += 64) {
    const __m128i abef_before = abef, cdgh_before = cdgh;
    __m128i words[4];
    for (int at = 0; at < 4; at++) words[at] = _mm_shuffle_epi8(load(bytes + 16 * at), big_endian);
    for (int step = 0; step < 16; step++) {
      __m128i *now = &words[step & 3], last = words[(step + 3) & 3];
      const __m128i sum = _mm_add_epi32(*now, load(constants + 4 * step));
      cdgh = _mm_sha256rnds2_epu32(cdgh, abef, sum);
      abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(sum, 0x0E));
      const __m128i seven_before = _mm_alignr_epi8(last, words[(step + 2) & 3], 4);
      *now = _mm_add_epi32(_mm_sha256msg1_epu32(*now, words[(step + 1) & 3]), seven_before);
      *now = _mm_sha256msg2_epu32(*now, last);
    }
    abef = _mm_add_epi32(abef, abef_before);
    cdgh = _mm_add_epi32(cdgh, cdgh_before);
  }
  const __m128i feba = _mm_shuffle_epi32(abef, 0x1B), dchg = _mm_shuffle_epi32(cdgh, 0xB1);
  _mm_storeu_si128((__m128i *)state, _mm_blend_epi16(feba, dchg, 0xF0));
  _mm_storeu_si128((__m128i *)(state + 4), _mm_alignr_epi8(dchg, feba, 8));
}

int sluice_has_sha256(void) {
  /* The compiler's own question does not know of these instructions everywhere. */
  unsigned a, b = 0, c, d;
  return __builtin_cpu_supports("sse4.1") && __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b & bit_SHA);
}

void sluice_sha256(uint32_t *state, const uint32_t *constants, const unsigned char *bytes, size_t blocks) {
  by_instructions(state, constants, bytes, blocks);
}
#else
int sluice_has_sha256(void) { return 0; }

void sluice_sha256(uint32_t *state, const uint32_t *constants, const unsigned char *bytes, size_t blocks) {
  (void)state, (void)constants, (void)bytes, (void)blocks;
}
#endif
