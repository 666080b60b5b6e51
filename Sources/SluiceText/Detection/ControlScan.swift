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
        // SAFETY: every load of eight bytes starts at least eight bytes before the end.
        while at + 8 <= buffer.count {
          let word = unsafe (base + at).loadUnaligned(as: UInt64.self)
          if Self.hasControl(word) { for index in at..<at + 8 { count(unsafe buffer[index]) } }
          at += 8
        }
      }
      while at < buffer.count {
        count(unsafe buffer[at])
        at += 1
      }
    }
  }

  /// Whether one of eight bytes is below 0x20: subtracting 0x20 from each borrows into its top bit, which was clear.
  @inline(__always)
  private static func hasControl(_ word: UInt64) -> Bool {
    (word &- 0x2020_2020_2020_2020) & ~word & 0x8080_8080_8080_8080 != 0
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
