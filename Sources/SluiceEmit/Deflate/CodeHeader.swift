/// What tells the codes of a block: their lengths, repeats counted, in a code of their own.
struct CodeHeader {
  private var items: [DeflateFormat.Symbol] = []
  private let literals: Int
  private let distances: Int
  private let code: HuffmanCode
  private let order: Int
  /// How many bits it takes.
  let bits: Int

  init(_ codes: Codes) {
    literals = Self.used(codes.literals.lengths, least: 257)
    distances = Self.used(codes.distances.lengths, least: 1)
    items = Self.items(codes.literals.lengths[..<literals] + codes.distances.lengths[..<distances])
    var counts = [UInt32](repeating: 0, count: DeflateFormat.lengthSymbols)
    for item in items { counts[item.symbol] += 1 }
    let code = HuffmanCode(counts: counts, limit: DeflateFormat.longestLengthCode)
    let last = DeflateFormat.lengthOrder.lastIndex { code.lengths[$0] > 0 } ?? 0
    self.code = code
    order = max(4, last + 1)
    bits = 14 + 3 * order + items.reduce(0) { $0 + Int(code.lengths[$1.symbol]) + $1.extraBits }
  }

  func write(to writer: inout BitWriter) {
    writer.add(UInt32(literals - 257), 5)
    writer.add(UInt32(distances - 1), 5)
    writer.add(UInt32(order - 4), 4)
    writer.flush()
    for symbol in DeflateFormat.lengthOrder[..<order] {
      writer.add(UInt32(code.lengths[symbol]), 3)
      writer.flush()
    }
    for item in items {
      writer.add(UInt32(code.codes[item.symbol]), Int(code.lengths[item.symbol]))
      writer.add(item.extra, item.extraBits)
      writer.flush()
    }
  }

  /// How many symbols there are up to the last that occurs.
  private static func used(_ lengths: [UInt8], least: Int) -> Int {
    max(least, (lengths.lastIndex { $0 > 0 } ?? 0) + 1)
  }

  /// The lengths with runs of one length, or of none, as one item.
  private static func items(_ lengths: ArraySlice<UInt8>) -> [DeflateFormat.Symbol] {
    var items: [DeflateFormat.Symbol] = []
    let lengths = Array(lengths)
    var at = 0
    while at < lengths.count {
      let length = lengths[at]
      let run = lengths[at...].prefix { $0 == length }.count
      at += run
      var left = run
      if length > 0 {
        items.append(.init(symbol: Int(length), extraBits: 0, extra: 0))
        left -= 1
      }
      while left >= 3 {
        let (symbol, bits, least, most) = length > 0 ? (16, 2, 3, 6) : left < 11 ? (17, 3, 3, 10) : (18, 7, 11, 138)
        let taken = min(left, most)
        items.append(.init(symbol: symbol, extraBits: bits, extra: UInt32(taken - least)))
        left -= taken
      }
      for _ in 0..<left { items.append(.init(symbol: Int(length), extraBits: 0, extra: 0)) }
    }
    return items
  }
}
