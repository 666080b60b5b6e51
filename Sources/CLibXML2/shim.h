#ifndef SLUICE_CLIBXML2_H
#define SLUICE_CLIBXML2_H
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/dict.h>

/* Parses the whole of a buffer of UTF-8 with a context that is used again and again. The context is set up as
   htmlCreatePushParserCtxt does it, which has no counterpart that resets a context for HTML.
   Returns 0, or -1 when there is no memory. */
static inline int sluice_html_parse(htmlParserCtxtPtr context, const char *bytes, int count) {
  if (xmlCtxtResetPush(context, NULL, 0, NULL, NULL) != 0) return -1;
  context->html = 1;
  context->progressive = 1;
  htmlCtxtUseOptions(context, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                  HTML_PARSE_IGNORE_ENC);
  context->charset = XML_CHAR_ENCODING_UTF8;
  htmlParseChunk(context, bytes, count, 1);
  return 0;
}
#endif
