import SluiceCore

/// Whether a number came about or is a goal, plan or forecast.
struct EnglishStatus {
  private let sentence: EnglishSentence
  private var tokens: EnglishTokens { sentence.tokens }

  init(_ sentence: EnglishSentence) { self.sentence = sentence }

  /// Nouns that say somebody foresees the number.
  static let foresight = EnglishWordSet(
    "guidance forecast forecasts outlook projection projections expectations expectation consensus target targets goal goals"
      + " prediction predictions budgeted")
  /// Nouns of a judgement that is foresight only by what it is of.
  static let judgement = EnglishWordSet("estimate estimates")
  /// Verbs of foreseeing, whose number is about what was spoken of.
  static let foreseeing = EnglishWordSet(
    "expected expecting expects expect forecast forecasts forecasting predicted predicts predict projected projects anticipated"
      + " anticipates estimated estimates")
  private static let intent = EnglishWordSet(
    "set due slated scheduled poised ready likely bound track needs need order plans proposals proposal hopes")
  private static let plans = EnglishWordSet("plan proposal bill budget blueprint programme program strategy")
  private static let planning = EnglishWordSet(
    "sets calls foresees envisages aims proposes includes provides seeks adds cuts eliminates allocates earmarks raises"
  )
  private static let maybe = EnglishWordSet("could may might would")

  /// The status of a quantity.
  func status(of index: Int) -> Claim.Status {
    let quantity = sentence.quantities[index]
    if quantity.convertsPrevious, index > 0 { return status(of: index - 1) }
    if sentence.readings[index]?.rule == "en/estimated" || isHopedFor(index) { return .target }
    if isGiven(quantity, index) || isWhole(quantity, index) || isTold(index) || isReported(quantity)
      || isOrigin(quantity, index)
    {
      return .actual
    }
    return isGoal(quantity, index) || foreseenBefore(quantity) || foreseenBehind(quantity) || isCondition(quantity)
      || isFaced(quantity, index)
      ? .target : .actual
  }

  /// `£3,000 of its £20,000 target`: a goal by its noun.
  private func isGoal(_ quantity: EnglishQuantity, _ index: Int) -> Bool {
    sentence.readings[index]?.rule == "en/attributive" && tokens.isAny(quantity.right, Self.goals)
  }

  private static let goals = EnglishWordSet("target targets goal goals")

  /// `short of the 4.7 percent Harlow Street was looking for`: what somebody hoped for.
  private func isHopedFor(_ index: Int) -> Bool {
    guard let reading = sentence.readings[index], reading.rule == "en/narrowed", let verb = reading.verb else {
      return false
    }
    return (verb...verb + 2).contains { tokens.isAny($0, Self.hoping) }
  }

  private static let hoping = EnglishWordSet("looking hoping hoped penciled pencilled bargained banked")

  /// `the $10-a-month subscription`: a definite thing has its price already.
  private func isGiven(_ quantity: EnglishQuantity, _ index: Int) -> Bool {
    guard sentence.readings[index]?.rule == "en/attributive", quantity.sort == .money,
      !Self.foresight.contains(tokens[quantity.right].hash)
    else { return false }
    return tokens.isWord(quantity.left - 1, "the") || sentence.tag(quantity.left - 1) == .possessive
  }

  /// `plans to cut 200 of its 1,800 posts`: the whole is there already.
  private func isWhole(_ quantity: EnglishQuantity, _ index: Int) -> Bool {
    guard index > 0, let part = sentence.readings[index - 1], part.rule == "en/count-of" || part.rule == "en/part-of",
      sentence.readings[index]?.rule == "en/counted"
    else { return false }
    return sentence.quantities[index - 1].right + 2 == quantity.left && tokens.isWord(quantity.left - 2, "of")
  }

  /// `on top of the 1,100 it already runs`: what a clause of its own says of a number, unless it foresees it.
  private func isTold(_ index: Int) -> Bool {
    guard let reading = sentence.readings[index], reading.rule == "en/narrowed", let verb = reading.verb else {
      return false
    }
    return !(verb...verb + 3).contains { tokens.has($0, .target) || tokens.isAny($0, Self.foreseeing) }
  }

  /// `, and only two have agreed`: the subject of a clause of its own in the perfect tense.
  private func isReported(_ quantity: EnglishQuantity) -> Bool {
    guard let verb = sentence.finder.verb(in: quantity.right..<min(tokens.count, quantity.right + 8)),
      sentence.tag(verb) == .have, sentence.tag(verb + 1) == .participle
    else { return false }
    let start = sentence.finder.clauseStart(quantity.left)
    return start > 1 && sentence.tag(start - 1) == .coordinator && sentence.tag(start - 2) == .comma
      && isSubject(quantity)
  }

