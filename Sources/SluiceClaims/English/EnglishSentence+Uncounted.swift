import SluiceCore

/// Counts without a noun of their own behind them.
extension EnglishSentence {
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
  func uncounted(_ quantity: EnglishQuantity, _ index: Int) -> EnglishReading? {
    if let part = countOf(quantity, index) ?? aboard(quantity, index) ?? wholeCounted(quantity, index) { return part }
    if let told = labelledCount(quantity) ?? harmed(quantity) ?? broughtTo(quantity) { return told }
    if let again = multiplied(quantity, index) ?? outOfThem(quantity, index) ?? heldOfWhole(quantity, index) {
      return again
    }
    if let capacity = seated(quantity) { return capacity }
    if let other = narrowedByClause(quantity) ?? countedAgain(quantity, index) { return other }
    // `which can hold 2,500 detainees, had 3,100`
    if tag(quantity.left - 1) == .have, isBig(quantity),
      !tokens.isWordToken(quantity.right) || startsTime(quantity.right),
      let told = countBefore(index)
    {
      return EnglishReading(.level, told.metric, rule: "en/count-of", verb: quantity.left - 1)
    }
    if let named = bracketCount(quantity) ?? voted(quantity, index) ?? comparedCount(quantity) { return named }
    if let people = condition(quantity) ?? predicated(quantity) ?? fate(quantity) ?? audience(quantity) {
      return people
    }
    let isStrong = tokens.sign(quantity.right) == 0x2D && tokens.isWord(quantity.right + 1, "strong")
    if isBig(quantity) || isStrong || growsHere(quantity) {
      if let moved = growth(index) { return moved }
      let reading = measured(index)
      return reading?.metric.isEmpty == true ? nil : reading
    }
    return numberOf(quantity) ?? numberSubject(quantity)
  }

  /// Whether a number is so large that it counts something without saying so.
  private func isBig(_ quantity: EnglishQuantity) -> Bool {
    tokens[quantity.number.first].look.contains(.grouped)
      || quantity.number.scale >= 1_000 && !quantity.number.hasLetterScale
  }

  /// `1,000 of the towns`, `three of whom`, `, two of them`.
  private func countOf(_ quantity: EnglishQuantity, _ index: Int) -> EnglishReading? {
    guard tokens.isWord(quantity.right, "of"), quantity.value >= 2 else { return nil }
    if let whole = finder.fullPhrase(from: quantity.right + 1), !finder.isTime(whole),
      EnglishCounting.isCounted(tokens, text, headOf(whole))
    {
      if isGameRecord(quantity, headOf(whole)) { return nil }
      let count = quantities.first { whole.lowerBound == $0.first && $0.sort == .count && $0.right < whole.upperBound }
      return EnglishReading(
        .level, finder.string((count?.right ?? whole.lowerBound)..<whole.upperBound), rule: "en/count-of")
    }
    let next = quantity.right + 1
    // `Three of those arrested were students`
    if tokens.isWord(next, "those"), tag(next + 1) == .participle || tag(next + 1) == .adjective,
      [.be, .have, .verb, .modal].contains(tag(next + 2))
    {
      return EnglishReading(.level, finder.string(next + 1..<next + 2), rule: "en/count-of")
    }
    let pointsBack =
      tokens.isWord(next, "which") || tokens.isWord(next, "whom")
      || tokens.isWord(next, "them") && tag(quantity.left - 1) == .comma
    guard pointsBack, let whole = countBefore(index) else { return nil }
    return EnglishReading(.level, whole.metric, rule: "en/count-of")
  }

  /// `will hire 350 people at first and as many as 900 by 2028`: the same things, further on.
  private func countedAgain(_ quantity: EnglishQuantity, _ index: Int) -> EnglishReading? {
    let isMore = tokens.isWord(quantity.right, "more")
    let end = isMore ? quantity.right + 1 : quantity.right
    let isBounded = tag(quantity.left - 1) == .coordinator && quantity.left < quantity.first
    // `12 guides so far and eight more next week`, `has 38 seats, second to Peru's 55`
    let isOthers = tokens.isWord(quantity.left - 1, "'s") && isEnd(end)
    guard isMore || isBounded || isOthers, quantity.value >= 2,
      isEnd(end) || tokens.isWord(end, "by") || startsTime(end), let same = countBefore(index)
    else { return nil }
    // `laid off 300 workers and plans to axe 120 more`
    let verb = quantity.left - 1
    if isMore, previous?.reading.kind == .change, let way = direction(verb), tokens.has(verb, .anyVerb) {
      return EnglishReading(.change, same.metric, rule: "en/change-list", direction: way, verb: verb)
    }
    return EnglishReading(.level, same.metric, rule: "en/count-of")
  }

