import SluiceCore
import SluiceEmit
import SluiceJSON

/// The claims of output folders, those of `--incremental` without what no longer holds.
package struct ClaimFolders {
  private let sources: [Compaction.Source]

  /// Opens the folders.
  ///
  /// - Parameter paths: Output folders, those of `--incremental` among them.
  /// - Throws: ``EmitError`` when one holds no complete run, or lost a file.
  package init(_ paths: [String]) throws(EmitError) {
    var sources: [Compaction.Source] = []
    for path in paths {
      guard let generations = try Generations(path: path) else {
        let folder = try FinishedFolder(path: path)
        try folder.checkSizes()
        sources.append(Compaction.Source(folder: folder, living: nil))
        continue
      }
      for (folder, living, _) in try generations.open() {
        sources.append(Compaction.Source(folder: folder, living: living))
      }
    }
    self.sources = sources
  }

  /// Reads every claim once.
  ///
  /// - Parameter body: Takes the rows in order.
  /// - Throws: ``EmitError`` when a shard is damaged, or what the body throws.
  package func forEach(_ body: ([UInt8]) throws -> Void) throws {
    for source in sources {
      let reader = source.folder.rows(.claims)
      while let line = try reader.next() {
        if let living = source.living {
          guard let path = (try? JSONValue(line))?["path"]?.string,
            living.contains(InputPath(path))
          else { continue }
        }
        try body(line)
      }
    }
  }
}
