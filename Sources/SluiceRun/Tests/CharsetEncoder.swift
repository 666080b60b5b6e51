#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes the text of an example in an old charset, through the system's iconv.
enum CharsetEncoder {
  /// Encodes a text.
  ///
  /// - Parameters:
  ///   - utf8: The text in UTF-8.
  ///   - charset: iconv's name of the charset.
  /// - Returns: The bytes; nil where the charset is unknown or lacks a character.
  static func encode(_ utf8: [UInt8], as charset: String) -> [UInt8]? {
    let descriptor = iconv_open(charset, "UTF-8")
    // `iconv_open` reports failure by the pointer (iconv_t)-1.
    guard descriptor != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(descriptor) }
    var source = utf8.map { CChar(bitPattern: $0) }
    // No charset takes more than four bytes a code point, and a few to return to its first state.
    let room = 4 * utf8.count + 16
    var isWhole = false
    let out = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      source.withUnsafeMutableBufferPointer { input in
        var from = input.baseAddress
        var fromLeft = input.count
        var left = room
        // SAFETY: iconv advances both pointers inside the buffers whose lengths it is given.
        unsafe buffer.withMemoryRebound(to: CChar.self) { output in
          var to = output.baseAddress
          isWhole = unsafe iconv(descriptor, &from, &fromLeft, &to, &left) != Int(bitPattern: UInt.max)
          if isWhole { isWhole = unsafe iconv(descriptor, nil, nil, &to, &left) != Int(bitPattern: UInt.max) }
        }
        count = room - left
      }
    }
    return isWhole ? out : nil
  }
}
