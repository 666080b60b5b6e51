/// The fields of a WARC or HTTP head, kept as bytes.
///
/// Lines end in CRLF or LF; a line that starts with a blank continues the one before; a line without a colon is no field
/// and is passed over. Names compare without case.
package struct HeaderFields: Sendable {
  private let bytes: [UInt8]
  private var fields: [(name: Range<Int>, value: Range<Int>)] = []
  /// Values that were put together from several lines, by the index of the field.
  private var folded: [Int: [UInt8]] = [:]

  /// The first line: `WARC/1.0`, `HTTP/1.1 200 OK`.
  package let firstLine: Range<Int>

  /// Reads a head.
  ///
  /// - Parameter bytes: The head up to and without the empty line.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var lines = LineRanges(bytes)
    firstLine = lines.next() ?? 0..<0
    // Heads of crawls have about a dozen fields.
    fields.reserveCapacity(16)
    while let line = lines.next() { add(line) }
  }

  /// The first line as text.
  package var firstText: String { String(decoding: bytes[firstLine], as: UTF8.self) }

  private mutating func add(_ line: Range<Int>) {
    guard let first = line.first else { return }
    if bytes[first] == 0x20 || bytes[first] == 0x09 {
      guard !fields.isEmpty else { return }
      let last = fields.count - 1
      folded[last] = (folded[last] ?? Array(bytes[fields[last].value])) + [0x20] + bytes[trimmed(line)]
    } else if let colon = bytes[line].firstIndex(of: 0x3A) {
      fields.append((trimmed(line.lowerBound..<colon), trimmed(colon + 1..<line.upperBound)))
    }
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
    while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    return start..<end
  }

  /// The values of a name in their order.
  ///
  /// - Parameter name: The name in lower case.
  /// - Returns: The values.
  package func all(_ name: StaticString) -> [[UInt8]] {
    fields.indices.filter { matches(fields[$0].name, name) }.map { folded[$0] ?? Array(bytes[fields[$0].value]) }
  }

  /// The first value of a name.
  ///
  /// - Parameter name: The name in lower case.
  /// - Returns: The value, nil where there is no such field or it is empty.
  package func first(_ name: StaticString) -> [UInt8]? {
    guard let index = fields.firstIndex(where: { matches($0.name, name) }) else { return nil }
    let value = folded[index] ?? Array(bytes[fields[index].value])
    return value.isEmpty ? nil : value
  }

  /// The first value of a name as text; bytes that are not UTF-8 are replaced.
  ///
  /// - Parameter name: The name in lower case.
  /// - Returns: The value.
  package func text(_ name: StaticString) -> String? { first(name).map { String(decoding: $0, as: UTF8.self) } }

  private func matches(_ range: Range<Int>, _ name: StaticString) -> Bool {
    guard range.count == name.utf8CodeUnitCount else { return false }
    for (index, at) in range.enumerated() where lowercased(bytes[at]) != name.utf8Start[index] { return false }
    return true
  }
}

/// The lines of some bytes, without their ends.
private struct LineRanges {
  private let bytes: [UInt8]
  private var at = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Range<Int>? {
    guard at < bytes.count else { return nil }
    let start = at
    let end = bytes[at...].firstIndex(of: 0x0A) ?? bytes.count
    at = end + 1
    return start..<(end > start && bytes[end - 1] == 0x0D ? end - 1 : end)
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
