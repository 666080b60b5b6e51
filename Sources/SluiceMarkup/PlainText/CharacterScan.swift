/// Reads of UTF-8 that the plain text code shares; every function takes valid UTF-8 and stays inside the bytes.
enum CharacterScan {
  /// How many bytes the character takes that starts with a lead byte.
  @inline(__always)
  static func length(_ lead: UInt8) -> Int {
    if lead < 0x80 { return 1 }
    if lead < 0xE0 { return 2 }
    return lead < 0xF0 ? 3 : 4
  }

  /// The character that starts at an index, and the index behind it.
  @inline(__always)
  static func scalar(_ bytes: [UInt8], _ index: Int) -> (value: UInt32, next: Int) {
    let lead = bytes[index]
    if lead < 0x80 { return (UInt32(lead), index + 1) }
    let next = min(index + length(lead), bytes.count)
    var value = UInt32(lead) & (lead < 0xE0 ? 0x1F : lead < 0xF0 ? 0x0F : 0x07)
    for position in (index + 1)..<max(next, index + 1) { value = value << 6 | UInt32(bytes[position] & 0x3F) }
    return (value, next)
  }

  /// The character that ends before an index, and the index where it starts.
  @inline(__always)
  static func scalar(_ bytes: [UInt8], before index: Int) -> (value: UInt32, start: Int)? {
    var start = index - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start < 0 ? nil : (scalar(bytes, start).value, start)
  }

  /// The number of characters in a range.
  @inline(__always)
  static func count(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var count = 0
    for index in range where bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// Whether a text stands at an index.
  @inline(__always)
  static func has(_ text: [UInt8], in bytes: [UInt8], at index: Int, end: Int) -> Bool {
    guard index >= 0, end - index >= text.count else { return false }
    for offset in 0..<text.count where bytes[index + offset] != text[offset] { return false }
    return true
  }

  /// Whether the bytes of a range stand at an index again.
  @inline(__always)
  static func has(_ bytes: [UInt8], _ range: Range<Int>, at index: Int) -> Bool {
    guard bytes.count - index >= range.count else { return false }
    for offset in 0..<range.count where bytes[index + offset] != bytes[range.lowerBound + offset] { return false }
    return true
  }

  /// Whether a character is a decimal digit, ASCII, full width or of another script.
  @inline(__always)
  static func isDigit(_ value: UInt32) -> Bool {
    if value < 0x80 { return value &- 0x30 < 10 }
    if value < 0x660 { return false }
    // Punctuation, symbols and ideographs hold none; the forms of full width hold ten.
    if value >= 0x2000 && value < 0xA600 { return false }
    if value >= 0xFE00 && value < 0xFFF0 { return value &- 0xFF10 < 10 }
    return Unicode.Scalar(value)?.properties.generalCategory == .decimalNumber
  }

  /// Whether a character is an ASCII letter.
  @inline(__always)
  static func isASCIILetter(_ value: UInt32) -> Bool { (value | 0x20) &- 0x61 < 26 }

  /// Whether a character belongs to a script that sets no spaces between words.
  @inline(__always)
  static func isWide(_ value: UInt32) -> Bool {
    (value >= 0x2E80 && value < 0xA4D0) || (value >= 0xAC00 && value < 0xD7B0) || (value >= 0xF900 && value < 0xFB00)
      || (value >= 0xFF00 && value < 0xFF61) || (value >= 0xFFE0 && value < 0xFFE7)
      || (value >= 0x20000 && value < 0x40000)
  }

  /// Whether a character is a Han ideograph.
  @inline(__always)
  static func isHan(_ value: UInt32) -> Bool {
    (value >= 0x3400 && value < 0xA000) || (value >= 0xF900 && value < 0xFB00) || (value >= 0x20000 && value < 0x40000)
      || value == 0x3007
  }

  /// Whether a character is a space of any width, a tab or a character without width.
  @inline(__always)
  static func isSpace(_ value: UInt32) -> Bool {
    switch value {
    case 0x09, 0x20, 0xA0, 0x3000, 0x2000...0x200B, 0x202F, 0x205F, 0x2060, 0xFEFF: true
    default: false
    }
  }

  /// Whether a character ends a sentence.
  @inline(__always)
  static func endsSentence(_ value: UInt32) -> Bool {
    switch value {
    case 0x3002, 0xFF01, 0xFF1F, 0xFF0E, 0x21, 0x3F, 0x2E, 0x2026, 0x203C...0x203D: true
    default: false
    }
  }

  /// Whether a character closes a quotation or a parenthesis.
  @inline(__always)
  static func closes(_ value: UInt32) -> Bool {
    switch value {
    case 0x22, 0x27, 0x29, 0x5D, 0xBB, 0x2019, 0x201D, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0xFF09, 0xFF3D: true
    default: false
    }
  }
}
