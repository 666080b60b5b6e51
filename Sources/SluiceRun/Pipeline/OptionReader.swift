import SluiceCore
import Yams

/// Turns a YAML node into an option's value, strictly by the declared type.
enum OptionReader {
  /// The value, nil where the node has another type or is out of bounds.
  static func value(_ node: Node, for kind: OptionDeclaration.Kind) -> OptionValue? {
    switch kind {
    case .bool: return node.bool.map(OptionValue.bool)
    case .int(_, let bounds):
      guard let value = node.int, bounds.contains(value) else { return nil }
      return .int(value)
    case .double(_, let bounds):
      guard let value = node.float ?? node.int.map(Double.init), bounds.contains(value) else { return nil }
      return .double(value)
    case .choice(_, let words):
      guard let word = node.string, words.contains(word) else { return nil }
      return .string(word)
    case .string: return node.string.map(OptionValue.string)
    case .strings:
      if case .sequence(let items) = node {
        let texts = items.compactMap(\.string)
        return texts.count == items.count ? .strings(texts) : nil
      }
      return node.string.map { .strings([$0]) }
    case .map:
      guard case .mapping(let mapping) = node else { return nil }
      var texts: [String: String] = [:]
      for (key, value) in mapping {
        guard let key = key.string, let value = value.string else { return nil }
        texts[key] = value
      }
      return .map(texts)
    case .nameLists: return nil  // Files are read by the parser, which knows where they lie.
    }
  }

  /// What stands in the file, for messages.
  static func given(_ node: Node) -> String {
    if case .sequence = node { return "a list" }
    if case .mapping = node { return "a mapping" }
    let text = node.string ?? ""
    return node.null != nil ? "empty" : "`\(String(String.UnicodeScalarView(text.unicodeScalars.prefix(40))))`"
  }

  /// What was most likely meant by a value: the nearest word, or the bound that was passed.
  ///
  /// - Parameters:
  ///   - node: The value as it stands.
  ///   - declaration: The option.
  /// - Returns: The line that would be right; nil where nothing is near.
  static func suggestion(_ node: Node, _ declaration: OptionDeclaration) -> String? {
    let (name, text) = (declaration.name, node.string?.lowercased() ?? "")
    switch declaration.kind {
    case .bool: return nearest(to: text, among: ["true", "false"]).map { "did you mean `\(name): \($0)`?" }
    case .choice(_, let words): return nearest(to: text, among: words).map { "did you mean `\(name): \($0)`?" }
    case .int(_, let bounds):
      return node.int.map { "write `\(name): \(min(max($0, bounds.lowerBound), bounds.upperBound))`" }
    case .double(_, let bounds):
      // A percentage is the likeliest slip where a share is asked for.
      guard let value = node.float ?? node.int.map(Double.init) else { return nil }
      let isPercentage = bounds.upperBound == 1 && value > 1 && value <= 100
      return "write `\(name): \(isPercentage ? value / 100 : min(max(value, bounds.lowerBound), bounds.upperBound))`"
    case .string, .strings, .map, .nameLists: return nil
    }
  }

  /// What the type asks for, for messages and the reference.
  static func expectation(_ kind: OptionDeclaration.Kind) -> String {
    switch kind {
    case .bool: "true or false"
    case .int(_, let bounds):
      "a whole number\(range("\(bounds.lowerBound)", "\(bounds.upperBound)", bounds.upperBound == .max))"
    case .double(_, let bounds):
      "a number\(range("\(bounds.lowerBound)", "\(bounds.upperBound)", bounds.upperBound == .infinity))"
    case .choice(_, let words): "one of \(words.joined(separator: ", "))"
    case .string: "a text"
    case .strings: "a list of texts"
    case .map: "a mapping of texts"
    case .nameLists: "a list of file names"
    }
  }

  /// A line that would be right.
  static func example(_ declaration: OptionDeclaration) -> String {
    let value =
      switch declaration.kind {
      case .bool(let value): "\(value)"
      case .int(let value, let bounds): "\(value ?? bounds.lowerBound)"
      case .double(let value, let bounds): "\(value ?? bounds.lowerBound)"
      case .choice(let value, let words): value ?? words.first ?? ""
      case .string(let value): value ?? "text"
      case .strings(let value): "[\((value.isEmpty ? ["text"] : value).joined(separator: ", "))]"
      case .map: "{name: text}"
      case .nameLists: "[lexicons/own.yaml]"
      }
    return "`\(declaration.name): \(value)`"
  }

  private static func range(_ low: String, _ high: String, _ isOpen: Bool) -> String {
    isOpen ? ", at least \(low)" : " from \(low) to \(high)"
  }
}
