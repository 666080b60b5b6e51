/// The stack of open elements, as the standard's tree builder keeps it, with a count for each tag.
///
/// The counts let an end tag without an open counterpart be dropped in constant time; what is searched otherwise is
/// popped, or lies within the depth limit, so that the whole pass stays linear.
struct OpenElements {
  struct Entry {
    var tag: Tag
    /// The name's hash, to tell custom elements apart.
    var key: UInt64
    /// The index of its facts.
    var fact: Int32
  }

  /// The tree has at most so many nested elements; what lies deeper is flattened.
  ///
  /// Real pages stay below 100.
  static let maximumDepth = 250

  private(set) var entries: [Entry] = []
  private var open = Array(repeating: Int32(0), count: Tag.allCases.count)
  /// Elements beyond the depth limit that were not opened, so that their end tags close nothing else.
  private var suppressed = Array(repeating: Int32(0), count: Tag.allCases.count)

  mutating func reset() {
    entries.removeAll(keepingCapacity: true)
    for tag in open.indices {
      open[tag] = 0
      suppressed[tag] = 0
    }
  }

  var isFull: Bool { entries.count >= Self.maximumDepth }

  @inline(__always)
  func isOpen(_ tag: Tag) -> Bool { open[Int(tag.rawValue)] > 0 }

  mutating func push(_ entry: Entry) {
    entries.append(entry)
    open[Int(entry.tag.rawValue)] += 1
  }

  mutating func pop() -> Entry {
    let entry = entries.removeLast()
    open[Int(entry.tag.rawValue)] -= 1
    return entry
  }

  mutating func suppress(_ tag: Tag) { suppressed[Int(tag.rawValue)] += 1 }

  /// Takes the end tag of a suppressed element.
  ///
  /// - Returns: Whether there was one.
  mutating func endSuppressed(_ tag: Tag) -> Bool {
    guard suppressed[Int(tag.rawValue)] > 0 else { return false }
    suppressed[Int(tag.rawValue)] -= 1
    return true
  }

  /// The innermost open element that a test accepts, unless one that bounds the search lies above it.
  func innermost(where accepts: (Entry) -> Bool, bound: (Entry) -> Bool) -> Int? {
    var index = entries.count - 1
    while index >= 0 {
      if accepts(entries[index]) { return index }
      if bound(entries[index]) { return nil }
      index -= 1
    }
    return nil
  }
}
