/// What a token is in its sentence.
enum EnglishTag: UInt8, Sendable {
  case noun, properNoun, adjective, determiner, possessive, pronoun, relative, preposition, coordinator, subordinator
  case be, have, auxiliary, modal, toVerb, adverb, negation
  case verb, ing, participle
  case quantity, numeral, mark, hyphen, comma, stop, open, close, quote, other
}

/// Gives each token of a sentence its part of speech from closed classes, verb lists, endings and neighbours.
///
/// One pass from left to right; each decision looks at the tag before and the token behind.
struct EnglishTagger {
  let tokens: EnglishTokens
  let text: [UInt32]
  private(set) var tags: [EnglishTag]

  /// Makes a tagger.
  ///
  /// - Parameters:
  ///   - tokens: The sentence.
  ///   - text: The folded text.
  ///   - tags: The tags of an earlier sentence, for their memory.
  init(_ tokens: EnglishTokens, _ text: [UInt32], reusing tags: consuming [EnglishTag]) {
    self.tokens = tokens
    self.text = text
    self.tags = tags
  }

  /// Tags the sentence.
  ///
  /// - Parameters:
  ///   - quantities: Spans of numbers with their units.
  ///   - isName: For each of them, whether it is part of a name or date rather than a quantity.
  mutating func run(_ quantities: [EnglishQuantity], isName: [Bool]) {
    tags.removeAll(keepingCapacity: true)
    tags.append(contentsOf: repeatElement(.other, count: tokens.count))
    var next = 0
    for index in 0..<tokens.count {
      while next < quantities.count, end(of: quantities[next]) <= index { next += 1 }
      if next < quantities.count, quantities[next].first <= index {
        let isWordy = isName[next] && tokens[index].kind == .word && quantities[next].number.isOrdinal
        tags[index] = isName[next] ? (isWordy ? .adjective : .numeral) : .quantity
        if isName[next], index > quantities[next].numberEnd - 1, tokens[index].kind == .word {
          tags[index] = tag(index)
        }
      } else {
        tags[index] = tag(index)
      }
    }
    promoteVerb()
  }

  /// In a sentence without any finite verb, a word that could be one and stands behind a noun is it: the line cuts
  /// travel time.
  private mutating func promoteVerb() {
    let limit = min(tags.count, 48)
    var candidate: Int?
    for index in 0..<limit {
      switch tags[index] {
      case .verb, .be, .have, .modal, .auxiliary: return
      case .noun
      where candidate == nil && index > 0 && tokens.has(index, [.verbThird, .verbPast]) && !tokens.has(index, .timeNoun):
        if tags[index - 1] == .noun || tags[index - 1] == .properNoun, index + 1 < tags.count,
          [.noun, .properNoun, .adjective, .determiner, .possessive, .preposition, .quantity].contains(tags[index + 1])
        {
          candidate = index
        }
      default: break
      }
    }
    if let candidate { tags[candidate] = .verb }
  }

  /// Where a quantity ends, with what it is per.
  private func end(of quantity: EnglishQuantity) -> Int { max(quantity.end, quantity.per?.upperBound ?? 0) }

  /// The tag of the token before, past adverbs.
  func before(_ index: Int) -> EnglishTag {
    var at = index - 1
    while at >= 0, tags[at] == .adverb || tags[at] == .negation || tags[at] == .quote { at -= 1 }
    return at >= 0 ? tags[at] : .stop
  }

  private func tag(_ index: Int) -> EnglishTag {
    switch tokens[index].kind {
    case .symbol: return signTag(index)
    case .number: return .numeral
    case .code: return .properNoun
    case .word: return wordTag(index)
    }
  }

