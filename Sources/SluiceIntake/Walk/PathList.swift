/// Many paths with their sizes in little memory: each stores only what differs from the one before.
///
/// Half a million files take about ten megabytes, so that a list of all inputs costs little beside a batch.
struct PathList: Sendable {
  /// One file of the list.
  struct Entry: Sendable, Equatable {
    /// Which root it lies below.
    var root: Int
    /// The path below the root.
    var path: [UInt8]
    /// The size in bytes, nil where the system gives none (a pipe).
    var size: Int?
  }

  // Every so many entries one is stored whole, to start reading from.
  private static let stride = 64

  private var bytes: [UInt8] = []
  private var starts: [Int] = []
  private var last: [UInt8] = []
  private(set) var count = 0

  mutating func append(_ entry: Entry) {
    let isStart = count % Self.stride == 0
    if isStart { starts.append(bytes.count) }
    let shared = isStart ? 0 : Self.commonPrefix(last, entry.path)
    append(shared)
    append(entry.path.count - shared)
    bytes.append(contentsOf: entry.path[shared...])
    append(entry.root)
    append(entry.size.map { $0 + 1 } ?? 0)
    last = entry.path
    count += 1
  }

  /// Reads entries in order from some index on.
  struct Cursor: Sendable {
    private let list: PathList
    private var at: Int
    private var index: Int
    private var path: [UInt8] = []

    init(_ list: PathList, from start: Int) {
      self.list = list
      let block = min(start / PathList.stride, max(0, list.starts.count - 1))
      at = list.starts.isEmpty ? 0 : list.starts[block]
      index = block * PathList.stride
      while index < start, next() != nil {}
    }

    mutating func next() -> Entry? {
      guard index < list.count else { return nil }
      let shared = number()
      let length = number()
      path.removeLast(path.count - shared)
      path.append(contentsOf: list.bytes[at..<at + length])
      at += length
      let root = number()
      let size = number()
      index += 1
      return Entry(root: root, path: path, size: size == 0 ? nil : size - 1)
    }

    private mutating func number() -> Int {
      var value = 0
      var shift = 0
      while true {
        let byte = list.bytes[at]
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
