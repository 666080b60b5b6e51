import ArgumentParser
import SluiceCore
import SluiceIntake
import SluiceRun

struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Show a document after each stage, its claims marked in the text.",
    discussion: """
      EXAMPLES
        sluice inspect page.html
        sluice inspect dump.jsonl --limit 3
        sluice inspect report.txt --pipeline Pipelines/news-dump.yaml
      """)

  @Argument(help: "The file to look at.", completion: .file())
  var file: String

  @Option(help: "The pipeline to run it through (default: decode, extract, split, script, claims).")
  var pipeline: String?

  @Option(help: "How many documents of a container to show.")
  var limit = 1

  @Flag(inversion: .prefixedNo, help: "Mark claims with colours (default: on a terminal, unless NO_COLOR is set).")
  var color: Bool?

  func run() throws {
    let pipeline = try self.pipeline.map(loadPipeline) ?? defaultPipeline()
    let plan = InputPlan(inputs: [file], options: pipeline.intake)
    let reader = InputReader(plan: plan, options: pipeline.intake)
    var loader = UnitLoader(options: pipeline.intake)
    var chain = try Chain(pipeline)
    let view = InspectView(showsColour: color ?? Terminal.showsColour)
    chain.observer = { stage, document, outcome in view.show(document, after: stage, outcome: outcome) }
    var receiver = InspectReceiver(view: view)
    var documents: [Document] = []
    var problems: [Problem] = []
    while receiver.documents < limit, let (unit, _) = reader.next() {
      loader.load(unit, documents: &documents, problems: &problems)
      for document in documents { chain.run(document, into: &receiver) }
      for problem in problems { chain.run(problem, into: &receiver) }
      documents.removeAll()
      problems.removeAll()
    }
    if receiver.problems > 0 { throw Exit.someInputsFailed }
  }

  private func defaultPipeline() throws -> Pipeline {
    try PipelineParser.parse(
      Array("stages: [decode, extract, split, script, claims]".utf8), file: "the default pipeline", read: readSmallFile)
  }
}

/// Takes what comes out of the chain and shows it.
private struct InspectReceiver: Chain.Receiver {
  let view: InspectView
  var documents = 0
  var problems = 0

  mutating func take(_ document: Document) {
    documents += 1
    view.show(document)
  }

  mutating func take(_ problem: Problem) {
    problems += 1
    view.show(problem)
  }
}
