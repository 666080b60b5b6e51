/// Where a decoder writes UTF-8 and counts malformed input.
///
/// Decoders write without a check for room: the buffer has three bytes for every input byte, and no charset makes more of
/// one (a malformed byte gives U+FFFD, three bytes; Big5's two-scalar codes are four bytes from two).
struct Sink {
  private let base: UnsafeMutablePointer<UInt8>
  private(set) var count = 0
  private(set) var replaced = 0
  private(set) var malformed: [Int] = []

  // SAFETY: `base` has `capacity(for:)` bytes for the input that is decoded; see above.
  init(_ base: UnsafeMutablePointer<UInt8>) { unsafe self.base = base }

  /// The bytes that a text may take when decoded.
  static func capacity(for count: Int) -> Int { 3 * count + 8 }

  @inline(__always)
  mutating func put(ascii byte: UInt8) {
    unsafe base[count] = byte
    count &+= 1
  }

  @inline(__always)
  mutating func put(_ scalar: UInt32) {
    if scalar < 0x80 {
      put(ascii: UInt8(truncatingIfNeeded: scalar))
    } else if scalar < 0x800 {
      unsafe base[count] = UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6)
      unsafe base[count &+ 1] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
      count &+= 2
    } else if scalar < 0x1_0000 {
      unsafe base[count] = UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12)
      unsafe base[count &+ 1] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F)
      unsafe base[count &+ 2] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
      count &+= 3
    } else {
      unsafe base[count] = UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18)
      unsafe base[count &+ 1] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F)
      unsafe base[count &+ 2] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F)
      unsafe base[count &+ 3] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
      count &+= 4
    }
  }

  /// Copies bytes that are UTF-8 already.
  mutating func put(utf8 input: Span<UInt8>, _ range: Range<Int>) {
    input.withUnsafeBufferPointer { source in
      guard let from = source.baseAddress, !range.isEmpty else { return }
      // SAFETY: the range lies inside the input; the room is there because a byte becomes a byte.
      unsafe (base + count).update(from: from + range.lowerBound, count: range.count)
    }
    count += range.count
  }

  /// Writes U+FFFD for a malformed sequence.
  ///
  /// - Parameter offset: Where it starts in the input.
  @inline(never)
  mutating func malformed(at offset: Int) {
    put(0xFFFD)
    replaced += 1
    if malformed.count < DecodedText.maximumPositions { malformed.append(offset) }
  }
}

/// Bytes read as text.
public struct DecodedText: Sendable, Equatable {
  /// The text as valid UTF-8.
  public var utf8: [UInt8]
  /// How many malformed sequences became U+FFFD.
  public var replaced: Int
  /// Where the first malformed sequences start in the input, at most ``maximumPositions``.
  public var malformed: [Int]

  /// How many positions of malformed sequences are kept.
  public static let maximumPositions = 16
}