  /// `The hall seats 260`: how many it has room for.
  private func seated(_ quantity: EnglishQuantity) -> EnglishReading? {
    let verb = quantity.left - 1
    guard !isBig(quantity), tokens.isAny(verb, Self.seating),
      isEnd(quantity.right) || tag(quantity.right) == .coordinator,
      let hall = finder.phraseBefore(verb), hall.upperBound == verb, !finder.isTime(hall)
    else { return nil }
    return EnglishReading(.level, finder.string(hall.lowerBound..<verb + 1), rule: "en/count-of", verb: verb)
  }

  private static let seating = EnglishWordSet("seats sleeps accommodates seated")

  /// `had 93 on board`, `93 aboard`.
  private func aboard(_ quantity: EnglishQuantity, _ index: Int) -> EnglishReading? {
    let isOneWord = tokens.isWord(quantity.right, "aboard")
    let isTwo = tokens.isWord(quantity.right, "on") && tokens.isWord(quantity.right + 1, "board")
    guard isOneWord || isTwo, quantity.value >= 2 else { return nil }
    let named =
      countBefore(index)?.metric ?? finder.string(quantity.right..<quantity.right + (isOneWord ? 1 : 2))
    return EnglishReading(.level, named, rule: "en/count-of")
  }

  /// `Seats: 40`.
  private func labelledCount(_ quantity: EnglishQuantity) -> EnglishReading? {
    guard isEnd(quantity.right), let name = label(quantity) else { return nil }
    return EnglishReading(.level, finder.string(name), rule: "en/colon")
  }

  /// `killing 12 and injuring 30`.
  private func harmed(_ quantity: EnglishQuantity) -> EnglishReading? {
    guard tokens.isAny(quantity.left - 1, Self.harming), isEnd(quantity.right) else { return nil }
    let victims = previous.flatMap { quantities[$0.index].sort == .count ? $0.reading.metric : nil }
    let named = victims ?? finder.string(quantity.left - 1..<quantity.left)
    return EnglishReading(.level, named, rule: "en/harmed", verb: quantity.left - 1)
  }

  /// `48 cases, as against 31 last year`.
  private func comparedCount(_ quantity: EnglishQuantity) -> EnglishReading? {
    guard isEnd(quantity.right), quantity.value >= 2, let same = compared(quantity), same.kind == .level else {
      return nil
    }
    return same
  }

  /// `1,200 were evacuated`, `27 were unaccounted for`: those to whom something happened.
  private func fate(_ quantity: EnglishQuantity) -> EnglishReading? {
    guard [.be, .verb, .have].contains(tag(quantity.right)), quantity.value >= 2,
      let end = statement(from: quantity.right)
    else { return nil }
    let isFate = tokens.isAny(end - 1, Self.fates)
    // `Two people died and 14 were taken to hospital`: people again.
    let isNext =
      tag(quantity.left - 1) == .coordinator && tag(quantity.right) == .be && tag(quantity.right + 1) == .participle
      && previous.map { quantities[$0.index].sort == .count && $0.reading.kind == .level } ?? false
    let isBig = isBig(quantity) || isNext
    guard opensClause(quantity.left) || tag(quantity.left - 1) == .coordinator || isFate,
      isBig || !quantity.number.isWords, isBig || isFate || tokens.isAny(quantity.right, Self.fates)
    else { return nil }
    var first = quantity.right
    while first < end - 1, tag(first) == .be || tag(first) == .have || tag(first) == .adverb { first += 1 }
    if isNext, let last = previous {
      var cut = min(end, first + 1)
      if tokens.isWord(cut, "to"), let place = finder.nounPhrase(from: cut + 1), place.upperBound <= end {
        cut = place.upperBound
      } else if tokens.isWord(cut, "for"), cut < end {
        cut += 1
      }
      let metric = last.reading.metric + " " + finder.string(first..<cut)
      return EnglishReading(.level, metric, rule: "en/count-predicate")
    }
    return EnglishReading(.level, finder.string(first..<end), rule: "en/count-predicate")
  }

