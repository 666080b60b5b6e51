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
    let suspicion = suspicion(in: utf8)
    if suspicion.isEmpty { return [] }
    let text = scalars(of: utf8)
    let misread = suspicion.contains(.misread) ? MisreadSpans.find(in: text) : []
    let lost = suspicion.contains(.fragment) ? fragmentSpans(in: text) : []
    return misread.isEmpty || lost.isEmpty ? misread + lost : joined(misread, lost)
  }

  /// Whether a text has a broken span.
  ///
  /// - Parameter utf8: Valid UTF-8.
  /// - Returns: Whether ``find(in:)`` gives any.
  /// - Complexity: Linear in the length of the text.
  public static func isFound(in utf8: Span<UInt8>) -> Bool { !find(in: utf8).isEmpty }

  private static func joined(_ first: [Range<Int>], _ second: [Range<Int>]) -> [Range<Int>] {
    (first + second).sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { joined, span in
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

  /// What a quick look at the bytes may find.
  private struct Suspicion: OptionSet {
    let rawValue: Int
    /// A character that may start a fragment or a run.
    static let fragment = Suspicion(rawValue: 1)
    /// Han characters too rare for good text.
    static let misread = Suspicion(rawValue: 2)
  }

  private static func suspicion(in utf8: Span<UInt8>) -> Suspicion {
    let looks = looks.span
    var starts: Int16 = 0
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
        starts |= look
        excess = max(0, excess &+ Int(look >> 1))
        if excess >= MisreadSpans.alarm { return [.fragment, .misread] }
        at &+= 3
      } else {
        // Planes 15 and 16 are private.
        if lead >= 0xF3 || lead == 0xC3 && startsFragment(utf8, at) { starts |= 1 }
        at &+= lead < 0xE0 ? 2 : 4
      }
    }
    return starts & 1 != 0 ? .fragment : []
  }

  /// Whether a character from U+00C0 to U+00FF may start a fragment: ï, and Ã before another one beyond ASCII.
  private static func startsFragment(_ utf8: Span<UInt8>, _ at: Int) -> Bool {
    utf8[at + 1] == 0xAF || utf8[at + 1] == 0x83 && utf8[at + 2] >= 0xC2
  }

  /// For each scalar below U+10000 twice what it adds to the excess; odd where it may start a fragment or a run.
  private static let looks: [Int16] = {
    var looks = HanRarity.costs.map { cost in
      if cost == 0 { return Int16(0) }
      return Int16(2 * (Int(cost) - MisreadSpans.drift)) | (Int(cost) >= rareBits * HanRarity.unit ? 1 : 0)
    }
    for scalar in UInt32(0xE000)...0xF8FF where isUnknown(scalar) { looks[Int(scalar)] = 1 }
    for fragment in fragments { looks[Int(fragment[0])] |= 1 }
    return looks
  }()

  private static func brokenEnd(_ text: [UInt32], _ at: Int) -> Int? {
    let scalar = text[at]
    if scalar < 0x80 || scalar < 0x1_0000 && looks[Int(scalar)] & 1 == 0 { return nil }
    for fragment in fragments
    where at + fragment.count <= text.count && text[at..<at + fragment.count].elementsEqual(fragment) {
      return at + fragment.count
    }
    if isUnknown(scalar) { return run(text, at, isUnknown, atLeast: privateRun) }
    return isRareHan(scalar) ? run(text, at, isRareHan, atLeast: rareRun) : nil
  }

  /// Whether a scalar is private and none of those that stand for a character of GBK.
  private static func isUnknown(_ scalar: UInt32) -> Bool { isPrivateUse(scalar) && foldedScalar(scalar) == scalar }

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
