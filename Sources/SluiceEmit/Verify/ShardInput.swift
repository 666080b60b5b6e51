import SluiceCore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A shard's file, read in pieces, hashed on the way.
final class ShardInput {
  private let path: String
  private let descriptor: Int32
  private var hash = SHA256()
  /// How many bytes were read.
  private(set) var offset = 0

  init(path: String) throws(EmitError) {
    self.path = path
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw EmitError(.damaged, "cannot open \(path): \(String(cString: strerror(errno)))", path: path)
    }
  }

  deinit { close(descriptor) }

  /// The next piece, empty at the end.
  func read() throws(EmitError) -> [UInt8] {
    var count = 0
    let piece = [UInt8](unsafeUninitializedCapacity: 1 << 18) { buffer, filled in
      count = systemRead(descriptor, buffer.baseAddress, 1 << 18)
      filled = max(0, count)
    }
    if count < 0 {
      throw EmitError(.damaged, "cannot read \(path): \(String(cString: strerror(errno)))", path: path)
    }
    offset += count
    hash.update(piece)
    return piece
  }

  /// The hash of everything that was read, lowercase hex.
  func finishHash() -> String { hex(hash.finish()) }
}

private func systemRead(_ descriptor: Int32, _ start: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(descriptor, start, count)
}
