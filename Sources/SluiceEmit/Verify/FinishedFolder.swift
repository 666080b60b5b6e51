import SluiceJSON

/// The output folder of a run that is complete, to be read again.
package struct FinishedFolder {
  /// The folder's path.
  package let path: String
  /// The manifest.
  package let manifest: JSONValue
  /// The hash of the pipeline with what was set over it, as the run's journal has it.
  package let fingerprint: String
  /// The run, as its journal has it; nil without a journal.
  package let identity: RunIdentity?
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
      throw EmitError(.different, "\(path) holds no complete run; run it to its end first", path: path)
    }
    guard let manifest = try? JSONValue(bytes), let hash = manifest["pipeline"]?["sha256"]?.string else {
      throw EmitError(
        .damaged, "\(path)/\(manifestName) is damaged: it is not a manifest; \(remedy)", path: path)
    }
    self.manifest = manifest
    identity = JournalLine.decode(journal)?.identity
    fingerprint = identity?.pipeline ?? hash
  }

  /// A count of the manifest.
  ///
  /// - Parameters:
  ///   - part: The part that has it, such as `counts`.
  ///   - name: Its name there.
  /// - Returns: The count, 0 where there is none.
  package func count(_ part: String, _ name: String) -> Int { manifest[part]?[name]?.count ?? 0 }

  /// The files beside the shards that the manifest names; none in one of an earlier version.
  package var files: [SideFile] { (manifest["files"]?.array ?? []).compactMap { SideFile($0) } }

  /// The SHA-256 of the manifests that a snapshot was made of; empty for a run.
  package var sources: [String] { (manifest["sources"]?.array ?? []).compactMap(\.string) }

  /// Checks that every shard, and every file beside them, is there with the size that the manifest says.
  ///
  /// This costs a look at each and finds what was lost or cut; ``FolderCheck`` reads the content.
  ///
  /// - Throws: ``EmitError`` for the first that is not.
  package func checkSizes() throws(EmitError) {
    let shards = (manifest["shards"]?.array ?? []).compactMap { SideFile($0) }
    for file in shards + files {
      let name = "\(path)/\(file.name)"
      let size = fileSystem.size(of: name)
      guard size != file.bytes else { continue }
      let fault = size.map { "has \($0) bytes, the manifest says \(file.bytes)" } ?? "is missing"
      throw EmitError(.damaged, "\(name) \(fault); \(remedy)", path: name)
    }
  }

  /// Reads the rows of a kind, all shards in order.
  ///
  /// - Parameter kind: The kind.
  /// - Returns: A reader before the first row.
  package func rows(_ kind: RowKind) -> RowReader {
    let shards = (manifest["shards"]?.array ?? []).filter { $0["kind"]?.string == kind.rawValue }
    return RowReader(folder: path, names: shards.compactMap { $0["name"]?.string }, fileSystem: fileSystem)
  }
}

/// Reads rows from shards, one line at a time.
package final class RowReader {
  private let folder: String
  private let fileSystem: any FileSystem
  private var names: ArraySlice<String>
  private var lines: GzipLines?

  init(folder: String, names: [String], fileSystem: any FileSystem) {
    self.fileSystem = fileSystem
    self.folder = folder
    self.names = names[...]
  }

  /// The next row.
  ///
  /// - Returns: The line without its newline, nil behind the last.
  /// - Throws: ``EmitError`` when a shard is missing or damaged.
  package func next() throws(EmitError) -> [UInt8]? {
    while true {
      do throws(GzipLines.Damage) {
        if let line = try lines?.next() { return line }
      } catch {
        throw EmitError(.damaged, "\(folder): \(error.message) at byte \(error.offset)", path: folder)
      }
      guard let name = names.popFirst() else { return nil }
      do throws(EmitError) {
        lines = GzipLines(try ShardInput(path: "\(folder)/\(name)", fileSystem: fileSystem))
      } catch {
        throw EmitError(.damaged, "\(error.message); see sluice verify \(folder)", path: folder)
      }
    }
  }
}
