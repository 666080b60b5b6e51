/// The letters of a stretch of text, counted by script.
package struct LetterCounts: Sendable, Equatable {
  /// Han characters.
  package var han = 0
  /// Hiragana and katakana.
  package var kana = 0
  /// Hangul.
  package var hangul = 0
  /// Latin letters; 0 where Han characters outweigh all else.
  package var latin = 0
  /// Decimal digits; 0 where Han characters outweigh all else.
  package var digits = 0

  /// Counts the letters of a range; Latin ones and digits only where they may outweigh the Han characters.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - range: Offsets within it.
  package init(_ text: ClaimText, _ range: Range<Int>) {
    let classes = text.classes.span.extracting(range)
    han = classes.count(of: .han)
    // Most sentences of a Chinese text end here: nothing but Han beyond the marks, and more of it than of all else.
    let isPlain = classes.first(of: .high, from: 0, to: classes.count) == classes.count
    if isPlain, han * 4 > range.count - han { return }
    if isPlain {
      latin = classes.count(of: .latin)
      digits = classes.count(of: .digit)
    } else {
      for index in range { count(text.folded[index]) }
    }
  }

  private mutating func count(_ scalar: UInt32) {
    switch scalar {
    case 0x30...0x39: digits += 1
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: latin += 1
    case 0xF900...0xFAFF, 0x20000...0x3FFFF: han += 1
    case 0x3041...0x30FF: kana += 1
    case 0xAC00...0xD7A3: hangul += 1
    default: break
    }
  }
}
