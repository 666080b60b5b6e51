/// Present forms: the verb of a clause, or a noun of the same letters.
extension EnglishTagger {
  /// A present form that may be a noun: the verb takes what follows a verb.
  func presentTag(_ index: Int, _ classes: EnglishWordClass, _ previous: EnglishTag) -> EnglishTag {
    let next = index + 1
    guard classes.contains(.noun) else {
      // `The harbour ferry line is`: behind one thing a plain form is no verb.
      let isPlain = classes.contains(.verbBase) && classes.isDisjoint(with: [.verbThird, .verbPast, .verbParticiple])
      let isOne = previous == .noun && index > 1 && [.determiner, .possessive].contains(tags[index - 2])
      let isPlural = index > 0 && EnglishCounting.isCounted(tokens, text, index - 1)
      // `and winds topped`: no verb has another right behind it.
      if classes.contains(.verbThird), previous == .coordinator || previous == .comma, tokens.has(next, .verbPast),
        !tokens.has(next, [.noun, .adjective])
      {
        return .noun
      }
      return isPlain && isOne && !isPlural && tokens.has(next, .noun) ? .noun : .verb
    }
    let takesObject = takesObject(next)
    if classes.contains(.verbThird), tokens.isAny(index, EnglishShaper.spanning), previous == .noun,
      tokens.isWord(next, "from") || tokens.isWord(next, "between")
    {
      return .verb  // the fee for a permit ranges from
    }
    // `Soybean exports to the country fell`: the clause has its verb further on.
    if classes.contains(.verbThird), tokens.isWord(next, "to"), leadsToFinite(next + 1) { return .noun }
    // `raises property taxes by 2.9%`
    if tokens.isWord(next, "by"), closesObject(index) { return .noun }
    if previous == .coordinator, classes.contains(.verbBase),
      tokens.isWord(next, "above") || tokens.isWord(next, "below")
    {
      return .verb
    }
    var subject = index - 1
    while subject > 0, tags[subject] == .adverb { subject -= 1 }
    let plural = subject >= 0 && EnglishCounting.isCounted(tokens, text, subject)
    if classes.contains(.verbBase), previous == .noun, next < tokens.count {
      // `temperatures on the shield reach 930 degrees`, `13 countries work on the project`.
      if classes.contains(.reach), tokens[next].kind == .number { return .verb }
      if plural, subject == index - 1, subject > 0, tags[subject - 1] == .quantity, tokens.has(next, .preposition) {
        return .verb
      }
    }
    if classes.contains(.verbBase), plural, previous == .noun || previous == .properNoun,
      tokens.isWord(next, "at") || tokens.isWord(next, "from")
    {
      return .verb
    }
    if classes.contains(.verbThird), classes.contains(.target), tokens.isWord(next, "to"),
      tokens.has(next + 1, .verbBase), !plural, previous != .comma
    {
      return .verb
    }
    if classes.contains(.verbThird), classes.contains(.target), !plural, nounFollows(index), previous != .comma {
      return .verb
    }
    if classes.contains(.verbThird), previous == .noun, tokens.isWord(next, "to"), tokens.has(next + 1, .verbBase),
      tokens.has(next + 1, [.up, .down, .reach])
    {
      return .noun  // unit costs to rise
    }
    // `The smallest plan, with adverts, stays at $6.49`
    if classes.contains(.verbThird), previous == .comma, tokens.isWord(next, "at") || tokens.isWord(next, "from"),
      next + 1 < tokens.count,
      tokens[next + 1].kind == .number || EnglishSigns.isCurrency(tokens.sign(next + 1))
    {
      return .verb
    }
    if classes.contains(.verbThird), takesObject {
      if previous == .comma, tokens.isWord(next, "to"), tokens.has(next + 1, .verbBase) { return .verb }
      if previous == .comma { return closesName(index - 1) ? .verb : .noun }
      // `takes a week and costs $300`
      if tokens.isWord(index, "costs"), EnglishSigns.isCurrency(tokens.sign(next)) { return .verb }
      // `eliminates posts and raises the levy`: a determiner stands behind no noun.
      return previous == .coordinator && !tokens.has(next, [.determiner, .possessive]) ? .noun : .verb
    }
    // The first word of a sentence counts as a name where no list has it: Officials estimate the repairs.
    let isPartOf = subject > 1 && tokens.isWord(subject - 1, "of") && tags[subject - 2] == .quantity
    let isPluralSubject = plural && (previous == .noun || previous == .properNoun && (subject == 0 || isPartOf))
    if classes.contains(.verbBase), takesObject, isPluralSubject { return .verb }
    // `Adults with a dog pay $30`
    if classes.contains(.verbBase), previous == .noun, next < tokens.count,
      tokens[next].kind == .number || EnglishSigns.isCurrency(tokens.sign(next)), isPluralBefore(subject)
    {
      return .verb
    }
    // `the authors point out`, `experts project this will`: no noun has a particle or a pronoun right behind it.
    if classes.contains(.verbBase), plural, previous == .noun || previous == .properNoun,
      tokens.isWord(next, "out") || tokens.isAny(next, Self.objects)
    {
      return .verb
    }
    return .noun
  }

