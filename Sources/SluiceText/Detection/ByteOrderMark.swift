/// A byte order mark: bytes at the start of a document that tell its charset.
enum ByteOrderMark {
  /// The marks, longest first, because UTF-32's begins with UTF-16's.
  private static let marks: [([UInt8], Charset)] = [
    ([0xFF, 0xFE, 0x00, 0x00], .utf32LE), ([0x00, 0x00, 0xFE, 0xFF], .utf32BE), ([0x84, 0x31, 0x95, 0x33], .gb18030),
    ([0xEF, 0xBB, 0xBF], .utf8), ([0xFE, 0xFF], .utf16BE), ([0xFF, 0xFE], .utf16LE),
  ]

  /// Looks for a mark.
  ///
  /// - Parameter bytes: The document.
  /// - Returns: The charset and the length of the mark, nil without one.
  static func find(in bytes: Span<UInt8>) -> (charset: Charset, length: Int)? {
    for (mark, charset) in marks where starts(bytes, with: mark) {
      // FF FE 00 00 is also UTF-16 that starts with NUL.
      if charset == .utf32LE, !holdsScalars(bytes) { continue }
      return (charset, mark.count)
    }
    return nil
  }

  /// Whether the first units of four bytes are code points; two units of UTF-16 are hardly ever, and the end may be cut.
  private static func holdsScalars(_ bytes: Span<UInt8>) -> Bool {
    stride(from: 4, to: min(bytes.count, 256) - 3, by: 4).allSatisfy { bytes[$0 + 3] == 0 && bytes[$0 + 2] <= 0x10 }
  }

  private static func starts(_ bytes: Span<UInt8>, with mark: [UInt8]) -> Bool {
    bytes.count >= mark.count && mark.indices.allSatisfy { bytes[$0] == mark[$0] }
  }
}
