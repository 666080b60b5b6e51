import SluiceCore

/// Levels: amounts of money, measures and rates, and the phrase that names them.
extension EnglishSentence {
  /// Reads a quantity with a unit that is no growth.
  func measured(_ index: Int) -> EnglishReading? {
    let quantity = quantities[index]
    let isPart = quantity.sort == .percent || quantity.sort == .fraction
    if isPart, let part = share(index) { return part }
    if let verb = reachesBound(quantity) {
      return EnglishReading(.level, subject(at: verb), rule: "en/from-to", verb: verb)
    }
    if let some = someOf(quantity, index) { return some }
    if let same = perShare(quantity, index) ?? compared(quantity) ?? narrowedByClause(quantity) ?? cameFrom(quantity) {
      return same
    }
    if let part = partNamedBehind(quantity) { return part }
    let tail = listTail(index)
    let named = listPrice(quantity) ?? fronted(quantity) ?? movedLevel(quantity, index) ?? attributive(quantity, tail)
    let bound =
      named ?? sized(quantity) ?? asBig(quantity) ?? amountOf(quantity, tail) ?? bracketed(quantity, isPart)
      ?? nounOf(quantity)
    let dealt = bound ?? dimensioned(quantity) ?? worth(quantity) ?? spentIn(quantity) ?? traded(quantity)
    return dealt ?? placedIn(quantity) ?? boundBehind(quantity) ?? stated(quantity, index)
  }

  /// `with a battery life longer than 12 hours`, `at a speed below 30 km/h`: the noun that the bound stands behind.
  private func boundBehind(_ quantity: EnglishQuantity) -> EnglishReading? {
    guard quantity.left < quantity.first, quantity.sort == .measure, let noun = finder.phraseBefore(quantity.left),
      noun.upperBound == quantity.left, tag(noun.lowerBound - 1) == .determiner,
      tag(noun.lowerBound - 2) == .preposition, !finder.isTime(noun)
    else { return nil }
    return EnglishReading(.level, finder.string(noun), rule: "en/noun-bound")
  }

  /// `90 francs, out of which 8 francs was postage`: what is behind the verb names the part.
  private func partNamedBehind(_ quantity: EnglishQuantity) -> EnglishReading? {
    guard tag(quantity.left - 1) == .relative, tokens.isWord(quantity.left - 2, "of"), tag(quantity.right) == .be,
      let named = finder.fullPhrase(from: quantity.right + 1), !finder.isTime(named)
    else { return nil }
    return EnglishReading(.level, finder.string(named), rule: "en/named-behind", verb: quantity.right)
  }

  /// Behind the last quantity of a list that shares its noun: `40 kg and 60 kg of dry feed`.
  func listTail(_ index: Int) -> Int {
    var last = index
    while last + 1 < quantities.count, last < index + 4, quantities[last + 1].sort == quantities[index].sort,
      quantities[last + 1].unit == quantities[index].unit, !isName[last + 1]
    {
      let gap = quantities[last].right..<max(quantities[last].right, quantities[last + 1].left)
      guard gap.count >= 1, gap.count <= 2, gap.allSatisfy({ tag($0) == .comma || tag($0) == .coordinator }) else {
        break
      }
      last += 1
    }
    return quantities[last].right
  }

