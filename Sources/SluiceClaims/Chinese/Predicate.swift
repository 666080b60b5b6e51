/// What stands between a metric and its number, read from the number to the left.
struct Predicate {
  /// Where it starts: the end of the metric's phrase.
  var start: Int
  /// What its words say together.
  var traits: PredicateTraits = []
  /// The bound of the word nearest to the number.
  var bound: PredicateTraits = []
  /// The year it compares with (比2016年, 是2016年的).
  var since: Int?
  /// A time that holds for this number alone (由2011年的27%).
  var time: TimeExpression?
  /// Whether ``time`` is the whole that a share is of (恢复到2019年的86%).
  var isTimeWhole = false

  /// Reads a predicate.
  ///
  /// - Parameters:
  ///   - text: The folded text.
  ///   - end: Where the number starts.
  ///   - limit: How far it may reach to the left.
  ///   - times: The time marks of the sentence, in order.
  ///   - isRank: Whether the number is a rank; only then words of ranking belong to the predicate.
  init(_ text: [UInt32], before end: Int, limit: Int, times: [TimeMark], isRank: Bool) {
    start = end
    while start > limit {
      let previous = text[start - 1]
      if previous == Glyph.space || previous == 0x09 {
        start -= 1
      } else if let time = Self.time(in: times, endingAt: start, limit), !Self.isInWord(time, text, limit) {
        take(time, text, limit, number: end)
      } else if previous == Glyph.possessive, Self.time(in: times, endingAt: start - 1, limit) != nil,
        Self.word(text, endingAt: start, limit) == nil
      {
        start -= 1
      } else if let match = Self.word(text, endingAt: start, limit) {
        let found = PredicateTraits(rawValue: match.value)
        if found.contains(.metric) { break }
        if found.contains(.gain), !Self.comparesBefore(text, start - match.length, limit, times) { break }
        if found.contains(.rank), !found.contains(.plain), !isRank { break }
        if found.contains(.rate), isRank { break }
        if traits.contains(.rate), found.isDisjoint(with: [.yearOnYear, .periodOnPeriod, .compound, .neutral]) {
          break
        }
        if bound.isEmpty, !traits.contains(.reach) || !found.contains(.stock) {
          bound = found.intersection([.about, .atLeast, .atMost])
        }
        traits.formUnion(found)
        start -= match.length
      } else {
        break
      }
    }
  }

  /// Whether a time is the end of a longer word: 较前一周.
  private static func isInWord(_ time: TimeMark, _ text: [UInt32], _ limit: Int) -> Bool {
    guard time.start > limit, let match = PredicateWords.trie.longest(in: text, at: time.end, limit: limit) else {
      return false
    }
    return match.length > time.end - time.start
      && PredicateTraits(rawValue: match.value).contains(.periodOnPeriod)
  }

  /// Whether a comparison ends at a place: 比上年增收, 较2020年减收.
  private static func comparesBefore(_ text: [UInt32], _ place: Int, _ limit: Int, _ times: [TimeMark]) -> Bool {
    if let time = time(in: times, endingAt: place, limit), time.start > limit {
      return text[time.start - 1] == 0x6BD4 || text[time.start - 1] == 0x8F83
    }
    guard let word = PredicateWords.trie.longest(in: text, at: place, limit: limit) else { return false }
    return !PredicateTraits(rawValue: word.value).isDisjoint(with: [.yearOnYear, .periodOnPeriod])
  }

  /// The longest word of the table that ends at a place; 年成长 gives its 年 back to 去年.
  private static func word(_ text: [UInt32], endingAt end: Int, _ limit: Int) -> PhraseTrie.Match? {
    guard let match = PredicateWords.trie.longest(in: text, at: end, limit: limit), match.length > 1,
      text[end - match.length] == 0x5E74, end - match.length > limit, endsYear(text[end - match.length - 1])
    else { return PredicateWords.trie.longest(in: text, at: end, limit: limit) }
    return PredicateWords.trie.longest(in: text, at: end, limit: end - match.length + 1)
  }

  /// Whether a character makes a year with 年 behind it: 去年, 2023年.
  private static func endsYear(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x53BB, 0x4ECA, 0x524D, 0x4E0A, 0x5F53, 0x660E, 0x5168, 0x6BCF, 0x9010: true  // 去今前上当明全每逐
    default: Glyph.isDigit(scalar)
    }
  }

  /// The time mark that ends at a place.
  private static func time(in times: [TimeMark], endingAt end: Int, _ limit: Int) -> TimeMark? {
    for mark in times.reversed() where mark.end <= end {
      return mark.end == end && mark.start >= limit ? mark : nil
    }
    return nil
  }

  /// Takes a time into the predicate: behind 比 or 较 what is compared with, else when the number holds.
  private mutating func take(_ mark: TimeMark, _ text: [UInt32], _ limit: Int, number: Int) {
    start = mark.start
    guard let expression = mark.time else { return }
    if start > limit, text[start - 1] == 0x201C { start -= 1 }  // “十一五”末
    let before = start > limit ? text[start - 1] : 0
    let isPossessive = mark.end < text.count && text[mark.end] == Glyph.possessive
    let isCompared = before == 0x6BD4 || before == 0x8F83 || before == 0x4E0E || before == 0x540C  // 比较与同
    if isCompared { start -= 1 }
    if isCompared, isPossessive, mark.end + 1 == number {
      time = expression  // 比2017年的2073亿元增长: the amount of that year.
      return
    }
    switch expression.year {
    case .given(let year)
    where isCompared || isPossessive && (before == 0x662F || before == 0x4E3A || traits.contains(.copula)):
      since = year
    case .relative(-1) where isCompared: traits.insert(.yearOnYear)
    case .open where isCompared:
      // 比一季度回落; a half is no period right before.
      if case .half = expression.part { return }
      traits.insert(.periodOnPeriod)
    case .past where !isCompared: traits.insert(.cumulative)
    case .given where isPossessive:
      time = expression
      isTimeWhole = before != 0x7531 && before != 0x4ECE && before != 0x81EA && !isMoved(text, limit)  // 由, 从, 自
    default: if time == nil, !isCompared { time = expression }
    }
  }

  /// 提高到2023年的56%: a value of that year, where 恢复到2019年的86% is a part of one.
  private func isMoved(_ text: [UInt32], _ limit: Int) -> Bool {
    guard let word = PredicateWords.trie.longest(in: text, at: start, limit: limit), word.length > 1 else {
      return false
    }
    return PredicateTraits(rawValue: word.value).contains(.reach) && text[start - word.length] != 0x6062  // 恢
  }
}
