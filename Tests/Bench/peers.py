#!/usr/bin/env python3
"""Runs one of the tools that Sluice is compared with and prints its CPU seconds as JSON.

usage: peers.py resiliparse|trafilatura|recognizers|fastwarc FILE...

FILE is a list of .gz pages (resiliparse, trafilatura), a text of UTF-8 (recognizers) or a WARC file (fastwarc). What is
imported and warmed up before the work is not counted.
"""
import gzip, json, re, resource, sys


def cpu():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def pages(path):
    with open(path) as listed:
        for name in listed:
            with gzip.open(name.rstrip("\n")) as page:
                yield page.read()


def resiliparse(path):
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding

    def extract(page):
        return extract_plain_text(bytes_to_str(page, detect_encoding(page)), main_content=True)

    return each(extract, path)


def trafilatura(path):
    import logging
    from trafilatura import extract
    logging.disable(logging.CRITICAL)
    return each(lambda page: extract(page), path)


def each(extract, path):
    extract(b"<html><body><p>A first page, so that what is made once is made.</p></body></html>")
    start, count, size, out = cpu(), 0, 0, 0
    for page in pages(path):
        count, size = count + 1, size + len(page)
        out += len(extract(page) or "")
    return {"cpu": cpu() - start, "documents": count, "bytes": size, "characters": out}


def recognizers(path):
    from recognizers_text import Culture
    from recognizers_number import recognize_number
    from recognizers_number_with_unit import recognize_currency, recognize_dimension
    from recognizers_number import recognize_percentage
    models = [recognize_currency, recognize_percentage, recognize_dimension, recognize_number]
    with open(path, encoding="utf-8") as file:
        text = file.read()
    # Sentences, since the time for a paragraph of several thousand characters grows faster than its length.
    sentences = [part for part in re.split(r"(?<=[。；！？\n])", text) if part.strip()]
    for model in models:
        model("去年收入5万元，增长3%。", Culture.Chinese)
    start, found = cpu(), 0
    for sentence in sentences:
        for model in models:
            found += len(model(sentence, Culture.Chinese))
    return {"cpu": cpu() - start, "documents": len(sentences), "bytes": len(text.encode()), "found": found}


def fastwarc(path):
    from fastwarc.warc import ArchiveIterator
    start, records, size = cpu(), 0, 0
    with open(path, "rb") as stream:
        for record in ArchiveIterator(stream, parse_http=False):
            records, size = records + 1, size + len(record.reader.read())
    return {"cpu": cpu() - start, "documents": records, "bytes": size}


if len(sys.argv) != 3 or sys.argv[1] not in ("resiliparse", "trafilatura", "recognizers", "fastwarc"):
    sys.exit(__doc__)
print(json.dumps(globals()[sys.argv[1]](sys.argv[2])))
