import SluiceCore

/// A number of a German sentence with its unit.
struct GermanQuantity: Sendable {
  /// What the number is.
  enum Sort: Sendable {
    /// An amount.
    case amount
    /// A part in words, as a percentage.
    case fraction
    /// A place in an order.
    case rank
    /// So many times another thing.
    case multiple
  }

  /// The first token.
  var first: Int
  /// The token behind the last.
  var end: Int
  /// Where the surface starts, counted from the sentence's start.
  var start = 0
  /// Where the surface ends.
  var stop = 0
  /// The value, the upper end of a range.
  var value: Double
  /// The lower end of a range.
  var low: Double?
  /// The unit's code.
  var unit = "1"
  /// What the number is.
  var sort = Sort.amount
  /// Whether a minus stands before it.
  var isNegative = false
  /// How the words before it bound it.
  var qualifier = Claim.Qualifier.exact
  /// Where the bound starts; ``start`` without one.
  var boundStart = 0
  /// The token that the bound, else the number, starts with.
  var lead: Int

  /// Whether nothing but the number is there.
  var isBare: Bool { unit == "1" && sort == .amount }
}
