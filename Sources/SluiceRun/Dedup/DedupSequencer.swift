import Dispatch

/// Decides about documents in the order of the batches, whichever worker is done with its fingerprints first.
///
/// The worker whose batch's turn has not come waits; that of the batch before never waits for anything behind it, so
/// every turn comes. Deciding is look-ups alone, no text.
final class DedupSequencer: Sendable {
  private struct State {
    var next: Int
    var waiting: [Int: DispatchSemaphore] = [:]
  }

  /// What only the worker whose turn it is touches.
  private final class Deciding {
    var index: DedupIndex

    init(_ index: DedupIndex) { self.index = index }
  }

  // Only the worker whose batch has its turn uses it; the lock and the semaphores order one such worker before the next.
  private nonisolated(unsafe) let deciding: Deciding
  private let state: Lock<State>
  private let options: DedupOptions

  /// Makes a sequencer that knows what the runs before knew.
  ///
  /// - Parameters:
  ///   - options: How documents are compared.
  ///   - firstBatch: The batch whose turn is first.
  ///   - index: The originals that are known.
  init(_ options: DedupOptions, firstBatch: Int, index: DedupIndex) {
    self.options = options
    deciding = Deciding(index)
    state = Lock(State(next: firstBatch))
  }

  /// Waits for the batch's turn and decides about its documents.
  ///
  /// - Parameters:
  ///   - fingerprints: The documents in order.
  ///   - batch: The batch's number; every batch must come, those without documents too.
  /// - Returns: A decision for each, and what later runs must know of them.
  func decide(_ fingerprints: [Fingerprint], batch: Int) -> ([DedupDecision], log: [UInt8]) {
    let turn: DispatchSemaphore? = state.withLock { state in
      guard state.next != batch else { return nil }
      let turn = DispatchSemaphore(value: 0)
      state.waiting[batch] = turn
      return turn
    }
    turn?.wait()
    var log = DedupLogWriter()
    if batch == 0 { log.add(.options(options)) }
    let decisions = fingerprints.map { fingerprint in
      let decision = deciding.index.decide(fingerprint)
      switch decision {
      case .original:
        deciding.index.add(fingerprint)
        log.add(.original(fingerprint))
      case .exact(let original), .near(let original): log.add(.duplicate(fingerprint, of: original))
      }
      return decision
    }
    state.withLock { state in
      state.next += 1
      state.waiting.removeValue(forKey: state.next)?.signal()
    }
    return (decisions, log.bytes)
  }
}
