/// Cuts a stream of JSON into its records: the elements of an array, or values that follow each other.
///
/// The values themselves are not checked here; a record is what lies between brackets that fit. White space and commas
/// between records do not count, so that dumps that were glued together are read.
package struct JSONValuesDecoder: IncrementalDecoder {
  /// What was met.
  package enum Element: Sendable, Equatable {
    /// A record: its number from 1, its offset, and its bytes, nil when it was longer than the limit and was skipped.
    case value(number: Int, offset: Int, bytes: [UInt8]?)
    /// The data ends inside a record that starts at an offset, or before the array's end.
    case truncated(at: Int)
  }

  private let limit: Int
  private var number = 0
  /// Whether the outermost bracket is an array of records.
  private var isInArray = false
  private var isInValue = false
  /// How much of the value at the front of the window was looked at.
  private var scanned = 0
  private var depth = 0
  private var isInString = false
  private var isEscaped = false
  /// Where the value that is being skipped started.
  private var skipping: Int?

  /// Makes a decoder.
  ///
  /// - Parameter limit: The longest record in bytes; a longer one is skipped and told.
  package init(limit: Int) { self.limit = limit }

  package mutating func decode(_ window: inout ByteWindow) -> Element? {
    if !isInValue, !findValue(&window) { return nil }
    if let end = endOfValue(window) { return value(&window, length: end) }
    if window.count > limit {
      if skipping == nil { skipping = window.offset }
      window.consume(window.count)
      scanned = 0
    }
    return nil
  }

  package mutating func finish(_ window: inout ByteWindow) -> Element? {
    if let element = decode(&window) { return element }
    let (start, end) = (skipping ?? window.offset, window.offset + window.count)
    let isScalar = isInValue && depth == 0 && !isInString && !window.isEmpty
    if isScalar { return value(&window, length: window.count) }
    let (wasInValue, wasInArray) = (isInValue, isInArray)
    window.consume(window.count)
    self = JSONValuesDecoder(limit: limit)
    if wasInValue { return .truncated(at: start) }
    return wasInArray ? .truncated(at: end) : nil
  }

  /// Moves to the next value; false when there is none yet.
  private mutating func findValue(_ window: inout ByteWindow) -> Bool {
    if window.offset == 0 {
      if window.count < 3, window.starts(withBytes: Array([0xEF, 0xBB].prefix(window.count))) { return false }
      if window.starts(with: "\u{FEFF}") { window.consume(3) }
    }
    while !window.isEmpty {
      switch window[0] {
      case 0x20, 0x09, 0x0A, 0x0D, 0x2C: window.consume(1)
      case 0x5B where !isInArray:
        window.consume(1)
        isInArray = true
      case 0x5D:
        window.consume(1)
        isInArray = false
      default:
        isInValue = true
        scanned = 0
        depth = 0
        isInString = false
        isEscaped = false
        return true
      }
    }
    return false
  }

  /// The length of the value at the front, once its end is in the window.
  private mutating func endOfValue(_ window: ByteWindow) -> Int? {
    let bytes = window.span
    var at = scanned
    defer { scanned = at }
    while at < bytes.count {
      let byte = bytes[at]
      if isInString {
        if isEscaped {
          isEscaped = false
        } else if byte == 0x5C {
          isEscaped = true
        } else if byte == 0x22 {
          isInString = false
          if depth == 0 { return at + 1 }
        }
      } else {
        switch byte {
        case 0x22: isInString = true
        case 0x7B, 0x5B: depth += 1
        case 0x7D, 0x5D:
          if depth == 0 { return max(at, 1) }
          depth -= 1
          if depth == 0 { return at + 1 }
        case 0x2C, 0x20, 0x09, 0x0A, 0x0D:
          if depth == 0 { return at }
        default: break
        }
      }
      at += 1
    }
    return nil
  }

  private mutating func value(_ window: inout ByteWindow, length: Int) -> Element {
    number += 1
    let start = skipping ?? window.offset
    isInValue = false
    scanned = 0
    guard skipping == nil, length <= limit else {
      skipping = nil
      window.consume(length)
      return .value(number: number, offset: start, bytes: nil)
    }
    return .value(number: number, offset: start, bytes: window.take(length))
  }
}
