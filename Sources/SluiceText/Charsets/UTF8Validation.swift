import SluiceUnicode

/// Where the valid UTF-8 that starts at an offset ends: the count of the bytes when all is valid.
///
/// One pass over the bytes, eight at a time in ASCII and one multi-byte sequence at a time elsewhere, each checked as a
/// word. An incomplete sequence at the end counts as malformed.
///
/// - Parameters:
///   - bytes: The bytes.
///   - start: Where to start, at the start of a sequence.
/// - Returns: The offset of the first malformed sequence, or the count.
package func validUTF8End(_ bytes: Span<UInt8>, from start: Int = 0) -> Int {
  bytes.withUnsafeBytes { buffer in
    guard let base = buffer.baseAddress else { return 0 }
    // SAFETY: every load of eight bytes starts at least eight bytes before the end.
    let safeEnd = buffer.count - 8
    var at = start
    while at <= safeEnd {
      let word = unsafe (base + at).loadUnaligned(as: UInt64.self).littleEndian
      let high = word & 0x8080_8080_8080_8080
      if high == 0 {
        at = ByteSearch.skipBlocks(of: buffer, from: at + 8) { $0 & 0x80 }
        continue
      }
      at += high.trailingZeroBitCount >> 3
      guard at <= safeEnd else { break }
      let next = unsafe validRunEnd(base, at, safeEnd)
      if next == at { return at }
      at = next
    }
    return unsafe validTailEnd(buffer, at)
  }
}

/// Follows multi-byte sequences until an ASCII byte, the last eight bytes or a malformed sequence.
///
/// - Returns: The start where the very first sequence is malformed.
@inline(__always)
private func validRunEnd(_ base: UnsafeRawPointer, _ start: Int, _ safeEnd: Int) -> Int {
  var at = start
  while at <= safeEnd {
    let word = unsafe (base + at).loadUnaligned(as: UInt32.self).littleEndian
    if word & 0xC0C0F0 == 0x8080E0 {
      // Three bytes: no overlong form (E0 80…9F) and no surrogate (ED A0…BF).
      let top = word & 0x200F
      if top == 0 || top == 0x200D { return at }
      at += 3
    } else if word & 0x80 == 0 {
      return at
    } else if word & 0xC0E0 == 0x80C0 {
      if word & 0x1E == 0 { return at }
      at += 2
    } else if word & 0xC0C0_C0F8 == 0x8080_80F0 {
      let value = (word & 7) << 2 | (word >> 12 & 3)
      if value < 1 || value > 16 { return at }
      at += 4
    } else {
      return at
    }
  }
  return at
}

/// Checks the last bytes one by one.
private func validTailEnd(_ buffer: UnsafeRawBufferPointer, _ start: Int) -> Int {
  var at = start
  while at < buffer.count {
    let length = sequenceLength(buffer, at)
    if length == 0 { return at }
    at += length
  }
  return at
}

/// The length of the valid sequence at an offset, 0 when it is malformed.
private func sequenceLength(_ buffer: UnsafeRawBufferPointer, _ at: Int) -> Int {
  let lead = unsafe buffer[at]
  if lead < 0x80 { return 1 }
  guard 0xC2...0xF4 ~= lead else { return 0 }
  let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  guard at + length <= buffer.count else { return 0 }
  let first = secondByteRange(lead)
  for index in 1..<length {
    let byte = unsafe buffer[at + index]
    guard (index == 1 ? first : 0x80...0xBF).contains(byte) else { return 0 }
  }
  return length
}

/// Which bytes may follow a lead byte: fewer behind E0, ED, F0 and F4 (overlong forms, surrogates, beyond U+10FFFF).
private func secondByteRange(_ lead: UInt8) -> ClosedRange<UInt8> {
  switch lead {
  case 0xE0: 0xA0...0xBF
  case 0xED: 0x80...0x9F
  case 0xF0: 0x90...0xBF
  case 0xF4: 0x80...0x8F
  default: 0x80...0xBF
  }
}

/// How many bytes of a malformed sequence one U+FFFD stands for: the longest part that could start a valid one.
///
/// - Parameters:
///   - bytes: The bytes.
///   - at: Where the malformed sequence starts.
/// - Returns: At least 1.
func malformedUTF8Length(_ bytes: Span<UInt8>, at: Int) -> Int {
  let lead = bytes[at]
  guard 0xC2...0xF4 ~= lead, at + 1 < bytes.count, secondByteRange(lead).contains(bytes[at + 1]) else { return 1 }
  let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  var count = 2
  while count < length, at + count < bytes.count, 0x80...0xBF ~= bytes[at + count] { count += 1 }
  return count
}
