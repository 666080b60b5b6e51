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
      if let base = buffer.baseAddress {
        // SAFETY: every load starts so many bytes before the end as it reads.
        while at + 32 <= buffer.count {
          let block = unsafe (base + at).loadUnaligned(as: SIMD4<UInt64>.self)
          let folded = block.lowHalf | block.highHalf
          if (folded.x | folded.y) & 0x8080_8080_8080_8080 != 0 { break }
          at += 32
        }
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
}
