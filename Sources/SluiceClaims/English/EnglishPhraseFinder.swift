/// Finds noun phrases and verbs around a place of a tagged sentence.
struct EnglishPhraseFinder {
  let tokens: EnglishTokens
  let tags: [EnglishTag]
  let text: [UInt32]
  /// How many tokens a phrase or a look around may take, so that work on a sentence stays linear.
  static let reach = 48

  init(_ tokens: EnglishTokens, _ tags: [EnglishTag], _ text: [UInt32]) {
    self.tokens = tokens
    self.tags = tags
    self.text = text
  }

  func tag(_ index: Int) -> EnglishTag { index >= 0 && index < tags.count ? tags[index] : .stop }

  // MARK: noun phrases to the right

  /// The noun phrase that starts at a token, without its determiner.
  ///
  /// - Parameter start: The token.
  /// - Returns: Its tokens, ending with its head noun; nil where none starts.
  func nounPhrase(from start: Int) -> Range<Int>? {
    var at = start
    while at < tags.count, tag(at) == .determiner || tag(at) == .possessive || tag(at) == .quote { at += 1 }
    if at > start { at = pastQuantity(at) }
    let first = at
    var head: Int?
    // Behind 's or a hyphen the phrase starts anew, with adjectives of its own.
    var isOpen = false
    let limit = min(tags.count, first + 16)
    while at < limit {
      switch tag(at) {
      case .properNoun where head != nil && tag(at - 1) == .noun && !tokens.isCapital(at - 1) && !nounEndsName(at):
        return close(first, head)
      case .noun where head != nil && tokens.isWord(at, "age") && [.quantity, .numeral].contains(tag(at + 1)):
        return close(first, head)  // people age 12 and older
      case .noun, .properNoun:
        head = at
        isOpen = false
      case .other where tokens.sign(at) == 0x2E && tag(at - 1) == .properNoun:
        break
      case .numeral:
        guard head != nil || isPreNominal(at) else { return close(first, head) }
        if head != nil, tag(at - 1) == .properNoun { head = at }
      case .adjective:
        if tag(at - 1) == .properNoun, isPreNominal(at) { isOpen = true }
        if head != nil, !isOpen { return close(first, head) }
      case .mark, .hyphen: isOpen = true
      case .participle, .ing:
        if tag(at) == .ing, isGerund(at, first) {
          head = at
        } else if !isPreNominal(at) {
          return close(first, head)
        }
      case .adverb:
        guard head == nil, tag(at + 1) == .adjective || tag(at + 1) == .participle else { return close(first, head) }
      case .coordinator:
        guard tokens.sign(at) == 0x26 || head == nil && tag(at - 1) == .adjective && tag(at + 1) == .adjective else {
          return close(first, head)
        }
      case .comma:
        guard head == nil, tag(at - 1) == .adjective, tag(at + 1) == .adjective else { return close(first, head) }
      case .quote:
        guard head == nil else { return close(first, head) }
      default:
        return close(first, head)
      }
      at += 1
    }
    return close(first, head)
  }

  /// Past a number that stands between a determiner and its noun: `the $10-a-month subscription`, `the remaining 22 runners`.
  private func pastQuantity(_ start: Int) -> Int {
    var at = start
    if [.adjective, .ing].contains(tag(at)), tag(at + 1) == .quantity { at += 1 }
    let first = at
    while at < tags.count, tag(at) == .quantity { at += 1 }
    guard at > first else { return start }
    if tag(at) == .hyphen { at += 1 }
    return at
  }

  /// Whether a run of names ends with a common noun that it narrows.
  private func nounEndsName(_ index: Int) -> Bool {
    var at = index
    while tag(at) == .properNoun, at < index + 5 { at += 1 }
    return tag(at) == .noun
  }

  /// Whether a form in -ing is the head of a noun phrase: it follows an adjective or noun, and no noun follows.
  private func isGerund(_ at: Int, _ first: Int) -> Bool {
    guard !nominalFollows(at), tag(at + 1) != .determiner, tag(at + 1) != .possessive, tag(at + 1) != .quantity else {
      return false
    }
    if at > first { return tag(at - 1) == .adjective }
    if tag(at - 1) == .stop, tag(at + 1) == .preposition { return !tokens.isAny(at, Self.prepositionLike) }
    return tag(at - 1) == .determiner || tag(at - 1) == .possessive
  }

