import TestSupport
import Testing

/// Nightly runs and their snapshot through the program.
@Suite struct IncrementalTests {
  private let folder: TemporaryFolder
  private let run = "'\(BuiltBinary.sluice)' run pipeline.yaml in --checkpoint-bytes 3000"
  private let night: String

  init() throws {
    folder = try TemporaryFolder()
    night = run + " --incremental --output out"
    try folder.write("stages: [decode, extract, claims]\n", to: "pipeline.yaml")
    _ = try folder.run("mkdir -p in/deep")
    for number in 0..<40 { try write(number, "在2023年收入\(number + 10)万元。") }
    let records = (0..<200).map { "{\"text\":\"Revenue rose \($0 + 1)% in 2023.\"}\n" }
    try folder.write(records.joined(), to: "in/deep/records.jsonl")
    // Long ago, so that size and time alone tell that nothing changed.
    _ = try folder.run("find in -type f -exec touch -d 2020-01-01 {} +")
  }

  private func write(_ number: Int, _ text: String) throws { try folder.write(text, to: "in/page\(number).txt") }

  private func rows(_ output: String, _ kind: String) throws -> String {
    try folder.run("gzip -dc \(output)/\(kind)-*.gz")
  }

  /// Changes, adds and removes inputs.
  private func change() throws {
    try write(3, "在2024年收入33万元。")
    try write(90, "在2024年收入90万元。")
    _ = try folder.run("rm in/page5.txt in/page6.txt; head -n 150 in/deep/records.jsonl >x; mv x in/deep/records.jsonl")
  }

