/// What growth and change compare with.
struct EnglishBasis {
  private let sentence: EnglishSentence
  private let mentions: [Mention]

  /// A basis named in the sentence.
  struct Mention {
    var tokens: Range<Int>
    var basis: String
  }

  /// Takes a sentence with the bases that it names.
  ///
  /// - Parameters:
  ///   - sentence: The sentence.
  ///   - mentions: What ``find(_:_:)`` found in it.
  init(_ sentence: EnglishSentence, _ mentions: [Mention]) {
    self.sentence = sentence
    self.mentions = mentions
  }

  /// Finds the bases that a sentence names.
  ///
  /// - Parameters:
  ///   - sentence: The sentence.
  ///   - found: Gets them in place of what it holds, so that its memory is allocated once.
  static func find(_ sentence: EnglishSentence, _ found: inout [Mention]) {
    let phrases = EnglishPhrases.shared
    let tokens = sentence.tokens
    found.removeAll(keepingCapacity: true)
    var at = 0
    while at < tokens.count {
      if let match = phrases.bases.longest(tokens, at: at) {
        found.append(Mention(tokens: at..<at + match.count, basis: phrases.basisNames[match.value]))
        at += match.count
      } else {
        if let year = comparedYear(sentence, at) {
          found.append(Mention(tokens: at..<at + 1, basis: "since:\(year)"))
        }
        at += 1
      }
    }
  }

  /// `from 2017`, `since 2016`, `compared with 2018`.
  private static func comparedYear(_ sentence: EnglishSentence, _ at: Int) -> Int? {
    let tokens = sentence.tokens
    guard tokens[at].kind == .number, sentence.tag(at) == .numeral, tokens[at].end - tokens[at].start == 4,
      tokens[at].value >= 1_900,
      tokens[at].value < 2_060
    else { return nil }
    let spans = tokens.isWord(at + 1, "to") || tokens.sign(at + 1) == 0x2D
    if spans, tokens.indices.contains(at + 2), EnglishCalendar.isYear(tokens[at + 2].value) { return nil }
    var before = at - 1
    if tokens.isWord(before, "in") { before -= 1 }
    let compared =
      (tokens.isWord(before, "with") || tokens.isWord(before, "to")) && tokens.isWord(before - 1, "compared")
    let words =
      tokens.isWord(before, "since") && !ranksSince(sentence, before) || tokens.isWord(before, "from")
      || tokens.isWord(before, "than")
      || tokens.isWord(before, "over")
      || tokens.isWord(before, "versus")
    return compared || words || heldAgainst(tokens, at) ? Int(tokens[at].value) : nil
  }

  /// `the fastest pace since 2008`, `its first drop since 2016`: the year says how long nothing was like it.
  private static func ranksSince(_ sentence: EnglishSentence, _ since: Int) -> Bool {
    let tokens = sentence.tokens
    var at = since - 1
    while at > max(0, since - 7), ![.comma, .stop, .verb, .be, .quantity].contains(sentence.tag(at)) {
      let isOf = sentence.tag(at - 1) == .determiner || sentence.tag(at - 1) == .possessive
      if isOf, EnglishNames.isSuperlative(tokens, sentence.text, at) || tokens.isAny(at, uniques) { return true }
      at -= 1
    }
    return false
  }

  private static let uniques = EnglishWordSet("first only record")

  /// `6% ahead of 2021`, `a third below 2019 levels`: the year that a number is held against.
  static func heldAgainst(_ tokens: EnglishTokens, _ at: Int) -> Bool {
    if tokens.isWord(at - 1, "of"), tokens.isWord(at - 2, "ahead") || tokens.isWord(at - 2, "behind") { return true }
    let before = tokens.isWord(at - 1, "the") || tokens.isWord(at - 1, "its") ? at - 2 : at - 1
    return (tokens.isWord(before, "below") || tokens.isWord(before, "above")) && tokens.isAny(at + 1, levels)
  }

  static let levels = EnglishWordSet(
    "level levels average averages mean norm figure figures peak peaks high highs low lows")

  /// The basis of a quantity: a phrase behind it, before the next statement, or in front of its clause.
  func basis(of index: Int) -> String? {
    let quantity = sentence.quantities[index]
    for mention in mentions where mention.tokens.lowerBound >= quantity.right {
      let between = quantity.right..<mention.tokens.lowerBound
      guard between.count < 24, !between.contains(where: { parts($0) }) else { break }
      // `rose 0.3% from April and 3.9% from a year earlier`: it compares with something of its own.
      let isOwn = sentence.tokens.isWord(quantity.right, "from") && !between.isEmpty
      if isOwn, sentence.tokens.has(quantity.right + 1, [.month, .weekday]) { break }
      if isSaidOfNext(index, between) { break }
      return mention.basis
    }
    let start = sentence.finder.clauseStart(quantity.left)
    for mention in mentions.reversed()
    where mention.tokens.upperBound <= quantity.left && mention.tokens.lowerBound >= start {
      return mention.basis
    }
    return nil
  }

  /// `grew by 12,000 in May and by 140,000 over the year`: what stands behind the next number is of that one alone, where
  /// this one has a time of its own.
  private func isSaidOfNext(_ index: Int, _ between: Range<Int>) -> Bool {
    let quantities = sentence.quantities
    guard index + 1 < quantities.count, between.contains(quantities[index + 1].left),
      quantities[index + 1].sort == quantities[index].sort, sentence.tag(between.lowerBound) == .preposition,
      let time = sentence.finder.nounPhrase(from: between.lowerBound + 1)
    else { return false }
    return sentence.finder.isTime(time)
  }

  /// Whether a token ends the statement that a quantity stands in.
  private func parts(_ at: Int) -> Bool {
    let tokens = sentence.tokens
    if sentence.tag(at) == .stop || tokens.isWord(at, "while") || tokens.isWord(at, "but")
      || tokens.isWord(at, "whereas")
    {
      return true
    }
    if sentence.tag(at) == .be, at > 0, sentence.tag(at - 1) == .coordinator { return true }
    return sentence.tag(at) == .verb && at > 0 && sentence.tag(at - 1) != .relative
  }
}
