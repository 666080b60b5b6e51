#!/usr/bin/env python3
"""Mints the WARC files of Tests/Fixtures/warc with warcio and lists them with FastWARC.

usage: python3 -m venv VENV && VENV/bin/pip install warcio fastwarc && VENV/bin/python make_warc_fixtures.py

records.tsv has one line a record: file, offset, type, length of the block, SHA-256 of the block, and for responses the
SHA-256 of the payload without its transfer and content codings (else -). The tests hold Sluice's reader to it.
"""
import gzip, hashlib, io, os, random

from fastwarc.warc import ArchiveIterator
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Fixtures", "warc")
rng = random.Random(6)


def text(length):
    return " ".join(rng.choice("output growth income rate total rose fell by 12 per cent".split()) for _ in range(length)).encode()


def chunked(body, size):
    parts = [body[i:i + size] for i in range(0, len(body), size)] + [b""]
    return b"".join(b"%x\r\n%s\r\n" % (len(p), p) for p in parts)


def http(status, fields):
    return StatusAndHeaders(status, fields, protocol="HTTP/1.1")


def write(path, version, compress):
    with open(path, "wb") as f:
        w = WARCWriter(f, gzip=compress, warc_version=version)
        date = "2024-03-05T10:20:30Z"
        serial = iter(range(1, 100))

        def add(kind, payload, head=None, uri="http://example.org/", content_type=None):
            extra = {"WARC-Date": date, "WARC-Record-ID": "<urn:uuid:00000000-0000-4000-8000-%012d>" % next(serial)}
            record = w.create_warc_record(uri, kind, payload=io.BytesIO(payload), http_headers=head,
                                          warc_content_type=content_type or "", warc_headers_dict=extra)
            w.write_record(record)

        page = b"<!DOCTYPE html><p>" + text(200)
        html = ("Content-Type", "text/html; charset=utf-8")
        add("warcinfo", b"software: made for tests\r\n", uri=None, content_type="application/warc-fields")
        add("request", b"", http("GET / HTTP/1.1", [("Host", "example.org")]))
        add("response", page, http("200 OK", [html]))
        add("response", b"<p>empty?", http("200 OK", [html]), uri="http://example.org/?q=a b")
        add("response", chunked(page, 77), http("200 OK", [html, ("Transfer-Encoding", "chunked")]))
        add("response", gzip.compress(page, mtime=0), http("200 OK", [html, ("Content-Encoding", "gzip")]))
        add("response", b"<p>" + text(12000), http("200 OK", [html]))
        add("response", b"", http("301 Moved", [("Location", "http://example.org/next")]))
        add("metadata", b"fetchTimeMs: 12\r\n", content_type="application/warc-fields")
        add("resource", b"plain resource", content_type="text/plain")
        add("revisit", b"", http("200 OK", [html]))
        add("conversion", "年报：增长12%".encode(), content_type="text/plain")
        add("response", b"x" * 65536, http("200 OK", [html]))


def main():
    os.makedirs(FOLDER, exist_ok=True)
    for version in ("1.0", "1.1"):
        write(f"{FOLDER}/v{version}.warc", version, False)
        write(f"{FOLDER}/v{version}-records.warc.gz", version, True)
    lines = []
    for name in sorted(n for n in os.listdir(FOLDER) if ".warc" in n):
        path = f"{FOLDER}/{name}"
        blocks = [(r.stream_pos, r.headers["WARC-Type"], r.content_length, hashlib.sha256(r.reader.read()).hexdigest())
                  for r in ArchiveIterator(open(path, "rb"), parse_http=False)]
        payloads = [hashlib.sha256(r.reader.read()).hexdigest() if r.headers["WARC-Type"] == "response" else "-"
                    for r in ArchiveIterator(open(path, "rb"), parse_http=True, auto_decode="all")]
        lines += ["\t".join(map(str, (name, *b, p))) for b, p in zip(blocks, payloads, strict=True)]
    with open(f"{FOLDER}/records.tsv", "w") as f:
        f.write("\n".join(lines) + "\n")


main()
