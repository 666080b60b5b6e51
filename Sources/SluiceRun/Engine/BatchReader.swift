import SluiceCore
import SluiceEmit
import SluiceIntake

/// Input units that travel together: cut by input order and size alone, so that the output does not depend on timing.
struct Batch: Sendable {
  /// The batch's place in the order of the input, from 0.
  var ordinal: Int
  /// The units in the order of the input.
  var units: [InputUnit]
  /// What the units count, in bytes of input.
  var cost: Int
  /// Where the reader stands behind the last unit.
  var end: InputPosition
  /// The bytes of the inputs that were read for it, as they lie on the disk.
  var bytesRead = 0
  /// What was passed over by choice, by reason.
  var skipped: [DropReason: Int] = [:]
}

/// What a worker made of a batch.
struct FinishedBatch: Sendable {
  /// The batch's place in the order of the input, from 0.
  var ordinal: Int
  /// What the batch's units count, in bytes of input.
  var cost: Int
  /// What counts as in flight until the rows are written; set by the committer.
  var held = 0
  /// Where the reader stood behind the last unit.
  var end: InputPosition
  /// The rows.
  var rows: EncodedBatch
  /// What was done.
  var statistics: RunStatistics
}

/// The sizes at which a batch is full, whichever comes first.
package struct BatchLimits: Sendable {
  /// Bytes of input.
  package var bytes = 4 << 20
  /// Units of input.
  package var units = 4096

  /// The usual sizes: large enough that a block of rows compresses within a percent of one stream, small enough that a
  /// few batches for each core fit into the memory of a small machine.
  ///
  /// Units are counted for the sake of records of one sentence: with 512 of them a block of claims is 40 kB, and a shard
  /// 7.6 % larger than `gzip -6` makes it of the same rows.
  package init() {}
}

/// Cuts the stream of input units into batches.
final class BatchReader {
  private let reader: InputReader
  private let limits: BatchLimits
  private var ordinal: Int
  private var bytesTold: Int
  private var skippedTold: [DropReason: Int]

  /// Goes on behind a checkpoint.
  init(reader: InputReader, limits: BatchLimits, from start: Checkpoint) {
    self.reader = reader
    self.limits = limits
    ordinal = start.batches
    reader.skip(to: InputPosition(input: start.input, unit: start.unit))
    // What was read and passed over up to here was counted before.
    bytesTold = reader.bytesRead
    skippedTold = reader.skipped
  }

  /// The next batch, nil at the end of the input.
  func next() -> Batch? {
    var batch = Batch(ordinal: ordinal, units: [], cost: 0, end: InputPosition())
    while batch.units.count < limits.units, batch.cost < limits.bytes, let (unit, position) = reader.next() {
      batch.end = InputPosition(input: position.input, unit: position.unit + 1)
      batch.cost += unit.cost
      batch.units.append(unit)
    }
    batch.bytesRead = reader.bytesRead - bytesTold
    bytesTold = reader.bytesRead
    batch.skipped = reader.skipped.merging(skippedTold, uniquingKeysWith: -).filter { $0.value > 0 }
    skippedTold = reader.skipped
    if batch.units.isEmpty {
      // What lies behind the last unit counts too, in a batch without any.
      guard reader.isAtEnd, batch.bytesRead > 0 || !batch.skipped.isEmpty else { return nil }
      batch.end = reader.position
    }
    ordinal += 1
    return batch
  }
}
