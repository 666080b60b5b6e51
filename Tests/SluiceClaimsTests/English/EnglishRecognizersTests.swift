import SluiceClaims
import SluiceCore
import SluiceJSON
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The folder of the cases, named by the environment.
private let englishCasesFolder: String? = getenv("RECOGNIZERS").map { String(cString: $0) }

/// The English cases of Microsoft's Recognizers-Text, read from the folder that the environment names.
///
/// Left out are relative ordinals, units that the contract's table lacks, and results without a number. What differs on
/// purpose: `eight to 10 feet` is one range, `500,000 barrels a day` a compound unit, an address of four numbers and a
/// phone number are names, `forty two and a third` is a number and no ordinal.
@Suite(.enabled(if: englishCasesFolder != nil))
struct EnglishRecognizersTests {
  /// The codes of the unit names that the contract has.
  static let units: [String: String] = [
    "Dollar": "USD", "United States dollar": "USD", "Pound": "GBP", "British pound": "GBP", "Euro": "EUR",
    "Japanese yen": "JPY", "Chinese yuan": "CNY", "Rupee": "INR", "Australian dollar": "AUD",
    "Canadian dollar": "CAD", "New Zealand dollar": "NZD", "Swiss franc": "CHF", "Mexican peso": "MXN",
    "Costa Rican colón": "CRC", "Georgian lari": "GEL", "F": "degF", "C": "Cel", "Barrel": "bbl", "Acre": "acre",
    "Foot": "ft", "Square meter": "m2", "Ton": "t", "Mile per hour": "mi/h", "Meter": "m", "Millimeter": "mm",
    "Square kilometer": "km2", "Megabyte": "MB", "Mile": "mi", "Kilogram": "kg", "Gram": "g", "Metric ton": "t",
  ]

  @Test func valuesAndUnits() throws {
    let scores = try ["currency", "dimension", "percent", "temperature"].flatMap { try Self.scores($0) }
    let right = scores.filter { $0 }.count
    #expect(Double(right) >= 0.94 * Double(scores.count), "\(right) of \(scores.count)")
  }

  @Test func values() throws {
    let scores = try ["number", "numberrange", "ordinal"].flatMap { try Self.scores($0) }
    let right = scores.filter { $0 }.count
    #expect(Double(right) >= 0.9 * Double(scores.count), "\(right) of \(scores.count)")
  }

  /// Whether each result of a model's cases is found.
  private static func scores(_ model: String) throws -> [Bool] {
    try cases(model).flatMap { found -> [Bool] in
      guard let input = found["Input"]?.string, let results = found["Results"]?.array else { return [] }
      let quantities = numbers(in: input, ClaimInput(language: "en"))
      return results.compactMap { score($0, quantities, model) }
    }
  }

  private static func cases(_ model: String) throws -> [JSONValue] {
    let path = "\(englishCasesFolder ?? "")/english-\(model).json"
    guard let file = fopen(path, "rb") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      guard count > 0 else { break }
      bytes.append(contentsOf: buffer[..<count])
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    return try JSONValue(bytes).array ?? []
  }

  /// Whether a result is found; nil for one that is left out.
  private static func score(_ result: JSONValue, _ quantities: [Quantity], _ model: String) -> Bool? {
    guard result["TypeName"]?.string != "ordinal.relative", let resolution = result["Resolution"],
      let value = resolution["value"]?.string, value != "null"
    else { return nil }
    if model == "numberrange" { return matches(value, quantities) }
    guard let expected = Double(value.hasSuffix("%") ? String(value.dropLast()) : value) else { return nil }
    var code: String?
    if ["currency", "dimension", "temperature"].contains(model) {
      guard let unit = resolution["unit"]?.string, let known = units[unit] else { return nil }
      // The pound is money in one model and mass in another.
      code = model == "dimension" && unit == "Pound" ? "lb" : known
    } else if model == "percent" {
      code = "%"
    }
    return quantities.contains { quantity in
      guard let number = quantity.value, code == nil || code == quantity.unit else { return false }
      return close(number, expected)
    }
  }

  /// Whether a range `[low,high)` or a bound `(low,)` is found.
  private static func matches(_ range: String, _ quantities: [Quantity]) -> Bool {
    let ends = range.dropFirst().dropLast().split(separator: ",", omittingEmptySubsequences: false).map { Double($0) }
    guard ends.count == 2 else { return false }
    return quantities.contains { quantity in
      switch (ends[0], ends[1]) {
      case (let low?, let high?):
        quantity.low == low && quantity.high == high || low == high && quantity.value == low
      case (let low?, nil): quantity.value == low && quantity.qualifier == .atLeast
      case (nil, let high?): quantity.value == high && quantity.qualifier == .atMost
      default: false
      }
    }
  }

  private static func close(_ left: Double, _ right: Double) -> Bool {
    abs(left - right) <= 1e-6 * max(abs(left), abs(right), 1e-9)
  }
}