  /// `to $27.2 billion`, `from 15% to 30%` behind a verb of change: the level that it came from or went to.
  func movedLevel(_ quantity: EnglishQuantity, _ index: Int) -> EnglishReading? {
    var at = tag(quantity.left - 1) == .quote ? quantity.left - 2 : quantity.left - 1
    // `slipping to a lower $410 million`
    if quantity.sort == .money, tag(at) == .adjective, tag(at - 1) == .determiner { at -= 2 }
    guard tokens.isWord(at, "to") || tokens.isWord(at, "from") || tokens.isWord(at, "at") else { return nil }
    if let last = previous, last.index == index - 1, last.reading.kind != .rank {
      let from = quantities[last.index].right
      let isClose =
        quantity.left - from <= 3
        && (from..<quantity.left).allSatisfy { at in
          tag(at) == .preposition || tag(at) == .comma || tokens.isWord(at, "to") || tokens.isWord(at, "or")
            || tag(at) == .determiner
        }
      if isClose, last.reading.direction != nil || quantities[last.index].sort == quantity.sort {
        // `to $46 million, or 31 cents per share, from $61 million`
        let same = isPerShare(quantity) == isPerShare(quantities[last.index]) ? last.reading : like(quantity)
        let told = same ?? last.reading
        let isPart = told.kind == .share && quantity.sort == .percent
        return EnglishReading(isPart ? .share : .level, told.metric, rule: "en/from-to", verb: told.verb)
      }
    }
    if let next = gappedSubject(at), let last = previous, last.reading.rule == "en/from-to" {
      let isPrice = last.reading.metric.hasPrefix(Self.priced)
      return EnglishReading(
        last.reading.kind, isPrice ? price(of: next) : next, rule: "en/from-to", verb: last.reading.verb)
    }
    guard let verb = finderMover(at) else { return nil }
    if let brought = broughtDown(quantity, verb) { return brought }
    // `reported a 12% rise in net profit to $940 million`: what rose.
    if tag(verb) == .noun, tokens.has(verb, .changeNoun), tokens.isWord(verb + 1, "in"),
      let thing = finder.fullPhrase(from: verb + 2), thing.upperBound <= at, !finder.isTime(thing)
    {
      return EnglishReading(.level, finder.string(thing), rule: "en/from-to", verb: verb)
    }
    if let foreseen = foreseenObject(from: verb + 1, to: at) {
      return EnglishReading(.level, foreseen, rule: "en/from-to", verb: verb)
    }
    // `sales doubled last year to 6.6 million` has no object but a time.
    if verb + 1 < at, let object = finder.fullPhrase(from: verb + 1), object.upperBound <= at, !finder.isTime(object),
      tag(verb + 1) != .preposition, tag(verb + 1) != .adverb
    {
      return EnglishReading(.level, finder.string(object), rule: "en/from-to", verb: verb)
    }
    // `a fee of $28 million, rising to $34 million`
    let continues = tag(verb) == .ing && tag(verb - 1) == .comma && previous?.reading.metric.isEmpty == false
    var named = continues ? previous?.reading.metric ?? "" : subject(at: verb)
    // `she clocked in at 98 kilos`
    if named.isEmpty, at - verb <= 2 { named = finder.string(verb..<max(verb + 1, at)) }
    if Self.pronouns.contains(named), let last = like(quantity), !last.metric.isEmpty {
      return EnglishReading(last.kind == .share ? .share : .level, last.metric, rule: "en/from-to", verb: verb)
    }
    let isPrice = !continues && quantity.sort == .money && quantity.value < 1e6 && isWare(named)
    return EnglishReading(.level, isPrice ? price(of: named) : named, rule: "en/from-to", verb: verb)
  }

  /// `Tuition rose to $14,200 from $13,500, and rents to $11,900`: the noun in front of the preposition, where the verb is
  /// left out.
  func gappedSubject(_ preposition: Int) -> String? {
    guard let last = previous, var name = finder.phraseBefore(preposition), name.upperBound == preposition,
      !finder.isTime(name)
    else { return nil }
    var before = name.lowerBound - 1
    while [.determiner, .possessive].contains(tag(before)) { before -= 1 }
    // `and room and board to`
    if tag(before) == .coordinator, let more = finder.phraseBefore(before), more.upperBound == before,
      [.coordinator, .comma].contains(tag(more.lowerBound - 1))
    {
      name = more.lowerBound..<name.upperBound
      before = more.lowerBound - 1
    }
    guard [.coordinator, .comma].contains(tag(before)), before >= quantities[last.index].right,
      before - quantities[last.index].right <= 6,
      !(quantities[last.index].right..<before).contains(where: {
        [.verb, .be, .have, .modal, .ing, .participle].contains(tag($0))
      })
    else { return nil }
    return finder.string(name)
  }

  /// Nouns that stand for the number told before: with the figure rising to 37%.
  static let pronouns: Set<String> = ["figure", "number", "total", "rate", "proportion", "percentage"]

  /// `trimmed its forecast for GDP growth to 1.4%`: what was foreseen.
  private func foreseenObject(from start: Int, to end: Int) -> String? {
    guard let forecast = finder.nounPhrase(from: start),
      tokens.isAny(forecast.upperBound - 1, EnglishStatus.foresight)
        || tokens.isAny(forecast.upperBound - 1, EnglishStatus.judgement),
      tokens.isWord(forecast.upperBound, "for") || tokens.isWord(forecast.upperBound, "of"),
      let thing = finder.nounPhrase(from: forecast.upperBound + 1), thing.upperBound <= end, !finder.isTime(thing),
      thing.contains(where: { tag($0) == .noun })
    else { return nil }
    return finder.string(thing)
  }

