extension MarkFilter {
  // MARK: What stands beside a mark

  /// Whether a place of the sentence holds a character.
  func at(_ index: Int, _ scalar: UInt32) -> Bool {
    sentence.contains(index) && text[index] == scalar
  }

  /// Whether a place of the sentence holds a Han character.
  func isHan(_ index: Int) -> Bool {
    sentence.contains(index) && Glyph.isHan(text[index])
  }

  /// Whether a phrase of a table starts at a place.
  func matches(_ trie: PhraseTrie, at index: Int) -> Bool {
    index < sentence.upperBound && trie.longest(in: text, at: index, limit: sentence.upperBound) != nil
  }

  /// Whether a phrase of a table ends at a place.
  func precedes(_ trie: PhraseTrie, _ index: Int) -> Bool {
    trie.longest(in: text, at: index, limit: sentence.lowerBound) != nil
  }

  /// Whether a number is one digit with zeros.
  func isRound(_ value: Double) -> Bool {
    var rest = value
    while rest >= 10 { rest /= 10 }
    return rest == rest.rounded()
  }

  /// Whether a noun follows the number with its bound directly, or behind 的.
  func isNounBehind(_ mark: Mark) -> Bool {
    var index = max(mark.end, mark.suffixEnd)
    if at(index, Glyph.possessive) { index += 1 }
    guard isHan(index) || at(index, 0x201C) else { return false }
    if matches(PhraseWords.moves, at: index) { return false }
    return !matches(PhraseWords.rightStartStops, at: index) || startsNoun(index)
  }

  /// Whether a noun starts at a place that looks like a verb or adverb (中小企业, 能源).
  private func startsNoun(_ index: Int) -> Bool {
    let match = PhraseWords.openers.longest(in: text, at: index, limit: sentence.upperBound)
    return match?.value == PhraseWords.Opener.noun.rawValue
  }

  /// Whether a bound stands before or behind the number: 超百家, 近千亿元, 百人以上.
  func isBounded(_ mark: Mark) -> Bool {
    if !mark.suffix.isEmpty || mark.isOpen { return true }
    guard let match = PredicateWords.trie.longest(in: text, at: mark.start, limit: sentence.lowerBound) else {
      return false
    }
    return !PredicateTraits(rawValue: match.value).isDisjoint(with: [.about, .atLeast, .atMost])
  }

  /// Whether a word of reaching a mark stands before the number (突破千亿, 迈上万亿台阶), and no noun behind it.
  func isReached(_ mark: Mark) -> Bool {
    guard !isNounBehind(mark) || mark.suffixEnd > mark.end,
      let match = PredicateWords.trie.longest(in: text, at: mark.start, limit: sentence.lowerBound)
    else { return false }
    return PredicateTraits(rawValue: match.value).isSuperset(of: [.atLeast, .stock])
  }

  /// Whether the number only says which things are counted: 5亿元以上项目, 投资过50亿元的项目, 超亿元项目.
  func isThreshold(_ mark: Mark) -> Bool {
    switch mark.unit.kind {
    case .percent: return isPartOfWhich(mark)
    case .points, .times, .symbol: return false
    // 7座及以下小客车: 及 gives a class its bound.
    case .thing where at(mark.end, Glyph.possessive) && matches(ExclusionWords.narrowed, at: mark.end + 1):
      if mark.suffix.isEmpty, isBounded(mark) { return true }  // 步行超过7000步的人
    case .thing
    where mark.suffixEnd > mark.end && at(mark.suffixEnd, Glyph.possessive)
      && !matches(ExclusionWords.counters, at: mark.unitStart)
      && matches(ExclusionWords.narrowed, at: mark.suffixEnd + 1):
      return true  // 步行8000步以上的人
    case .thing: if !mark.suffix.isEmpty, mark.suffixEnd > mark.end, !at(mark.end, 0x53CA) { return false }
    case .person: if mark.unit.sorts.contains(.people), mark.suffixEnd > mark.end { return false }
    case .money, .measure, .time, .none: break
    }
    guard isNounBehind(mark), !matches(ExclusionWords.purposes, at: mark.suffixEnd) else { return false }
    if mark.suffixEnd == mark.end + 1, at(mark.end, 0x8D77) { return false }  // 售价6999元起的新机
    if mark.unit.kind == .money, mark.range != nil || isCountedNoun(mark), !at(mark.end, Glyph.possessive) {
      return true
    }
    if mark.suffix.contains(.atLeast) || mark.suffix.contains(.atMost) { return true }
    guard mark.unit.kind != .thing, mark.unit.kind != .none, mark.unit.kind != .person,
      let match = PredicateWords.trie.longest(in: text, at: mark.start, limit: sentence.lowerBound)
    else { return false }
    if mark.unit.kind == .money, precedes(MoneyWords.buying, mark.start - match.length) { return false }
    return !PredicateTraits(rawValue: match.value).isDisjoint(with: [.atLeast, .atMost])
      && PredicateTraits(rawValue: match.value).isDisjoint(with: .stock)
  }

