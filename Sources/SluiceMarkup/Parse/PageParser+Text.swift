extension PageParser {
  /// Passes on a run of text, its references decoded.
  mutating func text(_ start: Int, _ end: Int) {
    var at = start
    while let ampersand = ByteScan.first(UInt8(ascii: "&"), in: source, from: at, to: end) {
      if ampersand > at { sink.characters(source + at, ampersand - at) }
      at = reference(ampersand, end)
    }
    if end > at { sink.characters(source + at, end - at) }
  }

  /// Passes on what a reference stands for; an ampersand that starts none is text.
  ///
  /// - Returns: The position after it.
  private mutating func reference(_ start: Int, _ end: Int) -> Int {
    let rest = UnsafeBufferPointer(start: source + start, count: end - start)
    guard let reference = Entities.shared.reference(at: rest) else {
      sink.characters(source + start, 1)
      return start + 1
    }
    var character = EncodedCharacter(reference.first)
    if reference.second != 0 { character.append(reference.second) }
    character.withBytes { bytes, count in sink.characters(bytes, count) }
    return start + reference.length
  }
}

/// One or two scalar values as UTF-8.
private struct EncodedCharacter {
  private var bytes: UInt64 = 0
  private var count = 0

  init(_ scalar: UInt32) { append(scalar) }

  /// Appends a scalar value; control characters become white space and noncharacters U+FFFD.
  mutating func append(_ scalar: UInt32) {
    switch scalar {
    case 0..<0x20 where scalar != 9 && scalar != 10: put(0x20)
    case 0..<0x80: put(scalar)
    case 0x80..<0x800:
      put(0xc0 | scalar >> 6)
      put(0x80 | scalar & 63)
    case 0xfffe, 0xffff: append(0xfffd)
    case 0x800..<0x1_0000:
      put(0xe0 | scalar >> 12)
      put(0x80 | scalar >> 6 & 63)
      put(0x80 | scalar & 63)
    default:
      put(0xf0 | scalar >> 18)
      put(0x80 | scalar >> 12 & 63)
      put(0x80 | scalar >> 6 & 63)
      put(0x80 | scalar & 63)
    }
  }

  private mutating func put(_ byte: UInt32) {
    bytes |= UInt64(byte) << UInt64(count * 8)
    count += 1
  }

  /// Lends the bytes; two scalar values have at most eight.
  func withBytes(_ body: (UnsafePointer<UInt8>, Int) -> Void) {
    withUnsafeBytes(of: bytes.littleEndian) { raw in
      guard let base = raw.baseAddress else { return }
      body(base.assumingMemoryBound(to: UInt8.self), count)
    }
  }
}
