import TestSupport
import Testing

@Suite struct UsageTests {
  private func sluice(_ arguments: String) throws -> (status: Int32, output: String) {
    try TemporaryFolder().attempt("'\(BuiltBinary.sluice)' \(arguments) 2>&1")
  }

  @Test func theVersionIsPrinted() throws {
    let (status, output) = try sluice("--version")
    #expect(status == 0)
    #expect(output.split(separator: ".").count == 3)
  }

  @Test(arguments: ["", "run", "inspect", "stages", "lint", "schema"])
  func everyHelpShowsExamples(command: String) throws {
    let (status, output) = try sluice("\(command) --help")
    #expect(status == 0)
    #expect(output.contains("EXAMPLES"))
    #expect(output.contains("sluice \(command)"))
  }

  @Test(arguments: [
    "run", "run p.yaml x", "run p.yaml x --output a --stdout all", "nonsense", "run --no-such-flag", "stages nope",
    "run missing.yaml x --output out", "schema --for excel",
  ])
  func wrongUsageEndsWithTwo(arguments: String) throws {
    let (status, output) = try sluice(arguments)
    #expect(status == 2)
    #expect(!output.isEmpty)
  }

  @Test func aMistypedStageIsSuggested() throws {
    #expect(try sluice("stages clams").output.contains("did you mean claims"))
  }

  @Test func theSchemaNamesEveryTable() throws {
    let (status, output) = try sluice("schema --for duckdb")
    #expect(status == 0)
    for table in ["documents", "claims", "errors", "metrics", "targets"] { #expect(output.contains("CREATE TABLE \(table)")) }
  }
}
