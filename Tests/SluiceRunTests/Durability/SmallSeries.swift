import SluiceEmit
import SluiceIntake
import SluiceRun
import TestSupport

/// Nights of an incremental run with `dedup` over a few small files, onto any disk.
struct SmallSeries {
  let pipeline: Pipeline
  private let folder: TemporaryFolder

  init(stages: String = "[{filter: {min_chars: 1}}, {dedup: {near: false}}]") throws {
    folder = try TemporaryFolder()
    let yaml = "name: small\nintake: {format: jsonl}\nstages: \(stages)\n"
    pipeline = try PipelineParser.parse(Array(yaml.utf8), file: "p.yaml", read: { _ in nil })
    _ = try folder.run("mkdir in")
    try write("a", ["one", "two"])
    try write("b", ["one", "three", "three"])
    try write("c", ["four", "two"])
    try settle()
  }

  /// Waits until no file counts as just changed: the lists of inputs say which do.
  func settle() throws { _ = try folder.run("sleep 3") }

  func write(_ name: String, _ texts: [String]) throws {
    let lines = texts.map { "{\"text\":\"\($0)\"}\n" }
    try folder.write(lines.joined(), to: "in/\(name).jsonl")
    // Another second for other texts.
    let second = texts.joined().utf8.reduce(0) { ($0 &* 31 &+ Int($1)) % 50_000 } + 1_000
    _ = try folder.run("touch -d @\(second) in/\(name).jsonl")
  }

  func remove(_ name: String) throws { _ = try folder.run("rm in/\(name).jsonl") }

  /// One night, or the rest of one.
  func perform(on disk: SimulatedDisk) throws(EmitError) {
    var settings = Engine.Settings()
    settings.batch.units = 1
    settings.checkpointBytes = 1
    let series = try GenerationSeries(path: "out", pipeline: pipeline.fingerprint, version: "1", fileSystem: disk)
    let (night, plan) = try series.begin(InputPlan(inputs: ["\(folder.path)/in"], options: pipeline.intake))
    guard night.isNeeded else { return }
    let run = Run(
      pipeline: pipeline, plan: plan, form: .shards(level: 6, kinds: pipeline.output.kinds), settings: settings,
      version: "1")
    let output = try OutputFolder(
      path: night.path, shardBytes: 400,
      identity: RunIdentity(pipeline: pipeline.fingerprint, inputs: plan.digest, version: "1"), fileSystem: disk)
    _ = try run.perform(into: output, after: night.history)
    try series.publish(night.generation)
  }

  /// Merges the nights, or the rest of them.
  func compact(on disk: SimulatedDisk) throws(EmitError) {
    _ = try Compaction(["out"], fileSystem: disk).run(into: "snapshot", level: 6, shardBytes: 400)
  }

  /// What must be the same after every disturbance.
  func result(on disk: SimulatedDisk) -> [String: [UInt8]] {
    disk.files.filter { path, _ in
      !["run.json", "metrics.prom", "_journal", "_lock"].contains(String(path.split(separator: "/").last ?? ""))
    }
  }
}
