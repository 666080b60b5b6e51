#!/usr/bin/env python3
"""Mints a folder of damaged inputs, one file for each class of failure, and what reading each must give.

usage: mint_damaged.py FOLDER

FOLDER/inputs holds the files. FOLDER/expected.json holds, for the run over that folder, the exact error rows and, of
the document rows, every column that intake settles; both in the order of the output. The same bytes come out in every
run: what is compressed is stored, so that no version of zlib matters and what a cut leaves is known to the byte.
"""
import hashlib, json, os, struct, sys, zlib

CASES = []

# What an error row says, and its code.
MESSAGES = {
    "array-cut": ("truncated", "the JSON ends early; the records before are used"),
    "body-cut": ("corrupt", "the gzip data ends early; what could be read is used"),
    "body-empty": ("empty", "the record's body is empty"),
    "body-zstd": ("unsupported", "the body is compressed by Zstandard, which cannot be opened here"),
    "brotli": ("unsupported", "the body is compressed by brotli, which cannot be opened here"),
    "bzip2": ("unsupported", "bzip2 data, which cannot be opened here; decompress it first"),
    "chunks-cut": ("corrupt", "the chunked body ends early; what could be read is used"),
    "csv-column": ("no_content",
                   "no column is text, html or content; say under fields which of these is: id, name"),
    "csv-cut": ("truncated", "the data ends inside a quoted field; the row is left out"),
    "entry-empty": ("empty", "holds no bytes"),
    "file-empty": ("empty", "the file is empty"),
    "gzip-corrupt": ("corrupt", "the gzip data is damaged; what could be read is used"),
    "gzip-cut": ("truncated", "the gzip data ends early; what could be read is used"),
    "gzip-empty": ("empty", "the gzip data is empty"),
    "gzip-junk": ("corrupt", "behind the gzip data there are bytes that are no gzip; they are left out"),
    "gzip-length": ("corrupt", "the content does not have the length of its gzip member; it is used as it is"),
    "gzip-sum": ("corrupt", "the content does not have the checksum of its gzip member; it is used as it is"),
    "json-deep": ("bad_json", "not a JSON record: nested over 512 deep, at byte 516 of the record"),
    "json-end": ("bad_json", "not a JSON record: the value ends early, at byte 8 of the record"),
    "json-key": ("bad_json", "not a JSON record: expected : behind a key, at byte 7 of the record"),
    "json-name": ("bad_json", "not a JSON record: expected a key in quotes, at byte 1 of the record"),
    "json-object": ("bad_json", "not a JSON record: a record must be an object, at byte 0 of the record"),
    "json-string": ("bad_json", "not a JSON record: a string is not closed, at byte 8 of the record"),
    "json-value": ("bad_json", "not a JSON record: expected a value, at byte 0 of the record"),
    "message-part": ("no_content", "the message has no part of HTML or text"),
    "record-empty": ("empty", "the record's text is empty"),
    "record-no-content": ("no_content",
                          "the record has no text, html, content; say under fields where its text stands"),
    "tar-cut": ("truncated", "the archive ends early"),
    "tar-cut-entry": ("truncated", "the archive ends inside an entry; what could be read is used"),
    "tar-header": ("corrupt", "this is no tar header; the next one is looked for"),
    "tar-sparse": ("unsupported", "a sparse file, which is not read"),
    "too-deep": ("too_large", "lies deeper than max_depth (5) containers and is left out"),
    "utf-16": ("unsupported", "records in UTF-16, which are not read; convert them to UTF-8 first"),
    "warc-cut": ("truncated", "the data ends inside a WARC record; what could be read is used"),
    "warc-cut-head": ("truncated", "the data ends inside the head of a WARC record"),
    "warc-junk": ("corrupt", "this is no WARC record; the next one is looked for"),
    "warc-length": ("corrupt", "the WARC record has no valid Content-Length; the next record is looked for"),
    "warc-length-large": ("corrupt", "the Content-Length of the WARC record is too large; "
                          "it is cut where the next one starts"),
    "warc-length-small": ("corrupt", "behind the WARC record there is no other; its Content-Length may be too small"),
    "zip-corrupt": ("corrupt", "the compressed data of the entry is damaged; what could be read is used"),
    "zip-cut": ("truncated", "the archive ends early, without its directory"),
    "zip-cut-entry": ("truncated", "the archive ends inside an entry; what could be read is used"),
    "zip-encrypted": ("unsupported", "the entry is encrypted and is left out"),
    "zip-header": ("corrupt", "this is no zip header; the next one is looked for"),
    "zip-method": ("unsupported", "the entry is compressed by bzip2, which cannot be opened here"),
    "zip-sum": ("corrupt", "the entry does not have the checksum or size that the archive states; "
                "it is used as it is"),
    "zstd": ("unsupported", "Zstandard data, which cannot be opened here; decompress it first"),
}


