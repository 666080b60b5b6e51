import ArgumentParser
import SluiceEmit
import SluiceJSON
import SluiceMetrics
import SluiceRun

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct MetricsCommand: ParsableCommand {
  enum Rows: String, ExpressibleByArgument, CaseIterable {
    case metrics
    case targets
  }

  static let configuration = CommandConfiguration(
    commandName: "metrics",
    abstract: "Make tidy rows of claims: one per place, period, metric, unit and status, and targets with outcomes.",
    discussion: """
      EXAMPLES
        sluice metrics out --output tidy            tidy/metrics-00000.jsonl.gz and targets-00000.jsonl.gz
        sluice metrics out | head                   tidy rows, plain
        sluice metrics out --stdout targets         every target with what came out
        sluice metrics night-1 night-2 --output t   several folders; a claim that is in both counts once

      A claim that has the id of another and says something else, as of a page
      that changed between two runs, counts beside it.

      Values are in base units, currencies apart. sluice schema metrics and
      sluice schema targets tell the columns.
      """)

  @Argument(help: "Output folders of runs, also of --incremental.", completion: .directory)
  var folders: [String]

  @Option(name: .shortAndLong, help: "The folder that gets both kinds of rows, compressed.")
  var output: String?

  @Option(help: "Which rows go to standard output: metrics or targets.")
  var stdout = Rows.metrics

  @Option(help: "How many MiB of claims to hold before temporary files are used.")
  var memoryMb = 256

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if folders.isEmpty { throw ValidationError("name at least one output folder") }
    if !(1...1_048_576).contains(memoryMb) { throw ValidationError("--memory-mb is from 1 to 1048576") }
    if let output, folders.contains(where: { PosixFileSystem().leadToOne($0, output) }) {
      throw ValidationError("--output must be another folder")
    }
  }

  func run() throws {
    let claims: ClaimFolders
    do throws(EmitError) {
      claims = try ClaimFolders(folders)
    } catch {
      Terminal.error("sluice: \(error.message)")
      throw Exit.wrongUsage
    }
    do {
      let temporary = output ?? getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
      if let output { try PosixFileSystem().createFolder(output) }
      var table = MetricTable(budget: memoryMb << 20, folder: temporary)
      try claims.forEach { line in
        if let claim = MetricClaim(row: line) { try table.add(claim) }
      }
      if let output { try writeFiles(table, into: output) } else { try writeStandardOutput(table) }
    } catch let error as EmitError {
      if error.code == .brokenPipe { return }
      Terminal.error("sluice: \(error.message)")
      throw Exit.status(of: error)
    } catch let error as SpillError {
      Terminal.error("sluice: \(error.message)")
      throw Exit.cannotWrite
    }
  }

  private func writeFiles(_ table: MetricTable, into folder: String) throws {
    let metrics = try RowFile(path: "\(folder)/metrics-00000.jsonl.gz")
    let targets = try RowFile(path: "\(folder)/targets-00000.jsonl.gz")
    try table.groups { group in
      try metrics.add { group.writeMetrics(to: &$0) }
      try targets.add { group.writeTargets(to: &$0) }
    }
    try metrics.finish()
    try targets.finish()
    common.print(
      "\(folder): \(Figures.grouped(metrics.rows)) metrics, \(Figures.grouped(targets.rows)) targets of "
        + "\(Figures.grouped(table.claims)) claims")
  }

  private func writeStandardOutput(_ table: MetricTable) throws {
    let fileSystem = PosixFileSystem()
    let file = OutputFile(path: "standard output", descriptor: 1)
    try table.groups { group in
      var json = JSONWriter()
      if stdout == .metrics { group.writeMetrics(to: &json) } else { group.writeTargets(to: &json) }
      try fileSystem.write(json.bytes, to: file)
    }
  }
}