  /// `will cost $15.99, up from $12.99`: what a change starts from holds already, unless it was foreseen itself.
  private func isOrigin(_ quantity: EnglishQuantity, _ index: Int) -> Bool {
    let at = sentence.tag(quantity.left - 1) == .determiner ? quantity.left - 2 : quantity.left - 1
    guard tokens.isWord(at, "from"), sentence.readings[index]?.rule == "en/from-to" else { return false }
    return !(max(0, quantity.left - 24)..<quantity.left).contains { tokens.isAny($0, Self.foresight) }
  }

  /// A cue to the left within the same statement; a finite verb of a new clause ends its reach.
  private func foreseenBefore(_ quantity: EnglishQuantity) -> Bool {
    var at = quantity.left - 1
    let limit = max(0, at - 32)
    var crossed = false
    while at >= limit {
      let tag = sentence.tag(at)
      if tag == .stop { return false }
      if isCue(at), !crossed || isModalCue(at) == false && crossed == false { return true }
      if endsReach(at, quantity) { crossed = true }
      if crossed { return false }
      at -= 1
    }
    return false
  }

  /// `you'll see`, `you will need`: what anybody does, and nothing that is planned.
  private func isAnybodys(_ at: Int) -> Bool { sentence.tag(at) == .modal && tokens.isWord(at - 1, "you") }

  private func isModalCue(_ at: Int) -> Bool { sentence.tag(at) == .modal }

  /// Whether a word says that what follows is foreseen.
  private func isCue(_ at: Int) -> Bool {
    let tag = sentence.tag(at)
    if isAnybodys(at) { return false }
    if Self.foresight.contains(tokens[at].hash), tag == .noun || tag == .properNoun { return true }
    if tokens.has(at, .target) {
      if tag == .modal { return true }
      if (at - 5..<at).contains(where: { tokens.isWord($0, "than") || tokens.isWord($0, "what") }) { return false }
      switch tag {
      case .verb, .ing: return takesFuture(at)
      case .participle: return takesFuture(at) && !tokens.isWord(at + 1, "by")
      case .adjective: return tokens.isAny(at, Self.foreseeing)
      default: break
      }
    }
    if tag == .be, sentence.tag(at + 1) == .toVerb || isDue(at + 1) { return true }  // are to be removed
    if tokens.isWord(at, "seen"), sentence.tag(at - 1) == .be, sentence.tag(at + 1) == .ing { return true }
    if tokens.isAny(at, Self.plans), tokens.isAny(at + 1, Self.planning) { return true }
    if tokens.isWord(at, "sees"), tag == .verb || tag == .noun { return true }
    if tokens.isWord(at, "see"), tag == .verb, (at + 2...at + 4).contains(where: { sentence.tag($0) == .ing }) {
      return true
    }
    if Self.intent.contains(tokens[at].hash), sentence.tag(at + 1) == .toVerb {
      return !tokens.isWord(at, "order") || !tokens.isWord(at - 1, "in")  // in order to
    }
    guard Self.maybe.contains(tokens[at].hash), tag == .modal else { return false }
    if tokens.isWord(at + 1, "have") { return false }
    return tokens.isWord(at, "would") || hasChange(at + 1)
  }

  /// `is due online by May`, `are due in service next year`: when it is to be there.
  private func isDue(_ at: Int) -> Bool {
    tokens.isWord(at, "due") && (tokens.isAny(at + 1, Self.arriving) || tokens.isWord(at + 1, "to"))
  }

  private static let arriving = EnglishWordSet("online in by on at for next this out back later")

  /// `face a 27 per cent rise`: it is still to come.
  private func isFaced(_ quantity: EnglishQuantity, _ index: Int) -> Bool {
    guard sentence.readings[index]?.rule == "en/change-noun" else { return false }
    let at = sentence.tag(quantity.left - 1) == .determiner ? quantity.left - 2 : quantity.left - 1
    return tokens.isAny(at, Self.facing)
  }

  private static let facing = EnglishWordSet("face faces facing")

  /// Whether a verb of planning has its plan behind it: `agreed to`, `expects 5%`, `plans a $5 million`.
  private func takesFuture(_ at: Int) -> Bool {
    // `Expect to pay $20`: what anybody pays.
    if tokens.isWord(at, "expect"), at == 0 || sentence.tag(at - 1) == .stop { return false }
    if Self.foreseeing.contains(tokens[at].hash) || tokens.isWord(at, "sees") || tokens.isWord(at, "see") {
      return true
    }
    if tokens.isAny(at, Self.weighing) { return sentence.tag(at + 1) == .toVerb }
    if tokens.isAny(at, Self.needsTo) { return sentence.tag(at + 1) == .toVerb || tokens.isWord(at + 1, "that") }
    return true
  }

  private static let needsTo = EnglishWordSet(
    "agree agreed agrees wanted sought prepare prepared preparing commit committed threaten threatened"
      + " hope hoped hopes threatening hoping agreeing")
  /// `Consider that 80 percent agree`: what is weighed holds already.
  private static let weighing = EnglishWordSet("consider considers considering considered")

