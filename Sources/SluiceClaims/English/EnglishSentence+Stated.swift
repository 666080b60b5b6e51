import SluiceCore

/// What is left of levels: the subject of a verb that states a value, the verb of a deal, or what was spoken of.
extension EnglishSentence {
  /// What is left: the subject of a verb that states a value, the verb of a deal, or what was spoken of.
  func stated(_ quantity: EnglishQuantity, _ index: Int) -> EnglishReading? {
    if let last = comparedBefore(quantity) { return EnglishReading(.level, last, rule: "en/compared") }
    if let part = suppliedPart(quantity) ?? recorded(quantity) { return part }
    if let use = allotted(quantity) { return use }
    if let place = distance(quantity) { return place }
    if let shelf = shelfName(quantity) {
      return EnglishReading(.level, price(of: finder.string(shelf)), rule: "en/price")
    }
    if let name = apposed(quantity) { return EnglishReading(.level, name, rule: "en/dash") }
    if let name = moneyNounBefore(quantity) ?? wareBefore(quantity) {
      return EnglishReading(.level, name, rule: "en/before")
    }
    guard let verb = finder.governor(of: quantity.left) else {
      if let own = listed(quantity) { return EnglishReading(.level, own, rule: "en/before") }
      if let last = previous?.reading, !last.metric.isEmpty {
        return EnglishReading(.level, last.metric, rule: "en/carried")
      }
      if let name = finder.phraseBefore(quantity.left), quantity.sort == .money || quantity.sort == .percent {
        return EnglishReading(.level, finder.string(name), rule: "en/before")
      }
      return fallback(quantity)
    }
    if tokens.isWord(quantity.left - 1, "at"), let settled = settledAt(quantity, verb) { return settled }
    // `sank to £412m, missing the £480m that analysts expected`
    if tag(verb) == .ing, tag(verb - 1) == .comma, tokens.isAny(verb, Self.meeting), let last = like(quantity) {
      return EnglishReading(.level, last.metric, rule: "en/compared", verb: verb)
    }
    if tag(verb) != .have,
      tokens.has(verb, .transaction) || Self.moving.contains(tokens[verb].hash)
        || quantity.sort == .measure && tag(verb) != .be && !tokens.has(verb, [.reach, .up, .down])
          && !tokens.isAny(verb, Self.extending)
    {
      if quantity.sort == .measure, let whose = yielded(quantity, verb) {
        return EnglishReading(.level, whose, rule: "en/subject", verb: verb)
      }
      var at = quantity.left - 1
      while at > quantity.left - 4, [.adjective, .noun, .determiner].contains(tag(at)) { at -= 1 }
      let isAt = quantity.sort == .measure && tag(at) == .preposition
      let result = EnglishReading(
        .level, isAt ? doing(verb) : finder.string(verb..<particleEnd(verb)), rule: "en/transaction", verb: verb)
      if quantity.sort == .money,
        tokens.isWord(verb, "sold") || tokens.isWord(verb, "sell") || tokens.isWord(verb, "sells")
          || tokens.isWord(verb, "priced") || tokens.isAny(verb, Self.fetching)
      {
        return EnglishReading(.level, price(of: subject(at: verb)), rule: "en/price", verb: verb)
      }
      return result
    }
    if tokens.isAny(verb, EnglishStatus.foreseeing), isPerShare(quantity), !carriedPerShare.isEmpty {
      return EnglishReading(.level, carriedPerShare, rule: "en/foreseen", verb: verb)
    }
    if tokens.isAny(verb, EnglishStatus.foreseeing), let last = previous?.reading ?? nil, !last.metric.isEmpty {
      return EnglishReading(.level, last.metric, rule: "en/foreseen", verb: verb)
    }
    if tokens.isAny(verb, EnglishStatus.foreseeing), !carriedMetric.isEmpty {
      return EnglishReading(.level, carriedMetric, rule: "en/foreseen", verb: verb)
    }
    if quantity.sort == .count, tag(verb - 1) == .toVerb, tokens.has(verb, .reach) || tag(verb) == .be,
      let last = previous,
      quantities[last.index].sort == .count, last.reading.kind == .level, !last.reading.metric.isEmpty
    {
      let isOrigin = tokens.isWord(quantity.left - 1, "from")
      return EnglishReading(.level, last.reading.metric, rule: isOrigin ? "en/from-to" : "en/foreseen", verb: verb)
    }
    let states =
      tag(verb) == .be || tag(verb) == .have || tokens.isAny(verb, EnglishShaper.spanning)
      || tokens.has(verb, [.reach, .up, .down, .share, .ranking, .saying])
    // `repair costs can run $9,000`: an amount of money has a value, whatever its verb.
    if quantity.sort == .money, tokens.isAny(verb, Self.running), let own = finder.subject(of: verb), namesMoney(own) {
      return EnglishReading(.level, finder.string(own), rule: "en/subject", verb: verb)
    }
    // `Tickets run from $45 to $210`
    if quantity.sort == .money, quantity.low != nil, tokens.isAny(verb, EnglishShaper.spanning),
      case let named = subject(at: verb), isWare(named)
    {
      return EnglishReading(.level, price(of: named), rule: "en/price", verb: verb)
    }
    // `opened with $16.8 million`: what the subject took.
    if quantity.sort == .money, tokens.isWord(quantity.left - 1, "with"), tokens.isAny(verb, Self.showing) {
      let named = subject(at: verb)
      if !named.isEmpty { return EnglishReading(.level, named, rule: "en/subject", verb: verb) }
    }
    if quantity.sort == .money, !states { return EnglishReading(.level, doing(verb), rule: "en/verb", verb: verb) }
    // `Organisers speak of 45,000 visitors, the police of 30,000`
    if quantity.sort == .count, tokens.has(verb, .saying) || tokens.isAny(verb, Self.estimating),
      let last = like(quantity), last.kind == .level, !last.metric.isEmpty
    {
      return EnglishReading(.level, last.metric, rule: "en/compared", verb: verb)
    }
    let named = subject(at: verb)
    if Self.pronouns.contains(named), let told = toldBefore(quantity) {
      return EnglishReading(told.kind, told.metric, rule: "en/subject", verb: verb)
    }
    let isPrice =
      quantity.sort == .money && quantity.value < 1e6 && (isWare(named) && tag(verb) == .be || isStock(named))
    return EnglishReading(.level, isPrice ? price(of: named) : named, rule: "en/subject", verb: verb)
  }

