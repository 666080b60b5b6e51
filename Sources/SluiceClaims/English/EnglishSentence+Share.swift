import SluiceCore

/// Shares: the part of a whole.
extension EnglishSentence {
  func share(_ index: Int) -> EnglishReading? {
    let quantity = quantities[index]
    if tokens.isWord(quantity.left - 2, "compared"), previous != nil { return nil }
    if let other = partOfOther(quantity) ?? partOfSize(quantity) { return other }
    // `put the risk at one in 70`
    if quantity.isRatio, tokens.isWord(quantity.left - 1, "at"), let verb = finder.governor(of: quantity.left - 1),
      let object = finder.fullPhrase(from: verb + 1), object.upperBound == quantity.left - 1, !finder.isTime(object)
    {
      return EnglishReading(.share, finder.string(object), rule: "en/part-subject", verb: verb)
    }
    if let two = versus(quantity, index) ?? restated(quantity, index) ?? inFavor(quantity) { return two }
    if let placed = polled(quantity) ?? placedShare(quantity) ?? wholeBefore(quantity) { return placed }
    if let held = stake(quantity) ?? shareVerb(quantity) ?? partOf(quantity, index) { return held }
    if let said = done(quantity) ?? composed(quantity) ?? bracketShare(quantity) ?? predicate(quantity) { return said }
    return gappedPart(quantity) ?? elliptical(quantity, index) ?? wordPart(quantity)
  }

  /// `Wind supplied 12% of power and solar 8%`: the verb and the whole are left out.
  private func gappedPart(_ quantity: EnglishQuantity) -> EnglishReading? {
    guard quantity.sort == .percent, let last = previous, last.reading.kind == .share,
      ["en/share-verb", "en/part-subject"].contains(last.reading.rule), quantity.left == quantity.first,
      [.stop, .comma, .close].contains(tag(quantity.right))
    else { return nil }
    let end = quantities[last.index].right
    let isAdjective = tag(quantity.left - 1) == .adjective
    let name =
      isAdjective
      ? quantity.left - 1..<quantity.left
      : finder.phraseBefore(quantity.left).flatMap { $0.upperBound == quantity.left ? $0 : nil }
    guard let name, name.lowerBound > end, name.lowerBound - end <= 5, !finder.isTime(name),
      [.coordinator, .comma].contains(tag(name.lowerBound - 1)),
      !(end..<name.lowerBound).contains(where: { [.verb, .be, .have, .modal].contains(tag($0)) })
    else { return nil }
    return EnglishReading(.share, finder.string(name), rule: "en/part-subject", verb: last.reading.verb)
  }

  /// `Eleven babies, or 0.3%, were admitted`: a count said again as a part.
  private func restated(_ quantity: EnglishQuantity, _ index: Int) -> EnglishReading? {
    // `More than half of those asked (56 per cent) agreed`
    if quantity.sort == .percent, tag(quantity.left - 1) == .open, tag(quantity.right) == .close, let last = previous,
      last.index == index - 1, last.reading.kind == .share, quantities[last.index].sort == .fraction,
      abs(quantities[last.index].value * 100 - quantity.value) < 15, quantity.left - quantities[last.index].right <= 8
    {
      return EnglishReading(.share, last.reading.metric, rule: "en/part-again")
    }
    guard quantity.sort == .percent, tokens.isWord(quantity.left - 1, "or"), let last = previous,
      last.index == index - 1, quantities[last.index].sort == .count, last.reading.kind == .level,
      quantity.left - quantities[last.index].right <= 12,
      [.comma, .stop, .close].contains(tag(quantity.right))
    else { return nil }
    return EnglishReading(.share, last.reading.metric, rule: "en/part-again")
  }

  /// `a 51% stake in X`.
  private func stake(_ quantity: EnglishQuantity) -> EnglishReading? {
    guard let phrase = finder.nounPhrase(from: quantity.right), isStake(phrase) else { return nil }
    var range = phrase
    if tokens.isWord(phrase.upperBound, "in") || tokens.isWord(phrase.upperBound, "of"),
      let more = finder.nounPhrase(from: phrase.upperBound + 1)
    {
      range = phrase.lowerBound..<more.upperBound
    }
    return EnglishReading(.share, finder.string(range), rule: "en/stake")
  }

