import CZlib
import SluiceEmit
import Testing

/// What the writer's compressor makes, read back with zlib.
struct DeflateTests {
  /// Reads a block back; nil where it is no deflate.
  private func inflated(_ block: Block) -> [UInt8]? {
    var stream = z_stream()
    guard sluice_inflateInit2(&stream, -15) == Z_OK else { return nil }
    defer { inflateEnd(&stream) }
    // A last block ends the stream, so that what is missing cannot pass for the end.
    var input = block.deflated + [0x03, 0x00]
    var output = [UInt8](repeating: 0, count: block.plainBytes + 1)
    let status = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        return inflate(&stream, Z_FINISH)
      }
    }
    guard status == Z_STREAM_END, stream.avail_in == 0 else { return nil }
    return Array(output[..<Int(stream.total_out)])
  }

  private func compressed(_ text: [UInt8], level: Int = 6) -> Block {
    BlockCompressor(level: level).compress(text, rows: 1)
  }

  /// Bytes without any order, the same each time.
  private func noise(_ count: Int, below limit: UInt64 = 256, seed: UInt64 = 1) -> [UInt8] {
    var state = seed
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: (state >> 33) % limit)
    }
  }

  /// Rows as a run writes them.
  private var rows: [UInt8] {
    let places = ["Harbourview", "Millbrook", "临江市", "青石县", "高雄港"]
    return (0..<6000).flatMap { row in
      let place = places[row % places.count]
      let text =
        "{\"path\":\"pages/\(row).html\",\"place\":\"\(place)\",\"value\":\(row * row % 9973).\(row % 10),\"text\":\"\(place)的产值增长\(row % 30)%，rose to \(row * 7)\"}\n"
      return Array(text.utf8)
    }
  }

  @Test(arguments: 1...9)
  func rowsComeBackAtEveryLevel(_ level: Int) {
    #expect(inflated(compressed(rows, level: level)) == rows)
  }

  @Test func nothingGivesNothing() {
    #expect(compressed([]).deflated.isEmpty)
  }

  @Test(arguments: [1, 2, 3, 4, 7, 8, 9, 10, 11, 12, 257, 258, 259, 266, 267])
  func shortTextsComeBack(_ count: Int) {
    for text in [noise(count), [UInt8](repeating: 0x61, count: count), noise(count, below: 2)] {
      #expect(inflated(compressed(text)) == text)
    }
  }

  @Test(arguments: [65_534, 65_535, 65_536, 131_071, 300_000])
  func whatCannotBeCompressedIsStored(_ count: Int) {
    let block = compressed(noise(count))
    #expect(inflated(block) == noise(count))
    #expect(block.deflated.count <= count + count / 10_000 * 6 + 16)
  }

  @Test(arguments: [32_766, 32_767, 32_768, 32_769, 40_000, 65_535, 65_536, 65_537])
  func repeatsAreFoundUpToTheWindowAndNoFarther(_ distance: Int) {
    let word = noise(500, seed: 7)
    let text = word + noise(distance - word.count, seed: 9) + word
    let block = compressed(text)
    #expect(inflated(block) == text)
    #expect((block.deflated.count < text.count - 400) == (distance <= 32_768))
  }

  /// Literals and short matches in turn: the longest blocks, full at no round number.
  @Test(arguments: [1, 6])
  func fullBlocksAreFollowedByOthers(_ level: Int) {
    var text: [UInt8] = []
    let digits = noise(400_000, below: 10).map { $0 + 0x30 }
    for at in stride(from: 0, to: digits.count - 7, by: 7) { text += digits[at..<at + 7] + (at % 5 == 0 ? [0x0A] : []) }
    #expect(inflated(compressed(text, level: level)) == text)
  }

  /// Counts like Fibonacci's would give codes of 24 bits, which deflate has not.
  @Test func codesAreCutToFifteenBits() {
    var counts = [1, 1]
    while counts.count < 24 { counts.append(counts[counts.count - 1] + counts[counts.count - 2]) }
    // No byte twice in a row behind the same one, so that they stay literals.
    var pool = counts.enumerated().flatMap { [UInt8](repeating: UInt8($0.offset * 9), count: $0.element) }
    var order = noise(pool.count, seed: 3).enumerated().map { (key: $0.element, index: $0.offset) }
    order.sort { ($0.key, $0.index * 7919 % 104_729) < ($1.key, $1.index * 7919 % 104_729) }
    pool = order.map { pool[$0.index] }
    for level in [1, 6] { #expect(inflated(compressed(pool, level: level)) == pool) }
  }

  @Test func oneByteForEverBecomesNextToNothing() {
    let text = [UInt8](repeating: 0x20, count: 2_000_000)
    let block = compressed(text)
    #expect(inflated(block) == text)
    #expect(block.deflated.count < 4000)
  }

  @Test func bytesDependOnTheTextAlone() {
    let used = BlockCompressor(level: 6)
    _ = used.compress(noise(100_000, below: 40), rows: 1)
    _ = used.compress([1], rows: 1)
    #expect(used.compress(rows, rows: 1).deflated == compressed(rows).deflated)
  }

  @Test func rowsAreAsSmallAsZlibMakesThem() {
    var size = uLong(rows.count + 1000)
    var output = [UInt8](repeating: 0, count: Int(size))
    #expect(compress2(&output, &size, rows, uLong(rows.count), 6) == Z_OK)
    #expect(Double(compressed(rows).deflated.count) < Double(size) * 1.01)
  }
}
