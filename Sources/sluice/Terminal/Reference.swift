import SluiceCore
import SluiceIntake
import SluiceRun

/// Declarations as text for `sluice stages`, the manual page and the reference pages.
enum Reference {
  /// A part of pipeline files with its options: a stage, or what stands around the stages.
  struct Section {
    /// The name in pipeline files.
    var name: String
    /// What it does, one line.
    var summary: String
    /// The options it takes.
    var options: [OptionDeclaration]
    /// What a document must be before and is behind it; nil around the stages.
    var forms: (needs: Document.Form, gives: Document.Form)?
  }

  /// Every part, in the order in which a pipeline file has them.
  static let sections: [Section] =
    [Section(name: "intake", summary: "what is read from the inputs", options: IntakeOptions.declaration)]
    + StageRegistry.all.map { $0.declaration }.map {
      Section(name: $0.name, summary: $0.summary, options: $0.options, forms: ($0.needs, $0.gives))
    }
    + [Section(name: "output", summary: "what is written", options: OutputOptions.declaration)]

  static func text(_ section: Section) -> String {
    let forms = section.forms.map { " (\($0.needs) → \($0.gives))" } ?? ""
    let head = "\(Terminal.styled(section.name, .bold))  \(section.summary)\(forms)"
    return ([head] + section.options.map { "    \(OptionReference.line($0))" }).joined(separator: "\n") + "\n"
  }
}
