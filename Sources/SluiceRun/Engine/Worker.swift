import SluiceCore
import SluiceEmit
import SluiceIntake

/// One thread's stages, loader and buffers: nothing in it is shared.
struct Worker {
  private struct EncodingReceiver: Chain.Receiver {
    var encoder: BatchEncoder

    mutating func take(_ document: Document) { encoder.add(document) }
    mutating func take(_ problem: Problem) { encoder.add(problem) }
  }

  private var chain: Chain
  private var loader: UnitLoader
  private var receiver: EncodingReceiver
  private let sequencer: DedupSequencer?
  private var documents: [Document] = []
  private var problems: [Problem] = []

  init(pipeline: Pipeline, form: OutputForm, sequencer: DedupSequencer?) throws {
    self.sequencer = sequencer
    chain = try Chain(pipeline, stopsAtDedup: sequencer != nil)
    loader = UnitLoader(options: pipeline.intake)
    receiver = EncodingReceiver(encoder: try BatchEncoder(form: form))
  }

  /// Runs the chain over a batch and encodes the rows.
  mutating func run(_ batch: Batch) -> FinishedBatch {
    for unit in batch.units {
      loader.load(unit, documents: &documents, problems: &problems)
      for document in documents { chain.run(document, into: &receiver) }
      for problem in problems { chain.run(problem, into: &receiver) }
      documents.removeAll(keepingCapacity: true)
      problems.removeAll(keepingCapacity: true)
    }
    var originals: [UInt8] = []
    if let sequencer {
      let (decisions, log) = sequencer.decide(chain.fingerprints, batch: batch.ordinal)
      chain.goOn(decisions, into: &receiver)
      originals = log
    }
    chain.count(inputBytes: batch.bytesRead)
    chain.count(skipped: batch.skipped)
    chain.count(skipped: loader.takeSkipped())
    var rows = receiver.encoder.finish()
    rows.originals = originals
    return FinishedBatch(
      ordinal: batch.ordinal, cost: batch.cost, end: batch.end, rows: rows,
      statistics: chain.takeStatistics())
  }
}
