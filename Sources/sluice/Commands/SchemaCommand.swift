import ArgumentParser
import SluiceEmit

struct SchemaCommand: ParsableCommand {
  enum Target: String, ExpressibleByArgument, CaseIterable {
    case json
    case duckdb
    case clickhouse
    case postgresql
    case spark
  }

  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the rows' JSON Schema, or the tables to load them into.",
    discussion: """
      EXAMPLES
        sluice schema                       JSON Schema, a line for each kind of row
        sluice schema --for duckdb claims   one CREATE TABLE statement

      Name the columns when loading: a reader that infers them from the first
      rows loses what comes later.
      """)

  @Option(name: .customLong("for"), help: "json, duckdb, clickhouse, postgresql or spark.")
  var target = Target.json

  @Argument(help: "Only this kind of row: documents, claims or errors.")
  var kind: RowKind?

  @OptionGroup(title: "What it says") var common: CommonOptions

  func run() {
    for kind in kind.map({ [$0] }) ?? RowKind.allCases {
      let text = TableDialect(rawValue: target.rawValue)?.table(for: kind) ?? kind.jsonSchema
      print(text, terminator: "")
    }
  }
}

extension RowKind: ExpressibleByArgument {}
