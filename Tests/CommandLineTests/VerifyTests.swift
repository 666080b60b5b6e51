import TestSupport
import Testing

@Suite struct VerifyTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("intake: {format: jsonl}\nstages: [claims]\n", to: "p.yaml")
    let lines = (0..<300).map { "{\"id\":\"\($0)\",\"text\":\"漢字😀2023年收入\($0)万元，增长\($0 % 40).5%。\"}" }
    try folder.write(lines.joined(separator: "\n"), to: "in.jsonl")
    _ = try folder.run("'\(BuiltBinary.sluice)' run p.yaml in.jsonl --output out -q")
  }

  private func verify() throws -> (status: Int32, output: String) {
    try folder.attempt("'\(BuiltBinary.sluice)' verify out 2>&1")
  }

  /// Changes the rows of a shard and makes everything but the rows fit again: sizes, sums and the seal, and with
  /// `counting` the counts of rows too.
  private func rewrite(_ kind: String, with edit: String, counting: Bool = false) throws {
    _ = try folder.run(
      """
      gzip -dc out/\(kind)-00000.jsonl.gz | \(edit) > rows && gzip -nc rows > out/\(kind)-00000.jsonl.gz
      sum=$(sha256sum out/\(kind)-00000.jsonl.gz | cut -d' ' -f1); size=$(stat -c %s out/\(kind)-00000.jsonl.gz)
      plain=$(stat -c %s rows)
      sed -i -E 's/("name":"\(kind)-00000.jsonl.gz","kind":"\(kind)","rows":[0-9]+,"bytes":)[0-9]+,"plain_bytes":[0-9]+,"sha256":"[0-9a-f]+"/\\1'$size',"plain_bytes":'$plain',"sha256":"'$sum'"/' out/manifest.json
      """)
    if counting {
      _ = try folder.run(
        """
        count=$(wc -l <rows) && sed -i -E 's/("kind":"\(kind)","rows":)[0-9]+/\\1'$count'/
        s/("counts":[^}]*"\(kind)":)[0-9]+/\\1'$count'/' out/manifest.json
        """)
    }
    try folder.reseal("out/manifest.json")
  }

  @Test func aSoundFolderIsSaidToBeSound() throws {
    let (status, output) = try verify()
    #expect(status == 0, "\(output)")
    #expect(output.contains("300 documents"))
    #expect(output.contains("stand in their texts"))
  }

  @Test func aRewrittenShardThatFitsIsStillSound() throws {
    try rewrite("documents", with: "cat")
    #expect(try verify().status == 0)
  }

  /// A way to damage the folder, and the words that must name it.
  @Test(arguments: [
    ("truncate -s -5 out/documents-00000.jsonl.gz", "ends early"),
    ("printf x >> out/claims-00000.jsonl.gz", "behind the gzip stream"),
    ("printf '\\377' | dd of=out/documents-00000.jsonl.gz bs=1 seek=300 conv=notrunc 2>/dev/null", "documents-00000"),
    ("cp out/documents-00000.jsonl.gz out/documents-00099.jsonl.gz", "documents-00099.jsonl.gz: the manifest does not"),
    ("echo >out/claims-x.jsonl.gz", "claims-x.jsonl.gz"),
    ("rm out/errors-00000.jsonl.gz", "errors-00000"), ("rm out/manifest.json", "not complete"),
    ("rm out/_journal", "_journal: it is missing"),
    ("sed -i 1s/version/Version/ out/_journal", "_journal: it is missing, or its first line is damaged"),
    ("cd out && rm claims-00000.jsonl.gz && mkfifo claims-00000.jsonl.gz", "claims-00000.jsonl.gz: out/claims"),
    ("cd out && rm _journal && mkfifo _journal", "out/_journal is no file"),
  ])
  func damageIsNamed(command: String, words: String) throws {
    _ = try folder.run(command)
    let (status, output) = try verify()
    #expect(status == 1)
    #expect(output.contains(words), "\(output)")
  }

  @Test(arguments: ["echo >out/manifest.json", "truncate -s 60 out/manifest.json", "echo '{}' >out/manifest.json"])
  func aDamagedManifestIsNoCompleteRun(command: String) throws {
    _ = try folder.run(command)
    let run = "'\(BuiltBinary.sluice)' run p.yaml in.jsonl --output out"
    let found = try folder.attempt("\(run) 2>&1")
    #expect(found.status == 2 && found.output.contains("out/manifest.json is damaged"), "\(found.output)")
    _ = try folder.run("\(run) --fresh -q")
    #expect(try verify().status == 0)
  }

  @Test(arguments: ["rm", "truncate -s -9", "truncate -s 9"]) func aDamagedSourceIsNoFullDisk(damage: String) throws {
    _ = try folder.run("\(damage) out/documents-00000.jsonl.gz")
    for command in ["compact out --output snapshot", "metrics out --output tidy"] {
      let found = try folder.attempt("'\(BuiltBinary.sluice)' \(command) 2>&1")
      #expect(found.status == 2 && found.output.contains("out/documents-00000.jsonl.gz"), "\(found.output)")
    }
  }

  @Test(arguments: [
    ("documents", "sed 's/\"chars\":/\"charz\":/'", "chars is missing"),
    ("documents", "sed 's/\"text\":\"漢/\"text\":\"字漢/'", "and the text has"),
    ("documents", "sed -E 's/收入([0-9]+)/\\1收入/'", "is not the claim's text"),
    ("claims", "sed -E 's/\"of\":\"[^\"]+/\"of\":\"zzz:1/'", "of names zzz:1"),
    ("claims", "sed -E 's/\"of\":\"([0-9]+):[0-9]+/\"of\":\"\\1:9/'", "which is no claim of the document"),
    ("claims", "sed -E 's/\"confidence\":[0-9.]+/\"confidence\":7.5/'", "confidence is 7.5"),
    ("claims", "sed 's/\"kind\":\"level\"/\"kind\":\"lever\"/'", "lever"),
    ("claims", "tail -n +2", "rows, the manifest says"),
    ("claims", "sed '1{h;d};2{p;x}'", "it is not claim 0"),
  ])
  func rowsThatDoNotFitAreNamed(kind: String, edit: String, words: String) throws {
    try rewrite(kind, with: edit)
    let (status, output) = try verify()
    #expect(status == 1)
    #expect(output.contains(words), "\(output)")
  }

  /// Rows that fit the manifest, and do not fit each other.
  @Test(arguments: [
    ("documents", "sed 1p", "stands in the folder twice"), ("documents", "sed '$p'", "stands in the folder twice"),
    ("documents", "sed '$d'", "which is not in the folder"), ("documents", "sed 5d", "whose turn it is"),
    ("documents", "sed -E '$s/\"claims\":[0-9]+/\"claims\":1/'", "fewer claims"),
    ("documents", "sed -E '1s/\"claims\":[0-9]+/\"claims\":0/'", "whose turn it is"),
    ("documents", "sed -E '1s/\"claims\":[0-9]+/\"claims\":-1/'", "claims is no count"),
    ("documents", "sed -E 's/\"claims\":[0-9]+/\"claims\":9e30/'", "claims is not a whole number"),
    ("claims", "sed -E '$s/\"doc_id\":\"[^\"]+/\"doc_id\":\"other/'", "whose turn it is"),
    ("claims", "sed '$p'", "fewer claims"), ("claims", "sed '$d'", "are missing"),
    ("claims", "sed 's/\"start\":[0-9]*/\"start\":1e300/'", "start is not a whole number"),
  ])
  func orphanedAndDoubledRowsAreNamed(kind: String, edit: String, words: String) throws {
    try rewrite(kind, with: edit, counting: true)
    let (status, output) = try verify()
    #expect(status == 1)
    #expect(output.contains(words), "\(output)")
  }

  /// A mark that joins the colon behind it, and a letter of two code points.
  @Test(arguments: ["a\u{600}", "e\u{301}", ":", "7:0"]) func identifiersAreComparedByTheirBytes(id: String) throws {
    try folder.write("{\"id\":\"\(id)\",\"text\":\"2023年收入5万元，同比增长6%。\"}", to: "in.jsonl")
    _ = try folder.run("'\(BuiltBinary.sluice)' run p.yaml in.jsonl --output out -q --fresh")
    #expect(try folder.run("gzip -dc out/claims-*.gz").contains("\"of\":\"\(id):0\""))
    let (status, output) = try verify()
    #expect(status == 0, "\(output)")
  }

  @Test func anIdentifierThatAProducerGaveTwiceIsNoDamage() throws {
    let lines = (0..<3).map { _ in "{\"id\":\"a\",\"text\":\"2023年收入5万元。\"}" }
    try folder.write(lines.joined(separator: "\n"), to: "in.jsonl")
    _ = try folder.run("'\(BuiltBinary.sluice)' run p.yaml in.jsonl --output out -q --fresh")
    let (status, output) = try verify()
    #expect(status == 0 && output.contains("more than one document has the id a"), "\(output)")
    try folder.write("intake: {format: jsonl}\nstages: [claims]\noutput: {rows: [claims]}\n", to: "p.yaml")
    _ = try folder.run("'\(BuiltBinary.sluice)' run p.yaml in.jsonl --output out -q --fresh")
    let again = try verify()
    #expect(again.status == 0 && again.output.contains("more than one document has the id a"), "\(again.output)")
  }

  @Test(arguments: ["documents", "claims"]) func aPipelineNeedNotWriteAllRows(kind: String) throws {
    try folder.write("intake: {format: jsonl}\nstages: [claims]\noutput: {rows: [\(kind)]}\n", to: "p.yaml")
    _ = try folder.run(
      "'\(BuiltBinary.sluice)' run p.yaml in.jsonl --output out -q --fresh && '\(BuiltBinary.sluice)' verify out && "
        + "'\(BuiltBinary.sluice)' compact out --output snapshot && '\(BuiltBinary.sluice)' verify snapshot")
    try rewrite(kind, with: "sed '$d'", counting: false)
    #expect(try verify().status == 1)
  }
}
