/// A set of phrases with a number each, matched at a place of a text in one walk.
///
/// Edges lie in one open-addressed table keyed by node and code point, so that a step costs one probe and a lookup
/// allocates nothing. A backward trie holds the phrases reversed and matches those that end at a place. Copies share
/// the table.
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

  private let table: EdgeTable
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

  /// Builds a trie of words that a table lists, each with the number 1.
  ///
  /// - Parameters:
  ///   - words: The words in folded form, separated by ASCII white space.
  ///   - reading: Which way lookups read.
  init(words: String, reading: Reading = .forward) {
    self.init(WordTable.marked(words, 1), reading: reading)
  }

  /// Builds a trie of phrases whose code points lie in one array.
  ///
  /// - Parameters:
  ///   - list: The phrases in folded form with their numbers, none negative; a later one wins.
  ///   - reading: Which way lookups read.
  ///   - ignoringCase: Whether ASCII letters match in either case.
  init(_ list: ScalarPhrases, reading: Reading = .forward, ignoringCase: Bool = false) {
    self.reading = reading
    self.ignoringCase = ignoringCase
    table = EdgeTable(edges: list.phrases.reduce(1) { $0 + $1.range.count }, phrases: list.phrases.count)
    for (range, value) in list.phrases {
      let scalars = list.scalars[range].lazy.map { ignoringCase ? Self.lowered($0) : $0 }
      switch reading {
      case .forward: table.insert(scalars, Int32(value))
      case .backward: table.insert(scalars.reversed(), Int32(value))
      }
    }
  }

  /// The code points that a phrase starts with, for a backward trie, ends with; each once.
  var firsts: [UInt32] { table.firsts }

  /// Finds the longest phrase at a place.
  ///
  /// - Parameters:
  ///   - scalars: The folded text.
  ///   - position: Where the phrase starts, or, for a backward trie, where it ends.
  ///   - limit: How far the phrase may reach: an end, or, for a backward trie, a start.
  /// - Returns: The phrase, nil without one.
  @inline(__always)
  package func longest(in scalars: [UInt32], at position: Int, limit: Int) -> Match? {
    guard position != limit, mayStart(scalars[reading == .forward ? position : position - 1]) else { return nil }
    return walk(scalars, position, reading == .forward ? limit - position : position - limit)
  }

  /// The next place where a phrase may start; only of a forward trie.
  ///
  /// - Parameters:
  ///   - scalars: The folded text.
  ///   - start: Where to look from.
  ///   - limit: Where to stop.
  /// - Returns: The place, `limit` without one.
  package func next(in scalars: [UInt32], from start: Int, to limit: Int) -> Int {
    let scalars = scalars.span
    precondition(start >= 0 && limit <= scalars.count)
    var index = start
    // SAFETY: between the start and the limit.
    while index < limit, !mayStart(unsafe scalars[unchecked: index]) { index &+= 1 }
    return index
  }

  /// Follows the edges from the root as far as the text does.
  @inline(never)
  private func walk(_ scalars: [UInt32], _ position: Int, _ available: Int) -> Match? {
    let first = scalar(scalars, position, 0)
    var found: Match?
    if available > 1, let edge = table.edge(by: first, scalar(scalars, position, 1)) {
      var (node, length) = (edge.node, 2)
      if edge.value >= 0 { found = Match(length: length, value: Int(edge.value)) }
      while length < available, let edge = table.edge(from: node, scalar(scalars, position, length)) {
        node = edge.node
        length += 1
        if edge.value >= 0 { found = Match(length: length, value: Int(edge.value)) }
      }
    }
    guard found == nil, table.maybe(single: first), let edge = table.edge(from: 0, first), edge.value >= 0 else {
      return found
    }
    return Match(length: 1, value: Int(edge.value))
  }

  /// The code point so many behind a place, in the order of reading.
  @inline(__always)
  private func scalar(_ scalars: [UInt32], _ position: Int, _ offset: Int) -> UInt32 {
    let scalar = scalars[reading == .forward ? position + offset : position - offset - 1]
    return ignoringCase ? Self.lowered(scalar) : scalar
  }

  /// Whether a phrase may start with a code point; wrong only by saying yes too often.
  @inline(__always)
  private func mayStart(_ raw: UInt32) -> Bool { table.mayStart(ignoringCase ? Self.lowered(raw) : raw) }

  /// An ASCII letter in lower case, anything else as it is.
  package static func lowered(_ scalar: UInt32) -> UInt32 {
    scalar >= 0x41 && scalar <= 0x5A ? scalar | 0x20 : scalar
  }
}
