import SluiceCore

/// A document on the terminal: what each stage made of it, then the text with its claims marked, then the claims.
struct InspectView {
  let showsColour: Bool

  /// Says what a stage did.
  func show(_ document: Document, after stage: String, outcome: Outcome) {
    switch outcome {
    case .keep: print(heading(stage) + findings(document, after: stage).map { "\n  " + $0 }.joined())
    case .drop(let reason): print(heading(stage) + "\n  dropped: \(reason.name)")
    case .fail(let problem): print(heading(stage) + "\n  failed: \(problem.code)")
    case .replace(let parts): print(heading(stage) + "\n  \(parts.count) documents")
    }
  }

  /// Shows the final text and its claims.
  func show(_ document: Document) {
    print(heading("text"))
    print(markedText(document))
    guard !document.claims.isEmpty else { return }
    print(heading("claims"))
    for (ordinal, claim) in document.claims.enumerated() { print("  \(ordinal). \(row(claim))") }
  }

  /// Shows a problem.
  func show(_ problem: Problem) {
    let place = [problem.origin.member, problem.origin.offset.map { "byte \($0)" }].compactMap(\.self)
    print(
      heading("problem")
        + "\n  \(problem.code): \(([problem.origin.path] + place).joined(separator: ", ")): \(problem.message)")
  }

  private func heading(_ name: String) -> String { showsColour ? "\u{1B}[1m\(name)\u{1B}[0m" : "== \(name)" }

  private func findings(_ document: Document, after stage: String) -> [String] {
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
    case "extract", "split":
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
    case "claims": return ["\(document.claims.count) claims"]
    default: return []
    }
  }

  private func flags(_ document: Document) -> [String] {
    let names = Flags.names.enumerated().filter { document.flags.rawValue & (1 << UInt64($0.offset)) != 0 }
    return names.isEmpty ? [] : ["flags: \(names.map(\.element).joined(separator: ", "))"]
  }

  /// The text with every claim between marks; claims may overlap, so marks are set where a claim starts and ends.
  private func markedText(_ document: Document) -> String {
    let starts = Set(document.claims.map(\.start))
    let ends = Set(document.claims.map(\.end))
    let (open, close) = showsColour ? ("\u{1B}[7m", "\u{1B}[0m") : ("[", "]")
    var out = ""
    var length = 0
    for (index, scalar) in String(decoding: document.body, as: UTF8.self).unicodeScalars.enumerated() {
      if ends.contains(index) { out += close }
      if starts.contains(index) { out += open }
      out.unicodeScalars.append(scalar)
      length = index + 1
    }
    return ends.contains(length) ? out + close : out
  }

  private func row(_ claim: Claim) -> String {
    let value = claim.value.map(number) ?? "\(claim.low.map(number) ?? "?")–\(claim.high.map(number) ?? "?")"
    let arrow = claim.direction.map { $0 == .up ? "↑" : "↓" } ?? ""
    let tail = [claim.basis, claim.period, claim.place, claim.status.rawValue].compactMap(\.self).joined(
      separator: ", ")
    return
      "\(claim.text)  \(claim.metric.isEmpty ? "?" : claim.metric): \(claim.kind.rawValue) \(arrow)\(value) \(claim.unit)"
      + (claim.qualifier == .exact ? "" : " (\(claim.qualifier.rawValue))")
      + "  \(tail)  [\(claim.rule) \(Figures.decimal(claim.confidence, 2))]"
  }

  private func number(_ value: Double) -> String {
    value == value.rounded() && value.magnitude < 1e15 ? Figures.grouped(Int(value)) : "\(value)"
  }
}
