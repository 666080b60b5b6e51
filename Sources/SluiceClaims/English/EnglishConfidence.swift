/// How often a rule's claims are right.
enum EnglishConfidence {
  /// Measured on the project's own sentences; rules that are not listed take the mean.
  static let byRule: [String: Double] = [:]
  static let mean = 0.8

  static func of(_ reading: EnglishReading) -> Double { byRule[reading.rule] ?? mean }
}