  /// `bringing the queen size down to $999`: the object between the verb and its particle.
  private func broughtDown(_ quantity: EnglishQuantity, _ particle: Int) -> EnglishReading? {
    guard tokens.isWord(particle, "up") || tokens.isWord(particle, "down"),
      let main = finder.governor(of: particle), tokens.isAny(main, Self.turning) || tokens.has(main, [.up, .down]),
      let object = finder.fullPhrase(from: main + 1), object.upperBound == particle, !finder.isTime(object)
    else { return nil }
    let words = finder.string(object)
    let isPrice = quantity.sort == .money && quantity.value < 1e6 && isWare(words)
    return EnglishReading(.level, isPrice ? price(of: words) : words, rule: "en/from-to", verb: main)
  }

  private func finderMover(_ place: Int) -> Int? {
    var at = place - 1
    while at >= max(0, place - 14) {
      if tag(at) == .stop || tag(at) == .comma || tag(at) == .subordinator || tag(at) == .open { return nil }
      if tokens.has(at, [.up, .down]), tokens.has(at, .anyVerb) || tokens.isWord(at, "up") || tokens.isWord(at, "down"),
        tag(at) != .preposition,
        !tokens.has(at, .comparative) || tag(at) == .verb
      {
        return at
      }
      if tokens.isAny(at, Self.turning), tag(at) != .noun { return at }
      at -= 1
    }
    return nil
  }

  private static let turning = EnglishWordSet(
    "went go goes going changed changes moved moves came brings bringing brought capped caps capping limited limits limiting"
      + " fixed pegged kept keeps keeping left leaves leaving held holds holding maintained maintains settled settles settling"
      + " peg pegs pegged put puts putting set sets setting rate rates rated push pushes pushed pushing take takes took taking send sends sent"
      + " sending drive drives drove driving lift lifts lifted lifting estimate estimates estimated clock clocked measured recorded"
  )

  /// `its $1.6 billion budget amendment`, `a 15 percent tariff`, `the 1,900-mile-wide Europa`.
  func attributive(_ quantity: EnglishQuantity, _ tail: Int) -> EnglishReading? {
    var start = tail
    if tag(start) == .close, tag(quantity.left - 1) == .open { start += 1 }
    // `the 3.4-billion-rupee (US$41-million) bridge`
    if quantity.isHyphened, tag(start) == .open,
      quantities.contains(where: { $0.left == start + 1 && $0.convertsPrevious })
    {
      start = closing(start)
    }
    if tag(start) == .hyphen {
      start += 1
      if tokens.isAny(start, Self.dimensions) { start += 1 }
      if tag(start) == .open { start = closing(start) }
    }
    switch tag(start) {
    case .ing where tokens.isAny(start, EnglishPhraseFinder.narrowing): return nil  // $30 depending on the size
    case .noun, .properNoun, .adjective, .ing, .participle, .numeral: break
    default: return nil
    }
    let isPlainAdverb =
      tokens.has(start, .timeAdverb) && tag(start + 1) != .noun
      || tokens.isAny(start, Self.placeAdverbs)
        && (start + 1 >= tokens.count || !tokens.isWordToken(start + 1) || tag(start + 1) == .preposition)
    if isPlainAdverb || tokens.has(start, [.weekday, .month])
      || tokens.isAny(start, Self.timeAdjectives) && timeFollows(start + 1)
    {
      return nil
    }
    if tag(start) == .adjective, tokens.isAny(start, Self.dimensions) { return nil }
    // `11 ft x 5.3 ft`
    if tokens.isWord(start, "x"), tag(start + 1) == .quantity { return nil }
    // `gusts of 50 mph pushed flames`: the noun stands in front.
    if tokens.has(start, [.verbPast, .verbParticiple]), tokens.isWord(quantity.left - 1, "of") { return nil }
    if shelfName(quantity) != nil { return nil }
    guard let phrase = finder.fullPhrase(from: start, lists: quantity.sort == .count),
      !finder.isTime(phrase.lowerBound..<nounEnd(phrase))
    else { return nil }
    if let passed = marked(quantity, phrase) { return passed }
    // `slower than the 3% pace in spring`: the same growth at another time.
    if quantity.sort == .percent, phrase.count == 1, tokens.isAny(phrase.lowerBound, Self.paces),
      let last = like(quantity),
      last.kind == .growth
    {
      return EnglishReading(.growth, last.metric, rule: "en/pace", direction: last.direction)
    }
    let name = finder.string(phrase)
    // `to run on 100 percent fresh water`: all of it is to be so.
    let isWhole = quantity.sort == .percent && quantity.value == 100 && quantity.low == nil
    if isWhole, tag(start) == .adjective, ![.determiner, .possessive].contains(tag(quantity.left - 1)) {
      return EnglishReading(.share, name, rule: "en/part-composed")
    }
    let isPriced =
      quantity.sort == .money && quantity.value < 1e6 && !namesMoney(finder.nounPhrase(from: start) ?? phrase)
    return EnglishReading(.level, isPriced ? price(of: name) : name, rule: "en/attributive")
  }

