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
      // FF FE 00 00 is also UTF-16 that starts with NUL; as UTF-32 the length must be a multiple of four.
      if charset == .utf32LE || charset == .utf32BE, bytes.count % 4 != 0 { continue }
      return (charset, mark.count)
    }
    return nil
  }

  private static func starts(_ bytes: Span<UInt8>, with mark: [UInt8]) -> Bool {
    bytes.count >= mark.count && mark.indices.allSatisfy { bytes[$0] == mark[$0] }
  }
}
