import SluiceClaims
import SluiceCore
import SluiceJSON
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The cases of Recognizers-Text through `numbers(in:)`, both languages.
///
/// A case is right when each of its results is found with its value, and with its unit where the model has one. Left out
/// are results of the type `ordinal.relative`, cases with a unit that the contract's table lacks, and cases without a
/// result in which the contract counts a number. The runner prints a line for each model and, with `RECOGNIZERS_SHOW`
/// set, every case that is not right.
@Suite(.enabled(if: RecognizersFolder.path != nil))
struct RecognizersTests {
  /// What became of the cases of one model.
  struct Tally {
    var right = 0
    var scored = 0
    var all = 0
  }

  @Test(arguments: ["english", "chinese"]) func valuesAndUnits(_ language: String) throws {
    let tallies = try ["currency", "dimension", "temperature", "percent"].map { try Self.tally(language, $0) }
    let right = tallies.reduce(0) { $0 + $1.right }
    let scored = tallies.reduce(0) { $0 + $1.scored }
    #expect(Double(right) >= 0.95 * Double(scored), "\(right) of \(scored)")
  }

  @Test(arguments: ["english", "chinese"]) func values(_ language: String) throws {
    let tallies = try ["number", "numberrange", "ordinal"].map { try Self.tally(language, $0) }
    let right = tallies.reduce(0) { $0 + $1.right }
    let scored = tallies.reduce(0) { $0 + $1.scored }
    #expect(Double(right) >= 0.9 * Double(scored), "\(right) of \(scored)")
  }

  /// A case that stands in the table of differences does differ.
  @Test func differencesAreNamed() throws {
    for rule in RecognizersRule.allCases {
      print("recognizers differ on purpose: \(rule.rawValue): \(rule.cases.joined(separator: ", "))")
    }
    let named = Set(RecognizersRule.allCases.flatMap(\.cases))
    #expect(named.count == RecognizersRule.allCases.reduce(0) { $0 + $1.cases.count }, "a case stands under two rules")
    var extractor = ClaimExtractor()
    for name in named {
      let parts = name.split(separator: " ").map(String.init)
      let names = parts[0].split(separator: "-").map(String.init)
      let found = try RecognizersFolder.cases(parts[0])[Int(parts[1]) ?? 0]
      let isRight = RecognizersCase(found, language: names[0], model: names[1], &extractor).isRight
      #expect(isRight == false, "\(name) no longer differs")
    }
  }

  @Test func mostCasesAreScored() throws {
    var scored = 0
    var all = 0
    for language in ["english", "chinese"] {
      for model in ["currency", "dimension", "temperature", "percent", "number", "numberrange", "ordinal"] {
        let tally = try Self.tally(language, model)
        print("recognizers \(language) \(model): \(tally.right) of \(tally.scored) right, \(tally.all) cases")
        scored += tally.scored
        all += tally.all
      }
    }
    print("recognizers: \(scored) of \(all) cases scored")
    #expect(Double(scored) >= 0.85 * Double(all))
  }

  /// The tallies of all files, read once.
  private static let tallies: [String: Tally] = {
    var tallies: [String: Tally] = [:]
    var extractor = ClaimExtractor()
    for language in ["english", "chinese"] {
      for model in ["currency", "dimension", "temperature", "percent", "number", "numberrange", "ordinal"] {
        tallies[language + model] = (try? count(language, model, &extractor)) ?? Tally()
      }
    }
    return tallies
  }()

  private static func tally(_ language: String, _ model: String) throws -> Tally {
    let tally = try #require(tallies[language + model])
    try #require(tally.all > 0, "the file of \(language) \(model) cannot be read")
    return tally
  }

  private static func count(_ language: String, _ model: String, _ extractor: inout ClaimExtractor) throws -> Tally {
    var tally = Tally()
    for (index, found) in try RecognizersFolder.cases("\(language)-\(model)").enumerated() {
      tally.all += 1
      guard let isRight = RecognizersCase(found, language: language, model: model, &extractor).isRight else { continue }
      tally.scored += 1
      tally.right += isRight ? 1 : 0
      if !isRight, getenv("RECOGNIZERS_SHOW") != nil { show(found, language, model, index) }
    }
    return tally
  }

  private static func show(_ found: JSONValue, _ language: String, _ model: String, _ index: Int) {
    let input = found["Input"]?.string ?? ""
    let wanted = (found["Results"]?.array ?? []).map { result in
      let resolution = result["Resolution"]
      return
        "\(result["Text"]?.string ?? "")=\(resolution?["value"]?.string ?? "") \(resolution?["unit"]?.string ?? "")"
    }
    let given = numbers(in: input, ClaimInput(language: language == "english" ? "en" : "zh")).map {
      "\($0.value.map { "\($0)" } ?? "\($0.low ?? 0)..\($0.high ?? 0)") \($0.unit) \($0.qualifier)"
    }
    print("MISS \(language)-\(model) \(index): \(input) | \(wanted) | \(given)")
  }
}