  /// `revenue crossed the $2 billion mark`: the noun only says that the number is round.
  private func marked(_ quantity: EnglishQuantity, _ phrase: Range<Int>) -> EnglishReading? {
    guard phrase.count == 1, tokens.isAny(phrase.lowerBound, Self.marks),
      let verb = finder.governor(of: quantity.left), quantity.left - verb <= 4
    else { return nil }
    let named = subject(at: verb)
    return named.isEmpty ? nil : EnglishReading(.level, named, rule: "en/subject", verb: verb)
  }

  private static let marks = EnglishWordSet("mark milestone threshold barrier")

  private func nounEnd(_ phrase: Range<Int>) -> Int {
    finder.nounPhrase(from: phrase.lowerBound)?.upperBound ?? phrase.upperBound
  }

  static let dimensions = EnglishWordSet("wide long tall high deep thick across away apart square old strong heavy")
  /// Where a price or amount holds, at the end of its clause.
  private static let placeAdverbs = EnglishWordSet(
    "online nationwide worldwide statewide citywide countrywide overseas abroad upfront retail locally")
  private static let timeAdjectives = EnglishWordSet("last this next each every earlier early late")

  private func timeFollows(_ at: Int) -> Bool {
    tokens.has(at, [.timeNoun, .month, .weekday]) || tokens.has(at, .adjective) && tokens.has(at + 1, .timeNoun)
  }

  /// Behind the bracket that closes the one at a token.
  func closing(_ open: Int) -> Int {
    var at = open
    while at < min(tokens.count, open + 16), tag(at) != .close { at += 1 }
    return min(tokens.count, at + 1)
  }

  /// Whether a phrase names an amount of money itself, so that it needs no `price of`.
  func namesMoney(_ phrase: Range<Int>) -> Bool {
    let head = phrase.upperBound - 1
    if tokens.has(head, [.moneyNoun, .priceNoun, .changeNoun, .vagueNoun]) { return true }
    let word = ClaimText.string(text, tokens[head].start..<tokens[head].end)
    return Self.abstractEndings.contains { word.hasSuffix($0) }
  }

  private static let abstractEndings = [
    "ment", "tion", "sion", "ance", "ence", "ship", "ments", "tions", "al", "age", "ity", "cy",
  ]

  /// Whether a subject is a thing on sale rather than an amount.
  func isWare(_ words: String) -> Bool {
    let all = words.split(separator: " ")
    let head = all.firstIndex { ["of", "from", "for", "on", "in", "per", "at", "to"].contains($0) } ?? all.endIndex
    guard head > 0 else { return false }
    let last = all[head - 1]
    let id = EnglishLexicon.shared.id(last.lowercased())
    let classes = EnglishLexicon.shared.words[Int(id)].classes
    return classes.isDisjoint(with: [.moneyNoun, .priceNoun, .changeNoun, .stockNoun])
      && !Self.abstractEndings.contains { last.hasSuffix($0) }
  }

