import TestSupport
import Testing

/// What was lost or changed in the generations of `--incremental` is told, and never passed over.
@Suite struct SeriesDamageTests {
  private let folder: TemporaryFolder
  private let sluice = "'\(BuiltBinary.sluice)'"

  /// Three nights: gen-0001 holds the rows of four inputs, gen-0002 those of a fifth, gen-0003 none of them anew.
  init() throws {
    folder = try TemporaryFolder()
    try folder.write("stages: [decode, extract, {dedup: {action: mark}}, claims]\n", to: "pipeline.yaml")
    _ = try folder.run("mkdir in")
    for number in 0..<5 { try write(number) }
    _ = try folder.run(night)
    try write(5)
    _ = try folder.run(night)
    _ = try folder.run("rm in/page4.txt; \(night)")
  }

  private var night: String { "\(sluice) run pipeline.yaml in --incremental --output out -q" }

  private func write(_ number: Int) throws {
    try folder.write("在2023年收入\(number + 10)万元。", to: "in/page\(number).txt")
    _ = try folder.run("touch -d 2020-01-01 in/page\(number).txt")
  }

  /// Expects that every reader of the nights names what is wrong, and that the next night does nothing.
  private func expectRefusal(_ words: [String]) throws {
    let before = try folder.run("find out -name '*.gz' -o -name latest | sort; readlink out/latest")
    let commands = [
      ("verify out", 1), ("compact out --output snapshot", 2), ("metrics out --output tidy", 2),
      ("run pipeline.yaml in --incremental --output out", 2),
    ]
    for (command, status) in commands {
      let found = try folder.attempt("\(sluice) \(command) 2>&1")
      #expect(found.status == status, "\(command): \(found.output)")
      for word in words { #expect(found.output.contains(word), "\(command): \(found.output)") }
    }
    #expect(try folder.run("find out -name '*.gz' -o -name latest | sort; readlink out/latest") == before)
    #expect(try folder.run("ls").contains("snapshot") == false)
  }

  @Test(arguments: [
    ("rm out/gen-0001/manifest.json", ["out/gen-0001 has lost its manifest.json", "4 inputs", "restore it"]),
    ("rm -r out/gen-0001", ["out/gen-0001 is missing", "4 inputs", "restore it", "--output"]),
    ("rm -r out/gen-0002", ["out/gen-0002 is missing", "1 input"]),
    ("rm out/gen-0003/manifest.json", ["out/gen-0003 has lost its manifest.json", "newest"]),
    ("rm -r out/gen-0003", ["out/gen-0003 is missing", "newest"]),
    ("rm out/gen-0003/inputs.jsonl", ["out/gen-0003/inputs.jsonl is missing"]),
    ("printf x >out/gen-0003/inputs.jsonl", ["out/gen-0003/inputs.jsonl is damaged"]),
  ])
  func aLostGenerationIsRefused(command: String, words: [String]) throws {
    _ = try folder.run(command)
    try expectRefusal(words)
  }

  @Test(arguments: [
    ("sed -i 2d out/gen-0003/inputs.jsonl", ["gen-0003/inputs.jsonl"]),
    ("sed -i 's/page1/page9/' out/gen-0003/inputs.jsonl", ["gen-0003/inputs.jsonl", "SHA-256"]),
    ("rm out/gen-0001/_dedup", ["gen-0001/_dedup"]),
    ("truncate -s -1 out/gen-0002/_dedup", ["gen-0002/_dedup", "the manifest says"]),
    ("rm out/gen-0001/documents-00000.jsonl.gz", ["gen-0001/documents-00000.jsonl.gz"]),
    ("truncate -s -1 out/gen-0002/claims-00000.jsonl.gz", ["gen-0002/claims-00000.jsonl.gz"]),
    ("truncate -s 40 out/gen-0001/manifest.json", ["gen-0001/manifest.json", "not a manifest"]),
    (
      "sed -i 's/\"kind\":\"documents\"/\"Kind\":\"documents\"/' out/gen-0001/manifest.json",
      ["gen-0001/manifest.json", "entry 1 of shards has no kind of row under kind"]
    ),
    ("sed -i 's/\"documents\":5/\"documents\":4/' out/gen-0001/manifest.json", ["gen-0001/manifest.json", "its seal"]),
  ])
  func aFileThatLaterNightsRelyOnIsRefused(command: String, words: [String]) throws {
    _ = try folder.run(command)
    try expectRefusal(words)
    #expect(try folder.attempt("\(night) 2>&1").output.contains("--fresh") == false)
  }

  /// Whole generations in each other's place, or in that of another series'.
  @Test(arguments: [
    ("mv out/gen-0003 t && mv out/gen-0002 out/gen-0003 && mv t out/gen-0002", ["out/gen-0003 holds generation 2"]),
    (
      "mv out/gen-0001 t && mv out/gen-0002 out/gen-0001 && mv t out/gen-0002",
      ["out/gen-0001 is not the one that out/gen-0003 relies on", "restore it"]
    ),
    (
      "sed -i s/收入/支出/ in/page0.txt && SLUICE run pipeline.yaml in --incremental --output other -q && "
        + "rm -r out/gen-0001 && mv other/gen-0001 out && sed -i s/支出/收入/ in/page0.txt",
      ["out/gen-0001 is not the one that out/gen-0003 relies on"]
    ),
  ])
  func aGenerationInTheWrongPlaceIsRefused(command: String, words: [String]) throws {
    _ = try folder.run(command.replacing("SLUICE", with: sluice))
    try expectRefusal(words)
  }

  @Test func verifyTellsADeadGenerationInTheWrongPlace() throws {
    // Every input of gen-0002 is read again, so that no reader opens it.
    _ = try folder.run("echo 在2024年收入99万元。 >in/page5.txt; \(night); rm -r out/gen-0002")
    _ = try folder.run("cp -r out/gen-0003 out/gen-0002 && \(sluice) compact out --output snapshot -q")
    let (status, output) = try folder.attempt("\(sluice) verify out 2>&1")
    #expect(status == 1 && output.contains("out/gen-0002 holds generation 3"), "\(output)")
  }

  /// What `dedup` remembers decides about documents, so that its content counts and not its size alone.
  @Test func aChangedMemoryOfDedupIsRefused() throws {
    _ = try folder.run("printf x | dd of=out/gen-0001/_dedup bs=1 seek=60 conv=notrunc 2>&1")
    try write(6)
    for command in ["compact out --output snapshot", "run pipeline.yaml in --incremental --output out"] {
      let (status, output) = try folder.attempt("\(sluice) \(command) 2>&1")
      #expect(status == 2 && output.contains("out/gen-0001/_dedup was changed: its SHA-256"), "\(command): \(output)")
    }
    #expect(try folder.run("readlink out/latest; ls") == "gen-0003\nin\nout\npipeline.yaml\n")
  }

  /// Files that only verify reads, or whose size is as it was.
  @Test(arguments: [
    ("sed -i 1d out/gen-0002/inputs.jsonl", "gen-0002/inputs.jsonl: it has"),
    ("rm out/gen-0003/superseded.jsonl", "gen-0003/superseded.jsonl: "),
    ("sed -i s/removed/removes/ out/gen-0003/superseded.jsonl", "gen-0003/superseded.jsonl: its SHA-256"),
    ("printf x | dd of=out/gen-0001/_dedup bs=1 seek=40 conv=notrunc", "gen-0001/_dedup: its SHA-256"),
    ("cp out/gen-0002/documents-00000.jsonl.gz out/gen-0002/documents-00099.jsonl.gz", "gen-0002/documents-00099"),
  ])
  func verifyNamesTheGeneration(command: String, words: String) throws {
    _ = try folder.run(command + " 2>&1")
    let found = try folder.attempt("\(sluice) verify out 2>&1")
    #expect(found.status == 1 && found.output.contains(words), "\(found.output)")
  }

  @Test func generationsOfAnEarlierVersionStayReadable() throws {
    _ = try folder.run(
      "sed -i -E 's/,\"files\":\\[[^]]*\\]//; s/,\"rows\":\\[[^]]*\\]//; s/,\"seal\":\"[^\"]*\"//' out/gen-*/manifest.json"
    )
    _ = try folder.run("sed -i -E '1s/,\"generation\".*/}/; s/,\"root\":[0-9]+//' out/gen-*/inputs.jsonl")
    #expect(try folder.run("head -qn 1 out/gen-*/inputs.jsonl").contains("generation") == false)
    #expect(try folder.run("cat out/gen-*/manifest.json").contains("\"files\":[") == false)
    _ = try folder.run("\(sluice) verify out && \(sluice) compact out --output snapshot")
    try write(6)
    _ = try folder.run(night)
    #expect(try folder.run("readlink out/latest; \(sluice) verify out").contains("gen-0004 is sound"))
  }

  @Test func aGenerationWithoutLivingRowsMayGo() throws {
    // Every input of gen-0002 is read again.
    _ = try folder.run("echo 在2024年收入99万元。 >in/page5.txt; \(night); rm -r out/gen-0002")
    _ = try folder.run("\(sluice) verify out && \(sluice) compact out --output snapshot && \(night)")
    #expect(try folder.run("gzip -dc snapshot/documents-*.gz | wc -l") == "5\n")
  }

  /// `latest` becomes a folder in a copy that followed links.
  @Test func aCopyThatFollowedLinksIsToldBeforeTheNextNight() throws {
    _ = try folder.run("cp -rL out copy && mv out away && mv copy out && \(sluice) compact out --output snapshot")
    let verified = try folder.attempt("\(sluice) verify out 2>&1")
    #expect(verified.status == 1 && verified.output.contains("out/latest is no link"), "\(verified.output)")
    try write(7)
    let before = try folder.run("find out ! -name _lock -exec ls -ld --time-style=full-iso {} +")
    let (status, output) = try folder.attempt("\(night) 2>&1")
    #expect(status == 2 && output.contains("out/latest is no link") && output.contains("remove it"), "\(output)")
    #expect(try folder.run("find out ! -name _lock -exec ls -ld --time-style=full-iso {} +") == before)
    _ = try folder.run("rm -r out/latest && \(night) && \(sluice) verify out")
    #expect(try folder.run("readlink out/latest") == "gen-0004\n")
  }

  /// A night reads the documents of an input that is gone; damage in them is none of the disk that it writes to.
  @Test func aNightThatMeetsDamagedRowsIsRefused() throws {
    _ = try folder.run(
      "printf x | dd of=out/gen-0001/documents-00000.jsonl.gz bs=1 seek=60 conv=notrunc 2>&1; rm in/page0.txt")
    let (status, output) = try folder.attempt("\(night) 2>&1")
    #expect(status == 2 && output.contains("out/gen-0001/documents-00000.jsonl.gz"), "\(output)")
    #expect(try folder.run("readlink out/latest") == "gen-0003\n")
  }

  /// A copy of a generation above the newest: the night is refused and `latest` stays.
  @Test func aNightThatIsRefusedLeavesTheLink() throws {
    _ = try folder.run("cp -a out/gen-0001 out/gen-0009")
    let (status, output) = try folder.attempt("\(night) 2>&1")
    #expect(status == 2 && output.contains("gen-0009 holds generation 1"), "\(output)")
    #expect(
      try folder.run("readlink out/latest; rm -r out/gen-0009; \(night); readlink out/latest") == "gen-0003\ngen-0003\n"
    )
  }

