/// Units behind a number: words, single letters, denominators, and the second part of an amount in two.
extension EnglishQuantityReader {
  func addUnit(_ quantity: inout EnglishQuantity) {
    if quantity.number.isOrdinal {
      quantity.sort = .ordinal
      quantity.unit = "rank"
      return
    }
    let next = quantity.end
    guard next < tokens.count else { return settleBare(&quantity) }
    let at = unitStart(next, &quantity)
    if addCurrency(&quantity, at) || addPhrase(&quantity, at) || addLetterUnit(&quantity, at) {
      quantity.hasOwnUnit = true
      if !quantity.isHyphened {
        quantity.isHyphened = standsBeforeNoun(quantity, at)
      } else if tokens.isAny(at, Self.pluralSizes) {
        quantity.isHyphened = false  // 3-inches wide
      }
      addPricedUnit(&quantity)
      addSecondPart(&quantity)
    } else {
      quantity.isHyphened = at > next && quantity.isHyphened
      settleBare(&quantity)
    }
  }

  static let multiplying = EnglishWordSet("multiplied multiply multiplies")

  /// Past a hyphen or an opening bracket in front of a unit.
  private func unitStart(_ next: Int, _ quantity: inout EnglishQuantity) -> Int {
    if tokens.sign(next) == 0x2D, next + 1 < tokens.count, tokens[next + 1].kind == .word {
      quantity.isHyphened = !tokens.spaced(next)
      return next + 1
    }
    if [0x28, 0x7B, 0x3C].contains(tokens.sign(next)), [0x29, 0x7D, 0x3E].contains(tokens.sign(next + 2)) {
      return next + 1
    }
    return next
  }

  private func settleBare(_ quantity: inout EnglishQuantity) {
    // `orders multiplied by 10`
    if tokens.isWord(quantity.number.first - 1, "by"), tokens.isAny(quantity.number.first - 2, Self.multiplying),
      quantity.sort == .count
    {
      quantity.sort = .multiple
      quantity.unit = "x"
      return
    }
    guard quantity.number.isFraction else { return }
    quantity.sort = .fraction
    // `a sixth of an inch`: a part of one unit is a measure.
    let unit = quantity.end + 2
    guard tokens.isWord(quantity.end, "of"), tokens.isArticle(unit - 1), quantity.value < 1,
      let match = phrases.units.longest(tokens, at: unit), phrases.entries[match.value].factor == 1
    else { return }
    let sort = Self.sort(of: phrases.entries[match.value].code)
    guard sort == .measure || sort == .time || sort == .points else { return }
    quantity.unit = phrases.entries[match.value].code
    quantity.sort = sort
    quantity.number.isFraction = false
    quantity.hasOwnUnit = true
    quantity.end = unit + match.count
  }

  /// `1/4 cup lemon juice`, `1 cup water`, `Add two cups sugar`: trophies are counted in words, and won.
  private func isKitchenCup(_ quantity: EnglishQuantity, _ at: Int) -> Bool {
    guard !tokens.isCapital(at + 1) else { return false }
    return quantity.number.isFraction || !quantity.number.isWords && !tokens.isAny(quantity.first - 1, Self.winning)
      || tokens.has(quantity.first - 1, .verbBase) && tokens.isCapital(quantity.first - 1)
  }

  private static let winning = EnglishWordSet("won win wins winning lifted took claimed")

  /// `a 30 minute walk`: a unit of time in the singular behind more than one stands before the noun that lasts so long.
  private func standsBeforeNoun(_ quantity: EnglishQuantity, _ unit: Int) -> Bool {
    quantity.sort == .time && quantity.value != 1 && !quantity.number.isFraction && quantity.end == unit + 1
      && tokens.isWordToken(quantity.end) && tokens.isAny(unit, Self.singularTimes)
  }

  /// Nouns in the plural name a size themselves, and are no part of another noun.
  private static let pluralSizes = EnglishWordSet(
    "inches feet yards miles meters metres centimeters centimetres millimeters millimetres kilometers kilometres pounds"
      + " ounces hours minutes seconds days weeks months years")
  private static let singularTimes = EnglishWordSet("second minute hour day week month year")

