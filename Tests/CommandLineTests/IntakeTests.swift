import SluiceJSON
import TestSupport
import Testing

/// What people feed the program, through the program.
@Suite struct IntakeTests {
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

  private func json(_ name: String) throws -> JSONValue { try JSONValue(folder.read(name)) }

  /// `name: count` of a list of counts.
  private func counts(_ value: JSONValue?) -> [String] {
    guard case .array(let entries)? = value else { return [] }
    return entries.map { "\($0["name"]?.string ?? ""): \(Int($0["count"]?.number ?? -1))" }
  }

  private func record(_ type: String, _ id: Int, _ content: String, date: String = "2024-03-05T10:20:30Z") -> String {
    """
    WARC/1.0\r
    WARC-Type: \(type)\r
    WARC-Record-ID: <urn:uuid:\(id)>\r
    WARC-Target-URI: http://example.org/\(id)\r
    WARC-Date: \(date)\r
    Content-Length: \(content.utf8.count)\r
    \r
    \(content)\r
    \r

    """
  }

  private func page(_ text: String, status: Int = 200, type: String = "text/html; charset=iso-8859-1") -> String {
    "HTTP/1.1 \(status) X\r\nContent-Type: \(type)\r\n\r\n<html><body><p>\(text)</p></body></html>"
  }

  @Test func addressDateAndCharsetReachTheRow() throws {
    try folder.write(record("response", 1, page("A page about nothing in particular.")), to: "a.warc")
    #expect(try run("text", "a.warc --output out -q").status == 0)
    let row = try #require(try rows("documents").first)
    #expect(row["url"]?.string == "http://example.org/1")
    #expect(row["member"]?.string == "urn:uuid:1")
    #expect(row["fetched"]?.string == "2024-03-05T10:20:30Z" && row["published"] == .null)
    #expect(row["encoding"]?["declared"]?.string == "iso-8859-1")
    #expect(row["encoding"]?["source"]?.string == "transport")
  }

  @Test func whatIsPassedOverIsCountedByReason() throws {
    _ = try folder.run("mkdir in in/old && echo old > in/old/a.txt && echo long-enough > in/b.txt && echo x > in/c.txt")
    let records = [
      record("warcinfo", 1, "software: x\r\n"), record("request", 2, "GET / HTTP/1.1\r\n\r\n"),
      record("response", 3, page("Not there.", status: 404)),
      record("response", 4, page("{}", type: "application/json")),
      record("response", 5, page("An old page."), date: "2019-01-01T00:00:00Z"),
      record("response", 6, page("A page of an address that is left out.")),
      record("response", 7, page("The page that is read.")), record("metadata", 8, "x: y\r\n"),
    ]
    try folder.write(records.joined(), to: "in/d.warc")
    let pipeline = """
      intake: {exclude: [old], min_size: 5, since: '2020', exclude_urls: ['http://example.org/6']}
      stages: [decode]
      """
    try folder.write(pipeline, to: "p.yaml")
    let expected = ["date: 1", "http_status: 1", "media_type: 1", "path: 1", "record_type: 3", "size: 1", "url: 1"]
    for threads in [1, 3] {
      let (status, output) = try folder.attempt(
        "\(sluice) run p.yaml in --output o\(threads) --threads \(threads) --log-format text 2>&1")
      #expect(status == 0, "\(output)")
      #expect(try counts(json("o\(threads)/manifest.json")["skipped"]) == expected)
      #expect(try counts(json("o\(threads)/run.json")["skipped"]) == expected)
      #expect(output.contains("3 record_type"))
      #expect(try folder.run("cat o\(threads)/metrics.prom").contains("reason=\"record_type\"} 3"))
      #expect(try rows("documents", in: "o\(threads)").count == 2)
    }
  }

  @Test func entriesThatArePassedOverAreCounted() throws {
    _ = try folder.run("mkdir in && echo one > in/a.txt && echo two > in/b.log && tar cf in.tar in")
    try folder.write("intake: {include: ['*.txt'], min_size: none}\nstages: [decode]\n", to: "p.yaml")
    #expect(try folder.attempt("\(sluice) run p.yaml in.tar --output out -q 2>&1").status == 0)
    #expect(try rows("documents").map { $0["member"]?.string } == ["in/a.txt"])
    #expect(try counts(json("out/manifest.json")["skipped"]) == ["path: 1"])
  }

