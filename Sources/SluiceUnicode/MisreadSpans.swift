/// Finds UTF-8 that was read as GBK and saved again with bytes lost on the way: `杩欐槸涓�涓祴璇�`.
///
/// Such text is made of characters that Chinese hardly uses, many in a row: the mean cost of six Han characters is at
/// least 14 bits, in good text about 10. Lists of rare names reach that too; but the GBK bytes of mojibake are sequences
/// of three bytes as UTF-8 has them for Chinese, cut only where bytes were lost, and those of a list are not.
enum MisreadSpans {
  /// How many Han characters are looked at together.
  static let window = 6
  /// Their least mean cost, in bits.
  private static let leastBits = 14
  /// So much of their GBK bytes must be UTF-8; of rare characters picked at random it is at most 0.7.
  private static let leastShare = 0.9
  /// What was lost, and digits and words that stay as they were, part the characters of a window by no more than this.
  private static let widestGap = 16

  /// The cost, in units, that all in a row must stay above on the whole for a window to be found.
  static let drift = 12 * HanRarity.unit
  /// What a window exceeds ``drift`` by, in units.
  static let alarm = (leastBits * HanRarity.unit - drift) * window

  /// How far before its end a span may start, with the character before it.
  static let reach = (window - 1) * (widestGap + 1) + 1

  /// Appends the ranges of a stretch of text that were misread.
  ///
  /// - Parameters:
  ///   - text: The stretch's code points.
  ///   - lead: How many of them are there only for spans that end behind them.
  ///   - offset: The code points before the stretch.
  ///   - spans: Gets ranges of the whole text's code points, in order, not touching each other.
  static func append(of text: [UInt32], endingFrom lead: Int, startingAt offset: Int, to spans: inout [Range<Int>]) {
    // Where the last Han characters stand, in a ring, and what they cost together.
    var places = [Int](repeating: 0, count: window)
    var (next, count, sum, last) = (0, 0, 0, 0)
    for at in text.indices {
      let cost = HanRarity.cost(text[at])
      if cost == 0 { continue }
      if at - last > widestGap { (count, sum) = (0, 0) }
      if count == window { sum -= HanRarity.cost(text[places[next]]) }
      places[next] = at
      next = next + 1 == window ? 0 : next + 1
      (count, sum, last) = (min(count + 1, window), sum + cost, at)
      guard at >= lead, count == window, sum >= leastBits * HanRarity.unit * window else { continue }
      let found = places[next]..<at + 1
      if isUTF8(text[found]) { append(found, of: text, offset, to: &spans) }
    }
  }

  private static func append(_ found: Range<Int>, of text: [UInt32], _ offset: Int, to spans: inout [Range<Int>]) {
    if let last = spans.last, found.lowerBound + offset <= last.upperBound + widestGap {
      spans[spans.count - 1] = last.lowerBound..<found.upperBound + offset
    } else {
      let whole = withoutOrphans(found, text)
      spans.append(whole.lowerBound + offset..<whole.upperBound + offset)
    }
  }

  /// A range without its first character where that is two continuation bytes by accident: nothing was lost before it.
  private static func withoutOrphans(_ found: Range<Int>, _ text: [UInt32]) -> Range<Int> {
    let code = GBKBytes.of(text[found.lowerBound])
    let isOrphan = code & 0xC0C0 == 0x8080
    if !isOrphan || found.lowerBound > 0 && isMark(text[found.lowerBound - 1]) { return found }
    return found.lowerBound + 1..<found.upperBound
  }

  /// Whether a character stands where bytes were lost.
  private static func isMark(_ scalar: UInt32) -> Bool { scalar == 0x3F || scalar == 0xFFFD || isPrivateUse(scalar) }

  /// Whether the GBK bytes of some characters are sequences of three bytes, whole or cut where bytes were lost.
  private static func isUTF8(_ text: ArraySlice<UInt32>) -> Bool {
    var run = Sequences()
    for scalar in text {
      let code = GBKBytes.of(scalar)
      if scalar == 0x20AC {
        run.add(0x80)
      } else if isMark(scalar) {
        run.cut()
      } else if code == 0 {
        run.end()
      } else {
        run.add(UInt8(code >> 8))
        run.add(UInt8(truncatingIfNeeded: code))
      }
    }
    run.cut()
    return Double(run.valid) >= leastShare * Double(run.bytes)
  }

  /// Counts the bytes that stand in UTF-8 sequences of three.
  private struct Sequences {
    private(set) var valid = 0
    private(set) var bytes = 0
    /// The bytes of the sequence that has begun.
    private var begun = 0
    /// How many continuation bytes may stand here without their lead byte, which was lost.
    private var orphans = 2

    mutating func add(_ byte: UInt8) {
      bytes += 1
      let continues = 0x80..<0xC0 ~= byte
      if continues, begun > 0 {
        begun += 1
        if begun == 3 { (valid, begun) = (valid + 3, 0) }
      } else if continues, orphans > 0 {
        (valid, orphans) = (valid + 1, orphans - 1)
      } else {
        begun = 0xE2...0xEF ~= byte ? 1 : 0
        orphans = 0
      }
    }

    /// Goes on behind a character that was ASCII before as well, with which a sequence begins.
    mutating func end() { (begun, orphans) = (0, 0) }

    /// Goes on where bytes were lost.
    mutating func cut() {
      valid += begun
      (begun, orphans) = (0, 2)
    }
  }
}
