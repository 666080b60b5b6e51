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
    var counts = [UInt32](repeating: 0, count: 65_536)
    // A short text touches few rows of the table; the others are not looked through.
    var hasRow = [Bool](repeating: false, count: 256)
    var previous: UInt8 = 0x0A
    var wasTelling = false
    for at in 0..<bytes.count {
      let byte = bytes[unchecked: at]
      let isTelling = Self.isTelling(byte)
      if isTelling || wasTelling {
        counts[Int(previous) << 8 | Int(byte)] &+= 1
        hasRow[Int(previous)] = true
      }
      if byte >= 0x80 { highBytes &+= 1 }
      (previous, wasTelling) = (byte, isTelling)
    }
    if wasTelling {
      counts[Int(previous) << 8 | 0x0A] &+= 1
      hasRow[Int(previous)] = true
    }
    for first in 0..<256 where hasRow[first] {
      for second in 0..<256 where counts[first << 8 | second] > 0 {
        pairs.append(Pair(first: UInt8(first), second: UInt8(second), count: counts[first << 8 | second]))
      }
    }
  }

  /// Bytes above ASCII and control characters that no text holds.
  @inline(__always)
  private static func isTelling(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte < 0x20 && byte != 0x0A && byte != 0x0D && byte != 0x09 && byte != 0x0C
  }
}
