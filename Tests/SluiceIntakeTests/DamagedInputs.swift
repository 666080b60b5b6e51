import SluiceIntake

/// One damaged input: what it holds, and exactly what reading it must give.
struct DamagedInput {
  /// The file's name, which says what is wrong.
  var name: String
  var bytes: [UInt8]
  /// `member: text` of each document, the file's name left out.
  var rows: [String] = []
  /// `member@offset: code` of each error, the file's name left out.
  var errors: [String] = []

  init(_ name: String, _ bytes: [UInt8], rows: [String] = [], errors: [String] = []) {
    self.name = name
    self.bytes = bytes
    self.rows = rows
    self.errors = errors
  }
}

/// A deflate block of type 3, which does not exist: inflating fails at its first byte.
private let badBlock: [UInt8] = [7]
private let gzipHead: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]

private func edited(_ bytes: [UInt8], _ edit: (inout [UInt8]) -> Void) -> [UInt8] {
  var copy = bytes
  edit(&copy)
  return copy
}

private func line(_ text: String) -> [UInt8] { "{\"text\":\"\(text)\"}\n".bytes }

/// A stored deflate block, so that what a cut leaves is known to the byte.
private func storedGzip(_ bytes: [UInt8]) -> [UInt8] {
  gzipHead + [1] + short(bytes.count) + short(~bytes.count & 0xFFFF) + bytes + littleEndian(checksum(bytes))
    + littleEndian(UInt32(bytes.count))
}

private let stored = ZipEntryStyle(method: 0)
private let warcA = warcRecord("response", response("<p>a".bytes), id: 1)
private let warcB = warcRecord("response", response("<p>b".bytes), id: 2)

/// One input for each class of damage.
let damagedInputs: [DamagedInput] = gzipDamages + linesDamages + archiveDamages + warcDamages + recordDamages

private let gzipDamages: [DamagedInput] = [
  DamagedInput("gzip-empty-file.txt.gz", [], errors: [": empty"]),
  DamagedInput("gzip-empty-content.txt.gz", gzip([]), errors: [": empty"]),
  DamagedInput("gzip-head-only.txt.gz", Array(gzipHead.prefix(7)), errors: ["@0: truncated"]),
  DamagedInput(
    "gzip-cut-in-content.txt.gz", Array(storedGzip("0123456789".bytes).prefix(20)), rows: [": 01234"],
    errors: ["@20: truncated"]),
  DamagedInput(
    "gzip-cut-in-trailer.txt.gz", Array(storedGzip("0123456789".bytes).dropLast(6)), rows: [": 0123456789"],
    errors: ["@27: truncated"]),
  DamagedInput(
    "gzip-wrong-checksum.txt.gz", edited(storedGzip("abc".bytes)) { $0[18] ^= 1 }, rows: [": abc"],
    errors: ["@18: corrupt"]),
  DamagedInput(
    "gzip-wrong-length.txt.gz", edited(storedGzip("abc".bytes)) { $0[22] ^= 1 }, rows: [": abc"],
    errors: ["@18: corrupt"]),
  DamagedInput("gzip-bad-block.txt.gz", gzipHead + badBlock, errors: ["@11: corrupt"]),
  DamagedInput("gzip-reserved-flag.txt.gz", edited(gzip("abc".bytes)) { $0[3] = 0x80 }, errors: ["@0: corrupt"]),
  DamagedInput(
    "gzip-trailing-junk.txt.gz", storedGzip("abc".bytes) + "junk".bytes, rows: [": abc"], errors: ["@26: corrupt"]),
  DamagedInput("gzip-zero-padding.txt.gz", storedGzip("abc".bytes) + [0, 0, 0, 0], rows: [": abc"]),
  DamagedInput(
    "gzip-second-member-cut.txt.gz", storedGzip("abc".bytes) + Array(storedGzip("defg".bytes).prefix(17)),
    rows: [": abcde"], errors: ["@43: truncated"]),
  DamagedInput("gzip-in-name-only.txt.gz", "not compressed".bytes, rows: [": not compressed"]),
]

