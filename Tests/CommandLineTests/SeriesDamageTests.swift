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

  @Test func aGenerationWithoutLivingRowsMayGo() throws {
    // Every input of gen-0002 is read again.
    _ = try folder.run("echo 在2024年收入99万元。 >in/page5.txt; \(night); rm -r out/gen-0002")
    _ = try folder.run("\(sluice) verify out && \(sluice) compact out --output snapshot && \(night)")
    #expect(try folder.run("gzip -dc snapshot/documents-*.gz | wc -l") == "5\n")
  }
}
