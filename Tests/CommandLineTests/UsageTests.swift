import TestSupport
import Testing

@Suite struct UsageTests {
  private func sluice(_ arguments: String) throws -> (status: Int32, output: String) {
    try TemporaryFolder().attempt("'\(BuiltBinary.sluice)' \(arguments) 2>&1")
  }

  @Test func theVersionIsPrinted() throws {
    let (status, output) = try sluice("--version")
    #expect(status == 0)
    #expect(output.split(separator: ".").count == 3)
  }

  private static let commands = [
    "run", "init", "inspect", "stages", "lint", "test", "schema", "verify", "report", "compact", "metrics",
    "completions",
  ]

  @Test(arguments: [""] + commands)
  func everyHelpShowsExamples(command: String) throws {
    let (status, output) = try sluice("\(command) --help")
    #expect(status == 0)
    #expect(output.contains("EXAMPLES"))
    #expect(output.contains("sluice \(command)"))
  }

  @Test(arguments: commands)
  func everyCommandIsToldHowMuchToSay(command: String) throws {
    let help = try sluice("\(command) --help").output
    for option in ["--color <color>", "--quiet", "--log-format <log-format>"] {
      #expect(help.contains(option), "\(command) \(option)")
    }
  }

  @Test func quietIsQuiet() throws {
    let folder = try TemporaryFolder()
    let sluice = "'\(BuiltBinary.sluice)'"
    try folder.write("{\"id\":\"x\",\"text\":\"2023年全市收入5万元。\"}\n", to: "a.jsonl")
    for command in [
      "run claims a.jsonl --output out", "report out", "metrics out --output tidy", "verify out",
      "inspect a.jsonl --html --output page.html",
    ] {
      let (status, output) = try folder.attempt("\(sluice) \(command) --quiet 2>&1")
      #expect(status == 0 && output.isEmpty, "\(command): \(output)")
    }
    #expect(try folder.run("ls -d out.html tidy page.html") == "out.html\npage.html\ntidy\n")
    let (status, output) = try folder.attempt("\(sluice) inspect a.jsonl --quiet 2>&1")
    #expect(status == 2 && output.contains("--html"), "\(output)")
  }

  @Test(arguments: [
    "run", "run p.yaml x", "run p.yaml x --output a --stdout all", "nonsense", "run --no-such-flag", "stages nope",
    "run missing.yaml x --output out", "schema --for excel",
  ])
  func wrongUsageEndsWithTwo(arguments: String) throws {
    let (status, output) = try sluice(arguments)
    #expect(status == 2)
    #expect(!output.isEmpty)
  }

  @Test(arguments: [
    ("stages clams", "did you mean claims"), ("stages outptu", "did you mean output"),
    ("verfy x", "did you mean `sluice verify`"), ("run p.yaml x --ouput out", "did you mean --output?"),
    ("lint --colour=always x", "did you mean --color?"), ("run p.yaml x --output o --nonsense", "no option --nonsense"),
    ("run news-dmup x --output out", "did you mean the shipped pipeline news-dump"),
    ("wash x", "there are run, init"),
  ])
  func aMistypedWordIsSuggested(arguments: String, hint: String) throws {
    let (status, output) = try sluice(arguments)
    #expect(status == 2)
    #expect(output.contains(hint), "\(output)")
  }

  @Test(arguments: ["intake", "output", "decode"])
  func everyPartOfAPipelineTellsItsOptions(part: String) throws {
    let (status, output) = try sluice("stages \(part)")
    #expect(status == 0)
    #expect(output.hasPrefix("\(part)  "))
    #expect(output.contains("; default "))
  }

  @Test func shellsGetTheirCompletions() throws {
    for (shell, check) in [("bash", "bash -n"), ("zsh", "true"), ("fish", "true")] {
      let (status, output) = try sluice("completions \(shell) > out.sh && \(check) out.sh && cat out.sh")
      #expect(status == 0)
      for word in ["verify", "incremental", "log-format"] { #expect(output.contains(word), "\(shell): \(word)") }
    }
  }

  @Test func theManualPageNamesEveryCommandAndOption() throws {
    let page = try sluice("reference man").output
    for word in ["sluice run", "sluice test", "max\\-errors", "min_chars", "NO_COLOR"] {
      #expect(page.contains(word), "\(word)")
    }
    // Every line that starts with a dot is a request that exists.
    let requests = page.split(separator: "\n").filter { $0.hasPrefix(".") }.map { $0.prefix { $0 != " " } }
    #expect(Set(requests).isSubset(of: [".TH", ".SH", ".SS", ".PP", ".TP", ".B", ".br", ".nf", ".fi"]))
  }

  @Test func errorsAreJSONWhereThatIsAsked() throws {
    let (status, output) = try sluice("lint missing.yaml --log-format json")
    #expect(status == 2)
    let words = "\"message\":\"sluice: cannot read the pipeline file missing.yaml"
    #expect(output.contains("\"level\":\"error\",\"label\":\"sluice\",\(words)"))
    // Lines that are appended to a file are dated: `{"time":"2024-03-05T08:30:00.000Z",`.
    let time = try #require(output.split(separator: "\"").dropFirst(3).first)
    #expect(time.count == 24 && time.hasPrefix("20") && time.hasSuffix("Z"))
  }

  @Test func coloursAreShownWhereAskedAndNeverElse() throws {
    #expect(try sluice("stages decode --color always").output.hasPrefix("\u{1B}[1mdecode\u{1B}[0m"))
    #expect(try !sluice("stages decode").output.contains("\u{1B}"))
  }

  @Test func theSchemaNamesEveryTable() throws {
    let (status, output) = try sluice("schema --for duckdb")
    #expect(status == 0)
    for table in ["documents", "claims", "errors", "metrics", "targets"] {
      #expect(output.contains("CREATE TABLE \(table)"))
    }
  }
}
