/// Replaces a finished or broken run by a new one, which grows beside it and takes its name in one step.
package struct FreshFolder {
  private let path: String
  private let fileSystem: any FileSystem

  /// Names the folder to be replaced.
  ///
  /// - Parameters:
  ///   - path: The folder; it need not exist.
  ///   - fileSystem: The door to the disk.
  package init(replacing path: String, fileSystem: any FileSystem = PosixFileSystem()) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = path
    self.fileSystem = fileSystem
  }

  /// Where the new run is to be written.
  package var temporaryPath: String { path + ".fresh" }

  /// Removes what an earlier replacement left and checks that the folder holds nothing but a run.
  ///
  /// - Throws: ``EmitError`` when the folder holds files that no run made.
  package func prepare() throws(EmitError) {
    if let strange = try fileSystem.names(in: path).first(where: { !isMadeByARun($0) }) {
      throw EmitError(
        .occupied, "\(path) holds \(strange), which no run made; move it away or name another --output", path: path)
    }
    try removeRun(temporaryPath)
  }

  /// Gives the new run the folder's name in one step and removes the old one.
  ///
  /// - Throws: ``EmitError`` when the folders cannot be renamed.
  package func swap() throws(EmitError) {
    try fileSystem.createFolder(path)
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
