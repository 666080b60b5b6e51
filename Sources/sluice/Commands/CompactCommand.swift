import ArgumentParser
import SluiceEmit
import SluiceRun

struct CompactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compact",
    abstract: "Merge generations of --incremental, or the folders of --shard runs, into one snapshot.",
    discussion: """
      EXAMPLES
        sluice compact out --output snapshot           the living rows of all nights
        sluice compact out-0 out-1 out-2 --output all  the shares of three machines

      Of runs with dedup (action: mark), duplicate_of is decided anew over all
      folders, as one run over everything would have; --drop-duplicates leaves
      out the documents that repeat others.

      Rows that a later night superseded or whose input was removed are left
      out. Rows come in the order of their paths; a folder whose inputs were named
      in another order keeps its own. Folders of different pipelines or versions
      are refused, and so are those that share a document, claims of one document
      or an error row.

      A snapshot of the same folders that is there already is replaced: the new
      one grows beside it, in snapshot.fresh, and takes its name in one step, so
      that a reader finds a whole one at every moment. Where nothing is new,
      nothing is done.
      """)

  @Argument(help: "The output folders.", completion: .directory)
  var folders: [String]

  @Option(name: .shortAndLong, help: "The folder that gets the snapshot.")
  var output: String

  @Flag(help: "Leave out documents that repeat others, with their claims; for pipelines with dedup.")
  var dropDuplicates = false

  @Option(help: "How hard to compress, 1 (fast) to 9 (small).")
  var level = 6

  @Option(help: "The size at which a shard is finished, in compressed MiB.")
  var shardMb = 256

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if !(1...9).contains(level) { throw ValidationError("--level is from 1 to 9") }
    if !(1...1_048_576).contains(shardMb) { throw ValidationError("--shard-mb is from 1 to 1048576") }
    let fileSystem = PosixFileSystem()
    if folders.contains(where: { fileSystem.leadToOne($0, output) }) {
      throw ValidationError("--output must be another folder than those that are merged")
    }
    for (index, folder) in folders.enumerated() {
      guard let other = folders[..<index].first(where: { fileSystem.leadToOne($0, folder) }) else { continue }
      throw ValidationError("\(other) and \(folder) are the same folder; name each once")
    }
  }

  func run() throws {
    Interruption.begin()
    do throws(EmitError) {
      let compaction = try Compaction(folders, dropsDuplicates: dropDuplicates)
      switch try compaction.run(into: output, level: level, shardBytes: shardMb << 20) {
      case .alreadyDone: common.print("\(output) holds the snapshot of these folders already")
      case .merged(let rows):
        let counts = RowKind.allCases.map { "\(Figures.grouped(rows[$0] ?? 0)) \($0.rawValue)" }
        common.print("\(output): \(counts.joined(separator: ", "))")
      }
    } catch {
      Terminal.error("sluice: \(error.message)")
      throw Exit.status(of: error)
    }
  }
}
