/// Tells numbers that belong to a name, a label, a score, an age or an idiom from those that count or measure.
///
/// Every rule is one line of ``rules`` with its name; the first that holds leaves the number out.
struct EnglishNames {
  let tokens: EnglishTokens
  let text: [UInt32]
  let calendar: EnglishCalendar

  init(_ tokens: EnglishTokens, _ text: [UInt32]) {
    self.tokens = tokens
    self.text = text
    calendar = EnglishCalendar(tokens, text)
  }

  /// Whether a quantity is part of something else than a claim.
  func holds(_ quantity: EnglishQuantity) -> Bool {
    if calendar.holds(quantity) || isAge(quantity) || isMarked(quantity) { return true }
    switch quantity.sort {
    case .ordinal: return !isRank(quantity)
    case .fraction: return !isPart(quantity)
    case .multiple: return !isMultiple(quantity)
    case .percent: return isCertainty(quantity)
    case .count: return isNamed(quantity) || isIdiom(quantity)
    case .measure, .time: return isGlued(quantity) || isGrade(quantity) || isTitled(quantity) || isScaleAlone(quantity)
    case .money: return isScaleAlone(quantity)
    case .points: return false
    }
  }

  // MARK: names

  private func isNamed(_ quantity: EnglishQuantity) -> Bool {
    isGlued(quantity) || isLabelled(quantity) || followsName(quantity) || isAddress(quantity) || isScore(quantity)
      || isHyphenated(quantity) || precedesTitle(quantity) || isQuotedName(quantity) || isVersion(quantity)
  }

  /// `the 3.6 series`, `2.4 releases`: nothing is counted in parts but what a version names.
  private func isVersion(_ quantity: EnglishQuantity) -> Bool {
    tokens[quantity.number.first].look.contains(.decimal) && quantity.number.scale == 1
      && tokens.isAny(quantity.end, Self.versioned)
  }

  private static let versioned = EnglishWordSet("series release releases version versions branch update updates")

  /// `the "Four Friends"`, `the "one man, two jobs" policy`: a quotation without a verb that is a name or says of what
  /// kind the noun behind it is.
  private func isQuotedName(_ quantity: EnglishQuantity) -> Bool {
    guard quantity.number.isWords, quantity.value <= 12 else { return false }
    var open = quantity.first - 1
    while open > quantity.first - 6, isPlainWord(open) || tokens.sign(open) == 0x2C { open -= 1 }
    var close = quantity.end
    while close < quantity.end + 4, isPlainWord(close) || tokens.sign(close) == 0x2C { close += 1 }
    guard tokens.sign(open) == 0x22, tokens.sign(close) == 0x22, close > quantity.end,
      tokens.sign(close - 1) != 0x2C
    else { return false }
    if tokens.isCapital(quantity.first), open > 0 { return true }
    let kindOf =
      tokens.has(open - 1, [.determiner, .definite, .possessive]) && isPlainWord(close + 1)
      && !tokens.has(close + 1, Self.closed) && !tokens.has(close + 1, .anyVerb.subtracting(.verbBase))
    return kindOf || tokens.isAny(open - 1, Self.namings)
  }

  private func isPlainWord(_ index: Int) -> Bool {
    tokens.isWordToken(index) && !tokens.has(index, [.be, .have, .modal, .pronoun, .verbPast, .auxiliaryDo])
  }

  private static let namings = EnglishWordSet("term phrase word name nickname slogan motto called dubbed titled")

  /// `on Six Mile Lane`, `the Forty-foot Pole Inn`: written out with a capital in mid-sentence, and no plural.
  private func isTitled(_ quantity: EnglishQuantity) -> Bool {
    guard quantity.number.isWords, quantity.first > 0, tokens.isCapital(quantity.first) else { return false }
    if quantity.isHyphened { return tokens.isCapital(tokens.pastHyphen(quantity.end)) }
    return tokens.isCapital(quantity.end - 1) && text[tokens[quantity.end - 1].end - 1] | 0x20 != 0x73
  }

