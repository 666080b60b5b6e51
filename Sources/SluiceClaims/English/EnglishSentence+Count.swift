import SluiceCore

/// Counts, ranks, multiples and durations.
extension EnglishSentence {
  /// Reads a quantity, whatever it is; nil where it is no claim.
  func read(_ index: Int) -> EnglishReading? {
    var reading = besideAnother(quantities[index]) ?? plain(index)
    // `loan growth slowed to 8 percent`: a growth of loans, whatever the verb.
    let last = previous?.reading
    if reading?.rule == "en/from-to", last?.rule == "en/from-to", last?.kind == .growth, last?.metric == reading?.metric
    {
      reading?.kind = .growth  // to 1.4% from 1.8%
      reading?.direction = last?.direction
    } else if let level = reading, level.kind == .level, quantities[index].sort == .percent,
      level.metric.hasSuffix(" growth")
    {
      reading?.kind = .growth
      reading?.direction = .up
      reading?.metric = String(level.metric.dropLast(" growth".utf8.count))
    } else if let level = reading, level.kind == .level, quantities[index].sort == .percent, Self.isShare(level.metric)
    {
      reading?.kind = .share  // the party's vote share rose to 42%
    } else if let level = reading, level.kind == .level, quantities[index].sort == .percent, goesOnWithShare(level) {
      reading?.kind = .share  // They were up from 10 percent in April.
    }
    return reading
  }

  /// Whether the last claim told a part, of what this level is of.
  private func goesOnWithShare(_ level: EnglishReading) -> Bool {
    let (isShare, metric) =
      previous.map { ($0.reading.kind == .share, $0.reading.metric) } ?? (carriesShare, carriedMetric)
    guard isShare, !level.metric.isEmpty else { return false }
    return level.metric == metric || metric.hasSuffix(" " + level.metric)
  }

  /// Whether a metric's head says that it is a part of something.
  private static func isShare(_ metric: String) -> Bool {
    head(metric).map { ["share", "proportion"].contains($0) } ?? false
  }

  /// `pegged growth at 6 per cent and inflation at 4 per cent`: the second of two, with its own noun.
  private func besideAnother(_ quantity: EnglishQuantity) -> EnglishReading? {
    let at = quantity.left - 1
    guard tokens.isWord(at, "at"), let last = previous, tokens.isWord(quantities[last.index].left - 1, "at"),
      quantity.sort != .money, let noun = finder.phraseBefore(at), tag(noun.lowerBound - 1) == .coordinator,
      noun.lowerBound > quantities[last.index].right
    else { return nil }
    let kind: Claim.Kind = last.reading.kind == .share ? .share : .level
    return EnglishReading(kind, finder.string(noun), rule: "en/from-to", verb: last.reading.verb)
  }

  private func plain(_ index: Int) -> EnglishReading? {
    let quantity = quantities[index]
    if quantity.convertsPrevious, quantity.sort == .count { return nil }
    if quantity.convertsPrevious, let last = previous, last.index == index - 1 {
      return EnglishReading(
        last.reading.kind, last.reading.metric, rule: "en/conversion", direction: last.reading.direction,
        verb: last.reading.verb)
    }
    if isDenominator(quantity) { return nil }
    if quantity.isVerb { return doubled(quantity) }
    switch quantity.sort {
    case .ordinal: return rank(quantity)
    case .multiple: return multiple(quantity)
    case .time: return duration(quantity, index)
    case .count: return counted(quantity, index)
    case .money, .percent, .points, .fraction, .measure:
      return isThreshold(quantity) ? nil : gapped(quantity, index) ?? growth(index) ?? measured(index)
    }
  }

  /// `per 1,000 doses`, `every 100 births`: what a rate is given for.
  private func isDenominator(_ quantity: EnglishQuantity) -> Bool {
    let at = quantity.left - 1
    return tokens.isWord(at, "per")
      || tokens.isWord(at, "every") && (quantity.sort == .count || quantity.sort == .money)
  }

  // MARK: ranks and multiples