  private func signTag(_ index: Int) -> EnglishTag {
    switch tokens.sign(index) {
    case 0x2C: return .comma
    case 0x2D: return tokens.spaced(index) || tokens.spaced(index + 1) ? .stop : .hyphen
    case 0x2E:
      return index + 2 < tokens.count && !tokens.isCapital(index + 1) ? .other : isAbbreviated(index) ? .other : .stop
    case 0x3A, 0x3B, 0x21, 0x3F, 0x2014, 0x2026, 0x7C, 0x2022: return .stop
    case 0x28, 0x5B, 0x7B: return .open
    case 0x29, 0x5D, 0x7D: return .close
    case 0x22, 0x27: return .quote
    case 0x26: return .coordinator
    default: return .other
    }
  }

  /// Whether a full stop inside a sentence belongs to an abbreviation, as most that the sentence splitter left do.
  private func isAbbreviated(_ index: Int) -> Bool {
    tokens.has(index - 1, [.abbreviation, .month, .title])
      || tokens.isWordToken(index - 1) && tokens[index - 1].end - tokens[index - 1].start == 1
      || index + 1 < tokens.count && tokens[index + 1].kind == .number
  }

  private func wordTag(_ index: Int) -> EnglishTag {
    let classes = tokens[index].classes
    if text[tokens[index].start] == 0x27 || text[tokens[index].start] == 0x2019 { return contraction(index) }
    if tokens.isCapital(index), isName(index, classes) { return .properNoun }
    if let closed = closedTag(index, classes) { return closed }
    if !classes.isDisjoint(with: .anyVerb) { return verbTag(index, classes) }
    // `the engines will fire for nine minutes`
    if classes.contains(.noun), before(index) == .modal, !EnglishCounting.endsPlural(tokens, text, index) {
      return .verb
    }
    if classes.contains(.noun) || !classes.isDisjoint(with: [.timeNoun, .month, .weekday, .demonym]) { return .noun }
    return guess(index)
  }

  private func contraction(_ index: Int) -> EnglishTag {
    if tokens.isWord(index, "'s") {
      let previous = before(index)
      return previous == .pronoun || previous == .relative || tokens.isWord(index - 1, "that") ? .be : .mark
    }
    return tokens.has(index, .modal) ? .modal : tokens.has(index, .have) ? .have : .be
  }

  /// A word with a capital inside a sentence is a name unless it is a closed-class word.
  private func isName(_ index: Int, _ classes: EnglishWordClass) -> Bool {
    if tokens.has(index, [.month, .weekday]) { return true }
    let starts = index == 0 || tags[index - 1] == .stop || tags[index - 1] == .quote || tags[index - 1] == .open
    let meaning = classes.subtracting([.abbreviation, .title, .currencyCode, .weakSport, .englishOnly, .foreignOnly])
    if starts { return meaning.isEmpty && !endsLike(index, "ly") && !endsLike(index, "ing") }
    return classes.isDisjoint(with: [
      .determiner, .possessive, .pronoun, .preposition, .coordinator, .subordinator, .be, .have, .modal, .auxiliaryDo,
      .relative, .negation,
    ]) || tokens[index].look.contains(.capitals)
  }