  /// Letters or signs stand against the digits: 3D, 5G, F-16, /2019/, #3.
  private func isGlued(_ quantity: EnglishQuantity) -> Bool {
    let next = quantity.number.end
    if quantity.number.hasLetterScale, quantity.sort == .count, isResolution(quantity) { return true }
    if next == quantity.end, next < tokens.count, !tokens.spaced(next),
      tokens[next].kind == .word || tokens[next].kind == .code,
      text[tokens[next].start] != 0x27, text[tokens[next].start] != 0x2019
    {
      return true
    }
    let before = quantity.first - 1
    guard before >= 0, !tokens.spaced(quantity.first) else { return false }
    switch tokens.sign(before) {
    case 0x2F, 0x5F, 0x3D, 0x23, 0x40, 0x26, 0x3F: return true
    case 0x2D: return before > 0 && !tokens.spaced(before) && tokens[before - 1].kind != .symbol
    default: return tokens[before].kind == .word && quantity.first == quantity.number.first
    }
  }

  /// 4K and 8K are pictures.
  private func isResolution(_ quantity: EnglishQuantity) -> Bool {
    (quantity.value == 4_000 || quantity.value == 8_000) && quantity.number.scale == 1_000
      || tokens.sign(quantity.end) == 0x2D
  }

  /// `Chapter 4`, `No. 5`, `#3`, `Phase 1`.
  private func isLabelled(_ quantity: EnglishQuantity) -> Bool {
    var before = quantity.first - 1
    if tokens.sign(before) == 0x2E, tokens.isWord(before - 1, "no") || tokens.isWord(before - 1, "vol") { before -= 1 }
    if tokens.sign(before) == 0x23 { return true }
    guard tokens.has(before, .label) else { return false }
    if tokens.isWord(before, "no") || tokens.isWord(before, "number") {
      return before + 1 < quantity.first || tokens.isCapital(before)
    }
    if tokens.isCapital(before), before > 0, quantity.value < 100, !quantity.number.isWords { return true }
    if quantity.value < 100, !quantity.number.isWords { return true }
    return !countsPlural(quantity.right) && !tokens[quantity.number.first].look.contains(.grouped)
      && quantity.number.scale == 1
  }

  /// `iPhone 7`, `AirPods 2`, `S&P 500`: a capitalised word in front, and nothing counted behind.
  private func followsName(_ quantity: EnglishQuantity) -> Bool {
    if joinsNamedNumber(quantity) || followsModel(quantity) { return true }
    // `Shopping list 5-6 sweet onions`
    if quantity.low != nil, quantity.value < 100, countsPlural(quantity.right) { return false }
    let before = quantity.left - 1
    guard before >= 0, quantity.left == quantity.first, tokens.isWordToken(before) || tokens[before].kind == .code,
      tokens.isCapital(before) || tokens[before].kind == .code, !quantity.number.isWords, quantity.number.scale == 1,
      tokens[quantity.number.first].look.isDisjoint(with: .grouped)
    else { return false }
    let closed: EnglishWordClass = [
      .determiner, .preposition, .coordinator, .subordinator, .pronoun, .possessive, .be, .have, .modal, .adverb,
      .relative, .month,
    ]
    if tokens.has(before, closed) { return false }
    if before == 0, tokens[before].classes.isEmpty == false { return false }
    // `an ABX 4070 adds noise`: the article shows that one thing is named.
    if tokens[before].look.contains(.capitals), tokens.isArticle(before - 1) { return true }
    return quantity.value < 1_000 || !countsPlural(quantity.right)
  }

