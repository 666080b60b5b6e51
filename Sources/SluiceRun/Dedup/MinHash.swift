/// A sketch of a set: two sets agree in about as many bytes of their sketches as they share of their union.
///
/// One-permutation hashing (Li, Owen and Zhang 2012): each element falls into one bin, the least hash of a bin is kept,
/// and of that one byte (b-bit minwise hashing, Li and König 2010). An empty bin takes the value of another that is drawn
/// from its own number alone (Shrivastava 2017), so that small sets compare as well as large ones.
struct MinHash: Sendable {
  private var least: [UInt64]
  private var filled = 0

  /// Makes an empty sketch.
  ///
  /// - Parameter bins: The number of bins, a power of two.
  init(bins: Int) { least = [UInt64](repeating: .max, count: bins) }

  /// Forgets every element.
  mutating func removeAll() {
    for index in least.indices { least[index] = .max }
    filled = 0
  }

  /// Adds an element.
  ///
  /// - Parameter hash: A well mixed hash of the element.
  mutating func add(_ hash: UInt64) {
    let bin = Int(truncatingIfNeeded: hash & UInt64(least.count - 1))
    if least[bin] == .max { filled += 1 }
    least[bin] = min(least[bin], hash >> 8)
  }

  /// One byte for each bin; all zero for the empty set.
  var bytes: [UInt8] {
    guard filled > 0 else { return [UInt8](repeating: 0, count: least.count) }
    return least.indices.map { bin in
      var source = bin
      var attempt: UInt64 = 0
      while least[source] == .max {
        attempt += 1
        source = Int(truncatingIfNeeded: mixed(UInt64(bin) << 32 | attempt) & UInt64(least.count - 1))
      }
      // Mixed again: the least of many hashes has zeros in front, and its own bits are not independent of the bin.
      return UInt8(truncatingIfNeeded: mixed(least[source] ^ 0x9E37_79B9_7F4A_7C15))
    }
  }

  /// The share of their union that two sets have in common, as their sketches tell it.
  ///
  /// - Parameters:
  ///   - left: A sketch.
  ///   - right: Another one of the same length.
  /// - Returns: From 0 to 1; bytes that agree by chance are taken out.
  static func similarity(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Double {
    var equal = 0
    for index in 0..<min(left.count, right.count) where left[index] == right[index] { equal += 1 }
    let share = Double(equal) / Double(left.count)
    return max(0, (share - 1 / 256) / (1 - 1 / 256))
  }
}

/// The finaliser of SplitMix64 (Steele, Lea and Flood 2014): every bit of the input changes half of the output's bits.
func mixed(_ value: UInt64) -> UInt64 {
  var z = value &+ 0x9E37_79B9_7F4A_7C15
  z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
  z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
  return z ^ (z >> 31)
}
