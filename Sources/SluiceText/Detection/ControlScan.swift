import SluiceUnicode

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
      while at < buffer.count {
        at = ByteSearch.skipBlocks(of: buffer, from: at, holding: Self.rarity)
        let end = min(at + ByteSearch.block, buffer.count)
        // SAFETY: the end is at most the count.
        while at < end {
          count(unsafe buffer[at])
          at += 1
        }
      }
    }
  }

  /// Marks a control character other than white space.
  @inline(__always)
  private static func rarity(_ byte: UInt8) -> UInt8 { (byte < 0x20 ? 1 : 0) & (byte &- 0x09 < 5 ? 0 : 1) }

  private mutating func count(_ byte: UInt8) {
    switch byte {
    case 0: nul += 1
    case 0x1B: escape += 1
    case 0x09...0x0D, 0x20...: break
    default: other += 1
    }
  }
}
