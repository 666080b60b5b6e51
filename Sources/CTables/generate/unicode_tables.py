#!/usr/bin/env python3
"""Writes unicode_tables.c and include/unicode_tables.h from the Unicode Character Database.

usage: unicode_tables.py [UCD]

UCD is a folder with Scripts.txt, UnicodeData.txt, Unihan_Variants.txt.bz2 ... as Debian's package unicode-data
installs it (default /usr/share/unicode). What private-use characters of GBK stand for is asked of glibc's `iconv`.
"""
import bz2, os, re, subprocess, sys
from carray import Output, two_level

LIMIT = 0x110000
# Bits of a scalar's properties above its script number; Swift reads the same names from the header.
LETTER, MARK, DIGIT, PUNCTUATION, SYMBOL, SPACE, HANS, HANT = (1 << bit for bit in range(8, 16))
CATEGORY = {"L": LETTER, "M": MARK, "P": PUNCTUATION, "S": SYMBOL}

# Traditional forms of Hong Kong and of older print that Unihan does not link to a Simplified character.
MORE_TRADITIONAL = {
    "裏": "里", "衞": "卫", "羣": "群", "峯": "峰", "牀": "床", "麪": "面", "爲": "为", "啓": "启", "産": "产", "麼": "么",
    "綫": "线", "夠": "够", "鈎": "钩", "啟": "启", "吿": "告", "粧": "妆", "冊": "册", "祕": "秘", "佔": "占", "嚐": "尝",
    "週": "周", "遊": "游", "佈": "布", "併": "并", "僱": "雇", "鬨": "哄", "牠": "它", "儘": "尽", "槓": "杠", "汙": "污",
    "蹟": "迹", "姪": "侄", "跡": "迹",
}
# GB 2312 holds these for names and quotations only; in running text they are Traditional.
TRADITIONAL_IN_GB2312 = "於後徵"


# Characters of GBK that Unicode got later: their first code, the private-use character that stood for it in GBK (1995),
# GB 18030-2000 or GB 18030-2005 (their annexes; the private-use characters follow the codes), and how many there are.
GBK_PRIVATE = [(0xA3A0, 0xE5E5, 1), (0xA6D9, 0xE78D, 7), (0xA6EC, 0xE794, 2), (0xA6F3, 0xE796, 1), (0xA8BC, 0xE7C7, 1), (0xA8BF, 0xE7C8, 1),
               (0xA989, 0xE7E7, 13), (0xFE50, 0xE815, 80)]


def rows(path):
    """The fields of a UCD file, comments cut off."""
    with open(path, encoding="utf-8") as file:
        for line in file:
            line = line.split("#")[0].strip()
            if line:
                yield [field.strip() for field in line.split(";")]


def span(text):
    first, _, last = text.partition("..")
    return range(int(first, 16), int(last or first, 16) + 1)


def read_scripts(ucd):
    codes = {f[2]: f[1] for f in rows(f"{ucd}/PropertyValueAliases.txt") if f[0] == "sc"}
    scripts = ["Zzzz"] * LIMIT
    for field, name in rows(f"{ucd}/Scripts.txt"):
        for scalar in span(field):
            scripts[scalar] = codes[name]
    return scripts


def read_characters(ucd):
    """General category and decomposition of every scalar, ranges (`<..., First>`) filled in."""
    category, decomposition, first = ["Cn"] * LIMIT, {}, None
    for fields in rows(f"{ucd}/UnicodeData.txt"):
        scalar = int(fields[0], 16)
        for each in range(first if first is not None else scalar, scalar + 1):
            category[each] = fields[2]
        first = scalar if fields[1].endswith("First>") else None
        if fields[5]:
            decomposition[scalar] = fields[5].split()
    return category, decomposition


