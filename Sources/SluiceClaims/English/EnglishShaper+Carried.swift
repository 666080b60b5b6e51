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
        isMeasuredAgainst(list[index]) || endsAmount(list[index], list[index - 1])
      else { continue }
      var last = list[index - 1]
      if index > 1, tokens.sign(last.left - 1) == 0x28 { last = list[index - 2] }
      guard last.sort == .money || last.sort == .measure, list[index].first - last.right <= 14 else { continue }
      list[index].takeUnit(of: last)
    }
  }

  /// `risen by €1.5 billion to 9 billion`: the amount that a change of the same currency led to.
  private func endsAmount(_ quantity: EnglishQuantity, _ last: EnglishQuantity) -> Bool {
    last.sort == .money && tokens.isWord(quantity.first - 1, "to") && last.right == quantity.first - 1
      && endsPhrase(quantity.end)
  }

  /// Whether the number stands for an amount that another falls short of or passes, with no noun of its own behind it.
  private func isMeasuredAgainst(_ quantity: EnglishQuantity) -> Bool {
    let end = quantity.end
    // `for 4 billion euros, about 700 million over budget`
    if tokens.isAny(end, Self.beyond), tokens.sign(quantity.left - 1) == 0x2C || tokens.sign(quantity.left - 2) == 0x2C
    {
      return true
    }
    guard end >= tokens.count || !tokens.isWordToken(end) || tokens.isAny(end, Self.foreseen) else { return false }
    var at = quantity.left - 1
    if tokens.isWord(at, "of") { return tokens.isAny(at - 1, Self.benchmarks) || tokens.has(at - 1, .changeNoun) }
    if tokens.isArticle(at) || tokens.isWord(at, "the") { at -= 1 }
    return tokens.isAny(at, Self.bounds) || tokens.isWord(at, "of") && tokens.isWord(at - 1, "short")
  }

  /// `1.9 tons per hectare, against 2.6 last season`, `52 litres against 47 in the older car`: a bare number that is
  /// compared has the unit of the one before; a whole one may count something else, unless both are of one size.
  func comparesBare(_ quantity: EnglishQuantity, _ last: EnglishQuantity) -> Bool {
    guard quantity.number.scale == 1, last.low == nil, [.measure, .percent, .time].contains(last.sort),
      quantity.first - last.right <= 4, !EnglishCalendar.isYear(quantity.value)
    else { return false }
    let at = quantity.first - 1
    if !tokens[quantity.number.first].look.contains(.decimal) {
      let isMoved =
        !tokens.isWord(at, "from") || tokens.has(at - 1, [.up, .down]) || tokens.isWord(last.left - 1, "to")
      guard isMoved, quantity.value < last.value * 10, last.value < quantity.value * 10 else { return false }
    }
    let isCompared =
      tokens.isWord(at, "against") || tokens.isWord(at, "versus") || tokens.isWord(at, "from")
      || tokens.isWord(at, "with") && tokens.isWord(at - 1, "compared")
    return isCompared && endsPhrase(quantity.end)
  }

  /// `cut the trip from 95 minutes to 40`: the unit stands behind the first number only.
  func endsMove(_ quantity: EnglishQuantity, _ last: EnglishQuantity) -> Bool {
    guard [.measure, .percent, .time, .points].contains(last.sort), last.low == nil, quantity.number.scale == 1,
      tokens.isWord(quantity.first - 1, "to"), last.right == quantity.first - 1, tokens.isWord(last.first - 1, "from")
    else { return false }
    return endsPhrase(quantity.end)
  }

  /// `took 35 minutes, nine more than usual`: so many more of the same unit.
  func isSurplus(_ quantity: EnglishQuantity, _ last: EnglishQuantity) -> Bool {
    guard [.measure, .time].contains(last.sort), last.low == nil, quantity.number.scale == 1,
      tokens.sign(quantity.first - 1) == 0x2C, quantity.first - last.right <= 8,
      tokens.isAny(quantity.end, Self.surpluses), tokens.isWord(quantity.end + 1, "than")
    else { return false }
    return !(last.right..<quantity.first).contains { tokens.has($0, [.be, .have, .modal]) }
  }

  /// `runs 74 km, 51 of them in tunnels`: some of the units before.
  func isSomeOf(_ quantity: EnglishQuantity, _ last: EnglishQuantity) -> Bool {
    [.measure, .time].contains(last.sort) && last.low == nil && quantity.number.scale == 1
      && quantity.value < last.value && last.right == quantity.first - 1 && tokens.sign(last.right) == 0x2C
      && tokens.isWord(quantity.end, "of") && tokens.isAny(quantity.end + 1, Self.backward)
  }

  private static let surpluses = EnglishWordSet("more fewer less longer shorter")
  private static let backward = EnglishWordSet("them which it")

  /// Whether no noun stands behind a number that it could count.
  private func endsPhrase(_ next: Int) -> Bool {
    next >= tokens.count || !tokens.isWordToken(next)
      || tokens.has(next, [.preposition, .timeNoun, .coordinator, .subordinator, .relative])
      || tokens.isArticle(next) || tokens.isWord(next, "last")
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
  private static let beyond = EnglishWordSet("over above under below short more less")
  private static let benchmarks = EnglishWordSet("average record peak estimate forecast target low high median mean")
  private static let foreseen = EnglishWordSet(
    "expected forecast estimated predicted projected anticipated reported recorded seen set by in that a last year")
}
