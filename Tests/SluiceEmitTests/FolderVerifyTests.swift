#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

import SluiceCore
import SluiceEmit
import TestSupport
import Testing

/// What the check of a folder and the readers of its rows do with changed bits, and with rows of any length.
@Suite(.serialized) struct FolderVerifyTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A finished folder with these texts as documents.
  private func write(_ texts: [[UInt8]]) throws {
    let identity = RunIdentity(pipeline: "p", inputs: "i", version: "1")
    let output = try OutputFolder(path: folder.path, shardBytes: 1 << 30, identity: identity)
    var encoder = BatchEncoder(form: .shards(level: 1, kinds: [.documents]))
    for (number, text) in texts.enumerated() {
      encoder.add(Document(origin: Origin(path: "d\(number).txt"), body: text, form: .text))
      try output.commit(encoder.finish())
    }
    var manifest = Manifest()
    manifest.version = "1"
    manifest.documents = texts.count
    manifest.kinds = [.documents, .errors]
    manifest.shards = try output.finish()
    try output.write(manifest.json, as: "manifest.json")
  }

  @Test func aChangedBitOfAManifestIsMissed() throws {
    try write([Array("text".utf8)])
    let manifest = try folder.read("manifest.json")
    for bit in stride(from: 0, to: manifest.count * 8, by: 3) {
      var changed = manifest
      changed[bit / 8] ^= 1 << UInt8(bit % 8)
      try folder.write(changed, to: "manifest.json")
      var check = FolderCheck(folder: folder.path)
      let damage = #expect(throws: FolderDamage.self, "bit \(bit)") { try check.run() }
      #expect(damage?.file == "manifest.json")
    }
  }

  /// A changed bit may give other bytes for long before it gives none: the place that is told is never before it.
  @Test func aChangedBitOfAShardIsMissedAndToldBeforeItsByte() throws {
    try write((0..<12).map { Array("行 \($0 * 7919) of text \($0) with some words that come again and again".utf8) })
    let name = "documents-00000.jsonl.gz"
    let shard = try folder.read(name)
    for bit in stride(from: 0, to: shard.count * 8, by: 3) {
      var changed = shard
      changed[bit / 8] ^= 1 << UInt8(bit % 8)
      try folder.write(changed, to: name)
      var check = FolderCheck(folder: folder.path)
      let damage = #expect(throws: FolderDamage.self, "bit \(bit)") { try check.run() }
      #expect(damage?.file == name)
      guard let place = damage?.place, let end = place.split(separator: " ").last.flatMap({ Int($0) }) else { continue }
      // Where one byte is named, as behind the stream, something is wrong there or before.
      #expect(end + (place.contains("before") ? 0 : 1) > bit / 8, "bit \(bit): \(place)")
    }
  }

  @Test func aRowCostsAsMuchAsItIsLong() throws {
    let once = try costOfReading(8 << 20)
    let eightfold = try costOfReading(64 << 20)
    #expect(eightfold <= once * 20 + 20_000_000, "eight times the row cost \(eightfold) ns, once \(once) ns")
  }

  /// The processor time of this thread that the only row of a folder takes, in nanoseconds.
  private func costOfReading(_ length: Int) throws -> Int {
    _ = try folder.run("rm -f * _*")
    try write([[UInt8](repeating: 0x61, count: length)])
    let rows = try FinishedFolder(path: folder.path).rows(.documents)
    let start = now()
    let row = try rows.next()
    let end = now()
    #expect(row?.count ?? 0 > length)
    #expect(try rows.next() == nil)
    return end - start
  }

  private func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}
