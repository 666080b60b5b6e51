#ifndef SLUICE_CZLIB_H
#define SLUICE_CZLIB_H
#include <zlib.h>

/// `deflateInit2` and `inflateInit2` are macros that pass the version and structure size; Swift cannot see macros.
static inline int sluice_deflateInit2(z_stream *stream, int level, int windowBits, int memLevel) {
  return deflateInit2(stream, level, Z_DEFLATED, windowBits, memLevel, Z_DEFAULT_STRATEGY);
}

static inline int sluice_inflateInit2(z_stream *stream, int windowBits) {
  return inflateInit2(stream, windowBits);
}
#endif
