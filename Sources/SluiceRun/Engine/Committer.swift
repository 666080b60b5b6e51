import Dispatch
import SluiceEmit
import Synchronization

/// Writes the encoded batches in the order of the input, whichever worker finishes first, and holds back workers that
/// are too far ahead.
///
/// No thread of its own: the worker that brings the batch whose turn it is writes it, and those that wait behind it.
final class Committer: Sendable {
  private struct State {
    var next = 0
    var waiting: [Int: (batch: EncodedBatch, cost: Int)] = [:]
    /// Bytes of input that were read and not yet written.
    var inFlight = 0
    var blocked = 0
    var isWriting = false
    var failure: EmitError?
  }

  // The sink is not thread-safe; the one thread that has set `isWriting` uses it.
  private nonisolated(unsafe) let sink: any RowSink
  private let limit: Int
  private let state = Mutex(State())
  private let space = DispatchSemaphore(value: 0)

  /// Makes a committer.
  ///
  /// - Parameters:
  ///   - sink: Where batches go.
  ///   - limit: How many bytes of input may be read and not yet written.
  init(sink: any RowSink, inFlight limit: Int) {
    self.sink = sink
    self.limit = limit
  }

  /// The failure that ended the run, if one did.
  var failure: EmitError? { state.withLock { $0.failure } }

  /// Counts a batch that was read.
  func admit(cost: Int) { state.withLock { $0.inFlight += cost } }

  /// Waits until another batch may be read.
  ///
  /// The batch whose turn it is was read before and is with a worker that does not wait here, so space comes.
  func waitForSpace() {
    while true {
      let mustWait = state.withLock { state in
        guard state.failure == nil, state.inFlight >= limit, !state.waiting.isEmpty else { return false }
        state.blocked += 1
        return true
      }
      guard mustWait else { return }
      space.wait()
    }
  }

  /// Takes an encoded batch and writes what is due.
  func put(_ batch: EncodedBatch, ordinal: Int, cost: Int) {
    state.withLock { $0.waiting[ordinal] = (batch, cost) }
    while let due = takeDue() {
      var failure: EmitError?
      do {
        try sink.commit(due.batch)
      } catch {
        failure = error
      }
      release(cost: due.cost, failure: failure)
    }
  }

  /// The batch whose turn it is, unless another worker is writing: that one will look again when it is done.
  private func takeDue() -> (batch: EncodedBatch, cost: Int)? {
    state.withLock { state in
      guard !state.isWriting, state.failure == nil, let due = state.waiting.removeValue(forKey: state.next) else {
        return nil
      }
      state.isWriting = true
      return due
    }
  }

  private func release(cost: Int, failure: EmitError?) {
    let wake = state.withLock { state in
      state.isWriting = false
      state.next += 1
      state.inFlight -= cost
      state.failure = state.failure ?? failure
      defer { state.blocked = 0 }
      return state.blocked
    }
    for _ in 0..<wake { space.signal() }
  }
}
