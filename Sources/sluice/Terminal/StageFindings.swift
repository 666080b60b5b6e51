import SluiceCore

/// What a stage found in a document, in words.
enum StageFindings {
  /// One line for each finding.
  static func lines(_ document: Document, after stage: String) -> [String] {
    switch stage {
    case "decode":
      guard let encoding = document.encoding else { return ["already Unicode"] }
      return [
        "\(encoding.name) by \(encoding.source.rawValue), confidence \(Figures.decimal(encoding.confidence, 2))"
          + (encoding.declared.map { ", declared \($0)" } ?? "")
          + (encoding.replaced > 0 ? ", \(encoding.replaced) malformed sequences" : "")
          + (encoding.malformed.isEmpty
            ? "" : ", at bytes \(encoding.malformed.map(String.init).joined(separator: ", "))"),
        "read as \(document.mediaType.rawValue)",
      ] + flags(document)
    case "normalise":
      let count = document.repairedCharacters
      return (count > 0 ? ["\(count) characters put back from mojibake"] : []) + flags(document)
    case "split": return ["one document"]
    case "extract":
      let facts = [
        ("title", document.title), ("author", document.author), ("published", document.published),
        ("fetched", document.fetched),
        ("site", document.site), ("page type", document.pageType?.rawValue),
        ("quality", document.quality.map { Figures.decimal($0, 2) }),
      ]
      return facts.compactMap { name, value in value.map { "\(name): \($0)" } }
        + document.sections.map { "\(String(repeating: "  ", count: max(0, $0.level - 1)))§ \($0.title)" }
        + flags(document)
    case "script":
      let shares = document.script?.shares.map { "\($0.script) \(Figures.decimal($0.share * 100, 0))%" } ?? []
      return [shares.joined(separator: ", "), document.language.map { "language \($0)" } ?? "language unknown"]
    case "claims": return [Figures.count(document.claims.count, "claim")]
    default: return []
    }
  }

  private static func flags(_ document: Document) -> [String] {
    let names = Flags.names.enumerated().filter { document.flags.rawValue & (1 << UInt64($0.offset)) != 0 }
    return names.isEmpty ? [] : ["flags: \(names.map(\.element).joined(separator: ", "))"]
  }
}
