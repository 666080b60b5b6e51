import SluiceCore

/// Growth and change: verbs, nouns and particles that move a metric.
extension EnglishSentence {
  func growth(_ index: Int) -> EnglishReading? {
    let quantity = quantities[index]
    return signed(quantity) ?? off(quantity) ?? changeNounBehind(quantity, index) ?? changeNounBefore(quantity, index)
      ?? particle(quantity, index) ?? comparative(quantity, index) ?? growthVerb(quantity, index)
      ?? guidance(quantity) ?? continuation(quantity, index) ?? growthSubject(quantity)
  }

  /// A relative amount grows, an absolute one changes.
  func kind(of quantity: EnglishQuantity) -> Claim.Kind {
    switch quantity.sort {
    case .percent, .fraction, .multiple: .growth
    default: .change
    }
  }

  func direction(_ index: Int) -> Claim.Direction? {
    if tokens.has(index, .down) { return .down }
    return tokens.has(index, .up) ? .up : nil
  }

  /// `prices have doubled`, `doubled its dividend`; a noun or adjective of the same letters is none.
  func doubled(_ quantity: EnglishQuantity) -> EnglishReading? {
    let way = quantity.falls ? Claim.Direction.down : .up
    if tokens.isAny(quantity.end, Self.phrasalEnds) { return nil }
    switch tag(quantity.left - 1) {
    case .determiner, .possessive, .adjective, .preposition, .be, .hyphen: return nil
    default: break
    }
    switch tag(quantity.end) {
    case .determiner, .possessive, .noun, .adjective:
      if let object = finder.fullPhrase(from: quantity.end), !finder.isTime(object) {
        return EnglishReading(.growth, finder.string(object), rule: "en/doubled", direction: way)
      }
    default: break
    }
    let named = raisedSubject(quantity.left) ?? subject(at: quantity.left)
    return named.isEmpty ? nil : EnglishReading(.growth, named, rule: "en/doubled", direction: way)
  }

  /// `doubles as a display`, `doubled down on it`: verbs of their own.
  private static let phrasalEnds = EnglishWordSet("as down back over")

  // MARK: signs and particles

  /// `-5.44%`, `+3%`.
  private func signed(_ quantity: EnglishQuantity) -> EnglishReading? {
    guard quantity.isNegative || quantity.hasPlus, quantity.sort != .measure, quantity.sort != .count else {
      return nil
    }
    let metric = words(finder.phraseBefore(quantity.left)) ?? subject(at: quantity.left)
    return EnglishReading(kind(of: quantity), metric, rule: "en/sign", direction: quantity.isNegative ? .down : .up)
  }

  /// `$250 off retail models`, `20% off`.
  private func off(_ quantity: EnglishQuantity) -> EnglishReading? {
    guard tokens.isWord(quantity.right, "off"), quantity.sort == .money || quantity.sort == .percent else { return nil }
    var start = quantity.right + 1
    if tokens.isWord(start, "of") { start += 1 }
    let isAside = tokens.isWord(start, "right") || tokens.has(start, [.timeAdverb, .adverb])
    let ware = (isAside ? nil : words(finder.fullPhrase(from: start))) ?? subject(at: quantity.left)
    return EnglishReading(kind(of: quantity), price(of: ware), rule: "en/off", direction: .down)
  }

  /// `up 5%`, `down 10 percent`.
  private func particle(_ quantity: EnglishQuantity, _ index: Int) -> EnglishReading? {
    let at = skipAdverbs(quantity.left - 1)
    guard tag(at) == .adverb, tokens.isWord(at, "up") || tokens.isWord(at, "down"), quantity.sort != .time else {
      return nil
    }
    if quantity.sort == .count, finder.nounPhrase(from: quantity.right) != nil, !countsPoints(quantity) { return nil }
    let verb = tag(at - 1) == .verb || tag(at - 1) == .ing || tag(at - 1) == .participle
    if verb, !tokens.has(at - 1, [.up, .down]), !tokens.isAny(at - 1, Self.movingVerbs) { return nil }
    return EnglishReading(kind(of: quantity), moved(at, index), rule: "en/particle", direction: direction(at))
  }

  /// Verbs that `up` and `down` leave a movement, where others make a new verb of it: make up, take down.
  private static let movingVerbs = EnglishWordSet(
    "go goes went gone going end ends ended ending close closes closed closing finish finished trade trades traded trading open"
      + " opened move moves moved moving stay stayed remain remained come came coming")