  /// `$3 million of unpaid rents`, `$20 million worth of seed`, `40 feet, or 12 meters, of rope`.
  private func amountOf(_ quantity: EnglishQuantity, _ tail: Int) -> EnglishReading? {
    if quantity.sort == .measure, let verb = finder.governor(of: quantity.left), quantity.left - verb <= 2,
      tokens.isAny(verb, Self.covering)
    {
      return nil  // Bogs cover 1,250 square kilometres of the uplands: the bogs' area.
    }
    // `rent eats up 28 cents of every dollar`
    if quantity.sort == .money, tokens.isWord(tail, "of"), tokens.isAny(tail + 1, Self.eachOne),
      let verb = finder.governor(of: quantity.left)
    {
      let named = subject(at: verb)
      if !named.isEmpty { return EnglishReading(.level, named, rule: "en/subject", verb: verb) }
    }
    var at = tail
    if tokens.isWord(at, "worth") { at += 1 }
    if tag(at) == .comma || tag(at) == .close, tokens.isWord(at + 1, "of"),
      tail != quantity.right || quantity.convertsPrevious
    {
      at += 1
    }
    if !tokens.isWord(at, "of") { at = ofBehindConversion(at) ?? at }
    // `raised $70,000 of their $100,000 goal`: the goal is another amount.
    // `pass within 900 miles of the coast`: how near, not how much.
    guard tokens.isWord(at, "of"), tag(at + 1) != .possessive || tag(at + 2) != .quantity,
      quantity.sort != .measure || !tokens.isWord(quantity.left, "within"),
      let phrase = finder.fullPhrase(from: at + 1), !finder.isTime(phrase)
    else { return nil }
    return EnglishReading(.level, finder.string(phrase), rule: "en/amount-of")
  }

  private static let eachOne = EnglishWordSet("every each")

  private func ofBehindConversion(_ at: Int) -> Int? {
    guard let next = quantities.first(where: { $0.first >= at && $0.convertsPrevious }), next.left - at <= 2 else {
      return nil
    }
    var end = next.right
    while end < next.right + 2, tag(end) == .comma || tag(end) == .close { end += 1 }
    return end
  }

  /// `Recommendation widgets (38%)`.
  private func bracketed(_ quantity: EnglishQuantity, _ isPart: Bool) -> EnglishReading? {
    guard tag(quantity.left - 1) == .open, let name = bracketName(quantity.left - 1) else { return nil }
    return EnglishReading(isPart ? .share : .level, name, rule: "en/bracket")
  }

  /// `Ease of use and repair (15%): …`: the whole label that a line opens with.
  private func bracketLabel(_ open: Int) -> Range<Int>? {
    guard (2...7).contains(open), tokens.sign(open) == 0x28,
      let close = (open + 1..<min(tokens.count, open + 6)).first(where: { tag($0) == .close }),
      tokens.sign(close + 1) == 0x3A,
      (0..<open).allSatisfy({
        [.noun, .properNoun, .adjective, .ing, .coordinator, .preposition, .hyphen, .verb].contains(tag($0))
      })
    else { return nil }
    return 0..<open
  }

  /// The name in front of a bracket; of what a noun is only said to be, the subject.
  func bracketName(_ open: Int) -> String? {
    if let ranked = rankedBefore(open) { return ranked }
    if let label = bracketLabel(open) { return finder.string(label) }
    guard let name = finder.phraseBefore(open), !finder.isTime(name) else { return nil }
    var before = name.lowerBound - 1
    while before > 0, tag(before) == .adverb || tag(before) == .determiner || tag(before) == .adjective { before -= 1 }
    if tag(before) == .be, let subject = finder.subject(of: before) { return finder.string(subject) }
    return finder.string(name)
  }

