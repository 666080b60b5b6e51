import SluiceUnicode

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

  private let entries: [Entry]
  /// The names read backward; made when the first is asked for, since checks of a pipeline file make lexicons too.
  private var backward: PhraseTrie?

  /// Makes a lexicon; of two entries with the same alias the later one wins.
  ///
  /// - Parameter entries: The metrics.
  public init(_ entries: [Entry] = []) { self.entries = entries }

  private func trie() -> PhraseTrie {
    var phrases = ScalarPhrases()
    for (index, entry) in entries.enumerated() {
      phrases.append(entry.id, index, as: foldedScalar)
      for alias in entry.aliases { phrases.append(alias, index, as: foldedScalar) }
    }
    return PhraseTrie(phrases, reading: .backward, ignoringCase: true)
  }

  /// The canonical name of a metric as a text words it.
  ///
  /// A phrase means a metric when it is one of its names, or one with words around it that only narrow it by place, whole
  /// or time (`全市地区生产总值`, `the city's GDP`, `GDP of China`). Any other word makes another metric: 民间投资 is not
  /// 投资. An English name fits in singular and plural.
  ///
  /// - Parameter metric: The phrase of the text.
  /// - Returns: The canonical name, nil where no name fits.
  public mutating func id(of metric: String) -> String? {
    guard !entries.isEmpty else { return nil }
    let names = backward ?? trie()
    backward = names
    var text = ClaimText(metric).folded
    for _ in 0..<Self.mostTails {
      if let id = id(ending: text, names) { return id }
      guard let end = MetricTail.start(in: text) else { return nil }
      text.removeSubrange(end...)
    }
    return id(ending: text, names)
  }

  /// The most tails taken off a phrase, so that the work stays linear: "of PLACE", "in TIME", a bracket.
  private static let mostTails = 3

  private func id(ending text: [UInt32], _ names: PhraseTrie) -> String? {
    if let id = match(text, names) { return id }
    guard let last = text.last, MetricHead.isLetter(last) else { return nil }
    if PhraseTrie.lowered(last) != 0x73 { return match(text + [0x73], names) }
    return match(Array(text.dropLast()), names)
  }

  private func match(_ text: [UInt32], _ names: PhraseTrie) -> String? {
    guard let match = names.longest(in: text, at: text.count, limit: 0) else { return nil }
    return MetricHead.narrows(text, before: text.count - match.length) ? entries[match.value].id : nil
  }
}
