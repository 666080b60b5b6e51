#ifndef SLUICE_EXTRACTOR_MODELS_H
#define SLUICE_EXTRACTOR_MODELS_H
#include <stdint.h>

/* A node of a decision tree, in preorder: the left child (value <= threshold) is the next node, the right child lies
   `right` nodes further. A leaf has the feature SLUICE_LEAF and its value in the place of the threshold. */
typedef struct {
  float threshold;
  uint16_t feature;
  uint16_t right;
} sluice_tree_node;

#define SLUICE_LEAF 65535

/* Trees whose values are added up; those of several classes stand in turn. */
typedef struct {
  const sluice_tree_node *nodes;
  const uint32_t *roots;
  uint32_t trees;
  uint32_t classes;
  uint32_t features;
} sluice_tree_model;

const sluice_tree_model *sluice_block_model(void);
const sluice_tree_model *sluice_page_model(void);
#endif
