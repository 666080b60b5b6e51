import SluiceCore
import SluiceIntake
import Testing

private func describe<Decoder: ArchiveDecoder>(
  _ element: ArchiveElement, _ decoder: inout Decoder, _ window: inout ByteWindow
) -> String? {
  switch element {
  case .entry(let entry): "\(entry.name)@\(entry.offset)"
  case .content(let count): "+" + String(decoding: decoder.output.take(count), as: UTF8.self)
  case .entryEnd(let isIntact): isIntact ? "end" : "cut"
  case .problem(let code, _, let offset, let entry): "\(code)@\(offset) \(entry ?? "-")"
  }
}

@Suite struct TarDecoderTests {
  private func decode(_ input: [UInt8]) -> [String] { verify(input, { TarDecoder() }, describe: describe) }

  @Test func entriesOfAllKindsAreRead() {
    let long = String(repeating: "folder/", count: 20) + "page.html"
    let input =
      tarEntry("./a.txt", "one".bytes) + tarEntry("dir/", [], type: "5") + tarEntry("link", [], type: "2")
      + tarEntry("././@LongLink", (long + "\0").bytes, type: "L") + tarEntry("short", "two".bytes)
      + paxFields([("path", "数据/年报.txt"), ("mtime", "1.5")]) + tarEntry("x", "three".bytes)
      + tarEntry("old/", [], type: "\0") + tarEntry("empty.txt", []) + tarEnd
    #expect(
      decode(input) == [
        "a.txt@0", "+one", "end", "\(long)@3072", "+two", "end", "数据/年报.txt@5120", "+three", "end",
        "empty.txt@6656", "end",
      ])
  }

  @Test func sizesInBase256AndFromPaxCount() {
    var header = tarHeader("big".bytes, size: 0)
    header.replaceSubrange(124..<136, with: [0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4])
    header.replaceSubrange(148..<156, with: "        ".bytes)
    header.replaceSubrange(148..<156, with: (octal(header.reduce(0) { $0 + Int($1) }, 6) + "\0 ").bytes)
    let input =
      header + padded("four".bytes) + paxFields([("size", "2")]) + tarHeader("p".bytes, size: 0) + padded("ab".bytes)
    #expect(decode(input + tarEnd) == ["big@0", "+four", "end", "p@2048", "+ab", "end"])
  }

  @Test func aDamagedHeaderIsPassedOver() {
    var bad = tarHeader("bad".bytes, size: 600)
    bad[0] ^= 0xFF
    let input =
      tarEntry("a", "one".bytes) + bad + padded(noise(600).map { $0 | 1 }) + tarEntry("b", "two".bytes) + tarEnd
    #expect(decode(input) == ["a@0", "+one", "end", "corrupt@1024 -", "b@2560", "+two", "end"])
  }

  @Test func aCutArchiveGivesWhatItHolds() {
    let whole = tarEntry("a", "one".bytes) + tarEntry("b", "twenty bytes of text".bytes)
    #expect(decode(Array(whole.prefix(1540))) == ["a@0", "+one", "end", "b@1024", "+twen", "truncated@1540 b", "cut"])
    #expect(decode(Array(whole.prefix(1200))) == ["a@0", "+one", "end", "truncated@1200 -"])
    #expect(decode(whole).last == "end")
  }

  @Test func sparseFilesAreToldByName() {
    let input = tarEntry("s", "x".bytes, type: "S") + tarEntry("a", "one".bytes) + tarEnd
    #expect(decode(input) == ["unsupported@0 s", "a@1024", "+one", "end"])
  }
}

@Suite struct ZipDecoderTests {
  private func decode(_ input: [UInt8]) -> [String] { verify(input, { ZipDecoder() }, describe: describe) }

  @Test func storedAndDeflatedEntriesAreRead() {
    let input =
      zipEntry("a.txt".bytes, "one".bytes) + zipEntry("dir/".bytes, [], ZipEntryStyle(method: 0))
      + zipEntry("b.txt".bytes, "two".bytes, ZipEntryStyle(method: 0)) + zipEnd
    let second = zipEntry("a.txt".bytes, "one".bytes).count + 34
    #expect(decode(input) == ["a.txt@0", "+one", "end", "b.txt@\(second)", "+two", "end"])
  }

