extension MarkupGuard {
  /// Passes on a run of text: references decoded, white space collapsed outside of `pre`, bytes made valid.
  func text(_ start: Int, _ end: Int) {
    output.reserve((end - start) * 5 + 8)
    var at = start
    while at < end {
      let byte = source[at]
      if byte > 0x26, byte < 0x80 {
        output.append(byte)
        atBreak = false
        at += 1
      } else if byte <= 32 {
        space(byte)
        at += 1
      } else {
        at = special(at, end)
      }
    }
  }

  /// White space and control characters: one space, or none where it would not show.
  private func space(_ byte: UInt8) {
    if preformatted > 0, byte == 9 || byte == 10 {
      output.append(byte)
    } else if preformatted > 0, byte == 32 {
      output.append(32)
    } else if !atBreak, byte != 0 {
      output.append(32)
      atBreak = true
    }
  }

  private func special(_ at: Int, _ end: Int) -> Int {
    let byte = source[at]
    if byte == UInt8(ascii: "&") {
      let rest = UnsafeBufferPointer(start: source + at, count: end - at)
      guard let reference = Entities.shared.reference(at: rest) else {
        write(scalar: 0x26)
        return at + 1
      }
      write(scalar: reference.first)
      if reference.second != 0 { write(scalar: reference.second) }
      return at + reference.length
    }
    atBreak = false
    guard byte >= 0x80 else {
      output.append(byte)
      return at + 1
    }
    let length = sequenceLength(at, end)
    if length == 0 {
      output.append(scalar: 0xfffd)
      return at + 1
    }
    output.append(source + at, length)
    return at + length
  }

  /// Writes a scalar value as libxml2 must see it: `<` and `&` as references, control characters as space.
  private func write(scalar: UInt32) {
    switch scalar {
    case 0x26: output.append("&amp;")
    case 0x3c: output.append("&lt;")
    case 0..<0x20:
      space(UInt8(scalar))
      return
    case 0xfffe, 0xffff: output.append(scalar: 0xfffd)
    default: output.append(scalar: scalar)
    }
    atBreak = false
  }

  /// The length of the valid UTF-8 sequence at a position, 0 for a malformed one or a noncharacter that XML forbids.
  private func sequenceLength(_ at: Int, _ end: Int) -> Int {
    let lead = source[at]
    let length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0
    guard length > 0, at + length <= end else { return 0 }
    for index in 1..<length where source[at + index] & 0xc0 != 0x80 { return 0 }
    let second = source[at + 1]
    switch lead {
    case 0xe0: return second >= 0xa0 ? 3 : 0
    case 0xed: return second < 0xa0 ? 3 : 0
    case 0xef: return second == 0xbf && source[at + 2] >= 0xbe ? 0 : 3
    case 0xf0: return second >= 0x90 ? 4 : 0
    case 0xf4: return second < 0x90 ? 4 : 0
    default: return length
    }
  }
}
