/// The code points that a number-like thing can start with, and letters, which the scanner steps over as words.
///
/// Most characters of a text start none. The answer is one of the classes of a text's code points, so that the scanner
/// passes eight of them at once without asking every table.
enum MarkStarts {
  /// The folded code points at which ``MarkScanner`` reads something, all of the basic plane; some come twice.
  ///
  /// Put together from what starts a mark: to ask every table about every code point takes ten times as long.
  static var all: [UInt32] {
    (UInt32(0)..<0x80).filter { Glyph.isDigit($0) || Glyph.isLetter($0) }
      + [Glyph.hyphen, 0x2212, Glyph.dot, Glyph.ordinal, Glyph.doubling, Glyph.several, Glyph.some, Glyph.half]
      + NumberWords.currencies.firsts + (UInt32(0x3007)...0x9FFF).filter(HanDigit.starts)
      + TimeWords.trie.firsts.filter { $0 >= 0x80 }
  }
}