  /// Forms in -ing that have become prepositions.
  private static let prepositionLike = EnglishWordSet(
    "according including excluding following regarding depending starting citing looking owing based speaking judging")

  private func close(_ first: Int, _ head: Int?) -> Range<Int>? { head.map { first..<$0 + 1 } }

  /// Whether a noun follows an adjective or participle, past others like it.
  private func isPreNominal(_ index: Int) -> Bool {
    var at = index + 1
    while at < min(tags.count, index + 5) {
      switch tag(at) {
      case .noun, .properNoun: return true
      case .adjective, .hyphen, .participle, .ing, .numeral, .mark: at += 1
      case .comma where tag(at + 1) == .adjective: at += 1
      default: return false
      }
    }
    return false
  }

  private func nominalFollows(_ index: Int) -> Bool {
    tag(index + 1) == .noun || tag(index + 1) == .properNoun || tag(index + 1) == .adjective
  }

  /// A noun phrase with the phrases that are joined to it: `X of Y`, `A, B and C`.
  ///
  /// - Parameters:
  ///   - start: The token.
  ///   - lists: Whether joined nouns belong to it.
  /// - Returns: Its tokens.
  func fullPhrase(from start: Int, lists: Bool = true) -> Range<Int>? {
    let start = pastPartitive(start)
    guard let phrase = nounPhrase(from: start) else { return nil }
    var end = lists ? listEnd(phrase.upperBound) : phrase.upperBound
    var rounds = 0
    while rounds < 2, tokens.isWord(end, "of"), let more = nounPhrase(from: end + 1), !isTime(more) {
      end = lists ? listEnd(more.upperBound) : more.upperBound
      rounds += 1
    }
    if rounds == 0, tokens.isAny(phrase.upperBound - 1, Self.openNouns), tag(end) == .preposition,
      let more = nounPhrase(from: end + 1), !isTime(more)
    {
      end = more.upperBound
    }
    return phrase.lowerBound..<end
  }

  /// Behind `some of`, `all of the`, `a lot of`: the phrase that they take a part of.
  private func pastPartitive(_ start: Int) -> Int {
    var at = start
    while tag(at) == .determiner || tag(at) == .adverb, at < start + 2 { at += 1 }
    if tokens.isAny(at, Self.partitives) { at += 1 }
    return at > start && tokens.isWord(at, "of") ? at + 1 : start
  }

  private static let partitives = EnglishWordSet(
    "some all most many part lot bit kind sort variety range bunch series piece each any much")

  /// Nouns that say little without the phrase behind them.
  private static let openNouns = EnglishWordSet(
    "work demand spending revenue revenues investment investments support use access aid exports imports sales applications"
      + " requests tariff tariffs tax taxes claims orders deaths injuries attacks visits trips flights searches rate")

  /// Joined nouns behind a noun phrase: they start without determiner or number, and no verb takes the last one.
  private func listEnd(_ end: Int) -> Int {
    var at = end
    var last = end
    for _ in 0..<8 {
      if tag(at) == .comma, tag(at + 1) == .coordinator {
        guard let next = item(at + 2) else { return last }
        return next
      }
      if tag(at) == .coordinator, tokens.isWord(at, "and") || tokens.isWord(at, "or") {
        guard let next = item(at + 1) else { return end == last ? end : last }
        return next
      }
      guard tag(at) == .comma, let next = item(at + 1), isListComma(next) else { return end }
      at = next
      last = next
    }
    return end
  }

  /// A comma joins only where an `and` closes the list.
  private func isListComma(_ next: Int) -> Bool {
    var at = next
    for _ in 0..<12 {
      if tag(at) == .coordinator { return true }
      guard
        tag(at) == .comma || tag(at) == .noun || tag(at) == .adjective || tag(at) == .properNoun || tag(at) == .hyphen
      else { return false }
      at += 1
    }
    return false
  }

  private func item(_ start: Int) -> Int? {
    guard tag(start) == .noun || tag(start) == .adjective || tag(start) == .properNoun || tag(start) == .adverb,
      let phrase = nounPhrase(from: start)
    else { return nil }
    switch tag(phrase.upperBound) {
    case .verb, .be, .have, .modal, .auxiliary: return nil
    // A noun has no determiner or name right behind it: `memory, and runs Linux` joins a verb.
    case .determiner, .possessive, .pronoun, .properNoun, .quantity: return nil
    default: return isTime(phrase) ? nil : phrase.upperBound
    }
  }