def read_variants(ucd):
    """Simplified and Traditional variants of each Han character, as Unihan lists them."""
    simplified, traditional = {}, {}
    with bz2.open(f"{ucd}/Unihan_Variants.txt.bz2", "rt", encoding="utf-8") as file:
        for line in file:
            parts = line.rstrip("\n").split("\t")
            table = {"kSimplifiedVariant": simplified, "kTraditionalVariant": traditional}.get(parts[1] if len(parts) > 2 else "")
            if table is not None:
                table[chr(int(parts[0][2:], 16))] = [chr(int(v.split("<")[0][2:], 16)) for v in parts[2].split()]
    return simplified, traditional


def encoded(character, codec):
    try:
        return character.encode(codec)
    except UnicodeEncodeError:
        return b""


def in_gb2312(character, level_one_only=False):
    data = encoded(character, "gb2312")
    return len(data) == 2 and (not level_one_only or data < b"\xd8\xa1")


def in_big5_level_one(character):
    data = encoded(character, "big5")
    return len(data) == 2 and b"\xa4\x40" <= data <= b"\xc6\x7e"


def han_verdicts(simplified, traditional):
    """The characters that only Simplified and only Traditional running text uses.

    Unihan alone will not do: it lists 体, 机 and 气 as Traditional characters in their own right, which they are in
    dictionaries. So a character with a Traditional counterpart counts as Simplified unless it is among Big5's frequently
    used characters (level 1: 后, 干, 台), and one with a Simplified counterpart counts as Traditional unless GB 2312 has it.
    """
    hans = {c for c, v in traditional.items() if any(x != c for x in v) and not in_big5_level_one(c)}
    hant = {c for c, v in simplified.items() if any(x != c for x in v) and not in_gb2312(c)}
    hant |= {c for c in MORE_TRADITIONAL if not in_gb2312(c)} | set(TRADITIONAL_IN_GB2312)
    return hans - hant, hant - hans


def simplification(simplified):
    """One Simplified character for each Traditional one; where Unihan lists several, the most common."""
    fold = {}
    for character, variants in simplified.items():
        others = [v for v in variants if v != character]
        if not others or (in_gb2312(character) and character not in TRADITIONAL_IN_GB2312):
            continue
        fold[character] = min(others, key=lambda v: (not in_gb2312(v, True), not in_gb2312(v), ord(v)))
    fold.update({c: v for c, v in MORE_TRADITIONAL.items() if v and not in_gb2312(c)})
    return fold


def compatibility(category, decomposition, ucd):
    """One-to-one compatibility forms: widths, vertical and small forms, presentation variants, CJK compatibility
    ideographs and radicals. Superscripts, subscripts and enclosed numbers keep their meaning and are left alone."""
    tags = {"<wide>", "<narrow>", "<small>", "<vertical>", "<font>", "<noBreak>", "<compat>"}
    fold = {}
    for scalar, parts in decomposition.items():
        tagged = parts[0].startswith("<")
        if tagged and parts[0] not in tags:
            continue
        if len(parts) == (2 if tagged else 1):
            fold[scalar] = int(parts[-1], 16)
    for field, target in rows(f"{ucd}/EquivalentUnifiedIdeograph.txt"):
        for scalar in span(field):
            fold.setdefault(scalar, int(target, 16))
    # Spacing accents decompose to a space and a mark; Hangul compatibility letters are the modern spelling themselves.
    return {s: t for s, t in fold.items() if not 0x3130 <= s < 0x3190 and not (category[t].startswith("M") and s < 0xFF00)}


def private_use():
    """Private-use characters of old mappings of GBK, with the characters that have replaced them."""
    fold = {}
    for code, private, count in GBK_PRIVATE:
        lead, trail = divmod(code, 256)
        for number in range(count):
            byte = trail + number + (1 if trail < 0x7F <= trail + number else 0)
            if (lead, byte) == (0xA3, 0xA0):
                fold[private] = 0x3000  # index gb18030 of the Encoding Standard; iconv has none
                continue
            done = subprocess.run(["iconv", "-f", "GB18030", "-t", "UTF-32LE"], input=bytes([lead, byte]), capture_output=True, check=True)
            target = int.from_bytes(done.stdout, "little")
            if not 0xE000 <= target < 0xF900:
                fold[private + number] = target
    return fold


