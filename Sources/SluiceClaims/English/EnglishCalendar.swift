import SluiceCore

/// Numbers that are dates, times or years.
struct EnglishCalendar {
  let tokens: EnglishTokens
  let text: [UInt32]

  init(_ tokens: EnglishTokens, _ text: [UInt32]) {
    self.tokens = tokens
    self.text = text
  }

  /// Whether a number could be a year of our time.
  static func isYear(_ value: Double) -> Bool { value >= 1_500 && value < 2_151 && value == value.rounded() }

  /// Whether a bare number is a year, a day, a time or a decade.
  ///
  /// - Parameter quantity: The number.
  /// - Returns: Whether it belongs to the calendar.
  func holds(_ quantity: EnglishQuantity) -> Bool {
    guard
      quantity.sort == .count || quantity.sort == .ordinal || quantity.unit == "s" || quantity.unit == "min"
        || quantity.unit == "m" || quantity.unit == "pm"
    else { return false }
    return isDay(quantity) || isTime(quantity) || isDecade(quantity) || isYear(quantity) || isNumericDate(quantity)
  }

  /// `Oct. 11`, `11 October`, `June 30-July 2`, `the 15th of May`.
  private func isDay(_ quantity: EnglishQuantity) -> Bool {
    guard quantity.value <= 31, quantity.value >= 1, !quantity.hasOwnUnit else { return false }
    var before = quantity.first - 1
    if tokens.sign(before) == 0x2E { before -= 1 }
    if tokens.has(before, .month), isMonthName(before) { return true }
    var after = quantity.end
    if tokens.isWord(after, "of") { after += 1 }
    if tokens.has(after, .month), isMonthName(after), !tokens.isWord(after, "may") || tokens.isCapital(after) {
      return true
    }
    if tokens.isWord(before, "to") || tokens.isWord(before, "and") || tokens.sign(before) == 0x2D
      || tokens.sign(before) == 0x2C
    {
      // The second day of a span: June 3 to 5, Nov. 18 and 19.
      let earlier = before - 1
      if tokens.indices.contains(earlier), tokens[earlier].kind == .number, tokens[earlier].value <= 31,
        quantity.number.end - quantity.number.first == 1
      {
        var month = earlier - 1
        if tokens.sign(month) == 0x2E { month -= 1 }
        return tokens.has(month, .month) && isMonthName(month)
      }
    }
    return false
  }

  /// `may` and `march` are months only with a capital.
  private func isMonthName(_ index: Int) -> Bool {
    tokens.isCapital(index) || !(tokens.isWord(index, "may") || tokens.isWord(index, "march"))
  }

  /// `3:45`, `5 p.m.`, `7 o'clock`.
  private func isTime(_ quantity: EnglishQuantity) -> Bool {
    if tokens.sign(quantity.end) == 0x3A, !tokens.spaced(quantity.end), tokens.indices.contains(quantity.end + 1),
      tokens[quantity.end + 1].kind == .number, !tokens.spaced(quantity.end + 1)
    {
      return true
    }
    if tokens.sign(quantity.first - 1) == 0x3A, !tokens.spaced(quantity.first), quantity.first >= 2,
      tokens[quantity.first - 2].kind == .number
    {
      return true
    }
    let after = quantity.end
    if quantity.value <= 24, tokens.isAny(after, Self.clockWords) { return true }
    if quantity.unit == "pm" { return quantity.value <= 12 }
    return tokens.isWord(after, "o'clock")
  }

  private static let clockWords = EnglishWordSet("am pm a.m p.m a.m. p.m. et est edt pt pst gmt utc cst noon midnight")

  /// `the 1980s`, `the '90s`.
  private func isDecade(_ quantity: EnglishQuantity) -> Bool {
    let glued = quantity.number.end
    guard tokens.isWord(glued, "s") || tokens.isWord(glued, "'s"), glued < tokens.count, !tokens.spaced(glued) else {
      return tokens.sign(quantity.first - 1) == 0x27 && quantity.value < 100 && !tokens.spaced(quantity.first)
    }
    return quantity.value.truncatingRemainder(dividingBy: 10) == 0
  }

  private func isYear(_ quantity: EnglishQuantity) -> Bool {
    let index = quantity.number.first
    guard quantity.sort == .count, quantity.number.end == index + 1, tokens[index].kind == .number,
      Self.isYear(quantity.value), tokens[index].end - tokens[index].start == 4, quantity.first == index,
      tokens[index].look.isDisjoint(with: [.decimal, .grouped])
    else { return false }
    if tokens.has(index - 1, .preposition), !tokens.isWord(index - 1, "of"), !tokens.isWord(index - 1, "with"),
      !tokens.isWord(index - 1, "over"), !tokens.isWord(index - 1, "about"), !tokens.isWord(index - 1, "to"),
      !tokens.isWord(index - 1, "for"), !tokens.isWord(index - 1, "than")
    {
      return true
    }
    if tokens.has(index - 1, .determiner) || tokens.has(index - 1, .possessive) { return true }
    return !countsPlural(quantity.end)
  }

  /// Whether a plural noun in small letters follows, so that the number counts: 2000 employees.
  private func countsPlural(_ index: Int) -> Bool {
    var at = index
    for _ in 0..<2 where tokens.isWordToken(at) && tokens.has(at, .adjective) && !tokens.has(at, .preposition) {
      at += 1
    }
    guard !tokens.isCapital(at), EnglishCounting.isCounted(tokens, text, at) else { return false }
    return tokens[at].classes.isDisjoint(with: [
      .verbThird, .preposition, .be, .have, .auxiliaryDo, .modal, .pronoun, .possessive, .changeNoun, .determiner,
    ]) && !tokens.isAny(at, Self.afterYears)
  }

  private static let afterYears = EnglishWordSet("sales earnings results elections deals seizures olympics games")

  /// `5/17/2018`, `2019-11-19`, `11/19`.
  private func isNumericDate(_ quantity: EnglishQuantity) -> Bool {
    guard quantity.number.end == quantity.number.first + 1 else { return false }
    let after = tokens.sign(quantity.end) == 0x2F && !tokens.spaced(quantity.end)
    let before = tokens.sign(quantity.first - 1) == 0x2F && !tokens.spaced(quantity.first)
    func isNumber(_ index: Int) -> Bool { tokens.indices.contains(index) && tokens[index].kind == .number }
    return after && isNumber(quantity.end + 1) || before && isNumber(quantity.first - 2)
  }
}