  /// 发生率在20%以上的贫困村: which ones are counted.
  private func isPartOfWhich(_ mark: Mark) -> Bool {
    at(mark.start - 1, 0x5728) && mark.suffixEnd > mark.end && at(mark.suffixEnd, Glyph.possessive)
      && isHan(mark.suffixEnd + 1)
  }

  /// Whether a short noun and a count follow: 10亿元项目5个.
  private func isCountedNoun(_ mark: Mark) -> Bool {
    var index = mark.end
    if let verb = PhraseWords.openers.longest(in: text, at: index, limit: sentence.upperBound),
      verb.value == PhraseWords.Opener.drop.rawValue || verb.value == PhraseWords.Opener.loose.rawValue
    {
      return false  // 投资18亿元建设3个泊位
    }
    if matches(PhraseWords.openers, at: index), precedes(MoneyWords.spending, mark.start) {
      return false  // 投入1亿元新建变电站2座
    }
    while index < sentence.upperBound, index < mark.end + 5, Glyph.isHan(text[index]) { index += 1 }
    if index > mark.end, PredicateWords.trie.longest(in: text, at: index, limit: mark.end) != nil {
      return false  // 由4200元上调至4600元
    }
    return index > mark.end + 1 && index < sentence.upperBound && Glyph.isDigit(text[index])
      && TimeScanner.digits(text, at: index, limit: sentence.upperBound) == nil
  }

  /// Spreads a threshold over its list: 投资过20亿元、过80亿元的项目.
  func spreadThresholds(_ marks: inout [Mark]) {
    guard marks.count > 1 else { return }
    for index in (0..<marks.count - 1).reversed() {
      let mark = marks[index]
      let next = marks[index + 1]
      guard mark.role == .quantity, mark.unit.kind == .money, next.isThreshold, next.unit.kind == .money,
        at(max(mark.end, mark.suffixEnd), Glyph.enumeration), next.start - mark.end <= 4
      else { continue }
      marks[index].isThreshold = true
      marks[index].role = .excluded
      marks[index].rule = .threshold
    }
  }

  /// Whether a name, not a predicate or verb, stands right before the number, which then is part of it.
  func isNameBefore(_ mark: Mark) -> Bool {
    guard isHan(mark.start - 1) else { return false }
    if precedes(ExclusionWords.namingPrefixes, mark.start) { return true }
    if PredicateWords.trie.longest(in: text, at: mark.start, limit: sentence.lowerBound) != nil { return false }
    for length in 1...4 where mark.start - length >= sentence.lowerBound {
      if let match = PhraseWords.openers.longest(in: text, at: mark.start - length, limit: mark.start),
        match.length == length
      {
        return false
      }
    }
    return true
  }

