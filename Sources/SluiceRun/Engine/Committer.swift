import Dispatch
import SluiceEmit
import SluiceIntake

/// Writes finished batches in the order of the input, whichever worker is done first, and holds back workers that are
/// too far ahead.
///
/// No thread of its own: the worker that brings the batch whose turn it is writes it, and those that wait behind it.
final class Committer: Sendable {
  private struct State {
    var next: Int
    var waiting: [Int: FinishedBatch] = [:]
    /// Bytes of input that were read and not yet written.
    var inFlight = 0
    var blocked = 0
    var isWriting = false
    var failure: EmitError?
    /// Whether more inputs failed than are allowed: what is not yet written stays so.
    var hasTooManyErrors = false

    var hasEnded: Bool { failure != nil || hasTooManyErrors }

    /// How many workers are to be woken, to look again whether there is space.
    mutating func takeBlocked() -> Int {
      defer { blocked = 0 }
      return blocked
    }
  }

  /// What only the one thread that has set `isWriting` touches.
  private final class Writing {
    let sink: any RowSink
    var statistics: RunStatistics
    var checkpoint: Checkpoint
    var bytesSinceCheckpoint = 0
    var timeOfCheckpoint = now()
    let begin = now()
    /// The time that interrupted runs took before.
    let elapsedBefore: UInt64

    init(sink: any RowSink, statistics: RunStatistics, checkpoint: Checkpoint) {
      self.sink = sink
      self.statistics = statistics
      self.checkpoint = checkpoint
      elapsedBefore = statistics.elapsedNanoseconds
    }
  }

  /// A crash costs at most this much time, in nanoseconds.
  private static let timeBetweenCheckpoints: UInt64 = 2_000_000_000

  // The one thread that has set `isWriting` uses it; the lock orders one such thread before the next.
  private nonisolated(unsafe) let writing: Writing
  private let limit: Int
  private let checkpointBytes: Int
  private let maximumErrors: Int
  private let state: Lock<State>
  private let space = DispatchSemaphore(value: 0)

  /// Makes a committer.
  ///
  /// - Parameters:
  ///   - sink: Where batches go.
  ///   - statistics: What was done before the start.
  ///   - start: Where the run goes on.
  ///   - checkpointBytes: How many bytes of input a crash may cost.
  ///   - limit: How many bytes of input may be read and not yet written.
  ///   - maximumErrors: With more problems than these nothing more is written.
  init(
    sink: any RowSink, statistics: RunStatistics, from start: Checkpoint, checkpointBytes: Int, inFlight limit: Int,
    maximumErrors: Int
  ) {
    self.checkpointBytes = checkpointBytes
    self.maximumErrors = maximumErrors
    writing = Writing(sink: sink, statistics: statistics, checkpoint: start)
    var state = State(next: start.batches)
    state.hasTooManyErrors = statistics.errors > maximumErrors
    self.state = Lock(state)
    self.limit = limit
  }

  /// The failure that ended the run, if one did.
  var failure: EmitError? { state.withLock { $0.failure } }

  /// Whether more inputs failed than are allowed.
  var hasTooManyErrors: Bool { state.withLock { $0.hasTooManyErrors } }

  /// Whether nothing more will be written.
  var hasEnded: Bool { state.withLock { $0.hasEnded } }

  /// What was done by all batches that were written; to be asked when no worker is left.
  var statistics: RunStatistics { writing.statistics }

  /// Waits until another batch may be read, and sets its usual size aside for it.
  ///
  /// The batch whose turn it is was read before and is with a worker that does not wait here, so space comes; a batch
  /// that is larger than the limit goes through alone.
  func waitForSpace(reserving size: Int) {
    while true {
      let mustWait = state.withLock { state in
        guard !state.hasEnded, state.inFlight > 0, state.inFlight + size > limit else {
          state.inFlight += size
          return false
        }
        state.blocked += 1
        return true
      }
      guard mustWait else { return }
      space.wait()
    }
  }

  /// Counts a batch that was read, or that there was none, instead of what was set aside for it.
  func admit(cost: Int, reserved size: Int) {
    let wake = state.withLock { state in
      state.inFlight += cost - size
      return cost < size ? state.takeBlocked() : 0
    }
    for _ in 0..<wake { space.signal() }
  }

  /// Takes a finished batch and writes what is due.
  func put(_ batch: FinishedBatch) {
    var batch = batch
    // From now on the rows take memory and no longer the input, which is less or more.
    let input = batch.cost
    batch.held = max(input, batch.rows.size)
    state.withLock {
      $0.inFlight += batch.held - input
      $0.waiting[batch.ordinal] = batch
    }
    while let due = takeDue() {
      var failure: EmitError?
      do {
        try write(due)
      } catch {
        failure = error
      }
      release(cost: due.held, failure: failure)
    }
  }

  /// Makes everything written safe; to be called when no worker is left.
  ///
  /// - Throws: ``EmitError`` when it could not be written.
  func finalCheckpoint() throws(EmitError) { try checkpoint() }

  private func write(_ batch: FinishedBatch) throws(EmitError) {
    try writing.sink.commit(batch.rows)
    writing.statistics.add(batch.statistics)
    writing.checkpoint.batches = batch.ordinal + 1
    writing.checkpoint.input = batch.end.input
    writing.checkpoint.unit = batch.end.unit
    writing.bytesSinceCheckpoint += batch.cost
    let isDue =
      writing.bytesSinceCheckpoint >= checkpointBytes
      || now() - writing.timeOfCheckpoint >= Self.timeBetweenCheckpoints
    if isDue { try checkpoint() }
  }

  private func checkpoint() throws(EmitError) {
    writing.statistics.elapsedNanoseconds = writing.elapsedBefore + now() - writing.begin
    writing.checkpoint.counters = writing.statistics.counters
    try writing.sink.checkpoint(writing.checkpoint)
    writing.bytesSinceCheckpoint = 0
    writing.timeOfCheckpoint = now()
  }

  /// The batch whose turn it is, unless another worker is writing: that one will look again when it is done.
  private func takeDue() -> FinishedBatch? {
    state.withLock { state in
      guard !state.isWriting, !state.hasEnded, let due = state.waiting.removeValue(forKey: state.next) else {
        return nil
      }
      state.isWriting = true
      return due
    }
  }

  private func release(cost: Int, failure: EmitError?) {
    let hasTooManyErrors = writing.statistics.errors > maximumErrors
    let wake = state.withLock { state in
      state.isWriting = false
      state.hasTooManyErrors = hasTooManyErrors
      state.next += 1
      state.inFlight -= cost
      state.failure = state.failure ?? failure
      return state.takeBlocked()
    }
    for _ in 0..<wake { space.signal() }
  }
}
