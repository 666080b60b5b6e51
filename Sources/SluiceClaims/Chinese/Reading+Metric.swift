import SluiceCore

extension ClaimBuilder {
  /// Names what is measured, by the structure of the clause.
  func setMetric(_ reading: inout Reading, at index: Int, _ respectiveItem: String?) {
    if let item = respectiveItem {
      reading.metric = item
      reading.rule = .respectively
      return
    }
    if reading.mark.rule == .ratio, let previous, previous.number == .ratio,
      previous.end + 1 == reading.mark.start
    {
      reading.metric = previous.metric
      reading.rule = .ratio
    } else if reading.mark.role == .rank {
      setRankMetric(&reading)
    } else if !setRightMetric(&reading) {
      setLeftMetric(&reading)
    }
    if RelationalNouns.rates.longest(
      in: folded, at: reading.phrase.range.upperBound, limit: reading.phrase.range.lowerBound) != nil
    {
      reading.rule = .rate
    }
  }

  // MARK: From the left

  private func setLeftMetric(_ reading: inout Reading) {
    let phrase = reading.phrase
    // 房价下跌5%,其中深圳下跌7%: the same metric of a place.
    let isOfPlace =
      (reading.kind == .growth || reading.kind == .change) && !carried.metric.isEmpty
      && ChinesePlaces.isName(folded, phrase.range)
    guard !phrase.range.isEmpty, !isOfPlace else {
      carry(&reading)
      return
    }
    var name = string(reading.kind == .share ? ShareWords.whole(folded, phrase.range) : phrase.range)
    if let word = compoundVerb(reading) { name += string(word) }
    if let dimension = dimension(reading) { name = (name.unicodeScalars.count > 8 ? "" : name) + dimension }
    if let subject = phrase.subject, !subject.isEmpty, subject.count < 20 { name = string(subject) + name }
    if reading.predicate.traits.contains(.flow) { name = flowWord(reading) + name }
    if RelationalNouns.dependents.longest(in: folded, at: phrase.range.upperBound, limit: phrase.range.lowerBound)?
      .length
      == phrase.range.count, !carried.metric.isEmpty
    {
      name = carriedStock() + name
    }
    if folded[phrase.range.lowerBound] == 0x5360,
      !ShareWords.isGuarded(folded, phrase.range.lowerBound, sentence.upperBound),
      !carried.metric.isEmpty
    {
      // 占总人口的21%, but 占总人口比重
      let namesShare =
        ShareWords.nouns.longest(in: folded, at: phrase.range.upperBound, limit: phrase.range.lowerBound) != nil
      name = namesShare ? carried.metric + name : carried.metric
    }
    if let graded = gradedOfCarried(phrase.range) { name = graded }
    let isHead =
      RelationalNouns.heads.longest(in: folded, at: phrase.range.upperBound, limit: phrase.range.lowerBound)?.length
      == phrase.range.count
    if isHead, let topic = topicOfClauseBefore(phrase.range.lowerBound) { name = string(topic) + name }
    let isList = reading.isJoined && phrase.opener != .keep && phrase.opener != .drop && !isHead
    if isList, let previous, !previous.verb.isEmpty, reading.kind == .level, reading.mark.unit.kind != .percent {
      name = previous.verb + name
      reading.verb = previous.verb
    } else if phrase.opener == .keep {
      reading.verb = string(phrase.verb)
    }
    reading.metric = name + rate(before: reading, behind: name)
    reading.rule = .left
  }

  /// The carried metric without the verb that made it a flow, or the rate that changed: 新增企业83家、总量649家.
  private func carriedStock() -> String {
    let rate = RelationalNouns.rateNames.first { carried.metric.hasSuffix($0) }
    let stock = carried.metric.dropLast(rate?.count ?? 0)
    guard let verb = previous?.verb, !verb.isEmpty, stock.count > verb.count, stock.hasPrefix(verb) else {
      return String(stock)
    }
    return String(stock.dropFirst(verb.count))
  }

  /// 国家级工厂4家、省级18家: a grade alone, of what was counted before.
  private func gradedOfCarried(_ phrase: Range<Int>) -> String? {
    guard
      RelationalNouns.grades.longest(in: folded, at: phrase.upperBound, limit: phrase.lowerBound)?.length
        == phrase.count
    else { return nil }
    let stock = carriedStock()
    let grade = RelationalNouns.gradeNames.first { stock.hasPrefix($0) }
    return stock.isEmpty ? nil : string(phrase) + stock.dropFirst(grade?.count ?? 0)
  }