def case(name, content, rows=(), errors=()):
    """One input: its file, its documents as (member, text, more columns) and its errors as (member, offset, message)."""
    assert all(name != known[0] for known in CASES), name
    CASES.append((name, content, list(rows), list(errors)))


def document(path, member, text, more):
    """The columns of a document row that intake settles."""
    place = hashlib.sha256(b"%s\0%s\0%d" % (path.encode(), (member or "").encode(), 0)).hexdigest()[:32]
    row = {"id": place, "path": path, "member": member, "part": 0, "url": None, "title": None, "author": None,
           "published": None, "fetched": None, "site": None, "text": text, "flags": [], "chars": len(text), "claims": 0}
    if member and member.startswith("urn:uuid:"):
        row |= {"url": "http://example.org/", "fetched": "2024-03-05T10:20:30Z"}
    assert more.keys() <= row.keys(), more
    return row | more


def problem(path, member, offset, message):
    """An error row."""
    code, text = MESSAGES[message]
    return {"path": path, "member": member, "offset": offset, "stage": "intake", "code": code, "message": text}


# How the formats are written.

def edited(content, at, value):
    """The content with one byte replaced, or changed in one bit where no value is given."""
    changed = bytearray(content)
    changed[at] = changed[at] ^ 1 if value is None else value
    return bytes(changed)


GZIP_HEAD = bytes([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3])
# A deflate block of type 3, which does not exist: inflating fails at its first byte.
BAD_BLOCK = b"\x07"


def stored(content):
    """A last deflate block that is not compressed: five bytes and the content."""
    return struct.pack("<BHH", 1, len(content), ~len(content) & 0xFFFF) + content


def gzip(content):
    """One gzip member: 15 bytes, the content, and 8 of checksum and length."""
    return GZIP_HEAD + stored(content) + struct.pack("<II", zlib.crc32(content), len(content))


def line(text):
    return b'{"text":"%s"}\n' % text


def tar_entry(name, content, kind=b"0"):
    block = bytearray(512)

    def put(at, data):
        block[at:at + len(data)] = data
    put(0, name)
    put(100, b"0000644\0")
    put(124, b"%011o" % len(content))
    put(148, b" " * 8)
    put(156, kind)
    put(257, b"ustar\x0000")
    put(148, b"%06o\0 " % sum(block))
    return bytes(block) + content + bytes(-len(content) % 512)


TAR_END = bytes(1024)


def zip_entry(name, content, method=0, flags=0, wrong=0):
    """A local header and its entry; the content of method 8 is deflated without compressing it."""
    data = stored(content) if method == 8 else content
    return struct.pack("<4sHHHIIIIHH", b"PK\3\4", 20, flags, method, 0, zlib.crc32(content) + wrong & 0xFFFFFFFF,
                       len(data), len(content), len(name), 0) + name + data


# An empty directory, which ends an archive for a reader that goes from front to end.
ZIP_END = b"PK\5\6" + bytes(18)