  /// What `the figure` stands for: the level or part told last of a number of the same sort.
  private func toldBefore(_ quantity: EnglishQuantity) -> (kind: Claim.Kind, metric: String)? {
    if let last = like(quantity), !last.metric.isEmpty { return (last.kind == .share ? .share : .level, last.metric) }
    guard previous == nil, !carriedMetric.isEmpty else { return nil }
    return (carriesShare && quantity.sort == .percent ? .share : .level, carriedMetric)
  }

  private static let estimating = EnglishWordSet("spoke speak speaks speaking counted counts guessed reckoned reckons")

  /// `the boat delivers 180 miles`, `is rated for 240 miles`: what a thing is able to is one of its values.
  private func yielded(_ quantity: EnglishQuantity, _ verb: Int) -> String? {
    let isPower = Self.power.contains(quantity.unit) && tokens.isAny(verb, Self.making)
    guard isPower || tokens.isAny(verb, Self.yielding) else { return nil }
    let named = subject(at: verb)
    return named.isEmpty ? nil : named
  }

  /// Behind a verb and the word that makes one with it: set aside.
  func particleEnd(_ verb: Int) -> Int {
    tokens.isAny(verb + 1, Self.particles) ? verb + 2 : verb + 1
  }

  private static let particles = EnglishWordSet("aside out off back away")