  /// `the fourth-highest average number of sick days (4.2 days)`: all of the name up to its bracket.
  private func wholeRanked(_ start: Int) -> Range<Int>? {
    guard let phrase = finder.nounPhrase(from: start), [.preposition, .open].contains(tag(phrase.upperBound)) else {
      return nil
    }
    var at = phrase.upperBound
    while at < min(tokens.count, start + 14),
      [.noun, .adjective, .preposition, .determiner, .properNoun, .hyphen, .ing].contains(tag(at))
    {
      at += 1
    }
    if tag(at) == .open, at > phrase.upperBound { return start..<at }
    return tokens.isAny(phrase.upperBound - 1, Self.partNames) && tokens.isWord(phrase.upperBound, "of")
      ? finder.fullPhrase(from: start) : nil
  }

  /// Names that say nothing without what they are of.
  private static let partNames = EnglishWordSet("number percent percentage share proportion amount")

  /// What was ranked right before the bracket that a number stands in.
  func rankedBefore(_ open: Int) -> String? {
    guard let last = previous, last.reading.kind == .rank, tag(open) == .open, !last.reading.metric.isEmpty,
      open - quantities[last.index].right <= 16,
      !(quantities[last.index].right..<open).contains(where: { [.comma, .stop, .be, .verb].contains(tag($0)) })
    else { return nil }
    return last.reading.metric
  }

  func rank(_ quantity: EnglishQuantity) -> EnglishReading? {
    let names = EnglishNames(tokens, text)
    if let superlative = names.superlative(quantity) {
      var start = superlative + 1
      if tokens.isWord(superlative, "most") || tokens.isWord(superlative, "least"),
        tag(start) == .adjective || tag(start) == .participle
      {
        start += 1
      }
      let named = words(wholeRanked(start) ?? finder.nounPhrase(from: start))
      // `Ebbe is the third-most rainy (812 mm)`: of the things ranked before.
      if named == nil, [.open, .stop, .comma].contains(tag(start)), let last = previous, last.reading.kind == .rank {
        return EnglishReading(.rank, last.reading.metric, rule: "en/superlative")
      }
      guard named != nil || tag(start) == .preposition else { return nil }
      let phrase = named ?? subject(at: quantity.left)
      return EnglishReading(.rank, phrase, rule: "en/superlative")
    }
    // `ranks 48th in per-pupil spending`: what the ranking goes by.
    let at = quantity.right
    if tokens.isWord(at, "in") || tokens.isWord(at, "for") || tokens.isWord(at, "on"), tag(at + 1) != .determiner,
      tag(at + 1) != .possessive, let scale = finder.fullPhrase(from: at + 1), !finder.isTime(scale),
      scale.allSatisfy({ tag($0) != .properNoun }), !tokens.has(scale.upperBound - 1, .place)
    {
      return EnglishReading(.rank, finder.string(scale), rule: "en/rank")
    }
    return EnglishReading(.rank, subject(at: quantity.left), rule: "en/rank")
  }

