import CZlib

/// Many paths with their sizes in little memory: each stores only what differs from the one before, in deflated blocks.
///
/// Half a million files take some megabytes, so that the peak of memory hardly grows with the number of inputs.
struct PathList: Sendable {
  /// One file of the list.
  struct Entry: Sendable, Equatable {
    /// Which root it lies below.
    var root: Int
    /// The path below the root.
    var path: [UInt8]
    /// The size in bytes, nil where the system gives none (a pipe).
    var size: Int?
    /// What tells another state of the file apart (``FileStatus/stamp``).
    var stamp = FileStamp()
  }

  /// Entries that are stored and read together.
  private struct Block: Sendable {
    var first: Int
    var packed: [UInt8]
    /// The length before deflating; nil where zlib had no memory and the bytes are as they were.
    var plainCount: Int?
  }

  /// How many bytes a block holds before it is deflated: more would deflate hardly better.
  private static let blockSize = 32 * 1024

  private var blocks: [Block] = []
  /// The block that is being filled.
  private var bytes: [UInt8] = []
  private var last: [UInt8] = []
  private(set) var count = 0
  private var firstOfLast = 0

  mutating func append(_ entry: Entry) {
    if bytes.count >= Self.blockSize { seal() }
    let shared = Self.commonPrefix(last, entry.path)
    append(shared)
    append(entry.path.count - shared)
    bytes.append(contentsOf: entry.path[shared...])
    append(entry.root)
    append(entry.size.map { $0 + 1 } ?? 0)
    for index in 0..<FileStamp.size { bytes.append(UInt8(truncatingIfNeeded: entry.stamp.bits >> UInt64(index * 8))) }
    last = entry.path
    count += 1
  }

  /// Deflates the block at hand and starts the next, whose first entry is whole.
  private mutating func seal() {
    let packed = Self.deflated(bytes)
    blocks.append(Block(first: firstOfLast, packed: packed ?? bytes, plainCount: packed == nil ? nil : bytes.count))
    bytes.removeAll(keepingCapacity: true)
    last = []
    firstOfLast = count
  }

  /// The entries of a block as they were written, and the index of the first; the last block is not deflated.
  private func block(_ index: Int) -> (first: Int, bytes: [UInt8]) {
    guard index < blocks.count else { return (firstOfLast, bytes) }
    let block = blocks[index]
    return (block.first, block.plainCount.map { Self.inflated(block.packed, count: $0) } ?? block.packed)
  }

  /// Reads entries in order from some index on.
  struct Cursor: Sendable {
    private let list: PathList
    private var block = 0
    private var bytes: [UInt8]
    private var at = 0
    private var index: Int
    private var path: [UInt8] = []

    init(_ list: PathList, from start: Int) {
      self.list = list
      block = list.blocks.firstIndex { $0.first > start }.map { $0 - 1 } ?? list.blocks.count
      if block == list.blocks.count, start < list.firstOfLast { block -= 1 }
      (index, bytes) = list.block(block)
      while index < start, next() != nil {}
    }

    mutating func next() -> Entry? {
      guard index < list.count else { return nil }
      if at == bytes.count {
        block += 1
        (_, bytes) = list.block(block)
        at = 0
        path = []
        // Only where zlib could not get the few kilobytes that it needs to read what it wrote.
        if bytes.isEmpty { return nil }
      }
      let shared = number()
      let length = number()
      path.removeLast(path.count - shared)
      path.append(contentsOf: bytes[at..<at + length])
      at += length
      let root = number()
      let size = number()
      let stamp = (0..<FileStamp.size).reduce(UInt64(0)) { $0 | UInt64(bytes[at + $1]) << UInt64($1 * 8) }
      at += FileStamp.size
      index += 1
      return Entry(root: root, path: path, size: size == 0 ? nil : size - 1, stamp: FileStamp(bits: stamp))
    }

    private mutating func number() -> Int {
      var value = 0
      var shift = 0
      while true {
        let byte = bytes[at]
        at += 1
        value |= Int(byte & 0x7F) << shift
        if byte < 0x80 { return value }
        shift += 7
      }
    }
  }

  private mutating func append(_ number: Int) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  private static func commonPrefix(_ left: [UInt8], _ right: [UInt8]) -> Int {
    let limit = min(left.count, right.count)
    var at = 0
    while at < limit, left[at] == right[at] { at += 1 }
    return at
  }
}

/// Packing of blocks.
extension PathList {
  /// The bytes deflated; nil where zlib has no memory.
  private static func deflated(_ bytes: [UInt8]) -> [UInt8]? {
    var size = compressBound(uLong(bytes.count))
    // zlib writes at most `size` bytes, which its bound says are enough, and tells how many it wrote.
    let packed = [UInt8](unsafeUninitializedCapacity: Int(size)) { room, count in
      let status = compress2(room.baseAddress, &size, bytes, uLong(bytes.count), 6)
      count = status == Z_OK ? Int(size) : 0
    }
    // A copy of its own length: the room was made for the worst case.
    return packed.isEmpty ? nil : packed.map(\.self)
  }

  /// What ``deflated(_:)`` was given.
  private static func inflated(_ packed: [UInt8], count: Int) -> [UInt8] {
    var size = uLongf(count)
    return [UInt8](unsafeUninitializedCapacity: count) { room, written in
      written = uncompress(room.baseAddress, &size, packed, uLong(packed.count)) == Z_OK ? Int(size) : 0
    }
  }
}