  /// What goes on at a rate or for a time: the verb with its own subject in front.
  func doing(_ verb: Int) -> String {
    let words = finder.string(verb..<verb + 1)
    let main = tag(verb - 1) == .toVerb ? finder.governor(of: verb - 1) ?? verb : verb
    let start = groupStart(main)
    guard let own = finder.subject(of: start) ?? joinedSubject(start), own.count <= 8,
      !(own.upperBound..<max(own.upperBound, start)).contains(where: { [.coordinator, .quantity].contains(tag($0)) })
    else { return words }
    return finder.string(own) + " " + words
  }

  /// `The band sold 800,000 tickets and took $61 million`: the subject of the verb that `and` joins to.
  private func joinedSubject(_ verb: Int) -> Range<Int>? {
    guard tag(verb - 1) == .coordinator, let main = finder.verb(in: max(0, verb - 24)..<verb - 1) else { return nil }
    return finder.subject(of: main)
  }

  private static let power: Set<String> = ["hp", "PS", "W", "kW", "MW", "Nm", "lb-ft"]
  private static let making = EnglishWordSet("make makes made making produce produces produced generates generate")
  private static let yielding = EnglishWordSet(
    "deliver delivers delivered offer offers offered manage manages managed achieve achieves achieved boast boasts boasted"
      + " promise promises promised rated crank cranks cranked pack packs packed")

  static let meeting = EnglishWordSet("missing beating topping exceeding trailing beat missed topped")

  /// What films and sellers do with the money that they take.
  private static let showing = EnglishWordSet(
    "open opens opened opening debut debuts debuted debuting lead leads led finish finishes finished held holds top topped start starts started"
  )
  private static let running = EnglishWordSet("run runs ran go goes went")
  private static let fetching = EnglishWordSet("fetch fetches fetched fetching")

  /// `expect starting salaries around $70,000`: a noun of money right before its bound.
  private func moneyNounBefore(_ quantity: EnglishQuantity) -> String? {
    let bound = tokens.isWord(quantity.left - 1, "between") ? quantity.left - 1 : quantity.left
    guard quantity.sort == .money, bound < quantity.first, let own = finder.phraseBefore(bound),
      own.upperBound == bound, tokens.has(own.upperBound - 1, [.moneyNoun, .priceNoun]),
      !finder.isTime(own)
    else { return nil }
    return finder.string(own)
  }

  /// `$1.2 billion has been set aside for roads`: what the money is for.
  private func allotted(_ quantity: EnglishQuantity) -> EnglishReading? {
    guard quantity.sort == .money, tag(quantity.right) == .be || tag(quantity.right) == .have else { return nil }
    var at = quantity.right
    while [.be, .have, .adverb].contains(tag(at)) { at += 1 }
    guard tokens.isAny(at, Self.allotting) else { return nil }
    let verb = at
    at += 1
    if tokens.isWord(at, "aside") { at += 1 }
    guard tokens.isWord(at, "for") || tokens.isWord(at, "to") || tokens.isWord(at, "on"),
      let use = finder.fullPhrase(from: at + 1), !finder.isTime(use)
    else { return nil }
    return EnglishReading(.level, finder.string(use), rule: "en/allotted", verb: verb)
  }

  private static let allotting = EnglishWordSet(
    "earmarked allocated allotted set budgeted reserved pledged spent provided approved sanctioned released committed")

  /// `above the 26.5% recorded in 2019`: another value of what was told before.
  private func recorded(_ quantity: EnglishQuantity) -> EnglishReading? {
    guard tag(quantity.left - 1) == .determiner, tokens.isAny(quantity.right, Self.recording),
      let last = like(quantity),
      !last.metric.isEmpty
    else { return nil }
    return EnglishReading(
      last.kind, last.metric, rule: "en/compared", direction: last.direction, verb: last.verb)
  }

  private static let recording = EnglishWordSet("recorded seen reported registered posted logged measured")

  /// `looked at kettles around $40`: things in the plural right before their price's bound.
  private func wareBefore(_ quantity: EnglishQuantity) -> String? {
    guard quantity.sort == .money, quantity.value < 1e5, tokens.isAny(quantity.left, Self.priceBounds),
      let own = finder.phraseBefore(quantity.left), own.upperBound == quantity.left, tag(own.upperBound - 1) == .noun,
      EnglishCounting.isCounted(tokens, text, own.upperBound - 1), !finder.isTime(own), !namesMoney(own)
    else { return nil }
    return price(of: finder.string(own))
  }

