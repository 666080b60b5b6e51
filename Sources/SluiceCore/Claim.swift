/// A named metric has, or changes by, a numeric value in a unit: one row of output.
///
/// Offsets count Unicode code points in the document's text, half-open, so that `text[start:end]` in Python is
/// ``text``.
public struct Claim: Sendable, Equatable {
  /// What the number says of its metric.
  public enum Kind: String, Sendable, CaseIterable {
    /// An amount, count or rate as it stands.
    case level
    /// A relative change.
    case growth
    /// An absolute change.
    case change
    /// The part of a whole.
    case share
    /// So many times another thing.
    case multiple
    /// A place in an order.
    case rank
  }

  /// How exactly the number is meant.
  public enum Qualifier: String, Sendable, CaseIterable {
    /// The number itself.
    case exact
    /// Near it.
    case about
    /// It or more.
    case atLeast = "at_least"
    /// It or less.
    case atMost = "at_most"
    /// Between ``Claim/low`` and ``Claim/high``.
    case range
  }

  /// Which way a growth or change goes.
  public enum Direction: String, Sendable, CaseIterable {
    /// More than before.
    case up
    /// Less than before.
    case down
  }

  /// Whether the value is, or shall be.
  public enum Status: String, Sendable, CaseIterable {
    /// It came about.
    case actual
    /// A goal, plan, forecast or order.
    case target
  }

  /// The number with its unit, as written.
  public var text: String
  /// Where it starts, in code points.
  public var start: Int
  /// Where it ends, in code points, half-open.
  public var end: Int
  /// What the number says of its metric.
  public var kind: Kind
  /// The number after its scale is applied, nil for a range.
  ///
  /// Positive for growth and change.
  public var value: Double?
  /// The lower end of a range.
  public var low: Double?
  /// The upper end of a range.
  public var high: Double?
  /// The unit's code: ISO 4217, `%`, `pp`, `km2`, a Simplified classifier, `1`.
  public var unit: String
  /// How exactly the number is meant.
  public var qualifier: Qualifier = .exact
  /// Which way a growth or change goes; nil for other kinds.
  public var direction: Direction?
  /// What growth and change compare with: `yoy`, `pop`, `cagr`, `since:2016`, `cumulative`.
  public var basis: String?
  /// The phrase that names what is measured, in words of the text.
  public var metric: String = ""
  /// The canonical name of the metric from a lexicon.
  public var metricID: String?
  /// The time the value holds for: `2023`, `2023-Q1`, `2016/2021`.
  public var period: String?
  /// Whether the value is, or shall be.
  public var status: Status = .actual
  /// The place the value holds for.
  public var place: String?
  /// The index, among the document's claims, of the one whose level this growth, change, share, rank or multiple is
  /// about.
  public var of: Int?
  /// The sentence that holds the number.
  public var sentence: String = ""
  /// The title of the section it stands in.
  public var section: String?
  /// The name of the rule that found it.
  public var rule: String = ""
  /// How sure the extractor is that quantity, kind and metric are right, 0…1.
  public var confidence: Double = 0
  /// What a reader should know.
  public var flags: Flags = []

  /// Makes a claim from its number; the other fields start empty.
  ///
  /// - Parameters:
  ///   - text: The number with its unit, as written.
  ///   - start: Where it starts, in code points.
  ///   - end: Where it ends, in code points, half-open.
  ///   - kind: What the number says of its metric.
  ///   - value: The number, nil for a range.
  ///   - unit: The unit's code.
  public init(text: String, start: Int, end: Int, kind: Kind, value: Double?, unit: String) {
    self.text = text
    self.start = start
    self.end = end
    self.kind = kind
    self.value = value
    self.unit = unit
  }
}
