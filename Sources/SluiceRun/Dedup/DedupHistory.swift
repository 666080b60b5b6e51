import SluiceEmit

/// What earlier runs know of documents, for the comparison of later ones: the logs of their folders, in order.
package struct DedupHistory: Sendable {
  /// One folder with the inputs whose rows still hold.
  struct Source: Sendable {
    var folder: String
    /// The paths of these inputs; nil for all.
    var living: Set<String>?
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
  ///
  /// An original that came back with the same identifier and text is still there. What repeats is bound to originals
  /// alone, so that no chain is to be followed here; an input that is read again may have had originals itself, though,
  /// and then this is to be asked once more.
  func orphaned(fileSystem: any FileSystem) throws(EmitError) -> Set<String> {
    var gone: Set<OriginalKey> = []
    try visit(fileSystem) { record, source in
      if case .original(let document) = record, !source.holds(document.path) { gone.insert(document.key) }
    }
    if gone.isEmpty { return [] }
    try visit(fileSystem) { record, source in
      if case .original(let document) = record, source.holds(document.path) { gone.remove(document.key) }
    }
    var paths: Set<String> = []
    try visit(fileSystem) { record, source in
      guard case .duplicate(let document, let original) = record else { return }
      if source.holds(document.path), gone.contains(original) { paths.insert(document.path) }
    }
    return paths
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
  func holds(_ path: String) -> Bool { living?.contains(path) ?? true }
}
