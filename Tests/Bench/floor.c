/* The least that any program has to do to turn pages into compressed text: read and inflate each page, cut scripts, styles,
   drawings and comments out of it, run libxml2's SAX parser over the rest with handlers that only gather text, and deflate half
   of that text at level 6, about what an article keeps of its page. No decoding, no choice of what is text, no rows.

   usage: floor LIST     LIST holds paths of .gz pages, one a line
   build: cc -O2 floor.c -o floor $(pkg-config --cflags --libs libxml-2.0) -lz

   Prints one line of JSON: bytes, and CPU seconds of each part. The copy of every page in memory is a measure of the
   machine and no part of the work. */
#define _GNU_SOURCE
#include <libxml/HTMLparser.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <time.h>
#include <zlib.h>

struct buffer {
  char *bytes;
  size_t length, capacity;
};

static struct buffer page, rest, text, packed;

static void reserve(struct buffer *buffer, size_t capacity) {
  if (buffer->capacity >= capacity) return;
  buffer->capacity = capacity * 2;
  buffer->bytes = realloc(buffer->bytes, buffer->capacity);
  if (!buffer->bytes) exit(1);
}

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec + now.tv_nsec / 1e9;
}

static void inflate_file(const char *path) {
  gzFile file = gzopen(path, "rb");
  if (!file) {
    perror(path);
    exit(1);
  }
  gzbuffer(file, 1 << 17);
  page.length = 0;
  for (;;) {
    reserve(&page, page.length + (1 << 20));
    int count = gzread(file, page.bytes + page.length, (unsigned)(page.capacity - page.length));
    if (count <= 0) break;
    page.length += count;
  }
  gzclose(file);
}

/* The end of the element whose content the parser need not see, or of the comment, that starts at a `<`; NULL for others. */
static const char *hidden_end(const char *start, const char *end) {
  static const char *const names[] = {"script", "style", "svg"};
  if (end - start > 4 && !memcmp(start, "<!--", 4)) {
    const char *close = memmem(start + 4, end - start - 4, "-->", 3);
    return close ? close + 3 : end;
  }
  for (size_t index = 0; index < sizeof names / sizeof *names; index++) {
    size_t length = strlen(names[index]);
    if ((size_t)(end - start) <= length || strncasecmp(start + 1, names[index], length)) continue;
    for (const char *at = start + 1; (at = memmem(at, end - at, "</", 2)); at += 2) {
      if ((size_t)(end - at) < length + 2 || strncasecmp(at + 2, names[index], length)) continue;
      const char *close = memchr(at, '>', end - at);
      return close ? close + 1 : end;
    }
    return end;
  }
  return NULL;
}

static void cut(void) {
  const char *at = page.bytes, *end = at + page.length;
  reserve(&rest, page.length);
  rest.length = 0;
  while (at < end) {
    const char *tag = memchr(at, '<', end - at);
    size_t plain = (tag ? tag : end) - at;
    memcpy(rest.bytes + rest.length, at, plain);
    rest.length += plain;
    if (!tag) return;
    at = hidden_end(tag, end);
    if (at) continue;
    rest.bytes[rest.length++] = '<';
    at = tag + 1;
  }
}

static void gather(void *context, const xmlChar *bytes, int length) {
  (void)context;
  memcpy(text.bytes + text.length, bytes, length);
  text.length += length;
}

static void enter(void *context, const xmlChar *name, const xmlChar **attributes) {
  (void)context, (void)name, (void)attributes;
}

static void leave(void *context, const xmlChar *name) { (void)context, (void)name; }

static void parse(void) {
  htmlSAXHandler handler;
  memset(&handler, 0, sizeof handler);
  handler.characters = gather;
  handler.startElement = enter;
  handler.endElement = leave;
  handler.initialized = 1;
  /* A character reference of three bytes can give no more than two characters of three bytes. */
  reserve(&text, 2 * rest.length + 64);
  text.length = 0;
  htmlParserCtxtPtr parser = htmlCreatePushParserCtxt(&handler, NULL, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);
  if (!parser) exit(1);
  htmlCtxtUseOptions(parser, HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_RECOVER | HTML_PARSE_NONET |
                                 HTML_PARSE_IGNORE_ENC);
  parser->sax->error = NULL;
  htmlParseChunk(parser, rest.bytes, (int)rest.length, 1);
  htmlFreeParserCtxt(parser);
}

static size_t deflate_text(void) {
  z_stream stream;
  memset(&stream, 0, sizeof stream);
  if (deflateInit2(&stream, 6, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY) != Z_OK) exit(1);
  reserve(&packed, deflateBound(&stream, text.length / 2));
  stream.next_in = (Bytef *)text.bytes;
  stream.avail_in = text.length / 2;
  stream.next_out = (Bytef *)packed.bytes;
  stream.avail_out = packed.capacity;
  deflate(&stream, Z_FINISH);
  size_t size = stream.total_out;
  deflateEnd(&stream);
  return size;
}

int main(int count, char **arguments) {
  FILE *list = count == 2 ? fopen(arguments[1], "r") : NULL;
  if (!list) {
    fprintf(stderr, "usage: floor LIST\n");
    return 2;
  }
  char path[4096];
  size_t bytes = 0, out = 0, pages = 0;
  double parts[5] = {0};
  xmlInitParser();
  while (fgets(path, sizeof path, list)) {
    path[strcspn(path, "\n")] = 0;
    double start = seconds(), now;
#define PART(index, work) work, now = seconds(), parts[index] += now - start, start = now
    PART(0, inflate_file(path));
    PART(1, cut());
    PART(2, parse());
    PART(3, out += deflate_text());
    reserve(&packed, page.length);
    start = seconds();
    PART(4, memcpy(packed.bytes, page.bytes, page.length));
    bytes += page.length;
    pages++;
  }
  printf("{\"pages\": %zu, \"bytes\": %zu, \"packed\": %zu, \"read\": %.6f, \"cut\": %.6f, \"parse\": %.6f, \"deflate\": %.6f, "
         "\"copy\": %.6f}\n",
         pages, bytes, out, parts[0], parts[1], parts[2], parts[3], parts[4]);
  return 0;
}
