#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Searches in borrowed bytes, at the speed of the C library.
enum ByteScan {
  /// The first place of a byte in a range.
  ///
  /// - Parameters:
  ///   - byte: The byte.
  ///   - source: The bytes, valid from `start` to `end`.
  ///   - start: Where to begin.
  ///   - end: Where to stop.
  /// - Returns: The place, nil where the byte is not found.
  @inline(__always)
  static func first(_ byte: UInt8, in source: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int? {
    guard start < end, let found = memchr(source + start, Int32(byte), end - start) else { return nil }
    return UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - source
  }

  /// The first place of a short text in a range.
  static func first(_ text: StaticString, in source: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int? {
    let length = text.utf8CodeUnitCount
    var at = start
    while let found = first(text.utf8Start[0], in: source, from: at, to: end - length + 1) {
      if memcmp(source + found, text.utf8Start, length) == 0 { return found }
      at = found + 1
    }
    return nil
  }
}
