import Dispatch
import Synchronization

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

  // Only the worker whose batch has its turn uses it; the mutex and the semaphores order one such worker before the next.
  private nonisolated(unsafe) let deciding: Deciding
  private let state: Mutex<State>

  /// Makes a sequencer that knows what an interrupted run knew.
  ///
  /// - Parameters:
  ///   - options: How documents are compared.
  ///   - firstBatch: The batch whose turn is first.
  ///   - originals: The state that the batches before gave.
  init(_ options: DedupOptions, firstBatch: Int, originals: [UInt8]) {
    var index = DedupIndex(options)
    var at = 0
    while let original = Fingerprint(record: originals, at: &at) { index.add(original) }
    deciding = Deciding(index)
    state = Mutex(State(next: firstBatch))
  }

  /// Waits for the batch's turn and decides about its documents.
  ///
  /// - Parameters:
  ///   - fingerprints: The documents in order.
  ///   - batch: The batch's number; every batch must come, those without documents too.
  /// - Returns: A decision for each, and what a run that goes on must know of them.
  func decide(_ fingerprints: [Fingerprint], batch: Int) -> ([DedupDecision], originals: [UInt8]) {
    let turn: DispatchSemaphore? = state.withLock { state in
      guard state.next != batch else { return nil }
      let turn = DispatchSemaphore(value: 0)
      state.waiting[batch] = turn
      return turn
    }
    turn?.wait()
    var originals: [UInt8] = []
    let decisions = fingerprints.map { fingerprint in
      let decision = deciding.index.decide(fingerprint)
      if decision == .original {
        deciding.index.add(fingerprint)
        fingerprint.write(to: &originals)
      }
      return decision
    }
    state.withLock { state in
      state.next += 1
      state.waiting.removeValue(forKey: state.next)?.signal()
    }
    return (decisions, originals)
  }
}

/// The form of fingerprints in the file that a run goes on from: the id's length in four bytes, little-endian, the id,
/// the hash, and a byte that says whether the sketches follow.
extension Fingerprint {
  func write(to bytes: inout [UInt8]) {
    let id = Array(id.utf8)
    for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: id.count >> shift)) }
    bytes += id
    bytes += hash
    bytes.append(shingles.isEmpty ? 0 : 1)
    bytes += shingles
    bytes += numbers
  }

  /// Reads the next record; nil at the end.
  init?(record bytes: [UInt8], at: inout Int) {
    var place = at
    func take(_ count: Int) -> [UInt8]? {
      guard count <= bytes.count - place else { return nil }
      defer { place += count }
      return Array(bytes[place..<place + count])
    }
    guard let length = take(4)?.reversed().reduce(0, { $0 << 8 | Int($1) }), let id = take(length),
      let hash = take(Self.hashBytes), let isComparable = take(1)?[0],
      let shingles = take(isComparable == 1 ? Self.shingleBytes : 0),
      let numbers = take(isComparable == 1 ? Self.numberBytes : 0)
    else { return nil }
    self.init(id: String(decoding: id, as: UTF8.self), hash: hash, shingles: shingles, numbers: numbers)
    at = place
  }
}
