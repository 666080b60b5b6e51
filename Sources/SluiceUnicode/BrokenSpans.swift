/// Finds text whose bytes were lost on the way: what no repair brings back.
public enum BrokenSpans {
  /// Fragments that only broken text has, with how it came about.
  private static let fragments: [[UInt8]] = [
    "锟斤拷",  // U+FFFD in UTF-8, read as GBK
    "斤拷锟", "拷锟斤",  // the same, cut
    "烫烫烫", "屯屯屯",  // uninitialised memory (CC, CD), read as GBK
    "ï¿½",  // U+FFFD in UTF-8, read as windows-1252
    "ÃƒÂ", "Ã\u{83}Â",  // letters in UTF-8, read twice as windows-1252 or ISO-8859-1
    "Ã¢â‚¬", "Ã¢Â\u{80}Â",  // quotation marks and dashes, likewise
    "\u{FFFD}",
  ].map { Array($0.utf8) }

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
    var scan = BrokenScan()
    scan.run(utf8)
    return find(in: utf8, scan)
  }

  /// The broken spans of a text that a scan has passed.
  ///
  /// - Parameters:
  ///   - utf8: Valid UTF-8.
  ///   - scan: What was noted of it.
  /// - Returns: Ranges of code points, in order, not touching each other.
  public static func find(in utf8: Span<UInt8>, _ scan: BrokenScan) -> [Range<Int>] {
    var misread: [Range<Int>] = []
    for suspect in scan.suspects {
      let text = scalars(of: utf8.extracting(suspect.bytes))
      MisreadSpans.append(of: text, endingFrom: suspect.lead, startingAt: suspect.start, to: &misread)
    }
    return misread.isEmpty || scan.lost.isEmpty ? misread + scan.lost : joined(misread, scan.lost)
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

  /// For each scalar below U+10000 twice what it adds to the excess; odd where it may start a fragment or a run.
  public static let looks: [Int16] = {
    let costs = HanRarity.costs
    var looks = [Int16](repeating: 0, count: costs.count)
    for scalar in costs.indices where costs[scalar] > 0 {
      let cost = Int(costs[scalar])
      looks[scalar] = Int16(2 * (cost - MisreadSpans.drift)) | (cost >= rareBits * HanRarity.unit ? 1 : 0)
    }
    for scalar in UInt32(0xE000)...0xF8FF where isUnknown(scalar) { looks[Int(scalar)] = 1 }
    for fragment in fragments { looks[Int(scalar(in: fragment.span, at: 0).value)] |= 1 }
    return looks
  }()

  /// The byte behind the fragment or run that starts at a byte.
  static func end(_ utf8: Span<UInt8>, _ at: Int) -> Int? {
    for fragment in fragments where starts(fragment, utf8, at) { return at + fragment.count }
    let first = scalar(in: utf8, at: at).value
    if isUnknown(first) { return run(utf8, at, isUnknown, atLeast: privateRun) }
    return isRareHan(first) ? run(utf8, at, isRareHan, atLeast: rareRun) : nil
  }

  private static func starts(_ fragment: [UInt8], _ utf8: Span<UInt8>, _ at: Int) -> Bool {
    at + fragment.count <= utf8.count && fragment.indices.allSatisfy { utf8[at + $0] == fragment[$0] }
  }

  /// Whether a scalar is private and none of those that stand for a character of GBK.
  private static func isUnknown(_ scalar: UInt32) -> Bool { isPrivateUse(scalar) && foldedScalar(scalar) == scalar }

  private static func run(_ utf8: Span<UInt8>, _ start: Int, _ belongs: (UInt32) -> Bool, atLeast least: Int) -> Int? {
    var (end, count) = (start, 0)
    while end < utf8.count {
      let next = scalar(in: utf8, at: end)
      guard belongs(next.value) else { break }
      end += next.length
      count += 1
    }
    return count >= least ? end : nil
  }

  /// One character in 2 to the power of so many is rare.
  private static let rareBits = 21

  /// Han characters that neither Chinese nor Japanese nor Korean text has in practice.
  private static func isRareHan(_ scalar: UInt32) -> Bool { HanRarity.cost(scalar) >= rareBits * HanRarity.unit }
}
