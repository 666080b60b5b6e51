import TestSupport
import Testing

/// What happens to inputs and outputs behind a run's back: nothing may be lost, doubled or passed over in silence.
@Suite struct MishapTests {
  private let folder: TemporaryFolder
  private let sluice = "'\(BuiltBinary.sluice)'"
  private let run = "'\(BuiltBinary.sluice)' run p.yaml"

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("intake: {format: jsonl}\nstages: [claims]\noutput: {shard_mb: 1}\n", to: "p.yaml")
    _ = try folder.run("mkdir in")
    for name in ["a", "b"] { try folder.write(records(name, 3), to: "in/\(name).jsonl") }
    _ = try folder.run("find in -type f -exec touch -d 2020-01-01 {} +")
  }

  private func records(_ name: String, _ count: Int) -> String {
    (0..<count).map { "{\"id\":\"\(name)\($0)\",\"text\":\"2023年收入\($0 + 1)万元。\"}\n" }.joined()
  }

  private func ids(_ output: String) throws -> String {
    try folder.run("gzip -dc \(output)/documents-*.gz | grep -o '\"id\":\"[a-z0-9]*\"' | sort | tr -d '\\n'")
  }

  @Test func aSecondPipeIsNotTakenForTheFirst() throws {
    _ = try folder.run("\(run) - -o out -q <in/a.jsonl")
    let second = try folder.attempt("\(run) - -o out -q <in/b.jsonl 2>&1")
    #expect(second.status == 2)
    #expect(second.output.contains("a pipe, which cannot be read again") && second.output.contains("--fresh"))
    _ = try folder.run("\(run) - -o out -q --fresh <in/b.jsonl")
    #expect(try ids("out") == #""id":"b0""id":"b1""id":"b2""#)
  }

  @Test func anInputThatWentWhileANightReadIsReadByTheNext() throws {
    // The second input is a pipe's length away, so that it goes after it was listed and before it is read.
    try folder.write(records("a", 60_000), to: "in/a.jsonl")
    _ = try folder.run("find in -type f -exec touch -d 2020-01-01 {} +")
    let night = "\(run) in --incremental -o out -t 1 -q --log-format text"
    let first = try folder.attempt(
      """
      true
      \(night) & pid=$!
      \(wait(until: "[ -e out/gen-0001/inputs.jsonl ]"))
      mv in/b.jsonl kept; wait $pid; status=$?; mv kept in/b.jsonl; exit $status
      """)
    try #require(first.status == 1)
    #expect(try folder.run("gzip -dc out/latest/errors-*.gz").contains("not_found"))
    _ = try folder.run(night)
    #expect(try ids("out/latest") == #""id":"b0""id":"b1""id":"b2""#)
    _ = try folder.run("\(sluice) compact out -o snapshot && \(sluice) verify snapshot")
    #expect(try folder.run("gzip -dc snapshot/documents-*.gz | wc -l") == "60003\n")
    #expect(try folder.run("gzip -dc snapshot/errors-*.gz | wc -l") == "0\n")
  }

  /// Neither its size nor the time that it was given tells that it is another.
  @Test func anInputThatWasReplacedInSecretWhileANightReadIsReadByTheNext() throws {
    try folder.write(records("a", 60_000), to: "in/a.jsonl")
    _ = try folder.run("sed s/b/c/ in/b.jsonl >c.jsonl; find . -name '*.jsonl' -exec touch -d 2020-01-01 {} +")
    let first = try folder.attempt(
      """
      true
      \(run) in --incremental -o out -t 1 -q & pid=$!
      \(wait(until: "[ -e out/gen-0001/inputs.jsonl ]"))
      mv c.jsonl in/b.jsonl; wait $pid; exit $?
      """)
    #expect(first.status == 1)
    #expect(try folder.run("gzip -dc out/latest/errors-*.gz").contains(#""code":"changed""#))
    _ = try folder.run("\(run) in --incremental -o out -q")
    #expect(try ids("out/latest") == #""id":"c0""id":"c1""id":"c2""#)
  }

  /// The same file, of the same size, with the time that it had.
  @Test func anInputThatWasWrittenInPlaceWithItsTimeKeptIsTold() throws {
    try folder.write(records("a", 60_000), to: "in/a.jsonl")
    _ = try folder.run("sed s/b/c/ in/b.jsonl >c.jsonl; find . -name '*.jsonl' -exec touch -d 2020-01-01 {} +")
    let (status, _) = try folder.attempt(
      """
      true
      \(run) in -o out -t 1 -q & pid=$!
      \(wait(until: "[ -e out/_journal ]"))
      cp -p c.jsonl in/b.jsonl; wait $pid; exit $?
      """)
    #expect(status == 1)
    #expect(try folder.run("gzip -dc out/errors-*.gz").contains(#""code":"changed""#))
  }

  @Test func inputsThatAreAllGoneAreNoEmptyNight() throws {
    _ = try folder.run("\(run) in --incremental -o out -q; mv in away; mkdir in")
    let night = try folder.attempt("\(run) in --incremental -o out -q 2>&1")
    #expect(night.status == 2)
    #expect(night.output.contains("none of the inputs of the last generation, 2,") && night.output.contains("mounted"))
    _ = try folder.run("rmdir in; mv away in; \(run) in --incremental -o out -q")
    #expect(try folder.run("readlink out/latest") == "gen-0001\n")
  }

  @Test func oneFolderOfSeveralThatIsEmptyIsNoNightEither() throws {
    _ = try folder.run("mkdir more; cp in/a.jsonl more/c.jsonl; \(run) in more --incremental -o out -q; mv more/* .")
    let night = try folder.attempt("\(run) in more --incremental -o out -q 2>&1")
    #expect(night.status == 2 && night.output.contains("no input lies in more") && night.output.contains("mounted"))
    _ = try folder.run("\(run) in --incremental -o out -q")
    #expect(try folder.run("cat out/latest/superseded.jsonl").contains("c.jsonl"))
  }

  @Test func anotherShareIsNoNightOfThisOne() throws {
    _ = try folder.run("\(run) in --incremental --shard 0/2 -o out -q")
    #expect(try folder.attempt("\(run) in --incremental --shard 1/2 -o out -q 2>&1").status == 2)
  }

  @Test func aNightDoesNotReadItsOwnOutput() throws {
    for _ in 0..<3 { _ = try folder.run("\(run) in --incremental -o in/out -q") }
    #expect(try folder.run("readlink in/out/latest") == "gen-0001\n")
  }

  @Test func namesThatAreNoTextStayApart() throws {
    _ = try folder.run(#"cp in/a.jsonl 'in/c%FE'; cp in/a.jsonl "in/c$(printf '\376')"; cp in/a.jsonl 'in/c\xFE'"#)
    _ = try folder.run("\(run) in -o out -q")
    let paths = try folder.run(#"gzip -dc out/documents-*.gz | grep -o '"path":"[^"]*"' | sort -u"#)
    #expect(paths.split(separator: "\n").count == 5)
  }

  /// What was missing is counted before the inputs, so that a run that goes on would read others.
  @Test func aRunGoesOnOverTheSameMissingInputsAlone() throws {
    _ = try folder.run("printf 'gone\nin/a.jsonl\nin/b.jsonl\n' >wrong; printf 'in/a.jsonl\nin/b.jsonl\n' >right")
    try #require(try folder.attempt("\(run) --from-list wrong -o out -q --max-errors 0").status == 4)
    let other = try folder.attempt("\(run) --from-list right -o out -q 2>&1")
    #expect(other.status == 2 && other.output.contains("other inputs"))
    #expect(try folder.attempt("\(run) --from-list wrong -o out -q").status == 1)
    #expect(try ids("out") == #""id":"a0""id":"a1""id":"a2""id":"b0""id":"b1""id":"b2""#)
    #expect(try folder.attempt("\(run) --from-list right -o out -q").status == 2)
  }

  @Test func anInputThatChangesWhileARunReadsIsTold() throws {
    try folder.write(records("a", 60_000), to: "in/a.jsonl")
    let changed = try folder.attempt(
      """
      true
      \(run) in -o out -t 1 -q & pid=$!
      \(wait(until: "[ -e out/_journal ]"))
      head -n 1 in/b.jsonl >b && touch -r in/b.jsonl b && cat b >in/b.jsonl; wait $pid; exit $?
      """)
    #expect(changed.status == 1)
    let errors = try folder.run("gzip -dc out/errors-*.gz")
    #expect(errors.contains(#""path":"b.jsonl""#) && errors.contains(#""code":"changed""#))
  }

  @Test func timesBeyondAllCalendarsAreTimesToo() throws {
    _ = try folder.run("touch -d 2300-01-01 in/a.jsonl; touch -d 1900-01-01 in/b.jsonl")
    for _ in 0..<2 { _ = try folder.run("\(run) in --incremental -o out -q") }
    #expect(try folder.run("readlink out/latest") == "gen-0001\n")
    #expect(try ids("out/latest").contains(#""id":"a2""id":"b0""#))
  }

  /// Who is crawled chooses the names of the pages.
  @Test func pagesNamedAsARunsFilesAreInputs() throws {
    _ = try folder.run(
      """
      mkdir in/s in/t; cp in/a.jsonl in/s; cp in/a.jsonl in/t; echo '{"text":"x"}' >in/s/_journal
      echo '{"text":"x"}' >in/t/manifest.json; cp in/t/manifest.json in/t/errors-00000.jsonl.gz; mkdir in/t/gen-0001
      cp in/s/_journal in/t/_lock; mkdir in/app; cp in/a.jsonl in/app; echo '{"version":"1.0","text":"x"}' >in/app/manifest.json
      """)
    _ = try folder.run("\(run) in -o out -q")
    #expect(try folder.run("gzip -dc out/documents-*.gz | grep -c '\"id\":\"a'") == "12\n")
  }

  @Test(arguments: ["in in/sub", "in/sub in", "$PWD/in ./in/../in/sub/."])
  func foldersInEachOtherAreNotReadTwice(inputs: String) throws {
    _ = try folder.run("mkdir in/sub; cp in/a.jsonl in/sub/c.jsonl")
    let twice = try folder.attempt("\(run) \(inputs) -o out -q 2>&1")
    #expect(twice.status == 2 && twice.output.contains("lies in the other"))
  }

  @Test func aRunDoesNotMoveInAmongNights() throws {
    _ = try folder.run("\(run) in --incremental -o out -q; rm out/latest")
    let plain = try folder.attempt("\(run) in -o out -q 2>&1")
    #expect(plain.status == 2 && plain.output.contains("holds generations of --incremental"))
  }

  @Test func aFolderThatWasReplacedIsNotWrittenTo() throws {
    let stolen = try folder.attempt(
      """
      true
      (for _ in $(seq 6000); do [ -e go ] && break; sleep 0.05; done; cat in/a.jsonl) | \(run) - -o out -q 2>said & pid=$!
      \(wait(until: "[ -e out/_journal ]"))
      rm -rf out; \(run) in -o out -q; touch go; wait $pid; exit $?
      """)
    #expect(stolen.status == 3)
    #expect(try folder.run("cat said").contains("was removed or replaced while the run wrote"))
    #expect(try folder.run("\(sluice) verify out").contains("is sound"))
    #expect(try ids("out").contains("b2"))
  }

  @Test func aShardThatWentWhileTheRunWorkedIsTold() throws {
    try folder.write(records("a", 60_000), to: "in/a.jsonl")
    let cut = try folder.attempt(
      """
      true
      \(run) in -o out -t 1 -q 2>said & pid=$!
      \(wait(until: "[ -e out/claims-00000.jsonl.gz.part ]"))
      rm out/claims-00000.jsonl.gz.part; wait $pid; exit $?
      """)
    #expect([2, 3].contains(cut.status))
    #expect(try folder.run("cat said").contains("claims-00000.jsonl.gz"))
    #expect(try !folder.run("ls out").contains("manifest.json"))
  }

  /// Later nights compare with what `_dedup` holds and pass over what `superseded.jsonl` names: a run that lost them is
  /// not complete.
  @Test(arguments: ["_dedup", "_journal", "superseded.jsonl", "inputs.jsonl"])
  func aFileBesideTheShardsThatWentWhileTheRunWorkedIsTold(name: String) throws {
    try folder.write("intake: {format: jsonl}\nstages: [claims, dedup]\n", to: "d.yaml")
    try folder.write(records("a", 60_000), to: "in/a.jsonl")
    let cut = try folder.attempt(
      """
      true
      \(sluice) run d.yaml in --incremental -o nights -t 1 -q 2>said & pid=$!
      \(wait(until: "[ -e nights/gen-0001/_dedup ]"))
      rm nights/gen-0001/\(name); wait $pid; exit $?
      """)
    #expect([2, 3].contains(cut.status), "\(cut)")
    #expect(try folder.run("cat said").contains(name))
    #expect(try !folder.run("ls nights/gen-0001").contains("manifest.json"))
    let night = "\(sluice) run d.yaml in --incremental -o nights -q 2>&1"
    let again = try folder.attempt(night)
    #expect(again.status == 0 || again.output.contains("remove nights/gen-0001, which no night has completed"))
    let anew = again.status == 0 ? again : try folder.attempt("rm -r nights/gen-0001; \(night)")
    #expect(try anew.status == 0 && folder.run("\(sluice) verify nights").contains("60,003 documents"), "\(anew)")
  }

  @Test(arguments: ["rm out/documents-00000.jsonl.gz", "truncate -s -5 out/claims-00000.jsonl.gz"])
  func aFinishedRunWithALostShardIsNotComplete(damage: String) throws {
    _ = try folder.run("\(run) in -o out -q; \(damage)")
    let again = try folder.attempt("\(run) in -o out -q 2>&1")
    #expect(again.status == 2)
    #expect(again.output.contains("00000.jsonl.gz") && again.output.contains("--fresh"))
    _ = try folder.run("\(run) in -o out -q --fresh && \(sluice) verify out")
  }

  @Test func aJournalWithoutItsShardIsTold() throws {
    _ = try folder.run("\(run) in -o out -q; rm out/manifest.json out/documents-00000.jsonl.gz")
    let again = try folder.attempt("\(run) in -o out -q 2>&1")
    #expect(again.status == 2)
    #expect(again.output.contains("which the journal of the interrupted run names") && again.output.contains("--fresh"))
  }

  @Test func filesThatNoRunMadeAreLeftAlone() throws {
    let names = ["documents-notes.txt", "claims-2023.xlsx", "documents-mine.jsonl.gz", "errors-old.log"]
    _ = try folder.run("mkdir out; cd out; touch \(names.joined(separator: " "))")
    _ = try folder.run("\(run) in -o out -q")
    let left = try folder.run("ls out").split(separator: "\n").map(String.init)
    #expect(Set(names).isSubset(of: left))
  }

  @Test func aFullStandardOutputIsAFailure() throws {
    _ = try folder.run("\(run) in -o out -q")
    for command in ["schema", "verify out", "compact out -o snapshot", "inspect \(folder.path)/p.yaml"] {
      #expect(try folder.attempt("\(sluice) \(command) >/dev/full 2>said").status == 3, "\(command)")
      #expect(try folder.run("cat said").contains("standard output"), "\(command)")
    }
    #expect(try folder.run("(\(sluice) schema; echo $? >status) | head -c 1 >/dev/null; cat status") == "0\n")
  }

  @Test func aReportGoesIntoAPipeAsItIs() throws {
    _ = try folder.run("\(run) in -o out -q; mkfifo page")
    #expect(
      try folder.run("true; \(sluice) report out -o page -q & head -c 15 page; wait").lowercased() == "<!doctype html>")
    #expect(try folder.run("test -p page && echo kept") == "kept\n")
  }

  @Test func anInterruptedReplacementSaysThatItStartsOver() throws {
    _ = try folder.run("\(run) in -o out -q")
    let stopped = try folder.attempt(
      """
      true
      (cat in/a.jsonl; sleep 5) | \(run) - -o out --fresh --log-format text 2>said & pid=$!
      \(wait(until: "[ -e out.fresh/_journal ]"))
      pkill -INT -P $$ sluice; wait $pid; exit $?
      """)
    #expect(stopped.status == 130)
    #expect(try folder.run("cat said").contains("the same command starts over"))
  }

  @Test func aNightNamesTheFolderOfItsRows() throws {
    let said = try folder.run("\(run) in --incremental -o out --log-format text 2>&1")
    #expect(said.contains("rows are in out/gen-0001: documents-00000.jsonl.gz"))
  }
}
