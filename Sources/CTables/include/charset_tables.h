// Written by generate/charset_tables.py; do not edit.
#ifndef SLUICE_CHARSET_TABLES_H
#define SLUICE_CHARSET_TABLES_H
#include <stdint.h>

enum {
  SLUICE_KIND_UTF8 = 0,
  SLUICE_KIND_UTF16LE = 1,
  SLUICE_KIND_UTF16BE = 2,
  SLUICE_KIND_UTF32LE = 3,
  SLUICE_KIND_UTF32BE = 4,
  SLUICE_KIND_SINGLE = 5,
  SLUICE_KIND_GB18030 = 6,
  SLUICE_KIND_BIG5 = 7,
  SLUICE_KIND_EUCJP = 8,
  SLUICE_KIND_ISO2022JP = 9,
  SLUICE_KIND_SHIFTJIS = 10,
  SLUICE_KIND_EUCKR = 11,
  SLUICE_KIND_HZ = 12,
  SLUICE_KIND_ICONV = 13,
};

enum {
  SLUICE_CHARSET_UTF_8 = 0,
  SLUICE_CHARSET_IBM866 = 1,
  SLUICE_CHARSET_ISO_8859_2 = 2,
  SLUICE_CHARSET_ISO_8859_3 = 3,
  SLUICE_CHARSET_ISO_8859_4 = 4,
  SLUICE_CHARSET_ISO_8859_5 = 5,
  SLUICE_CHARSET_ISO_8859_6 = 6,
  SLUICE_CHARSET_ISO_8859_7 = 7,
  SLUICE_CHARSET_ISO_8859_8 = 8,
  SLUICE_CHARSET_ISO_8859_8_I = 9,
  SLUICE_CHARSET_ISO_8859_10 = 10,
  SLUICE_CHARSET_ISO_8859_13 = 11,
  SLUICE_CHARSET_ISO_8859_14 = 12,
  SLUICE_CHARSET_ISO_8859_15 = 13,
  SLUICE_CHARSET_ISO_8859_16 = 14,
  SLUICE_CHARSET_KOI8_R = 15,
  SLUICE_CHARSET_KOI8_U = 16,
  SLUICE_CHARSET_MACINTOSH = 17,
  SLUICE_CHARSET_WINDOWS_874 = 18,
  SLUICE_CHARSET_WINDOWS_1250 = 19,
  SLUICE_CHARSET_WINDOWS_1251 = 20,
  SLUICE_CHARSET_WINDOWS_1252 = 21,
  SLUICE_CHARSET_WINDOWS_1253 = 22,
  SLUICE_CHARSET_WINDOWS_1254 = 23,
  SLUICE_CHARSET_WINDOWS_1255 = 24,
  SLUICE_CHARSET_WINDOWS_1256 = 25,
  SLUICE_CHARSET_WINDOWS_1257 = 26,
  SLUICE_CHARSET_WINDOWS_1258 = 27,
  SLUICE_CHARSET_X_MAC_CYRILLIC = 28,
  SLUICE_CHARSET_GBK = 29,
  SLUICE_CHARSET_GB18030 = 30,
  SLUICE_CHARSET_BIG5 = 31,
  SLUICE_CHARSET_EUC_JP = 32,
  SLUICE_CHARSET_ISO_2022_JP = 33,
  SLUICE_CHARSET_SHIFT_JIS = 34,
  SLUICE_CHARSET_EUC_KR = 35,
  SLUICE_CHARSET_UTF_16BE = 36,
  SLUICE_CHARSET_UTF_16LE = 37,
  SLUICE_CHARSET_X_USER_DEFINED = 38,
  SLUICE_CHARSET_UTF_32LE = 39,
  SLUICE_CHARSET_UTF_32BE = 40,
  SLUICE_CHARSET_HZ_GB_2312 = 41,
  SLUICE_CHARSET_IBM037 = 42,
  SLUICE_CHARSET_IBM273 = 43,
  SLUICE_CHARSET_IBM424 = 44,
  SLUICE_CHARSET_IBM500 = 45,
  SLUICE_CHARSET_IBM1026 = 46,
  SLUICE_CHARSET_IBM1140 = 47,
  SLUICE_CHARSET_CP875 = 48,
  SLUICE_CHARSET_IBM437 = 49,
  SLUICE_CHARSET_CP720 = 50,
  SLUICE_CHARSET_CP737 = 51,
  SLUICE_CHARSET_IBM775 = 52,
  SLUICE_CHARSET_IBM850 = 53,
  SLUICE_CHARSET_IBM852 = 54,
  SLUICE_CHARSET_IBM855 = 55,
  SLUICE_CHARSET_IBM857 = 56,
  SLUICE_CHARSET_IBM858 = 57,
  SLUICE_CHARSET_IBM860 = 58,
  SLUICE_CHARSET_IBM861 = 59,
  SLUICE_CHARSET_IBM862 = 60,
  SLUICE_CHARSET_IBM863 = 61,
  SLUICE_CHARSET_IBM864 = 62,
  SLUICE_CHARSET_IBM865 = 63,
  SLUICE_CHARSET_IBM869 = 64,
  SLUICE_CHARSET_CP1125 = 65,
  SLUICE_CHARSET_HP_ROMAN8 = 66,
  SLUICE_CHARSET_KOI8_T = 67,
  SLUICE_CHARSET_KZ_1048 = 68,
  SLUICE_CHARSET_PTCP154 = 69,
  SLUICE_CHARSET_MAC_GREEK = 70,
  SLUICE_CHARSET_MAC_ICELAND = 71,
  SLUICE_CHARSET_MAC_LATIN2 = 72,
  SLUICE_CHARSET_MAC_TURKISH = 73,
  SLUICE_CHARSET_MAC_CROATIAN = 74,
  SLUICE_CHARSET_MAC_ROMANIAN = 75,
  SLUICE_CHARSET_ISO_2022_KR = 76,
  SLUICE_CHARSET_ISO_2022_CN = 77,
  SLUICE_CHARSET_ISO_2022_CN_EXT = 78,
  SLUICE_CHARSET_EUC_TW = 79,
  SLUICE_CHARSET_JOHAB = 80,
  SLUICE_CHARSET_UTF_7 = 81,
  SLUICE_CHARSET_VISCII = 82,
  SLUICE_CHARSET_TCVN5712_1 = 83,
  SLUICE_CHARSET_ARMSCII_8 = 84,
  SLUICE_CHARSET_GEORGIAN_PS = 85,
  SLUICE_CHARSET_GEORGIAN_ACADEMY = 86,
  SLUICE_CHARSET_MIK = 87,
  SLUICE_CHARSET_ISO_2022_JP_2 = 88,
  SLUICE_CHARSET_ISO_2022_JP_3 = 89,
  SLUICE_CHARSET_EUC_JISX0213 = 90,
  SLUICE_CHARSET_SHIFT_JISX0213 = 91,
  SLUICE_CHARSETS = 92,
};

