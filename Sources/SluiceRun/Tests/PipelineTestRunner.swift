import SluiceCore
import SluiceEmit
import SluiceIntake
import SluiceJSON

/// Runs the examples of a pipeline through the same engine as any run.
package struct PipelineTestRunner {
  /// What an example gave.
  package struct Result: Sendable {
    /// The example.
    package var test: PipelineTest
    /// Where it gave something else; empty where it passed.
    package var differences: [Difference]
  }

  private let pipeline: Pipeline

  /// Prepares the run of a pipeline's examples.
  ///
  /// - Parameter pipeline: The checked pipeline.
  package init(_ pipeline: Pipeline) { self.pipeline = pipeline }

  /// Runs one example.
  ///
  /// - Parameters:
  ///   - test: The example.
  ///   - folder: A folder of its own, where the input is written as a file.
  /// - Returns: What it gave.
  /// - Throws: ``EmitError`` when the input could not be written.
  package func run(_ test: PipelineTest, in folder: String) throws(EmitError) -> Result {
    guard let input = test.charset.map({ CharsetEncoder.encode(test.input, as: $0) }) ?? test.input else {
      let missing = Difference(
        place: "charset", expected: "one of this system that has every character of the input",
        found: test.charset ?? "none")
      return Result(test: test, differences: [missing])
    }
    let path = "\(folder)/\(test.fileName)"
    let fileSystem = PosixFileSystem()
    let file = try fileSystem.create(path)
    try fileSystem.write(input, to: file)
    try fileSystem.close(file)
    let plan = InputPlan(inputs: [path], options: pipeline.intake)
    let engine = Engine(
      pipeline: pipeline, form: .taggedLines(kinds: Set(RowKind.allCases)), settings: Engine.Settings())
    let sink = MemorySink()
    let statistics = try engine.run(reader: InputReader(plan: plan, options: pipeline.intake), sink: sink)
    return Result(test: test, differences: differences(test, sink.rows(), statistics))
  }

  private func differences(
    _ test: PipelineTest, _ rows: [RowKind: [JSONValue]], _ statistics: RunStatistics
  ) -> [Difference] {
    var differences: [Difference] = []
    for kind in RowKind.allCases {
      // A failure that no example speaks of is none that it wants.
      guard let expected = test.rows[kind] ?? (kind == .errors ? [] : nil) else { continue }
      differences += RowComparison.differences(expected, rows[kind] ?? [], at: kind.rawValue)
    }
    guard let dropped = test.dropped else { return differences }
    var counts: [String: Int] = [:]
    for stage in statistics.stages {
      for (reason, count) in stage.dropped { counts["\(stage.name).\(reason)", default: 0] += count }
    }
    for name in Set(dropped.keys).union(counts.keys).sorted() where (dropped[name] ?? 0) != (counts[name] ?? 0) {
      differences.append(
        Difference(place: "dropped.\(name)", expected: "\(dropped[name] ?? 0)", found: "\(counts[name] ?? 0)"))
    }
    return differences
  }
}

/// Keeps the rows of a small run.
private final class MemorySink: RowSink {
  private var lines: [UInt8] = []

  func commit(_ batch: EncodedBatch) throws(EmitError) { lines += batch.lines }
  func checkpoint(_ checkpoint: Checkpoint) throws(EmitError) {}
  func finish() throws(EmitError) -> [RowKind: [ShardState]] { [:] }

  /// The rows by kind, as a reader sees them.
  func rows() -> [RowKind: [JSONValue]] {
    var rows: [RowKind: [JSONValue]] = [:]
    for line in lines.split(separator: 0x0A) {
      // The writer's own lines are JSON; a row that is none must show as a difference, not vanish.
      let row = (try? JSONValue(Array(line))) ?? .string(String(decoding: line, as: UTF8.self))
      let kind = RowKind.allCases.first { $0.singular == row["row"]?.string } ?? .errors
      rows[kind, default: []].append(row)
    }
    return rows
  }
}