  private static let priceBounds = EnglishWordSet("around under below over near")

  /// `Trip cancellation $10,000, medical evacuation $150,000`: an item of a list names its own amount.
  func listed(_ quantity: EnglishQuantity) -> String? {
    guard quantity.sort == .money || quantity.sort == .percent, let own = finder.phraseBefore(quantity.left),
      own.upperBound == quantity.left, tag(own.lowerBound - 1) == .comma, own.contains(where: { tag($0) == .noun }),
      !finder.isTime(own)
    else { return nil }
    return finder.string(own)
  }

  /// `rose 0.6% to close at 35,061`, `plantings are put at 3.5 million hectares`: the subject's value.
  private func settledAt(_ quantity: EnglishQuantity, _ verb: Int) -> EnglishReading? {
    if tag(verb - 1) == .toVerb, tokens.isAny(verb, Self.closings), let last = previous?.reading, !last.metric.isEmpty {
      return EnglishReading(.level, last.metric, rule: "en/from-to", verb: verb)
    }
    guard tag(verb) == .participle, tag(skipAdverbs(verb - 1)) == .be, quantity.left - verb <= 4,
      !tokens.isWord(verb, "sold"), !tokens.isWord(verb, "priced")
    else { return nil }
    let named = subject(at: verb)
    return named.isEmpty ? nil : EnglishReading(.level, named, rule: "en/subject", verb: verb)
  }

  static let closings = EnglishWordSet("close end finish settle trade stand")

  /// `Coal, which supplied 39% of electricity in 2012, provided just 1%`: a part again, of the whole named before.
  private func suppliedPart(_ quantity: EnglishQuantity) -> EnglishReading? {
    guard quantity.sort == .percent, let last = previous?.reading, last.kind == .share,
      let verb = finder.governor(of: quantity.left), quantity.left - verb <= 2, tokens.isAny(verb, Self.owning)
    else { return nil }
    let owner = subject(at: verb)
    return owner.isEmpty ? nil : EnglishReading(.share, owner, rule: "en/part-subject", verb: verb)
  }

  /// `the stuff — about 2,300 tons`: a dash and nothing else behind a name.
  private func apposed(_ quantity: EnglishQuantity) -> String? {
    guard tag(quantity.left - 1) == .stop, quantity.left >= 2 else { return nil }
    return words(finder.phraseBefore(quantity.left - 1))
  }

  private func isStock(_ words: String) -> Bool {
    guard let last = words.split(separator: " ").last else { return false }
    return EnglishLexicon.shared.words[Int(EnglishLexicon.shared.id(last.lowercased()))].classes.contains(.stockNoun)
  }

  /// Verbs whose area is one of their subject, whatever it is an area of.
  static let covering = EnglishWordSet(
    "cover covers covered covering span spans spanned spanning occupy occupies occupied occupying")

  /// Verbs whose measure is one of their subject.
  private static let extending = EnglishWordSet(
    "cover covers covered covering span spans spanned spanning spread houses housed stretch stretches stretched occupy occupies occupied lie lies lay"
      + " sit sits sat located rise rises rose extend extends extended hold holds contain contains")
  static let moving = EnglishWordSet(
    "lost lose loses losing gained raised saved added travel traveled travelled")

  private func fallback(_ quantity: EnglishQuantity) -> EnglishReading? {
    if tag(quantity.left - 1) == .preposition, let name = finder.phraseBefore(quantity.left - 1), !finder.isTime(name) {
      return EnglishReading(.level, finder.string(name), rule: "en/before")
    }
    let named = carriedMetric.isEmpty ? sentenceSubject() ?? carriedSubject : carriedMetric
    return named.isEmpty
      ? EnglishReading(.level, "", rule: "en/bare") : EnglishReading(.level, named, rule: "en/carried")
  }
}
