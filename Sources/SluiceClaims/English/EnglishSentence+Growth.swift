import SluiceCore

/// Growth and change: verbs, nouns and particles that move a metric.
extension EnglishSentence {
  func growth(_ index: Int) -> EnglishReading? {
    let quantity = quantities[index]
    if let cut = halved(quantity) { return cut }
    return signed(quantity) ?? off(quantity) ?? changeNounBehind(quantity, index) ?? changeNounBefore(quantity, index)
      ?? particle(quantity, index) ?? comparative(quantity, index) ?? growthVerb(quantity, index)
      ?? guidance(quantity) ?? continuation(quantity, index) ?? growthSubject(quantity)
  }

  /// `cut the queue roughly in half`: the object between the verb and its half.
  private func halved(_ quantity: EnglishQuantity) -> EnglishReading? {
    guard let verb = EnglishNames(tokens, text).cutInHalf(quantity),
      let object = finder.fullPhrase(from: verb + 1), object.upperBound < quantity.left
    else { return nil }
    return EnglishReading(.growth, finder.string(object), rule: "en/halved", direction: .down, verb: verb)
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
    // `Doubles from €210`: rooms for two.
    if tokens.isCapital(quantity.first), quantity.first == 0 || tag(quantity.first - 1) == .stop,
      tag(quantity.end) == .preposition
    {
      return nil
    }
    // `doubles every two years`: the time it takes is told.
    let isRecurring = tokens.isWord(quantity.end, "every") || tokens.isWord(quantity.end + 1, "every")
    if tokens.isAny(quantity.end, Self.phrasalEnds) || isRecurring { return nil }
    switch tag(quantity.left - 1) {
    // It has doubles from $58: rooms for two.
    case .have where tag(quantity.end) == .preposition && text[tokens[quantity.first].end - 1] == 0x73: return nil
    case .determiner, .possessive, .adjective, .preposition, .be, .hyphen: return nil
    case .numeral,
      .quantity where text[tokens[quantity.first].end - 1] == 0x73:
      return nil  // two triples
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
    // `HARROW PLC 118.40 -3.15 -2.6%`: past the other columns of a table of prices.
    var end = quantity.left
    while end > 0, [.numeral, .hyphen, .other].contains(tag(end - 1)) || tag(end - 1) == .quantity { end -= 1 }
    let metric = words(finder.phraseBefore(end)) ?? subject(at: quantity.left)
    return EnglishReading(kind(of: quantity), metric, rule: "en/sign", direction: quantity.isNegative ? .down : .up)
  }

  /// `$250 off retail models`, `20% off`.
  func off(_ quantity: EnglishQuantity) -> EnglishReading? {
    guard tokens.isWord(quantity.right, "off"), quantity.sort == .money || quantity.sort == .percent else { return nil }
    var start = quantity.right + 1
    if tokens.isWord(start, "of") { start += 1 }
    let isAside = tokens.isWord(start, "right") || tokens.has(start, [.timeAdverb, .adverb])
    let ware = (isAside ? nil : words(finder.fullPhrase(from: start))) ?? subject(at: quantity.left)
    return EnglishReading(kind(of: quantity), price(of: ware), rule: "en/off", direction: .down)
  }

  /// `up 5%`, `down 10 percent`.
  func particle(_ quantity: EnglishQuantity, _ index: Int) -> EnglishReading? {
    let at = particlePlace(quantity)
    // `shares were off 4%`
    let off = quantity.left - 1
    if tokens.isWord(off, "off"), quantity.sort == .percent, tag(skipAdverbs(off - 1)) == .be {
      return EnglishReading(.growth, subject(at: skipAdverbs(off - 1)), rule: "en/particle", direction: .down)
    }
    guard tag(at) == .adverb, tokens.isWord(at, "up") || tokens.isWord(at, "down"), quantity.sort != .time else {
      return nil
    }
    if quantity.sort == .count, finder.nounPhrase(from: quantity.right) != nil, !countsPoints(quantity) { return nil }
    let verb = tag(at - 1) == .verb || tag(at - 1) == .ing || tag(at - 1) == .participle
    if verb, !tokens.has(at - 1, [.up, .down]), !tokens.isAny(at - 1, Self.movingVerbs) { return nil }
    return EnglishReading(kind(of: quantity), moved(at, index), rule: "en/particle", direction: direction(at))
  }

  /// Where `up` or `down` would stand: `up 5%`, `up by 5%`, `up by an average of 5%`.
  private func particlePlace(_ quantity: EnglishQuantity) -> Int {
    var at = skipAdverbs(quantity.left - 1)
    if tokens.isWord(at, "of"), tokens.isWord(at - 1, "average"), tag(at - 2) == .determiner { at -= 3 }
    if tokens.isWord(at, "by") { at = skipAdverbs(at - 1) }
    return at
  }

  /// Verbs that `up` and `down` leave a movement, where others make a new verb of it: make up, take down.
  private static let movingVerbs = EnglishWordSet(
    "revise revised revising mark marked scaled adjusted pared trimmed go goes went gone going end ends ended ending close closes closed closing finish finished trade trades traded trading open"
      + " tick ticks ticked ticking creep creeps crept creeping nudge nudges nudged inch inches inched edge edges edged shot"
      + " opened move moves moved moving stay stayed remain remained come came coming")

  func countsPoints(_ quantity: EnglishQuantity) -> Bool {
    tokens.isWord(quantity.right, "points") || tokens.isWord(quantity.right, "point")
  }

  /// What `, up 4 percent` speaks of: the number before it in the sentence, or the subject.
  func moved(_ at: Int, _ index: Int) -> String {
    let opensClause =
      tag(at - 1) == .comma || tag(at - 1) == .open || tokens.isWord(at - 1, "but") || tag(at - 1) == .adverb
    if opensClause, !hasOwnSubject(at), let last = previous?.reading, !last.metric.isEmpty {
      return told(before: last) ?? last.metric
    }
    return subject(at: at)
  }

  /// `$27.4 million from 3,912 theaters, down 58%`: the amount fell, not the places that it came from.
  private func told(before last: EnglishReading) -> String? {
    guard last.rule == "en/counted", let index = previous?.index, index > 0, let earlier = readings[index - 1],
      quantities[index].left - 1 == quantities[index - 1].right, !earlier.metric.isEmpty,
      tokens.isAny(quantities[index].left - 1, Self.placing)
    else { return nil }
    return earlier.metric
  }

  private static let placing = EnglishWordSet("from in at across")

  private func hasOwnSubject(_ at: Int) -> Bool {
    guard let last = previous else { return true }
    let from = quantities[last.index].right
    return (from..<max(from, at)).contains {
      tag($0) == .be || tag($0) == .verb && !(tokens.has($0, .saying) && tag($0 - 1) != .relative)
    }
  }

  /// `5% higher`, `20% more water`, `$10 less`.
  func comparative(_ quantity: EnglishQuantity, _ index: Int) -> EnglishReading? {
    let at = quantity.right
    if let beyond = beyond(quantity, index) { return beyond }
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
    // `were 31 percent more likely to fall ill`: how likely what is.
    if isQuantifier, tokens.isWord(at + 1, "likely"), tag(at + 2) == .toVerb, let end = statement(from: at + 3) {
      let than = (at + 3..<end).first { tokens.isWord($0, "than") }
      let words = finder.string(at + 1..<(than ?? end))
      return EnglishReading(kind(of: quantity), words, rule: "en/comparative", direction: way)
    }
    if isQuantifier, let thing = finder.nounPhrase(from: at + 1), !finder.isTime(thing) {
      return EnglishReading(kind(of: quantity), finder.string(thing), rule: "en/comparative", direction: way)
    }
    // `a 4% higher risk of dementia`, `at 33% lower cost`: the thing itself stands behind.
    let thing = [.determiner, .preposition].contains(tag(quantity.left - 1)) ? finder.fullPhrase(from: at + 1) : nil
    let moves = moved(quantity.left, index)
    // `You just burn 15% less`: nobody in particular does it.
    let doing = finder.governor(of: quantity.left).flatMap { tag($0) == .be ? nil : finder.string($0..<$0 + 1) }
    let named = moves.isEmpty ? doing ?? "" : moves
    let metric = thing.flatMap { finder.isTime($0) ? nil : finder.string($0) } ?? named
    return EnglishReading(kind(of: quantity), metric, rule: "en/comparative", direction: way)
  }

  /// `5% above`, `6.7% ahead of 2021`, `1.4 degrees above the average`, `$50,000 under the asking price`.
  private func beyond(_ quantity: EnglishQuantity, _ index: Int) -> EnglishReading? {
    let at = quantity.right
    let isPart = quantity.sort == .percent || quantity.sort == .fraction
    if quantity.sort == .points, tokens.isAny(at, Self.sides) {
      let way: Claim.Direction = tokens.isWord(at, "below") ? .down : .up
      return EnglishReading(.change, moved(quantity.left, index), rule: "en/above", direction: way)
    }
    if isPart, tokens.isAny(at, Self.sides) || tokens.isAny(at, Self.ahead) && tokens.isWord(at + 1, "of") {
      let way: Claim.Direction = tokens.isWord(at, "below") || tokens.isWord(at, "behind") ? .down : .up
      return EnglishReading(.growth, moved(quantity.left, index), rule: "en/above", direction: way)
    }
    // `30 metres short of the old mark`
    if quantity.sort == .measure || quantity.sort == .money, tokens.isWord(at, "short"), tokens.isWord(at + 1, "of") {
      return EnglishReading(.change, moved(quantity.left, index), rule: "en/above", direction: .down)
    }
    guard quantity.sort == .measure || quantity.sort == .money,
      tokens.isAny(at, Self.sides) || tokens.isWord(at, "under") || tokens.isWord(at, "over")
    else { return nil }
    let end = (at + 1..<min(tokens.count, at + 8)).first {
      [.comma, .stop, .close, .verb, .be, .preposition, .coordinator].contains(tag($0))
    }
    let isNorm =
      tokens.isWord(at + 1, "what")
      || (at + 1..<(end ?? min(tokens.count, at + 8))).contains { tokens.isAny($0, Self.norms) }
    guard isNorm else { return nil }
    let way: Claim.Direction = tokens.isWord(at, "below") || tokens.isWord(at, "under") ? .down : .up
    // `with the mean temperature 1.5 degrees above the average`: its noun stands right before it.
    let own = finder.phraseBefore(quantity.left).flatMap {
      $0.upperBound == quantity.left && !finder.isTime($0) ? finder.string($0) : nil
    }
    return EnglishReading(.change, own ?? moved(quantity.left, index), rule: "en/above", direction: way)
  }

  private static let sides = EnglishWordSet("above below")
  private static let ahead = EnglishWordSet("ahead behind")
  /// What something is held against: the average, the asking price.
  private static let norms = EnglishWordSet(
    "average averages normal usual norm norms mean median baseline asking list budget budgets estimate estimates forecast"
      + " forecasts expectations consensus target level levels guide minimum record")

  private static let surpluses = EnglishWordSet("more fewer less longer shorter")

  /// `86,000 in 2023, 12,000 more than in 2022`: a count that is only what another has more.
  func surplus(_ quantity: EnglishQuantity) -> EnglishReading? {
    let at = quantity.right
    guard tokens.isAny(at, Self.surpluses), tokens.isWord(at + 1, "than"), let way = direction(at), let last = previous,
      quantities[last.index].sort == quantity.sort, quantities[last.index].unit == quantity.unit,
      !last.reading.metric.isEmpty
    else { return nil }
    return EnglishReading(.change, last.reading.metric, rule: "en/comparative", direction: way)
  }

  /// `Sales to Spain rose 8%, those to Peru 5%`: verb and noun are left out.
  func gapped(_ quantity: EnglishQuantity, _ index: Int) -> EnglishReading? {
    guard let last = previous, last.index == index - 1, last.reading.kind == .growth,
      quantities[last.index].sort == quantity.sort, let head = Self.head(last.reading.metric)
    else { return nil }
    var at = quantity.left - 1
    while at > quantity.left - 8, [.noun, .properNoun, .adjective, .preposition, .determiner].contains(tag(at)),
      !tokens.isWord(at, "those")
    {
      at -= 1
    }
    guard tokens.isWord(at, "those"), [.comma, .coordinator].contains(tag(at - 1)),
      let other = finder.nounPhrase(from: at + 2), other.upperBound <= quantity.left
    else { return nil }
    return EnglishReading(
      .growth, head + " " + finder.string(at + 1..<other.upperBound), rule: "en/change-list",
      direction: last.reading.direction)
  }

  /// `Hospitals added 31,000 jobs and hotels and bars 11,000`: verb and noun are left out.
  func changedElsewhere(_ quantity: EnglishQuantity, _ index: Int) -> EnglishReading? {
    guard let last = previous, last.index == index - 1, last.reading.kind == .change,
      last.reading.rule == "en/growth-verb", quantities[last.index].sort == .count, quantity.sort == .count,
      let name = finder.phraseBefore(quantity.left), name.upperBound == quantity.left, !finder.isTime(name)
    else { return nil }
    let between = quantities[last.index].right..<name.lowerBound
    guard between.count <= 8, between.contains(where: { tag($0) == .coordinator || tag($0) == .comma }),
      between.allSatisfy({
        [.noun, .adjective, .coordinator, .comma, .determiner, .properNoun, .preposition].contains(tag($0))
      })
    else { return nil }
    return EnglishReading(
      .change, finder.string(name) + " " + last.reading.metric, rule: "en/change-list",
      direction: last.reading.direction)
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

  func isQuantityToken(_ at: Int) -> Bool { tag(at) == .quantity }

  // MARK: what goes on

  /// `against an earlier outlook of 6.2%`, `missing the 5.5 percent`: the same metric, as somebody foresaw it.
  func guidance(_ quantity: EnglishQuantity) -> EnglishReading? {
    let at = quantity.left - 1
    guard tokens.isWord(at, "of") || tokens.isWord(at, "for"), tokens.isAny(at - 1, EnglishStatus.foresight),
      let last = previous?.reading,
      quantities[previous?.index ?? 0].sort == quantity.sort
    else { return nil }
    return EnglishReading(last.kind, last.metric, rule: "en/guidance", direction: last.direction)
  }

  /// `by 1.5 percent or $8 million`, `3%, 4% and 5%`: a list behind one verb.
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
      tokens[last.right].word == tokens[quantity.right].word || saysWhen(last.right) && saysWhen(quantity.right),
      quantity.left - last.right <= 8
    else { return false }
    let gap = last.right..<quantity.left
    return !gap.contains { [.verb, .be, .have, .modal, .stop].contains(tag($0)) }
      && (tag(quantity.left - 1) == .coordinator || tag(quantity.left - 1) == .comma)
  }

  /// Whether a preposition has a time behind it: for the month, over the past year.
  private func saysWhen(_ preposition: Int) -> Bool {
    finder.nounPhrase(from: preposition + 1).map { finder.isTime($0) } ?? false
  }

  /// `Loans grew 9 percent, deposits 4 percent`: the verb is left out.
  private func gapped(_ quantity: EnglishQuantity, _ last: EnglishReading, after from: Int) -> EnglishReading? {
    guard kind(of: quantity) == last.kind, quantity.sort != .count, let name = finder.phraseBefore(quantity.left),
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
