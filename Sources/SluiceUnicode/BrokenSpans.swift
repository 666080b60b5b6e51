import CTables

/// Finds text whose bytes were lost on the way: what no repair brings back.
public enum BrokenSpans {
  /// Fragments that only broken text has, with how it came about.
  private static let fragments: [[UInt32]] = [
    "锟斤拷",  // U+FFFD in UTF-8, read as GBK
    "斤拷锟", "拷锟斤",  // the same, cut
    "烫烫烫", "屯屯屯",  // uninitialised memory (CC, CD), read as GBK
    "ï¿½",  // U+FFFD in UTF-8, read as windows-1252
    "\u{FFFD}",
  ].map { $0.unicodeScalars.map(\.value) }

  /// So many private-use characters side by side are a font's or a lost table's; one alone is a logo or a name.
  private static let privateRun = 2
  /// So many rare Han characters side by side are no name.
  private static let rareRun = 4

  /// The broken spans of a text.
  ///
  /// - Parameter utf8: Valid UTF-8.
  /// - Returns: Ranges of code points, in order, not touching each other.
  /// - Complexity: Linear in the length of the text.
  public static func find(in utf8: Span<UInt8>) -> [Range<Int>] {
    guard mayHold(utf8) else { return [] }
    return find(in: scalars(of: utf8))
  }

  /// Whether a text has a broken span.
  ///
  /// - Parameter utf8: Valid UTF-8.
  /// - Returns: Whether ``find(in:)`` gives any.
  /// - Complexity: Linear in the length of the text.
  public static func isFound(in utf8: Span<UInt8>) -> Bool { !find(in: utf8).isEmpty }

  private static func find(in text: [UInt32]) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    var at = 0
    while at < text.count {
      guard let end = brokenEnd(text, at) else {
        at += 1
        continue
      }
      // A broken passage has gaps of ASCII marks (`锟斤拷?锟斤拷`): spans close to each other are one.
      if let last = spans.last, at - last.upperBound <= 2 {
        spans[spans.count - 1] = last.lowerBound..<end
      } else {
        spans.append(at..<end)
      }
      at = end
    }
    return spans
  }

  /// Whether a text has any character that starts a broken span: a quick look at the bytes.
  private static func mayHold(_ utf8: Span<UInt8>) -> Bool {
    let suspects = suspects.span
    var at = 0
    while at < utf8.count {
      let lead = utf8[unchecked: at]
      if lead < 0xE0 {
        // Of two-byte characters only ï starts a fragment.
        if lead == 0xC3, at + 1 < utf8.count, utf8[at + 1] == 0xAF { return true }
        at += 1
      } else if lead < 0xF0, at + 2 < utf8.count {
        let high = Int(lead & 0x0F) << 12 | Int(utf8[unchecked: at + 1] & 0x3F) << 6
        let value = high | Int(utf8[unchecked: at + 2] & 0x3F)
        if suspects[unchecked: value >> 6] >> UInt64(value & 63) & 1 != 0 { return true }
        at += 3
      } else {
        // Planes 15 and 16 are private.
        if lead >= 0xF3 { return true }
        at += 1
      }
    }
    return false
  }

  /// One bit for each scalar below U+10000 that may start a broken span.
  private static let suspects: [UInt64] = {
    var bits = [UInt64](repeating: 0, count: 1024)
    let starts = Set(fragments.map { $0[0] })
    for scalar in UInt32(0x80)..<0x1_0000 where starts.contains(scalar) || isPrivateUse(scalar) || isRareHan(scalar) {
      bits[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63)
    }
    return bits
  }()

  private static func brokenEnd(_ text: [UInt32], _ at: Int) -> Int? {
    let scalar = text[at]
    if scalar < 0x80 || scalar < 0x1_0000 && suspects[Int(scalar >> 6)] >> UInt64(scalar & 63) & 1 == 0 { return nil }
    for fragment in fragments
    where at + fragment.count <= text.count && text[at..<at + fragment.count].elementsEqual(fragment) {
      return at + fragment.count
    }
    if isPrivateUse(scalar) { return run(text, at, isPrivateUse, atLeast: privateRun) }
    return isRareHan(scalar) ? run(text, at, isRareHan, atLeast: rareRun) : nil
  }

  private static func run(_ text: [UInt32], _ start: Int, _ belongs: (UInt32) -> Bool, atLeast count: Int) -> Int? {
    var end = start
    while end < text.count, belongs(text[end]) { end += 1 }
    return end - start >= count ? end : nil
  }

  /// One character in 2 to the power of so many is rare.
  private static let rareBits = 21

  /// Han characters that neither Chinese nor Japanese nor Korean text has in practice.
  private static func isRareHan(_ scalar: UInt32) -> Bool {
    if 0x3400..<0x4DC0 ~= scalar { return true }
    guard 0x4E00..<0xA000 ~= scalar else { return false }
    let index = Int(scalar) - 0x4E00 + 0x100
    // SAFETY: the three tables list 0x100 other characters before the 0x5200 Han characters from U+4E00 on.
    let costs = unsafe [sluice_cjk_zh_hans()[index], sluice_cjk_zh_hant()[index], sluice_cjk_ja()[index]]
    return Int(costs.min() ?? 0) >= rareBits * Int(SLUICE_COST_UNIT)
  }
}
