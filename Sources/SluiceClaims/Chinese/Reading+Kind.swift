import SluiceCore

extension ClaimBuilder {
  /// Settles what a number says of its metric: level, growth, change, share, multiple or rank.
  func setKind(_ reading: inout Reading) {
    let traits = reading.predicate.traits
    if reading.mark.role == .rank {
      reading.kind = .rank
      return
    }
    switch reading.mark.unit.kind {
    case .percent: setPercentKind(&reading, traits)
    case .points: setChange(&reading, traits, fallback: .up)
    case .times: setTimesKind(&reading, traits)
    default: setAmountKind(&reading, traits)
    }
  }

  private func setPercentKind(_ reading: inout Reading, _ traits: PredicateTraits) {
    if reading.mark.rule == .doubling {
      setGrowth(&reading, .up)
    } else if reading.mark.rule == .ratio {
      reading.kind = .share
    } else if traits.contains(.rate) || movesWithoutReach(traits) {
      setGrowth(&reading, traits)
    } else if reading.phrase.opener == .raise || reading.phrase.opener == .lower, !traits.contains(.reach),
      !reading.phrase.range.isEmpty
    {
      reading.kind = .growth
      reading.direction = reading.phrase.opener == .raise ? .up : .down
    } else if let way = alternative(reading) {
      reading.kind = .growth
      reading.direction = way
    } else if isRateLevel(reading) || isNegativeGrowth(reading, traits) {
      reading.kind = .growth
      reading.direction = reading.mark.isNegative ? .down : .up
    } else if isShare(reading, traits) {
      reading.kind = .share
    }
  }

  /// 升316点或1.77%: the rate of the change before 或.
  private func alternative(_ reading: borrowing Reading) -> Claim.Direction? {
    guard reading.mark.start > sentence.lowerBound, folded[reading.mark.start - 1] == 0x6216, let previous,
      previous.kind == .change
    else { return nil }
    return previous.direction
  }

  /// A list or change of growth rates stays growth: 增速从6%降至5.1%.
  private func isRateLevel(_ reading: borrowing Reading) -> Bool {
    if reading.phrase.range.isEmpty, let previous {
      // 增速提高1个百分点,达6%
      if previous.kind == .change, RelationalNouns.rateNames.contains(where: { carried.metric.hasSuffix($0) }) {
        return true
      }
      if previous.kind == .growth, previous.unitKind == .percent, previous.traits.contains(.rate) || previous.isRate {
        return true
      }
    }
    return RelationalNouns.rates.longest(
      in: folded, at: reading.phrase.range.upperBound, limit: reading.phrase.range.lowerBound) != nil
  }

  /// 出口同比-3.2%: compared with another time, and below it.
  private func isNegativeGrowth(_ reading: borrowing Reading, _ traits: PredicateTraits) -> Bool {
    reading.mark.isNegative && !traits.isDisjoint(with: [.yearOnYear, .periodOnPeriod])
  }

  private func movesWithoutReach(_ traits: PredicateTraits) -> Bool {
    !traits.isDisjoint(with: [.up, .down]) && !traits.contains(.reach)
  }

  private func setGrowth(_ reading: inout Reading, _ traits: PredicateTraits) {
    reading.kind = .growth
    reading.direction = traits.contains(.down) && !(traits.contains(.rate) && traits.contains(.up)) ? .down : .up
    if reading.mark.isNegative { reading.direction = .down }
  }

  private func setChange(_ reading: inout Reading, _ traits: PredicateTraits, fallback: Claim.Direction) {
    reading.kind = .change
    if traits.contains(.rate), let way = moveOfRate(reading) {
      reading.direction = way
    } else if traits.contains(.down) {
      reading.direction = .down
    } else if traits.contains(.up) {
      reading.direction = .up
    } else if reading.phrase.opener == .lower {
      reading.direction = .down
    } else {
      reading.direction = directionInPhrase(reading) ?? fallback
    }
    if reading.mark.isNegative { reading.direction = .down }
  }

  /// 降幅扩大0.2个百分点: which way the rate itself went.
  private func moveOfRate(_ reading: borrowing Reading) -> Claim.Direction? {
    var index = reading.mark.start
    while index > reading.predicate.start {
      let word = PredicateWords.trie.longest(in: folded, at: index, limit: reading.predicate.start)
      let traits = PredicateTraits(rawValue: word?.value ?? 0)
      if traits.contains(.rate) { return nil }
      if traits.contains(.down) { return .down }
      if traits.contains(.up) { return .up }
      index -= word?.length ?? 1
    }
    return nil
  }

