/// Finds what a text repeats, by chains of the positions that start with the same four bytes.
///
/// Positions are kept in 16 bits, which is enough for twice the window; what an entry says is checked against the text,
/// so one of a position that is long gone costs a look and nothing else. Every entry that is read was written for this
/// text or is zero: the matches depend on the text alone.
final class MatchFinder {
  /// How hard to look.
  struct Effort {
    /// How many positions of a chain are tried.
    var chain: Int
    /// A match of this length ends the search.
    var enough: Int
  }

  struct Match {
    var length = 0
    var distance = 0
  }

  /// Behind a match there are at least so many bytes of text to compare and to hash.
  static let margin = 8

  private static let hashBits = 15
  private static let shortHashBits = 13
  // The latest position by its first four bytes, by its first three, and for each the one before it. Plain memory: the
  // loops below read and write it once a byte, with indices that are masked to its size.
  private let latest = UnsafeMutablePointer<UInt16>.allocate(capacity: 1 << hashBits)
  private let latestShort = UnsafeMutablePointer<UInt16>.allocate(capacity: 1 << shortHashBits)
  private let before = UnsafeMutablePointer<UInt16>.allocate(capacity: DeflateFormat.window)

  deinit {
    latest.deallocate()
    latestShort.deallocate()
    before.deallocate()
  }

  /// Forgets the text before.
  func reset() {
    latest.initialize(repeating: 0, count: 1 << Self.hashBits)
    latestShort.initialize(repeating: 0, count: 1 << Self.shortHashBits)
    before.initialize(repeating: 0, count: DeflateFormat.window)
  }

  /// Remembers a position.
  ///
  /// - Parameters:
  ///   - text: The text; ``margin`` bytes at least stand behind the position.
  ///   - position: Comes after all positions before.
  @inline(__always)
  func add(_ text: UnsafePointer<UInt8>, _ position: Int) {
    let four = Self.load(text + position)
    let hash = Self.hash(four)
    before[position & (DeflateFormat.window - 1)] = latest[hash]
    latest[hash] = UInt16(truncatingIfNeeded: position)
    latestShort[Self.shortHash(four)] = UInt16(truncatingIfNeeded: position)
  }

  /// Remembers a position and finds the longest match there that is longer than another.
  ///
  /// - Parameters:
  ///   - text: The text; ``margin`` bytes at least stand behind the position.
  ///   - position: Comes after all positions before.
  ///   - longest: How long the match may be; at least 4.
  ///   - least: What the match must be longer than.
  ///   - effort: How hard to look.
  /// - Returns: The match; of length zero where there is none.
  @inline(__always)
  func addAndFind(
    _ text: UnsafePointer<UInt8>, _ position: Int, longest: Int, longerThan least: Int, _ effort: Effort
  ) -> Match {
    let four = Self.load(text + position)
    let hash = Self.hash(four)
    let short = Self.shortHash(four)
    var candidate = latest[hash]
    let shortCandidate = latestShort[short]
    before[position & (DeflateFormat.window - 1)] = candidate
    latest[hash] = UInt16(truncatingIfNeeded: position)
    latestShort[short] = UInt16(truncatingIfNeeded: position)

    var best = Match(length: least, distance: 0)
    if least < DeflateFormat.leastMatch {
      let distance = Self.distance(position, shortCandidate)
      if distance > 0, distance <= min(position, Self.farthestShort),
        (Self.load(text + position - distance) ^ four) & 0xFF_FFFF == 0
      {
        best = Match(length: DeflateFormat.leastMatch, distance: distance)
      }
    }
    guard least < longest else { return Match() }
    let here = text + position
    // A longer match has the same bytes where the best one ends, and the same first ones.
    var tail = max(best.length - 3, 0)
    var ending = Self.load(here + tail)
    let farthest = min(position, DeflateFormat.window)
    var last = 0
    var left = effort.chain
    while left > 0 {
      let distance = Self.distance(position, candidate)
      // Along a chain distances grow; where they do not, it has ended.
      guard distance > last, distance <= farthest else { break }
      last = distance
      left -= 1
      let there = here - distance
      if Self.load(there + tail) == ending, Self.load(there) == four {
        let length = Self.common(here, there, from: 4, to: longest)
        if length > best.length {
          best = Match(length: length, distance: distance)
          if length >= min(effort.enough, longest) { break }
          tail = length - 3
          ending = Self.load(here + tail)
        }
      }
      candidate = before[(position &- distance) & (DeflateFormat.window - 1)]
    }
    return best.length > least ? best : Match()
  }

  /// Three bytes that stand farther back cost more than three letters.
  private static let farthestShort = 4096

  @inline(__always)
  private static func distance(_ position: Int, _ entry: UInt16) -> Int {
    Int(UInt16(truncatingIfNeeded: position) &- entry)
  }

  /// How many bytes of two places are the same.
  @inline(__always)
  private static func common(_ a: UnsafePointer<UInt8>, _ b: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int
  {
    var length = start
    while length + 8 <= end {
      let difference =
        UnsafeRawPointer(a + length).loadUnaligned(as: UInt64.self)
        ^ UnsafeRawPointer(b + length).loadUnaligned(as: UInt64.self)
      if difference != 0 { return length + UInt64(littleEndian: difference).trailingZeroBitCount / 8 }
      length += 8
    }
    while length < end, a[length] == b[length] { length += 1 }
    return length
  }

  @inline(__always)
  private static func load(_ at: UnsafePointer<UInt8>) -> UInt32 {
    UInt32(littleEndian: UnsafeRawPointer(at).loadUnaligned(as: UInt32.self))
  }

  // Knuth's multiplicative hash, by a prime next to 2^32 over the golden ratio.
  @inline(__always)
  private static func hash(_ four: UInt32) -> Int { Int((four &* 0x9E37_79B1) >> UInt32(32 - hashBits)) }

  @inline(__always)
  private static func shortHash(_ four: UInt32) -> Int {
    Int((four << 8 &* 0x9E37_79B1) >> UInt32(32 - shortHashBits))
  }
}
