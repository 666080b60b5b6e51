import SluiceCore
import SluiceEmit
import SluiceJSON

/// Merges the folders of several runs of one pipeline into one snapshot: generations, or the shares of `--shard`.
///
/// Rows come in the order of their paths' bytes, rows of one path in the order of the folders and of the rows in them: a
/// merge that holds one row of each folder at a time. Folders of one input root are in that order themselves, and then
/// the snapshot's rows stand in the order of a run over everything. A folder whose inputs were named in another order
/// keeps its own among the others; its rows are then read once more, to find what two folders share.
package struct Compaction {
  /// A folder with the inputs whose rows still hold.
  struct Source {
    var folder: FinishedFolder
    /// The paths of these inputs; nil for all.
    var living: Set<InputPath>?
  }

  /// What came of it.
  package enum Result {
    /// The snapshot has so many rows.
    case merged([RowKind: Int])
    /// The snapshot of these folders was there.
    case alreadyDone
  }

  private let sources: [Source]
  private let fileSystem: any FileSystem
  private let dropsDuplicates: Bool
  /// How documents are compared; nil where the runs had no `dedup`, or dropped what repeats: there is no row to go back to.
  private var dedup: DedupOptions?
  private var files = 0
  private var bytes = 0
  private var identity = SHA256()
  /// The hashes of the manifests of all folders, by which a later snapshot knows this one as an earlier one of the same.
  private var manifests: [String] = []

  /// Opens the folders.
  ///
  /// - Parameters:
  ///   - paths: Output folders, those of `--incremental` among them.
  ///   - dropsDuplicates: Whether documents that repeat others are left out.
  ///   - fileSystem: The door to the disk.
  /// - Throws: ``EmitError`` when one holds no complete run, lost a file, or they are not of one pipeline and version.
  package init(
    _ paths: [String], dropsDuplicates: Bool = false, fileSystem: any FileSystem = PosixFileSystem()
  ) throws(EmitError) {
    self.fileSystem = fileSystem
    self.dropsDuplicates = dropsDuplicates
    var sources: [Source] = []
    for path in paths {
      guard let generations = try Generations(path: path, fileSystem: fileSystem) else {
        let folder = try FinishedFolder(path: path, fileSystem: fileSystem)
        try folder.checkSizes()
        manifests += [try Self.manifestHash(path, fileSystem)] + folder.sources
        files += folder.count("inputs", "files")
        bytes += folder.count("inputs", "bytes")
        sources.append(Source(folder: folder, living: nil))
        continue
      }
      files += generations.inputs.entries.count
      bytes += generations.inputs.entries.reduce(0) { $0 + $1.size }
      for folder in generations.folders { manifests.append(try Self.manifestHash(folder, fileSystem)) }
      for (folder, living, digest) in try generations.open() {
        identity.update(Array(digest.utf8))
        sources.append(Source(folder: folder, living: living))
      }
    }
    self.sources = sources
    try checkSameness()
    for source in sources { identity.update(Self.sums(of: source.folder)) }
    if dropsDuplicates { identity.update(Array("\0drop duplicates".utf8)) }
    try findDedup()
  }

  private static func manifestHash(_ folder: String, _ fileSystem: any FileSystem) throws(EmitError) -> String {
    try SideFile(reading: manifestName, in: folder, fileSystem: fileSystem).sha256
  }

  private mutating func findDedup() throws(EmitError) {
    guard let first = sources.first?.folder.path else { return }
    var isWhole = true
    for source in sources {
      let options = try DedupUnion.options(of: source.folder.path, fileSystem: fileSystem)
      if dedup == nil { dedup = options }
      // A night that only removed inputs had nothing to remember.
      if options == nil, source.folder.count("counts", "documents") > 0 { isWhole = false }
    }
    if !isWhole || dedup?.drops == true { dedup = nil }
    if dropsDuplicates, dedup == nil {
      throw EmitError(
        .different,
        "\(first) is of a pipeline without dedup, or one that drops what repeats itself; "
          + "leave --drop-duplicates out",
        path: first)
    }
  }

  /// Writes the snapshot beside the one that is there, if any, and gives it the folder's name in one step.
  ///
  /// - Parameters:
  ///   - output: The folder; it is made where it is missing, and replaced where it holds an earlier snapshot of the same
  ///     folders.
  ///   - level: How hard to compress, 1 (fast) to 9 (small).
  ///   - shardBytes: The size at which a shard is finished, in compressed bytes.
  /// - Returns: What came of it.
  /// - Throws: ``EmitError`` when rows are damaged, stand in two folders, or cannot be written, or the folder holds
  ///   something else.
  package func run(into output: String, level: Int, shardBytes: Int) throws(EmitError) -> Result {
    guard let first = sources.first?.folder else { return .alreadyDone }
    var hash = self.identity
    let identity = RunIdentity(
      pipeline: first.fingerprint, inputs: hex(hash.finish()), version: first.manifest["version"]?.string ?? "")
    let standing = try SnapshotFolder(path: output, fileSystem: fileSystem).standing(for: identity, of: manifests)
    let replacement = FreshFolder(replacing: output, fileSystem: fileSystem)
    // Even where nothing is to be done: an earlier snapshot may wait here for its removal.
    try replacement.prepare()
    if standing == .current { return .alreadyDone }
    let rows: [RowKind: Int]
    do throws(EmitError) {
      let folder = try OutputFolder(
        path: replacement.temporaryPath, shardBytes: shardBytes, identity: identity, fileSystem: fileSystem)
      rows = try write(folder, level: level)
    } catch {
      // A part of a snapshot is of no use to anyone; what went wrong first is what is told.
      try? replacement.discard()
      throw error
    }
    try replacement.swap()
    return .merged(rows)
  }

  /// Writes rows and manifest.
  private func write(_ folder: OutputFolder, level: Int) throws(EmitError) -> [RowKind: Int] {
    var snapshot = SnapshotWriter(folder: folder, level: level)
    try merge(into: &snapshot)
    try snapshot.flush()
    var manifest = manifest(of: snapshot)
    manifest.shards = try folder.finish()
    try folder.write(manifest.json, as: manifestName)
    return manifest.shards.mapValues { $0.reduce(0) { $0 + $1.rows } }
  }

  private func manifest(of snapshot: SnapshotWriter) -> Manifest {
    let pipeline = sources.first?.folder.manifest["pipeline"]
    var manifest = Manifest()
    manifest.version = sources.first?.folder.manifest["version"]?.string ?? ""
    manifest.pipeline = pipeline?["name"]?.string ?? ""
    manifest.pipelineHash = pipeline?["sha256"]?.string ?? ""
    manifest.inputFiles = files
    manifest.inputBytes = bytes
    manifest.kinds = sources.first?.folder.kinds
    manifest.documents = snapshot.documents
    manifest.claims = snapshot.claims
    if snapshot.duplicates > 0 { manifest.dropped = [("dedup.duplicate", snapshot.duplicates)] }
    manifest.errors = snapshot.failed.values.reduce(0, +)
    manifest.failed = snapshot.failed.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    manifest.sources = manifests
    return manifest
  }

  private func checkSameness() throws(EmitError) {
    guard let first = sources.first?.folder else { return }
    for source in sources.dropFirst() {
      let folder = source.folder
      let differences = [
        (folder.fingerprint == first.fingerprint, "another pipeline or options"),
        (folder.manifest["version"] == first.manifest["version"], "another version of sluice"),
        (folder.manifest["schema_version"] == first.manifest["schema_version"], "rows of another schema version"),
      ].filter { !$0.0 }.map(\.1)
      guard !differences.isEmpty else { continue }
      throw EmitError(
        .different,
        "\(folder.path) has \(differences.joined(separator: " and ")) than \(first.path); they cannot be merged",
        path: folder.path)
    }
  }

  private static func sums(of folder: FinishedFolder) -> [UInt8] {
    Array(folder.shards.map(\.sha256).joined(separator: "\n").utf8)
  }

  private func merge(into snapshot: inout SnapshotWriter) throws(EmitError) {
    let claims = try cursors(.claims)
    try mergeDocuments(with: claims, into: &snapshot)
    // What is left are the claims of a pipeline that writes no documents.
    try forEachRow(.claims, of: claims) { claim, _ throws(EmitError) in try snapshot.add(claim.line, .claims) }
    try forEachRow(.errors, of: try cursors(.errors)) { error, _ throws(EmitError) in
      try snapshot.add(error.line, .errors)
      snapshot.failed[error.value["code"]?.string ?? "", default: 0] += 1
    }
  }

  /// Writes each document with the claims that stand behind those of the documents before it.
  private func mergeDocuments(
    with claims: [RowCursor], into snapshot: inout SnapshotWriter
  ) throws(EmitError) {
    var union = try dedup.map { options throws(EmitError) in
      try DedupUnion(history, options, fileSystem: fileSystem)
    }
    try forEachRow(.documents, of: try cursors(.documents)) { document, index throws(EmitError) in
      let id = document.value["id"]?.string
      let decision = try union?.decide(id: id ?? "", path: document.path, folder: index)
      let isDropped = dropsDuplicates && decision?.original != nil
      if isDropped {
        snapshot.duplicates += 1
      } else {
        let row = decision.map { document.line.namingOriginal($0.original) } ?? document.line
        try snapshot.add(row, .documents)
      }
      // A pipeline may not write them.
      for _ in 0..<(document.value["claims"]?.count ?? 0) {
        guard claims[index].head?.value["doc_id"]?.string == id, let claim = try claims[index].take() else { break }
        if !isDropped { try snapshot.add(claim.line, .claims) }
      }
    }
    try union?.finish()
  }

  /// Goes through the rows of a kind in the order of the snapshot; a place that stands in two folders is refused.
  private func forEachRow(
    _ kind: RowKind, of cursors: [RowCursor], _ body: (RowCursor.Row, Int) throws(EmitError) -> Void
  ) throws(EmitError) {
    var seen = PlacesSeen(kind)
    while let index = first(of: cursors), let row = try cursors[index].take() {
      if sources.count > 1, let other = seen.add(row, source: index) { throw doubled(row, kind, other, index) }
      try body(row, index)
    }
    if !seen.isInOrder { try comparePlaces(kind) }
  }

  /// Looks for places in two folders where the order of rows does not bring them together.
  private func comparePlaces(_ kind: RowKind) throws(EmitError) {
    var seen = PlaceHashes(kind)
    for (index, cursor) in try cursors(kind).enumerated() {
      while let row = try cursor.take() {
        if let other = seen.add(row, source: index) { throw doubled(row, kind, other, index) }
      }
    }
  }

  private func doubled(_ row: RowCursor.Row, _ kind: RowKind, _ one: Int, _ other: Int) -> EmitError {
    let what =
      switch kind {
      case .documents: "a document"
      case .claims: "claims of one document"
      case .errors: "an error row"
      }
    return EmitError(
      .different,
      "\(row.path.text) has \(what) in \(sources[one].folder.path) and in \(sources[other].folder.path); "
        + "merge runs over different inputs",
      path: row.path.text)
  }

  private var history: DedupHistory {
    DedupHistory(sources: sources.map { DedupHistory.Source(folder: $0.folder.path, living: $0.living) })
  }

  private func cursors(_ kind: RowKind) throws(EmitError) -> [RowCursor] {
    var cursors: [RowCursor] = []
    for source in sources { cursors.append(try RowCursor(source, kind)) }
    return cursors
  }
}
