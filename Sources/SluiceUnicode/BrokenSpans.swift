/// Finds text whose bytes were lost on the way: what no repair brings back.
public enum BrokenSpans {
  /// Fragments that only broken text has, with how it came about.
  private static let fragments: [[UInt32]] = [
    "锟斤拷",  // U+FFFD in UTF-8, read as GBK
    "斤拷锟", "拷锟斤",  // the same, cut
    "烫烫烫", "屯屯屯",  // uninitialised memory (CC, CD), read as GBK
    "ï¿½",  // U+FFFD in UTF-8, read as windows-1252
    "ÃƒÂ", "Ã\u{83}Â",  // letters in UTF-8, read twice as windows-1252 or ISO-8859-1
    "Ã¢â‚¬", "Ã¢Â\u{80}Â",  // quotation marks and dashes, likewise
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
    var spans = MisreadSpans.find(in: text)
    let others = fragmentSpans(in: text)
    if spans.isEmpty || others.isEmpty { return spans + others }
    spans = (spans + others).sorted { $0.lowerBound < $1.lowerBound }
    return spans.reduce(into: []) { joined, span in
      if let last = joined.last, span.lowerBound <= last.upperBound {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, span.upperBound)
      } else {
        joined.append(span)
      }
    }
  }

  private static func fragmentSpans(in text: [UInt32]) -> [Range<Int>] {
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

  /// Whether a text has a character that starts a broken span, or Han characters too rare for good text: a quick look.
  private static func mayHold(_ utf8: Span<UInt8>) -> Bool {
    let looks = looks.span
    var at = 0
    // How far the Han characters so far are rarer than those of good text; never below nothing.
    var excess = 0
    while at + 2 < utf8.count {
      let lead = utf8[unchecked: at]
      if lead < 0x80 {
        at = ByteSearch.firstBeyondASCII(in: utf8, from: at)
      } else if 0xE0..<0xF0 ~= lead {
        let high = Int(lead & 0x0F) << 12 | Int(utf8[unchecked: at + 1] & 0x3F) << 6
        let look = looks[unchecked: high | Int(utf8[unchecked: at + 2] & 0x3F)]
        excess = max(0, excess &+ Int(look))
        if excess >= MisreadSpans.alarm { return true }
        at &+= 3
      } else {
        // Planes 15 and 16 are private.
        if lead >= 0xF3 || lead == 0xC3 && startsFragment(utf8, at) { return true }
        at &+= lead < 0xE0 ? 2 : 4
      }
    }
    return false
  }

  /// Whether a character from U+00C0 to U+00FF may start a fragment: ï, and Ã before another one beyond ASCII.
  private static func startsFragment(_ utf8: Span<UInt8>, _ at: Int) -> Bool {
    utf8[at + 1] == 0xAF || utf8[at + 1] == 0x83 && utf8[at + 2] >= 0xC2
  }

  /// What each scalar below U+10000 adds to the excess: all that an alarm takes where it may start a broken span.
  private static let looks: [Int16] = {
    let starts = Set(fragments.map { $0[0] })
    return (0..<UInt32(0x1_0000)).map { scalar in
      if starts.contains(scalar) || isPrivateUse(scalar) || isRareHan(scalar) { return Int16(MisreadSpans.alarm) }
      let cost = HanRarity.cost(scalar)
      return cost == 0 ? 0 : Int16(cost - MisreadSpans.drift)
    }
  }()

  private static func brokenEnd(_ text: [UInt32], _ at: Int) -> Int? {
    let scalar = text[at]
    if scalar < 0x80 || scalar < 0x1_0000 && looks[Int(scalar)] < MisreadSpans.alarm { return nil }
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
  private static func isRareHan(_ scalar: UInt32) -> Bool { HanRarity.cost(scalar) >= rareBits * HanRarity.unit }
}
