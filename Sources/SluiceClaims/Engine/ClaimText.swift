import SluiceUnicode

/// A text with one array entry for each code point, so that an index is the offset that rows carry.
///
/// ``folded`` holds the code points with full-width forms as ASCII and Traditional characters as Simplified ones; case
/// is kept. The text as written stays in UTF-8, from which strings are cut. One value is loaded again for each
/// document, so that the arrays are allocated once.
package struct ClaimText: Sendable {
  /// The text as written, valid UTF-8.
  private var utf8: [UInt8] = []
  /// Where each code point starts in ``utf8``.
  private var starts: [UInt32] = []
  /// The code points with widths and Han variants folded, one for one.
  package private(set) var folded: [UInt32] = []
  /// The ``ScalarClasses`` of each entry of ``folded``.
  private(set) var classes: [UInt8] = []

  /// Makes an empty text.
  package init() {}

  /// Makes a text from a string.
  ///
  /// - Parameter string: The text.
  package init(_ string: String) {
    load(Array(string.utf8))
  }

  /// The number of code points.
  package var count: Int { folded.count }

  /// Replaces the content; malformed sequences become U+FFFD each.
  ///
  /// - Parameter utf8: The text in UTF-8; of more than 4 GiB the rest is left out.
  package mutating func load(_ utf8: [UInt8]) {
    var broken = BrokenScan()
    load(utf8, &broken)
  }

  /// Replaces the content, and finds on the way what it lost.
  ///
  /// - Parameters:
  ///   - utf8: The text in UTF-8; of more than 4 GiB the rest is left out.
  ///   - broken: Gets what may be broken, for ``brokenSpans(_:)``.
  mutating func load(_ utf8: [UInt8], _ broken: inout BrokenScan) {
    self.utf8 = utf8.count <= Self.longest ? utf8 : Array(utf8.prefix(Self.longest))
    broken = BrokenScan()
    if !decode(&broken) {
      self.utf8 = scalars(of: self.utf8.span).reduce(into: []) { SluiceUnicode.append($1, to: &$0) }
      broken = BrokenScan()
      _ = decode(&broken)
    }
  }

  /// So many bytes have a place that fits in ``starts``.
  private static let longest = Int(UInt32.max)

  /// Fills the arrays from the bytes; false where these are malformed.
  private mutating func decode(_ broken: inout BrokenScan) -> Bool {
    starts.removeAll(keepingCapacity: true)
    folded.removeAll(keepingCapacity: true)
    classes.removeAll(keepingCapacity: true)
    // All empty arrays of the process are one object, and appending nothing writes its count from this thread.
    if utf8.isEmpty { return true }
    let room = utf8.count
    var isValid = true
    starts.append(addingCapacity: room) { starts in
      folded.append(addingCapacity: room) { folded in
        classes.append(addingCapacity: room) { classes in
          isValid = Self.decode(utf8, &starts, &folded, &classes, &broken)
        }
      }
    }
    return isValid
  }

  private static func decode(
    _ utf8: [UInt8], _ starts: inout OutputSpan<UInt32>, _ folded: inout OutputSpan<UInt32>,
    _ classes: inout OutputSpan<UInt8>, _ broken: inout BrokenScan
  ) -> Bool {
    starts.withUnsafeMutableBufferPointer { starts, startCount in
      folded.withUnsafeMutableBufferPointer { folded, foldedCount in
        classes.withUnsafeMutableBufferPointer { classes, classCount in
          tables { entries, looks in
            guard let starts = starts.baseAddress, let folded = folded.baseAddress, let classes = classes.baseAddress
            else { return true }
            let decoding = UTF8Decoding(
              starts: starts, folded: folded, classes: classes, entries: entries, looks: looks)
            let count = utf8.withUnsafeBufferPointer { decoding.decode($0, &broken) }
            (startCount, foldedCount, classCount) = (count ?? 0, count ?? 0, count ?? 0)
            return count != nil
          }
        }
      }
    }
  }

  private static func tables(_ body: (UnsafePointer<ScalarEntry>, UnsafePointer<Int16>) -> Bool) -> Bool {
    entries.withUnsafeBufferPointer { entries in
      BrokenSpans.looks.withUnsafeBufferPointer { looks in
        guard let entries = entries.baseAddress, let looks = looks.baseAddress else { return true }
        return body(entries, looks)
      }
    }
  }

  /// The code points that lost their bytes, as ``BrokenSpans`` finds them.
  ///
  /// - Parameter broken: What ``load(_:_:)`` noted.
  /// - Returns: Their ranges, in order.
  func brokenSpans(_ broken: BrokenScan) -> [Range<Int>] { BrokenSpans.find(in: utf8.span, broken) }

  /// Adds a text at the end.
  ///
  /// - Parameter other: The text.
  /// - Returns: Where it stands now.
  package mutating func append(_ other: ClaimText) -> Range<Int> {
    let start = count
    let offset = UInt32(truncatingIfNeeded: utf8.count)
    utf8 += other.utf8
    starts += other.starts.lazy.map { $0 &+ offset }
    folded += other.folded
    classes += other.classes
    return start..<count
  }

  /// The code point at a place, as written.
  ///
  /// - Parameter index: Its offset within the text.
  /// - Returns: The code point.
  package func original(at index: Int) -> UInt32 {
    scalar(in: utf8.span, at: Int(starts[index])).value
  }

  /// Every scalar of the basic plane.
  private static let entries = ScalarEntry.basicPlane()

  /// The text of a range, as written.
  ///
  /// - Parameter range: Code point offsets within the text.
  /// - Returns: The characters of the range.
  package func string(_ range: Range<Int>) -> String {
    if range.isEmpty { return "" }
    let end = range.upperBound < starts.count ? Int(starts[range.upperBound]) : utf8.count
    let bytes = utf8.span.extracting(Int(starts[range.lowerBound])..<end)
    // SAFETY: whole characters of bytes that were found valid.
    return String(copying: unsafe UTF8Span(unchecked: bytes))
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
}
