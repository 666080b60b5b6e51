/// The phrase left of a number that names what is measured.
struct Phrase {
  /// Where it stands; empty where nothing is left.
  var range: Range<Int>
  /// The verb it opened with, as far as it matters.
  var opener: PhraseWords.Opener?
  /// Where the verbs that stay stand in front of the noun; empty without one.
  var verb: Range<Int>
  /// The phrase before a verb that cut it, where the noun behind is short of its subject (…累计完成投资).
  var subject: Range<Int>?
  /// Where it stands before a list in it is cut to its last item.
  var whole: Range<Int>
  /// The bound that it opened with (约中国的十分之一).
  var bound: PredicateTraits = []
  /// Whether it only names what the metric is compared with (比上年…高).
  var isComparison = false
  /// Whether it says that the metric is above what it names (超出任务指标).
  var exceeds = false

  /// The longest phrase in code points; of a longer one the last part is kept.
  static let maximumLength = 26

  /// Reads the phrase of a stretch of text.
  ///
  /// - Parameters:
  ///   - text: The folded text.
  ///   - range: From the left bound to the predicate.
  ///   - times: The time marks of the sentence.
  init(_ text: [UInt32], _ range: Range<Int>, times: [TimeMark]) {
    self.range = Self.trimmed(text, range)
    verb = self.range.lowerBound..<self.range.lowerBound
    whole = verb
    if let match = PhraseWords.bounds.longest(in: text, at: self.range.lowerBound, limit: self.range.upperBound),
      PhraseWords.openers.longest(in: text, at: self.range.lowerBound, limit: self.range.upperBound)?.length ?? 0
        <= match.length  // 超额, 近海
    {
      bound = PredicateTraits(rawValue: match.value)
    }
    if saysHow(text) {
      self.range = self.range.upperBound..<self.range.upperBound
      return
    }
    isComparison = startsComparison(text)
    if isComparison {
      exceeds =
        PhraseWords.comparisons.longest(in: text, at: self.range.lowerBound, limit: self.range.upperBound)?.value
        == PhraseWords.Opener.raise.rawValue
      self.range = self.range.upperBound..<self.range.upperBound
      return
    }
    dropComplement(text, range.upperBound)
    dropWhole(text)
    dropEvent(text)
    strip(text, times)
    skipTimes(text, times)
    cut(text)
    whole = self.range
    shorten(text)
    dropBrackets(text)
    self.range = Self.trimmed(text, self.range)
    // 最高降幅达93%: of what was spoken of before.
    if self.range.count == 2, text[self.range.lowerBound] == 0x6700 {
      self.range = self.range.upperBound..<self.range.upperBound
    }
  }

  /// Whether it only says how the number was reckoned: 剔除减税因素后.
  private func saysHow(_ text: [UInt32]) -> Bool {
    range.count > 3 && text[range.upperBound - 1] == 0x540E  // 后
      && PhraseWords.reckonings.longest(in: text, at: range.lowerBound, limit: range.upperBound) != nil
  }

  /// Whether it starts with 比 or 较 as a preposition.
  private func startsComparison(_ text: [UInt32]) -> Bool {
    guard range.count > 2 else { return false }
    if PhraseWords.comparisons.longest(in: text, at: range.lowerBound, limit: range.upperBound) != nil { return true }
    guard text[range.lowerBound] == 0x6BD4 || text[range.lowerBound] == 0x8F83,
      ComparisonWords.behind.longest(in: text, at: range.lowerBound, limit: range.upperBound) == nil
    else { return false }
    return PhraseWords.openers.longest(in: text, at: range.lowerBound, limit: range.upperBound)?.value
      != PhraseWords.Opener.noun.rawValue
  }