  /// Whether a noun stands in a phrase behind a plural: adults with a dog.
  private func isPluralBefore(_ noun: Int) -> Bool {
    var at = noun
    while at > 0, [.noun, .adjective, .determiner, .possessive].contains(tags[at]) { at -= 1 }
    // The first word of a sentence counts as a name where no list has it.
    return at > 0 && tags[at] == .preposition && (tags[at - 1] == .noun || at == 1 && tags[0] == .properNoun)
      && EnglishCounting.isCounted(tokens, text, at - 1)
  }

  /// `Get married`, `Stay informed`: what a participle may stand behind in an order.
  static let copulas = EnglishWordSet("get stay keep feel look become remain go have be make")
  /// Whether a finite verb follows before a sign or a word that joins clauses.
  private func leadsToFinite(_ start: Int) -> Bool {
    guard !tokens.has(start, .verbBase) || tokens.has(start, .noun) else { return false }
    for at in start..<max(start, min(tokens.count, start + 7)) {
      if tokens[at].kind == .symbol || tokens.has(at, [.coordinator, .relative, .subordinator, .pronoun]) {
        return false
      }
      if tokens.isWord(at, "that") { return false }
      if tokens.has(at, [.modal, .be, .have]) { return true }
      if tokens.has(at, .verbPast), !tokens.has(at, [.noun, .adjective]), at > start { return true }
    }
    return false
  }

  private static let objects = EnglishWordSet("it them this these him us")

  /// Whether a comma closes a name that stands beside a noun: `the longest tunnel, Kestrel Pass, covers`.
  private func closesName(_ comma: Int) -> Bool {
    guard tags[comma] == .comma else { return false }
    var at = comma - 1
    while at > max(0, comma - 6), tags[at] == .properNoun { at -= 1 }
    return at < comma - 1 && tags[at] == .comma && at > 0 && (tags[at - 1] == .noun || tags[at - 1] == .properNoun)
  }

  /// Whether a token can only follow a verb that has an object or a degree: a determiner, a number, `by`.
  func takesObject(_ next: Int) -> Bool {
    guard next < tokens.count else { return false }
    if tokens[next].kind == .number || EnglishSigns.isCurrency(tokens.sign(next)) { return true }
    if tokens.has(next, .determiner), tokens.has(next + 1, .timeNoun) { return false }  // arrests this year
    if tokens.has(next, [.determiner, .possessive, .pronoun, .small, .tens, .ordinal]) { return true }
    return tokens.isWord(next, "by") || tokens.isWord(next, "to") || tokens.isWord(next, "that")
      || tokens.isAny(next, Self.degrees)
  }

  private static let degrees = EnglishWordSet(
    "about nearly almost roughly approximately up at around over more less anywhere between only just")
}
