import SluiceCore

/// The stages of a pipeline as one worker runs them: it counts, the stages work.
package struct Chain {
  /// Where documents and problems go at the end.
  package protocol Receiver {
    /// Takes a document that passed every stage.
    ///
    /// - Parameter document: The document.
    mutating func take(_ document: Document)

    /// Takes the problem of a document that failed.
    ///
    /// - Parameter problem: The problem.
    mutating func take(_ problem: Problem)
  }

  private var stages: [any Stage]
  private let steps: [Pipeline.Step]
  private let needs: [Document.Form]
  /// What was done since it was last taken.
  private var statistics: RunStatistics
  private let names: [String]
  /// Where documents wait until it is decided which of them repeat others; nil where nobody decides.
  private let barrier: Int?
  private var waiting: [(document: Document, fingerprint: Fingerprint)] = []
  /// Called after every stage, for `inspect`.
  package var observer: ((String, Document, Outcome) -> Void)?

  /// Makes the stages of a pipeline.
  ///
  /// - Parameters:
  ///   - pipeline: The checked pipeline.
  ///   - stopsAtDedup: Whether documents wait before `dedup` decides; else every one passes it as an original.
  /// - Throws: ``OptionError`` when a stage refuses its options, which the check would have found.
  package init(_ pipeline: Pipeline, stopsAtDedup: Bool = false) throws(OptionError) {
    stages = []
    steps = pipeline.steps
    barrier = stopsAtDedup ? pipeline.steps.firstIndex { $0.type is DedupStage.Type } : nil
    for step in pipeline.steps { stages.append(try step.type.init(options: step.options)) }
    needs = pipeline.steps.map { $0.type.declaration.needs }
    names = pipeline.stageNames
    statistics = RunStatistics(stages: names)
  }

  /// Makes the stages anew, so that their memory is free.
  mutating func remakeStages() {
    for index in steps.indices {
      // What could be made once with these options can be made again; if not, the old one goes on.
      if let stage = try? steps[index].type.init(options: steps[index].options) { stages[index] = stage }
    }
  }

  /// Runs a document through all stages.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - receiver: What takes the results.
  package mutating func run(_ document: Document, into receiver: inout some Receiver) {
    statistics.contentBytes += document.body.count
    run(document, from: 0, into: &receiver)
  }

  /// Counts and hands on a problem that was met before the first stage.
  ///
  /// - Parameters:
  ///   - problem: The problem.
  ///   - receiver: What takes it.
  package mutating func run(_ problem: Problem, into receiver: inout some Receiver) {
    statistics.add(problem)
    receiver.take(problem)
  }

  /// Takes what was done since the last call.
  ///
  /// - Returns: The counts and times.
  package mutating func takeStatistics() -> RunStatistics {
    defer { statistics = RunStatistics(stages: names) }
    return statistics
  }

  /// Adds to the count of input bytes.
  ///
  /// - Parameter bytes: Bytes as they lie on the disk.
  package mutating func count(inputBytes bytes: Int) { statistics.inputBytes += bytes }

  /// Adds to the counts of what was passed over before the first stage.
  ///
  /// - Parameter counts: How many by reason.
  package mutating func count(skipped counts: [DropReason: Int]) { statistics.skip(counts) }

  private mutating func run(_ document: Document, from first: Int, into receiver: inout some Receiver) {
    var document = document
    for index in first..<stages.count {
      guard document.form >= needs[index] else { return run(unready(document, at: index), into: &receiver) }
      let start = now()
      statistics.stages[index].received += 1
      statistics.stages[index].bytesReceived += document.body.count
      if index == barrier, var dedup = stages[index] as? DedupStage {
        waiting.append((document, dedup.fingerprint(&document)))
        waiting[waiting.count - 1].document = document
        stages[index] = dedup
        statistics.stages[index].elapsedNanoseconds += now() - start
        return
      }
      let outcome = stages[index].process(&document)
      statistics.stages[index].elapsedNanoseconds += now() - start
      observer?(statistics.stages[index].name, document, outcome)
      guard goesOn(outcome, at: index, into: &receiver) else { return }
    }
    statistics.documents += 1
    statistics.claims += document.claims.count
    receiver.take(document)
  }

  /// Counts what became of a document and hands on what is no longer this document.
  private mutating func goesOn(_ outcome: Outcome, at index: Int, into receiver: inout some Receiver) -> Bool {
    switch outcome {
    case .keep:
      statistics.stages[index].emitted += 1
      return true
    case .drop(let reason):
      statistics.stages[index].dropped[reason.name, default: 0] += 1
    case .fail(let problem):
      statistics.stages[index].failed[problem.code.description, default: 0] += 1
      run(problem, into: &receiver)
    case .replace(let parts):
      statistics.stages[index].emitted += parts.count
      for part in parts { run(part, from: index + 1, into: &receiver) }
    }
    return false
  }

  /// The fingerprints of the documents that wait at `dedup`, in order.
  var fingerprints: [Fingerprint] { waiting.map(\.fingerprint) }

  /// Lets the documents that wait at `dedup` go on.
  ///
  /// - Parameters:
  ///   - decisions: What was decided about each.
  ///   - receiver: What takes the results.
  mutating func goOn(_ decisions: [DedupDecision], into receiver: inout some Receiver) {
    guard let barrier, let dedup = stages[barrier] as? DedupStage else { return }
    let documents = waiting.map(\.document)
    waiting.removeAll(keepingCapacity: true)
    for (var document, decision) in zip(documents, decisions) {
      let outcome = dedup.apply(decision, to: &document)
      if goesOn(outcome, at: barrier, into: &receiver) { run(document, from: barrier + 1, into: &receiver) }
    }
  }

  /// The pipeline was checked for what its intake gives; a record may still hold less, such as `html` instead of `text`.
  private mutating func unready(_ document: Document, at index: Int) -> Problem {
    let name = statistics.stages[index].name
    statistics.stages[index].failed[Problem.Code.notReady.description, default: 0] += 1
    return Problem(
      .notReady, "\(name) needs \(needs[index]), but this is \(document.form); add the stages that make it",
      at: document.origin,
      stage: name)
  }
}
