import SluiceCore

/// Cleans a text that was scraped without its markup: furniture out, paragraphs whole, headings found.
///
/// The text keeps every run of digits as it was: none is merged with another, cut in two or lost, but with the whole
/// lines that ``PlainTextResult/dropped`` lists. The work is linear in the length of the text.
///
/// ```swift
/// var cleaner = PlainTextCleaner()
/// let result = cleaner.clean(Array(page.utf8))
/// ```
public struct PlainTextCleaner: Sendable {
  /// The most headings and dropped lines that a result lists.
  public static let maximumEntries = 20_000

  /// Makes a cleaner.
  public init() {}

  /// Cleans one text.
  ///
  /// - Parameter bytes: The text in UTF-8; what is malformed becomes U+FFFD.
  /// - Returns: The clean text with its outline, title and date, and what was left out.
  public mutating func clean(_ bytes: [UInt8]) -> PlainTextResult {
    let text = StrayMarkup.mend(Self.valid(bytes))
    var pass = CleaningPass(text)
    return pass.run()
  }

  /// The bytes as they are if they are UTF-8, else with U+FFFD for what is malformed.
  private static func valid(_ bytes: [UInt8]) -> [UInt8] {
    if (try? UTF8Span(validating: bytes.span)) != nil { return bytes }
    return Array(String(decoding: bytes, as: UTF8.self).utf8)
  }
}

