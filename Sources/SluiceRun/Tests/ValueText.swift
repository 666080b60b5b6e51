import SluiceJSON

/// Expected and found values as a person reads them.
enum ValueText {
  /// Texts longer than this are shown around their first difference alone.
  private static let longText = 72

  /// An expected and a found value side by side; long texts from a little before where they part.
  static func pair(_ expected: Expectation, _ found: JSONValue) -> (String, String) {
    // A pipeline file does not tell 25 from "25"; beside a number it is one.
    if case .scalar(let wanted?) = expected, case .number = found, Double(wanted) != nil {
      return (wanted, text(found))
    }
    guard case .scalar(let wanted?) = expected, case .string(let came) = found,
      wanted.unicodeScalars.count > longText || came.unicodeScalars.count > longText
    else { return (text(expected), text(found)) }
    let (left, right) = (Array(wanted.unicodeScalars), Array(came.unicodeScalars))
    let common = zip(left, right).prefix { $0 == $1 }.count
    let start = max(0, common - 20)
    return (excerpt(left, from: start), excerpt(right, from: start))
  }

  /// An expectation.
  static func text(_ expectation: Expectation) -> String {
    switch expectation {
    case .scalar(nil): "null"
    case .scalar(let text?): quoted(text)
    case .contains(let text): "something with \(quoted(text))"
    case .lacks(let text): "nothing with \(quoted(text))"
    case .within(let bounds):
      bounds.upperBound == .infinity ? "at least \(number(bounds.lowerBound))" : "at most \(number(bounds.upperBound))"
    case .list(let items): "[\(items.map(text).joined(separator: ", "))]"
    case .fields(let fields): "{\(fields.map { "\($0.name): \(text($0.value))" }.joined(separator: ", "))}"
    }
  }

  /// A value of a row.
  static func text(_ value: JSONValue) -> String {
    switch value {
    case .null: "null"
    case .bool(let value): "\(value)"
    case .number(let value): number(value)
    case .string(let text): quoted(text)
    case .array(let values): "[\(values.map(text).joined(separator: ", "))]"
    case .object(let members):
      "{\(members.sorted { $0.key < $1.key }.map { "\($0.key): \(text($0.value))" }.joined(separator: ", "))}"
    }
  }

  /// The columns by which a person knows a row.
  static func summary(_ row: JSONValue) -> String {
    let names = ["title", "text", "kind", "value", "unit", "metric", "period", "code", "message"]
    let known = names.compactMap { name in
      row[name].flatMap { $0 == .null ? nil : "\(name): \(text($0))" }
    }
    return "{\(known.joined(separator: ", "))}"
  }

  private static func quoted(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    return scalars.count > longText ? excerpt(scalars, from: 0) : "\"\(oneLine(scalars[...]))\""
  }

  private static func excerpt(_ text: [Unicode.Scalar], from start: Int) -> String {
    let end = min(text.count, start + longText)
    return (start > 0 ? "…" : "") + "\"\(oneLine(text[min(start, end)..<end]))\"" + (end < text.count ? "…" : "")
  }

  private static func oneLine(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    scalars.map { $0 == "\n" ? "\\n" : $0 == "\t" ? "\\t" : String($0) }.joined()
  }

  private static func number(_ value: Double) -> String {
    value == value.rounded() && value.magnitude < 1e15 ? "\(Int(value))" : "\(value)"
  }
}
