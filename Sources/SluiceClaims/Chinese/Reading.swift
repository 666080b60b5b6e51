import SluiceCore

/// One number of a sentence with what its surroundings say of it.
///
/// Not copied: it is large, and each step of reading takes it as it is.
struct Reading: ~Copyable {
  /// The number.
  var mark: Mark
  /// The words between its metric and it.
  var predicate: Predicate
  /// The phrase to its left.
  var phrase: Phrase
  /// Where the noun phrase to its right stands; empty without one.
  var right: Range<Int>
  /// Whether it continues a list with the number before it (、, 和).
  var isJoined = false
  /// Whether its words compare the metric with another value.
  var isCompared = false
  /// What the number says of its metric.
  var kind = Claim.Kind.level
  /// The unit's code.
  var unit = "1"
  /// What the value is multiplied by: 100 for a growth told in multiples.
  var factor = 1.0
  /// How exactly the number is meant.
  var qualifier = Claim.Qualifier.exact
  /// Which way a growth or change goes.
  var direction: Claim.Direction?
  /// What growth and change compare with.
  var basis: String?
  /// What is measured.
  var metric = ""
  /// How the metric was found.
  var rule = MetricRule.none
  /// The verb that stays before the noun, for the next item of the list.
  var verb = ""
  /// Whether the value is a state reached, not a sum over the time.
  var isStock = false
}

/// What a number leaves to the next one of its list.
struct PreviousReading {
  /// Where the number ends.
  let end: Int
  /// The rule that read the digits.
  let number: MarkRule
  /// The sort of its unit.
  let unitKind: UnitClass
  /// The unit's code.
  let unit: String
  /// What the words before it say.
  let traits: PredicateTraits
  /// The bound before it.
  let bound: PredicateTraits
  /// The year that it compares with.
  let since: Int?
  /// What it says of its metric.
  let kind: Claim.Kind
  /// Which way it goes.
  let direction: Claim.Direction?
  /// What it measures.
  let metric: String
  /// How its metric was found.
  let rule: MetricRule
  /// The verb that stays before the noun.
  let verb: String

  /// Keeps what matters of a reading.
  init(_ reading: borrowing Reading) {
    end = reading.mark.end
    number = reading.mark.rule
    unitKind = reading.mark.unit.kind
    unit = reading.unit
    traits = reading.predicate.traits
    bound = reading.predicate.bound
    since = reading.predicate.since
    kind = reading.kind
    direction = reading.direction
    metric = reading.metric
    rule = reading.rule
    verb = reading.verb
  }

  /// Whether its metric is itself a growth rate.
  var isRate: Bool { rule == .rate }
}

extension ClaimBuilder {
  /// Reads a number's surroundings, up to its metric.
  func read(at index: Int) -> Reading {
    let bound = leftBound(of: index)
    let isRank = marks[index].role == .rank
    var predicate = Predicate(folded, before: marks[index].start, limit: bound.start, times: times, isRank: isRank)
    let comparison =
      isRank
      ? nil
      : Comparison(
        folded, bound.start..<marks[index].start, predicate, isPoints: marks[index].unit.kind == .points)
    let nameEnd = comparison.map { predicate.take($0) } ?? predicate.start
    var reading = Reading(
      mark: marks[index], predicate: predicate,
      phrase: Phrase(folded, min(bound.start, nameEnd)..<nameEnd, times: times),
      right: rightPhrase(of: marks[index], at: index))
    reading.isJoined = bound.isJoined
    reading.isCompared = comparison != nil
    inheritFromList(&reading)
    reading.unit = unitCode(reading.mark, reading.phrase)
    if reading.unit == "分", isPrice(reading.phrase.range) {
      reading.unit = yuan
      reading.factor = 0.01  // 每升上涨2分
    }
    reading.qualifier = qualifier(reading, at: index)
    setKind(&reading)
    reading.basis = basis(reading)
    return reading
  }

  // MARK: Bounds

  /// Where the phrase left of a mark may start, and whether the mark continues a list.
  private func leftBound(of index: Int) -> (start: Int, isJoined: Bool) {
    let mark = marks[index]
    let before = previousNumber(index)
    let lowest = before.map { max($0.suffixEnd, $0.end) } ?? sentence.lowerBound
    var start = clauseStart(mark.start, lowest: lowest)
    guard let before, start == lowest, start < mark.start else {
      return (start, before != nil && start == mark.start && start == lowest)
    }
    let isJoined = Self.isJoint(folded[start]) || folded[start] == 0x6216 && start + 1 == mark.start  // 升316点或1.77%
    if isJoined { return (start + 1, true) }
    let rightEnd = nounEnd(behind: before, limit: mark.start)
    guard rightEnd > start else { return (start, false) }
    var cut = rightEnd
    while cut < mark.start, !Self.isJoint(folded[cut]) { cut += 1 }
    if cut < mark.start {
      start = cut + 1
      return (start, true)
    }
    return (start, false)
  }

