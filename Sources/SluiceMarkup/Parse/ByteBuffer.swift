#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A growing run of bytes that keeps its memory between documents.
///
/// Own storage instead of `[UInt8]`, because the guard and the text collector append a few bytes at a time in their
/// innermost loops, where the array's uniqueness and bounds checks cost more than the copy. The pointer never leaves
/// the module and never outlives the object.
final class ByteBuffer {
  private(set) var bytes: UnsafeMutablePointer<UInt8>
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int = 1 << 16) {
    self.capacity = capacity
    bytes = .allocate(capacity: capacity)
  }

  deinit { bytes.deallocate() }

  /// Forgets the content; memory above a bound is given back, so that one huge page does not stay for ever.
  func reset(keeping bound: Int = 16 << 20) {
    count = 0
    guard capacity > bound else { return }
    bytes.deallocate()
    capacity = bound
    bytes = .allocate(capacity: capacity)
  }

  /// Makes room for more bytes.
  @inline(__always)
  func reserve(_ more: Int) {
    if count + more > capacity { grow(count + more) }
  }

  private func grow(_ needed: Int) {
    let larger = max(needed, capacity * 2)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    moved.update(from: bytes, count: count)
    bytes.deallocate()
    bytes = moved
    capacity = larger
  }

  @inline(__always)
  func append(_ byte: UInt8) {
    reserve(1)
    bytes[count] = byte
    count += 1
  }

  @inline(__always)
  func append(_ source: UnsafePointer<UInt8>, _ length: Int) {
    reserve(length)
    (bytes + count).update(from: source, count: length)
    count += length
  }

  @inline(__always)
  func append(_ text: StaticString) { append(text.utf8Start, text.utf8CodeUnitCount) }

  /// Appends a scalar value as UTF-8.
  func append(scalar value: UInt32) {
    reserve(4)
    switch value {
    case 0..<0x80:
      append(UInt8(value))
    case 0x80..<0x800:
      append(UInt8(0xc0 | value >> 6))
      append(UInt8(0x80 | value & 63))
    case 0x800..<0x1_0000:
      append(UInt8(0xe0 | value >> 12))
      append(UInt8(0x80 | value >> 6 & 63))
      append(UInt8(0x80 | value & 63))
    default:
      append(UInt8(0xf0 | value >> 18))
      append(UInt8(0x80 | value >> 12 & 63))
      append(UInt8(0x80 | value >> 6 & 63))
      append(UInt8(0x80 | value & 63))
    }
  }

  /// Appends a whole number in decimal digits.
  func append(decimal value: Int) {
    reserve(20)
    var digits = 1
    var limit = 10
    while value >= limit {
      digits += 1
      limit *= 10
    }
    var rest = value
    for place in stride(from: count + digits - 1, through: count, by: -1) {
      bytes[place] = UInt8(48 + rest % 10)
      rest /= 10
    }
    count += digits
  }

  /// Takes bytes from the end.
  @inline(__always)
  func truncate(to length: Int) { count = length }

  /// A copy of a range.
  func copy(_ start: Int, _ end: Int) -> [UInt8] {
    Array(UnsafeBufferPointer(start: bytes + start, count: end - start))
  }
}
