import CZlib
import SluiceCore

/// What is known of one shard: enough to check it and, before it is complete, to go on writing it.
package struct ShardState: Sendable, Equatable {
  /// The file's name in the output folder.
  package var name: String
  /// The rows in it.
  package var rows = 0
  /// The length of the rows' bytes.
  package var plainBytes = 0
  /// The length of the file so far.
  package var fileBytes = 0
  /// The CRC-32 of the rows' bytes.
  package var crc: UInt32 = 0
  /// The SHA-256 of the finished file, lowercase hex; empty before it is finished.
  package var sha256 = ""

  init(name: String) { self.name = name }
}

/// Writes the rows of one kind into gzip shards of a set size.
///
/// A shard is one gzip member: a header, the blocks of the batches in order, an empty final block, and a trailer whose
/// CRC is combined from the blocks'. Until the trailer is on the disk the file's name ends in `.part`.
final class ShardWriter {
  private let kind: RowKind
  private let folder: String
  private let shardBytes: Int
  private let fileSystem: any FileSystem
  private var open: (file: OutputFile, state: ShardState, hash: SHA256)?
  private var finished: [ShardState] = []
  /// Whether bytes were written that no ``sync()`` has put on the disk yet.
  private var isDirty = false

  init(kind: RowKind, folder: String, shardBytes: Int, fileSystem: any FileSystem) {
    self.kind = kind
    self.folder = folder
    self.shardBytes = shardBytes
    self.fileSystem = fileSystem
  }

  deinit {
    // An unfinished shard is reopened and cut back by the next run.
    if let file = open?.file { try? fileSystem.close(file) }
  }

  /// The shards that are finished and the one that is open, in order.
  var states: [ShardState] { finished + (open.map { [$0.state] } ?? []) }

  /// Goes back to the shards of a checkpoint: the open one is cut to its length, later ones are removed.
  func restore(_ states: [ShardState]) throws(EmitError) {
    finished = states.filter { !$0.sha256.isEmpty }
    let unfinished = states.first { $0.sha256.isEmpty }
    let names = Set(try fileSystem.names(in: folder))
    for state in finished where fileSystem.size(of: "\(folder)/\(state.name)") != state.fileBytes {
      throw lost(state.name)
    }
    for name in names {
      let shard = name.hasSuffix(".part") ? String(name.dropLast(5)) : name
      guard isShard(shard, of: kind), !states.contains(where: { $0.name == shard }) else { continue }
      try fileSystem.remove("\(folder)/\(name)")
    }
    guard let unfinished else { return }
    let part = "\(folder)/\(unfinished.name).part"
    if !names.contains("\(unfinished.name).part") {
      guard names.contains(unfinished.name) else { throw lost(unfinished.name) }
      // The crash came between the last rename and the journal's next line: the shard gets its old name back.
      try fileSystem.rename("\(folder)/\(unfinished.name)", to: part)
    }
    let file = try fileSystem.reopen(part, keeping: unfinished.fileBytes)
    var hash = SHA256()
    try fileSystem.read(part) { hash.update($0) }
    open = (file, unfinished, hash)
    isDirty = true
  }

  private func lost(_ name: String) -> EmitError {
    let path = "\(folder)/\(name)"
    return EmitError(
      .damaged,
      "\(path), which the journal of the interrupted run names, is missing or changed; restore it, or else "
        + startingOver(folder),
      path: path)
  }

  /// Appends the rows of one batch; a shard that has reached its size is finished and the next one begun.
  func append(_ block: Block) throws(EmitError) {
    guard block.rows > 0 else { return }
    if open == nil { try begin() }
    try put(block.deflated)
    open?.state.rows += block.rows
    open?.state.plainBytes += block.plainBytes
    if let state = open?.state {
      open?.state.crc = UInt32(
        truncatingIfNeeded: crc32_combine(uLong(state.crc), uLong(block.crc), block.plainBytes))
      if state.fileBytes >= shardBytes { try finishShard() }
    }
  }

  /// Waits until everything written so far is on the disk.
  func sync() throws(EmitError) {
    guard isDirty, let file = open?.file else { return }
    try fileSystem.sync(file)
    isDirty = false
  }

  /// Completes the last shard; the first one is made even when there were no rows.
  func finish() throws(EmitError) {
    if open == nil, finished.isEmpty { try begin() }
    if open != nil { try finishShard() }
  }

  private func begin() throws(EmitError) {
    let number = String(finished.count)
    let name = "\(kind.rawValue)-\(String(repeating: "0", count: max(0, 5 - number.utf8.count)))\(number).jsonl.gz"
    let file = try fileSystem.create("\(folder)/\(name).part")
    open = (file, ShardState(name: name), SHA256())
    try fileSystem.syncFolder(folder)
    try put(gzipHeader)
  }

  private func finishShard() throws(EmitError) {
    guard let crc = open?.state.crc, let plain = open?.state.plainBytes else { return }
    try put(gzipTrailer(crc: crc, plainBytes: plain))
    guard let shard = open else { return }
    open = nil
    var state = shard.state
    var hash = shard.hash
    state.sha256 = hex(hash.finish())
    try fileSystem.sync(shard.file)
    try fileSystem.close(shard.file)
    try fileSystem.rename(shard.file.path, to: "\(folder)/\(state.name)")
    try fileSystem.syncFolder(folder)
    finished.append(state)
  }

  private func put(_ bytes: [UInt8]) throws(EmitError) {
    guard let file = open?.file else { return }
    try fileSystem.write(bytes, to: file)
    isDirty = true
    open?.state.fileBytes += bytes.count
    open?.hash.update(bytes)
  }
}

/// RFC 1952: deflate, no flags, no time, no hint, unknown system; nothing that differs between two runs.
let gzipHeader: [UInt8] = [0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0, 0xFF]

/// An empty final block with fixed codes, then CRC and length, both little-endian.
func gzipTrailer(crc: UInt32, plainBytes: Int) -> [UInt8] {
  [0x03, 0x00] + littleEndian(crc) + littleEndian(UInt32(truncatingIfNeeded: plainBytes))
}

private func littleEndian(_ value: UInt32) -> [UInt8] {
  [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: value >> UInt32($0)) }
}
