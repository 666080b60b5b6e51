/// Which rare bytes a document holds: those that tell seven-bit charsets and binary data from plain ASCII or UTF-8.
struct ControlScan {
  /// NUL, which no text in an ASCII-compatible charset has.
  private(set) var nul = 0
  /// ESC, which starts the sequences of ISO-2022.
  private(set) var escape = 0
  /// Other control characters but tab and line and page ends.
  private(set) var other = 0

  /// Counts.
  ///
  /// - Parameter bytes: The document.
  init(_ bytes: Span<UInt8>) {
    bytes.withUnsafeBytes { buffer in
      var at = 0
      if let base = buffer.baseAddress {
        // SAFETY: every block starts at least as many bytes before the end as it has.
        while at + Self.block <= buffer.count {
          if unsafe Self.hasRare(base + at) { for index in at..<at + Self.block { count(unsafe buffer[index]) } }
          at += Self.block
        }
      }
      while at < buffer.count {
        count(unsafe buffer[at])
        at += 1
      }
    }
  }

  private static let block = 64

  /// Whether one of 64 bytes is a control character other than white space.
  ///
  /// The loop has no branch, so that the compiler makes vectors of it, which take fewer steps than words of eight bytes.
  @inline(__always)
  private static func hasRare(_ start: UnsafeRawPointer) -> Bool {
    var rare: UInt8 = 0
    for offset in 0..<block {
      let byte = unsafe start.load(fromByteOffset: offset, as: UInt8.self)
      rare |= (byte < 0x20 ? 1 : 0) & (byte &- 0x09 < 5 ? 0 : 1)
    }
    return rare != 0
  }

  private mutating func count(_ byte: UInt8) {
    switch byte {
    case 0: nul += 1
    case 0x1B: escape += 1
    case 0x09...0x0D, 0x20...: break
    default: other += 1
    }
  }
}