  @Test(arguments: ["gen-2024", "gen-0004"])
  func filesOfOthersThatLookLikeANightAreLeftAlone(name: String) throws {
    _ = try folder.run(
      "mkdir out/\(name) out/gen-12 out/gen-x; echo own >out/\(name)/notes.txt; echo own >out/gen-12/notes.txt")
    try write(7)
    let (status, output) = try folder.attempt("\(night) 2>&1")
    #expect(status == 2 && output.contains("out/\(name) holds notes.txt, which no run made"), "\(output)")
    #expect(try folder.run("mv out/\(name) .; \(night); cat \(name)/notes.txt out/gen-12/notes.txt") == "own\nown\n")
    #expect(try folder.run("readlink out/latest") == "gen-0004\n")
  }

  @Test func anEmptyFolderNamedAsALaterNightIsNoHindrance() throws {
    _ = try folder.run(
      "mkdir out/gen-0004 out/gen-0006; cp out/gen-0003/inputs.jsonl out/gen-0003/_journal out/gen-0004")
    try write(7)
    _ = try folder.run("\(night) && \(sluice) verify out")
    #expect(try folder.run("readlink out/latest; ls out | grep -c gen") == "gen-0004\n4\n")
  }

  @Test func aJournalOfAnotherPipelineIsTold() throws {
    try folder.write("stages: [decode, extract]\n", to: "other.yaml")
    _ = try folder.run("\(sluice) run other.yaml in --output other -q; cp other/_journal out/gen-0002")
    let (status, output) = try folder.attempt("\(sluice) verify out 2>&1")
    #expect(status == 1 && output.contains("out/gen-0002/_journal is of another pipeline"), "\(output)")
  }

  @Test func aLostLinkIsToldAndMendedByTheNextNight() throws {
    _ = try folder.run("rm out/latest")
    for command in ["verify out", "compact out --output snapshot", "metrics out --output tidy"] {
      let (status, output) = try folder.attempt("\(sluice) \(command) 2>&1")
      #expect(
        status > 0 && output.contains("no link `latest` to one that is complete; the next night sets it"), "\(output)")
    }
    #expect(try folder.run("\(night); readlink out/latest") == "gen-0003\n")
  }
}
