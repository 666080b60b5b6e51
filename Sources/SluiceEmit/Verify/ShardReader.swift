/// Reads the rows of one shard and compares the shard with its entry when the last one is read.
///
/// The file is hashed as it is read, so that the comparison costs no second pass.
final class ShardReader {
  /// The shard as the manifest has it.
  let entry: ShardEntry
  /// How many rows were read.
  private(set) var rows = 0
  private let input: ShardInput
  private let lines: GzipLines
  private var isAtEnd = false

  init(_ entry: ShardEntry, in folder: String, fileSystem: any FileSystem) throws(FolderDamage) {
    self.entry = entry
    do throws(EmitError) {
      input = try ShardInput(path: "\(folder)/\(entry.name)", fileSystem: fileSystem)
    } catch {
      throw FolderDamage(file: entry.name, place: "", message: error.message)
    }
    lines = GzipLines(input)
  }

  /// The next row without its newline, nil behind the last one of a sound shard.
  func next() throws(FolderDamage) -> [UInt8]? {
    if isAtEnd { return nil }
    do throws(GzipLines.Damage) {
      if let line = try lines.next() {
        rows += 1
        return line
      }
    } catch {
      throw FolderDamage(file: entry.name, place: error.place, message: error.message)
    }
    isAtEnd = true
    try compare()
    return nil
  }

  /// Damage in the row that was read last.
  ///
  /// Its bytes may have gone wrong anywhere before those that were read with it: blocks have no sums of their own.
  func damage(_ message: String) -> FolderDamage {
    FolderDamage(file: entry.name, place: "row \(rows), before byte \(lines.offset)", message: message)
  }

  private func compare() throws(FolderDamage) {
    let facts = [
      (rows == entry.rows, "it has \(rows) rows, the manifest says \(entry.rows)"),
      (input.offset == entry.bytes, "it has \(input.offset) bytes, the manifest says \(entry.bytes)"),
      (lines.plainBytes == entry.plainBytes, "its rows have \(lines.plainBytes) bytes, not \(entry.plainBytes)"),
      (input.finishHash() == entry.sha256, "its SHA-256 is not the manifest's"),
    ]
    for (holds, message) in facts where !holds { throw FolderDamage(file: entry.name, place: "", message: message) }
  }
}
