// Written by generate/detection_tables.py; do not edit.
#ifndef SLUICE_DETECTION_TABLES_H
#define SLUICE_DETECTION_TABLES_H
#include <stdint.h>

enum {
  SLUICE_COST_UNIT = 8,
  SLUICE_MODELS = 50,
  SLUICE_MODEL_PAIRS = 330,
  SLUICE_CJK_COSTS = 32660,
};

// Languages of the bigram models, one a line.
extern const char sluice_model_names_data[];
static inline const char * _Nonnull sluice_model_names(void) { return sluice_model_names_data; }

// Where a language's costs start.
extern const uint32_t sluice_model_offsets_data[50];
static inline const uint32_t * _Nonnull sluice_model_offsets(void) { return sluice_model_offsets_data; }

// How many classes a language has; its costs are a square of that side.
extern const uint8_t sluice_model_sizes_data[50];
static inline const uint8_t * _Nonnull sluice_model_sizes(void) { return sluice_model_sizes_data; }

// Cost of a class behind another one.
extern const uint8_t sluice_model_costs_data[99021];
static inline const uint8_t * _Nonnull sluice_model_costs(void) { return sluice_model_costs_data; }

// Charset and language of each pair.
extern const uint8_t sluice_model_pairs_data[660];
static inline const uint8_t * _Nonnull sluice_model_pairs(void) { return sluice_model_pairs_data; }

// Class of each byte, 256 for each pair; 255 is malformed.
extern const uint8_t sluice_model_classes_data[84480];
static inline const uint8_t * _Nonnull sluice_model_classes(void) { return sluice_model_classes_data; }

// Per charset and byte: 0 letter without case, 1 lower, 2 upper, 3 no letter.
extern const uint8_t sluice_charset_cases_data[19200];
static inline const uint8_t * _Nonnull sluice_charset_cases(void) { return sluice_charset_cases_data; }

// What a charset must overcome.
extern const uint8_t sluice_charset_priors_data[92];
static inline const uint8_t * _Nonnull sluice_charset_priors(void) { return sluice_charset_priors_data; }

// Cost of each character in zh-Hans, over the ranges below.
extern const uint8_t sluice_cjk_zh_hans_data[32660];
static inline const uint8_t * _Nonnull sluice_cjk_zh_hans(void) { return sluice_cjk_zh_hans_data; }

// Cost of each character in zh-Hant, over the ranges below.
extern const uint8_t sluice_cjk_zh_hant_data[32660];
static inline const uint8_t * _Nonnull sluice_cjk_zh_hant(void) { return sluice_cjk_zh_hant_data; }

// Cost of each character in ja, over the ranges below.
extern const uint8_t sluice_cjk_ja_data[32660];
static inline const uint8_t * _Nonnull sluice_cjk_ja(void) { return sluice_cjk_ja_data; }

// Cost of each character in ko, over the ranges below.
extern const uint8_t sluice_cjk_ko_data[32660];
static inline const uint8_t * _Nonnull sluice_cjk_ko(void) { return sluice_cjk_ko_data; }

// First and past-the-end of each range.
extern const uint16_t sluice_cjk_ranges_data[8];
static inline const uint16_t * _Nonnull sluice_cjk_ranges(void) { return sluice_cjk_ranges_data; }

#endif
