/// Names under which metrics are known: one canonical name with its aliases in any language and script.
public struct MetricLexicon: Sendable {
  /// One metric.
  public struct Entry: Sendable, Equatable {
    /// The canonical name, the `metric_id` of rows.
    public var id: String
    /// Names that mean the metric, the canonical one among them or not.
    public var aliases: [String]

    /// Makes an entry.
    ///
    /// - Parameters:
    ///   - id: The canonical name.
    ///   - aliases: Names that mean the metric.
    public init(id: String, aliases: [String]) {
      self.id = id
      self.aliases = aliases
    }
  }

  private let ids: [String]
  private let backward: PhraseTrie

  /// Makes a lexicon; of two entries with the same alias the later one wins.
  ///
  /// - Parameter entries: The metrics.
  public init(_ entries: [Entry] = []) {
    ids = entries.map(\.id)
    var phrases: [(String, Int)] = []
    for (index, entry) in entries.enumerated() {
      for alias in [entry.id] + entry.aliases where !alias.isEmpty {
        let text = ClaimText(alias)
        phrases.append((ClaimText.string(text.folded, 0..<text.count), index))
      }
    }
    backward = PhraseTrie(phrases, reading: .backward, ignoringCase: true)
  }

  /// The canonical name of a metric as a text words it.
  ///
  /// A phrase means a metric when it is one of its names, or ends with one behind words that narrow it by place or
  /// group (`全市地区生产总值`, `the city's GDP`); the longest name wins.
  ///
  /// - Parameter metric: The phrase of the text.
  /// - Returns: The canonical name, nil where no name fits.
  public func id(of metric: String) -> String? {
    guard !ids.isEmpty else { return nil }
    let text = ClaimText(metric)
    guard let match = backward.longest(in: text.folded, at: text.count, limit: 0) else { return nil }
    let start = text.count - match.length
    if start > 0, Self.isWordLetter(text.folded[start - 1]), Self.isWordLetter(text.folded[start]) { return nil }
    return ids[match.value]
  }

  private static func isWordLetter(_ scalar: UInt32) -> Bool {
    let lowered = PhraseTrie.lowered(scalar)
    return lowered >= 0x61 && lowered <= 0x7A || scalar >= 0xC0 && scalar <= 0x24F
  }
}
