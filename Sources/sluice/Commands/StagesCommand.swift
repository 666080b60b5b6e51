import ArgumentParser
import SluiceCore

struct StagesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stages",
    abstract: "List the stages of pipeline files with their options.",
    discussion: """
      EXAMPLES
        sluice stages              every stage, in the order of their usual use
        sluice stages extract      one of them
        sluice stages intake       what may stand under intake:
      """)

  @Argument(help: "Only this stage, or intake or output.", completion: .list(Reference.sections.map(\.name)))
  var name: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    guard let name else { return Reference.sections.forEach { print(Reference.text($0)) } }
    guard let section = Reference.sections.first(where: { $0.name == name }) else {
      let names = Reference.sections.map(\.name)
      let hint = nearest(to: name, among: names).map { "did you mean \($0)?" }
      throw ValidationError("there is no stage \(name); \(hint ?? "there are \(names.joined(separator: ", "))")")
    }
    print(Reference.text(section))
  }
}
