/// Past forms: finite, part of a verb group, or narrowing a noun.
extension EnglishTagger {
  /// A past form: finite after a subject, a participle after be or have, an adjective before a noun.
  func pastTag(_ index: Int, _ classes: EnglishWordClass, _ previous: EnglishTag) -> EnglishTag? {
    let alsoBase = classes.contains(.verbBase)
    // `45 percent chose the mayor`: a past form that is no participle is always finite.
    if classes.contains(.verbPast), classes.isDisjoint(with: [.verbParticiple, .noun, .adjective]), !alsoBase,
      previous != .hyphen
    {
      return .verb
    }
    // `used copies sold for`: nobody did it who could be named.
    if tokens.isWord(index, "used"), previous == .comma || previous == .stop || previous == .coordinator,
      EnglishCounting.isCounted(tokens, text, index + 1)
    {
      return .adjective
    }
    if bindsParticle(index), previous != .noun, previous != .properNoun { return .adjective }  // built-in sensors
    switch previous {
    case .be, .have: return .participle
    case .determiner, .possessive, .adjective, .preposition, .mark, .quantity, .numeral:
      if alsoBase || classes.contains(.noun) { return nil }
      // `40 percent said yes`, `each got nine years`
      if previous == .quantity || previous == .determiner, tokens.isAny(index, Self.onlyFinite) { return .verb }
      if previous == .quantity, classes.contains(.verbPast), opensWithPart(index) { return .verb }
      if previous == .quantity || previous == .numeral { return nounFollows(index) ? .adjective : .participle }
      return nounFollows(index) || previous == .determiner ? .adjective : .participle
    case .hyphen: return .adjective
    case .toVerb, .modal, .auxiliary: return .verb
    case .stop:
      if index > 0, classes.contains(.verbPast), tokens.sign(index - 1) == 0x2D || tokens.sign(index - 1) == 0x2014 {
        return .verb
      }
      return alsoBase && classes.contains(.noun) ? nil : .participle
    default:
      if alsoBase, previous == .noun || previous == .properNoun {
        if classes.contains(.noun), closesObject(index), takesObject(index + 1) { return nil }
        // `The factory cut water use by 40 percent`
        if classes.contains(.verbPast), nounFollows(index), isMovedBy(index) { return .verb }
        return classes.contains(.noun) && !takesObject(index + 1) ? nil : .verb
      }
      if !classes.contains(.verbPast) { return .participle }
      return isReducedClause(index, classes) ? .participle : .verb
    }
  }

  /// Whether `by` and a number stand a few words behind.
  private func isMovedBy(_ index: Int) -> Bool {
    (index + 2..<max(index + 2, min(tokens.count - 1, index + 6))).contains {
      tokens.isWord($0, "by")
        && (tokens[$0 + 1].kind == .number || EnglishSigns.isCurrency(tokens.sign($0 + 1))
          || tokens.isWord($0 + 1, "half") || tokens.isArticle($0 + 1) && tokens.has($0 + 2, .fraction)
          || tokens.has($0 + 1, [.determiner, .adverb]) && $0 + 2 < tokens.count && tokens[$0 + 2].kind == .number)
    }
  }

  /// `, 37% got help`: a part of the people spoken of, and what they did.
  func opensWithPart(_ index: Int) -> Bool {
    let isPart =
      tokens.sign(index - 1) == 0x25 || tokens.isWord(index - 1, "percent")
      || tokens.has(index - 1, .fraction) && !tokens.has(index - 1, .timeNoun)
    guard index > 1, isPart else { return false }
    var at = index - 1
    while at > 0, tags[at - 1] == .quantity || tags[at - 1] == .adverb { at -= 1 }
    return at == 0 || [.comma, .stop, .subordinator].contains(tags[at - 1])
  }

  /// `trimmed its full-year forecast to`: the clause has its verb already.
  func closesObject(_ index: Int) -> Bool {
    var at = index - 1
    while at > max(0, index - 8) {
      switch tags[at] {
      case .noun, .adjective, .hyphen, .possessive, .determiner, .mark, .ing, .coordinator: at -= 1
      case .preposition where tokens.isWord(at, "of"): at -= 1
      case .verb:
        return !tokens.has(at, .saying)
          && ([.possessive, .determiner].contains(tags[at + 1]) || tokens.has(at, [.up, .down]))
      default: return false
      }
    }
    return false
  }

  /// `surveys completed by`, `tariffs imposed on`: a participle that narrows the noun before it.
  private func isReducedClause(_ index: Int, _ classes: EnglishWordClass) -> Bool {
    if !classes.isDisjoint(with: [.up, .down]), !tokens.isWord(index, "cut") { return false }
    if tokens.isWord(index + 1, "by") { return true }
    if leadsToOtherVerb(index, classes) { return true }
    guard tokens.isAny(index, Self.participles) else { return false }
    return true
  }

  /// `income earned through rents could double`: the clause has another verb, so that this one only narrows its noun.
  private func leadsToOtherVerb(_ index: Int, _ classes: EnglishWordClass) -> Bool {
    guard classes.isDisjoint(with: .saying), tokens.has(index + 1, .preposition), !tokens.isWord(index + 1, "that")
    else { return false }
    for at in index + 2..<max(index + 2, min(tokens.count, index + 10)) {
      if tokens[at].kind == .symbol || tokens.has(at, [.coordinator, .relative, .subordinator, .pronoun]) {
        return false
      }
      if tokens.isWord(at, "that") || tokens.isWord(at, "to") { return false }
      if tokens.has(at, [.modal, .be, .have]) { return true }
    }
    return false
  }

  static let participles = EnglishWordSet(
    "aged based located called named entitled born imposed dubbed given made")

  /// Past forms that never stand before a noun as adjectives.
  private static let onlyFinite = EnglishWordSet("said felt thought went came became saw got voted")
}