  /// `the Aspen 3 15 comes with`: the second number of a model's name.
  private func followsModel(_ quantity: EnglishQuantity) -> Bool {
    let model = quantity.first - 1
    guard model > 0, tokens[model].kind == .number, tokens[model].value < 100, tokens.spaced(quantity.first),
      tokens[model].look.isDisjoint(with: [.grouped, .decimal]), !quantity.number.isWords, quantity.number.scale == 1,
      tokens[quantity.number.first].look.isDisjoint(with: [.grouped, .decimal])
    else { return false }
    return tokens.isCapital(model - 1) && !tokens.has(model - 1, .month)
  }

  /// `ABX 4080 & 4070`, `the 1996 and 2004 games`: joined to a number of a name, or years in a row.
  private func joinsNamedNumber(_ quantity: EnglishQuantity) -> Bool {
    let join = quantity.first - 1
    let last = join - 1
    guard tokens.sign(join) == 0x26 || tokens.isWord(join, "and") || tokens.isWord(join, "or"), last > 0,
      tokens[last].kind == .number, !quantity.number.isWords, quantity.number.scale == 1,
      tokens[quantity.number.first].look.isDisjoint(with: [.grouped, .decimal]), !tokens.has(last - 1, .numberWord)
    else { return false }
    if EnglishCalendar.isYear(quantity.value), EnglishCalendar.isYear(tokens[last].value) { return true }
    return tokens[last].end - tokens[last].start == tokens[quantity.number.first].end
      - tokens[quantity.number.first].start
      && tokens.isCapital(last - 1) && tokens[last - 1].look.contains(.capitals)
  }

  /// `123 Main Street`.
  private func isAddress(_ quantity: EnglishQuantity) -> Bool {
    guard !quantity.number.isWords, tokens.isCapital(quantity.end) else { return false }
    for at in quantity.end...min(quantity.end + 3, tokens.count) where tokens.has(at, .street) && tokens.isCapital(at) {
      return true
    }
    return false
  }

  /// `24-17`, `3-1`, `4.5 out of 5`, `02-751-1500`.
  private func isScore(_ quantity: EnglishQuantity) -> Bool {
    let first = tokens[quantity.number.first].look
    if first.contains(.padded) { return true }
    if quantity.low != nil, tokens.sign(quantity.number.end) == 0x2D { return !countsPlural(quantity.right) }
    let hyphenBehind =
      tokens.sign(quantity.end) == 0x2D && quantity.end + 1 < tokens.count
      && tokens[quantity.end + 1].kind == .number && quantity.low == nil
    if hyphenBehind { return true }
    let outOf =
      tokens.isWord(quantity.end, "out") && tokens.isWord(quantity.end + 1, "of")
      && tokens.indices.contains(quantity.end + 2)
      && tokens[quantity.end + 2].kind == .number
    if outOf {
      let word = tokens.sign(quantity.left - 1) == 0x3A ? quantity.left - 2 : quantity.left - 1
      return first.contains(.decimal) || tokens.isAny(word, Self.ratingWords)
    }
    if tokens.isWord(quantity.first - 1, "of"), tokens.isWord(quantity.first - 2, "out"), quantity.first >= 3 {
      return tokens[quantity.first - 3].kind == .number
    }
    return tokens.isAny(quantity.end, Self.ratingWords)
      || tokens.sign(quantity.end) == 0x2D && tokens.isAny(quantity.end + 1, Self.ratingWords)
  }

  static let ratingWords = EnglishWordSet("score scored scores rated rating ratings star stars")

  /// `four-cylinder`, `12-month`, `two-way`: a count bound to a singular noun describes, it does not report.
  private func isHyphenated(_ quantity: EnglishQuantity) -> Bool {
    let next = quantity.end + 1
    guard tokens.sign(quantity.end) == 0x2D, !tokens.spaced(quantity.end), next < tokens.count, !tokens.spaced(next)
    else {
      return false
    }
    if tokens[next].kind == .code { return true }  // 14-ep2035
    return tokens.isWordToken(next) && !tokens.isWord(next, "strong") && !countsParts(quantity)
  }

