import SluiceCore

/// Money and measures named by what stands behind them: spent in, on or for a thing, or what a thing costs.
extension EnglishSentence {
  /// `$50 billion in annual purchases`: what the money is in.
  func spentIn(_ quantity: EnglishQuantity) -> EnglishReading? {
    guard quantity.sort == .money, tokens.isWord(quantity.right, "in"),
      let phrase = finder.fullPhrase(from: quantity.right + 1),
      !finder.isTime(phrase), !isPlaceName(phrase), !tokens.isAny(phrase.upperBound - 1, Self.payments),
      phrase.contains(where: { tag($0) == .noun }), tag(quantity.right + 1) != .determiner, cost(quantity) == nil
    else { return nil }
    return EnglishReading(.level, finder.string(phrase), rule: "en/in", verb: finder.governor(of: quantity.left))
  }

  private static let payments = EnglishWordSet(
    "cash total advance dollars exchange full instalments installments hand place")

  /// `$3 million in loans and grants`, `$80 for the winter pass`, `invested $5 million on software`.
  func placedIn(_ quantity: EnglishQuantity) -> EnglishReading? {
    let at = quantity.right
    guard quantity.sort == .money || quantity.sort == .measure else { return nil }
    if let late = lateIn(quantity) { return late }
    if let cost = cost(quantity) { return cost }
    if let last = previous?.reading, last.rule == "en/cost", quantity.sort == .money,
      tag(quantity.left - 1) == .coordinator || tag(quantity.left - 1) == .comma
    {
      return EnglishReading(.level, last.metric, rule: "en/cost", verb: last.verb)  // and $10 for children
    }
    // `range from $15 for children to $40 for adults`
    if tokens.isWord(at, "for"), tokens.isWord(quantity.left - 1, "to"), let last = previous,
      tokens.isWord(quantities[last.index].left - 1, "from"), quantities[last.index].sort == .money
    {
      return EnglishReading(.level, last.reading.metric, rule: last.reading.rule, verb: last.reading.verb)
    }
    if isPerShare(quantity), tokens.isWord(at, "on") { return nil }
    guard tag(at) == .preposition || tokens.isWord(at, "to"),
      tokens.isWord(at, "in") || tokens.isWord(at, "for") || tokens.isWord(at, "on")
        || tokens.isWord(at, "toward") || tokens.isWord(at, "towards") || tokens.isWord(at, "into")
    else { return nil }
    guard quantity.sort == .money else { return nil }
    // `has $3 million on hand`, `had about $600 on him`: whose it is.
    if tokens.isWord(at, "on"), tokens.isWord(at + 1, "hand") || tag(at + 1) == .pronoun,
      let verb = finder.governor(of: quantity.left), tag(verb) == .have
    {
      let owner = subject(at: verb)
      return owner.isEmpty ? nil : EnglishReading(.level, owner, rule: "en/subject", verb: verb)
    }
    // `$18 for two beers`
    var start = at + 1
    while tokens.isWord(at, "for"), tag(start) == .quantity { start += 1 }
    // `set aside $2.4 million for repaving`
    let act = tag(start) == .ing && [.stop, .comma, .close].contains(tag(start + 1)) ? start..<start + 1 : nil
    guard let phrase = act ?? finder.fullPhrase(from: start), !finder.isTime(phrase), !isPlaceName(phrase) else {
      return nil
    }
    // `is just $85 on Kestrel`: where it is sold.
    if tokens.isWord(at, "on"), phrase.allSatisfy({ tag($0) == .properNoun }),
      let verb = finder.governor(of: quantity.left),
      tag(verb) == .be
    {
      return nil
    }
    if tokens.isWord(phrase.upperBound, "of"), tag(phrase.upperBound + 1) == .quantity { return nil }  // on revenue of
    let name = finder.string(phrase)
    let verb = finder.governor(of: quantity.left)
    // `Passes are $12 for adults, $8 for seniors`: what is sold to them.
    if tokens.isWord(at, "for"), quantity.value < 10_000, let verb, tag(verb) == .be,
      let ware = finder.subject(of: verb)
    {
      let words = finder.string(ware)
      return EnglishReading(.level, namesMoney(ware) ? words : price(of: words), rule: "en/price", verb: verb)
    }
    let buys =
      tokens.isWord(at, "for")
      && verb.map { tokens.isAny($0, Self.buyers) || quantity.value < 10_000 && !tokens.isAny($0, Self.givers) }
        ?? (quantity.value < 10_000)
    return EnglishReading(.level, buys && isWare(name) ? price(of: name) : name, rule: "en/placed", verb: verb)
  }

  private static let buyers = EnglishWordSet("bought buy purchased acquired charge charged charges anted pays paying")

  /// Who gives or gets money for a thing does not pay its price.
  private static let givers = EnglishWordSet(
    "raise raises raised raising donate donates donated collect collects collected give gives gave given award awards awarded"
      + " win wins won earn earns earned receive receives received set")

  private func isPlaceName(_ phrase: Range<Int>) -> Bool {
    tokens.isWord(phrase.lowerBound - 1, "in") && phrase.allSatisfy { tag($0) == .properNoun || tag($0) == .numeral }
      || tokens.has(phrase.upperBound - 1, .place) && tokens.isWord(phrase.lowerBound - 1, "in")
  }

  /// `$2 million a month is going through the port in salt`.
  private func lateIn(_ quantity: EnglishQuantity) -> EnglishReading? {
    guard quantity.sort == .money, finder.clauseStart(quantity.left) >= quantity.left - 1,
      tag(quantity.right) == .be || tag(quantity.right) == .verb
    else { return nil }
    var at = quantity.right
    while at < min(tokens.count, quantity.right + 12), tag(at) != .stop, tag(at) != .comma {
      if tokens.isWord(at, "in") || tokens.isWord(at, "for") || tokens.isWord(at, "on"),
        let phrase = finder.fullPhrase(from: at + 1),
        !finder.isTime(phrase), !isPlaceName(phrase)
      {
        return EnglishReading(.level, finder.string(phrase), rule: "en/late")
      }
      at += 1
    }
    return nil
  }

  /// `cost the state $449,000`: the metric is what the subject costs.
  private func cost(_ quantity: EnglishQuantity) -> EnglishReading? {
    guard let verb = finder.governor(of: quantity.left),
      tokens.isWord(verb, "cost") || tokens.isWord(verb, "costs") || tokens.isWord(verb, "costing"),
      quantity.left - verb <= 5
    else { return nil }
    let ware = subject(at: verb)
    return EnglishReading(.level, ware.isEmpty ? "cost" : ware + " cost", rule: "en/cost", verb: verb)
  }
}
