import CTables
import SluiceUnicode

/// UTF-8 that was read as GBK and saved again: `涓浗` for 中国.
///
/// A run of characters is repaired when its GBK bytes are valid UTF-8 and the text they make is far likelier than the run.
enum GBKMojibake {
  /// A shorter run may be valid by accident.
  private static let minimumCharacters = 4
  /// The repaired text must take less than this part of the bits of the run.
  private static let likelierShare = 0.75

  /// Repairs a text.
  ///
  /// - Parameter text: Valid UTF-8.
  /// - Returns: The repaired text and the number of characters that were put back; nil where nothing is to be repaired.
  static func repair(_ text: [UInt8]) -> (text: [UInt8], count: Int)? {
    var out: [UInt8] = []
    var count = 0
    var copied = 0
    var at = 0
    while true {
      at = ByteSearch.firstBeyondASCII(in: text.span, from: at)
      guard at < text.count else { break }
      guard text[at] >= 0xE0 else {
        at += 1
        continue
      }
      let end = runEnd(text, at)
      if let repaired = repaired(text, at..<end) {
        out += text[copied..<at]
        out += repaired
        count += scalarCount(of: repaired.span)
        copied = end
      }
      at = max(end, at + 1)
    }
    guard count > 0 else { return nil }
    return (out + text[copied...], count)
  }

  /// The end of the run of characters that GBK has with two bytes.
  private static func runEnd(_ text: [UInt8], _ start: Int) -> Int {
    GBKBytes.table.withUnsafeBufferPointer { gbk in
      var at = start
      while at + 2 < text.count {
        let lead = text[at]
        if 0xE0..<0xF0 ~= lead {
          let high = Int(lead & 0x0F) << 12 | Int(text[at + 1] & 0x3F) << 6
          let value = high | Int(text[at + 2] & 0x3F)
          // SAFETY: the value has sixteen bits, and the table an entry for each.
          if unsafe gbk[value] == 0 && value != 0x20AC { return at }
          at += 3
        } else {
          guard lead >= 0xC2 else { return at }
          let next = scalar(in: text.span, at: at)
          if GBKBytes.of(next.value) == 0 { return at }
          at += next.length
        }
      }
      return at
    }
  }

  private static func repaired(_ text: [UInt8], _ range: Range<Int>) -> [UInt8]? {
    guard range.count >= 3 * minimumCharacters else { return nil }
    var bytes: [UInt8] = []
    var at = range.lowerBound
    while at < range.upperBound {
      let next = scalar(in: text.span, at: at)
      let code = GBKBytes.of(next.value)
      if code == 0 { bytes.append(0x80) } else { bytes += [UInt8(code >> 8), UInt8(truncatingIfNeeded: code)] }
      // Chinese is three bytes a character; two-byte sequences are what good text gives by accident (`千山暮雪`).
      if bytes.count == 4, !(0xE2...0xEF ~= bytes[0]) || !(0xE2...0xEF ~= bytes[3]) { return nil }
      // The first bytes tell: most good text is no valid UTF-8 there, and the run need not be read to its end.
      if bytes.count == 8, validUTF8End(bytes.span) < 4 { return nil }
      at += next.length
    }
    guard validUTF8End(bytes.span) == bytes.count, !bytes.contains(where: { 0xC2..<0xE2 ~= $0 || $0 >= 0xF0 }) else {
      return nil
    }
    let before = TextCost(text[range].span).bits(TextCost.Languages.any)
    let after = TextCost(bytes.span).bits(TextCost.Languages.any)
    return after < likelierShare * before ? bytes : nil
  }
}
