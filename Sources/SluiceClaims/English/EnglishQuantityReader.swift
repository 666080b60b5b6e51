/// Finds every number of a sentence with its sign, currency and unit.
struct EnglishQuantityReader {
  let tokens: EnglishTokens
  let text: [UInt32]
  private let reader: EnglishNumberReader
  private let phrases = EnglishPhrases.shared
  /// Whether verbs such as doubled are quantities too; they are claims, but no numbers of the text.
  private let readsVerbs: Bool

  init(_ tokens: EnglishTokens, _ text: [UInt32], readsVerbs: Bool = false) {
    self.tokens = tokens
    self.text = text
    self.readsVerbs = readsVerbs
    reader = EnglishNumberReader(tokens, text)
  }

  /// Finds the quantities in order, ranges not yet joined.
  ///
  /// - Parameter found: Gets them in place of what it holds, so that its memory is allocated once.
  func all(_ found: inout [EnglishQuantity]) {
    found.removeAll(keepingCapacity: true)
    var at = 0
    while at < tokens.count {
      if let quantity = quantity(at: at) {
        found.append(quantity)
        at = max(at + 1, quantity.end)
      } else {
        at += 1
      }
    }
  }

  /// The quantity that starts at a token: a sign or a currency may stand before the number.
  private func quantity(at index: Int) -> EnglishQuantity? {
    if readsVerbs {
      if tokens.has(index, .growthNumber), let growth = growthVerb(index) ?? predeterminer(index) { return growth }
      if tokens.sign(index + 1) == 0x2E, let place = numberedPlace(index) { return place }
    }
    guard canStart(index) else { return nil }
    var at = index
    let sign = signValue(at)
    if sign != 0 { at += 1 }
    if let money = money(at) {
      var quantity = money
      quantity.first = index
      quantity.isNegative = sign < 0 || quantity.isNegative
      quantity.hasPlus = sign > 0
      return finished(quantity)
    }
    if tokens.has(at, .multiple) { return multiple(at) }
    if let half = oneAndHalf(at) { return finished(half) }
    guard let number = reader.number(at: at) else { return nil }
    var quantity = EnglishQuantity(number)
    quantity.first = index
    quantity.isNegative = sign < 0
    quantity.hasPlus = sign > 0
    addUnit(&quantity)
    return finished(quantity)
  }

  /// `doubled`, `have tripled`, `could halve`: growth of so many percent in a verb.
  private func growthVerb(_ index: Int) -> EnglishQuantity? {
    let before = tokens.has(index - 1, .adverb) ? index - 2 : index - 1
    guard !tokens.has(index, .verbBase) || tokens.isWord(before, "to") || tokens.has(before, .modal),
      tokens.sign(index + 1) != 0x2D || tokens.spaced(index + 1)
    else { return nil }
    let percent = EnglishLexicon.shared.words[Int(tokens[index].word)].value
    var quantity = EnglishQuantity(
      EnglishNumber(first: index, end: index + 1, value: abs(percent), isWords: true))
    quantity.unit = "%"
    quantity.sort = .percent
    quantity.hasOwnUnit = true
    quantity.isVerb = true
    quantity.falls = percent < 0
    return finished(quantity)
  }

  /// `double the number it drew`, `nearly triple its budget`: a multiple in front of what it takes.
  private func predeterminer(_ index: Int) -> EnglishQuantity? {
    // `could almost double the output`: a verb behind its auxiliary.
    let isVerb = tokens.has(index - 1, .adverb) && (tokens.has(index - 2, .modal) || tokens.isWord(index - 2, "to"))
    guard tokens.isAny(index, Self.multipliers), !isVerb,
      tokens.isAny(index + 1, Self.compared),
      tokens.has(index - 1, [.be, .adverb, .preposition]) || tokens.sign(index - 1) == 0x2C
        || tokens.isWord(index - 1, "than")
    else { return nil }
    let value = tokens.isWord(index, "double") ? 2.0 : tokens.isWord(index, "quadruple") ? 4 : 3
    var quantity = EnglishQuantity(EnglishNumber(first: index, end: index + 1, value: value, isWords: true))
    quantity.unit = "x"
    quantity.sort = .multiple
    quantity.hasOwnUnit = true
    return finished(quantity)
  }

  private static let multipliers = EnglishWordSet("double triple treble quadruple")
  private static let compared = EnglishWordSet("the its their his her our what that last this")

  /// `peaking at No. 4`, `ranked No. 1`: a place in an order.
  private func numberedPlace(_ index: Int) -> EnglishQuantity? {
    guard tokens.isWord(index, "no"), tokens.isCapital(index),
      tokens.isAny(index - 1, Self.placing) || tokens.has(index - 1, .ranking), index + 2 < tokens.count,
      let number = reader.number(at: index + 2), !number.isOrdinal, number.value >= 1, number.value < 1_000,
      !tokens.isCapital(number.end)
    else { return nil }
    var quantity = EnglishQuantity(number)
    quantity.first = index
    quantity.sort = .ordinal
    quantity.unit = "rank"
    return finished(quantity)
  }

