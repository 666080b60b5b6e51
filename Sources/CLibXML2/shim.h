#ifndef SLUICE_CLIBXML2_H
#define SLUICE_CLIBXML2_H
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/dict.h>
#endif
