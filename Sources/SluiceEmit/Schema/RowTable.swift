/// A kind of row under the name of its table: what a run gives, and what is made of it.
public struct RowTable: Sendable {
  /// The name of the table and of the shards.
  public let name: String
  /// The name of one row.
  public let singular: String
  /// The columns in the order of the keys.
  public let columns: [Column]

  /// The rows of a run.
  ///
  /// - Parameter kind: The kind of row.
  public init(_ kind: RowKind) { self.init(kind.rawValue, kind.columns) }

  init(_ name: String, _ columns: [Column]) {
    self.name = name
    singular = String(name.dropLast())
    self.columns = columns
  }

  /// The tidy rows of `sluice metrics`.
  public static let metrics = RowTable("metrics", metricColumns)
  /// The targets of `sluice metrics` with what came out.
  public static let targets = RowTable("targets", targetColumns)

  /// All tables, those of a run first.
  public static let all = RowKind.allCases.map(RowTable.init) + [metrics, targets]

  /// The table with a name, if there is one.
  ///
  /// - Parameter name: The name.
  /// - Returns: The table.
  public static func named(_ name: String) -> RowTable? { all.first { $0.name == name } }
}
