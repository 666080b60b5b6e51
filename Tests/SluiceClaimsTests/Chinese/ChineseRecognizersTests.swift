import SluiceClaims
import SluiceCore
import SluiceJSON
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The folder with the cases, from the environment variable `RECOGNIZERS`.
private let recognizersFolder: String? = getenv("RECOGNIZERS").map { String(cString: $0) }

/// The Chinese cases of Microsoft's Recognizers-Text, read from the folder that the environment names.
///
/// Left out are units that the contract's table lacks and cases without a result. A closed range told by two bounds
/// (大于20小于30) counts when both bounds are found, because the contract has one claim for each number.
@Suite(.enabled(if: recognizersFolder != nil))
struct ChineseRecognizersTests {
  /// The codes of the unit names that the contract has.
  static let units: [String: String] = [
    "Chinese yuan": "CNY", "Swiss franc": "CHF", "United States dollar": "USD", "Hong Kong dollar": "HKD",
    "New Taiwan dollar": "TWD", "Dollar": "USD", "Kilogram": "kg", "Centimeter": "cm", "Jin": "jin", "Kilometer": "km",
    "Megabyte": "MB", "Megahertz": "MHz", "Hertz": "Hz", "Kilowatt": "kW", "Liang": "liang", "F": "degF", "C": "Cel",
  ]

  @Test func valuesAndUnits() throws {
    var scored = 0
    var right = 0
    for model in ["currency", "dimension", "percent", "temperature"] {
      for found in try Self.cases(model) {
        guard let isRight = Self.score(found, model) else { continue }
        scored += 1
        right += isRight ? 1 : 0
      }
    }
    #expect(Double(right) >= 0.9 * Double(scored), "\(right) of \(scored)")
  }

  @Test func values() throws {
    for model in ["number", "numberrange", "ordinal"] {
      let scores = try Self.cases(model).compactMap { Self.score($0, model) }
      let right = scores.filter { $0 }.count
      #expect(Double(right) >= 0.9 * Double(scores.count), "\(model): \(right) of \(scores.count)")
    }
  }

  private static func cases(_ model: String) throws -> [JSONValue] {
    let path = "\(recognizersFolder ?? "")/chinese-\(model).json"
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

  /// Whether every result of a case is found; nil for a case that is left out.
  private static func score(_ found: JSONValue, _ model: String) -> Bool? {
    guard let input = found["Input"]?.string, let results = found["Results"]?.array, !results.isEmpty else {
      return nil
    }
    let quantities = numbers(in: input, ClaimInput(language: "zh"))
    for result in results {
      guard let resolution = result["Resolution"], let value = resolution["value"]?.string else { continue }
      if let unit = resolution["unit"]?.string, units[unit] == nil { return nil }
      let isFound =
        model == "numberrange"
        ? matches(value, quantities)
        : quantities.contains { matches(value, resolution["unit"]?.string, $0, model) }
      if !isFound { return false }
    }
    return true
  }

  private static func matches(_ value: String, _ unit: String?, _ quantity: Quantity, _ model: String) -> Bool {
    guard let expected = Double(value.hasSuffix("%") ? String(value.dropLast()) : value), let number = quantity.value
    else { return false }
    if let unit, units[unit] != quantity.unit { return false }
    if model == "percent" { return close(number, expected) && ["%", "pp"].contains(quantity.unit) }
    return close(number, expected) || quantity.unit == "%" && model == "number" && close(number / 100, expected)
  }

  /// Whether a range `[low,high)` is found, as one range or as its bounds.
  private static func matches(_ range: String, _ quantities: [Quantity]) -> Bool {
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
        return close(value, end) || quantity.unit == "%" && close(value / 100, end)
      }
    }
  }

  private static func close(_ left: Double, _ right: Double) -> Bool {
    abs(left - right) <= 1e-6 * max(abs(left), abs(right), 1e-9)
  }
}