  /// Whether a phrase only says when: `the third quarter`, `last year`, `Tuesday`.
  func isTime(_ phrase: Range<Int>) -> Bool {
    let head = phrase.upperBound - 1
    if tokens.has(head, [.timeNoun, .month, .weekday]) { return true }
    if tags[head] == .numeral, tokens[head].value <= 31, tokens.has(head - 1, .month) { return true }  // July 1
    return tags[head] == .numeral && EnglishCalendar.isYear(tokens[head].value)
  }

  // MARK: noun phrases to the left

  /// The noun phrase that ends in front of a token, without its determiner, with `of` phrases before it.
  ///
  /// - Parameter end: The token behind the phrase.
  /// - Returns: Its tokens; nil where none ends there.
  func phraseBefore(_ end: Int) -> Range<Int>? {
    var at = end - 1
    while at >= 0, tag(at) == .close || tag(at) == .quote { at -= 1 }
    guard at >= 0, isNominal(tag(at)) else { return nil }
    let last = at
    let limit = max(0, at - 24)
    var first = at
    while at >= limit {
      switch tag(at) {
      case .noun, .properNoun, .adjective, .mark, .hyphen, .numeral: first = at
      case .other where tokens.sign(at) == 0x2E && tag(at - 1) == .properNoun: break
      case .participle, .ing:
        guard at < last, isPreNominal(at) else { return trim(first..<last + 1) }
        first = at
      case .coordinator where tokens.sign(at) == 0x26: first = at
      case .preposition where tokens.isWord(at, "of") && at > 0 && isNominal(tag(at - 1)) && !closesPreposition(at):
        first = at
      case .determiner, .possessive:
        // The phrase goes on in front of its determiner when an `of` binds it.
        guard at >= 2, tokens.isWord(at - 1, "of"), isNominal(tag(at - 2)), !closesPreposition(at - 1) else {
          return trim(first..<last + 1)
        }
        first = at
      default: return trim(first..<last + 1)
      }
      at -= 1
    }
    return trim(first..<last + 1)
  }

  /// Whether `of` ends a preposition of more than one word: in front of, on behalf of.
  private func closesPreposition(_ of: Int) -> Bool {
    tokens.isAny(of - 1, Self.prepositionNouns) && tag(of - 2) == .preposition
  }

  private static let prepositionNouns = EnglishWordSet(
    "front behalf spite favor favour lieu light view terms charge case wake face pursuit search excess")

  private func isNominal(_ tag: EnglishTag) -> Bool { tag == .noun || tag == .properNoun || tag == .numeral }

  private func trim(_ range: Range<Int>) -> Range<Int>? {
    var first = range.lowerBound
    while first < range.upperBound, tag(first) == .mark || tag(first) == .hyphen || tag(first) == .numeral {
      first += 1
    }
    if first + 2 < range.upperBound, tokens.isAny(first, Self.partitives), tokens.isWord(first + 1, "of") { first += 2 }
    while first < range.upperBound, tag(first) == .determiner || tag(first) == .possessive { first += 1 }
    return first < range.upperBound ? first..<range.upperBound : nil
  }

  // MARK: clauses

  /// Where the clause that holds a token starts.
  ///
  /// Brackets, relative clauses that have their own verb, and clauses between commas are passed over.
  func clauseStart(_ index: Int) -> Int {
    let limit = max(0, index - Self.reach)
    var at = index - 1
    while at >= limit {
      switch tag(at) {
      case .stop:
        guard let before = dashAside(at) else { return at + 1 }
        at = before
      case .open, .subordinator: return at + 1
      case .close:
        at = opening(at)
      case .relative:
        guard hasVerb(at + 1..<index) else { return at + 1 }
      case .coordinator:
        if startsClause(at + 1, index) { return at + 1 }
      case .comma:
        if let before = aside(at) {
          at = before
        } else if startsClause(at + 1, index), followsIntroduction(at) {
          return at + 1
        }
      case .verb, .participle:
        if tokens.has(at, .saying), tag(at - 1) != .relative, tag(at - 2) != .relative, reports(at, index) {
          return at + 1
        }
      case .quote:
        if at > 0, tag(at - 1) == .comma || tag(at - 1) == .stop { return at + 1 }
      default: break
      }
      at -= 1
    }
    return at + 1
  }

