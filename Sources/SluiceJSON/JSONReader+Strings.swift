extension JSONReader {
  /// Decodes the string or key between the quotes at `range`.
  ///
  /// Escapes are resolved; a lone surrogate and malformed UTF-8 become U+FFFD.
  ///
  /// - Parameter range: The range of a ``Token/string(_:)`` or ``Token/key(_:)``.
  /// - Returns: The text.
  /// - Throws: ``JSONError`` for an escape that does not exist.
  public func string(_ range: Range<Int>) throws(JSONError) -> String {
    var out: [UInt8] = []
    try decode(range, into: &out)
    return String(decoding: out, as: UTF8.self)
  }

  /// Decodes the string at `range` as valid UTF-8 bytes.
  ///
  /// - Parameter range: The range of a ``Token/string(_:)``.
  /// - Returns: The text's bytes.
  /// - Throws: ``JSONError`` for an escape that does not exist.
  public func utf8(_ range: Range<Int>) throws(JSONError) -> [UInt8] {
    var out: [UInt8] = []
    try decode(range, into: &out)
    if (try? UTF8Span(validating: out.span)) != nil { return out }
    return Array(String(decoding: out, as: UTF8.self).utf8)
  }

  /// Whether the key or string at `range` has exactly these bytes, which must need no escapes.
  ///
  /// - Parameters:
  ///   - range: The range of a key or string.
  ///   - text: What to compare with.
  /// - Returns: Whether they are the same.
  public func matches(_ range: Range<Int>, _ text: String) -> Bool {
    let utf8 = text.utf8
    guard range.count == utf8.count else { return false }
    var at = range.lowerBound
    for byte in utf8 {
      if bytes[at] != byte { return false }
      at += 1
    }
    return true
  }

  /// The number at `range`.
  ///
  /// - Parameter range: The range of a ``Token/number(_:)``.
  /// - Returns: The nearest value.
  public func double(_ range: Range<Int>) -> Double {
    Double(String(decoding: bytes[range], as: UTF8.self)) ?? .nan
  }

  private func decode(_ range: Range<Int>, into out: inout [UInt8]) throws(JSONError) {
    out.reserveCapacity(range.count)
    var run = range.lowerBound
    var at = run
    while at < range.upperBound {
      guard bytes[at] == 0x5C else {
        at += 1
        continue
      }
      out.append(contentsOf: bytes[run..<at])
      at = try appendEscape(at: at, within: range.upperBound, to: &out)
      run = at
    }
    out.append(contentsOf: bytes[run..<range.upperBound])
  }

  /// Resolves the escape at `at`; returns the offset behind it.
  private func appendEscape(at: Int, within end: Int, to out: inout [UInt8]) throws(JSONError) -> Int {
    switch bytes[at + 1] {
    case 0x22, 0x2F, 0x5C: out.append(bytes[at + 1])
    case 0x62: out.append(0x08)
    case 0x66: out.append(0x0C)
    case 0x6E: out.append(0x0A)
    case 0x72: out.append(0x0D)
    case 0x74: out.append(0x09)
    case 0x75: return try appendUnicodeEscape(at: at, within: end, to: &out)
    default: throw JSONError("there is no such escape", at: at)
    }
    return at + 2
  }

  private func appendUnicodeEscape(at: Int, within end: Int, to out: inout [UInt8]) throws(JSONError) -> Int {
    guard let unit = codeUnit(at: at, within: end) else { throw JSONError("\\u needs four hex digits", at: at) }
    if (0xD800..<0xDC00).contains(unit), let low = codeUnit(at: at + 6, within: end), (0xDC00..<0xE000).contains(low) {
      append(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00), to: &out)
      return at + 12
    }
    append((0xD800..<0xE000).contains(unit) ? 0xFFFD : unit, to: &out)
    return at + 6
  }

  private func codeUnit(at: Int, within end: Int) -> UInt32? {
    guard at + 6 <= end, bytes[at] == 0x5C, bytes[at + 1] == 0x75 else { return nil }
    var unit: UInt32 = 0
    for byte in bytes[(at + 2)..<(at + 6)] {
      switch byte {
      case 0x30...0x39: unit = unit << 4 | UInt32(byte - 0x30)
      case 0x41...0x46: unit = unit << 4 | UInt32(byte - 0x37)
      case 0x61...0x66: unit = unit << 4 | UInt32(byte - 0x57)
      default: return nil
      }
    }
    return unit
  }

  private func append(_ scalar: UInt32, to out: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(scalar) else { return }
    out.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}