  /// The direction of a verb inside the phrase (下调政策利率20个基点).
  private func directionInPhrase(_ reading: borrowing Reading) -> Claim.Direction? {
    var index = reading.predicate.start
    let lowest = max(sentence.lowerBound, index - 16)
    while index > lowest, folded[index - 1] != Glyph.comma {
      if let match = PredicateWords.trie.longest(in: folded, at: index, limit: lowest), match.length > 1 {
        let traits = PredicateTraits(rawValue: match.value)
        if traits.contains(.down) { return .down }
        if traits.contains(.up) { return .up }
      }
      index -= 1
    }
    return nil
  }

  private func setTimesKind(_ reading: inout Reading, _ traits: PredicateTraits) {
    if movesWithoutReach(traits) || reading.phrase.opener == .raise {
      reading.kind = .growth
      reading.direction = traits.contains(.down) ? .down : .up
      reading.factor = 100
      reading.unit = "%"
    } else {
      reading.kind = .multiple
    }
  }

  private func setAmountKind(_ reading: inout Reading, _ traits: PredicateTraits) {
    // 超过预期的16亿元 is the amount that was expected.
    let isExpected = folded[max(reading.mark.start, 1) - 1] == Glyph.possessive
    if reading.phrase.exceeds && !isExpected || exceedsCompared(reading) {
      reading.qualifier = reading.mark.suffix.isEmpty ? .exact : reading.qualifier
      reading.kind = .change
      reading.direction = .up
      return
    }
    if traits.contains(.flow), reading.phrase.isComparison || !traits.isDisjoint(with: [.yearOnYear, .periodOnPeriod]) {
      reading.predicate.traits.remove(.flow)
      return setChange(&reading, traits, fallback: .up)  // 比上年同期净增212家, 较年初新增3亿元
    }
    if movesWithoutReach(traits), !traits.contains(.rate), !isComparedAmount(reading), !isImproved(reading) {
      setChange(&reading, traits, fallback: .up)
      return
    }
    guard reading.phrase.opener == .raise || reading.phrase.opener == .lower, !traits.contains(.reach),
      !reading.phrase.range.isEmpty
    else { return }
    let isCounter = reading.mark.unit.kind == .thing || reading.mark.unit.kind == .person
    guard !isCounter || reading.phrase.opener == .raise else { return }
    setChange(&reading, traits, fallback: reading.phrase.opener == .raise ? .up : .down)
  }

  /// 比目标3000亿元超过1070亿元: by how much an amount is above the one that it is compared with.
  private func exceedsCompared(_ reading: borrowing Reading) -> Bool {
    guard reading.phrase.range.isEmpty, reading.predicate.traits.contains(.atLeast), let previous,
      previous.end == reading.predicate.start, reading.predicate.start < reading.mark.start
    else { return false }
    let lowest = clause(of: previous.end)
    return (lowest..<previous.end).contains { folded[$0] == 0x6BD4 || folded[$0] == 0x8F83 }
  }

  /// 提升12个产业: things made better, not more.
  private func isImproved(_ reading: borrowing Reading) -> Bool {
    guard reading.mark.unit.kind == .thing, !reading.right.isEmpty, reading.mark.start >= sentence.lowerBound + 2 else {
      return false
    }
    let first = folded[reading.mark.start - 2]
    let last = folded[reading.mark.start - 1]
    return first == 0x63D0 && (last == 0x5347 || last == 0x9AD8) || first == 0x6269 && last == 0x5927
      || first == 0x52A0 && last == 0x5FEB
  }

  /// 高, 多, 长 before an amount is a dimension and not a change unless something is compared (比…高300元).
  func isComparedAmount(_ reading: borrowing Reading) -> Bool {
    guard reading.predicate.start < reading.mark.start else { return false }
    let place = behindBounds(reading.mark.start, reading.predicate.start)
    guard place > sentence.lowerBound else { return false }
    let last = folded[place - 1]
    guard [0x9AD8, 0x591A, 0x5FEB, 0x5927, 0x91CD, 0x957F, 0x4F4E, 0x5C11, 0x6162, 0x77ED].contains(last) else {
      return false
    }
    let word = PredicateWords.trie.longest(in: folded, at: place, limit: sentence.lowerBound)
    if let word, word.length > 1 { return false }  // 缩短, 扩大: a verb whole.
    var index = place - 2
    let lowest = max(sentence.lowerBound, index - 24)
    while index >= lowest, folded[index] != Glyph.comma {
      if folded[index] == 0x6BD4 || folded[index] == 0x8F83 || folded[index] == 0x63D0 { return false }  // 比, 较, 提
      index -= 1
    }
    return true
  }

