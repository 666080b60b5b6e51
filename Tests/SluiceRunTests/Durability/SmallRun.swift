import SluiceEmit
import SluiceIntake
import SluiceRun
import TestSupport

/// A run of a few dozen records, cut into many batches, checkpoints and shards, onto any disk.
struct SmallRun {
  let pipeline: Pipeline
  let plan: InputPlan
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let lines = (0..<40).map { number in
      number % 7 == 6
        ? "broken \(number)" : "{\"id\":\"\(number)\",\"text\":\"2023年第\(number)家企业收入\(number * 37)万元,增长\(number)%。\"}"
    }
    try folder.write(lines.joined(separator: "\n"), to: "in.jsonl")
    let yaml = "name: small\nintake: {format: jsonl}\nstages: [{filter: {min_chars: 1}}]\n"
    pipeline = try PipelineParser.parse(Array(yaml.utf8), file: "p.yaml", read: { _ in nil })
    plan = InputPlan(inputs: ["\(folder.path)/in.jsonl"], options: pipeline.intake)
  }

  /// Starts the run in a folder, or goes on with it.
  func perform(
    on disk: SimulatedDisk, fresh: Bool = false, version: String = "1", threads: Int = 1, bytesInFlight: Int? = nil
  ) throws(EmitError) {
    var settings = Engine.Settings()
    settings.threads = threads
    settings.batch.units = 4
    settings.checkpointBytes = 1
    settings.bytesInFlight = bytesInFlight
    let run = Run(
      pipeline: pipeline, plan: plan, form: .shards(level: 6, kinds: pipeline.output.kinds), settings: settings,
      version: version)
    let replacement = fresh ? FreshFolder(replacing: "out", fileSystem: disk) : nil
    try replacement?.prepare()
    let output = try OutputFolder(
      path: replacement?.temporaryPath ?? "out", shardBytes: 600,
      identity: RunIdentity(pipeline: pipeline.fingerprint, inputs: plan.digest, version: version), fileSystem: disk)
    _ = try run.perform(into: output)
    try replacement?.swap()
  }

  /// What must be the same after every disturbance: the shards and the manifest.
  func result(on disk: SimulatedDisk) -> [String: [UInt8]] {
    disk.files.filter { !["out/run.json", "out/metrics.prom", "out/_journal", "out/_lock"].contains($0.key) }
  }

  /// What an undisturbed run gives.
  func undisturbed() throws -> (disk: SimulatedDisk, result: [String: [UInt8]]) {
    let disk = SimulatedDisk()
    try perform(on: disk)
    return (disk, result(on: disk))
  }
}
