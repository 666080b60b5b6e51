import SluiceClaims
import SluiceCore
import Testing

/// Reads cases written as text and writes claims in the same form, so that both can be compared as lines.
///
/// A case is a sentence on a line of its own, and below it, indented, one line for each claim it makes:
/// `surface | kind direction | value unit | metric | qualifier basis @period target`, where what is usual is left out.
enum EnglishCase {
  /// A sentence with the claims it makes.
  struct Sentence: Sendable, CustomTestStringConvertible {
    var text: String
    var claims: [String]
    var testDescription: String { text }
  }

  /// Reads cases.
  static func sentences(_ cases: String) -> [Sentence] {
    var found: [Sentence] = []
    for line in cases.split(separator: "\n") {
      if line.hasPrefix("  ") {
        found[found.count - 1].claims.append(String(line.dropFirst(2)))
      } else {
        found.append(Sentence(text: String(line), claims: []))
      }
    }
    return found
  }

  /// A claim as a line.
  static func line(_ claim: Claim) -> String {
    var parts = [claim.text, claim.kind.rawValue + (claim.direction.map { " \($0.rawValue)" } ?? "")]
    parts.append("\(value(claim)) \(claim.unit)")
    parts.append(claim.metric)
    var rest: [String] = []
    if claim.qualifier != .exact, claim.qualifier != .range { rest.append(claim.qualifier.rawValue) }
    if let basis = claim.basis { rest.append(basis) }
    if let period = claim.period { rest.append("@" + period) }
    if claim.status == .target { rest.append("target") }
    if !rest.isEmpty { parts.append(rest.joined(separator: " ")) }
    return parts.joined(separator: " | ")
  }

  /// A number without a decimal part that says nothing, with three decimals at most.
  private static func value(_ claim: Claim) -> String {
    if let low = claim.low, let high = claim.high { return number(low) + ".." + number(high) }
    return number(claim.value ?? .nan)
  }

  private static func number(_ value: Double) -> String {
    let rounded = (value * 1_000).rounded() / 1_000
    return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
  }
}
