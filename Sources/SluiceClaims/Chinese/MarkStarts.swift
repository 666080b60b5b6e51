/// The code points that a number-like thing can start with, and letters, which the scanner steps over as words.
///
/// Most characters of a text start none. The answer is one of the classes of a text's code points, so that the scanner
/// passes eight of them at once without asking every table.
enum MarkStarts {
  /// Whether the scanner stops at a code point.
  ///
  /// - Parameter scalar: A folded code point.
  /// - Returns: Whether ``MarkScanner`` reads something there.
  static func contains(_ scalar: UInt32) -> Bool { scalar < 0x1_0000 && table[Int(scalar)] }

  /// Put together from what starts a mark: to ask every table about every code point takes ten times as long.
  private static let table: [Bool] = {
    var table = [Bool](repeating: false, count: 0x1_0000)
    for scalar in UInt32(0)..<0x80 where Glyph.isDigit(scalar) || Glyph.isLetter(scalar) { table[Int(scalar)] = true }
    for scalar in [Glyph.hyphen, Glyph.dot] + NumberWords.currencies.firsts { table[Int(scalar)] = true }
    for scalar in [Glyph.ordinal, Glyph.doubling, Glyph.several, Glyph.some, Glyph.half] { table[Int(scalar)] = true }
    for scalar in UInt32(0x3007)...0x9FFF where HanDigit.starts(scalar) { table[Int(scalar)] = true }
    for scalar in TimeWords.trie.firsts where scalar >= 0x80 { table[Int(scalar)] = true }
    return table
  }()
}
