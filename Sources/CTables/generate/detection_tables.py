#!/usr/bin/env python3
"""Writes detection_tables.c and include/detection_tables.h: the language models of charset detection.

usage: detection_tables.py WHATWG TEXT

WHATWG as for charset_tables.py; TEXT is what training_text.py wrote. For each language with an alphabet a table of bigram
costs over its letters and a few classes of other characters; for each charset that can write it, which class a byte has.
For Chinese, Japanese and Korean the cost of each character. Costs are -log2 of probabilities in eighths of a bit.
"""
import collections, math, os, re, sys, unicodedata
from carray import Output
import charset_tables as charsets

UNIT = 8
SPACE, DIGIT, PUNCTUATION, TYPOGRAPHIC, SYMBOL, ODD, CONTROL, ASCII_LETTER, OTHER_LETTER, FIRST_LETTER = range(10)
UNDEFINED = 255
TYPOGRAPHIC_SET = set("«»“”„‘’‚‹›–—…·•¿¡،؛؟׳״־″′\u00a0\u00ad\u200e\u200f‐−")
SYMBOL_SET = set("©®™°§€£¥№±½¼¾²³¹ªº×÷¢µ¶†‡₪฿¨´¸¦¬¯¤‰")
# Size of a class: its probability is shared by so many characters. Floor: the least share of a text that it may have.
CLASS_SIZE = {TYPOGRAPHIC: 8, SYMBOL: 24, ODD: 80, CONTROL: 32, ASCII_LETTER: 26, OTHER_LETTER: 80, DIGIT: 10, PUNCTUATION: 20}
CLASS_FLOOR = {SPACE: 0.05, DIGIT: 0.01, PUNCTUATION: 0.02, TYPOGRAPHIC: 2e-3, SYMBOL: 4e-4, ODD: 3e-5, CONTROL: 1e-7, ASCII_LETTER: 5e-3, OTHER_LETTER: 3e-4}
SMOOTHING = 40.0  # pseudo-observations of the unigram model behind each context
ALPHABET_LIMIT = 90
RARE_LETTER = 2e-5  # letters with a smaller share of all letters do not belong to the alphabet

