import SluiceCore
import SluiceEmit
import SluiceIntake

/// A whole run over inputs into an output folder.
package struct Run: Sendable {
  /// What a run gave.
  package struct Summary: Sendable {
    /// What was done.
    package var statistics: RunStatistics
    /// The shards by kind.
    package var shards: [RowKind: [ShardState]]
    /// How long it took, in nanoseconds, with the runs that were interrupted before it.
    package var elapsedNanoseconds: UInt64
    /// How it ended.
    package var ending: Ending
  }

  /// Whether the output is complete, and if not, why.
  package enum Ending: Sendable {
    /// All of the input was done.
    case complete
    /// It was stopped from outside; it goes on when it is started again.
    case interrupted
    /// More inputs failed than are allowed.
    case tooManyErrors
  }

  /// How a run ended.
  package enum Result: Sendable {
    /// It ran, or the rest of it did.
    case ran(Summary)
    /// The folder holds the whole run already, which had so many failures.
    case alreadyDone(errors: Int)
  }

  /// What tells this process's log lines and figures from those of others.
  package let id: String
  /// The engine, for progress and stopping.
  package let engine: Engine
  private let pipeline: Pipeline
  private let plan: InputPlan
  private let version: String

  /// Prepares a run.
  ///
  /// - Parameters:
  ///   - pipeline: The checked pipeline.
  ///   - plan: The inputs.
  ///   - form: What the rows become.
  ///   - settings: How the run is driven.
  ///   - version: The program's version, for the manifest.
  package init(pipeline: Pipeline, plan: InputPlan, form: OutputForm, settings: Engine.Settings, version: String) {
    self.pipeline = pipeline
    self.plan = plan
    self.version = version
    id = hex((0..<8).map { _ in UInt8.random(in: 0...255) })
    engine = Engine(pipeline: pipeline, form: form, settings: settings)
  }

  /// Runs to the end and completes the output; a folder that holds the start of this run gets the rest.
  ///
  /// - Parameters:
  ///   - sink: Where rows go.
  ///   - history: The documents of earlier runs that `dedup` compares with.
  ///   - settle: Called when all rows are on the disk and only the manifest is missing.
  /// - Returns: What the run gave.
  /// - Throws: ``EmitError`` when rows could not be written.
  package func perform(
    into sink: any RowSink, after history: DedupHistory = DedupHistory(),
    settle: (RowReader) throws(EmitError) -> Void = { _ in }
  ) throws(EmitError) -> Result {
    let begin = now()
    var start = Checkpoint()
    switch (sink as? OutputFolder)?.standing {
    case .finished(let errors): return .alreadyDone(errors: errors)
    case .interrupted(let checkpoint): start = checkpoint
    case .new, nil: break
    }
    let before = UInt64(max(0, start.counters["nanoseconds"] ?? 0))
    let reader = InputReader(plan: plan, options: pipeline.intake, isStopped: { [engine] in engine.wasStopped })
    var statistics = try engine.run(
      reader: reader, sink: sink, from: start, originals: try originals(history, sink as? OutputFolder))
    // Listing is done anew by a run that goes on, so what it passed over is in no checkpoint.
    statistics.skip(plan.skipped)
    let ending: Ending =
      engine.hadTooManyErrors ? .tooManyErrors : engine.wasStopped ? .interrupted : .complete
    let shards = ending == .complete ? try sink.finish() : [:]
    let summary = Summary(
      statistics: statistics, shards: shards, elapsedNanoseconds: before + now() - begin, ending: ending)
    guard ending == .complete else { return .ran(summary) }
    if let folder = sink as? OutputFolder {
      try settle(folder.rows(.errors, in: shards))
      try complete(folder, summary)
    }
    return .ran(summary)
  }

  /// What `dedup` knows before the first document: earlier runs' originals, and those of this one before it stopped.
  private func originals(_ history: DedupHistory, _ folder: OutputFolder?) throws(EmitError) -> DedupIndex? {
    guard let options = pipeline.dedup, let folder else { return nil }
    var index = DedupIndex(options)
    var history = history
    history.sources.append(DedupHistory.Source(folder: folder.path, living: nil))
    try history.add(to: &index, fileSystem: folder.fileSystem)
    return index
  }

  /// The manifest comes last: with it the run is complete.
  private func complete(_ folder: OutputFolder, _ summary: Summary) throws(EmitError) {
    let metrics = RunMetrics(
      id: id, pipeline: pipeline.name, threads: engine.threads, statistics: summary.statistics,
      elapsedNanoseconds: summary.elapsedNanoseconds, finishedAt: secondsSince1970())
    try folder.write(metrics.json, as: "run.json")
    try folder.write(metrics.prometheus, as: "metrics.prom")
    var manifest = manifest(of: summary)
    manifest.files = try folder.sideFiles()
    try folder.write(manifest.json, as: manifestName)
  }

  private func manifest(of summary: Summary) -> Manifest {
    var manifest = Manifest()
    let statistics = summary.statistics
    manifest.version = version
    manifest.pipeline = pipeline.name
    manifest.pipelineHash = pipeline.hash
    manifest.inputFiles = plan.fileCount
    manifest.inputBytes = statistics.inputBytes
    manifest.kinds = RowKind.allCases.filter { $0 == .errors || pipeline.output.kinds.contains($0) }
    manifest.documents = statistics.documents
    manifest.claims = statistics.claims
    manifest.errors = statistics.errors
    manifest.skipped = statistics.skipped.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    manifest.dropped = statistics.stages.flatMap { stage in
      stage.dropped.sorted { $0.key < $1.key }.map { ("\(stage.name).\($0.key)", $0.value) }
    }
    manifest.failed = statistics.problems.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    manifest.shards = summary.shards
    return manifest
  }
}
