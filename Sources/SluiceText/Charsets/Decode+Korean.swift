import CTables

/// Reads EUC-KR with the unified Hangul code (Encoding Standard, 13.1.1).
func decodeEUCKR(_ bytes: Span<UInt8>, into sink: inout Sink) {
  var at = 0
  while at < bytes.count {
    let lead = bytes[at]
    if lead < 0x80 {
      sink.put(ascii: lead)
      at += 1
    } else if 0x81...0xFE ~= lead {
      at = decodeTwoBytes(bytes, at, into: &sink) { eucKRScalar($0, $1) }
    } else {
      sink.malformed(at: at)
      at += 1
    }
  }
}

/// The scalar of two EUC-KR bytes, 0 where there is none.
@inline(__always)
func eucKRScalar(_ lead: UInt8, _ trail: UInt8) -> UInt32 {
  guard 0x81...0xFE ~= lead, 0x41...0xFE ~= trail else { return 0 }
  // SAFETY: the pointer is below 126 × 190, more than the index may have; the guard below keeps it inside.
  let pointer = (Int(lead) - 0x81) * 190 + Int(trail) - 0x41
  return pointer < 23_940 ? unsafe UInt32(sluice_euc_kr()[pointer]) : 0
}
