import ArgumentParser
import SluiceEmit
import SluiceRun

struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Run the examples that pipeline files hold, and show where they give something else.",
    discussion: """
      EXAMPLES
        sluice test my-pipeline.yaml
        sluice test Pipelines/               every pipeline below a folder
        sluice test claims --filter growth   a shipped one, some of its examples

      An example stands under `tests:` in the pipeline file:

        tests:
          - name: growth is a claim of its own
            input: 2023年全县粮食产量25.5万吨，同比增长4%。
            claims:
              - {text: 25.5万吨, kind: level, value: 255000, unit: t}
              - {text: 4%, kind: growth, direction: up, basis: yoy}

      The input is a text, a page, or the fields of a record; `file` names it and
      so tells its format, `charset` writes it in an old charset. Rows of a kind
      that is named must all come, in order; only the columns that are written
      are compared. {contains: x}, {lacks: x}, {at_least: n} and {at_most: n}
      compare loosely. `dropped: {filter.too_short: 1}` counts what filters drop.

      Ends with 0 if every example passes, 1 if one fails, 2 if a file is wrong.
      """)

  @Argument(help: "Pipeline files, folders of them, or names of shipped ones.", completion: .file())
  var pipelines: [String]

  @Option(help: "Run only examples whose name holds this text.")
  var filter: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    var counts = (passed: 0, failed: 0, wrong: 0)
    for path in try pipelines.flatMap(PipelineFiles.below) {
      do {
        let (passed, failed) = try test(loadPipeline(path), path)
        counts = (counts.passed + passed, counts.failed + failed, counts.wrong)
      } catch is ExitCode {
        counts.wrong += 1
      }
    }
    let total = counts.passed + counts.failed
    if total == 0, counts.wrong == 0 {
      common.print(filter == nil ? "no examples; write some under tests:" : "no example has this name")
    }
    if counts.failed > 0 { common.print("\(counts.failed) of \(Figures.count(total, "example")) failed") }
    if counts.wrong > 0 { throw Exit.wrongUsage }
    if counts.failed > 0 { throw Exit.someInputsFailed }
  }

  private func test(_ pipeline: Pipeline, _ path: String) throws -> (passed: Int, failed: Int) {
    let runner = PipelineTestRunner(pipeline)
    var failed = 0
    let tests = pipeline.tests.filter { filter.map($0.name.contains) ?? true }
    for test in tests {
      guard let folder = ScratchFolder() else {
        Terminal.error("sluice: no folder for the inputs could be made; set TMPDIR to one that can be written")
        throw Exit.cannotWrite
      }
      do throws(EmitError) {
        let result = try runner.run(test, in: folder.path)
        if !result.differences.isEmpty { failed += 1 }
        show(result, path)
      } catch {
        Terminal.error("sluice: \(error.message)")
        throw Exit.cannotWrite
      }
    }
    if failed == 0, !tests.isEmpty {
      common.print("\(path): \(Terminal.styled("\(Figures.count(tests.count, "example")) passed", .green))")
    }
    return (tests.count - failed, failed)
  }

  private func show(_ result: PipelineTestRunner.Result, _ path: String) {
    guard !result.differences.isEmpty else { return }
    print("\(path):\(result.test.line): \(Terminal.styled("failed", .red)): \(result.test.name)")
    for difference in result.differences {
      print("  \(Terminal.styled(difference.place, .bold))")
      print("    expected  \(Terminal.styled(difference.expected, .green))")
      print("    found     \(Terminal.styled(difference.found, .red))")
    }
  }
}