  private func expectSnapshotOfAFullRun() throws {
    _ = try folder.run("rm -rf full; \(run) --output full -q")
    _ = try folder.run("'\(BuiltBinary.sluice)' compact out --output snapshot")
    for kind in ["documents", "claims", "errors"] { #expect(try rows("snapshot", kind) == rows("full", kind)) }
    _ = try folder.run("'\(BuiltBinary.sluice)' verify snapshot && '\(BuiltBinary.sluice)' verify out")
  }

  /// Listing and hashing come before the run, and may take long.
  @Test func aSignalBeforeTheRunBeginsEndsWith130() throws {
    let status = try folder.run(
      """
      mkdir -p large && truncate -s 40G large/page.html
      '\(BuiltBinary.sluice)' run text large --incremental --output signalled -q 2>/dev/null & pid=$!
      \(wait(until: "ls -l /proc/$pid/fd | grep -q page.html"))
      kill -TERM $pid; wait $pid; echo $?
      """)
    #expect(status == "130\n")
  }

  @Test func aNightReadsWhatChangedAndASnapshotIsAFullRun() throws {
    _ = try folder.run("\(night) -q")
    #expect(try folder.run("readlink out/latest") == "gen-0001\n")
    try expectSnapshotOfAFullRun()
    try change()
    #expect(try folder.run("\(night) --log-format text 2>&1").contains("1 new, 2 changed, 2 removed, 37 unchanged"))
    #expect(try folder.run("readlink out/latest") == "gen-0002\n")
    #expect(try folder.run("gzip -dc out/latest/documents-*.gz | wc -l") == "152\n")
    let superseded = try folder.run("cat out/latest/superseded.jsonl")
    #expect(superseded.split(separator: "\n").count == 4)
    #expect(superseded.contains(#"{"path":"page5.txt","change":"removed","generation":1,"documents":[""#))
    try expectSnapshotOfAFullRun()
  }

  @Test func whatNoLongerHoldsIsNamedWhereClaimsAloneAreWritten() throws {
    let night = { (kinds: String) in
      try folder.write("stages: [decode, extract, claims]\noutput: {rows: [\(kinds)]}\n", to: "pipeline.yaml")
      return try folder.run("\(run) --incremental --output '\(kinds)' -q && cat '\(kinds)/latest/superseded.jsonl'")
    }
    try write(5, "在2023年收入15万元，支出3万元。")
    for kinds in ["documents", "claims"] { _ = try night(kinds) }
    try change()
    let superseded = try night("claims")
    #expect(superseded == (try night("documents")) && superseded.split(separator: "\n").count == 4)
    #expect(superseded.contains("\"documents\":[]") == false)
  }

  @Test func aNightWithoutChangeMakesNoRowsAndSaysSo() throws {
    _ = try folder.run("\(night) -q")
    let before = try folder.run("find out | sort; sha256sum out/gen-0001/*")
    // Touched, and written again with the same content: the hash tells.
    _ = try folder.run("touch in/page1.txt; cp in/page2.txt x; mv x in/page2.txt")
    #expect(try folder.run("\(night) --log-format text 2>&1").contains("nothing changed"))
    #expect(try folder.run("find out | sort; sha256sum out/gen-0001/*") == before)
  }

  @Test func aChangeOfTheSameSizeRightBehindTheRunIsSeen() throws {
    _ = try folder.run("touch in/page1.txt && \(night) -q && cp -p in/page1.txt x")
    _ = try folder.run("sed 's/11/12/' x >in/page1.txt; touch -r x in/page1.txt; \(night) -q")
    #expect(try folder.run("gzip -dc out/latest/documents-*.gz | wc -l") == "1\n")
  }

  @Test(arguments: [1, 2]) func aKilledNightComesToTheSameState(threads: Int) throws {
    _ = try folder.run("\(night) -q && cp -a out fresh")
    try change()
    let records = (0..<6000).map { "{\"text\":\"Revenue rose \($0 + 1)% in 2024.\"}\n" }
    try folder.write(records.joined(), to: "in/large.jsonl")
    // Two seconds later a change must show in the times, and the lists of all runs say so.
    _ = try folder.run("find in -type f -exec touch -d 2021-01-01 {} +; cp -a fresh whole; sleep 3")
    let sums = { (output: String) in
      try folder.run("cd \(output) && readlink latest && ls && cd latest && sha256sum *.gz *.jsonl manifest.json")
    }
    // Kills fall into the time that a night takes on this machine.
    let taken = try folder.run(
      """
      start=$(date +%s%N); \(night.replacing("--output out", with: "--output whole")) --threads \(threads) -q
      echo $((($(date +%s%N) - start) / 1000000))
      """)
    let milliseconds = min(900, max(20, Int(taken.dropLast()) ?? 0))
    let expected = try sums("whole")
    var killed = 0
    var state: UInt64 = 88_172_645_463_325_252 &+ UInt64(threads)
    for _ in 0..<5 {
      _ = try folder.run("rm -rf out; cp -a fresh out")
      for _ in 0..<3 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let delay = 5 + Int(state >> 40) % (milliseconds * 2 / 3)
        let padded = String(repeating: "0", count: 3 - String(delay).count) + String(delay)
        killed +=
          try folder.attempt("timeout -s KILL 0.\(padded) \(night) --threads \(threads) -q 2>/dev/null").status == 0
          ? 0 : 1
      }
      _ = try folder.run("\(night) -q")
      #expect(try sums("out") == expected)
    }
    #expect(killed >= 5)
    try expectSnapshotOfAFullRun()
  }