  /// Whether the number stands in short quotes, as slogans and names do: “133”工作法, “十个一”, “四大产业”.
  func isQuotedSlogan(_ mark: Mark) -> Bool {
    var open = mark.start - 1
    let lowest = max(sentence.lowerBound, mark.start - 8)
    while open >= lowest, !Self.opensQuote(text[open]) {
      if Self.closesQuote(text[open]) { return false }
      open -= 1
    }
    guard open >= lowest else { return false }
    var close = mark.end
    let highest = min(sentence.upperBound, open + 14)
    while close < highest, !Self.closesQuote(text[close]) { close += 1 }
    return close < highest
  }

  private static func opensQuote(_ scalar: UInt32) -> Bool {
    scalar == 0x201C || scalar == 0x2018 || scalar == 0x300C || scalar == 0x300E || scalar == 0x22 || scalar == 0x3008
  }

  private static func closesQuote(_ scalar: UInt32) -> Bool {
    scalar == 0x201D || scalar == 0x2019 || scalar == 0x300D || scalar == 0x300F || scalar == 0x22 || scalar == 0x3009
  }

  // MARK: Ranks

  /// Settles 第N: a rank where 位 or 名 stands behind it, or a word of ranking before it.
  func settleRank(_ mark: inout Mark) {
    mark.rule = .rank
    if isSuperlative(mark) { return }
    let hasClassifier = mark.end > mark.numeral.end
    if hasClassifier, !isHan(mark.end) || !isNounBehind(mark) { return }
    if !isHan(mark.end) || matches(PhraseWords.rightStops, at: mark.end) || isJoint(mark.end),
      !at(mark.end, Glyph.ordinal),
      precedes(ExclusionWords.rankCues, mark.start)
    {
      return
    }
    mark.role = .excluded
    mark.rule = .numbering
  }

  /// 第二大经济体, 第三高峰: a place in an order of size.
  private func isSuperlative(_ mark: Mark) -> Bool {
    guard mark.end == mark.numeral.end, isHan(mark.end + 1) else { return false }
    switch text[mark.end] {
    case 0x5927, 0x9AD8, 0x957F, 0x591A, 0x5BCC, 0x6DF1: return !matches(ExclusionWords.wordsWithSize, at: mark.end)
    default: return false
    }
  }

  private func isJoint(_ index: Int) -> Bool {
    sentence.contains(index) && ClaimBuilder.isJoint(text[index])
  }

  /// Settles 前十, 50强: the best so many of an order.
  func settleTop(_ mark: inout Mark) -> Bool {
    let isStrong = at(mark.end, 0x5F3A)  // 强
    let isFirst = at(mark.start - 1, 0x524D)  // 前
    guard isStrong && mark.unit.kind == .none || isFirst else { return false }
    guard mark.unit.kind == .none || mark.unit.sorts.contains(.people), !mark.numeral.hasPoint, mark.range == nil
    else {
      return false
    }
    let end = isStrong ? mark.end + 1 : mark.end
    guard hasRankCue(before: mark.start - (isFirst ? 1 : 0)), !isHan(end) || matches(PhraseWords.rightStops, at: end)
    else {
      mark.role = .excluded
      mark.rule = isStrong ? .topName : .top
      return true
    }
    mark.role = .rank
    mark.rule = .top
    mark.start -= isFirst ? 1 : 0
    mark.end = end
    mark.suffixEnd = end
    mark.unit = UnitSurface(code: "rank", kind: .none)
    mark.suffix = .atMost
    return true
  }

  private func hasRankCue(before place: Int) -> Bool {
    var index = place
    let lowest = max(sentence.lowerBound, place - 20)
    while index > lowest, text[index - 1] != Glyph.comma, text[index - 1] != Glyph.stop, text[index - 1] != 0x3B {
      if ExclusionWords.topCues.longest(in: text, at: index, limit: lowest) != nil { return true }
      index -= 1
    }
    return false
  }

  // MARK: Lists