  /// Leaves out 是全省平均水平的, 从传统方法的 at the end: what the metric is compared with or comes from.
  private mutating func dropComplement(_ text: [UInt32], _ end: Int) {
    guard end > range.lowerBound, text[end - 1] == Glyph.possessive else { return }
    var index = range.upperBound - 1
    while index > range.lowerBound + 1 {
      let scalar = text[index]
      if scalar == 0x662F || scalar == 0x4E3A || scalar == 0x4ECE || scalar == 0x7531 {  // 是, 为, 从, 由
        range = range.lowerBound..<index
        return dropBound(text)
      }
      // 销量不及总量的2%, 里程仅有对手的三分之一
      if let word = PhraseWords.measuring.longest(in: text, at: index, limit: range.upperBound - 1) {
        let isDone = text[index - 1] == 0x5DF2  // 已
        range = range.lowerBound..<(isDone ? index - 1 : index)
        bound = PredicateTraits(rawValue: word.value)
        return
      }
      index -= 1
    }
    // 罚款创下纪录,是上次的三倍: the clause before names it.
    if range.count > 1, text[range.lowerBound] == 0x662F || text[range.lowerBound] == 0x4E3A {
      range = range.lowerBound..<range.lowerBound
    }
  }

  /// Leaves out 春运期间 in front: when it was, not what.
  private mutating func dropEvent(_ text: [UInt32]) {
    guard
      let index = range.prefix(8).dropFirst().first(where: {
        $0 + 2 < range.upperBound && text[$0] == 0x671F && text[$0 + 1] == 0x95F4
      })
    else { return }
    range = index + 2..<range.upperBound
  }

  /// Leaves out 占 with the whole behind it: of 支出占总支出 stays 支出, of 支出占总支出比重 all.
  private mutating func dropWhole(_ text: [UInt32]) {
    guard let index = range.dropFirst(2).first(where: { text[$0] == 0x5360 }), index + 1 < range.upperBound,
      ShareWords.nouns.longest(in: text, at: range.upperBound, limit: index) == nil,
      !ShareWords.isGuarded(text, index, range.upperBound)
    else { return }
    range = range.lowerBound..<index
    dropBound(text)  // 约占全省的1/10
  }

  /// Takes a bound off the end.
  private mutating func dropBound(_ text: [UInt32]) {
    while range.count > 1,
      let word = PredicateWords.trie.longest(in: text, at: range.upperBound, limit: range.lowerBound + 1),
      !PredicateTraits(rawValue: word.value).isDisjoint(with: [.about, .atLeast, .atMost])
    {
      bound = PredicateTraits(rawValue: word.value).intersection([.about, .atLeast, .atMost])
      range = range.lowerBound..<range.upperBound - word.length
    }
  }

  /// Leaves out openers and times at the start.
  private mutating func strip(_ text: [UInt32], _ times: [TimeMark]) {
    while !range.isEmpty {
      let start = range.lowerBound
      if Self.isEdge(text[start]) {
        range = start + 1..<range.upperBound
      } else if let time = Self.time(in: times, startingAt: start), time.end < range.upperBound {
        range = time.end..<range.upperBound
      } else if !stripOpener(text) {
        return
      }
    }
  }

  /// Leaves out one opener; false where none stands at the start.
  private mutating func stripOpener(_ text: [UInt32]) -> Bool {
    guard let match = PhraseWords.openers.longest(in: text, at: range.lowerBound, limit: range.upperBound),
      let kind = PhraseWords.Opener(rawValue: match.value), kind != .noun
    else { return stripDigits(text) }
    let end = range.lowerBound + match.length
    if kind == .skip, namesPartner(text) { return false }
    if kind != .skip, end < range.upperBound, Self.isNominal(text[end]) { return false }
    if kind == .keep {
      opener = .keep
      verb = range.lowerBound..<end
      return false
    }
    if kind == .loose, (1...2).contains(range.upperBound - end) { return false }
    if kind == .raise || kind == .lower {
      opener = kind
      verb = range.lowerBound..<end
    } else if kind == .drop || kind == .loose, opener == nil {
      opener = .drop
    }
    range = end..<range.upperBound
    return true
  }

  /// 对东盟出口额, 对外投资: with whom is traded.
  private func namesPartner(_ text: [UInt32]) -> Bool {
    text[range.lowerBound] == 0x5BF9
      && range.prefix(16).dropFirst(2).contains {
        PhraseWords.trades.longest(in: text, at: $0, limit: range.upperBound) != nil
      }
  }