  @Test func whatCannotBeTrustedIsRefused() throws {
    _ = try folder.run("\(night) -q")
    let refusal = { (command: String) in try folder.attempt("\(command) 2>&1") }
    // A folder that is gone is no reason to call every input removed.
    _ = try folder.run("mv in away")
    #expect(try refusal(night).status == 2)
    _ = try folder.run("mv away in")
    _ = try folder.run("cp pipeline.yaml kept; echo 'output: {rows: [claims]}' >>pipeline.yaml")
    #expect(try refusal(night).output.contains("another pipeline"))
    // What says nothing of rows does not count.
    _ = try folder.run("cp kept pipeline.yaml; printf '# a comment\noutput: {level: 1}\n' >>pipeline.yaml; \(night) -q")
    _ = try folder.run("mv kept pipeline.yaml")
    #expect(try refusal("\(run) --output out").output.contains("generations"))
    _ = try folder.run("\(run) --output plain -q")
    #expect(
      try refusal(night.replacing("--output out", with: "--output plain")).output.contains("without --incremental"))
    #expect(try refusal("echo | " + night.replacing(" in ", with: " - ")).status == 2)
  }

  @Test func aSnapshotIsReplacedByTheNextAndNothingElseIs() throws {
    let compact = { (output: String) in
      try folder.attempt("'\(BuiltBinary.sluice)' compact out --output \(output) 2>&1")
    }
    _ = try folder.run("\(night) -q")
    #expect(try compact("snapshot").status == 0)
    let sums = "cd snapshot && sha256sum *.gz manifest.json"
    let first = try folder.run(sums)
    #expect(try compact("snapshot").output.contains("already") && folder.run(sums) == first)
    // Every input is another one: no row of the first night holds.
    _ = try folder.run("for f in in/*.txt in/deep/*; do echo '{\"text\":\"Revenue rose 7% in 2022.\"}' >$f; done")
    _ = try folder.run("\(night) -q; mkdir snapshot.fresh && echo half >snapshot.fresh/documents-00000.jsonl.gz.part")
    #expect(try compact("snapshot/").status == 0)
    #expect(try folder.run("ls").contains("snapshot.fresh") == false)
    #expect(try folder.run(sums) != first)
    // A snapshot that lost a shard is made again.
    let second = try folder.run(sums)
    _ = try folder.run("rm snapshot/documents-00000.jsonl.gz")
    #expect(try compact("snapshot").status == 0 && folder.run(sums) == second)
    // A run, a snapshot of something else, files of a user, and a snapshot that cannot be read.
    _ = try folder.run("\(run) --output plain -q; '\(BuiltBinary.sluice)' compact plain --output other")
    _ = try folder.run("mkdir notes && echo mine >notes/text; cp -r snapshot broken && echo x >broken/manifest.json")
    for (output, words) in [
      ("plain", "a run and no snapshot"), ("other", "a snapshot of other folders"), ("notes", "no snapshot"),
      ("broken", "broken/manifest.json is damaged"), ("out/", "another folder"),
    ] {
      let sums = "find \(output) -type f ! -name _lock -exec sha256sum {} + | sort"
      let before = try folder.run(sums)
      let refused = try compact(output)
      #expect(refused.status == 2 && refused.output.contains(words), "\(output): \(refused.output)")
      #expect(!refused.output.contains("--fresh"))
      #expect(try folder.run(sums) == before)
    }
  }

  @Test func sharesOfSeveralMachinesMakeTheWholeRun() throws {
    for share in 0..<3 { _ = try folder.run("\(run) --shard \(share)/3 --output out-\(share) -q") }
    _ = try folder.run("\(run) --output full -q && '\(BuiltBinary.sluice)' compact out-0 out-1 out-2 --output snapshot")
    for kind in ["documents", "claims", "errors"] { #expect(try rows("snapshot", kind) == rows("full", kind)) }
    _ = try folder.run("'\(BuiltBinary.sluice)' verify snapshot")
    let again = try folder.run("'\(BuiltBinary.sluice)' compact out-0 out-1 out-2 --output snapshot")
    #expect(again.contains("already"))
    // The same rows twice, and rows of another pipeline.
    let twice = try folder.attempt("'\(BuiltBinary.sluice)' compact out-0 full --output twice 2>&1")
    #expect(twice.status == 2 && twice.output.contains("different inputs"))
    _ = try folder.run("echo 'intake: {max_document: 1MB}' >>pipeline.yaml; \(run) --output other -q")
    let mixed = try folder.attempt("'\(BuiltBinary.sluice)' compact out-0 other --output mixed 2>&1")
    #expect(mixed.status == 2 && mixed.output.contains("another pipeline"))
  }
}