  /// Gives bare numbers of a list the unit of its last one: 2.6、1.4、1.2倍.
  func inheritUnits(_ marks: inout [Mark]) {
    guard marks.count > 1 else { return }
    for index in (0..<marks.count - 1).reversed() {
      let next = marks[index + 1]
      if next.unit.kind == .points, marks[index].unit.code == "个", at(next.unitStart, 0x4E2A),
        joinsList(marks[index].end, next.start) || joinsComparison(marks[index].end, next.start)
      {
        marks[index].unit = next.unit  // 1.2个、0.9个百分点
        continue
      }
      guard marks[index].role == .quantity, marks[index].unit.kind == .none, next.role == .quantity,
        next.unit.kind != .none, marks[index].range == nil,
        joinsSides(marks[index], next)
          || joinsList(marks[index].end, next.start)
            && (marks[index].numeral.hasPoint || hasRespectively(before: marks[index].start))
      else { continue }
      marks[index].unit = next.unit
      if next.unit.factor != 1 { marks[index].value *= next.unit.factor }
      marks[index].rule = .inherited
      if !marks[index].numeral.hasScale, next.numeral.hasScale { marks[index].value *= next.numeral.scale }
    }
  }

  /// 166.9×76.0×8.8毫米: the sides of one thing share the unit of the last.
  private func joinsSides(_ first: Mark, _ second: Mark) -> Bool {
    (second.unit.kind == .measure || second.unit.kind == .symbol) && second.start == first.end + 1
      && Self.isTimesSign(text[first.end])
  }

  static func isTimesSign(_ scalar: UInt32) -> Bool { scalar == 0xD7 || scalar == 0x2A }

  private func joinsList(_ from: Int, _ to: Int) -> Bool {
    guard to == from + 1 else { return false }
    switch text[from] {
    case Glyph.enumeration, 0x548C, 0x4E0E, 0x53CA, 0x6216: return true  // 和与及或
    default: return false
    }
  }

  /// 高于全国1.4个、全省0.6个百分点: a further value that the same metric is compared with.
  private func joinsComparison(_ from: Int, _ to: Int) -> Bool {
    guard to > from + 2, to < from + 10, joinsList(from, from + 1) else { return false }
    if ComparisonWords.words.longest(in: text, at: from + 1, limit: to) != nil { return true }
    return text[from + 1] == 0x6BD4  // 比
      || PhraseWords.openers.longest(in: text, at: from + 1, limit: to).map {
        $0.length == to - from - 1 && $0.value == PhraseWords.Opener.skip.rawValue
      } ?? false
  }

  private func hasRespectively(before place: Int) -> Bool {
    var index = place
    let lowest = max(sentence.lowerBound, place - 40)
    while index > lowest + 1 {
      if text[index - 1] == 0x522B, text[index - 2] == 0x5206 { return true }
      index -= 1
    }
    return false
  }

  /// Settles ratios that make up a whole: 三次产业结构比为13.5:44.6:41.9.
  func settleRatios(_ marks: inout [Mark]) {
    var index = 0
    while index < marks.count {
      var last = index
      while last + 1 < marks.count, marks[last].role == .quantity, marks[last].unit.kind == .none,
        marks[last + 1].start == marks[last].end + 1, Self.isRatioSign(text[marks[last].end])
      {
        last += 1
      }
      if last > index { settleRatio(&marks, index...last) }
      index = last + 1
    }
  }

  private func settleRatio(_ marks: inout [Mark], _ members: ClosedRange<Int>) {
    let sum = members.reduce(0) { $0 + marks[$1].value }
    let isWhole = abs(sum - 100) < 0.6
    for index in members {
      marks[index].rule = isWhole ? .ratio : .proportion
      marks[index].role = isWhole ? .quantity : .excluded
      marks[index].unit = UnitSurface(code: "%", kind: .percent)
    }
  }

  private static func isRatioSign(_ scalar: UInt32) -> Bool {
    scalar == Glyph.colon || scalar == 0x2236 || scalar == 0xFF1A || scalar == 0xFE55 || scalar == 0xFE30
      || scalar == 0x2025
  }
}