  @Test(arguments: ["since: yesterday", "until: '2024-13'", "since: 2024T10:00"])
  func whatIsNoDateIsRefused(option: String) throws {
    try folder.write("intake: {\(option)}\nstages: [decode]\n", to: "p.yaml")
    try folder.write("x", to: "a.txt")
    let (status, output) = try folder.attempt("\(sluice) run p.yaml a.txt --output out 2>&1")
    #expect(status == 2 && output.contains("is no date"), "\(output)")
  }

  @Test func whenARecordWasFetchedIsMapped() throws {
    try folder.write("intake: {fields: {fetched: crawl.time}}\nstages: [decode]\n", to: "p.yaml")
    try folder.write("{\"text\":\"a\",\"crawl\":{\"time\":\"2024-03-05\"}}\n", to: "a.jsonl")
    #expect(try folder.attempt("\(sluice) run p.yaml a.jsonl --output out -q 2>&1").status == 0)
    #expect(try rows("documents").first?["fetched"]?.string == "2024-03-05")
  }

  @Test func theInputBytesAreThoseThatWereRead() throws {
    let lines = (0..<2000).map { "{\"id\":\"\($0)\",\"text\":\"2023年收入\($0)万元。\"}\n" }.joined()
    _ = try folder.run("mkdir in")
    try folder.write(lines, to: "in/a.jsonl")
    try folder.write("one page", to: "in/b.txt")
    _ = try folder.run("gzip -k in/a.jsonl")
    #expect(try run("text", "in --output out -q").status == 0)
    let bytes = Double(try folder.run("cat in/* | wc -c").split(separator: "\n")[0]) ?? 0
    #expect(try json("out/manifest.json")["inputs"]?["bytes"]?.number == bytes)
    #expect(try json("out/run.json")["input_bytes"]?.number == bytes)
  }

  @Test func standardInputIsLinesOrOneDocument() throws {
    let lines = "{\"id\":\"a\",\"text\":\"One.\"}\n{\"id\":\"b\",\"text\":\"Two.\"}\n"
    try folder.write(lines, to: "lines")
    try folder.write("<html><body><p>A page that came through a pipe.</p></body></html>", to: "page")
    for input in ["lines", "page"] {
      let (status, output) = try folder.attempt(
        "cat \(input) | \(sluice) run '\(pipelines)/text.yaml' - --output \(input)-out 2>&1")
      #expect(status == 0, "\(output)")
    }
    #expect(try rows("documents", in: "lines-out").compactMap { $0["id"]?.string } == ["a", "b"])
    let pages = try rows("documents", in: "page-out")
    #expect(pages.count == 1)
    #expect(pages.first?["path"]?.string == "-")
    #expect(pages.first?["text"]?.string?.contains("came through a pipe") == true)
  }

  @Test(arguments: ["jsonl", "warc"])
  func theSharesOfStandardInputTogetherAreTheWhole(kind: String) throws {
    let content =
      kind == "warc"
      ? (0..<30).map { record("response", $0, page("Page \($0) of them.")) }.joined()
      : (0..<30).map {
        $0 % 7 == 3 ? "broken\n" : $0 % 2 == 0 ? "{\"id\":\"r\($0)\",\"text\":\"x\"}\n" : "{\"text\":\"y\"}\n"
      }
      .joined()
    try folder.write(content, to: "input")
    let command = "\(sluice) run '\(pipelines)/text.yaml' - -q --stdout all"
    let whole = try folder.attempt("\(command) < input").output.split(separator: "\n").sorted()
    #expect(whole.count == 30)
    var union: [Substring] = []
    for share in 0..<3 {
      let part = try folder.attempt("\(command) --shard \(share)/3 < input").output.split(separator: "\n")
      #expect(!part.isEmpty && part.count < 30)
      union += part
    }
    #expect(union.sorted() == whole)
  }

  @Test func theSharesOfAFolderOfContainersTogetherAreTheWhole() throws {
    _ = try folder.run("mkdir in")
    for number in 0..<12 {
      try folder.write(record("response", number, page("Page \(number) of them.")), to: "in/\(number).warc")
      try folder.write("{\"text\":\"t\(number)\"}\nbroken\n", to: "in/\(number).jsonl")
    }
    _ = try folder.run("cd in && tar cf all.tar 3.jsonl 4.warc")
    let command = "\(sluice) run '\(pipelines)/text.yaml' in missing -q --stdout all"
    let whole = try folder.attempt(command).output.split(separator: "\n").sorted()
    #expect(whole.count == 12 + 24 + 3 + 1)
    var union: [Substring] = []
    for share in 0..<4 { union += try folder.attempt("\(command) --shard \(share)/4").output.split(separator: "\n") }
    #expect(union.sorted() == whole)
  }

