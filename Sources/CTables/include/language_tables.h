// Written by generate/language_tables.py; do not edit.
#ifndef SLUICE_LANGUAGE_TABLES_H
#define SLUICE_LANGUAGE_TABLES_H
#include <stdint.h>

enum {
  SLUICE_LANGUAGES = 75,
  SLUICE_TRIGRAMS = 43159,
};

// BCP 47 tags and scripts, one pair a line.
extern const char sluice_language_tags_data[];
static inline const char * _Nonnull sluice_language_tags(void) { return sluice_language_tags_data; }

// Three scalars of 21 bits each, sorted.
extern const uint64_t sluice_trigram_keys_data[43159];
static inline const uint64_t * _Nonnull sluice_trigram_keys(void) { return sluice_trigram_keys_data; }

// Where the postings of each trigram start.
extern const uint32_t sluice_trigram_starts_data[43160];
static inline const uint32_t * _Nonnull sluice_trigram_starts(void) { return sluice_trigram_starts_data; }

// Pairs of language and cost in eighths of a bit.
extern const uint8_t sluice_trigram_postings_data[298122];
static inline const uint8_t * _Nonnull sluice_trigram_postings(void) { return sluice_trigram_postings_data; }

#endif
