/// Units that an amount takes over from the one it is compared with.
extension EnglishShaper {
  /// `$6.32 a pound, up from $5.58`, `from 42 to 80 cents a litre`: both prices are for the same amount.
  func carryPrices(_ list: inout [EnglishQuantity]) {
    for index in list.indices where list[index].sort == .money && list[index].unit.utf8.contains(0x2F) {
      let priced = list[index]
      if index + 1 < list.count, isCompared(list[index + 1], with: priced) { list[index + 1].unit = priced.unit }
      if index > 0, leads(list[index - 1], to: priced) { list[index - 1].unit = priced.unit }
    }
  }

  private func isCompared(_ quantity: EnglishQuantity, with priced: EnglishQuantity) -> Bool {
    quantity.sort == .money && isCurrency(quantity.unit, of: priced) && quantity.per == nil
      && quantity.first - priced.right <= 9 && tokens.isAny(quantity.first - 1, Self.comparing)
      && !tokens.isAny(quantity.first - 2, Self.adding)
  }

  private func leads(_ quantity: EnglishQuantity, to priced: EnglishQuantity) -> Bool {
    quantity.sort == .money && isCurrency(quantity.unit, of: priced) && quantity.end + 1 == priced.first
      && (tokens.isWord(quantity.end, "to") && tokens.isWord(quantity.first - 1, "from")
        || tokens.isWord(quantity.end, "and") || tokens.isWord(quantity.end, "or"))
  }

  func isCurrency(_ unit: String, of priced: EnglishQuantity) -> Bool {
    !unit.utf8.contains(0x2F) && priced.unit.utf8.starts(with: unit.utf8)
  }

  /// `profit of 1.42 billion crowns, above the 1.29 billion expected`: a bare number of millions that is compared with an
  /// amount has its unit.
  func carryScaled(_ list: inout [EnglishQuantity]) {
    for index in list.indices.dropFirst() {
      guard list[index].sort == .count, !list[index].hasOwnUnit, list[index].number.scale >= 1e3,
        isMeasuredAgainst(list[index])
      else { continue }
      var last = list[index - 1]
      if index > 1, tokens.sign(last.left - 1) == 0x28 { last = list[index - 2] }
      guard last.sort == .money || last.sort == .measure, list[index].first - last.right <= 14 else { continue }
      list[index].takeUnit(of: last)
    }
  }

  /// Whether the number stands for an amount that another falls short of or passes, with no noun of its own behind it.
  private func isMeasuredAgainst(_ quantity: EnglishQuantity) -> Bool {
    let end = quantity.end
    guard end >= tokens.count || !tokens.isWordToken(end) || tokens.isAny(end, Self.foreseen) else { return false }
    var at = quantity.left - 1
    if tokens.isWord(at, "of") { return tokens.isAny(at - 1, Self.benchmarks) }
    if tokens.isArticle(at) || tokens.isWord(at, "the") { at -= 1 }
    return tokens.isAny(at, Self.bounds) || tokens.isWord(at, "of") && tokens.isWord(at - 1, "short")
  }

  /// `1.9 tons per hectare, against 2.6 last season`: a bare decimal that is compared has the unit of the one before.
  func comparesBare(_ quantity: EnglishQuantity, _ last: EnglishQuantity) -> Bool {
    guard tokens[quantity.number.first].look.contains(.decimal), quantity.number.scale == 1, last.low == nil,
      last.sort == .measure || last.sort == .percent, quantity.first - last.right <= 4
    else { return false }
    let at = quantity.first - 1
    let isCompared =
      tokens.isWord(at, "against") || tokens.isWord(at, "versus") || tokens.isWord(at, "from")
      || tokens.isWord(at, "with") && tokens.isWord(at - 1, "compared")
    let next = quantity.end
    let ends = next >= tokens.count || !tokens.isWordToken(next) || tokens.has(next, [.preposition, .timeNoun])
    return isCompared && (ends || tokens.isWord(next, "last") || tokens.isArticle(next))
  }

  /// `spent 46 days on the market, up from 37`: a bare number that a span came from is one.
  func cameFromTime(_ quantity: EnglishQuantity, _ last: EnglishQuantity) -> Bool {
    guard last.sort == .time, tokens.isWord(quantity.first - 1, "from"), quantity.first - last.right <= 8,
      tokens.isWord(quantity.first - 2, "up") || tokens.isWord(quantity.first - 2, "down"),
      tokens.sign(quantity.first - 3) == 0x2C
    else { return false }
    let next = quantity.end
    return next >= tokens.count || !tokens.isWordToken(next) || tokens.has(next, [.preposition, .timeNoun])
      || tokens.isArticle(next) || tokens.isWord(next, "last")
  }

  private static let comparing = EnglishWordSet("from to against than with versus")
  /// `added 5 cents to $3.20`: what is added is no second price.
  private static let adding = EnglishWordSet("added adding adds add")
  private static let bounds = EnglishWordSet(
    "above below against than beating beat missing missed topping topped versus with")
  private static let benchmarks = EnglishWordSet("average record peak estimate forecast target low high median mean")
  private static let foreseen = EnglishWordSet(
    "expected forecast estimated predicted projected anticipated reported recorded seen set by in that a last year")
}