  private static let placing = EnglishWordSet("at to from reached hit hits debuted became as is was are were")

  /// `twice`, `threefold`.
  private func multiple(_ index: Int) -> EnglishQuantity {
    let value = EnglishLexicon.shared.words[Int(tokens[index].word)].value
    var quantity = EnglishQuantity(EnglishNumber(first: index, end: index + 1, value: value, isWords: true))
    quantity.unit = "x"
    quantity.sort = .multiple
    quantity.hasOwnUnit = true
    return finished(quantity)
  }

  @inline(__always)
  private func canStart(_ index: Int) -> Bool {
    switch tokens[index].kind {
    case .number: return true
    case .symbol: return tokens[index].value >= 0xA2 || [0x24, 0x2B, 0x2D].contains(tokens.sign(index))
    case .code: return false
    case .word:
      if tokens.has(index, [.small, .tens, .scale, .ordinal, .fraction, .multiple]) { return true }
      if tokens.isArticle(index), tokens.has(tokens.pastHyphen(index + 1), [.scale, .fraction, .tens]) { return true }
      if tokens.isArticle(index), tokens.isWord(index + 4, "half"), tokens.isWord(index + 2, "and") { return true }
      if tokens.isWord(index, "minus") || tokens.isWord(index, "negative") { return true }
      return moneyWord(index) != nil
    }
  }

  private func finished(_ quantity: EnglishQuantity) -> EnglishQuantity {
    var quantity = quantity
    quantity.left = quantity.first
    quantity.right = quantity.end
    return quantity
  }

  /// -1 or 1 for a sign that belongs to the number behind it, else 0.
  private func signValue(_ index: Int) -> Int {
    let next = index + 1
    guard next < tokens.count else { return 0 }
    if tokens.isWord(index - 1, "or"), tokens.isWord(index - 2, "plus") { return 0 }  // plus or minus
    if tokens.isWord(index, "minus") || tokens.isWord(index, "negative") { return -1 }
    let sign = tokens.sign(index)
    guard sign == 0x2D || sign == 0x2B || sign == 0x2212 else { return 0 }
    guard tokens[next].kind == .number || tokens[next].kind == .symbol else { return 0 }
    let opens = tokens.spaced(index) || index == 0 || [0x28, 0x5B, 0x3C, 0x3E].contains(tokens.sign(index - 1))
    let binds = !tokens.spaced(next) || index == 0
    guard opens, binds else { return 0 }
    return sign == 0x2B ? 1 : -1
  }

  // MARK: money

  /// A currency sign, code or name in front of a number.
  private func money(_ index: Int) -> EnglishQuantity? {
    guard index < tokens.count else { return nil }
    guard let (code, factor, end) = currencyBefore(index), end < tokens.count else { return nil }
    let negative = tokens.sign(end) == 0x2D || tokens.sign(end) == 0x2212
    let at = negative ? end + 1 : end
    guard at < tokens.count, tokens[at].kind == .number || tokens[at].kind == .word && tokens.has(at, .numberWord),
      let number = reader.number(at: at, money: true), !number.isOrdinal
    else { return nil }
    var quantity = EnglishQuantity(number)
    quantity.first = index
    quantity.unit = code
    quantity.sort = .money
    quantity.scale(by: factor)
    quantity.isNegative = negative
    quantity.hasOwnUnit = true
    skipRepeatedCurrency(&quantity, code)
    addPricedUnit(&quantity)
    return quantity
  }

  /// The currency that stands at a token, and the token behind it.
  private func currencyBefore(_ index: Int) -> (code: String, factor: Double, end: Int)? {
    if tokens[index].kind == .symbol {
      guard let code = EnglishCurrencies.code(ofSign: UInt32(tokens[index].value)) else { return nil }
      return (code, 1, index + 1)
    }
    return moneyWord(index)
  }

  private func moneyWord(_ index: Int) -> (code: String, factor: Double, end: Int)? {
    let next = index + 1
    guard tokens[index].kind == .word, next < tokens.count else { return nil }
    if tokens[next].kind == .symbol, EnglishCurrencies.code(ofSign: UInt32(tokens[next].value)) != nil,
      let code = phrases.dollarPrefixes[tokens[index].word], !tokens.spaced(next) || tokens.isWord(index, "c")
    {
      return (code, 1, next + 1)
    }
    guard tokens[next].kind == .number else { return nil }
    if tokens[index].word != 0, let code = phrases.isoCodes[tokens[index].word], isCode(index, code),
      !EnglishCurrencies.ambiguousCodes.contains(code) || isSum(next)
    {
      return (code, 1, next)
    }
    if tokens.isWord(index, "dollar") { return ("USD", 1, next) }
    if tokens.isWord(index, "sen") { return ("sen", 1, next) }
    if tokens[index].look.contains(.capitals), let code = scaledCode(index) { return (code, 1e6, next) }
    return nil
  }