  @Test(arguments: [false, true], [false, true])
  func sizesBehindTheContentAreRead(isZip64: Bool, hasSignature: Bool) {
    let style = ZipEntryStyle(sizesFollow: true, hasSignature: hasSignature, isZip64: isZip64)
    let first = zipEntry("a".bytes, "one one one".bytes, style)
    #expect(
      decode(first + zipEntry("b".bytes, "two".bytes) + zipEnd)
        == ["a@0", "+one one one", "end", "b@\(first.count)", "+two", "end"])
  }

  @Test func storedWithoutSizeEndsAtItsDescriptor() {
    let style = ZipEntryStyle(method: 0, sizesFollow: true)
    let text = "A text with PK\u{7}\u{8} inside and a P at the end P"
    #expect(decode(zipEntry("a".bytes, text.bytes, style) + zipEnd) == ["a@0", "+\(text)", "end"])
  }

  @Test func zip64SizesAreRead() {
    #expect(decode(zipEntry("a".bytes, "one".bytes, ZipEntryStyle(isZip64: true)) + zipEnd) == ["a@0", "+one", "end"])
  }

  @Test func namesAreReadInTheirCharset() {
    let names: [([UInt8], UInt16, String)] = [
      ("年报.txt".bytes, 0x800, "年报.txt"), ("年报.txt".bytes, 0, "年报.txt"),
      // GBK: 统计公报; its second byte may be a backslash, as in 乗.
      ([0xCD, 0xB3, 0xBC, 0xC6, 0xB9, 0xAB, 0xB1, 0xA8] + ".txt".bytes, 0, "统计公报.txt"),
      ([0x81, 0x5C, 0xB8, 0xE8, 0x2F] + "a.txt".bytes, 0, "乗歌/a.txt"),
      // Shift_JIS: ニュース記事.
      ([0x83, 0x6A, 0x83, 0x85, 0x81, 0x5B, 0x83, 0x58, 0x8B, 0x4C, 0x8E, 0x96] + ".txt".bytes, 0, "ニュース記事.txt"),
      // Shift_JIS without kana: 記事一覧; Big5: 統計公報.
      ([0x8B, 0x4C, 0x8E, 0x96, 0x88, 0xEA, 0x97, 0x97] + ".txt".bytes, 0, "記事一覧.txt"),
      ([0xB2, 0xCE, 0xAD, 0x70, 0xA4, 0xBD, 0xB3, 0xF8] + ".txt".bytes, 0, "統計公報.txt"),
      // EUC-KR: 보고서; 통계자료_부산. Its bytes are Chinese ideographs too.
      ([0xBA, 0xB8, 0xB0, 0xED, 0xBC, 0xAD] + ".txt".bytes, 0, "보고서.txt"),
      ([0xC5, 0xEB, 0xB0, 0xE8, 0xC0, 0xDA, 0xB7, 0xE1, 0x5F, 0xBA, 0xCE, 0xBB, 0xEA], 0, "통계자료_부산"),
      // GBK whose bytes are all Hangul too: 报告, 北京.
      ([0xB1, 0xA8, 0xB8, 0xE6] + ".txt".bytes, 0, "报告.txt"), ([0xB1, 0xB1, 0xBE, 0xA9] + ".txt".bytes, 0, "北京.txt"),
      // CP437: a lone é.
      ("caf".bytes + [0x82] + ".txt".bytes, 0, "café.txt"),
    ]
    for (bytes, flags, expected) in names {
      let rows = decode(zipEntry(bytes, "x".bytes, ZipEntryStyle(flags: flags)) + zipEnd)
      #expect(rows.first == "\(expected)@0")
    }
    let unicode =
      short(0x7075) + short(5 + "é.txt".utf8.count) + [1] + littleEndian(checksum("e.txt".bytes)) + "é.txt".bytes
    #expect(decode(zipEntry("e.txt".bytes, "x".bytes, ZipEntryStyle(extra: unicode)) + zipEnd).first == "é.txt@0")
    #expect(decode(zipEntry("f.txt".bytes, "x".bytes, ZipEntryStyle(extra: unicode)) + zipEnd).first == "f.txt@0")
  }

  @Test func whatCannotBeOpenedIsToldByName() {
    let secret = zipEntry("secret.txt".bytes, "one".bytes, ZipEntryStyle(flags: 1))
    let other = zipEntry("new.txt".bytes, "two".bytes, ZipEntryStyle(method: 93))
    let secretWithoutSize = zipEntry("s2".bytes, "one".bytes, ZipEntryStyle(flags: 1, sizesFollow: true))
    #expect(
      decode(secret + other + secretWithoutSize + zipEntry("a".bytes, "x".bytes) + zipEnd) == [
        "unsupported@0 secret.txt", "unsupported@\(secret.count) new.txt",
        "unsupported@\(secret.count + other.count) s2",
        "a@\(secret.count + other.count + secretWithoutSize.count)", "+x", "end",
      ])
  }

  @Test func damageIsToldAndTheNextEntryRead() {
    let wrongSum = zipEntry("a".bytes, "one".bytes, ZipEntryStyle(checksumError: 1))
    #expect(decode(wrongSum + zipEnd) == ["a@0", "+one", "corrupt@\(wrongSum.count) a", "end"])
    var broken = zipEntry("b".bytes, noise(300).map { $0 % 26 + 97 })
    broken[31] = 7
    let rows = decode(broken + zipEntry("c".bytes, "x".bytes) + zipEnd)
    #expect(rows[1].hasPrefix("corrupt@") && rows[2...] == ["cut", "c@\(broken.count)", "+x", "end"])
    let lost = zipEntry("a".bytes, "x".bytes) + noise(50).map { $0 | 0x80 } + zipEntry("d".bytes, "y".bytes) + zipEnd
    #expect(decode(lost).suffix(4).first == "corrupt@\(zipEntry("a".bytes, "x".bytes).count) -")
    #expect(decode(lost).suffix(2) == ["+y", "end"])
  }

  @Test func aCutArchiveGivesWhatItHolds() {
    let first = zipEntry("a".bytes, "one".bytes)
    let second = zipEntry("b".bytes, "two two two".bytes, ZipEntryStyle(method: 0))
    #expect(decode(first) == ["a@0", "+one", "end", "truncated@\(first.count) -"])
    let cut = Array((first + second).dropLast(4))
    #expect(decode(cut).suffix(3) == ["+two two", "truncated@\(cut.count) b", "cut"])
  }
}