  /// A noun of share, or one of holding behind it: ownership position, equity interest.
  private func isStake(_ phrase: Range<Int>) -> Bool {
    let head = phrase.upperBound - 1
    if tokens.has(head, .share) { return true }
    return phrase.count > 1 && tokens.isAny(head, Self.holdings) && tokens.isAny(head - 1, Self.kinds)
  }

  private static let earning = EnglishWordSet("make makes made making generate generates generated generating")
  private static let holdings = EnglishWordSet("position interest interests block holding shareholding")
  private static let kinds = EnglishWordSet("ownership equity majority minority controlling voting shareholding stake")

  /// `accounts for 7 percent of`, `makes up roughly a third`, `covering 30 percent of the valley`.
  private func shareVerb(_ quantity: EnglishQuantity) -> EnglishReading? {
    var at = quantity.left - 1
    while at >= 0, quantity.left - at < 5, tag(at) == .preposition || tag(at) == .adverb || tag(at) == .determiner {
      at -= 1
    }
    guard tokens.has(at, .share), tokens.has(at, .anyVerb), [.verb, .ing, .participle].contains(tag(at)) else {
      return nil
    }
    if tokens.isAny(at, Self.partOnly), !tokens.isWord(quantity.right, "of"), !tokens.isWord(at + 1, "up"),
      quantity.sort != .fraction
    {
      return nil
    }
    // `there are 300 apprentices, making up 9% of the staff`: the clause only says that they are there.
    if tag(at) == .ing, tag(at - 1) == .comma, let last = previous, last.reading.kind == .level,
      case let start = quantities[last.index].left,
      (max(0, start - 4)..<start).contains(where: { tokens.isWord($0, "there") })
    {
      return EnglishReading(.share, last.reading.metric, rule: "en/share-verb", verb: at)
    }
    if tag(at) == .ing, tag(at - 1) != .comma, !isAbsolute(at), tag(at - 1) != .open,
      let whose = finder.phraseBefore(at)
    {
      return EnglishReading(.share, finder.string(whose), rule: "en/share-verb", verb: at)
    }
    // `makes a third of its sales online`: a part of one's own.
    if tokens.isAny(at, Self.earning), tokens.isWord(quantity.right, "of"), tag(quantity.right + 1) == .possessive,
      let own = finder.fullPhrase(from: quantity.right + 1)
    {
      return EnglishReading(.share, finder.string(own), rule: "en/share-verb", verb: at)
    }
    let named = subject(at: at)
    // `He owns 8.4% of the company`: nothing before says who, so the whole.
    let whole = tokens.isWord(quantity.right, "of") ? words(finder.fullPhrase(from: quantity.right + 1)) : nil
    return EnglishReading(.share, named.isEmpty ? whole ?? "" : named, rule: "en/share-verb", verb: at)
  }

  private func isAbsolute(_ verb: Int) -> Bool { (max(0, verb - 8)..<verb).contains { tokens.isWord($0, "with") } }

  /// Verbs that speak of a part only with a whole behind the number.
  private static let partOnly = EnglishWordSet(
    "hold holds held holding own owns owned owning generate generates generated generating produce produces produced producing supply supplies supplied employ employs employed make makes made making control controls cover"
  )

  /// Whether a comma or `and` joins the number to a share before it, without a verb between.
  func continuesList(_ quantity: EnglishQuantity) -> Bool {
    guard let last = previous, last.reading.kind == .share,
      tag(quantity.left - 1) == .comma || tag(quantity.left - 1) == .coordinator
    else {
      return false
    }
    let from = quantities[last.index].right
    return !(from..<max(from, quantity.left)).contains { [.verb, .be, .have, .modal].contains(tag($0)) }
  }

