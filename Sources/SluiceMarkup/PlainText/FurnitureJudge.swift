/// Decides which lines of a plain text are page furniture, by phrases and by structure together.
///
/// A phrase alone proves nothing: 版权所有 also stands in sentences. What counts is how much of the line the phrases cover,
/// whether the line lies outside the running text, whether its neighbours are furniture, and whether it is a sentence.
struct FurnitureJudge {
  private let lines: ArraySlice<TextLine>
  private var scores: [Int]
  private var verdicts: [DroppedLine.Reason?]
  private let evidence: ArraySlice<LineEvidence>
  private var prose: Range<Int> = 0..<0

  /// What a line scores from which on it is furniture; found on own examples: at 3 bylines and short headings fall, at 5
  /// single-phrase footers stay.
  private static let threshold = 4
  /// The verdicts on a run of lines that make one document.
  ///
  /// - Parameters:
  ///   - lines: The lines.
  ///   - evidence: What each line shows, with the same indices.
  /// - Returns: For every line why it is furniture, or nil.
  static func judge(
    _ lines: ArraySlice<TextLine>, _ evidence: ArraySlice<LineEvidence>
  ) -> [DroppedLine.Reason?] {
    guard !lines.isEmpty else { return [] }
    var judge = FurnitureJudge(lines: lines, evidence: evidence)
    judge.run()
    return judge.verdicts
  }

  private init(lines: ArraySlice<TextLine>, evidence: ArraySlice<LineEvidence>) {
    self.lines = lines
    self.evidence = evidence
    scores = [Int](repeating: 0, count: lines.count)
    verdicts = [DroppedLine.Reason?](repeating: nil, count: lines.count)
  }

  private mutating func run() {
    prose = proseRange()
    for index in 0..<lines.count { judge(index, evidence[lines.startIndex + index]) }
    lookAtNeighbours()
  }

  /// From the first to the last line of running text that is no legal notice; all lines where there is none.
  private func proseRange() -> Range<Int> {
    func isProse(_ index: Int) -> Bool {
      let own = evidence[lines.startIndex + index]
      return lines[lines.startIndex + index].isProse && own.strong < 2 && !own.isPhotoCredit
    }
    guard let first = (0..<lines.count).first(where: isProse), let last = (0..<lines.count).last(where: isProse) else {
      return 0..<0
    }
    return first..<last + 1
  }

  private func isEdge(_ index: Int) -> Bool {
    prose.isEmpty ? index < 3 || index >= lines.count - 4 : !prose.contains(index)
  }

  private mutating func judge(_ index: Int, _ evidence: LineEvidence) {
    let line = lines[lines.startIndex + index]
    if evidence.isSeparator {
      if line.count >= 3 || isEdge(index) { verdicts[index] = .separator }
      return
    }
    if isEdge(index), let reason = stamp(line, evidence) {
      verdicts[index] = reason
      return
    }
    guard let reason = evidence.reason else { return }
    scores[index] = evidence.score(of: line) + (isEdge(index) ? 1 : -1)
    if scores[index] >= Self.threshold { verdicts[index] = reason }
  }

  /// A date in the hand of a content system, alone or beside the name of a channel.
  private func stamp(_ line: TextLine, _ evidence: LineEvidence) -> DroppedLine.Reason? {
    guard let date = evidence.date, date.style == .numeric, line.count <= 48, line.stops == 0 else { return nil }
    return evidence.isBareDate || date.isGlued || evidence.namesChannel ? .stamp : nil
  }

  /// A line that almost passes falls when one beside it fell.
  private mutating func lookAtNeighbours() {
    func fell(_ index: Int) -> Bool {
      guard index >= 0, index < verdicts.count, let reason = verdicts[index] else { return false }
      return reason != .separator && reason != .stamp
    }
    for index in 0..<lines.count where verdicts[index] == nil && scores[index] == Self.threshold - 1 {
      if fell(index - 1) || fell(index + 1) { verdicts[index] = evidence[lines.startIndex + index].reason }
    }
  }
}

/// What a line shows by its words and signs.
struct LineEvidence {
  /// The sum of the weights of its phrases.
  var weight = 0
  /// How many phrases of the greatest weight there are.
  var strong = 0
  /// How many characters the phrases cover.
  var covered = 0
  /// The reason that the heaviest phrase gives.
  var reason: DroppedLine.Reason?
  /// The first date in a short line.
  var date: PrintedDate?
  /// Whether the line holds a date and signs, and nothing else.
  var isBareDate = false
  /// Whether a channel's name stands beside the date, and hardly more.
  var namesChannel = false
  /// Whether the line is drawn, not written.
  var isSeparator = false
  /// Whether the line is divided like a menu or a path through a site.
  var isDivided = false
  /// Whether the line ends by naming the photographer.
  var isPhotoCredit = false

  /// The length from which on a line is not looked at, in characters, for furniture is short.
  private static let longest = 100
  /// The same for the last lines of a text, where legal notices stand.
  private static let longestAtEnd = (count: 400, lines: 24)

