import SluiceCore

/// The noun phrase that stands right of a number: 新增就业岗位12万个 names it before, 12万个就业岗位 behind.
extension ClaimBuilder {
  /// The noun phrase right of a number.
  func rightPhrase(of mark: Mark, at index: Int) -> Range<Int> {
    var start = max(mark.end, mark.suffixEnd)
    if index + 1 < marks.count, mark.unit.kind == .thing, marks[index + 1].start == start,
      marks[index + 1].role == .quantity
    {
      start = max(marks[index + 1].end, marks[index + 1].suffixEnd)  // 31个2.9万套项目
    }
    if start < sentence.upperBound, Self.isJoint(folded[start]) { return start..<start }  // 铁路2处和房屋40栋
    if setsSpaces(index), start + 1 < sentence.upperBound, folded[start] == Glyph.space { start += 1 }
    if start < sentence.upperBound, folded[start] == Glyph.possessive { start += 1 }
    let phrase = nounPhrase(from: behindClause(start, mark) ?? start, at: index)
    guard mark.unit.kind == .thing, !phrase.isEmpty,
      let behind = behindMeasure(phrase.upperBound, after: index)
    else { return phrase }
    let noun = nounPhrase(from: behind, at: index + 1)
    return noun.isEmpty ? phrase : noun
  }

  /// Behind the clauses that stand in front of a counted noun: 600名身着白衣的跑者, 12%的在国内售出的汽车.
  private func behindClause(_ start: Int, _ mark: Mark) -> Int? {
    guard
      mark.unit.kind == .thing || mark.unit.kind == .person || mark.unit.kind == .percent || mark.unit.kind == .none,
      start + 3 < sentence.upperBound, opensClause(start, mark)
    else { return nil }
    var index = start + 2
    var noun: Int?
    while index + 1 < sentence.upperBound, index < start + 30, !Phrase.isEdge(folded[index]),
      folded[index] != Glyph.stop,
      !Glyph.isDigit(folded[index])
    {
      if folded[index] == Glyph.possessive, Glyph.isHan(folded[index + 1]) { noun = index + 1 }
      index += 1
    }
    return noun
  }

  /// Whether a clause opens at a place: 在 or 由 behind 的, or a verb that 着 follows.
  private func opensClause(_ start: Int, _ mark: Mark) -> Bool {
    if folded[start] == 0x5728 || folded[start] == 0x7531 { return folded[start - 1] == Glyph.possessive }
    if mark.unit.kind == .percent {
      // 9%可能迟到的乘客
      return mark.end == start && mark.suffixEnd <= mark.end
        && PhraseWords.rightStartStops.longest(in: folded, at: start, limit: sentence.upperBound) != nil
    }
    if folded[start] == 0x4F7F, folded[start + 1] == 0x7528 { return mark.unit.kind != .thing }  // 使用
    return (start + 1...start + 2).contains { folded[$0] == 0x7740 }
  }

  /// Behind the 的 of an amount that only tells how large the counted things are: 22个总投资48亿元的项目.
  private func behindMeasure(_ place: Int, after index: Int) -> Int? {
    guard index + 1 < marks.count, marks[index + 1].start == place, marks[index + 1].role == .quantity,
      marks[index + 1].unit.kind == .money || marks[index + 1].unit.kind == .measure
    else { return nil }
    let end = max(marks[index + 1].end, marks[index + 1].suffixEnd)
    guard end + 1 < sentence.upperBound, folded[end] == Glyph.possessive, Glyph.isHan(folded[end + 1]) else {
      return nil
    }
    return end + 1
  }

  /// The noun phrase that starts at a place right of a number.
  private func nounPhrase(from start: Int, at index: Int) -> Range<Int> {
    var end = start
    var quotes = 0
    while end < sentence.upperBound, end - start < 40 {
      if let threshold = threshold(at: end, after: index) {
        end = threshold.suffixEnd
        continue
      }
      let scalar = folded[end]
      if scalar == 0x201C { quotes += 1 }
      if scalar == 0x201D {
        if quotes == 0 { break }
        quotes -= 1
      }
      if quotes == 0, endsRight(end, start, index) { break }
      end += 1
    }
    return Phrase.trimmed(folded, start..<end)
  }