WESTERN = "windows-1252 ISO-8859-15 macintosh IBM850 IBM858 IBM437 hp-roman8 IBM037 IBM500 IBM273"
CENTRAL = "windows-1250 ISO-8859-2 IBM852 mac-latin2"
CYRILLIC = "windows-1251 KOI8-R KOI8-U ISO-8859-5 IBM866 IBM855 x-mac-cyrillic cp1125"
CENTRAL_ASIAN = " KZ-1048 PTCP154 KOI8-T"
BALTIC = "windows-1257 ISO-8859-13 ISO-8859-4 IBM775 ISO-8859-10"
LANGUAGES = {
    **{language: WESTERN for language in "de es it nl sv fi ca gl eu af id sq nn".split()},
    "en": WESTERN + " windows-1250 windows-1251 windows-1253 windows-1254 windows-1255 windows-1256 windows-1257 windows-1258 windows-874",
    "pt": WESTERN + " IBM860", "is": WESTERN + " IBM861 mac-iceland ISO-8859-10", "fr": WESTERN + " IBM863", "da": WESTERN + " IBM865", "nb": WESTERN + " IBM865",
    "ga": WESTERN + " ISO-8859-14", "cy": "ISO-8859-14",
    **{language: CENTRAL for language in "cs sk pl hu".split()}, "ro": CENTRAL + " ISO-8859-16 mac-romanian",
    **{language: CENTRAL + " ISO-8859-16 mac-croatian" for language in "sl hr sr-Latn".split()},
    **{language: BALTIC for language in "lt lv et".split()},
    "tr": "windows-1254 IBM857 mac-turkish ISO-8859-3 IBM1026", "eo": "ISO-8859-3",
    "el": "windows-1253 ISO-8859-7 cp737 IBM869 mac-greek cp875",
    **{language: CYRILLIC for language in "ru uk be bg mk sr".split()}, "kk": CYRILLIC + CENTRAL_ASIAN, "tg": CYRILLIC + CENTRAL_ASIAN,
    "he": "windows-1255 ISO-8859-8 IBM862 IBM424", "he-visual": "windows-1255 ISO-8859-8 IBM862",
    "ar": "windows-1256 ISO-8859-6 cp720", "fa": "windows-1256", "ur": "windows-1256",
    "th": "windows-874", "vi": "windows-1258",
}
# What a charset must overcome before it is believed, in bits: how rare it is among undeclared text files and pages.
# The order follows web surveys (w3techs) for the Windows and ISO families; DOS, Mac and EBCDIC pages come from old files.
PRIOR = collections.defaultdict(lambda: 10, {
    "windows-1252": 0, "windows-1251": 0, "windows-1250": 1, "windows-1253": 1, "windows-1254": 1, "windows-1255": 1, "windows-1256": 1, "windows-1257": 1,
    "windows-1258": 2, "windows-874": 1, "KOI8-R": 2, "KOI8-U": 4, "ISO-8859-2": 2, "ISO-8859-5": 3, "ISO-8859-7": 2, "ISO-8859-15": 3, "ISO-8859-6": 4,
    "ISO-8859-8": 3, "ISO-8859-13": 5, "ISO-8859-4": 6, "ISO-8859-3": 8, "ISO-8859-10": 8, "ISO-8859-14": 8, "ISO-8859-16": 8, "macintosh": 6, "IBM866": 3,
    "IBM850": 6, "IBM852": 5, "IBM855": 5, "IBM437": 7, "IBM858": 8, "IBM775": 7, "IBM857": 7, "x-mac-cyrillic": 4, "KZ-1048": 6, "mac-latin2": 7, "IBM862": 6,
    "cp737": 6, "mac-greek": 8, "UTF-8": 0, "gb18030": 1, "Big5": 1, "Shift_JIS": 1, "EUC-JP": 2, "EUC-KR": 1, "JOHAB": 10, "EUC-TW": 16, "IBM424": 12,
})
SCRIPTS = {**{language: "CYRILLIC" for language in "ru uk be bg mk sr kk tg".split()}, "el": "GREEK", "he": "HEBREW", "he-visual": "HEBREW", "th": "THAI",
           **{language: "ARABIC" for language in "ar fa ur".split()}}
TRAINING_LIMIT = 2_500_000  # characters of each register
CJK_RANGES = [(0x3000, 0x3100), (0x4E00, 0xA000), (0xAC00, 0xD7A4), (0xFF00, 0xFFF0)]
CJK_LANGUAGES = ["zh-Hans", "zh-Hant", "ja", "ko"]


def read(folder, language, register):
    path = f"{folder}/{language}.{register}"
    return open(path, encoding="utf-8").read() if os.path.exists(path) else ""


def training(folder, language):
    """Running text and words of a language, in the spelling of its charsets."""
    prose, words = read(folder, language.split("-v")[0], "prose"), read(folder, language.split("-v")[0], "words")
    parts = [(native_text(prose, language), 1.0), (" ".join(words[:TRAINING_LIMIT].split("\n")), 0.4)]
    if language == "vi":
        parts = [(vietnamese(text), weight) for text, weight in parts]
    if language == "ro":  # the charsets have cedillas where modern text has commas below
        parts = [(text.translate(str.maketrans("șțȘȚ", "şţŞŢ")), weight) for text, weight in parts]
    if language in ("fa", "ur"):  # windows-1256 has the Arabic yeh only
        parts = [(text.replace("\u06cc", "\u064a").replace("\u0654", ""), weight) for text, weight in parts]
    if language == "he-visual":
        parts = [(text[::-1], weight) for text, weight in parts]
    return [(text.lower(), weight) for text, weight in parts if text]


def native_text(text, language):
    """Running text without the pieces that are in another script: code, names of keys, English left untranslated."""
    script = SCRIPTS.get(language)
    if not script:
        return re.sub(r"\s+", " ", text[:TRAINING_LIMIT])
    kept, size = [], 0
    for piece in re.split(r"[\n.]+|  +", text):
        foreign = len(re.findall(r"[a-zA-Z]", piece))
        if foreign < 0.4 * len(re.findall(r"\w", piece)):
            kept.append(piece.strip())
            size += len(piece)
            if size > TRAINING_LIMIT:
                break
    return ". ".join(kept)


