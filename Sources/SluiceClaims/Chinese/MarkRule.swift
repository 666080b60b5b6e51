/// How a number was found, or why it measures nothing; the second part of a claim's rule.
enum MarkRule: UInt8, CaseIterable, Sendable {
  // Found as a number.
  case arabic
  case currencySign
  case signed
  case han
  case half
  case fraction
  case doubling
  case ordinal
  case rank
  case ratio
  case neighbours
  case range
  case inherited
  case top
  // Found as something else.
  case time
  case name
  case idiom
  case vague
  case topName
  case proportion
  // Left out for what stands beside it.
  case span
  case denominator
  case threshold
  case quoted
  case formula
  case bareScale
  case bare
  case discount
  case grade
  case `class`
  case capacity
  case assumption
  case article
  case zero
  case numbering
  case point
  case list
  case occasion
  case attribute
  case aroundTheClock
  case anniversary
}

/// How a claim's metric was found; the third part of its rule.
enum MetricRule: UInt8, CaseIterable, Sendable {
  case none
  case left
  case right
  case subject
  case carried
  case respectively
  case ratio
  case rate
  case rank
  case rankCarried
}

/// The rules of claims as rows have them, made once.
enum RuleNames {
  /// The rule of a claim.
  ///
  /// - Parameters:
  ///   - number: How its number was found.
  ///   - metric: How its metric was found.
  /// - Returns: `zh/arabic/left` and the like.
  static func name(_ number: MarkRule, _ metric: MetricRule) -> String {
    claims[Int(number.rawValue) * metrics.count + Int(metric.rawValue)]
  }

  /// The rule of a number that need be no claim.
  ///
  /// - Parameter number: How it was found.
  /// - Returns: `zh/arabic` and the like.
  static func name(_ number: MarkRule) -> String { "zh/" + numbers[Int(number.rawValue)] }

  private static let claims = numbers.flatMap { number in metrics.map { "zh/" + number + "/" + $0 } }

  private static let numbers = MarkRule.allCases.map { words("\($0)") }
  private static let metrics = MetricRule.allCases.map { words("\($0)") }

  /// `currencySign` as `currency-sign`.
  private static func words(_ name: String) -> String {
    name.flatMap { $0.isUppercase ? "-" + $0.lowercased() : String($0) }.map(String.init).joined()
  }
}
