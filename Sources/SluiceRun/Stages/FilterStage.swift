import SluiceCore

/// Ends documents that a corpus should not hold, each under a counted reason.
package struct FilterStage: Stage {
  package static let declaration = StageDeclaration(
    name: "filter", summary: "drop documents by length, script, encoding, language, page type, quality and date",
    needs: .markup, gives: .markup,
    options: [
      OptionDeclaration("min_chars", .int(default: nil, 0...Int.max), help: "the least length in code points"),
      OptionDeclaration("max_chars", .int(default: nil, 0...Int.max), help: "the greatest length in code points"),
      OptionDeclaration(
        "scripts", .strings(default: []), help: "the ISO 15924 codes to keep; empty keeps all", after: "script"),
      OptionDeclaration(
        "min_script_share", .double(default: nil, 0...1), help: "the least share of the main script in the letters",
        after: "script"),
      OptionDeclaration(
        "min_encoding_confidence", .double(default: nil, 0...1),
        help: "the least confidence in the charset; text that came as Unicode passes", after: "decode"),
      OptionDeclaration(
        "languages", .strings(default: []), help: "the BCP 47 languages to keep; empty keeps all", after: "script"),
      OptionDeclaration(
        "min_language_confidence", .double(default: nil, 0...1),
        help: "the least confidence in the language; one that the document declares passes", after: "script"),
      OptionDeclaration(
        "page_types", .strings(default: []), help: "the page types to keep; empty keeps all", after: "extract"),
      OptionDeclaration(
        "min_quality", .double(default: nil, 0...1), help: "the least quality of the main text", after: "extract"),
      OptionDeclaration("published_from", .string(default: nil), help: "the first publication date to keep, ISO 8601"),
      OptionDeclaration("published_to", .string(default: nil), help: "the last publication date to keep, ISO 8601"),
      OptionDeclaration(
        "min_claims", .int(default: nil, 0...Int.max), help: "the least number of claims", after: "claims"),
    ], isRepeatable: true)

  private let options: StageOptions
  private let scripts: Set<String>
  private let languages: Set<String>
  private let pageTypes: Set<String>

  package init(options: StageOptions) throws(OptionError) {
    self.options = options
    scripts = Set(options.strings("scripts"))
    languages = Set(options.strings("languages"))
    pageTypes = Set(options.strings("page_types"))
    for name in ["published_from", "published_to"] {
      guard let date = options.string(name), !isDate(date) else { continue }
      throw OptionError(option: name, message: "\(date) is no date; write it as 2024-03-05, 2024-03 or 2024")
    }
    if let least = options.int("min_chars"), let most = options.int("max_chars"), least > most {
      throw OptionError(option: "min_chars", message: "nothing has at least \(least) and at most \(most) characters")
    }
    for type in options.strings("page_types") where PageType(rawValue: type) == nil {
      let types = PageType.allCases.map(\.rawValue)
      throw OptionError(
        option: "page_types", message: "there is no page type \(type)",
        fix: nearest(to: type, among: types).map { "did you mean \($0)?" }
          ?? "there are \(types.joined(separator: ", "))")
    }
    for code in options.strings("scripts") {
      if let fix = ScriptCodes.fix(code) {
        throw OptionError(option: "scripts", message: "no document has the script `\(code)`", fix: fix)
      }
    }
    for tag in options.strings("languages") {
      if let fix = LanguageTags.fix(tag) {
        throw OptionError(option: "languages", message: "no document has the language `\(tag)`", fix: fix)
      }
    }
  }

  package mutating func process(_ document: inout Document) -> Outcome {
    if let reason = lengthReason(document) ?? kindReason(document) ?? dateReason(document) {
      return .drop(DropReason(reason))
    }
    return .keep
  }

  private func lengthReason(_ document: Document) -> String? {
    let least = options.int("min_chars")
    let most = options.int("max_chars")
    guard least != nil || most != nil else { return nil }
    var length = 0
    for byte in document.body where byte & 0xC0 != 0x80 { length += 1 }
    if let least, length < least { return "too_short" }
    if let most, length > most { return "too_long" }
    return nil
  }

  private func kindReason(_ document: Document) -> String? {
    if !scripts.isEmpty, !scripts.contains(document.script?.main ?? "") { return "script" }
    if let least = options.double("min_script_share"), (document.script?.shares.first?.share ?? 0) < least {
      return "script_share"
    }
    if let least = options.double("min_encoding_confidence"), let encoding = document.encoding,
      encoding.confidence < least
    {
      return "encoding_confidence"
    }
    if !languages.isEmpty, !speaks(document.language) { return "language" }
    if let least = options.double("min_language_confidence"), let confidence = document.languageConfidence,
      confidence < least
    {
      return "language_confidence"
    }
    if !pageTypes.isEmpty, !pageTypes.contains(document.pageType?.rawValue ?? "") { return "page_type" }
    if let least = options.double("min_quality"), let quality = document.quality, quality < least { return "quality" }
    if let least = options.int("min_claims"), document.claims.count < least { return "too_few_claims" }
    return nil
  }

  /// A document in `zh-Hans` passes a filter for `zh`.
  private func speaks(_ language: String?) -> Bool {
    guard let language else { return false }
    return languages.contains(language) || languages.contains(String(language.prefix { $0 != "-" }))
  }

  /// Dates compare as far as both are told; a document without a date passes, as does one whose date is in no form that
  /// can be compared (02/05/2024).
  private func dateReason(_ document: Document) -> String? {
    guard let published = document.published, isDate(String(published.prefix(10))) else { return nil }
    if let first = options.string("published_from"), published.prefix(first.count) < first { return "too_old" }
    if let last = options.string("published_to"), published.prefix(last.count) > last { return "too_new" }
    return nil
  }
}
