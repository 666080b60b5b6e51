import SluiceCore

/// The metric that a phrase to the right of a number names: 12万个就业岗位, 8%的家庭.
extension ClaimBuilder {
  /// Names a counted thing by the noun behind its classifier; false where none stands there.
  func setRightMetric(_ reading: inout Reading) -> Bool {
    guard takesRight(reading) else { return false }
    var right = reading.right
    if right.isEmpty, right.upperBound < sentence.upperBound, folded[right.upperBound] == Glyph.space {
      right = right.upperBound + 1..<right.upperBound + 1  // 50% 由
    }
    if reading.kind == .share, startsWithPeople(right) {
      right = behindAdverbs(right.lowerBound + 1..<predicateEnd(right.lowerBound + 1))
    } else if right.isEmpty || startsWithVerb(right) {
      right = behindAdverbs(right.lowerBound..<predicateEnd(right.lowerBound))
    }
    guard !right.isEmpty else { return false }
    if let member = memberWithMove(right, reading.mark.unit.kind) { right = member }
    var name = string(ShareWords.whole(folded, right))
    let phrase = reading.phrase
    if phrase.opener == .keep, reading.kind == .level, phrase.range.count <= phrase.verb.count + 1 {
      reading.verb = string(phrase.verb)
      name = reading.verb + name
    } else if reading.isJoined, phrase.range.isEmpty, let previous, !previous.verb.isEmpty, reading.kind == .level {
      reading.verb = previous.verb
      name = previous.verb + name
    } else if reading.predicate.traits.contains(.flow) {
      reading.verb = flowWord(reading)
      name = reading.verb + name
    }
    reading.metric = name
    reading.rule = .right
    return true
  }

  /// Whether the noun to the right names what the number counts.
  private func takesRight(_ reading: borrowing Reading) -> Bool {
    let mark = reading.mark
    let start = max(mark.end, mark.suffixEnd)
    guard [.level, .share, .multiple].contains(reading.kind), start < sentence.upperBound else { return false }
    let isNoun = !reading.right.isEmpty && !startsWithVerb(reading.right) && !isRate(reading.right)
    switch mark.unit.kind {
    case .thing:
      if !isNoun, isRest(mark.start) { return false }
      return isNoun
        || reading.phrase.range.isEmpty && Glyph.isHan(folded[start]) && !startsWithPlace(start)
          && !startsWithMove(start)
    case .none:
      return mark.role == .quantity && isNoun && reading.phrase.range.isEmpty || isNoun && mark.numeral.hasScale
    case .person:
      if mark.unit.sorts.contains(.people) { return isNoun }
      return isNoun
        || !isComparedWith(reading) && Glyph.isHan(folded[start]) && !startsWithPlace(start) && !startsWithMove(start)
    case .time where folded[start] == Glyph.possessive && isNoun: return true  // 两个小时的使用时间
    case .time where isSpent(reading): return Glyph.isHan(folded[start]) && !startsWithPlace(start)
    case .percent:
      return isNoun && (reading.phrase.range.isEmpty || folded[start] == Glyph.possessive)
        || reading.phrase.range.isEmpty
          && (folded[start] == Glyph.possessive || isPolled(start)
            || ShareWords.isUse(folded, start, sentence.upperBound) || isNextAnswer(start))
    case .money where isNoun && MoneyWords.awards.longest(in: folded, at: start, limit: sentence.upperBound) != nil:
      return true
    case .measure where isNoun && (isOffered(mark.start) || isOneThing(reading.phrase.range)),
      .symbol where isNoun && (isOffered(mark.start) || isOneThing(reading.phrase.range)):
      return true
    case .measure where folded[start] == Glyph.possessive && isMeasuredNoun(start + 1): return true  // 每秒5公里的速度
    case .money, .measure, .time, .symbol:
      return isNoun
        && (!(reading.isJoined && reading.phrase.range.isEmpty)
          || previous?.rule == .right && mark.unit.kind == .measure)
        && (reading.phrase.range.isEmpty || isObject(reading)
          || reading.phrase.opener == .keep && reading.phrase.range.count <= reading.phrase.verb.count)
    case .times:  // 支持10倍光学变焦
      return isNoun && reading.predicate.traits.isEmpty
        && (reading.phrase.range.isEmpty || reading.phrase.opener == .loose || reading.phrase.opener == .drop
          || isOffered(mark.start))
    case .points: return false
    }
  }

