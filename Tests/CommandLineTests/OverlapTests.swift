import TestSupport
import Testing

/// Rows that two folders share are refused by a merge, whatever kinds are written and in whatever order they come.
@Suite struct OverlapTests {
  private let folder: TemporaryFolder
  private let sluice = "'\(BuiltBinary.sluice)'"

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("intake: {format: jsonl}\nstages: [claims]\noutput: {rows: [claims]}\n", to: "claims.yaml")
    try folder.write("stages: [decode, extract, claims]\n", to: "pages.yaml")
    try folder.write(record("Revenue rose 4% in 2023.") + record("Profit rose 5% in 2023."), to: "in.jsonl")
    _ = try folder.run("mkdir h g")
    for name in ["h/a", "h/m", "h/z", "g/a"] { try folder.write("<p>Revenue rose 4% in 2023.</p>", to: "\(name).html") }
  }

  private func record(_ text: String) -> String { "{\"text\":\"\(text)\"}\n" }

  private func run(_ pipeline: String, _ inputs: String, into output: String) throws {
    _ = try folder.attempt("\(sluice) run \(pipeline).yaml \(inputs) --output \(output) -q")
  }

  private func expectRefusal(_ folders: String, _ words: String) throws {
    let (status, output) = try folder.attempt("\(sluice) compact \(folders) --output snapshot 2>&1")
    #expect(status == 2 && output.contains(words), "\(output)")
    #expect(try folder.run("ls").contains("snapshot") == false)
  }

  @Test func claimsOfOneDocumentAreRefusedWhereNoDocumentsAreWritten() throws {
    try run("claims", "in.jsonl", into: "one")
    try run("claims", "in.jsonl", into: "two")
    try expectRefusal("one two", "in.jsonl has claims of one document in one and in two; merge runs over different")
    // The same document with another text: its claims have the same ids.
    try folder.write(record("Revenue rose 9% in 2024."), to: "in.jsonl")
    try run("claims", "in.jsonl", into: "three")
    try expectRefusal("one three", "in.jsonl has claims of one document in one and in three")
  }

  @Test func anErrorRowOfTwoRunsIsRefused() throws {
    try folder.write("not json\n", to: "in.jsonl")
    try run("claims", "in.jsonl", into: "one")
    try run("claims", "in.jsonl", into: "two")
    try expectRefusal("one two", "in.jsonl has an error row in one and in two")
  }

  @Test(arguments: ["one one", "one one/", "one ./link", "empty empty"])
  func aFolderThatIsNamedTwiceIsRefused(folders: String) throws {
    try run("claims", "in.jsonl", into: "one")
    try folder.write("", to: "none.jsonl")
    try run("claims", "none.jsonl", into: "empty")
    _ = try folder.run("ln -s one link")
    try expectRefusal(folders, "are the same folder; name each once")
  }

  @Test func theOutputIsAnotherFolderHoweverItIsWritten() throws {
    try run("claims", "in.jsonl", into: "one")
    _ = try folder.run("ln -s one link")
    for command in ["compact one -o ./one", "compact one -o link", "metrics one -o one/", "metrics ./one -o link"] {
      let (status, output) = try folder.attempt("\(sluice) \(command) 2>&1")
      #expect(status == 2 && output.contains("--output must be another folder"), "\(command): \(output)")
    }
    #expect(try folder.run("ls one").contains("metrics-0") == false)
  }

  /// Named files and several roots: a later path may come before an earlier one.
  @Test(arguments: [
    ("h/z.html h/a.html", "h/a.html"), ("h/z.html h/a.html", "h/m.html h/a.html"), ("h g", "g"),
  ])
  func whatStandsInTwoFoldersIsFoundInAnyOrder(first: String, second: String) throws {
    for kind in ["documents", "claims"] {
      try folder.write("stages: [decode, extract, claims]\noutput: {rows: [\(kind)]}\n", to: "pages.yaml")
      _ = try folder.run("rm -rf one two")
      try run("pages", first, into: "one")
      try run("pages", second, into: "two")
      try expectRefusal("one two", "a.html has ")
      try expectRefusal("two one", "a.html has ")
    }
  }

  @Test func foldersInAnotherOrderThanThatOfTheirPathsAreMergedWhole() throws {
    try run("pages", "h/z.html h/a.html", into: "one")
    try run("pages", "h/m.html", into: "two")
    _ = try folder.run("\(sluice) compact one two --output snapshot && \(sluice) verify snapshot")
    let paths = try folder.run(#"gzip -dc snapshot/documents-*.gz | grep -o '"path":"[^"]*"' | grep -o '[amz].html'"#)
    // one keeps its order, z before a, and m comes before z.
    #expect(paths == "m.html\nz.html\na.html\n")
  }

  /// Every process of a sharded run reads all of standard input and takes its share of the records.
  @Test func sharesOfOnePipeAreNoOverlap() throws {
    for share in 0..<2 {
      _ = try folder.attempt(
        "(cat in.jsonl; echo nothing) | \(sluice) run claims.yaml - --shard \(share)/2 --output out-\(share) -q")
    }
    _ = try folder.run("\(sluice) compact out-0 out-1 --output snapshot")
    #expect(try folder.run("gzip -dc snapshot/claims-*.gz | wc -l; gzip -dc snapshot/errors-*.gz | wc -l") == "2\n1\n")
  }

  /// A page that changed between two runs: its claims have the same ids and say something else.
  @Test func metricsKeepBothClaimsOfOneIdentifier() throws {
    try folder.write("石桥县2023年政府工作报告\n\n2023年,全县粮食产量12万吨。\n", to: "h/c.txt")
    try run("pages", "h/c.txt", into: "one")
    try folder.write("石桥县2023年政府工作报告\n\n2023年,全县粮食产量13万吨。\n", to: "h/c.txt")
    try run("pages", "h/c.txt", into: "two")
    let rows = try folder.run("\(sluice) metrics one two")
    #expect(rows.contains("\"text\":\"12万吨\"") && rows.contains("\"text\":\"13万吨\""), "\(rows)")
    #expect(rows.contains("\"agree\":false"))
    #expect(try folder.run("\(sluice) metrics two one") == rows)
    #expect(try folder.run("\(sluice) metrics one one") == folder.run("\(sluice) metrics one"))
  }
}
