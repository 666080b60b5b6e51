import CTables

/// Recognises charsets that write everything in ASCII bytes: ISO-2022, HZ and UTF-7.
enum SevenBitCharsets {
  /// Escape sequences that only one of the charsets has (RFC 1468, 1554, 1557, 1922).
  private static let escapes: [(sequence: [UInt8], charset: Charset)] = [
    (Array("\u{1B}$)C".utf8), Charset(number: SLUICE_CHARSET_ISO_2022_KR)),
    (Array("\u{1B}$)A".utf8), Charset(number: SLUICE_CHARSET_ISO_2022_CN)),
    (Array("\u{1B}$)G".utf8), Charset(number: SLUICE_CHARSET_ISO_2022_CN)),
    (Array("\u{1B}$(D".utf8), Charset(number: SLUICE_CHARSET_ISO_2022_JP_2)),
    (Array("\u{1B}$A".utf8), Charset(number: SLUICE_CHARSET_ISO_2022_JP_2)),
    (Array("\u{1B}$(C".utf8), Charset(number: SLUICE_CHARSET_ISO_2022_JP_2)),
    (Array("\u{1B}$(O".utf8), Charset(number: SLUICE_CHARSET_ISO_2022_JP_3)),
    (Array("\u{1B}$(Q".utf8), Charset(number: SLUICE_CHARSET_ISO_2022_JP_3)),
    (Array("\u{1B}$B".utf8), .iso2022JP), (Array("\u{1B}$@".utf8), .iso2022JP), (Array("\u{1B}(J".utf8), .iso2022JP),
    (Array("\u{1B}(I".utf8), .iso2022JP),
  ]

  /// How many bytes are searched.
  private static let limit = 1 << 18

  /// Looks for the marks of a seven-bit charset.
  ///
  /// - Parameters:
  ///   - bytes: A document without a byte above 0x7F.
  ///   - hasEscapes: Whether it holds ESC.
  /// - Returns: The charset, nil for plain ASCII.
  static func find(in bytes: Span<UInt8>, hasEscapes: Bool) -> Charset? {
    if hasEscapes, let charset = byEscape(bytes) { return charset }
    if isHZ(bytes) { return Charset(number: SLUICE_CHARSET_HZ_GB_2312) }
    return isUTF7(bytes) ? Charset(number: SLUICE_CHARSET_UTF_7) : nil
  }

  private static func byEscape(_ bytes: Span<UInt8>) -> Charset? {
    let end = min(bytes.count, limit)
    let found = escapes.filter { entry in
      (0..<max(0, end - entry.sequence.count + 1)).contains { at in
        bytes[at] == 0x1B && entry.sequence.indices.allSatisfy { bytes[at + $0] == entry.sequence[$0] }
      }
    }
    return found.first?.charset
  }

  /// HZ: at least one `~{`, and between each and its `~}` pairs of bytes that GB 2312 defines.
  private static func isHZ(_ bytes: Span<UInt8>) -> Bool {
    let end = min(bytes.count, limit)
    var shifts = 0
    var at = 0
    while at + 1 < end {
      guard bytes[at] == 0x7E, bytes[at + 1] == 0x7B else {
        at += 1
        continue
      }
      at += 2
      let start = at
      while at + 1 < end, bytes[at] != 0x7E, bytes[at] != 0x0A {
        if gbkScalar(bytes[at] | 0x80, bytes[at + 1] | 0x80) == 0 { return false }
        at += 2
      }
      if at > start { shifts += 1 }
    }
    return shifts > 0
  }

  /// UTF-7: several `+…-` runs of base64 that decode to letters beyond ASCII, and no run that does not.
  private static func isUTF7(_ bytes: Span<UInt8>) -> Bool {
    let end = min(bytes.count, limit)
    var runs = 0
    var at = 0
    while at < end {
      defer { at += 1 }
      guard bytes[at] == 0x2B, at + 1 < end, bytes[at + 1] != 0x2D else { continue }
      var run: [UInt8] = []
      var next = at + 1
      while next < end, let digit = base64Value(bytes[next]) {
        run.append(digit)
        next += 1
      }
      guard next < end, bytes[next] == 0x2D, isUTF16Text(run) else { return false }
      runs += 1
      at = next
    }
    return runs >= 2
  }

  /// Whether base64 digits hold whole UTF-16 units with zero padding, none of them ASCII letters or controls.
  private static func isUTF16Text(_ digits: [UInt8]) -> Bool {
    let bits = digits.count * 6
    guard digits.count >= 3, bits % 16 < 6 else { return false }
    var value: UInt32 = 0
    var have = 0
    for digit in digits {
      value = value << 6 | UInt32(digit)
      have += 6
      if have >= 16 {
        let unit = value >> UInt32(have - 16) & 0xFFFF
        if unit < 0x20 || 0x30...0x39 ~= unit || 0x41...0x5A ~= unit || 0x61...0x7A ~= unit || unit == 0xFFFF {
          return false
        }
        have -= 16
      }
    }
    return value & (1 << UInt32(have) - 1) == 0
  }

  private static func base64Value(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x41...0x5A: byte - 0x41
    case 0x61...0x7A: byte - 0x61 + 26
    case 0x30...0x39: byte - 0x30 + 52
    case 0x2B: 62
    case 0x2F: 63
    default: nil
    }
  }
}