  /// Past the prepositional phrases that narrow a whole: `imports from China`.
  func pastPhrases(_ start: Int) -> Int {
    var at = start
    for _ in 0..<3 {
      guard tag(at) == .preposition, let next = finder.nounPhrase(from: at + 1) else { return at }
      at = next.upperBound
      // `with a last term high average mark`: what a noun inside a phrase had closed.
      while at < start + 12, isNominal(tag(at)) || tag(at) == .hyphen { at += 1 }
    }
    return at
  }

  func isNominal(_ tag: EnglishTag) -> Bool { tag == .noun || tag == .properNoun || tag == .adjective }

  func isHalf(_ quantity: EnglishQuantity) -> Bool {
    quantity.sort == .fraction && tokens.isWord(quantity.number.end - 1, "half")
  }

  /// Whether a number opens its clause: nothing before it but words that qualify or join.
  func opensClause(_ index: Int) -> Bool {
    let start = finder.clauseStart(index)
    if start >= index || tag(index - 1) == .comma && finder.followsIntroduction(index - 1) { return true }
    if (start..<index).allSatisfy({
      [.adverb, .coordinator, .comma, .determiner, .adjective, .quote].contains(tag($0))
    }) {
      return true
    }
    return tag(index - 1) == .comma && (start..<index).allSatisfy { tag($0) != .verb && tag($0) != .be }
  }

  /// The end of what a subject says or is: from its verb to the end of the clause.
  ///
  /// - Parameter start: Where the verb group is to start.
  /// - Returns: The token behind the statement; nil where no verb starts here.
  func statement(from start: Int) -> Int? {
    let at = finder.pastAdverbs(start)
    switch tag(at) {
    case .verb, .be, .have, .modal, .auxiliary, .participle: break
    default: return nil
    }
    let limit = min(tokens.count, at + 24)
    var end = at + 1
    while end < limit {
      // `made six or more trips`: a number right behind the verb is what was done.
      if tag(end) == .quantity, end <= at + 2 {
        while tag(end) == .quantity { end += 1 }
        continue
      }
      if tag(end) == .stop || tag(end) == .close || tag(end) == .comma || tag(end) == .quantity { break }
      if tokens.isWord(end, "but") || tokens.isWord(end, "while") || joinsClause(end) { break }
      end += 1
    }
    while end > at + 1, [.coordinator, .preposition, .adverb, .determiner, .quote].contains(tag(end - 1)) { end -= 1 }
    // `had changed jobs in the last 12 months`: the number's phrase goes with it.
    if tag(end) == .quantity, tag(end - 1) == .adjective,
      let start = (at + 1..<end).last(where: { tag($0) == .preposition }), end - start <= 4
    {
      end = start
    }
    return end
  }

  /// `were in favour and the rest did not know`: a clause of its own behind `and`.
  private func joinsClause(_ index: Int) -> Bool {
    guard tag(index) == .coordinator, tag(index + 1) == .determiner, let subject = finder.nounPhrase(from: index + 1)
    else { return false }
    return [.verb, .be, .have, .modal, .auxiliary].contains(tag(subject.upperBound))
  }

  /// `Recommendation widgets (38%)`.
  private func bracketShare(_ quantity: EnglishQuantity) -> EnglishReading? {
    guard tag(quantity.left - 1) == .open, tag(quantity.right) == .close,
      let name = bracketName(quantity.left - 1)
    else { return nil }
    let isRate = Self.head(name).map { $0 == "rate" } ?? false
    return EnglishReading(isRate ? .level : .share, name, rule: "en/bracket")
  }

