/// The words in front of a metric's name: whether they leave the metric the same.
enum MetricHead {
  /// Whether everything before a name only narrows the metric by place, whole or time.
  ///
  /// - Parameters:
  ///   - text: The phrase, folded.
  ///   - start: Where the name starts.
  /// - Returns: Whether the phrase still means the name's metric.
  static func narrows(_ text: [UInt32], before start: Int) -> Bool {
    if start > 0, isLetter(text[start]), isLetter(text[start - 1]) || isDigit(text[start - 1]) { return false }
    var end = start
    while end > 0 {
      guard let next = step(text, end) else { return false }
      end = next
    }
    return true
  }

  /// Where the narrowing word ends whose end is given starts, nil where none ends there.
  private static func step(_ text: [UInt32], _ end: Int) -> Int? {
    let last = text[end - 1]
    if last == 0x20 { return end - 1 }
    if isDigit(last) || last == 0x2D || last == 0x2014 { return end - 1 }
    if isLetter(last) || last == 0x27 || last == 0x2019 || last == 0x2E { return latinWord(text, end) }
    if let word = ChineseNarrowing.words.longest(in: text, at: end, limit: 0) { return end - word.length }
    return placeByForm(text, end)
  }

  /// A word in letters that is a possessive (`China's`) or listed (`the`, `annual`).
  private static func latinWord(_ text: [UInt32], _ end: Int) -> Int? {
    var start = end
    while start > 0, text[start - 1] != 0x20, text[start - 1] < 0x2E80 { start -= 1 }
    if let mark = text[start..<end].lastIndex(where: { $0 == 0x27 || $0 == 0x2019 }), mark > start, end - mark <= 2 {
      return start
    }
    guard let word = EnglishNarrowing.words.longest(in: text, at: start, limit: end), word.length == end - start else {
      return nil
    }
    return start
  }

  /// A Han name that opens the phrase and ends with a class word of places: 广东省, 惠民县.
  private static func placeByForm(_ text: [UInt32], _ end: Int) -> Int? {
    guard ChineseNarrowing.placeClasses.longest(in: text, at: end, limit: 0) != nil,
      ChineseNarrowing.noPlaces.longest(in: text, at: end, limit: 0) == nil
    else { return nil }
    var start = end
    while start > 0, Glyph.isHan(text[start - 1]) { start -= 1 }
    return (2...10).contains(end - start) ? start : nil
  }

  /// Whether a scalar is a letter of an alphabet with words apart.
  ///
  /// - Parameter scalar: The code point.
  /// - Returns: Whether it is a Latin letter.
  static func isLetter(_ scalar: UInt32) -> Bool {
    let lowered = PhraseTrie.lowered(scalar)
    return lowered >= 0x61 && lowered <= 0x7A || scalar >= 0xC0 && scalar <= 0x24F
  }

  private static func isDigit(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 }
}

/// The words behind a metric's name: a place or time after a preposition, or the name again in brackets.
enum MetricTail {
  /// Where a tail starts that leaves the metric the same.
  ///
  /// - Parameter text: The phrase, folded.
  /// - Returns: The end of the name, nil where the phrase has no such tail.
  static func start(in text: [UInt32]) -> Int? {
    if text.last == 0x29, let open = text.lastIndex(of: 0x28), open > 0 { return trimmed(text, open) }
    var end = text.count
    while end > 0 {
      let start = text[..<end].lastIndex(of: 0x20).map { $0 + 1 } ?? 0
      let length = EnglishNarrowing.prepositions.longest(in: text, at: start, limit: end)?.length
      if start > 0, length == end - start, end < text.count { return trimmed(text, start) }
      guard isTailWord(text, start, end) else { return nil }
      end = max(start - 1, 0)
    }
    return nil
  }

  private static func isTailWord(_ text: [UInt32], _ start: Int, _ end: Int) -> Bool {
    guard start < end else { return false }
    if text[start] >= 0x41 && text[start] <= 0x5A || text[start] >= 0x30 && text[start] <= 0x39 { return true }
    let match = EnglishNarrowing.tailWords.longest(in: text, at: start, limit: end)
    return match?.length == end - start
  }

  private static func trimmed(_ text: [UInt32], _ end: Int) -> Int {
    var end = end
    while end > 0, text[end - 1] == 0x20 { end -= 1 }
    return end
  }
}
