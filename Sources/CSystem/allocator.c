#include "CSystem.h"
#ifdef __GLIBC__
#include <malloc.h>
#endif

void sluice_keep(void) {
#ifdef __GLIBC__
  /* The largest value that the C library comes to by itself, and its rule for the other. */
  const int block = 32 << 20;
  mallopt(M_MMAP_THRESHOLD, block);
  mallopt(M_TRIM_THRESHOLD, 2 * block);
#endif
}

void sluice_trim(void) {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}
