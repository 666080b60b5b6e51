#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The bytes of a stream that were read and not yet consumed: filled at the end, consumed at the front.
///
/// Decoders look at the front and consume what they understand; whatever stays is still there after the next filling.
/// The storage is reused, so a stream of any length needs as much memory as its largest unconsumed piece.
package struct ByteWindow {
  private var storage: [UInt8]
  private var start = 0
  private var end = 0
  /// The offset in the stream of the first unconsumed byte.
  package private(set) var offset = 0

  /// Makes an empty window.
  ///
  /// - Parameter capacity: The bytes to make room for at first.
  package init(capacity: Int = 64 * 1024) {
    // No zeros, for what stands behind `end` is written before it is read, and memory of any content makes bytes.
    storage = [UInt8](unsafeUninitializedCapacity: max(capacity, 16)) { room, count in count = room.count }
  }

  /// Makes a window that holds bytes already, without a copy of them.
  ///
  /// - Parameter bytes: What is to be consumed.
  package init(holding bytes: [UInt8]) {
    storage = bytes
    end = bytes.count
  }

  /// The number of unconsumed bytes.
  package var count: Int { end - start }

  /// How many bytes can be added before the storage has to grow or to move.
  package var room: Int { storage.count - end }

  /// Whether nothing is left.
  package var isEmpty: Bool { start == end }

  /// The unconsumed byte at a position from the front.
  package subscript(index: Int) -> UInt8 { storage[start + index] }

  /// The unconsumed bytes.
  package var span: Span<UInt8> {
    @_lifetime(borrow self)
    borrowing get { storage.span.extracting(start..<end) }
  }

  /// Drops bytes from the front.
  ///
  /// - Parameter count: How many, at most ``count``.
  package mutating func consume(_ count: Int) {
    start += count
    offset += count
    if start == end {
      start = 0
      end = 0
    }
  }

  /// Drops everything and starts a new stream.
  ///
  /// - Parameter offset: The offset of the next byte.
  package mutating func reset(offset: Int = 0) {
    start = 0
    end = 0
    self.offset = offset
  }

  /// Adds bytes at the end.
  ///
  /// - Parameter bytes: The next bytes of the stream.
  package mutating func append(_ bytes: Span<UInt8>) {
    let count = bytes.count
    fill(room: count) { room in
      bytes.withUnsafeBytes { room.copyMemory(from: $0) }
      return count
    }
  }

  /// Adds bytes at the end.
  ///
  /// - Parameter bytes: The next bytes of the stream.
  package mutating func append(_ bytes: [UInt8]) { append(bytes.span) }

  /// Lets a reader write into the free room behind the last byte.
  ///
  /// - Parameters:
  ///   - room: The least room to offer, in bytes.
  ///   - body: Writes from the start of the room and returns how many bytes it wrote, or a negative number for an error.
  /// - Returns: What `body` returned.
  @discardableResult
  package mutating func fill(room: Int, _ body: (UnsafeMutableRawBufferPointer) -> Int) -> Int {
    makeRoom(room)
    // The pointer does not leave the closure, and the room lies wholly inside the storage.
    let first = end
    let written = storage.withUnsafeMutableBytes { body(UnsafeMutableRawBufferPointer(rebasing: $0[first...])) }
    if written > 0 { end += written }
    return written
  }

  /// Copies bytes from the front and consumes them.
  ///
  /// - Parameters:
  ///   - count: How many, at most ``count``.
  ///   - target: Where they go, at its end.
  package mutating func take(_ count: Int, appendingTo target: inout [UInt8]) {
    target.append(contentsOf: storage[start..<start + count])
    consume(count)
  }

  /// Copies bytes from the front and consumes them.
  ///
  /// - Parameter count: How many, at most ``count``.
  /// - Returns: The bytes.
  package mutating func take(_ count: Int) -> [UInt8] {
    let bytes = Array(storage[start..<start + count])
    consume(count)
    return bytes
  }

  /// Gives away all unconsumed bytes, without a copy where none were consumed, and keeps no storage.
  package mutating func takeAll() -> [UInt8] {
    var bytes: [UInt8] = []
    swap(&bytes, &storage)
    bytes.removeLast(bytes.count - end)
    if start > 0 { bytes.removeFirst(start) }
    offset += end - start
    (start, end) = (0, 0)
    return bytes
  }

  /// A copy of bytes that stay unconsumed.
  ///
  /// - Parameter range: Positions from the front.
  /// - Returns: The bytes.
  package func copy(_ range: Range<Int>) -> [UInt8] {
    Array(storage[start + range.lowerBound..<start + range.upperBound])
  }

  /// Finds a byte.
  ///
  /// - Parameters:
  ///   - byte: The byte.
  ///   - from: The position to start at, from the front.
  /// - Returns: Its first position from the front, nil where it does not occur.
  package func firstIndex(of byte: UInt8, from: Int = 0) -> Int? {
    guard from < count else { return nil }
    // memchr looks at vectors of bytes at once; the searched range is inside the storage.
    return storage.withUnsafeBytes { bytes in
      let base = bytes.baseAddress! + start
      guard let hit = memchr(base + from, Int32(byte), count - from) else { return nil }
      return UnsafeRawPointer(hit) - base
    }
  }

  /// Tells whether the unconsumed bytes start with some bytes.
  ///
  /// - Parameters:
  ///   - bytes: The bytes to look for.
  ///   - at: The position from the front.
  /// - Returns: Whether all of them are there.
  package func starts(with bytes: StaticString, at: Int = 0) -> Bool {
    let length = bytes.utf8CodeUnitCount
    guard count - at >= length else { return false }
    for index in 0..<length where storage[start + at + index] != bytes.utf8Start[index] { return false }
    return true
  }

  /// Reads a number of two bytes, the lowest first.
  ///
  /// - Parameter at: The position from the front; both bytes must be there.
  /// - Returns: The number.
  package func littleEndian16(at: Int) -> UInt16 {
    UInt16(self[at]) | UInt16(self[at + 1]) << 8
  }

  /// Reads a number of four bytes, the lowest first.
  ///
  /// - Parameter at: The position from the front; all bytes must be there.
  /// - Returns: The number.
  package func littleEndian32(at: Int) -> UInt32 {
    UInt32(littleEndian16(at: at)) | UInt32(littleEndian16(at: at + 2)) << 16
  }

  /// Tells whether the unconsumed bytes start with some bytes.
  ///
  /// - Parameter bytes: The bytes to look for.
  /// - Returns: Whether all of them are there.
  package func starts(withBytes bytes: [UInt8]) -> Bool {
    count >= bytes.count && storage[start..<start + bytes.count].elementsEqual(bytes)
  }

  private mutating func makeRoom(_ room: Int) {
    if storage.count - end >= room { return }
    if start > 0 {
      // Moving costs at most what was read since the last time, because a full window is moved or doubled.
      storage.withUnsafeMutableBytes { bytes in
        _ = memmove(bytes.baseAddress!, bytes.baseAddress! + start, end - start)
      }
      end -= start
      start = 0
    }
    if storage.count - end < room {
      let target = max(storage.count * 2, end + room)
      storage.append(contentsOf: repeatElement(0, count: target - storage.count))
    }
  }
}
