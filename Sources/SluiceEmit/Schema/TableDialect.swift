/// A reader of rows that wants its columns named: inferring them from the first rows loses late columns and decimals.
public enum TableDialect: String, Sendable, CaseIterable {
  /// DuckDB: the table that `COPY … FROM` takes names and types from.
  case duckdb
  /// ClickHouse.
  case clickhouse
  /// PostgreSQL.
  case postgresql
  /// Spark SQL.
  case spark
  /// pandas: the `dtype` of `read_json`.
  case pandas
  /// Polars: the `schema` of `read_ndjson`.
  case polars

  /// What must stand before the first table, if anything.
  public var preamble: String { self == .polars ? "import polars as pl\n\n" : "" }

  /// The statement that makes the table for a kind of row.
  ///
  /// - Parameter table: The kind of row.
  /// - Returns: One `CREATE TABLE` statement, or a Python dictionary with the table's name.
  public func table(for table: RowTable) -> String {
    let lines = table.columns.map { line($0) }.joined(separator: ",\n")
    if isPython { return "\(table.name) = {\n\(lines),\n}\n" }
    let tail = self == .clickhouse ? " ENGINE = MergeTree ORDER BY tuple()" : self == .spark ? " USING json" : ""
    return "CREATE TABLE \(table.name) (\n\(lines)\n)\(tail);\n"
  }

  private var isPython: Bool { self == .pandas || self == .polars }

  private func line(_ column: Column) -> String {
    switch self {
    case .pandas: "    \"\(column.name)\": \"\(type(of: column.kind))\""
    case .polars: "    \"\(column.name)\": \(type(of: column.kind))"
    case .duckdb, .clickhouse, .postgresql, .spark: "  \(quote(column.name)) \(columnType(column))"
    }
  }

  private func quote(_ name: String) -> String {
    self == .spark || self == .clickhouse ? "`\(name)`" : "\"\(name)\""
  }

  private func columnType(_ column: Column) -> String {
    let base = type(of: column.kind)
    switch self {
    case .clickhouse:
      // A tuple or array cannot be Nullable there: what is null becomes the empty value of its parts.
      switch column.kind {
      case .object, .objects, .texts: return base
      case .text, .integer, .number, .truth: return column.isNullable ? "Nullable(\(base))" : base
      }
    case .postgresql, .duckdb, .spark: return column.isNullable ? base : "\(base) NOT NULL"
    case .pandas, .polars: return base
    }
  }

  private func type(of kind: Column.Kind) -> String {
    switch kind {
    case .text: text
    case .integer: integer
    case .number: number
    case .truth: truth
    case .texts: self == .postgresql ? "jsonb" : self == .pandas ? "object" : list(text)
    case .object(let columns): structType(columns)
    case .objects(let columns): self == .postgresql || self == .pandas ? structType(columns) : list(structType(columns))
    }
  }

  private var text: String {
    switch self {
    case .duckdb: "VARCHAR"
    case .postgresql: "text"
    case .clickhouse: "String"
    case .spark: "STRING"
    case .pandas: "string"
    case .polars: "pl.String"
    }
  }

  private var integer: String {
    switch self {
    case .clickhouse, .pandas: "Int64"
    case .postgresql: "bigint"
    case .duckdb, .spark: "BIGINT"
    case .polars: "pl.Int64"
    }
  }

  private var number: String {
    switch self {
    case .clickhouse, .pandas: "Float64"
    case .postgresql: "double precision"
    case .duckdb, .spark: "DOUBLE"
    case .polars: "pl.Float64"
    }
  }

  private var truth: String {
    switch self {
    case .clickhouse: "Bool"
    case .postgresql, .pandas: "boolean"
    case .duckdb, .spark: "BOOLEAN"
    case .polars: "pl.Boolean"
    }
  }

  private func list(_ item: String) -> String {
    switch self {
    case .duckdb, .postgresql: "\(item)[]"
    case .clickhouse: "Array(\(item))"
    case .spark: "ARRAY<\(item)>"
    case .polars: "pl.List(\(item))"
    case .pandas: "object"
    }
  }

  private func structType(_ columns: [Column]) -> String {
    func fields(_ write: (Column) -> String) -> String { columns.map(write).joined(separator: ", ") }
    switch self {
    case .duckdb: return "STRUCT(\(fields { "\"\($0.name)\" \(type(of: $0.kind))" }))"
    case .clickhouse: return "Tuple(\(fields { "`\($0.name)` \(columnType($0))" }))"
    case .spark: return "STRUCT<\(fields { "`\($0.name)`: \(type(of: $0.kind))" })>"
    case .polars: return "pl.Struct({\(fields { "\"\($0.name)\": \(type(of: $0.kind))" })})"
    case .postgresql: return "jsonb"
    case .pandas: return "object"
    }
  }
}