def warc_record(content, kind=b"response", number=1, length=None, fields=(), end=b"\r\n", version=b"1.0"):
    lines = [b"WARC/" + version, b"WARC-Type: " + kind, b"WARC-Record-ID: <urn:uuid:%d>" % number,
             b"WARC-Date: 2024-03-05T10:20:30Z", b"WARC-Target-URI: http://example.org/", *fields,
             b"Content-Length: %d" % (len(content) if length is None else length)]
    return end.join(lines) + end + end + content + end + end


def response(body, *fields, status=b"200 OK"):
    return b"\r\n".join([b"HTTP/1.1 " + status, b"Content-Type: text/html", *fields, b"", b""]) + body


CUT = {"flags": ["truncated"]}


def gzip_cases():
    case("gzip-empty-file.txt.gz", b"", errors=[(None, None, "file-empty")])
    case("gzip-empty-content.txt.gz", gzip(b""), errors=[(None, None, "gzip-empty")])
    case("gzip-head-only.txt.gz", GZIP_HEAD[:7], errors=[(None, 0, "gzip-cut")])
    case("gzip-cut-in-content.txt.gz", gzip(b"0123456789")[:20], [(None, "01234", CUT)], [(None, 20, "gzip-cut")])
    case("gzip-cut-in-trailer.txt.gz", gzip(b"0123456789")[:-6], [(None, "0123456789", CUT)], [(None, 27, "gzip-cut")])
    case("gzip-wrong-checksum.txt.gz", edited(gzip(b"abc"), 18, None), [(None, "abc")], [(None, 18, "gzip-sum")])
    case("gzip-wrong-length.txt.gz", edited(gzip(b"abc"), 22, None), [(None, "abc")], [(None, 18, "gzip-length")])
    case("gzip-bad-block.txt.gz", GZIP_HEAD + BAD_BLOCK, errors=[(None, 11, "gzip-corrupt")])
    case("gzip-reserved-flag.txt.gz", edited(gzip(b"abc"), 3, 0x80), errors=[(None, 0, "gzip-corrupt")])
    case("gzip-trailing-junk.txt.gz", gzip(b"abc") + b"junk", [(None, "abc")], [(None, 26, "gzip-junk")])
    case("gzip-zero-padding.txt.gz", gzip(b"abc") + bytes(4), [(None, "abc")])
    case("gzip-second-member-cut.txt.gz", gzip(b"abc") + gzip(b"defg")[:17], [(None, "abcde", CUT)],
         [(None, 43, "gzip-cut")])
    case("gzip-in-name-only.txt.gz", b"not compressed", [(None, "not compressed")])
    deep = b"the core"
    for _ in range(6):
        deep = gzip(deep)
    case("gzip-six-layers.gz", deep, errors=[(None, None, "too-deep")])


