/// How often each byte stands behind each other byte, where one of them is not ASCII text.
///
/// Pairs of ASCII text say nothing of the charset, and leaving them out makes mark-up and scripts weightless.
struct BytePairs {
  /// One pair with its count.
  struct Pair {
    var first: UInt8
    var second: UInt8
    var count: UInt32
  }

  /// The pairs that occur.
  private(set) var pairs: [Pair] = []
  /// How many bytes above 0x7F there are.
  private(set) var highBytes = 0

  /// Counts; the text is taken to have a line end before and behind it.
  ///
  /// - Parameter bytes: The document.
  init(_ bytes: Span<UInt8>) {
    var counts = PairCounts()
    var previous: UInt8 = 0x0A
    var wasTelling = false
    for at in 0..<bytes.count {
      let byte = bytes[unchecked: at]
      let isTelling = Self.isTelling(byte)
      if isTelling || wasTelling { counts.add(previous, byte) }
      if byte >= 0x80 { highBytes &+= 1 }
      (previous, wasTelling) = (byte, isTelling)
    }
    if wasTelling { counts.add(previous, 0x0A) }
    pairs = counts.pairs
  }

  /// Bytes above ASCII and control characters that no text holds.
  @inline(__always)
  private static func isTelling(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte < 0x20 && byte != 0x0A && byte != 0x0D && byte != 0x09 && byte != 0x0C
  }
}

/// A row of counts for each first byte that occurs: a text has few of the 256, and the others take no memory.
private struct PairCounts {
  private var counts: [UInt32] = []
  /// Where the row of each first byte starts, -1 without one.
  private var rows = [Int](repeating: -1, count: 256)

  mutating func add(_ first: UInt8, _ second: UInt8) {
    if rows[Int(first)] < 0 {
      rows[Int(first)] = counts.count
      counts.append(contentsOf: repeatElement(0, count: 256))
    }
    counts[rows[Int(first)] + Int(second)] &+= 1
  }

  /// The pairs that occur, in order.
  var pairs: [BytePairs.Pair] {
    var pairs: [BytePairs.Pair] = []
    for first in 0..<256 where rows[first] >= 0 {
      for second in 0..<256 where counts[rows[first] + second] > 0 {
        pairs.append(BytePairs.Pair(first: UInt8(first), second: UInt8(second), count: counts[rows[first] + second]))
      }
    }
    return pairs
  }
}