  /// `three times as many visitors`, `twice the size of X`, `10x`.
  func multiple(_ quantity: EnglishQuantity) -> EnglishReading? {
    var at = quantity.right
    if tokens.isWord(at, "what"), let last = previous?.reading.metric, !last.isEmpty {
      return EnglishReading(.multiple, last, rule: "en/multiple")
    }
    if tokens.isWord(at, "as") {
      at += 1
      if tokens.isWord(at, "many") || tokens.isWord(at, "much"), let things = finder.nounPhrase(from: at + 1),
        !tokens.isWord(at + 1, "as")
      {
        return EnglishReading(.multiple, finder.string(things), rule: "en/multiple")
      }
      if let last = previous?.reading.metric, !last.isEmpty {
        return EnglishReading(.multiple, last, rule: "en/multiple")
      }
    }
    if tag(at) == .determiner, tag(at + 1) == .quantity, finder.nounPhrase(from: at) == nil,
      let last = previous?.reading.metric, !last.isEmpty
    {
      return EnglishReading(.multiple, last, rule: "en/multiple")
    }
    // `draws 700,000 visitors a year, four times the town's population`
    var before = quantity.left - 1
    while tag(before) == .adverb || tag(before) == .negation { before -= 1 }
    if tag(at) == .determiner || isUsualOf(at), tag(before) == .comma, let last = previous,
      last.reading.kind == .level, quantities[last.index].sort != .time, !last.reading.metric.isEmpty
    {
      return EnglishReading(.multiple, last.reading.metric, rule: "en/multiple")
    }
    if tag(at) == .determiner, let things = finder.fullPhrase(from: at) {
      if tokens.isAny(finder.nounPhrase(from: at).map(\.upperBound).map { $0 - 1 } ?? at, Self.standIns) {
        // `had 12 times the amount of salt`: whose number it is stands behind it.
        let isOwned = tokens.has(quantity.left - 1, .have) && tokens.isWord(at + 2, "of")
        let isAside = isOwned || tag(quantity.left - 1) == .comma || tag(quantity.left - 1) == .adverb
        let own =
          isAside ? nil : finder.governor(of: quantity.left).flatMap { finder.subject(of: $0) }.map(finder.string)
        let named = isOwned ? finder.string(things) : own ?? previous?.reading.metric ?? subject(at: quantity.left)
        if !named.isEmpty { return EnglishReading(.multiple, named, rule: "en/multiple") }
      }
      return EnglishReading(.multiple, finder.string(things), rule: "en/multiple")
    }
    // `takes twice as long to finish`, `three times longer to finish the job`: what takes so much time.
    if tokens.has(at, .comparative), tag(at + 1) == .toVerb {
      let act = finder.pastAdverbs(at + 2)
      let object = finder.fullPhrase(from: act + 1).flatMap { $0.lowerBound <= act + 2 ? $0 : nil }
      let words = finder.string(at + 2..<min(tokens.count, object?.upperBound ?? act + 1))
      if !words.isEmpty { return EnglishReading(.multiple, words, rule: "en/multiple") }
    }
    if tokens.has(at, .comparative), let things = finder.nounPhrase(from: at + 1) {
      return EnglishReading(.multiple, finder.string(things), rule: "en/multiple")
    }
    // `cut errors by 3x`: the verb's object.
    if tokens.isWord(quantity.left - 1, "by"), let object = finder.phraseBefore(quantity.left - 1),
      object.upperBound == quantity.left - 1, !finder.isTime(object), let verb = finder.governor(of: object.lowerBound),
      tag(verb) != .be, object.lowerBound - verb <= 2
    {
      return EnglishReading(.multiple, finder.string(object), rule: "en/multiple", verb: verb)
    }
    // `a 17.5x increase in clicks`
    if tokens.has(at, .changeNoun), tokens.isWord(at + 1, "in") || tokens.isWord(at + 1, "of"),
      let things = finder.fullPhrase(from: at + 2), !finder.isTime(things)
    {
      return EnglishReading(.multiple, finder.string(things), rule: "en/multiple")
    }
    if let verb = mover(before: quantity.left)
      ?? (tokens.has(quantity.left - 1, [.up, .down]) ? quantity.left - 1 : nil), direction(verb) != nil
    {
      return EnglishReading(.multiple, subject(at: verb), rule: "en/multiple", verb: verb)
    }
    return EnglishReading(.multiple, subject(at: quantity.left), rule: "en/multiple")
  }

  /// `nearly double its usual average`: of what was told before.
  private func isUsualOf(_ at: Int) -> Bool {
    tag(at) == .possessive && (at + 1...at + 3).contains { tokens.isAny($0, EnglishCounting.extremes) }
  }

  /// Nouns that stand for a metric named before: double the number it drew.
  private static let standIns = EnglishWordSet("number amount total level figure rate sum average pace")

  // MARK: counts

  /// `short of the 335,000 analysts expected`: those who foresee, and not what is counted.
  private func isForeseen(_ at: Int) -> Bool {
    tokens.isAny(at, Self.foreseers) && (tag(at + 1) == .have || tokens.isAny(at + 1, EnglishStatus.foreseeing))
  }

  private static let foreseers = EnglishWordSet("analysts economists experts investors traders forecasters officials")

  /// `while sales dropped to an annual rate of 3.8 million units`: what moved.
  private func movedToRate(_ quantity: EnglishQuantity) -> EnglishReading? {
    guard tokens.isWord(quantity.left - 1, "of"), tokens.isAny(quantity.left - 2, Self.standIns) else { return nil }
    var at = quantity.left - 3
    while at > 0, [.adjective, .adverb, .noun, .determiner, .participle].contains(tag(at)) { at -= 1 }
    guard tokens.isWord(at, "to") || tokens.isWord(at, "at"), let verb = mover(before: at) else { return nil }
    let named = subject(at: verb)
    return named.isEmpty ? nil : EnglishReading(.level, named, rule: "en/from-to", verb: verb)
  }