  func countsPoints(_ quantity: EnglishQuantity) -> Bool {
    tokens.isWord(quantity.right, "points") || tokens.isWord(quantity.right, "point")
  }

  /// What `, up 4 percent` speaks of: the number before it in the sentence, or the subject.
  private func moved(_ at: Int, _ index: Int) -> String {
    let opensClause =
      tag(at - 1) == .comma || tag(at - 1) == .open || tokens.isWord(at - 1, "but") || tag(at - 1) == .adverb
    if opensClause, !hasOwnSubject(at), let last = previous?.reading, !last.metric.isEmpty { return last.metric }
    return subject(at: at)
  }

  private func hasOwnSubject(_ at: Int) -> Bool {
    guard let last = previous else { return true }
    let from = quantities[last.index].right
    return (from..<max(from, at)).contains { tag($0) == .be || tag($0) == .verb }
  }

  /// `5% higher`, `20% more water`, `$10 less`.
  private func comparative(_ quantity: EnglishQuantity, _ index: Int) -> EnglishReading? {
    let at = quantity.right
    if quantity.sort == .percent, tokens.isWord(at, "above") || tokens.isWord(at, "below"), let way = direction(at) {
      return EnglishReading(.growth, moved(quantity.left, index), rule: "en/above", direction: way)
    }
    if tokens.isWord(at, "up") || tokens.isWord(at, "down"), quantity.sort == .percent || quantity.sort == .money,
      [.stop, .comma, .preposition, .coordinator].contains(tag(at + 1)), let way = direction(at),
      !tokens.isWord(at + 1, "to")
    {
      return EnglishReading(kind(of: quantity), moved(quantity.left, index), rule: "en/comparative", direction: way)
    }
    guard tokens.has(at, .comparative), !tokens.isCapital(at), quantity.sort != .count, quantity.sort != .time,
      quantity.sort != .multiple,
      let way = direction(at)
    else { return nil }
    let isQuantifier = tokens.isWord(at, "more") || tokens.isWord(at, "less") || tokens.isWord(at, "fewer")
    if isQuantifier, let thing = finder.nounPhrase(from: at + 1), !finder.isTime(thing) {
      return EnglishReading(kind(of: quantity), finder.string(thing), rule: "en/comparative", direction: way)
    }
    // `a 4% higher risk of dementia`, `at 33% lower cost`: the thing itself stands behind.
    let thing = [.determiner, .preposition].contains(tag(quantity.left - 1)) ? finder.fullPhrase(from: at + 1) : nil
    let metric = thing.flatMap { finder.isTime($0) ? nil : finder.string($0) } ?? moved(quantity.left, index)
    return EnglishReading(kind(of: quantity), metric, rule: "en/comparative", direction: way)
  }

  /// `86,000 in 2023, 12,000 more than in 2022`: a count that is only what another has more.
  func surplus(_ quantity: EnglishQuantity) -> EnglishReading? {
    let at = quantity.right
    guard tokens.isWord(at, "more") || tokens.isWord(at, "fewer") || tokens.isWord(at, "less"),
      tokens.isWord(at + 1, "than"), let way = direction(at), let last = previous,
      quantities[last.index].sort == .count, !last.reading.metric.isEmpty
    else { return nil }
    return EnglishReading(.change, last.reading.metric, rule: "en/comparative", direction: way)
  }

  /// `adds four teachers and two drivers`: the verb of change takes a list of counted things.
  func changedToo(_ quantity: EnglishQuantity, _ index: Int, _ object: Range<Int>) -> EnglishReading? {
    guard let last = previous, last.index == index - 1, last.reading.kind == .change,
      last.reading.rule == "en/growth-verb" || last.reading.rule == "en/change-list",
      quantities[last.index].sort == .count,
      tag(quantity.left - 1) == .coordinator || tag(quantity.left - 1) == .comma,
      quantity.left > quantities[last.index].right
    else { return nil }
    let names: [EnglishTag] = [.noun, .properNoun, .adjective, .mark, .hyphen, .comma, .coordinator]
    guard (quantities[last.index].right..<quantity.left).allSatisfy({ names.contains(tag($0)) }) else { return nil }
    return EnglishReading(
      .change, finder.string(object), rule: "en/change-list", direction: last.reading.direction, verb: last.reading.verb
    )
  }

  func skipAdverbs(_ index: Int) -> Int {
    var at = index
    while at >= 0, tag(at) == .adverb, !tokens.has(at, [.up, .down]) { at -= 1 }
    return at
  }

  // MARK: nouns of change

