import SluiceCore

/// Follows the times named in a sentence: when its numbers hold, and whether they are goals.
struct SentenceClock {
  private let frame: ReportFrame
  private var current: Period?
  private var isDeadline = false
  private var isFuture = false
  private var isNamed = false
  /// Whether the time in force is foreseen: 预计2026年量产 says nothing of the next sentence.
  private var isForeseen = false

  /// Starts a sentence.
  ///
  /// - Parameters:
  ///   - frame: What the title and heading tell.
  ///   - carried: The time named last in the sentences before.
  init(frame: ReportFrame, carried: Period?) {
    self.frame = frame
    current = frame.isReport ? nil : carried
  }

  /// The year in force.
  var year: Int? {
    current?.lastYear ?? frame.year ?? frame.titlePeriod?.lastYear ?? frame.documentYear
  }

  /// The time that holds on in the next sentence.
  var lasting: Period? { frame.isReport || isForeseen ? nil : current }

  /// Takes a time of the sentence, unless it only serves to compare.
  mutating func pass(_ mark: Mark, _ text: [UInt32], _ sentence: Range<Int>) {
    guard let time = mark.time, !isCompared(mark, text, sentence), !isOrigin(mark, text, sentence) else { return }
    if case .day(0, _) = time.part { return }
    if isAttribute(mark, text, sentence) { return }
    let isOpenDay = time.year == .open && !isWholePart(time.part)
    let anchor = isOpenDay && !isMonth(time.part) ? frame.year ?? frame.documentYear : year
    let period = time.period(documentYear: frame.documentYear, currentYear: anchor)
    switch time.year {
    case .relative(let offset) where offset > 0: isFuture = true
    case .coming: isFuture = true
    default: break
    }
    guard let period else {
      if time.year != .open || isOpenDay { current = nil }
      return
    }
    if time.isEnd, case .open = time.year { return }
    isDeadline = isBehindUntil(mark, text, sentence)
    if isDeadline, frame.kind != .review,
      period.lastYear > (frame.documentYear ?? Int.max) || frame.kind == .plan || frame.documentYear == nil
    {
      isFuture = true
    }
    current = period
    isNamed = true
    isForeseen = isFuture || isBehindTarget(mark, text, sentence) || isBeforeTarget(mark, text, sentence)
  }

  /// Right before one: 2100年恐上升3度, 明年料升.
  private func isBeforeTarget(_ mark: Mark, _ text: [UInt32], _ sentence: Range<Int>) -> Bool {
    sentence.contains(mark.end) && [0x6050, 0x5C06, 0x6599, 0x62DF].contains(text[mark.end])  // 恐将料拟
  }

  /// Right behind a word of intent: 预计2026年, 力争明年.
  private func isBehindTarget(_ mark: Mark, _ text: [UInt32], _ sentence: Range<Int>) -> Bool {
    var place = mark.start
    if place > sentence.lowerBound, [0x5230, 0x81F3, 0x5728, 0x4E8E].contains(text[place - 1]) { place -= 1 }  // 到至在于
    guard let word = PredicateWords.trie.longest(in: text, at: place, limit: sentence.lowerBound) else { return false }
    return PredicateTraits(rawValue: word.value).contains(.target)
  }

  private func isMonth(_ part: Period.Part) -> Bool { if case .month = part { true } else { false } }

  private func isWholePart(_ part: Period.Part) -> Bool {
    switch part {
    case .day, .month: false
    default: true
    }
  }

  /// Behind 比 or 较, or before 的 with a multiple: a time to compare with.
  private func isCompared(_ mark: Mark, _ text: [UInt32], _ sentence: Range<Int>) -> Bool {
    let quote = mark.start > sentence.lowerBound && text[mark.start - 1] == 0x201C ? 1 : 0
    let before = mark.start - quote > sentence.lowerBound ? text[mark.start - quote - 1] : 0
    if before == 0x6BD4 || before == 0x8F83 || before == 0x4E0E || before == 0x540C { return true }
    // 恢复至2019年同期的九成三, 相当于2019年同期
    if before == 0x5230 || before == 0x81F3 || before == 0x4E8E,
      FrameWords.levels.longest(in: text, at: mark.end, limit: sentence.upperBound) != nil
    {
      return true
    }
    guard mark.end < sentence.upperBound, text[mark.end] == Glyph.possessive else { return false }
    // 恢复到2019年的88%
    let isRegained = before == 0x5230 || before == 0x81F3
    if isRegained, mark.start > sentence.lowerBound + 1 { return text[mark.start - 2] == 0x590D }  // 复
    return before == 0x662F || before == 0x4E3A
  }

  /// 2000年底前建成的老旧小区: a time that only says which things are meant.
  private func isAttribute(_ mark: Mark, _ text: [UInt32], _ sentence: Range<Int>) -> Bool {
    var index = mark.end
    while index < min(sentence.upperBound, mark.end + 4),
      FrameWords.makings.longest(in: text, at: index, limit: sentence.upperBound) == nil
    {
      guard [0x5E95, 0x672B, 0x4EE5, 0x4E4B, 0x524D, 0x540E].contains(text[index]) else { return false }  // 底末以之前后
      index += 1
    }
    guard let verb = FrameWords.makings.longest(in: text, at: index, limit: sentence.upperBound) else { return false }
    let end = index + verb.length
    return end < sentence.upperBound && text[end] == Glyph.possessive
  }

  /// Behind 从 or 由: where something starts, not when the sentence's numbers hold.
  private func isOrigin(_ mark: Mark, _ text: [UInt32], _ sentence: Range<Int>) -> Bool {
    let before = mark.start > sentence.lowerBound ? text[mark.start - 1] : 0
    return before == 0x4ECE || before == 0x7531 || before == 0x81EA
  }

