import SluiceCore
import SluiceEmit
import SluiceRun

/// What a run says at its end, for a person.
struct RunReport {
  /// What the run gave.
  let summary: Run.Summary
  /// The folder that has the rows, nil where they went to standard output.
  let output: String?
  /// What the same command does where this run was interrupted.
  let again: String

  /// The lines.
  var text: String {
    let statistics = summary.statistics
    var lines: [String] = []
    for stage in statistics.stages { lines.append(Self.line(for: stage)) }
    let rate = Figures.rate(bytes: statistics.contentBytes, nanoseconds: summary.elapsedNanoseconds)
    lines.append(
      "\(Figures.count(statistics.documents, "document")), \(Figures.count(statistics.claims, "claim")), "
        + Figures.count(statistics.errors, "failure")
        + (statistics.problems.isEmpty ? "" : " (\(Self.counts(statistics.problems)))")
        + " in \(Figures.duration(seconds: Double(summary.elapsedNanoseconds) / 1e9)), \(rate)")
    if !statistics.skipped.isEmpty { lines.append("passed over by choice: \(Self.counts(statistics.skipped))") }
    for problem in statistics.firstProblems {
      let place = [problem.origin.path, problem.origin.member].compactMap(\.self).joined(separator: ", ")
      lines.append("  \(problem.code)  \(place): \(problem.message)")
    }
    if let output {
      let shards = RowKind.allCases.flatMap { summary.shards[$0] ?? [] }.map(\.name)
      if !shards.isEmpty { lines.append("rows are in \(output): \(shards.joined(separator: ", "))") }
    }
    if summary.ending == .interrupted {
      lines.append("interrupted before the end; the same command \(again)")
    }
    return lines.joined(separator: "\n")
  }

  private static func line(for stage: StageStatistics) -> String {
    var parts = ["\(Figures.grouped(stage.received)) in", "\(Figures.grouped(stage.emitted)) out"]
    if !stage.dropped.isEmpty { parts.append("dropped \(counts(stage.dropped))") }
    if !stage.failed.isEmpty { parts.append("failed \(counts(stage.failed))") }
    parts.append("\(Figures.decimal(Double(stage.elapsedNanoseconds) / 1e9)) s")
    parts.append(Figures.rate(bytes: stage.bytesReceived, nanoseconds: stage.elapsedNanoseconds))
    let padding = String(repeating: " ", count: max(1, 11 - stage.name.utf8.count))
    return "  \(stage.name)\(padding)\(parts.joined(separator: ", "))"
  }

  static func counts(_ counts: [String: Int]) -> String {
    counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
  }
}
