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

  /// The first token from a place on that is no adverb.
  func pastAdverbs(_ index: Int) -> Int {
    var at = index
    while tag(at) == .adverb { at += 1 }
    return at
  }

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
        // `group net profit`: the adjective is a part of the noun behind it.
        if tokens.isAny(at, Self.accounts), tag(at + 1) == .noun { isOpen = true }
        if head != nil, !isOpen { return close(first, head) }
      case .mark, .hyphen: isOpen = true
      case .participle, .ing:
        // `a 90-page report using two sources`
        if tag(at) == .ing, head != nil, tokens.isAny(at, Self.narrowing) { return close(first, head) }
        if tag(at) == .ing, isGerund(at, first) {
          head = at
        } else if !isPreNominal(at) {
          return close(first, head)
        }
      case .adverb:
        guard head == nil, tag(at + 1) == .adjective || tag(at + 1) == .participle else { return close(first, head) }
      case .coordinator:
        // `late or broken parcels`
        let joinsAdjectives =
          head == nil && tag(at - 1) == .adjective && [.adjective, .ing, .participle].contains(tag(at + 1))
          && isPreNominal(at + 1)
        guard tokens.sign(at) == 0x26 || joinsAdjectives else { return close(first, head) }
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
    if at > first { return tag(at - 1) == .adjective || tag(at - 1) == .hyphen && tag(at + 1) == .preposition }
    if tag(at - 1) == .stop, [.preposition, .verb, .be, .have, .modal].contains(tag(at + 1)) {
      return !tokens.isAny(at, Self.prepositionLike)
    }
    return [.determiner, .possessive, .quantity].contains(tag(at - 1))
  }

  /// Forms in -ing that say more of a noun before them and never of one behind.
  static let narrowing = EnglishWordSet(
    "using including containing involving excluding featuring depending regarding")

  /// Adjectives that make one name with their noun.
  private static let accounts = EnglishWordSet("net gross operating underlying pretax")

  /// Forms in -ing that have become prepositions.
  private static let prepositionLike = EnglishWordSet(
    "according including excluding following regarding depending starting citing looking owing based speaking judging")

  func close(_ first: Int, _ head: Int?) -> Range<Int>? { head.map { first..<$0 + 1 } }

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
      let more = nounPhrase(from: end + 1), !isTime(more), !isPlaceOf(more, end)
    {
      end = more.upperBound
    }
    return phrase.lowerBound..<end
  }

  /// `deaths in Europe`, `flights in my life`: only where, not what.
  private func isPlaceOf(_ phrase: Range<Int>, _ preposition: Int) -> Bool {
    tokens.isWord(preposition, "in")
      && (tag(preposition + 1) == .possessive || phrase.allSatisfy { tag($0) == .properNoun })
  }

  /// Behind `some of`, `all of the`, `a lot of`: the phrase that they take a part of.
  private func pastPartitive(_ start: Int) -> Int {
    var at = start
    while tag(at) == .determiner || tag(at) == .adverb, at < start + 2 { at += 1 }
    if tokens.isAny(at, Self.partitives) { at += 1 }
    return at > start && tokens.isWord(at, "of") ? at + 1 : start
  }

  static let partitives = EnglishWordSet(
    "some all most many part lot bit kind sort variety range bunch series piece each any much")

  /// Nouns that say little without the phrase behind them.
  static let openNouns = EnglishWordSet(
    "work demand spending revenue revenues investment investments support use access aid exports imports sales applications"
      + " requests interest tariff tariffs tax taxes claims orders deaths injuries attacks visits trips flights searches rate"
  )

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
        guard let next = item(at + 1), !leadsToNumber(next) else { return end == last ? end : last }
        return next
      }
      guard tag(at) == .comma, let next = item(at + 1), isListComma(next) else { return end }
      at = next
      last = next
    }
    return end
  }

  /// `jobs, and hotels and bars 11,000`: the joined nouns have a number of their own.
  private func leadsToNumber(_ end: Int) -> Bool {
    guard tag(end) == .coordinator, let more = nounPhrase(from: end + 1) else { return false }
    return tag(more.upperBound) == .quantity
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

  /// `homes and dozens of cars`: words that count anew.
  private static let vagueCounts = EnglishWordSet(
    "dozens hundreds thousands millions scores tens several many countless")

  private func item(_ start: Int) -> Int? {
    guard tag(start) == .noun || tag(start) == .adjective || tag(start) == .properNoun || tag(start) == .adverb,
      !tokens.isAny(start, Self.vagueCounts), let phrase = nounPhrase(from: start)
    else { return nil }
    // `units and exports at 63,195`: the second noun has a number of its own.
    if tag(phrase.upperBound) == .preposition, tag(phrase.upperBound + 1) == .quantity,
      tokens.isWord(phrase.upperBound, "at")
    {
      return nil
    }
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
    if namesYear(phrase) { return true }
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
    var at = beforeAbbreviation(end - 1)
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
        // `, beating estimates`: behind a comma it is the verb of what stands behind it.
        guard at < last, isPreNominal(at), tag(at) != .ing || tag(at - 1) != .comma else {
          return trim(first..<last + 1)
        }
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

  /// In front of the brackets that hold a noun's abbreviation: the consumer price index (CPI).
  func beforeAbbreviation(_ close: Int) -> Int {
    guard tag(close) == .close, tag(close - 2) == .open, tokens[close - 1].look.contains(.capitals),
      isNominal(tag(close - 3))
    else { return close }
    return close - 3
  }

  /// Whether `of` ends a preposition of more than one word: in front of, on behalf of.
  private func closesPreposition(_ of: Int) -> Bool {
    tokens.isAny(of - 1, Self.prepositionNouns) && tag(of - 2) == .preposition
  }

  private static let prepositionNouns = EnglishWordSet(
    "front behalf spite favor favour lieu light view terms charge case wake face pursuit search excess")

  func isNominal(_ tag: EnglishTag) -> Bool { tag == .noun || tag == .properNoun || tag == .numeral }

  private func trim(_ range: Range<Int>) -> Range<Int>? {
    var first = range.lowerBound
    while first < range.upperBound, tag(first) == .mark || tag(first) == .hyphen || tag(first) == .numeral {
      first += 1
    }
    // `a one-off gain`: the number is part of an adjective.
    if first > 1, tag(first - 1) == .hyphen, tokens.isWord(first - 2, "one"),
      tokens.isWord(first, "off") || tokens.isWord(first, "time")
    {
      first += 1
    }
    if first + 2 < range.upperBound, tokens.isAny(first, Self.partitives), tokens.isWord(first + 1, "of") { first += 2 }
    while first < range.upperBound, tag(first) == .determiner || tag(first) == .possessive { first += 1 }
    return first < range.upperBound ? first..<range.upperBound : nil
  }

  /// The words of a range as they stand in the text, without a time in front.
  func string(_ range: Range<Int>) -> String {
    ClaimText.string(text, place(range))
  }

  /// Where a phrase stands in the text, without a time in front of it; an empty range for no phrase.
  func place(_ range: Range<Int>) -> Range<Int> {
    let range = withoutTime(range)
    guard let first = range.first, let last = range.last else { return 0..<0 }
    return tokens[first].start..<tokens[last].end
  }
}
