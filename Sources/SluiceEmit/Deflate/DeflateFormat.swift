/// The numbers of the deflate format (RFC 1951).
enum DeflateFormat {
  /// How far back a match may start, in bytes.
  static let window = 32768
  static let leastMatch = 3
  static let mostMatch = 258
  /// Literals, the end of the block, and lengths; two more complete the fixed code.
  static let literalSymbols = 286
  static let fixedLiteralSymbols = 288
  static let distanceSymbols = 30
  static let endOfBlock = 256
  static let longestCode = 15
  /// The code of the code lengths.
  static let lengthSymbols = 19
  static let longestLengthCode = 7
  /// In which order the lengths of that code stand in a block.
  static let lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
  /// The most bytes in a stored block.
  static let mostStored = 65535

  /// A symbol with the bits that follow it.
  struct Symbol {
    var symbol: Int
    var extraBits: Int
    var extra: UInt32
  }

  /// The symbol of a match's length.
  ///
  /// From 8 on, four symbols share a power of two; the longest match has one of its own.
  @inline(__always)
  static func length(_ length: Int) -> Symbol {
    let over = UInt32(truncatingIfNeeded: length - leastMatch)
    if over < 8 { return Symbol(symbol: 257 + Int(over), extraBits: 0, extra: 0) }
    if length == mostMatch { return Symbol(symbol: 285, extraBits: 0, extra: 0) }
    let bits = 29 - over.leadingZeroBitCount
    let group = Int(over >> UInt32(bits)) & 3
    return Symbol(symbol: 261 + 4 * bits + group, extraBits: bits, extra: over & (1 << UInt32(bits) - 1))
  }

  /// The symbol of a match's distance: two share a power of two.
  @inline(__always)
  static func distance(_ distance: Int) -> Symbol {
    let over = UInt32(truncatingIfNeeded: distance - 1)
    if over < 4 { return Symbol(symbol: Int(over), extraBits: 0, extra: 0) }
    let bits = 30 - over.leadingZeroBitCount
    let half = Int(over >> UInt32(bits)) & 1
    return Symbol(symbol: 2 + 2 * bits + half, extraBits: bits, extra: over & (1 << UInt32(bits) - 1))
  }
}