  /// Behind a code that is a word too, only thousands are money: `COP 28` is a conference, `TOP 100` a list.
  private func isSum(_ index: Int) -> Bool { (reader.number(at: index)?.value ?? 0) >= 1_000 }

  /// A code counts in capitals; the commonest ones also in small letters.
  private func isCode(_ index: Int, _ code: String) -> Bool {
    if tokens[index].look.contains(.capitals) { return true }
    if tokens.isCapital(index), EnglishCurrencies.prefixes.contains(tokens[index].hash) { return true }
    return Self.lowercaseCodes.contains(tokens[index].hash)
  }

  private static let lowercaseCodes = EnglishWordSet(
    "usd eur gbp cny rmb aud nzd cad chf hkd sgd inr jpy rs btc sek nok dkk krw")

  /// `MAUD 60`: a code with M for millions.
  private func scaledCode(_ index: Int) -> String? {
    let range = tokens[index].start..<tokens[index].end
    guard range.count == 4, text[range.lowerBound] == 0x4D else { return nil }
    let rest = ClaimText.string(text, range.lowerBound + 1..<range.upperBound)
    return Currencies.codes.contains(rest) ? rest : nil
  }

  /// `$7.9 million dollars`, `US$5 million USD`.
  private func skipRepeatedCurrency(_ quantity: inout EnglishQuantity, _ code: String) {
    guard let match = phrases.currencies.longest(tokens, at: quantity.end) else { return }
    guard phrases.entries[match.value].code == code, phrases.entries[match.value].factor == 1 else { return }
    quantity.end += match.count
  }

