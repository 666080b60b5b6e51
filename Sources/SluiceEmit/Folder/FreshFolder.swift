/// Replaces a finished or broken run by a new one, which grows beside it and takes its name in one step.
package final class FreshFolder {
  private let path: String
  private let fileSystem: any FileSystem
  /// Keeps other runs, plain or fresh, away from the folder that is being replaced.
  private var lockFile: OutputFile?
  /// Whether nothing was there to be replaced.
  private var isNew = false

  /// Names the folder to be replaced.
  ///
  /// - Parameters:
  ///   - path: The folder; it need not exist.
  ///   - fileSystem: The door to the disk.
  package init(replacing path: String, fileSystem: any FileSystem = PosixFileSystem()) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    // Behind a link the folder itself is replaced, on its own disk, and the link stays.
    self.path = fileSystem.resolved(path)
    self.fileSystem = fileSystem
  }

  deinit {
    // The lock ends with the process at the latest.
    if let lockFile { try? fileSystem.unlock(lockFile) }
  }

  /// Where the new run is to be written.
  package var temporaryPath: String { path + ".fresh" }

  /// Takes the folder, checks that it holds nothing but a run, and removes what an earlier replacement left.
  ///
  /// - Throws: ``EmitError`` when the folder holds files that no run made, or another run is at work.
  package func prepare() throws(EmitError) {
    let names = try fileSystem.names(in: path)
    if let strange = names.first(where: { !isMadeByARun($0) }) {
      let reason =
        strange.hasPrefix("gen-")
        ? "holds generations of --incremental, which later nights and snapshots need; name another --output"
        : "holds \(strange), which no run made; move it away or name another --output"
      throw EmitError(.occupied, "\(path) \(reason)", path: path)
    }
    if let strange = try fileSystem.names(in: temporaryPath).sorted().first(where: { !isMadeByARun($0) }) {
      throw EmitError(
        .occupied,
        "\(temporaryPath) is where the new run grows, and holds \(strange), which no run made; move it away",
        path: temporaryPath)
    }
    isNew = names.isEmpty && fileSystem.size(of: path) == nil
    try fileSystem.createFolder(path)
    let lock = try fileSystem.lock(folder: path)
    lockFile = lock
    try fileSystem.sign(lock)
    // A run may have been given this very name as its output.
    if try fileSystem.names(in: temporaryPath).contains(lockName) {
      try fileSystem.unlock(try fileSystem.lock(folder: temporaryPath))
    }
    try removeRun(temporaryPath)
  }

  /// Removes what was begun of a replacement that cannot be completed; what was to be replaced stays.
  ///
  /// - Throws: ``EmitError`` when it cannot be removed.
  package func discard() throws(EmitError) {
    try removeRun(temporaryPath)
    guard isNew, let lock = lockFile else { return }
    lockFile = nil
    try fileSystem.remove(lock.path)
    try fileSystem.unlock(lock)
    try fileSystem.removeFolder(path)
  }

  /// Gives the new run the folder's name in one step and removes the old one.
  ///
  /// - Throws: ``EmitError`` when the folders cannot be renamed.
  package func swap() throws(EmitError) {
    try fileSystem.exchange(path, temporaryPath)
    try fileSystem.syncFolder(parent)
    try removeRun(temporaryPath)
  }

  private var parent: String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return parts.isEmpty ? "." : parts == [""] ? "/" : parts.joined(separator: "/")
  }

  private func removeRun(_ folder: String) throws(EmitError) {
    for name in try fileSystem.names(in: folder) where isMadeByARun(name) {
      try fileSystem.remove("\(folder)/\(name)")
    }
    try fileSystem.removeFolder(folder)
  }
}
