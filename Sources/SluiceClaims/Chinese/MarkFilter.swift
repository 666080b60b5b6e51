/// Tells quantities from numbers that measure nothing.
///
/// Each rule looks at a mark and the text right beside it; the first that fits names the reason.
struct MarkFilter {
  /// The folded text.
  let text: [UInt32]
  /// The sentence's range.
  let sentence: Range<Int>

  /// Settles the roles of the marks of a sentence.
  ///
  /// - Parameter marks: The marks in order.
  func settle(_ marks: inout [Mark]) {
    inheritUnits(&marks)
    settleRatios(&marks)
    defer { spreadThresholds(&marks) }
    for index in marks.indices {
      switch marks[index].role {
      case .rank: settleRank(&marks[index])
      case .quantity:
        if settleTop(&marks[index]) { continue }
        marks[index].isThreshold = isThreshold(marks[index])
        if !marks[index].isThreshold { marks[index].isThreshold = isAttribute(marks, index) }
        if isDenominator(marks, index) {
          marks[index].role = .excluded
          marks[index].rule = .denominator
          continue
        }
        if let reason = reason(marks[index]) {
          marks[index].role = .excluded
          marks[index].rule = reason
        }
      case .time, .excluded: break
      }
    }
  }

  // MARK: Reasons

  /// 12个投资过20亿元、…的项目: a bounded amount between a count and its noun.
  private func isAttribute(_ marks: [Mark], _ index: Int) -> Bool {
    guard index > 0, marks[index].unit.kind == .money, isBounded(marks[index]), marks[index - 1].unit.kind == .thing,
      marks[index - 1].role == .quantity
    else { return false }
    let gap = marks[index - 1].end..<marks[index].start
    return !gap.isEmpty && gap.count <= 6 && gap.allSatisfy { Glyph.isHan(text[$0]) }
      && !at(marks[index].suffixEnd, Glyph.comma) && !at(marks[index].suffixEnd, Glyph.stop)
  }

  /// 1吨70元: one of a measure right before a price.
  private func isDenominator(_ marks: [Mark], _ index: Int) -> Bool {
    let mark = marks[index]
    if at(mark.start - 1, Glyph.each), mark.unit.kind != .percent, mark.unit.kind != .points, mark.unit.kind != .none {
      return true  // 每10股, 每100克
    }
    guard mark.value == 1, index + 1 < marks.count, marks[index + 1].start == mark.end else { return false }
    return mark.unit.kind != .money && marks[index + 1].unit.kind == .money
  }

  private func reason(_ mark: Mark) -> MarkRule? {
    if mark.isThreshold { return .threshold }
    if isQuotedSlogan(mark) { return .quoted }
    if isAdverb(mark) { return .idiom }
    if isFormula(mark) { return .formula }
    switch mark.unit.kind {
    case .percent, .points, .times: return mark.numeral.isBare ? .bareScale : foldReason(mark)
    case .none: return bareReason(mark)
    case .time: return timeReason(mark)
    case .symbol: return mark.start == sentence.lowerBound && !mark.numeral.hasPoint && mark.value < 100 ? .list : nil
    case .money, .measure: return measureReason(mark)
    case .thing, .person: return countReason(mark)
    }
  }

  /// 十分满意: 十分 in front of a word is `very`.
  private func isAdverb(_ mark: Mark) -> Bool {
    mark.end == mark.start + 2 && text[mark.start] == 0x5341 && text[mark.start + 1] == 0x5206 && isHan(mark.end)
      && text[mark.end] != 0x5236  // 十分制
  }

  /// 三折, 八成新: 折 and 成 as words of their own.
  private func foldReason(_ mark: Mark) -> MarkRule? {
    text[mark.end - 1] == 0x6298 ? .discount : nil
  }

  /// A number without a unit counts only with a scale and something to count, or as a value that is told.
  private func bareReason(_ mark: Mark) -> MarkRule? {
    if mark.rule == .ratio || mark.rule == .inherited { return nil }
    if mark.numeral.isBare { return isReached(mark) ? nil : .bareScale }
    if matches(ExclusionWords.gradeSuffixes, at: mark.end) { return .grade }
    guard mark.numeral.hasScale else { return isIndexValue(mark) ? nil : .bare }
    if mark.numeral.isHan, !mark.numeral.hasPoint, isRound(mark.numeral.value), isHan(mark.end),
      !matches(ExclusionWords.crowds, at: mark.end)
    {
      return .class
    }
    return nil
  }

  /// 风阻系数为0.21, 采购经理指数50.2: a value without a unit, of something that has none.
  private func isIndexValue(_ mark: Mark) -> Bool {
    guard mark.numeral.hasPoint, !mark.numeral.isHan,
      !isHan(mark.end) || matches(PhraseWords.rightStops, at: mark.end) || matches(PhraseWords.moves, at: mark.end)
    else { return false }
    var start = predicateStart(mark.start)
    // 系数由0.47降至0.45
    if start > sentence.lowerBound, Glyph.isDigit(text[start - 1]) {
      while start > sentence.lowerBound, Glyph.isDigit(text[start - 1]) || text[start - 1] == 0x2E { start -= 1 }
      start = predicateStart(start)
    }
    return precedes(ExclusionWords.indexNouns, start)
  }

