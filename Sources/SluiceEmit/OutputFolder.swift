/// Where a run's encoded batches go, in order.
package protocol RowSink: AnyObject {
  /// Writes the rows of the next batch.
  ///
  /// - Parameter batch: The batch, in the order of the input.
  /// - Throws: ``EmitError`` when it could not be written; the run ends.
  func commit(_ batch: EncodedBatch) throws(EmitError)

  /// Completes what was written.
  ///
  /// - Returns: The shards by kind; empty where there are none.
  /// - Throws: ``EmitError`` when it could not be completed.
  func finish() throws(EmitError) -> [RowKind: [ShardState]]
}

/// An output folder with gzip shards of every kind of row.
package final class OutputFolder: RowSink {
  /// The folder's path.
  package let path: String
  private let fileSystem: any FileSystem
  private let writers: [(kind: RowKind, writer: ShardWriter)]

  /// Opens a folder for a new run.
  ///
  /// - Parameters:
  ///   - path: The folder; it is made where it is missing.
  ///   - shardBytes: The size at which a shard is finished, in compressed bytes.
  ///   - fresh: Whether the files of an earlier run are removed; without it they are an error.
  ///   - fileSystem: The door to the disk.
  /// - Throws: ``EmitError`` when the folder cannot be written or holds a run already.
  package init(
    path: String, shardBytes: Int, fresh: Bool, fileSystem: any FileSystem = PosixFileSystem()
  ) throws(EmitError) {
    self.path = path
    self.fileSystem = fileSystem
    try fileSystem.createFolder(path)
    let earlier = try fileSystem.names(in: path).filter(Self.isOurs)
    guard fresh || earlier.isEmpty else {
      throw EmitError(
        .occupied, "\(path) already holds a run; name another --output, or --fresh to replace it", path: path)
    }
    // The manifest goes first: a folder without one is not a finished run.
    for name in earlier.sorted(by: { $0 == manifestName && $1 != manifestName }) {
      try fileSystem.remove("\(path)/\(name)")
    }
    writers = RowKind.allCases.map { kind in
      (kind, ShardWriter(kind: kind, folder: path, shardBytes: shardBytes, fileSystem: fileSystem))
    }
  }

  package func commit(_ batch: EncodedBatch) throws(EmitError) {
    for (kind, writer) in writers {
      if let block = batch.blocks[kind] { try writer.append(block) }
    }
  }

  package func finish() throws(EmitError) -> [RowKind: [ShardState]] {
    var shards: [RowKind: [ShardState]] = [:]
    for (kind, writer) in writers {
      try writer.finish()
      shards[kind] = writer.finished
    }
    return shards
  }

  /// Writes a small file whole: under another name first, then renamed.
  ///
  /// - Parameters:
  ///   - bytes: The content.
  ///   - name: The file's name in the folder.
  /// - Throws: ``EmitError`` when it could not be written.
  package func write(_ bytes: [UInt8], as name: String) throws(EmitError) {
    let file = try fileSystem.create("\(path)/\(name).part")
    try fileSystem.write(bytes, to: file)
    try fileSystem.sync(file)
    try fileSystem.close(file)
    try fileSystem.rename("\(path)/\(name).part", to: "\(path)/\(name)")
    try fileSystem.syncFolder(path)
  }

  /// Whether a run makes files of this name; nothing else in the folder is ever touched.
  private static func isOurs(_ name: String) -> Bool {
    if [manifestName, "run.json", "metrics.prom"].contains(name) { return true }
    let whole = name.hasSuffix(".part") ? String(name.dropLast(5)) : name
    if [manifestName, "run.json", "metrics.prom"].contains(whole) { return true }
    return RowKind.allCases.contains { whole.hasPrefix("\($0.rawValue)-") } && whole.hasSuffix(".jsonl.gz")
  }
}

/// The name of the file that says a run is complete and what it gave.
package let manifestName = "manifest.json"

/// Plain rows on standard output.
package final class LineStream: RowSink {
  private let fileSystem: any FileSystem
  private let file = OutputFile(path: "standard output", descriptor: 1)

  /// Opens standard output.
  ///
  /// - Parameter fileSystem: The door to the disk.
  package init(fileSystem: any FileSystem = PosixFileSystem()) {
    self.fileSystem = fileSystem
  }

  package func commit(_ batch: EncodedBatch) throws(EmitError) {
    try fileSystem.write(batch.lines, to: file)
  }

  package func finish() throws(EmitError) -> [RowKind: [ShardState]] { [:] }
}