// SLUICE_KIND_... of each charset.
extern const uint8_t sluice_charset_kinds_data[92];
static inline const uint8_t * _Nonnull sluice_charset_kinds(void) { return sluice_charset_kinds_data; }

// The table of a single-byte charset, the line in sluice_iconv_names of one that iconv decodes.
extern const uint8_t sluice_charset_arguments_data[92];
static inline const uint8_t * _Nonnull sluice_charset_arguments(void) { return sluice_charset_arguments_data; }

// Names, one a line.
extern const char sluice_charset_names_data[];
static inline const char * _Nonnull sluice_charset_names(void) { return sluice_charset_names_data; }

// What iconv calls the charsets that it decodes, one a line.
extern const char sluice_iconv_names_data[];
static inline const char * _Nonnull sluice_iconv_names(void) { return sluice_iconv_names_data; }

// Labels and charset numbers, one pair a line.
extern const char sluice_charset_labels_data[];
static inline const char * _Nonnull sluice_charset_labels(void) { return sluice_charset_labels_data; }

// 256 code points a table; 0xFFFF is malformed.
extern const uint16_t sluice_single_byte_data[16128];
static inline const uint16_t * _Nonnull sluice_single_byte(void) { return sluice_single_byte_data; }

// Index gb18030; 0 is none.
extern const uint16_t sluice_gb18030_data[23940];
static inline const uint16_t * _Nonnull sluice_gb18030(void) { return sluice_gb18030_data; }

// Pairs of pointer and code point.
extern const uint32_t sluice_gb18030_ranges_data[414];
static inline const uint32_t * _Nonnull sluice_gb18030_ranges(void) { return sluice_gb18030_ranges_data; }

// Index Big5; 0 is none.
extern const uint32_t sluice_big5_data[19782];
static inline const uint32_t * _Nonnull sluice_big5(void) { return sluice_big5_data; }

// Index jis0208; 0 is none.
extern const uint16_t sluice_jis0208_data[11280];
static inline const uint16_t * _Nonnull sluice_jis0208(void) { return sluice_jis0208_data; }

// Index jis0212; 0 is none.
extern const uint16_t sluice_jis0212_data[8836];
static inline const uint16_t * _Nonnull sluice_jis0212(void) { return sluice_jis0212_data; }

// Index EUC-KR; 0 is none.
extern const uint16_t sluice_euc_kr_data[23940];
static inline const uint16_t * _Nonnull sluice_euc_kr(void) { return sluice_euc_kr_data; }

// Full-width katakana of half-width ones.
extern const uint16_t sluice_iso2022jp_katakana_data[63];
static inline const uint16_t * _Nonnull sluice_iso2022jp_katakana(void) { return sluice_iso2022jp_katakana_data; }

enum { SLUICE_GB18030_RANGES = 207 };

#endif
