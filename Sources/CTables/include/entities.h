#ifndef SLUICE_ENTITIES_H
#define SLUICE_ENTITIES_H
#include <stdint.h>

/* A named character reference: its name without the ampersand, with the semicolon where it needs one, and the one or
   two code points that it stands for. */
typedef struct {
  const char *name;
  uint32_t first;
  uint32_t second;
} sluice_entity;

const sluice_entity *sluice_entities(void);
int sluice_entity_count(void);
#endif