  private func closedTag(_ index: Int, _ classes: EnglishWordClass) -> EnglishTag? {
    if closesCompound(index) { return .noun }
    if isCompoundPart(index) { return .adjective }
    if tokens.isWord(index, "to") { return toTag(index) }
    if tokens.isWord(index, "that") { return thatTag(index) }
    if tokens.isWord(index, "meaning"), before(index) == .comma { return .subordinator }
    if classes.contains(.be) { return .be }
    if classes.contains(.have) { return .have }
    if classes.contains(.auxiliaryDo) { return .auxiliary }
    if classes.contains(.modal), !tokens.isWord(index, "can") || before(index) != .determiner { return .modal }
    if classes.contains(.negation) { return .negation }
    if classes.contains(.possessive) { return .possessive }
    if tokens.isWord(index, "as") || tokens.isWord(index, "since") || tokens.isWord(index, "before")
      || tokens.isWord(index, "after")
    {
      return clauseTag(index)
    }
    if classes.contains(.relative) { return relativeTag(index) }
    if classes.contains(.coordinator) { return .coordinator }
    if tokens.isWord(index, "so"), tokens.isWord(index + 1, "far") { return .adverb }
    if classes.contains(.subordinator) { return .subordinator }
    if classes.contains(.pronoun) { return .pronoun }
    if isParticle(index) { return .adverb }
    if tokens.isWord(index, "worth"), before(index) == .determiner, tokens.isWord(index + 1, "of") { return .noun }
    if classes.contains(.preposition), !tokens.isWord(index, "like") || before(index) != .modal { return .preposition }
    if classes.contains(.determiner) { return .determiner }
    if classes.contains(.verbBase), [.modal, .toVerb].contains(before(index)) { return nil }
    if tokens.isWord(index, "average"), isMeanOf(index) { return .verb }
    if classes.contains(.comparative) { return .adjective }
    if classes.contains(.adjective),
      classes.isDisjoint(with: .verbPast) || before(index) != .noun
        || tokens.isAny(index, Self.accountingForms) && nounFollows(index)
    {
      return adjectiveTag(index)
    }
    // `the north grew`: a region and no direction.
    if tokens.isAny(index, Self.regions), before(index) == .determiner,
      !nounFollows(index) || tokens.has(index + 1, .verbPast)
    {
      return .noun
    }
    // `in back rent`: overdue, not behind.
    if tokens.isWord(index, "back"), before(index) == .preposition, nounFollows(index) { return .adjective }
    if tokens.isAny(index, Self.scopes), [.determiner, .possessive].contains(before(index)), nounFollows(index) {
      return .adjective  // its worldwide total
    }
    if classes.contains(.adverb) { return .adverb }
    return nil
  }

  /// `Rents in the city average $2,140`: the verb of a plural, with a number behind it.
  private func isMeanOf(_ index: Int) -> Bool {
    let next = tokens.isWord(index + 1, "about") || tokens.isWord(index + 1, "around") ? index + 2 : index + 1
    guard index > 0, next < tokens.count,
      tokens[next].kind == .number || EnglishSigns.isCurrency(tokens.sign(next))
    else { return false }
    if EnglishCounting.isCounted(tokens, text, index - 1) { return true }
    var at = index - 1
    while at > 0, [.noun, .properNoun, .adjective, .determiner, .possessive].contains(tags[at]) { at -= 1 }
    return at > 0 && tags[at] == .preposition && EnglishCounting.isCounted(tokens, text, at - 1)
  }

  /// Before and after what a profit is reckoned.
  private static let reckonings = EnglishWordSet("tax taxes interest depreciation items")
  private static let scopes = EnglishWordSet(
    "worldwide nationwide statewide citywide countrywide overseas online retail")

  /// Past forms that before a noun say how it is reckoned: full-year adjusted earnings.
  private static let accountingForms = EnglishWordSet(
    "adjusted diluted combined consolidated weighted unadjusted annualized annualised")

  /// A short word bound by hyphens: in-feed, per-share, up-to-date.
  private func isCompoundPart(_ index: Int) -> Bool {
    guard tokens.has(index, [.preposition, .adverb, .be, .have, .determiner, .modal]) else { return false }
    // A sell-on clause, built-in sensors: the particle that a hyphen binds, in front of its noun.
    if index > 1, tokens.sign(index - 1) == 0x2D, !tokens.spaced(index - 1), !tokens.spaced(index),
      tokens.sign(index + 1) != 0x2D
    {
      return tokens.isWordToken(index + 1) && nounFollows(index)
    }
    return tokens.sign(index + 1) == 0x2D && !tokens.spaced(index + 1) && tokens.isWordToken(index + 2)
      && !tokens.spaced(index + 2)
  }

  /// `Check-in took 35 minutes`, `the sell-off`: a verb and its particle are a noun where no other follows.
  private func closesCompound(_ index: Int) -> Bool {
    index > 1 && tokens.sign(index - 1) == 0x2D && !tokens.spaced(index - 1) && !tokens.spaced(index)
      && tokens.has(index, .preposition) && tokens.has(index - 2, .anyVerb) && tokens.sign(index + 1) != 0x2D
      && (!nounFollows(index) || tokens.has(index + 1, .verbPast) && !tokens.has(index + 1, [.noun, .adjective]))
  }