  /// `62 percent were under forty`, `51 percent say that …`.
  func predicate(_ quantity: EnglishQuantity) -> EnglishReading? {
    // `against 27 per cent who thought it was wrong`
    if tokens.isWord(quantity.right, "who"), let end = statement(from: quantity.right + 1) {
      return EnglishReading(.share, finder.string(quantity.right + 1..<end), rule: "en/part-predicate")
    }
    if tag(quantity.left - 1) == .comma, tag(quantity.right) == .comma, tag(quantity.right + 1) == .verb,
      let end = statement(from: quantity.right + 1)
    {
      return EnglishReading(.share, finder.string(quantity.right + 1..<end), rule: "en/part-aside")
    }
    // `31% in the inquiry said`: whom a survey asked may stand between.
    if opensClause(quantity.left), tag(quantity.right) == .preposition, case let verb = pastPhrases(quantity.right),
      verb > quantity.right, tag(verb) == .verb, tokens.has(verb, .saying), let end = statement(from: verb)
    {
      return EnglishReading(.share, finder.string(verb..<end), rule: "en/part-predicate")
    }
    guard
      opensClause(quantity.left) || tag(quantity.left - 1) == .comma || tag(quantity.left - 1) == .coordinator
        || tag(quantity.left - 1) == .open || tag(quantity.left - 1) == .verb && tokens.has(quantity.left - 1, .saying),
      let end = statement(from: quantity.right)
    else { return nil }
    var first = quantity.right
    while first < end, [.be, .adverb, .have, .modal].contains(tag(first)) { first += 1 }
    guard first < end else { return nil }
    return EnglishReading(.share, finder.string(first..<end), rule: "en/part-predicate")
  }

  /// `it must be 100% wool`, `a crew of 40—15% foreign`: what a thing is made of, or how much of it is so.
  private func composed(_ quantity: EnglishQuantity) -> EnglishReading? {
    let at = quantity.right
    guard quantity.sort == .percent, [.stop, .comma, .close, .preposition].contains(tag(at + 1)) else { return nil }
    let isMade =
      tag(skipAdverbs(quantity.left - 1)) == .be && tag(at) == .noun
      && !tokens.has(at, [.moneyNoun, .priceNoun, .changeNoun, .timeNoun, .share])
    let isSo = tag(at) == .adjective && tag(quantity.left - 1) == .stop && !tokens.has(at, .comparative)
    guard isMade || isSo else { return nil }
    return EnglishReading(.share, finder.string(at..<at + 1), rule: "en/part-composed")
  }

  /// `is 37 percent funded`, `90 per cent complete`: the part of the subject that is done.
  func done(_ quantity: EnglishQuantity) -> EnglishReading? {
    guard tokens.isAny(quantity.right, Self.completions), let verb = finder.governor(of: quantity.left),
      tag(verb) == .be, quantity.left - verb <= 2
    else { return nil }
    // `had burned 9,000 acres and was 60 percent contained`: the sentence's subject, not what it did.
    let own = finder.subject(of: groupStart(verb)).map { finder.string($0) } ?? sentenceSubject()
    return EnglishReading(.share, own ?? subject(at: verb), rule: "en/part-done", verb: verb)
  }

  private static let completions = EnglishWordSet(
    "funded complete completed full staffed contained vaccinated finished occupied filled booked built")

  /// `…, 21.5 percent Danish, and 6.2 of other origin`: the verb is left out.
  private func elliptical(_ quantity: EnglishQuantity, _ index: Int) -> EnglishReading? {
    guard let last = previous, last.reading.kind == .share,
      tag(quantity.left - 1) == .comma || tag(quantity.left - 1) == .coordinator
    else { return nil }
    if let phrase = finder.fullPhrase(from: quantity.right) {
      return EnglishReading(.share, finder.string(phrase), rule: "en/part-list")
    }
    // `going into farming and 12% into fishing`
    if tag(quantity.right) == .preposition, last.reading.rule == "en/part-says" {
      return EnglishReading(.share, last.reading.metric, rule: "en/part-list")
    }
    guard tag(quantity.right) == .adjective else { return nil }
    return EnglishReading(.share, finder.string(quantity.right..<quantity.right + 1), rule: "en/part-list")
  }

  /// A part in words is a share wherever nothing else moved.
  private func wordPart(_ quantity: EnglishQuantity) -> EnglishReading? {
    guard quantity.sort == .fraction else { return nil }
    if quantity.number.isWords, let thing = finder.nounPhrase(from: quantity.right), thing.lowerBound == quantity.right
    {
      return EnglishReading(.share, finder.string(thing), rule: "en/part-of")  // half cold tea
    }
    return EnglishReading(.share, subject(at: quantity.left), rule: "en/part-word")
  }
}
