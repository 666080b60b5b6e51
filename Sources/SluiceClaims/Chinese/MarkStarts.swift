/// The code points that a number-like thing can start with, and letters, which the scanner steps over as words.
///
/// Most characters of a text start none. The answer is one of the classes of a text's code points, so that the scanner
/// passes eight of them at once without asking every table.
enum MarkStarts {
  /// Whether the scanner stops at a code point.
  ///
  /// - Parameter scalar: A folded code point.
  /// - Returns: Whether ``MarkScanner`` reads something there.
  static func contains(_ scalar: UInt32) -> Bool {
    if Glyph.isDigit(scalar) || Glyph.isLetter(scalar) { return true }
    if scalar == Glyph.hyphen || scalar == Glyph.dot || NumberWords.currencies.starts(with: scalar) { return true }
    return scalar >= 0x80
      && (scalar == Glyph.ordinal || scalar == Glyph.doubling || scalar == Glyph.several || scalar == Glyph.some
        || scalar == Glyph.half || HanDigit.starts(scalar) || TimeWords.trie.starts(with: scalar))
  }
}
