import SluiceCore

/// Durations: what something lasts or took.
extension EnglishSentence {
  /// A span of time is a claim when it is what something lasts, or an amount of something.
  func duration(_ quantity: EnglishQuantity, _ index: Int) -> EnglishReading? {
    if tokens.isAny(quantity.right, Self.timeRelations) { return nil }
    if quantity.isHyphened {
      return EnglishLasting.thing(self, quantity).map {
        EnglishReading(.level, words($0) ?? "", rule: "en/lasting-thing")
      }
    }
    let at = quantity.left - 1
    if tokens.isWord(at, "every") { return recurring(quantity) }
    if let told = labelled(quantity) ?? instructed(quantity) ?? promised(quantity) ?? bracketed(quantity) {
      return told
    }
    if tokens.isWord(quantity.left, "within"), tokens.isWord(quantity.right, "of") { return nil }
    if let some = someOf(quantity, index) ?? surplus(quantity) ?? fronted(quantity) { return some }
    if let moved = growthOfDuration(quantity, index) ?? longerThan(quantity) ?? compared(quantity) { return moved }
    if let verb = finder.governor(of: quantity.left), let object = spentOn(quantity, verb) { return object }
    if tokens.isWord(quantity.right, "of"), let thing = finder.fullPhrase(from: quantity.right + 1), !isSpan(quantity),
      isNamedTime(thing) || !finder.isTime(thing) && !tokens.isAny(thing.upperBound - 1, Self.spanNouns)
    {
      return EnglishReading(.level, finder.string(thing), rule: "en/time-of")
    }
    if tokens.isWord(at, "of") || tokens.isWord(at, "at"), let noun = finder.phraseBefore(at),
      tokens.isAny(noun.upperBound - 1, Self.lastingNouns)
    {
      return EnglishReading(.level, followed(noun) ?? finder.string(noun), rule: "en/noun-of")
    }
    if let being = finder.governor(of: quantity.left), tag(being) == .be, quantity.left - being <= 2,
      let noun = finder.subject(of: being),
      tokens.isAny(noun.upperBound - 1, Self.lastingNouns)
    {
      return EnglishReading(.level, finder.string(noun), rule: "en/subject", verb: being)
    }
    if tag(at) == .pronoun || tag(at) == .possessive, tokens.isAny(at - 1, Self.took) {
      return EnglishReading(.level, finder.string(at - 1..<at), rule: "en/took", verb: at - 1)
    }
    let verb = tag(at) == .adverb || tag(at) == .preposition && tokens.isWord(at, "for") ? at - 1 : at
    if let done = sprint(quantity, index) ?? doneIn(quantity) { return done }
    // `adds six days to the voyage`
    if tokens.isWord(quantity.right, "to"), tokens.isAny(quantity.left - 1, Self.adding),
      let longer = finder.fullPhrase(from: quantity.right + 1), !finder.isTime(longer)
    {
      return EnglishReading(
        .change, finder.string(longer), rule: "en/growth-verb", direction: .up, verb: quantity.left - 1)
    }
    if let worked = worked(quantity, verb) ?? daily(quantity, verb) { return worked }
    if let spent = given(quantity) ?? sought(quantity) ?? spentTime(quantity) { return spent }
    let isNeeded = tokens.isAny(verb, Self.needing) && tag(quantity.right) == .toVerb
    guard tokens.has(verb, .lasting) || isNeeded, tokens.has(verb, .anyVerb),
      tag(verb) == .verb || tag(verb) == .participle || tag(verb) == .ing,
      !isSpan(quantity) || tokens.isWord(at, "for")
    else { return sentenced(quantity) }
    if tokens.isWord(quantity.right, "to"), isSaidOfIt(verb) || tokens.isAny(verb, Self.needing),
      tokens.isWordToken(quantity.right + 1)
    {
      // `It took seven years to polish the mirror`
      let act = finder.pastAdverbs(quantity.right + 1)
      let object = tag(act + 1) == .preposition ? act + 2 : act + 1
      let done = finder.fullPhrase(from: object).flatMap { $0.lowerBound <= object + 1 ? $0 : nil }
      let end = min(tokens.count, done?.upperBound ?? act + 1)
      return EnglishReading(.level, finder.string(quantity.right + 1..<end), rule: "en/took", verb: verb)
    }
    let named = tokens.isAny(verb, Self.takers) ? subject(at: verb) : finder.string(verb..<verb + 1)
    return EnglishReading(.level, named, rule: "en/lasting", verb: verb)
  }