  private func predicateStart(_ place: Int) -> Int {
    Predicate(text, before: place, limit: max(sentence.lowerBound, place - 12), times: [], isRank: false).start
  }

  private func measureReason(_ mark: Mark) -> MarkRule? {
    if matches(ExclusionWords.gradeSuffixes, at: mark.end), !isHan(mark.end + 1) || text[mark.end] == 0x7EA7 {
      return .grade
    }
    if mark.numeral.isBare, !isBounded(mark) { return .bareScale }
    if isAssumed(mark) { return .assumption }
    if precedes(ExclusionWords.designs, mark.start) { return .grade }
    if mark.numeral.isHan || mark.numeral.isBare, isRound(mark.numeral.value), isNounBehind(mark),
      mark.numeral.value >= 1e8
    {
      return .class
    }
    if mark.unit.kind == .measure, isNounBehind(mark), isNameBefore(mark), namesProject(mark) { return .capacity }
    if mark.unit.code == "nm" || mark.unit.code == "kV", isNounBehind(mark) { return .grade }
    if mark.numeral.isHan, mark.numeral.value == 1, mark.value == 1, mark.unit.kind == .measure { return .article }
    return nil
  }

  private func countReason(_ mark: Mark) -> MarkRule? {
    let value = mark.numeral.value
    if matches(ExclusionWords.gradeSuffixes, at: mark.end), text[mark.end] == 0x7EA7 { return .grade }
    if mark.numeral.isBare, !isBounded(mark) { return .bareScale }
    if mark.numeral.isHan, value == 1, mark.range == nil { return .article }
    if mark.numeral.isHan, value == 0 { return .zero }
    if mark.end < sentence.upperBound, text[mark.end - 1] == 0x90E8, text[mark.end] == 0x95E8 { return .name }  // 部门
    if let reason = sortReason(mark) { return reason }
    if value <= 30, !mark.isOpen, mark.unit.kind != .person, matches(ExclusionWords.listNouns, at: mark.end),
      !matches(ExclusionWords.placesAndPeople, at: mark.end)
    {
      return .list
    }
    if value <= 30, mark.unit.code == "件", at(mark.end, 0x4E8B), !isHan(mark.end + 1) { return .list }  // 抓好3件事
    if mark.numeral.isHan, value <= 10, isAbstract(mark) { return .list }
    if precedes(ExclusionWords.rowPrefixes, mark.start) { return .span }
    if isNounBehind(mark), precedes(ExclusionWords.namingPrefixes, mark.start) { return .capacity }
    if isNounBehind(mark), isCapacityUnit(mark),
      isNameBefore(mark) && namesProject(mark) || mark.unit.sorts.contains(.ship)
    {
      return .capacity
    }
    return nil
  }

  /// What some classifiers count is no amount: grades, numbers in a row, turns.
  private func sortReason(_ mark: Mark) -> MarkRule? {
    let sorts = mark.unit.sorts
    if mark.unit.code == "分", precedes(ExclusionWords.ratings, mark.start) { return .point }
    if sorts.isEmpty { return nil }
    if sorts.contains(.grade), !isMagnitude(mark) { return .grade }
    if sorts.contains(.numbering) { return .numbering }
    if sorts.contains(.point), mark.numeral.digits < 3, !mark.numeral.hasPoint, !followsMove(mark) { return .point }
    guard mark.numeral.isHan else { return nil }
    if sorts.contains(.kind), mark.numeral.value < 10 { return .list }
    if sorts.contains(.pair) { return .idiom }
    return sorts.contains(.occasion) && mark.numeral.value < 10 ? .occasion : nil
  }

  /// 升86点: what an index moved by.
  private func followsMove(_ mark: Mark) -> Bool {
    guard let word = PredicateWords.trie.longest(in: text, at: mark.start, limit: sentence.lowerBound) else {
      return false
    }
    return !PredicateTraits(rawValue: word.value).isDisjoint(with: [.up, .down])
  }

  /// Whether the counted noun is an abstract one, as slogans count them: 三篇大文章, 两条底线.
  private func isAbstract(_ mark: Mark) -> Bool {
    var end = mark.end
    while end < sentence.upperBound, end < mark.end + 14, Glyph.isHan(text[end]) {
      if ExclusionWords.abstractNouns.longest(in: text, at: end, limit: mark.end) != nil { return true }
      end += 1
    }
    return ExclusionWords.abstractNouns.longest(in: text, at: end, limit: mark.end) != nil
  }

  /// Whether the noun right behind a span of minutes is a circle of service: 15分钟生活圈.
  private func isServiceCircle(_ mark: Mark) -> Bool {
    var index = mark.end
    while index < sentence.upperBound, index < mark.end + 14, Glyph.isHan(text[index]) {
      if text[index] == 0x5708 { return true }
      index += 1
    }
    return false
  }