  /// The dash that opens an aside which a dash closes; the main verb follows it.
  private func dashAside(_ dash: Int) -> Int? {
    guard isDash(dash), [.verb, .be, .have, .modal].contains(tag(dash + 1)) else { return nil }
    var at = dash - 1
    while isDash(at) { at -= 1 }
    while at > max(0, dash - 24), !isDash(at) {
      if tag(at) == .stop { return nil }
      at -= 1
    }
    while isDash(at - 1) { at -= 1 }
    return isDash(at) ? at : nil
  }

  private func isDash(_ index: Int) -> Bool {
    tokens.sign(index) == 0x2014 || tokens.sign(index) == 0x2D && tag(index) == .stop
  }

  /// The bracket that opens what a bracket closes.
  private func opening(_ close: Int) -> Int {
    var at = close - 1
    while at > max(0, close - 32), tag(at) != .open { at -= 1 }
    return tag(at) == .open ? at : close
  }

  private func hasVerb(_ range: Range<Int>) -> Bool {
    range.lowerBound < range.upperBound && verb(in: range) != nil
  }

  /// The comma before an aside that a comma closes: `, which includes ads, cost`; the main verb follows it.
  private func aside(_ comma: Int) -> Int? {
    var next = comma + 1
    while tag(next) == .adverb { next += 1 }
    switch tag(next) {
    case .verb, .be, .have, .modal, .auxiliary: break
    default: return nil
    }
    var at = comma - 1
    while at > max(0, comma - 32) {
      if tag(at) == .stop { return nil }
      if tag(at) == .comma {
        if [.relative, .participle, .ing].contains(tag(at + 1)) { return at }
        return isApposition(at + 1..<comma) && isNominal(tag(at - 1)) ? at : nil
      }
      at -= 1
    }
    return nil
  }

  /// Whether words between commas only name again what stands before: `The largest lake, Tarn Vatn, covers`.
  private func isApposition(_ range: Range<Int>) -> Bool {
    range.count <= 8
      && range.allSatisfy {
        [.noun, .properNoun, .determiner, .possessive, .adjective, .preposition, .mark, .hyphen, .numeral]
          .contains(tag($0))
      }
  }

  /// Whether what stands before a comma is a clause or phrase that only introduces.
  func followsIntroduction(_ comma: Int) -> Bool {
    if previousFinite(comma + 2) { return true }
    var at = comma - 1
    while at > max(0, comma - 24), tag(at - 1) != .stop, tag(at - 1) != .open, tag(at - 1) != .quote { at -= 1 }
    at = max(at, 0)
    while tag(at) == .coordinator || tag(at) == .quote { at += 1 }
    return [.preposition, .subordinator, .participle, .ing, .be, .adverb, .adjective].contains(tag(at))
  }

  /// Whether a verb of saying opens a clause of its own: a subject follows it.
  private func reports(_ index: Int, _ limit: Int) -> Bool {
    var at = index + 1
    if tag(at) == .quote { at += 1 }
    guard at < limit else { return false }
    switch tag(at) {
    case .pronoun, .relative, .subordinator: return true
    case .determiner, .possessive, .noun, .properNoun, .adjective, .ing:
      return hasVerb(at..<min(tags.count, limit + 1))
    default: return false
    }
  }

  /// Whether what follows `and` is a clause with its own subject before the verb.
  private func startsClause(_ at: Int, _ limit: Int) -> Bool {
    guard at < limit else { return false }
    switch tag(at) {
    case .pronoun: return true
    case .determiner, .possessive, .noun, .properNoun, .adjective, .numeral, .quantity:
      return hasVerb(at..<min(tags.count, limit + 1))
        && (tokens.isWord(at - 1, "but") || previousFinite(at) || followsCondition(at))
    default: return false
    }
  }

  /// Whether the comma before a place closes a clause that a subordinator opens: `If emissions stay high, …`.
  private func followsCondition(_ at: Int) -> Bool {
    guard tag(at - 1) == .comma else { return false }
    var index = at - 2
    while index >= max(0, at - 24) {
      if tag(index) == .comma || tag(index) == .stop { return false }
      if tag(index) == .subordinator { return index == 0 || [.stop, .quote, .coordinator].contains(tag(index - 1)) }
      index -= 1
    }
    return false
  }

