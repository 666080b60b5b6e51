import SluiceCore
import SluiceJSON
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct RunTests {
  private let folder: TemporaryFolder
  private var sluice: String { "'\(BuiltBinary.sluice)'" }
  private var pipelines: String { "\(BuiltBinary.packageRoot)/Pipelines" }

  init() throws {
    folder = try TemporaryFolder()
  }

  private func run(_ pipeline: String, _ rest: String) throws -> (status: Int32, output: String) {
    try folder.attempt("\(sluice) run '\(pipelines)/\(pipeline).yaml' \(rest) 2>&1")
  }

  private func rows(_ kind: String, in output: String = "out") throws -> [JSONValue] {
    let plain = try folder.run("cat \(output)/\(kind)-*.jsonl.gz | gzip -dc")
    return try plain.split(separator: "\n").map { try JSONValue(Array($0.utf8)) }
  }

  /// A few hundred files and records of several sizes, so that batches of every kind come about.
  private func writeCorpus() throws {
    _ = try folder.run("mkdir -p in/pages in/texts")
    for number in 0..<600 {
      let body = (0...(number % 37)).map { "<p>第\($0)段，产值\(number * 7 + $0).5亿元，增长\($0 + 1)%。Revenue was $\($0)m.</p>" }
      try folder.write(
        "<html><body><h1>标题\(number)</h1>\(body.joined(separator: "\n"))</body></html>", to: "in/pages/\(number).html")
    }
    let lines = (0..<900).map { "{\"id\":\"r\($0)\",\"text\":\"2023年收入\($0)万元，同比增长\($0 % 50)%。\"}" }
    try folder.write(lines.joined(separator: "\n") + "\nnot json\n", to: "in/texts/records.jsonl")
    _ = try folder.run("gzip -k in/texts/records.jsonl && gzip in/pages/1*.html && : > in/empty.txt")
  }

  @Test func theRowsDoNotDependOnTheNumberOfThreads() throws {
    try writeCorpus()
    var sums: [String] = []
    for threads in [1, 2, 7] {
      #expect(try run("news-dump", "in --output out\(threads) --threads \(threads) -q").status == 1)
      sums.append(try folder.run("cd out\(threads) && sha256sum *.gz manifest.json"))
    }
    #expect(sums[0].split(separator: "\n").count == 4)
    #expect(sums[1] == sums[0])
    #expect(sums[2] == sums[0])
    #expect(try rows("documents", in: "out1").count == 2400)
  }

  @Test func whatFailsIsARowAndTheRunGoesOn() throws {
    try folder.write("2023年收入5万元。", to: "good.txt")
    _ = try folder.run(": > empty.txt")
    let (status, _) = try run("news-dump", "good.txt empty.txt missing.txt --output out")
    #expect(status == 1)
    #expect(try rows("documents").map { $0["path"]?.string } == ["good.txt"])
    let errors = try rows("errors")
    #expect(Set(errors.compactMap { $0["code"]?.string }) == ["empty", "not_found"])
    #expect(errors.allSatisfy { ($0["message"]?.string?.utf8.count ?? 0) > 10 })
  }

  @Test func aFolderThatMayNotBeReadIsARow() throws {
    try folder.write("text", to: "good.txt")
    _ = try folder.run("mkdir closed && touch closed/x.txt && chmod 000 closed && chmod 777 .")
    // Root may read everything, so the run is somebody else's.
    let other = getuid() == 0 ? "setpriv --reuid 65534 --regid 65534 --clear-groups" : ""
    let binary = "/tmp/sluice-for-nobody-\(getpid())"
    _ = try folder.run(
      "cp \(sluice) \(binary) && chmod 755 \(binary) && cp '\(pipelines)/text.yaml' . && chmod 644 text.yaml")
    defer { _ = try? folder.run("rm -f \(binary)") }
    let (status, _) = try folder.attempt("\(other) \(binary) run text.yaml good.txt closed --output out 2>&1")
    #expect(status == 1)
    #expect(try rows("errors").compactMap { $0["code"]?.string } == ["unreadable"])
    #expect(try rows("documents").count == 1)
  }

  @Test func aLineOf200MegabytesNeitherStopsNorFillsTheMachine() throws {
    _ = try folder.run("head -c 200000000 /dev/zero | tr '\\0' 'a' > long.txt && echo fine > good.txt")
    let (status, output) = try run("news-dump", "long.txt good.txt --output out")
    #expect(status == 1, "\(output)")
    #expect(try rows("errors").compactMap { $0["code"]?.string } == ["too_large"])
    #expect(try rows("documents").count == 1)
  }

  @Test func anOutputThatCannotBeWrittenEndsWithThree() throws {
    try folder.write("text", to: "a.txt")
    let (status, output) = try run("text", "a.txt --output a.txt/out")
    #expect(status == 3)
    #expect(output.contains("a.txt"))
  }

  @Test func aFullDiskEndsWithThreeAndSaysSo() throws {
    try folder.write("2023年收入5万元。", to: "a.txt")
    // A file size limit of one block refuses the first large write as a full disk does.
    let text = (0..<200_000).map { "\($0 &* 2_654_435_761 % 1_000_003)" }.joined(separator: " ")
    try folder.write(text, to: "big.txt")
    let command = "ulimit -f 1; trap '' XFSZ; \(sluice) run '\(pipelines)/text.yaml' big.txt --output out 2>&1"
    let (status, output) = try folder.attempt(command)
    #expect(status == 3, "\(output)")
    #expect(try folder.run("ls out").contains("manifest.json") == false)
  }

  @Test func rowsGoToStandardOutputInOneStream() throws {
    try folder.write("{\"id\":\"x\",\"text\":\"2023年收入5万元。\"}\n{bad\n", to: "a.jsonl")
    for (rows, kinds) in [
      ("documents, claims", ["document", "claim", "error"]), ("claims", ["claim", "error"]),
      ("documents", ["document", "error"]),
    ] {
      try folder.write("intake: {format: jsonl}\nstages: [claims]\noutput: {rows: [\(rows)]}\n", to: "p.yaml")
      let (status, output) = try folder.attempt("\(sluice) run p.yaml - --stdout all -q < a.jsonl")
      #expect(status == 1)
      #expect(try output.split(separator: "\n").map { try JSONValue(Array($0.utf8))["row"]?.string } == kinds)
    }
  }

  @Test func aLexiconOfOnesOwnNamesMetrics() throws {
    try folder.write("kiln_runs: [窑炉点火次数, kiln runs]\n", to: "own.yaml")
    try folder.write(
      "name: own\nintake: {format: jsonl}\nstages:\n  - claims:\n      lexicons: [own.yaml]\n", to: "own-pipeline.yaml")
    try folder.write("{\"id\":\"x\",\"text\":\"2023年全市窑炉点火次数为52次。\"}\n", to: "a.jsonl")
    let output = try folder.run("\(sluice) run own-pipeline.yaml a.jsonl --stdout claims -q")
    #expect(output.contains("\"metric_id\":\"kiln_runs\""), "\(output)")
  }

  @Test func theShippedLexiconsNameMetricsInChineseAndEnglish() throws {
    try folder.write(
      "{\"id\":\"x\",\"text\":\"2023年全省地区生产总值5万亿元。\"}\n{\"id\":\"y\",\"text\":\"Net profit rose 12% in 2023.\"}\n",
      to: "a.jsonl")
    let output = try folder.run("\(sluice) run '\(pipelines)/claims.yaml' a.jsonl --stdout claims -q")
    #expect(output.contains("\"metric_id\":\"gross_domestic_product\""), "\(output)")
    #expect(output.contains("\"metric_id\":\"net_profit\""), "\(output)")
  }

  @Test func aReaderThatLeavesEndsTheRunQuietly() throws {
    let lines = (0..<20_000).map { "{\"id\":\"\($0)\",\"text\":\"2023年收入5万元。\"}" }.joined(separator: "\n")
    try folder.write(lines, to: "a.jsonl")
    let command =
      "bash -c \"\(sluice) run '\(pipelines)/claims.yaml' a.jsonl --stdout documents 2>err | head -1 >/dev/null; echo \\${PIPESTATUS[0]}\"; cat err"
    #expect(try folder.run(command) == "0\n")
  }

  @Test func aSignalEndsTheRunWith130() throws {
    let fifo = "mkfifo in.jsonl; (for i in 1 2 3; do echo '{\"text\":\"x\"}'; done; sleep 5) > in.jsonl & "
    let command =
      "\(sluice) run '\(pipelines)/claims.yaml' - --output out -q < in.jsonl & pid=$!; \(wait(until: "[ -s out/_journal ]")); kill -INT $pid; kill -INT $pid; wait $pid; echo $?"
    #expect(
      try folder.run("sh -c '\(fifo.replacing("'", with: "'\\''"))\(command.replacing("'", with: "'\\''"))'").hasSuffix(
        "130\n"))
  }

  @Test func failuresAreNamedWhereNoErrorRowsAreWritten() throws {
    let (status, output) = try run("decode", "missing.txt --stdout documents --log-format text")
    #expect(status == 1)
    #expect(output.contains("not_found  missing.txt"))
  }

  @Test(arguments: ["--encoding no-such-charset", "--date 2024-13-40", "--shard 4/4", "--threads 0"])
  func aValueThatMakesNoSenseEndsWithTwo(option: String) throws {
    try folder.write("text", to: "a.txt")
    let (status, output) = try run("news-dump", "a.txt --output out \(option)")
    #expect(status == 2)
    #expect(output.contains(option.split(separator: " ")[0]))
    #expect(try folder.run("ls") == "a.txt\n")
  }

  @Test func theSharesTogetherAreTheWhole() throws {
    for number in 0..<20 { try folder.write("Text \(number) of twenty.", to: "\(number).txt") }
    _ = try folder.run("ls | grep txt > list")
    var paths: [String] = []
    for share in 0..<3 {
      #expect(try run("decode", "--from-list list --shard \(share)/3 --output s\(share) -q").status == 0)
      paths += try rows("documents", in: "s\(share)").compactMap { $0["path"]?.string }
    }
    #expect(paths.sorted() == (0..<20).map { "\($0).txt" }.sorted())
  }

  @Test func logsAreJSONWhereNoTerminalIs() throws {
    try folder.write("text", to: "a.txt")
    let (_, output) = try run("text", "a.txt --output out")
    let lines = try output.split(separator: "\n").map { try JSONValue(Array($0.utf8)) }
    let last = try #require(lines.last)
    #expect(last["documents"]?.number == 1)
    #expect(last["message"]?.string == "finished")
    // Every line names the run; every stage says what came in, what went on and how fast.
    #expect(Set(lines.map { $0["run_id"]?.string?.utf8.count }) == [16])
    let stages = lines.filter { $0["message"]?.string == "stage" }
    #expect(!stages.isEmpty)
    #expect(stages.allSatisfy { $0["in"]?.number == 1 && $0["out"]?.number == 1 && $0["mb_per_second"]?.number != nil })
    let metrics = try JSONValue(folder.read("out/run.json"))
    #expect(metrics["run_id"]?.string == last["run_id"]?.string)
  }
}

extension String {
  /// The text with every occurrence of a piece replaced; the standard library has it only with Foundation.
  fileprivate func replacing(_ piece: Character, with other: String) -> String {
    map { $0 == piece ? other : String($0) }.joined()
  }
}
