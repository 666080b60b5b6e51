import CTables

/// The scalar of a JIS X 0208 pointer, 0 where there is none.
@inline(__always)
private func jis0208Scalar(_ pointer: Int) -> UInt32 {
  // SAFETY: callers compute pointers from bounded bytes; the index has 11,280 entries.
  pointer < 11_280 ? unsafe UInt32(sluice_jis0208()[pointer]) : 0
}

/// Reads EUC-JP (Encoding Standard, 12.1.1).
func decodeEUCJP(_ bytes: Span<UInt8>, into sink: inout Sink) {
  var at = 0
  while at < bytes.count {
    let lead = bytes[at]
    if lead < 0x80 {
      sink.put(ascii: lead)
      at += 1
    } else if lead == 0x8F, at + 1 < bytes.count, 0xA1...0xFE ~= bytes[at + 1] {
      at = decodeJIS0212(bytes, at, into: &sink)
    } else if 0xA1...0xFE ~= lead || lead == 0x8E || lead == 0x8F {
      at = decodeTwoBytes(bytes, at, into: &sink) { eucJPScalar($0, $1) }
    } else {
      sink.malformed(at: at)
      at += 1
    }
  }
}

/// The scalar of two EUC-JP bytes, 0 where there is none.
@inline(__always)
func eucJPScalar(_ lead: UInt8, _ trail: UInt8) -> UInt32 {
  if lead == 0x8E { return 0xA1...0xDF ~= trail ? 0xFF61 - 0xA1 + UInt32(trail) : 0 }
  guard 0xA1...0xFE ~= lead, 0xA1...0xFE ~= trail else { return 0 }
  return jis0208Scalar((Int(lead) - 0xA1) * 94 + Int(trail) - 0xA1)
}

private func decodeJIS0212(_ bytes: Span<UInt8>, _ at: Int, into sink: inout Sink) -> Int {
  guard at + 2 < bytes.count else {
    sink.malformed(at: at)
    return bytes.count
  }
  let (row, cell) = (bytes[at + 1], bytes[at + 2])
  if 0xA1...0xFE ~= cell {
    // SAFETY: row and cell are below 94, the index has 94 × 94 entries.
    let scalar = unsafe sluice_jis0212()[(Int(row) - 0xA1) * 94 + Int(cell) - 0xA1]
    if scalar != 0 {
      sink.put(UInt32(scalar))
      return at + 3
    }
  }
  sink.malformed(at: at)
  return cell < 0x80 ? at + 2 : at + 3
}

/// Reads Shift_JIS (Encoding Standard, 12.3.1).
func decodeShiftJIS(_ bytes: Span<UInt8>, into sink: inout Sink) {
  var at = 0
  while at < bytes.count {
    let lead = bytes[at]
    switch lead {
    case 0...0x80:
      sink.put(UInt32(lead))
      at += 1
    case 0xA1...0xDF:
      sink.put(0xFF61 - 0xA1 + UInt32(lead))
      at += 1
    case 0x81...0x9F, 0xE0...0xFC:
      at = decodeTwoBytes(bytes, at, into: &sink) { shiftJISScalar($0, $1) }
    default:
      sink.malformed(at: at)
      at += 1
    }
  }
}

/// The scalar of two Shift_JIS bytes, 0 where there is none.
@inline(__always)
func shiftJISScalar(_ lead: UInt8, _ trail: UInt8) -> UInt32 {
  guard 0x81...0x9F ~= lead || 0xE0...0xFC ~= lead, 0x40...0x7E ~= trail || 0x80...0xFC ~= trail else { return 0 }
  let row = Int(lead) - (lead < 0xA0 ? 0x81 : 0xC1)
  let pointer = row * 188 + Int(trail) - (trail < 0x7F ? 0x40 : 0x41)
  if 8836...10_715 ~= pointer { return UInt32(0xE000 - 8836 + pointer) }
  return jis0208Scalar(pointer)
}

/// Reads ISO-2022-JP (Encoding Standard, 12.2.1).
func decodeISO2022JP(_ bytes: Span<UInt8>, into sink: inout Sink) {
  var decoder = ISO2022JP()
  var at = 0
  while at < bytes.count { at = decoder.step(bytes, at, into: &sink) }
}

/// The state between two characters of ISO-2022-JP.
private struct ISO2022JP {
  private enum Set {
    case ascii
    case roman
    case katakana
    case jis0208
  }

  private var set = Set.ascii
  /// Whether an escape sequence came last: two in a row are malformed, so that none can hide a character.
  private var hasJustEscaped = false

  mutating func step(_ bytes: Span<UInt8>, _ at: Int, into sink: inout Sink) -> Int {
    let byte = bytes[at]
    if byte == 0x1B { return escape(bytes, at, into: &sink) }
    hasJustEscaped = false
    switch set {
    case .ascii, .roman:
      if byte > 0x7F || byte == 0x0E || byte == 0x0F { sink.malformed(at: at) } else { sink.put(single(byte)) }
    case .katakana:
      if 0x21...0x5F ~= byte { sink.put(0xFF61 - 0x21 + UInt32(byte)) } else { sink.malformed(at: at) }
    case .jis0208:
      return double(bytes, at, into: &sink)
    }
    return at + 1
  }

  private func single(_ byte: UInt8) -> UInt32 {
    guard set == .roman else { return UInt32(byte) }
    return byte == 0x5C ? 0xA5 : byte == 0x7E ? 0x203E : UInt32(byte)
  }

  private func double(_ bytes: Span<UInt8>, _ at: Int, into sink: inout Sink) -> Int {
    guard 0x21...0x7E ~= bytes[at], at + 1 < bytes.count, bytes[at + 1] != 0x1B else {
      sink.malformed(at: at)
      return at + 1
    }
    let (lead, trail) = (bytes[at], bytes[at + 1])
    let scalar = 0x21...0x7E ~= trail ? jis0208Scalar((Int(lead) - 0x21) * 94 + Int(trail) - 0x21) : 0
    if scalar == 0 { sink.malformed(at: at) } else { sink.put(scalar) }
    return at + 2
  }

  private mutating func escape(_ bytes: Span<UInt8>, _ at: Int, into sink: inout Sink) -> Int {
    let pair = at + 2 < bytes.count ? (bytes[at + 1], bytes[at + 2]) : (0, 0)
    switch pair {
    case (0x28, 0x42): set = .ascii
    case (0x28, 0x4A): set = .roman
    case (0x28, 0x49): set = .katakana
    case (0x24, 0x40), (0x24, 0x42): set = .jis0208
    default:
      hasJustEscaped = false
      sink.malformed(at: at)
      return at + 1
    }
    if hasJustEscaped { sink.malformed(at: at) }
    hasJustEscaped = true
    return at + 3
  }
}