  /// Whether 由, 从 or 自 opens a change before a time, in the same clause.
  private func hasOrigin(before mark: Mark, _ text: [UInt32], _ sentence: Range<Int>) -> Bool {
    var index = mark.start - 1
    while index > max(sentence.lowerBound, mark.start - 40), text[index] != Glyph.comma, text[index] != 0x3B {
      index -= 1
      if text[index] == 0x7531 || text[index] == 0x4ECE || text[index] == 0x81EA { return true }
    }
    return false
  }

  /// Behind 到 or 至, but not 截至: a deadline.
  private func isBehindUntil(_ mark: Mark, _ text: [UInt32], _ sentence: Range<Int>) -> Bool {
    guard mark.start > sentence.lowerBound else { return false }
    let before = text[mark.start - 1]
    guard before == 0x5230 || before == 0x81F3 else { return false }
    // 由2000年的20亿元增加到2005年的40亿元: both are told.
    if mark.end < sentence.upperBound, text[mark.end] == Glyph.possessive, hasOrigin(before: mark, text, sentence) {
      return false
    }
    return mark.start - 2 < sentence.lowerBound || text[mark.start - 2] != 0x622A
  }

  /// The period of a claim that names none itself.
  func period(isStock: Bool) -> String? {
    if let current { return current.text }
    return frame.period(isStock: isStock)
  }

  /// Whether a claim came about or shall.
  func status(at mark: Mark, _ text: [UInt32], _ sentence: Range<Int>, _ traits: PredicateTraits) -> Claim.Status {
    switch frame.kind {
    case .plan: return isPast ? .actual : .target
    case .review:
      if isFuture && isNamed || hasGoal(mark, text, sentence) { return .target }
      return !frame.isStated && hasAim(text, sentence) ? .target : .actual
    case .open:
      if traits.contains(.from) || traits.contains(.present) { return .actual }
      if isFuture || traits.contains(.target) { return .target }
      return hasTargetWord(mark, text, sentence) || hasGoal(mark, text, sentence) ? .target : .actual
    }
  }

  /// Whether the sentence named a time before the document's own.
  private var isPast: Bool {
    guard isNamed, !isDeadline, let current, let year = frame.documentYear else { return false }
    return current.lastYear < year
  }

  /// Whether a word of intent stands anywhere in the sentence.
  private func hasAim(_ text: [UInt32], _ sentence: Range<Int>) -> Bool {
    let aims = FrameWords.aims
    return sentence.contains {
      aims.longest(in: text, at: $0, limit: sentence.upperBound) != nil && !FrameWords.isObtained(text, $0, sentence)
    }
  }

  /// Behind the last word that says how far things have come: 计划投资5亿元,截至3月底,累计完成2亿元.
  private func lastDone(before mark: Mark, _ text: [UInt32], _ start: Int) -> Int {
    (start..<mark.start).last { FrameWords.done.longest(in: text, at: $0, limit: mark.start) != nil } ?? start
  }

  /// Whether a word of intent stands before the number in its sentence, or behind it in its clause.
  private func hasTargetWord(_ mark: Mark, _ text: [UInt32], _ sentence: Range<Int>) -> Bool {
    let start = max(sentence.lowerBound, mark.start - 60)
    var end = mark.end
    while end < sentence.upperBound, end < mark.end + 16, text[end] != Glyph.comma, text[end] != 0x3B { end += 1 }
    // Most sentences have none, wherever their last step forward stands.
    let first = nextTarget(mark, text, sentence, from: start, to: end)
    let clause = self.clause(of: mark, text, start)
    let opensClause = FrameWords.clauseTargets.longest(in: text, at: clause, limit: mark.end)?.value == 1
    guard first < end || opensClause else { return false }
    let done = lastDone(before: mark, text, start)
    if opensClause, clause >= done { return true }
    return first >= done ? first < end : nextTarget(mark, text, sentence, from: done, to: end) < end
  }

  /// Where the clause of a number starts, at most so far back.
  private func clause(of mark: Mark, _ text: [UInt32], _ lowest: Int) -> Int {
    var clause = mark.start
    while clause > lowest, text[clause - 1] != Glyph.comma, text[clause - 1] != 0x3B { clause -= 1 }
    return clause
  }

  /// The next word of intent that speaks of a number's clause, the end without one.
  private func nextTarget(_ mark: Mark, _ text: [UInt32], _ sentence: Range<Int>, from start: Int, to end: Int) -> Int {
    let targets = FrameWords.targets
    var index = start
    while true {
      index = targets.next(in: text, from: index, to: end)
      guard index < end else { return end }
      // 完成计划的98%: a plan already, not what is planned.
      if let word = targets.longest(in: text, at: index, limit: end), word.value == 1,
        index + word.length >= end || text[index + word.length] != Glyph.possessive
          || mark.unit.kind == .money && index + word.length + 1 == mark.start,
        !FrameWords.isPlanInPart(text, index, sentence), !FrameWords.isProposal(text, index, sentence),
        !FrameWords.isObtained(text, index, sentence), !FrameWords.isAnswer(text, index, sentence),
        !FrameWords.isPlanDone(text, index, word.length, sentence),
        !FrameWords.isYardstick(text, index + word.length, sentence)
      {
        return index
      }
      index += 1
    }
  }

  /// Whether the sentence names its numbers as goals: 今年主要预期目标是.
  private func hasGoal(_ mark: Mark, _ text: [UInt32], _ sentence: Range<Int>) -> Bool {
    (max(sentence.lowerBound, mark.start - 200)..<mark.start).contains {
      text[$0] == 0x76EE && FrameWords.goals.longest(in: text, at: $0, limit: mark.start) != nil
    }
  }
}
