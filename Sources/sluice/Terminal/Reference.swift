import SluiceCore
import SluiceRun

/// Declarations as text for `sluice stages`.
enum Reference {
  static func text(_ declaration: StageDeclaration) -> String {
    text(declaration.name, "\(declaration.summary) (\(declaration.needs) → \(declaration.gives))", declaration.options)
  }

  static func text(_ name: String, _ summary: String, _ options: [OptionDeclaration]) -> String {
    var lines = ["\(name)  \(summary)"]
    for option in options { lines.append("    \(OptionReference.line(option))") }
    return lines.joined(separator: "\n") + "\n"
  }
}
