package import SluiceCore

/// A claim as people read it, for the terminal and for pages alike.
package struct ClaimText {
  /// The columns of a table of claims.
  package static let headings = ["#", "metric", "value", "unit", "growth", "period", "status", "why"]

  /// The cells of a claim's row.
  package let cells: [String]

  /// Describes a claim.
  ///
  /// - Parameters:
  ///   - claim: The claim.
  ///   - ordinal: Its index among the document's claims.
  package init(_ claim: Claim, ordinal: Int) {
    let isGrowth = claim.kind == .growth || claim.kind == .change
    let value = Self.qualified(claim)
    let arrow = claim.direction.map { $0 == .up ? "▲ " : "▼ " } ?? ""
    let growth = isGrowth ? arrow + value + (claim.basis.map { " \($0)" } ?? "") : ""
    let name = [claim.metricID.map { "\(claim.metric) → \($0)" } ?? claim.metric, claim.place.map { "(\($0))" }]
    let kind = claim.kind == .level || isGrowth ? nil : claim.kind.rawValue
    let why = [
      kind, claim.rule, Self.decimals(claim.confidence), claim.of.map { "of #\($0)" },
      claim.section.map { "under \"\($0)\"" },
    ]
    cells = [
      "\(ordinal)", name.compactMap(\.self).joined(separator: " "), isGrowth ? "" : value, claim.unit, growth,
      claim.period ?? "", claim.status.rawValue, why.compactMap(\.self).joined(separator: ", "),
    ]
  }

  private static func qualified(_ claim: Claim) -> String {
    let sign: [Claim.Qualifier: String] = [.about: "≈", .atLeast: "≥", .atMost: "≤"]
    if let value = claim.value { return (sign[claim.qualifier] ?? "") + number(value) }
    return "\(claim.low.map(number) ?? "…")–\(claim.high.map(number) ?? "…")"
  }

  /// `1,234,567`, or the shortest form of what is not whole.
  static func number(_ value: Double) -> String {
    guard value == value.rounded(), value.magnitude < 1e15 else { return "\(value)" }
    let digits = Array(String(Int(value.magnitude)))
    var out = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { out.append(",") }
      out.append(digit)
    }
    return (value < 0 ? "-" : "") + out
  }

  /// A share with two decimals.
  package static func decimals(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let tail = hundredths % 100
    return "\(hundredths / 100).\(tail < 10 ? "0" : "")\(tail)"
  }
}
