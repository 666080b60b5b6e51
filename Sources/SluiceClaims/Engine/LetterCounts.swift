/// The letters of a stretch of text, counted by script.
package struct LetterCounts: Sendable, Equatable {
  /// Han characters.
  package var han = 0
  /// Hiragana and katakana.
  package var kana = 0
  /// Hangul.
  package var hangul = 0
  /// Latin letters.
  package var latin = 0
  /// Decimal digits.
  package var digits = 0

  /// Counts the letters of a range.
  ///
  /// - Parameters:
  ///   - scalars: The folded text.
  ///   - range: Offsets within it, of fewer than 2 to the power of 32 code points.
  package init(_ scalars: [UInt32], _ range: Range<Int>) {
    let scalars = scalars.span.extracting(range)
    // Sums without branches, which the compiler does for several code points at once.
    var (han, kana, hangul, latin, digits): (UInt32, UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0, 0)
    for index in 0..<scalars.count {
      // SAFETY: below the count.
      let scalar = unsafe scalars[unchecked: index]
      han &+= Self.one(scalar, 0x3400, 0x6C00) | Self.one(scalar, 0xF900, 0x200) | Self.one(scalar, 0x2_0000, 0x2_0000)
      kana &+= Self.one(scalar, 0x3041, 0xBF)
      hangul &+= Self.one(scalar, 0xAC00, 0x2BA4)
      latin &+= Self.one(scalar | 0x20, 0x61, 26) | Self.one(scalar, 0xC0, 0x190)
      digits &+= Self.one(scalar, 0x30, 10)
    }
    (self.han, self.kana, self.hangul) = (Int(han), Int(kana), Int(hangul))
    (self.latin, self.digits) = (Int(latin), Int(digits))
  }

  /// 1 for a code point among some that start at one, else 0.
  @inline(__always)
  private static func one(_ scalar: UInt32, _ first: UInt32, _ count: UInt32) -> UInt32 {
    scalar &- first < count ? 1 : 0
  }
}
