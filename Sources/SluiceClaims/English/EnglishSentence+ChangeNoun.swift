import SluiceCore

/// Nouns of change: an increase of 5%, the 4.8 percent gain.
extension EnglishSentence {
  /// `5% increase in sales`, `the 4.8 percent gain`, `a 5% sales increase`.
  func changeNounBehind(_ quantity: EnglishQuantity, _ index: Int) -> EnglishReading? {
    guard quantity.sort != .count, quantity.sort != .time else { return nil }
    var start = quantity.right
    // A list shares the noun: 20% and 16% improvement.
    if index + 1 < quantities.count, tokens.isWord(start, "and") || tokens.sign(start) == 0x2C,
      quantities[index + 1].first <= start + 2,
      quantities[index + 1].sort == quantity.sort
    {
      start = quantities[index + 1].right
    }
    if tag(start) == .hyphen { start += 1 }
    guard let phrase = finder.nounPhrase(from: start) else { return nil }
    let head = phrase.upperBound - 1
    guard tokens.has(head, .changeNoun), let way = direction(head), !isSeason(head) else { return nil }
    if quantity.sort == .money, tokens.isAny(head, Self.moneyResults) { return nil }
    let metric = changed(head, phrase, index)
    return EnglishReading(kind(of: quantity), metric, rule: "en/change-noun", direction: way)
  }

  /// `this fall` is a time.
  private func isSeason(_ head: Int) -> Bool {
    tokens.has(head, .timeNoun)
      && (tokens.isWord(head - 1, "this") || tokens.isWord(head - 1, "last") || tokens.isWord(head - 1, "next"))
  }

  /// What sellers take off a price, whatever was spoken of before.
  private static let reductions = EnglishWordSet("discount discounts markdown markdowns rebate rebates")

  /// A gain, loss or discount in money is an amount of its own.
  private static let moneyResults = EnglishWordSet(
    "gain gains loss losses growth expansion improvement improvements advance")

  /// What a noun of change moves: `… in X`, the words between number and noun, or what was spoken of.
  func changed(_ head: Int, _ phrase: Range<Int>, _ index: Int) -> String {
    if tokens.isWord(head + 1, "in") || tokens.isWord(head + 1, "of") || tokens.isWord(head + 1, "to")
      || tokens.isWord(head + 1, "for"),
      let thing = finder.fullPhrase(from: head + 2), !finder.isTime(thing), !isQuantityToken(thing.lowerBound)
    {
      return finder.string(thing)
    }
    if let named = modifiers(phrase.lowerBound..<head) { return named }
    if tokens.isAny(head, Self.reductions) {
      let thing = tokens.isWord(head + 1, "on") ? finder.fullPhrase(from: head + 2) : nil
      return thing.map { price(of: finder.string($0)) } ?? finder.string(head..<head + 1)
    }
    if let last = previous?.reading, !last.metric.isEmpty { return last.metric }
    return subject(at: quantities[index].left)
  }

  /// The nouns in front of a head that name what it is a change of; adjectives and years alone name nothing.
  func modifiers(_ range: Range<Int>) -> String? {
    var first = range.lowerBound
    while first < range.upperBound,
      tag(first) == .numeral || tokens.isAny(first, Self.changeAdjectives) || tokens.has(first, .timeNoun)
        || tag(first) == .mark || tag(first) == .determiner || tag(first) == .possessive || tag(first) == .hyphen
        || first > range.lowerBound && tag(first - 1) == .hyphen && tokens.has(first, .preposition)
    {
      first += 1
    }
    guard first < range.upperBound,
      (first..<range.upperBound).contains(where: { tag($0) == .noun || tag($0) == .properNoun })
    else {
      return nil
    }
    return finder.string(first..<range.upperBound)
  }

  private static let changeAdjectives = EnglishWordSet(
    """
    fiscal annual yearly quarterly monthly compound compounded year-on-year sharp steep slight modest significant strong average overall further
    additional expected projected previous initial big large small record net total biggest largest combined subsequent
    """)

