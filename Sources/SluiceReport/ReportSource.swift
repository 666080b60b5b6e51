internal import SluiceCore
package import SluiceEmit
import SluiceJSON
import SluiceRun

/// The output of a run, to be shown: one folder, or the generations of an incremental run.
package struct ReportSource {
  /// The folders in order, each with the paths whose rows still hold; nil for all.
  private let parts: [(folder: FinishedFolder, living: Set<InputPath>?)]
  /// What the last run said of its times; nil where the folder came from `compact`.
  let run: JSONValue?
  /// The path as it was given.
  let path: String

  /// Opens a folder.
  ///
  /// - Parameters:
  ///   - path: An output folder, also one of `--incremental`.
  ///   - fileSystem: The door to the disk.
  /// - Throws: ``EmitError`` when it holds no complete run, or lost a file.
  package init(path: String, fileSystem: any FileSystem = PosixFileSystem()) throws(EmitError) {
    self.path = path
    var parts: [(FinishedFolder, Set<InputPath>?)] = []
    if let generations = try Generations(path: path, fileSystem: fileSystem) {
      for (folder, living, _) in try generations.open() { parts.append((folder, living)) }
    } else {
      let folder = try FinishedFolder(path: path, fileSystem: fileSystem)
      try folder.checkSizes()
      parts.append((folder, nil))
    }
    self.parts = parts
    guard let last = parts.last?.0, try fileSystem.names(in: last.path).contains("run.json") else {
      run = nil
      return
    }
    var bytes: [UInt8] = []
    try fileSystem.read("\(last.path)/run.json") { bytes += $0 }
    run = try? JSONValue(bytes)
  }

  /// The manifests of the folders, in order.
  var manifests: [JSONValue] { parts.map(\.folder.manifest) }

  /// How many folders there are.
  var folderCount: Int { parts.count }

  /// The sum of a count over all folders.
  func count(_ part: String, _ name: String) -> Int { parts.reduce(0) { $0 + $1.folder.count(part, name) } }

  /// Reads documents, each followed by its claims; claims whose documents were not written come alone.
  func readDocuments(
    _ onDocument: (JSONValue) -> Void, claims onClaim: (JSONValue) -> Void
  ) throws(EmitError) {
    for part in parts {
      var claims = LivingRows(part.folder, .claims, part.living)
      var documents = LivingRows(part.folder, .documents, part.living)
      var claim = try claims.next()
      while let document = try documents.next() {
        onDocument(document)
        while let row = claim, row["doc_id"] == document["id"] {
          onClaim(row)
          claim = try claims.next()
        }
      }
      while let row = claim {
        onClaim(row)
        claim = try claims.next()
      }
    }
  }

  /// Reads the error rows.
  func readErrors(_ onError: (JSONValue) -> Void) throws(EmitError) {
    for part in parts {
      var rows = LivingRows(part.folder, .errors, part.living)
      while let row = try rows.next() { onError(row) }
    }
  }
}

/// The rows of one kind in a folder that were not superseded.
private struct LivingRows {
  private let reader: RowReader
  private let living: Set<InputPath>?
  private let path: String

  init(_ folder: FinishedFolder, _ kind: RowKind, _ living: Set<InputPath>?) {
    reader = folder.rows(kind)
    self.living = living
    path = folder.path
  }

  mutating func next() throws(EmitError) -> JSONValue? {
    while let line = try reader.next() {
      guard let row = try? JSONValue(line) else {
        throw EmitError(.damaged, "\(path) has a row that is not JSON; see sluice verify \(path)", path: path)
      }
      if let living, !living.contains(InputPath(row["path"]?.string ?? "")) { continue }
      return row
    }
    return nil
  }
}
