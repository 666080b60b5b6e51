#!/usr/bin/env python3
"""Gathers plain text by language from unpacked Debian packages: the training text of the language models.

usage: training_text.py ROOT OUT

ROOT is a folder into which the packages were unpacked (`apt-get download P...; dpkg-deb -x P.deb ROOT`): gnome-user-docs,
installation-guide-amd64, manpages-*, fortunes-*, hunspell-*, myspell-et, myspell-tl, firefox-esr-l10n-* (not ms and tl,
whose untranslated parts are English), libreoffice-l10n-*, python3-jieba, rime-essay, mecab-ipadic. OUT gets one UTF-8 file a
language and register: XX.prose (running text), XX.interface (short texts of programs, for language identification alone) and
XX.words (word lists).
"""
import collections, csv, glob, gzip, html, os, re, struct, sys, zipfile

LIMIT = 6_000_000  # characters kept of one language and register
TAGS = re.compile(r"<(script|style)\b.*?</\1>|<[^>]*>", re.S)
NAMES = {"pt_BR": "pt", "zh_CN": "zh-Hans", "zh_TW": "zh-Hant", "sr@latin": "sr-Latn", "es-es": "es", "ga-ie": "ga", "hy-am": "hy", "zh-tw": "zh-Hant",
         "no": "nb", "zh-cn": "zh-Hans", "pa_IN": "pa"}
FORTUNES = {"bg": "bg", "brasil": "pt", "cs": "cs", "cz": "cs", "de": "de", "eo": "eo", "es": "es", "ga": "ga", "it": "it", "pl": "pl", "ru": "ru", "sk": "sk",
            "italia": "it", "leggi": "it", "formiche": "it", "definizioni": "it", "luttazzi": "it", "chinese.u8": "zh-Hans", "song100.u8": "zh-Hans",
            "tang300.u8": "zh-Hans", "zuse": "de", "norm": "pl"}
HUNSPELL = {"sr_RS": "sr", "sr_Latn_RS": "sr-Latn", "nb_NO": "nb", "nn_NO": "nn", "ar": "ar", "he_IL": "he", "th_TH": "th", "ko": "ko"}


def decoded(data):
    """Text of bytes whose charset the file does not tell: UTF-8, else nothing."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return ""


def plain(markup):
    return re.sub(r"[ \t\r\n]+", " ", html.unescape(TAGS.sub(" ", markup)))


def roff(text):
    """Running text of a manual page: macro lines and escapes cut out."""
    lines = [line for line in text.split("\n") if line and line[0] not in ".'"]
    text = re.sub(r"\\f\[?[A-Z0-9]+\]?|\\[&%|^/,]|\\s[-+]?\d", "", "\n".join(lines))
    return re.sub(r"\\\(..|\\\[[^]]*\]|\\.", " ", text)


def manual_pages(root):
    for path in glob.glob(f"{root}/usr/share/man/*/man*/*.gz"):
        language = path.split("/man/")[1].split("/")[0]
        yield language, "prose", roff(decoded(gzip.open(path).read()))


def help_pages(root):
    for path in glob.glob(f"{root}/usr/share/help/*/**/*.page", recursive=True):
        yield path.split("/help/")[1].split("/")[0], "prose", plain(decoded(open(path, "rb").read()))
    for path in glob.glob(f"{root}/usr/share/doc/installation-guide-amd64/*/**/*.html*", recursive=True):
        data = gzip.open(path).read() if path.endswith(".gz") else open(path, "rb").read()
        yield path.split("amd64/")[1].split("/")[0], "prose", plain(decoded(data))


def fortunes(root):
    for path in glob.glob(f"{root}/usr/share/games/fortunes/**/*", recursive=True):
        name = os.path.relpath(path, f"{root}/usr/share/games/fortunes").split("/")[0]
        if os.path.isfile(path) and name in FORTUNES and not path.endswith(".dat"):
            yield FORTUNES[name], "prose", decoded(open(path, "rb").read())


def interfaces(root):
    """Firefox's translations: the values of .ftl and .properties files."""
    for path in glob.glob(f"{root}/usr/lib/firefox-esr/**/langpack-*.xpi", recursive=True):
        language = re.search(r"langpack-([A-Za-z-]+)@", path).group(1).lower()
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                if name.endswith((".ftl", ".properties")):
                    lines = (line.partition("=")[2] or line for line in decoded(archive.read(name)).split("\n") if not line.startswith("#"))
                    yield language, "prose", re.sub(r"\{[^}]*\}|%\S+|<[^>]*>|\\u[0-9a-f]{4}", " ", "\n".join(lines))


