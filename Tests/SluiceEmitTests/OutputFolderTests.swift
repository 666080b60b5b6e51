import SluiceCore
import SluiceEmit
import TestSupport
import Testing

@Suite struct OutputFolderTests {
  /// Documents whose rows are long enough to fill shards.
  private func document(_ number: Int) -> Document {
    let text = (0..<40).map { "行 \($0 * number) of text \(number)" }.joined(separator: "\n")
    return Document(origin: Origin(path: "d\(number).txt"), body: Array(text.utf8), form: .text)
  }

  private let identity = RunIdentity(pipeline: "p", inputs: "i", version: "1")

  private func write(_ count: Int, to folder: TemporaryFolder, shardBytes: Int, batch: Int) throws -> [RowKind:
    [ShardState]]
  {
    let output = try OutputFolder(path: folder.path, shardBytes: shardBytes, identity: identity)
    var encoder = BatchEncoder(form: .shards(level: 6, kinds: [.documents]))
    for start in stride(from: 0, to: count, by: batch) {
      for number in start..<min(count, start + batch) { encoder.add(document(number)) }
      try output.commit(encoder.finish())
    }
    return try output.finish()
  }

  @Test func aShardIsOneGzipStreamThatTheSystemsGzipReads() throws {
    let folder = try TemporaryFolder()
    let shards = try write(100, to: folder, shardBytes: 1 << 30, batch: 7)
    let state = try #require(shards[.documents]?.first)
    let plain = try folder.run("gzip -dc documents-00000.jsonl.gz")
    #expect(plain.split(separator: "\n").count == 100)
    #expect(plain.utf8.count == state.plainBytes)
    #expect(try folder.run("gzip -t documents-00000.jsonl.gz && echo sound") == "sound\n")
    #expect(try folder.run("sha256sum documents-00000.jsonl.gz").hasPrefix(state.sha256))
    #expect(try folder.run("ls").split(separator: "\n").contains { $0.hasSuffix(".part") } == false)
  }

  @Test func aShardOfTheSetSizeIsFollowedByTheNext() throws {
    let folder = try TemporaryFolder()
    let shards = try write(200, to: folder, shardBytes: 4000, batch: 5)
    let documents = try #require(shards[.documents])
    #expect(documents.count > 2)
    #expect(documents.dropLast().allSatisfy { $0.fileBytes >= 4000 })
    #expect(documents.map(\.rows).reduce(0, +) == 200)
    #expect(try folder.run("cat documents-*.jsonl.gz | gzip -dc | wc -l") == "200\n")
  }

  @Test func everyKindHasItsFirstShardEvenWithoutRows() throws {
    let folder = try TemporaryFolder()
    _ = try write(0, to: folder, shardBytes: 4000, batch: 5)
    for kind in RowKind.allCases {
      #expect(try folder.run("gzip -dc \(kind.rawValue)-00000.jsonl.gz | wc -c") == "0\n")
    }
  }

  @Test func anotherRunIsNeverOverwrittenUnasked() throws {
    let folder = try TemporaryFolder()
    _ = try write(1, to: folder, shardBytes: 4000, batch: 5)
    let other = RunIdentity(pipeline: "q", inputs: "i", version: "1")
    let error = #expect(throws: EmitError.self) {
      try OutputFolder(path: folder.path, shardBytes: 4000, identity: other)
    }
    #expect(error?.code == .different)
    #expect(error?.message.contains("another pipeline") == true)
  }

  @Test func twoRunsCannotShareAFolder() throws {
    let folder = try TemporaryFolder()
    let first = try OutputFolder(path: folder.path, shardBytes: 4000, identity: identity)
    let error = #expect(throws: EmitError.self) {
      try OutputFolder(path: folder.path, shardBytes: 4000, identity: identity)
    }
    #expect(error?.code == .locked)
    withExtendedLifetime(first) {}
  }

  /// The shards of the run that has the folder's name now are not this run's to begin.
  @Test func aRunWhoseFolderWasReplacedWritesNothingIntoTheNewOne() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/out"
    var encoder = BatchEncoder(form: .shards(level: 6, kinds: [.documents]))
    encoder.add(document(1))
    let batch = encoder.finish()
    let robbed = try OutputFolder(path: path, shardBytes: 4000, identity: identity)
    _ = try folder.run("rm -r out")
    #expect(throws: EmitError.self) { try robbed.commit(batch) }
    let second = try OutputFolder(path: path, shardBytes: 4000, identity: identity)
    try second.commit(batch)
    let error = #expect(throws: EmitError.self) { try robbed.commit(batch) }
    #expect(error?.message.contains("was removed or replaced while the run wrote") == true)
    _ = try second.finish()
    #expect(try folder.run("gzip -dc out/documents-00000.jsonl.gz | wc -l") == "1\n")
  }

  /// Whichever of its files a run comes to first, in a folder that is gone.
  @Test func whatFailsInAFolderThatWentSaysSo() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/out"
    let output = try OutputFolder(path: path, shardBytes: 4000, identity: identity)
    _ = try folder.run("rm -r out")
    let writes = [
      { try output.checkpoint(Checkpoint()) }, { _ = try output.finish() }, { try output.write([], as: "f") },
    ]
    for write in writes {
      let error = #expect(throws: EmitError.self) { try write() }
      #expect(error?.message.contains("\(path) was removed or replaced") == true)
    }
  }

  @Test func aFreshRunTakesThePlaceOfTheOldOneWhole() throws {
    let folder = try TemporaryFolder()
    _ = try folder.run("mkdir out && echo old > out/manifest.json")
    let replacement = FreshFolder(replacing: "\(folder.path)/out/")
    try replacement.prepare()
    _ = try folder.run("mkdir out.fresh && echo new > out.fresh/manifest.json")
    try replacement.swap()
    #expect(try folder.run("cat out/manifest.json; ls") == "new\nout\n")
  }

  @Test func filesThatNoRunMadeAreNotReplaced() throws {
    let folder = try TemporaryFolder()
    _ = try folder.run("touch notes.txt")
    let error = #expect(throws: EmitError.self) { try FreshFolder(replacing: folder.path).prepare() }
    #expect(error?.message.contains("notes.txt") == true)
  }

  @Test func aFolderThatCannotBeMadeIsSaid() throws {
    let folder = try TemporaryFolder()
    _ = try folder.run("touch file")
    let error = #expect(throws: EmitError.self) {
      try OutputFolder(path: "\(folder.path)/file/out", shardBytes: 1, identity: identity)
    }
    #expect(error?.code == .denied)
    #expect(error?.message.contains("\(folder.path)/file") == true)
  }
}