def line_cases():
    case("lines-bad-json.jsonl", line(b"a") + b'{"text":\n' + line(b"b"), [("line 1", "a"), ("line 3", "b")],
         [("line 2", 13, "json-end")])
    case("lines-not-an-object.jsonl", b"[1]\n7\n", errors=[("line 1", 0, "json-object"), ("line 2", 4, "json-object")])
    case("lines-no-content.jsonl", b'{"title":"x"}\n', errors=[("line 1", 0, "record-no-content")])
    case("lines-empty-content.jsonl", line(b""), errors=[("line 1", 0, "record-empty")])
    case("lines-cut.jsonl", line(b"a") + b'{"text":"b', [("line 1", "a")], [("line 2", 13, "json-string")])
    case("lines-mark-blank-lines-and-returns.jsonl", b'\xEF\xBB\xBF\r\n{"text":"a"}\r\n\r\n', [("line 2", "a")])
    case("lines-invalid-utf8.jsonl", b'{"text":"a\xC3\x28"}\n', [("line 1", "a\uFFFD(")])
    case("lines-nul-bytes.jsonl", b"\0\0\0\n" + line(b"a"), [("line 2", "a")], [("line 1", 0, "json-value")])
    case("lines-deep.jsonl", b'{"x":' + b"[" * 5000 + b"\n" + line(b"a"), [("line 2", "a")],
         [("line 1", 0, "json-deep")])
    case("lines-lone-surrogate.jsonl", line(b"a\\ud800b"), [("line 1", "a\uFFFDb")])
    case("lines-cut-gzip.jsonl.gz", gzip(line(b"a") + line(b"b"))[:35], [("line 1", "a")],
         [(None, 35, "gzip-cut"), ("line 2", 13, "json-key")])
    case("lines-bad-member.jsonl.gz", gzip(line(b"a")) + GZIP_HEAD + BAD_BLOCK + gzip(line(b"b")),
         [("line 1", "a"), ("line 2", "b")], [(None, 47, "gzip-corrupt")])
    case("lines-utf16.jsonl", b"\xFF\xFE" + line(b"a").decode().encode("utf-16-le"), errors=[(None, None, "utf-16")])
    case("array-cut.json", b'[{"text":"a"},{"te', [("record 1", "a")], [(None, 14, "array-cut")])
    case("array-bad-element.json", b'[{"text":"a"},{text},{"text":"b"}]', [("record 1", "a"), ("record 3", "b")],
         [("record 2", 14, "json-name")])


def archive_cases():
    case("tar-cut-in-entry.tar", (tar_entry(b"a.txt", b"a") + tar_entry(b"b.txt", b"bcdef"))[:1538],
         [("a.txt", "a"), ("b.txt", "bc", CUT)], [("b.txt", 1538, "tar-cut-entry")])
    case("tar-cut-in-header.tar", (tar_entry(b"a.txt", b"a") + tar_entry(b"b.txt", b""))[:1100], [("a.txt", "a")],
         [(None, 1100, "tar-cut")])
    case("tar-bad-header.tar", tar_entry(b"a.txt", b"a") + edited(tar_entry(b"b.txt", b"b"), 3, None)
         + tar_entry(b"c.txt", b"c") + TAR_END, [("a.txt", "a"), ("c.txt", "c")], [(None, 1024, "tar-header")])
    case("tar-sparse.tar", tar_entry(b"s.bin", b"x", b"S") + tar_entry(b"a.txt", b"a") + TAR_END, [("a.txt", "a")],
         [("s.bin", 0, "tar-sparse")])
    case("tar-empty-entry.tar", tar_entry(b"a.txt", b"") + tar_entry(b"b.txt", b"b") + TAR_END, [("b.txt", "b")],
         [("a.txt", 0, "entry-empty")])
    case("tar-without-end.tar", tar_entry(b"a.txt", b"a"), [("a.txt", "a")])
    archive = tar_entry(b"a.txt", b"a") + tar_entry(b"b.txt", b"b" * 600) + TAR_END
    case("tar-cut-gzip.tar.gz", gzip(archive)[:15 + 1536 + 100], [("a.txt", "a"), ("b.txt", "b" * 100, CUT)],
         [(None, 1651, "gzip-cut"), ("b.txt", 1636, "tar-cut-entry")])
    case("zip-cut-in-entry.zip", zip_entry(b"a.txt", b"abcdef")[:-3], [("a.txt", "abc", CUT)],
         [("a.txt", 38, "zip-cut-entry")])
    case("zip-without-directory.zip", zip_entry(b"a.txt", b"a"), [("a.txt", "a")], [(None, 36, "zip-cut")])
    case("zip-wrong-checksum.zip", zip_entry(b"a.txt", b"a", wrong=1) + ZIP_END, [("a.txt", "a")],
         [("a.txt", 36, "zip-sum")])
    case("zip-bad-deflate.zip", edited(zip_entry(b"a.txt", b"aaaa", 8), 35, 7) + zip_entry(b"b.txt", b"b") + ZIP_END,
         [("b.txt", "b")], [("a.txt", 36, "zip-corrupt")])
    case("zip-encrypted.zip", zip_entry(b"a.txt", b"a", flags=1) + zip_entry(b"b.txt", b"b") + ZIP_END,
         [("b.txt", "b")], [("a.txt", 0, "zip-encrypted")])
    case("zip-other-method.zip", zip_entry(b"a.txt", b"a", 12) + ZIP_END, errors=[("a.txt", 0, "zip-method")])
    case("zip-lost-header.zip", zip_entry(b"a.txt", b"a") + edited(zip_entry(b"b.txt", b"b"), 0, 0)
         + zip_entry(b"c.txt", b"c") + ZIP_END, [("a.txt", "a"), ("c.txt", "c")], [(None, 36, "zip-header")])
    case("zip-name-that-leads-up.zip", zip_entry(b"../../a.txt", b"a") + ZIP_END, [("../../a.txt", "a")])
    case("zip-empty.zip", ZIP_END)
    case("zip-in-tar-cut.tar", tar_entry(b"in.zip", zip_entry(b"a.txt", b"abcdef")[:-3]) + TAR_END,
         [("in.zip!a.txt", "abc", CUT)], [("in.zip!a.txt", 38, "zip-cut-entry")])
    case("zstd.jsonl.zst", b"\x28\xB5\x2F\xFD\1\2\3", errors=[(None, None, "zstd")])
    case("bzip2.txt.bz2", b"BZh91AY&SY", errors=[(None, None, "bzip2")])


