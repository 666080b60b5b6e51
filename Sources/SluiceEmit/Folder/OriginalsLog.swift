/// The file of what `dedup` remembers, appended in the order of the batches and cut back to the journal like a shard.
final class OriginalsLog {
  private let path: String
  private let folder: String
  private let fileSystem: any FileSystem
  private var file: OutputFile?
  private var isDirty = false
  /// The length of what was written.
  private(set) var bytes = 0

  init(folder: String, fileSystem: any FileSystem) {
    self.folder = folder
    path = "\(folder)/\(originalsName)"
    self.fileSystem = fileSystem
  }

  deinit {
    // Everything that counts was synced.
    if let file { try? fileSystem.close(file) }
  }

  /// Goes back to the length that a checkpoint names.
  func restore(length: Int) throws(EmitError) {
    bytes = length
    guard length > 0 else { return try fileSystem.remove(path) }
    guard fileSystem.size(of: path) ?? 0 >= length else {
      throw EmitError(
        .damaged,
        "\(path), which the journal of the interrupted run names, is missing or too short; restore it, or else "
          + startingOver(folder),
        path: path)
    }
    file = try fileSystem.reopen(path, keeping: length)
    isDirty = true
  }

  /// Adds the originals of the next batch; the file is made with the first of them.
  func append(_ originals: [UInt8]) throws(EmitError) {
    guard !originals.isEmpty else { return }
    let target: OutputFile
    if let file {
      target = file
    } else {
      target = try fileSystem.create(path)
      file = target
      try fileSystem.syncFolder(folder)
    }
    try fileSystem.write(originals, to: target)
    bytes += originals.count
    isDirty = true
  }

  /// Waits until everything written so far is on the disk.
  func sync() throws(EmitError) {
    guard isDirty, let file else { return }
    try fileSystem.sync(file)
    isDirty = false
  }
}