  /// 政府发放2亿元消费券: an amount between a verb that says it was done and its object.
  private func isObject(_ reading: borrowing Reading) -> Bool {
    let phrase = reading.phrase.range
    guard reading.mark.unit.kind == .money, reading.predicate.start == reading.mark.start,
      PhraseWords.givers.longest(in: folded, at: phrase.upperBound, limit: phrase.lowerBound) != nil
    else { return false }
    let opener = PhraseWords.openers.longest(in: folded, at: reading.right.lowerBound, limit: sentence.upperBound)
    return opener.map { $0.value == PhraseWords.Opener.noun.rawValue } ?? true
  }

  /// 52个城市新房价格下降: of members of a group that something is told of, the members alone.
  private func memberWithMove(_ right: Range<Int>, _ unit: UnitClass) -> Range<Int>? {
    guard unit == .thing,
      let member = PhraseWords.members.longest(in: folded, at: right.lowerBound, limit: right.upperBound),
      member.length + 1 < right.count,
      startsWithMove(right.upperBound)
        || PhraseWords.rightVerbs.longest(in: folded, at: right.upperBound, limit: sentence.upperBound) != nil,
      RelationalNouns.heads.longest(in: folded, at: right.upperBound, limit: right.lowerBound + member.length) != nil
    else { return nil }
    return right.lowerBound..<right.lowerBound + member.length
  }

  /// 有9个增速超过…: what is told of the things counted before.
  private func isRate(_ right: Range<Int>) -> Bool {
    RelationalNouns.rates.longest(in: folded, at: right.upperBound, limit: right.lowerBound)?.length == right.count
  }

  /// 其余四台均…, 首批1万剂于…: of what was counted before.
  private func isRest(_ start: Int) -> Bool {
    ShareWords.rests.longest(in: folded, at: start, limit: sentence.lowerBound) != nil && !carried.metric.isEmpty
  }

  /// 支持33W快充, 举行5公里慢跑: the verb before a number whose object stands behind it.
  private func isOffered(_ start: Int) -> Bool {
    let end = start > sentence.lowerBound && folded[start - 1] == Glyph.space ? start - 1 : start
    return MoneyWords.offers.longest(in: folded, at: end, limit: sentence.lowerBound) != nil
  }

  /// Whether the noun at a place is what a measure behind 的 measures.
  private func isMeasuredNoun(_ place: Int) -> Bool {
    PhraseWords.measuredNouns.longest(in: folded, at: place, limit: sentence.upperBound) != nil
  }

  /// 一块1.6英寸副屏: a number that stands behind the article of what it measures.
  private func isOneThing(_ phrase: Range<Int>) -> Bool {
    phrase.count >= 2 && folded[phrase.upperBound - 2] == 0x4E00
      && ChineseUnits.trie.longest(in: folded, at: phrase.upperBound - 1, limit: phrase.upperBound) != nil
  }

  /// 53%的受访者支持,38%表示反对: a further part of those asked, and what they say.
  func isNextAnswer(_ start: Int) -> Bool {
    previous?.kind == .share && previous?.rule == .right
      && ShareWords.opinions.longest(in: folded, at: start, limit: sentence.upperBound) != nil
  }

  /// 受访者 behind a part: who says what follows.
  private func isPolled(_ place: Int) -> Bool {
    place + 1 < sentence.upperBound && folded[place] == 0x53D7 && folded[place + 1] == 0x8BBF
  }