def warc_cases():
    a = warc_record(response(b"<p>a"))
    b = warc_record(response(b"<p>b"), number=2)
    one, two = "urn:uuid:1", "urn:uuid:2"
    both = [(one, "<p>a"), (two, "<p>b")]
    case("warc-empty.warc", b"")
    case("warc-cut-in-body.warc", a + b[:-5], [(one, "<p>a"), (two, "<p>", CUT)],
         [(two, len(a + b) - 5, "warc-cut")])
    case("warc-cut-in-head.warc", a + b[:40], [(one, "<p>a")], [(None, len(a) + 40, "warc-cut-head")])
    case("warc-no-length.warc", b"WARC/1.0\r\nWARC-Type: response\r\n\r\nx\r\n\r\n" + b, [(two, "<p>b")],
         [(None, 0, "warc-length")])
    long = warc_record(response(b"<p>a"), length=400)
    case("warc-length-too-large.warc", long + b, both, [(one, len(long), "warc-length-large")])
    case("warc-length-too-small.warc", warc_record(response(b"<p>abc"), length=len(response(b"<p>a"))) + b,
         [(one, "<p>a", CUT), (two, "<p>b")], [(one, len(a) - 4, "warc-length-small")])
    case("warc-junk-before.warc", b"junk\r\n" + a, [(one, "<p>a")], [(None, 0, "warc-junk")])
    case("warc-junk-between.warc", a + b"junk\r\n" + b, both, [(None, len(a), "warc-junk")])
    case("warc-line-feeds-only.warc",
         warc_record(b"HTTP/1.1 200 OK\nContent-Type: text/html\n\n<p>a", end=b"\n"), [(one, "<p>a")])
    case("warc-no-line-ends-between.warc", a[:-4] + b, both)
    case("warc-folded-and-malformed-heads.warc",
         warc_record(b"HTTP/1.1 200 OK\r\nno colon\r\nContent-Type:\r\n text/html\r\n\r\n<p>a",
                     fields=[b"nonsense", b"X: a", b" b"]), [(one, "<p>a")])
    case("warc-bad-member.warc.gz", gzip(a) + GZIP_HEAD + BAD_BLOCK + gzip(b), both,
         [(None, len(gzip(a)) + 11, "gzip-corrupt")])
    left = len(b) - 5
    case("warc-cut-member.warc.gz", gzip(a) + gzip(b)[:15 + left], [(one, "<p>a"), (two, "<p>", CUT)],
         [(None, len(gzip(a)) + 15 + left, "gzip-cut"), (two, len(a) + left, "warc-cut")])
    case("warc-one-member.warc.gz", gzip(a + b), both)
    chunked, coded = b"Transfer-Encoding: chunked", b"Content-Encoding: "
    case("warc-not-chunked.warc", warc_record(response(b"<p>a", chunked)), [(one, "<p>a")])
    case("warc-chunks-cut.warc", warc_record(response(b"9\r\n<p>abc", chunked)), [(one, "<p>abc", CUT)],
         [(one, 0, "chunks-cut")])
    case("warc-not-gzip.warc", warc_record(response(b"<p>a", coded + b"gzip")), [(one, "<p>a")])
    case("warc-gzip-not-named.warc", warc_record(response(gzip(b"<p>a"))), [(one, "<p>a")])
    case("warc-deflate-without-wrapper.warc", warc_record(response(stored(b"<p>a"), coded + b"deflate")),
         [(one, "<p>a")])
    case("warc-brotli.warc", warc_record(response(b"\x1B\1\2\3", coded + b"br")), errors=[(one, 0, "brotli")])
    case("warc-zstd.warc", warc_record(response(b"\x28\xB5\x2F\xFD", coded + b"zstd")), errors=[(one, 0, "body-zstd")])
    case("warc-body-cut-gzip.warc", warc_record(response(gzip(b"<p>abcdef")[:20], coded + b"gzip")),
         [(one, "<p>ab", CUT)], [(one, 0, "body-cut")])
    case("warc-empty-body.warc", warc_record(response(b"")), errors=[(one, 0, "body-empty")])
    case("warc-status-404.warc", warc_record(response(b"<p>gone", status=b"404 Not Found")) + b, [(two, "<p>b")])
    case("warc-0.17.warc", warc_record(response(b"<p>a"), version=b"0.17"), [(one, "<p>a")])


