import SluiceUnicode

/// A text as arrays with one entry for each code point, so that an index is the offset that rows carry.
///
/// ``original`` holds the code points as they are, ``folded`` the same text with full-width forms as ASCII and
/// Traditional characters as Simplified ones. Both have the same length; case is kept. One value is loaded again for
/// each document, so that the arrays are allocated once.
package struct ClaimText: Sendable {
  /// The code points as written.
  package private(set) var original: [UInt32] = []
  /// The code points with widths and Han variants folded, one for one.
  package private(set) var folded: [UInt32] = []

  /// Makes an empty text.
  package init() {}

  /// Makes a text from a string.
  ///
  /// - Parameter string: The text.
  package init(_ string: String) {
    load(Array(string.utf8))
  }

  /// The number of code points.
  package var count: Int { original.count }

  /// Replaces the content; malformed bytes become U+FFFD each.
  ///
  /// - Parameter utf8: The text in UTF-8.
  package mutating func load(_ utf8: [UInt8]) {
    original.removeAll(keepingCapacity: true)
    folded.removeAll(keepingCapacity: true)
    // All empty arrays of the process are one object, and appending nothing writes its count from this thread.
    guard !utf8.isEmpty else { return }
    original.append(addingCapacity: utf8.count) { original in
      original.withUnsafeMutableBufferPointer { original, count in
        folded.append(addingCapacity: utf8.count) { folded in
          folded.withUnsafeMutableBufferPointer { folded, foldedCount in
            count = utf8.withUnsafeBufferPointer { bytes in
              Self.folds.withUnsafeBufferPointer { Self.decode(bytes, to: original, folded, $0) }
            }
            foldedCount = count
          }
        }
      }
    }
  }

  /// Adds a text at the end.
  ///
  /// - Parameter other: The text.
  /// - Returns: Where it stands now.
  package mutating func append(_ other: ClaimText) -> Range<Int> {
    let start = count
    original += other.original
    folded += other.folded
    return start..<count
  }

  /// Decodes a text into memory that has room for a code point for each byte, and tells how many there are.
  private static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, to original: UnsafeMutableBufferPointer<UInt32>,
    _ folded: UnsafeMutableBufferPointer<UInt32>, _ folds: UnsafeBufferPointer<UInt32>
  ) -> Int {
    guard let original = original.baseAddress, let folded = folded.baseAddress else { return 0 }
    var index = 0
    var count = 0
    while index < bytes.count {
      // Every round reads a byte at least and writes one code point.
      let byte = bytes[index]
      if byte < 0x80 {
        original[count] = UInt32(byte)
        folded[count] = UInt32(byte)
        index &+= 1
      } else {
        let (scalar, length) = decode(bytes, at: index)
        original[count] = scalar
        folded[count] = scalar < 0x1_0000 ? folds[Int(scalar)] : fold(scalar)
        index &+= length
      }
      count &+= 1
    }
    return count
  }

  /// ``fold(_:)`` of every scalar of the basic plane that is beyond ASCII.
  private static let folds: [UInt32] = (UInt32(0)..<0x1_0000).map { $0 < 0x80 ? $0 : fold($0) }

  /// The text of a range, as written.
  ///
  /// - Parameter range: Code point offsets within the text.
  /// - Returns: The characters of the range.
  package func string(_ range: Range<Int>) -> String {
    Self.string(original, range)
  }

  /// The text of a range of code points.
  ///
  /// - Parameters:
  ///   - scalars: The code points.
  ///   - range: Offsets within them.
  /// - Returns: The characters of the range; a value that is no scalar becomes U+FFFD.
  package static func string(_ scalars: [UInt32], _ range: Range<Int>) -> String {
    let scalars = scalars.span.extracting(range)
    // The exact length, so that a short text needs no memory of its own.
    var length = 0
    for index in scalars.indices { length += Self.length(scalars[index]) }
    return String(unsafeUninitializedCapacity: length) { bytes in
      var count = 0
      for index in scalars.indices { count += append(scalars[index], to: bytes, at: count) }
      return count
    }
  }

  /// How many bytes a code point has in UTF-8.
  @inline(__always)
  private static func length(_ scalar: UInt32) -> Int {
    scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : 0x1_0000..<0x11_0000 ~= scalar ? 4 : 3
  }

  /// Writes a code point in UTF-8, and tells its length; there must be room for it.
  @inline(__always)
  private static func append(_ scalar: UInt32, to bytes: UnsafeMutableBufferPointer<UInt8>, at: Int) -> Int {
    switch scalar {
    case 0..<0x80:
      bytes[at] = UInt8(scalar)
      return 1
    case 0x80..<0x800:
      bytes[at] = 0xC0 | UInt8(scalar >> 6)
      bytes[at + 1] = 0x80 | UInt8(scalar & 0x3F)
      return 2
    case 0x1_0000..<0x11_0000:
      bytes[at] = 0xF0 | UInt8(scalar >> 18)
      bytes[at + 1] = 0x80 | UInt8(scalar >> 12 & 0x3F)
      bytes[at + 2] = 0x80 | UInt8(scalar >> 6 & 0x3F)
      bytes[at + 3] = 0x80 | UInt8(scalar & 0x3F)
      return 4
    default:
      let scalar = scalar < 0x1_0000 ? scalar : 0xFFFD
      bytes[at] = 0xE0 | UInt8(scalar >> 12)
      bytes[at + 1] = 0x80 | UInt8(scalar >> 6 & 0x3F)
      bytes[at + 2] = 0x80 | UInt8(scalar & 0x3F)
      return 3
    }
  }

  /// Decodes one character beyond ASCII.
  @inline(__always)
  private static func decode(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: UInt32, length: Int) {
    let lead = utf8[index]
    if lead & 0xF0 == 0xE0, index + 2 < utf8.count {  // Most of Chinese text.
      let (second, third) = (utf8[index &+ 1], utf8[index &+ 2])
      guard second & 0xC0 == 0x80, third & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      return (UInt32(lead & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F), 3)
    }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead < 0xF5, index + length <= utf8.count else { return (0xFFFD, 1) }
    var scalar = UInt32(lead) & (0x7F >> UInt32(length))
    for offset in 1..<length {
      let byte = utf8[index + offset]
      guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
    }
    return (scalar, length)
  }

  /// The code point that matching sees in place of another: ASCII for full-width forms and odd spaces, Simplified for
  /// Traditional.
  ///
  /// - Parameter scalar: A code point beyond ASCII.
  /// - Returns: The folded code point.
  package static func fold(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x3001, 0x3002, 0x4E00, 0x7684: scalar
    case 0x3000, 0x00A0, 0x2002...0x200A, 0x202F: 0x20
    default: foldedScalar(scalar)
    }
  }
}