  /// Gathers the evidence of all lines of a text.
  ///
  /// - Parameters:
  ///   - lines: The lines.
  ///   - bytes: The text they are from.
  /// - Returns: The evidence of each.
  static func all(_ lines: [TextLine], in bytes: [UInt8]) -> [LineEvidence] {
    lines.enumerated().map { index, line in
      let longest = index + longestAtEnd.lines >= lines.count ? longestAtEnd.count : longest
      return line.count <= longest ? LineEvidence(line, in: bytes) : LineEvidence()
    }
  }

  private init() {}

  /// Gathers the evidence of one line.
  ///
  /// - Parameters:
  ///   - line: The line.
  ///   - bytes: The text it is from.
  init(_ line: TextLine, in bytes: [UInt8]) {
    isSeparator = !line.hasLetters && line.digits == 0 && Self.isDrawn(bytes, line.range)
    guard !isSeparator else { return }
    gather(line, in: bytes)
    if line.digits >= 5, line.count <= 80 { readDate(line, in: bytes) }
    isDivided = Self.dividers(bytes, line.range) >= 2
  }

  /// What the words, the length and the signs of a line come to, before its place is looked at.
  func score(of line: TextLine) -> Int {
    var score = min(weight, 6)
    if covered * 10 >= line.count * 8 { score += 2 } else if covered * 10 >= line.count * 4 { score += 1 }
    if isDivided { score += 2 }
    if isPhotoCredit { score += 4 }
    if date != nil, weight >= 2 { score += 2 } else if date != nil { score += 1 }
    if line.endsSentence, line.count > 24 { score -= 2 }
    if line.isProse, !isPhotoCredit { score -= strong >= 2 ? 0 : 3 }
    return score
  }

  private mutating func gather(_ line: TextLine, in bytes: [UInt8]) {
    var weight = 0
    var strong = 0
    var covered = 0
    var best = 0
    var reason: DroppedLine.Reason?
    var credits = 0
    var credited = false
    FurniturePhrases.index.forEachMatch(in: bytes, line.range) { match in
      if match.value.reason == .credit, match.value.weight > 0 {
        credits += 1
        credited = match.range.upperBound == line.range.upperBound
      }
      weight += match.value.weight
      if match.value.weight == 3 { strong += 1 }
      covered += CharacterScan.count(bytes, match.range)
      if match.value.weight > best {
        best = match.value.weight
        reason = match.value.reason
      }
    }
    self.weight = weight
    self.strong = strong
    self.covered = covered
    self.reason = reason
    // A reporter's name with "took this picture" behind it, at the very end.
    isPhotoCredit = credited && credits >= 2 && Self.endsAsCredit(line.last)
  }

  private mutating func readDate(_ line: TextLine, in bytes: [UInt8]) {
    guard let (start, found) = PrintedDate.first(in: bytes, line.range) else { return }
    date = found
    let outside =
      CharacterScan.count(bytes, line.range.lowerBound..<start)
      + CharacterScan.count(bytes, found.end..<line.range.upperBound)
    isBareDate =
      line.han + line.letters <= Self.unitLetters(found) && outside <= 6 && !found.isGlued
      && digits(bytes, line.range, outside: start..<found.end) == 0
    guard outside <= 14 else { return }
    var names = false
    FurniturePhrases.channels.forEachMatch(in: bytes, line.range) { _ in names = true }
    namesChannel = names
  }

  private func digits(_ bytes: [UInt8], _ range: Range<Int>, outside inner: Range<Int>) -> Int {
    range.reduce(0) { $0 + (!inner.contains($1) && bytes[$1] &- 0x30 < 10 ? 1 : 0) }
  }

  /// The letters that a date itself has: 年月日, or the name of a month and the `T` before a time.
  private static func unitLetters(_ date: PrintedDate) -> Int { date.style == .numeric ? 1 : 9 }

  /// Lines of hyphens, equals signs, stars, dots, dashes, box drawing.
  private static func isDrawn(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let (value, next) = CharacterScan.scalar(bytes, index)
      switch value {
      case 0x2D, 0x3D, 0x5F, 0x2A, 0x7E, 0x23, 0x2B, 0x20, 0x2010...0x2015, 0xB7, 0x2022, 0x2026, 0x2500...0x257F,
        0x25A0...0x25FF,
        0x2605, 0x2606, 0xFF0A, 0xFF1D, 0xFF0D, 0x203B, 0x30FB:
        index = next
      default: return false
      }
    }
    return true
  }

  /// How often a line is divided by `|`, `>`, `·` or `/` with a space on a side.
  private static func dividers(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var count = 0
    for index in range {
      switch bytes[index] {
      case 0x7C: count += 1
      case 0x3E where index > range.lowerBound && bytes[index - 1] == 0x20: count += 1
      default: break
      }
    }
    return count
  }

  private static func endsAsCredit(_ value: UInt32) -> Bool { value == 0x6444 || value == 0x651D }
}