  private func counted(_ quantity: EnglishQuantity, _ index: Int) -> EnglishReading? {
    if isThreshold(quantity) { return nil }
    if quantity.isNegative || quantity.hasPlus { return nil }
    if let often = occasions(quantity) { return often }
    if let more = surplus(quantity) { return more }
    if let earlier = cameFrom(quantity) { return earlier }
    if previous?.reading.kind == .change || isForeseen(quantity.right), let other = narrowedByClause(quantity) {
      return other
    }
    if let parts = partsOfOne(quantity) { return parts }
    let object = countedPhrase(quantity)
    if let object, let gone = laidOff(quantity, object) { return gone }
    if let object {
      let head = headOf(object)
      if countsPoints(quantity), let moved = growth(index) ?? closedApart(quantity) { return moved }
      // `seven steps to a better sleep` is a list, `7,000 steps a day` are walked, and an exam has 80 questions.
      let isList = tokens.has(head, .listed) && quantity.value < 100 && tag(quantity.left - 1) != .have
      if tokens.isAny(head, Self.notCounted) || isList || isGameRecord(quantity, head) { return nil }
      if let moved = growth(index) { return moved }
      if let moved = changedToo(quantity, index, object) { return moved }
      if tokens.isWord(head, "units"), object.count == 1 {
        if let moved = movedToRate(quantity) { return moved }
        if tokens.isWord(quantity.left - 1, "of"), tokens.isAny(quantity.left - 2, Self.standIns),
          let last = previous?.reading, last.direction != nil, !last.metric.isEmpty
        {
          return EnglishReading(.level, last.metric, rule: "en/from-to", verb: last.verb)
        }
        if let level = movedLevel(quantity, index) { return level }
        if let verb = finder.governor(of: quantity.left), tag(verb) == .be || tokens.has(verb, .reach) {
          return EnglishReading(.level, subject(at: verb), rule: "en/subject", verb: verb)
        }
      }
      return EnglishReading(.level, finder.string(object), rule: "en/counted")
    }
    return changedElsewhere(quantity, index) ?? sharedNoun(quantity, index) ?? uncounted(quantity, index)
  }

  /// `was viewed 3.4 million times`: how often something was done.
  private func occasions(_ quantity: EnglishQuantity) -> EnglishReading? {
    guard tokens.isWord(quantity.right, "times"), quantity.value >= 10, let verb = finder.governor(of: quantity.left),
      [.participle, .verb].contains(tag(verb)), skipAdverbs(quantity.left - 1) == verb
    else { return nil }
    return EnglishReading(.level, doing(verb), rule: "en/counted", verb: verb)
  }

  /// `closed 112 points higher`: how far an index moved.
  private func closedApart(_ quantity: EnglishQuantity) -> EnglishReading? {
    let at = quantity.right + 1
    guard tokens.has(at, .comparative), let way = direction(at), !tokens.isWord(at + 1, "than"),
      let verb = finder.governor(of: quantity.left), quantity.left - verb <= 2
    else { return nil }
    let named = subject(at: verb)
    return named.isEmpty
      ? nil : EnglishReading(.change, named, rule: "en/comparative", direction: way, verb: verb)
  }

  /// `will lay off roughly 900 people`, `had 7 fewer attacks`: a fall of their number.
  private func laidOff(_ quantity: EnglishQuantity, _ object: Range<Int>) -> EnglishReading? {
    if tokens.isWord(quantity.right, "fewer"), let things = finder.nounPhrase(from: quantity.right + 1) {
      return EnglishReading(.change, finder.string(things), rule: "en/comparative", direction: .down)
    }
    // `let go of 160 clerks`
    let isLetGo = tokens.isWord(quantity.left - 1, "of") && tokens.isWord(quantity.left - 2, "go")
    if tokens.isWord(quantity.left - 1, "go"), tokens.isAny(quantity.left - 2, Self.letting) {
      return EnglishReading(
        .change, finder.string(object), rule: "en/growth-verb", direction: .down, verb: quantity.left - 2)
    }
    if isLetGo, tokens.isAny(quantity.left - 3, Self.letting) {
      return EnglishReading(
        .change, finder.string(object), rule: "en/growth-verb", direction: .down, verb: quantity.left - 3)
    }
    let off = quantity.left - 1
    guard tokens.isWord(off, "off"), tokens.isAny(off - 1, Self.layingOff) else { return nil }
    return EnglishReading(
      .change, finder.string(object), rule: "en/growth-verb", direction: .down, verb: off - 1)
  }

