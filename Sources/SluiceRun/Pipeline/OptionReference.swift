import SluiceCore

/// A declared option as one line of reference.
package enum OptionReference {
  /// Name, type, default and help.
  ///
  /// - Parameter option: The option.
  /// - Returns: One line.
  package static func line(_ option: OptionDeclaration) -> String {
    "\(option.name): \(OptionReader.expectation(option.kind)); \(defaultText(option)). \(option.help)"
  }

  /// Value and default of an option, for a table.
  ///
  /// - Parameter option: The option.
  /// - Returns: What it asks for, and what holds where nothing is given.
  package static func parts(_ option: OptionDeclaration) -> (value: String, standard: String) {
    (OptionReader.expectation(option.kind), String(defaultText(option).dropFirst("default ".count)))
  }

  private static func defaultText(_ option: OptionDeclaration) -> String {
    switch option.defaultValue {
    case .bool(let value): "default \(value)"
    case .int(let value): "default \(value)"
    case .double(let value): "default \(value)"
    case .string(let value): "default \(value)"
    case .strings(let values): values.isEmpty ? "default none" : "default \(values.joined(separator: ", "))"
    case .map, .nameLists, .none: "default none"
    }
  }
}