  /// Years and months mostly say when; they count where something is said to take or last that long.
  private func timeReason(_ mark: Mark) -> MarkRule? {
    if isAssumed(mark) { return .assumption }
    if let match = TimeWords.spanPrefixes.longest(in: text, at: mark.start, limit: sentence.lowerBound), match.value > 0
    {
      return .span
    }
    if mark.unit.code == "s", mark.end < sentence.upperBound, Glyph.isDigit(text[mark.end]) { return .point }  // 9秒87
    if matches(TimeWords.spanSuffixes, at: mark.end), mark.unit.code == "a" || mark.unit.code == "mo" { return .span }
    if mark.end < sentence.upperBound,
      let match = TimeWords.spanSuffixes.longest(in: text, at: mark.end, limit: sentence.upperBound),
      match.value == 1 || [0x524D, 0x540E].contains(text[mark.end])
    {
      return .span
    }
    if mark.numeral.isHan, mark.numeral.value == 1, mark.value == 1 { return .article }
    if at(mark.end, Glyph.possessive), mark.unit.code != "a" || mark.numeral.isHan {
      return namesSpan(mark.end + 1) ? nil : .attribute
    }
    if matches(ExclusionWords.gradeSuffixes, at: mark.end) { return .grade }
    if mark.numeral.value == 24, mark.unit.code == "h", isNounBehind(mark) { return .aroundTheClock }
    if isServiceCircle(mark) { return .grade }
    if mark.unit.code == "a", at(mark.end - 1, 0x5E74), at(mark.end - 2, 0x5468) { return .anniversary }
    guard mark.unit.code == "a" else { return nil }
    if at(mark.start - 1, 0x7531) || at(mark.start - 1, 0x4ECE), matches(PhraseWords.moves, at: mark.end) {
      return nil  // 由6年缩短至4.5年
    }
    if matches(ExclusionWords.punishments, at: max(mark.end, mark.suffixEnd)) { return nil }
    if isTimeNoun(mark), precedes(ExclusionWords.plannedSpans, mark.start) { return .span }
    if precedes(ExclusionWords.durationVerbs, mark.start) {
      return isNounBehind(mark) && !isTimeNoun(mark) ? .span : nil
    }
    return isHan(mark.end) && !isTimeNoun(mark) || mark.numeral.isHan ? .span : nil
  }

  /// 两个小时的使用时间: what the span is the length of.
  private func namesSpan(_ place: Int) -> Bool {
    var end = place
    while end < min(sentence.upperBound, place + 6), isHan(end) {
      end += 1
      if end > place + 2, ExclusionWords.spanNames.longest(in: text, at: end, limit: place) != nil { return true }
    }
    return false
  }

  private func isTimeNoun(_ mark: Mark) -> Bool {
    mark.end + 1 < sentence.upperBound && text[mark.end] == 0x65F6 && text[mark.end + 1] == 0x95F4  // 时间
  }

  private func isMagnitude(_ mark: Mark) -> Bool {
    mark.numeral.hasPoint
      || matches(ExclusionWords.magnitudeNouns, at: mark.end) && precedes(ExclusionWords.magnitudePrefixes, mark.start)
  }

  /// A classifier of produced or held things, of which a project's name tells its capacity (50万只肉鸡加工项目).
  private func isCapacityUnit(_ mark: Mark) -> Bool {
    mark.unit.sorts.contains(.capacity) && mark.numeral.hasScale
  }

  /// 以贷款100万元、30年期为例, 以400万元单位计: what a sum only takes for an example.
  private func isAssumed(_ mark: Mark) -> Bool {
    var start = mark.start - 1
    while start > max(sentence.lowerBound, mark.start - 6), isHan(start), text[start] != 0x4EE5 { start -= 1 }
    guard at(start, 0x4EE5) else { return false }  // 以
    var index = mark.end
    while index < min(sentence.upperBound, mark.end + 14), text[index] != Glyph.comma, text[index] != Glyph.stop {
      if matches(ExclusionWords.examples, at: index) { return true }
      index += 1
    }
    return false
  }

  /// Whether the noun behind a number is a work or project, which its capacity names: 2万吨铜箔项目.
  private func namesProject(_ mark: Mark) -> Bool {
    var index = mark.end
    while index < sentence.upperBound, index < mark.end + 20, isHan(index) {
      if matches(ExclusionWords.projectNouns, at: index), !precedes(ExclusionWords.drawnLines, index + 1) {
        return true
      }
      index += 1
    }
    return false
  }

  /// 1+7+N, 5×24: numbers joined by signs.
  private func isFormula(_ mark: Mark) -> Bool {
    if mark.unit.kind == .measure || mark.unit.kind == .symbol || mark.numeral.hasScale { return false }
    return at(mark.start - 1, Glyph.plus) || at(mark.end, Glyph.plus) || at(mark.end, 0xD7) || at(mark.start - 1, 0xD7)
  }
}
