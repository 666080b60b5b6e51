/// An output folder with gzip shards of every kind of row and the journal that lets a run go on after a crash.
///
/// Everything that a checkpoint names is on the disk before the checkpoint is: data, sync, journal, sync. A folder with
/// a manifest holds a finished run.
package final class OutputFolder: RowSink {
  /// How the folder stands before a run.
  package enum Standing: Sendable {
    /// Nothing was written yet.
    case new
    /// A run stopped here; it goes on at this checkpoint.
    case interrupted(Checkpoint)
    /// The run is complete and had so many failures; there is nothing to do.
    case finished(errors: Int)
  }

  /// The folder's path.
  package let path: String
  /// How the folder stood when it was opened.
  package private(set) var standing = Standing.new
  /// The door to the disk.
  package let fileSystem: any FileSystem
  private let identity: RunIdentity
  private let writers: [(kind: RowKind, writer: ShardWriter)]
  private let originals: OriginalsLog
  private let lockFile: OutputFile
  private var journal: OutputFile?

  /// Opens a folder for a run, or for the rest of one.
  ///
  /// - Parameters:
  ///   - path: The folder; it is made where it is missing.
  ///   - shardBytes: The size at which a shard is finished, in compressed bytes.
  ///   - identity: The run; one that stopped goes on only with the same.
  ///   - fileSystem: The door to the disk.
  /// - Throws: ``EmitError`` when the folder cannot be written, is in use, or holds another run.
  package init(
    path: String, shardBytes: Int, identity: RunIdentity, fileSystem: any FileSystem = PosixFileSystem()
  ) throws(EmitError) {
    self.path = path
    self.fileSystem = fileSystem
    self.identity = identity
    try fileSystem.createFolder(path)
    lockFile = try fileSystem.lock(folder: path)
    writers = RowKind.allCases.map { kind in
      (kind, ShardWriter(kind: kind, folder: path, shardBytes: shardBytes, fileSystem: fileSystem))
    }
    originals = OriginalsLog(folder: path, fileSystem: fileSystem)
    try inPlace { () throws(EmitError) in try open() }
  }

  deinit {
    // Everything that counts was synced; a failure to close cannot lose it.
    if let journal { try? fileSystem.close(journal) }
    try? fileSystem.unlock(lockFile)
  }

  /// Writes the rows of the next batch.
  package func commit(_ batch: EncodedBatch) throws(EmitError) {
    // Before the first byte: a shard that is begun here would empty the one of a run that has the folder's name now.
    try checkPlace()
    try inPlace { () throws(EmitError) in
      for (kind, writer) in writers {
        for block in batch.blocks[kind] ?? [] { try writer.append(block) }
      }
      try originals.append(batch.originals)
    }
  }

  /// Puts everything written so far on the disk, then says so in the journal.
  package func checkpoint(_ checkpoint: Checkpoint) throws(EmitError) {
    guard let journal else { return }
    try checkPlace()
    var checkpoint = checkpoint
    for (kind, writer) in writers {
      try writer.sync()
      checkpoint.shards[kind] = writer.states
    }
    try originals.sync()
    checkpoint.originals = originals.bytes
    try fileSystem.write(JournalLine.encode(checkpoint), to: journal)
    try fileSystem.sync(journal)
  }

  /// Completes the shards; the manifest, which makes the run a finished one, is the caller's to write.
  package func finish() throws(EmitError) -> [RowKind: [ShardState]] {
    var shards: [RowKind: [ShardState]] = [:]
    try checkPlace()
    try inPlace { () throws(EmitError) in
      for (kind, writer) in writers {
        try writer.finish()
        shards[kind] = writer.states
      }
    }
    for shard in shards.values.joined() where fileSystem.size(of: "\(path)/\(shard.name)") != shard.fileBytes {
      throw lost(shard.name)
    }
    return shards
  }

  /// The files beside the shards that later runs rely on, as the manifest is to name them.
  ///
  /// - Returns: The files in a fixed order.
  /// - Throws: ``EmitError`` where one cannot be read, or is not there any more although this run wrote it.
  package func sideFiles() throws(EmitError) -> [SideFile] {
    let files = try SideFile.all(in: path, fileSystem: fileSystem)
    if let journal, !fileSystem.isInPlace(journal) { throw lost(journalName) }
    guard files.first(where: { $0.name == originalsName })?.bytes ?? 0 == originals.bytes else {
      throw lost(originalsName)
    }
    // A night writes the two together.
    let night = [inputListName, supersededName].filter { name in files.contains { $0.name == name } }
    if night == [inputListName] { throw lost(supersededName) }
    if night == [supersededName] { throw lost(inputListName) }
    return files
  }

  private func lost(_ name: String) -> EmitError {
    EmitError(
      .damaged, "\(path)/\(name) was removed or changed while the run wrote; \(startingOver(path))", path: path)
  }

  /// Reads rows again that are on the disk.
  ///
  /// - Parameters:
  ///   - kind: The kind of row.
  ///   - shards: What ``finish()`` gave.
  /// - Returns: A reader before the first row.
  package func rows(_ kind: RowKind, in shards: [RowKind: [ShardState]]) -> RowReader {
    let entries = (shards[kind] ?? []).map { ShardEntry($0, kind: kind) }
    return RowReader(folder: path, shards: entries, remedy: Self.remedy, fileSystem: fileSystem)
  }

  /// Refuses to go on where the folder is no longer the one that was opened: what has its name may be another run's.
  private func checkPlace() throws(EmitError) {
    guard !fileSystem.isInPlace(lockFile) else { return }
    throw EmitError(
      .failed, "\(path) was removed or replaced while the run wrote into it; start the run again", path: path)
  }

  /// Does work in the folder, and says of what fails in one that went meanwhile that it went: which file the run came to
  /// first is chance.
  private func inPlace(_ work: () throws(EmitError) -> Void) throws(EmitError) {
    do {
      try work()
    } catch {
      try checkPlace()
      throw error
    }
  }

  /// Writes a small file whole: under another name first, then renamed.
  ///
  /// - Parameters:
  ///   - bytes: The content.
  ///   - name: The file's name in the folder.
  /// - Throws: ``EmitError`` when it could not be written.
  package func write(_ bytes: [UInt8], as name: String) throws(EmitError) {
    try checkPlace()
    try inPlace { () throws(EmitError) in try fileSystem.writeWhole(bytes, as: name, in: path) }
  }

  private func open() throws(EmitError) {
    let names = try fileSystem.names(in: path)
    guard names.contains(journalName), let earlier = JournalLine.decode(try bytes(of: journalName)) else {
      return try begin(names)
    }
    let differences = identity.differences(from: earlier.identity)
    guard differences.isEmpty else {
      throw EmitError(
        .different,
        "\(path) holds a run of \(differences.joined(separator: " and ")); name another --output, or --fresh to replace it",
        path: path)
    }
    if names.contains(manifestName) {
      let finished = try FinishedFolder(path: path, remedy: Self.remedy, fileSystem: fileSystem)
      try finished.checkSizes()
      standing = .finished(errors: finished.count("counts", "errors"))
      return
    }
    try goOn(at: earlier.checkpoint ?? Checkpoint())
  }

  private static let remedy = "restore it from a copy, or --fresh to run again"

  private func begin(_ names: [String]) throws(EmitError) {
    if names.contains(manifestName) {
      throw EmitError(
        .occupied, "\(path) holds a finished run without its journal; name another --output, or --fresh to replace it",
        path: path)
    }
    if names.contains(latestName) || names.contains(where: { generationNumber($0) != nil }) {
      throw EmitError(
        .different, "\(path) holds generations of --incremental; go on with --incremental or name another --output",
        path: path)
    }
    let isNight = names.contains(inputListName)
    if let shard = names.sorted().first(where: isNamedAsAShard) {
      throw EmitError(
        .occupied,
        "\(path) holds \(shard) without the journal of a run; "
          + (isNight ? startingOver(path) : "move it away or name another --output"),
        path: path)
    }
    try fileSystem.sign(lockFile)
    // What was begun without a journal is from a run that died before its first line.
    for (_, writer) in writers { try writer.restore([]) }
    try originals.restore(length: 0)
    let file = try fileSystem.create("\(path)/\(journalName)")
    try fileSystem.write(JournalLine.encode(identity), to: file)
    try fileSystem.sync(file)
    try fileSystem.syncFolder(path)
    journal = file
  }

  /// Rewrites the journal to its identity and last checkpoint, so that a torn line never stands before a whole one.
  private func goOn(at checkpoint: Checkpoint) throws(EmitError) {
    try fileSystem.sign(lockFile)
    for (kind, writer) in writers { try writer.restore(checkpoint.shards[kind] ?? []) }
    try originals.restore(length: checkpoint.originals)
    let lines = JournalLine.encode(identity) + JournalLine.encode(checkpoint)
    try write(lines, as: journalName)
    journal = try fileSystem.reopen("\(path)/\(journalName)", keeping: lines.count)
    standing = .interrupted(checkpoint)
  }

  private func bytes(of name: String) throws(EmitError) -> [UInt8] {
    var bytes: [UInt8] = []
    try fileSystem.read("\(path)/\(name)") { bytes += $0 }
    return bytes
  }
}

extension FileSystem {
  /// Takes a folder for this run alone.
  package func lock(folder path: String) throws(EmitError) -> OutputFile {
    switch try lock("\(path)/\(lockName)") {
    case .taken(let file): return file
    case .held(let owner):
      throw EmitError(
        .locked, "another run is writing to \(path): \(owner); wait for it or name another --output", path: path)
    }
  }
}