  /// The number before a mark that is a claim.
  private func previousNumber(_ index: Int) -> Mark? {
    let place = marks[index].start
    var index = index - 1
    while index >= 0 {
      if marks[index].role == .quantity || marks[index].role == .rank, !isInBrackets(marks[index], before: place) {
        return marks[index]
      }
      index -= 1
    }
    return nil
  }

  /// Whether a number stands in brackets that are closed before a place.
  private func isInBrackets(_ mark: Mark, before place: Int) -> Bool {
    var depth = 0
    for index in mark.end..<min(place, mark.end + 40) {
      if folded[index] == Glyph.open { depth += 1 }
      if folded[index] == Glyph.close {
        if depth == 0 { return true }
        depth -= 1
      }
    }
    return false
  }

  /// 、, 和, 与, 及 join the items of a list, × the sides of a thing.
  static func isJoint(_ scalar: UInt32) -> Bool {
    switch scalar {
    case Glyph.enumeration, 0x548C, 0x4E0E, 0x53CA, 0xD7, 0x2A: true
    default: false
    }
  }

  /// The start of the clause that holds a place: behind a comma, colon or open bracket outside of closed ones.
  func clauseStart(_ place: Int, lowest: Int) -> Int {
    var index = place
    var brackets = 0
    var quotes = 0
    while index > lowest {
      let scalar = folded[index - 1]
      switch scalar {
      case 0x29, 0x300B: brackets += 1
      case 0x28, 0x300A:
        if brackets == 0 { return index }
        brackets -= 1
      case 0x201D: quotes += 1
      case 0x201C:
        if quotes == 0 { return index }
        quotes -= 1
      case 0x2C, 0x3B, 0x3A, 0x3002, 0x21, 0x3F, 0x0A, 0x09, 0x3010, 0x3011, 0x7C, 0x2026, 0xFFFD, 0x2190...0x2BFF:
        if brackets == 0, quotes == 0 { return index }
      case Glyph.space:
        if brackets == 0, quotes == 0, separates(index - 1, lowest) { return index }
      default: break
      }
      index -= 1
    }
    return index
  }

  /// The start of the clause that holds a place, looking back so far and no farther.
  func clause(of place: Int) -> Int { clauseStart(place, lowest: max(sentence.lowerBound, place - 120)) }

  /// Whether a space stands between Han characters, as between headlines, or behind a list's dash.
  private func separates(_ place: Int, _ lowest: Int) -> Bool {
    guard place > lowest, place + 1 < sentence.upperBound else { return false }
    let before = folded[place - 1]
    let next = folded[place + 1]
    // Many writers set a space between Han characters and digits or letters.
    return before == Glyph.hyphen || before == Glyph.space
      || Glyph.isHan(before) && !Glyph.isLetter(next) && !Glyph.isDigit(next)
  }

  /// Where the noun right behind a number ends.
  private func nounEnd(behind mark: Mark, limit: Int) -> Int {
    var index = max(mark.end, mark.suffixEnd)
    while index < limit, !Self.isJoint(folded[index]), folded[index] != Glyph.comma { index += 1 }
    return index
  }

  // MARK: Lists

  /// Takes over from the number before it what a list says once: 增长8%、5%.
  private func inheritFromList(_ reading: inout Reading) {
    guard let previous, reading.isJoined, reading.predicate.traits.isEmpty, reading.phrase.range.isEmpty,
      isSame(previous.unit, reading.mark.unit.code.text) || previous.unitKind == reading.mark.unit.kind
    else {
      if reading.isJoined, let previous, previous.traits.contains(.yearOnYear) {
        reading.predicate.traits.insert(.yearOnYear)
      }
      return
    }
    reading.predicate.traits = previous.traits
    reading.predicate.bound = previous.bound
    reading.predicate.since = previous.since
  }

  // MARK: Unit, bound, basis

  private func unitCode(_ mark: Mark, _ phrase: Phrase) -> String {
    if mark.unit.code == "CNY", mark.unitStart < mark.end, folded[mark.unitStart] == 0x5143 {
      return CurrencyContext.named(folded, before: mark.start, limit: sentence.lowerBound) ?? yuan
    }
    if mark.unit.kind == .none, mark.role == .quantity, mark.unit.code == "1" {
      if isMoneyNoun(mark, phrase) { return yuan }
      if mark.numeral.hasScale, isCamera(mark) { return "px" }
    }
    return mark.unit.code.text
  }

