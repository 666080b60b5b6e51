import Dispatch
import SluiceCore
import SluiceEmit
import SluiceIntake
import Synchronization

/// Drives documents through a pipeline on several threads, the rows coming out in the order of the input.
///
/// Every thread does the same: it takes the next batch from the reader, runs the chain over it, encodes the rows, and
/// hands them to the committer. Reading and writing are short and serial, under a lock each; one thread is one thread
/// in all.
package final class Engine: Sendable {
  /// How a run is driven.
  package struct Settings: Sendable {
    /// The number of threads.
    package var threads = 1
    /// The sizes of a batch.
    package var batch = BatchLimits()
    /// How many bytes of input a crash may cost at most; more often, and the waits for the disk would show.
    package var checkpointBytes = 32 << 20
    /// How many bytes of input may be read and not yet written; nil for 16 full batches for each thread.
    package var bytesInFlight: Int?

    /// What documents at work may take of the memory; nil for no bound.
    package var memory: MemoryBudget?

    /// How many problems the run may meet; with more it stops behind the batch that has the one too many.
    package var maximumErrors = Int.max

    /// The usual settings.
    package init() {}
  }

  /// What a run has done so far, for a progress line.
  package struct Progress: Sendable {
    /// Bytes of input whose rows are ready.
    package var inputBytes = 0
    /// Documents that reached the end.
    package var documents = 0
    /// Claims in them.
    package var claims = 0
    /// Problems.
    package var errors = 0
  }

  private let pipeline: Pipeline
  private let settings: Settings
  private let form: OutputForm
  private let stopping = Atomic(false)
  private let tooManyErrors = Atomic(false)
  private let progressState = Lock(Progress())

  /// Prepares a run.
  ///
  /// - Parameters:
  ///   - pipeline: The checked pipeline.
  ///   - form: What the rows become.
  ///   - settings: How the run is driven.
  package init(pipeline: Pipeline, form: OutputForm, settings: Settings) {
    self.pipeline = pipeline
    self.form = form
    self.settings = settings
  }

  /// The number of threads.
  package var threads: Int { settings.threads }

  /// What the run has done so far; may be asked from any thread.
  package var progress: Progress { progressState.withLock { $0 } }

  /// Ends the run after the batches that were read; may be called from any thread.
  package func stop() { stopping.store(true, ordering: .relaxed) }

  /// Whether ``stop()`` was called.
  package var wasStopped: Bool { stopping.load(ordering: .relaxed) }

  /// Whether the run ended because more inputs failed than ``Settings/maximumErrors``.
  package var hadTooManyErrors: Bool { tooManyErrors.load(ordering: .relaxed) }

  /// How many problems the run may meet.
  package var maximumErrors: Int { settings.maximumErrors }

  /// Runs until the input ends or ``stop()`` is called; everything written is then safe on the disk.
  ///
  /// - Parameters:
  ///   - reader: Where units come from.
  ///   - sink: Where rows go; the caller finishes it.
  ///   - start: Where an interrupted run goes on.
  ///   - originals: What `dedup` knows of the documents before.
  /// - Returns: What was done, together with what was done before the start.
  /// - Throws: ``EmitError`` when rows could not be written.
  func run(
    reader: InputReader, sink: any RowSink, from start: Checkpoint = Checkpoint(), originals: DedupIndex? = nil
  ) throws(EmitError) -> RunStatistics {
    let earlier = RunStatistics(stages: pipeline.stageNames, counters: start.counters)
    note(earlier)
    let committer = Committer(
      sink: sink, statistics: earlier, from: start,
      checkpointBytes: settings.checkpointBytes,
      inFlight: settings.bytesInFlight ?? settings.memory?.bytesInFlight ?? settings.batch.bytes * 16
        * settings.threads,
      maximumErrors: settings.maximumErrors)
    let sequencer = pipeline.dedup.map {
      DedupSequencer($0, firstBatch: start.batches, index: originals ?? DedupIndex($0))
    }
    let source = Lock(SerialReader(BatchReader(reader: reader, limits: settings.batch, from: start)))
    let failure = Lock<EmitError?>(nil)
    DispatchQueue.concurrentPerform(iterations: settings.threads) { _ in
      do {
        var worker = try Worker(pipeline: pipeline, form: form, sequencer: sequencer, budget: settings.memory)
        drive(&worker, from: source, into: committer)
        worker.end()
      } catch {
        // The pipeline's check made every stage once with these options.
        failure.withLock { $0 = $0 ?? EmitError(.failed, "a stage refused its options: \(error)", path: "") }
      }
    }
    if let error = committer.failure ?? failure.withLock({ $0 }) { throw error }
    tooManyErrors.store(committer.hasTooManyErrors, ordering: .relaxed)
    try committer.finalCheckpoint()
    return committer.statistics
  }

  private func drive(_ worker: inout Worker, from source: borrowing Lock<SerialReader>, into committer: Committer) {
    while !wasStopped, !committer.hasEnded {
      committer.waitForSpace(reserving: settings.batch.bytes)
      let batch = source.withLock { source in
        let batch = source.reader.next()
        committer.admit(cost: batch?.cost ?? 0, reserved: settings.batch.bytes)
        return batch
      }
      guard let batch else { return }
      let finished = worker.run(batch)
      note(finished.statistics)
      committer.put(finished)
    }
  }

  private func note(_ statistics: RunStatistics) {
    progressState.withLock { progress in
      progress.inputBytes += statistics.inputBytes
      progress.documents += statistics.documents
      progress.claims += statistics.claims
      progress.errors += statistics.errors
    }
  }
}

/// Lets a lock hold the reader, which one thread at a time uses.
private struct SerialReader: @unchecked Sendable {
  // Unchecked because the reader is a class without locks: the lock that holds this value is its lock.
  let reader: BatchReader

  init(_ reader: BatchReader) { self.reader = reader }
}
