/// The literals and matches of a stretch of text, written as a block of whichever form is the shortest.
final class DeflateBlock {
  /// A block has about so many literals and matches at most.
  static let most = 1 << 16
  /// What may be added to a full block.
  static let slack = 2

  // Plain memory, for it is written once for each literal and match: an array in a class would be checked for being
  // shared each time. Tokens are a literal, or `matchMark` with length and distance.
  private let tokens = UnsafeMutablePointer<UInt32>.allocate(capacity: most + slack)
  private let literalCounts = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: DeflateFormat.literalSymbols)
  private let distanceCounts = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: DeflateFormat.distanceSymbols)
  private var count = 0
  private var change = ContentChange()
  private static let matchMark: UInt32 = 1 << 31

  init() { empty() }

  deinit {
    tokens.deallocate()
    literalCounts.deallocate()
    distanceCounts.deallocate()
  }

  var isEmpty: Bool { count == 0 }
  var isFull: Bool { count >= Self.most }

  /// Whether the block should end before what comes next.
  ///
  /// - Parameter bytes: How much text it stands for.
  /// - Returns: Whether it is full, or what came last differs from the rest.
  @inline(__always)
  func isDue(_ bytes: Int) -> Bool {
    if isFull { return true }
    guard count - change.seen >= ContentChange.sample else { return false }
    return change.isDue(UnsafeBufferPointer(start: tokens + change.seen, count: count - change.seen), bytes)
  }

  @inline(__always)
  func addLiteral(_ byte: UInt8) {
    tokens[count] = UInt32(byte)
    count += 1
    literalCounts[Int(byte)] += 1
  }

  @inline(__always)
  func addMatch(_ match: MatchFinder.Match) {
    let length = UInt32(truncatingIfNeeded: match.length) << 16
    tokens[count] = Self.matchMark | length | UInt32(truncatingIfNeeded: match.distance - 1)
    count += 1
    literalCounts[DeflateFormat.length(match.length).symbol] += 1
    distanceCounts[DeflateFormat.distance(match.distance).symbol] += 1
  }

  /// Writes the block and empties it.
  ///
  /// - Parameters:
  ///   - source: The text that the block stands for.
  ///   - writer: Where to.
  func write(_ source: UnsafeBufferPointer<UInt8>, to writer: inout BitWriter) {
    literalCounts[DeflateFormat.endOfBlock] = 1
    let codes = Codes(
      literals: HuffmanCode(counts: Array(literalCounts), limit: DeflateFormat.longestCode),
      distances: HuffmanCode(counts: Array(distanceCounts), limit: DeflateFormat.longestCode))
    let header = CodeHeader(codes)
    let fixed = bits(Codes.fixed)
    let own = bits(codes) + header.bits
    let stored = source.count * 8 + (source.count / DeflateFormat.mostStored + 1) * 40
    if stored <= min(fixed, own) {
      Self.store(source, to: &writer)
    } else if fixed <= own {
      writer.add(0b010, 3)
      writeTokens(Codes.fixed, to: &writer)
    } else {
      writer.add(0b100, 3)
      header.write(to: &writer)
      writeTokens(codes, to: &writer)
    }
    empty()
  }

  private func empty() {
    count = 0
    change = ContentChange()
    literalCounts.initialize(repeating: 0)
    distanceCounts.initialize(repeating: 0)
  }

  /// How many bits the tokens take, without what tells the codes.
  private func bits(_ codes: Codes) -> Int {
    var total = 3
    for (symbol, count) in literalCounts.enumerated() {
      total += Int(count) * (Int(codes.literals.lengths[symbol]) + Self.extraBits(ofLength: symbol))
    }
    for (symbol, count) in distanceCounts.enumerated() {
      total += Int(count) * (Int(codes.distances.lengths[symbol]) + max(0, symbol / 2 - 1))
    }
    return total
  }

  private static func extraBits(ofLength symbol: Int) -> Int {
    symbol < 265 || symbol == 285 ? 0 : (symbol - 261) / 4
  }

  private static func store(_ source: UnsafeBufferPointer<UInt8>, to writer: inout BitWriter) {
    for start in stride(from: 0, to: source.count, by: DeflateFormat.mostStored) {
      let part = UnsafeBufferPointer(rebasing: source[start..<min(start + DeflateFormat.mostStored, source.count)])
      writer.storedHeader(count: part.count)
      writer.add(part)
    }
  }

  private func writeTokens(_ codes: Codes, to writer: inout BitWriter) {
    // A code and its length in one entry, so that a literal costs one load.
    let literals = zip(codes.literals.codes, codes.literals.lengths).map { UInt32($0) << 8 | UInt32($1) }
    let distances = zip(codes.distances.codes, codes.distances.lengths).map { UInt32($0) << 8 | UInt32($1) }
    var local = writer
    literals.withUnsafeBufferPointer { literals in
      distances.withUnsafeBufferPointer { distances in
        for index in 0..<count {
          let token = tokens[index]
          if token < Self.matchMark {
            local.add(literals[Int(token)])
          } else {
            let length = DeflateFormat.length(Int(token >> 16) & 0x7FFF)
            local.add(literals[length.symbol])
            local.add(length.extra, length.extraBits)
            let distance = DeflateFormat.distance(Int(token & 0xFFFF) + 1)
            local.add(distances[distance.symbol])
            local.add(distance.extra, distance.extraBits)
          }
          local.flush()
        }
        local.add(literals[DeflateFormat.endOfBlock])
        local.flush()
      }
    }
    writer = local
  }
}

extension BitWriter {
  /// Adds a code that stands above its length.
  @inline(__always)
  fileprivate mutating func add(_ code: UInt32) { add(code >> 8, Int(code & 0xFF)) }

  /// Starts a stored block, which is not the last.
  mutating func storedHeader(count: Int) {
    add(0, 3)
    align()
    add(UInt32(count) | ~UInt32(count) << 16, 32)
    flush()
  }
}

/// The two codes of a block.
struct Codes {
  var literals: HuffmanCode
  var distances: HuffmanCode

  /// The codes that need not be told.
  static let fixed = Codes(
    literals: HuffmanCode(
      lengths: (0..<DeflateFormat.fixedLiteralSymbols).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 }),
    distances: HuffmanCode(lengths: [UInt8](repeating: 5, count: DeflateFormat.distanceSymbols)))
}
