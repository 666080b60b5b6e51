/// Writes bits into memory, the first bit lowest.
///
/// The caller gives the memory and makes it large enough; a write stores eight bytes however few of them count.
struct BitWriter {
  private(set) var at: UnsafeMutablePointer<UInt8>
  private var bits: UInt64 = 0
  private var count: UInt64 = 0

  init(_ at: UnsafeMutablePointer<UInt8>) { self.at = at }

  /// Adds bits; after at most 56 of them ``flush()`` is due.
  @inline(__always)
  mutating func add(_ value: UInt32, _ length: Int) {
    bits |= UInt64(value) &<< count
    count &+= UInt64(truncatingIfNeeded: length)
  }

  /// Stores the whole bytes.
  @inline(__always)
  mutating func flush() {
    UnsafeMutableRawPointer(at).storeBytes(of: bits.littleEndian, as: UInt64.self)
    at += Int(truncatingIfNeeded: count &>> 3)
    bits &>>= count & 0x38
    count &= 7
  }

  /// Fills the last byte with zero bits.
  mutating func align() {
    count = (count + 7) & ~7
    flush()
  }

  /// Adds bytes behind whole bytes.
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    if let base = bytes.baseAddress { at.update(from: base, count: bytes.count) }
    at += bytes.count
  }
}
