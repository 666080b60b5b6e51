import SluiceJSON

/// A shard as the manifest has it.
package struct ShardEntry: Sendable, Equatable {
  /// The file's name in the folder.
  package var name: String
  /// The kind of its rows.
  package var kind: RowKind
  /// How many rows it holds.
  package var rows: Int
  /// The length of the file.
  package var bytes: Int
  /// The length of the rows' bytes.
  package var plainBytes: Int
  /// The SHA-256 of the file, lowercase hex.
  package var sha256: String

  /// Reads an entry.
  ///
  /// - Parameters:
  ///   - entry: The entry.
  ///   - number: Its place in the list, from 1, for the message.
  /// - Throws: ``ManifestFault`` when it lacks a key, or names a file that no run writes.
  init(_ entry: JSONValue, number: Int) throws(ManifestFault) {
    let place = "entry \(number) of shards"
    guard let kind = entry["kind"]?.string.flatMap(RowKind.init) else {
      throw ManifestFault("\(place) has no kind of row under kind")
    }
    guard let name = entry["name"]?.string, isShard(name, of: kind) else {
      throw ManifestFault("\(place) names no shard of \(kind.rawValue) in this folder under name")
    }
    self.kind = kind
    self.name = name
    rows = try Self.count("rows", entry, place)
    bytes = try Self.count("bytes", entry, place)
    plainBytes = try Self.count("plain_bytes", entry, place)
    guard let sha256 = entry["sha256"]?.string else { throw ManifestFault("\(place) has no text under sha256") }
    self.sha256 = sha256
  }

  /// Describes a shard that a run has finished.
  ///
  /// - Parameters:
  ///   - state: The shard.
  ///   - kind: The kind of its rows.
  init(_ state: ShardState, kind: RowKind) {
    self.kind = kind
    name = state.name
    rows = state.rows
    bytes = state.fileBytes
    plainBytes = state.plainBytes
    sha256 = state.sha256
  }

  private static func count(_ key: String, _ entry: JSONValue, _ place: String) throws(ManifestFault) -> Int {
    guard let count = entry[key]?.count else { throw ManifestFault("\(place) has no count under \(key)") }
    return count
  }
}
