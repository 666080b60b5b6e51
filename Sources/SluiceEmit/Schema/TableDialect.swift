/// A reader of rows that wants its columns named: inferring them from the first rows loses late columns and decimals.
public enum TableDialect: String, Sendable, CaseIterable {
  /// DuckDB's `read_json` column list and table.
  case duckdb
  /// ClickHouse.
  case clickhouse
  /// PostgreSQL.
  case postgresql
  /// Spark SQL.
  case spark

  /// The statement that makes the table for a kind of row.
  ///
  /// - Parameter kind: The kind of row.
  /// - Returns: One `CREATE TABLE` statement.
  public func table(for kind: RowKind) -> String {
    let lines = kind.columns.map { "  \(quote($0.name)) \(columnType($0))" }
    let tail = self == .clickhouse ? " ENGINE = MergeTree ORDER BY tuple()" : self == .spark ? " USING json" : ""
    return "CREATE TABLE \(kind.rawValue) (\n\(lines.joined(separator: ",\n"))\n)\(tail);\n"
  }

  private func quote(_ name: String) -> String {
    self == .spark || self == .clickhouse ? "`\(name)`" : "\"\(name)\""
  }

  private func columnType(_ column: Column) -> String {
    let base = type(of: column.kind)
    switch self {
    case .clickhouse:
      // A tuple or array cannot be Nullable there: what is null becomes the empty value of its parts.
      if case .object = column.kind { return base }
      return column.isNullable ? "Nullable(\(base))" : base
    case .postgresql, .duckdb, .spark: return column.isNullable ? base : "\(base) NOT NULL"
    }
  }

  private func type(of kind: Column.Kind) -> String {
    switch (kind, self) {
    case (.text, .duckdb): "VARCHAR"
    case (.text, .postgresql): "text"
    case (.text, .clickhouse): "String"
    case (.text, .spark): "STRING"
    case (.integer, .clickhouse): "Int64"
    case (.integer, .postgresql): "bigint"
    case (.integer, _): "BIGINT"
    case (.number, .clickhouse): "Float64"
    case (.number, .postgresql): "double precision"
    case (.number, _): "DOUBLE"
    case (.texts, .postgresql), (.object, .postgresql), (.objects, .postgresql): "jsonb"
    case (.texts, .duckdb): "VARCHAR[]"
    case (.texts, .clickhouse): "Array(String)"
    case (.texts, .spark): "ARRAY<STRING>"
    case (.object(let columns), _): structType(columns)
    case (.objects(let columns), .duckdb): "\(structType(columns))[]"
    case (.objects(let columns), .spark): "ARRAY<\(structType(columns))>"
    case (.objects(let columns), .clickhouse): "Array(\(structType(columns)))"
    }
  }

  private func structType(_ columns: [Column]) -> String {
    switch self {
    case .spark:
      "STRUCT<\(columns.map { "`\($0.name)`: \(type(of: $0.kind))" }.joined(separator: ", "))>"
    case .clickhouse:
      "Tuple(\(columns.map { "`\($0.name)` \(columnType($0))" }.joined(separator: ", ")))"
    case .duckdb, .postgresql:
      "STRUCT(\(columns.map { "\"\($0.name)\" \(type(of: $0.kind))" }.joined(separator: ", ")))"
    }
  }
}
