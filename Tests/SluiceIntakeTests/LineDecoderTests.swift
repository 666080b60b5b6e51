import SluiceIntake
import Testing

@Suite struct LineDecoderTests {
  private func decode(_ input: [UInt8], limit: Int = 100) -> [String] {
    verify(input, { LineDecoder(limit: limit) }) { line, _, _ in
      "\(line.number)@\(line.offset) \(line.bytes.map { String(decoding: $0, as: UTF8.self) } ?? "too long")"
    }
  }

  @Test func endsAreLineFeedsWithOrWithoutReturn() {
    #expect(decode("a\r\nb\n\nc\rd".bytes) == ["1@0 a", "2@3 b", "3@5 ", "4@6 c\rd"])
  }

  @Test func theLastLineEndMakesNoLine() {
    #expect(decode("a\n".bytes) == ["1@0 a"])
    #expect(decode([]) == [])
  }

  @Test func aByteOrderMarkIsDropped() {
    #expect(decode([0xEF, 0xBB, 0xBF] + "a\nb".bytes) == ["1@3 a", "2@5 b"])
    #expect(decode([0xEF, 0xBB]).count == 1)
  }

  @Test func aLongLineIsSkippedAndToldWithItsPlace() {
    #expect(
      decode("ok\n0123456789\nfine\n01234567890123".bytes, limit: 8) == [
        "1@0 ok", "2@3 too long", "3@14 fine", "4@19 too long",
      ])
    #expect(decode("12345678\n".bytes, limit: 8) == ["1@0 12345678"])
  }
}
