public import SluiceCore

/// A number with its unit as found in a text, before anything is said of what it measures.
public struct Quantity: Sendable, Equatable {
  /// Where it starts, in code points.
  public var start: Int
  /// Where it ends, in code points, half-open.
  public var end: Int
  /// The number after its scale is applied, nil for a range.
  public var value: Double?
  /// The lower end of a range.
  public var low: Double?
  /// The upper end of a range.
  public var high: Double?
  /// The unit's code; `1` for a bare number, `rank` for an ordinal.
  public var unit: String
  /// How exactly the number is meant, as far as its own words and neighbours tell.
  public var qualifier: Claim.Qualifier
  /// The name of the rule that found it.
  public var rule: String

  /// Makes a quantity.
  ///
  /// - Parameters:
  ///   - range: Where it stands, in code points.
  ///   - value: The number, nil for a range.
  ///   - low: The lower end of a range.
  ///   - high: The upper end of a range.
  ///   - unit: The unit's code.
  ///   - qualifier: How exactly the number is meant.
  ///   - rule: The name of the rule that found it.
  public init(
    range: Range<Int>, value: Double?, low: Double? = nil, high: Double? = nil, unit: String = "1",
    qualifier: Claim.Qualifier = .exact, rule: String
  ) {
    start = range.lowerBound
    end = range.upperBound
    self.value = value
    self.low = low
    self.high = high
    self.unit = unit
    self.qualifier = qualifier
    self.rule = rule
  }

  /// Where it stands, in code points.
  public var range: Range<Int> { start..<end }
}
