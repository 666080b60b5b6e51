import SluiceCore

/// How big, wide, deep or far a thing is.
extension EnglishSentence {
  /// `At 2.7 pounds, the XR is light`: what stands in front says something of the subject behind.
  func fronted(_ quantity: EnglishQuantity) -> EnglishReading? {
    // `Normally $89.99, the headphones are`
    let isUsual = quantity.sort == .money && tag(quantity.left - 1) == .adverb && tag(quantity.right) == .comma
    guard quantity.left == 1 || quantity.left > 1 && tag(quantity.left - 2) == .stop,
      tokens.isWord(quantity.left - 1, "at") || isUsual
        || tokens.isWord(quantity.left - 1, "with")
          && quantity.sort != .money && tag(quantity.right) == .comma
    else { return nil }
    var start = tag(quantity.right) == .comma ? quantity.right + 1 : quantity.right
    if tag(start) == .open { start = closing(start) }  // At 2.7 pounds (1.22kg) the laptop
    if tag(start) == .comma { start += 1 }
    if tag(start) == .pronoun {
      return carriedTopic.isEmpty || quantity.sort == .money
        ? nil : EnglishReading(.level, carriedSubject, rule: "en/fronted")
    }
    guard tag(start) == .determiner || tag(start) == .possessive || tag(start) == .properNoun || start > quantity.right,
      let thing = finder.nounPhrase(from: start), !finder.isTime(thing),
      [.verb, .be, .have, .modal].contains(tag(thing.upperBound))
    else { return nil }
    let words = finder.string(thing)
    return EnglishReading(
      .level, quantity.sort == .money && isWare(words) ? price(of: words) : words, rule: "en/fronted")
  }

  /// `Its rocket, 59 feet tall, can`: how big the thing before the comma is.
  func sized(_ quantity: EnglishQuantity) -> EnglishReading? {
    let at = quantity.left - 1
    // `The gap, now 26.8 points, has widened`
    if tokens.isAny(at, Self.currently), tag(at - 1) == .comma, tag(quantity.right) == .comma,
      let thing = finder.phraseBefore(at - 1), thing.upperBound == at - 1, !finder.isTime(thing)
    {
      let words = finder.string(thing)
      let isPrice = quantity.sort == .money && quantity.value < 1e6 && isWare(words)
      return EnglishReading(.level, isPrice ? price(of: words) : words, rule: "en/sized")
    }
    if quantity.sort == .measure, tokens.isWord(at, "at"), tag(at - 1) == .comma,
      tag(quantity.right) == .comma || tag(quantity.right) == .stop,
      let thing = finder.phraseBefore(at - 1)
    {
      return EnglishReading(.level, finder.string(thing), rule: "en/sized")  // The falls, at 312 feet, draw
    }
    guard quantity.sort == .measure, tag(quantity.left - 1) == .comma, tokens.isAny(quantity.right, Self.dimensions),
      [.comma, .stop, .coordinator].contains(tag(quantity.right + 1)),
      let thing = finder.phraseBefore(quantity.left - 1),
      !finder.isTime(thing)
    else { return nil }
    return EnglishReading(.level, finder.string(thing), rule: "en/sized")
  }

  private static let currently = EnglishWordSet(
    "now currently today still once previously formerly usually normally originally typically regularly")

  /// `lugs as deep as 8 millimeters`: the thing before the comparison.
  func asBig(_ quantity: EnglishQuantity) -> EnglishReading? {
    let at = quantity.left - 1
    guard tokens.isWord(at, "as"), tokens.isWord(at - 2, "as"), let thing = finder.phraseBefore(at - 2),
      thing.upperBound == at - 2
    else { return nil }
    return EnglishReading(.level, finder.string(thing), rule: "en/sized")
  }

  /// `50 to 80 liters in capacity`, `three feet in width`: the dimension names the measure.
  func dimensioned(_ quantity: EnglishQuantity) -> EnglishReading? {
    let at = quantity.right + 1
    guard quantity.sort == .measure, tokens.isWord(at - 1, "in"), tokens.isAny(at, Self.extents) else { return nil }
    return EnglishReading(.level, finder.string(at..<at + 1), rule: "en/dimension")
  }

  private static let extents = EnglishWordSet(
    "capacity size length width height depth diameter weight area volume thickness circumference elevation")

  /// `a hospital 185 miles north of the city`: how far the thing before it lies.
  func distance(_ quantity: EnglishQuantity) -> EnglishReading? {
    let before =
      tag(quantity.left - 1) == .comma && tokens.isWord(quantity.right, "away") ? quantity.left - 1 : quantity.left
    guard quantity.sort == .measure, tokens.isAny(quantity.right, Self.directions),
      let thing = finder.phraseBefore(before), !finder.isTime(thing)
    else { return nil }
    return EnglishReading(.level, finder.string(thing), rule: "en/distance")
  }

  private static let directions = EnglishWordSet(
    "across wide deep tall high north south east west northeast northwest southeast southwest away from off above below inland offshore downstream upstream"
  )
}
