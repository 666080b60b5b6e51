import CSystem
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
  private let budget: MemoryBudget?
  /// What this worker has taken of the budget.
  private var held = 0
  private var documents: [Document] = []
  private var problems: [Problem] = []

  init(pipeline: Pipeline, form: OutputForm, sequencer: DedupSequencer?, budget: MemoryBudget? = nil) throws {
    self.sequencer = sequencer
    self.budget = budget
    chain = try Chain(pipeline, stopsAtDedup: sequencer != nil)
    loader = UnitLoader(options: pipeline.intake)
    receiver = EncodingReceiver(encoder: BatchEncoder(form: form))
  }

  /// Gives back what is held; to be called when no batch is left.
  mutating func end() {
    if held > 0 { dropScratch() }
  }

  /// Waits until there is memory for a document.
  private mutating func admit(_ document: Document) {
    guard let budget else { return }
    if held > 0, budget.isAwaited { dropScratch() }
    let need = document.body.count * MemoryBudget.expansion
    guard need > held else { return }
    if !budget.take(atOnce: need - held) {
      dropScratch()
      budget.take(need)
    }
    held = need
  }

  /// Forgets the memory that stages keep between documents, and what it was admitted with.
  private mutating func dropScratch() {
    chain.remakeStages()
    sluice_trim()
    budget?.give(held)
    held = 0
  }

  /// Runs the chain over a batch and encodes the rows.
  mutating func run(_ batch: Batch) -> FinishedBatch {
    for unit in batch.units {
      loader.load(unit, documents: &documents, problems: &problems)
      for document in documents {
        admit(document)
        chain.run(document, into: &receiver)
      }
      for problem in problems { chain.run(problem, into: &receiver) }
      documents.removeAll(keepingCapacity: true)
      problems.removeAll(keepingCapacity: true)
    }
    if let budget, held > budget.kept || budget.isAwaited { dropScratch() }
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
