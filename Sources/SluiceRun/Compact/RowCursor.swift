import SluiceCore
import SluiceEmit
import SluiceJSON

/// The living rows of one kind in one folder, looked at one ahead.
final class RowCursor {
  /// A row with what a merge asks of it.
  struct Row {
    var line: [UInt8]
    var value: JSONValue
    var path: InputPath
  }

  private let reader: RowReader
  private let living: Set<InputPath>?
  private let folder: String
  /// The next row, nil behind the last.
  private(set) var head: Row?

  /// Reads up to the first living row.
  ///
  /// - Parameters:
  ///   - source: Where the rows are.
  ///   - kind: The kind.
  /// - Throws: ``EmitError`` when a shard is missing or damaged.
  init(_ source: Compaction.Source, _ kind: RowKind) throws(EmitError) {
    reader = source.folder.rows(kind)
    living = source.living
    folder = source.folder.path
    try advance()
  }

  /// Takes the next row and looks for the one behind it.
  func take() throws(EmitError) -> Row? {
    let row = head
    if row != nil { try advance() }
    return row
  }

  private func advance() throws(EmitError) {
    while let line = try reader.next() {
      guard let value = try? JSONValue(line) else {
        throw EmitError(.damaged, "\(folder) has a row that is not JSON; see sluice verify \(folder)", path: folder)
      }
      let path = InputPath(value["path"]?.string ?? "")
      if let living, !living.contains(path) { continue }
      head = Row(line: line, value: value, path: path)
      return
    }
    head = nil
  }
}

/// The folder whose next row has the least path, of several the first; nil when all are at their end.
func first(of cursors: [RowCursor]) -> Int? {
  var least: (index: Int, path: InputPath)?
  for (index, cursor) in cursors.enumerated() {
    guard let path = cursor.head?.path else { continue }
    if let known = least, path >= known.path { continue }
    least = (index, path)
  }
  return least?.index
}