  /// Whether a pronoun is the subject of a verb, past its auxiliaries: it could take.
  private func isSaidOfIt(_ verb: Int) -> Bool {
    var at = verb - 1
    while tag(at) == .modal || tag(at) == .adverb || tag(at) == .have { at -= 1 }
    return tag(at) == .pronoun
  }

  /// `That is two hours longer than its predecessor`: of what was spoken of before.
  private func longerThan(_ quantity: EnglishQuantity) -> EnglishReading? {
    let at = quantity.right
    guard tokens.isAny(at, Self.comparing), tokens.isWord(at + 1, "than"), let way = direction(at),
      let verb = finder.governor(of: quantity.left), tag(verb) == .be, quantity.left - verb <= 3
    else { return nil }
    return EnglishReading(.change, subject(at: verb), rule: "en/comparative", direction: way, verb: verb)
  }

  private static let comparing = EnglishWordSet("more less longer shorter fewer")

  /// `dry time`, `study time`: what the time is for names it.
  private func isNamedTime(_ thing: Range<Int>) -> Bool {
    tokens.isWord(thing.upperBound - 1, "time") && thing.count > 1 && tag(thing.upperBound - 2) != .preposition
  }

  /// `were followed for a median of 12.5 years`: what went on for so long.
  private func followed(_ noun: Range<Int>) -> String? {
    var at = noun.lowerBound - 1
    if tag(at) == .determiner { at -= 1 }
    guard tokens.isAny(noun.upperBound - 1, EnglishCounting.extremes), tokens.isWord(at, "for"),
      let verb = finder.governor(of: at), verb == at - 1
    else { return nil }
    return finder.string(verb..<at)
  }

  /// `circles its star every 33 days`: how long once around takes.
  private func recurring(_ quantity: EnglishQuantity) -> EnglishReading? {
    var end = quantity.left - 1
    if tokens.isWord(end - 1, "once") { end -= 1 }
    if case let verb = skipAdverbs(end - 1), tokens.has(verb, .growthNumber), case let named = subject(at: verb),
      !named.isEmpty
    {
      return EnglishReading(.level, named + " " + finder.string(verb..<verb + 1), rule: "en/recurring", verb: verb)
    }
    if let verb = (max(0, end - 8)..<end).last(where: { tokens.has($0, .anyVerb) && tag($0) != .noun }),
      (verb..<end).contains(where: { tokens.isAny($0, Self.rounds) })
    {
      return EnglishReading(.level, finder.string(verb..<end), rule: "en/recurring", verb: verb)
    }
    // Longer units than hours are dates as a rule: held every two years.
    guard ["s", "min", "h"].contains(quantity.unit) else { return nil }
    if tag(end - 1) == .adverb { end -= 1 }
    if let thing = finder.phraseBefore(end), thing.upperBound == end, !finder.isTime(thing) {
      return EnglishReading(.level, finder.string(thing), rule: "en/recurring")
    }
    guard let verb = finder.governor(of: end), !tokens.has(verb, [.up, .down]) else { return nil }
    let named = subject(at: verb)
    return named.isEmpty ? nil : EnglishReading(.level, named, rule: "en/recurring", verb: verb)
  }

  /// `nurses there work 60 hours per week`: how much of a week or day somebody is at work.
  private func worked(_ quantity: EnglishQuantity, _ verb: Int) -> EnglishReading? {
    guard quantity.unit == "h", tokens.isAny(verb, Self.works), let per = quantity.per,
      per.contains(where: { tokens.has($0, .timeNoun) })
    else { return nil }
    let who = doer(of: verb)
    let what = finder.string(verb..<verb + 1)
    return EnglishReading(.level, who.isEmpty ? what : who + " " + what, rule: "en/lasting", verb: verb)
  }