  /// A share sees a part of the documents, so it can mark what repeats another but drop nothing.
  @Test func sharesAreRefusedWhereDedupDrops() throws {
    try folder.write("stages: [decode, extract, dedup: {action: drop}]\n", to: "p.yaml")
    try folder.write("x", to: "a.txt")
    #expect(try folder.attempt("\(sluice) run p.yaml a.txt --shard 0/2 --output out 2>&1").status == 2)
  }

  @Test func aRecordOf100MegabytesIsOneDocument() throws {
    let line =
      "(printf '{\"id\":\"long\",\"text\":\"'; head -c 100000000 /dev/zero | tr '\\0' 'a'; printf '\"}\\n{\"id\":\"next\",\"text\":\"b\"}\\n')"
    let command = "\(line) | \(sluice) run '\(pipelines)/text.yaml' - --stdout documents -q | cut -c1-14"
    #expect(try folder.run(command) == "{\"id\":\"long\",\"\n{\"id\":\"next\",\"\n")
  }

  @Test func theOutputOfAnEarlierRunIsNoInput() throws {
    try folder.write("The only input.", to: "a.txt")
    for _ in 0..<2 { #expect(try run("text", ". --output out --fresh -q").status == 0) }
    #expect(try rows("documents").map { $0["path"]?.string } == ["a.txt"])
    // The run's own output is passed over in silence: the first of these runs saw none.
    #expect(try counts(json("out/manifest.json")["skipped"]) == [])
    // A second output beside it, its input list the same as before.
    #expect(try run("text", ". --output other -q").status == 0)
    #expect(try counts(json("other/manifest.json")["skipped"]) == ["earlier_output: 1"])
  }

  @Test func noTwoDocumentsHaveOneIdentifier() throws {
    _ = try folder.run("mkdir a b && echo first > a/x.txt && echo second > b/x.txt && printf 'a/x.txt\\nb\\n' > list")
    #expect(try run("text", "a/x.txt a/x.txt a b b/x.txt --from-list list --output out -q").status == 0)
    let documents = try rows("documents")
    #expect(documents.compactMap { $0["path"]?.string } == ["x.txt", "b/x.txt"])
    #expect(Set(documents.compactMap { $0["id"]?.string }).count == 2)
    #expect(try counts(json("out/manifest.json")["skipped"]) == ["repeated: 5"])
  }

  @Test(arguments: ["INT", "TERM"])
  func aPipeWithoutAWriterEndsWithTheFirstSignal(signal: String) throws {
    let command =
      "mkfifo in.jsonl; \(sluice) run '\(pipelines)/claims.yaml' in.jsonl --output out -q & pid=$!; \(wait(until: "[ -s out/_journal ]")); kill -\(signal) $pid; wait $pid; echo $?"
    #expect(try folder.run("timeout 20 bash -c \"\(command.replacing("$", with: "\\$"))\"").hasSuffix("130\n"))
  }

  @Test func whatAPipeGaveBeforeASignalIsWholeRecords() throws {
    let command =
      "mkfifo in.jsonl; (printf '{\"text\":\"one\"}\\n{\"te'; sleep 2) > in.jsonl & \(sluice) run claims.yaml in.jsonl --stdout all -q & pid=$!; \(wait(until: "ls -l /proc/$pid/fd | grep -q in.jsonl")); kill -INT $pid; wait $pid; echo $?"
    _ = try folder.run("cp -r '\(pipelines)/claims.yaml' '\(pipelines)/lexicons' .")
    try folder.write(command, to: "run.sh")
    let lines = try folder.run("timeout 20 bash run.sh").split(separator: "\n")
    #expect(lines.last == "130")
    #expect(lines.allSatisfy { !$0.contains("bad_json") })
  }
}

extension String {
  /// The text with every occurrence of a piece replaced; the standard library has it only with Foundation.
  fileprivate func replacing(_ piece: Character, with other: String) -> String {
    map { $0 == piece ? other : String($0) }.joined()
  }
}
