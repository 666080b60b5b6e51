import SluiceCore

/// When and how the numbers of a stretch of text hold, as its title and heading tell.
struct ReportFrame: Equatable {
  /// The frame's kind.
  enum Kind: Equatable {
    /// Nothing is known: the sentences speak for themselves.
    case open
    /// A look back.
    case review
    /// Goals and tasks.
    case plan
  }

  /// The frame's kind.
  var kind = Kind.open
  /// The first year it is about.
  var year: Int?
  /// The last year it is about.
  var endYear: Int?
  /// The document's own year, from which relative words count.
  var documentYear: Int?

  /// Whether the document is a report, plan or the like, with a year of its own.
  var isReport: Bool { kind != .open }

  /// The status of its claims.
  var status: Claim.Status { kind == .plan ? .target : .actual }

  /// The period of a claim that names none.
  ///
  /// - Parameter isStock: Whether the value is reached at the end of a span, and not summed over it.
  /// - Returns: The period, nil outside of reports.
  func period(isStock: Bool) -> String? {
    guard let year else { return nil }
    guard let endYear, endYear > year else { return "\(year)" }
    return isStock ? "\(endYear)" : "\(year)/\(endYear)"
  }

  /// The frame that a document's title gives.
  ///
  /// - Parameters:
  ///   - title: The title.
  ///   - date: The document's date from elsewhere.
  init(title: ClaimText, date: CalendarDate?) {
    documentYear = date?.year
    let cues = Self.cues(title.folded)
    guard cues.contains(.report) || cues.contains(.plan) else { return }
    documentYear = Self.firstYear(title.folded) ?? date?.year
    let isPlan = cues.contains(.plan)
    kind = isPlan ? .plan : .review
    year = isPlan ? documentYear : documentYear.map { $0 - 1 }
  }

  /// The frame of a section of the document.
  ///
  /// - Parameter heading: The section's heading.
  /// - Returns: The frame, this one where the heading tells nothing.
  func section(_ heading: ClaimText) -> ReportFrame {
    for line in heading.folded.split(separator: 0x0A).reversed() {
      let frame = section(Array(line))
      if frame != self { return frame }
    }
    return self
  }

  private func section(_ heading: [UInt32]) -> ReportFrame {
    let cues = Self.cues(heading)
    var frame = self
    let given = Self.firstYear(heading)
    if cues.contains(.glossary) {
      frame.kind = .review
      frame.year = nil
    } else if cues.contains(.comingSpan) {
      frame.set(.plan, documentYear, documentYear.map { $0 + 4 })
    } else if cues.contains(.pastSpan) {
      frame.set(.review, documentYear.map { $0 - 5 }, documentYear.map { $0 - 1 })
    } else if cues.contains(.review), !(kind == .plan && !cues.contains(.report) && given == nil) {
      frame.set(.review, given ?? documentYear.map { $0 - 1 }, nil)
    } else if cues.contains(.plan) {
      frame.set(.plan, given ?? documentYear, nil)
    }
    return frame
  }

  private mutating func set(_ kind: Kind, _ year: Int?, _ endYear: Int?) {
    self.kind = kind
    self.year = year
    self.endYear = endYear
  }

  private static func cues(_ text: [UInt32]) -> Set<FrameWords.Cue> {
    var cues: Set<FrameWords.Cue> = []
    var index = 0
    while index < text.count {
      if let match = FrameWords.trie.longest(in: text, at: index, limit: text.count),
        let cue = FrameWords.Cue(rawValue: match.value)
      {
        cues.insert(cue)
        index += match.length
      } else {
        index += 1
      }
    }
    return cues
  }

  /// The first four digits that 年 or a date's sign follows.
  private static func firstYear(_ text: [UInt32]) -> Int? {
    var index = 0
    while index + 4 < text.count {
      if (0..<4).allSatisfy({ Glyph.isDigit(text[index + $0]) }) {
        let year = (0..<4).reduce(0) { $0 * 10 + Int(text[index + $1] - 0x30) }
        if text[index + 4] == 0x5E74 || text[index + 4] == Glyph.hyphen, (1_900...2_100).contains(year) { return year }
        index += 4
      }
      index += 1
    }
    return nil
  }
}
