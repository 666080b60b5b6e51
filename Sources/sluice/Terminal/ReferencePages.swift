import SluiceCore
import SluiceEmit
import SluiceRun

/// The pages of the reference in Markdown, made from the same declarations as the program itself.
enum ReferencePages {
  private static let note = "<!-- Made by `make docs` from the program's declarations; not to be edited. -->\n"

  /// Every command with its options.
  static func commands(_ tree: CommandTree) -> String {
    var out = "# Commands\n\nWhat can be typed, as `sluice COMMAND --help` says it too.\n\n\(note)"
    for command in tree.subcommands {
      out += "\n## sluice \(command.name)\n\n\(command.abstract)\n\n    \(command.synopsis)\n\n"
      out += "| option | what it does |\n| --- | --- |\n"
      for argument in command.arguments {
        let value = argument.isOption ? argument.value.map { " \($0.uppercased())" } ?? "" : ""
        out += "| \(argument.names.map { "`\($0)\(value)`" }.joined(separator: ", ")) | \(cell(argument.help)) |\n"
      }
      out +=
        "\n"
        + command.discussion.split(separator: "\n", omittingEmptySubsequences: false).map {
          $0.isEmpty ? "\n" : "    \($0)\n"
        }.joined()
    }
    return out
  }

  /// Every stage with its options, and those around the stages.
  static var stages: String {
    var out = "# Stages and options\n\nWhat a pipeline file may say, as `sluice stages` says it too.\n\n\(note)"
    for section in Reference.sections {
      out += "\n## \(section.name)\n\n\(cell(section.summary))\n"
      if let forms = section.forms {
        out += "\nA document must be \(forms.needs) before it and is \(forms.gives) behind it.\n"
      }
      guard !section.options.isEmpty else { continue }
      out += "\n| option | value | default | what it does |\n| --- | --- | --- | --- |\n"
      for option in section.options {
        let parts = OptionReference.parts(option)
        out += "| `\(option.name)` | \(cell(parts.value)) | \(cell(parts.standard)) | \(cell(option.help)) |\n"
      }
    }
    return out
  }

  /// Every kind of row with its columns.
  static var rows: String {
    var out =
      "# Rows\n\nThe columns of every kind of row, in the order of the keys; `sluice schema` gives them to a database.\n\n\(note)"
    out += "\nThe version of this form, `schema_version` in the manifest, is \(schemaVersion).\n"
    for kind in RowKind.allCases {
      out += "\n## \(kind.rawValue)\n\n| column | value | what it means |\n| --- | --- | --- |\n"
      for column in kind.columns { out += line(column, in: "") }
    }
    return out
  }

  private static func line(_ column: Column, in owner: String) -> String {
    let name = owner + column.name
    var (value, inner): (String, [Column]) = ("", [])
    switch column.kind {
    case .text(let words): value = words.isEmpty ? "text" : words.map { "`\($0)`" }.joined(separator: ", ")
    case .integer: value = "whole number"
    case .number: value = "number"
    case .truth: value = "`true` or `false`"
    case .texts: value = "list of texts"
    case .object(let columns): (value, inner) = ("object", columns)
    case .objects(let columns): (value, inner) = ("list of objects", columns)
    }
    let head = "| `\(name)` | \(value)\(column.isNullable ? " or `null`" : "") | \(cell(column.help)) |\n"
    return head + inner.map { line($0, in: name + ".") }.joined()
  }

  /// Every code of an error row, and every exit status.
  static var errors: String {
    var out =
      "# Errors and exit statuses\n\nWhat the `code` of an error row and the status of a command mean.\n\n\(note)"
    out += "\n## Codes of error rows\n\n| code | what is wrong | what to do |\n| --- | --- | --- |\n"
    for (code, meaning, advice) in Problem.Code.reference { out += "| `\(code)` | \(meaning) | \(advice) |\n" }
    out += "\n## Exit statuses\n\n| status | meaning |\n| --- | --- |\n"
    for (status, meaning) in Exit.meanings { out += "| \(status) | \(meaning) |\n" }
    return out
  }

  /// A text for a cell of a table.
  private static func cell(_ text: String) -> String {
    text.unicodeScalars.map { $0 == "|" ? "\\|" : $0 == "<" ? "&lt;" : $0 == "\n" ? " " : String($0) }.joined()
  }
}