  /// 新建农田35万亩,累计达到280万亩: what was added is part of a stock.
  private func isSummed(_ reading: borrowing Reading) -> Bool {
    guard reading.kind == .level, previous?.verb.isEmpty == false, reading.predicate.start < reading.mark.start,
      reading.predicate.traits.contains(.stock) || folded[reading.mark.start - 1] == 0x8FBE  // 达
    else { return false }
    return (reading.predicate.start..<reading.mark.start).dropLast().contains {
      folded[$0] == 0x7D2F && folded[$0 + 1] == 0x8BA1  // 累计
    }
  }

  /// What was added to a stock told before: 企业总数达215家,净增18家.
  private func carriedFlow(_ reading: borrowing Reading) -> String? {
    guard reading.kind == .level, reading.predicate.traits.contains(.flow),
      !RelationalNouns.flows.contains(where: { carried.metric.hasPrefix($0) })
    else { return nil }
    let total = RelationalNouns.totals.first { carried.metric.hasSuffix($0) }
    return flowWord(reading) + carried.metric.dropLast(total?.count ?? 0)
  }

  /// 新增 or 净增 where it stands behind its noun.
  func flowWord(_ reading: borrowing Reading) -> String {
    let start = reading.predicate.start
    return start + 1 < reading.mark.start && folded[start] == 0x51C0 ? "净增" : "新增"
  }

  /// 长, 高, 重 before an amount, where nothing is compared: the name of what is measured.
  private func dimension(_ reading: borrowing Reading) -> String? {
    guard reading.kind == .level, reading.predicate.start < reading.mark.start, reading.mark.unit.kind == .measure,
      reading.predicate.traits.isSuperset(of: [.up, .neutral]), isComparedAmount(reading)
    else { return nil }
    let place = behindBounds(reading.mark.start, reading.predicate.start)
    return string(place - 1..<place)
  }

  /// A verb that holds its object (降息, 减产), where the predicate starts with it.
  private func compoundVerb(_ reading: borrowing Reading) -> Range<Int>? {
    let start = reading.predicate.start
    guard reading.mark.unit.kind == .points || reading.mark.unit.kind == .percent else { return nil }
    var index = start
    while index < reading.mark.start {
      if let match = MoneyWords.compoundVerbs.longest(in: folded, at: index, limit: reading.mark.start) {
        return index..<index + match.length
      }
      index += 1
    }
    return nil
  }

  /// 完成年度计划的82%, where nothing else is spoken of: the plan itself.
  private func goal(of reading: borrowing Reading) -> String {
    let end = reading.mark.start - 1
    guard reading.kind == .share, end > sentence.lowerBound, folded[end] == Glyph.possessive,
      let goal = ShareWords.goals.longest(in: folded, at: end, limit: sentence.lowerBound)
    else { return "" }
    return string(end - goal.length..<end)
  }

  /// Takes the subject of the clause before, or the metric that the sentence carries over.
  private func carry(_ reading: inout Reading) {
    if !reading.isJoined, let subject = subjectOfClauseBefore(reading) {
      reading.metric = string(subject)
      reading.rule = .subject
      return
    }
    if carried.metric.isEmpty, reading.kind == .share, let whole = wholeOfClauseBefore(reading.mark.start) {
      reading.metric = string(whole)
      reading.rule = .subject
      return
    }
    if reading.unit == "位", let previous, previous.kind == .rank {
      reading.metric = previous.metric  // 增速居第2位,前移3位
      reading.rule = .rankCarried
      return
    }
    if isSummed(reading) {
      reading.metric = carriedStock()
      reading.rule = .carried
      return
    }
    reading.metric = carried.metric.isEmpty ? goal(of: reading) : carriedFlow(reading) ?? carried.metric
    reading.rule = reading.metric.isEmpty ? .none : .carried
    if reading.rule == .carried, previous?.isRate != true {
      reading.metric += rate(before: reading, behind: reading.metric)
    }
    reading.verb = previous?.verb ?? ""
  }

  /// 增速 or the like in the words before a number of points, where the metric before them is no rate itself.
  private func rate(before reading: borrowing Reading, behind metric: String) -> String {
    guard reading.mark.unit.kind == .points, reading.predicate.traits.contains(.rate) else { return "" }
    var end = reading.mark.start
    while end > reading.predicate.start {
      if let rate = RelationalNouns.rates.longest(in: folded, at: end, limit: reading.predicate.start) {
        let name = string(end - rate.length..<end)
        return metric.hasSuffix(name) ? "" : name
      }
      end -= 1
    }
    return ""
  }

