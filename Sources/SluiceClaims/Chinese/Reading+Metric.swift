import SluiceCore

extension ClaimBuilder {
  /// Names what is measured, by the structure of the clause.
  mutating func setMetric(_ reading: inout Reading, at index: Int) {
    if let item = respectiveItem(reading) {
      reading.metric = item
      reading.rule = "respectively"
      return
    }
    if reading.mark.role == .rank {
      setRankMetric(&reading)
    } else if !setRightMetric(&reading) {
      setLeftMetric(&reading)
    }
    if RelationalNouns.rates.longest(
      in: folded, at: reading.phrase.range.upperBound, limit: reading.phrase.range.lowerBound) != nil
    {
      reading.rule = "rate"
    }
  }

  // MARK: From the left

  private func setLeftMetric(_ reading: inout Reading) {
    let phrase = reading.phrase
    guard !phrase.range.isEmpty else {
      carry(&reading)
      return
    }
    var name = string(phrase.range)
    if let subject = phrase.subject, !subject.isEmpty, subject.count < 20 { name = string(subject) + name }
    if reading.predicate.traits.contains(.flow) { name = flowWord(reading) + name }
    if RelationalNouns.dependents.longest(in: folded, at: phrase.range.upperBound, limit: phrase.range.lowerBound)?
      .length
      == phrase.range.count, !carried.metric.isEmpty
    {
      name = carried.metric + name
    }
    let isList = reading.isJoined && phrase.opener != .keep && phrase.opener != .drop
    if isList, let previous, !previous.verb.isEmpty, reading.kind == .level {
      name = previous.verb + name
      reading.verb = previous.verb
    } else if phrase.opener == .keep {
      reading.verb = string(phrase.verb)
    }
    reading.metric = name
    reading.rule = "left"
  }

  /// 新增 or 净增 where it stands behind its noun.
  private func flowWord(_ reading: Reading) -> String {
    let start = reading.predicate.start
    return start + 1 < reading.mark.start && folded[start] == 0x51C0 ? "净增" : "新增"
  }

  /// Takes the metric that the sentence carries over.
  private func carry(_ reading: inout Reading) {
    reading.metric = carried.metric
    reading.rule = carried.metric.isEmpty ? "none" : "carried"
    reading.verb = previous?.verb ?? ""
    reading.confidence = carried.metric.isEmpty ? 0.5 : 0.85
  }

  // MARK: From the right

  /// Names a counted thing by the noun behind its classifier; false where none stands there.
  private func setRightMetric(_ reading: inout Reading) -> Bool {
    guard takesRight(reading) else { return false }
    var right = reading.right
    if reading.mark.unit.kind == .person || reading.kind == .share, startsWithPeople(right) {
      right = Phrase.trimmed(folded, right.lowerBound + 1..<predicateEnd(right.lowerBound + 1))
    } else if right.isEmpty || startsWithVerb(right) {
      right = Phrase.trimmed(folded, right.lowerBound..<predicateEnd(right.lowerBound))
    }
    guard !right.isEmpty else { return false }
    var name = string(right)
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
    reading.rule = "right"
    return true
  }

  /// Whether the noun to the right names what the number counts.
  private func takesRight(_ reading: Reading) -> Bool {
    let mark = reading.mark
    let start = max(mark.end, mark.suffixEnd)
    guard reading.kind == .level || reading.kind == .share, start < sentence.upperBound else { return false }
    let isNoun = !reading.right.isEmpty && !startsWithVerb(reading.right)
    switch mark.unit.kind {
    case .thing: return isNoun
    case .none:
      return mark.role == .quantity && isNoun && reading.phrase.range.isEmpty || isNoun && mark.numeral.hasScale
    case .person:
      if isNoun, !startsWithVerb(reading.right) {
        return reading.phrase.range.isEmpty || reading.phrase.opener == .keep
      }
      return reading.phrase.range.isEmpty && Glyph.isHan(folded[start])
    case .percent:
      return isNoun && (reading.phrase.range.isEmpty || folded[start] == Glyph.possessive)
        || reading.phrase.range.isEmpty && folded[start] == Glyph.possessive
    case .money, .measure, .time, .symbol:
      return isNoun
        && (reading.phrase.range.isEmpty
          || reading.phrase.opener == .keep && reading.phrase.range.count <= reading.phrase.verb.count)
    case .points, .times: return false
    }
  }

  /// Whether a phrase starts with a word that ends noun phrases: a verb, an adverb.
  private func startsWithVerb(_ range: Range<Int>) -> Bool {
    guard range.lowerBound < sentence.upperBound,
      let stop = PhraseWords.rightStops.longest(in: folded, at: range.lowerBound, limit: sentence.upperBound)
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
    while end < sentence.upperBound, end - start < 24, !Phrase.isEdge(folded[end]), folded[end] != Glyph.stop,
      folded[end] != Glyph.open, !Glyph.isDigit(folded[end]), folded[end] != 0x21, folded[end] != 0x3F
    {
      end += 1
    }
    return end
  }

  // MARK: Ranks

  private func setRankMetric(_ reading: inout Reading) {
    let phrase = reading.phrase.range
    if phrase.isEmpty {
      carry(&reading)
      reading.rule = "rank-carried"
      return
    }
    let isDependent =
      RelationalNouns.dependents.longest(in: folded, at: phrase.upperBound, limit: phrase.lowerBound)?.length
      == phrase.count
    reading.metric = isDependent ? carried.metric + string(phrase) : string(phrase)
    reading.rule = "rank"
  }

  // MARK: 分别

  /// The item that 分别 hands to a number.
  private mutating func respectiveItem(_ reading: Reading) -> String? {
    if reading.predicate.traits.contains(.respectively), !reading.isJoined || respective == nil {
      let items = RespectiveList.items(text, reading.phrase.range)
      respective = items.count > 1 ? RespectiveItems(items: items) : nil
    } else if !(reading.isJoined && reading.phrase.range.isEmpty) {
      respective = nil
    }
    guard let list = respective, list.next < list.items.count else { return nil }
    respective?.next += 1
    return list.items[list.next]
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
    let head = RelationalNouns.heads.longest(in: text.folded, at: last.upperBound, limit: last.lowerBound)
    return parts.map { part in
      let name = text.string(part)
      guard let head, head.length < last.count,
        RelationalNouns.heads.longest(in: text.folded, at: part.upperBound, limit: part.lowerBound) == nil
          || isShort(part, head.length)
      else { return name }
      return name + text.string(last.upperBound - head.length..<last.upperBound)
    }.enumerated().map { $0.offset == parts.count - 1 ? text.string(last) : $0.element }
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
