import ArgumentParser
import CSystem
import SluiceCore
import SluiceEmit

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The version of the program, by semantic versioning.
let sluiceVersion = "0.2.0"

struct Sluice: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sluice",
    abstract: "Wash scraped corpora: clean text and numeric claims as gzip JSON Lines.",
    discussion: """
      EXAMPLES
        sluice run news-dump dump/ --output out        a dump to text and claims
        sluice run claims texts.jsonl --stdout claims  claims of clean texts
        sluice init dump/                              a pipeline for what lies there
        sluice inspect page.html                       one document, stage by stage
        sluice schema --for duckdb                     the tables to load the rows into

      EXIT STATUS
        0  all inputs were read        1  some inputs failed; see the errors shard
        2  wrong usage or pipeline     3  the output could not be written
        4  more error rows than --max-errors allows; the output is not complete
        130  interrupted; the same command goes on
      """,
    version: sluiceVersion,
    subcommands: [
      RunCommand.self, InitCommand.self, InspectCommand.self, StagesCommand.self, LintCommand.self, TestCommand.self,
      SchemaCommand.self, VerifyCommand.self, ReportCommand.self, CompactCommand.self, MetricsCommand.self,
      CompletionsCommand.self,
      ReferenceCommand.self,
    ])
}

/// How a command ends, as the exit status tells scripts.
enum Exit {
  static let someInputsFailed = ExitCode(1)
  static let wrongUsage = ExitCode(2)
  static let cannotWrite = ExitCode(3)
  static let tooManyErrors = ExitCode(4)
  static let interrupted = ExitCode(130)

  /// The status of a command that could not write: whether a person must look at a folder or at the disk.
  static func status(of error: EmitError) -> ExitCode {
    switch error.code {
    case .occupied, .different, .locked, .damaged: wrongUsage
    default: cannotWrite
    }
  }

  /// What each status means, for the reference.
  static let meanings: [(status: Int32, meaning: String)] = [
    (0, "all inputs were read; all examples passed; nothing is wrong"),
    (
      someInputsFailed.rawValue,
      "some inputs or examples failed, or `verify` found damage; of a run the errors shard says which"
    ),
    (wrongUsage.rawValue, "wrong usage or pipeline; a folder holds something else, or lost files that it relies on"),
    (cannotWrite.rawValue, "the output could not be written"),
    (tooManyErrors.rawValue, "there are more error rows than `--max-errors` allows; the output is not complete"),
    (interrupted.rawValue, "interrupted; the same command goes on"),
  ]
}

@main
enum Main {
  /// The arguments; the standard library reads them from `/proc`, which a bare root may lack.
  static let arguments: [String] = {
    if !CommandLine.arguments.isEmpty { return CommandLine.arguments }
    // SAFETY: the system keeps every argument, ended by NUL, as long as the program lives.
    return (0..<sluice_argument_count()).map { unsafe String(cString: sluice_argument($0)) }
  }()

  static func main() {
    sluice_keep()
    // A reader that goes away is reported by the write itself.
    signal(SIGPIPE, SIG_IGN)
    // A file at its size limit (ulimit -f) is a failed write like a full disk, not the end of the process.
    signal(SIGXFSZ, SIG_IGN)
    do {
      try refuseUnreadableArguments()
      try suggestCommand(for: arguments.dropFirst())
      var command = try Sluice.parseAsRoot(Array(arguments.dropFirst()))
      try command.run()
      try Terminal.flush()
    } catch {
      let code = Sluice.exitCode(for: error)
      let message = unknownOption(error) ?? Sluice.fullMessage(for: error)
      if code == .success {
        print(message)
      } else if !message.isEmpty {
        Terminal.error(message)
      }
      // ArgumentParser ends with 64 on wrong usage; every command here ends with 2.
      Sluice.exit(withError: code == .validationFailure ? Exit.wrongUsage : code)
    }
  }

  /// An argument that is not UTF-8 would come here with other bytes, and name another file.
  private static func refuseUnreadableArguments() throws {
    for index in 1..<max(1, Int(sluice_argument_count())) {
      // SAFETY: the system keeps every argument, ended by NUL, as long as the program lives.
      guard unsafe String(validatingCString: sluice_argument(Int32(index))) == nil else { continue }
      Terminal.error(
        "sluice: argument \(index), \(arguments[index]), is not UTF-8; name the folder that holds such files, a pattern in "
          + "quotes, or a list of them with --from-list")
      throw Exit.wrongUsage
    }
  }

  /// A mistyped option is the cause of whatever else is then missing, so it is told instead.
  private static func unknownOption(_ error: any Error) -> String? {
    guard Sluice.exitCode(for: error) == .validationFailure, let tree = CommandTree(),
      let command = tree.subcommands.first(where: { $0.name == arguments.dropFirst().first })
    else { return nil }
    let names = command.arguments.flatMap(\.names).filter { $0.hasPrefix("--") } + ["--help", "--version"]
    for argument in arguments.dropFirst(2).prefix(while: { $0 != "--" }) where argument.hasPrefix("--") {
      let word = String(argument.prefix { $0 != "=" })
      if names.contains(word) { continue }
      let hint = nearest(to: word, among: names).map { "did you mean \($0)?" }
      return "Error: there is no option \(word) of sluice \(command.name); "
        + (hint ?? "`sluice \(command.name) --help` tells them all")
    }
    return nil
  }

  /// A first word that is no command is most likely a mistyped one.
  private static func suggestCommand(for arguments: ArraySlice<String>) throws {
    let commands = Sluice.configuration.subcommands.filter { $0.configuration.shouldDisplay }
    let names = commands.compactMap { $0.configuration.commandName }
    guard let word = arguments.first, !word.hasPrefix("-"), !word.isEmpty else { return }
    let hidden = Sluice.configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    if names.contains(word) || hidden.contains(word) { return }
    let hint = nearest(to: word, among: names).map { "; did you mean `sluice \($0)`?" }
    throw ValidationError("there is no command \(word)\(hint ?? "; there are \(names.joined(separator: ", "))")")
  }
}
