import SluiceCore
import SluiceJSON

/// The output folder of a run that is complete, to be read again.
package struct FinishedFolder {
  /// The folder's path.
  package let path: String
  /// The hash of the pipeline with what was set over it, as the run's journal has it.
  package let fingerprint: String
  /// The run, as its journal has it; nil without a journal.
  package let identity: RunIdentity?
  /// The SHA-256 of the manifest, lowercase hex.
  package let manifestHash: String
  private let written: WrittenManifest
  private let fileSystem: any FileSystem
  private let remedy: String

  /// Reads the manifest and the journal's first line.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - remedy: What a person can do where a file is damaged or lost, for messages.
  ///   - fileSystem: The door to the disk.
  /// - Throws: ``EmitError`` when it holds no complete run, or its manifest is damaged.
  package init(
    path: String, remedy: String = "restore it from a copy, or make the folder anew",
    fileSystem: any FileSystem = PosixFileSystem()
  ) throws(EmitError) {
    self.path = path
    self.fileSystem = fileSystem
    self.remedy = remedy
    let names = try fileSystem.names(in: path)
    var bytes: [UInt8] = []
    var journal: [UInt8] = []
    if names.contains(manifestName) { try fileSystem.read("\(path)/\(manifestName)") { bytes += $0 } }
    if names.contains(journalName) { try fileSystem.read("\(path)/\(journalName)") { journal += $0 } }
    guard names.contains(manifestName) else {
      let isThere = !names.isEmpty || fileSystem.size(of: path) != nil
      let fact = isThere ? "holds no complete run; run it to its end first" : "is not there; check the folder's name"
      throw EmitError(.different, "\(path) \(fact)", path: path)
    }
    do throws(ManifestFault) {
      written = try WrittenManifest(bytes)
    } catch {
      throw EmitError(.damaged, "\(path)/\(manifestName) is damaged: \(error.message); \(remedy)", path: path)
    }
    var hash = SHA256()
    hash.update(bytes)
    manifestHash = hex(hash.finish())
    identity = JournalLine.decode(journal)?.identity
    fingerprint = identity?.pipeline ?? written.pipelineHash
  }

  /// The manifest.
  package var manifest: JSONValue { written.value }

  /// The kinds of rows that its pipeline writes; nil where its version did not say.
  package var kinds: [RowKind]? { written.kinds }

  /// A count of the manifest.
  ///
  /// - Parameters:
  ///   - part: The part that has it, such as `counts`.
  ///   - name: Its name there.
  /// - Returns: The count, 0 where there is none.
  package func count(_ part: String, _ name: String) -> Int { manifest[part]?[name]?.count ?? 0 }

  /// The shards that the manifest names, in order.
  package var shards: [ShardEntry] { written.shards }

  /// The files beside the shards that the manifest names; none in one of an earlier version.
  package var files: [SideFile] { written.files }

  /// The SHA-256 of the manifests that a snapshot was made of; empty for a run.
  package var sources: [String] { (manifest["sources"]?.array ?? []).compactMap(\.string) }

  /// Checks that every shard, and every file beside them, is there with the size that the manifest says.
  ///
  /// This costs a look at each and finds what was lost or cut; ``FolderCheck`` reads the content.
  ///
  /// - Throws: ``EmitError`` for the first that is not.
  package func checkSizes() throws(EmitError) {
    for (file, bytes) in shards.map({ ($0.name, $0.bytes) }) + files.map({ ($0.name, $0.bytes) }) {
      let name = "\(path)/\(file)"
      let size = fileSystem.size(of: name)
      guard size != bytes else { continue }
      let fault = size.map { "has \($0) bytes, the manifest says \(bytes)" } ?? "is missing"
      throw EmitError(.damaged, "\(name) \(fault); \(remedy)", path: name)
    }
  }

  /// Reads the rows of a kind, all shards in order.
  ///
  /// - Parameter kind: The kind.
  /// - Returns: A reader before the first row.
  package func rows(_ kind: RowKind) -> RowReader {
    RowReader(folder: path, shards: shards.filter { $0.kind == kind }, remedy: remedy, fileSystem: fileSystem)
  }
}
