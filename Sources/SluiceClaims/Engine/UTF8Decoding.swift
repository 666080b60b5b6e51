import SluiceUnicode

/// Decodes UTF-8 to arrays with an entry for each code point, and finds on the way what the text lost.
struct UTF8Decoding {
  /// Gets the offset of the first byte of each code point; there must be room for one for each byte, as below.
  let starts: UnsafeMutablePointer<UInt32>
  /// Gets the folded code points.
  let folded: UnsafeMutablePointer<UInt32>
  /// Gets the classes of the folded code points.
  let classes: UnsafeMutablePointer<UInt8>
  /// The entry of each code point of the basic plane.
  let entries: UnsafePointer<ScalarEntry>
  /// ``BrokenSpans/looks``.
  let looks: UnsafePointer<Int16>

  /// Decodes a text.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - broken: Gets what may be broken.
  /// - Returns: How many code points it has; nil where it is malformed.
  func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ broken: inout BrokenScan) -> Int? {
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return 0 }
    let lastWord = bytes.count - MemoryLayout<UInt32>.size
    var here = BrokenScan.Place()
    var rarity = Rarity()
    // Every round reads a byte at least for each code point that it writes.
    while here.byte < bytes.count {
      while here.byte <= lastWord,
        let scalar = Self.three(base.loadUnaligned(fromByteOffset: here.byte, as: UInt32.self).littleEndian)
      {
        writeThree(scalar, bytes, &here, &rarity, &broken)
      }
      guard here.byte < bytes.count else { break }
      let lead = bytes[here.byte]
      if lead < 0x80 {
        write(entries[Int(lead)], &here, length: 1)
        if rarity.excess == 0 { rarity.calm = here }
        continue
      }
      let next = scalar(in: bytes.span, at: here.byte)
      if next.value == 0xFFFD, next.length < 3 || lead != 0xEF { return nil }
      if next.length == 3 {
        writeThree(next.value, bytes, &here, &rarity, &broken)
      } else {
        broken.note(bytes, at: here, lead: lead)
        write(next.length == 2 ? entries[Int(next.value)] : ScalarEntry(next.value), &here, length: next.length)
      }
    }
    return here.scalar
  }

  /// How rare the Han characters so far are.
  private struct Rarity {
    /// By how much they are rarer than those of good text; never below nothing.
    var excess = 0
    /// A place where that was nothing.
    var calm = BrokenScan.Place()
  }

  @inline(__always)
  private func writeThree(
    _ scalar: UInt32, _ bytes: UnsafeBufferPointer<UInt8>, _ here: inout BrokenScan.Place, _ rarity: inout Rarity,
    _ broken: inout BrokenScan
  ) {
    let look = looks[Int(scalar)]
    rarity.excess = max(0, rarity.excess &+ Int(look >> 1))
    if look & 1 != 0 || rarity.excess >= BrokenScan.alarm {
      broken.note(bytes, at: here, look: look, excess: rarity.excess, calm: rarity.calm)
    }
    write(entries[Int(scalar)], &here, length: 3)
  }

  @inline(__always)
  private func write(_ entry: ScalarEntry, _ here: inout BrokenScan.Place, length: Int) {
    starts[here.scalar] = UInt32(truncatingIfNeeded: here.byte)
    folded[here.scalar] = entry.folded
    classes[here.scalar] = entry.classes
    here.byte &+= length
    here.scalar &+= 1
  }

  /// The code point of three bytes, the first one lowest; nil for one that needs a closer look.
  @inline(__always)
  private static func three(_ word: UInt32) -> UInt32? {
    // Behind E0 some forms are overlong, behind ED some are surrogates.
    guard word & 0xC0_C0F0 == 0x80_80E0, 0xDFFE &>> (word & 0x0F) & 1 != 0 else { return nil }
    return (word & 0x0F) << 12 | (word >> 2) & 0xFC0 | (word >> 16) & 0x3F
  }
}
