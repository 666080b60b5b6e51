/// Reads UTF-8; malformed sequences become one U+FFFD for each maximal part of a valid sequence.
func decodeUTF8(_ bytes: Span<UInt8>, into sink: inout Sink) {
  var at = 0
  while at < bytes.count {
    let end = validUTF8End(bytes, from: at)
    sink.put(utf8: bytes, at..<end)
    guard end < bytes.count else { return }
    sink.malformed(at: end)
    at = end + malformedUTF8Length(bytes, at: end)
  }
}

/// Reads UTF-16; a lone surrogate or an odd last byte becomes U+FFFD.
func decodeUTF16(_ bytes: Span<UInt8>, bigEndian: Bool, into sink: inout Sink) {
  var at = 0
  while at + 1 < bytes.count {
    let lead = utf16Unit(bytes, at, bigEndian)
    at += 2
    switch lead {
    case 0xD800..<0xDC00:
      let trail = at + 1 < bytes.count ? utf16Unit(bytes, at, bigEndian) : 0
      if 0xDC00..<0xE000 ~= trail {
        sink.put(0x1_0000 + (lead - 0xD800) << 10 + trail - 0xDC00)
        at += 2
      } else {
        sink.malformed(at: at - 2)
        // A lead surrogate and an odd byte at the end are one malformed sequence.
        if at + 1 == bytes.count { at += 1 }
      }
    case 0xDC00..<0xE000: sink.malformed(at: at - 2)
    default: sink.put(lead)
    }
  }
  if at < bytes.count { sink.malformed(at: at) }
}

@inline(__always)
private func utf16Unit(_ bytes: Span<UInt8>, _ at: Int, _ bigEndian: Bool) -> UInt32 {
  let (first, second) = (UInt32(bytes[at]), UInt32(bytes[at + 1]))
  return bigEndian ? first << 8 | second : second << 8 | first
}

/// Reads UTF-32; a unit that is no scalar or an incomplete last one becomes U+FFFD.
func decodeUTF32(_ bytes: Span<UInt8>, bigEndian: Bool, into sink: inout Sink) {
  var at = 0
  while at + 3 < bytes.count {
    var unit: UInt32 = 0
    for index in 0..<4 { unit = unit << 8 | UInt32(bytes[at + (bigEndian ? index : 3 - index)]) }
    if unit < 0x11_0000, !(0xD800..<0xE000 ~= unit) { sink.put(unit) } else { sink.malformed(at: at) }
    at += 4
  }
  if at < bytes.count { sink.malformed(at: at) }
}