  /// `They won in front of 9,400`: the people who came.
  private func audience(_ quantity: EnglishQuantity) -> EnglishReading? {
    guard isBig(quantity), tokens.isWord(quantity.left - 1, "of"), tokens.isWord(quantity.left - 2, "front"),
      tokens.isWord(quantity.left - 3, "in"), isEnd(quantity.right)
    else { return nil }
    return EnglishReading(.level, finder.string(quantity.left - 3..<quantity.left), rule: "en/before")
  }

  /// `a population of 60`, `a crew of nine`.
  private func numberOf(_ quantity: EnglishQuantity) -> EnglishReading? {
    guard tokens.isWord(quantity.left - 1, "of"), let noun = finder.phraseBefore(quantity.left - 1),
      isNumberNoun(noun.upperBound - 1) && isEnd(quantity.right)
        || tokens.isAny(noun.upperBound - 1, Self.groups) && (isEnd(quantity.right) || tag(quantity.right) == .verb)
    else { return nil }
    return EnglishReading(.level, finder.string(noun), rule: "en/noun-of")
  }

  /// `attendance was 60`.
  private func numberSubject(_ quantity: EnglishQuantity) -> EnglishReading? {
    guard let verb = finder.governor(of: quantity.left), quantity.left - verb <= 2,
      tag(verb) == .be || tokens.has(verb, .reach),
      let subject = finder.subject(of: verb), isNumberNoun(subject.upperBound - 1) || isNumberNoun(subject.lowerBound),
      isEnd(quantity.right)
    else { return nil }
    return EnglishReading(.level, finder.string(subject), rule: "en/subject", verb: verb)
  }

  /// `17 of the county's 203 bridges`: what the next number counts.
  private func wholeCounted(_ quantity: EnglishQuantity, _ index: Int) -> EnglishReading? {
    guard tokens.isWord(quantity.right, "of"), index + 1 < quantities.count, !isName[index + 1] else { return nil }
    let whole = quantities[index + 1]
    guard whole.sort == .count, whole.left - quantity.right <= 5, whole.value > quantity.value,
      (quantity.right + 1..<whole.left).allSatisfy({
        [.determiner, .possessive, .noun, .properNoun, .mark, .adjective].contains(tag($0))
      })
    else { return nil }
    return countedPhrase(whole).map { EnglishReading(.level, finder.string($0), rule: "en/count-of") }
  }

  /// `112 arrests, almost double the 58 recorded before`: the base of a multiple is of the same thing.
  private func multiplied(_ quantity: EnglishQuantity, _ index: Int) -> EnglishReading? {
    guard let last = previous, last.index == index - 1, last.reading.kind == .multiple, !last.reading.metric.isEmpty,
      quantity.left - quantities[last.index].right <= 1
    else { return nil }
    return EnglishReading(.level, last.reading.metric, rule: "en/compared")
  }

  /// `Of the 18 towns asked, nine agreed`, `52 people opened it but only 14 answered`: some of what was counted before.
  private func outOfThem(_ quantity: EnglishQuantity, _ index: Int) -> EnglishReading? {
    let verb = finder.pastAdverbs(quantity.right)
    guard quantity.value >= 2, !EnglishCalendar.isYear(quantity.value), quantity.low == nil,
      [.verb, .be, .have, .modal].contains(tag(verb)) || tokens.has(verb, .verbPast)
        || tokens.has(verb, .verbBase) && (tag(verb + 1) == .determiner || verb > quantity.right),
      standsFirst(quantity), let whole = countBefore(index), whole.value > quantity.value
    else { return nil }
    return EnglishReading(.level, whole.metric, rule: "en/count-of")
  }

  /// `Of the 435 House seats, Democrats hold 233 and Republicans 197`: parts of the whole that the sentence opens with.
  private func heldOfWhole(_ quantity: EnglishQuantity, _ index: Int) -> EnglishReading? {
    guard index > 0, isEnd(quantity.right), quantity.value >= 2, !EnglishCalendar.isYear(quantity.value),
      let whole = quantities.first, whole.sort == .count, whole.value > quantity.value, whole.left <= 2,
      tokens.isWord(0, "of"), let things = countedPhrase(whole), things.upperBound < quantity.left,
      tag(things.upperBound) == .comma
    else { return nil }
    return EnglishReading(.level, finder.string(things), rule: "en/count-of")
  }

  /// What the nearest count before counts, claimed or not, and how many.
  private func countBefore(_ index: Int) -> (metric: String, value: Double)? {
    guard
      let at = (max(0, index - Self.lookBack)..<index).last(where: {
        quantities[$0].sort == .count && countedPhrase(quantities[$0]) != nil
      }),
      let things = countedPhrase(quantities[at])
    else { return nil }
    let reading = readings[at].flatMap { $0.kind == .level ? $0.metric : nil }
    return (reading ?? finder.string(things), quantities[at].value)
  }

