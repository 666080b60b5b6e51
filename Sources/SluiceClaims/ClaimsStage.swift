public import SluiceCore

/// The stage that reads the numeric claims of a document's text.
///
/// A document known to be in a language that has no folder here gives none: the English rules, which read every
/// text in an alphabet, would misread the numbers and the words around them. A short text is read all the same, since
/// its language is a guess.
public struct ClaimsStage: Stage {
  /// The stage's name, needs, gives and options.
  public static let declaration = StageDeclaration(
    name: "claims", summary: "extract numeric claims with units, growth, periods and status from the text",
    needs: .text, gives: .claims,
    options: [
      OptionDeclaration(
        "date", .string(default: nil),
        help: "what relative words such as 去年 or \"last year\" count from where a document has no date, ISO 8601"),
      OptionDeclaration(
        "lexicons", .nameLists,
        help: "files beside the pipeline file that list the names of metrics under their metric_id"),
      OptionDeclaration(
        "max_claims", .int(default: ClaimOptions.usualMaximum, 1...1_000_000_000),
        help: "how many claims a document may give; the text behind the last is not read, and the row says over_budget"),
    ])

  private var extractor: ClaimExtractor

  /// Makes the stage.
  ///
  /// - Parameter options: The checked options.
  /// - Throws: ``OptionError`` when `date` is no date.
  public init(options: StageOptions) throws(OptionError) {
    let date = options.string("date")
    if let date, CalendarDate(iso: date) == nil {
      throw OptionError(option: "date", message: "'\(date)' is no date; write it as 2024-03-05, 2024-03 or 2024")
    }
    let entries = options.nameLists("lexicons").map { MetricLexicon.Entry(id: $0.name, aliases: $0.texts) }
    extractor = ClaimExtractor(
      ClaimOptions(
        date: date, lexicon: MetricLexicon(entries), maximum: options.int("max_claims") ?? ClaimOptions.usualMaximum))
  }

  /// Reads the claims of the text into the document.
  ///
  /// - Parameter document: The document, at least text.
  /// - Returns: Always that the document goes on.
  public mutating func process(_ document: inout Document) -> Outcome {
    let input = ClaimInput(
      title: document.title, section: document.sectionTitle, published: document.published,
      language: document.language, script: document.script?.main)
    document.claims =
      Self.reads(document.language, length: document.body.count)
      ? extractor.claims(in: document.body, input, sections: document.sections, tables: document.tables) : []
    document.form = max(document.form, .claims)
    if extractor.reachedMaximum, !document.claims.isEmpty { document.flags.insert(.overBudget) }
    if !document.claims.isEmpty { Self.markBroken(&document, extractor.brokenSpans) }
    return .keep
  }

  /// Flags claims whose surface or whose neighbourhood up to the next character lost its bytes: the number may be cut.
  private static func markBroken(_ document: inout Document, _ broken: [Range<Int>]) {
    if broken.isEmpty { return }
    document.flags.insert(.mojibake)
    var next = 0
    for index in document.claims.indices {
      let claim = document.claims[index]
      while next < broken.count, broken[next].upperBound < claim.start { next += 1 }
      let touching = broken[next...].prefix { $0.lowerBound <= claim.end }
      if touching.contains(where: { $0.upperBound >= claim.start }) {
        document.claims[index].flags.insert(.mojibake)
      }
    }
  }

  /// The longest text in bytes whose language is not trusted.
  private static let shortText = 400

  /// Whether there are rules for a document's language.
  private static func reads(_ language: String?, length: Int) -> Bool {
    guard let primary = language?.split(whereSeparator: { $0 == "-" || $0 == "_" }).first, length > shortText else {
      return true
    }
    return primary == "und" || ClaimExtractor.tags.contains(primary.lowercased())
  }
}
