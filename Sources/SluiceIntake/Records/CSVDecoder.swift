/// Cuts comma- or tab-separated values into rows (RFC 4180).
///
/// Line ends may be LF alone; a quoted field may hold line ends, and `""` in it stands for a quote. Text behind a closing
/// quote and quotes inside a bare field stand for themselves. Empty lines are no rows.
package struct CSVDecoder: IncrementalDecoder {
  /// One row.
  package struct Element: Sendable, Equatable {
    /// Its number, from 1 for the header.
    package var number: Int
    /// The offset of its first byte.
    package var offset: Int
    /// The fields; nil when the row was longer than the limit and was skipped.
    package var fields: [[UInt8]]?
    /// Whether the data ends inside a quoted field.
    package var isCut = false
  }

  private let limit: Int
  private let delimiter: UInt8
  private var number = 0
  private var scanned = 0
  private var isQuoted = false
  /// Whether a quote here would open a field: at its start, and right behind a closing quote.
  private var mayOpen = true
  private var skipping: Int?

  /// Makes a decoder.
  ///
  /// - Parameters:
  ///   - delimiter: What separates fields.
  ///   - limit: The longest row in bytes; a longer one is skipped and told.
  package init(delimiter: UInt8, limit: Int) {
    self.delimiter = delimiter
    self.limit = limit
  }

  package mutating func decode(_ window: inout ByteWindow) -> Element? {
    if window.offset == 0 {
      if window.count < 3, window.starts(withBytes: Array([0xEF, 0xBB].prefix(window.count))) { return nil }
      if window.starts(with: "\u{FEFF}") { window.consume(3) }
    }
    while true {
      if let end = endOfRow(window) {
        if let row = row(&window, length: end, terminator: 1) { return row }
      } else if scanned > limit {
        if skipping == nil { skipping = window.offset }
        window.consume(scanned)
        // A quote that is never closed must not swallow the rest of the file: rows start anew at the next line.
        startRow()
      } else {
        return nil
      }
    }
  }

  package mutating func finish(_ window: inout ByteWindow) -> Element? {
    if let row = decode(&window) { return row }
    let wasQuoted = isQuoted
    defer {
      let (number, old) = (number, self)
      self = CSVDecoder(delimiter: old.delimiter, limit: old.limit)
      self.number = number
    }
    if window.isEmpty, skipping == nil { return nil }
    var last = row(&window, length: window.count, terminator: 0)
    last?.isCut = wasQuoted
    return last
  }

  private mutating func startRow() {
    scanned = 0
    isQuoted = false
    mayOpen = true
  }

  /// The position of the line end behind the row at the front.
  private mutating func endOfRow(_ window: ByteWindow) -> Int? {
    let bytes = window.span
    var at = scanned
    defer { scanned = at }
    while at < bytes.count, at <= limit {
      let byte = bytes[at]
      if isQuoted {
        // A quote ends the field, or is the first of two: then the next one opens it again.
        if byte == 0x22 { isQuoted = false }
        mayOpen = true
      } else if byte == 0x22, mayOpen {
        isQuoted = true
      } else if byte == 0x0A {
        return at
      } else {
        mayOpen = byte == delimiter
      }
      at += 1
    }
    return nil
  }

  private mutating func row(_ window: inout ByteWindow, length: Int, terminator: Int) -> Element? {
    let start = skipping ?? window.offset
    startRow()
    guard skipping == nil else {
      skipping = nil
      number += 1
      window.consume(length + terminator)
      return Element(number: number, offset: start, fields: nil)
    }
    var bytes = window.take(length)
    window.consume(terminator)
    if bytes.last == 0x0D { bytes.removeLast() }
    if bytes.isEmpty { return nil }
    number += 1
    return Element(number: number, offset: start, fields: fields(bytes))
  }

  private func fields(_ row: [UInt8]) -> [[UInt8]] {
    var fields: [[UInt8]] = []
    var field: [UInt8] = []
    var at = 0
    var isQuoted = false
    var isAtStart = true
    while at < row.count {
      let byte = row[at]
      if isQuoted {
        if byte != 0x22 {
          field.append(byte)
        } else if at + 1 < row.count, row[at + 1] == 0x22 {
          field.append(byte)
          at += 1
        } else {
          isQuoted = false
        }
      } else if byte == delimiter {
        fields.append(field)
        field = []
        isAtStart = true
        at += 1
        continue
      } else if byte == 0x22, isAtStart {
        isQuoted = true
      } else {
        field.append(byte)
      }
      isAtStart = false
      at += 1
    }
    return fields + [field]
  }
}