  /// `with pupils spending an average of 2.5 hours daily on buses`: how much of a day something takes.
  private func daily(_ quantity: EnglishQuantity, _ verb: Int) -> EnglishReading? {
    guard ["s", "min", "h"].contains(quantity.unit), tag(verb) == .ing, tokens.has(verb, .lasting),
      tokens.has(quantity.right, .timeAdverb) || quantity.per != nil
    else { return nil }
    let who = doer(of: verb)
    let what = finder.string(verb..<verb + 1)
    return EnglishReading(.level, who.isEmpty ? what : who + " " + what, rule: "en/lasting", verb: verb)
  }

  private static let works = EnglishWordSet("work works worked working")

  private static let rounds = EnglishWordSet(
    "around round circle circles circled circling orbit orbits orbited orbiting rotate rotates rotated spin spins spun"
      + " revolve revolves revolved")

  /// `Cooking time: 25 minutes`: the line in front of the colon names it.
  private func labelled(_ quantity: EnglishQuantity) -> EnglishReading? {
    guard let name = label(quantity) else { return nil }
    return EnglishReading(.level, finder.string(name), rule: "en/colon")
  }

  /// `Bake 25 to 30 minutes`, `Leave the pan to cool for 5 minutes`: an instruction says what is to last so long.
  private func instructed(_ quantity: EnglishQuantity) -> EnglishReading? {
    // `Allow two hours of drying time` names itself what takes them.
    guard ["s", "min", "h"].contains(quantity.unit), !tokens.isAny(quantity.right, Self.timeRelations),
      !tokens.isWord(quantity.right, "of")
    else { return nil }
    var verb = quantity.left - 1
    while verb > 0, quantity.left - verb < 10, tag(verb - 1) != .stop, tag(verb - 1) != .comma { verb -= 1 }
    guard verb >= 0, verb == 0 || tag(verb - 1) == .stop, tokens.has(verb, .verbBase), tokens.isCapital(verb),
      !(verb..<quantity.left).contains(where: {
        [.be, .have, .modal, .pronoun, .auxiliary, .verb].contains(tag($0)) && $0 > verb
      })
    else { return nil }
    let last = tag(quantity.left - 1) == .preposition ? quantity.left - 1 : quantity.left
    // `Bake 40 minutes (50 minutes for a dark pan)`: the same act.
    let end = (verb..<last).first { tag($0) == .quantity || tag($0) == .open } ?? last
    guard verb < end else { return nil }
    return EnglishReading(.level, finder.string(verb..<end), rule: "en/instructed", verb: verb)
  }

  /// `delivery within 10 days`, `finished in under two hours`, `in just five minutes`: the time that something may take.
  ///
  /// Longer units than days say when: in less than two weeks, within three years.
  private func promised(_ quantity: EnglishQuantity) -> EnglishReading? {
    guard ["s", "min", "h", "d"].contains(quantity.unit), !quantity.isHyphened,
      !tokens.isAny(quantity.right, Self.timeRelations)
    else { return nil }
    var at = quantity.left
    if tokens.isWord(at, "within") {
      at -= 1
    } else if tokens.isWord(at - 1, "in"), quantity.left < quantity.first, quantity.unit != "d",
      quantity.qualifier != .atLeast
    {
      at -= 2
    } else {
      return nil
    }
    if isNounTag(at), let thing = finder.phraseBefore(at + 1), !finder.isTime(thing),
      !tokens.isWord(quantity.right, "of") || tag(thing.lowerBound - 1) != .preposition
    {
      return EnglishReading(.level, finder.string(thing), rule: "en/promised")
    }
    // `if taken within 24 hours of a bite`: when, not how long.
    guard !tokens.isWord(quantity.right, "of"), let verb = finder.governor(of: at + 1) else { return nil }
    let named = subject(at: verb)
    let words = finder.string(verb..<max(verb + 1, at + 1))
    return EnglishReading(.level, named.isEmpty ? words : named, rule: "en/promised", verb: verb)
  }

