#!/usr/bin/env python3
"""Streams a WARC file of made-up pages, for measuring.

usage: generate_warc.py RECORDS [BYTES] [--gzip] > FILE

RECORDS  how many response records
BYTES    about how long each page is (default 50000)
--gzip   compress record by record

The same arguments give the same bytes. Memory does not grow with RECORDS.
"""
import random, sys, zlib

WORDS = ("the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which one "
         "market output growth province industry income percent rose fell quarter annual report total value road rail port").split()


def page(random, size):
    parts = ["<!DOCTYPE html><html><head><title>%s</title></head><body>" % " ".join(random.choices(WORDS, k=6))]
    length = len(parts[0])
    while length < size:
        words = random.choices(WORDS, k=60)
        words[random.randrange(60)] = "%d,%03d" % (random.randrange(1000), random.randrange(1000))
        parts.append("<div class=\"item-%d\"><p>%s.</p></div>\n" % (random.randrange(100), " ".join(words)))
        length += len(parts[-1])
    return ("".join(parts) + "</body></html>").encode()


def main():
    numbers = [int(a) for a in sys.argv[1:] if not a.startswith("-")]
    if not numbers:
        sys.exit(__doc__)
    records, size = numbers[0], numbers[1] if len(numbers) > 1 else 50000
    rng = random.Random(1)
    # Pages are put together from a stock, because making each anew would take longer than reading it.
    stock = [page(rng, size * (50 + i) // 100) for i in range(100)]
    out = sys.stdout.buffer
    for i in range(records):
        body = stock[rng.randrange(len(stock))] + b"<!-- %d -->" % i
        http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nServer: made-up\r\nContent-Length: %d\r\n\r\n" % len(body)
        head = ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2024-03-05T10:20:30Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-%012x>\r\n"
                "Content-Length: %d\r\nContent-Type: application/http; msgtype=response\r\nWARC-Target-URI: http://example.org/%d\r\n"
                "WARC-IP-Address: 192.0.2.1\r\nWARC-Identified-Payload-Type: text/html\r\n\r\n" % (i, len(http) + len(body), i)).encode()
        record = head + http + body + b"\r\n\r\n"
        if "--gzip" in sys.argv:
            pack = zlib.compressobj(6, zlib.DEFLATED, 31)
            record = pack.compress(record) + pack.flush()
        try:
            out.write(record)
        except BrokenPipeError:
            return


main()
