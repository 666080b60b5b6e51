/// Hashing of names, 64 bits wide, so that no two names meet in practice.
enum NameHash {
  /// The hash of an empty name (FNV-1a).
  static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Adds one byte of a name to its hash.
  ///
  /// - Parameters:
  ///   - key: The hash so far, ``seed`` at first.
  ///   - byte: The next byte.
  /// - Returns: The hash.
  @inline(__always)
  static func step(_ key: UInt64, _ byte: UInt8) -> UInt64 { (key ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }

  /// The hash of a whole name.
  static func hash(_ name: some Sequence<UInt8>) -> UInt64 { name.reduce(seed, step) }

  /// The hash of a text that is at hand as a whole, eight bytes at a time; another one than ``hash(_:)`` gives, and
  /// another one in each run, so that no page can be written to make its texts meet.
  static func whole(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var key = runSeed ^ UInt64(text.count)
    var at = 0
    while at + 8 <= text.count {
      // SAFETY: eight bytes from `at` on lie within the text.
      key = mix(key, UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: at, as: UInt64.self))
      at += 8
    }
    var rest: UInt64 = 0
    while at < text.count {
      rest = rest << 8 | UInt64(text[at])
      at += 1
    }
    return mix(key, rest)
  }

  private static let runSeed = UInt64.random(in: .min ... .max)

  /// Adds eight bytes: both halves of the product by 2^64 / φ, so that every bit of them reaches every bit of the key,
  /// and the key before once more, which eight bytes equal to it would cancel.
  @inline(__always)
  private static func mix(_ key: UInt64, _ word: UInt64) -> UInt64 {
    let product = (key ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return (product.high ^ product.low) &+ key.byteSwapped
  }
}

/// A fixed table from names to values, made once and read by hash.
struct NameTable<Value: Sendable>: Sendable {
  private var keys: [UInt64]
  private var values: [Value?]
  private let mask: Int

  /// Makes a table.
  ///
  /// - Parameter pairs: Names in lowercase with their values; of equal names the first counts.
  init(_ pairs: [(String, Value)]) {
    self.init(count: pairs.count)
    for (name, value) in pairs { insert(NameHash.hash(name.utf8), value) { first, _ in first } }
  }

  private init(count: Int) {
    var size = 16
    while size < count * 4 { size *= 2 }
    mask = size - 1
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: nil, count: size)
  }

  private mutating func insert(_ key: UInt64, _ value: Value, _ join: (Value, Value) -> Value) {
    var slot = slot(key)
    while keys[slot] != 0 {
      if keys[slot] == key {
        values[slot] = values[slot].map { join($0, value) }
        return
      }
      slot = (slot + 1) & mask
    }
    keys[slot] = key
    values[slot] = value
  }

  /// The value of a name.
  ///
  /// - Parameter key: The name's ``NameHash``.
  /// - Returns: The value, nil for a name that is not in the table.
  @inline(__always)
  func find(_ key: UInt64) -> Value? {
    var slot = slot(key)
    while keys[slot] != 0 {
      if keys[slot] == key { return values[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  @inline(__always)
  private func slot(_ key: UInt64) -> Int { Int(truncatingIfNeeded: key ^ key >> 32) & mask }
}

extension NameTable where Value: FixedWidthInteger {
  /// Makes a table of sets of bits.
  ///
  /// - Parameter sets: The ``NameHash`` of names with some bits each; a name that comes again has the bits of all.
  init(joining sets: [(key: UInt64, bits: Value)]) {
    self.init(count: sets.count)
    for (key, bits) in sets { insert(key, bits, |) }
  }
}
