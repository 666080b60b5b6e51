/// Finds the phrases of a table in a line, in time linear in the line; ASCII letters match in either case.
struct PhraseIndex<Value: Sendable>: Sendable {
  /// A phrase that was found.
  struct Match {
    /// Where it stands.
    var range: Range<Int>
    /// What the table says of it.
    var value: Value
  }

  private struct Entry: Sendable {
    var bytes: [UInt8]
    var value: Value
    var next: Int
  }

  private var entries: [Entry] = []
  private var heads: [Int32]
  private static var mask: Int { 4095 }

  /// Makes the index.
  ///
  /// - Parameter phrases: The phrases, at least two bytes each, with what the table says of them.
  init(_ phrases: [(String, Value)]) {
    heads = [Int32](repeating: -1, count: 4096)
    // Longer phrases are entered last and so are met first in their chain.
    for (phrase, value) in phrases.sorted(by: { $0.0.utf8.count < $1.0.utf8.count }) {
      let bytes = phrase.utf8.map(Self.lower)
      guard bytes.count >= 2 else { continue }
      let slot = Self.slot(bytes[0], bytes[1])
      entries.append(Entry(bytes: bytes, value: value, next: Int(heads[slot])))
      heads[slot] = Int32(entries.count - 1)
    }
  }

  /// Calls a closure for every phrase in a range, the longest at each place, without overlaps.
  ///
  /// - Parameters:
  ///   - bytes: Valid UTF-8.
  ///   - range: Where to look.
  ///   - body: Takes a match.
  func forEachMatch(in bytes: [UInt8], _ range: Range<Int>, _ body: (Match) -> Void) {
    var index = range.lowerBound
    while index + 1 < range.upperBound {
      let slot = Self.slot(Self.lower(bytes[index]), Self.lower(bytes[index + 1]))
      if heads[slot] >= 0, let match = match(in: bytes, at: index, range, slot) {
        body(match)
        index = match.range.upperBound
      } else {
        index = start(in: bytes, behind: index, range)
      }
    }
  }

  /// The next place where a phrase can start: none of letters starts within a word.
  @inline(__always)
  private func start(in bytes: [UInt8], behind index: Int, _ range: Range<Int>) -> Int {
    var next = index + CharacterScan.length(bytes[index])
    if Self.isLetter(bytes[index]) { while next < range.upperBound, Self.isLetter(bytes[next]) { next += 1 } }
    return next
  }

  private func match(in bytes: [UInt8], at index: Int, _ range: Range<Int>, _ slot: Int) -> Match? {
    var current = Int(heads[slot])
    while current >= 0 {
      let entry = entries[current]
      if stands(entry.bytes, in: bytes, at: index, range) {
        return Match(range: index..<index + entry.bytes.count, value: entry.value)
      }
      current = entry.next
    }
    return nil
  }

  private func stands(_ phrase: [UInt8], in bytes: [UInt8], at index: Int, _ range: Range<Int>) -> Bool {
    let end = index + phrase.count
    guard end <= range.upperBound else { return false }
    for offset in 0..<phrase.count where Self.lower(bytes[index + offset]) != phrase[offset] { return false }
    if Self.isLetter(phrase[0]), index > range.lowerBound, Self.isLetter(bytes[index - 1]) { return false }
    return !(Self.isLetter(phrase[phrase.count - 1]) && end < range.upperBound && Self.isLetter(bytes[end]))
  }

  @inline(__always)
  private static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  @inline(__always)
  private static func slot(_ first: UInt8, _ second: UInt8) -> Int {
    (Int(first) &* 131 &+ Int(second) &* 31) & mask
  }
}
