import SluiceCore

/// What a metric is compared with between its name and a number: 增速高于全国0.8个百分点, 余额比年初增加320亿元.
struct Comparison {
  /// Where the metric's name ends.
  let start: Int
  /// Which way a word of comparing goes; nil where the verb behind the thing compared with says so.
  var way: PredicateTraits = []
  /// What the thing compared with says of the basis.
  var basis: PredicateTraits = []

  /// What words before the number say of the thing compared with, and not of the number.
  var taken: PredicateTraits = []
  /// Whether 分别 hands each number its own metric.
  var isRespective = false

  /// The comparison right before a number; nil where none stands in its clause.
  ///
  /// - Parameters:
  ///   - text: The folded text.
  ///   - clause: From the left bound to the number.
  ///   - predicate: The words right before the number.
  ///   - isPoints: Whether the number counts percentage points, which nothing reaches: 超过全国平均水平2个百分点.
  init?(_ text: [UInt32], _ clause: Range<Int>, _ predicate: borrowing Predicate, isPoints: Bool) {
    guard clause.count > 3, text[clause.upperBound - 1] != Glyph.possessive else { return nil }
    let end = Self.beforeBounds(text, clause)
    if let found = Self.word(text, clause.lowerBound..<end, isPoints) {
      start = Self.withoutAdverbs(text, clause.lowerBound..<found.start)
      way = found.way
      basis = Self.basis(text, found.end..<end)
      isRespective = (start..<found.start).contains { text[$0] == 0x5206 && text[$0 + 1] == 0x522B }  // 分别
      return
    }
    guard !predicate.traits.isDisjoint(with: [.up, .down]), predicate.start > clause.lowerBound else { return nil }
    // 比计划多出300吨: the words before the number took the thing compared with.
    let isTaken = !predicate.traits.isDisjoint(with: Self.takenTraits)
    let last = predicate.start - 1
    let isBehind = isTaken && last > clause.lowerBound && Self.isPreposition(text, last, clause)
    guard let place = isBehind ? last : Self.preposition(text, clause.lowerBound..<predicate.start) else { return nil }
    start = Self.withoutAdverbs(text, clause.lowerBound..<place)
    if isBehind { taken = Self.takenTraits }
  }

  /// Where 约, 近 and the like before a number start.
  private static func beforeBounds(_ text: [UInt32], _ clause: Range<Int>) -> Int {
    var end = clause.upperBound
    while let word = PredicateWords.trie.longest(in: text, at: end, limit: clause.lowerBound),
      PredicateTraits(rawValue: word.value).contains(.about)
    {
      end -= word.length
    }
    return end
  }

  /// The last word of comparing in a clause that has something to compare with behind it.
  private static func word(
    _ text: [UInt32], _ clause: Range<Int>, _ isPoints: Bool
  ) -> (start: Int, end: Int, way: PredicateTraits)? {
    // Most clauses have none.
    let first = ComparisonWords.words.next(in: text, from: clause.lowerBound, to: clause.upperBound)
    var index = clause.upperBound - 4
    while index >= first {
      if let match = ComparisonWords.words.longest(in: text, at: index, limit: clause.upperBound),
        index == clause.lowerBound || text[index - 1] != 0x4E0D  // 不
      {
        let way = PredicateTraits(rawValue: match.value)
        let object = index + match.length..<clause.upperBound
        guard isPoints || !way.contains(.reach), isThing(text, object) else { return nil }
        return (index, object.lowerBound, way.subtracting(.reach))
      }
      index -= 1
    }
    return nil
  }

  /// Whether a stretch names something to compare with, not what the number is counted for (每吨) or which things are
  /// meant (贫困线的农户).
  private static func isThing(_ text: [UInt32], _ range: Range<Int>) -> Bool {
    range.count > 1 && range.count < 16
      && (Glyph.isHan(text[range.lowerBound]) || Glyph.isLetter(text[range.lowerBound]))
      && !range.contains { text[$0] == Glyph.possessive }
      && ComparisonWords.denominators.longest(in: text, at: range.lowerBound, limit: range.upperBound) == nil
  }

  /// 比计划, 比多年平均.
  private static let takenTraits: PredicateTraits = [.target, .compound]

  /// The last 比 or 较 of a clause that is a preposition with something to compare with behind it.
  private static func preposition(_ text: [UInt32], _ clause: Range<Int>) -> Int? {
    var index = clause.upperBound - 3
    while index > clause.lowerBound {
      if isPreposition(text, index, clause) {
        return isThing(text, index + 1..<clause.upperBound) ? index : nil
      }
      index -= 1
    }
    return nil
  }

  private static func isPreposition(_ text: [UInt32], _ index: Int, _ clause: Range<Int>) -> Bool {
    (text[index] == 0x6BD4 || text[index] == 0x8F83)  // 比, 较
      && ComparisonWords.before.longest(in: text, at: index + 1, limit: clause.lowerBound) == nil
      && ComparisonWords.behind.longest(in: text, at: index, limit: clause.upperBound) == nil
  }

  /// Where a metric's name ends before the adverbs of its comparison: 增幅连续三年高于…, 单价远低于….
  private static func withoutAdverbs(_ text: [UInt32], _ name: Range<Int>) -> Int {
    var end = name.upperBound
    while end > name.lowerBound,
      let word = ComparisonWords.adverbs.longest(in: text, at: end, limit: name.lowerBound)
    {
      end -= word.length
    }
    return end
  }

  private static func basis(_ text: [UInt32], _ object: Range<Int>) -> PredicateTraits {
    ComparisonWords.yearBefore.longest(in: text, at: object.lowerBound, limit: object.upperBound) == nil
      ? [] : .yearOnYear
  }
}

extension Predicate {
  /// Takes a comparison into the words before a number.
  ///
  /// - Returns: Where the metric's name ends.
  mutating func take(_ comparison: Comparison) -> Int {
    traits.subtract(comparison.taken)
    guard !comparison.way.isEmpty else { return min(comparison.start, start) }
    traits = traits.intersection(.respectively).union([comparison.way, comparison.basis])
    if comparison.isRespective { traits.insert(.respectively) }
    bound.formIntersection(.about)
    start = comparison.start
    return start
  }
}
