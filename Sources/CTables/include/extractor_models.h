#ifndef SLUICE_EXTRACTOR_MODELS_H
#define SLUICE_EXTRACTOR_MODELS_H
#include <stdint.h>

/* A test of a decision tree: where the feature is not <= threshold, only the leaves of the mask can be reached. */
typedef struct {
  float threshold;
  uint32_t feature;
  uint32_t mask;
} sluice_tree_test;

/* Where the tests and the leaves of a tree begin; those of the next tree end them. The leaves go from left to right,
   so that the lowest one that no test excludes is the one that a row reaches. */
typedef struct {
  uint32_t tests;
  uint32_t leaves;
} sluice_tree;

/* Trees whose values are added up; those of several classes stand in turn. One more start ends the last tree. */
typedef struct {
  const sluice_tree_test *tests;
  const float *leaves;
  const sluice_tree *trees;
  uint32_t count;
  uint32_t classes;
  uint32_t features;
} sluice_tree_model;

const sluice_tree_model *sluice_block_model(void);
const sluice_tree_model *sluice_page_model(void);
#endif