  /// `5% increase in sales`, `the 4.8 percent gain`, `a 5% sales increase`.
  private func changeNounBehind(_ quantity: EnglishQuantity, _ index: Int) -> EnglishReading? {
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

  /// A gain, loss or discount in money is an amount of its own.
  private static let moneyResults = EnglishWordSet(
    "gain gains loss losses growth expansion improvement improvements advance")

  /// What a noun of change moves: `… in X`, the words between number and noun, or what was spoken of.
  private func changed(_ head: Int, _ phrase: Range<Int>, _ index: Int) -> String {
    if tokens.isWord(head + 1, "in") || tokens.isWord(head + 1, "of") || tokens.isWord(head + 1, "to")
      || tokens.isWord(head + 1, "for"),
      let thing = finder.fullPhrase(from: head + 2), !finder.isTime(thing), !isQuantityToken(thing.lowerBound)
    {
      return finder.string(thing)
    }
    if let named = modifiers(phrase.lowerBound..<head) { return named }
    if let last = previous?.reading, !last.metric.isEmpty { return last.metric }
    return subject(at: quantities[index].left)
  }

  private func isQuantityToken(_ at: Int) -> Bool { tag(at) == .quantity }

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
    fiscal annual yearly quarterly monthly year-on-year sharp steep slight modest significant strong average overall further
    additional expected projected previous initial big large small record net total biggest largest combined subsequent
    """)

  /// `an increase of 5%`, `sales growth of 1.8 percent`, `a drop in profit of 5%`.
  private func changeNounBefore(_ quantity: EnglishQuantity, _ index: Int) -> EnglishReading? {
    guard quantity.sort != .count || finder.nounPhrase(from: quantity.right) == nil else { return nil }
    var at = quantity.left - 1
    guard tokens.isWord(at, "of") || tokens.isWord(at, "by") else { return nil }
    at -= 1
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
    let metric = modifiers(first..<at) ?? previous?.reading.metric ?? grown(at, first)
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

  /// `growth in 2019 will be 3.5%`: the subject itself is a change.
  private func growthSubject(_ quantity: EnglishQuantity) -> EnglishReading? {
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

  // MARK: verbs of change

  private func growthVerb(_ quantity: EnglishQuantity, _ index: Int) -> EnglishReading? {
    let at = skipAdverbs(quantity.left - 1)
    if tokens.isWord(at, "by") { return movedBy(quantity, at, index) }
    // `soared past 45 degrees`: the level it reached.
    if tokens.isWord(quantity.first - 1, "past") || tokens.isWord(quantity.first - 1, "above") { return nil }
    if quantity.sort == .money, let verb = finder.governor(of: quantity.left), quantity.left - verb <= 4, isSaver(verb),
      tag(verb) == .verb || tag(verb) == .ing
    {
      return saved(quantity, verb)
    }
    guard tokens.has(at, [.up, .down]), tokens.has(at, .anyVerb), let way = direction(at) else { return nil }
    guard [.verb, .participle, .ing, .noun].contains(tag(at)) else { return nil }
    // `cut off 18 inches of hair`, `dropped out`: the particle makes another verb of it.
    if tokens.isWord(at + 1, "off") || tokens.isWord(at + 1, "out"), quantity.sort != .percent { return nil }
    // `Add two cups of flour`: an order names an amount.
    if at == 0, tokens.has(at, .verbBase), quantity.sort == .count || quantity.sort == .measure { return nil }
    if tag(at) == .noun, tag(at - 1) == .determiner || tag(at - 1) == .possessive || tag(at - 1) == .adjective {
      return nil
    }
    return movedDirectly(quantity, at, way, index)
  }

  /// `rose 12%`, `cut 4,000 jobs`, `save $100 on the systems`, `lost 60 percent of its value`.
  private func movedDirectly(
    _ quantity: EnglishQuantity, _ verb: Int, _ way: Claim.Direction, _ index: Int
  ) -> EnglishReading? {
    let lemma = EnglishLexicon.shared.words[Int(tokens[verb].word)].lemma
    let rule = "en/growth-verb"
    if quantity.sort == .money, Self.savers.contains(lemma) { return saved(quantity, verb) }
    if quantity.sort == .money, Self.earners.contains(lemma) { return nil }
    if quantity.sort == .count || quantity.sort == .measure || quantity.sort == .time {
      let object =
        quantity.sort == .count || tokens.isWord(quantity.right, "of")
        ? finder.fullPhrase(from: tokens.isWord(quantity.right, "of") ? quantity.right + 1 : quantity.right) : nil
      if let object, !finder.isTime(object), !countsPoints(quantity) {
        guard !Self.earners.contains(lemma) || Self.losers.contains(lemma) else { return nil }
        return EnglishReading(.change, finder.string(object), rule: rule, direction: way, verb: verb)
      }
      guard !Self.earners.contains(lemma) || countsPoints(quantity) else { return nil }
      return EnglishReading(.change, subjectOfMove(verb, index), rule: rule, direction: way, verb: verb)
    }
    if tokens.isWord(quantity.right, "of"), let object = finder.fullPhrase(from: quantity.right + 1),
      !finder.isTime(object)
    {
      return EnglishReading(kind(of: quantity), finder.string(object), rule: rule, direction: way, verb: verb)
    }
    if tokens.isWord(quantity.right, "from"), tag(verb) != .participle,
      let object = finder.nounPhrase(from: quantity.right + 1),
      Self.savers.contains(lemma) || tokens.isWord(verb, "cut") || tokens.isWord(verb, "trimmed"),
      !finder.isTime(object)
    {
      return EnglishReading(kind(of: quantity), finder.string(object), rule: rule, direction: way, verb: verb)
    }
    return EnglishReading(kind(of: quantity), subjectOfMove(verb, index), rule: rule, direction: way, verb: verb)
  }

  private func isSaver(_ verb: Int) -> Bool {
    Self.savers.contains(EnglishLexicon.shared.words[Int(tokens[verb].word)].lemma)
  }

  private static func lemmas(_ words: String) -> Set<UInt16> {
    Set(words.split(separator: " ").map { EnglishLexicon.shared.id($0) })
  }

  private static let savers = lemmas("save knock discount subtract deduct")
  /// With money or things behind them these get or spend, they do not move a metric.
  private static let earners = lemmas("raise gain lose shed save add boost borrow improve recover double triple lift")
  private static let losers = lemmas("lose shed add")

  /// `save $100 on the retail systems`.
  private func saved(_ quantity: EnglishQuantity, _ verb: Int) -> EnglishReading {
    var ware = ""
    if tokens.isWord(quantity.right, "on") || tokens.isWord(quantity.right, "from"),
      let object = finder.fullPhrase(from: quantity.right + 1), !finder.isTime(object)
    {
      ware = price(of: finder.string(object))
    } else {
      let last = previous?.reading.metric ?? carriedMetric
      ware = last.isEmpty ? finder.string(verb..<verb + 1) : last
    }
    return EnglishReading(.change, ware, rule: "en/save", direction: .down, verb: verb)
  }

  /// What an intransitive verb of change moves.
  private func subjectOfMove(_ verb: Int, _ index: Int) -> String {
    let startsPhrase = tag(verb) == .ing || tag(verb) == .participle
    if startsPhrase, tag(verb - 1) == .comma {
      if let last = previous?.reading, !last.metric.isEmpty,
        quantities[previous?.index ?? 0].right > finder.clauseStart(verb)
      {
        return last.metric
      }
      if let main = finder.governor(of: verb - 1), movesItself(main) { return subject(at: main) }
      if let before = finder.phraseBefore(verb - 1) { return finder.string(before) }
    }
    return subject(at: verb)
  }

  /// Whether a verb moves or values its subject rather than an object.
  private func movesItself(_ verb: Int) -> Bool {
    if tag(verb) == .be { return true }
    return tokens.has(verb, [.up, .down, .reach])
      && !Self.earners.contains(EnglishLexicon.shared.words[Int(tokens[verb].word)].lemma)
  }

  /// `rose by 37 percent`, `reduce GDP by 0.25 percent`, `was cut by 10%`, `daily intake by an average of 441 calories`.
  private func movedBy(_ quantity: EnglishQuantity, _ by: Int, _ index: Int) -> EnglishReading? {
    guard let verb = mover(before: by) ?? (quantity.sort == .points ? moverBeforeComma(by) : nil),
      let way = direction(verb)
    else { return nil }
    let kind = kind(of: quantity)
    let isPassive =
      tag(verb) == .participle && (tag(skipAdverbs(verb - 1)) == .be || tag(skipAdverbs(verb - 1)) == .have)
    if !isPassive || tag(skipAdverbs(verb - 1)) == .have, verb + 1 < by, let object = finder.fullPhrase(from: verb + 1),
      object.upperBound <= by,
      !finder.isTime(object), tag(verb + 1) != .preposition
    {
      return EnglishReading(kind, finder.string(object), rule: "en/growth-by", direction: way, verb: verb)
    }
    return EnglishReading(kind, subjectOfMove(verb, index), rule: "en/growth-by", direction: way, verb: verb)
  }

  /// `will cut rates twice this year, by 25 basis points`: the verb in front of the comma.
  private func moverBeforeComma(_ by: Int) -> Int? { tag(by - 1) == .comma ? mover(before: by - 1) : nil }

  /// The verb of change in front of `by`, `from` or `to`, at most its object away.
  func mover(before place: Int) -> Int? {
    var at = place - 1
    let limit = max(0, place - 14)
    while at >= limit {
      switch tag(at) {
      case .verb, .participle, .ing, .adjective, .noun:
        if tokens.has(at, [.up, .down]), tokens.has(at, .anyVerb), !tokens.has(at, .comparative),
          tag(at) != .noun || tag(at + 1) == .adverb || at + 1 == place
        {
          return at
        }
        if tag(at) == .verb { return nil }
      case .stop, .subordinator, .comma, .open: return nil
      default: break
      }
      at -= 1
    }
    return nil
  }

  // MARK: what goes on

  /// `compared with prior guidance of 4.0%`, `missing the 4.8 percent`: the same metric, as somebody foresaw it.
  private func guidance(_ quantity: EnglishQuantity) -> EnglishReading? {
    let at = quantity.left - 1
    guard tokens.isWord(at, "of") || tokens.isWord(at, "for"), tokens.isAny(at - 1, EnglishStatus.foresight),
      let last = previous?.reading,
      quantities[previous?.index ?? 0].sort == quantity.sort
    else { return nil }
    return EnglishReading(last.kind, last.metric, rule: "en/guidance", direction: last.direction)
  }

  /// `by 0.25 percent or $63.1 billion`, `3%, 4% and 5%`: a list behind one verb.
  private func continuation(_ quantity: EnglishQuantity, _ index: Int) -> EnglishReading? {
    guard let last = previous, last.index == index - 1, last.reading.direction != nil else { return nil }
    if let gapped = gapped(quantity, last.reading, after: quantities[last.index].right) { return gapped }
    if repeats(quantity, quantities[last.index]) {
      return EnglishReading(
        kind(of: quantity), last.reading.metric, rule: "en/list", direction: last.reading.direction)
    }
    var from = quantities[last.index].right
    if countsPoints(quantities[last.index]) { from += 1 }
    guard from < quantity.left, quantity.left - from <= 3, quantity.sort != .time else { return nil }
    for at in from..<quantity.left {
      let joins = tag(at) == .comma || tag(at) == .coordinator || tokens.isWord(at, "by") || tag(at) == .open
      if !joins { return nil }
    }
    let isBracket = tag(quantity.left - 1) == .open
    guard quantity.sort != .count || finder.nounPhrase(from: quantity.right) == nil else { return nil }
    if finder.nounPhrase(from: quantity.right) != nil, !isBracket, quantity.sort != .percent { return nil }
    if tokens.isWord(quantity.right, "of") { return nil }
    return EnglishReading(kind(of: quantity), last.reading.metric, rule: "en/list", direction: last.reading.direction)
  }

  /// `grew 5% in North America and 2% in Europe`: the same said of another place, time or group.
  private func repeats(_ quantity: EnglishQuantity, _ last: EnglishQuantity) -> Bool {
    guard quantity.sort == last.sort, tag(last.right) == .preposition, tag(quantity.right) == .preposition,
      tokens[last.right].word == tokens[quantity.right].word, quantity.left - last.right <= 8
    else { return false }
    let gap = last.right..<quantity.left
    return !gap.contains { [.verb, .be, .have, .modal, .stop].contains(tag($0)) }
      && (tag(quantity.left - 1) == .coordinator || tag(quantity.left - 1) == .comma)
  }

  /// `Loans grew 9 percent, deposits 4 percent`: the verb is left out.
  private func gapped(_ quantity: EnglishQuantity, _ last: EnglishReading, after from: Int) -> EnglishReading? {
    guard kind(of: quantity) == last.kind, let name = finder.phraseBefore(quantity.left),
      name.upperBound == quantity.left,
      name.lowerBound > from, name.lowerBound - from <= 3
    else { return nil }
    for at in from..<name.lowerBound {
      let joins = tag(at) == .comma || tag(at) == .coordinator || tag(at) == .determiner || tag(at) == .possessive
      if !joins { return nil }
    }
    return EnglishReading(last.kind, finder.string(name), rule: "en/gap", direction: last.direction)
  }

  /// The metric of a ware's price.
  func price(of ware: String) -> String { ware.isEmpty ? "price" : "price of " + ware }
}
