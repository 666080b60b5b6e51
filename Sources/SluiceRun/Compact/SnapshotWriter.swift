import SluiceEmit

/// Gathers rows into blocks and writes them.
struct SnapshotWriter {
  /// A block of this size compresses within a percent of one stream.
  private static let blockBytes = 4 << 20

  private let folder: OutputFolder
  private let compressor: BlockCompressor
  private var pending: [RowKind: (bytes: [UInt8], rows: Int)] = [:]
  private var size = 0
  /// The documents that were added.
  private(set) var documents = 0
  /// The claims that were added.
  private(set) var claims = 0
  /// The documents that were left out because they repeat others.
  var duplicates = 0
  /// The problems that were added, by code.
  var failed: [String: Int] = [:]

  init(folder: OutputFolder, level: Int) {
    self.folder = folder
    compressor = BlockCompressor(level: level)
  }

  /// Adds a row.
  mutating func add(_ line: [UInt8], _ kind: RowKind) throws(EmitError) {
    pending[kind, default: ([], 0)].bytes += line
    pending[kind, default: ([], 0)].bytes.append(0x0A)
    pending[kind, default: ([], 0)].rows += 1
    size += line.count + 1
    if kind == .documents { documents += 1 }
    if kind == .claims { claims += 1 }
    if size >= Self.blockBytes { try flush() }
  }

  /// Writes what was gathered.
  mutating func flush() throws(EmitError) {
    var batch = EncodedBatch()
    for (kind, rows) in pending { batch.blocks[kind] = [compressor.compress(rows.bytes, rows: rows.rows)] }
    try folder.commit(batch)
    pending.removeAll()
    size = 0
  }
}
