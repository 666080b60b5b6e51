import SluiceUnicode

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
    for at in utf8.indices where utf8[unchecked: at] >= 0xC2 {
      let next = SluiceUnicode.scalar(in: utf8, at: at)
      if starts.contains(next.value) || isPrivateUse(next.value) || isRareHan(next.value) { return true }
    }
    return false
  }

  private static let starts = Set(fragments.map { $0[0] })

  private static func brokenEnd(_ text: [UInt32], _ at: Int) -> Int? {
    let scalar = text[at]
    if scalar < 0x80 { return nil }
    if starts.contains(scalar) {
      for fragment in fragments
      where at + fragment.count <= text.count && text[at..<at + fragment.count].elementsEqual(fragment) {
        return at + fragment.count
      }
    }
    if isPrivateUse(scalar) { return run(text, at, isPrivateUse, atLeast: privateRun) }
    return isRareHan(scalar) ? run(text, at, isRareHan, atLeast: rareRun) : nil
  }

  private static func run(_ text: [UInt32], _ start: Int, _ belongs: (UInt32) -> Bool, atLeast count: Int) -> Int? {
    var end = start
    while end < text.count, belongs(text[end]) { end += 1 }
    return end - start >= count ? end : nil
  }

  /// Han characters that neither Chinese nor Japanese nor Korean text has in practice.
  private static func isRareHan(_ scalar: UInt32) -> Bool {
    0x4E00..<0xA000 ~= scalar && TextCost.isRare(scalar) || 0x3400..<0x4DC0 ~= scalar
  }
}