  /// `the battery life (13 hours)`: the noun in front of the brackets lasts so long.
  private func bracketed(_ quantity: EnglishQuantity) -> EnglishReading? {
    guard tag(quantity.left - 1) == .open, tag(quantity.right) == .close else { return nil }
    if let ranked = rankedBefore(quantity.left - 1) { return EnglishReading(.level, ranked, rule: "en/bracket") }
    guard let noun = finder.phraseBefore(quantity.left - 1), noun.upperBound == quantity.left - 1,
      tokens.isAny(noun.upperBound - 1, Self.lastingNouns)
    else { return nil }
    return EnglishReading(.level, finder.string(noun), rule: "en/bracket")
  }

  /// `was given 12 years`, `got nine years, the court said`: a sentence.
  private func given(_ quantity: EnglishQuantity) -> EnglishReading? {
    let verb = quantity.left - 1
    guard quantity.unit == "a" || quantity.unit == "mo", tokens.isAny(verb, Self.receiving),
      tag(verb) == .verb || tag(verb) == .participle,
      [.stop, .comma, .close, .coordinator, .subordinator].contains(tag(quantity.right))
    else { return nil }
    return EnglishReading(.level, subject(at: verb), rule: "en/lasting", verb: verb)
  }

  /// `Prosecutors sought two years`: a sentence asked for.
  private func sought(_ quantity: EnglishQuantity) -> EnglishReading? {
    let verb = quantity.left - 1
    guard quantity.unit == "a" || quantity.unit == "mo", tokens.isAny(verb, Self.seeking),
      [.stop, .comma, .close, .coordinator].contains(tag(quantity.right)) || quantity.right >= tokens.count
    else { return nil }
    return EnglishReading(.level, doing(verb), rule: "en/lasting", verb: verb)
  }

  private static let seeking = EnglishWordSet("sought seek seeks faces face faced facing requested demanded")
  private static let receiving = EnglishWordSet("given got gets received receives handed")

  /// `was built in 19 months`, `is expected to last five weeks`, `lost power for up to six hours`: the time that
  /// something took, lasted or went on for.
  private func spentTime(_ quantity: EnglishQuantity) -> EnglishReading? {
    let at = quantity.left - 1
    guard !isSpanned(quantity), !quantity.number.isFraction else { return nil }
    if tokens.isWord(at, "last"), tag(at - 1) == .toVerb || tag(at - 1) == .modal {
      return EnglishReading(.level, subject(at: at), rule: "en/lasting", verb: at)
    }
    let isIn = tokens.isWord(at, "in")
    guard isIn || tokens.isWord(at, "for"), let verb = finder.governor(of: at),
      at - verb <= (isIn ? (tag(verb + 1) == .pronoun ? 2 : 1) : 5),
      tag(verb) == .verb || tag(verb) == .participle || tag(verb) == .ing,
      !isIn || tokens.isAny(verb, Self.finishing), !tokens.has(verb, .saying)
    else { return nil }
    let object = finder.fullPhrase(from: verb + 1).flatMap { $0.upperBound <= at ? $0 : nil }
    let words =
      object.map { finder.string(verb..<$0.upperBound) }
      ?? (tag(verb + 1) == .quantity ? finder.string(verb..<verb + 1) : doing(verb))
    return EnglishReading(.level, words, rule: "en/took", verb: verb)
  }

  /// Whether words between the preposition and the number make it the time when: for the last two years.
  private func isSpanned(_ quantity: EnglishQuantity) -> Bool {
    tag(quantity.left - 1) == .determiner || tag(quantity.left - 1) == .possessive
      || tokens.isAny(quantity.right, Self.timeRelations) || tokens.isWord(quantity.right, "in")
  }

  private static let adding = EnglishWordSet("add adds added adding")