  private func relativeTag(_ index: Int) -> EnglishTag {
    tokens.isWord(index, "when") || tokens.isWord(index, "where") ? .subordinator : .relative
  }

  /// `as`, `since` and `before` open a clause when a noun and then a verb follow, else a phrase.
  private func clauseTag(_ index: Int) -> EnglishTag {
    if tokens.isAny(index + 1, Self.reckonings) { return .preposition }  // profit before tax rose
    var at = index + 1
    while at < tokens.count, at < index + 14, tokens.sign(at) != 0x2C {
      if tokens.has(at, [.be, .have, .modal]) || tokens.has(at, [.verbPast]) && at > index + 1 { return .subordinator }
      if tokens.has(at, .pronoun) { return .subordinator }
      at += 1
    }
    return .preposition
  }

  /// `up`, `down`, `off`, `out` and `over` beside a verb or a number.
  private func isParticle(_ index: Int) -> Bool {
    guard tokens.has(index, .preposition), tokens.has(index, .adverb) else { return false }
    if tokens.isWord(index, "up") || tokens.isWord(index, "down") || tokens.isWord(index, "out") { return true }
    return tokens.isWord(index, "off") && before(index) == .verb
  }

  private func toTag(_ index: Int) -> EnglishTag {
    var at = index + 1
    while tokens.has(at, .adverb), !tokens.has(at, .verbBase), at < index + 3 { at += 1 }
    return tokens.has(at, .verbBase) || tokens.has(at, .be) || tokens.isWord(at, "have") || tokens.isWord(at, "do")
      ? .toVerb : .preposition
  }

  private func thatTag(_ index: Int) -> EnglishTag {
    if tokens.isWord(index + 1, "'s") || tokens.has(index + 1, .be) && before(index) == .stop { return .pronoun }
    // `That tops`: a determiner in the singular takes no form in -s.
    if before(index) == .stop || before(index) == .coordinator, tokens.has(index + 1, .verbThird),
      !tokens.has(index + 1, .adjective)
    {
      return .pronoun
    }
    // `by 2011, that portion had grown`: one thing needs its determiner.
    if before(index) == .comma, tokens.has(index + 1, .noun), tokens.has(index + 2, [.have, .be, .modal]),
      !EnglishCounting.isCounted(tokens, text, index + 1)
    {
      return .determiner
    }
    switch before(index) {
    case .noun, .properNoun, .quantity, .numeral, .close: return .relative
    case .verb, .comma, .ing, .participle, .adjective: return .subordinator
    default: return .determiner
    }
  }

  /// `an average of`, `a high of`: before `of` these are nouns.
  private func adjectiveTag(_ index: Int) -> EnglishTag {
    if tokens.isAny(index, EnglishCounting.extremes) {
      if tokens.isWord(index + 1, "of") { return .noun }
      // `expects the average to dip`, `its worldwide total to`: nothing behind it that it could belong to.
      if [.determiner, .possessive, .mark, .adjective].contains(before(index)), tokens.has(index + 1, .preposition) {
        return .noun
      }
      // `Rates on credit cards average 17.1 percent`
      if before(index) == .noun, EnglishCounting.isCounted(tokens, text, index - 1), index + 1 < tokens.count,
        tokens[index + 1].kind == .number || EnglishSigns.isCurrency(tokens.sign(index + 1))
      {
        return .verb
      }
      // `The average, which smooths out swings, rose`
      if tokens.sign(index + 1) == 0x2C, tokens.isWord(index + 2, "which") { return .noun }
    }
    // Right before a finite verb it closes the subject: the jobless total rose.
    let closesSubject = tokens.has(index + 1, .verbPast) && !tokens.has(index + 1, [.noun, .adjective])
    return closesSubject && [.determiner, .possessive, .adjective, .noun].contains(before(index)) ? .noun : .adjective
  }

  // MARK: verbs

