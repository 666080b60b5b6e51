/// Units that a number has from its neighbours: those of a list, of the percentage that it moves.
extension EnglishShaper {
  /// `3, 4 and 5 percent` and `3% and 4`: a unit holds for the bare numbers of its list.
  func shareUnits(_ list: inout [EnglishQuantity]) {
    guard list.count > 1 else { return }
    for index in stride(from: list.count - 2, through: 0, by: -1) {
      let next = list[index + 1]
      guard list[index].sort == .count, !list[index].hasOwnUnit, next.sort != .count, next.sort != .ordinal,
        next.sort != .money || !startsWithCurrency(next), next.sort != .fraction, next.sort != .multiple,
        joinsList(list[index].end, next.first) || isDimension(list[index], next),
        !list[index].number.isWords || next.number.isWords,
        !EnglishCalendar.isYear(list[index].value), !closesYears(list[index])
      else {
        if leadsTo(list[index], next) {
          list[index].takeUnit(of: next)
        }
        continue
      }
      list[index].takeUnit(of: next)
    }
  }

  /// `21.5 percent Danish, and 6.2 of other origin`: a bare decimal in a list of percentages is one.
  func inheritPercent(_ list: inout [EnglishQuantity]) {
    guard list.count > 1 else { return }
    for index in list.indices where list[index].sort == .count && !list[index].hasOwnUnit {
      if index > 0, movesInBracket(list[index], list[index - 1]) {
        setPoints(&list[index], end: list[index].end)
      } else if index > 0,
        comparesBare(list[index], list[index - 1]) || cameFromTime(list[index], list[index - 1])
          || coordinates(list[index], list[index - 1]) || endsMove(list[index], list[index - 1])
          || isSurplus(list[index], list[index - 1]) || isSomeOf(list[index], list[index - 1])
      {
        list[index].takeUnit(of: list[index - 1])
      } else if index > 0 && movesPoints(list[index], list[index - 1])
        || index + 1 < list.count && leadsToPercent(list[index], list[index + 1])
      {
        setPoints(&list[index], end: list[index].end + 1)
      }
    }
    for index in 1..<list.count where list[index].sort == .count && list[index - 1].sort == .percent {
      let quantity = list[index]
      guard tokens[quantity.number.first].look.contains(.decimal), quantity.number.scale == 1, !quantity.hasOwnUnit,
        quantity.left - list[index - 1].right <= 8,
        tokens.sign(quantity.left - 1) == 0x2C || tokens.isWord(quantity.left - 1, "and"),
        tokens.isWord(quantity.right, "of") || tokens.isWord(quantity.right, "in")
          || tokens.sign(quantity.right) == 0x2C
      else { continue }
      list[index].unit = list[index - 1].unit
      list[index].sort = .percent
    }
  }

  /// `28 mpg in the city and 36 on the highway`, `Harlow at 19 percent and Finch at 15`: a bare number in the place of one
  /// with a unit.
  private func coordinates(_ quantity: EnglishQuantity, _ last: EnglishQuantity) -> Bool {
    guard last.sort == .measure || last.sort == .percent, last.low == nil, quantity.number.scale == 1,
      !quantity.number.isWords, quantity.left == quantity.first, !EnglishCalendar.isYear(quantity.value),
      (0...6).contains(quantity.first - last.right)
    else { return false }
    let joins = (last.right..<quantity.first).contains { tokens.sign($0) == 0x2C || tokens.isWord($0, "and") }
    if tokens.isWord(quantity.first - 1, "at"), tokens.isWord(last.left - 1, "at") {
      return joins && (quantity.end >= tokens.count || !tokens.isWordToken(quantity.end))
    }
    return tokens.isWord(quantity.first - 1, "and") && tokens.isAny(last.right, Self.places)
      && tokens.isAny(quantity.end, Self.places)
  }

  private static let places = EnglishWordSet("in on at")

