#include "CSystem.h"
#ifdef __GLIBC__
#include <malloc.h>
#endif

void sluice_trim(void) {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}