  private static let letting = EnglishWordSet("let lets letting")
  private static let layingOff = EnglishWordSet("lay lays laid laying")

  /// `40 million red and 15 million blue tickets`: the noun stands behind the second number only.
  private func sharedNoun(_ quantity: EnglishQuantity, _ index: Int) -> EnglishReading? {
    guard index + 1 < quantities.count, quantities[index + 1].sort == .count, !isName[index + 1] else { return nil }
    let next = quantities[index + 1]
    let own = quantity.right..<max(quantity.right, next.left - 1)
    guard (1...2).contains(own.count), tag(next.left - 1) == .coordinator,
      own.allSatisfy({ [.properNoun, .adjective, .noun].contains(tag($0)) }),
      let behind = countedPhrase(next), headOf(behind) > behind.lowerBound
    else { return nil }
    let noun = headOf(behind)
    return EnglishReading(.level, finder.string(own) + " " + finder.string(noun..<noun + 1), rule: "en/counted")
  }

  private static let notCounted = EnglishWordSet(
    "ways times reasons things years minutes hours days occasions points"
      + " touchdowns interceptions assists rebounds homers strikeouts innings wickets birdies bogeys rbis shutouts fumbles"
      + " winners aces punts layups three-pointers tries saves turnovers")

  /// The plural noun phrase behind a number.
  func countedPhrase(_ quantity: EnglishQuantity) -> Range<Int>? {
    guard tag(quantity.right) != .preposition, let phrase = countedThings(quantity.right),
      let head = Optional(headOf(phrase)),
      !finder.isTime(finder.nounPhrase(from: quantity.right) ?? phrase) || isKindOfDay(phrase)
    else { return nil }
    let joinsNames =
      tag(phrase.lowerBound) == .properNoun && EnglishCounting.isCounted(tokens, text, phrase.upperBound - 1)
    guard
      EnglishCounting.isCounted(tokens, text, head) || isFirstPlural(phrase) || tokens.has(head, .demonym) || joinsNames
    else { return nil }
    return phrase
  }

  /// `six lamps, and delivery`: only plurals share a number.
  private func countedThings(_ start: Int) -> Range<Int>? {
    guard let phrase = finder.fullPhrase(from: start), let first = finder.nounPhrase(from: start) else { return nil }
    // `38,200 Corto and Mira vans`
    if first.allSatisfy({ tag($0) == .properNoun }), tag(first.upperBound) == .coordinator,
      let other = finder.nounPhrase(from: first.upperBound + 1), other.lowerBound == first.upperBound + 1,
      tag(other.lowerBound) == .properNoun, tag(other.upperBound - 1) == .noun
    {
      return first.lowerBound..<other.upperBound
    }
    let joins = phrase.upperBound > first.upperBound && !tokens.isWord(first.upperBound, "of")
    // `27,000 staff and annual sales of $9 billion`: the second has a number of its own.
    let hasOwn = joins && tokens.isWord(phrase.upperBound, "of") && tag(phrase.upperBound + 1) == .quantity
    let isShared = !joins || !hasOwn && EnglishCounting.isCounted(tokens, text, phrase.upperBound - 1)
    return isShared || tag(first.upperBound) == .preposition ? phrase : finder.fullPhrase(from: start, lists: false)
  }

  /// `2.5 snow days`: a noun in front makes the days a thing that is counted.
  private func isKindOfDay(_ phrase: Range<Int>) -> Bool {
    let head = headOf(phrase)
    return tokens.isWord(head, "days") && head > phrase.lowerBound && tag(head - 1) == .noun
      && !tokens.has(head - 1, .timeNoun)
  }

  /// The head of the first noun phrase of a longer one.
  func headOf(_ phrase: Range<Int>) -> Int {
    (finder.nounPhrase(from: phrase.lowerBound)?.upperBound ?? phrase.upperBound) - 1
  }

  /// `a 220-room hotel`, `only one small room`: what the number counts is in the singular.
  private func partsOfOne(_ quantity: EnglishQuantity) -> EnglishReading? {
    guard tag(quantity.right) == .hyphen || quantity.value == 1 && quantity.low == nil || bindsParts(quantity) else {
      return nil
    }
    guard let reading = attributive(quantity, quantity.right), reading.rule == "en/attributive" else { return nil }
    return EnglishReading(.level, reading.metric, rule: "en/counted")
  }

