import SluiceJSON
import TestSupport
import Testing

@Suite struct ResumeTests {
  private let folder: TemporaryFolder
  private let command: String

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      "intake: {format: jsonl}\nstages: [claims]\noutput: {shard_mb: 1}\n", to: "pipeline.yaml")
    command = "'\(BuiltBinary.sluice)' run pipeline.yaml in.jsonl --checkpoint-bytes 20000"
  }

  /// Records whose texts do not compress, so that there are several shards of a megabyte.
  private func writeInput(records: Int) throws {
    var state: UInt64 = 88_172_645_463_325_252
    let lines = (0..<records).map { number in
      let noise = (0..<60).map { _ in
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return String(state, radix: 36)
      }
      let text = noise.joined(separator: " ")
      return number % 50 == 49 ? "broken \(number)" : "{\"id\":\"\(number)\",\"text\":\"2023年收入\(number)万元。\(text)\"}"
    }
    try folder.write(lines.joined(separator: "\n"), to: "in.jsonl")
  }

  /// Starts a run into `out` and ends it behind its third checkpoint, one of hundreds.
  ///
  /// - Returns: Its status.
  private func stop(by signal: String, _ options: String = "") throws -> String {
    try folder.run(
      """
      true
      \(command) --output out --threads 1 \(options) & pid=$!
      \(wait(until: "[ $(wc -l <out/_journal) -ge 4 ]"))
      kill -\(signal) $pid; wait $pid; echo $?
      """)
  }

  private func sums(_ output: String) throws -> String {
    try folder.run("cd \(output) && sha256sum *.gz manifest.json")
  }

  @Test(arguments: [1, 2, 7])
  func aRunThatIsKilledAtAnyMomentGoesOnToTheSameBytes(threads: Int) throws {
    try writeInput(records: 4500)
    _ = try folder.attempt("\(command) --output whole --threads 1 -q")
    let expected = try sums("whole")
    #expect(expected.contains("documents-00001"))
    // The long series is a script: Tests/Scripts/kill-series.
    for attempt in 0..<2 {
      let output = "out-\(threads)-\(attempt)"
      let run = "\(command) --output \(output) --threads \(threads) -q"
      // Killed again and again, each time a little later, until it is done.
      var status: Int32 = 137
      var delay = 10 + attempt * 37
      for _ in 0..<200 where status == 137 {
        status = try folder.attempt("timeout -s KILL \(Double(delay) / 1000) \(run) 2>&1").status
        delay += 61
      }
      #expect(status == 1)
      #expect(try sums(output) == expected)
    }
  }

  @Test func aFinishedRunIsLeftAsItIs() throws {
    try writeInput(records: 100)
    _ = try folder.attempt("\(command) --output out -q")
    let before = try folder.run("ls -l --time-style=full-iso out")
    let (status, output) = try folder.attempt("\(command) --output out 2>&1")
    // Its broken lines are still broken, so a retry does not look like success.
    #expect(status == 1)
    #expect(output.contains("already"))
    #expect(try folder.run("ls -l --time-style=full-iso out") == before)
    #expect(try folder.attempt("\(command) --output out --fresh -q").status == 1)
    #expect(try folder.run("ls") == "in.jsonl\nout\npipeline.yaml\n")
  }

  @Test func otherInputsOrAnotherPipelineAreRefused() throws {
    try writeInput(records: 100)
    _ = try folder.attempt("\(command) --output out -q")
    try writeInput(records: 101)
    let (status, output) = try folder.attempt("\(command) --output out 2>&1")
    #expect(status == 2)
    #expect(output.contains("other inputs"))
    let dated = try folder.attempt("\(command) --output dated -q; \(command) --output dated --date 2024-01-01 2>&1")
    #expect(dated.status == 2)
    #expect(dated.output.contains("another pipeline or options"))
  }

  /// A run goes on in the middle of its input, so rows would be lost and doubled in another one of the same size.
  @Test func anInputThatWasChangedWithoutChangingItsSizeIsRefused() throws {
    try writeInput(records: 4500)
    #expect(try stop(by: "KILL", "-q") == "137\n")
    _ = try folder.run("tac in.jsonl >turned && cat turned >in.jsonl")
    let (status, output) = try folder.attempt("\(command) --output out 2>&1")
    #expect(status == 2 && output.contains("have changed since"))
  }

  @Test func freshBehindALinkReplacesTheFolderAndKeepsTheLink() throws {
    try writeInput(records: 100)
    _ = try folder.attempt("mkdir disk && ln -s disk/rows out && mkdir disk/rows && \(command) --output out -q")
    #expect(try folder.attempt("\(command) --output out --fresh -q").status == 1)
    #expect(try folder.run("readlink out; ls disk; ls disk/rows | grep manifest") == "disk/rows\nrows\nmanifest.json\n")
  }

  @Test func theTimeOfAResumedRunIsThatOfAllItsParts() throws {
    try writeInput(records: 4500)
    #expect(try stop(by: "KILL", "-q") == "137\n")
    // A line ends with its sum.
    let lines = try folder.run("cat out/_journal").split(separator: "\n")
    let line = try #require(lines.last?.split(separator: "\t").first)
    let counters = try #require(JSONValue(Array(line.utf8))["counters"])
    #expect((counters["0.nanoseconds"]?.number ?? 0) > 0)
    let before = try #require(counters["nanoseconds"]?.number) / 1e9
    _ = try folder.attempt("\(command) --output out --threads 1 -q")
    let run = try JSONValue(Array(folder.run("cat out/run.json").utf8))
    let whole = try #require(run["seconds"]?.number)
    let stage = try #require(run["stages"]?.array?.first?["seconds"]?.number)
    #expect(whole > before && stage > (counters["0.nanoseconds"]?.number ?? 0) / 1e9)
  }

  @Test func anInterruptedRunSaysSoAndKeepsWhatItHas() throws {
    try writeInput(records: 4500)
    _ = try folder.attempt("\(command) --output whole --threads 1 -q")
    #expect(try stop(by: "TERM", "2>log") == "130\n")
    #expect(try folder.run("ls out").contains(".part") && folder.run("cat log").contains("interrupted"))
    _ = try folder.attempt("\(command) --output out -q")
    #expect(try sums("out") == sums("whole"))
  }
}
