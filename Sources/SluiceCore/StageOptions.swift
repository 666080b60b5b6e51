/// A value of a pipeline option.
public enum OptionValue: Sendable, Equatable {
  /// A truth value.
  case bool(Bool)
  /// A whole number.
  case int(Int)
  /// A number.
  case double(Double)
  /// A text.
  case string(String)
  /// Several texts.
  case strings([String])
  /// Texts by name.
  case map([String: String])
  /// The lists of files, in order.
  case nameLists([NameList])
  /// Not set.
  case none
}

/// A name with the texts that stand for it, as a file of lists holds them.
public struct NameList: Sendable, Equatable {
  /// The name.
  public var name: String
  /// The texts that stand for it.
  public var texts: [String]

  /// Makes a list.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - texts: The texts that stand for it.
  public init(name: String, texts: [String]) {
    self.name = name
    self.texts = texts
  }
}

/// One option of a stage, an intake or an output.
public struct OptionDeclaration: Sendable {
  /// The type of the option's value, with its default.
  public enum Kind: Sendable, Equatable {
    /// A truth value.
    case bool(default: Bool)
    /// A whole number within bounds, both included.
    case int(default: Int?, ClosedRange<Int>)
    /// A number within bounds, both included.
    case double(default: Double?, ClosedRange<Double>)
    /// One of the listed words.
    case choice(default: String?, [String])
    /// A text.
    case string(default: String?)
    /// Several texts.
    case strings(default: [String])
    /// Texts by name.
    case map(default: [String: String])
    /// Files beside the pipeline file, each a mapping of names to lists of texts.
    case nameLists
  }

  /// The name in pipeline files, snake_case.
  public var name: String
  /// The type and default.
  public var kind: Kind
  /// What it does, one line, with its unit.
  public var help: String
  /// The stage that must run before for the option to have anything to look at.
  public var after: String?

  /// Declares an option.
  ///
  /// - Parameters:
  ///   - name: The name in pipeline files.
  ///   - kind: The type and default.
  ///   - help: What it does, one line.
  ///   - after: The stage that must run before.
  public init(_ name: String, _ kind: Kind, help: String, after: String? = nil) {
    self.after = after
    self.name = name
    self.kind = kind
    self.help = help
  }

  /// The value that holds when the pipeline file gives none.
  public var defaultValue: OptionValue {
    switch kind {
    case .bool(let value): .bool(value)
    case .int(let value, _): value.map(OptionValue.int) ?? .none
    case .double(let value, _): value.map(OptionValue.double) ?? .none
    case .choice(let value, _), .string(let value): value.map(OptionValue.string) ?? .none
    case .strings(let value): .strings(value)
    case .map(let value): .map(value)
    case .nameLists: .nameLists([])
    }
  }
}

/// The checked options of one stage: a value for every declared name.
public struct StageOptions: Sendable {
  private var values: [String: OptionValue]

  /// Takes the given values and fills in the defaults of the declaration.
  ///
  /// - Parameters:
  ///   - declarations: The options that exist.
  ///   - given: Values from the pipeline file, already of the declared types.
  public init(_ declarations: [OptionDeclaration], given: [String: OptionValue] = [:]) {
    values = given
    for declaration in declarations where given[declaration.name] == nil {
      values[declaration.name] = declaration.defaultValue
    }
  }

  /// Sets an option, as the command line does over the pipeline file.
  ///
  /// - Parameters:
  ///   - name: A declared option.
  ///   - value: A value of its type.
  public mutating func set(_ name: String, to value: OptionValue) { values[name] = value }

  /// Every option with its value, in the order of their names.
  package var sorted: [(name: String, value: OptionValue)] {
    values.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The truth value of an option; false where it is none.
  ///
  /// - Parameter name: The option's name.
  /// - Returns: The value.
  public func bool(_ name: String) -> Bool {
    if case .bool(let value) = values[name] { value } else { false }
  }

  /// The whole number of an option.
  ///
  /// - Parameter name: The option's name.
  /// - Returns: The value, nil where it is not set.
  public func int(_ name: String) -> Int? {
    if case .int(let value) = values[name] { value } else { nil }
  }

  /// The number of an option; a whole number counts.
  ///
  /// - Parameter name: The option's name.
  /// - Returns: The value, nil where it is not set.
  public func double(_ name: String) -> Double? {
    switch values[name] {
    case .double(let value): value
    case .int(let value): Double(value)
    default: nil
    }
  }

  /// The text of an option.
  ///
  /// - Parameter name: The option's name.
  /// - Returns: The value, nil where it is not set.
  public func string(_ name: String) -> String? {
    if case .string(let value) = values[name] { value } else { nil }
  }

  /// The texts of an option.
  ///
  /// - Parameter name: The option's name.
  /// - Returns: The values, empty where it is not set.
  public func strings(_ name: String) -> [String] {
    if case .strings(let value) = values[name] { value } else { [] }
  }

  /// The texts by name of an option.
  ///
  /// - Parameter name: The option's name.
  /// - Returns: The values, empty where it is not set.
  public func map(_ name: String) -> [String: String] {
    if case .map(let value) = values[name] { value } else { [:] }
  }

  /// The lists of an option's files.
  ///
  /// - Parameter name: The option's name.
  /// - Returns: The lists in the order of the files, empty where it is not set.
  public func nameLists(_ name: String) -> [NameList] {
    if case .nameLists(let value) = values[name] { value } else { [] }
  }
}

/// A value that has the right type but makes no sense.
public struct OptionError: Error, Sendable {
  /// The option's name.
  public var option: String
  /// What is wrong.
  public var message: String
  /// What would be right; nil where the message says it.
  public var fix: String?

  /// Describes the error.
  ///
  /// - Parameters:
  ///   - option: The option's name.
  ///   - message: What is wrong.
  ///   - fix: What would be right; nil where the message says it.
  public init(option: String, message: String, fix: String? = nil) {
    self.option = option
    self.message = message
    self.fix = fix
  }
}

/// Whether an option is a date such as `2024-03-05`, `2024-03` or `2024`.
///
/// - Parameter text: The option's value.
/// - Returns: Whether month and day, where they stand, can be ones.
package func isDate(_ text: String) -> Bool {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  let limits = [(4, 1...9999), (2, 1...12), (2, 1...31)]
  return (1...3).contains(parts.count)
    && zip(parts, limits).allSatisfy { part, limit in
      part.utf8.count == limit.0 && Int(part).map(limit.1.contains) == true
    }
}