  /// How many numbers a count looks back for its noun.
  private static let lookBack = 8

  /// Whether a number opens its clause, past `only` and the like.
  private func standsFirst(_ quantity: EnglishQuantity) -> Bool {
    var at = quantity.left - 1
    while at >= 0, tag(at) == .adverb || tokens.isWord(at, "only") || tokens.isWord(at, "just") { at -= 1 }
    // `Of its nine songs only three are new`
    if tokens.isWord(0, "of"), let whole = quantities.first, whole.left <= 2, countedPhrase(whole)?.upperBound == at + 1
    {
      return true
    }
    return at >= 0 && [.comma, .coordinator, .stop, .subordinator].contains(tag(at))
  }

  /// `the stops on her tour (more than 80)`: the plural in front of the brackets is counted.
  private func bracketCount(_ quantity: EnglishQuantity) -> EnglishReading? {
    guard tag(quantity.left - 1) == .open, tag(quantity.right) == .close, quantity.left < quantity.first else {
      return nil
    }
    let open = quantity.left - 1
    var at = open - 1
    while at > max(0, open - 8) {
      if tag(at) == .noun, EnglishCounting.isCounted(tokens, text, at) {
        var first = at
        while [.noun, .adjective, .properNoun].contains(tag(first - 1)) { first -= 1 }
        return EnglishReading(.level, finder.string(first..<open), rule: "en/bracket")
      }
      guard [.noun, .properNoun, .adjective, .participle, .preposition, .determiner, .possessive].contains(tag(at))
      else {
        return nil
      }
      at -= 1
    }
    return nil
  }

  /// `The council voted 31 to 12`: the votes of both sides.
  private func voted(_ quantity: EnglishQuantity, _ index: Int) -> EnglishReading? {
    if let last = previous, last.reading.rule == "en/voted", last.index == index - 1,
      tokens.isWord(quantity.left - 1, "to"), quantity.left - 1 == quantities[last.index].right
    {
      return EnglishReading(.level, last.reading.metric, rule: "en/voted", verb: last.reading.verb)
    }
    var verb = tokens.isWord(quantity.left - 1, "of") ? quantity.left - 2 : quantity.left - 1
    // `The bill passed the House 233 to 190`
    if let main = finder.governor(of: quantity.left), tokens.isAny(main, Self.deciding), quantity.left - main <= 4,
      let chamber = finder.nounPhrase(from: main + 1), chamber.upperBound == quantity.left
    {
      verb = main
    }
    guard tokens.isAny(verb, Self.ballots) || tokens.isAny(verb, Self.deciding), index + 1 < quantities.count,
      quantities[index + 1].sort == .count,
      tokens.isWord(quantity.right, "to"), quantities[index + 1].left == quantity.right + 1
    else { return nil }
    let named = tag(verb) == .verb ? finder.subject(of: verb).map { finder.string($0.lowerBound..<verb + 1) } : nil
    return EnglishReading(.level, named ?? finder.string(verb..<verb + 1), rule: "en/voted", verb: verb)
  }

  private static let deciding = EnglishWordSet("passed cleared approved rejected confirmed")
  private static let ballots = EnglishWordSet("voted vote votes voting")

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
    "killed died injured wounded arrested hospitalized dead missing detained hurt rescued unaccounted trapped stranded"
      + " homeless drowned evacuated")

  private func growsHere(_ quantity: EnglishQuantity) -> Bool {
    let at = quantity.left - 1
    if tokens.isWord(at, "at"), isEnd(quantity.right), let last = previous, last.reading.direction != nil,
      quantity.left - quantities[last.index].right <= 1
    {
      return true  // was down 0.2% at 89.8
    }
    // `climbed to 124 on Friday, up 15 since Tuesday`
    if tokens.isWord(at, "up") || tokens.isWord(at, "down"), tag(at - 1) == .comma, let last = previous,
      quantities[last.index].sort == .count, last.reading.kind == .level,
      isEnd(quantity.right) || tag(quantity.right) == .subordinator
    {
      return true
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
    "number total majority population toll count index reading magnitude ratio average attendance circulation headcount workforce enrollment turnout capacity"
  )

  /// Groups whose number tells their people.
  private static let groups = EnglishWordSet(
    "team staff crew crowd panel squad audience congregation membership workforce force field")
}
