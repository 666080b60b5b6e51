/// Tells when a text has changed so much that other codes pay: kinds of literals and matches are counted, and the latest
/// few hundred compared with those of the block so far.
struct ContentChange {
  /// Shorter blocks cost more for their codes than they spare, in bytes of text.
  static let leastBlock = 10_000
  /// How many literals and matches are compared at once.
  static let sample = 512
  /// Eight kinds of literals, short and long matches.
  private static let kinds = 10
  /// The difference of the shares, of two at most, that ends a block; the longer a block is, the less is enough.
  private static let limit = 0.4
  private static let patience = 4_000_000.0

  /// How many literals and matches of the block were counted.
  private(set) var seen = 0
  private var known = [Int](repeating: 0, count: kinds)

  /// Whether the block should end here.
  ///
  /// - Parameters:
  ///   - tokens: The latest literals and matches of ``DeflateBlock``.
  ///   - bytes: How much text the block stands for.
  /// - Returns: Whether the latest differ so much from those before.
  mutating func isDue(_ tokens: UnsafeBufferPointer<UInt32>, _ bytes: Int) -> Bool {
    var fresh = [Int](repeating: 0, count: Self.kinds)
    for token in tokens { fresh[Self.kind(token)] += 1 }
    var difference = Double(bytes) / Self.patience
    for kind in 0..<Self.kinds where seen > 0 {
      difference += abs(Double(fresh[kind]) / Double(tokens.count) - Double(known[kind]) / Double(seen))
    }
    if bytes >= Self.leastBlock, difference >= Self.limit { return true }
    for kind in 0..<Self.kinds { known[kind] += fresh[kind] }
    seen += tokens.count
    return false
  }

  /// Literals by their upper bits, which tell scripts and signs apart, and their lowest.
  private static func kind(_ token: UInt32) -> Int {
    token < 256 ? Int(token >> 5 & 6 | token & 1) : token >> 16 & 0x7FFF < 9 ? 8 : 9
  }
}
