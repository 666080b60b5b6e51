#ifndef SLUICE_CTABLES_H
#define SLUICE_CTABLES_H
#include <stdint.h>
#endif
