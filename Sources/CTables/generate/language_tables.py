#!/usr/bin/env python3
"""Writes language_tables.c and include/language_tables.h: trigram models for language identification.

usage: language_tables.py TEXT [LM]

TEXT is what training_text.py wrote; LM the models of Debian's libexttextcat-data (default /usr/share/libexttextcat). Each
language gets the costs of its commonest trigrams, a fifth of each share from LM where TEXT has the language too.
"""
import collections, math, os, re, sys, unicodedata
from carray import Output

UNIT = 8
KEPT = 2400  # trigrams of each language
LM_PART = 0.2  # its models are of a few hundred n-grams each
# BCP 47 tag: (script, file in LM, name in TEXT).
LATIN = "af ast br bs ca cs cy da de en eo es et eu fi fo fr fy ga gd gl hr hu id is it la lb lt lv mt nl pl pt ro sk sl sq sv sw tr uz vi az ms tl".split()
FILES = {"az": "az", "bs": "bs", "mn": "mn", "nb": "nb", "sr": "sr-Cyrl", "sr-Latn": "sr-Latn", "uz": "uz", "pt": "pt-PT", "pa": "pa"}
OTHERS = {"ru": "Cyrl", "uk": "Cyrl", "be": "Cyrl", "bg": "Cyrl", "mk": "Cyrl", "sr": "Cyrl", "kk": "Cyrl", "mn": "Cyrl", "tg": "Cyrl", "tt": "Cyrl", "ky": "Cyrl",
          "ar": "Arab", "fa": "Arab", "ur": "Arab", "ps": "Arab", "ckb": "Arab", "ug": "Arab", "hi": "Deva", "mr": "Deva", "ne": "Deva", "sa": "Deva", "he": "Hebr", "yi": "Hebr",
          "bn": "Beng", "as": "Beng", "am": "Ethi", "ti": "Ethi"}
LANGUAGES = {**{tag: "Latn" for tag in LATIN + ["nb", "nn", "sr-Latn"]}, **OTHERS}


class Letters(dict):
    """What each scalar becomes: letters and marks stay, all else is a space."""

    def __missing__(self, scalar):
        self[scalar] = scalar if unicodedata.category(chr(scalar))[0] in "LM" else 32
        return self[scalar]


LETTERS = Letters()


def trigrams(text):
    text = re.sub(" +", " ", text.lower().translate(LETTERS))
    return collections.Counter(text[i : i + 3] for i in range(len(text) - 2))


def from_text(folder, tag):
    counts = collections.Counter()
    for register, weight in (("prose", 0.5), ("interface", 1.0), ("words", 0.3)):
        path = f"{folder}/{tag}.{register}"
        if os.path.exists(path):
            found = trigrams(open(path, encoding="utf-8").read()[:1_500_000])
            total = sum(found.values())
            for gram, count in found.items():
                counts[gram] += weight * count / total
    # Shares of one, whichever registers a language has: else those with fewer would cost more throughout.
    whole = sum(counts.values())
    return {gram: count / whole for gram, count in counts.items()}


def from_models(folder, tag):
    for name in (FILES.get(tag, tag), tag, tag.split("-")[0]):
        path = f"{folder}/{name}.lm"
        if os.path.exists(path):
            break
    else:
        return {}
    counts, letters = {}, 0
    for line in open(path, encoding="utf-8", errors="ignore"):
        gram, _, count = line.partition("\t")
        count = int(count or 0)
        if len(gram) == 1 and gram != "_":
            letters += count
        if len(gram) == 3:
            counts[gram.replace("_", " ")] = count
    # One trigram starts at each letter and boundary.
    return {gram: count / max(1, letters * 1.2) for gram, count in counts.items()}


def key(gram):
    return sum(ord(c) << (21 * (2 - i)) for i, c in enumerate(gram))


def main():
    text, lm = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "/usr/share/libexttextcat"
    postings, names, scripts = collections.defaultdict(list), [], []
    for tag, script in LANGUAGES.items():
        own, given = from_text(text, tag), from_models(lm, tag)
        if not own and not given:
            print(f"no text for {tag}", file=sys.stderr)
            continue
        merged = collections.Counter()
        for source, weight in ((own, 1 - LM_PART if given else 1.0), (given, LM_PART if own else 1.0)):
            for gram, share in source.items():
                if gram.strip() and share > 0:
                    merged[gram] += weight * share
        for gram, share in merged.most_common(KEPT):
            postings[gram].append((len(names), min(255, round(-math.log2(share) * UNIT))))
        names.append(tag)
        scripts.append(script)
    if not names:
        sys.exit(f"no text of any language in {text} or {lm}; the tables stay as they are")
    grams = sorted(postings, key=key)
    out = Output("language_tables", os.path.basename(__file__))
    out.text(f"enum {{\n  SLUICE_LANGUAGES = {len(names)},\n  SLUICE_TRIGRAMS = {len(grams)},\n}};\n")
    out.lines("language_tags", [f"{tag}\t{script}" for tag, script in zip(names, scripts)], "BCP 47 tags and scripts, one pair a line.")
    out.array("uint64_t", "trigram_keys", [key(g) for g in grams], "Three scalars of 21 bits each, sorted.")
    starts, flat = [], []
    for gram in grams:
        starts.append(len(flat))
        for language, cost in postings[gram]:
            flat += [language, cost]
    out.array("uint32_t", "trigram_starts", starts + [len(flat)], "Where the postings of each trigram start.")
    out.array("uint8_t", "trigram_postings", flat, "Pairs of language and cost in eighths of a bit.")
    out.write(os.path.dirname(os.path.abspath(__file__)) + "/..")
    print(f"{len(names)} languages, {len(grams)} trigrams")


main()