  private func verbTag(_ index: Int, _ classes: EnglishWordClass) -> EnglishTag {
    if index > 0, tokens.isWord(index - 1, "whose"), !classes.contains(.verbIng) { return .noun }
    let previous = endsNumberedName(index) ? .properNoun : before(index)
    if previous == .noun || previous == .properNoun, !classes.isDisjoint(with: [.verbThird, .verbPast]),
      tokens.isAny(index + 1, Self.verbParticles)
    {
      return .verb  // the deal sets aside
    }
    if classes.contains(.verbIng) {
      if previous == .stop, tokens.isAny(index, Self.openingPrepositions) { return .preposition }
      let starts = previous == .stop && tokens.has(index + 1, [.be, .modal, .verbPast, .preposition])
      if starts, classes.contains(.noun) { return .noun }
      // `pupils spending an hour`: a noun takes no object.
      let takes =
        (previous == .noun || previous == .properNoun)
        && (tokens.isArticle(index + 1) || index + 1 < tokens.count && tokens[index + 1].kind == .number)
      let isNoun =
        classes.contains(.noun) && !takes
        && [.determiner, .possessive, .adjective, .noun, .properNoun, .mark, .preposition].contains(previous)
      return isNoun ? .noun : .ing
    }
    if classes.contains(.verbPast) || classes.contains(.verbParticiple) {
      if let past = pastTag(index, classes, previous) { return past }
    }
    switch previous {
    case .toVerb, .modal, .auxiliary, .pronoun, .relative: return .verb
    case .ing where classes.contains(.verbBase) && !classes.contains(.verbPast): return .noun  // is giving thanks
    // `while wind power expanded`: right behind it a subject stands, and no present form.
    case .subordinator where !tokens.isWord(index + 1, "to"): return .noun
    case .quantity, .numeral:
      if bindsParticle(index) { return .noun }
      return classes.contains(.noun) || isCountedForm(index) ? .noun : .verb
    case .determiner, .possessive, .adjective, .preposition, .mark, .hyphen:
      return classes.contains(.noun) || classes.isDisjoint(with: [.verbPast, .verbParticiple]) ? .noun : .adjective
    case .noun, .properNoun, .close, .coordinator, .comma: return presentTag(index, classes, previous)
    default:
      // A name that opens with a word for an order: Spot freight rates jumped.
      let opensName = previous == .stop && classes.contains(.verbBase) && tokens.has(index + 1, .noun)
      // `Wind supplied a fifth`: no order has a past form behind it.
      let hasVerb =
        previous == .stop && tokens.isCapital(index) && tokens.has(index + 1, .verbPast)
        && !tokens.has(index + 1, [.noun, .adjective, .verbBase]) && !tokens.isAny(index, Self.copulas)
      return classes.contains(.noun) || hasVerb || opensName && !tokens.has(index + 1, [.determiner, .adjective])
        ? .noun : .verb
    }
  }

  /// `a 15 per cent sell-on clause`: a hyphen makes one word of a verb and its particle.
  func bindsParticle(_ index: Int) -> Bool {
    tokens.sign(index + 1) == 0x2D && !tokens.spaced(index + 1) && !tokens.spaced(index + 2)
      && tokens.has(index + 2, [.preposition, .adverb])
  }

  /// Adverbs that stand behind verbs and hardly ever behind nouns.
  private static let verbParticles = EnglishWordSet("aside away apart forth")

  /// Forms in -ing that at the head of a sentence set the stage as prepositions do.
  private static let openingPrepositions = EnglishWordSet("excluding including following barring")

  /// Whether a name that ends with its number stands before: the S&P 500 added.
  private func endsNumberedName(_ index: Int) -> Bool {
    index >= 2 && tags[index - 1] == .numeral && tags[index - 2] == .properNoun && !tokens.has(index - 2, .month)
  }