  /// Whether a number is the amount of an earlier time that another is compared with: 总人口比2010年的38万人减少.
  private func isComparedWith(_ reading: borrowing Reading) -> Bool {
    reading.predicate.time != nil && !reading.phrase.range.isEmpty
  }

  /// Whether the time before a verb is what it took: 用9个月完成了厂房建设.
  private func isSpent(_ reading: borrowing Reading) -> Bool {
    let start = reading.mark.start
    let verb = start > sentence.lowerBound && folded[start - 1] == 0x4E86 ? start - 1 : start  // 了
    return verb > sentence.lowerBound && (folded[verb - 1] == 0x7528 || folded[verb - 1] == 0x82B1)  // 用, 花
  }

  /// Whether a word of going up or down stands at a place: 由2.1人提高到3.05人, 9人最多.
  func startsWithMove(_ place: Int) -> Bool {
    PhraseWords.moves.longest(in: folded, at: place, limit: sentence.upperBound) != nil
  }

  /// Whether 中, 内, 后 or the like stands at a place: it says where, not what.
  private func startsWithPlace(_ place: Int) -> Bool {
    switch folded[place] {
    case 0x4E2D, 0x5185, 0x540E, 0x524D, 0x65F6, 0x91CC, 0x4E0A, 0x548C, 0x4E0E, 0x53CA, 0x7B49: true
    default: false
    }
  }

  /// A predicate without its adverbs, copula and place in front.
  private func behindAdverbs(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound {
      if let match = PhraseWords.openers.longest(in: folded, at: start, limit: range.upperBound),
        match.value == PhraseWords.Opener.skip.rawValue || match.value == PhraseWords.Opener.drop.rawValue
      {
        start += match.length
      } else if folded[start] == 0x5C31 || folded[start] == 0x4E86 {  // 就, 了
        start += 1
      } else {
        break
      }
    }
    let during = range.lowerBound..<range.upperBound
    for index in during where index + 1 < range.upperBound && folded[index] == 0x671F && folded[index + 1] == 0x95F4 {
      start = max(start, index + 2)
    }
    return Phrase.trimmed(folded, start..<range.upperBound)
  }

  /// Whether a phrase starts with a word that ends noun phrases: a verb, an adverb.
  private func startsWithVerb(_ range: Range<Int>) -> Bool {
    guard range.lowerBound < sentence.upperBound,
      let stop = PhraseWords.rightStartStops.longest(in: folded, at: range.lowerBound, limit: sentence.upperBound)
    else { return false }
    if let opener = PhraseWords.openers.longest(in: folded, at: range.lowerBound, limit: sentence.upperBound) {
      return opener.value != PhraseWords.Opener.noun.rawValue || opener.length <= stop.length
    }
    return true
  }

  /// 的人表示…: people as the whole, what they do as the metric.
  private func startsWithPeople(_ range: Range<Int>) -> Bool {
    range.count >= 1 && folded[range.lowerBound] == 0x4EBA && range.count == 1
  }

  /// Where the predicate that starts at a place ends: at the next punctuation or number.
  private func predicateEnd(_ start: Int) -> Int {
    var end = start
    while end < sentence.upperBound, end - start < 24, !endsPredicate(end, start), !Phrase.isEdge(folded[end]),
      folded[end] != Glyph.stop,
      folded[end] != Glyph.open, !Glyph.isDigit(folded[end]), folded[end] != 0x21, folded[end] != 0x3F
    {
      end += 1
    }
    return end
  }

  /// 来 before a purpose, or a further verb behind the first one, ends a predicate.
  private func endsPredicate(_ place: Int, _ start: Int) -> Bool {
    guard place > start + 1 else { return false }
    if folded[place] == 0x6765 { return true }
    guard let stop = PhraseWords.rightStops.longest(in: folded, at: place, limit: sentence.upperBound) else {
      return false
    }
    return place > start + 3 && stop.length > 1
  }
}
