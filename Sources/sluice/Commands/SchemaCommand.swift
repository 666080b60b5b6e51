import ArgumentParser
import SluiceEmit

struct SchemaCommand: ParsableCommand {
  enum Target: String, ExpressibleByArgument, CaseIterable {
    case json
    case duckdb
    case clickhouse
    case postgresql
    case spark
    case pandas
    case polars
  }

  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the rows' JSON Schema, or the tables to load them into.",
    discussion: """
      EXAMPLES
        sluice schema                       JSON Schema, a line for each kind of row
        sluice schema --for duckdb claims   one CREATE TABLE statement
        sluice schema --for polars > s.py   a Python module with a dictionary for each

      Name the columns when loading: a reader that infers them from the first
      rows loses what comes later.
      """)

  @Option(name: .customLong("for"), help: "json, duckdb, clickhouse, postgresql, spark, pandas or polars.")
  var target = Target.json

  @Argument(help: "Only this kind of row: documents, claims, errors, metrics or targets.")
  var kind: RowTable?

  @OptionGroup var common: CommonOptions

  func run() {
    let dialect = TableDialect(rawValue: target.rawValue)
    print(dialect?.preamble ?? "", terminator: "")
    for table in kind.map({ [$0] }) ?? RowTable.all {
      print(dialect?.table(for: table) ?? table.jsonSchema, terminator: "")
    }
  }
}

extension RowTable: ExpressibleByArgument {
  /// Takes the table's name.
  ///
  /// - Parameter argument: What was given.
  public init?(argument: String) {
    guard let table = RowTable.named(argument) else { return nil }
    self = table
  }
}
