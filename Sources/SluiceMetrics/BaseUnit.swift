import SluiceClaims

/// The unit that values of one dimension are brought to, and how.
///
/// Money, counted things, ranks and multiples stay as they are: they have no fixed rate to another unit.
package struct BaseUnit: Sendable, Equatable {
  /// The code of the base unit.
  package var code: String
  /// What a value is multiplied by.
  package var factor: Double
  /// What is added to a level after that; only scales of temperature have another zero.
  package var offset: Double

  /// Finds the base unit of a unit.
  ///
  /// - Parameter code: The unit's code in a claim; a compound is `code/code`.
  package init(of code: String) {
    let parts = code.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let single = Unit.named(code)
    if single != nil || parts.count != 2 || parts.contains("") {
      self = Self.simple(code, single)
      return
    }
    let over = Self.simple(parts[0], Unit.named(parts[0]))
    let under = Self.simple(parts[1], Unit.named(parts[1]))
    self.init(code: "\(over.code)/\(under.code)", factor: over.factor / under.factor, offset: 0)
  }

  private init(code: String, factor: Double, offset: Double) {
    self.code = code
    self.factor = factor
    self.offset = offset
  }

  /// The code of each dimension's base unit, with the factor that the unit table gives it.
  private static let bases: [Dimension: (code: String, factor: Double)] = [
    .ratio: ("%", 0.01), .points: ("pp", 0.01), .length: ("m", 1), .area: ("m2", 1), .volume: ("m3", 1),
    .mass: ("kg", 1), .power: ("W", 1), .energy: ("J", 1), .voltage: ("V", 1), .apparentPower: ("VA", 1),
    .temperature: ("Cel", 1), .time: ("s", 1), .information: ("B", 1), .bitRate: ("bit/s", 1),
  ]

  /// The degree Celsius at zero of the other scales (BIPM SI Brochure, 9th edition, 2.3.1; Fahrenheit by its definition).
  private static let zeros = ["K": -273.15, "degF": -32 * 5.0 / 9]

  private static func simple(_ code: String, _ unit: Unit?) -> BaseUnit {
    // A multiple is a ratio too, but nobody reads 3.9 times as 390 %.
    guard let unit, code != "x", let base = bases[unit.dimension] else {
      return BaseUnit(code: code, factor: 1, offset: 0)
    }
    if unit.code == base.code { return BaseUnit(code: code, factor: 1, offset: 0) }
    return BaseUnit(code: base.code, factor: unit.factor / base.factor, offset: zeros[code] ?? 0)
  }
}
