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
  ///   - scalars: The folded text.
  ///   - range: Offsets within it.
  package init(_ scalars: [UInt32], _ range: Range<Int>) {
    let scalars = scalars.span.extracting(range)
    var (ideographs, high) = (0, 0)
    for index in 0..<scalars.count {
      // SAFETY: below the count.
      let scalar = unsafe scalars[unchecked: index]
      ideographs &+= scalar &- 0x3400 < 0x6C00 ? 1 : 0
      high &+= scalar >= 0x3041 ? 1 : 0
    }
    han = ideographs
    // Most sentences of a Chinese text end here: nothing but Han beyond the marks, and more of it than of all else.
    if high == ideographs, ideographs * 4 > range.count - ideographs { return }
    for index in 0..<scalars.count { count(scalars[index]) }
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
