/// Numbers keys of 64 bits in the order in which they come first.
struct KeyNumbers {
  private var keys: [UInt64] = []
  /// Numbers of keys, -1 elsewhere; at most half of the slots is used.
  private var slots: [Int32]
  private let shift: UInt64
  private let multiplier = Self.multiplier

  /// How many keys there are.
  var count: Int { keys.count }

  /// Makes an empty numbering.
  ///
  /// - Parameter most: How many keys there are at most.
  init(atMost most: Int) {
    let bits = Int.bitWidth - max(1, most).leadingZeroBitCount + 1
    shift = UInt64(64 - bits)
    slots = Array(repeating: -1, count: 1 << bits)
    keys.reserveCapacity(most)
  }

  /// The number of a key, the next one for a key that is new.
  @inline(__always)
  mutating func number(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: (key &* multiplier) >> shift)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if keys[number] == key { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(keys.count)
    keys.append(key)
    return keys.count - 1
  }

  /// An odd number of each run's own (Dietzfelbinger et al., "A reliable randomized algorithm for the closest-pair problem",
  /// 1997), so that no page can be written to make its keys meet.
  private static let multiplier = UInt64.random(in: .min ... .max) | 1
}
