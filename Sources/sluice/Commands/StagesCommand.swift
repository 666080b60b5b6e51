import ArgumentParser
import SluiceCore
import SluiceIntake
import SluiceRun

struct StagesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stages",
    abstract: "List the stages of pipeline files with their options.",
    discussion: """
      EXAMPLES
        sluice stages              every stage, in the order of their usual use
        sluice stages extract      one of them
      """)

  @Argument(help: "Only this stage.")
  var name: String?

  func run() throws {
    let declarations = StageRegistry.all.map { $0.declaration }
    if let name {
      guard let declaration = declarations.first(where: { $0.name == name }) else {
        let hint = nearest(to: name, among: declarations.map(\.name)).map { "; did you mean \($0)?" } ?? ""
        throw ValidationError("there is no stage \(name)\(hint)")
      }
      return print(Reference.text(declaration))
    }
    print(Reference.text("intake", "what is read from the inputs", IntakeOptions.declaration))
    for declaration in declarations { print(Reference.text(declaration)) }
    print(Reference.text("output", "what is written", OutputOptions.declaration))
  }
}