def extraction_fold(compatible, han):
    fold = {}
    for scalar in set(compatible) | {ord(c) for c in han}:
        target = scalar
        while target in compatible:
            target = compatible[target]
        for _ in range(2):
            target = ord(han.get(chr(target), chr(target)))
        if target != scalar:
            fold[scalar] = target
    return fold


def case_fold(ucd):
    return {int(f[0], 16): int(f[2], 16) for f in rows(f"{ucd}/CaseFolding.txt") if f[1] in "CS"}


def deltas(fold):
    return [fold.get(scalar, scalar) - scalar for scalar in range(LIMIT)]


def main():
    ucd = sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode"
    scripts, (category, decomposition) = read_scripts(ucd), read_characters(ucd)
    simplified, traditional = read_variants(ucd)
    hans, hant = han_verdicts(simplified, traditional)
    spaces = {s for field, name in rows(f"{ucd}/PropList.txt") if name == "White_Space" for s in span(field)}
    codes = sorted(set(scripts) - {"Zzzz"})
    number = {code: index + 1 for index, code in enumerate(codes)} | {"Zzzz": 0}

    properties = []
    for scalar in range(LIMIT):
        character, bits = chr(scalar), number[scripts[scalar]]
        bits |= DIGIT if category[scalar] == "Nd" else CATEGORY.get(category[scalar][0], 0)
        bits |= SPACE if scalar in spaces else 0
        bits |= (HANS if character in hans else 0) | (HANT if character in hant else 0)
        properties.append(bits)

    out = Output("unicode_tables", os.path.basename(__file__))
    with open(f"{ucd}/ReadMe.txt", encoding="utf-8") as readme:
        version = re.search(r"Version (\d+\.\d+\.\d+)", readme.read()).group(1)
    out.text(f'static const char sluice_unicode_version[] = "{version}";\n')
    out.text("enum {\n" + "".join(f"  SLUICE_SCRIPT_{c.upper()} = {n},\n" for c, n in sorted(number.items(), key=lambda i: i[1]))
             + f"  SLUICE_SCRIPTS = {len(number)},\n}};\n")
    bits = {"LETTER": LETTER, "MARK": MARK, "DIGIT": DIGIT, "PUNCTUATION": PUNCTUATION, "SYMBOL": SYMBOL, "SPACE": SPACE,
            "HANS": HANS, "HANT": HANT}
    out.text("enum {\n" + "".join(f"  SLUICE_IS_{n} = 0x{v:04X},\n" for n, v in bits.items()) + "};\n")
    names = "".join(code for code, _ in sorted(number.items(), key=lambda item: item[1]))
    out.array("uint8_t", "script_codes", list(names.encode()), "The ISO 15924 codes in the order of their numbers, four bytes each.")
    for name, values, kind, comment in (
        ("property", properties, "uint16_t", "the script's number in the low byte, SLUICE_IS_... above it"),
        ("fold", deltas(extraction_fold(compatibility(category, decomposition, ucd) | private_use(), simplification(simplified))), "int32_t",
         "what to add for the form that extraction compares"),
        ("case", deltas(case_fold(ucd)), "int32_t", "what to add for the simple case folding"),
    ):
        index, data = two_level(values, 128)
        out.array("uint16_t", f"{name}_index", index, f"The block of 128 entries that scalar >> 7 has in sluice_{name}_blocks.")
        out.array(kind, f"{name}_blocks", data, f"For each scalar: {comment}.")
    out.write(os.path.dirname(os.path.abspath(__file__)) + "/..")
    print(f"Unicode {version}: {len(codes)} scripts, {len(hans)} Simplified and {len(hant)} Traditional characters")


main()
