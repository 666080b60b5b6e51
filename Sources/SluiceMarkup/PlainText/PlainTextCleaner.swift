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
  private var result = PlainTextResult()
  private var composer: TextComposer

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lines = LineScanner.lines(of: bytes)
    composer = TextComposer(capacity: bytes.count)
  }

  mutating func run() -> PlainTextResult {
    document(lines[...])
    composer.finish()
    result.text = composer.text
    return result
  }

  /// Cleans the lines of one document and writes it behind what was written before.
  private mutating func document(_ lines: ArraySlice<TextLine>) {
    let verdicts = FurnitureJudge.judge(lines, in: bytes)
    var kept: [TextLine] = []
    var meta: [PrintedDate] = []
    kept.reserveCapacity(lines.count)
    for (line, verdict) in zip(lines, verdicts) {
      guard let reason = verdict else {
        kept.append(line)
        continue
      }
      drop(line, reason)
      if reason.namesDate, let (_, date) = PrintedDate.first(in: bytes, line.range) { meta.append(date) }
    }
    let head = TitleFinder.head(kept, meta: meta, in: bytes)
    result.title = head.title
    result.published = head.published
    write(kept, head)
  }

  private mutating func drop(_ line: TextLine, _ reason: DroppedLine.Reason) {
    guard result.dropped.count < PlainTextCleaner.maximumEntries else {
      result.overBudget = true
      return
    }
    result.dropped.append(
      DroppedLine(text: String(decoding: bytes[line.range], as: UTF8.self), line: line.number, reason: reason))
  }

  private mutating func write(_ kept: [TextLine], _ head: TitleFinder.Head) {
    let joints = ParagraphJoiner.joints(kept, in: bytes)
    let marks = HeadingFinder.marks(kept, joints: joints, in: bytes, title: head.line)
    var found: [FoundHeading] = []
    for index in 0..<kept.count {
      switch joints[index] {
      case .none: composer.endLine()
      case .space: composer.space()
      case .glued: break
      }
      if let mark = marks[index] { note(mark, in: &found) }
      composer.append(bytes, kept[index].range)
    }
    result.sections += HeadingOutline.sections(found, end: composer.characters)
  }

  private mutating func note(_ mark: HeadingFinder.Mark, in found: inout [FoundHeading]) {
    guard found.count < PlainTextCleaner.maximumEntries else {
      result.overBudget = true
      return
    }
    found.append(
      FoundHeading(
        start: composer.characters, title: String(decoding: bytes[mark.range], as: UTF8.self), style: mark.style,
        value: mark.value))
  }
}
