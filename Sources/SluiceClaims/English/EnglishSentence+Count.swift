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
    }
    return reading
  }

  /// `pegged growth at 6 per cent and inflation at 4 per cent`: the second of two, with its own noun.
  private func besideAnother(_ quantity: EnglishQuantity) -> EnglishReading? {
    let at = quantity.left - 1
    guard tokens.isWord(at, "at"), let last = previous, tokens.isWord(quantities[last.index].left - 1, "at"),
      quantity.sort != .money, let noun = finder.phraseBefore(at), tag(noun.lowerBound - 1) == .coordinator,
      noun.lowerBound > quantities[last.index].right
    else { return nil }
    return EnglishReading(.level, finder.string(noun), rule: "en/from-to", verb: last.reading.verb)
  }

  private func plain(_ index: Int) -> EnglishReading? {
    let quantity = quantities[index]
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
      return isThreshold(quantity) ? nil : growth(index) ?? measured(index)
    }
  }

  /// `per 1,000 doses`, `every 100 births`: what a rate is given for.
  private func isDenominator(_ quantity: EnglishQuantity) -> Bool {
    let at = quantity.left - 1
    return tokens.isWord(at, "per")
      || tokens.isWord(at, "every") && (quantity.sort == .count || quantity.sort == .money)
  }

  // MARK: ranks and multiples

  func rank(_ quantity: EnglishQuantity) -> EnglishReading? {
    let names = EnglishNames(tokens, text)
    if let superlative = names.superlative(quantity) {
      var start = superlative + 1
      if tokens.isWord(superlative, "most") || tokens.isWord(superlative, "least"),
        tag(start) == .adjective || tag(start) == .participle
      {
        start += 1
      }
      let named = words(finder.nounPhrase(from: start))
      guard named != nil || tag(start) == .preposition else { return nil }
      let phrase = named ?? subject(at: quantity.left)
      return EnglishReading(.rank, phrase, rule: "en/superlative")
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
    if tag(at) == .determiner, let things = finder.fullPhrase(from: at) {
      if tokens.isAny(things.upperBound - 1, Self.standIns) {
        let named = previous?.reading.metric ?? subject(at: quantity.left)
        if !named.isEmpty { return EnglishReading(.multiple, named, rule: "en/multiple") }
      }
      return EnglishReading(.multiple, finder.string(things), rule: "en/multiple")
    }
    if tokens.has(at, .comparative), let things = finder.nounPhrase(from: at + 1) {
      return EnglishReading(.multiple, finder.string(things), rule: "en/multiple")
    }
    if let verb = mover(before: quantity.left)
      ?? (tokens.has(quantity.left - 1, [.up, .down]) ? quantity.left - 1 : nil), direction(verb) != nil
    {
      return EnglishReading(.multiple, subject(at: verb), rule: "en/multiple", verb: verb)
    }
    return EnglishReading(.multiple, subject(at: quantity.left), rule: "en/multiple")
  }

  /// Nouns that stand for a metric named before: double the number it drew.
  private static let standIns = EnglishWordSet("number amount total level figure rate sum average pace")

  // MARK: counts

  private func counted(_ quantity: EnglishQuantity, _ index: Int) -> EnglishReading? {
    if isThreshold(quantity) { return nil }
    if quantity.isNegative || quantity.hasPlus { return nil }
    if let more = surplus(quantity) { return more }
    if let earlier = cameFrom(quantity) { return earlier }
    let object = countedPhrase(quantity)
    if let object {
      let head = headOf(object)
      if countsPoints(quantity), let moved = growth(index) { return moved }
      if tokens.isAny(head, Self.uncounted) || tokens.has(head, .listed) { return nil }
      if let moved = growth(index) { return moved }
      if let moved = changedToo(quantity, index, object) { return moved }
      if tokens.isWord(head, "units"), object.count == 1 {
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

  /// `3.9 billion Android and 1.5 billion iOS users`: the noun stands behind the second number only.
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

  private static let uncounted = EnglishWordSet(
    "ways times reasons things years minutes hours days occasions points"
      + " touchdowns interceptions assists rebounds homers strikeouts innings wickets birdies bogeys rbis shutouts fumbles"
      + " winners aces punts layups three-pointers tries saves")

  /// The plural noun phrase behind a number.
  func countedPhrase(_ quantity: EnglishQuantity) -> Range<Int>? {
    guard tag(quantity.right) != .preposition, let phrase = finder.fullPhrase(from: quantity.right),
      let head = Optional(headOf(phrase)),
      !finder.isTime(finder.nounPhrase(from: quantity.right) ?? phrase) || isKindOfDay(phrase)
    else { return nil }
    guard EnglishCounting.isCounted(tokens, text, head) || isFirstPlural(phrase) || tokens.has(head, .demonym) else {
      return nil
    }
    return phrase
  }

  /// `2.5 snow days`: a noun in front makes the days a thing that is counted.
  private func isKindOfDay(_ phrase: Range<Int>) -> Bool {
    let head = headOf(phrase)
    return tokens.isWord(head, "days") && head > phrase.lowerBound && tag(head - 1) == .noun
      && !tokens.has(head - 1, .timeNoun)
  }

  /// The head of the first noun phrase of a longer one.
  private func headOf(_ phrase: Range<Int>) -> Int {
    (finder.nounPhrase(from: phrase.lowerBound)?.upperBound ?? phrase.upperBound) - 1
  }

  private func isFirstPlural(_ phrase: Range<Int>) -> Bool {
    phrase.contains { EnglishCounting.isCounted(tokens, text, $0) && tag($0) == .noun }
      && tag(headOf(phrase)) != .properNoun
  }

  /// `left seven dead and 18 hurt`: people by what became of them.
  private func condition(_ quantity: EnglishQuantity) -> EnglishReading? {
    let at = quantity.right
    guard tokens.isAny(at, Self.conditions), !tokens.isWord(quantity.left - 1, "to"),
      [.coordinator, .preposition, .comma, .stop, .adverb, .subordinator, .other].contains(tag(at + 1))
        || at + 1 >= tokens.count
    else { return nil }
    return EnglishReading(.level, finder.string(at..<at + 1), rule: "en/count-predicate")
  }

  /// `at least 30 are wooden bridges`: the noun stands behind the verb.
  private func predicated(_ quantity: EnglishQuantity) -> EnglishReading? {
    guard quantity.value >= 2, tag(quantity.right) == .be, !EnglishCalendar.isYear(quantity.value),
      let things = finder.nounPhrase(from: quantity.right + 1), things.lowerBound == quantity.right + 1,
      tag(headOf(things)) == .noun, EnglishCounting.isCounted(tokens, text, headOf(things)), !finder.isTime(things)
    else { return nil }
    return EnglishReading(.level, finder.string(things), rule: "en/count-predicate")
  }

  private static let conditions = EnglishWordSet("dead injured hurt wounded homeless missing stranded unaccounted")

  /// A count without its noun: `1,000 of them`, `12 were killed`, `subscribers reached 300,000`.
  private func uncounted(_ quantity: EnglishQuantity, _ index: Int) -> EnglishReading? {
    let isBig =
      tokens[quantity.number.first].look.contains(.grouped)
      || quantity.number.scale >= 1_000 && !quantity.number.hasLetterScale
    if tokens.isWord(quantity.right, "of"), let whole = finder.fullPhrase(from: quantity.right + 1),
      quantity.value >= 2, !finder.isTime(whole),
      EnglishCounting.isCounted(tokens, text, headOf(whole))
    {
      let count = quantities.first { whole.lowerBound == $0.first && $0.sort == .count && $0.right < whole.upperBound }
      return EnglishReading(
        .level, finder.string((count?.right ?? whole.lowerBound)..<whole.upperBound), rule: "en/count-of")
    }
    if tokens.isWord(quantity.right, "of"),
      tokens.isWord(quantity.right + 1, "which") || tokens.isWord(quantity.right + 1, "whom")
        || tokens.isWord(quantity.right + 1, "them") && tag(quantity.left - 1) == .comma,
      let last = previous, quantities[last.index].sort == .count, last.reading.kind == .level, quantity.value >= 2
    {
      return EnglishReading(.level, last.reading.metric, rule: "en/count-of")
    }
    if let whole = wholeCounted(quantity, index) {
      return EnglishReading(.level, whole, rule: "en/count-of")
    }
    if let name = label(quantity), isEnd(quantity.right) {
      return EnglishReading(.level, finder.string(name), rule: "en/colon")
    }
    if tokens.isAny(quantity.left - 1, Self.harming), isEnd(quantity.right) {
      let victims = previous.flatMap { quantities[$0.index].sort == .count ? $0.reading.metric : nil }
      let named = victims ?? finder.string(quantity.left - 1..<quantity.left)
      return EnglishReading(.level, named, rule: "en/harmed", verb: quantity.left - 1)
    }
    if let same = broughtTo(quantity) ?? multiplied(quantity, index) ?? outOfThem(quantity) { return same }
    if isEnd(quantity.right), quantity.value >= 2, let same = compared(quantity), same.kind == .level { return same }
    if let condition = condition(quantity) { return condition }
    if let named = predicated(quantity) { return named }
    let isFate = statement(from: quantity.right).map { tokens.isAny($0 - 1, Self.fates) } ?? false
    if opensClause(quantity.left) || tag(quantity.left - 1) == .coordinator || isFate,
      tag(quantity.right) == .be || tag(quantity.right) == .verb || tag(quantity.right) == .have,
      isBig || quantity.number.isWords == false,
      let end = statement(from: quantity.right), quantity.value >= 2,
      isBig || tokens.isAny(end - 1, Self.fates) || tokens.isAny(quantity.right, Self.fates)
    {
      var first = quantity.right
      while first < end - 1, tag(first) == .be || tag(first) == .have || tag(first) == .adverb { first += 1 }
      return EnglishReading(.level, finder.string(first..<end), rule: "en/count-predicate")
    }
    let isStrong = tokens.sign(quantity.right) == 0x2D && tokens.isWord(quantity.right + 1, "strong")
    if isBig, tokens.isWord(quantity.left - 1, "of"), tokens.isWord(quantity.left - 2, "front"),
      tokens.isWord(quantity.left - 3, "in"), isEnd(quantity.right)
    {
      // They won in front of 9,400: the people who came.
      return EnglishReading(.level, finder.string(quantity.left - 3..<quantity.left), rule: "en/before")
    }
    if isBig || isStrong || growsHere(quantity) {
      if let moved = growth(index) { return moved }
      let reading = measured(index)
      return reading?.metric.isEmpty == true ? nil : reading
    }
    if tokens.isWord(quantity.left - 1, "of"), let noun = finder.phraseBefore(quantity.left - 1),
      isNumberNoun(noun.upperBound - 1) && isEnd(quantity.right)
        || tokens.isAny(noun.upperBound - 1, Self.groups) && (isEnd(quantity.right) || tag(quantity.right) == .verb)
    {
      return EnglishReading(.level, finder.string(noun), rule: "en/noun-of")
    }
    if let verb = finder.governor(of: quantity.left), quantity.left - verb <= 2,
      tag(verb) == .be || tokens.has(verb, .reach),
      let subject = finder.subject(of: verb), isNumberNoun(subject.upperBound - 1) || isNumberNoun(subject.lowerBound),
      isEnd(quantity.right)
    {
      return EnglishReading(.level, finder.string(subject), rule: "en/subject", verb: verb)
    }
    return nil
  }

  /// `17 of the county's 203 bridges`: what the next number counts.
  private func wholeCounted(_ quantity: EnglishQuantity, _ index: Int) -> String? {
    guard tokens.isWord(quantity.right, "of"), index + 1 < quantities.count, !isName[index + 1] else { return nil }
    let whole = quantities[index + 1]
    guard whole.sort == .count, whole.left - quantity.right <= 5, whole.value > quantity.value,
      (quantity.right + 1..<whole.left).allSatisfy({
        [.determiner, .possessive, .noun, .properNoun, .mark, .adjective].contains(tag($0))
      })
    else { return nil }
    return words(countedPhrase(whole))
  }

  /// `112 arrests, almost double the 58 recorded before`: the base of a multiple is of the same thing.
  private func multiplied(_ quantity: EnglishQuantity, _ index: Int) -> EnglishReading? {
    guard let last = previous, last.index == index - 1, last.reading.kind == .multiple, !last.reading.metric.isEmpty,
      quantity.left - quantities[last.index].right <= 1
    else { return nil }
    return EnglishReading(.level, last.reading.metric, rule: "en/compared")
  }

  /// `Of the 18 industries surveyed, nine reported growth`: a part of what was counted first.
  private func outOfThem(_ quantity: EnglishQuantity) -> EnglishReading? {
    guard quantity.value >= 2, tag(quantity.left - 1) == .comma, [.verb, .be, .have].contains(tag(quantity.right)),
      let last = previous, last.reading.rule == "en/counted",
      (0...2).contains(where: {
        let of = quantities[last.index].left - 1 - $0
        return tokens.isWord(of, "of") && (of == 0 || [.comma, .stop, .quote, .coordinator].contains(tag(of - 1)))
      })
    else { return nil }
    return EnglishReading(.level, last.reading.metric, rule: "en/count-of")
  }

  /// `bringing its staff to 112`, `taking the total to 40`.
  private func broughtTo(_ quantity: EnglishQuantity) -> EnglishReading? {
    let at = quantity.left - 1
    guard tokens.isWord(at, "to"), let verb = finder.governor(of: at), tokens.isAny(verb, Self.bringing) else {
      return nil
    }
    if verb == at - 1, tag(quantity.right) == .determiner, let total = finder.fullPhrase(from: quantity.right) {
      // `taking to 2,310 the number who arrived`: the object stands behind.
      var end = total.upperBound
      if tag(end) == .relative {
        while end < min(tokens.count, total.upperBound + 10), ![.comma, .stop, .close].contains(tag(end)),
          !tokens.has(end, .timeNoun)
        { end += 1 }
        while end > total.upperBound, [.determiner, .adverb, .preposition, .relative].contains(tag(end - 1)) {
          end -= 1
        }
      }
      return EnglishReading(.level, finder.string(total.lowerBound..<end), rule: "en/from-to", verb: verb)
    }
    guard isEnd(quantity.right), let object = finder.fullPhrase(from: verb + 1), object.upperBound <= at,
      !finder.isTime(object)
    else { return nil }
    return EnglishReading(.level, finder.string(object), rule: "en/from-to", verb: verb)
  }

  static let bringing = EnglishWordSet(
    "bring brings bringing brought take takes taking took raise raises raising raised lift lifts lifting lifted push pushes"
      + " pushing pushed reduce reduces reducing reduced cut cuts cutting lower lowers lowering lowered")

  private static let harming = EnglishWordSet(
    "killing injuring wounding killed injured wounded hurting displacing arresting detaining")
  private static let fates = EnglishWordSet(
    "killed died injured wounded arrested hospitalized dead missing detained hurt rescued")

  private func growsHere(_ quantity: EnglishQuantity) -> Bool {
    let at = quantity.left - 1
    if tokens.isWord(at, "at"), isEnd(quantity.right), let last = previous, last.reading.direction != nil,
      quantity.left - quantities[last.index].right <= 1
    {
      return true  // was down 0.2% at 89.8
    }
    guard tokens.isWord(at, "by") || tokens.isWord(at, "to") || tokens.isWord(at, "from"),
      isEnd(quantity.right) || tokens.isAny(quantity.right, Self.fates) || startsTime(quantity.right)
    else { return false }
    return mover(before: at) != nil || tokens.isWord(at - 1, "up") || tokens.isWord(at - 1, "down")
  }

  /// Whether a time follows without a preposition: last year, a year earlier.
  private func startsTime(_ index: Int) -> Bool {
    let next =
      tokens.isArticle(index) || tokens.isWord(index, "last") || tokens.isWord(index, "this") ? index + 1 : index
    return tokens.has(next, .timeNoun)
  }

  private func isEnd(_ index: Int) -> Bool {
    [.stop, .comma, .close, .preposition, .coordinator, .quote, .relative].contains(tag(index))
  }

  /// Nouns that have a bare number for their value.
  private func isNumberNoun(_ index: Int) -> Bool { tokens.isAny(index, Self.numberNouns) }

  private static let numberNouns = EnglishWordSet(
    "number total population toll count index reading average attendance circulation headcount workforce enrollment turnout capacity"
  )

  /// Groups whose number tells their people.
  private static let groups = EnglishWordSet(
    "team staff crew crowd panel squad audience congregation membership workforce force")

  // MARK: thresholds

  /// `companies with over 500 employees`, `families earning less than $50,000`: the number only says which are meant.
  func isThreshold(_ quantity: EnglishQuantity) -> Bool {
    guard quantity.qualifier == .atLeast || quantity.qualifier == .atMost,
      quantity.left < quantity.first || quantity.right > quantity.end
    else { return false }
    var at = quantity.left - 1
    guard tokens.isWord(at, "with") || tokens.isWord(at, "of") || tokens.isAny(at, Self.thresholdVerbs) || isNounTag(at)
    else { return false }
    if !isNounTag(at) { at -= 1 }
    guard isNounTag(at),
      EnglishCounting.isCounted(tokens, text, at) || tokens.isWord(at, "anyone") || tokens.isWord(at, "those")
    else { return false }
    if tokens.isWord(quantity.left - 1, "of"), !tokens.isAny(at, Self.grouped) { return false }
    guard let phrase = finder.phraseBefore(at + 1) else { return false }
    let before = tag(phrase.lowerBound - 1)
    let isBare = isNounTag(quantity.left - 1)
    if isBare, before == .preposition, tokens.isAny(quantity.left, Self.bounds), quantity.sort == .money { return true }
    if tokens.has(at, [.moneyNoun, .priceNoun, .changeNoun, .stockNoun]) { return false }
    if isBare, !tokens.isAny(quantity.left, Self.bounds) { return false }
    return before != .quantity || !isBare
  }

  /// Bounds that narrow the noun right before them: incomes over $400,000.
  private static let bounds = EnglishWordSet("over under above below")

  private static let thresholdVerbs = EnglishWordSet(
    "earning making having employing weighing measuring costing exceeding worth priced valued")
  private static let grouped = EnglishWordSet(
    "cities towns communities villages populations groups orders purchases countries companies")

  func isNounTag(_ index: Int) -> Bool { tag(index) == .noun || tag(index) == .properNoun }
}
