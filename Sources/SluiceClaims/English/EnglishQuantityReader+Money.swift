/// Amounts of money: a sign, code or name in front of the number or behind it, and its cents.
extension EnglishQuantityReader {
  /// A currency sign, code or name in front of a number.
  func money(_ index: Int) -> EnglishQuantity? {
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

  func moneyWord(_ index: Int) -> (code: String, factor: Double, end: Int)? {
    let next = index + 1
    guard tokens[index].kind == .word, next < tokens.count else { return nil }
    if tokens[next].kind == .symbol, EnglishCurrencies.code(ofSign: UInt32(tokens[next].value)) != nil,
      let code = phrases.dollarPrefixes[tokens[index].word], !tokens.spaced(next) || tokens.isWord(index, "c")
    {
      return (code, 1, next + 1)
    }
    guard tokens[next].kind == .number else { return nil }
    if let code = phrases.isoCodes[tokens[index].word], isCode(index, code),
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

  func addCurrency(_ quantity: inout EnglishQuantity, _ at: Int) -> Bool {
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
      if entry.code == "GBP", match.count == 1, tokens[at].end - tokens[at].start == 1,
        tokens.spaced(at) || tokens.isCapital(at)
      {
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

  func setMoney(_ quantity: inout EnglishQuantity, _ code: String, _ factor: Double, _ end: Int) -> Bool {
    quantity.unit = code
    quantity.sort = .money
    quantity.scale(by: factor)
    quantity.end = closing(end)
    return true
  }

  func addCents(_ quantity: inout EnglishQuantity, _ number: EnglishNumber) {
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
}