def office(root):
    """LibreOffice's translations: the texts of its .mo files, without key marks and placeholders."""
    for path in glob.glob(f"{root}/usr/lib/libreoffice/program/resource/*/LC_MESSAGES/*.mo"):
        language = path.split("/resource/")[1].split("/")[0]
        data = open(path, "rb").read()
        count, _, table = struct.unpack("<III", data[8:20])
        for number in range(count):
            length, offset = struct.unpack_from("<II", data, table + 8 * number)
            text = decoded(data[offset:offset + length])
            # The first text is the file's header; single words are names of functions and formats as often as words.
            if number > 0 and " " in text:
                yield language, "interface", re.sub(r"%[A-Z0-9]+|\$\([^)]*\)|<[^>]*>|\x00", " ", text.replace("~", "").replace("_", ""))


def dictionaries(root):
    for path in glob.glob(f"{root}/usr/share/hunspell/*.dic") + glob.glob(f"{root}/usr/share/myspell/dicts/*.dic"):
        if os.path.islink(path):
            continue
        name = os.path.basename(path)[:-4]
        affixes = open(path[:-4] + ".aff", "rb").read()
        charset = re.search(rb"^\s*SET\s+(\S+)", affixes, re.M)
        codec = charset.group(1).decode().lower().replace("microsoft-", "") if charset else "latin-1"
        words = open(path, encoding=codec, errors="ignore").read().split("\n")[1:]
        words = [re.split(r"[/\t ]", word)[0] for word in words]
        # Suffixes of the affix file are as much of the language's spelling as the stems are.
        suffixes = [line.split()[3].split("/")[0] for line in affixes.decode(codec, "ignore").split("\n") if line.startswith("SFX") and len(line.split()) > 4]
        yield HUNSPELL.get(name, name.split("_")[0]), "words", "\n".join(w for w in words + suffixes if w and w != "0")


def frequencies(root):
    """Word frequencies of Chinese and word costs of Japanese, written as `word TAB count`."""
    path = f"{root}/usr/lib/python3/dist-packages/jieba/dict.txt"
    if os.path.exists(path):
        rows = (line.split(" ") for line in open(path, encoding="utf-8"))
        yield "zh-Hans", "counts", "\n".join(f"{row[0]}\t{row[1]}" for row in rows if len(row) > 1)
    path = f"{root}/usr/share/rime-data/essay.txt"
    if os.path.exists(path):
        yield "zh-Hant", "counts", open(path, encoding="utf-8").read()
    for path in glob.glob(f"{root}/usr/share/mecab/dic/ipadic/*.csv"):
        rows = csv.reader(open(path, encoding="euc_jp", errors="ignore"))
        # ipadic's cost falls by about 700 when a word is e times as frequent.
        counts = ((row[0], 2.718 ** ((9000 - int(row[3])) / 700)) for row in rows if len(row) > 4)
        yield "ja", "counts", "\n".join(f"{word}\t{max(1, int(count))}" for word, count in counts)


def main():
    root, out = sys.argv[1:3]
    os.makedirs(out, exist_ok=True)
    texts, sizes = collections.defaultdict(list), collections.Counter()
    for source in (help_pages, fortunes, manual_pages, interfaces, office, dictionaries, frequencies):
        for language, register, text in source(root):
            key = (NAMES.get(language, language), register)
            if language in ("C", "en_GB", "en_ZA") or (sizes[key] > LIMIT and register != "counts"):
                continue
            texts[key].append(text)
            sizes[key] += len(text)
    for (language, register), parts in texts.items():
        with open(f"{out}/{language}.{register}", "w", encoding="utf-8") as file:
            file.write("\n".join(parts))
    print(" ".join(f"{language}.{register}:{size // 1000}k" for (language, register), size in sorted(sizes.items())))


main()
