import SluiceText
import Testing

private func text(_ bytes: [UInt8], _ label: String) throws -> String {
  String(decoding: try #require(Charset(label: label)).decode(bytes.span).utf8, as: UTF8.self)
}

@Suite struct CharsetTests {
  @Test(arguments: [
    ("latin1", "windows-1252"), (" UTF8\n", "UTF-8"), ("gb2312", "GBK"), ("x-sjis", "Shift_JIS"),
    ("ks_c_5601-1987", "EUC-KR"),
    ("utf-16", "UTF-16LE"), ("iso-8859-9", "windows-1254"), ("tis-620", "windows-874"), ("big5-hkscs", "Big5"),
    ("cp866", "IBM866"),
    ("hz-gb-2312", "HZ-GB-2312"), ("iso-2022-kr", "ISO-2022-KR"), ("utf_8", "UTF-8"), ("Windows 1251", "windows-1251"),
  ])
  func labelsNameTheirCharset(label: String, name: String) {
    #expect(Charset(label: label)?.name == name)
  }

  @Test func unknownLabelsNameNothing() {
    #expect(Charset(label: "") == nil)
    #expect(Charset(label: "no-such-charset") == nil)
  }

  @Test(arguments: Charset.all)
  func everyCharsetReadsItsOwnNameAndEveryByte(charset: Charset) {
    #expect(Charset(label: charset.name) == charset)
    let bytes = (0...1023).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ $0 / 7) }
    let decoded = charset.decode(bytes.span)
    #expect(String(validating: decoded.utf8, as: UTF8.self) != nil)
    #expect(charset.decode([UInt8]().span).utf8.isEmpty)
  }

  /// Where iconv and other libraries part from the Encoding Standard.
  @Test(
    arguments: [
      ([0x5C, 0x7E], "shift_jis", "\\~"), ([0x81, 0x60], "shift_jis", "～"), ([0xA1, 0xC1, 0xA1, 0xDD], "euc-jp", "～－"),
      ([0x80, 0x81, 0x30, 0x81, 0x30], "gb18030", "€\u{80}"),
      ([0xA8, 0xBC, 0x84, 0x31, 0xA4, 0x37], "gb18030", "ḿ\u{FFFD}"),
      ([0x81, 0x8D], "windows-1252", "\u{81}\u{8D}"), ([0xD9], "windows-1255", "\u{FFFD}"),
      ([0xA1, 0x45, 0xA3, 0xE1], "big5", "‧€"),
      ([0x88, 0x62, 0x88, 0xA5], "big5", "Ê̄ê̌"), ([0x81, 0x41], "euc-kr", "갂"),
      ([0x90, 0x30, 0x81, 0x30], "gbk", "\u{10000}"),
    ] as [([UInt8], String, String)])
  func tablesAreTheStandards(bytes: [UInt8], label: String, expected: String) throws {
    #expect(try text(bytes, label) == expected)
  }

  @Test(
    arguments: [
      ([0xD6, 0xD0, 0xCE, 0xC4], "gb2312", "中文"), ([0xA4, 0xA4, 0xA4, 0xE5], "big5", "中文"),
      ([0x93, 0xFA, 0x96, 0x7B], "shift_jis", "日本"),
      ([0xC6, 0xFC, 0xCB, 0xDC, 0x8E, 0xB1, 0x8F, 0xB0, 0xA1], "euc-jp", "日本ｱ丂"),
      ([0xC7, 0xD1, 0xB1, 0xDB], "euc-kr", "한글"),
      ([0x1B, 0x24, 0x42, 0x46, 0x7C, 0x1B, 0x28, 0x42, 0x21], "iso-2022-jp", "日!"),
      ([0xCF, 0xF0, 0xE8], "windows-1251", "При"),
      ([0x7E, 0x7B, 0x56, 0x50, 0x7E, 0x7D, 0x2E], "hz-gb-2312", "中."),
      ([0x2D, 0x4E, 0x3D, 0xD8, 0x42, 0xDE], "utf-16le", "中🙂"),
      ([0, 1, 0xF6, 0x42], "utf-32be", "🙂"), ([0xC8, 0x85, 0x93, 0x93, 0x96], "cp037", "Hello"),
    ] as [([UInt8], String, String)])
  func charsetsReadText(bytes: [UInt8], label: String, expected: String) throws {
    #expect(try text(bytes, label) == expected)
  }

  /// A malformed sequence takes as much as the standard says: an ASCII trail byte is never swallowed.
  @Test(
    arguments: [
      ([0x61, 0xFF, 0x62], "gb18030", "a\u{FFFD}b", [1]), ([0x81, 0x20], "gb18030", "\u{FFFD} ", [0]),
      ([0x81, 0x30, 0x41], "gb18030", "\u{FFFD}0A", [0]),
      ([0xD6], "gb18030", "\u{FFFD}", [0]), ([0xA4, 0x3C], "big5", "\u{FFFD}<", [0]),
      ([0x8F, 0xA1, 0x3C], "euc-jp", "\u{FFFD}<", [0]),
      ([0x85, 0x3C, 0xFD], "shift_jis", "\u{FFFD}<\u{FFFD}", [0, 2]),
      ([0xC3, 0x28, 0xE4, 0xB8], "utf-8", "\u{FFFD}(\u{FFFD}", [0, 2]),
      ([0x00, 0xD8, 0x41, 0x00, 0x42], "utf-16le", "\u{FFFD}A\u{FFFD}", [0, 4]),
      ([0x1B, 0x24, 0x42, 0x46], "iso-2022-jp", "\u{FFFD}", [3]),
    ] as [([UInt8], String, String, [Int])])
  func malformedSequencesAreReplacedAndCounted(bytes: [UInt8], label: String, expected: String, at: [Int]) throws {
    let decoded = try #require(Charset(label: label)).decode(bytes.span)
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == expected)
    #expect(decoded.replaced == at.count)
    #expect(decoded.malformed == at)
  }

  @Test func utf8IsValidatedAsSwiftDoes() {
    var state: UInt64 = 88_172_645_463_325_252
    let seeds: [[UInt8]] = ["ascii only, long enough for a block of bytes", "数字と🙂", "éàü", "\u{10FFFF}\u{800}"].map {
      Array($0.utf8)
    }
    for _ in 0..<20_000 {
      var bytes = seeds[Int(state % 4)] + seeds[Int(state >> 8 % 4)]
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      if state & 3 != 0 { bytes[Int(state >> 20) % bytes.count] = UInt8(truncatingIfNeeded: state >> 40) }
      let isValid = String(validating: bytes, as: UTF8.self) != nil
      #expect((validUTF8End(bytes.span) == bytes.count) == isValid, "\(bytes)")
      #expect(Charset.utf8.decode(bytes.span).utf8 == Array(String(decoding: bytes, as: UTF8.self).utf8))
    }
  }
}

@Suite struct ByteOrderMarkTests {
  @Test(arguments: 0..<4)
  func aMarkOfUTF32HoldsThoughTheEndIsCut(lost: Int) {
    var bytes: [UInt8] = [0xFF, 0xFE, 0, 0]
    for scalar in "河边的市场".unicodeScalars {
      bytes += (0..<4).map { UInt8(truncatingIfNeeded: scalar.value >> (8 * UInt32($0))) }
    }
    let decoded = decode(Array(bytes.dropLast(lost)))
    #expect(decoded.decision.name == "UTF-32LE" && decoded.decision.source == .bom)
    #expect(decoded.utf8.starts(with: Array("河边的市".utf8)))
  }

  @Test func aNulBehindAMarkOfUTF16IsNoUTF32() {
    let decoded = decode([0xFF, 0xFE, 0, 0, 0x61, 0, 0x62, 0, 0x63, 0, 0x64, 0])
    #expect(decoded.decision.name == "UTF-16LE")
  }
}
