/// What a line may be in the pattern of a text that holds several documents.
struct LineKind {
  /// Whether the line is drawn, not written.
  var isSeparator = false
  /// Whether the line says when something was published, and hardly more.
  var isDate = false
  /// Whether the line is running text that begins with the date and the place of what it reports.
  var opensWithDate = false
  /// Whether the line could be a title.
  var isTitle = false
  /// Whether the line greets or names the author.
  var isOpening = false
  /// The number of the document that the line announces.
  var mark: Int?

  /// The longest line that only tells a date, in characters.
  private static let longestDate = 60

  /// Looks at a line.
  ///
  /// - Parameters:
  ///   - line: The line.
  ///   - evidence: What it shows.
  ///   - bytes: The text it is from.
  init(_ line: TextLine, _ evidence: LineEvidence, in bytes: [UInt8]) {
    isSeparator = evidence.isSeparator
    guard !isSeparator else { return }
    if line.isProse {
      opensWithDate = Self.opensWithDate(line, bytes)
      return
    }
    mark = DocumentMark.read(bytes, line)
    isOpening = Self.isOpening(line, evidence)
    if let date = evidence.date, line.count <= Self.longestDate, line.stops == 0 {
      isDate = evidence.isBareDate || date.isGlued || evidence.namesChannel || evidence.weight >= 2
    }
    isTitle = mark != nil || (!isDate && Self.isTitle(line, evidence))
  }

  private static func isTitle(_ line: TextLine, _ evidence: LineEvidence) -> Bool {
    guard line.isShort, line.hasLetters, !line.hasTab, line.count >= 4, evidence.score(of: line) < 3 else {
      return false
    }
    guard line.last != 0xFF1A, line.last != 0x3A, line.last != 0xFF0C, line.last != 0x2C, line.last != 0x3B else {
      return false
    }
    if line.endsSentence { return line.last == 0xFF01 || line.last == 0xFF1F || line.last == 0x21 || line.last == 0x3F }
    return line.digits * 2 <= line.count
  }

  private static func isOpening(_ line: TextLine, _ evidence: LineEvidence) -> Bool {
    guard line.count <= 48 else { return false }
    return line.last == 0xFF1A || line.last == 0x3A || evidence.reason == .credit
  }

  /// A spelled date with 在 behind it, or a news agency's place and date: 新华社北京3月5日电, `LONDON, March 5 (AP) -`.
  private static func opensWithDate(_ line: TextLine, _ bytes: [UInt8]) -> Bool {
    var end = line.range.lowerBound
    var count = 0
    var month = false
    while end < line.range.upperBound, count < 60 {
      let (value, next) = CharacterScan.scalar(bytes, end)
      if value == 0x6708, count <= 24 { month = true }
      if month, count <= 32, value == 0x7535 || value == 0x96FB || value == 0x8BAF || value == 0x8A0A { return true }
      end = next
      count += 1
    }
    if let (start, date) = PrintedDate.first(in: bytes, line.range.lowerBound..<end), date.style == .spelled {
      return start == line.range.lowerBound
        || CharacterScan.has(Array("在".utf8), in: bytes, at: date.end, end: line.range.upperBound)
    }
    return isDateline(bytes, line.range.lowerBound..<end)
  }

  /// Capitals, then a dash within the first 60 characters: the dateline of a news agency.
  private static func isDateline(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var capitals = 0
    var index = range.lowerBound
    while index < range.upperBound, bytes[index] &- 0x41 < 26 || bytes[index] == 0x20 || bytes[index] == 0x2C {
      if bytes[index] != 0x20, bytes[index] != 0x2C { capitals += 1 }
      index += 1
    }
    guard capitals >= 4 else { return false }
    while index + 1 < range.upperBound {
      if bytes[index] == 0x2D && bytes[index + 1] == 0x2D { return true }
      if bytes[index] == 0xE2, bytes[index + 1] == 0x80 { return true }
      if bytes[index] == 0x2D, bytes[index - 1] == 0x20, bytes[index + 1] == 0x20 { return true }
      index += 1
    }
    return false
  }
}

/// Lines that count the documents of a collection: 篇一, 第1篇, `Document 3 of 12`, `3 of 12 DOCUMENTS`.
enum DocumentMark {
  private static let before = ["【篇", "(篇", "(篇", "篇", "范文", "範文", "例文", "材料"].map { Array($0.utf8) }
  private static let english = ["Document ", "Article ", "Story ", "DOCUMENT ", "ARTICLE "].map { Array($0.utf8) }
  private static let of = Array(" of ".utf8)

  /// The number that a line gives to the document behind it; nil where it gives none.
  static func read(_ bytes: [UInt8], _ line: TextLine) -> Int? {
    guard line.count <= 60 else { return nil }
    let (start, end) = (line.range.lowerBound, line.range.upperBound)
    for word in before where CharacterScan.has(word, in: bytes, at: start, end: end) {
      guard let (value, next) = number(bytes, start + word.count, end) else { return nil }
      return closes(bytes, next, end) ? value : nil
    }
    for word in english where CharacterScan.has(word, in: bytes, at: start, end: end) {
      guard let (value, next) = number(bytes, start + word.count, end) else { return nil }
      return CharacterScan.has(of, in: bytes, at: next, end: end) ? value : nil
    }
    guard let (value, next) = number(bytes, start, end), CharacterScan.has(of, in: bytes, at: next, end: end) else {
      return nil
    }
    guard let (_, last) = number(bytes, next + of.count, end) else { return nil }
    return CharacterScan.has(Array(" DOCUMENTS".utf8), in: bytes, at: last, end: end) ? value : nil
  }

  private static func closes(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Bool {
    guard index < end else { return true }
    let value = CharacterScan.scalar(bytes, index).value
    return value == 0xFF1A || value == 0x3A || value == 0x3011 || value == 0xFF09 || value == 0x29
      || CharacterScan.isSpace(value)
  }

  private static func number(_ bytes: [UInt8], _ index: Int, _ end: Int) -> (Int, Int)? {
    if let (value, next) = HanNumber.read(bytes, at: index, limit: end) { return (value, next) }
    var position = index
    var value = 0
    while position < end, position - index < 6, bytes[position] &- 0x30 < 10 {
      value = value * 10 + Int(bytes[position] &- 0x30)
      position += 1
    }
    return position > index ? (value, position) : nil
  }
}