  /// Whether a finite verb stands in the few tokens before.
  private func previousFinite(_ at: Int) -> Bool {
    var index = at - 2
    let limit = max(0, at - 16)
    while index >= limit {
      switch tag(index) {
      case .verb, .be, .have, .modal: return true
      case .stop, .subordinator: return false
      default: index -= 1
      }
    }
    return false
  }

  /// The first finite verb in a range.
  func verb(in range: Range<Int>) -> Int? {
    range.first { tag($0) == .verb || tag($0) == .be || tag($0) == .have || tag($0) == .modal || tag($0) == .auxiliary }
  }

  /// The subject of the clause whose verb group stands at a token: its first noun phrase that no preposition governs.
  ///
  /// - Parameter verb: A token of the verb group.
  /// - Returns: The phrase; nil where the clause has none of its own.
  func subject(of verb: Int) -> Range<Int>? {
    let start = clauseStart(verb)
    var at = start
    var governed = false
    while at < verb {
      switch tag(at) {
      case .preposition, .toVerb: governed = true
      case .comma: governed = false
      case .verb, .be, .modal, .have: return nil
      case .numeral where governed && EnglishCalendar.isYear(tokens[at].value): governed = false
      case .noun, .properNoun, .adjective, .determiner, .possessive, .participle, .ing, .numeral:
        guard let phrase = nounPhrase(from: at), phrase.upperBound <= verb else { break }
        if !governed, !isTime(phrase) || !otherFollows(phrase.upperBound, verb) { return extended(phrase, verb) }
        at = phrase.upperBound - 1
        governed = governed && tag(phrase.upperBound) == .coordinator
      default: break
      }
      at += 1
    }
    return nil
  }

  private func otherFollows(_ from: Int, _ to: Int) -> Bool {
    (from..<max(from, to)).contains { isNominal(tag($0)) || tag($0) == .pronoun }
  }

  /// A subject with what belongs to its name: joined nouns, `of` and `from` phrases; a relative clause behind `number`.
  private func extended(_ phrase: Range<Int>, _ verb: Int) -> Range<Int> {
    var end = phrase.upperBound
    if tag(end) == .coordinator, let next = nounPhrase(from: end + 1), next.upperBound <= verb { end = next.upperBound }
    let isVague = tokens.isWord(phrase.upperBound - 1, "number") || tokens.isWord(phrase.upperBound - 1, "amount")
    if isVague, end < verb, verb - end < 24 { return phrase.lowerBound..<trimEnd(phrase.lowerBound, verb) }
    for _ in 0..<2 {
      guard
        tokens.isWord(end, "of") || tokens.isWord(end, "per") || tokens.isWord(end, "from") && isMoneyFlow(end - 1)
          || tokens.isWord(end, "for") && isOpen(end - 1)
          || tokens.isWord(end, "on") && isOpen(end - 1),
        let next = nounPhrase(from: end + 1), next.upperBound <= verb, !isTime(next)
      else { break }
      end = next.upperBound
    }
    return phrase.lowerBound..<end
  }

  private func isOpen(_ index: Int) -> Bool { tokens.isAny(index, Self.openNouns) }

  private func isMoneyFlow(_ index: Int) -> Bool { tokens.isAny(index, Self.flows) }

  private static let flows = EnglishWordSet(
    "revenue revenues income profit profits sales earnings losses exports imports receipts proceeds emissions")

  /// The end of a subject that reaches up to its verb, without adverbs and commas before it.
  private func trimEnd(_ start: Int, _ verb: Int) -> Int {
    var end = verb
    while end > start + 1, !isNominal(tag(end - 1)) { end -= 1 }
    return end
  }

  /// The verb that governs a place: the nearest to its left within the clause, auxiliaries aside.
  func governor(of index: Int) -> Int? {
    var at = index - 1
    let limit = max(0, index - 24)
    while at >= limit {
      switch tag(at) {
      case .verb, .participle, .ing, .be, .have: return at
      case .stop, .subordinator, .relative, .open: return nil
      case .close: at = opening(at) - 1
      default: at -= 1
      }
    }
    return nil
  }

  // MARK: text

  /// The words of a range as they stand in the text.
  func string(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    return ClaimText.string(text, tokens[first].start..<tokens[last].end)
  }
}
