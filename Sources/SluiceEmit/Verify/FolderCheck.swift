import SluiceCore
import SluiceJSON

/// Checks that an output folder holds exactly what its manifest says, down to each claim's place in its text.
package struct FolderCheck {
  /// What a sound folder holds.
  package struct Findings: Sendable {
    /// The rows by kind.
    package var rows: [RowKind: Int] = [:]
    /// The identifiers that more than one document has, the first few.
    package var repeatedIDs: [String] = []
    /// How many claims were compared with the text of their document.
    package var claimsCompared = 0
    /// Whether the manifest has a seal; where it has none, nothing tells whether its counts were changed.
    package var isSealed = true
    /// The errors by code.
    fileprivate var codes: [String: Int] = [:]

    /// How many identifiers are told.
    static let mostRepeated = 10

    fileprivate mutating func noteRepeated(_ id: String) {
      if repeatedIDs.count < Self.mostRepeated { repeatedIDs.append(id) }
    }
  }

  private let folder: String
  private var findings = Findings()

  /// Names the folder.
  ///
  /// - Parameter folder: An output folder.
  package init(folder: String) { self.folder = folder }

  /// Reads everything once, and documents and claims once more side by side.
  ///
  /// - Returns: What the folder holds.
  /// - Throws: ``FolderDamage`` for the first thing that is wrong.
  package mutating func run() throws(FolderDamage) -> Findings {
    let manifest = try manifest()
    findings.isSealed = manifest.isSealed
    try checkJournal()
    try lookForStrays(beside: manifest.shards)
    for file in manifest.files { try check(file) }
    for shard in manifest.shards { try check(shard) }
    try compareCounts(manifest)
    try compareClaims(manifest)
    return findings
  }

  private func manifest() throws(FolderDamage) -> WrittenManifest {
    var bytes: [UInt8] = []
    do throws(EmitError) {
      let input = try ShardInput(path: "\(folder)/\(manifestName)")
      while case let piece = try input.read(), !piece.isEmpty { bytes += piece }
    } catch {
      throw Self.manifestDamage("\(error.message); this is no output folder, or its run is not complete: run it again")
    }
    do throws(ManifestFault) {
      return try WrittenManifest(bytes)
    } catch {
      throw Self.manifestDamage(error.message)
    }
  }

  private static func manifestDamage(_ message: String) -> FolderDamage {
    FolderDamage(file: manifestName, place: "", message: message)
  }

  /// The journal says which run it is, which `run` and `compact` ask.
  private func checkJournal() throws(FolderDamage) {
    let folder: FinishedFolder
    do throws(EmitError) {
      folder = try FinishedFolder(path: self.folder)
    } catch {
      throw FolderDamage(file: journalName, place: "", message: error.message)
    }
    if folder.identity == nil {
      throw FolderDamage(file: journalName, place: "", message: "it is missing, or its first line is damaged")
    }
  }

  /// A shard that no run wrote would be read by everyone who loads `documents-*.jsonl.gz`.
  private func lookForStrays(beside shards: [ShardEntry]) throws(FolderDamage) {
    let known = Set(shards.map(\.name))
    guard let names = try? PosixFileSystem().names(in: folder) else { return }
    for name in names where isTakenForAShard(name) && !known.contains(name) {
      throw FolderDamage(file: name, place: "", message: "the manifest does not name it; move it out of the folder")
    }
  }

  /// Checks a file beside the shards.
  private func check(_ file: SideFile) throws(FolderDamage) {
    let found: SideFile
    do throws(EmitError) {
      found = try SideFile(reading: file.name, in: folder, fileSystem: PosixFileSystem())
    } catch {
      throw FolderDamage(file: file.name, place: "", message: error.message)
    }
    if found.bytes != file.bytes {
      throw FolderDamage(
        file: file.name, place: "", message: "it has \(found.bytes) bytes, the manifest says \(file.bytes)")
    }
    if found.sha256 != file.sha256 {
      throw FolderDamage(file: file.name, place: "", message: "its SHA-256 is not the manifest's")
    }
  }

  /// Checks one shard's stream, hash, counts and rows.
  private mutating func check(_ shard: ShardEntry) throws(FolderDamage) {
    let reader = try open(shard)
    while let line = try reader.next() {
      if let fault = RowCheck.fault(in: line, kind: shard.kind) { throw reader.damage(fault) }
      guard shard.kind == .errors, let code = (try? JSONValue(line))?["code"]?.string else { continue }
      findings.codes[code, default: 0] += 1
    }
    findings.rows[shard.kind, default: 0] += reader.rows
  }

  /// Compares what the manifest counts with the rows.
  private func compareCounts(_ manifest: WrittenManifest) throws(FolderDamage) {
    for kind in RowKind.allCases {
      let counted = manifest.value["counts"]?[kind.rawValue]?.count ?? 0
      let rows = findings.rows[kind] ?? 0
      // A pipeline need not write all kinds, and a manifest of an earlier version does not say which it does.
      let isWritten = manifest.kinds.map { $0.contains(kind) } ?? (rows > 0 || kind == .errors)
      if counted != rows, isWritten {
        throw Self.manifestDamage("it counts \(counted) \(kind.rawValue), and there are \(rows)")
      }
      if rows > 0, !isWritten {
        throw Self.manifestDamage("it says that no \(kind.rawValue) are written, and some are")
      }
    }
    var counted: [String: Int] = [:]
    for entry in manifest.value["failed"]?.array ?? [] {
      counted[entry["name"]?.string ?? ""] = entry["count"]?.count ?? 0
    }
    guard counted == findings.codes else {
      throw Self.manifestDamage("what it says of errors under failed is not what the rows of errors say")
    }
  }

  /// Reads documents and claims side by side: a document's claims come in the order of the documents.
  private mutating func compareClaims(_ manifest: WrittenManifest) throws(FolderDamage) {
    let areWritten = { (kind: RowKind, rows: Int) in manifest.kinds.map { $0.contains(kind) } ?? (rows > 0) }
    let hasDocuments = areWritten(.documents, findings.rows[.documents] ?? 0)
    let hasClaims = areWritten(.claims, findings.rows[.claims] ?? 0)
    var claims = ClaimsInTexts(manifest.shards.filter { $0.kind == .claims }, in: folder)
    var seen = DocumentsSeen()
    for shard in manifest.shards where shard.kind == .documents {
      let reader = try open(shard)
      while let line = try reader.next() {
        guard let document = try? JSONValue(line), let id = document["id"]?.string else { continue }
        switch seen.add(id, document) {
        case .new: break
        case .sameIdentifier: findings.noteRepeated(id)
        case .sameDocument: throw reader.damage("the document \(id) stands in the folder twice")
        }
        let scalars = Array((document["text"]?.string ?? "").unicodeScalars)
        if let chars = document["chars"]?.count, chars != scalars.count {
          throw reader.damage("chars is \(chars), and the text has \(scalars.count)")
        }
        guard hasClaims else { continue }
        guard let count = document["claims"]?.count else { throw reader.damage("claims is no count") }
        for ordinal in 0..<count {
          try claims.compareNext(ordinal, of: count, with: scalars, in: id)
          findings.claimsCompared += 1
        }
      }
    }
    if hasDocuments, hasClaims { try claims.expectEnd() }
    if !hasDocuments { findings.repeatedIDs = try claims.repeatedDocuments() }
  }

  private func open(_ shard: ShardEntry) throws(FolderDamage) -> ShardReader {
    try ShardReader(shard, in: folder, fileSystem: PosixFileSystem())
  }
}