  /// `a budget of $27 million`, `a diameter of 3,200 miles`.
  private func nounOf(_ quantity: EnglishQuantity) -> EnglishReading? {
    let at = quantity.left - 1
    if tokens.isWord(at, "of"), tokens.isWord(at - 1, "worth"), tokens.isWord(at - 2, "net") {
      return EnglishReading(.level, finder.string(at - 2..<at), rule: "en/noun-of")
    }
    // `reported net orders taken of`
    let end = tag(at - 1) == .participle && tag(at - 2) == .noun ? at - 1 : at
    guard tokens.isWord(at, "of"), !tokens.isWord(at - 1, "front"), let phrase = finder.phraseBefore(end) else {
      return nil
    }
    // `gets aid in the form of`, `to the tune of`: what is said to take that form.
    if tokens.isAny(at - 1, Self.forms), case let start = tag(phrase.lowerBound - 1) == .determiner ? 2 : 1,
      tag(phrase.lowerBound - start) == .preposition || tokens.isWord(phrase.lowerBound - start, "to"),
      let thing = finder.phraseBefore(phrase.lowerBound - start), !finder.isTime(thing)
    {
      return EnglishReading(.level, finder.string(thing), rule: "en/noun-of")
    }
    var range = phrase
    // In "the company with a budget of" only the nearest noun phrase is meant; "X of Y of" keeps both.
    if range.count > 8 { range = range.upperBound - 4..<range.upperBound }
    let head = range.upperBound - 1
    if tokens.isAny(head, EnglishCounting.extremes),
      range.dropLast().allSatisfy({
        tag($0) != .noun || tokens.isAny($0, EnglishCounting.extremes) || tokens.has($0, .timeNoun)
      }),
      range.count <= 4
    {
      // What fell to a record low of so much, unless the numbers before already tell how it fell.
      let verb = mover(before: range.lowerBound) ?? range.lowerBound
      let isTold = previous.map { quantities[$0.index].right > verb } ?? false
      let isMoved = verb < range.lowerBound && !isTold
      let named = isMoved ? subject(at: verb) : previous?.reading.metric ?? subject(at: range.lowerBound)
      // `rents climbed 3.2% to a median of $1,480`
      let article = tag(range.lowerBound - 1) == .determiner ? range.lowerBound - 2 : range.lowerBound - 1
      let leadsHere = isMoved || tokens.isWord(article, "to") && previous?.reading.direction != nil
      if !named.isEmpty, leadsHere && !tokens.isAny(head, Self.paces) || tokens.isAny(head, Self.bounds) {
        return EnglishReading(.level, named, rule: "en/extreme-of")
      }
    }
    if tokens.isWord(head, "rate") || tokens.isWord(head, "pace"),
      range.dropLast().contains(where: { tokens.isAny($0, Self.annual) }), range.count <= 4,
      range.dropLast().allSatisfy({ tag($0) != .noun || tokens.has($0, .timeNoun) })
    {
      let named = subject(at: range.lowerBound)
      if !named.isEmpty { return EnglishReading(.level, named, rule: "en/extreme-of") }
    }
    if tokens.isAny(head, EnglishStatus.foresight), let last = like(quantity) ?? previous?.reading {
      return EnglishReading(.level, last.metric, rule: "en/guidance")
    }
    // `beating estimates of $5.05 billion`
    if tokens.isAny(head, EnglishStatus.judgement), tokens.isAny(range.lowerBound - 1, Self.meeting),
      let last = like(quantity)
    {
      return EnglishReading(last.kind, last.metric, rule: "en/estimated", direction: last.direction)
    }
    let isShare = quantity.sort == .percent && tokens.isWord(head, "share")
    return EnglishReading(isShare ? .share : .level, finder.string(range), rule: "en/noun-of")
  }

  /// Nouns that only say in what shape an amount comes.
  private static let forms = EnglishWordSet("form forms tune shape")
  /// Ends and middles of a metric, which are no metric of their own.
  private static let bounds = EnglishWordSet("high low average peak")
  private static let paces = EnglishWordSet("rate pace speed level value figure estimate")

  /// What makes a rate one of counting rather than of a part: an annual rate of 1.4 million.
  static let annual = EnglishWordSet("annual annualized annualised adjusted yearly monthly weekly daily")

  /// `a deal worth $600 million`, `a deal valued at`.
  func worth(_ quantity: EnglishQuantity) -> EnglishReading? {
    var at = quantity.left - 1
    if tokens.isWord(at, "at"), tokens.has(at - 1, .verbParticiple) { at -= 1 }
    if tokens.isWord(at, "for"), tokens.isWord(at - 1, "insured") { at -= 1 }
    // `worth an initial $18 million`
    if tag(at) == .adjective, tag(at - 1) == .determiner, tokens.isWord(at - 2, "worth") { at -= 2 }
    let isWorth =
      tokens.isWord(at, "worth") || tokens.isWord(at, "totaling") || tokens.isWord(at, "totalling")
      || tokens.isWord(at, "costing")
      || tokens.isWord(at, "approaching") || tokens.isWord(at, "insured") || tokens.isAny(at, Self.appraised)
      || tokens.isWord(at, "averaging")
      || tokens.isWord(at, "priced")
    guard isWorth else { return nil }
    while tag(at - 1) == .adverb || tag(at - 1) == .comma { at -= 1 }
    guard var name = finder.phraseBefore(at) else { return nil }
    // `rents in Elm Bay, averaging`: where, not what.
    if tokens.isWord(name.lowerBound - 1, "in"), name.allSatisfy({ tag($0) == .properNoun }),
      let thing = finder.phraseBefore(name.lowerBound - 1)
    {
      name = thing
    }
    let words = finder.string(name)
    let isPrice = tokens.isWord(quantity.left - 1, "at") || tokens.isWord(at, "costing")
    return EnglishReading(
      .level, isPrice && isWare(words) && quantity.sort == .money ? price(of: words) : words, rule: "en/worth")
  }
}
