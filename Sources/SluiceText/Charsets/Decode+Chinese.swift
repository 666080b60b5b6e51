import CTables

/// Reads GB 18030, and with it GBK and GB 2312 (Encoding Standard, 10.2.1).
func decodeGB18030(_ bytes: Span<UInt8>, into sink: inout Sink) {
  var at = 0
  while at < bytes.count {
    let lead = bytes[at]
    if lead < 0x80 {
      sink.put(ascii: lead)
      at += 1
    } else if lead == 0x80 {
      sink.put(0x20AC)
      at += 1
    } else if lead == 0xFF {
      sink.malformed(at: at)
      at += 1
    } else if at + 1 < bytes.count, 0x30...0x39 ~= bytes[at + 1] {
      at = decodeFourBytes(bytes, at, into: &sink)
    } else {
      at = decodeTwoBytes(bytes, at, into: &sink) { first, second in gbkScalar(first, second) }
    }
  }
}

/// The scalar of two GBK bytes, 0 where there is none.
@inline(__always)
func gbkScalar(_ lead: UInt8, _ trail: UInt8) -> UInt32 {
  guard 0x81...0xFE ~= lead, 0x40...0xFE ~= trail, trail != 0x7F else { return 0 }
  let pointer = (Int(lead) - 0x81) * 190 + Int(trail) - (trail < 0x7F ? 0x40 : 0x41)
  // SAFETY: the pointer is below 126 × 190, the length of the index.
  return unsafe UInt32(sluice_gb18030()[pointer])
}

/// Reads two bytes by a table, with the standard's error handling: an ASCII trail byte is read again.
///
/// - Returns: The offset behind what was read.
@inline(__always)
func decodeTwoBytes(
  _ bytes: Span<UInt8>, _ at: Int, into sink: inout Sink, scalar: (UInt8, UInt8) -> UInt32
) -> Int {
  guard at + 1 < bytes.count else {
    sink.malformed(at: at)
    return at + 1
  }
  let trail = bytes[at + 1]
  let found = scalar(bytes[at], trail)
  if found != 0 {
    sink.put(found)
    return at + 2
  }
  sink.malformed(at: at)
  return trail < 0x80 ? at + 1 : at + 2
}

private func decodeFourBytes(_ bytes: Span<UInt8>, _ at: Int, into sink: inout Sink) -> Int {
  if at + 2 < bytes.count, 0x81...0xFE ~= bytes[at + 2] {
    if at + 3 < bytes.count, 0x30...0x39 ~= bytes[at + 3] {
      let high = (Int(bytes[at]) - 0x81) * 10 + Int(bytes[at + 1]) - 0x30
      let pointer = (high * 126 + Int(bytes[at + 2]) - 0x81) * 10 + Int(bytes[at + 3]) - 0x30
      if let scalar = gb18030RangeScalar(pointer) { sink.put(scalar) } else { sink.malformed(at: at) }
      return at + 4
    }
    sink.malformed(at: at)
    return at + 3 == bytes.count ? at + 3 : at + 1
  }
  sink.malformed(at: at)
  return at + 2 == bytes.count ? at + 2 : at + 1
}

private func gb18030RangeScalar(_ pointer: Int) -> UInt32? {
  if pointer > 39_419 && pointer < 189_000 || pointer > 1_237_575 { return nil }
  if pointer == 7457 { return 0xE7C7 }
  // SAFETY: the table holds `SLUICE_GB18030_RANGES` pairs, and the first one starts at 0.
  let pairs = unsafe UnsafeBufferPointer(start: sluice_gb18030_ranges(), count: 2 * Int(SLUICE_GB18030_RANGES))
  var (low, high) = (0, Int(SLUICE_GB18030_RANGES))
  while high - low > 1 {
    let middle = (low + high) / 2
    if unsafe Int(pairs[2 * middle]) <= pointer { low = middle } else { high = middle }
  }
  return unsafe pairs[2 * low + 1] + UInt32(pointer) - pairs[2 * low]
}

/// Reads HZ-GB-2312 (RFC 1843): `~{` switches to two seven-bit bytes a character, `~}` back; a line end does too.
func decodeHZ(_ bytes: Span<UInt8>, into sink: inout Sink) {
  var at = 0
  var isChinese = false
  while at < bytes.count {
    let byte = bytes[at]
    let next = at + 1 < bytes.count ? bytes[at + 1] : 0
    if byte == 0x7E, next == 0x7B || next == 0x7D {
      isChinese = next == 0x7B
      at += 2
    } else if byte == 0x7E, !isChinese, next == 0x7E || next == 0x0A {
      if next == 0x7E { sink.put(ascii: 0x7E) }
      at += 2
    } else if isChinese, 0x21...0x7D ~= byte {
      at = decodeTwoBytes(bytes, at, into: &sink) { gbkScalar($0 | 0x80, $1 | 0x80) }
    } else {
      if byte == 0x0A { isChinese = false }
      if byte < 0x80 { sink.put(ascii: byte) } else { sink.malformed(at: at) }
      at += 1
    }
  }
}

/// Reads Big5 with HKSCS (Encoding Standard, 11.1.1).
func decodeBig5(_ bytes: Span<UInt8>, into sink: inout Sink) {
  var at = 0
  while at < bytes.count {
    let lead = bytes[at]
    if lead < 0x80 {
      sink.put(ascii: lead)
      at += 1
    } else if 0x81...0xFE ~= lead {
      if at + 1 < bytes.count, let pair = big5Pair(lead, bytes[at + 1]) {
        sink.put(pair.0)
        sink.put(pair.1)
        at += 2
      } else {
        at = decodeTwoBytes(bytes, at, into: &sink) { big5Scalar($0, $1) }
      }
    } else {
      sink.malformed(at: at)
      at += 1
    }
  }
}

/// The scalar of two Big5 bytes, 0 where there is none.
@inline(__always)
func big5Scalar(_ lead: UInt8, _ trail: UInt8) -> UInt32 {
  guard 0x81...0xFE ~= lead, 0x40...0x7E ~= trail || 0xA1...0xFE ~= trail else { return 0 }
  let pointer = (Int(lead) - 0x81) * 157 + Int(trail) - (trail < 0x7F ? 0x40 : 0x62)
  // SAFETY: the pointer is below 126 × 157, the length of the index.
  return unsafe sluice_big5()[pointer]
}

/// The four codes that stand for a letter and a combining mark.
private func big5Pair(_ lead: UInt8, _ trail: UInt8) -> (UInt32, UInt32)? {
  guard lead == 0x88 else { return nil }
  switch trail {
  case 0x62: return (0xCA, 0x304)
  case 0x64: return (0xCA, 0x30C)
  case 0xA3: return (0xEA, 0x304)
  case 0xA5: return (0xEA, 0x30C)
  default: return nil
  }
}
