/// What an English number may count: plural nouns and a few that have no plural.
enum EnglishCounting {
  /// Plurals without -s, and nouns that are counted in the singular form.
  static let pluralWords = EnglishWordSet(
    """
    people men women children police cattle staff equipment personnel aircraft livestock fish sheep deer species series
    troops crew faculty spacecraft teeth feet mice geese fungi bacteria criteria phenomena alumni media data salespeople
    policemen firemen businessmen congressmen lawmen fishermen spokesmen countrymen grandchildren schoolchildren offspring
    folk gunmen women servicemen crewmen workmen freshmen clergy poultry swine salmon trout shrimp
    """)

  /// Nouns that only say which value of a metric is meant.
  static let extremes = EnglishWordSet(
    "high low average total maximum minimum record median mean peak level rate value figure estimate pace speed")

  /// Words in -s that are no plural.
  private static let notPlural = EnglishWordSet(
    """
    this its his is was has as us does plus versus across besides less thus always perhaps towards afterwards various previous
    serious famous obvious business process success access address progress loss boss class glass pass press mass bus gas
    analysis basis crisis virus status focus bonus campus consensus census news politics economics physics mathematics sometimes
    """)

  /// Whether a word is a plural by its form.
  static func endsPlural(_ tokens: EnglishTokens, _ text: [UInt32], _ index: Int) -> Bool {
    let length = tokens[index].end - tokens[index].start
    guard length > 2, PhraseTrie.lowered(text[tokens[index].end - 1]) == 0x73 else { return false }
    if PhraseTrie.lowered(text[tokens[index].end - 2]) == 0x73 { return false }
    return !notPlural.contains(tokens[index].hash)
  }

  /// Whether a word is counted: a plural or a noun used as one.
  static func isCounted(_ tokens: EnglishTokens, _ text: [UInt32], _ index: Int) -> Bool {
    guard tokens.isWordToken(index) else { return false }
    return pluralWords.contains(tokens[index].hash) || endsPlural(tokens, text, index)
  }
}
