import ArgumentParser
import SluiceCore
import SluiceEmit
import SluiceRun

/// What the build makes the manual page and the reference of the documentation from.
struct ReferenceCommand: ParsableCommand {
  enum Part: String, ExpressibleByArgument, CaseIterable {
    case man
    case commands
    case stages
    case rows
    case errors
  }

  static let configuration = CommandConfiguration(
    commandName: "reference",
    abstract: "Print the manual page or a page of the reference, made from the program's own declarations.",
    discussion: """
      EXAMPLES
        sluice reference man | man -l -
        sluice reference stages
      """,
    shouldDisplay: false)

  @Argument(help: "man, commands, stages, rows or errors.")
  var part: Part

  @OptionGroup var common: CommonOptions

  func run() throws {
    switch part {
    case .man, .commands:
      guard let tree = CommandTree() else { throw ValidationError("the declarations of the commands cannot be read") }
      print(part == .man ? ManualPage.text(tree) : ReferencePages.commands(tree), terminator: "")
    case .stages: print(ReferencePages.stages, terminator: "")
    case .rows: print(ReferencePages.rows, terminator: "")
    case .errors: print(ReferencePages.errors, terminator: "")
    }
  }
}
