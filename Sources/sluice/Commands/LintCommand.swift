import ArgumentParser
import SluiceRun

struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Check pipeline files without opening any input.",
    discussion: """
      EXAMPLES
        sluice lint my-pipeline.yaml
        sluice lint Pipelines/        every pipeline and list of names below a folder

      Prints file:line:column for everything that is wrong, and what would be
      right; ends with 2 if anything is.
      """)

  @Argument(help: "Pipeline files, folders of them, or names of shipped ones.", completion: .file())
  var pipelines: [String]

  @OptionGroup var common: CommonOptions

  func run() throws {
    var failed = false
    for path in pipelines {
      do {
        for file in try PipelineFiles.below(path) {
          do { try check(file) } catch is ExitCode { failed = true }
        }
        for file in try PipelineFiles.nameLists(below: path) {
          do { try checkNames(file) } catch is ExitCode { failed = true }
        }
      } catch is ExitCode {
        failed = true
      }
    }
    if failed { throw Exit.wrongUsage }
  }

  private func check(_ path: String) throws {
    let tests = try loadPipeline(path).tests.count
    common.print("\(path): ok" + (tests > 0 ? ", \(Figures.count(tests, "example"))" : ""))
  }

  private func checkNames(_ path: String) throws {
    do throws(PipelineIssues) {
      let count = try PipelineParser.checkNameLists(readSmallFile(path) ?? [], file: path)
      common.print("\(path): ok, \(Figures.count(count, "name list"))")
    } catch {
      for issue in error.issues { Terminal.error("\(issue)") }
      throw Exit.wrongUsage
    }
  }
}