  /// `a 220-room hotel`, `a 30-date tour`: how many parts one thing has; of few it is its kind (a two-storey house).
  private func countsParts(_ quantity: EnglishQuantity) -> Bool {
    let part = quantity.end + 1
    let opens = tokens.isArticle(quantity.left - 1) || tokens.isWord(quantity.left - 1, "the")
    return opens && quantity.value >= 10 && quantity.value == quantity.value.rounded()
      && !tokens.has(part, Self.closed) && !tokens.isAny(part, Self.kinds) && tokens.isWordToken(part + 1)
      && !tokens.has(part + 1, Self.closed) && !tokens.isCapital(part + 1)
  }

  /// What makes a kind, a game or a list of a title instead of a size.
  private static let kinds = EnglishWordSet(
    "point points step game goal yard gun karat carat man way degree pound fold bit key pin spoke speed cylinder count")

  /// `10 Things in Tech`, `12 Monkeys`: capitals behind make it a title, unless they name people or a nation.
  private func precedesTitle(_ quantity: EnglishQuantity) -> Bool {
    let next = quantity.right
    guard tokens.isWordToken(next), tokens.isCapital(next), !tokens.has(next, [.demonym, .month]) else { return false }
    if tokens[next].look.contains(.capitals) { return false }
    // 52 million iPhones, 300 Airbuses: things by their maker's name.
    let isLarge = quantity.value >= 100 || tokens[quantity.number.first].look.contains(.grouped)
    if isLarge, EnglishCounting.endsPlural(tokens, text, next), !tokens.isCapital(next + 1) { return false }
    var at = next
    while tokens.isWordToken(at), at < next + 5 {
      // `40 million red and 15 million blue tickets`: the plural stands behind the second number.
      if isLarge, tokens.isWord(at, "and"), at + 1 < tokens.count, tokens[at + 1].kind == .number { return false }
      // `38,200 Corto and Mira vans`: two names of one kind of thing.
      if isLarge, tokens.isWord(at, "and"), tokens.isCapital(at + 1) {
        at += 1
        continue
      }
      if !tokens.isCapital(at) { return !countsPlural(at) }
      if Self.isDemonym(tokens, text, at) { return false }
      at = tokens.pastHyphen(at + 1)
    }
    return true
  }

  /// Adjectives and nouns of nations by their endings: American, Chinese, Israelis.
  private static func isDemonym(_ tokens: EnglishTokens, _ text: [UInt32], _ index: Int) -> Bool {
    if tokens.has(index, .demonym) { return true }
    var end = tokens[index].end
    if text[end - 1] == 0x73 { end -= 1 }
    let word = ClaimText.string(text, tokens[index].start..<end)
    return ["an", "ese", "ish", "ian", "aeli", "aqi"].contains { word.hasSuffix($0) }
  }

  /// Whether a plural noun in small letters stands here, past adjectives.
  func countsPlural(_ index: Int) -> Bool {
    var at = index
    for _ in 0..<4 {
      guard tokens.isWordToken(at), !tokens.isCapital(at) else { return false }
      if tokens.has(at, Self.closed) { return false }
      if tokens.isAny(at, EnglishCounting.pluralWords) { return true }
      if EnglishCounting.endsPlural(tokens, text, at) { return true }
      at = tokens.pastHyphen(at + 1)
    }
    return false
  }

  // MARK: idioms

  private func isIdiom(_ quantity: EnglishQuantity) -> Bool {
    isOne(quantity) || isVague(quantity) || isDefinite(quantity) || isReference(quantity)
      || tokens.isAny(quantity.right, Self.idiomNouns)
  }

  private static let idiomNouns = EnglishWordSet("percenters hundreds thousands millions billions dozens scores")

