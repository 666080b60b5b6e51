/// The edges of a trie in one open-addressed table, keyed by node and code point.
///
/// Memory of its own instead of arrays: the tries are asked several times for each character, and each array would be
/// one more reference to count and one more bound to check.
final class EdgeTable: @unchecked Sendable {
  // Sendable: nothing changes behind the initialiser of the trie that makes it.

  /// An edge with where it leads.
  struct Edge {
    /// The node that it leaves, and its code point; all ones in a free slot.
    fileprivate var key: UInt64 = .max
    /// The node that it leads to.
    fileprivate(set) var node: Int32 = 0
    /// The number of the phrase that ends there, -1 without one.
    fileprivate(set) var value: Int32 = -1
  }

  private let edges: UnsafeMutablePointer<Edge>
  private let mask: Int
  /// A bit for the low bits of every code point that a phrase starts with.
  private let starts: UnsafeMutablePointer<UInt64>
  private var nodes: Int32 = 1

  /// Makes an empty table.
  ///
  /// - Parameter most: So many edges at most.
  init(edges most: Int) {
    var capacity = 16
    while capacity < most * 2 { capacity *= 2 }
    edges = .allocate(capacity: capacity)
    edges.initialize(repeating: Edge(), count: capacity)
    mask = capacity - 1
    starts = .allocate(capacity: 64)
    starts.initialize(repeating: 0, count: 64)
  }

  deinit {
    edges.deallocate()
    starts.deallocate()
  }

  /// Adds a phrase.
  ///
  /// - Parameters:
  ///   - phrase: Its code points in the order of reading.
  ///   - value: Its number; a later one wins.
  func insert(_ phrase: some Sequence<UInt32>, _ value: Int32) {
    var node: Int32 = 0
    var last: Int?
    for scalar in phrase {
      if last == nil { starts[Int(scalar >> 6) & 63] |= 1 << UInt64(scalar & 63) }
      let slot = slot(node, scalar)
      if edges[slot].key == .max {
        edges[slot] = Edge(key: Self.key(node, scalar), node: nodes)
        nodes += 1
      }
      node = edges[slot].node
      last = slot
    }
    if let last { edges[last].value = value }
  }

  /// The edge from a node by a code point, nil without one.
  @inline(__always)
  func edge(from node: Int32, _ scalar: UInt32) -> Edge? {
    let edge = edges[slot(node, scalar)]
    return edge.key == .max ? nil : edge
  }

  /// Whether a phrase may start with a code point; wrong only by saying yes too often.
  @inline(__always)
  func mayStart(_ scalar: UInt32) -> Bool {
    starts[Int(scalar >> 6) & 63] >> UInt64(scalar & 63) & 1 != 0
  }

  /// The slot of an edge, or the free one where it would stand; half of all are free, so one is met.
  @inline(__always)
  private func slot(_ node: Int32, _ scalar: UInt32) -> Int {
    let key = Self.key(node, scalar)
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while edges[slot].key != .max, edges[slot].key != key { slot = (slot &+ 1) & mask }
    return slot
  }

  @inline(__always)
  private static func key(_ node: Int32, _ scalar: UInt32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(scalar)
  }
}
