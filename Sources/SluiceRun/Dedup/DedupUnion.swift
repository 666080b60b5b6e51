import SluiceCore
import SluiceEmit
import SluiceJSON

/// Decides about the documents of several folders as one run over all of them would have.
///
/// Each folder's log has the fingerprints of all its documents; they are decided about in the order of the snapshot, by
/// path and folder. The rows come in the same order, and some documents have none, because a later stage dropped them.
struct DedupUnion {
  /// The fingerprints of one folder, looked at one ahead; none where it had no documents.
  private final class Cursor {
    private let log: DedupLogReader?
    private let source: DedupHistory.Source
    private(set) var head: Fingerprint?

    init(_ source: DedupHistory.Source, _ fileSystem: any FileSystem) throws(EmitError) {
      let exists = try DedupLogReader.exists(in: source.folder, fileSystem: fileSystem)
      log = exists ? try DedupLogReader(folder: source.folder, fileSystem: fileSystem) : nil
      self.source = source
      try advance()
    }

    func advance() throws(EmitError) {
      head = nil
      while head == nil, let record = try log?.next() {
        switch record {
        case .options: break
        case .original(let document), .duplicate(let document, _):
          if source.holds(document.path) { head = document }
        }
      }
    }
  }

  private var index: DedupIndex
  private let cursors: [Cursor]

  /// How the folders' documents were compared; nil where a folder has no log, which its run made without `dedup`.
  static func options(of folder: String, fileSystem: any FileSystem) throws(EmitError) -> DedupOptions? {
    guard try DedupLogReader.exists(in: folder, fileSystem: fileSystem) else { return nil }
    guard case .options(let options) = try DedupLogReader(folder: folder, fileSystem: fileSystem).next() else {
      return nil
    }
    return options
  }

  init(_ history: DedupHistory, _ options: DedupOptions, fileSystem: any FileSystem) throws(EmitError) {
    index = DedupIndex(options)
    var cursors: [Cursor] = []
    for source in history.sources { cursors.append(try Cursor(source, fileSystem)) }
    self.cursors = cursors
  }

  /// Decides about the document of the next row.
  ///
  /// - Parameters:
  ///   - id: The row's document.
  ///   - path: Its input.
  ///   - folder: The folder that has it, by its place among the sources.
  /// - Returns: The decision; nil where the row is of no document that came to `dedup`, as parts made behind it.
  /// - Throws: ``EmitError`` when a log cannot be read.
  mutating func decide(id: String, path: InputPath, folder: Int) throws(EmitError) -> DedupDecision? {
    // What stands before the row and has none of its own counts too.
    while let (before, document) = least(), (before, document.path) != (folder, path),
      precedes((document.path, before), (path, folder))
    {
      _ = decide(document)
      try cursors[before].advance()
    }
    while let document = cursors[folder].head, document.path == path {
      let decision = decide(document)
      try cursors[folder].advance()
      if document.id == id { return decision }
    }
    return nil
  }

  /// Reads what is left behind the last row, so that every log is compared with its manifest.
  ///
  /// - Throws: ``EmitError`` when a log is not the one that its manifest names.
  func finish() throws(EmitError) {
    for cursor in cursors { while cursor.head != nil { try cursor.advance() } }
  }

  private mutating func decide(_ document: Fingerprint) -> DedupDecision {
    let decision = index.decide(document)
    if decision == .original { index.add(document) }
    return decision
  }

  private func least() -> (Int, Fingerprint)? {
    var least: (Int, Fingerprint)?
    for (number, cursor) in cursors.enumerated() {
      guard let head = cursor.head else { continue }
      if let known = least, !precedes((head.path, number), (known.1.path, known.0)) { continue }
      least = (number, head)
    }
    return least
  }

  private func precedes(_ left: (InputPath, Int), _ right: (InputPath, Int)) -> Bool {
    left.0 == right.0 ? left.1 < right.1 : left.0 < right.0
  }
}

extension [UInt8] {
  /// A document's row with another value of `duplicate_of`.
  ///
  /// In a text every quote has a backslash before it, so the key is found by its bytes.
  func namingOriginal(_ id: String?) -> [UInt8] {
    let key = Array(#","duplicate_of":"#.utf8)
    var start = count - key.count
    while start >= 0, !self[start..<start + key.count].elementsEqual(key) { start -= 1 }
    guard start >= 0 else { return self }
    let value = start + key.count
    var end = value
    if self[value] == UInt8(ascii: "\"") {
      end += 1
      while self[end] != UInt8(ascii: "\"") { end += self[end] == UInt8(ascii: "\\") ? 2 : 1 }
      end += 1
    } else {
      while self[end] != UInt8(ascii: ","), self[end] != UInt8(ascii: "}") { end += 1 }
    }
    var json = JSONWriter()
    if let id { json.string(id) } else { json.null() }
    return Array(self[..<value]) + json.bytes + Array(self[end...])
  }
}
