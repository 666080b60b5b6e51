import CTables

/// Character references as the HTML Living Standard reads them, also without their semicolon.
struct Entities: Sendable {
  private var keys: [UInt64]
  private var first: [UInt32]
  private var second: [UInt32]
  private static let size = 8192

  static let shared = Entities()

  private init() {
    keys = Array(repeating: 0, count: Self.size)
    first = Array(repeating: 0, count: Self.size)
    second = Array(repeating: 0, count: Self.size)
    // The table is a constant C array of this package, so the pointer is valid for ever and the count is its length.
    let table = UnsafeBufferPointer(start: sluice_entities(), count: Int(sluice_entity_count()))
    for entity in table {
      var key = NameHash.seed
      var at = entity.name!
      while at.pointee != 0 {
        key = NameHash.step(key, UInt8(bitPattern: at.pointee))
        at += 1
      }
      insert(key, entity.first, entity.second)
    }
  }

  private mutating func insert(_ key: UInt64, _ one: UInt32, _ two: UInt32) {
    var slot = Int(truncatingIfNeeded: key >> 32) & (Self.size - 1)
    while keys[slot] != 0 { slot = (slot + 1) & (Self.size - 1) }
    keys[slot] = key
    first[slot] = one
    second[slot] = two
  }

  private func find(_ key: UInt64) -> Int? {
    var slot = Int(truncatingIfNeeded: key >> 32) & (Self.size - 1)
    while keys[slot] != 0 {
      if keys[slot] == key { return slot }
      slot = (slot + 1) & (Self.size - 1)
    }
    return nil
  }

  /// A reference that was read: how long it is and what it stands for.
  struct Reference {
    var length: Int
    var first: UInt32
    var second: UInt32
  }

  /// Reads the reference at an ampersand.
  ///
  /// - Parameter source: The bytes from the ampersand on.
  /// - Returns: The reference, nil where the ampersand is only an ampersand.
  func reference(at source: UnsafeBufferPointer<UInt8>) -> Reference? {
    guard source.count > 2 else { return nil }
    return source[1] == UInt8(ascii: "#") ? numeric(source) : named(source)
  }

  /// The longest name in the standard has 32 bytes.
  private static let longestName = 33

  private func named(_ source: UnsafeBufferPointer<UInt8>) -> Reference? {
    var key = NameHash.seed
    var best: Reference?
    var at = 1
    let end = min(source.count, Self.longestName)
    while at < end {
      let byte = source[at]
      let letter = (byte | 32) &- 97 < 26 || byte &- 48 < 10
      guard letter || byte == UInt8(ascii: ";") else {
        // Beyond the standard: a whole name whose semicolon was forgotten, if it is no parameter of an address.
        if byte != UInt8(ascii: "="), at > 4, let slot = find(NameHash.step(key, UInt8(ascii: ";"))) {
          best = Reference(length: at, first: first[slot], second: second[slot])
        }
        break
      }
      key = NameHash.step(key, byte)
      at += 1
      // Names without a semicolon have two to six letters.
      if at <= 8 || !letter, let slot = find(key) {
        best = Reference(length: at, first: first[slot], second: second[slot])
      }
      if !letter { break }
    }
    return best
  }

  private func numeric(_ source: UnsafeBufferPointer<UInt8>) -> Reference? {
    var at = 2
    let hexadecimal = source[2] | 32 == UInt8(ascii: "x")
    if hexadecimal { at += 1 }
    let digits = at
    var value: UInt32 = 0
    while at < source.count, let digit = Self.digit(source[at], hexadecimal) {
      value = min(value * (hexadecimal ? 16 : 10) + digit, 0x11_0000)
      at += 1
    }
    guard at > digits else { return nil }
    if at < source.count, source[at] == UInt8(ascii: ";") { at += 1 }
    return Reference(length: at, first: Self.scalar(value), second: 0)
  }

  private static func digit(_ byte: UInt8, _ hexadecimal: Bool) -> UInt32? {
    if byte &- 48 < 10 { return UInt32(byte - 48) }
    let lower = byte | 32
    return hexadecimal && lower &- 97 < 6 ? UInt32(lower - 87) : nil
  }

  /// What a number stands for: the standard reads 0x80 to 0x9F as windows-1252.
  private static func scalar(_ value: UInt32) -> UInt32 {
    if value >= 0x80, value < 0xa0 { return windows1252[Int(value - 0x80)] }
    if value == 0 || value > 0x10_ffff || (value >= 0xd800 && value < 0xe000) { return 0xfffd }
    return value
  }

  /// The standard's table of numeric references in the C1 range (13.2.5.80).
  private static let windows1252: [UInt32] = [
    0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d, 0x17d,
    0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d,
    0x17e, 0x178,
  ]
}
