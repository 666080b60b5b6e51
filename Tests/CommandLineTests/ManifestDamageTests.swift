import TestSupport
import Testing

/// The manifest is the one file whose sum stands in no other: it has a seal, and its entries are all understood.
@Suite struct ManifestDamageTests {
  private let folder: TemporaryFolder
  private let sluice = "'\(BuiltBinary.sluice)'"

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("intake: {format: jsonl}\nstages: [claims]\n", to: "p.yaml")
    let lines = (0..<30).map { "{\"id\":\"\($0)\",\"text\":\"2023年收入\($0)万元。\"}" }
    try folder.write((lines + ["{"]).joined(separator: "\n"), to: "in.jsonl")
    _ = try folder.attempt("\(sluice) run p.yaml in.jsonl --output out -q")
  }

  private func attempt(_ command: String) throws -> (status: Int32, output: String) {
    try folder.attempt("\(sluice) \(command) 2>&1")
  }

  /// Edits the manifest; the seal is that of what was written before, of what it is now, or none.
  private func edit(_ script: String, seal: String = "old") throws {
    _ = try folder.run("sed -i -E '\(script)' out/manifest.json")
    if seal == "new" { try folder.reseal("out/manifest.json") }
    if seal == "none" {
      _ = try folder.run(#"sed -i -E 's/,"seal":"[0-9a-f]+"//; s/"rows":\[[^]]*\],//' out/manifest.json"#)
    }
  }

  @Test(arguments: [
    #"s/"documents":30/"documents":29/"#, #"s/"claims":30/"claims":31/"#, #"s/"errors":1/"errors":2/"#,
    #"s/"count":1/"count":2/"#, #"s/"files":1/"files":2/"#, #"s/"version":"./"version":"9/"#,
    #"s/"schema_version":./"schema_version":9/"#, #"s/("sha256":")./\1x/"#, #"s/(gz.*"sha256":")./\1x/"#,
    #"s/("seal":")./\1x/"#, #"s/,"seal"/, "seal"/"#, "s/^/ /", "s/$/ /",
  ])
  func aChangeIsFoundByTheSeal(script: String) throws {
    try edit(script)
    let (status, output) = try attempt("verify out")
    #expect(status == 1 && output.contains("manifest.json: it was changed after it was written"), "\(output)")
    for command in ["compact out --output snapshot", "metrics out --output tidy", "run p.yaml in.jsonl --output out"] {
      let (status, output) = try attempt(command)
      #expect(status == 2 && output.contains("out/manifest.json is damaged: it was changed"), "\(command): \(output)")
    }
  }

  /// What cannot be understood is refused whether or not a seal fits it.
  @Test(arguments: [
    (#"s/"rows":30,/"rows":1e300,/"#, "entry 1 of shards has no count under rows"),
    (#"s/"rows":30,/"rows":-30,/"#, "no count under rows"),
    (#"s/"bytes":[0-9]+,"p/"bytes":0.5,"p/"#, "no count under bytes"),
    (#"s/"kind":"claims"/"Kind":"claims"/"#, "entry 2 of shards has no kind of row under kind"),
    (#"s/"kind":"claims"/"kind":"documents"/"#, "names no shard of documents"),
    (#"s/"documents-00000/"documents-\/..\/documents-00000/"#, "names no shard of documents in this folder"),
    (#"s/"shards":\[[^]]*\]/"shards":[]/"#, "names no shard of documents"),
    (#"s/"errors":1/"errors":1e300/"#, "counts.errors is no count"),
    (#"s/"files":\[\]/"files":[{"name":"..\/x","bytes":1,"sha256":"0"}]/"#, "entry 1 of files"),
    (#"s/"seal"/"sfal"/"#, "no seal, which no version wrote"),
    (#"s/,"seal":"[0-9a-f]+"//"#, "no seal, which no version wrote"),
  ])
  func anEntryThatCannotBeReadIsRefused(script: String, words: String) throws {
    try edit(script, seal: script.contains(#""seal""#) ? "old" : "new")
    let verified = try attempt("verify out")
    #expect(verified.status == 1 && verified.output.contains(words), "\(verified.output)")
    for command in ["compact out --output snapshot", "metrics out --output tidy", "run p.yaml in.jsonl --output out"] {
      let (status, output) = try attempt(command)
      #expect(status == 2 && output.contains("out/manifest.json") && output.contains(words), "\(command): \(output)")
    }
    #expect(try attempt("report out").status == 2)
    #expect(try folder.run("ls").contains("snapshot") == false)
  }

  /// Counts are compared with the rows, so that a seal made for them does not help, and an early manifest is not trusted.
  @Test(
    arguments: ["new", "none"],
    [
      (#"s/"documents":30/"documents":29/"#, "it counts 29 documents, and there are 30"),
      (#"s/"claims":30/"claims":31/"#, "it counts 31 claims, and there are 30"),
      (#"s/"errors":1/"errors":0/"#, "it counts 0 errors, and there are 1"),
      (#"s/"count":1/"count":2/"#, "under failed"),
      (#"s/"rows":30/"rows":29/"#, "it has 30 rows, the manifest says 29"),
      (#"s/(gz.*"sha256":")./\1x/"#, "SHA-256 is not the manifest"),
    ])
  func countsAreThoseOfTheRows(seal: String, change: (script: String, words: String)) throws {
    try edit(change.script, seal: seal)
    let (status, output) = try attempt("verify out")
    #expect(status == 1 && output.contains(change.words), "\(output)")
  }

  @Test func shardsThatWereRemovedWithTheirEntriesAreMissed() throws {
    try edit(
      #"s/"shards":\[[^]]*\]/"shards":[]/; s/"counts":[^}]*/"counts":{"documents":0,"claims":0,"errors":0/"#,
      seal: "none")
    _ = try folder.run("rm out/*.gz")
    #expect(try attempt("verify out").status == 1)
  }

  @Test func aManifestOfAnEarlierVersionIsReadAndSaidToHaveNoSeal() throws {
    #expect(try attempt("verify out").output.contains("no seal") == false)
    try edit("", seal: "none")
    let (status, output) = try attempt("verify out")
    #expect(status == 0 && output.contains("manifest.json has no seal"), "\(output)")
    #expect(try attempt("compact out --output snapshot && \(sluice) verify snapshot").status == 0)
    #expect(try attempt("run p.yaml in.jsonl --output out").status == 1)
  }
}
