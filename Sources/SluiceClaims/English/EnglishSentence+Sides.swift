import SluiceCore

/// Shares of sides and places: who leads whom, for and against, first and second.
extension EnglishSentence {
  /// `leads the challenger, 48% to 45%`: the parts of two sides.
  func versus(_ quantity: EnglishQuantity, _ index: Int) -> EnglishReading? {
    guard quantity.sort == .percent else { return nil }
    if tokens.isWord(quantity.left - 1, "to"), let last = previous, last.index == index - 1,
      last.reading.rule == "en/versus"
    {
      let rival = last.reading.verb.flatMap { finder.nounPhrase(from: $0 + 1) }
      return EnglishReading(.share, words(rival) ?? last.reading.metric, rule: "en/versus-rival")
    }
    guard index + 1 < quantities.count, quantities[index + 1].sort == .percent,
      quantities[index + 1].left == quantity.right + 1, tokens.isWord(quantity.right, "to"),
      quantity.value > quantities[index + 1].value, quantity.low == nil,
      tag(quantity.left - 1) == .comma || tokens.isWord(quantity.left - 1, "by") || tag(quantity.left - 1) == .open
        || tokens.isAny(quantity.left - 1, Self.contests) || followsRival(quantity)
    else { return nil }
    let verb = (max(0, quantity.left - 16)..<quantity.left).last { tokens.isAny($0, Self.contests) && tag($0) != .noun }
    let named = verb.map { subject(at: $0) } ?? sentenceSubject() ?? subject(at: quantity.left)
    return named.isEmpty ? nil : EnglishReading(.share, named, rule: "en/versus", verb: verb)
  }

  /// `leads her rival 48 percent to 46`: the other side stands between the verb and its numbers.
  private func followsRival(_ quantity: EnglishQuantity) -> Bool {
    guard let rival = finder.phraseBefore(quantity.left), rival.upperBound == quantity.left else { return false }
    let at = rival.lowerBound - 1
    return tokens.isAny([.determiner, .possessive].contains(tag(at)) ? at - 1 : at, Self.contests)
  }

  private static let contests = EnglishWordSet(
    "lead leads led leading beat beats beating defeat defeats defeated trail trails trailed edge edged edges win wins won"
      + " voted ahead behind over")

  /// `with 56 percent in favor`, `with 13 percent undecided`.
  func inFavor(_ quantity: EnglishQuantity) -> EnglishReading? {
    let at = quantity.right
    guard quantity.sort == .percent else { return nil }
    if tokens.isWord(quantity.left - 1, "with"), [.adjective, .participle].contains(tag(at)),
      [.stop, .comma, .close, .coordinator].contains(tag(at + 1))
    {
      return EnglishReading(.share, finder.string(at..<at + 1), rule: "en/part-predicate")
    }
    let joins =
      tokens.isWord(quantity.left - 1, "with")
      || tag(quantity.left - 1) == .coordinator && previous?.reading.kind == .share
    if joins, tag(at) == .ing, !tokens.has(at, [.up, .down]), let end = narrowed(at) {
      return EnglishReading(.share, finder.string(at..<end), rule: "en/part-predicate")
    }
    guard tokens.isWord(at, "in"), tokens.isWord(at + 1, "favor") || tokens.isWord(at + 1, "favour") else { return nil }
    return EnglishReading(.share, finder.string(at..<at + 2), rule: "en/part-predicate")
  }

  /// `a survey puts the senator on 44% (up two), ahead of her rival on 38%`: how many are for somebody.
  func polled(_ quantity: EnglishQuantity) -> EnglishReading? {
    guard quantity.sort == .percent, tokens.isWord(quantity.left - 1, "on"), !tokens.isWord(quantity.right, "of"),
      [.stop, .comma, .open, .close, .coordinator, .preposition, .adverb].contains(tag(quantity.right)),
      let name = finder.phraseBefore(quantity.left - 1), name.upperBound == quantity.left - 1, !finder.isTime(name),
      name.contains(where: { tag($0) == .properNoun }) || tokens.isAny(name.upperBound - 1, Self.rivals)
    else { return nil }
    return EnglishReading(.share, finder.string(name), rule: "en/part-placed")
  }

  private static let rivals = EnglishWordSet(
    "rival rivals challenger incumbent opponent candidate party opposition government senator governor mayor president")

  /// `Sunray was second with 13%, followed by Trackfit at 11%`: parts told with the places.
  func placedShare(_ quantity: EnglishQuantity) -> EnglishReading? {
    let at = quantity.left - 1
    guard quantity.sort == .percent, tokens.isWord(at, "with") || tokens.isWord(at, "at"),
      [.stop, .comma, .coordinator, .close].contains(tag(quantity.right))
    else { return nil }
    if let name = finder.phraseBefore(at) {
      let by = tag(name.lowerBound - 1) == .determiner ? name.lowerBound - 2 : name.lowerBound - 1
      // `followed by Harlow at 19 percent and Finch at 15`
      let isNext = tag(by) == .coordinator && previous?.reading.rule == "en/part-placed"
      if isNext || tokens.isWord(by, "by") && tokens.isWord(by - 1, "followed") {
        return EnglishReading(.share, finder.string(name), rule: "en/part-placed")
      }
    }
    if let verb = finder.governor(of: at), tag(verb) == .verb, tokens.isAny(verb, Self.leading), at - verb <= 4,
      tokens.isWord(at, "with")
    {
      return EnglishReading(.share, subject(at: verb), rule: "en/part-placed", verb: verb)  // leads the race with 26%
    }
    let place = tokens.isWord(at - 1, "place") ? at - 2 : at - 1
    guard tokens.has(place, .ordinal) || tokens.isAny(place, Self.leading), let verb = finder.governor(of: at),
      at - verb <= 3
    else { return nil }
    return EnglishReading(.share, subject(at: verb), rule: "en/part-placed", verb: verb)
  }

  private static let leading = EnglishWordSet("led leads leading lead last ahead top")
}
