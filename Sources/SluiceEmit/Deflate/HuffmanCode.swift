/// A canonical Huffman code for the symbols of one alphabet, its lengths limited.
struct HuffmanCode {
  /// The bits of each symbol's code, 0 for one that does not occur.
  private(set) var lengths: [UInt8]
  /// The codes, their first bit lowest, as deflate writes them.
  private(set) var codes: [UInt16]

  /// The code with the given lengths.
  init(lengths: [UInt8]) {
    self.lengths = lengths
    codes = Self.canonical(lengths)
  }

  /// The best code for symbols that occur so often.
  ///
  /// - Parameters:
  ///   - counts: How often each symbol occurs.
  ///   - limit: The most bits of a code.
  init(counts: [UInt32], limit: Int) {
    // Readers want two codes at least, so rare symbols join where fewer occur. The index lies in the low bits.
    var sorted = counts.enumerated().filter { $0.element > 0 }.map { UInt64($0.element) << 16 | UInt64($0.offset) }
    for symbol in 0..<2 where sorted.count < 2 && counts[symbol] == 0 {
      sorted.append(1 << 16 | UInt64(symbol))
    }
    sorted.sort()
    var lengths = [UInt8](repeating: 0, count: counts.count)
    var next = 0
    let leaves = Self.leaves(sorted.map { $0 >> 16 }, limit: limit)
    for length in stride(from: limit, through: 1, by: -1) {
      for _ in 0..<leaves[length] {
        lengths[Int(sorted[next] & 0xFFFF)] = UInt8(length)
        next += 1
      }
    }
    self.init(lengths: lengths)
  }

  /// How many symbols have codes of each length.
  ///
  /// - Parameters:
  ///   - weights: Two or more, the least first.
  ///   - limit: The most bits.
  /// - Returns: The number of symbols by length, from 0 to the limit.
  private static func leaves(_ weights: [UInt64], limit: Int) -> [Int] {
    let count = weights.count
    // Nodes that join two come into being in the order of their weights, so two queues are enough.
    var weights = weights + [UInt64](repeating: 0, count: count - 1)
    var parents = [Int](repeating: 0, count: weights.count)
    var (leaf, inner) = (0, count)
    for node in count..<weights.count {
      for _ in 0..<2 {
        let isLeaf = leaf < count && (inner == node || weights[leaf] <= weights[inner])
        let child = isLeaf ? leaf : inner
        if isLeaf { leaf += 1 } else { inner += 1 }
        parents[child] = node
        weights[node] += weights[child]
      }
    }
    var depths = [Int](repeating: 0, count: weights.count)
    var found = [Int](repeating: 0, count: limit + 1)
    var room = 1 << limit
    for node in stride(from: weights.count - 2, through: 0, by: -1) {
      depths[node] = depths[parents[node]] + 1
      guard node < count else { continue }
      found[min(depths[node], limit)] += 1
      room -= 1 << (limit - min(depths[node], limit))
    }
    // Codes cut to the limit overfill the tree: a shorter code takes one of the longest in beside itself, a step deeper.
    while room < 0 {
      guard let length = (1..<limit).last(where: { found[$0] > 0 }) else { break }
      found[length] -= 1
      found[length + 1] += 2
      found[limit] -= 1
      room += 1
    }
    return found
  }

  private static func canonical(_ lengths: [UInt8]) -> [UInt16] {
    var counts = [UInt16](repeating: 0, count: DeflateFormat.longestCode + 1)
    for length in lengths where length > 0 { counts[Int(length)] += 1 }
    // The next code of each length; the first follows the last of the length before, one bit longer.
    var next = counts
    for length in 1..<next.count { next[length] = (length > 1 ? next[length - 1] + counts[length - 1] : 0) << 1 }
    return lengths.map { length in
      guard length > 0 else { return 0 }
      defer { next[Int(length)] += 1 }
      return reversed(next[Int(length)], bits: Int(length))
    }
  }

  private static func reversed(_ code: UInt16, bits: Int) -> UInt16 {
    var value = code
    var result: UInt16 = 0
    for _ in 0..<bits {
      result = result << 1 | value & 1
      value >>= 1
    }
    return result
  }
}
