import TestSupport
import Testing

@Suite struct TerminalTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("intake: {format: jsonl}\nstages: [claims]\n", to: "p.yaml")
  }

  /// Runs a command with a terminal of its own and returns everything that appeared on it.
  private func onTerminal(_ command: String) throws -> String {
    try folder.write(command, to: "command.sh")
    return try folder.run("script -qec 'sh command.sh' /dev/null < /dev/null")
  }

  @Test func aTerminalSeesProgressAndASummary() throws {
    let line = "{\"text\":\"2023年收入5万元，同比增长4%。\"}"
    let feed = "(for i in 1 2 3 4 5 6; do for j in $(seq 400); do echo '\(line)'; done; sleep 0.15; done)"
    let output = try onTerminal("\(feed) | '\(BuiltBinary.sluice)' run p.yaml - --output out")
    #expect(output.contains("MB/s"))
    #expect(output.contains("\r\u{1B}[K"))
    #expect(output.contains("2,400 documents, 4,800 claims, 0 failures"))
    #expect(output.contains("rows are in out"))
  }

  @Test func theLineTellsShareAndRemainingTimeAndKeepsToFiveASecond() throws {
    let line = "{\\\"text\\\":\\\"2023年收入5万元，同比增长4%。\\\"}"
    _ = try folder.run("yes \"\(line)\" | head -60000 > in.jsonl")
    let output = try onTerminal(
      "stty cols 60; start=$(date +%s%N); '\(BuiltBinary.sluice)' run p.yaml in.jsonl --output out --threads 1; "
        + "echo took $((($(date +%s%N) - start) / 1000000)) ms")
    let frames = output.split(separator: "\r").filter { $0.contains("\u{1B}[K") && $0.contains("MB/s") }
    let took = output.split(whereSeparator: \.isNewline).compactMap { line in
      line.hasPrefix("took ") ? Int(line.dropFirst(5).prefix { $0 != " " }) : nil
    }
    let milliseconds = try #require(took.first)
    // A frame at the start of every 200 ms at most, and one for the rounding.
    #expect(!frames.isEmpty)
    #expect(frames.count <= milliseconds / 200 + 1)
    #expect(frames.contains { $0.contains("% · ") && $0.contains(" left · ") })
    // No line is as wide as the terminal: it would wrap and could not be rewritten.
    for frame in frames { #expect(frame.prefix { $0 != "\u{1B}" }.unicodeScalars.count < 60) }
    #expect(output.contains("60,000 documents, 120,000 claims, 0 failures"))
  }

  @Test func quietSaysNothingOnATerminal() throws {
    try folder.write("{\"text\":\"x\"}\n", to: "in.jsonl")
    #expect(try onTerminal("'\(BuiltBinary.sluice)' run p.yaml in.jsonl --output out -q").isEmpty)
  }

  @Test func aPipeSeesNoProgress() throws {
    try folder.write("{\"text\":\"x\"}\n", to: "in.jsonl")
    let output = try folder.run("'\(BuiltBinary.sluice)' run p.yaml in.jsonl --output out --log-format text 2>&1")
    #expect(!output.contains("\u{1B}"))
    #expect(output.contains("1 document, 0 claims, 0 failures"))
  }

  @Test func inspectMarksTheClaimsInTheText() throws {
    try folder.write("2023年全县粮食产量25.5万吨，同比增长4%。\n", to: "a.txt")
    let output = try folder.run("'\(BuiltBinary.sluice)' inspect a.txt")
    #expect(output.contains("== decode"))
    #expect(output.contains("UTF-8"))
    #expect(output.contains("[25.5万吨]"))
    #expect(output.contains("▲ 4 yoy"))
    #expect(!output.contains("\u{1B}"))
    #expect(
      try onTerminal("env -u NO_COLOR '\(BuiltBinary.sluice)' inspect a.txt").contains("\u{1B}[30;43m25.5万吨\u{1B}[0m"))
    #expect(!(try onTerminal("NO_COLOR=1 '\(BuiltBinary.sluice)' inspect a.txt").contains("\u{1B}")))
  }
}
