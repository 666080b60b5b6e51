import SluiceJSON

/// What is wrong with a manifest.
struct ManifestFault: Error {
  /// The fault, as it goes behind the file's name.
  var message: String

  init(_ message: String) { self.message = message }
}

/// A manifest that was read back: every entry of it is understood, or it is refused.
///
/// A shard whose entry were passed over would be missing from everything that is made of the folder, and nobody would see.
struct WrittenManifest {
  /// All of it.
  let value: JSONValue
  /// The hash of the pipeline file.
  let pipelineHash: String
  /// The shards in order.
  let shards: [ShardEntry]
  /// The files beside them; none in one of an earlier version.
  let files: [SideFile]
  /// The kinds of rows that are written; nil in one of an earlier version.
  let kinds: [RowKind]?
  /// Whether a seal says that it is as it was written; one of an earlier version has none.
  let isSealed: Bool

  /// The keys of the versions that wrote no seal.
  ///
  /// One more is a key that was damaged, or one of a manifest whose seal was taken off.
  private static let keysBeforeSeals: Set<String> = [
    "version", "schema_version", "pipeline", "inputs", "counts", "skipped", "dropped", "failed", "shards", "files",
    "sources",
  ]

  /// Reads a manifest.
  ///
  /// - Parameter bytes: The file.
  /// - Throws: ``ManifestFault`` when it is none, or not the one that was written.
  init(_ bytes: [UInt8]) throws(ManifestFault) {
    guard let value = try? JSONValue(bytes), case .object(let members) = value,
      let hash = value["pipeline"]?["sha256"]?.string, let shards = value["shards"]?.array
    else { throw ManifestFault("it is not a manifest") }
    self.value = value
    pipelineHash = hash
    self.shards = try Self.shards(shards)
    files = try Self.files(value["files"])
    kinds = try Self.kinds(value["rows"])
    try Self.checkCounts(value)
    switch ManifestSeal.state(of: bytes, isNamed: members["seal"] != nil) {
    case .whole: isSealed = true
    case .broken: throw ManifestFault("it was changed after it was written: its content does not fit its seal")
    case .missing:
      isSealed = false
      if let key = members.keys.sorted().first(where: { !Self.keysBeforeSeals.contains($0) }) {
        throw ManifestFault("it has the key \(key) and no seal, which no version wrote")
      }
    }
  }

  /// The errors that it counts.
  var errors: Int { value["counts"]?["errors"]?.count ?? 0 }

  private static func shards(_ entries: [JSONValue]) throws(ManifestFault) -> [ShardEntry] {
    var shards: [ShardEntry] = []
    for (index, entry) in entries.enumerated() { shards.append(try ShardEntry(entry, number: index + 1)) }
    let names = Set(shards.map(\.name))
    guard names.count == shards.count else { throw ManifestFault("it names a shard twice") }
    // Every run makes the first shard of every kind, with or without rows.
    for kind in RowKind.allCases where !shards.contains(where: { $0.kind == kind }) {
      throw ManifestFault("it names no shard of \(kind.rawValue), and every run writes one")
    }
    return shards
  }

  private static func files(_ entries: JSONValue?) throws(ManifestFault) -> [SideFile] {
    guard let entries else { return [] }
    var files: [SideFile] = []
    for (index, entry) in (entries.array ?? [.null]).enumerated() {
      guard let file = SideFile(entry), SideFile.names.contains(file.name) else {
        throw ManifestFault("entry \(index + 1) of files lacks a key, or names a file that no run writes")
      }
      files.append(file)
    }
    return files
  }

  private static func kinds(_ words: JSONValue?) throws(ManifestFault) -> [RowKind]? {
    guard let words else { return nil }
    let kinds = (words.array ?? [.null]).map { $0.string.flatMap(RowKind.init) }
    guard !kinds.contains(nil) else { throw ManifestFault("rows names something that is no kind of row") }
    return kinds.compactMap(\.self)
  }

  private static func checkCounts(_ value: JSONValue) throws(ManifestFault) {
    for (part, name) in [
      ("inputs", "files"), ("inputs", "bytes"), ("counts", "documents"), ("counts", "claims"), ("counts", "errors"),
    ] where value[part]?[name]?.count == nil {
      throw ManifestFault("\(part).\(name) is no count")
    }
  }
}
