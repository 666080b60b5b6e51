#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Searches in bytes that look at many of them at once.
public enum ByteSearch {
  /// The first place of a byte.
  ///
  /// - Parameters:
  ///   - byte: The byte.
  ///   - bytes: Where to look.
  ///   - start: Where to begin.
  /// - Returns: Its offset, or the count where it is not found.
  @inlinable
  public static func first(_ byte: UInt8, in bytes: Span<UInt8>, from start: Int) -> Int {
    bytes.withUnsafeBytes { buffer in
      // SAFETY: the searched range lies inside the span.
      guard start < buffer.count, let base = buffer.baseAddress,
        let found = unsafe memchr(base + start, Int32(byte), buffer.count - start)
      else { return buffer.count }
      return unsafe UnsafeRawPointer(found) - base
    }
  }

  /// The first byte above 0x7F.
  ///
  /// - Parameters:
  ///   - bytes: Where to look.
  ///   - start: Where to begin.
  /// - Returns: Its offset, or the count where all that follows is ASCII.
  @inlinable
  public static func firstBeyondASCII(in bytes: Span<UInt8>, from start: Int) -> Int {
    bytes.withUnsafeBytes { buffer in
      var at = start
      // Where such bytes stand close together no block is worth a look.
      if at < buffer.count, unsafe buffer[at] >= 0x80 { return at }
      at = skipBlocks(of: buffer, from: at) { $0 & 0x80 }
      if let base = buffer.baseAddress {
        // SAFETY: every load starts so many bytes before the end as it reads.
        while at + 8 <= buffer.count {
          let high = unsafe (base + at).loadUnaligned(as: UInt64.self).littleEndian & 0x8080_8080_8080_8080
          if high != 0 { return at + high.trailingZeroBitCount >> 3 }
          at += 8
        }
      }
      while at < buffer.count, unsafe buffer[at] < 0x80 { at += 1 }
      return at
    }
  }

  /// How many bytes ``skipBlocks(of:from:holding:)`` looks at as one.
  @inlinable
  public static var block: Int { 64 }

  /// Passes over whole blocks of bytes without a mark.
  ///
  /// - Parameters:
  ///   - bytes: The bytes.
  ///   - start: Where the first block starts.
  ///   - mark: What marks a byte; 0 for one that is passed over. Without a branch, so that the compiler makes vectors
  ///     of the loop.
  /// - Returns: Where the first block with a mark starts, or the rest that is shorter than a block.
  @inlinable @inline(__always)
  public static func skipBlocks(
    of bytes: UnsafeRawBufferPointer, from start: Int, holding mark: (UInt8) -> UInt8
  ) -> Int {
    guard let base = bytes.baseAddress else { return start }
    var at = start
    while at + block <= bytes.count {
      var marks: UInt8 = 0
      // SAFETY: the block starts at least as many bytes before the end as it has.
      for offset in at..<at + block { marks |= mark(unsafe base.load(fromByteOffset: offset, as: UInt8.self)) }
      if marks != 0 { break }
      at += block
    }
    return at
  }
}
