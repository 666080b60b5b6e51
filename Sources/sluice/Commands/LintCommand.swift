import ArgumentParser

struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Check pipeline files without opening any input.",
    discussion: """
      EXAMPLES
        sluice lint Pipelines/*.yaml

      Prints file:line:column for everything that is wrong, and what would be
      right; ends with 2 if anything is.
      """)

  @Argument(help: "The pipeline files.", completion: .file(extensions: ["yaml"]))
  var pipelines: [String]

  func run() throws {
    var failed = false
    for path in pipelines {
      do {
        _ = try loadPipeline(path)
        print("\(path): ok")
      } catch is ExitCode {
        failed = true
      }
    }
    if failed { throw Exit.wrongUsage }
  }
}
