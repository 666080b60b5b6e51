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
        // SAFETY: every load of 64 bytes starts at least 64 bytes before the end.
        while at + 64 <= buffer.count {
          let block = unsafe (base + at).loadUnaligned(as: SIMD64<UInt8>.self)
          if Self.hasControl(block) { for index in at..<at + 64 { count(unsafe buffer[index]) } }
          at += 64
        }
      }
      while at < buffer.count {
        count(unsafe buffer[at])
        at += 1
      }
    }
  }

  /// Whether a block holds a byte below 0x20 that is not 0x09…0x0D.
  @inline(__always)
  private static func hasControl(_ block: SIMD64<UInt8>) -> Bool {
    let low = block .< SIMD64(repeating: 0x20)
    let space = (block &- SIMD64(repeating: 0x09)) .< SIMD64(repeating: 5)
    return any(low .& .!space)
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