  /// Leaves out a number of three or more digits glued to the front, as counters and list marks are.
  private mutating func stripDigits(_ text: [UInt32]) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound, Glyph.isDigit(text[index]) { index += 1 }
    guard index - range.lowerBound >= 3, index < range.upperBound, Glyph.isHan(text[index]) else { return false }
    range = index..<range.upperBound
    return true
  }

  private static func time(in times: [TimeMark], startingAt start: Int) -> TimeMark? {
    for mark in times.reversed() where mark.start <= start {
      return mark.start == start ? mark : nil
    }
    return nil
  }

  /// Keeps what stands behind the last time, unless a verb opened the phrase (盘活去年闲置房产).
  private mutating func skipTimes(_ text: [UInt32], _ times: [TimeMark]) {
    guard opener == nil, let last = times.last(where: { $0.end <= range.upperBound }), last.start >= range.lowerBound
    else { return }
    if last.end + 1 < range.upperBound {
      range = last.end..<range.upperBound
      strip(text, [])
    } else {
      range = range.lowerBound..<last.start
      // 市场规模将在五年内
      while range.count > 2, [0x5C06, 0x5728, 0x4E8E, 0x5230].contains(text[range.upperBound - 1]) {  // 将, 在, 于, 到
        range = range.lowerBound..<range.upperBound - 1
      }
    }
  }

  /// Cuts at the last verb within, and before that behind 将 as the sign of the future (园区将投入).
  private mutating func cut(_ text: [UInt32]) {
    if opener == nil, let modal = range.dropFirst(2).last(where: { isModal(text, $0) }), modal + 2 < range.upperBound {
      range = modal + 1..<range.upperBound
      strip(text, [])
    }
    var index = max(range.lowerBound + 1, verb.upperBound)
    var found: (range: Range<Int>, kind: PhraseWords.Opener)?
    while index < range.upperBound {
      if let (match, kind) = cutWord(text, index) {
        if let noun = guardedNoun(text, index), noun > match {
          index += noun  // 建成区面积
          continue
        }
        let end = index + match
        if end < range.upperBound, !Self.isNominal(text[end]),
          PhraseWords.placeNouns.longest(in: text, at: end, limit: range.upperBound)?.length != range.upperBound - end
        {
          found = (index..<end, kind)
        }
        index = end
      } else {
        index += 1
      }
    }
    guard let found else { return }
    let before = range.lowerBound..<found.range.lowerBound
    if found.kind == .keep {
      range = found.range.lowerBound..<range.upperBound
      opener = .keep
      verb = found.range
    } else {
      range = found.range.upperBound..<range.upperBound
      if opener != .raise, opener != .lower { opener = .drop }
      verb = range.lowerBound..<range.lowerBound
      strip(text, [])
    }
    // 每千人拥有床位38张
    let isPer = text[before.lowerBound] == 0x6BCF && before.count > 2
    if isPer
      || RelationalNouns.heads.longest(in: text, at: range.upperBound, limit: range.lowerBound)?.length == range.count
    {
      let named = Self.trimmed(text, before)
      let isSpan = named.count == 2 && text[named.lowerBound] == 0x65F6 && text[named.lowerBound + 1] == 0x95F4
      if !isSpan { subject = named }  // 用三年时间实现产值翻番
    }
  }

  /// The length of a noun that begins like a verb at a place.
  private func guardedNoun(_ text: [UInt32], _ index: Int) -> Int? {
    guard let match = PhraseWords.openers.longest(in: text, at: index, limit: range.upperBound),
      match.value == PhraseWords.Opener.noun.rawValue
    else { return nil }
    return match.length
  }

  /// Whether 将, 把 or the end of 预计 at a place is a word of its own.
  private func isModal(_ text: [UInt32], _ index: Int) -> Bool {
    if text[index] == 0x8BA1 { return text[index - 1] == 0x9884 }
    if text[index] == 0x628A, index + 1 < range.upperBound {  // 把, but 把握 把关 把控 把手
      return ![0x63E1, 0x5173, 0x63A7, 0x624B, 0x5B88].contains(text[index + 1]) && text[index - 1] != 0x4E00
    }
    guard text[index] == 0x5C06, index + 1 < range.upperBound else { return false }
    return text[index - 1] != 0x5373 && text[index - 1] != 0x5927 && text[index + 1] != 0x519B  // 即将, 大将, 将军
  }

  /// A verb that cuts here; behind 、 any verb that stays does.
  private func cutWord(_ text: [UInt32], _ index: Int) -> (Int, PhraseWords.Opener)? {
    let isBehindJoint = text[index - 1] == Glyph.enumeration
    let match =
      isBehindJoint
      ? PhraseWords.openers.longest(in: text, at: index, limit: range.upperBound)
      : PhraseWords.cuts.longest(in: text, at: index, limit: range.upperBound)
    guard let match, let kind = PhraseWords.Opener(rawValue: match.value),
      kind == .keep || kind == .drop || kind == .loose,
      PhraseWords.endsInCut.longest(in: text, at: index + 1, limit: range.lowerBound) == nil
    else { return nil }
    // Verbs in a row that share an object stay together (承接、取消、下放事项).
    if isBehindJoint, opener == .keep { return nil }
    return (match.length, kind)
  }

  /// Whether a character makes a word with 等 before it: 等级, 等效, 等候, 等待, 等额, 等于.
  private static func makesWord(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x7EA7, 0x6548, 0x5019, 0x5F85, 0x989D, 0x4E8E: true
    default: false
    }
  }

  /// Cuts A、B、C等X to X, and a phrase that is too long to its end.
  private mutating func shorten(_ text: [UInt32]) {
    let start = verb.isEmpty ? range.lowerBound : max(range.lowerBound, verb.upperBound)
    var index = range.upperBound - 2
    while index > start {
      if text[index] == 0x7B49, !Self.makesWord(text[index + 1]), index + 2 < range.upperBound {
        range = index + 1..<range.upperBound
        return
      }
      index -= 1
    }
    guard range.count > Self.maximumLength else { return }
    index = range.upperBound - 3
    while index > range.upperBound - Self.maximumLength {
      if text[index] == Glyph.possessive || text[index] == Glyph.enumeration {
        range = index + 1..<range.upperBound
        return
      }
      index -= 1
    }
    range = range.upperBound - Self.maximumLength / 2..<range.upperBound
  }

  /// Leaves out a remark in brackets at the end: 欧洲央行（ECB）.
  private mutating func dropBrackets(_ text: [UInt32]) {
    guard range.count > 4, text[range.upperBound - 1] == Glyph.close else { return }
    var index = range.upperBound - 2
    while index > range.lowerBound, text[index] != Glyph.open { index -= 1 }
    if index > range.lowerBound + 1 { range = range.lowerBound..<index }
  }

  /// A suffix that makes a noun of the verb before it: 实现率, 培育期.
  private static func isNominal(_ scalar: UInt32) -> Bool {
    switch scalar {
    // 率量额度费期业者力型性价
    case 0x7387, 0x91CF, 0x989D, 0x5EA6, 0x8D39, 0x671F, 0x4E1A, 0x8005, 0x529B, 0x578B, 0x6027, 0x4EF7: true
    default: false
    }
  }

  /// A range without blanks, commas and open quotes at its ends.
  static func trimmed(_ text: [UInt32], _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, isEdge(text[start]) { start += 1 }
    while end > start, isEdge(text[end - 1]) || text[end - 1] == Glyph.possessive { end -= 1 }
    return start..<end
  }

  /// Punctuation that no phrase starts or ends with.
  static func isEdge(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09, 0x20, 0x2C, 0x3A, 0x3B, 0x2D, 0x7C, 0x3001, 0x2014, 0x2026, 0xB7, 0x2605, 0x25B2, 0x2236, 0xFFFD: true
    default: false
    }
  }
}
