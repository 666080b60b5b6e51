import SluiceUnicode

/// Counts the kinds of letters of a text: a script, Simplified alone, Traditional alone, or no letter.
enum LetterKinds {
  /// The kind of Han characters that only Simplified Chinese uses; kinds below are the numbers of scripts.
  static let simplified = Script.count
  /// The kind of Han characters that only Traditional Chinese uses.
  static let traditional = Script.count + 1
  /// The kind of everything that is no letter and no mark.
  static let none = Script.count + 2

  /// How many kinds there can be: one byte tells them apart.
  private static let limit = 256

  /// The kind of each scalar of the Basic Multilingual Plane.
  private static let kinds: [UInt8] = (0..<UInt32(0x1_0000)).map { UInt8(kind(of: $0)) }

  private static func kind(of scalar: UInt32) -> Int {
    let properties = Properties(of: scalar)
    guard properties.isLetter || properties.isMark else { return none }
    if properties.isSimplifiedOnly { return simplified }
    return properties.isTraditionalOnly ? traditional : Int(properties.script.number)
  }

  /// Counts, eight bytes at a time in ASCII and one look-up for each character beyond it.
  ///
  /// - Parameter utf8: Valid UTF-8.
  /// - Returns: How many characters there are of each kind.
  static func counts(in utf8: Span<UInt8>) -> [Int] {
    // Two rows of counts in turn, so that a letter need not wait for the count of the one before it.
    var counts = [Int](repeating: 0, count: 2 * limit)
    var latin = 0
    kinds.withUnsafeBufferPointer { kinds in
      counts.withUnsafeMutableBufferPointer { counts in
        utf8.withUnsafeBytes { bytes in
          if let kinds = kinds.baseAddress, let counts = counts.baseAddress {
            unsafe count(bytes, kinds, counts, &latin)
          }
        }
      }
    }
    counts[Int(Script.latin.number)] += latin
    return (0..<limit).map { counts[$0] + counts[limit + $0] }
  }

  // SAFETY: every load lies inside `bytes`, as the bounds beside it say; `kinds` has an entry for each value of sixteen
  // bits, and `counts` two rows of an entry for each kind, which is one byte.
  private static func count(
    _ bytes: UnsafeRawBufferPointer, _ kinds: UnsafePointer<UInt8>, _ counts: UnsafeMutablePointer<Int>,
    _ latin: inout Int
  ) {
    guard let base = bytes.baseAddress else { return }
    var at = 0
    while at + 8 <= bytes.count {
      let word = unsafe (base + at).loadUnaligned(as: UInt64.self).littleEndian
      let high = word & 0x8080_8080_8080_8080
      if high == 0 {
        latin &+= asciiLetters(word)
        at &+= 8
        continue
      }
      let plain = high.trailingZeroBitCount >> 3
      latin &+= asciiLetters(word & (1 << UInt64(8 &* plain) &- 1))
      at = unsafe countRun(base, at &+ plain, bytes.count &- 4, kinds, counts)
      if at + 4 > bytes.count { break }
    }
    unsafe countTail(bytes, at, counts, &latin)
  }

  /// Counts characters beyond ASCII until an ASCII byte or the last three bytes.
  @inline(__always)
  private static func countRun(
    _ base: UnsafeRawPointer, _ start: Int, _ end: Int, _ kinds: UnsafePointer<UInt8>,
    _ counts: UnsafeMutablePointer<Int>
  ) -> Int {
    var at = start
    var row = 0
    while at <= end {
      let word = unsafe (base + at).loadUnaligned(as: UInt32.self).littleEndian
      if word & 0x80 == 0 { break }
      let kind: Int
      if word & 0xF0 == 0xE0 {
        let value = (word & 0x0F) << 12 | (word >> 8 & 0x3F) << 6 | word >> 16 & 0x3F
        kind = unsafe Int(kinds[Int(value)])
        at &+= 3
      } else if word & 0xF0 < 0xE0 {
        kind = unsafe Int(kinds[Int((word & 0x1F) << 6 | word >> 8 & 0x3F)])
        at &+= 2
      } else {
        let value = (word & 0x07) << 18 | (word >> 8 & 0x3F) << 12 | (word >> 16 & 0x3F) << 6 | word >> 24 & 0x3F
        kind = Self.kind(of: value)
        at &+= 4
      }
      unsafe counts[row &+ kind] &+= 1
      row ^= limit
    }
    return at
  }

  private static func countTail(
    _ bytes: UnsafeRawBufferPointer, _ start: Int, _ counts: UnsafeMutablePointer<Int>, _ latin: inout Int
  ) {
    let tail = unsafe bytes[start...].map { $0 }
    for scalar in scalars(of: tail.span) {
      if scalar < 0x80 {
        latin += 0x61...0x7A ~= scalar | 0x20 ? 1 : 0
      } else {
        unsafe counts[kind(of: scalar)] += 1
      }
    }
  }

  /// How many of eight ASCII bytes are letters: the top bit of each byte tells whether it is at least `a` and at most `z`.
  @inline(__always)
  private static func asciiLetters(_ word: UInt64) -> Int {
    let lower = word | 0x2020_2020_2020_2020
    // 0x1F lifts `a` to 0x80, 5 lifts what follows `z` to it.
    let fromA = lower &+ 0x1F1F_1F1F_1F1F_1F1F
    let beyondZ = lower &+ 0x0505_0505_0505_0505
    let letters = ((fromA & ~beyondZ) & 0x8080_8080_8080_8080) >> 7
    // The sum of the eight bits comes out in the top byte.
    return Int((letters &* 0x0101_0101_0101_0101) >> 56)
  }
}
