/* Written by generate/place_names.py; do not edit. */
#ifndef SLUICE_PLACE_NAMES_H
#define SLUICE_PLACE_NAMES_H

const char *sluice_chinese_places(void);
const char *sluice_english_places(void);
const char *sluice_german_places(void);

#endif
