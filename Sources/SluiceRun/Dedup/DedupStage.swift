import SluiceCore

/// Finds documents that repeat earlier ones, word for word or nearly.
///
/// A stage sees one document at a time, so the comparison is not its own: the worker gathers a batch's fingerprints, and
/// ``DedupSequencer`` decides in the order of the input.
package struct DedupStage: Stage {
  package static let declaration = StageDeclaration(
    name: "dedup", summary: "mark or drop documents that repeat an earlier one, exactly or nearly",
    needs: .text, gives: .text,
    options: [
      OptionDeclaration(
        "action", .choice(default: "mark", ["mark", "drop"]),
        help: "mark: keep the row and name the earlier document in duplicate_of; drop: end the document"),
      OptionDeclaration(
        "near", .bool(default: true), help: "compare by shingles too; off finds only the same text"),
      OptionDeclaration(
        "threshold", .double(default: 0.7, 0.4...1),
        help: "the least share of shingles in common (Jaccard) of two near duplicates"),
      OptionDeclaration(
        "number_threshold", .double(default: 0.5, 0...1),
        help: "the least share of numbers in common of two near duplicates; 0 does not look at them"),
      OptionDeclaration(
        "max_documents", .int(default: 4_000_000, 1...1_000_000_000),
        help: "how many originals are remembered, about 1 GB a million; behind them the oldest is forgotten"),
    ])

  private let drops: Bool
  private var fingerprinter = Fingerprinter()

  package init(options: StageOptions) throws(OptionError) {
    drops = options.string("action") == "drop"
  }

  /// A document alone repeats nothing: it gets its hash and goes on.
  package mutating func process(_ document: inout Document) -> Outcome {
    _ = fingerprint(&document)
    return .keep
  }

  /// What the options say about the comparison.
  static func comparison(_ options: StageOptions) -> DedupOptions {
    DedupOptions(
      threshold: options.bool("near") ? options.double("threshold") : nil,
      numberThreshold: options.double("number_threshold") ?? 0,
      mostDocuments: options.int("max_documents") ?? 1, drops: options.string("action") == "drop")
  }

  /// Sets the document's hash.
  mutating func fingerprint(_ document: inout Document) -> Fingerprint {
    let (fingerprint, contentHash) = fingerprinter.fingerprint(of: document)
    document.contentHash = contentHash
    return fingerprint
  }

  /// Marks a document or ends it.
  func apply(_ decision: DedupDecision, to document: inout Document) -> Outcome {
    switch decision {
    case .original: return .keep
    case .exact(let original), .near(let original):
      document.duplicateOf = original.id
      guard drops else { return .keep }
      if case .exact = decision { return .drop(DropReason("duplicate")) }
      return .drop(DropReason("near_duplicate"))
    }
  }
}