  /// A form in -s right behind a bare number above one is its plural: nine witnesses; a verb would have no -s there.
  private func isCountedForm(_ index: Int) -> Bool {
    guard index > 0, EnglishCounting.endsPlural(tokens, text, index), !tokens.isWord(index - 1, "one") else {
      return false
    }
    let isNumber = tokens[index - 1].kind == .number && tokens[index - 1].value != 1
    guard isNumber || tokens.has(index - 1, .numberWord) else { return false }
    return index < 2 || tokens[index - 2].kind != .symbol || tokens.sign(index - 2) == 0x2C
  }

  func nounFollows(_ index: Int) -> Bool {
    let next = index + 1
    guard next < tokens.count, tokens[next].kind == .word || tokens[next].kind == .code else { return false }
    if tokens.has(next, [.noun, .adjective, .verbIng, .timeNoun]) { return !tokens.has(next, [.preposition]) }
    if tokens.has(
      next,
      [
        .preposition, .determiner, .pronoun, .be, .have, .modal, .coordinator, .subordinator, .possessive, .adverb,
        .relative,
      ])
    {
      return false
    }
    return true
  }

  // MARK: unknown words

  private func endsLike(_ index: Int, _ ending: StaticString) -> Bool {
    let length = ending.utf8CodeUnitCount
    guard tokens[index].end - tokens[index].start > length else { return false }
    let end = tokens[index].end
    return ending.withUTF8Buffer { bytes in
      // From the last letter on, by which most endings differ.
      var back = 1
      while back <= length, PhraseTrie.lowered(text[end - back]) == UInt32(bytes[length - back]) { back += 1 }
      return back > length
    }
  }

  /// A word that no table has, by its ending.
  private func guess(_ index: Int) -> EnglishTag {
    if endsLike(index, "ly") {
      return tokens.isAny(index, Self.nounsInLy)
        ? .noun : tokens.isAny(index, Self.adjectivesInLy) ? .adjective : .adverb
    }
    if endsLike(index, "ing") { return .ing }
    if [.modal, .toVerb, .auxiliary].contains(before(index)) { return .verb }
    if endsLike(index, "ed") {
      if tokens.isAny(index, Self.participles) { return .participle }
      switch before(index) {
      case .be, .have: return .participle
      case .quantity where opensWithPart(index): return .verb
      case .coordinator where opensWithUn(index): return .adjective
      case .noun, .properNoun, .pronoun, .relative, .coordinator:
        return .verb
      default: return .adjective
      }
    }
    if endsLike(index, "al") || endsLike(index, "ic"), nounFollows(index) { return .adjective }
    for ending in Self.adjectiveEndings where endsLike(index, ending) { return isHead(index) ? .noun : .adjective }
    return .noun
  }

  /// `its dish is`, `a cable of`: behind a determiner and with no noun to follow, the head of its phrase.
  private func isHead(_ index: Int) -> Bool {
    guard [.determiner, .possessive, .quantity].contains(before(index)) else { return false }
    let next = index + 1
    // `fell a steep 63%`, `at an unstable 50fps`: in front of a number it is no head.
    if next < tokens.count, tokens[next].kind == .number || EnglishSigns.isCurrency(tokens.sign(next)) { return false }
    return tokens.has(next, [.be, .have, .modal, .preposition, .verbPast]) || !tokens.isWordToken(next)
  }

  /// unaccompanied, unpaid: hardly ever what somebody did.
  private func opensWithUn(_ index: Int) -> Bool {
    let start = tokens[index].start
    return tokens[index].end - start > 6 && text[start] | 0x20 == 0x75 && text[start + 1] | 0x20 == 0x6E
  }

  private static let regions = EnglishWordSet(
    "north south east west northeast northwest southeast southwest interior")
  private static let nounsInLy = EnglishWordSet("family assembly anomaly monopoly ally bully belly jelly folly homily")
  private static let adjectivesInLy = EnglishWordSet(
    "elderly friendly deadly costly lovely lonely ugly holy orderly timely scholarly unlikely bodily unruly lively")

  private static let adjectiveEndings: [StaticString] = [
    "ous", "ful", "ive", "able", "ible", "ical", "less", "ish", "ional", "ary",
  ]
}
