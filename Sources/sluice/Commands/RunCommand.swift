import ArgumentParser
import Dispatch
import Logging
import SluiceCore
import SluiceEmit
import SluiceIntake
import SluiceRun

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct RunCommand: ParsableCommand {
  enum Rows: String, ExpressibleByArgument, CaseIterable {
    case documents
    case claims
    case all
  }

  enum LogFormat: String, ExpressibleByArgument, CaseIterable {
    case auto
    case text
    case json
  }

  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run a pipeline over files, folders, globs or standard input.",
    discussion: """
      EXAMPLES
        sluice run Pipelines/news-dump.yaml dump/ --output out
        sluice run Pipelines/text.yaml 'pages/**/*.html.gz' --output out --threads 4
        cat texts.jsonl | sluice run Pipelines/claims.yaml - --stdout claims

      The output folder gets documents-00000.jsonl.gz, claims-00000.jsonl.gz, errors-00000.jsonl.gz and
      manifest.json. The rows do not depend on the number of threads.
      """)

  @Argument(help: "The pipeline file.", completion: .file(extensions: ["yaml"]))
  var pipeline: String

  @Argument(help: "Files, folders or globs; - reads standard input.", completion: .file())
  var inputs: [String]

  @Option(name: .shortAndLong, help: "The folder that gets the rows; made where it is missing.")
  var output: String?

  @Option(help: "Write plain rows to standard output instead: documents, claims or all.")
  var stdout: Rows?

  @Option(name: .shortAndLong, help: "The number of threads (default: one for each core).")
  var threads: Int?

  @Flag(help: "Replace the run that the output folder holds.")
  var fresh = false

  @Option(help: "Read every input in this encoding, whatever it declares.")
  var encoding: String?

  @Option(help: "The date that relative words count from when a document has none, as 2024-03-05.")
  var date: String?

  @Option(help: "How to say what happens: auto (text on a terminal, else json), text or json.")
  var logFormat = LogFormat.auto

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  func validate() throws {
    if (output == nil) == (stdout == nil) { throw ValidationError("name one of --output DIR or --stdout KIND") }
    if let threads, !(1...1024).contains(threads) { throw ValidationError("--threads is from 1 to 1024") }
  }

  func run() throws {
    var pipeline = try loadPipeline(self.pipeline)
    try override(&pipeline)
    let plan = InputPlan(inputs: inputs, options: pipeline.intake)
    var settings = Engine.Settings()
    settings.threads = threads ?? max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    do {
      let sink = try openSink(pipeline)
      let run = Run(pipeline: pipeline, plan: plan, form: form(pipeline), settings: settings, version: sluiceVersion)
      let summary = try perform(run, plan: plan, into: sink)
      say(summary)
      if summary.wasStopped { throw Exit.interrupted }
      if summary.statistics.errors > 0 { throw Exit.someInputsFailed }
    } catch let error as EmitError {
      if stdout != nil, error.code == .brokenPipe { return }
      Terminal.error("sluice: \(error.message)")
      throw error.code == .occupied ? Exit.wrongUsage : Exit.cannotWrite
    }
  }

  private func override(_ pipeline: inout Pipeline) throws {
    let overrides = [("decode", "encoding", encoding, "--encoding"), ("claims", "date", date, "--date")]
    for (stage, option, value, flag) in overrides {
      guard let value else { continue }
      if !pipeline.override(stage: stage, option: option, with: .string(value)) {
        throw ValidationError("\(flag) needs a pipeline with the stage \(stage)")
      }
    }
  }

  private func form(_ pipeline: Pipeline) -> OutputForm {
    switch stdout {
    case .documents: .lines(.documents)
    case .claims: .lines(.claims)
    case .all: .taggedLines
    case nil: .shards(level: pipeline.output.level, kinds: pipeline.output.kinds)
    }
  }

  private func openSink(_ pipeline: Pipeline) throws(EmitError) -> any RowSink {
    guard let output else { return LineStream() }
    return try OutputFolder(path: output, shardBytes: pipeline.output.shardBytes, fresh: fresh)
  }

  private func perform(_ run: Run, plan: InputPlan, into sink: any RowSink) throws(EmitError) -> Run.Summary {
    let signals = stopOnSignals(run.engine)
    defer { signals.forEach { $0.cancel() } }
    let progress =
      Terminal.isInteractive && !quiet ? ProgressLine(engine: run.engine, totalBytes: plan.totalBytes) : nil
    defer { progress?.stop() }
    return try run.perform(into: sink)
  }

  /// The first signal ends the run after the batches at hand; the second ends the process.
  private func stopOnSignals(_ engine: Engine) -> [any DispatchSourceSignal] {
    [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        if engine.wasStopped { _exit(130) }
        engine.stop()
      }
      source.resume()
      return source
    }
  }

  private func say(_ summary: Run.Summary) {
    guard !quiet else { return }
    if logFormat == .text || (logFormat == .auto && Terminal.isInteractive) {
      return Terminal.error(RunReport.text(summary, output: output))
    }
    var logger = Logger(label: "sluice", factory: { JSONLogHandler(label: $0) })
    logger[metadataKey: "documents"] = "\(summary.statistics.documents)"
    logger[metadataKey: "claims"] = "\(summary.statistics.claims)"
    logger[metadataKey: "errors"] = "\(summary.statistics.errors)"
    logger[metadataKey: "content_bytes"] = "\(summary.statistics.contentBytes)"
    logger[metadataKey: "elapsed_ms"] = "\(summary.elapsedNanoseconds / 1_000_000)"
    if let output { logger[metadataKey: "output"] = "\(output)" }
    logger.info(summary.wasStopped ? "interrupted" : "finished")
  }
}
