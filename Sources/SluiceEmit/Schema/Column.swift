/// One column of a kind of row: the source of the JSON Schema, the tables for databases and the reference.
public struct Column: Sendable {
  /// What a column holds.
  public indirect enum Kind: Sendable {
    /// A text; where words are listed, one of them.
    case text([String] = [])
    /// A whole number.
    case integer
    /// A number, always written with a decimal point.
    case number
    /// `true` or `false`.
    case truth
    /// Texts in order.
    case texts
    /// One object of fixed columns.
    case object([Column])
    /// Objects of fixed columns, in order.
    case objects([Column])
  }

  /// The key in the row.
  public var name: String
  /// What it holds.
  public var kind: Kind
  /// Whether it may be `null`.
  public var isNullable: Bool
  /// What it means, one line.
  public var help: String

  init(_ name: String, _ kind: Kind, null isNullable: Bool = false, _ help: String) {
    self.name = name
    self.kind = kind
    self.isNullable = isNullable
    self.help = help
  }
}

/// The kinds of rows that a run gives, each in shards of its own.
public enum RowKind: String, Sendable, CaseIterable {
  /// One row per document.
  case documents
  /// One row per numeric claim.
  case claims
  /// One row per input, or part of one, that failed.
  case errors

  /// The columns in the order of the keys.
  public var columns: [Column] {
    switch self {
    case .documents: documentColumns
    case .claims: claimColumns
    case .errors: errorColumns
    }
  }

  /// The word in the `row` key where several kinds share a stream.
  public var singular: String { String(rawValue.dropLast()) }
}

/// The version of the rows' form; it changes when a key is added, removed or means something else.
public let schemaVersion = 3
