import SluiceCore
import SluiceMarkup
import SluiceReport
import SluiceRun

/// Watches a chain and keeps what each stage made of a document.
final class InspectionRecorder {
  private var steps: [Inspection.Step] = []
  /// The document as it was before text was taken out of it, to ask the extractor for its reasons.
  private var markup: Document?
  private let favour: ExtractOptions.Favour
  private var finished: [Inspection] = []

  /// Makes a recorder.
  init(_ pipeline: Pipeline) {
    let extract = pipeline.steps.first { $0.type is ExtractStage.Type }
    favour = extract?.options.string("favour").flatMap(ExtractOptions.Favour.init) ?? .balance
  }

  /// Takes note of what a stage did.
  func note(_ stage: String, _ document: Document, _ outcome: Outcome) {
    var step = Inspection.Step(stage: stage, findings: [])
    switch outcome {
    case .keep: step.findings = StageFindings.lines(document, after: stage)
    case .drop(let reason): step.findings = ["dropped: \(reason.name)"]
    case .fail(let problem): step.findings = ["failed: \(problem.code)"]
    case .replace(let parts): step.findings = ["\(parts.count) documents"]
    }
    if document.form == .markup { markup = document }
    if stage == "extract", let markup { step.blocks = blocks(of: markup) }
    steps.append(step)
    if case .drop = outcome { finish(document.origin, .dropped) }
  }

  /// Takes a document or problem that is done.
  func finish(_ origin: Origin, _ ending: Inspection.Ending) {
    finished.append(Inspection(origin: origin, steps: steps, ending: ending))
    // The parts of a split document share the steps before it; the first of them tells these.
    steps.removeAll()
  }

  /// Starts with the next document of the input.
  func begin() {
    steps.removeAll()
    markup = nil
  }

  /// What was recorded since it was last taken.
  func take() -> [Inspection] {
    defer { finished.removeAll() }
    return finished
  }

  private func blocks(of document: Document) -> [Inspection.Block] {
    if document.mediaType == .plain {
      var cleaner = PlainTextCleaner()
      return cleaner.clean(document.body).dropped.map {
        Inspection.Block(
          isKept: false, reason: words($0.reason.rawValue), score: nil, place: "line \($0.line)", text: $0.text)
      }
    }
    var options = ExtractOptions()
    options.favour = favour
    options.url = document.url
    options.keepsDecisions = true
    return Extractor().extract(document.body, options: options).decisions.map {
      Inspection.Block(isKept: $0.isKept, reason: reason($0), score: $0.score, place: $0.path, text: $0.text)
    }
  }

  private func reason(_ decision: BlockDecision) -> String {
    switch decision.reason {
    case .content: "main content"
    case .furniture where decision.score > 0.5: "credit, caption, lead elsewhere or repeated line"
    case .furniture: "reads like page furniture"
    case .navigation: "navigation"
    case .hidden: "hidden by the page"
    case .copy: "repeats another block"
    case .comment: "comment under the article"
    case .noContent: "the page has no main content"
    }
  }

  /// `pageNumber` as `page number`.
  private func words(_ name: String) -> String {
    name.unicodeScalars.map { $0.properties.isUppercase ? " \($0.properties.lowercaseMapping)" : "\($0)" }.joined()
  }
}
