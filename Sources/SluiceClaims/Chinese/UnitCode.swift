/// The code of a unit, with that of a denominator where it is a compound (`CNY/m2`): up to 16 bytes of UTF-8 each.
///
/// A value without a reference, so that a mark is copied without counting any.
struct UnitCode: Equatable, Sendable, ExpressibleByStringLiteral {
  /// Up to 16 bytes, the first one lowest; the rest is 0.
  private struct Part: Equatable, Sendable {
    var low: UInt64 = 0
    var high: UInt64 = 0

    /// Sets the byte at a place below 16.
    mutating func set(_ byte: UInt8, at place: Int) {
      if place < 8 { low |= UInt64(byte) << UInt64(place * 8) } else { high |= UInt64(byte) << UInt64(place * 8 - 64) }
    }

    /// Writes the bytes up to the first 0, and tells how many there are.
    func write(to bytes: UnsafeMutableBufferPointer<UInt8>, at start: Int) -> Int {
      for place in 0..<16 {
        let byte = UInt8(truncatingIfNeeded: place < 8 ? low >> UInt64(place * 8) : high >> UInt64(place * 8 - 64))
        if byte == 0 { return place }
        bytes[start + place] = byte
      }
      return 16
    }
  }

  private var unit = Part()
  private var denominator = Part()

  /// Makes the code of a table or rule; it must have at most 16 bytes.
  init(_ utf8: some Sequence<UInt8>) {
    for (place, byte) in utf8.enumerated() {
      precondition(place < 16)
      unit.set(byte, at: place)
    }
  }

  init(stringLiteral text: StaticString) {
    self.init(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// The compound with another unit as its denominator.
  func per(_ other: UnitCode) -> UnitCode {
    var code = self
    code.denominator = other.unit
    return code
  }

  /// The code as rows have it.
  var text: String {
    // A text of 15 bytes needs no memory of its own.
    let isShort = denominator == Part() && unit.high >> 56 == 0
    return String(unsafeUninitializedCapacity: isShort ? 15 : 33) { bytes in
      let count = unit.write(to: bytes, at: 0)
      guard denominator != Part() else { return count }
      bytes[count] = UInt8(ascii: "/")
      return count + 1 + denominator.write(to: bytes, at: count + 1)
    }
  }
}