def record_cases():
    case("empty.html", b"", errors=[(None, None, "file-empty")])
    case("rows-open-quote.csv", b'id,text\n1,a\n2,"b\n3,c\n', [("row 2", "a", {"id": "1"})], [("row 3", 12, "csv-cut")])
    case("rows-no-content-column.csv", b"id,name\n1,x\n2,y\n", errors=[("row 1", 0, "csv-column")])
    case("rows-short.csv", b"text,id\na,1\nb\n", [("row 2", "a", {"id": "1"}), ("row 3", "b")])
    case("message-without-page.eml", b"Content-Type: image/png\n\nx", errors=[(None, None, "message-part")])
    case("message-boundary-never-closed.mht",
         b"Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>a", [(None, "<p>a")])
    case("message-damaged-base64.eml", b"Subject: T\nContent-Transfer-Encoding: base64\n\nVGhl!IHRl\neHQ", [
        (None, "The text", {"title": "T"})])


def main():
    if len(sys.argv) != 2 or sys.argv[1].startswith("-"):
        sys.exit(__doc__)
    for cases in [gzip_cases, line_cases, archive_cases, warc_cases, record_cases]:
        cases()
    os.makedirs(f"{sys.argv[1]}/inputs")
    expected = {"classes": len(CASES), "documents": [], "errors": []}
    # A folder is read in the bytewise order of its names.
    for name, content, rows, errors in sorted(CASES, key=lambda case: case[0].encode()):
        with open(f"{sys.argv[1]}/inputs/{name}", "wb") as file:
            file.write(content)
        for member, text, *more in rows:
            expected["documents"].append(document(name, member, text, more[0] if more else {}))
        expected["errors"] += [problem(name, *error) for error in errors]
    with open(f"{sys.argv[1]}/expected.json", "w") as file:
        json.dump(expected, file, indent=1, ensure_ascii=False)
        file.write("\n")


main()
