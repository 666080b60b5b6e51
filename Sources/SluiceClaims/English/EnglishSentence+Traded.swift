import SluiceCore

/// What a price is of: wares sold, bought, valued.
extension EnglishSentence {
  static let appraised = EnglishWordSet("valued assessed appraised")

  /// `headphones for $164.99`, `dropped to $139`, `pricing starts at 71,350 euro`, `bought X for $5 million`.
  func traded(_ quantity: EnglishQuantity) -> EnglishReading? {
    guard quantity.sort == .money else { return nil }
    let at = quantity.left - 1
    let isAt =
      tokens.isWord(at, "at") || tokens.isWord(at, "from") || tag(at) == .verb && tokens.isWord(at - 1, "start")
    guard tokens.isWord(at, "for") || isAt else { return nil }
    if tokens.isWord(at, "at"), tag(at - 1) == .comma, let last = previous, last.reading.kind == .rank,
      quantities[last.index].right < at
    {
      return EnglishReading(.level, last.reading.metric, rule: "en/ranked")  // ranks 48th in spending, at $7,200
    }
    if let verb = spanningVerb(at) {
      let named = subject(at: verb)
      return named.isEmpty ? nil : EnglishReading(.level, named, rule: "en/subject", verb: verb)
    }
    if let name = wareBefore(at), !finder.isTime(name), !tokens.isAny(name.upperBound - 1, Self.placeLike) {
      if tokens.isWord(at, "for") || !isNounOfPlace(name) {
        let words = finder.string(name)
        let isValued = finder.governor(of: at).map { tokens.isAny($0, Self.valuing) } ?? false
        return EnglishReading(
          .level, isValued || namesMoney(name) ? words : price(of: words), rule: "en/traded")
      }
    }
    // `brokers were hoping for $1.9 billion`: of what was told before.
    if tokens.isWord(at, "for"), tokens.isAny(at - 1, Self.hoping), let last = like(quantity)?.metric ?? lastMetric {
      return EnglishReading(.level, last, rule: "en/foreseen", verb: at - 1)
    }
    // `lamps sold at two shops and online for between $30 and $45`: what was sold.
    if tokens.isWord(at, "for"), let verb = finder.governor(of: at), tag(verb) == .participle,
      tokens.isAny(verb, Self.sellers), let ware = finder.phraseBefore(verb), ware.upperBound == verb
    {
      return EnglishReading(.level, price(of: finder.string(ware)), rule: "en/traded", verb: verb)
    }
    let named = subject(at: quantity.left)
    // `you may pay anywhere from $7-12`: nobody in particular does it.
    if named.isEmpty, let verb = finder.governor(of: quantity.left) {
      return EnglishReading(.level, finder.string(verb..<particleEnd(verb)), rule: "en/transaction", verb: verb)
    }
    let isPrice = isWare(named) && (quantity.value < 1e6 || tokens.isWord(at, "for"))
    return EnglishReading(.level, isPrice ? price(of: named) : named, rule: "en/traded")
  }

  private var lastMetric: String? { carriedMetric.isEmpty ? nil : carriedMetric }
  private static let hoping = EnglishWordSet("looking hoping")

  /// The phrase in front of a price, past `bought at auction` and the like.
  private func wareBefore(_ at: Int) -> Range<Int>? {
    // `our cheapest boat, Otterlane, for just $620`
    if tag(at - 1) == .comma, let name = finder.phraseBefore(at - 1), name.allSatisfy({ tag($0) == .properNoun }) {
      return name
    }
    // `1,200 loaves a day at $4.50 apiece`
    if let time = finder.phraseBefore(at), finder.isTime(time), tokens.isArticle(time.lowerBound - 1),
      tag(time.lowerBound - 2) == .noun
    {
      return finder.phraseBefore(time.lowerBound - 1)
    }
    if let name = finder.phraseBefore(at) {
      var link = name.lowerBound - 1
      while [.determiner, .possessive].contains(tag(link)) { link -= 1 }  // on both our boats for $80
      if tokens.isAny(link, Self.channels) || tokens.isWord(link, "to") && sellsBefore(link),
        let ware = finder.phraseBefore(link)
      {
        return ware
      }
    }
    guard let name = finder.phraseBefore(at), tag(name.lowerBound - 1) == .preposition,
      tag(name.lowerBound - 2) == .participle || tag(name.lowerBound - 2) == .verb,
      tokens.has(name.lowerBound - 2, .transaction)
    else { return finder.phraseBefore(at) }
    return finder.phraseBefore(name.lowerBound - 2) ?? finder.subject(of: name.lowerBound - 2)
  }

  /// `prices, which typically range from $100 to $400`: the verb in front of the preposition.
  private func spanningVerb(_ at: Int) -> Int? {
    tokens.isWord(at, "from") && tokens.isAny(at - 1, EnglishShaper.spanning) && tag(at - 1) == .verb ? at - 1 : nil
  }

  private static let valuing = EnglishWordSet("value values valued valuing")
  private static let channels = EnglishWordSet("at from on by via")

  private func sellsBefore(_ at: Int) -> Bool {
    finder.governor(of: at).map { tokens.isAny($0, Self.sellers) } ?? false
  }

  private static let sellers = EnglishWordSet("sold sell sells selling leased leases lease auctioned licensed rented")

  private static let placeLike = EnglishWordSet("low high level point time record")
  private func isNounOfPlace(_ phrase: Range<Int>) -> Bool { tag(phrase.lowerBound - 1) == .preposition }
}
