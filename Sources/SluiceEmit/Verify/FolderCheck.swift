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
  }

  /// The first damage that was found.
  package struct Damage: Error, CustomStringConvertible {
    /// The file.
    package var file: String
    /// The place in it: a byte offset or a row.
    package var place: String
    /// What is wrong.
    package var message: String

    /// The damage on one line.
    package var description: String { "\(file)\(place.isEmpty ? "" : ", \(place)"): \(message)" }
  }

  private struct Shard {
    var name: String
    var kind: RowKind
    var rows: Int
    var bytes: Int
    var plainBytes: Int
    var sha256: String
  }

  private let folder: String
  private var findings = Findings()

  /// Names the folder.
  ///
  /// - Parameter folder: An output folder.
  package init(folder: String) { self.folder = folder }

  /// Reads everything once.
  ///
  /// - Returns: What the folder holds.
  /// - Throws: ``Damage`` for the first thing that is wrong.
  package mutating func run() throws(Damage) -> Findings {
    let (shards, files) = try manifest()
    try lookForStrays(beside: shards)
    for file in files { try check(file) }
    for shard in shards { try check(shard) }
    try compareClaims(shards)
    return findings
  }

  private func manifest() throws(Damage) -> ([Shard], [SideFile]) {
    var bytes: [UInt8] = []
    do {
      let input = try ShardInput(path: "\(folder)/\(manifestName)")
      while case let piece = try input.read(), !piece.isEmpty { bytes += piece }
    } catch {
      throw Damage(
        file: manifestName, place: "",
        message: "\(error.message); this is no output folder, or its run is not complete: run it again")
    }
    guard let value = try? JSONValue(bytes), let entries = value["shards"]?.array else {
      throw Damage(file: manifestName, place: "", message: "it is not a manifest")
    }
    var shards: [Shard] = []
    for entry in entries {
      guard let name = entry["name"]?.string, let kind = entry["kind"]?.string.flatMap(RowKind.init),
        let rows = entry["rows"]?.count, let size = entry["bytes"]?.count, let plain = entry["plain_bytes"]?.count,
        let sha256 = entry["sha256"]?.string
      else { throw Damage(file: manifestName, place: "", message: "a shard's entry lacks a key") }
      shards.append(
        Shard(name: name, kind: kind, rows: rows, bytes: size, plainBytes: plain, sha256: sha256))
    }
    return (shards, try files(value))
  }

  /// The files beside the shards; the manifest of an earlier version names none.
  private func files(_ manifest: JSONValue) throws(Damage) -> [SideFile] {
    let entries = manifest["files"]?.array ?? []
    let files = entries.compactMap { SideFile($0) }
    guard files.count == entries.count else {
      throw Damage(file: manifestName, place: "", message: "a file's entry lacks a key")
    }
    return files
  }

  /// A shard that no run wrote would be read by everyone who loads `documents-*.jsonl.gz`.
  private func lookForStrays(beside shards: [Shard]) throws(Damage) {
    let known = Set(shards.map(\.name))
    guard let names = try? PosixFileSystem().names(in: folder) else { return }
    for name in names where isNamedAsAShard(name) && !known.contains(name) {
      throw Damage(file: name, place: "", message: "the manifest does not name it; move it out of the folder")
    }
  }

  /// Checks a file beside the shards.
  private func check(_ file: SideFile) throws(Damage) {
    let found: SideFile
    do throws(EmitError) {
      found = try SideFile(reading: file.name, in: folder, fileSystem: PosixFileSystem())
    } catch {
      throw Damage(file: file.name, place: "", message: error.message)
    }
    if found.bytes != file.bytes {
      throw Damage(
        file: file.name, place: "", message: "it has \(found.bytes) bytes, the manifest says \(file.bytes)")
    }
    if found.sha256 != file.sha256 {
      throw Damage(file: file.name, place: "", message: "its SHA-256 is not the manifest's")
    }
  }

  /// Checks one shard's stream, hash, counts and rows.
  private mutating func check(_ shard: Shard) throws(Damage) {
    let input = try open(shard)
    let lines = GzipLines(input)
    var rows = 0
    while let line = try next(lines, in: shard) {
      rows += 1
      if let fault = RowCheck.fault(in: line, kind: shard.kind) {
        throw Damage(file: shard.name, place: "row \(rows)", message: fault)
      }
    }
    findings.rows[shard.kind, default: 0] += rows
    let facts = [
      (rows == shard.rows, "it has \(rows) rows, the manifest says \(shard.rows)"),
      (input.offset == shard.bytes, "it has \(input.offset) bytes, the manifest says \(shard.bytes)"),
      (lines.plainBytes == shard.plainBytes, "its rows have \(lines.plainBytes) bytes, not \(shard.plainBytes)"),
      (input.finishHash() == shard.sha256, "its SHA-256 is not the manifest's"),
    ]
    for (holds, message) in facts where !holds { throw Damage(file: shard.name, place: "", message: message) }
  }

  /// Reads documents and claims side by side: a document's claims come in the order of the documents.
  private mutating func compareClaims(_ shards: [Shard]) throws(Damage) {
    let documents = shards.filter { $0.kind == .documents && $0.rows > 0 }
    var inputs: [(name: String, input: ShardInput)] = []
    for shard in shards where shard.kind == .claims { inputs.append((shard.name, try open(shard))) }
    var claims = ClaimStream(shards: inputs)
    var seen = Set<String>()
    for shard in documents {
      let lines = GzipLines(try open(shard))
      var row = 0
      while let line = try next(lines, in: shard) {
        row += 1
        guard let document = try? JSONValue(line), let id = document["id"]?.string else { continue }
        if !seen.insert(id).inserted, findings.repeatedIDs.count < 10 { findings.repeatedIDs.append(id) }
        let scalars = Array((document["text"]?.string ?? "").unicodeScalars)
        guard findings.rows[.claims] ?? 0 > 0 else { continue }
        for ordinal in 0..<(document["claims"]?.count ?? 0) {
          try claims.compareNext(ordinal, with: scalars, of: id)
          findings.claimsCompared += 1
        }
      }
    }
  }

  private func open(_ shard: Shard) throws(Damage) -> ShardInput {
    do {
      return try ShardInput(path: "\(folder)/\(shard.name)")
    } catch {
      throw Damage(file: shard.name, place: "", message: error.message)
    }
  }

  private func next(_ lines: GzipLines, in shard: Shard) throws(Damage) -> [UInt8]? {
    do {
      return try lines.next()
    } catch {
      throw Damage(file: shard.name, place: "byte \(error.offset)", message: error.message)
    }
  }
}

