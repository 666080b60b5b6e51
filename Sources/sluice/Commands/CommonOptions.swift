import ArgumentParser

/// What every command takes: how much it says, and how.
struct CommonOptions: ParsableArguments {
  /// When colours are shown.
  enum Colour: String, ExpressibleByArgument, CaseIterable {
    case auto
    case always
    case never
  }

  /// The form of what is said on standard error.
  enum LogFormat: String, ExpressibleByArgument, CaseIterable {
    case auto
    case text
    case json
  }

  @Option(
    name: .customLong("color"), help: "Show colours: auto (on a terminal, unless NO_COLOR is set), always or never.")
  var colour = Colour.auto

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  @Option(help: "How to say what happens: auto (text; a run without terminal json), text or json.")
  var logFormat = LogFormat.auto

  func validate() { Terminal.configure(Terminal.Manner(colour: colour, logsJSON: logFormat == .json)) }

  /// Writes a line on standard output, where the command is not to be quiet.
  func print(_ line: String) { if !quiet { Swift.print(line) } }
}
