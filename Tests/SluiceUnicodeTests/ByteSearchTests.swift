import SluiceUnicode
import Testing

/// Searches that look at many bytes at once find what a look at each byte finds, whatever the length and the place.
struct ByteSearchTests {
  /// Three blocks and some bytes.
  private static let lengths = 0...200

  @Test(arguments: [0, 1, 7, 63, 64, 65, 130]) func theFirstByteBeyondASCIIIsFound(start: Int) {
    for length in Self.lengths where length >= start {
      var bytes = [UInt8](repeating: 0x7F, count: length)
      #expect(ByteSearch.firstBeyondASCII(in: bytes.span, from: start) == length)
      for place in start..<length {
        bytes[place] = 0x80
        let found = ByteSearch.firstBeyondASCII(in: bytes.span, from: start)
        bytes[place] = 0x7F
        #expect(found == place, "length \(length)")
      }
    }
  }

  @Test func wholeBlocksWithoutAMarkArePassedOver() {
    let block = ByteSearch.block
    for length in Self.lengths {
      var bytes = [UInt8](repeating: 0x20, count: length)
      func skipped(_ bytes: [UInt8]) -> Int {
        bytes.withUnsafeBytes { ByteSearch.skipBlocks(of: $0, from: 0) { $0 < 0x20 ? 1 : 0 } }
      }
      #expect(skipped(bytes) == length / block * block)
      for place in 0..<length {
        bytes[place] = 0x1F
        #expect(
          skipped(bytes) == min(place, length / block * block) / block * block, "length \(length), place \(place)")
        bytes[place] = 0x20
      }
    }
  }

  @Test func aBufferOfNothingHasNoBlocks() {
    #expect(ByteSearch.skipBlocks(of: UnsafeRawBufferPointer(start: nil, count: 0), from: 0) { $0 } == 0)
  }
}
