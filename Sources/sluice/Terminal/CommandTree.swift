import ArgumentParser
import SluiceJSON

/// The commands as the argument parser declares them, for the manual page and the reference.
struct CommandTree {
  /// One option, flag or argument.
  struct Argument {
    /// Its names, such as `-o` and `--output`; of an argument its name alone.
    var names: [String]
    /// The name of its value; nil for a flag.
    var value: String?
    /// What it does.
    var help: String
    /// Whether it is named by a dash.
    var isOption: Bool
    /// Whether it may be left out.
    var isOptional: Bool
    /// Whether it may stand several times.
    var isRepeating: Bool
  }

  /// The name as typed.
  var name: String
  /// What it does, one line.
  var abstract: String
  /// Examples and explanations.
  var discussion: String
  /// Options and arguments in the order of the declaration.
  var arguments: [Argument]
  /// The commands below.
  var subcommands: [CommandTree]

  /// Reads the tree from the program's own declaration.
  init?() {
    guard let dump = try? JSONValue(Array(Sluice._dumpHelp().utf8)), let command = dump["command"] else { return nil }
    self.init(command)
  }

  private init(_ command: JSONValue) {
    name = command["commandName"]?.string ?? ""
    abstract = command["abstract"]?.string ?? ""
    discussion = command["discussion"]?.string ?? ""
    arguments = (command["arguments"]?.array ?? []).filter { $0["shouldDisplay"] != .bool(false) }.map(Argument.init)
    subcommands = (command["subcommands"]?.array ?? []).filter {
      $0["shouldDisplay"] != .bool(false) && $0["commandName"]?.string != "help"
    }.map(CommandTree.init)
  }

  /// How the command is called.
  var synopsis: String {
    let positional = arguments.filter { !$0.isOption }.map { argument in
      let word = (argument.value ?? argument.names.first ?? "").uppercased() + (argument.isRepeating ? "..." : "")
      return argument.isOptional ? "[\(word)]" : word
    }
    return (["sluice", name == "sluice" ? "COMMAND" : name] + positional + ["[OPTIONS]"]).joined(separator: " ")
  }
}

extension CommandTree.Argument {
  fileprivate init(_ argument: JSONValue) {
    let kind = argument["kind"]?.string
    isOption = kind != "positional"
    value = kind == "flag" ? nil : argument["valueName"]?.string
    names = (argument["names"]?.array ?? []).compactMap { entry in
      entry["name"]?.string.map { entry["kind"]?.string == "long" ? "--\($0)" : "-\($0)" }
    }.sorted { $0.utf8.count < $1.utf8.count }
    if names.isEmpty { names = [value ?? ""] }
    let text = argument["abstract"]?.string ?? ""
    let standard = argument["defaultValue"]?.string
    help = text + (standard.map { text.contains("default") || $0 == "false" ? "" : " Default: \($0)." } ?? "")
    isOptional = argument["isOptional"] == .bool(true)
    isRepeating = argument["isRepeating"] == .bool(true)
  }
}
