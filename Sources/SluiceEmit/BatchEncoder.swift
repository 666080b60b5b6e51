import SluiceCore
import SluiceJSON

/// What a run's rows become.
package enum OutputForm: Sendable {
  /// Compressed shards in a folder.
  case shards(level: Int, kinds: Set<RowKind>)
  /// Plain lines of one kind.
  case lines(RowKind)
  /// Plain lines of these kinds and of problems, each tagged with its kind.
  case taggedLines(kinds: Set<RowKind>)
}

/// The rows of one batch, ready to be written as they are.
package struct EncodedBatch: Sendable {
  /// The compressed rows by kind, where the output is shards; more than one block where they are many.
  package var blocks: [RowKind: [Block]] = [:]
  /// The plain rows, where the output is a stream of lines.
  package var lines: [UInt8] = []
  /// What a run that goes on must know of these documents to find those that repeat them.
  package var originals: [UInt8] = []

  /// The memory that the rows take, in bytes.
  package var size: Int {
    blocks.values.reduce(lines.count) { $0 + $1.reduce(0) { $0 + $1.deflated.count } }
  }

  /// Makes a batch without rows.
  package init() {}
}

/// Turns documents and problems into the rows of a batch; one for each worker, its buffers used again and again.
package struct BatchEncoder {
  private let form: OutputForm
  private let compressor: BlockCompressor?
  private var writers: [RowKind: (json: JSONWriter, rows: Int)] = [:]
  private var stream = JSONWriter()
  private var full: [RowKind: [Block]] = [:]
  /// So many bytes of rows are compressed before the batch ends: a text full of numbers has rows of many times its size.
  private static let mostPlainBytes = 8 << 20

  /// Makes an encoder.
  ///
  /// - Parameter form: What the rows become.
  package init(form: OutputForm) {
    self.form = form
    guard case .shards(let level, let kinds) = form else {
      compressor = nil
      return
    }
    compressor = BlockCompressor(level: level)
    for kind in kinds.union([.errors]) { writers[kind] = (JSONWriter(), 0) }
  }

  /// Adds the row of a document and the rows of its claims.
  ///
  /// - Parameter document: The document at the end of the pipeline.
  package mutating func add(_ document: Document) {
    put(.documents) { $0.documentRow(document, tagged: $1) }
    for (ordinal, claim) in document.claims.enumerated() {
      put(.claims) { $0.claimRow(claim, ordinal: ordinal, of: document, tagged: $1) }
    }
  }

  /// Adds the row of a problem.
  ///
  /// - Parameter problem: The problem.
  package mutating func add(_ problem: Problem) {
    put(.errors) { $0.errorRow(problem, tagged: $1) }
  }

  /// Ends the batch and empties the buffers.
  ///
  /// - Returns: The rows added since the last call.
  package mutating func finish() -> EncodedBatch {
    var batch = EncodedBatch()
    batch.lines = stream.bytes
    stream.removeAll()
    guard let compressor else { return batch }
    for kind in RowKind.allCases {
      guard writers[kind] != nil else { continue }
      compress(kind, with: compressor)
      batch.blocks[kind] = full.removeValue(forKey: kind)
    }
    return batch
  }

  private mutating func compress(_ kind: RowKind, with compressor: BlockCompressor) {
    guard let writer = writers[kind] else { return }
    full[kind, default: []].append(compressor.compress(writer.json.bytes, rows: writer.rows))
    writers[kind]?.json.removeAll()
    writers[kind]?.rows = 0
  }

  private mutating func put(_ kind: RowKind, _ write: (inout JSONWriter, Bool) -> Void) {
    switch form {
    case .shards:
      guard writers[kind] != nil else { return }
      write(&writers[kind]!.json, false)
      writers[kind]!.rows += 1
      if writers[kind]!.json.bytes.count >= Self.mostPlainBytes, let compressor { compress(kind, with: compressor) }
    case .lines(let wanted):
      if kind == wanted { write(&stream, false) }
    case .taggedLines(let kinds):
      if kind == .errors || kinds.contains(kind) { write(&stream, true) }
    }
  }
}
