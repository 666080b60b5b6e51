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
    guard !phrase.range.isEmpty else {
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
      name = carried.metric + name
    }  // 占
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
    reading.metric = name
    reading.rule = .left
  }

  /// The carried metric without the verb that made it a flow: 新增企业83家、总量649家.
  private func carriedStock() -> String {
    guard let verb = previous?.verb, !verb.isEmpty, carried.metric.hasPrefix(verb) else { return carried.metric }
    return String(carried.metric.dropFirst(verb.count))
  }

  /// 新增 or 净增 where it stands behind its noun.
  private func flowWord(_ reading: borrowing Reading) -> String {
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
    reading.metric = carried.metric.isEmpty ? goal(of: reading) : carried.metric
    reading.rule = reading.metric.isEmpty ? .none : .carried
    reading.verb = previous?.verb ?? ""
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

  // MARK: From the right

  /// Names a counted thing by the noun behind its classifier; false where none stands there.
  private func setRightMetric(_ reading: inout Reading) -> Bool {
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
    let isNoun = !reading.right.isEmpty && !startsWithVerb(reading.right)
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
        && (reading.phrase.range.isEmpty
          || reading.phrase.opener == .keep && reading.phrase.range.count <= reading.phrase.verb.count)
    case .times:  // 支持10倍光学变焦
      return isNoun && reading.predicate.traits.isEmpty
        && (reading.phrase.range.isEmpty || reading.phrase.opener == .loose || reading.phrase.opener == .drop
          || isOffered(mark.start))
    case .points: return false
    }
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
  private func isNextAnswer(_ start: Int) -> Bool {
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
  private func startsWithMove(_ place: Int) -> Bool {
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
    reading.metric = isDependent ? carried.metric + string(phrase) : string(phrase)
    reading.rule = .rank
  }

  /// 排名 or the like from the predicate, where nothing else names what is ranked.
  private func rankingNoun(_ reading: borrowing Reading) -> String {
    let place = reading.predicate.start..<reading.mark.start
    for index in place.dropLast() where folded[index] == 0x6392 && folded[index + 1] == 0x540D {
      return string(index..<index + 2)
    }
    return ""
  }

  // MARK: 分别

  /// The item that 分别 hands to a number.
  mutating func respectiveItem(_ reading: borrowing Reading, at index: Int) -> String? {
    if reading.predicate.traits.contains(.respectively), !reading.isJoined || respective == nil {
      var items = RespectiveList.items(text, reading.phrase.whole)
      if items.count < 2, reading.phrase.range.isEmpty { items = levels.suffix(listLength(from: index)) }
      respective = items.count > 1 ? RespectiveItems(items: items) : nil
    } else if !reading.isJoined, let place = respectivelyInPhrase(reading, at: index) {
      // 化学需氧量、二氧化硫削减量分别完成年度计划的159%、148%
      let start = clauseStart(place, lowest: max(sentence.lowerBound, place - 60))
      var items = RespectiveList.items(text, Phrase(folded, start..<place, times: times).whole)
      let count = listLength(from: index)
      if items.count < 2, place == start { items = levels.suffix(count) }
      respective = items.count > 1 && items.count == count ? RespectiveItems(items: items) : nil
    } else if !(reading.isJoined && reading.phrase.range.isEmpty) {
      respective = nil
    }
    guard let list = respective, list.next < list.items.count else { return nil }
    respective?.next += 1
    return list.items[list.next]
  }

  /// Where 分别 stands before the words between it and the number that begins a list.
  private func respectivelyInPhrase(_ reading: borrowing Reading, at index: Int) -> Int? {
    guard listLength(from: index) > 1 else { return nil }
    let lowest = clauseStart(reading.mark.start, lowest: max(sentence.lowerBound, reading.mark.start - 40))
    return (lowest..<max(lowest, reading.predicate.start)).last {
      folded[$0] == 0x5206 && $0 + 1 < sentence.upperBound && folded[$0 + 1] == 0x522B
    }
  }

  /// How many numbers stand in the list that a mark begins.
  private func listLength(from index: Int) -> Int {
    var last = index
    while last + 1 < marks.count, marks[last + 1].role == .quantity,
      marks[last + 1].start == max(marks[last].end, marks[last].suffixEnd) + 1,
      Self.isJoint(folded[marks[last + 1].start - 1])
    {
      last += 1
    }
    return last - index + 1
  }

  /// The text of a range, as written, without blanks at line joints.
  func string(_ range: Range<Int>) -> String { text.string(range) }
}

/// Splits the list before 分别 into its items, each with the head that they share.
enum RespectiveList {
  /// The items of a phrase.
  ///
  /// - Parameters:
  ///   - text: The document.
  ///   - phrase: The phrase before 分别.
  /// - Returns: The items in order; one or none where it is no list.
  static func items(_ text: ClaimText, _ phrase: Range<Int>) -> [String] {
    let parts = parts(text.folded, phrase)
    guard parts.count > 1, let last = parts.last else { return pair(text, phrase) }
    let ending = sharedEnding(text.folded, last)
    return parts.enumerated().map { index, part in
      if index == parts.count - 1 { return text.string(part.lowerBound..<ending.itemEnd) + text.string(ending.head) }
      let hasHead = RelationalNouns.heads.longest(in: text.folded, at: part.upperBound, limit: part.lowerBound) != nil
      return text.string(part) + (hasHead && !isShort(part, ending.head.count) ? "" : text.string(ending.head))
    }
  }

  /// The head that the items share: behind 等, or the noun that the last item ends with.
  private static func sharedEnding(_ text: [UInt32], _ last: Range<Int>) -> (itemEnd: Int, head: Range<Int>) {
    for index in last.dropFirst() where text[index] == 0x7B49 && index + 1 < last.upperBound {
      return (index, index + 1..<last.upperBound)
    }
    let match = RelationalNouns.heads.longest(in: text, at: last.upperBound, limit: last.lowerBound + 1)
    let length = match.map { $0.length < last.count ? $0.length : 0 } ?? 0
    return (last.upperBound - length, last.upperBound - length..<last.upperBound)
  }

  /// 存款 and 贷款 in 存款和贷款余额 are heads themselves, but short of the shared one.
  private static func isShort(_ part: Range<Int>, _ head: Int) -> Bool { part.count <= 2 && head >= 2 }

  private static func parts(_ text: [UInt32], _ phrase: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = phrase.lowerBound
    for index in phrase where ClaimBuilder.isJoint(text[index]) {
      if index > start { parts.append(start..<index) }
      start = index + 1
    }
    if start < phrase.upperBound { parts.append(start..<phrase.upperBound) }
    return parts.map { Phrase.trimmed(text, $0) }
  }

  /// 城乡 is 城镇 and 农村, 内外 and the like are pairs too.
  private static func pair(_ text: ClaimText, _ phrase: Range<Int>) -> [String] {
    for index in phrase where index + 1 < phrase.upperBound {
      guard let match = PairWords.trie.longest(in: text.folded, at: index, limit: phrase.upperBound) else { continue }
      let before = text.string(phrase.lowerBound..<index)
      let after = text.string(index + match.length..<phrase.upperBound)
      return PairWords.pairs[match.value].map { before + $0 + after }
    }
    return []
  }
}

/// Words that stand for two things at once.
enum PairWords {
  /// The words, matched forward.
  static let trie = PhraseTrie(table.enumerated().map { ($0.element.0, $0.offset) })

  /// The two things of each.
  static let pairs: [[String]] = table.map(\.1)

  private static let table: [(String, [String])] = [
    ("城乡", ["城镇", "农村"]), ("进出口", ["进口", "出口"]), ("存贷款", ["存款", "贷款"]), ("客货", ["客", "货"]),
    ("水电", ["水", "电"]), ("男女", ["男", "女"]), ("中小学", ["中学", "小学"]),
  ]
}