  /// `0 to 60 mph takes 5.2 seconds`, `does 0-62 mph in 7.1 seconds`: how long a car takes to gain its speed.
  private func sprint(_ quantity: EnglishQuantity, _ index: Int) -> EnglishReading? {
    guard quantity.unit == "s", index > 0, isName[index - 1],
      quantities[index - 1].unit == "mi/h" || quantities[index - 1].unit == "km/h",
      quantity.left - quantities[index - 1].right <= 3,
      (quantities[index - 1].right..<max(quantities[index - 1].right, quantity.left)).allSatisfy({
        tokens.isWord($0, "in") || tokens.isAny($0, Self.took) || tag($0) == .adverb || tag($0) == .preposition
      })
    else { return nil }
    let speed = quantities[index - 1]
    let start = speed.low == nil && speed.first >= 2 ? speed.first - 2 : speed.first
    return EnglishReading(
      .level, ClaimText.string(text, tokens[start].start..<tokens[speed.end - 1].end), rule: "en/took")
  }

  /// `The express reaches the coast in 95 minutes`, `circles its star in 7.3 days`: how long a thing done takes.
  ///
  /// Behind verbs of beginning and coming it is the time when, and so is a span of days or more in whole numbers.
  private func doneIn(_ quantity: EnglishQuantity) -> EnglishReading? {
    let at = quantity.left - 1
    guard tokens.isWord(at, "in"), quantity.left == quantity.first, !isSpanned(quantity), !quantity.isHyphened,
      let verb = finder.governor(of: at), tag(verb) == .verb, at - verb <= 6,
      tag(verb - 1) != .modal || tokens.isWord(verb - 1, "can"),
      tag(verb - 1) != .toVerb, !tokens.isAny(verb, Self.beginning), !tokens.has(verb, [.saying, .up, .down])
    else { return nil }
    let isDecimal = tokens[quantity.number.first].look.contains(.decimal)
    guard ["s", "min", "h"].contains(quantity.unit) || quantity.unit == "d" && isDecimal else { return nil }
    guard [.stop, .comma, .coordinator, .close].contains(tag(quantity.right)) || quantity.right >= tokens.count else {
      return nil
    }
    let object = finder.fullPhrase(from: verb + 1).flatMap { $0.upperBound <= at ? $0 : nil }
    guard object != nil || verb + 1 == at else { return nil }
    let own = finder.subject(of: groupStart(verb)).map { finder.string($0) + " " } ?? ""
    return EnglishReading(
      .level, own + finder.string(verb..<(object?.upperBound ?? verb + 1)), rule: "en/took", verb: verb)
  }

  private static let beginning = EnglishWordSet(
    "start starts started begin begins began open opens opened close closes closed leave leaves left come comes came return"
      + " returns returned arrive arrives expire expires end ends ended die dies died launch launches air airs go goes"
      + " meet meets play plays score scored scores won win wins lost")

  private static let finishing = EnglishWordSet(
    "shot filmed recorded built completed finished done made sold delivered repaired restored solved written wrote developed assembled charged charges recharges recharged finishes boots"
  )

  private static let timeRelations = EnglishWordSet(
    "ago earlier later before after old prior since away straight running in-a-row")
  private static let lastingNouns = EnglishWordSet(
    "age sentence sentences duration wait waits delay delays queue queues average median mean target time times ban suspension life lifespan expectancy term maximum minimum stay length"
  )
  private static let spanNouns = EnglishWordSet(
    "age history war work conflict service marriage decline talks negotiations time")
  static let took = EnglishWordSet("take takes took taken taking")
  private static let needing = EnglishWordSet("need needs needed")
  private static let takers = EnglishWordSet("last lasts lasted lasting take takes took taking run runs ran")

  /// Whether a preposition makes it the time of something: in five years, over two weeks.
  private func isSpan(_ quantity: EnglishQuantity) -> Bool {
    var at = quantity.left - 1
    while at >= 0, tag(at) == .determiner || tag(at) == .adjective || tag(at) == .possessive { at -= 1 }
    if at < quantity.left - 1, tag(quantity.left - 1) != .determiner || !tokens.isArticle(quantity.left - 1) {
      return true
    }
    return tag(at) == .preposition && !tokens.isWord(at, "of") && !tokens.isWord(at, "with")
      && !tokens.isWord(at, "including") && !tokens.isWord(at, "to")
  }

