import TestSupport
import Testing

/// Files are told apart and put in order by the bytes of their names, as the file system does.
@Suite struct FileNameTests {
  private let folder: TemporaryFolder
  private let sluice = "'\(BuiltBinary.sluice)'"
  /// One letter as one code point and as two: equal as texts, two files on a disk.
  private let composed = "caf\u{E9}.html"
  private let decomposed = "cafe\u{301}.html"

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("stages: [decode, extract]\noutput: {rows: [documents]}\n", to: "p.yaml")
    try folder.write("stages: [decode, extract, dedup]\noutput: {rows: [documents]}\n", to: "dedup.yaml")
    _ = try folder.run("mkdir in")
  }

  private func write(_ name: String, _ words: String) throws {
    try folder.write("<p>Revenue of \(words) rose 4.2% to 1.2 billion in 2023, the company said.</p>", to: "in/\(name)")
    _ = try folder.run("touch -d @1600000000 'in/\(name)'")
  }

  private func night(_ words: String) throws {
    let (status, output) = try folder.attempt("\(sluice) run p.yaml in --incremental --output nights 2>&1")
    #expect(status == 0 && output.contains(words), "\(output)")
  }

  /// The rows of the nights' snapshot and of a run over the inputs as they are.
  private func expectOneSnapshot(_ pipeline: String = "p.yaml") throws {
    for command in ["compact nights --output snapshot", "run \(pipeline) in --output whole"] {
      let (status, output) = try folder.attempt("rm -rf snapshot.gone; \(sluice) \(command) -q 2>&1")
      #expect(status == 0, "\(command): \(output)")
    }
    let rows = try ["snapshot", "whole"].map { try folder.run("cat \($0)/documents-*.jsonl.gz | gunzip") }
    #expect(rows[0] == rows[1])
    _ = try folder.run("rm -rf snapshot whole")
  }

  @Test func twoSpellingsOfALetterAreTwoInputs() throws {
    try write(composed, "one")
    try write(decomposed, "two")
    try night("2 new")
    try write(composed, "three and a half")
    try night("0 new, 1 changed, 0 removed, 1 unchanged")
    try expectOneSnapshot()
    _ = try folder.run("rm 'in/\(decomposed)'")
    try night("0 new, 0 changed, 1 removed, 1 unchanged")
    try expectOneSnapshot()
    try write("more.html", "four")
    try night("1 new")
    _ = try folder.run("mv 'in/\(composed)' 'in/\(decomposed)'")
    try night("1 new, 0 changed, 1 removed, 1 unchanged")
    try expectOneSnapshot()
  }

  @Test func twoSpellingsInTwoSharesAreNoOverlap() throws {
    for name in [composed, decomposed] {
      try write(name, name)
      let (status, output) = try folder.attempt(
        "rm -rf one; mkdir one; mv 'in/\(name)' one; \(sluice) run p.yaml one --output 'out-\(name)' -q 2>&1")
      #expect(status == 0, "\(output)")
    }
    let (status, output) = try folder.attempt(
      "\(sluice) compact 'out-\(decomposed)' 'out-\(composed)' --output snapshot 2>&1")
    #expect(status == 0, "\(output)")
  }

  @Test func aNameThatIsNoTextStandsWhereItsBytesDo() throws {
    _ = try folder.run(
      "cd in; echo '<p>Revenue rose 4.2% to 1.2 billion, it said, and so it goes on.</p>' >\"$(printf 'z\\377').html\"")
    let command = "\(sluice) run dedup.yaml in --incremental --output nights -q"
    _ = try folder.run(command)
    _ = try folder.run("cd in; cp \"$(printf 'z\\377').html\" zz.html; cp zz.html 'z\\xFF.html'")
    _ = try folder.run(command)
    try expectOneSnapshot("dedup.yaml")
  }
}