  /// Past the bracket that closes a unit in brackets.
  func closing(_ end: Int) -> Int {
    let opened = [0x28, 0x7B, 0x3C].contains(tokens.sign(end - 2)) && end >= 3 && tokens[end - 3].kind == .number
    return opened && [0x29, 0x7D, 0x3E].contains(tokens.sign(end)) ? end + 1 : end
  }

  private func addPhrase(_ quantity: inout EnglishQuantity, _ at: Int) -> Bool {
    guard let match = phrases.units.longest(tokens, at: at) else { return false }
    let code = phrases.entries[match.value].code
    guard fits(code, quantity, at, match.count), !isNthTime(quantity, at, code) else { return false }
    if code == "lb", quantity.number.scale >= 1e6 { return setMoney(&quantity, "GBP", 1, at + match.count) }
    quantity.unit = code
    quantity.scale(by: phrases.entries[match.value].factor)
    quantity.sort = Self.sort(of: code)
    quantity.end = closing(at + match.count)
    if quantity.number.isFraction, quantity.sort == .percent { quantity.number.isFraction = false }
    addDenominator(&quantity)
    return true
  }

  /// `a fourth week of leave`: one more, not a part of one, which only halves and quarters are said of.
  private func isNthTime(_ quantity: EnglishQuantity, _ at: Int, _ code: String) -> Bool {
    guard quantity.number.isFraction, at == quantity.number.end, Self.sort(of: code) == .time else { return false }
    return tokens.isArticle(quantity.number.first)
      && !tokens.isWord(at - 1, "half") && !tokens.isWord(at - 1, "quarter")
  }

  /// Surfaces that are units only in some company.
  private func fits(_ code: String, _ quantity: EnglishQuantity, _ at: Int, _ count: Int) -> Bool {
    let isSymbol = tokens[at].kind == .symbol
    let glued = !tokens.spaced(at) && !quantity.isHyphened
    switch code {
    case "s":
      return !tokens.isWord(at, "second") || !quantity.number.isFraction && quantity.isHyphened || quantity.value == 1
    case "pm": return count == 1
    // Of something that is measured: two cups of flour.
    case "cup":
      guard !tokens.isCapital(at) else { return false }
      return tokens.isWord(at + 1, "of") ? !tokens.isAny(at + 2, Self.served) : isKitchenCup(quantity, at)
    case "Nm": return tokens[at].look.rawValue & EnglishTokens.Look.capital.rawValue != 0
    case "MW", "mW": return tokens.isCapital(at) || tokens[at].end - tokens[at].start > 2
    case "kV", "kW", "mi", "hp", "PS", "Wh", "Ah":
      return glued || tokens.isCapital(at) || count > 1 || tokens[at].end - tokens[at].start > 2
        || code == "hp" || code == "kV" || code == "kW"
    case "x": return quantity.sort == .count && !quantity.number.isFraction && !countsOccasions(quantity, at)
    case "%": return isSymbol || !tokens.isWord(at, "pc") || glued
    case "ct": return !tokens.isWord(at, "ct")
    default: return true
    }
  }

  /// `was viewed 3.4 million times`: how often, where nothing is compared behind.
  private func countsOccasions(_ quantity: EnglishQuantity, _ at: Int) -> Bool {
    guard tokens.isWord(at, "times"), quantity.value >= 10, !tokens.isAny(at + 1, EnglishNames.compared),
      !tokens.has(at + 1, .comparative), !tokens.isWord(at + 2, "than")
    else { return false }
    var verb = quantity.number.first - 1
    while verb > quantity.number.first - 5, tokens.has(verb, .adverb) || tokens.isAny(verb, Self.approximating) {
      verb -= 1
    }
    return isDone(verb) && !tokens.has(verb, [.up, .down])
  }

