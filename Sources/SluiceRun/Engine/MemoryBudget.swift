import Dispatch

/// What documents at work may take of `--memory`: each is admitted with its bytes times the worst expansion.
///
/// A worker keeps its scratch memory between documents, so what it was admitted with stays taken until it drops that. One
/// that must wait has dropped it, one that ends a document while others wait drops it then, and between batches none
/// keeps more than its part of one half: so the largest document, which may need the other half, is always admitted.
///
/// Which documents are too large follows from the memory alone, so that the rows do not depend on the number of threads:
/// a quarter of the memory is set aside for what workers take beside their documents, and more workers than fit into it
/// are refused.
package final class MemoryBudget: Sendable {
  private struct State {
    var free: Int
    var queue: [(need: Int, turn: DispatchSemaphore)] = []
  }

  /// How many times its bytes a document may take while it is worked on.
  ///
  /// The worst of the documents of `Tests/Scripts/measure_budget.py`; pages of tags alone reach it.
  package static let expansion = 650
  /// What the process takes before the first document: code, tables, lists of inputs.
  private static let base = 64 << 20
  /// What a worker takes beside its document: a batch of input, rows before and after compression.
  private static let perWorker = 48 << 20

  private let state: Lock<State>
  /// What a worker may keep between batches.
  let kept: Int
  /// The largest document in bytes.
  package let largestDocument: Int
  /// How many bytes may be read, or be rows that wait to be written.
  package let bytesInFlight: Int

  /// Shares out memory; nil where it is too little for so many threads.
  ///
  /// - Parameters:
  ///   - bytes: The memory of the whole process.
  ///   - threads: The number of workers.
  package init?(bytes: Int, threads: Int) {
    bytesInFlight = bytes / 8
    let pool = bytes - bytesInFlight - Self.base - bytes / 4
    largestDocument = pool / 2 / Self.expansion
    guard largestDocument >= Self.leastDocument, threads * Self.perWorker <= bytes / 4 else { return nil }
    kept = pool / 2 / threads
    state = Lock(State(free: pool))
  }

  /// A page of usual size must go through.
  private static let leastDocument = 256 << 10

  /// The least memory for so many threads, in bytes.
  ///
  /// - Parameter threads: The number of workers.
  /// - Returns: The bytes.
  package static func least(threads: Int) -> Int {
    max((base + 2 * expansion * leastDocument) / 5 * 8 + 16, threads * perWorker * 4)
  }

  /// Whether a worker waits for memory.
  var isAwaited: Bool { state.withLock { !$0.queue.isEmpty } }

  /// Takes memory if there is enough and nobody waits.
  func take(atOnce need: Int) -> Bool {
    state.withLock { state in
      guard state.queue.isEmpty, state.free >= need else { return false }
      state.free -= need
      return true
    }
  }

  /// Takes memory, waiting for it in turn.
  func take(_ need: Int) {
    let turn: DispatchSemaphore? = state.withLock { state in
      if state.queue.isEmpty, state.free >= need {
        state.free -= need
        return nil
      }
      let turn = DispatchSemaphore(value: 0)
      state.queue.append((need, turn))
      return turn
    }
    turn?.wait()
  }

  /// Gives memory back and lets those in who wait for it.
  func give(_ amount: Int) {
    let admitted = state.withLock { state in
      state.free += amount
      var admitted: [DispatchSemaphore] = []
      while let first = state.queue.first, first.need <= state.free {
        state.free -= first.need
        admitted.append(state.queue.removeFirst().turn)
      }
      return admitted
    }
    for turn in admitted { turn.signal() }
  }
}
