import ArgumentParser
import SluiceCore
import SluiceEmit
import SluiceIntake
import SluiceReport
import SluiceRun

struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Show documents after each stage, their claims marked in the text.",
    discussion: """
      EXAMPLES
        sluice inspect page.html
        sluice inspect 'dump.warc.gz#https://news.example/a'   one record, by address, member or id
        sluice inspect dump.jsonl --limit 3
        sluice inspect report.txt --pipeline Pipelines/news-dump.yaml
        sluice inspect page.html --html --output page-inspected.html
      """)

  @Argument(help: "Files to look at; FILE#RECORD for one record of a container.", completion: .file())
  var files: [String]

  @Option(help: "The pipeline to run them through (default: decode, extract, split, script, claims).")
  var pipeline: String?

  @Option(help: "How many documents of each file to show.")
  var limit = 1

  @Flag(help: "Write the same as an HTML page.")
  var html = false

  @Option(name: .shortAndLong, help: "With --html: the file to write (default: standard output).")
  var output: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if files.isEmpty { throw ValidationError("name a file to look at") }
    for file in files where fileExists("\(file)/_journal") {
      throw ValidationError("\(file) is the output of a run, whose rows are no pages: sluice report \(file) shows them")
    }
    if limit < 1 { throw ValidationError("--limit is 1 or more") }
    if output != nil, !html {
      throw ValidationError("--output goes with --html; the terminal's view goes to the terminal")
    }
    if common.quiet, !html {
      throw ValidationError("--quiet leaves nothing of the terminal's view; with --html the page is still written")
    }
  }

  func run() throws {
    let pipeline = try self.pipeline.map(loadPipeline) ?? defaultPipeline()
    let view = InspectView(showsColour: Terminal.showsColour)
    var all: [Inspection] = []
    var shown = 0
    var hasFailed = false
    for file in files {
      hasFailed =
        try inspect(RecordName(file), pipeline) { inspection in
          if html { all.append(inspection) } else { view.show(inspection, isFirst: shown == 0) }
          shown += 1
        } || hasFailed
    }
    if html { try write(InspectPage(all, title: files.joined(separator: ", ")).bytes(version: sluiceVersion)) }
    if hasFailed { throw Exit.someInputsFailed }
  }

  /// Runs the documents of one file through the pipeline and says whether something failed.
  private func inspect(_ name: RecordName, _ pipeline: Pipeline, _ show: (Inspection) -> Void) throws -> Bool {
    let plan = InputPlan(inputs: [name.path], options: pipeline.intake)
    let reader = InputReader(plan: plan, options: pipeline.intake)
    var loader = UnitLoader(options: pipeline.intake)
    let recorder = InspectionRecorder(pipeline)
    var chain = try Chain(pipeline)
    chain.observer = { stage, document, outcome in recorder.note(stage, document, outcome) }
    var receiver = InspectReceiver(recorder: recorder)
    var documents: [Document] = []
    var problems: [Problem] = []
    var shown = 0
    while shown < limit, let (unit, _) = reader.next() {
      loader.load(unit, documents: &documents, problems: &problems)
      for document in documents where shown < limit && name.matches(document) {
        recorder.begin()
        chain.run(document, into: &receiver)
        shown += 1
      }
      for problem in problems where name.record == nil || name.record == problem.origin.member {
        recorder.begin()
        chain.run(problem, into: &receiver)
      }
      for inspection in recorder.take() { show(inspection) }
      documents.removeAll()
      problems.removeAll()
    }
    if shown == 0, receiver.problems == 0 {
      let what = name.record.map { "no record with the address, member or id \($0)" } ?? "no document"
      Terminal.error("sluice: \(name.path) holds \(what); sluice run --stdout documents lists what it holds")
      return true
    }
    return receiver.problems > 0
  }

  private func write(_ page: [UInt8]) throws {
    if let output { return try writePage(page, to: output) }
    Terminal.write(String(decoding: page, as: UTF8.self), to: 1)
  }

  private func defaultPipeline() throws -> Pipeline {
    try PipelineParser.parse(
      Array("stages: [decode, extract, split, script, claims]".utf8), file: "the default pipeline", read: readSmallFile)
  }
}

/// A file, and the record of it that is meant.
private struct RecordName {
  let path: String
  let record: String?

  /// Takes `FILE#RECORD` apart; a file whose own name has a `#` is meant whole.
  init(_ text: String) {
    for (index, byte) in zip(text.utf8.indices, text.utf8) where byte == UInt8(ascii: "#") && !fileExists(text) {
      guard fileExists(String(text[..<index])) else { continue }
      path = String(text[..<index])
      record = String(text[text.utf8.index(after: index)...])
      return
    }
    path = text
    record = nil
  }

  func matches(_ document: Document) -> Bool {
    guard let record else { return true }
    return [document.url, document.origin.member, document.id].contains(record)
      || document.origin.member?.hasSuffix("!\(record)") == true
  }
}

/// Takes what comes out of the chain.
private struct InspectReceiver: Chain.Receiver {
  let recorder: InspectionRecorder
  var problems = 0

  mutating func take(_ document: Document) { recorder.finish(document.origin, .kept(document)) }

  mutating func take(_ problem: Problem) {
    problems += 1
    recorder.finish(problem.origin, .failed(problem))
  }
}
