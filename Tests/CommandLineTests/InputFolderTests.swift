import TestSupport
import Testing

/// Folders of inputs as they live: with the output among them, emptied, and changed while a night looks at them.
@Suite struct InputFolderTests {
  private let folder: TemporaryFolder
  private let sluice = "'\(BuiltBinary.sluice)'"
  private let run = "'\(BuiltBinary.sluice)' run ../p.yaml"

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("stages: [decode, extract]\noutput: {rows: [documents]}\n", to: "p.yaml")
    _ = try folder.run("mkdir in")
    for name in ["a", "b"] { try folder.write("<p>Revenue rose 4% in 2023.</p>", to: "in/\(name).html") }
  }

  private func expect(_ command: String, _ status: Int32, _ words: String = "") throws {
    let result = try folder.attempt("cd in; { \(command); } 2>&1")
    #expect(result.status == status && result.output.contains(words), "\(command): \(result.output)")
  }

  /// Four hundred pages, the last ones so long that a shell has the time to do something while a night reads.
  private func writePagesThatTakeAWhile() throws {
    for n in 0..<396 { try folder.write("<p>Revenue of \(n) rose 4% in 2023.</p>", to: "in/page\(n).html") }
    _ = try folder.run(
      "for n in 1 2 3 4; do yes \"<p>Revenue of $n rose 4% in 2023.</p>\" | head -c 20000000 >in/quarter$n.html; done")
  }

  /// What a run leaves that was killed right behind its lock, as an output's or a series' folder.
  @Test(arguments: [
    ("-o o", "mkdir o; touch o/_lock", "o"), ("-o o", "mkdir -p ../o; ln -s ../o o; touch o/_lock", "o"),
    ("-o o --fresh", "mkdir o o.fresh; touch o/_lock o.fresh/_lock", "o"),
    (
      "-o o --incremental", "mkdir -p o/gen-0001; touch o/_lock; echo x >o/gen-0001/inputs.jsonl",
      "o/gen-0001"
    ),
  ])
  func theOutputIsNoInputHoweverFarItCame(options: String, state: String, output: String) throws {
    try expect("\(run) . \(options) -q", 0)
    let undisturbed = try folder.run(
      "cd in; cat \(output)/*.gz | sha256sum; mv -T $(realpath o) ../undisturbed; rm -f o")
    try expect("\(state); \(run) . \(options) -q", 0)
    #expect(try folder.run("cd in; cat \(output)/*.gz | sha256sum") == undisturbed)
    try expect("\(run) . -o o --log-format text", options.contains("incremental") ? 2 : 0)
    // A shell's pattern names the output too.
    try expect("rm -rf o o.fresh; \(run) * -o p -q && \(run) * -o p --log-format text", 0, "complete")
  }

  @Test func filesOfOthersInTheOutputAreNeitherReadNorPassedOver() throws {
    _ = try folder.run("mkdir in/o; cp in/a.html in/o")
    let words = "o is the output and lies among the inputs, and holds a.html, which no run made"
    for options in ["", "--incremental", "--fresh"] { try expect("\(run) . -o o \(options) -q", 2, words) }
    try expect("\(run) o -o o -q", 2, words)
    // In one that holds a run or nights already nothing was ever an input.
    try expect("\(run) a.html o/a.html -o o -q; \(run) . -o p -q; \(sluice) report p -o p/report.html", 0)
    try expect("\(run) . -o p --log-format text", 0, "complete")
    try expect(
      "\(run) . --incremental -o n -q; \(sluice) compact n -o n/snapshot -q; \(run) . --incremental -o n -q", 0)
    try expect("mkdir q; cp a.html q; \(run) '*.html' -o q -q", 0)
  }

  @Test func aFolderThatWasAlwaysEmptyStopsNoNight() throws {
    _ = try folder.run("mkdir spool")
    try expect("\(run) ../in ../spool --incremental -o ../n -q", 0)
    try expect("rm a.html; \(run) ../in ../spool --incremental -o ../n --log-format text", 0, "1 removed")
    try expect("cp b.html ../spool/c.html; \(run) ../in ../spool --incremental -o ../n -q", 0)
    try expect(
      "rm ../spool/*; \(run) ../in ../spool --incremental -o ../n -q", 2, "no input lies in ../spool, where inputs")
    // However the folders are named now, and where the name leads elsewhere now.
    for inputs in [". ../spool/", "$PWD $PWD/../spool"] {
      try expect("\(run) \(inputs) --incremental -o ../n -q", 2, ", where inputs of the last generation lay")
    }
    try expect("mkdir ../other; rmdir ../spool; ln -s other ../spool", 0)
    try expect("\(run) ../in ../spool --incremental -o ../n -q", 2, "no input lies in ../spool, where inputs")
    // A new folder in which nothing lies yet has lost nothing.
    try expect(
      "mkdir ../new; cp b.html d.html; \(run) ../in ../new --incremental -o ../n --log-format text", 0,
      "1 new, 0 changed, 1 removed")
  }

  @Test func aShareMayLoseAllItsInputs() throws {
    _ = try folder.run("for n in 1 2 3 4 5 6 7 8; do cp in/a.html in/$n.html; done")
    let night = "\(run) . --shard 0/4 --incremental -o ../n"
    try expect("\(night) -q", 0)
    let removed = "rm $(gzip -dc ../n/latest/documents-*.gz | sed 's/.*\"path\":\"\\([^\"]*\\)\".*/\\1/')"
    try expect("\(removed); \(night) --log-format text", 0, "0 new, 0 changed,")
    try expect("\(sluice) compact ../n -o ../snapshot -q && gzip -dc ../snapshot/*.gz | wc -l", 0, "0\n")
    // Where the other shares lost theirs too, the disk may be lost.
    _ = try folder.run("mkdir more; for n in 1 2 3 4 5 6 7 8; do cp in/b.html more/$n.html; done")
    for share in 0..<2 { try expect("\(run) ../more --shard \(share)/2 --incremental -o ../n\(share) -q", 0) }
    _ = try folder.run("rm more/*; echo note >more/README.html")
    for share in 0..<2 {
      try expect("\(run) ../more --shard \(share)/2 --incremental -o ../n\(share) -q", 2, "mounted")
    }
  }

  /// As a crawler's temporary file: it goes while all others are hashed.
  @Test func aFileThatGoesWhileANightLooksIsNotThere() throws {
    _ = try folder.run("truncate -s 2G in/c.html; echo tmp >in/z.tmp")
    try expect(
      """
      \(run) . --incremental -o ../n --log-format text --max-errors 5 & pid=$!
      \(wait(until: "ls -l /proc/$pid/fd | grep -q c.html"))
      rm z.tmp; wait $pid
      """, 1, "3 new, 0 changed")
    #expect(try folder.run("cat n/latest/inputs.jsonl").contains("z.tmp") == false)
  }

  /// As `compact` does with the snapshot that was there: who reads it reads it to its end.
  @Test func aFileThatIsReplacedIsReadToItsEnd() throws {
    try folder.write((0..<40_000).map { "{\"text\":\"row \($0 &* 2_654_435_761)\"}\n" }.joined(), to: "rows.jsonl")
    try folder.write("intake: {format: jsonl}\nstages: []\n".replacing("[]", with: "[normalise]"), to: "p.yaml")
    try expect("\(run) ../rows.jsonl -o ../o -q; mkfifo ../pipe", 0)
    try expect(
      """
      \(sluice) report ../o -o ../pipe -q & pid=$!
      \(wait(until: "ls -l /proc/$pid/fd | grep -q documents-"))
      cp -a ../o ../copy; mv ../o ../old; mv ../copy ../o; rm -r ../old
      timeout 60 cat ../pipe >../report; wait $pid
      """, 0)
  }

  @Test func aYearOfNightsIsMergedWithFewOpenFiles() throws {
    try folder.write("stages: [decode, extract, dedup]\n", to: "p.yaml")
    try expect("for n in $(seq 80); do cp a.html $n.html; \(run) . --incremental -o ../n -q || exit; done", 0)
    try expect(
      "(ulimit -n 60; \(sluice) compact ../n -o ../snapshot -q); gzip -dc ../snapshot/doc*.gz | wc -l", 0, "82\n")
  }

  /// However it is named, a file is read once; a link of another name is another file.
  @Test(arguments: [
    ("../in sub/c.html", "3 documents"), ("sub/c.html ../in", "3 documents"), ("../in 'sub/*.html'", "3 documents"),
    ("'sub/*' '*/c.html'", "1 document"), ("./sub/c.html sub/c.html", "1 document"), ("../in ../links", "4 documents"),
  ])
  func aFileIsReadOnceHoweverItIsNamed(inputs: String, documents: String) throws {
    _ = try folder.run(
      "mkdir in/sub links; cp in/a.html in/sub/c.html; ln in/a.html links/a.html; ln in/b.html links/d.html")
    try expect("\(run) \(inputs) -o ../o --log-format text", 0, documents)
  }

  /// Of two files of one name the first named has it for its rows, and the other one its whole path.
  @Test func aFileThatTakesTheNameOfOneThatWentIsRead() throws {
    _ = try folder.run("mkdir r1 r2; for n in 1 2; do echo \"<p>Revenue of $n rose 4% in 2023.</p>\" >r$n/i.html; done")
    try expect("touch -d 2020-01-01 ../r?/*; \(run) ../r1 ../r2 --incremental -o ../n -q", 0)
    try expect("rm ../r1/i.html; cp a.html ../r1/j.html; \(run) ../r1 ../r2 --incremental -o ../n -q", 0)
    try expect("\(sluice) compact ../n -o ../snapshot -q; gzip -dc ../snapshot/*.gz | grep -c 'Revenue of 2'", 0, "1\n")
    try expect("gzip -dc ../snapshot/*.gz | grep -c 'Revenue of 1'", 1, "0\n")
    // The same folders named in another way: every file is looked into, none is read again.
    try expect("\(run) ../in/../r1 ../r2/ --incremental -o ../n --log-format text", 0, "nothing changed: 2 inputs")
  }

  @Test func aDeadLinkEndsNoNight() throws {
    try folder.write(
      "intake: {follow_links: true}\nstages: [decode, extract]\noutput: {rows: [documents]}\n", to: "p.yaml")
    let night = "\(run) . --incremental -o ../n --log-format text"
    try expect("ln -s nowhere x.html; \(night)", 1, "2 new")
    try expect("gzip -dc ../n/latest/errors-*.gz", 0, "\"path\":\"x.html\"")
    try expect("echo '<p>Profit fell 3%.</p>' >c.html; \(night)", 1, "1 new, 0 changed, 0 removed")
    // One that went or came while a night was stopped makes it another night.
    try writePagesThatTakeAWhile()
    let stopped = "\(run) . --incremental -o ../m -q -t 1 --checkpoint-bytes 2000"
    for change in ["rm x.html", "ln -s nowhere a1.html; ln -s nowhere a2.html"] {
      try expect(
        """
        rm -rf ../m; \(stopped) & pid=$!
        \(wait(until: "[ $(cat ../m/gen-0001/_journal | wc -l) -ge 3 ]"))
        kill -9 $pid; wait $pid; \(change); \(stopped); \(sluice) verify ../m -q
        gzip -dc ../m/latest/doc*.gz | wc -l
        """, 0, "403\n")
    }
  }

  @Test func aNameThatIsNoTextIsRefusedAsAnArgument() throws {
    _ = try folder.run("cp in/a.html \"in/$(printf '\\320\\302').html\"")
    try expect("\(run) * -o ../o -q", 2, "is not UTF-8; name the folder that holds such files")
    try expect("\(run) . -o \"../o$(printf '\\377')\" -q; status=$?; ls ..; exit $status", 2, "in\np.yaml\n")
    try expect("ls >../list; \(run) --from-list ../list -o ../o --log-format text", 0, "3 documents")
  }

  /// Patterns and lists that name what earlier nights left, and folders of commands that were killed at their start.
  @Test(arguments: ["'../in/*'", "'../in/**'", "--from-list ../list"])
  func whatRunsMadeIsNoInputHoweverItIsNamed(inputs: String) throws {
    for _ in 0..<3 {
      _ = try folder.run(
        "find in -type f -not -path '*/other/*' >list; sed -i 's|^|../|' list; mkdir -p in/other; touch in/other/_lock")
      try expect("\(run) \(inputs) --incremental -o ../in -q", 0)
    }
    #expect(try folder.run("readlink in/latest; gzip -dc in/gen-0001/*.gz | wc -l") == "gen-0001\n2\n")
  }

  @Test func aFolderNamedLikeTheTemporaryOneIsAnInput() throws {
    _ = try folder.run("mv in crawl.fresh; mkdir in")
    try expect("\(run) ../crawl.fresh -o ../crawl --log-format text", 0, "2 documents")
    let words = "holds a.html, which no run made"
    try expect("\(run) ../crawl.fresh -o ../crawl --fresh -q", 2, words)
    try expect("\(run) ../p.yaml -o ../crawl --fresh -q", 2, words)
    #expect(try folder.run("ls crawl.fresh") == "a.html\nb.html\n")
  }

  /// Where inputs lay below a link that leads nowhere now, their disk may be away.
  @Test func aDeadLinkToAFolderEndsTheNight() throws {
    try folder.write(
      "intake: {follow_links: true}\nstages: [decode, extract]\noutput: {rows: [documents]}\n", to: "p.yaml")
    _ = try folder.run(
      "mkdir disk; cp in/a.html disk; ln -s ../disk in/disk; ln -s l2 in/l1; ln -s l1 in/l2; ln -s a.html/x in/x")
    try expect("\(run) . --incremental -o ../n -q", 1)
    try expect(
      "mv ../disk ../away; \(run) . --incremental -o ../n -q", 2, "disk is a link that leads nowhere, and inputs")
    try expect("rm disk; \(run) . --incremental -o ../n --log-format text", 1, "1 removed, 2 unchanged")
    // The second of two folders, whose files have their whole paths where the first has the same.
    _ = try folder.run(
      "mkdir b c db dc; for x in b c; do cp in/a.html d$x; ln -s ../d$x $x/disk; cp in/b.html $x/$x.html; done")
    try expect("\(run) ../b ../c --incremental -o ../m -q", 0)
    try expect(
      "mv ../dc ../away; \(run) ../b ../c --incremental -o ../m -q", 2, "is a link that leads nowhere, and inputs")
    // Two patterns below one folder.
    _ = try folder.run("mv away dc")
    try expect("\(run) '../c/*' '../c/*/*' --incremental -o ../k -q && mv ../dc ../away", 0)
    try expect("\(run) '../c/*' '../c/*/*' --incremental -o ../k -q", 2)
    // A folder beside it that was not named before.
    _ = try folder.run("mv away dc")
    try expect("\(run) ../c --incremental -o ../l -q && mv ../dc ../away", 0)
    try expect("\(run) ../c ../in --incremental -o ../l -q", 2, "is a link that leads nowhere, and inputs")
    // The folders in another order and by other names, so that its files had their whole paths.
    _ = try folder.run("mv away dc")
    try expect("\(run) ../b ../c --incremental -o ../j -q && mv ../dc ../away", 0)
    try expect("\(run) $PWD/../c ../b/ --incremental -o ../j -q", 2, "is a link that leads nowhere, and inputs")
  }

  /// Two disks with a file of one name: where the first is away, the second one's file takes the name.
  @Test func aLostDiskIsToldWhereAnotherFileTakesTheName() throws {
    _ = try folder.run(
      "mkdir d1 d2; cp in/a.html d1/p.html; echo '<p>Profit fell 3%.</p>' >d2/p.html; cp in/b.html d2/q.html")
    let night = "\(run) ../d1 ../d2 --incremental -o ../n --log-format text"
    try expect("\(night)", 0, "3 new")
    try expect("mv ../d1/p.html ..; \(night)", 2, "no input lies in ../d1, where inputs")
    // A note that says so is no input where the pipeline does not take it.
    _ = try folder.run("rm -r n; mv p.html d1; mv d1/p.html d1/p.htm")
    try folder.write(
      "intake: {include: ['*.htm*']}\nstages: [decode, extract]\noutput: {rows: [documents]}\n", to: "p.yaml")
    try expect("\(night) && mv ../d1/p.htm .. && echo away >../d1/NOT_MOUNTED.txt", 0)
    try expect("\(night)", 2, "no input lies in ../d1, where inputs")
  }

  /// The next night knows a disk by the place where the last one found it, were it only to find it there.
  @Test func aDiskThatMovedAndIsLostThenIsTold() throws {
    _ = try folder.run("mkdir m1; cp in/a.html m1/x.html")
    try expect("\(run) ../m1 . --incremental -o ../n -q && mv ../m1 ../m2", 0)
    let night = "\(run) ../m2 . --incremental -o ../n --log-format text"
    try expect("\(night)", 0, "3 unchanged (1 in another folder)")
    try expect("\(sluice) verify ../n; \(night)", 0, "nothing changed: 3 inputs")
    try expect("mv ../m2 ../away; mkdir ../m2; \(night)", 2, "no input lies in ../m2, where inputs")
    // From one of two folders into the other, and read through a link of another one.
    _ = try folder.run("rm -r m2; mv away m2; mkdir l; ln -s ../m2 l/m2; mv in/a.html m2/a.html")
    try folder.write(
      "intake: {follow_links: true}\nstages: [decode, extract]\noutput: {rows: [documents]}\n", to: "p.yaml")
    try expect("\(run) ../l ../m2 . --incremental -o ../k -q", 0)
    try expect(
      "mkdir ../up; mv ../m2/* ../up; \(run) ../l ../m2 . --incremental -o ../k -q", 2,
      "where inputs of the last generation lay")
  }

  @Test func anOutputAmongTheInputsOfANightIsTold() throws {
    _ = try folder.run("mkdir in/sub; mv in/a.html in/sub; cp in/b.html b.html")
    let night = "\(run) . --incremental -o ../n --log-format text"
    try expect("\(night) && \(run) ../b.html -o sub -q", 0)
    try expect(
      "\(night)", 2, "in/sub holds what a run wrote, and is no input, but inputs of the last generation lay in it")
    try expect("mkdir ../o; for f in sub/*.gz sub/*.* sub/_*; do [ $f = sub/a.html ] || mv $f ../o; done", 0)
    try expect("\(night)", 0, "nothing changed: 2 inputs")
    try expect("cp -r ../o .; \(night)", 0, "is not read: runs made what lies in it")
    // A data set's own manifest is none of ours.
    try expect(
      "echo '{\"version\": \"1.0\", \"schema_version\": 2, \"files\": []}' >sub/manifest.json; \(run) sub b.html -o ../p --log-format text",
      1, "2 documents")
  }

  /// On file systems whose times have whole seconds.
  @Test func aFileThatWasReplacedInTheSecondOfItsListingIsLookedInto() throws {
    try expect("touch -d 2020-01-01 a.html; \(run) . --incremental -o ../n -q", 0)
    #expect(try folder.run("grep -c '\"settled\":false' n/gen-0001/inputs.jsonl") == "2\n")
  }

  /// What was read of a file that was another one for a while is of no use.
  @Test func aNightDoesNotGoOnWhereAFileWasAnotherOne() throws {
    try writePagesThatTakeAWhile()
    let stopped = "\(run) . --incremental -o ../n -q -t 1 --checkpoint-bytes 2000"
    try expect(
      """
      \(stopped) & pid=$!
      \(wait(until: "[ $(cat ../n/gen-0001/_journal | wc -l) -ge 3 ]"))
      kill -9 $pid; wait $pid; mv page0.html ..; echo other >page0.html; mv ../page0.html .
      \(stopped.replacing("-q", with: "--log-format text")) 2>&1 | grep -c 'going on'
      """, 1, "0\n")
    #expect(try folder.run("gzip -dc n/latest/documents-*.gz | wc -l") == "402\n")
  }

  @Test func aRunWithoutInputSaysSo() throws {
    try expect("mkdir ../none; \(run) ../none --incremental -o ../n --log-format text", 0, "there is no input")
    try expect("\(run) . -o ../o --log-format text | grep -c 'no input'", 1)
  }

  @Test func aFolderThatGoesWhileANightListsIsNotThere() throws {
    _ = try folder.run("cd in; for n in $(seq 300); do mkdir $n; touch $n/a $n/b $n/c; done; mkdir zzz; touch zzz/tmp")
    // The folder goes at some moment of the listing, or before or behind it.
    for delay in 1...8 {
      try expect(
        "mkdir -p zzz; (sleep 0.0\(delay); rm -r zzz) & \(run) . --incremental -o ../n\(delay) -q 2>&1; wait", 0)
      #expect(try folder.run("ls n\(delay)").contains("gen-0001"))
    }
  }

  @Test func aShellsPatternReadsNoEarlierRows() throws {
    _ = try folder.run("mkdir in/day; mv in/b.html in/day")
    for _ in 0..<3 { try expect("\(run) * --incremental -o nights -q && \(sluice) compact nights -o snapshot -q", 0) }
    #expect(try folder.run("readlink in/nights/latest; gzip -dc in/snapshot/doc*.gz | wc -l") == "gen-0001\n2\n")
    // Alone an output is meant.
    try expect("\(run) snapshot -o again --log-format text", 1, "document")
  }

  @Test func aDeadLinkIsLeftOutAsAFileIsAndHasItsPlace() throws {
    try folder.write(
      "intake: {follow_links: true, exclude: ['*.tmp']}\nstages: [decode, extract]\noutput: {rows: [documents]}\n",
      to: "p.yaml")
    try expect("ln -s nowhere x.tmp; \(run) . -o ../o -q; \(run) '*.html' -o ../p -q", 0)
    try expect("for n in 3 1 2; do ln -s nowhere $n.html; done; \(run) . -o ../q -q", 1)
    try expect(
      "gzip -dc ../q/err*.gz | sed 's/.*path\":\"\\([^\"]*\\).*/\\1/'", 0, "1.html\n2.html\n3.html\n")
    // Two of one path below their folders.
    try expect("mkdir ../r; ln -s nowhere ../r/1.html; \(run) . ../r -o ../s -q", 1)
    try expect("gzip -dc ../s/err*.gz | sed 's/.*path\":\"\\([^\"]*\\).*/\\1/' | grep 1", 0, "1.html\n../r/1.html\n")
  }

  @Test func twoKindsOfRunsDoNotMix() throws {
    try expect("mkdir ../o; \(run) . -o ../p -q; cp ../p/_journal ../p/_lock ../o", 0)
    try expect("\(run) . --incremental -o ../o -q", 2, "holds a run without --incremental")
    try expect("mkdir ../q; cp ../p/doc*.gz ../q; \(run) . -o ../q -q", 2, "without the journal of a run; move it away")
    #expect(try folder.run("ls q") == "_lock\ndocuments-00000.jsonl.gz\n")
  }

  /// A link in one folder that has the path of a file or folder in another is none of them.
  @Test func aDeadLinkIsNoFileOfAnotherFolder() throws {
    try folder.write(
      "intake: {follow_links: true}\nstages: [decode, extract]\noutput: {rows: [documents]}\n", to: "p.yaml")
    _ = try folder.run(
      "mkdir b in/disk; cp in/a.html b/c.html; cp in/a.html in/disk/d.html; ln -s nowhere b/a.html; ln -s nowhere b/disk"
    )
    let night = "\(run) . ../b --incremental -o ../n --log-format text"
    try expect(night, 1, "4 new")
    try expect(night, 0, "nothing changed: 4 inputs")
    try expect("rm -r disk; \(night)", 1, "1 removed, 3 unchanged")
  }

  /// A change of mode, owner or links while a run reads is no change of a file.
  @Test func aBackupWhileANightReadsChangesNothing() throws {
    try writePagesThatTakeAWhile()
    _ = try folder.run("find in -type f -exec touch -d 2020-01-01 {} +")
    try expect(
      """
      \(run) . --incremental -o ../n -q -t 1 --checkpoint-bytes 2000 & pid=$!
      \(wait(until: "[ -e ../n/gen-0001/inputs.jsonl ]"))
      cp -al . ../backup; chmod g+w page7.html; wait $pid
      """, 0)
    try expect("\(run) . --incremental -o ../n --log-format text", 0, "nothing changed: 402 inputs")
  }

  @Test func whatNoRunMadeInAnOutputIsCounted() throws {
    try expect("mkdir lost+found; chmod 0 lost+found; \(run) . --incremental -o nights -q; cp a.html nights", 0)
    try expect("cp a.html c.html; \(run) . --incremental -o nights --log-format text", 0, "1 earlier_output")
    try expect("mkdir -p o/gen-0001; touch o/_lock o/gen-0001/superseded.jsonl; \(run) . --incremental -o nights -q", 0)
    #expect(try folder.run("readlink in/nights/latest") == "gen-0002\n")
  }
}
