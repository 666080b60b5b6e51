/// Cuts a stream into lines at LF; a CR before it belongs to the line end.
///
/// No other character ends a line: U+2028 and a lone CR may stand inside JSON. A UTF-8 byte order mark at the start of
/// the stream is dropped. The last line needs no line end.
package struct LineDecoder: IncrementalDecoder {
  /// One line.
  package struct Element: Sendable, Equatable {
    /// Its number, from 1.
    package var number: Int
    /// The offset of its first byte.
    package var offset: Int
    /// What stands in it; nil when it was longer than the limit and was skipped.
    package var bytes: [UInt8]?
  }

  private let limit: Int
  private var number = 0
  /// How much of the window holds no line end for certain.
  private var scanned = 0
  /// Where the line that is being skipped started.
  private var skipping: Int?

  /// Makes a decoder.
  ///
  /// - Parameter limit: The longest line in bytes; a longer one is skipped and told.
  package init(limit: Int) { self.limit = limit }

  package mutating func decode(_ window: inout ByteWindow) -> Element? {
    if window.offset == 0, window.count >= 3, window.starts(with: "\u{FEFF}") {
      window.consume(3)
      scanned = 0
    }
    if let end = window.firstIndex(of: 0x0A, from: scanned) {
      scanned = 0
      return line(&window, length: end, terminator: 1)
    }
    if window.count > limit {
      if skipping == nil { skipping = window.offset }
      window.consume(window.count)
      scanned = 0
    } else {
      scanned = window.count
    }
    return nil
  }

  package mutating func finish(_ window: inout ByteWindow) -> Element? {
    if let line = decode(&window) { return line }
    scanned = 0
    return window.isEmpty && skipping == nil ? nil : line(&window, length: window.count, terminator: 0)
  }

  private mutating func line(_ window: inout ByteWindow, length: Int, terminator: Int) -> Element {
    number += 1
    let start = skipping ?? window.offset
    guard skipping == nil, length <= limit else {
      skipping = nil
      window.consume(length + terminator)
      return Element(number: number, offset: start, bytes: nil)
    }
    var bytes = window.take(length)
    window.consume(terminator)
    if terminator > 0, bytes.last == 0x0D { bytes.removeLast() }
    return Element(number: number, offset: start, bytes: bytes)
  }
}
