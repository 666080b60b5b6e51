import TestSupport
import Testing

/// `dedup` across nights and across machines.
@Suite struct DedupUnionTests {
  private let folder: TemporaryFolder
  private let run = "'\(BuiltBinary.sluice)' run pipeline.yaml in"
  private let night: String

  init() throws {
    folder = try TemporaryFolder()
    night = run + " --incremental --output out -q"
    try pipeline("mark")
    _ = try folder.run("mkdir in")
    for number in 0..<30 { try write(number, of: number) }
  }

  private func pipeline(_ action: String) throws {
    try folder.write("stages: [decode, extract, {dedup: {action: \(action)}}, claims]\n", to: "pipeline.yaml")
  }

  /// A text whose words follow from a number, with an end of its own: nearly the same for the same number.
  private func write(_ file: Int, of number: Int, end: String = "") throws {
    var state = UInt64(number + 1) &* 0x9E37_79B9_7F4A_7C15
    let words = (0..<150).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return String(state >> 44, radix: 26)
    }
    let name = "in/p\(file < 10 ? "0" : "")\(file).txt"
    try folder.write("Revenue rose 5% in 2023. \(words.joined(separator: " ")). \(end)\n", to: name)
    _ = try folder.run("touch -d @$(($(cksum <\(name) | cut -d' ' -f1) % 100000)) \(name)")
  }

  /// The documents that repeat others, as path=path of the original, from the snapshot of a folder.
  private func repeated(_ output: String) throws -> [String] {
    let rows = try folder.run(
      #"gzip -dc \#(output)/documents-*.gz | sed -E 's/^\{"id":"([^"]*)","path":"([^"]*)".*"duplicate_of":"?([^",]*)"?,.*/\1 \2 \3/'"#
    ).split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    let paths = Dictionary(rows.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
    return rows.filter { $0[2] != "null" }.map { "\($0[1])=\(paths[$0[2]] ?? "gone")" }
  }

  private func compact(_ folders: String = "out", _ options: String = "") throws {
    _ = try folder.run(
      "'\(BuiltBinary.sluice)' compact \(folders) --output snapshot \(options) && '\(BuiltBinary.sluice)' verify snapshot"
    )
  }

  private func expectSnapshotOfAFullRun(_ folders: String = "out") throws {
    _ = try folder.run("rm -rf full; \(run) --output full -q")
    try compact(folders)
    for kind in ["documents", "claims"] {
      #expect(
        try folder.run("gzip -dc snapshot/\(kind)-*.gz | sha256sum")
          == folder.run("gzip -dc full/\(kind)-*.gz | sha256sum"))
    }
  }

  @Test func aLaterNightFindsWhatAnEarlierOneHad() throws {
    _ = try folder.run(night)
    try write(40, of: 7)
    try write(41, of: 8, end: "The end.")
    _ = try folder.run(night)
    #expect(try folder.run("gzip -dc out/latest/documents-*.gz | grep -c '\"duplicate_of\":\"'") == "2\n")
    try expectSnapshotOfAFullRun()
    #expect(try repeated("snapshot") == ["p40.txt=p07.txt", "p41.txt=p08.txt"])
  }

  @Test func whatRepeatedADocumentThatIsGoneIsReadAgain() throws {
    try write(40, of: 7)
    try write(41, of: 7, end: "More.")
    _ = try folder.run(night)
    _ = try folder.run("rm in/p07.txt")
    let output = try folder.run("\(run) --incremental --output out --log-format text 2>&1")
    #expect(output.contains("1 removed, 29 unchanged, 2 read again"))
    #expect(try folder.run("cat out/latest/superseded.jsonl").contains("\"change\":\"reconsidered\""))
    #expect(try repeated("out/latest") == ["p41.txt=p40.txt"])
    // And once only.
    #expect(try folder.run("\(run) --incremental --output out --log-format text 2>&1").contains("nothing changed"))
    try expectSnapshotOfAFullRun()
  }

  @Test func aNightThatOnlyRemovedKeepsTheComparison() throws {
    try write(40, of: 7)
    _ = try folder.run(night)
    _ = try folder.run("rm in/p03.txt; \(night)")
    try expectSnapshotOfAFullRun()
    #expect(try repeated("snapshot") == ["p40.txt=p07.txt"])
    try compact("out", "--drop-duplicates")
    #expect(try folder.run("gzip -dc snapshot/documents-*.gz | wc -l") == "29\n")
  }

  @Test func aDroppedCopyComesBackWhenItsOriginalGoes() throws {
    try pipeline("drop")
    try write(40, of: 7)
    _ = try folder.run(night)
    #expect(try folder.run("gzip -dc out/latest/documents-*.gz | wc -l") == "30\n")
    // The original changes to another text: the copy is the only one that is left.
    try write(7, of: 99)
    try write(42, of: 3)
    _ = try folder.run(night)
    try compact()
    let paths = try folder.run(#"gzip -dc snapshot/documents-*.gz | sed -E 's/.*"path":"([^"]*)".*/\1/' | sort"#)
    #expect(paths.contains("p40.txt") && paths.contains("p07.txt") && !paths.contains("p42.txt"))
    #expect(try folder.attempt("\(run) --shard 0/2 --output share -q 2>&1").output.contains("--drop-duplicates"))
  }

  @Test func sharesAreComparedWithEachOther() throws {
    for number in 30..<60 { try write(number, of: number - 30, end: "Again \(number).") }
    for share in 0..<3 { _ = try folder.run("\(run) --shard \(share)/3 --output out-\(share) -q") }
    try expectSnapshotOfAFullRun("out-0 out-1 out-2")
    #expect(try repeated("snapshot").count == 30)
    try compact("out-0 out-1 out-2", "--drop-duplicates")
    // The same as if the copies had never been there.
    _ = try folder.run("rm in/p3?.txt in/p4?.txt in/p5?.txt; rm -rf full; \(run) --output full -q")
    #expect(try folder.run("gzip -dc snapshot/documents-*.gz | wc -l") == "30\n")
    for kind in ["documents", "claims"] {
      #expect(
        try folder.run("gzip -dc snapshot/\(kind)-*.gz | sha256sum")
          == folder.run("gzip -dc full/\(kind)-*.gz | sha256sum"))
    }
  }

  /// Each input repeats a text of the one before it: when the first goes, all are read again, whose originals change.
  @Test func aChainOfRepetitionsIsFollowedToItsEnd() throws {
    _ = try folder.run("mkdir chain")
    try folder.write("intake: {format: jsonl}\nstages: [dedup]\noutput: {rows: [documents]}\n", to: "chain.yaml")
    for number in 0..<300 {
      let records = [number, number - 1].map {
        "{\"id\":\"\(number)-\($0)\",\"text\":\"A text of its own, number \($0).\"}\n"
      }
      let place = String(String(1000 + number).dropFirst())
      try folder.write(records.joined(), to: "chain/\(place).jsonl")
    }
    let night = "'\(BuiltBinary.sluice)' run chain.yaml chain --incremental --output nights --log-format text"
    _ = try folder.run(night)
    let (status, output) = try folder.attempt("rm chain/000.jsonl; \(night) 2>&1")
    #expect(status == 0 && output.contains("1 removed, 0 unchanged, 299 read again because"), "\(output)")
    _ = try folder.run(
      "'\(BuiltBinary.sluice)' compact nights --output snapshot; '\(BuiltBinary.sluice)' run chain.yaml chain --output whole"
    )
    #expect(try folder.run("gzip -dc snapshot/doc*.gz") == folder.run("gzip -dc whole/doc*.gz"))
  }
}
