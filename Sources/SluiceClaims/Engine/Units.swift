/// What a unit measures.
public enum Dimension: String, Sendable, CaseIterable {
  /// Money, by ISO 4217.
  case currency
  /// A ratio: percent, per mille.
  case ratio
  /// A difference of ratios: percentage and basis points.
  case points
  /// Length.
  case length
  /// Area.
  case area
  /// Volume.
  case volume
  /// Mass.
  case mass
  /// Power.
  case power
  /// Energy.
  case energy
  /// Electric potential.
  case voltage
  /// Apparent power.
  case apparentPower
  /// Temperature.
  case temperature
  /// Time.
  case time
  /// Information.
  case information
  /// Information by time.
  case bitRate
  /// Counted things.
  case count
}

/// A unit of the contract with its place among its kind.
public struct Unit: Sendable, Equatable {
  /// The code in rows (`km2`, `CNY`, `pp`).
  public var code: String
  /// What it measures.
  public var dimension: Dimension
  /// How many of the dimension's base unit it is; 1 for currencies, which have no fixed rate.
  public var factor: Double

  /// Makes a unit.
  ///
  /// - Parameters:
  ///   - code: The code in rows.
  ///   - dimension: What it measures.
  ///   - factor: How many of the dimension's base unit it is.
  public init(_ code: String, _ dimension: Dimension, _ factor: Double = 1) {
    self.code = code
    self.dimension = dimension
    self.factor = factor
  }

  /// The unit with a code; nil for classifiers, compounds and symbols that are in no table.
  ///
  /// - Parameter code: The code in rows.
  /// - Returns: The unit.
  public static func named(_ code: String) -> Unit? { byCode[code] }

  /// The units that are not money, with factors to metre, square metre, cubic metre, kilogram, watt, joule, volt,
  /// volt-ampere, kelvin step, second, byte and bit per second.
  ///
  /// Factors: BIPM, The International System of Units, 9th edition; Chinese market units by the State Council's order
  /// of 1984 (mu = 10000/15 m2, jin = 0.5 kg); tonne of coal equivalent 29.3076 GJ by GB/T 2589; barrel and pound by
  /// NIST Handbook 44; month and year as the mean Gregorian ones.
  static let measures: [Unit] = [
    Unit("%", .ratio, 0.01), Unit("‰", .ratio, 0.001), Unit("pp", .points, 0.01), Unit("bp", .points, 0.0001),
    Unit("nm", .length, 1e-9), Unit("um", .length, 1e-6), Unit("mm", .length, 0.001), Unit("cm", .length, 0.01),
    Unit("dm", .length, 0.1), Unit("m", .length), Unit("km", .length, 1_000), Unit("in", .length, 0.0254),
    Unit("ft", .length, 0.3048), Unit("yd", .length, 0.9144), Unit("mi", .length, 1_609.344),
    Unit("nmi", .length, 1_852), Unit("ly", .length, 9.460_730_472_580_8e15),
    Unit("mm2", .area, 1e-6), Unit("cm2", .area, 1e-4), Unit("m2", .area), Unit("km2", .area, 1e6),
    Unit("ha", .area, 1e4), Unit("mu", .area, 10_000.0 / 15), Unit("acre", .area, 4_046.856_422_4),
    Unit("ft2", .area, 0.092_903_04), Unit("mi2", .area, 2_589_988.110_336), Unit("in2", .area, 0.000_645_16),
    Unit("yd2", .area, 0.836_127_36),
    Unit("mm3", .volume, 1e-9), Unit("cm3", .volume, 1e-6), Unit("m3", .volume), Unit("km3", .volume, 1e9),
    Unit("mL", .volume, 1e-6), Unit("L", .volume, 0.001), Unit("bbl", .volume, 0.158_987_294_928),
    Unit("gal", .volume, 0.003_785_411_784), Unit("ft3", .volume, 0.028_316_846_592),
    Unit("ug", .mass, 1e-9), Unit("mg", .mass, 1e-6), Unit("g", .mass, 0.001), Unit("kg", .mass),
    Unit("t", .mass, 1_000), Unit("jin", .mass, 0.5), Unit("liang", .mass, 0.05), Unit("lb", .mass, 0.453_592_37),
    Unit("oz", .mass, 0.028_349_523_125), Unit("ct", .mass, 0.0002),
    Unit("W", .power), Unit("kW", .power, 1e3), Unit("MW", .power, 1e6), Unit("GW", .power, 1e9),
    Unit("TW", .power, 1e12), Unit("PS", .power, 735.498_75), Unit("hp", .power, 745.699_872),
    Unit("J", .energy), Unit("kJ", .energy, 1e3), Unit("cal", .energy, 4.184), Unit("kcal", .energy, 4_184),
    Unit("Wh", .energy, 3.6e3), Unit("kWh", .energy, 3.6e6), Unit("MWh", .energy, 3.6e9), Unit("GWh", .energy, 3.6e12),
    Unit("TWh", .energy, 3.6e15), Unit("tce", .energy, 29.3076e9),
    Unit("V", .voltage), Unit("kV", .voltage, 1e3), Unit("kVA", .apparentPower, 1e3), Unit("MVA", .apparentPower, 1e6),
    Unit("Cel", .temperature), Unit("degF", .temperature, 5.0 / 9), Unit("K", .temperature),
    Unit("ms", .time, 0.001), Unit("s", .time), Unit("min", .time, 60), Unit("h", .time, 3_600),
    Unit("d", .time, 86_400), Unit("wk", .time, 604_800), Unit("mo", .time, 2_629_746), Unit("a", .time, 31_556_952),
    Unit("bit", .information, 0.125), Unit("B", .information), Unit("KB", .information, 1e3),
    Unit("MB", .information, 1e6), Unit("GB", .information, 1e9), Unit("TB", .information, 1e12),
    Unit("PB", .information, 1e15), Unit("bit/s", .bitRate), Unit("kbit/s", .bitRate, 1e3),
    Unit("Mbit/s", .bitRate, 1e6), Unit("Gbit/s", .bitRate, 1e9),
    Unit("TEU", .count), Unit("px", .count), Unit("x", .ratio), Unit("rank", .count), Unit("1", .count),
  ]

  private static let byCode: [String: Unit] = {
    let money = Currencies.codes.map { Unit($0, .currency) }
    return Dictionary((measures + money).map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
  }()
}