  /// `an increase of 5%`, `sales growth of 1.8 percent`, `a drop in profit of 5%`.
  func changeNounBefore(_ quantity: EnglishQuantity, _ index: Int) -> EnglishReading? {
    guard quantity.sort != .count || finder.nounPhrase(from: quantity.right) == nil else { return nil }
    var at = quantity.left - 1
    guard tokens.isWord(at, "of") || tokens.isWord(at, "by") else { return nil }
    at = finder.beforeAbbreviation(at - 1)
    if tokens.isAny(at, Self.paces) {
      if let pace = growthPace(quantity, at) { return pace }
      if tokens.has(at - 1, .changeNoun) { at -= 1 }
    }
    var inside: Range<Int>?
    if tag(at) != .adjective, !tokens.has(at, .changeNoun), let phrase = finder.phraseBefore(at + 1),
      phrase.lowerBound > 1
    {
      var before = phrase.lowerBound - 1
      while before > 0, tag(before) == .determiner || tag(before) == .possessive { before -= 1 }
      guard tokens.isWord(before, "in"), tokens.has(before - 1, .changeNoun) else { return nil }
      inside = phrase
      at = before - 1
    }
    guard tokens.has(at, .changeNoun), tag(at) == .noun || tag(at) == .properNoun || inside != nil,
      let way = direction(at)
    else { return nil }
    if quantity.sort == .money, tokens.isAny(at, Self.moneyResults) { return nil }
    if let inside {
      return EnglishReading(kind(of: quantity), finder.string(inside), rule: "en/change-of", direction: way)
    }
    var first = at
    while first > 0,
      tag(first - 1) == .noun || tag(first - 1) == .properNoun || tag(first - 1) == .adjective
        || tag(first - 1) == .hyphen
        || tag(first - 1) == .numeral
    {
      first -= 1
    }
    let metric = modifiers(first..<at) ?? (like(quantity) ?? previous?.reading)?.metric ?? grown(at, first)
    return EnglishReading(kind(of: quantity), metric, rule: "en/change-of", direction: way)
  }

  /// What a bare `growth of 5%` is of: the subject, or, behind a verb of an agent, what was spoken of.
  private func grown(_ noun: Int, _ first: Int) -> String {
    guard let verb = finder.governor(of: first), tag(verb) != .be, tag(verb) != .have,
      !tokens.has(verb, [.reach, .up, .down])
    else {
      return subject(at: first)
    }
    if tokens.has(verb, [.target, .saying]) {
      return carriedMetric.isEmpty ? finder.string(noun..<noun + 1) : carriedMetric
    }
    return subject(at: first)
  }

  private static let paces = EnglishWordSet("rate rates pace clip speed")

  /// `grew at an average annual rate of 6.5%`.
  private func growthPace(_ quantity: EnglishQuantity, _ rate: Int) -> EnglishReading? {
    var at = rate - 1
    while tag(at) == .adjective || tag(at) == .determiner || tag(at) == .noun && tokens.has(at, .changeNoun) { at -= 1 }
    guard tokens.isWord(at, "at"), let verb = mover(before: at), let way = direction(verb) else { return nil }
    return EnglishReading(kind(of: quantity), subjectOfMove(verb, 0), rule: "en/pace", direction: way, verb: verb)
  }

  /// `growth next season is to be 2.2%`: the subject itself is a change.
  func growthSubject(_ quantity: EnglishQuantity) -> EnglishReading? {
    guard quantity.sort == .percent || quantity.sort == .points, let verb = finder.governor(of: quantity.left),
      tag(verb) == .be || tokens.has(verb, .reach), quantity.left - verb <= 3
    else { return nil }
    var first = verb
    while first > 0,
      tag(first - 1) == .modal || tag(first - 1) == .have || tag(first - 1) == .adverb || tag(first - 1) == .be
    { first -= 1 }
    guard let phrase = finder.subject(of: first) else { return nil }
    let head = phrase.upperBound - 1
    if tokens.has(head, .changeNoun), let way = direction(head), let named = modifiers(phrase.lowerBound..<head) {
      return EnglishReading(.growth, named, rule: "en/growth-subject", direction: way, verb: verb)
    }
    guard tokens.has(phrase.lowerBound, .changeNoun),
      tokens.isWord(phrase.lowerBound + 1, "of") || tokens.isWord(phrase.lowerBound + 1, "in"),
      let way = direction(phrase.lowerBound), phrase.count > 2
    else { return nil }
    return EnglishReading(
      .growth, finder.string(phrase.lowerBound + 2..<phrase.upperBound), rule: "en/growth-subject", direction: way,
      verb: verb)
  }
}
