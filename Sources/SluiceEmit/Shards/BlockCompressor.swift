import CZlib

/// A run of rows as an independent piece of a gzip stream: it ends on a byte and refers to nothing before it.
package struct Block: Sendable {
  /// The deflated bytes, ended by a full flush; empty for no rows.
  package var deflated: [UInt8] = []
  /// The CRC-32 of the plain bytes.
  package var crc: UInt32 = 0
  /// The number of plain bytes.
  package var plainBytes = 0
  /// The number of rows.
  package var rows = 0

  /// Makes an empty block.
  package init() {}
}

/// Deflates rows into blocks; one for each worker, its memory used again and again.
///
/// The bytes depend on the rows and the level alone, so that a run that goes on elsewhere, with another zlib, gives the same
/// shards.
package final class BlockCompressor {
  private let deflater: Deflater

  /// Where nothing is said; on rows of news pages half the time of zlib's level 6 and as many bytes.
  package static let defaultLevel = 6

  /// Makes a compressor.
  ///
  /// - Parameter level: 1 (fast) to 9 (small).
  package init(level: Int) { deflater = Deflater(.numbered(level)) }

  /// Deflates rows into a block.
  ///
  /// - Parameters:
  ///   - plain: Whole lines.
  ///   - rows: How many lines they are.
  /// - Returns: The block; an empty one for no bytes.
  package func compress(_ plain: [UInt8], rows: Int) -> Block {
    var block = Block()
    guard !plain.isEmpty else { return block }
    block.plainBytes = plain.count
    block.rows = rows
    block.deflated = [UInt8](unsafeUninitializedCapacity: Deflater.bound(plain.count)) { output, filled in
      unsafe plain.withUnsafeBufferPointer { input in
        block.crc = unsafe UInt32(crc32_z(0, input.baseAddress, input.count))
        if let start = output.baseAddress { filled = unsafe deflater.deflate(input, into: start) }
      }
    }
    return block
  }
}
