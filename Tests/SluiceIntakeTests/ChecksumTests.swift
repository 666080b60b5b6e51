import SluiceIntake
import Testing

@Suite struct ChecksumTests {
  /// The CRC-32 of RFC 1952, bit by bit.
  private func plain(_ start: UInt32, _ bytes: some Sequence<UInt8>) -> UInt32 {
    var state = ~start
    for byte in bytes {
      state ^= UInt32(byte)
      for _ in 0..<8 { state = state >> 1 ^ (state & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
    return ~state
  }

  @Test func knownValue() { #expect(crc32(0, Array("123456789".utf8).span) == 0xCBF4_3926) }

  /// Lengths about those of the steps, places of every alignment, from the start and going on.
  @Test func everyLengthAndAlignment() {
    var seed: UInt32 = 1
    let bytes = (0..<700).map { _ in
      seed = seed &* 1_664_525 &+ 1_013_904_223
      return UInt8(seed >> 24)
    }
    for start in 0..<16 {
      for length in Array(0...200) + [255, 256, 257, 511, 640] {
        let range = start..<start + length
        for before: UInt32 in [0, 0x1234_5678, .max] {
          #expect(crc32(before, bytes.span.extracting(range)) == plain(before, bytes[range]))
        }
      }
    }
  }
}
