import SluiceCore
import SluiceEmit

/// What earlier runs know of documents, for the comparison of later ones: the logs of their folders, in order.
package struct DedupHistory: Sendable {
  /// One folder with the inputs whose rows still hold.
  struct Source: Sendable {
    var folder: String
    /// The paths of these inputs; nil for all.
    var living: Set<InputPath>?
  }

  /// The folders, the oldest first.
  var sources: [Source]

  init(sources: [Source]) { self.sources = sources }

  /// No earlier runs.
  package init() { sources = [] }

  /// Adds the living originals to an index, in order.
  func add(to index: inout DedupIndex, fileSystem: any FileSystem) throws(EmitError) {
    for source in sources where try DedupLogReader.exists(in: source.folder, fileSystem: fileSystem) {
      let log = try DedupLogReader(folder: source.folder, fileSystem: fileSystem)
      while let record = try log.next() {
        if case .original(let document) = record, source.holds(document.path) { index.add(document) }
      }
    }
  }

  /// The living inputs with a document that repeats one whose rows no longer hold: they are to be read again.
  func orphaned(fileSystem: any FileSystem) throws(EmitError) -> Set<InputPath> {
    var orphans = DedupOrphans()
    try visit(fileSystem) { record, source in
      switch record {
      case .options: break
      case .original(let document), .duplicate(let document, _):
        orphans.add(record, isLiving: source.holds(document.path))
      }
    }
    return orphans.paths()
  }

  private func visit(
    _ fileSystem: any FileSystem, _ body: (DedupRecord, Source) -> Void
  ) throws(EmitError) {
    for source in sources where try DedupLogReader.exists(in: source.folder, fileSystem: fileSystem) {
      let log = try DedupLogReader(folder: source.folder, fileSystem: fileSystem)
      while let record = try log.next() { body(record, source) }
    }
  }
}

extension DedupHistory.Source {
  /// Whether the rows of an input still hold.
  func holds(_ path: InputPath) -> Bool { living?.contains(path) ?? true }
}
