import ArgumentParser
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

  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run a pipeline over files, folders, globs or standard input.",
    discussion: """
      EXAMPLES
        sluice run news-dump dump/ --output out
        sluice run my-pipeline.yaml 'pages/**/*.html.gz' --output out
        cat texts.jsonl | sluice run claims - --stdout claims

      The output folder gets documents-00000.jsonl.gz, claims-00000.jsonl.gz,
      errors-00000.jsonl.gz and manifest.json. The rows do not depend on the
      number of threads. A run that was interrupted goes on where it stopped
      when it is started again; a finished one is left as it is.
      """)

  @Argument(
    help: "The pipeline file, or the name of a shipped one (news-dump, text, claims, decode).",
    completion: .file(extensions: ["yaml"]))
  var pipeline: String

  @Argument(help: "Files, folders or globs; - reads standard input.", completion: .file())
  var inputs: [String] = []

  @Option(help: "A file that holds inputs, one a line or separated by NUL; they come behind the named ones.")
  var fromList: [String] = []

  @Option(help: "Take only share K of N of the inputs, K from 0, as 0/4; the N runs together are the whole.")
  var shard: String?

  @Option(name: .shortAndLong, help: "The folder that gets the rows; made where it is missing.")
  var output: String?

  @Option(
    help: """
      Write plain rows to standard output instead: documents, claims, or all, which is what the pipeline's output names and \
      errors, each row with its kind first.
      """)
  var stdout: Rows?

  @Option(name: .shortAndLong, help: "The number of threads (default: one for each core).")
  var threads: Int?

  @Flag(
    help: "Read only inputs that are new or changed since the last run into this output, into a generation of its own.")
  var incremental = false

  @Flag(help: "Start over: replace the run that the output folder holds once the new one is complete.")
  var fresh = false

  @Option(
    help: """
      The most memory that the run may take, as 2GB: documents are admitted by their size, and one that alone needs more \
      than its share gives an error row too_large.
      """)
  var memory: String?

  @Option(
    help: "Stop with status 4 when there are more error rows than this; the output then goes on with a higher number.")
  var maxErrors: Int?

  @Option(help: "Read every input in this encoding, whatever it declares.")
  var encoding: String?

  @Option(help: "The date that relative words count from when a document has none, as 2024-03-05.")
  var date: String?

  @Option(
    help: ArgumentHelp("How much input a crash may cost, in bytes.", visibility: .hidden))
  var checkpointBytes: Int?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if (output == nil) == (stdout == nil) { throw ValidationError("name one of --output DIR or --stdout KIND") }
    if inputs.isEmpty, fromList.isEmpty { throw ValidationError("name the inputs: files, folders, globs or -") }
    if incremental, output == nil { throw ValidationError("--incremental needs --output DIR") }
    if incremental, fresh {
      throw ValidationError("--incremental goes on with earlier runs and --fresh replaces them; name one")
    }
    if let shard, Shard(shard) == nil {
      throw ValidationError("--shard is K/N with K from 0 below N, as 0/4, not \(shard)")
    }
    if let maxErrors, maxErrors < 0 { throw ValidationError("--max-errors is 0 or more") }
    if let threads, !(1...1024).contains(threads) { throw ValidationError("--threads is from 1 to 1024") }
  }

  func run() throws {
    Interruption.begin()
    if !logsText { Terminal.logJSON() }
    var pipeline = try loadPipeline(self.pipeline)
    try override(&pipeline)
    pipeline.intake.shard = shard.flatMap { Shard($0) }
    if shard != nil, pipeline.dropsDuplicates {
      throw ValidationError(
        "--shard sees a part of the documents, so dedup cannot drop any; use action: mark, and sluice compact over the "
          + "shares decides anew, with --drop-duplicates to leave them out")
    }
    let budget = try memoryBudget(&pipeline)
    let folders = output.map { fresh ? [$0, FreshFolder(replacing: $0).temporaryPath] : [$0] } ?? []
    var plan = InputPlan(
      inputs: inputs, lists: fromList, options: pipeline.intake,
      outputs: RunOutputs(folders, makes: isMadeInAnOutput))
    for folder in folders where plan.holdsNewOutput {
      guard let strange = strangeName(in: folder) else { continue }
      throw ValidationError(
        "\(folder) is the output and lies among the inputs, and holds \(strange), which no run made; name another --output"
      )
    }
    if let (one, other) = plan.overlap {
      throw ValidationError(
        "of \(one) and \(other) one lies in the other: files would be read twice; name the outer one")
    }
    var settings = Engine.Settings()
    settings.threads = threadCount
    settings.maximumErrors = maxErrors ?? .max
    settings.memory = budget
    if let checkpointBytes {
      settings.checkpointBytes = checkpointBytes
      settings.batch.bytes = min(settings.batch.bytes, checkpointBytes)
    }
    var ending: ExitCode?
    do throws(EmitError) {
      var series: GenerationSeries?
      var night: Night?
      if incremental, let output {
        // Another share of the inputs would make this one's look removed.
        let work = pipeline.fingerprint + (shard.map { " share \($0)" } ?? "")
        let opened = try GenerationSeries(path: output, pipeline: work, version: sluiceVersion)
        let (next, rest) = try opened.begin(plan)
        (series, night, plan) = (opened, next, rest)
      }
      let run = Run(pipeline: pipeline, plan: plan, form: form(pipeline), settings: settings, version: sluiceVersion)
      Terminal.name(run: "\(run.id)")
      Interruption.stops(run.engine)
      for line in Self.remarks(on: plan) { note(line, of: run) }
      if let night { note(Self.summary(of: night), of: run) }
      if let night, !night.isNeeded { return }
      let result = try perform(run, pipeline, plan, night, into: night?.path ?? output) { errors throws(EmitError) in
        if let night { try series?.settle(night, plan, errors) }
      }
      switch result {
      case .alreadyDone(let errors):
        note("\(output ?? "") holds this run already, complete; --fresh runs it again", of: run)
        if let maxErrors, errors > maxErrors {
          Terminal.error("sluice: it has \(Figures.count(errors, "error row")), more than --max-errors \(maxErrors)")
        }
        ending = errors > maxErrors ?? .max ? Exit.tooManyErrors : errors > 0 ? Exit.someInputsFailed : nil
      case .ran(let summary):
        if let night, summary.ending == .complete { try series?.publish(night.generation) }
        say(summary, of: run, in: night?.path ?? output, isRepeatable: plan.isRepeatable)
        ending = status(of: summary)
      }
    } catch {
      ending = status(of: error)
    }
    if let ending { throw ending }
  }

  /// What of the inputs may be otherwise than was meant.
  private static func remarks(on plan: InputPlan) -> [String] {
    var remarks: [String] = []
    if plan.isEmpty { remarks.append("there is no input: no file was found that the pipeline takes") }
    if let folder = plan.earlierOutputs.first {
      let others = plan.earlierOutputs.count > 1 ? ", nor \(plan.earlierOutputs.count - 1) more" : ""
      remarks.append("\(folder.text) is not read\(others): runs made what lies in it; named alone it is an input")
    }
    return remarks
  }

  private static func summary(of night: Night) -> String {
    guard night.isNeeded else {
      return "nothing changed: \(Figures.count(night.unchanged, "input")) as before, no rows were made"
    }
    return "generation \(night.generation): \(night.added) new, \(night.changed) changed, \(night.removed) removed, "
      + "\(night.unchanged) unchanged"
      + (night.moved > 0 ? " (\(night.moved) in another folder)" : "")
      + (night.reconsidered > 0 ? ", \(night.reconsidered) read again because what they repeat is gone" : "")
  }

  private func status(of summary: Run.Summary) -> ExitCode? {
    switch summary.ending {
    case .interrupted: Exit.interrupted
    case .tooManyErrors: Exit.tooManyErrors
    case .complete: summary.statistics.errors > 0 ? Exit.someInputsFailed : nil
    }
  }

  /// The exit status of output that could not be written; a reader that left is no failure.
  private func status(of error: EmitError) -> ExitCode? {
    if stdout != nil, error.code == .brokenPipe { return nil }
    Terminal.error("sluice: \(error.message)")
    return Exit.status(of: error)
  }

  private var threadCount: Int { threads ?? max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Shares out `--memory`; the largest document becomes part of what the run is, since others give error rows.
  private func memoryBudget(_ pipeline: inout Pipeline) throws -> MemoryBudget? {
    guard let memory else { return nil }
    guard let limit = Limit(memory), limit != .none else {
      throw ValidationError("--memory is a size, as 800MB or 2GiB, not \(memory)")
    }
    // What dedup remembers may take the one half, and documents at work the other.
    let parts = pipeline.stageNames.contains("dedup") ? 2 : 1
    guard let budget = MemoryBudget(bytes: limit.value / parts, threads: threadCount) else {
      let least = { (MemoryBudget.least(threads: $0) * parts + 999_999) / 1_000_000 }
      let (need, forOne) = (least(threadCount), least(1))
      throw ValidationError(
        "--memory \(memory) is too little: \(Figures.count(threadCount, "thread")) need\(threadCount == 1 ? "s" : "") "
          + "\(need)MB" + (need > forOne ? ", and --threads 1 \(forOne)MB" : ""))
    }
    do throws(OptionError) {
      try pipeline.limit(document: budget.largestDocument, memory: limit.value / 2)
    } catch {
      throw ValidationError("--memory \(memory): \(error.message)")
    }
    return budget
  }

  private func override(_ pipeline: inout Pipeline) throws {
    let overrides = [("decode", "encoding", encoding, "--encoding"), ("claims", "date", date, "--date")]
    for (stage, option, value, flag) in overrides {
      guard let value else { continue }
      if !pipeline.override(stage: stage, option: option, with: .string(value)) {
        throw ValidationError("\(flag) needs a pipeline with the stage \(stage)")
      }
      do throws(OptionError) {
        try pipeline.check()
      } catch {
        throw ValidationError("\(flag): \(error.message)")
      }
    }
  }

  private func form(_ pipeline: Pipeline) -> OutputForm {
    switch stdout {
    case .documents: .lines(.documents)
    case .claims: .lines(.claims)
    case .all: .taggedLines(kinds: pipeline.output.kinds)
    case nil: .shards(level: pipeline.output.level, kinds: pipeline.output.kinds)
    }
  }

  /// Runs into the folder, or into a new one that then takes its name, or onto standard output.
  private func perform(
    _ run: Run, _ pipeline: Pipeline, _ plan: InputPlan, _ night: Night?, into output: String?,
    settle: (RowReader) throws(EmitError) -> Void
  ) throws(EmitError) -> Run.Result {
    guard let output else { return try perform(run, plan, nil, into: LineStream(), settle: settle) }
    let identity = RunIdentity(pipeline: pipeline.fingerprint, inputs: plan.digest, version: sluiceVersion)
    let replacement = fresh ? FreshFolder(replacing: output) : nil
    try replacement?.prepare()
    let folder = try OutputFolder(
      path: replacement?.temporaryPath ?? output, shardBytes: pipeline.output.shardBytes, identity: identity)
    if case .interrupted(let checkpoint) = folder.standing {
      note(
        "going on where an earlier run stopped, after \(Figures.count(checkpoint.counters["documents"] ?? 0, "document"))",
        of: run)
    }
    let result = try perform(run, plan, night, into: folder, settle: settle)
    if case .ran(let summary) = result, summary.ending == .complete { try replacement?.swap() }
    return result
  }

  private func perform(
    _ run: Run, _ plan: InputPlan, _ night: Night?, into sink: any RowSink,
    settle: (RowReader) throws(EmitError) -> Void
  ) throws(EmitError) -> Run.Result {
    let progress =
      Terminal.isInteractive && !common.quiet ? ProgressLine(engine: run.engine, totalBytes: plan.totalBytes) : nil
    defer { progress?.stop() }
    return try run.perform(into: sink, after: night?.history ?? DedupHistory(), settle: settle)
  }

  private var logsText: Bool {
    common.logFormat == .text || (common.logFormat == .auto && Terminal.isInteractive)
  }

  private func note(_ message: String, of run: Run) {
    guard !common.quiet else { return }
    if logsText { Terminal.error("sluice: \(message)") } else { RunLog(run).note(message) }
  }

  private func say(_ summary: Run.Summary, of run: Run, in folder: String?, isRepeatable: Bool) {
    if summary.ending == .tooManyErrors {
      let errors = summary.statistics.errors
      Terminal.error(
        "sluice: stopped after \(Figures.count(errors, "failure")), more than --max-errors \(run.engine.maximumErrors); "
          + "look at the errors shard, then "
          + (incremental ? "" : "start over with --fresh or ") + "go on with a higher --max-errors")
    }
    guard !common.quiet else { return }
    let startsOver = output == nil || fresh
    let again = startsOver ? "starts over" : isRepeatable ? "goes on from here" : "starts over with --fresh"
    let report = RunReport(summary: summary, output: folder, again: again)
    if logsText { Terminal.error(report.text) } else { RunLog(run).say(summary, folder) }
  }
}
