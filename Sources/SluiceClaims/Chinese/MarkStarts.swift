/// The code points that a number-like thing can start with, and letters, which the scanner steps over as words.
///
/// Most characters of a text start none; one bit for each code point of the basic plane lets the scanner pass them
/// without asking every table.
struct MarkStarts {
  private let bits = shared

  /// What ``MarkScanner`` reads at a place, collected once: it asks every table for 65,536 code points.
  private static let shared: [UInt64] = {
    var bits = [UInt64](repeating: 0, count: 1_024)
    for scalar in UInt32(0)..<0x1_0000 where starts(scalar) { bits[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63) }
    return bits
  }()

  /// The next place where a mark or a word of letters may start.
  ///
  /// - Parameters:
  ///   - text: The folded text.
  ///   - start: Where to look from.
  ///   - limit: Where to stop.
  /// - Returns: The place, `limit` without one.
  func next(in text: [UInt32], from start: Int, to limit: Int) -> Int {
    let (text, bits) = (text.span, bits.span)
    precondition(start >= 0 && limit <= text.count && bits.count == 1_024)
    var index = start
    while index < limit {
      // SAFETY: between the start and the limit; the bits are those of the basic plane.
      let scalar = unsafe text[unchecked: index]
      if scalar < 0x1_0000, unsafe bits[unchecked: Int(scalar >> 6)] >> UInt64(scalar & 63) & 1 != 0 { break }
      index &+= 1
    }
    return index
  }

  private static func starts(_ scalar: UInt32) -> Bool {
    if Glyph.isDigit(scalar) || Glyph.isLetter(scalar) { return true }
    if scalar == Glyph.hyphen || scalar == Glyph.dot || NumberWords.currencies.starts(with: scalar) { return true }
    return scalar >= 0x80
      && (scalar == Glyph.ordinal || scalar == Glyph.doubling || scalar == Glyph.several || scalar == Glyph.some
        || scalar == Glyph.half || HanDigit.starts(scalar) || TimeWords.trie.starts(with: scalar))
  }
}