def vietnamese(text):
    """Base letters as windows-1258 composes them, tones as marks of their own."""
    out = []
    for character in unicodedata.normalize("NFC", text):
        parts = unicodedata.normalize("NFD", character)
        tones = "".join(c for c in parts if c in "\u0300\u0301\u0303\u0309\u0323")
        out.append(unicodedata.normalize("NFC", "".join(c for c in parts if c not in tones)) + tones)
    return "".join(out)


def is_letter(character):
    return unicodedata.category(character)[0] in "LM"


def classify(character, letters):
    code = ord(character)
    if character in letters:
        return letters[character]
    if character in " \t\r\n\f":
        return SPACE
    if character.isdigit() and code < 128:
        return DIGIT
    if is_letter(character) and character not in SYMBOL_SET:
        return ASCII_LETTER if code < 128 else OTHER_LETTER
    if code < 32 or 127 <= code < 160:
        return CONTROL
    if code < 128:
        return PUNCTUATION
    return TYPOGRAPHIC if character in TYPOGRAPHIC_SET else SYMBOL if character in SYMBOL_SET else ODD


def alphabet(parts, language):
    counts = collections.Counter()
    for text, weight in parts:
        found = {c: n for c, n in collections.Counter(text).items() if is_letter(c) and c not in SYMBOL_SET}
        scale = weight / max(1, sum(found.values()))
        for character, count in found.items():
            counts[character] += count * scale
    total = sum(counts.values())
    latin = language not in SCRIPTS
    letters = [c for c, n in counts.most_common(ALPHABET_LIMIT) if n > RARE_LETTER * total and native(c, language)]
    letters += [c for c in "abcdefghijklmnopqrstuvwxyz" if latin and c not in letters]
    return {c: FIRST_LETTER + index for index, c in enumerate(sorted(letters))}


def native(character, language):
    """Letters of another script in a training text are quotations."""
    return unicodedata.name(character, "").startswith(SCRIPTS.get(language, "COMBINING" if character < "\u0370" and unicodedata.combining(character) and language == "vi" else "LATIN"))


def bigram_costs(parts, letters):
    size = FIRST_LETTER + len(letters)
    pairs = [[0.0] * size for _ in range(size)]
    for text, weight in parts:
        cache = {}
        counts = collections.Counter(zip(text, text[1:]))
        scale = weight * 1_000_000 / max(1, sum(counts.values()))
        for (first, second), count in counts.items():
            for c in (first, second):
                if c not in cache:
                    cache[c] = classify(c, letters)
            pairs[cache[first]][cache[second]] += count * scale
    single = [sum(pairs[a][b] for a in range(size)) for b in range(size)]
    total = sum(single)
    share = [max(single[c] / total, CLASS_FLOOR.get(c, 1e-6)) for c in range(size)]
    costs = []
    for a in range(size):
        seen = sum(pairs[a])
        for b in range(size):
            probability = (pairs[a][b] + SMOOTHING * share[b]) / (seen + SMOOTHING)
            probability = max(probability, 0.02 * CLASS_FLOOR.get(b, 0)) / CLASS_SIZE.get(b, 1)
            costs.append(min(254, round(-math.log2(probability) * UNIT)))
    return size, costs


def byte_classes(table, letters):
    return [UNDEFINED if code == 0xFFFF else classify(chr(code).lower()[0], letters) for code in table]


def byte_cases(table):
    """0 no case, 1 lower, 2 upper, 3 not a letter."""
    out = []
    for code in table:
        c = chr(code)
        if code == 0xFFFF or not is_letter(c) or c in SYMBOL_SET:
            out.append(3)
        else:
            out.append(1 if c.islower() else 2 if c.isupper() else 0)
    return out


def can_write(table, parts, letters):
    """Whether a charset has the letters of a language: all but one in 500 of a text."""
    have = {chr(code).lower()[0] for code in table if code != 0xFFFF}
    counts = collections.Counter(parts[0][0])
    all_letters = sum(counts[c] for c in letters)
    return sum(counts[c] for c in letters if c not in have) <= 0.003 * all_letters


