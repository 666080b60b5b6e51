import Logging
import SluiceCore
import SluiceJSON
import SluiceRun

/// Log lines as JSON on standard error, for runs that no person watches.
struct JSONLogHandler: LogHandler {
  var logLevel = Logger.Level.info
  var metadata: Logger.Metadata = [:]
  let label: String

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    var json = JSONWriter()
    json.beginObject()
    json.key("time")
    json.string(Terminal.timestamp())
    json.key("level")
    json.string(event.level.rawValue)
    json.key("label")
    json.string(label)
    json.key("message")
    json.string("\(event.message)")
    let all = metadata.merging(event.metadata ?? [:]) { $1 }
    for (key, value) in all.sorted(by: { $0.key < $1.key }) {
      json.key(text: key)
      switch value {
      case .stringConvertible(let number as Int): json.int(number)
      case .stringConvertible(let number as Double): json.double(number)
      default: json.string("\(value)")
      }
    }
    json.endObject()
    json.endLine()
    Terminal.write(String(decoding: json.bytes, as: UTF8.self), to: 2)
  }
}

/// What a run says of itself in log lines, each with the run's id.
struct RunLog {
  private let logger: Logger

  init(_ run: Run) {
    var logger = Logger(label: "sluice", factory: { JSONLogHandler(label: $0) })
    logger[metadataKey: "run_id"] = "\(run.id)"
    self.logger = logger
  }

  /// Says one thing.
  func note(_ message: String) { logger.info("\(message)") }

  /// Says what a run gave: a line for each of the first failures and for each stage, and one for the whole.
  func say(_ summary: Run.Summary, _ output: String?) {
    let statistics = summary.statistics
    for problem in statistics.firstProblems {
      logger.warning(
        "\(problem.message)",
        metadata: [
          "code": "\(problem.code)", "path": "\(problem.origin.path)", "member": "\(problem.origin.member ?? "")",
        ])
    }
    for stage in statistics.stages { logger.info("stage", metadata: metadata(of: stage)) }
    var metadata: Logger.Metadata = [
      "documents": .stringConvertible(statistics.documents), "claims": .stringConvertible(statistics.claims),
      "errors": .stringConvertible(statistics.errors), "content_bytes": .stringConvertible(statistics.contentBytes),
      "elapsed_ms": .stringConvertible(Int(summary.elapsedNanoseconds / 1_000_000)),
    ]
    if !statistics.skipped.isEmpty { metadata["skipped"] = "\(RunReport.counts(statistics.skipped))" }
    if let output { metadata["output"] = "\(output)" }
    logger.log(
      level: summary.ending == .complete ? .info : .warning, "\(word(for: summary.ending))", metadata: metadata)
  }

  private func metadata(of stage: StageStatistics) -> Logger.Metadata {
    [
      "stage": "\(stage.name)", "in": .stringConvertible(stage.received), "out": .stringConvertible(stage.emitted),
      "dropped": "\(RunReport.counts(stage.dropped))", "failed": "\(RunReport.counts(stage.failed))",
      "elapsed_ms": .stringConvertible(Int(stage.elapsedNanoseconds / 1_000_000)),
      "mb_per_second": .stringConvertible(stage.megabytesPerSecond),
    ]
  }

  private func word(for ending: Run.Ending) -> String {
    switch ending {
    case .complete: "finished"
    case .interrupted: "interrupted"
    case .tooManyErrors: "too many errors"
    }
  }
}