private let linesDamages: [DamagedInput] = [
  DamagedInput(
    "lines-bad-json.jsonl", line("a") + "{\"text\":\n".bytes + line("b"), rows: ["line 1: a", "line 3: b"],
    errors: ["line 2@13: bad_json"]),
  DamagedInput("lines-not-an-object.jsonl", "[1]\n7\n".bytes, errors: ["line 1@0: bad_json", "line 2@4: bad_json"]),
  DamagedInput("lines-no-content.jsonl", "{\"title\":\"x\"}\n".bytes, errors: ["line 1@0: no_content"]),
  DamagedInput("lines-empty-content.jsonl", line(""), errors: ["line 1@0: empty"]),
  DamagedInput(
    "lines-cut.jsonl", line("a") + "{\"text\":\"b".bytes, rows: ["line 1: a"], errors: ["line 2@13: bad_json"]),
  DamagedInput(
    "lines-mark-blank-lines-and-returns.jsonl", [0xEF, 0xBB, 0xBF] + "\r\n{\"text\":\"a\"}\r\n\r\n".bytes,
    rows: ["line 2: a"]),
  DamagedInput(
    "lines-invalid-utf8.jsonl", "{\"text\":\"a".bytes + [0xC3, 0x28] + "\"}\n".bytes, rows: ["line 1: a\u{FFFD}("]),
  DamagedInput(
    "lines-nul-bytes.jsonl", [0, 0, 0] + "\n".bytes + line("a"), rows: ["line 2: a"], errors: ["line 1@0: bad_json"]),
  DamagedInput(
    "lines-deep.jsonl", "{\"x\":\(String(repeating: "[", count: 5000))\n".bytes + line("a"), rows: ["line 2: a"],
    errors: ["line 1@0: bad_json"]),
  DamagedInput(
    "lines-cut-gzip.jsonl.gz", Array(storedGzip(line("a") + line("b")).prefix(15 + 20)), rows: ["line 1: a"],
    errors: ["@35: truncated", "line 2@13: bad_json"]),
  DamagedInput(
    "lines-bad-member.jsonl.gz", storedGzip(line("a")) + gzipHead + badBlock + storedGzip(line("b")),
    rows: ["line 1: a", "line 2: b"], errors: ["@47: corrupt"]),
  DamagedInput(
    "array-cut.json", "[{\"text\":\"a\"},{\"te".bytes, rows: ["record 1: a"], errors: ["@14: truncated"]),
  DamagedInput(
    "array-bad-element.json", "[{\"text\":\"a\"},{text},{\"text\":\"b\"}]".bytes, rows: ["record 1: a", "record 3: b"],
    errors: ["record 2@14: bad_json"]),
]

private let archiveDamages: [DamagedInput] = [
  DamagedInput(
    "tar-cut-in-entry.tar", Array((tarEntry("a.txt", "a".bytes) + tarEntry("b.txt", "bcdef".bytes)).prefix(1538)),
    rows: ["a.txt: a", "b.txt: bc"], errors: ["b.txt@1538: truncated"]),
  DamagedInput(
    "tar-cut-in-header.tar", Array((tarEntry("a.txt", "a".bytes) + tarEntry("b.txt", [])).prefix(1100)),
    rows: ["a.txt: a"], errors: ["@1100: truncated"]),
  DamagedInput(
    "tar-bad-header.tar",
    tarEntry("a.txt", "a".bytes) + edited(tarEntry("b.txt", "b".bytes)) { $0[3] ^= 1 } + tarEntry("c.txt", "c".bytes)
      + tarEnd,
    rows: ["a.txt: a", "c.txt: c"], errors: ["@1024: corrupt"]),
  DamagedInput(
    "tar-sparse.tar", tarEntry("s.bin", "x".bytes, type: "S") + tarEntry("a.txt", "a".bytes) + tarEnd,
    rows: ["a.txt: a"], errors: ["s.bin@0: unsupported"]),
  DamagedInput(
    "tar-empty-entry.tar", tarEntry("a.txt", []) + tarEntry("b.txt", "b".bytes) + tarEnd, rows: ["b.txt: b"],
    errors: ["a.txt@0: empty"]),
  DamagedInput("tar-without-end.tar", tarEntry("a.txt", "a".bytes), rows: ["a.txt: a"]),
  DamagedInput(
    "zip-cut-in-entry.zip", Array(zipEntry("a.txt".bytes, "abcdef".bytes, stored).dropLast(3)), rows: ["a.txt: abc"],
    errors: ["a.txt@38: truncated"]),
  DamagedInput(
    "zip-without-directory.zip", zipEntry("a.txt".bytes, "a".bytes, stored), rows: ["a.txt: a"],
    errors: ["@36: truncated"]),
  DamagedInput(
    "zip-wrong-checksum.zip", zipEntry("a.txt".bytes, "a".bytes, ZipEntryStyle(method: 0, checksumError: 1)) + zipEnd,
    rows: ["a.txt: a"], errors: ["a.txt@36: corrupt"]),
  DamagedInput(
    "zip-bad-deflate.zip",
    edited(zipEntry("a.txt".bytes, "aaaa".bytes)) { $0[35] = 7 } + zipEntry("b.txt".bytes, "b".bytes) + zipEnd,
    rows: ["b.txt: b"], errors: ["a.txt@36: corrupt"]),
  DamagedInput(
    "zip-encrypted.zip",
    zipEntry("a.txt".bytes, "a".bytes, ZipEntryStyle(flags: 1)) + zipEntry("b.txt".bytes, "b".bytes) + zipEnd,
    rows: ["b.txt: b"], errors: ["a.txt@0: unsupported"]),
  DamagedInput(
    "zip-other-method.zip", zipEntry("a.txt".bytes, "a".bytes, ZipEntryStyle(method: 12)) + zipEnd,
    errors: ["a.txt@0: unsupported"]),
  DamagedInput(
    "zip-lost-header.zip",
    zipEntry("a.txt".bytes, "a".bytes, stored) + edited(zipEntry("b.txt".bytes, "b".bytes, stored)) { $0[0] = 0 }
      + zipEntry("c.txt".bytes, "c".bytes) + zipEnd,
    rows: ["a.txt: a", "c.txt: c"], errors: ["@36: corrupt"]),
  DamagedInput("zip-empty.zip", zipEnd),
  DamagedInput("zstd.jsonl.zst", [0x28, 0xB5, 0x2F, 0xFD, 1, 2, 3], errors: [": unsupported"]),
]

private let warcDamages: [DamagedInput] = [
  DamagedInput("warc-empty.warc", []),
  DamagedInput(
    "warc-cut-in-body.warc", warcA + Array(warcB.dropLast(5)), rows: ["urn:uuid:1: <p>a", "urn:uuid:2: <p>"],
    errors: ["urn:uuid:2@\(warcA.count + warcB.count - 5): truncated"]),
  DamagedInput(
    "warc-cut-in-head.warc", warcA + Array(warcB.prefix(40)), rows: ["urn:uuid:1: <p>a"],
    errors: ["@\(warcA.count + 40): truncated"]),
  DamagedInput(
    "warc-no-length.warc", "WARC/1.0\r\nWARC-Type: response\r\n\r\nx\r\n\r\n".bytes + warcB, rows: ["urn:uuid:2: <p>b"],
    errors: ["@0: corrupt"]),
  DamagedInput(
    "warc-length-too-large.warc", warcRecord("response", response("<p>a".bytes), length: 400, id: 1) + warcB,
    rows: ["urn:uuid:1: <p>a", "urn:uuid:2: <p>b"],
    errors: ["urn:uuid:1@\(warcRecord("response", response("<p>a".bytes), length: 400).count): corrupt"]),
  DamagedInput(
    "warc-length-too-small.warc",
    warcRecord("response", response("<p>abc".bytes), length: response("<p>a".bytes).count, id: 1) + warcB,
    rows: ["urn:uuid:1: <p>a", "urn:uuid:2: <p>b"], errors: ["urn:uuid:1@\(warcA.count - 4): corrupt"]),
  DamagedInput("warc-junk-before.warc", "junk\r\n".bytes + warcA, rows: ["urn:uuid:1: <p>a"], errors: ["@0: corrupt"]),
  DamagedInput(
    "warc-line-feeds-only.warc",
    warcRecord("response", "HTTP/1.1 200 OK\nContent-Type: text/html\n\n<p>a".bytes, end: "\n"),
    rows: ["urn:uuid:1: <p>a"]),
  DamagedInput(
    "warc-no-line-ends-between.warc", Array(warcA.dropLast(4)) + warcB, rows: ["urn:uuid:1: <p>a", "urn:uuid:2: <p>b"]),
  DamagedInput(
    "warc-folded-and-malformed-heads.warc",
    warcRecord(
      "response", "HTTP/1.1 200 OK\r\nno colon\r\nContent-Type:\r\n text/html\r\n\r\n<p>a".bytes,
      fields: ["nonsense", "X: a", " b"]),
    rows: ["urn:uuid:1: <p>a"]),
  DamagedInput(
    "warc-bad-member.warc.gz", gzip(warcA) + gzipHead + badBlock + gzip(warcB),
    rows: ["urn:uuid:1: <p>a", "urn:uuid:2: <p>b"], errors: ["@\(gzip(warcA).count + 11): corrupt"]),
  DamagedInput(
    "warc-cut-member.warc.gz", gzip(warcA) + Array(storedGzip(warcB).prefix(15 + warcB.count - 5)),
    rows: ["urn:uuid:1: <p>a", "urn:uuid:2: <p>"],
    errors: [
      "@\(gzip(warcA).count + 15 + warcB.count - 5): truncated",
      "urn:uuid:2@\(warcA.count + warcB.count - 5): truncated",
    ]),
  DamagedInput(
    "warc-not-chunked.warc",
    warcRecord("response", response("<p>a".bytes, ["Content-Type: text/html", "Transfer-Encoding: chunked"])),
    rows: ["urn:uuid:1: <p>a"]),
  DamagedInput(
    "warc-chunks-cut.warc",
    warcRecord("response", response("9\r\n<p>abc".bytes, ["Content-Type: text/html", "Transfer-Encoding: chunked"])),
    rows: ["urn:uuid:1: <p>abc"], errors: ["urn:uuid:1@0: corrupt"]),
  DamagedInput(
    "warc-not-gzip.warc",
    warcRecord("response", response("<p>a".bytes, ["Content-Type: text/html", "Content-Encoding: gzip"])),
    rows: ["urn:uuid:1: <p>a"]),
  DamagedInput(
    "warc-brotli.warc",
    warcRecord("response", response([0x1B, 1, 2, 3], ["Content-Type: text/html", "Content-Encoding: br"])),
    errors: ["urn:uuid:1@0: unsupported"]),
  DamagedInput(
    "warc-body-cut-gzip.warc",
    warcRecord(
      "response",
      response(Array(storedGzip("<p>abcdef".bytes).prefix(20)), ["Content-Type: text/html", "Content-Encoding: gzip"])),
    rows: ["urn:uuid:1: <p>ab"], errors: ["urn:uuid:1@0: corrupt"]),
  DamagedInput("warc-empty-body.warc", warcRecord("response", response([])), errors: ["urn:uuid:1@0: empty"]),
]

private let recordDamages: [DamagedInput] = [
  DamagedInput("empty.html", [], errors: [": empty"]),
  DamagedInput(
    "rows-open-quote.csv", "id,text\n1,a\n2,\"b\n3,c\n".bytes, rows: ["row 2: a"], errors: ["row 3@12: truncated"]),
  DamagedInput("rows-no-content-column.csv", "id,name\n1,x\n2,y\n".bytes, errors: ["row 1@0: no_content"]),
  DamagedInput("rows-short.csv", "text,id\na,1\nb\n".bytes, rows: ["row 2: a", "row 3: b"]),
  DamagedInput(
    "message-without-page.eml", "Content-Type: image/png\n\nx".bytes, errors: [": no_content"]),
  DamagedInput(
    "message-boundary-never-closed.mht",
    "Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>a".bytes, rows: [": <p>a"]),
]
