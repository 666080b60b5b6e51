/// Noun phrases of a German sentence, found by capitals and position.
struct GermanPhrases {
  /// The sentence.
  let tokens: GermanTokens
  /// For each token, whether a number or time holds it.
  let isTaken: [Bool]

  /// Makes a finder.
  init(_ tokens: GermanTokens, _ quantities: [GermanQuantity], _ times: [GermanTimes.Mention]) {
    self.tokens = tokens
    var taken = [Bool](repeating: false, count: tokens.count)
    for quantity in quantities { for index in quantity.first..<quantity.end { taken[index] = true } }
    for time in times { for index in time.tokens { taken[index] = true } }
    isTaken = taken
  }

  /// Whether a token is a noun that can head a phrase.
  func isHead(_ index: Int) -> Bool {
    index >= 0 && index < tokens.count && !isTaken[index] && tokens.isNoun(index)
      && !tokens.has(index, [.time, .month, .number, .scale, .pronoun])
  }

  /// The noun phrase that starts at a token, without its article: adjectives, nouns, and a genitive.
  func phrase(from index: Int) -> Range<Int>? {
    var at = index
    while at < tokens.count, tokens.has(at, .determiner), !isHead(at) { at += 1 }
    let start = at
    while at < tokens.count, isAdjective(at) { at += 1 }
    guard isHead(at) else { return nil }
    while isHead(at + 1), !isTaken[at + 1] { at += 1 }
    let head = at
    if tokens.has(head + 1, .genitive), let owned = plain(from: head + 2), !tokens.has(owned.upperBound - 1, .holder) {
      return start..<owned.upperBound
    }
    if tokens.has(head, .relational), tokens.isAny(head + 1, Self.relations), let owned = plain(from: head + 2) {
      return start..<owned.upperBound
    }
    return start..<head + 1
  }

  private static let relations = StaticWords("für von an nach")

  /// A phrase without what belongs to it.
  private func plain(from index: Int) -> Range<Int>? {
    var at = index
    while at < tokens.count, isAdjective(at) || tokens.has(at, .determiner) && !isHead(at) { at += 1 }
    guard isHead(at) else { return nil }
    let start = index
    while isHead(at + 1) { at += 1 }
    return start..<at + 1
  }

  /// Whether a word can be an adjective before a noun: in small letters, with its ending.
  func isAdjective(_ index: Int) -> Bool {
    guard index < tokens.count, tokens[index].kind == .word, !isTaken[index] else { return false }
    if tokens[index].isCapital, index > 0 { return false }
    guard tokens[index].entry.classes.isDisjoint(with: GermanWordClass.function.union(.verb)) else { return false }
    let last = tokens.lower[tokens[index].end - 1]
    let before = tokens.lower[max(0, tokens[index].end - 2)]
    return last == 0x65 || before == 0x65 && [0x6E, 0x72, 0x73, 0x6D].contains(last)
  }

  /// The noun phrase that ends before a token.
  func phrase(before end: Int) -> Range<Int>? {
    var head = end - 1
    while head >= 0, tokens.isSign(head, 0x22) || tokens.isSign(head, 0x201C) || tokens.isSign(head, 0x201D) {
      head -= 1
    }
    guard isHead(head) else { return nil }
    var start = head
    while isHead(start - 1) || start > 0 && isAdjective(start - 1) { start -= 1 }
    if tokens.has(start - 1, .genitive), isHead(start - 2) {
      var owner = start - 2
      while owner > 0, isHead(owner - 1) || isAdjective(owner - 1) { owner -= 1 }
      return tokens.has(head, .holder) ? owner..<start - 1 : owner..<head + 1
    }
    if tokens.isAny(start - 1, Self.relations), tokens.has(start - 2, .relational) { return start - 2..<head + 1 }
    return start..<head + 1
  }

  /// The verb of a stretch of the sentence: one of the tables, else a small-letter word behind a noun.
  func verb(in range: Range<Int>) -> Int? {
    var known: Int?
    for index in range where !isTaken[index] && !(tokens[index].isCapital && index > 0) && tokens.has(index, .verb) {
      known = index
      break
    }
    for index in range.dropFirst() where index < (known ?? range.upperBound) {
      guard isHead(index - 1) || isTaken[index - 1], tokens[index].kind == .word, !tokens[index].isCapital,
        !isTaken[index],
        tokens[index].entry.classes.isDisjoint(with: .function), !(isAdjective(index) && isHead(index + 1)),
        [0x74, 0x65, 0x6E].contains(tokens.lower[tokens[index].end - 1])
      else { continue }
      return index
    }
    return known
  }

  /// The subject of a stretch with its verb: the first noun phrase that no preposition governs.
  func subject(in range: Range<Int>, verb: Int) -> Range<Int>? {
    nominative(from: range.lowerBound, to: verb) ?? nominative(from: verb + 1, to: range.upperBound)
  }

  private func nominative(from start: Int, to end: Int) -> Range<Int>? {
    var index = start
    while index < end {
      if tokens.has(index, .preposition) {
        var at = index + 1
        while at < end, tokens.has(at, .determiner) || isAdjective(at) || isTaken[at] { at += 1 }
        if isHead(at) || isTaken[index + 1 < tokens.count ? index + 1 : index] {
          index = phrase(from: at).map { max($0.upperBound, at) } ?? max(at, index + 1)
        } else {
          index += 1
        }
        continue
      }
      if !isTaken[index], let found = phrase(from: index), found.upperBound <= end { return found }
      index += 1
    }
    return nil
  }
}
