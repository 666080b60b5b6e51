#include "CSystem.h"

#include <stdio.h>

int sluice_flush(void) {
  return fflush(stdout) != 0 || ferror(stdout) ? -1 : 0;
}
