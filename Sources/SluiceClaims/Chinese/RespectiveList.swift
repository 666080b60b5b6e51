import SluiceCore

/// 分别: which of the things before it each number of a list belongs to.
extension ClaimBuilder {
  /// The item that 分别 hands to a number.
  mutating func respectiveItem(_ reading: borrowing Reading, at index: Int) -> String? {
    if reading.predicate.traits.contains(.respectively), !(reading.isCompared && reading.phrase.range.isEmpty),
      !reading.isJoined || respective == nil
    {
      var items = RespectiveList.items(text, reading.phrase.whole)
      if items.count < 2, reading.phrase.range.isEmpty {
        items = levels.suffix(listLength(from: index))
      } else if items.count < 2, needsSubject(reading.phrase.range), case let count = listLength(from: index),
        count > 1, count <= levels.count
      {
        items = levels.suffix(count).map { $0 + string(reading.phrase.range) }  // 占比分别提高2个和1.4个百分点
      }
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

  /// Whether a phrase means nothing without what was spoken of: 占比, 增速, 占全省比重.
  private func needsSubject(_ phrase: Range<Int>) -> Bool {
    folded[phrase.lowerBound] == 0x5360  // 占
      || RelationalNouns.dependents.longest(in: folded, at: phrase.upperBound, limit: phrase.lowerBound)?.length
        == phrase.count
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
    if let halves = halves(text, parts) { return halves }
    let ending = sharedEnding(text.folded, last)
    return parts.enumerated().map { index, part in
      if index == parts.count - 1 { return text.string(part.lowerBound..<ending.itemEnd) + text.string(ending.head) }
      let hasHead =
        RelationalNouns.heads.longest(in: text.folded, at: part.upperBound, limit: part.lowerBound) != nil
        || part.count > 2 && [0x6570, 0x7387, 0x989D, 0x5EA6].contains(text.folded[part.upperBound - 1])  // 数率额度
      return text.string(part) + (hasHead && !isShort(part, ending.head.count) ? "" : text.string(ending.head))
    }
  }

  /// 城市和农村低保标准: two halves of one whole share all that stands behind the second.
  private static func halves(_ text: ClaimText, _ parts: [Range<Int>]) -> [String]? {
    guard parts.count == 2, let first = parts.first, let last = parts.last,
      PairWords.halves.longest(in: text.folded, at: first.lowerBound, limit: first.upperBound)?.length == first.count,
      let half = PairWords.halves.longest(in: text.folded, at: last.lowerBound, limit: last.upperBound),
      half.length < last.count
    else { return nil }
    return [text.string(first) + text.string(last.lowerBound + half.length..<last.upperBound), text.string(last)]
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

  /// Halves of a whole, matched forward.
  static let halves = PhraseTrie(
    words: "城市 农村 城镇 乡村 男性 女性 男 女 国内 国外 境内 境外 中央 地方 上半年 下半年 公办 民办 国有 民营 线上 线下")

  /// The two things of each.
  static let pairs: [[String]] = table.map(\.1)

  private static let table: [(String, [String])] = [
    ("城乡", ["城镇", "农村"]), ("进出口", ["进口", "出口"]), ("存贷款", ["存款", "贷款"]), ("客货", ["客", "货"]),
    ("水电", ["水", "电"]), ("男女", ["男", "女"]), ("中小学", ["中学", "小学"]),
  ]
}
