/// A set of phrases with a number each, matched at a place of a text in one walk.
///
/// Edges lie in one open-addressed table keyed by node and code point, so that a step costs one probe and a lookup
/// allocates nothing. A backward trie holds the phrases reversed and matches those that end at a place.
package struct PhraseTrie: Sendable {
  /// Which way a trie reads the text.
  package enum Reading: Sendable {
    /// From the given place to the right.
    case forward
    /// From the given place, which is not included, to the left.
    case backward
  }

  /// A phrase found in a text.
  package struct Match: Sendable, Equatable {
    /// The phrase's length in code points.
    package var length: Int
    /// The number given with the phrase.
    package var value: Int
  }

  private var keys: [UInt64]
  /// A bit for the low bits of every code point that a phrase starts with: most lookups end here.
  private var starts = [UInt64](repeating: 0, count: 64)
  private var nodes: [Int32]
  private var values: [Int32] = [-1]
  private let mask: Int
  private let reading: Reading
  private let ignoringCase: Bool

  /// Builds a trie.
  ///
  /// - Parameters:
  ///   - phrases: The phrases in folded form with their numbers, none negative; a later one wins.
  ///   - reading: Which way lookups read.
  ///   - ignoringCase: Whether ASCII letters match in either case.
  package init(_ phrases: [(String, Int)], reading: Reading = .forward, ignoringCase: Bool = false) {
    var list = ScalarPhrases()
    for (phrase, value) in phrases { list.append(phrase, value) }
    self.init(list, reading: reading, ignoringCase: ignoringCase)
  }

  /// Builds a trie of phrases whose code points lie in one array.
  ///
  /// - Parameters:
  ///   - list: The phrases in folded form with their numbers, none negative; a later one wins.
  ///   - reading: Which way lookups read.
  ///   - ignoringCase: Whether ASCII letters match in either case.
  init(_ list: ScalarPhrases, reading: Reading = .forward, ignoringCase: Bool = false) {
    let edges = list.phrases.reduce(1) { $0 + $1.range.count }
    var capacity = 16
    while capacity < edges * 2 { capacity *= 2 }
    keys = Array(repeating: .max, count: capacity)
    nodes = Array(repeating: 0, count: capacity)
    mask = capacity - 1
    self.reading = reading
    self.ignoringCase = ignoringCase
    for (range, value) in list.phrases { insert(list.scalars, range, Int32(value)) }
  }

  private mutating func insert(_ scalars: [UInt32], _ range: Range<Int>, _ value: Int32) {
    var node: Int32 = 0
    for step in 0..<range.count {
      let raw = scalars[reading == .forward ? range.lowerBound + step : range.upperBound - 1 - step]
      let scalar = ignoringCase ? Self.lowered(raw) : raw
      if step == 0 { starts[Int(scalar >> 6) & 63] |= 1 << UInt64(scalar & 63) }
      let slot = slot(node, scalar)
      if keys[slot] == .max {
        keys[slot] = Self.key(node, scalar)
        nodes[slot] = Int32(values.count)
        values.append(-1)
      }
      node = nodes[slot]
    }
    values[Int(node)] = value
  }

  /// Whether a phrase starts with a code point, for a backward trie, ends with it.
  ///
  /// - Parameter scalar: The code point.
  /// - Returns: True where an edge leads from the root.
  package func starts(with scalar: UInt32) -> Bool {
    mayStart(scalar) && keys[slot(0, ignoringCase ? Self.lowered(scalar) : scalar)] != .max
  }

  /// Finds the longest phrase at a place.
  ///
  /// - Parameters:
  ///   - scalars: The folded text.
  ///   - position: Where the phrase starts, or, for a backward trie, where it ends.
  ///   - limit: How far the phrase may reach: an end, or, for a backward trie, a start.
  /// - Returns: The phrase, nil without one.
  package func longest(in scalars: [UInt32], at position: Int, limit: Int) -> Match? {
    guard position != limit, mayStart(scalars[reading == .forward ? position : position - 1]) else { return nil }
    return walk(scalars, position, reading == .forward ? limit - position : position - limit)
  }

  /// Follows the edges from the root as far as the text does.
  private func walk(_ scalars: [UInt32], _ position: Int, _ available: Int) -> Match? {
    var node: Int32 = 0
    var found: Match?
    var length = 0
    while length < available {
      let raw = reading == .forward ? scalars[position + length] : scalars[position - length - 1]
      let scalar = ignoringCase ? Self.lowered(raw) : raw
      let slot = slot(node, scalar)
      guard keys[slot] != .max else { break }
      node = nodes[slot]
      length += 1
      let value = values[Int(node)]
      if value >= 0 { found = Match(length: length, value: Int(value)) }
    }
    return found
  }

  /// Whether a phrase may start with a code point; wrong only by saying yes too often.
  @inline(__always)
  private func mayStart(_ raw: UInt32) -> Bool {
    let scalar = ignoringCase ? Self.lowered(raw) : raw
    return starts[Int(scalar >> 6) & 63] >> UInt64(scalar & 63) & 1 != 0
  }

  /// The slot of an edge, or the free one where it would stand.
  private func slot(_ node: Int32, _ scalar: UInt32) -> Int {
    let key = Self.key(node, scalar)
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while keys[slot] != .max, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private static func key(_ node: Int32, _ scalar: UInt32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(scalar)
  }

  /// An ASCII letter in lower case, anything else as it is.
  package static func lowered(_ scalar: UInt32) -> UInt32 {
    scalar >= 0x41 && scalar <= 0x5A ? scalar | 0x20 : scalar
  }
}
