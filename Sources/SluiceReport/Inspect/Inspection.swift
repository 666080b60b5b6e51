package import SluiceCore

/// What a pipeline made of one document, stage by stage, to be shown on a terminal or as a page.
package struct Inspection {
  /// What one stage did.
  package struct Step {
    /// The stage's name.
    package var stage: String
    /// What it found, a line each.
    package var findings: [String]
    /// What it kept and dropped, in order; empty for stages that drop no parts.
    package var blocks: [Block] = []

    /// Records a stage.
    ///
    /// - Parameters:
    ///   - stage: Its name.
    ///   - findings: What it found, a line each.
    package init(stage: String, findings: [String]) {
      self.stage = stage
      self.findings = findings
    }
  }

  /// A piece of the page, and whether it is in the text.
  package struct Block {
    /// Whether it was kept.
    package var isKept: Bool
    /// Why, a phrase for a person.
    package var reason: String
    /// How likely it is main content, 0…1; nil where lines are judged by rules alone.
    package var score: Double?
    /// Where it stands in the page.
    package var place: String
    /// Its text.
    package var text: String

    /// Records a piece.
    ///
    /// - Parameters:
    ///   - isKept: Whether it was kept.
    ///   - reason: Why.
    ///   - score: How likely it is main content.
    ///   - place: Where it stands in the page.
    ///   - text: Its text.
    package init(isKept: Bool, reason: String, score: Double?, place: String, text: String) {
      self.isKept = isKept
      self.reason = reason
      self.score = score
      self.place = place
      self.text = text
    }
  }

  /// How the document ended.
  package enum Ending {
    /// It passed every stage.
    case kept(Document)
    /// A stage left it out.
    case dropped
    /// It, or a part of its input, could not be read.
    case failed(Problem)
  }

  /// Where the document came from.
  package var origin: Origin
  /// The stages that it passed, in order.
  package var steps: [Step]
  /// How it ended.
  package var ending: Ending

  /// Records a document.
  ///
  /// - Parameters:
  ///   - origin: Where it came from.
  ///   - steps: The stages that it passed.
  ///   - ending: How it ended.
  package init(origin: Origin, steps: [Step], ending: Ending) {
    self.origin = origin
    self.steps = steps
    self.ending = ending
  }

  /// The input's path with the member behind `#`, and the part of a split document.
  package var name: String {
    let part = if case .kept(let document) = ending, document.part > 0 { ", part \(document.part)" } else { "" }
    return origin.path + (origin.member.map { "#\($0)" } ?? "") + part
  }
}