  /// `a mile and a half`: the unit stands between the one and its half.
  private func oneAndHalf(_ index: Int) -> EnglishQuantity? {
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

  // MARK: units

  private func addUnit(_ quantity: inout EnglishQuantity) {
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
      if !quantity.isHyphened { quantity.isHyphened = standsBeforeNoun(quantity, at) }
      addPricedUnit(&quantity)
      addSecondPart(&quantity)
    } else {
      quantity.isHyphened = at > next && quantity.isHyphened
      settleBare(&quantity)
    }
  }

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
    if quantity.number.isFraction { quantity.sort = .fraction }
  }

  private func addCurrency(_ quantity: inout EnglishQuantity, _ at: Int) -> Bool {
    guard at < tokens.count else { return false }
    if tokens[at].kind == .symbol, let code = EnglishCurrencies.code(ofSign: UInt32(tokens[at].value)),
      code != "USD" || !startsMoney(at)
    {
      guard tokens.sign(at) != 0x24 || !tokens.spaced(at) else { return false }
      return setMoney(&quantity, code, 1, at + 1)
    }
    if tokens.sign(at) == 0xA2 { return setMoney(&quantity, "USD", 0.01, at + 1) }
    if let match = phrases.currencies.longest(tokens, at: at), !isModel(at + match.count) {
      let entry = phrases.entries[match.value]
      if entry.code == "GBP", match.count == 1, tokens[at].end - tokens[at].start == 1, tokens.spaced(at) {
        return false
      }
      if entry.code == "GBP", match.count == 1, tokens.isWord(at, "p"), Self.pictureLines.contains(quantity.value) {
        return false
      }
      if entry.code == "KRW", match.count == 1, !wonIsMoney(quantity) { return false }
      return setMoney(&quantity, entry.code, entry.factor, at + match.count)
    }
    guard tokens[at].kind == .word, !startsMoney(at) || endsInCents(quantity, at + 1) else { return false }
    let isCompound = tokens.sign(at + 1) == 0x2D && !tokens.spaced(at + 1)
    if !isCompound, let code = phrases.isoCodes[tokens[at].word], isCode(at, code),
      !EnglishCurrencies.ambiguousCodes.contains(code)
    {
      return setMoney(&quantity, code, 1, at + 1)
    }
    if !tokens.spaced(at) || tokens[at].look.contains(.capitals), let code = scaledCode(at) {
      return setMoney(&quantity, code, 1e6, at + 1)
    }
    return false
  }

  /// A hyphen and digits behind letters make a model's name: four RS-25 engines.
  private func isModel(_ at: Int) -> Bool {
    tokens.sign(at) == 0x2D && !tokens.spaced(at) && tokens.indices.contains(at + 1) && tokens[at + 1].kind == .number
      && !tokens.spaced(at + 1)
  }

  /// 720p is a picture.
  private static let pictureLines: Set<Double> = [240, 360, 480, 720, 1_080, 1_440, 2_160]

  /// `won` is a verb far more often than money.
  private func wonIsMoney(_ quantity: EnglishQuantity) -> Bool {
    quantity.number.scale >= 1_000 || quantity.value >= 1_000
  }

  /// Whether a sign or code belongs to the number behind it.
  private func startsMoney(_ at: Int) -> Bool {
    at + 1 < tokens.count && tokens[at + 1].kind == .number && (tokens[at].kind == .word || tokens.spaced(at))
  }

  /// Whether two digits behind a code are the cents of the amount before it (17 USD 25) and no amount of their own.
  private func endsInCents(_ quantity: EnglishQuantity, _ at: Int) -> Bool {
    tokens[at].kind == .number && tokens[at].end - tokens[at].start == 2 && text[tokens[at].start] &- 0x30 < 10
      && (at + 1 >= tokens.count || isStop(at + 1)) && !(1_900...2_100).contains(quantity.value)
  }

  private func setMoney(_ quantity: inout EnglishQuantity, _ code: String, _ factor: Double, _ end: Int) -> Bool {
    quantity.unit = code
    quantity.sort = .money
    quantity.scale(by: factor)
    quantity.end = closing(end)
    return true
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

  private static let singularTimes = EnglishWordSet("second minute hour day week month year")

  /// Past the bracket that closes a unit in brackets.
  private func closing(_ end: Int) -> Int {
    let opened = [0x28, 0x7B, 0x3C].contains(tokens.sign(end - 2)) && end >= 3 && tokens[end - 3].kind == .number
    return opened && [0x29, 0x7D, 0x3E].contains(tokens.sign(end)) ? end + 1 : end
  }

  private func addPhrase(_ quantity: inout EnglishQuantity, _ at: Int) -> Bool {
    guard let match = phrases.units.longest(tokens, at: at) else { return false }
    let code = phrases.entries[match.value].code
    guard fits(code, quantity, at, match.count) else { return false }
    if code == "lb", quantity.number.scale >= 1e6 { return setMoney(&quantity, "GBP", 1, at + match.count) }
    quantity.unit = code
    quantity.scale(by: phrases.entries[match.value].factor)
    quantity.sort = Self.sort(of: code)
    quantity.end = closing(at + match.count)
    if quantity.number.isFraction, quantity.sort == .percent { quantity.number.isFraction = false }
    addDenominator(&quantity)
    return true
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
    case "x": return quantity.sort == .count && !quantity.number.isFraction
    case "%": return isSymbol || !tokens.isWord(at, "pc") || glued
    case "ct": return !tokens.isWord(at, "ct")
    default: return true
    }
  }

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
      !tokens.spaced(at) || isSide(at), !quantity.number.isWords
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
    default: return nil
    }
  }

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
  private func addPricedUnit(_ quantity: inout EnglishQuantity) {
    let at = quantity.end
    guard quantity.sort == .money, at + 1 < tokens.count else { return }
    let isSlash = tokens.sign(at) == 0x2F
    guard isSlash || tokens.isWord(at, "per") || tokens.isArticle(at),
      let match = phrases.denominators.longest(tokens, at: at + 1)
    else { return }
    let code = phrases.entries[match.value].code
    guard isSlash || Self.sort(of: code) == .measure && tokens.sign(at + 1 + match.count) != 0x2D else { return }
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
    quantity.value += number.value / ratio
    quantity.end = number.end + (isUnit ? matched?.count ?? 1 : 1)
  }

  private static let parts: [String: (String, Double)] = [
    "ft": ("in", 12), "h": ("min", 60), "min": ("s", 60), "lb": ("oz", 16),
  ]

  private func addCents(_ quantity: inout EnglishQuantity, _ number: EnglishNumber) {
    // Behind billions cents are an amount of their own: profit and earnings came to 5 billion dollars and 60 cents.
    guard number.value < 100, number.value == number.value.rounded(), number.value > 0, quantity.number.scale < 1e6
    else { return }
    if let match = phrases.currencies.longest(tokens, at: number.end) {
      let entry = phrases.entries[match.value]
      guard entry.code == quantity.unit && entry.factor < 1 || entry.code == "USD" && entry.factor < 1 else { return }
      quantity.value += number.value / 100
      quantity.end = number.end + match.count
    } else if quantity.number.scale == 1, number.end >= tokens.count || isStop(number.end) {
      quantity.value += number.value / 100
      quantity.end = number.end
    }
  }

  private func isStop(_ index: Int) -> Bool { [0x2E, 0x2C, 0x21, 0x3F].contains(tokens.sign(index)) }
}
