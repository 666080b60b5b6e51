/// Reads rows from shards, one line at a time, and holds each shard to its entry when its end is reached.
///
/// What reads to the end has read what the manifest promises, or was told otherwise.
package final class RowReader {
  private let folder: String
  private let fileSystem: any FileSystem
  private let remedy: String
  private var shards: ArraySlice<ShardEntry>
  private var reader: ShardReader?

  init(folder: String, shards: [ShardEntry], remedy: String, fileSystem: any FileSystem) {
    self.fileSystem = fileSystem
    self.folder = folder
    self.remedy = remedy
    self.shards = shards[...]
  }

  /// The next row.
  ///
  /// - Returns: The line without its newline, nil behind the last.
  /// - Throws: ``EmitError`` when a shard is missing, damaged, or not the one that the manifest names.
  package func next() throws(EmitError) -> [UInt8]? {
    while true {
      do throws(FolderDamage) {
        if let line = try reader?.next() { return line }
        guard let entry = shards.popFirst() else { return nil }
        reader = try ShardReader(entry, in: folder, fileSystem: fileSystem)
      } catch {
        throw EmitError(.damaged, "\(folder)/\(error); \(remedy)", path: "\(folder)/\(error.file)")
      }
    }
  }
}
