import SluiceCore

/// The manual page, made from the declarations of commands, stages and exit statuses.
enum ManualPage {
  /// The page in the language of `man`.
  static func text(_ tree: CommandTree) -> String {
    var page = Roff()
    page.line(".TH SLUICE 1 \"\" \"sluice \(sluiceVersion)\" \"User Commands\"")
    page.heading("NAME")
    page.text("sluice - \(tree.abstract.prefix(1).lowercased())\(tree.abstract.dropFirst())")
    page.heading("SYNOPSIS")
    for command in tree.subcommands {
      page.line(".B \(Roff.escaped(command.synopsis))")
      page.line(".br")
    }
    page.heading("DESCRIPTION")
    page.block(tree.discussion)
    page.heading("COMMANDS")
    for command in tree.subcommands { add(command, to: &page) }
    page.heading("PIPELINE FILES")
    page.text("A pipeline file is YAML: name, description, intake, stages, output and tests. These options exist.")
    for section in Reference.sections {
      page.line(".SS \(Roff.escaped(section.name))")
      page.text(section.summary)
      for option in section.options { page.item(option.name, option.help) }
    }
    page.heading("ENVIRONMENT")
    page.item("NO_COLOR", "Where it is set and not empty, no colours are shown unless --color always asks for them.")
    page.item("TMPDIR", "Where sluice test writes the inputs of examples, else /tmp.")
    page.heading("FILES")
    page.item("PREFIX/share/sluice/pipelines", "The shipped pipelines and metric lexicons.")
    return page.out
  }

  private static func add(_ command: CommandTree, to page: inout Roff) {
    page.line(".SS \(Roff.escaped("sluice \(command.name)"))")
    page.text(command.abstract)
    for argument in command.arguments {
      let value = argument.isOption ? argument.value.map { " \($0.uppercased())" } ?? "" : ""
      page.item(argument.names.map { $0 + value }.joined(separator: ", "), argument.help)
    }
    page.block(command.discussion)
  }
}

/// Text in the language of `man`.
private struct Roff {
  private(set) var out = ""

  mutating func line(_ text: String) { out += text + "\n" }

  mutating func heading(_ text: String) { line(".SH \(text)") }

  /// A paragraph that is filled.
  mutating func text(_ text: String) {
    line(".PP")
    line(Self.escaped(text))
  }

  /// Lines that stay as they are.
  mutating func block(_ text: String) {
    guard !text.isEmpty else { return }
    line(".PP")
    line(".nf")
    for part in text.split(separator: "\n", omittingEmptySubsequences: false) { line(Self.escaped(String(part))) }
    line(".fi")
  }

  /// A name with its explanation.
  mutating func item(_ name: String, _ text: String) {
    line(".TP")
    line(".B \(Self.escaped(name))")
    line(Self.escaped(text))
  }

  /// A backslash and a hyphen mean something else, and so do a dot and an apostrophe at the start of a line.
  static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": out += "\\e"
      case "-": out += "\\-"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out.hasPrefix(".") || out.hasPrefix("'") ? "\\&" + out : out
  }
}