  /// `a 200 page book`: a noun in the singular behind many, in front of what has so many of them.
  private func bindsParts(_ quantity: EnglishQuantity) -> Bool {
    let part = quantity.right
    let opens = tokens.isArticle(quantity.left - 1) || tokens.isWord(quantity.left - 1, "the")
    return opens && quantity.value >= 10 && !EnglishCalendar.isYear(quantity.value)
      && tokens.isAny(part, Self.partNouns) && tag(part) == .noun && [.noun, .adjective].contains(tag(part + 1))
  }

  private static let partNouns = EnglishWordSet("page seat room bed unit acre person word song track book story date")

  /// `stopped 27 shots`, `in its past 12 matches`: how a player or team has done.
  func isGameRecord(_ quantity: EnglishQuantity, _ head: Int) -> Bool {
    if tokens.isWord(head, "shots") { return tokens.isAny(quantity.left - 1, Self.keeping) }
    guard tokens.isAny(head, Self.games) else { return false }
    return tokens.isAny(quantity.left - 1, Self.latest)
      || (quantity.right..<max(quantity.right, min(head, quantity.right + 4))).contains {
        tokens.isAny($0, Self.latest)
      }
  }

  private static let keeping = EnglishWordSet("stopped stops stopping faced blocked saved turned")
  private static let games = EnglishWordSet("games matches starts outings meetings")
  private static let latest = EnglishWordSet("last past previous first final their its his her")

  private func isFirstPlural(_ phrase: Range<Int>) -> Bool {
    phrase.contains { EnglishCounting.isCounted(tokens, text, $0) && tag($0) == .noun }
      && tag(headOf(phrase)) != .properNoun
  }

  // MARK: thresholds

  /// `companies with over 500 employees`, `families earning less than $50,000`: the number only says which are meant.
  func isThreshold(_ quantity: EnglishQuantity) -> Bool {
    guard quantity.qualifier == .atLeast || quantity.qualifier == .atMost,
      quantity.left < quantity.first || quantity.right > quantity.end
    else { return false }
    if quantity.sort == .measure, isConditional(quantity) { return true }
    var at = quantity.left - 1
    guard tokens.isWord(at, "with") || tokens.isWord(at, "of") || tokens.isAny(at, Self.thresholdVerbs) || isNounTag(at)
    else { return false }
    if !isNounTag(at) { at -= 1 }
    guard isNounTag(at),
      EnglishCounting.isCounted(tokens, text, at) || tokens.isWord(at, "anyone") || tokens.isWord(at, "those")
        || tokens.isAny(at - 1, Self.anyOf)
    else { return false }
    if tokens.isWord(quantity.left - 1, "of"), !tokens.isAny(at, Self.grouped) { return false }
    guard let phrase = finder.phraseBefore(at + 1) else { return false }
    let before = tag(phrase.lowerBound - 1)
    let isBare = isNounTag(quantity.left - 1)
    if isBare, before == .preposition, tokens.isAny(quantity.left, Self.bounds), quantity.sort == .money { return true }
    if !tokens.isAny(quantity.left - 1, Self.thresholdVerbs),
      tokens.has(at, [.moneyNoun, .priceNoun, .changeNoun, .stockNoun])
    {
      return false
    }
    if isBare, !tokens.isAny(quantity.left, Self.bounds) { return false }
    return before != .quantity || !isBare
  }

  /// `if you live higher than 900 feet`: a bound that only says when something else holds.
  private func isConditional(_ quantity: EnglishQuantity) -> Bool {
    var at = quantity.left - 1
    while at >= max(0, quantity.left - 14), ![.stop, .comma, .open].contains(tag(at)) {
      if tokens.isAny(at, Self.conditions) { return true }
      at -= 1
    }
    return false
  }

  private static let conditions = EnglishWordSet("if unless")

  /// What makes a bound behind its noun say which are meant: any score below 10.
  private static let anyOf = EnglishWordSet("any every each")

  /// Bounds that narrow the noun right before them: incomes over $400,000.
  private static let bounds = EnglishWordSet("over under above below")

  private static let thresholdVerbs = EnglishWordSet(
    "earning making having employing weighing measuring costing exceeding worth priced valued giving donating paying"
      + " spending owing holding")
  private static let grouped = EnglishWordSet(
    "cities towns communities villages populations groups orders purchases countries companies")

  func isNounTag(_ index: Int) -> Bool { tag(index) == .noun || tag(index) == .properNoun }
}
