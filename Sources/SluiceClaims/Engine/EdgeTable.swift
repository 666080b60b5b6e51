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
  /// A bit for the low bits of every code point that is a phrase.
  private let singles: UnsafeMutablePointer<UInt64>
  /// A bit for a hash of the first two code points of every phrase: small enough to stay near the processor, where a
  /// probe of the edges reaches far for the many texts that hold no phrase.
  private let pairs: UnsafeMutablePointer<UInt64>
  /// By how much a hash is shifted to number a bit of ``pairs``.
  private let pairShift: UInt32
  private var nodes: Int32 = 1
  /// The code points that a phrase starts with, each once.
  private(set) var firsts: [UInt32] = []

  /// Makes an empty table.
  ///
  /// - Parameters:
  ///   - most: So many edges at most.
  ///   - phrases: So many phrases at most.
  init(edges most: Int, phrases: Int) {
    var capacity = 16
    // Phrases share their first edges, so that far more than a quarter of the slots stays free.
    while capacity * 3 < (most + phrases) * 4 { capacity *= 2 }
    edges = .allocate(capacity: capacity)
    edges.initialize(repeating: Edge(), count: capacity)
    mask = capacity - 1
    starts = Self.bits(64)
    singles = Self.bits(64)
    let width = max(6, UInt32(Int.bitWidth - (phrases * Self.bitsPerPhrase).leadingZeroBitCount))
    pairs = Self.bits(1 << Int(width - 6))
    pairShift = 32 - width
  }

  /// One of so many bits at most is set by chance: a fifteenth.
  private static let bitsPerPhrase = 15

  private static func bits(_ words: Int) -> UnsafeMutablePointer<UInt64> {
    let bits = UnsafeMutablePointer<UInt64>.allocate(capacity: words)
    bits.initialize(repeating: 0, count: words)
    return bits
  }

  deinit {
    edges.deallocate()
    starts.deallocate()
    singles.deallocate()
    pairs.deallocate()
  }

  /// Adds a phrase.
  ///
  /// - Parameters:
  ///   - phrase: Its code points in the order of reading.
  ///   - value: Its number; a later one wins.
  func insert(_ phrase: some Sequence<UInt32>, _ value: Int32) {
    var node: Int32 = 0
    var first: UInt32 = 0
    var (last, twin): (Int?, Int?)
    for (place, scalar) in phrase.enumerated() {
      let slot = slot(node, scalar)
      if edges[slot].key == .max {
        edges[slot] = Edge(key: Self.key(node, scalar), node: nodes)
        nodes += 1
        if place == 0 { firsts.append(scalar) }
      }
      if place == 0 { first = scalar }
      if place == 1 { setPair(first, scalar) }
      twin = place == 1 ? self.twin(of: edges[slot], first, scalar) : nil
      node = edges[slot].node
      last = slot
    }
    guard let last else { return }
    edges[last].value = value
    if let twin { edges[twin].value = value }
    Self.set(starts, first)
    if node == edges[slot(0, first)].node { Self.set(singles, first) }
  }

  /// The slot of the edge that leads where two code points from the root do.
  private func twin(of edge: Edge, _ first: UInt32, _ second: UInt32) -> Int {
    let slot = slot(Self.pair(first), second)
    if edges[slot].key == .max { edges[slot] = Edge(key: Self.key(Self.pair(first), second), node: edge.node) }
    return slot
  }

  private func setPair(_ first: UInt32, _ second: UInt32) {
    let bit = Self.hash(first, second) >> pairShift
    pairs[Int(bit >> 6)] |= 1 << UInt64(bit & 63)
  }

  @inline(__always)
  private static func hash(_ first: UInt32, _ second: UInt32) -> UInt32 {
    first &* 0x9E37_79B1 &+ second &* 0x85EB_CA77
  }

  private static func set(_ bits: UnsafeMutablePointer<UInt64>, _ scalar: UInt32) {
    bits[Int(scalar >> 6) & 63] |= 1 << UInt64(scalar & 63)
  }

  /// The edge from a node by a code point, nil without one.
  @inline(__always)
  func edge(from node: Int32, _ scalar: UInt32) -> Edge? {
    let edge = edges[slot(node, scalar)]
    return edge.key == .max ? nil : edge
  }

  /// The edge to where two code points lead from the root: most texts part from a phrase there, with one probe.
  @inline(__always)
  func edge(by first: UInt32, _ second: UInt32) -> Edge? {
    let bit = Self.hash(first, second) >> pairShift
    guard pairs[Int(bit >> 6)] >> UInt64(bit & 63) & 1 != 0 else { return nil }
    return edge(from: Self.pair(first), second)
  }

  /// The node that stands for the root behind a first code point.
  @inline(__always)
  private static func pair(_ first: UInt32) -> Int32 { -1 - Int32(bitPattern: first) }

  /// Whether a code point may be a phrase; wrong only by saying yes too often.
  @inline(__always)
  func maybe(single scalar: UInt32) -> Bool { singles[Int(scalar >> 6) & 63] >> UInt64(scalar & 63) & 1 != 0 }

  /// Whether a phrase may start with a code point; wrong only by saying yes too often.
  @inline(__always)
  func mayStart(_ scalar: UInt32) -> Bool {
    starts[Int(scalar >> 6) & 63] >> UInt64(scalar & 63) & 1 != 0
  }

  /// The slot of an edge, or the free one where it would stand; a quarter of all are free at least, so one is met.
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
