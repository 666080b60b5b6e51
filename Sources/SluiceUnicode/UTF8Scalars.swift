/// One scalar read from UTF-8 bytes, with its length.
public struct DecodedScalar: Sendable, Equatable {
  /// The code point; U+FFFD for a malformed sequence.
  public var value: UInt32
  /// How many bytes it took, at least 1.
  public var length: Int

  /// Names a scalar and its length.
  ///
  /// - Parameters:
  ///   - value: The code point.
  ///   - length: How many bytes it took.
  @inlinable
  public init(value: UInt32, length: Int) {
    self.value = value
    self.length = length
  }
}

/// Reads the scalar that starts at an offset of UTF-8 bytes.
///
/// A malformed sequence gives U+FFFD and the length of its maximal valid part, as the Encoding Standard does.
///
/// - Parameters:
///   - bytes: UTF-8.
///   - at: The offset of the first byte, below the count.
/// - Returns: The scalar and its length.
@inlinable
public func scalar(in bytes: Span<UInt8>, at: Int) -> DecodedScalar {
  let lead = bytes[at]
  if lead < 0x80 { return DecodedScalar(value: UInt32(lead), length: 1) }
  guard lead >= 0xC2, lead <= 0xF4 else { return DecodedScalar(value: 0xFFFD, length: 1) }
  let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  // The first continuation byte of E0, ED, F0 and F4 has a narrower range (no overlong forms, surrogates, U+110000).
  let low: UInt8 = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80
  let high: UInt8 = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF
  var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
  for index in 1..<length {
    guard at + index < bytes.count else { return DecodedScalar(value: 0xFFFD, length: index) }
    let byte = bytes[at + index]
    guard byte >= (index == 1 ? low : 0x80), byte <= (index == 1 ? high : 0xBF) else {
      return DecodedScalar(value: 0xFFFD, length: index)
    }
    value = value << 6 | UInt32(byte & 0x3F)
  }
  return DecodedScalar(value: value, length: length)
}

/// The code points of UTF-8 bytes.
///
/// - Parameter bytes: UTF-8; malformed sequences become U+FFFD.
/// - Returns: One element for each scalar.
public func scalars(of bytes: Span<UInt8>) -> [UInt32] {
  var out: [UInt32] = []
  out.reserveCapacity(bytes.count)
  var at = 0
  while at < bytes.count {
    let next = scalar(in: bytes, at: at)
    out.append(next.value)
    at += next.length
  }
  return out
}

/// Counts the code points of valid UTF-8.
///
/// - Parameter bytes: Valid UTF-8.
/// - Returns: The number of bytes that are no continuation bytes.
public func scalarCount(of bytes: Span<UInt8>) -> Int {
  var count = 0
  for index in bytes.indices where bytes[unchecked: index] & 0xC0 != 0x80 { count &+= 1 }
  return count
}

/// Appends a scalar as UTF-8.
///
/// - Parameters:
///   - scalar: A code point; a surrogate or one beyond U+10FFFF is written as U+FFFD.
///   - bytes: Where it goes.
@inlinable
public func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
  switch scalar {
  case 0..<0x80:
    bytes.append(UInt8(scalar))
  case 0x80..<0x800:
    bytes.append(UInt8(0xC0 | scalar >> 6))
    bytes.append(UInt8(0x80 | scalar & 0x3F))
  case 0xD800..<0xE000, 0x11_0000...:
    append(0xFFFD, to: &bytes)
  case 0x800..<0x1_0000:
    bytes.append(UInt8(0xE0 | scalar >> 12))
    bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
    bytes.append(UInt8(0x80 | scalar & 0x3F))
  default:
    bytes.append(UInt8(0xF0 | scalar >> 18))
    bytes.append(UInt8(0x80 | scalar >> 12 & 0x3F))
    bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
    bytes.append(UInt8(0x80 | scalar & 0x3F))
  }
}
