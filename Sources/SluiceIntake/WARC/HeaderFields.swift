#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The fields of a WARC or HTTP head, kept as bytes and looked up when asked for.
///
/// Lines end in CRLF or LF; a line that starts with a blank continues the one before; a line without a colon is no field
/// and is passed over. Names compare without case. A head has a dozen lines and few of them are ever asked for, so
/// that looking through it costs less than taking it apart.
package struct HeaderFields: Sendable {
  /// The head as it was taken.
  let bytes: [UInt8]

  /// The first line: `WARC/1.0`, `HTTP/1.1 200 OK`.
  package let firstLine: Range<Int>

  /// Takes a head.
  ///
  /// - Parameter bytes: The head, with or without the empty line.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    firstLine = bytes.line(from: 0)
  }

  /// The first line as text.
  package var firstText: String { String(decoding: bytes[firstLine], as: UTF8.self) }

  /// The values of a name in their order.
  ///
  /// - Parameter name: The name in lower case.
  /// - Returns: The values.
  package func all(_ name: StaticString) -> [[UInt8]] {
    var values: [[UInt8]] = []
    var at = bytes.lineEnd(from: 0) + 1
    while let value = next(name, from: &at) { values.append(value) }
    return values
  }

  /// The first value of a name.
  ///
  /// - Parameter name: The name in lower case.
  /// - Returns: The value, nil where there is no such field or it is empty.
  package func first(_ name: StaticString) -> [UInt8]? {
    var at = bytes.lineEnd(from: 0) + 1
    guard let value = next(name, from: &at), !value.isEmpty else { return nil }
    return value
  }

  /// The first value of a name as text; bytes that are not UTF-8 are replaced.
  ///
  /// - Parameter name: The name in lower case.
  /// - Returns: The value.
  package func text(_ name: StaticString) -> String? { first(name).map { String(decoding: $0, as: UTF8.self) } }

  /// Goes through all fields in order, the values of folded lines without what stands on later lines.
  ///
  /// - Parameter body: Takes the name, blanks behind it left out, and where the value stands in ``bytes``.
  /// - Returns: Whether there are folded lines.
  @discardableResult
  func forEach(_ body: (_ name: ArraySlice<UInt8>, _ value: Range<Int>) -> Void) -> Bool {
    var at = bytes.lineEnd(from: 0) + 1
    var isFolded = false
    while at < bytes.count {
      let end = bytes.lineEnd(from: at)
      let start = at
      at = end + 1
      if bytes[start] == 0x20 || bytes[start] == 0x09 { isFolded = isFolded || end > start + 1 }
      var colon = start
      while colon < end, bytes[colon] != 0x3A { colon += 1 }
      if colon == end { continue }
      let stop = bytes[end - 1] == 0x0D ? end - 1 : end
      body(bytes[bytes.trimmed(start..<colon)], bytes.trimmed(min(colon + 1, stop)..<stop))
    }
    return isFolded
  }

  /// The same fields, each on one line.
  func unfolded() -> HeaderFields {
    var plain = Array(bytes[bytes.line(from: 0)])
    var at = bytes.lineEnd(from: 0) + 1
    while at < bytes.count {
      let line = bytes.line(from: at)
      let continues = !line.isEmpty && (bytes[at] == 0x20 || bytes[at] == 0x09)
      plain += continues ? [0x20] : [0x0A]
      plain += bytes[continues ? bytes.trimmed(line) : line]
      at = bytes.lineEnd(from: line.upperBound) + 1
    }
    return HeaderFields(plain + [0x0A])
  }

  /// Finds the next field of a name and moves behind it.
  private func next(_ name: StaticString, from at: inout Int) -> [UInt8]? {
    while at < bytes.count {
      let line = bytes.line(from: at)
      at = bytes.lineEnd(from: line.upperBound) + 1
      guard let start = value(of: name, in: line) else { continue }
      var value = Array(bytes[bytes.trimmed(start..<line.upperBound)])
      while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x09 {
        let more = bytes.line(from: at)
        value += [0x20] + bytes[bytes.trimmed(more)]
        at = bytes.lineEnd(from: more.upperBound) + 1
      }
      return value
    }
    return nil
  }

  /// Where the value starts, if a line is a field of that name.
  private func value(of name: StaticString, in line: Range<Int>) -> Int? {
    let length = name.utf8CodeUnitCount
    guard line.count > length, lowercased(bytes[line.lowerBound]) == name.utf8Start[0] else { return nil }
    for index in 0..<length where lowercased(bytes[line.lowerBound + index]) != name.utf8Start[index] { return nil }
    var at = line.lowerBound + length
    while at < line.upperBound, bytes[at] == 0x20 || bytes[at] == 0x09 { at += 1 }
    return at < line.upperBound && bytes[at] == 0x3A ? at + 1 : nil
  }
}

extension [UInt8] {
  /// The position of the next LF, or the end.
  fileprivate func lineEnd(from start: Int) -> Int {
    guard start < count else { return count }
    // memchr looks at vectors of bytes at once; the searched range is inside the array.
    return withUnsafeBytes { bytes in
      let base = bytes.baseAddress!
      return memchr(base + start, 0x0A, count - start).map { UnsafeRawPointer($0) - base } ?? count
    }
  }

  /// The line at a position without its end.
  fileprivate func line(from start: Int) -> Range<Int> {
    let end = lineEnd(from: start)
    return Swift.min(start, end)..<(end > start && self[end - 1] == 0x0D ? end - 1 : end)
  }

  /// A range without the blanks at its ends.
  fileprivate func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, self[start] == 0x20 || self[start] == 0x09 { start += 1 }
    while end > start, self[end - 1] == 0x20 || self[end - 1] == 0x09 { end -= 1 }
    return start..<end
  }
}

/// An ASCII letter in lower case; other bytes as they are.
///
/// - Parameter byte: The byte.
/// - Returns: The byte in lower case.
@inline(__always)
func lowercased(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

/// The number that some decimal digits write; nil for anything else or what does not fit.
///
/// - Parameter bytes: The digits.
/// - Returns: The number.
func decimal(_ bytes: some Sequence<UInt8>) -> Int? {
  var value = 0
  var digits = 0
  for byte in bytes {
    guard byte >= 0x30, byte <= 0x39, digits < 18 else { return nil }
    value = value * 10 + Int(byte - 0x30)
    digits += 1
  }
  return digits > 0 ? value : nil
}