def character_costs(folder, language):
    counts = collections.Counter()
    for register, weight in (("prose", 1.0), ("counts", 1.5), ("words", 0.5)):
        found = collections.Counter()
        text = read(folder, language, register)
        if register == "counts":
            for line in text.split("\n"):
                word, _, count = line.partition("\t")
                for character in word:
                    found[character] += float(count or 0)
        else:
            found.update(unicodedata.normalize("NFC", text))
        inside = {c: n for c, n in found.items() if any(low <= ord(c) < high for low, high in CJK_RANGES)}
        scale = weight / max(1, sum(inside.values()))
        for c, n in inside.items():
            counts[c] += n * scale
    total = sum(counts.values())
    floor = {"ko": 2e-7}.get(language, 2e-7)
    costs = []
    for low, high in CJK_RANGES:
        for code in range(low, high):
            costs.append(min(254, round(-math.log2(max(counts[chr(code)] / total, floor)) * UNIT)))
    return costs


def single_byte_tables(folder):
    tables = {}
    names = [name for group in charsets.json.load(open(f"{folder}/encodings.json"))for name in [e["name"] for e in group["encodings"]]]
    for name in names:
        if os.path.exists(f"{folder}/index-{name.lower()}.txt") and name not in charsets.MULTI:
            tables[name] = list(range(128)) + charsets.index(folder, name.lower(), 128, 0xFFFF)
    tables.update({name: charsets.code_page(codec) for name, codec, _ in charsets.CODE_PAGES})
    return tables


def main():
    whatwg, text = sys.argv[1:3]
    numbers = charsets.numbers(whatwg)
    tables = single_byte_tables(whatwg)
    out = Output("detection_tables", os.path.basename(__file__))
    costs, offsets, sizes, pairs, classes, names = [], [], [], [], [], []
    for language, candidates in LANGUAGES.items():
        parts = training(text, language)
        letters = alphabet(parts, language)
        size, table = bigram_costs(parts, letters)
        names.append(language)
        offsets.append(len(costs))
        sizes.append(size)
        costs.extend(table)
        written = [name for name in candidates.split() if can_write(tables[name], parts, letters)]
        for name in written:
            pairs += [numbers[name], len(names) - 1]
            classes += byte_classes(tables[name], letters)
        print(f"{language}: {len(letters)} letters {''.join(letters)}; {' '.join(written)}", file=sys.stderr)
    used = sorted(set(pairs[::2]))
    cases = [0] * (256 * (max(used) + 1))
    for name, table in tables.items():
        if numbers[name] in used:
            cases[256 * numbers[name] : 256 * numbers[name] + 256] = byte_cases(table)
    out.text(f"enum {{\n  SLUICE_COST_UNIT = {UNIT},\n  SLUICE_MODELS = {len(names)},\n  SLUICE_MODEL_PAIRS = {len(pairs) // 2},\n"
             f"  SLUICE_CJK_COSTS = {sum(high - low for low, high in CJK_RANGES)},\n}};\n")
    out.lines("model_names", names, "Languages of the bigram models, one a line.")
    out.array("uint32_t", "model_offsets", offsets, "Where a language's costs start.")
    out.array("uint8_t", "model_sizes", sizes, "How many classes a language has; its costs are a square of that side.")
    out.array("uint8_t", "model_costs", costs, "Cost of a class behind another one.")
    out.array("uint8_t", "model_pairs", pairs, "Charset and language of each pair.")
    out.array("uint8_t", "model_classes", classes, "Class of each byte, 256 for each pair; 255 is malformed.")
    out.array("uint8_t", "charset_cases", cases, "Per charset and byte: 0 letter without case, 1 lower, 2 upper, 3 no letter.")
    out.array("uint8_t", "charset_priors", [round(PRIOR[name] * UNIT) for name in sorted(numbers, key=numbers.get)], "What a charset must overcome.")
    for language in CJK_LANGUAGES:
        key = language.lower().replace("-", "_")
        out.array("uint8_t", f"cjk_{key}", character_costs(text, language), f"Cost of each character in {language}, over the ranges below.")
    out.array("uint16_t", "cjk_ranges", [value for pair in CJK_RANGES for value in pair], "First and past-the-end of each range.")
    out.write(os.path.dirname(os.path.abspath(__file__)) + "/..")


main()