/// The claims of all shards as one stream.
private struct ClaimStream {
  private let shards: [(name: String, lines: GzipLines)]
  private var index = 0
  private var row = 0

  init(shards: [(name: String, input: ShardInput)]) {
    self.shards = shards.map { ($0.name, GzipLines($0.input)) }
  }

  /// Checks that the next claim is of the document and that its offsets cut its text out of the document's.
  mutating func compareNext(_ ordinal: Int, with text: [Unicode.Scalar], of id: String) throws(FolderCheck.Damage) {
    guard let claim = try next() else {
      throw FolderCheck.Damage(file: "claims", place: "", message: "claims of the document \(id) are missing")
    }
    let place = "row \(row)"
    guard claim["doc_id"]?.string == id, claim["id"]?.string == "\(id):\(ordinal)" else {
      throw FolderCheck.Damage(
        file: shards[index].name, place: place,
        message: "it is not claim \(ordinal) of the document \(id), whose turn it is")
    }
    let start = claim["start"]?.wholeNumber ?? -1
    let end = claim["end"]?.wholeNumber ?? -1
    guard start >= 0, start <= end, end <= text.count,
      String(String.UnicodeScalarView(text[start..<end])) == claim["text"]?.string
    else {
      throw FolderCheck.Damage(
        file: shards[index].name, place: place, message: "text[\(start):\(end)] of the document is not the claim's text"
      )
    }
  }

  private mutating func next() throws(FolderCheck.Damage) -> JSONValue? {
    while index < shards.count {
      do {
        if let line = try shards[index].lines.next() {
          row += 1
          return try? JSONValue(line)
        }
      } catch {
        throw FolderCheck.Damage(file: shards[index].name, place: "byte \(error.offset)", message: error.message)
      }
      index += 1
      row = 0
    }
    return nil
  }
}
