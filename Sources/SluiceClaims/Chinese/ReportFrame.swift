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
  /// The time that the title of an article names: what its sentences are about where they name none.
  var titlePeriod: Period?
  /// Whether a heading said what the section is, and not the title alone.
  var isStated = false

  /// Whether the document is a report, plan or the like, with a year of its own.
  var isReport: Bool { kind != .open }

  /// The status of its claims.
  var status: Claim.Status { kind == .plan ? .target : .actual }

  /// The period of a claim that names none.
  ///
  /// - Parameter isStock: Whether the value is reached at the end of a span, and not summed over it.
  /// - Returns: The period, nil outside of reports.
  func period(isStock: Bool) -> String? {
    guard let year else { return titlePeriod?.text }
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
    // A headline may say that somebody plans; only the name of a plan makes the document one.
    let isPlan =
      cues.contains(.plan)
      && title.folded.indices.contains {
        FrameWords.planNames.longest(in: title.folded, at: $0, limit: title.folded.count) != nil
      }
    guard cues.contains(.report) || isPlan else {
      titlePeriod = Self.period(in: title.folded, date)
      return
    }
    documentYear = Self.firstYear(title.folded) ?? date?.year
    kind = isPlan ? .plan : .review
    year = isPlan ? documentYear : documentYear.map { $0 - 1 }
  }

  /// The frame of a section of the document.
  ///
  /// - Parameter heading: The section's heading.
  /// - Returns: The frame, this one where the heading tells nothing.
  func section(_ heading: ClaimText) -> ReportFrame {
    let lines = heading.folded.split(separator: 0x0A).reversed().map(Array.init)
    for line in lines {
      let frame = section(line)
      if frame != self { return frame }
    }
    // Only a heading that no other one stands above tells by its wording: goals too are headed by results.
    guard isReport, let line = lines.last, !line.isEmpty else { return self }
    return worded(line)
  }

  /// The frame of a heading by its wording: 山区交通持续改善 tells a result, 着力改善山区交通 an aim.
  private func worded(_ heading: [UInt32]) -> ReportFrame {
    var frame = self
    if Self.tellsResult(heading) {
      if kind == .review { frame.isStated = true } else { return self }
    } else if Self.cues(heading).contains(.aim) {
      frame.set(.plan, documentYear, nil)
    }
    return frame
  }

  /// Whether a heading's last clause says of a noun what became of it: 山区交通持续改善, 教育事业发生新变化.
  private static func tellsResult(_ heading: [UInt32]) -> Bool {
    var start =
      heading.lastIndex { $0 == Glyph.comma || $0 == Glyph.enumeration || $0 == Glyph.space }.map { $0 + 1 } ?? 0
    if start == heading.count { start = 0 }
    guard FrameWords.aimVerb(heading, at: start) == nil else { return false }
    return (start + 2..<max(start + 2, heading.count)).contains { index in
      guard let match = FrameWords.results.longest(in: heading, at: index, limit: heading.count) else { return false }
      // What follows an adverb and its verb is an object, and the clause an aim: 持续改善山区交通.
      switch match.value {
      case 1: return index + match.length + 2 >= heading.count
      case 3: return index + match.length == heading.count
      default: return true
      }
    }
  }

  private func section(_ heading: [UInt32]) -> ReportFrame {
    let cues = Self.cues(heading)
    var frame = self
    let given = Self.firstYear(heading)
    if let plan = Self.plan(heading), let documentYear, plan.upperBound <= documentYear, !cues.contains(.plan) {
      var frame = self
      frame.set(.review, plan.lowerBound, plan.upperBound)
      return frame
    }
    if cues.contains(.glossary) {
      frame.kind = .review
      frame.year = nil
      frame.isStated = true
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

  /// The years of a five-year plan that a heading names: “十三五”时期发展成就.
  private static func plan(_ heading: [UInt32]) -> ClosedRange<Int>? {
    for index in heading.indices {
      guard let found = TimeScanner.word(heading, at: index, limit: heading.count),
        case .given(let first) = found.time.year, let last = found.time.endYear
      else { continue }
      return first...last
    }
    return nil
  }

  private mutating func set(_ kind: Kind, _ year: Int?, _ endYear: Int?) {
    self.kind = kind
    self.year = year
    self.endYear = endYear
    titlePeriod = nil
    isStated = true
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

  /// The first time that a title names; a month without a year is the last one up to the document's date.
  private static func period(in title: [UInt32], _ date: CalendarDate?) -> Period? {
    var index = 0
    while index < title.count {
      guard let found = time(title, at: index) else {
        index += 1
        continue
      }
      let period = found.time.period(documentYear: date?.year, currentYear: date?.year)
      guard let period, !isDay(period.part), index == 0 || title[index - 1] != 0x6BD4 else { return nil }  // 比
      if case .open = found.time.year, let date, let month = date.month, period.part.lastMonth > month {
        return Period(year: period.year - 1, part: period.part)
      }
      return period
    }
    return nil
  }

  private static func time(_ title: [UInt32], at index: Int) -> TimeScanner.Found? {
    if Glyph.isDigit(title[index]) {
      guard index == 0 || !Glyph.isDigit(title[index - 1]) else { return nil }
      return TimeScanner.digits(title, at: index, limit: title.count)
    }
    return TimeScanner.hanYear(title, at: index, limit: title.count)
      ?? TimeScanner.word(title, at: index, limit: title.count)
  }

  private static func isDay(_ part: Period.Part) -> Bool {
    if case .day = part { true } else { false }
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
