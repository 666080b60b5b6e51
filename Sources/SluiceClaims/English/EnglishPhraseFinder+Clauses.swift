/// Clauses around a place: where they start, their verb and its subject.
extension EnglishPhraseFinder {
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
        if tokens.has(at, .saying), tag(at - 1) != .relative, tag(at - 2) != .relative,
          let start = reportedClause(at, index)
        {
          return start
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
    let next = pastAdverbs(comma + 1)
    switch tag(next) {
    case .verb, .be, .have, .modal, .auxiliary: break
    default: return nil
    }
    var at = comma - 1
    while at > max(0, comma - 32) {
      if tag(at) == .stop { return nil }
      if tag(at) == .comma {
        if [.relative, .participle, .ing].contains(tag(at + 1)) || namesExamples(at + 1) || tellsMove(at + 1) {
          return at
        }
        return isApposition(at + 1..<comma) && isNominal(tag(at - 1)) ? at : nil
      }
      at -= 1
    }
    return nil
  }

  /// `, up 11% this year, were`: a change of what stands before.
  private func tellsMove(_ at: Int) -> Bool {
    (tokens.isWord(at, "up") || tokens.isWord(at, "down")) && tag(at + 1) == .quantity
  }

  /// `such as`, `including`, `like`: examples of what stands before.
  private func namesExamples(_ at: Int) -> Bool {
    tokens.isWord(at, "such") && tokens.isWord(at + 1, "as") || tokens.isWord(at, "including")
      || tokens.isWord(at, "like")
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

  /// Where the clause starts that a verb of saying opens, past the day: `said on Thursday sales rose`.
  private func reportedClause(_ index: Int, _ limit: Int) -> Int? {
    var start = index + 1
    if tokens.isWord(start, "on"), tokens.has(start + 1, .weekday) { start += 1 }
    if tokens.has(start, .weekday) { start += 1 }
    let at = tag(start) == .quote ? start + 1 : start
    guard at < limit else { return nil }
    switch tag(at) {
    case .pronoun, .relative, .subordinator: return start
    case .determiner, .possessive, .noun, .properNoun, .adjective, .ing:
      return hasVerb(at..<min(tags.count, limit + 1)) ? start : nil
    default: return nil
    }
  }

  /// Whether what follows `and` is a clause with its own subject before the verb.
  private func startsClause(_ start: Int, _ limit: Int) -> Bool {
    var at = start
    while at < limit, tag(at) == .adverb { at += 1 }
    guard at < limit || tag(at) == .quantity else { return false }
    switch tag(at) {
    case .pronoun: return true
    case .determiner, .possessive, .noun, .properNoun, .adjective, .numeral, .quantity:
      // `has six rooms and two baths of marble and costs`: joined to a verb of the clause before.
      if let own = verb(in: at..<min(tags.count, limit + 1)), own > at, tag(own - 1) == .coordinator { return false }
      return (hasVerb(at..<min(tags.count, limit + 1)) || tokens.has(limit, .growthNumber))
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
    // Behind a comma the clause before may be long; `and` alone joins nouns more often.
    let reach = tag(at - 1) == .coordinator && tag(at - 2) == .comma ? 28 : 16
    let limit = max(0, at - reach)
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
      // `Most of the boats in the harbour are`
      case .preposition where at == start + 1 && tokens.isWord(at, "of") && tokens.isAny(start, Self.partitives):
        governed = false
      case .preposition, .toVerb: governed = true
      case .comma: governed = false
      // `In six weeks the puppy has shed`: the number closes its phrase.
      case .quantity where governed && [.determiner, .possessive].contains(tag(at + 1)): governed = false
      case .verb: return complementSubject(at, verb)
      case .be, .modal, .have: return nil
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

  /// `I assume the losses are`: a clause without `that`, whose subject stands between the two verbs.
  private func complementSubject(_ main: Int, _ verb: Int) -> Range<Int>? {
    guard [.be, .modal, .have].contains(tag(verb)), let object = nounPhrase(from: main + 1),
      object.lowerBound <= main + 2, object.upperBound == verb, !isTime(object)
    else { return nil }
    return object
  }

  private func otherFollows(_ from: Int, _ to: Int) -> Bool {
    (from..<max(from, to)).contains { isNominal(tag($0)) || tag($0) == .pronoun }
  }

  /// A subject with what belongs to its name: joined nouns, `of` and `from` phrases; a relative clause behind `number`.
  private func extended(_ phrase: Range<Int>, _ verb: Int) -> Range<Int> {
    if let name = nameBehind(phrase, verb) { return name }
    var end = phrase.upperBound
    if let last = subjectListEnd(end, verb) { return phrase.lowerBound..<last }
    if tag(end) == .coordinator, let next = nounPhrase(from: end + 1), next.upperBound <= verb { end = next.upperBound }
    let isVague = tokens.isWord(phrase.upperBound - 1, "number") || tokens.isWord(phrase.upperBound - 1, "amount")
    if isVague, end < verb, verb - end < 24 {
      // Up to its own verb, which a relative clause may come before.
      let first = self.verb(in: end..<verb) ?? verb
      let own = (end..<first).contains { tag($0) == .relative } ? verb : first
      return phrase.lowerBound..<trimEnd(phrase.lowerBound, own)
    }
    for _ in 0..<2 {
      guard
        tokens.isWord(end, "of") || tokens.isWord(end, "per") || tokens.isWord(end, "from") && isMoneyFlow(end - 1)
          || tokens.isWord(end, "for") && (isOpen(end - 1) || tokens.has(end - 1, .priceNoun))
          || tokens.isWord(end, "on") && isOpen(end - 1) || tokens.isWord(end, "to") && isSent(end - 1)
          || (tokens.isWord(end, "before") || tokens.isWord(end, "after")) && isMoneyFlow(end - 1),
        let next = nounPhrase(from: end + 1), next.upperBound <= verb, !isTime(next)
      else { break }
      end = next.upperBound
    }
    return phrase.lowerBound..<end
  }

  /// `Fuel, harbour, and repair bills often account for`: the end of a list that reaches up to its verb.
  private func subjectListEnd(_ end: Int, _ verb: Int) -> Int? {
    var at = end
    for _ in 0..<6 where tag(at) == .comma {
      if tag(at + 1) == .coordinator {
        guard let last = nounPhrase(from: at + 2), last.lowerBound == at + 2, last.upperBound <= verb,
          (last.upperBound..<verb).allSatisfy({ [.adverb, .modal, .have, .be].contains(tag($0)) })
        else { return nil }
        return last.upperBound
      }
      if tag(at + 1) == .ing, tag(at + 2) == .comma {
        at += 2
      } else if let next = nounPhrase(from: at + 1), next.lowerBound == at + 1, next.upperBound < verb {
        at = next.upperBound
      } else {
        return nil
      }
    }
    return nil
  }

  /// `Last year's winner, Otter Lane, took`: the name between commas says who is meant; `the longest tunnel` says it itself.
  private func nameBehind(_ phrase: Range<Int>, _ verb: Int) -> Range<Int>? {
    let describes =
      phrase.contains { tag($0) == .adjective || isSuperlative($0) } && !phrase.contains { tokens.has($0, .timeNoun) }
    guard tag(phrase.upperBound) == .comma, !phrase.contains(where: { tag($0) == .properNoun }), !describes,
      let name = nounPhrase(from: phrase.upperBound + 1), name.upperBound < verb,
      name.allSatisfy({ tag($0) == .properNoun }), tag(name.upperBound) == .comma, name.upperBound + 3 >= verb
    else { return nil }
    return name
  }

  /// `longest`, `biggest`: by its ending.
  private func isSuperlative(_ index: Int) -> Bool {
    let end = tokens[index].end
    return end - tokens[index].start > 5 && text[end - 3] == 0x65 && text[end - 2] == 0x73 && text[end - 1] == 0x74
  }

  func isOpen(_ index: Int) -> Bool { tokens.isAny(index, Self.openNouns) }

  /// Whether a noun says where something goes by the phrase behind it: exports to Peru.
  private func isSent(_ index: Int) -> Bool { tokens.isAny(index, Self.sent) }

  private static let sent = EnglishWordSet(
    "exports shipments deliveries sales flights visits trips travel donations loans lending aid transfers payments")

  private func isMoneyFlow(_ index: Int) -> Bool { tokens.isAny(index, Self.flows) }

  private static let flows = EnglishWordSet(
    "revenue revenues income profit profits sales earnings loss losses exports imports receipts proceeds emissions")

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
}
