/// English words that narrow a metric by place, whole or time and leave it the same metric.
enum EnglishNarrowing {
  /// Words before a name: articles and possessives, times of reports, states (ISO 3166) and their adjectives.
  static let words = phrases(
    """
    the a an its their our his her my this that total overall annual annualized annualised yearly quarterly monthly weekly daily
    full-year half-year first-half second-half first-quarter second-quarter third-quarter fourth-quarter year quarter month
    last first second third fourth national nationwide global worldwide world country city province county state company group
    china chinese us u.s. american america uk u.k. british britain eu european eurozone japan japanese germany german france
    french india indian canada canadian australia australian russia russian brazil brazilian italy italian spain spanish mexico
    mexican korea korean indonesia turkey vietnam singapore thailand taiwan hong kong nigeria nigerian kenya africa african asia
    asian beijing shanghai london california texas
    """)

  /// Prepositions that tie a place or time to a name.
  static let prepositions = phrases("of in for across at")

  /// Words in small letters that such a tail holds beside names in capitals and years.
  static let tailWords = phrases(
    """
    the this that last year quarter month whole entire full first second third fourth half country city province county state
    nation region company group district its of and
    """)

  private static func phrases(_ words: String) -> PhraseTrie {
    PhraseTrie(words.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { (String($0), 1) }, ignoringCase: true)
  }
}
