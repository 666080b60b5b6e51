/// Writes JSON straight into a byte buffer, the caller keeping the order of keys and brackets.
///
/// The writer adds commas; it checks nothing else, because rows have one fixed shape that tests hold. The buffer may be
/// emptied and used again.
public struct JSONWriter: Sendable {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// Makes an empty writer.
  public init() {}

  /// Empties the buffer and keeps its memory.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  /// Ends a line of JSON Lines.
  public mutating func endLine() {
    bytes.append(0x0A)
    needsComma = false
  }

  /// Opens an object.
  public mutating func beginObject() { open(0x7B) }

  /// Closes an object.
  public mutating func endObject() { close(0x7D) }

  /// Opens an array.
  public mutating func beginArray() { open(0x5B) }

  /// Closes an array.
  public mutating func endArray() { close(0x5D) }

  /// Writes a key that needs no escapes; a value must follow.
  ///
  /// - Parameter name: ASCII without quotes or backslashes.
  public mutating func key(_ name: StaticString) {
    separate()
    bytes.append(0x22)
    // The pointer of a static string lives as long as the process.
    unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    bytes.append(0x22)
    bytes.append(0x3A)
    needsComma = false
  }

  /// Writes a key of any text; a value must follow.
  ///
  /// - Parameter name: The key.
  public mutating func key(text name: String) {
    string(name)
    bytes.append(0x3A)
    needsComma = false
  }

  /// Writes `null`.
  public mutating func null() { literal("null") }

  /// Writes a truth value.
  ///
  /// - Parameter value: The value.
  public mutating func bool(_ value: Bool) { literal(value ? "true" : "false") }

  /// Writes a whole number, or `null`.
  ///
  /// - Parameter value: The value.
  public mutating func int(_ value: Int?) {
    guard let value else { return null() }
    separate()
    appendDigits(of: value)
  }

  /// Writes a number in the shortest form that reads back the same, always with a decimal point, or `null`.
  ///
  /// - Parameter value: The value; infinities and NaN, which JSON lacks, become `null`.
  public mutating func double(_ value: Double?) {
    guard let value, value.isFinite else { return null() }
    separate()
    let text = value.description
    var sawPoint = false
    for byte in text.utf8 {
      if byte == 0x2E { sawPoint = true }
      if byte == 0x65, !sawPoint {  // 1e+16 becomes 1.0e+16
        bytes.append(0x2E)
        bytes.append(0x30)
        sawPoint = true
      }
      bytes.append(byte)
    }
    if !sawPoint {
      bytes.append(0x2E)
      bytes.append(0x30)
    }
  }

  /// Writes a text, or `null`.
  ///
  /// - Parameter value: The text.
  public mutating func string(_ value: String?) {
    guard let value else { return null() }
    separate()
    bytes.append(0x22)
    escape(value.utf8Span.span)
    bytes.append(0x22)
  }

  /// Writes a text that is valid UTF-8.
  ///
  /// - Parameter utf8: The text's bytes.
  public mutating func string(utf8: Span<UInt8>) {
    separate()
    bytes.append(0x22)
    escape(utf8)
    bytes.append(0x22)
  }

  private mutating func separate() {
    if needsComma { bytes.append(0x2C) }
    needsComma = true
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func literal(_ text: StaticString) {
    separate()
    // The pointer of a static string lives as long as the process.
    unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func appendDigits(of value: Int) {
    if value < 0 { bytes.append(0x2D) }
    var unit: UInt = 1
    while value.magnitude / unit >= 10 { unit *= 10 }
    while unit > 0 {
      bytes.append(UInt8(0x30 + value.magnitude / unit % 10))
      unit /= 10
    }
  }

  /// Copies runs without escapes whole; only quotes, backslashes and controls need one.
  private mutating func escape(_ text: Span<UInt8>) {
    var run = 0
    var at = 0
    while at < text.count {
      let byte = text[at]
      if byte >= 0x20, byte != 0x22, byte != 0x5C {
        at += 1
        continue
      }
      copy(text.extracting(run..<at))
      appendEscape(of: byte)
      at += 1
      run = at
    }
    copy(text.extracting(run..<at))
  }

  private mutating func copy(_ run: Span<UInt8>) {
    // The buffer is only read within the call, while the span keeps it alive.
    unsafe run.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
  }

  private mutating func appendEscape(of byte: UInt8) {
    bytes.append(0x5C)
    switch byte {
    case 0x22, 0x5C: bytes.append(byte)
    case 0x0A: bytes.append(0x6E)
    case 0x0D: bytes.append(0x72)
    case 0x09: bytes.append(0x74)
    case 0x08: bytes.append(0x62)
    case 0x0C: bytes.append(0x66)
    default:
      bytes.append(contentsOf: [0x75, 0x30, 0x30])
      bytes.append(hexDigit(byte >> 4))
      bytes.append(hexDigit(byte & 15))
    }
  }
}

private func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