  /// Whether a word says what was done: a participle, or one by its ending (retweeted).
  private func isDone(_ index: Int) -> Bool {
    if tokens.has(index, .verbParticiple) { return true }
    guard tokens.isWordToken(index), !tokens.has(index, [.noun, .adjective, .adverb]) else { return false }
    let token = tokens[index]
    return token.end - token.start > 4 && text[token.end - 2] == 0x65 && text[token.end - 1] == 0x64  // ed
  }

  private static let approximating = EnglishWordSet("more than over about around some nearly almost roughly at least")

  /// What is counted by the cup.
  private static let served = EnglishWordSet("coffee tea joe cocoa espresso")

  private static func sort(of code: String) -> EnglishQuantity.Sort {
    switch code {
    case "%", "‰": .percent
    case "pp", "bp": .points
    case "ms", "s", "min", "h", "d", "wk", "mo", "a": .time
    case "x": .multiple
    default: .measure
    }
  }

  /// One letter glued to the number: 5m, 20g, 65W, 100t; the case matters.
  private func addLetterUnit(_ quantity: inout EnglishQuantity, _ at: Int) -> Bool {
    guard at == quantity.end, at < tokens.count, tokens[at].kind == .word, tokens[at].end - tokens[at].start == 1,
      !tokens.spaced(at) || isSide(at) || isPortion(at), !quantity.number.isWords
    else { return false }
    guard let code = Self.letterUnits[text[tokens[at].start]] ?? degrees(quantity, at) else { return false }
    if tokens.sign(at + 1) == 0x2D, !tokens.spaced(at + 1) { return false }
    quantity.unit = code
    quantity.sort = Self.sort(of: code)
    quantity.end = at + 1
    addDenominator(&quantity)
    return true
  }

  /// `45.2C`, `98F`: degrees, where the number is none of a class or floor.
  private func degrees(_ quantity: EnglishQuantity, _ at: Int) -> String? {
    guard quantity.value >= 10 || tokens[quantity.number.first].look.contains(.decimal),
      !tokens.isCapital(quantity.first - 1)
    else { return nil }
    switch text[tokens[at].start] {
    case 0x43: return "Cel"
    case 0x46: return "degF"
    // The colour of a light; thousands are never counted in thousands.
    case 0x4B: return quantity.value >= 1_000 ? "K" : nil
    default: return nil
    }
  }

  /// `12 g of protein`, `3 L`: these letters stand for nothing else behind a number.
  private func isPortion(_ at: Int) -> Bool { text[tokens[at].start] == 0x67 || text[tokens[at].start] == 0x4C }

  /// `3 m by 4 m`, `2 m wide`: a letter set apart is a length where sides are told.
  private func isSide(_ at: Int) -> Bool {
    guard text[tokens[at].start] == 0x6D else { return false }
    if tokens.isAny(at + 1, Self.sides) || tokens.sign(at + 1) == 0xD7 { return true }
    return at > 3 && (tokens.isWord(at - 2, "by") || tokens.isWord(at - 2, "x")) && tokens.isWord(at - 3, "m")
  }

  private static let sides = EnglishWordSet("by x wide long high tall deep thick across")

  private static let letterUnits: [UInt32: String] = [
    0x6D: "m", 0x67: "g", 0x74: "t", 0x57: "W", 0x56: "V", 0x4C: "L", 0x6C: "L", 0x78: "x", 0x58: "x", 0x22: "in",
  ]

  /// `miles an hour`, `tons per day`, `mg/L`: a compound unit.
  private func addDenominator(_ quantity: inout EnglishQuantity) {
    guard quantity.sort == .measure || quantity.unit == "bit" else { return }
    var at = quantity.end
    guard at + 1 < tokens.count else { return }
    let isSlash = tokens.sign(at) == 0x2F
    guard isSlash || tokens.isWord(at, "per") || tokens.isArticle(at) || tokens.isWord(at, "every") else { return }
    at += 1
    guard let match = phrases.denominators.longest(tokens, at: at) else { return }
    let behind = at + match.count
    if tokens.isWord(behind, "earlier") || tokens.isWord(behind, "ago") || tokens.isWord(behind, "before") { return }
    guard isSlash || tokens[at].end - tokens[at].start > 2 || tokens.isWord(at - 1, "per") else { return }
    quantity.unit += "/" + phrases.entries[match.value].code
    quantity.end = at + match.count
  }

