/// Fiscal years in short: `FY19`, `FY2019`.
enum EnglishFiscalYear {
  /// The year that a token names.
  ///
  /// - Parameters:
  ///   - tokens: The tokens of the sentence.
  ///   - at: The token.
  /// - Returns: The year, nil where it names none.
  static func year(_ tokens: EnglishTokens, _ at: Int) -> Int? {
    guard at >= 0, at < tokens.count, tokens[at].kind == .code else { return nil }
    return years[tokens[at].hash]
  }

  private static let years = (1990..<2060).reduce(into: [UInt64: Int]()) { years, year in
    years[EnglishLexicon.hash("fy\(year)")] = year
    years[EnglishLexicon.hash(year % 100 < 10 ? "fy0\(year % 100)" : "fy\(year % 100)")] = year
  }
}

extension EnglishPhraseFinder {
  /// A phrase without the time in front of it: `Q3 sales`, `fiscal 2019 revenue`, `first-half profit`, `2019 budget`.
  ///
  /// - Parameter phrase: Its tokens.
  /// - Returns: The rest where a noun follows, else the whole.
  func withoutTime(_ phrase: Range<Int>) -> Range<Int> {
    var at = phrase.lowerBound
    while at < phrase.upperBound, let end = timeEnd(at) { at = end }
    guard at > phrase.lowerBound, at < phrase.upperBound else { return phrase }
    return [.noun, .adjective].contains(tag(at)) ? at..<phrase.upperBound : phrase
  }

  /// Where the time that starts at a token ends.
  private func timeEnd(_ at: Int) -> Int? {
    if let part = EnglishPeriod.quarter(tokens, at) { return part.end }
    if EnglishFiscalYear.year(tokens, at) != nil { return at + 1 }
    var year = at
    if tokens.isAny(at, Self.yearKinds) { year += tokens.isWord(at + 1, "year") ? 2 : 1 }
    return EnglishPeriod.year(tokens, year) != nil ? year + 1 : nil
  }

  private static let yearKinds = EnglishWordSet("fiscal financial calendar")

  /// Whether a phrase is the kind of a year with the year right behind: `fiscal 2019`.
  func namesYear(_ phrase: Range<Int>) -> Bool {
    phrase.count == 1 && tokens.isAny(phrase.lowerBound, Self.yearKinds)
      && EnglishPeriod.year(tokens, phrase.upperBound) != nil
  }
}