  /// Where the bounds right before a number start: 重约3公斤.
  func behindBounds(_ start: Int, _ limit: Int) -> Int {
    var place = start
    while place > limit, let word = PredicateWords.trie.longest(in: folded, at: place, limit: limit),
      !PredicateTraits(rawValue: word.value).isDisjoint(with: [.about, .atLeast, .atMost]),
      PredicateTraits(rawValue: word.value).isDisjoint(with: [.reach, .stock])
    {
      place -= word.length
    }
    return place
  }

  private func isShare(_ reading: borrowing Reading, _ traits: PredicateTraits) -> Bool {
    if traits.contains(.share) { return true }
    let phrase = reading.phrase.range
    if reading.phrase.range.isEmpty, let previous, previous.kind == .share, reading.isJoined || traits.contains(.reach)
    {
      return true
    }
    if ShareWords.nouns.longest(in: folded, at: phrase.upperBound, limit: phrase.lowerBound) != nil { return true }
    let clause = phrase.lowerBound..<max(phrase.lowerBound, reading.predicate.start)
    if clause.contains(where: { folded[$0] == 0x5360 && !ShareWords.isGuarded(folded, $0, sentence.upperBound) }) {
      return true
    }
    if reading.predicate.start > phrase.upperBound, folded[reading.predicate.start - 1] == Glyph.possessive {
      return true
    }
    if isOfOwnTime(reading, traits) { return true }
    if isPartOfGoal(reading) { return true }
    if reading.mark.numeral.isFraction || reading.mark.unit.factor == 10 { return !endsInRate(phrase) }
    if isNounRight(reading), !endsInRate(phrase) || isDone(reading.mark.start) { return true }
    if phrase.isEmpty, isNextAnswer(max(reading.mark.end, reading.mark.suffixEnd)) { return true }
    if ShareWords.isUse(folded, max(reading.mark.end, reading.mark.suffixEnd), sentence.upperBound) {
      return true
    }
    guard reading.phrase.opener == .keep || reading.phrase.opener == .drop, !phrase.isEmpty else { return false }
    return !endsInRate(phrase) && !traits.contains(.reach)
  }

  /// 达成全年目标49%: a goal reached in part, which is no goal itself.
  func isPartOfGoal(_ reading: borrowing Reading) -> Bool {
    reading.mark.unit.kind == .percent
      && ShareWords.goals.longest(in: folded, at: reading.mark.start, limit: sentence.lowerBound) != nil
  }

  /// 为2019年的73%, 相当于疫情前的92%: a part of its own size at another time.
  private func isOfOwnTime(_ reading: borrowing Reading, _ traits: PredicateTraits) -> Bool {
    guard reading.mark.start > sentence.lowerBound, folded[reading.mark.start - 1] == Glyph.possessive,
      traits.isDisjoint(with: [.from, .up, .down])
    else { return false }
    return reading.predicate.since != nil || reading.predicate.isTimeWhole
      || PredicateWords.trie.longest(in: folded, at: reading.mark.start, limit: sentence.lowerBound) != nil
  }

  /// Whether a phrase names a rate by its last character.
  private func endsInRate(_ phrase: Range<Int>) -> Bool {
    guard !phrase.isEmpty else { return false }
    return ShareWords.rateEnds.longest(in: folded, at: phrase.upperBound, limit: phrase.lowerBound) != nil
  }

  /// 贡献了62%的税收: a verb before the number, where the word is else a noun's.
  private func isDone(_ start: Int) -> Bool { start > sentence.lowerBound && folded[start - 1] == 0x4E86 }

  /// Whether a noun follows a percentage as the whole that it is a part of.
  private func isNounRight(_ reading: borrowing Reading) -> Bool {
    !reading.right.isEmpty && Glyph.isHan(folded[reading.right.lowerBound]) && !startsWithMove(reading.right.lowerBound)
      && (reading.right.lowerBound - max(reading.mark.end, reading.mark.suffixEnd) <= 1
        || folded[reading.right.lowerBound - 1] == Glyph.possessive)
  }

  /// Whether the value is a state reached by the end of its time.
  func isStock(_ reading: borrowing Reading) -> Bool {
    switch reading.kind {
    case .growth, .change: return false
    case .rank, .multiple, .share: return true
    case .level:
      if reading.unit == "%" || reading.predicate.traits.contains(.stock) { return true }
      return StockWords.nouns.longest(
        in: folded, at: reading.phrase.range.upperBound, limit: reading.phrase.range.lowerBound) != nil
    }
  }
}