  /// `a margin of 18.6 per cent, 1.2 points lower than in 2022`: points of the percentage before.
  private func movesPoints(_ quantity: EnglishQuantity, _ last: EnglishQuantity) -> Bool {
    guard tokens.isWord(quantity.end, "points") || tokens.isWord(quantity.end, "point"), quantity.value < 50,
      last.sort == .percent, quantity.end == quantity.right
    else { return false }
    // `61% of the crop was rated good, three points better than a week earlier`
    if tokens.has(quantity.end + 1, .comparative), tokens.isWord(quantity.end + 2, "than") { return true }
    let gap = quantity.first - last.right
    // `stood at 75% in May and has come down by 12 points`
    if gap <= 20, tokens.isWord(quantity.first - 1, "by"), tokens.has(quantity.first - 2, [.up, .down]) { return true }
    // `51% of voters approved of the mayor, down six points`
    if gap <= 16, tokens.sign(quantity.first - 2) == 0x2C,
      tokens.isWord(quantity.first - 1, "up") || tokens.isWord(quantity.first - 1, "down")
    {
      return true
    }
    if gap <= 12, tokens.isWord(quantity.end + 1, "below") || tokens.isWord(quantity.end + 1, "above") { return true }
    guard gap <= 4 else { return false }
    return tokens.has(quantity.end + 1, .comparative) || tokens.isWord(quantity.first - 1, "up")
      || tokens.isWord(quantity.first - 1, "down")
  }

  /// `on 44% (up two)`: points of the percentage in front of the bracket.
  private func movesInBracket(_ quantity: EnglishQuantity, _ last: EnglishQuantity) -> Bool {
    guard last.sort == .percent, quantity.value < 50, quantity.first - last.right == 2,
      tokens.sign(last.right) == 0x28, tokens.sign(quantity.end) == 0x29
    else { return false }
    return tokens.isWord(quantity.first - 1, "up") || tokens.isWord(quantity.first - 1, "down")
  }

  /// `slipped 1.2 points to 86.4%`: points of the percentage that they lead to.
  private func leadsToPercent(_ quantity: EnglishQuantity, _ next: EnglishQuantity) -> Bool {
    (tokens.isWord(quantity.end, "points") || tokens.isWord(quantity.end, "point")) && quantity.value < 50
      && next.sort == .percent && next.first == quantity.end + 2 && tokens.isWord(quantity.end + 1, "to")
      && quantity.end == quantity.right
  }

  /// `in 2024-25, 19% more`: the end of a span of years.
  private func closesYears(_ quantity: EnglishQuantity) -> Bool {
    let hyphen = quantity.first - 1
    return tokens.sign(hyphen) == 0x2D && hyphen > 0 && tokens[hyphen - 1].kind == .number
      && EnglishCalendar.isYear(tokens[hyphen - 1].value)
  }

  /// `from 40 to 55 decibels`: the unit stands behind the second number only.
  private func leadsTo(_ from: EnglishQuantity, _ to: EnglishQuantity) -> Bool {
    from.sort == .count && !from.hasOwnUnit && from.value > 0
      && ([.measure, .percent, .points].contains(to.sort) || to.sort == .money && !startsWithCurrency(to))
      && tokens.isWord(from.first - 1, "from") && tokens.isWord(from.end, "to") && to.first == from.end + 1
      && !EnglishCalendar.isYear(from.value)
  }

  private func startsWithCurrency(_ quantity: EnglishQuantity) -> Bool { quantity.number.first > quantity.first }

  /// `60 by 40 inches`: sides of one thing.
  private func isDimension(_ side: EnglishQuantity, _ next: EnglishQuantity) -> Bool {
    guard next.sort == .measure, next.first == side.end + 1 else { return false }
    return tokens.isWord(side.end, "by") || tokens.isWord(side.end, "x") || tokens.sign(side.end) == 0xD7
  }

  private func joinsList(_ from: Int, _ to: Int) -> Bool {
    guard to - from >= 1, to - from <= 2 else { return false }
    for index in from..<to {
      let joins = tokens.sign(index) == 0x2C || tokens.isWord(index, "and") || tokens.isWord(index, "or")
      if !joins { return false }
    }
    return true
  }
}
