#!/usr/bin/env python3
"""Writes charset_tables.c and include/charset_tables.h: names, labels and index tables of the charsets.

usage: charset_tables.py WHATWG

WHATWG is a folder with encodings.json and index-*.txt of https://encoding.spec.whatwg.org (repository whatwg/encoding).
Single-byte code pages outside the standard come from Python's own codecs, which follow the vendors' tables.
"""
import json, os, sys
from carray import Output

KINDS = ["UTF8", "UTF16LE", "UTF16BE", "UTF32LE", "UTF32BE", "SINGLE", "GB18030", "BIG5", "EUCJP", "ISO2022JP", "SHIFTJIS", "EUCKR",
         "HZ", "ICONV"]
MULTI = {"UTF-8": "UTF8", "UTF-16LE": "UTF16LE", "UTF-16BE": "UTF16BE", "GBK": "GB18030", "gb18030": "GB18030", "Big5": "BIG5",
         "EUC-JP": "EUCJP", "ISO-2022-JP": "ISO2022JP", "Shift_JIS": "SHIFTJIS", "EUC-KR": "EUCKR"}

# Single-byte code pages that the standard lacks: our name, Python's codec, further labels.
CODE_PAGES = [
    ("IBM037", "cp037", "cp037 ebcdic-cp-us ebcdic-cp-ca ebcdic-cp-nl"), ("IBM273", "cp273", "cp273"), ("IBM424", "cp424", "cp424 ebcdic-cp-he"),
    ("IBM500", "cp500", "cp500 ebcdic-cp-be ebcdic-cp-ch"), ("IBM1026", "cp1026", "cp1026"), ("IBM1140", "cp1140", "cp1140 ibm01140 cp01140"),
    ("cp875", "cp875", "ibm875"), ("IBM437", "cp437", "cp437 437 cspc8codepage437"), ("cp720", "cp720", "ibm720"), ("cp737", "cp737", "ibm737"),
    ("IBM775", "cp775", "cp775"), ("IBM850", "cp850", "cp850 850"), ("IBM852", "cp852", "cp852 852"), ("IBM855", "cp855", "cp855 855"),
    ("IBM857", "cp857", "cp857 857"), ("IBM858", "cp858", "cp858 858 ibm00858 cp00858"), ("IBM860", "cp860", "cp860 860"),
    ("IBM861", "cp861", "cp861 861 cp-is"), ("IBM862", "cp862", "cp862 862"), ("IBM863", "cp863", "cp863 863"), ("IBM864", "cp864", "cp864"),
    ("IBM865", "cp865", "cp865 865"), ("IBM869", "cp869", "cp869 869 cp-gr"), ("cp1125", "cp1125", "cp866u ruscii"),
    ("hp-roman8", "hp_roman8", "roman8 r8"), ("KOI8-T", "koi8_t", "koi8t"), ("KZ-1048", "kz1048", "rk1048 strk1048-2002 kz_1048"),
    ("PTCP154", "ptcp154", "cp154 pt154 cyrillic-asian csptcp154"), ("mac-greek", "mac_greek", "macgreek x-mac-greek"),
    ("mac-iceland", "mac_iceland", "maciceland x-mac-icelandic"), ("mac-latin2", "mac_latin2", "maccentraleurope x-mac-ce mac-centeuro maclatin2"),
    ("mac-turkish", "mac_turkish", "macturkish x-mac-turkish"), ("mac-croatian", "mac_croatian", "x-mac-croatian"),
    ("mac-romanian", "mac_romanian", "x-mac-romanian"),
]
# Charsets decoded by the system's iconv: our name, iconv's name, further labels. The standard maps some of these labels to
# "replacement", one U+FFFD for the whole text, to keep browsers safe from scripts; a corpus is better served by its text.
SYSTEM = [
    ("ISO-2022-KR", "ISO-2022-KR", "csiso2022kr"), ("ISO-2022-CN", "ISO-2022-CN", "csiso2022cn"), ("ISO-2022-CN-EXT", "ISO-2022-CN-EXT", ""),
    ("EUC-TW", "EUC-TW", "euctw x-euc-tw cseuctw"), ("JOHAB", "JOHAB", "cp1361 ms1361 ksc5601-1992 x-johab"),
    ("UTF-7", "UTF-7", "utf7 unicode-1-1-utf-7"), ("VISCII", "VISCII", "csviscii"), ("TCVN5712-1", "TCVN5712-1", "tcvn"),
    ("ARMSCII-8", "ARMSCII-8", ""), ("GEORGIAN-PS", "GEORGIAN-PS", ""), ("GEORGIAN-ACADEMY", "GEORGIAN-ACADEMY", ""),
    ("MIK", "MIK", ""), ("ISO-2022-JP-2", "ISO-2022-JP-2", "csiso2022jp2"), ("ISO-2022-JP-3", "ISO-2022-JP-3", "iso2022jp3"),
    ("EUC-JISX0213", "EUC-JISX0213", "eucjis2004 euc-jis-2004"), ("SHIFT_JISX0213", "SHIFT_JISX0213", "shift_jis-2004 sjis2004"),
]
TOLERATED = {"utf8mb4": "UTF-8", "utf-8-sig": "UTF-8", "utf_8_sig": "UTF-8", "cp65001": "UTF-8", "utf-32": "UTF-32LE", "utf32": "UTF-32LE", "ucs-4": "UTF-32LE",
             "utf-32le": "UTF-32LE", "utf-32be": "UTF-32BE", "cp949": "EUC-KR", "ms949": "EUC-KR", "uhc": "EUC-KR", "cp950": "Big5", "cp936": "GBK",
             "ms936": "GBK", "cp932": "Shift_JIS", "cp874": "windows-874", "gb18030-2022": "gb18030", "gb18030-2000": "gb18030", "gb-2312": "GBK", "eucjp": "EUC-JP",
             "euckr": "EUC-KR", "euccn": "GBK", "euc-cn": "GBK", "macroman": "macintosh", "mac-roman": "macintosh", "mac-cyrillic": "x-mac-cyrillic",
             "maccyrillic": "x-mac-cyrillic", "big-5": "Big5", "latin-1": "windows-1252", "win-1251": "windows-1251", "win1251": "windows-1251"}