  /// Whether a price is spoken of, in the phrase or before it.
  private func isPrice(_ phrase: Range<Int>) -> Bool {
    phrase.isEmpty
      ? MoneyWords.prices.contains { carried.metric.hasSuffix($0) }
      : MoneyWords.price.longest(in: folded, at: phrase.upperBound, limit: phrase.lowerBound) != nil
  }

  /// Pixels without their word: 4800万主摄.
  private func isCamera(_ mark: Mark) -> Bool {
    let start = mark.end < sentence.upperBound && folded[mark.end] == Glyph.space ? mark.end + 1 : mark.end
    return ChineseUnits.cameras.longest(in: folded, at: start, limit: sentence.upperBound) != nil
  }

  /// Money without a currency word: 近50万销售额, 6.5万卖掉.
  private func isMoneyNoun(_ mark: Mark, _ phrase: Phrase) -> Bool {
    MoneyWords.behind.longest(in: folded, at: max(mark.end, mark.suffixEnd), limit: sentence.upperBound) != nil
      || MoneyWords.before.longest(in: folded, at: mark.start, limit: sentence.lowerBound) != nil
      || MoneyWords.before.longest(in: folded, at: phrase.range.upperBound, limit: phrase.range.lowerBound) != nil
  }

  private func qualifier(_ reading: borrowing Reading, at index: Int) -> Claim.Qualifier {
    var suffix = reading.mark.suffix
    if suffix.isEmpty { suffix = suffixOfList(index) }
    if suffix.contains(.about) { return .about }
    if suffix.contains(.atLeast) || reading.mark.isOpen { return .atLeast }
    if suffix.contains(.atMost) { return .atMost }
    let kind = reading.mark.unit.kind
    let isWhole = kind == .percent && folded[max(reading.predicate.start, 1) - 1] == Glyph.possessive
    let isShort = reading.phrase.range.count <= 4 && !reading.right.isEmpty || kind == .times || isWhole
    let bound = reading.predicate.bound.isEmpty && isShort ? reading.phrase.bound : reading.predicate.bound
    if bound.contains(.atLeast) { return .atLeast }
    if bound.contains(.atMost) { return .atMost }
    return bound.contains(.about) ? .about : .exact
  }

  /// The bound behind the last number of a list holds for all: 分别控制在4.1%和6.2%以内.
  private func suffixOfList(_ index: Int) -> PredicateTraits {
    var index = index
    while index + 1 < marks.count, marks[index + 1].role == .quantity, marks[index + 1].start == marks[index].end + 1,
      Self.isJoint(folded[marks[index].end]), marks[index + 1].unit == marks[index].unit
    {
      index += 1
      if !marks[index].suffix.isEmpty { return marks[index].suffix }
    }
    return []
  }

  private func basis(_ reading: borrowing Reading) -> String? {
    guard reading.kind == .growth || reading.kind == .change || reading.kind == .multiple else { return nil }
    let traits = reading.predicate.traits
    if let year = reading.predicate.since ?? comparedYear(reading) { return "since:\(year)" }
    if traits.contains(.yearOnYear) { return "yoy" }
    if traits.contains(.periodOnPeriod) { return "pop" }
    if traits.contains(.compound) { return "cagr" }
    if traits.contains(.cumulative) { return "cumulative" }
    if traits.contains(.rate), reading.phrase.range.isEmpty, let previous, previous.kind == .change,
      previous.traits.contains(.yearOnYear)
    {
      return "yoy"  // 比上年减少45人,降幅20%
    }
    return basisInClause(reading)
  }

  /// 比2016年 before the phrase: 比重较2016年提高 keeps it in the predicate, 比2016年全市…增加 in the clause.
  private func comparedYear(_ reading: borrowing Reading) -> Int? {
    let lowest = clause(of: reading.mark.start)
    for time in times.reversed() where time.end <= reading.mark.start {
      guard time.start > lowest, case .given(let year)? = time.time?.year else { return nil }
      let before = folded[time.start - 1]
      return before == 0x6BD4 || before == 0x8F83 ? year : nil
    }
    return nil
  }

  /// A basis told elsewhere in the clause: 同比出口额增长8%, 年均经济增速7%.
  private func basisInClause(_ reading: borrowing Reading) -> String? {
    let lowest = max(clause(of: reading.mark.start), reading.mark.start - 40)
    var index = reading.predicate.start
    while index > lowest {
      if let match = PredicateWords.trie.longest(in: folded, at: index, limit: lowest) {
        let traits = PredicateTraits(rawValue: match.value)
        if traits.contains(.yearOnYear) { return "yoy" }
        if traits.contains(.periodOnPeriod) { return "pop" }
        if traits.contains(.compound) { return "cagr" }
      }
      index -= 1
    }
    return nil
  }
}
