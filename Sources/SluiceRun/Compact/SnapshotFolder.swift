import SluiceEmit

/// The folder that is to get a snapshot, and what stands there.
struct SnapshotFolder {
  /// What is to be done with the folder.
  enum Standing {
    /// Nothing is there, or an earlier snapshot of the same folders.
    case behind
    /// The snapshot is there.
    case current
  }

  private let path: String
  private let fileSystem: any FileSystem

  /// Names the folder.
  ///
  /// - Parameters:
  ///   - path: The folder; it need not exist.
  ///   - fileSystem: The door to the disk.
  init(path: String, fileSystem: any FileSystem) {
    self.path = path
    self.fileSystem = fileSystem
  }

  /// Compares what is there with what is to be there.
  ///
  /// Folders grow by nights, so that an earlier snapshot of them has at least one manifest with them in common.
  ///
  /// - Parameters:
  ///   - identity: The snapshot that is to be there.
  ///   - sources: The hashes of the manifests that it is made of.
  /// - Returns: What is to be done.
  /// - Throws: ``EmitError`` when the folder holds anything but a snapshot of these folders, or a run is at work there.
  func standing(for identity: RunIdentity, of sources: [String]) throws(EmitError) -> Standing {
    let all = try fileSystem.names(in: path)
    // What a run at work has written so far looks like something that was left unfinished.
    if all.contains(lockName) { try fileSystem.unlock(try fileSystem.lock(folder: path)) }
    let names = all.filter { $0 != lockName }
    if names.isEmpty { return .behind }
    guard names.contains(manifestName) else { throw refusal("holds no snapshot, or one that was left unfinished") }
    let remedy = "remove the folder to make the snapshot anew, or name another --output"
    let folder = try FinishedFolder(path: path, remedy: remedy, fileSystem: fileSystem)
    let isOfTheseFolders = !Set(folder.sources).isDisjoint(with: sources)
    if folder.identity == identity {
      if (try? folder.checkSizes()) != nil { return .current }
      // A snapshot that lost a file is made again.
      if isOfTheseFolders { return .behind }
    }
    if folder.sources.isEmpty { throw refusal("holds a run and no snapshot") }
    guard isOfTheseFolders else { throw refusal("holds a snapshot of other folders") }
    return .behind
  }

  private func refusal(_ fact: String) -> EmitError {
    EmitError(.different, "\(path) \(fact); remove it, or name another --output", path: path)
  }
}
