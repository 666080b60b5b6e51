#ifndef SLUICE_CTABLES_H
#define SLUICE_CTABLES_H
#include <stdint.h>

#include "unicode_tables.h"
#include "entities.h"
#include "extractor_models.h"
#endif
