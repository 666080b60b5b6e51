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
  /// With the top bit aside, adding what lifts a bound to 0x80 tells for each byte whether it has reached the bound; the
  /// loop has no branch, so that the compiler makes vectors of it.
  @inline(__always)
  private static func hasRare(_ start: UnsafeRawPointer) -> Bool {
    var rare: UInt64 = 0
    for offset in stride(from: 0, to: block, by: 8) {
      let word = unsafe (start + offset).loadUnaligned(as: UInt64.self)
      let low = word & 0x7F7F_7F7F_7F7F_7F7F
      let printable = low &+ 0x6060_6060_6060_6060
      let white = (low &+ 0x7777_7777_7777_7777) & ~(low &+ 0x7272_7272_7272_7272)
      rare |= ~(printable | white | word)
    }
    return rare & 0x8080_8080_8080_8080 != 0
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
