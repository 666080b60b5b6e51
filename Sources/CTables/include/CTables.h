#ifndef SLUICE_CTABLES_H
#define SLUICE_CTABLES_H
#include <stdint.h>

#include "charset_tables.h"
#include "detection_tables.h"
#include "language_tables.h"
#include "unicode_tables.h"
#include "entities.h"
#include "extractor_models.h"
#include "place_names.h"
#endif
