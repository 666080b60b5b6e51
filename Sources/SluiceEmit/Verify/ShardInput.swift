import SluiceCore

/// A shard's file, read in pieces, hashed on the way.
final class ShardInput {
  private let pieces: any FilePieces
  private var hash = SHA256()
  /// How many bytes were read.
  private(set) var offset = 0

  init(path: String, fileSystem: any FileSystem = PosixFileSystem()) throws(EmitError) {
    pieces = try fileSystem.pieces(of: path)
  }

  /// The next piece, empty at the end.
  func read() throws(EmitError) -> [UInt8] {
    let piece = try pieces.read()
    offset += piece.count
    hash.update(piece)
    return piece
  }

  /// The hash of everything that was read, lowercase hex.
  func finishHash() -> String { hex(hash.finish()) }
}