def index(folder, name, size, missing=0):
    table = [missing] * size
    for line in open(f"{folder}/index-{name}.txt", encoding="utf-8"):
        fields = line.split("\t")
        if line.strip() and not line.startswith("#"):
            table[int(fields[0])] = int(fields[1], 16)
    return table


def code_page(codec):
    """The 256 code points of a single-byte codec, 0xFFFF where there is none."""
    table = []
    for byte in range(256):
        try:
            table.append(ord(bytes([byte]).decode(codec)))
        except (UnicodeDecodeError, TypeError):
            table.append(0xFFFF)
    return table


def ranges(folder):
    rows = [line.split("\t") for line in open(f"{folder}/index-gb18030-ranges.txt", encoding="utf-8") if line.strip() and line[0] != "#"]
    return [value for row in rows for value in (int(row[0]), int(row[1], 16))]


def gather(folder):
    """All charsets as (name, kind, argument), labels by charset number, single-byte tables and iconv's names."""
    charsets, labels, singles, system = [], {}, [], []

    def add(name, kind, argument, more):
        charsets.append((name, KINDS.index(kind), argument))
        for label in [name.lower(), *more]:
            labels.setdefault(label, len(charsets) - 1)

    for group in json.load(open(f"{folder}/encodings.json", encoding="utf-8")):
        for encoding in group["encodings"]:
            name, more = encoding["name"], encoding["labels"]
            if name == "replacement":
                continue
            if name in MULTI:
                add(name, MULTI[name], 0, more)
                continue
            if name == "x-user-defined":
                upper = list(range(0xF780, 0xF800))
            else:
                upper = index(folder, "iso-8859-8" if name == "ISO-8859-8-I" else name.lower(), 128, 0xFFFF)
            singles.append(list(range(128)) + upper)
            add(name, "SINGLE", len(singles) - 1, more)
    add("UTF-32LE", "UTF32LE", 0, [])
    add("UTF-32BE", "UTF32BE", 0, [])
    add("HZ-GB-2312", "HZ", 0, ["hz", "hzgb"])
    for name, codec, more in CODE_PAGES:
        singles.append(code_page(codec))
        add(name, "SINGLE", len(singles) - 1, more.split())
    for name, iconv, more in SYSTEM:
        system.append(iconv)
        add(name, "ICONV", len(system) - 1, more.split())
    return charsets, labels, singles, system


def numbers(folder):
    """The number of each charset by name."""
    return {name: number for number, (name, _, _) in enumerate(gather(folder)[0])}


def main():
    folder = sys.argv[1]
    charsets, labels, singles, system = gather(folder)
    names = [name for name, _, _ in charsets]
    for label, name in TOLERATED.items():
        labels.setdefault(label, names.index(name))

    out = Output("charset_tables", os.path.basename(__file__))
    out.text("enum {\n" + "".join(f"  SLUICE_KIND_{kind} = {number},\n" for number, kind in enumerate(KINDS)) + "};\n")
    out.text("enum {\n" + "".join(f"  SLUICE_CHARSET_{name.upper().replace('-', '_')} = {number},\n" for number, name in enumerate(names))
             + f"  SLUICE_CHARSETS = {len(names)},\n}};\n")
    out.array("uint8_t", "charset_kinds", [kind for _, kind, _ in charsets], "SLUICE_KIND_... of each charset.")
    out.array("uint8_t", "charset_arguments", [argument for _, _, argument in charsets],
              "The table of a single-byte charset, the line in sluice_iconv_names of one that iconv decodes.")
    out.lines("charset_names", names, "Names, one a line.")
    out.lines("iconv_names", system, "What iconv calls the charsets that it decodes, one a line.")
    out.lines("charset_labels", [f"{label}\t{number}" for label, number in labels.items()], "Labels and charset numbers, one pair a line.")
    out.array("uint16_t", "single_byte", [value for table in singles for value in table], "256 code points a table; 0xFFFF is malformed.")
    out.array("uint16_t", "gb18030", index(folder, "gb18030", 23940), "Index gb18030; 0 is none.")
    out.array("uint32_t", "gb18030_ranges", ranges(folder), "Pairs of pointer and code point.")
    out.array("uint32_t", "big5", index(folder, "big5", 19782), "Index Big5; 0 is none.")
    out.array("uint16_t", "jis0208", index(folder, "jis0208", 11280), "Index jis0208; 0 is none.")
    out.array("uint16_t", "jis0212", index(folder, "jis0212", 8836), "Index jis0212; 0 is none.")
    out.array("uint16_t", "euc_kr", index(folder, "euc-kr", 23940), "Index EUC-KR; 0 is none.")
    out.array("uint16_t", "iso2022jp_katakana", index(folder, "iso-2022-jp-katakana", 63), "Full-width katakana of half-width ones.")
    out.text(f"enum {{ SLUICE_GB18030_RANGES = {len(ranges(folder)) // 2} }};\n")
    out.write(os.path.dirname(os.path.abspath(__file__)) + "/..")
    print(f"{len(names)} charsets, {len(labels)} labels, {len(singles)} single-byte tables")


if __name__ == "__main__":
    main()
