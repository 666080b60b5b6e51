#include "CSystem.h"

static int count;
static char *const *arguments;

/* Constructors of an executable are called with the arguments of main by glibc and by the loader of macOS. */
__attribute__((constructor)) static void keep(int argc, char *const argv[]) {
  count = argc;
  arguments = argv;
}

int sluice_argument_count(void) { return count; }

const char *sluice_argument(int index) { return arguments[index]; }
