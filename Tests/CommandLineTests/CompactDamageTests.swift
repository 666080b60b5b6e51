import TestSupport
import Testing

/// A merge that meets damage, or another process, says so, makes no snapshot and leaves nothing behind.
@Suite struct CompactDamageTests {
  private let folder: TemporaryFolder
  private let sluice = "'\(BuiltBinary.sluice)'"

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("intake: {format: jsonl}\nstages: [claims]\n", to: "p.yaml")
    let lines = (0..<30).map { "{\"id\":\"\($0)\",\"text\":\"2023年收入\($0)万元。\"}" }
    try folder.write(lines.joined(separator: "\n"), to: "in.jsonl")
    _ = try folder.run("\(sluice) run p.yaml in.jsonl --output out -q")
  }

  private func compact(_ folders: String) throws -> (status: Int32, output: String) {
    try folder.attempt("\(sluice) compact \(folders) --output snapshot 2>&1")
  }

  /// Puts another gzip file of the same size in the place of a shard.
  private func replace(_ shard: String, by edit: String) throws {
    let size = try folder.read(shard).count
    _ = try folder.run("gzip -dc \(shard) | \(edit) | gzip -9nc >other")
    let other = try folder.read("other")
    let name = [UInt8](repeating: 0x78, count: size - other.count - 1) + [0]
    // RFC 1952: flag 8 is a file's name, ended by NUL, behind the ten bytes of the header.
    try folder.write(other[..<3] + [8] + other[4..<10] + name + other[10...], to: shard)
  }

  @Test(arguments: [
    ("documents", "sed '$d'", "29 rows, the manifest says 30"), ("claims", "sed 3d", "29 rows, the manifest says 30"),
    ("documents", "sed 's/2023年收入/2023年年年/'", "SHA-256 is not the manifest's"),
  ])
  func anotherShardOfTheSameSizeIsFoundAsItIsRead(kind: String, edit: String, words: String) throws {
    try replace("out/\(kind)-00000.jsonl.gz", by: edit)
    let (status, output) = try compact("out")
    #expect(status == 2 && output.contains("out/\(kind)-00000.jsonl.gz") && output.contains(words), "\(output)")
    #expect(try folder.run("ls").contains("snapshot") == false)
    #expect(try folder.attempt("\(sluice) metrics out --output tidy 2>&1").status == (kind == "claims" ? 2 : 0))
    #expect(try folder.attempt("\(sluice) report out 2>&1").status == 2)
  }

  @Test func aSnapshotStaysAsItIsWhereTheNextCannotBeMade() throws {
    let sums = "cd snapshot && sha256sum *.gz manifest.json"
    _ = try compact("out")
    let before = try folder.run(sums)
    _ = try folder.run("sed 's/\"id\":\"/&x/' in.jsonl >more.jsonl && \(sluice) run p.yaml more.jsonl --output more -q")
    try replace("more/claims-00000.jsonl.gz", by: "sed '$d'")
    #expect(try compact("out more").status == 2)
    #expect(try folder.run(sums) == before && folder.run("ls").contains("snapshot.fresh") == false)
  }

  @Test func whatCannotBeMergedLeavesNothing() throws {
    _ = try folder.run("cp -r out copy")
    let (status, output) = try compact("out copy")
    #expect(status == 2 && output.contains("different inputs"), "\(output)")
    #expect(try folder.run("ls").contains("snapshot") == false)
    let missing = try compact("out nowhere")
    #expect(missing.status == 2 && missing.output.contains("nowhere is not there; check"), "\(missing.output)")
    #expect(try folder.run("ls").contains("snapshot") == false)
  }

  /// A run that waits for its input, in the folder of the snapshot or where the next one would grow.
  @Test(arguments: ["snapshot", "snapshot.fresh"]) func aRunAtWorkIsLeftAlone(output: String) throws {
    _ = try folder.run(
      """
      mkfifo pipe && { \(sluice) run p.yaml - --output \(output) -q <pipe 2>/dev/null & } && exec 9>pipe
      head -n 1 in.jsonl >&9; \(wait(until: "[ -s \(output)/_journal ]"))
      \(sluice) compact out --output snapshot >told 2>&1; echo $? >status
      exec 9>&-; wait
      """)
    let told = try folder.run("cat told")
    #expect(try folder.run("cat status") == "2\n")
    #expect(told.contains("another run is writing to \(output): process") && !told.contains("remove it"), "\(told)")
    #expect(try folder.run("gzip -dc \(output)/documents-*.gz | wc -l") == "1\n")
  }
}