  /// Whether a noun phrase that started right of a number ends at a place.
  private func endsRight(_ place: Int, _ start: Int, _ index: Int) -> Bool {
    let scalar = folded[place]
    if scalar == Glyph.possessive { return place - start <= 4 && place > start && folded[place - 1] != 0x76EE }  // 目的
    if scalar == Glyph.open { return place == start || !isWithinName(place) }
    if scalar == Glyph.close || scalar == Glyph.enumeration, isInsideName(place, start) { return false }
    if scalar == Glyph.space, place > start, place + 1 < sentence.upperBound, setsSpaces(index),
      Glyph.isHan(folded[place - 1]) != Glyph.isHan(folded[place + 1])
    {
      return false  // 1.6 英寸 OLED 副屏
    }
    if scalar == Glyph.enumeration, place > start, joinsNoun(place, after: index) { return false }
    if Phrase.isEdge(scalar) || scalar == Glyph.stop || scalar == 0x21 || scalar == 0x3F || scalar == Glyph.close {
      return true
    }
    if scalar == 0x4F1A, place == start + 1, folded[start] == 0x4EBA { return true }  // 12%的人会…
    // 70个大中城市中新建住宅价格
    if scalar == 0x4E2D, place > start + 1,
      PhraseWords.members.longest(in: folded, at: place - 2, limit: place)?.length == 2
    {
      return true
    }
    if scalar == 0x300B || scalar == 0x6765 && place > start + 1 && !endsWord(place, start) { return true }
    if scalar < 0x21 || scalar == 0x3010 || scalar == 0x300A || scalar == 0xFFFD || scalar >= 0x2190 && scalar < 0x2C00
    {
      return true
    }
    if isNumber(at: place, after: index) { return true }
    if Self.isJoint(scalar), place > start { return joinsNumber(place, after: index) }
    if place >= start + 2,
      PhraseWords.rightVerbs.longest(in: folded, at: place, limit: sentence.upperBound) != nil
    {
      return true
    }
    guard let stop = PhraseWords.rightStops.longest(in: folded, at: place, limit: sentence.upperBound) else {
      return false
    }
    if place > start, folded[place] == 0x4EE5, folded[place - 1] == 0x7EA7 || folded[place - 1] == 0x5C81 {
      return false  // 省级以上, 60岁以上
    }
    if endsWord(place, start) { return false }
    return !isGuarded(place, stop.length)
  }

  /// Whether the writer sets a space between a number and the words beside it.
  private func setsSpaces(_ index: Int) -> Bool {
    let start = marks[index].start
    return start > sentence.lowerBound && folded[start - 1] == Glyph.space
  }

  /// Whether 、 joins a further noun to a counted one: 12个社区、街道便民中心.
  private func joinsNoun(_ place: Int, after index: Int) -> Bool {
    guard marks[index].unit.kind == .thing || marks[index].unit.kind == .person, place + 2 < sentence.upperBound,
      Glyph.isHan(folded[place + 1]), nextNumber(index, from: place).map({ $0 - place > 40 }) ?? true
    else { return false }
    if let opener = PhraseWords.openers.longest(in: folded, at: place + 1, limit: sentence.upperBound),
      opener.value != PhraseWords.Opener.noun.rawValue
    {
      return false
    }
    return PhraseWords.rightStops.longest(in: folded, at: place + 1, limit: sentence.upperBound) == nil
  }

  /// Brackets of two or three characters stay within a name: 县(市、区).
  private func isWithinName(_ place: Int) -> Bool {
    var index = place
    while index < sentence.upperBound, index < place + 8 {
      if folded[index] == Glyph.close { return true }
      index += 1
    }
    return false
  }

  /// Whether the character at a place closes a word that only ends like a stop: 未来, 退还, 高等, 应对.
  private func endsWord(_ place: Int, _ start: Int) -> Bool {
    place > start && PhraseWords.endsInStop.longest(in: folded, at: place + 1, limit: start) != nil
  }

  /// Whether a place lies in brackets that the phrase opened.
  private func isInsideName(_ place: Int, _ start: Int) -> Bool {
    var index = place - 1
    while index > start, index > place - 8, folded[index] != Glyph.close {
      if folded[index] == Glyph.open { return true }
      index -= 1
    }
    return false
  }

  /// Whether a longer noun starts where a stop word was found (能源, 有色金属).
  private func isGuarded(_ place: Int, _ length: Int) -> Bool {
    guard let match = PhraseWords.openers.longest(in: folded, at: place, limit: sentence.upperBound) else {
      return false
    }
    return match.value == PhraseWords.Opener.noun.rawValue && match.length > length
  }

  /// The number at a place that only says which things are counted.
  private func threshold(at place: Int, after index: Int) -> Mark? {
    var next = index + 1
    while next < marks.count, marks[next].start < place { next += 1 }
    guard next < marks.count, marks[next].start == place, marks[next].isThreshold else { return nil }
    return marks[next]
  }

  private func isNumber(at place: Int, after index: Int) -> Bool {
    index + 1 < marks.count && marks[index + 1].start == place && marks[index + 1].role != .excluded
  }

  /// Whether a number follows behind a joint before the clause ends.
  private func joinsNumber(_ place: Int, after index: Int) -> Bool {
    guard let next = nextNumber(index, from: place), next - place < 24 else { return false }
    for position in place..<next where folded[position] == Glyph.comma || folded[position] == Glyph.stop {
      return false
    }
    return true
  }

  /// Where the number stands behind a mark, from a place on, that is a claim.
  private func nextNumber(_ index: Int, from place: Int) -> Int? {
    marks.indices.dropFirst(index + 1).prefix(3).first { marks[$0].role == .quantity && marks[$0].start >= place }
      .map { marks[$0].start }
  }
}
