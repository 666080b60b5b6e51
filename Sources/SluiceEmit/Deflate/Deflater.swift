/// Compresses texts into deflate streams of their own (RFC 1951).
///
/// One serves one thread and keeps its memory from text to text; what it makes depends on the text and the level alone.
final class Deflater {
  private let finder = MatchFinder()
  private let block = DeflateBlock()
  private let level: Level

  /// How hard to look for what repeats.
  struct Level {
    var effort: MatchFinder.Effort
    /// Whether a match waits for a longer one that starts a byte later.
    var isLazy: Bool

    fileprivate init(_ chain: Int, _ enough: Int, isLazy: Bool) {
      effort = MatchFinder.Effort(chain: chain, enough: enough)
      self.isLazy = isLazy
    }

    /// Levels 1 (fast) to 9 (small), chosen from a sweep over rows of documents and claims; other numbers are the nearest
    /// level.
    static func numbered(_ level: Int) -> Level { table[min(max(level, 1), table.count) - 1] }

    private static let table = [
      Level(1, 16, isLazy: false), Level(2, 16, isLazy: false), Level(4, 16, isLazy: true), Level(8, 24, isLazy: true),
      Level(12, 32, isLazy: true), Level(16, 48, isLazy: true), Level(32, 96, isLazy: true),
      Level(80, 258, isLazy: true), Level(600, 258, isLazy: true),
    ]
  }

  /// Makes a compressor.
  ///
  /// - Parameter level: How hard to look for what repeats.
  init(_ level: Level) { self.level = level }

  /// The most bytes that a text becomes: a block is never larger than its text and five bytes for each 64 kB.
  static func bound(_ count: Int) -> Int { count + (count / ContentChange.leastBlock + 2) * 8 + 32 }

  /// Compresses a text, ended by an empty stored block, as zlib's full flush does it.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - output: ``bound(_:)`` bytes at least.
  /// - Returns: How many bytes it became.
  func deflate(_ text: UnsafeBufferPointer<UInt8>, into output: UnsafeMutablePointer<UInt8>) -> Int {
    var writer = BitWriter(output)
    finder.reset()
    if let base = text.baseAddress { parse(base, text.count, &writer) }
    writer.storedHeader(count: 0)
    return writer.at - output
  }

  private func parse(_ text: UnsafePointer<UInt8>, _ count: Int, _ writer: inout BitWriter) {
    var position = 0
    var start = 0
    let searched = max(0, count - MatchFinder.margin)
    while position < count {
      if position < searched {
        position = step(text, position, count, searched)
      } else {
        block.addLiteral(text[position])
        position += 1
      }
      guard block.isDue(position - start) else { continue }
      block.write(UnsafeBufferPointer(start: text + start, count: position - start), to: &writer)
      start = position
    }
    if !block.isEmpty { block.write(UnsafeBufferPointer(start: text + start, count: count - start), to: &writer) }
  }

  /// Adds what stands at a position, literals and a match, and tells what follows it.
  @inline(__always)
  private func step(_ text: UnsafePointer<UInt8>, _ start: Int, _ count: Int, _ searched: Int) -> Int {
    var position = start
    var match = find(text, position, count, longerThan: 0, level.effort)
    guard match.length > 0 else {
      block.addLiteral(text[position])
      return position + 1
    }
    var later = level.effort
    later.chain /= 2
    while level.isLazy, match.length < level.effort.enough, position + 1 < searched, !block.isFull {
      let next = find(text, position + 1, count, longerThan: match.length - 1, later)
      guard isWorthALiteral(next, match) else {
        return skip(match, text, position, added: position + 2, searched)
      }
      block.addLiteral(text[position])
      position += 1
      match = next
    }
    return skip(match, text, position, added: position + 1, searched)
  }

  /// A longer match a byte later pays when it saves more than the literal and its distance cost.
  @inline(__always)
  private func isWorthALiteral(_ next: MatchFinder.Match, _ match: MatchFinder.Match) -> Bool {
    guard next.length >= match.length else { return false }
    let farther = match.distance.leadingZeroBitCount - next.distance.leadingZeroBitCount
    return 4 * (next.length - match.length) - farther > 2
  }

  @inline(__always)
  private func find(
    _ text: UnsafePointer<UInt8>, _ position: Int, _ count: Int, longerThan least: Int, _ effort: MatchFinder.Effort
  ) -> MatchFinder.Match {
    finder.addAndFind(
      text, position, longest: min(DeflateFormat.mostMatch, count - position), longerThan: least, effort)
  }

  @inline(__always)
  private func skip(
    _ match: MatchFinder.Match, _ text: UnsafePointer<UInt8>, _ position: Int, added: Int, _ searched: Int
  ) -> Int {
    block.addMatch(match)
    let end = position + match.length
    var at = added
    while at < min(end, searched) {
      finder.add(text, at)
      at += 1
    }
    return end
  }
}