  /// `one` alone is an article or a pronoun; `exactly one unit`, `only one small room` and `1 bag of nuts` count.
  private func isOne(_ quantity: EnglishQuantity) -> Bool {
    guard quantity.value == 1, quantity.low == nil else { return false }
    let noun = tokens.has(quantity.right, .adjective) ? quantity.right + 1 : quantity.right
    let counts =
      tokens.isAny(quantity.first - 1, Self.counting) && !tokens.isWord(quantity.first - 2, "the")
      || isListed(quantity)
    let isCounted =
      (counts || !quantity.number.isWords) && tokens.isWordToken(noun) && !tokens.isCapital(noun)
      && !tokens.has(noun, Self.closed) && !tokens.has(noun, .timeNoun)
    return !isCounted
  }

  /// `four burglaries and one arson`, `one lemon and two limes`: beside another count it is one too.
  private func isListed(_ quantity: EnglishQuantity) -> Bool {
    guard quantity.number.isWords else { return false }
    if tokens.has(quantity.first - 1, .coordinator) {
      var at = quantity.first - 2
      if tokens.sign(at) == 0x2C { at -= 1 }
      guard isPlainWord(at), EnglishCounting.isCounted(tokens, text, at) else { return false }
      for _ in 0..<4 {
        if isCount(at) { return true }
        guard isPlainWord(at), !tokens.has(at, Self.closed) else { return false }
        at -= 1
      }
      return false
    }
    var at = quantity.end
    for _ in 0..<3 {
      guard isPlainWord(at), !tokens.has(at, Self.closed) else { return false }
      at += 1
      if tokens.has(at, .coordinator), at + 2 < tokens.count {
        return isCount(at + 1) && isPlainWord(at + 2) && EnglishCounting.isCounted(tokens, text, at + 2)
      }
    }
    return false
  }

  private func isCount(_ at: Int) -> Bool {
    at >= 0 && at < tokens.count
      && (tokens[at].kind == .number && !EnglishCalendar.isYear(tokens[at].value) || tokens.has(at, [.small, .tens]))
  }

  private static let counting = EnglishWordSet("exactly only")
  /// No noun.
  private static let closed: EnglishWordClass = [
    .preposition, .be, .have, .auxiliaryDo, .modal, .pronoun, .possessive, .determiner, .coordinator, .subordinator,
    .relative,
  ]

  /// `a few thousand`, `Revenue Per Thousand`: a scale without its number.
  private func isVague(_ quantity: EnglishQuantity) -> Bool {
    let first = quantity.number.first
    guard quantity.number.isWords else { return false }
    if tokens.isCapital(first), first > 0, tokens.isCapital(first - 1) { return true }
    return isScaleAlone(quantity) || tokens[first].classes.contains(.scale) && tokens.isAny(first - 1, Self.vagueBefore)
  }

  /// `a few hundred dollars`, `a couple of hundred pounds`: nobody said how many.
  private func isScaleAlone(_ quantity: EnglishQuantity) -> Bool {
    let first = quantity.number.first
    guard quantity.number.isWords, tokens[first].classes.contains(.scale) else { return false }
    let before = tokens.isWord(first - 1, "of") ? first - 2 : first - 1
    return tokens.isAny(before, Self.vagueWords)
  }

  private static let vagueWords = EnglishWordSet("few several many couple")
  private static let vagueBefore = EnglishWordSet("of some")

  /// `the two sides`, `his three children`, `all five`: a small number behind a definite word only says which; `the five
  /// franchises` says how many there are too.
  private func isDefinite(_ quantity: EnglishQuantity) -> Bool {
    if tokens.isWord(quantity.first - 1, "all"), quantity.value <= 12 { return true }
    if tokens.isWord(quantity.first - 1, "but"), tokens.isWord(quantity.first - 2, "all") { return true }
    guard quantity.value <= 12, quantity.left == quantity.first, quantity.low == nil else { return false }
    var before = quantity.first - 1
    if tokens.isAny(before, Self.orderWords) { before -= 1 }
    if tokens.isWord(before, "'s") { return true }
    if tokens.isWord(before, "that") { return false }  // says that nine of the 12 left
    if quantity.value >= 3, before == quantity.first - 1, tellsHowMany(before, isDigits: !quantity.number.isWords) {
      return false
    }
    return tokens.has(before, [.definite, .possessive]) || tokens.isAny(before, Self.wholeWords)
  }

