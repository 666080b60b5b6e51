/// Hyphened durations that tell how long a thing lasts: a 75-minute play, her three-week trip.
///
/// The article marks one thing; behind `the` or none a span of days or more is part of a name as a rule (the four-week
/// average, 30-year bonds). Things of statistics and finance have their span in their name.
enum EnglishLasting {
  /// Whether an article or possessive opens the phrase, past adjectives.
  static func opens(_ tokens: EnglishTokens, _ quantity: EnglishQuantity) -> Bool {
    var at = quantity.left - 1
    // `One small, 2-week study`
    if tokens.sign(at) == 0x2C, tokens.has(at - 1, .adjective) { at -= 1 }
    for _ in 0..<2 where tokens.has(at, [.adjective, .verbParticiple]) && !tokens.isArticle(at) { at -= 1 }
    if tokens.isWord(at, "the") { return shortUnits.contains(quantity.unit) }
    return tokens.isArticle(at) || tokens.has(at, .possessive) || tokens.isAny(at, ones)
  }

  private static let ones = EnglishWordSet("another one")
  /// A span of days names a thing too: the six-day war.
  private static let shortUnits: Set<String> = ["s", "min", "h"]

  /// The thing behind the duration; nil where it only has it in its name.
  static func thing(_ sentence: EnglishSentence, _ quantity: EnglishQuantity) -> Range<Int>? {
    let tokens = sentence.tokens
    var at = quantity.right
    if tokens.sign(at) == 0x2D { at += 1 }
    if tokens.isWord(at, "long") { at += 1 }
    // `a four-year, $96 million extension`
    if sentence.tag(at) == .comma, sentence.tag(at + 1) == .quantity {
      at += 1
      while sentence.tag(at) == .quantity { at += 1 }
    }
    guard let phrase = sentence.finder.nounPhrase(from: at) ?? nounTakenForVerb(sentence, at) else { return nil }
    let head = phrase.upperBound - 1
    // `a 21-day recuperation period`: what goes on in it names it.
    let isNamedPeriod = tokens.isWord(head, "period") && phrase.count > 1
    // `a 3-hour minimum` is one; `the four-week average` is of something else.
    let isBound = phrase.count == 1 && (tokens.isWord(head, "minimum") || tokens.isWord(head, "maximum"))
    guard isNamedPeriod || !tokens.isAny(head, named), isBound || !tokens.isAny(head, EnglishCounting.extremes),
      !tokens.isCapital(head),
      isNamedPeriod || tokens.isAny(head, agreed)
        || !tokens.has(head, [.moneyNoun, .priceNoun, .stockNoun, .timeNoun]),
      phrase.lowerBound == at,
      !EnglishCounting.endsPlural(tokens, sentence.text, head)
    else { return nil }
    return phrase
  }

  /// `a 40-minute talk`: behind the span of an article words that may be verbs are nouns.
  private static func nounTakenForVerb(_ sentence: EnglishSentence, _ at: Int) -> Range<Int>? {
    let tokens = sentence.tokens
    guard sentence.tag(at) == .verb, tokens.has(at, .noun) else { return nil }
    var end = at + 1
    while end < at + 3, sentence.tag(end) == .noun || sentence.tag(end) == .verb && tokens.has(end, .noun) { end += 1 }
    return at..<end
  }

  /// What is agreed on or goes on for so long, though it may be worth money or tell a time too.
  private static let agreed = EnglishWordSet(
    "contract deal extension agreement lease partnership sponsorship project start")

  /// Things whose span is their name, not their length.
  private static let named = EnglishWordSet(
    """
    plan bond note bill treasury gilt mortgage loan yield history anniversary veteran stretch span window period trend
    range chart cycle mark old round basis forecast outlook goal target strategy programme program money passbook figure
    ticket pass pact point face degree course college school university grade calendar cap swap future option guarantee
    """)
}
