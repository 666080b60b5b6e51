/// The only door through which a run writes: every create, write, sync, rename and removal passes here, so that a test
/// can record them and replay any prefix.
package protocol FileSystem: AnyObject {
  /// Makes a folder and the missing ones above it, and waits until their names are on the disk.
  ///
  /// - Parameter path: The folder.
  /// - Throws: ``EmitError`` when it cannot be made.
  func createFolder(_ path: String) throws(EmitError)

  /// Makes a new, empty file, or empties the one that is there.
  ///
  /// - Parameter path: The file.
  /// - Returns: A handle for ``write(_:to:)``.
  /// - Throws: ``EmitError`` when it cannot be made.
  func create(_ path: String) throws(EmitError) -> OutputFile

  /// Opens a file that is there to go on behind its first bytes; the rest is cut off.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - length: How many bytes are kept.
  /// - Returns: A handle for ``write(_:to:)``.
  /// - Throws: ``EmitError`` when it cannot be opened or is shorter.
  func reopen(_ path: String, keeping length: Int) throws(EmitError) -> OutputFile

  /// Reads a file in pieces.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - body: Takes the pieces in order.
  /// - Throws: ``EmitError`` when it cannot be read.
  func read(_ path: String, _ body: ([UInt8]) -> Void) throws(EmitError)

  /// The length of a file.
  ///
  /// - Parameter path: The file.
  /// - Returns: Its bytes; nil where there is no file.
  func size(of path: String) -> Int?

  /// Opens a file to be read in pieces, as its reader asks for them.
  ///
  /// - Parameter path: The file.
  /// - Returns: The pieces before the first one.
  /// - Throws: ``EmitError`` when it cannot be opened.
  func pieces(of path: String) throws(EmitError) -> any FilePieces

  /// Writes all bytes at the end of a file.
  ///
  /// - Parameters:
  ///   - bytes: What to write.
  ///   - file: A handle that is open.
  /// - Throws: ``EmitError`` when not all of them could be written.
  func write(_ bytes: [UInt8], to file: OutputFile) throws(EmitError)

  /// Waits until the file's bytes are on the disk.
  ///
  /// - Parameter file: A handle that is open.
  /// - Throws: ``EmitError`` when the disk refuses.
  func sync(_ file: OutputFile) throws(EmitError)

  /// Closes a file.
  ///
  /// - Parameter file: A handle that is open.
  /// - Throws: ``EmitError`` when the system reports a late failure.
  func close(_ file: OutputFile) throws(EmitError)

  /// Gives a file another name in one step, replacing what had it.
  ///
  /// - Parameters:
  ///   - old: The name it has.
  ///   - new: The name it gets.
  /// - Throws: ``EmitError`` when it cannot be renamed.
  func rename(_ old: String, to new: String) throws(EmitError)

  /// The folder that a path leads to, behind links.
  ///
  /// - Parameter path: The path; nothing need be there.
  /// - Returns: The folder's own path; the path as it is where nothing is there.
  func resolved(_ path: String) -> String

  /// Gives each of two folders the name of the other, in one step where the file system can.
  ///
  /// - Parameters:
  ///   - first: A folder.
  ///   - second: Another one.
  /// - Throws: ``EmitError`` when they cannot be renamed.
  func exchange(_ first: String, _ second: String) throws(EmitError)

  /// Removes a file; one that is not there is no error.
  ///
  /// - Parameter path: The file.
  /// - Throws: ``EmitError`` when it cannot be removed.
  func remove(_ path: String) throws(EmitError)

  /// Removes an empty folder; one that is not there is no error.
  ///
  /// - Parameter path: The folder.
  /// - Throws: ``EmitError`` when it cannot be removed.
  func removeFolder(_ path: String) throws(EmitError)

  /// Takes a file for this process alone until it ends.
  ///
  /// - Parameter path: The file; it is made where it is missing.
  /// - Returns: A handle that holds the lock, or who holds it already.
  /// - Throws: ``EmitError`` when the file cannot be made.
  func lock(_ path: String) throws(EmitError) -> LockResult

  /// Writes into a lock's file who has it, for the message of those that it keeps away.
  ///
  /// - Parameter file: A handle from ``lock(_:)``.
  /// - Throws: ``EmitError`` when it cannot be written.
  func sign(_ file: OutputFile) throws(EmitError)

  /// Gives back a lock and closes its file.
  ///
  /// - Parameter file: A handle from ``lock(_:)``.
  /// - Throws: ``EmitError`` when the system reports a late failure.
  func unlock(_ file: OutputFile) throws(EmitError)

  /// Whether a locked file is still the one that its path leads to: its folder may have been removed or replaced.
  ///
  /// - Parameter file: A handle from ``lock(_:)``.
  /// - Returns: Whether it is.
  func isInPlace(_ file: OutputFile) -> Bool

  /// Makes a symbolic link.
  ///
  /// - Parameters:
  ///   - path: The link, which must not exist.
  ///   - target: What it names.
  /// - Throws: ``EmitError`` when it cannot be made.
  func createLink(_ path: String, to target: String) throws(EmitError)

  /// What a symbolic link names.
  ///
  /// - Parameter path: The link.
  /// - Returns: Its target as it was written; nil where there is no link.
  func target(ofLink path: String) -> String?

  /// Waits until the names in a folder are on the disk.
  ///
  /// - Parameter path: The folder.
  /// - Throws: ``EmitError`` when the disk refuses.
  func syncFolder(_ path: String) throws(EmitError)

  /// The names in a folder; empty where there is no folder.
  ///
  /// - Parameter path: The folder.
  /// - Returns: The names, sorted by their bytes.
  /// - Throws: ``EmitError`` when the folder cannot be read.
  func names(in path: String) throws(EmitError) -> [String]
}

/// A file that is being read from its start to its end.
package protocol FilePieces: AnyObject {
  /// The next piece.
  ///
  /// - Returns: Some bytes, none at the end.
  /// - Throws: ``EmitError`` when they cannot be read.
  func read() throws(EmitError) -> [UInt8]
}

extension FileSystem {
  /// Writes a small file whole: under another name first, then renamed; nothing is left of one that cannot be.
  ///
  /// - Parameters:
  ///   - bytes: The content.
  ///   - name: The file's name in the folder.
  ///   - folder: The folder.
  /// - Throws: ``EmitError`` when it could not be written.
  package func writeWhole(_ bytes: [UInt8], as name: String, in folder: String) throws(EmitError) {
    let file = try create("\(folder)/\(name).part")
    do throws(EmitError) {
      try fill(file, with: bytes)
      try rename(file.path, to: "\(folder)/\(name)")
    } catch {
      try? remove(file.path)
      throw error
    }
    try syncFolder(folder)
  }

  private func fill(_ file: OutputFile, with bytes: [UInt8]) throws(EmitError) {
    do throws(EmitError) {
      try write(bytes, to: file)
      try sync(file)
    } catch {
      try? close(file)
      throw error
    }
    try close(file)
  }
}

/// What came of asking for a lock.
package enum LockResult: Sendable {
  /// The lock is held until the handle is given back.
  case taken(OutputFile)
  /// Another process has it, which said this of itself.
  case held(by: String)
}

/// A file that is open for writing.
package struct OutputFile: Sendable {
  /// The path it was opened under.
  package let path: String
  /// The system's descriptor.
  package let descriptor: Int32

  /// Names an open file.
  ///
  /// - Parameters:
  ///   - path: The path it was opened under.
  ///   - descriptor: The system's descriptor.
  package init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }
}
