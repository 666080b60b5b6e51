import SluiceUnicode
import Testing

@Suite struct UTF8ScalarsTests {
  @Test(arguments: ["", "abc", "naïve", "数字123", "𠀀🙂\u{10FFFF}", "\u{FFFD}\u{D7FF}\u{E000}"])
  func readsWhatSwiftReads(text: String) {
    let bytes = Array(text.utf8)
    #expect(scalars(of: bytes.span) == text.unicodeScalars.map(\.value))
    #expect(scalarCount(of: bytes.span) == text.unicodeScalars.count)
    var out: [UInt8] = []
    for scalar in text.unicodeScalars { append(scalar.value, to: &out) }
    #expect(out == bytes)
  }

  @Test(
    arguments: [
      [0x80], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE4, 0xB8],
      [0xE4, 0xB8, 0x41], [0xF0, 0x9F, 0x98], [0xFF, 0xFE], [0x61, 0xE4, 0x62],
    ] as [[UInt8]])
  func malformedSequencesBecomeReplacementsAsInSwift(bytes: [UInt8]) {
    #expect(scalars(of: bytes.span) == String(decoding: bytes, as: UTF8.self).unicodeScalars.map(\.value))
  }

  @Test func surrogatesAreNeverWritten() {
    var out: [UInt8] = []
    append(0xD800, to: &out)
    #expect(out == [0xEF, 0xBF, 0xBD])
  }
}
