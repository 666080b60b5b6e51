import ArgumentParser

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The version of the program, by semantic versioning.
let sluiceVersion = "0.1.0"

struct Sluice: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sluice",
    abstract: "Wash scraped corpora: clean text and numeric claims as gzip JSON Lines.",
    discussion: """
      EXAMPLES
        sluice run Pipelines/news-dump.yaml dump/ --output out
        sluice run Pipelines/claims.yaml texts.jsonl --stdout claims | head
        sluice inspect page.html       one document, stage by stage
        sluice report out              one page to look at
        sluice schema --for duckdb     the tables to load the rows into

      EXIT STATUS
        0  all inputs were read        1  some inputs failed; see the errors shard
        2  wrong usage or pipeline     3  the output could not be written
        4  more inputs failed than --max-errors allows; the output is not complete
        130  interrupted; the same command goes on
      """,
    version: sluiceVersion,
    subcommands: [
      RunCommand.self, InspectCommand.self, StagesCommand.self, LintCommand.self, SchemaCommand.self,
      VerifyCommand.self, ReportCommand.self, CompactCommand.self,
    ])
}

/// How a command ends, as the exit status tells scripts.
enum Exit {
  static let someInputsFailed = ExitCode(1)
  static let wrongUsage = ExitCode(2)
  static let cannotWrite = ExitCode(3)
  static let tooManyErrors = ExitCode(4)
  static let interrupted = ExitCode(130)
}

@main
enum Main {
  static func main() {
    // A reader that goes away is reported by the write itself.
    signal(SIGPIPE, SIG_IGN)
    // A file at its size limit (ulimit -f) is a failed write like a full disk, not the end of the process.
    signal(SIGXFSZ, SIG_IGN)
    do {
      var command = try Sluice.parseAsRoot()
      try command.run()
    } catch {
      let code = Sluice.exitCode(for: error)
      let message = Sluice.fullMessage(for: error)
      if code == .success {
        print(message)
      } else if !message.isEmpty {
        Terminal.error(message)
      }
      // ArgumentParser ends with 64 on wrong usage; every command here ends with 2.
      Sluice.exit(withError: code == .validationFailure ? Exit.wrongUsage : code)
    }
  }
}