/// The cleaning of one text.
struct CleaningPass {
  private let bytes: [UInt8]
  private let lines: [TextLine]
  private let evidence: [LineEvidence]
  private var result = PlainTextResult()
  private var composer: TextComposer
  private var stamps: [String?] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lines = LineScanner.lines(of: bytes)
    evidence = LineEvidence.all(lines, in: bytes)
    result.overBudget = lines.count > LineScanner.most
    composer = TextComposer(capacity: bytes.count)
  }

  mutating func run() -> PlainTextResult {
    let found = PieceFinder.pieces(of: lines, evidence, in: bytes)
    if found.isEmpty {
      let head = document(0..<lines.count)
      result.title = head.title
      result.published = head.published
    } else {
      for piece in found { self.piece(piece) }
      forgetCommonStamp()
    }
    composer.finish()
    result.text = composer.text
    if let last = result.sections.indices.last { clip(last) }
    if !result.pieces.isEmpty { result.pieces[result.pieces.count - 1].end = composer.characters }
    return result
  }

  /// Cleans one of several documents; its title becomes the section that holds its own.
  private mutating func piece(_ piece: PieceFinder.Piece) {
    composer.endLine()
    let (start, first) = (composer.characters, result.sections.count)
    let head = document(piece.lines, title: piece.title, base: 1)
    guard composer.characters > start else { return }
    result.pieces.append(
      DocumentPiece(title: head.title, published: head.published, start: start, end: composer.characters))
    stamps.append(head.isStamp ? head.published : nil)
    guard let title = head.title else { return }
    result.sections.insert(Section(title: title, level: 1, start: start, end: composer.characters), at: first)
  }

  /// A date without a label that every document shares is that of the scraper.
  private mutating func forgetCommonStamp() {
    guard stamps.count >= 2, let first = stamps[0], stamps.allSatisfy({ $0 == first }) else { return }
    for index in result.pieces.indices { result.pieces[index].published = nil }
  }

  /// The line end behind the last line is not written.
  private mutating func clip(_ last: Int) {
    for index in stride(from: last, through: 0, by: -1) where result.sections[index].end > composer.characters {
      result.sections[index].end = composer.characters
    }
  }

  /// Cleans the lines of one document and writes it behind what was written before.
  private mutating func document(
    _ range: Range<Int>, title: Int? = nil, base: Int = 0
  ) -> TitleFinder.Head {
    let verdicts = FurnitureJudge.judge(lines[range], evidence[range])
    var kept: [TextLine] = []
    var dates = TitleFinder.PageDates()
    kept.reserveCapacity(range.count)
    for index in range {
      let line = lines[index]
      guard index != title, let reason = verdicts[index - range.lowerBound] else {
        kept.append(line)
        continue
      }
      drop(line, reason)
      guard let date = evidence[index].date else { continue }
      if reason.namesDate { dates.labelled.append(date) }
      if reason == .stamp, kept.count == 1, !date.isGlued { dates.beneathTitle = dates.beneathTitle ?? date }
    }
    let line = title.flatMap { number in kept.firstIndex { $0.number == lines[number].number } }
    var head = TitleFinder.head(kept, dates: dates, title: line, in: bytes)
    dropRepeatedTitle(&kept, &head)
    write(kept, head, base)
    return head
  }

  /// A title that the text begins with again is written once.
  private mutating func dropRepeatedTitle(_ kept: inout [TextLine], _ head: inout TitleFinder.Head) {
    guard let index = head.line, index + 1 < kept.count else { return }
    let (title, next) = (kept[index].range, kept[index + 1].range)
    guard title.count >= 8, next.count >= title.count, CharacterScan.has(bytes, title, at: next.lowerBound) else {
      return
    }
    drop(kept[index], .repeatedTitle)
    kept.remove(at: index)
    let end = next.lowerBound + title.count
    if end < next.upperBound, !digitsMeet(at: end) { head.breakAt = end } else { head.breakAt = nil }
  }

  private func digitsMeet(at index: Int) -> Bool {
    guard let (left, _) = CharacterScan.scalar(bytes, before: index) else { return false }
    return CharacterScan.isDigit(left) && CharacterScan.isDigit(CharacterScan.scalar(bytes, index).value)
  }

  private mutating func drop(_ line: TextLine, _ reason: DroppedLine.Reason) {
    guard result.dropped.count < PlainTextCleaner.maximumEntries else {
      result.overBudget = true
      return
    }
    result.dropped.append(
      DroppedLine(text: String(decoding: bytes[line.range], as: UTF8.self), line: line.number, reason: reason))
  }

  private mutating func write(_ kept: [TextLine], _ head: TitleFinder.Head, _ base: Int) {
    let joints = ParagraphJoiner.joints(kept, in: bytes)
    let marks = HeadingFinder.marks(kept, joints: joints, in: bytes, title: head.line)
    var found: [FoundHeading] = []
    for index in 0..<kept.count {
      switch joints[index] {
      case .none: composer.endLine()
      case .space: composer.space()
      case .glued: break
      }
      if let mark = marks[index] { note(mark.range, mark.style, mark.value, in: &found) }
      write(kept[index], &found, breakAt: index == head.line ? head.breakAt : nil)
    }
    composer.endLine()
    result.sections += HeadingOutline.sections(found, end: composer.characters, base: base)
  }

  /// Writes a line, and breaks a long one at the headings inside it.
  private mutating func write(_ line: TextLine, _ found: inout [FoundHeading], breakAt: Int?) {
    var start = line.range.lowerBound
    if let breakAt {
      composer.append(bytes, start..<breakAt)
      composer.endLine()
      start = breakAt
    }
    let inside =
      line.count >= InlineHeadings.shortestLine ? InlineHeadings.find(in: bytes, start..<line.range.upperBound) : []
    for heading in inside {
      composer.append(bytes, trimmed(start..<heading.range.lowerBound))
      composer.endLine()
      note(heading.range, heading.style, heading.value, in: &found)
      start = heading.range.lowerBound
      if let body = heading.body {
        composer.append(bytes, trimmed(start..<body))
        composer.endLine()
        start = body
      }
    }
    if start == line.range.lowerBound {
      composer.append(bytes, line)
    } else {
      composer.append(bytes, start..<line.range.upperBound)
    }
  }

  /// A range without the spaces at its end.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] == 0x20 { end -= 1 }
    return range.lowerBound..<end
  }

  private mutating func note(
    _ range: Range<Int>, _ style: HeadingStyle, _ value: Int, in found: inout [FoundHeading]
  ) {
    guard found.count < PlainTextCleaner.maximumEntries else {
      result.overBudget = true
      return
    }
    let title = String(decoding: bytes[range], as: UTF8.self)
    found.append(FoundHeading(start: composer.characters, title: title, style: style, value: value))
  }
}
