/// Where a run's encoded batches go, in order.
package protocol RowSink: AnyObject {
  /// Writes the rows of the next batch.
  ///
  /// - Parameter batch: The batch, in the order of the input.
  /// - Throws: ``EmitError`` when it could not be written; the run ends.
  func commit(_ batch: EncodedBatch) throws(EmitError)

  /// Makes what was written safe against a crash and notes how far the run has come.
  ///
  /// - Parameter checkpoint: The place behind the last batch that was written.
  /// - Throws: ``EmitError`` when it could not be written; the run ends.
  func checkpoint(_ checkpoint: Checkpoint) throws(EmitError)

  /// Completes what was written.
  ///
  /// - Returns: The shards by kind; empty where there are none.
  /// - Throws: ``EmitError`` when it could not be completed.
  func finish() throws(EmitError) -> [RowKind: [ShardState]]
}

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

  /// Writes the rows of the next batch.
  package func commit(_ batch: EncodedBatch) throws(EmitError) {
    try fileSystem.write(batch.lines, to: file)
  }

  /// Does nothing: a stream cannot be resumed.
  package func checkpoint(_ checkpoint: Checkpoint) throws(EmitError) {}

  /// Does nothing: every line was written.
  package func finish() throws(EmitError) -> [RowKind: [ShardState]] { [:] }
}