/// One case of the files.
struct RecognizersCase {
  private let results: [JSONValue]
  private let quantities: [Quantity]
  private let model: String
  private let isEnglish: Bool

  /// Reads the numbers of a case.
  init(_ found: JSONValue, language: String, model: String, _ extractor: inout ClaimExtractor) {
    self.model = model
    isEnglish = language == "english"
    results = (found["Results"]?.array ?? []).filter { $0["TypeName"]?.string != "ordinal.relative" }
    let input = ClaimInput(language: isEnglish ? "en" : "zh")
    quantities = extractor.numbers(in: Array((found["Input"]?.string ?? "").utf8), input)
    isRelative = results.isEmpty && !(found["Results"]?.array ?? []).isEmpty
  }

  private let isRelative: Bool

  /// Whether every result is found; nil for a case that is left out.
  var isRight: Bool? {
    if isRelative { return nil }
    if results.isEmpty { return quantities.isEmpty ? true : nil }
    for result in results {
      if let unit = result["Resolution"]?["unit"]?.string, code(of: unit) == nil { return nil }
    }
    return results.allSatisfy(isFound)
  }

  private func isFound(_ result: JSONValue) -> Bool {
    guard let resolution = result["Resolution"], let value = resolution["value"]?.string, value != "null" else {
      return true
    }
    if model == "numberrange" { return hasRange(value) }
    guard let expected = Double(value.hasSuffix("%") ? String(value.dropLast()) : value) else { return false }
    return quantities.contains { quantity in
      guard let number = quantity.value else { return false }
      if let unit = resolution["unit"]?.string, code(of: unit) != quantity.unit { return false }
      if model == "percent" { return Self.close(number, expected) && ["%", "pp"].contains(quantity.unit) }
      return Self.close(number, expected)
        || quantity.unit == "%" && model == "number" && Self.close(number / 100, expected)
    }
  }

  /// Whether a range `[low,high)` is found, as one range or by its bounds, because the contract has one claim for each
  /// number (大于20小于30).
  private func hasRange(_ range: String) -> Bool {
    let ends = range.dropFirst().dropLast().split(separator: ",", omittingEmptySubsequences: false).map { Double($0) }
    guard ends.count == 2 else { return false }
    if let low = ends[0], let high = ends[1] {
      if quantities.contains(where: { $0.low == low && $0.high == high || low == high && $0.value == low }) {
        return true
      }
    }
    return zip(ends, [Claim.Qualifier.atLeast, .atMost]).allSatisfy { end, qualifier in
      guard let end else { return true }
      return quantities.contains { quantity in
        guard quantity.qualifier == qualifier, let value = quantity.value else { return false }
        return Self.close(value, end) || quantity.unit == "%" && Self.close(value / 100, end)
      }
    }
  }

  private static func close(_ left: Double, _ right: Double) -> Bool {
    abs(left - right) <= 1e-6 * max(abs(left), abs(right), 1e-9)
  }

  /// The contract's code of a unit's name; nil where its table lacks the unit.
  private func code(of unit: String) -> String? {
    // The pound is money in one model and mass in another.
    if unit == "Pound" { return model == "dimension" ? "lb" : "GBP" }
    return Self.units[unit]
  }

  private static let units: [String: String] = [
    "Dollar": "USD", "United States dollar": "USD", "British pound": "GBP", "Euro": "EUR", "Japanese yen": "JPY",
    "Chinese yuan": "CNY", "Rupee": "INR", "Indian rupee": "INR", "Australian dollar": "AUD", "Canadian dollar": "CAD",
    "New Zealand dollar": "NZD", "Swiss franc": "CHF", "Mexican peso": "MXN", "Costa Rican colón": "CRC",
    "Georgian lari": "GEL", "Hong Kong dollar": "HKD", "New Taiwan dollar": "TWD", "F": "degF", "C": "Cel",
    "Barrel": "bbl", "Acre": "acre", "Foot": "ft", "Square meter": "m2", "Ton": "t", "Metric ton": "t",
    "Mile per hour": "mi/h", "Meter": "m", "Millimeter": "mm", "Centimeter": "cm", "Kilometer": "km", "Mile": "mi",
    "Square kilometer": "km2", "Megabyte": "MB", "Kilogram": "kg", "Gram": "g", "Jin": "jin", "Kilowatt": "kW",
    "Kilometer per hour": "km/h", "Liter": "L", "Cubic meter": "m3", "Ounce": "oz", "Gigabyte": "GB", "Terabyte": "TB",
  ]
}
