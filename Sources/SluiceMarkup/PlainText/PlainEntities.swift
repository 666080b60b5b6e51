/// Character references in a text that should hold none.
enum PlainEntities {
  /// The longest names that HTML 4 has; longer ones are hardly ever left by a stripper.
  private static let longestName = 8

  /// References that bad strippers write without the semicolon (HTML, "Named character references", legacy forms).
  private static let bare: Set<[UInt8]> = Set(["nbsp", "amp", "lt", "gt", "quot"].map { Array($0.utf8) })

  /// Decodes the reference at an index.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - index: The index of `&`.
  /// - Returns: The text that it stands for and the index behind it; nil where there is none.
  static func decode(_ bytes: [UInt8], at index: Int) -> ([UInt8], Int)? {
    guard index + 2 < bytes.count else { return nil }
    if bytes[index + 1] == 0x23 { return numeric(bytes, from: index + 2) }
    guard let (value, next) = named(bytes, from: index + 1) else { return nil }
    // Text that was escaped twice: `&amp;nbsp;` is a space, `&amp;` before anything else an ampersand.
    if value == 0x26, let (inner, after) = inside(bytes, from: next) { return (inner, after) }
    return (encode(value), next)
  }

  private static func inside(_ bytes: [UInt8], from index: Int) -> ([UInt8], Int)? {
    guard index < bytes.count else { return nil }
    if bytes[index] == 0x23 { return numeric(bytes, from: index + 1) }
    guard let (value, next) = named(bytes, from: index), bytes[next - 1] == 0x3B else { return nil }
    return (encode(value), next)
  }

  private static func named(_ bytes: [UInt8], from start: Int) -> (UInt32, Int)? {
    var end = start
    while end < bytes.count, end - start <= longestName, isNameByte(bytes[end]) { end += 1 }
    guard end > start + 1, end - start <= longestName else { return nil }
    let name = Array(bytes[start..<end])
    let closed = end < bytes.count && bytes[end] == 0x3B
    guard closed || bare.contains(name) else { return nil }
    guard let value = lookUp(name) else { return nil }
    return (value, closed ? end + 1 : end)
  }

  private static func lookUp(_ name: [UInt8]) -> UInt32? {
    let reference = [0x26] + name + [0x3B]
    return reference.withUnsafeBufferPointer { bytes in
      guard let found = Entities.shared.reference(at: bytes), found.length == bytes.count, found.second == 0 else {
        return nil
      }
      return found.first
    }
  }

  private static func numeric(_ bytes: [UInt8], from start: Int) -> ([UInt8], Int)? {
    var end = start
    let isHex = end < bytes.count && bytes[end] | 0x20 == 0x78
    if isHex { end += 1 }
    let first = end
    var value: UInt32 = 0
    while end < bytes.count, end - first < 8, let digit = digit(bytes[end], isHex: isHex) {
      value = value &* (isHex ? 16 : 10) &+ digit
      end += 1
    }
    guard end > first, end < bytes.count, bytes[end] == 0x3B else { return nil }
    guard value >= 0x20, value != 0x7F, let scalar = Unicode.Scalar(value) else { return nil }
    return (encode(scalar.value), end + 1)
  }

  private static func digit(_ byte: UInt8, isHex: Bool) -> UInt32? {
    if byte &- 0x30 < 10 { return UInt32(byte &- 0x30) }
    let letter = (byte | 0x20) &- 0x61
    return isHex && letter < 6 ? UInt32(letter) + 10 : nil
  }

  private static func encode(_ value: UInt32) -> [UInt8] {
    Unicode.Scalar(value).map { Array(String(Character($0)).utf8) } ?? []
  }

  private static func isNameByte(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }
}