  /// Whether `the` in front of a number opens no sentence and no whole of which a part is counted: `two of the three`.
  ///
  /// What is written in digits counts the whole too: five of the 10 guests.
  private func tellsHowMany(_ the: Int, isDigits: Bool) -> Bool {
    guard tokens.isWord(the, "the"), the > 0 else { return false }
    guard tokens.isWord(the - 1, "of") else { return true }
    if isDigits, the > 1, tokens.has(the - 2, [.small, .tens]) || tokens[the - 2].kind == .number { return true }
    return the > 1 && tokens.isWordToken(the - 2) && !tokens.has(the - 2, [.small, .tens, .scale, .fraction])
      && !tokens.isAny(the - 2, Self.parts)
  }

  private static let parts = EnglishWordSet("all any both either few many most much neither none some several")
  private static let orderWords = EnglishWordSet(
    "first last next other past previous remaining main final top latest same original existing")
  private static let wholeWords = EnglishWordSet("all other any these those every")

  /// `[1]`, `(34)`, `2)` at the start, `13.` alone.
  private func isReference(_ quantity: EnglishQuantity) -> Bool {
    let before = tokens.sign(quantity.first - 1)
    let after = tokens.sign(quantity.end)
    if before == 0x5B && after == 0x5D || before == 0x28 && after == 0x29 { return quantity.value < 1_000 }
    guard quantity.first == 0, !quantity.number.isWords else { return false }
    return after == 0x29 || after == 0x2E || after == 0x5D
  }

  /// Footnotes, coordinates and other numbers marked by signs.
  private func isMarked(_ quantity: EnglishQuantity) -> Bool {
    tokens.sign(quantity.first - 1) == 0x5E || tokens.sign(quantity.first - 1) == 0x40
  }

  // MARK: ages

  /// `aged 26`, `12-year-old`, `Smith, 38,`, `under 18`.
  private func isAge(_ quantity: EnglishQuantity) -> Bool {
    if quantity.unit == "a" || quantity.unit == "mo" || quantity.unit == "wk" || quantity.unit == "d" {
      let at = tokens.pastHyphen(quantity.end)
      if tokens.isWord(at, "old") || tokens.isWord(at, "olds") || tokens.isWord(at, "older") && quantity.isHyphened {
        return true
      }
      let isFrom = tokens.isWord(quantity.end, "and") && tokens.isAny(quantity.end + 1, Self.upwards)
      if isFrom, tokens.isWord(quantity.left - 1, "of"), tokens.isAny(quantity.left - 2, Self.ageWords) { return true }
      return tokens.isWord(quantity.end, "of") && tokens.isWord(quantity.end + 1, "age")
    }
    guard quantity.sort == .count, quantity.value < 125 else { return false }
    if tokens.isAny(quantity.left - 1, Self.ageWords) || tokens.isAny(quantity.first - 1, Self.ageWords) { return true }
    if tokens.isWord(quantity.left - 1, "to") || tokens.isWord(quantity.left - 1, "and"), quantity.first >= 3 {
      if tokens.isAny(quantity.first - 3, Self.ageWords) || tokens.isAny(quantity.first - 4, Self.ageWords) {
        return true
      }
    }
    let before = tokens.sign(quantity.first - 1)
    let after = tokens.sign(quantity.end)
    let opens = before == 0x2C || before == 0x28
    let closes = after == 0x2C || after == 0x29 || after == 0x2E || after == 0x2D || after == 0x2014 || after == 0x3B
    return opens && closes && tokens.isCapital(quantity.first - 2) && quantity.low == nil && quantity.value >= 1
      && !quantity.number.isWords
  }

  private static let upwards = EnglishWordSet("above over up older under below")
  private static let ageWords = EnglishWordSet("aged age ages aging turned turning")
}