  /// `$5/hour`, `$4.10 a gallon`, `Rs 8,990 per sq ft`: what a price is for is a part of its unit, a span of time only
  /// behind a slash: $9.99 a month stays money.
  func addPricedUnit(_ quantity: inout EnglishQuantity) {
    let at = quantity.end
    guard quantity.sort == .money, at + 1 < tokens.count else { return }
    let isSlash = tokens.sign(at) == 0x2F
    guard isSlash || tokens.isWord(at, "per") || tokens.isArticle(at),
      let match = phrases.denominators.longest(tokens, at: at + 1)
    else { return }
    let code = phrases.entries[match.value].code
    // Wages are per hour, and what is paid by the month or year keeps its currency.
    guard isSlash || code == "h" || Self.sort(of: code) == .measure && tokens.sign(at + 1 + match.count) != 0x2D else {
      return
    }
    quantity.unit += "/" + code
    quantity.end = at + 1 + match.count
  }

  // MARK: two parts

  /// `3 dollars 50 cents`, `15 dollars 50`, `5 ft 2 in`, `two hours and 30 minutes`, `two hours and a half`.
  private func addSecondPart(_ quantity: inout EnglishQuantity) {
    var at = quantity.end
    guard at < tokens.count, !quantity.number.isFraction else { return }
    let joined = tokens.isWord(at, "and")
    if joined { at += 1 }
    if joined, tokens.isArticle(at), tokens.isWord(at + 1, "half"), quantity.value == quantity.number.value,
      quantity.sort == .time || quantity.sort == .measure
    {
      quantity.value += 0.5
      quantity.end = at + 2
      return
    }
    guard at < tokens.count, tokens[at].kind == .number || tokens.has(at, [.small, .tens]), tokens.spaced(at),
      let number = reader.number(at: at), number.scale == 1, !number.isOrdinal
    else { return }
    if quantity.sort == .money { return addCents(&quantity, number) }
    guard let (small, ratio) = Self.parts[quantity.unit] else { return }
    let matched = phrases.units.longest(tokens, at: number.end)
    let isUnit = matched.map { phrases.entries[$0.value].code == small } ?? false
    let isShortInch = small == "in" && (tokens.isWord(number.end, "in") && !joined)
    guard isUnit || isShortInch, number.value < ratio else { return }
    if quantity.sort == .time {
      // `4 minutes and 15 seconds`: in the smaller unit, which holds both exactly.
      quantity.value = quantity.value * ratio + number.value
      quantity.unit = small
    } else {
      quantity.value += number.value / ratio
    }
    quantity.end = number.end + (isUnit ? matched?.count ?? 1 : 1)
  }

  private static let parts: [String: (String, Double)] = [
    "ft": ("in", 12), "h": ("min", 60), "min": ("s", 60), "lb": ("oz", 16),
  ]

  func isStop(_ index: Int) -> Bool { [0x2E, 0x2C, 0x21, 0x3F].contains(tokens.sign(index)) }

  /// `a mile and a half`: the unit stands between the one and its half.
  func oneAndHalf(_ index: Int) -> EnglishQuantity? {
    guard tokens.isArticle(index), tokens.isWord(index + 2, "and"), tokens.isArticle(index + 3),
      tokens.isWord(index + 4, "half"), let match = phrases.units.longest(tokens, at: index + 1), match.count == 1,
      phrases.entries[match.value].factor == 1
    else { return nil }
    var quantity = EnglishQuantity(EnglishNumber(first: index, end: index + 1, value: 1.5, isWords: true))
    quantity.unit = phrases.entries[match.value].code
    quantity.sort = Self.sort(of: quantity.unit)
    quantity.hasOwnUnit = true
    quantity.end = index + 5
    return quantity
  }
}