  /// `the typical listing spent 46 days on the market`, `spend a median of 24 days`: what the subject did for so long.
  private func spentOn(_ quantity: EnglishQuantity, _ verb: Int) -> EnglishReading? {
    guard tokens.isAny(verb, Self.spending), tokens.isWord(quantity.right, "on") || tokens.isWord(quantity.right, "in"),
      !tokens.isAny(quantity.right + 1, Self.prisons),
      case let place = finder.nounPhrase(from: quantity.right + 1), place.map(finder.isTime) != true
    else { return nil }
    let owner = subject(at: verb)
    guard !owner.isEmpty else { return nil }
    let words = place.map { " " + ClaimText.string(text, tokens[quantity.right].start..<tokens[$0.upperBound - 1].end) }
    let spent = owner + " " + finder.string(verb..<verb + 1) + (words ?? "")
    return EnglishReading(.level, spent, rule: "en/lasting", verb: verb)
  }

  /// `six years in prison`.
  private func sentenced(_ quantity: EnglishQuantity) -> EnglishReading? {
    // `16 months in federal custody`
    let prison = tag(quantity.right + 1) == .adjective ? quantity.right + 2 : quantity.right + 1
    if tokens.isWord(quantity.right, "in"), tokens.isAny(prison, Self.prisons) {
      return EnglishReading(.level, finder.string(quantity.right + 1..<prison + 1), rule: "en/prison")
    }
    // `was sentenced to 45 years`
    let verb = quantity.left - 2
    guard tokens.isWord(quantity.left - 1, "to"), tokens.isAny(verb, Self.sentencing) else { return nil }
    return EnglishReading(.level, finder.string(verb..<verb + 1), rule: "en/prison", verb: verb)
  }

  private static let spending = EnglishWordSet("spend spends spent")
  private static let sentencing = EnglishWordSet("sentenced sentence sentences condemned")
  private static let prisons = EnglishWordSet("prison jail custody detention")

  /// `cut the wait from 10 days to 3 days`, `fell by two days`.
  private func growthOfDuration(_ quantity: EnglishQuantity, _ index: Int) -> EnglishReading? {
    let at = quantity.left - 1
    if tokens.isWord(at, "from"), tokens.isWord(at - 1, "down") || tokens.isWord(at - 1, "up"),
      let last = previous?.reading, !last.metric.isEmpty
    {
      return EnglishReading(.level, last.metric, rule: "en/from-to", verb: last.verb)
    }
    if tokens.isWord(at, "from"), tokens.isWord(at - 1, "down") || tokens.isWord(at - 1, "up"),
      let verb = finder.governor(of: at - 1), at - verb <= 2
    {
      return EnglishReading(.level, subject(at: verb), rule: "en/from-to", verb: verb)
    }
    if let verb = finder.governor(of: at), at - verb <= 4, tokens.isAny(verb, EnglishShaper.spanning),
      tokens.isWord(at, "from") || tokens.isWord(at, "to")
    {
      return EnglishReading(.level, subject(at: verb), rule: "en/from-to", verb: verb)
    }
    guard tokens.isWord(at, "by") || tokens.isWord(at, "from") || tokens.isWord(at, "to"), let verb = mover(before: at),
      let way = direction(verb)
    else {
      return nil
    }
    let object = finder.fullPhrase(from: verb + 1).flatMap {
      $0.upperBound <= at && tag(verb + 1) != .preposition ? finder.string($0) : nil
    }
    let named = object ?? subject(at: verb)
    if tokens.isWord(at, "by") {
      return EnglishReading(.change, named, rule: "en/growth-by", direction: way, verb: verb)
    }
    return EnglishReading(.level, named, rule: "en/from-to", verb: verb)
  }
}
