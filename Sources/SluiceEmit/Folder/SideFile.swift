import SluiceCore
import SluiceJSON

/// A file beside the shards that later runs rely on, as the manifest has it.
package struct SideFile: Sendable, Equatable {
  /// Its name in the folder.
  package var name: String
  /// Its length.
  package var bytes: Int
  /// The SHA-256 of its content, lowercase hex.
  package var sha256: String

  private init(name: String, bytes: Int, sha256: String) {
    self.name = name
    self.bytes = bytes
    self.sha256 = sha256
  }

  /// The names that such a file can have, in the order of the manifest.
  static let names = [inputListName, supersededName, originalsName]

  /// Reads a manifest's entry; nil where it lacks a key.
  init?(_ entry: JSONValue) {
    guard let name = entry["name"]?.string, let bytes = entry["bytes"]?.count, let sha256 = entry["sha256"]?.string
    else { return nil }
    self.init(name: name, bytes: bytes, sha256: sha256)
  }

  /// Reads a file whole.
  ///
  /// - Parameters:
  ///   - name: Its name in the folder.
  ///   - folder: The folder.
  ///   - fileSystem: The door to the disk.
  /// - Throws: ``EmitError`` when it cannot be read.
  package init(reading name: String, in folder: String, fileSystem: any FileSystem) throws(EmitError) {
    let input = try ShardInput(path: "\(folder)/\(name)", fileSystem: fileSystem)
    while case let piece = try input.read(), !piece.isEmpty {}
    self.init(name: name, bytes: input.offset, sha256: input.finishHash())
  }

  /// The files of a folder that there are, read whole.
  ///
  /// - Parameters:
  ///   - folder: The folder.
  ///   - fileSystem: The door to the disk.
  /// - Returns: The files in a fixed order.
  /// - Throws: ``EmitError`` when one cannot be read.
  package static func all(in folder: String, fileSystem: any FileSystem) throws(EmitError) -> [SideFile] {
    var files: [SideFile] = []
    let names = try fileSystem.names(in: folder)
    for name in Self.names where names.contains(name) {
      files.append(try SideFile(reading: name, in: folder, fileSystem: fileSystem))
    }
    return files
  }
}