  /// Behind `could` and `may` only a verb that moves or reaches a value foresees one.
  private func hasChange(_ at: Int) -> Bool {
    var index = at
    while sentence.tag(index) == .adverb || sentence.tag(index) == .be { index += 1 }
    return tokens.has(index, [.up, .down, .reach, .transaction]) && tokens.has(index, .verbBase)
      && !tokens.isWord(index, "save")
  }

  /// Whether a finite past verb or a conjunction starts another statement here.
  private func endsReach(_ at: Int, _ quantity: EnglishQuantity) -> Bool {
    let tag = sentence.tag(at)
    if tag == .verb, tokens.has(at, .verbPast), !tokens.has(at, .verbBase), !tokens.has(at, .target) {
      return !tokens.has(at, .saying)
    }
    // `has pledged to halve waste and has set aside`, `because the budget was slashed`: a statement of its own.
    if tag == .have, sentence.tag(at - 1) == .coordinator, sentence.tag(at + 1) == .participle { return true }
    if tag == .be, tokens.isWord(at, "was") || tokens.isWord(at, "were"), sentence.tag(at + 1) == .participle {
      let start = sentence.finder.clauseStart(at)
      return start > 0 && sentence.tag(start - 1) == .subordinator
    }
    if tokens.isWord(at, "while"), sentence.tag(at + 1) == .ing { return false }
    if tokens.isWord(at, "while") || tokens.isWord(at, "but") || tokens.isWord(at, "whereas")
      || tokens.isWord(at, "although")
    {
      return tokens.sign(at - 1) == 0x2C || tokens.isWord(at, "while")
    }
    return tag == .open
  }

  /// A cue to the right: `200 boats will be sold`, `the gain that was expected`, `a tariff it had planned`.
  private func foreseenBehind(_ quantity: EnglishQuantity) -> Bool {
    var at = quantity.right
    let limit = min(tokens.count, at + 14)
    var sawRelative = false
    while at < limit {
      let tag = sentence.tag(at)
      if tag == .stop || tag == .comma || tag == .close || tokens.isWord(at, "what") { return false }
      // `is worth $40 million and is forecast to reach`: the next predicate speaks of another number.
      if tag == .coordinator, [.be, .modal, .have].contains(sentence.tag(at + 1)), !isSubject(quantity) {
        return false
      }
      if tag == .relative || tag == .subordinator || tokens.isWord(at, "that") { sawRelative = true }
      if tokens.has(at, .target), tag == .modal {
        return sawRelative || isFirstVerb(at, quantity.right) && isSubject(quantity)
      }
      if tag == .modal, Self.maybe.contains(tokens[at].hash), !tokens.isWord(at, "would"), !sawRelative {
        return tokens.has(at + 1, [.up, .down]) && isFirstVerb(at, quantity.right) && isSubject(quantity)
      }
      // `600 more nurses would be hired`
      if tokens.isWord(at, "would"), tag == .modal, !sawRelative, sentence.tag(at + 1) == .be,
        sentence.tag(at + 2) == .participle, quantity.sort == .count || quantity.sort == .money
      {
        return isFirstVerb(at, quantity.right) && isSubject(quantity)
      }
      if tokens.isWord(at, "than"), tokens.isAny(at + 1, Self.foreseeing) { return false }  // more than expected
      if tokens.isAny(at, Self.foreseeing) || tokens.has(at, .target) && sawRelative, tag == .participle || tag == .verb
      {
        return sawRelative || tag == .participle && !tokens.isAny(at, Self.estimates)
      }
      if tag == .be, sentence.tag(at + 1) == .toVerb || isDue(at + 1), !sawRelative { return isSubject(quantity) }
      if tag == .verb || tag == .be, !sawRelative, at > quantity.right {
        return tag == .be && tokens.isAny(at + 1, Self.foreseeing) && !tokens.isAny(at + 1, Self.estimates)
      }
      at += 1
    }
    return false
  }

  /// Whether a number stands in the subject of its clause, with no verb before it.
  private func isSubject(_ quantity: EnglishQuantity) -> Bool {
    let start = sentence.finder.clauseStart(quantity.left)
    return !(start..<max(start, quantity.left)).contains {
      [.verb, .be, .have, .modal].contains(sentence.tag($0)) && !tokens.has($0, .saying)
    }
  }

  private static let estimates = EnglishWordSet("estimated estimates")

  private func isFirstVerb(_ at: Int, _ from: Int) -> Bool {
    !(from..<at).contains { sentence.tag($0) == .verb || sentence.tag($0) == .be }
  }

  /// `if it breaks above $13.60`.
  private func isCondition(_ quantity: EnglishQuantity) -> Bool {
    var at = quantity.left - 1
    let limit = max(0, at - 24)
    while at >= limit, sentence.tag(at) != .stop, sentence.tag(at) != .comma {
      if tokens.isWord(at, "if") { return at == 0 || [.stop, .comma, .quote].contains(sentence.tag(at - 1)) }
      at -= 1
    }
    return false
  }
}