  /// The subject of the clause right before, where that one has no number of its own: 进口继续扩大,突破80亿美元.
  private func subjectOfClauseBefore(_ reading: borrowing Reading) -> Range<Int>? {
    let clause = clause(of: reading.mark.start)
    guard clause > sentence.lowerBound, folded[clause - 1] == Glyph.comma else { return nil }
    if let previous, previous.end > clause { return nil }
    let end = clause - 1
    let start = clauseStart(end, lowest: max(sentence.lowerBound, end - 60))
    if PhraseWords.asides.longest(in: folded, at: start, limit: end) != nil { return nil }
    for mark in marks where mark.role != .time && mark.role != .excluded && mark.start >= start && mark.start < end {
      return nil
    }
    // 车队人数,扩展到45人
    if end > start + 1, RelationalNouns.heads.longest(in: folded, at: end, limit: start + 1) != nil,
      let subject = subject(start..<end),
      !subject.contains(where: { PhraseWords.subjectEnds.longest(in: folded, at: $0, limit: end) != nil })
    {
      return subject
    }
    var index = start + 2
    while index < end {
      if let stop = PhraseWords.subjectEnds.longest(in: folded, at: index, limit: end),
        !isGuardedNoun(index, stop.length)
      {
        if let subject = subject(start..<index) { return subject }
        index += stop.length
      } else {
        index += 1
      }
    }
    return nil
  }

  /// The noun of the clause right before, where that one only names what is spoken of: 服务业方面,增加值增长4%.
  private func topicOfClauseBefore(_ place: Int) -> Range<Int>? {
    let clause = clause(of: place)
    guard clause > sentence.lowerBound, folded[clause - 1] == Glyph.comma else { return nil }
    let start = clauseStart(clause - 1, lowest: max(sentence.lowerBound, clause - 1 - Phrase.maximumLength))
    guard let end = PhraseWords.topicEnds.longest(in: folded, at: clause - 1, limit: start) else { return nil }
    for mark in marks where mark.start >= start && mark.start < clause { return nil }
    let topic = Phrase(folded, start..<clause - 1 - end.length, times: times)
    return topic.opener == nil && !topic.range.isEmpty ? topic.range : nil
  }

  /// 受访者中,近七成表示…: the whole that the clause before names for a part.
  private func wholeOfClauseBefore(_ place: Int) -> Range<Int>? {
    let clause = clause(of: place)
    guard clause > sentence.lowerBound, folded[clause - 1] == Glyph.comma else { return nil }
    let start = clauseStart(clause - 1, lowest: max(sentence.lowerBound, clause - 1 - Phrase.maximumLength))
    let phrase = Phrase(folded, start..<clause - 1, times: times).range
    let whole = ShareWords.whole(folded, phrase)
    return whole.isEmpty || whole == phrase ? nil : whole
  }

  /// The noun phrase of a clause up to its verb.
  private func subject(_ range: Range<Int>) -> Range<Int>? {
    let phrase = Phrase(folded, range, times: times)
    let isNoun = phrase.opener == nil || phrase.opener == .drop || phrase.opener == .keep && phrase.verb == phrase.range
    guard isNoun, phrase.range.count >= 2 else { return nil }
    let last = phrase.range.last { folded[$0] == Glyph.possessive }
    return last.map { $0 + 1..<phrase.range.upperBound } ?? phrase.range
  }

  private func isGuardedNoun(_ place: Int, _ length: Int) -> Bool {
    guard let match = PhraseWords.openers.longest(in: folded, at: place, limit: sentence.upperBound) else {
      return false
    }
    return match.value == PhraseWords.Opener.noun.rawValue && match.length > length
  }

  // MARK: Ranks

  private func setRankMetric(_ reading: inout Reading) {
    let phrase = reading.phrase.range
    // 在全省13个设区市中排名第3: among what, not of what.
    if phrase.isEmpty || !carried.metric.isEmpty && folded[phrase.upperBound - 1] == 0x4E2D && phrase.count <= 8 {
      carry(&reading)
      if reading.metric.isEmpty { reading.metric = rankingNoun(reading) }
      reading.rule = .rankCarried
      return
    }
    let isDependent =
      RelationalNouns.dependents.longest(in: folded, at: phrase.upperBound, limit: phrase.lowerBound)?.length
      == phrase.count
    reading.metric = isDependent ? carried.metric + string(phrase) : string(beforeRivals(phrase))
    reading.rule = .rank
  }

  /// 总量在全国地级市中: what is ranked, without among what.
  private func beforeRivals(_ phrase: Range<Int>) -> Range<Int> {
    guard folded[phrase.upperBound - 1] == 0x4E2D,  // 中
      let place = phrase.dropFirst(2).first(where: { folded[$0] == 0x5728 })  // 在
    else { return phrase }
    return phrase.lowerBound..<place
  }

  /// 排名 or the like from the predicate, where nothing else names what is ranked.
  private func rankingNoun(_ reading: borrowing Reading) -> String {
    let place = reading.predicate.start..<reading.mark.start
    for index in place.dropLast() where folded[index] == 0x6392 && folded[index + 1] == 0x540D {
      return string(index..<index + 2)
    }
    return ""
  }

  /// The text of a range, as written, without blanks at line joints.
  func string(_ range: Range<Int>) -> String { text.string(range) }
}
