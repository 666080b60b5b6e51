/// Which documents have which band of a sketch: rows of eight places, found by the hash of the band.
///
/// Beside each place stands a byte of the hash that chose it, eight in a word, so that a look-up reads one word for each
/// band and touches only documents that share the band, but for one place in 256.
///
/// A row that is full gives up its oldest document: one band in fifty at the highest load, and a near duplicate is found
/// by any of 32. So the memory has a bound that no input can break, and the outcome depends on the order alone.
struct BandTable {
  private static let bandBytes = 4
  private static let ways = 8

  /// A document's number and one, 0 where a place is free; 32 bits number four billion originals.
  private var places: [UInt32]
  private var tags: [UInt64]
  private let rows: Int

  /// Makes an empty table for so many documents, half of its places staying free.
  ///
  /// - Parameter documents: How many documents it is to hold.
  init(documents: Int) {
    rows = documents * (Fingerprint.shingleBytes / Self.bandBytes) * 2 / Self.ways
    places = [UInt32](repeating: 0, count: rows * Self.ways)
    tags = [UInt64](repeating: 0, count: rows)
  }

  /// The documents that share a band with a sketch, each once, in ascending order.
  func candidates(_ sketch: [UInt8]) -> [Int] {
    var found: [UInt32] = []
    for start in stride(from: 0, to: sketch.count, by: Self.bandBytes) {
      let band = Self.band(of: sketch, at: start)
      let row = row(band)
      // Where a byte of the tags is the band's, that byte of the difference is 0 and gets its high bit.
      let difference = tags[row] ^ (UInt64(Self.tag(band)) &* Self.eachByte)
      var matches = (difference &- Self.eachByte) & ~difference & (Self.eachByte &* 0x80)
      while matches != 0 {
        let number = places[row * Self.ways + matches.trailingZeroBitCount / 8]
        if number != 0 { found.append(number) }
        matches &= matches - 1
      }
    }
    if found.count < 2 { return found.map { Int($0) - 1 } }
    found.sort()
    var last: UInt32 = 0
    return found.compactMap { number in
      defer { last = number }
      return number == last ? nil : Int(number) - 1
    }
  }

  /// Puts a document into the row of each of its bands.
  mutating func add(_ sketch: [UInt8], number: Int) {
    for start in stride(from: 0, to: sketch.count, by: Self.bandBytes) {
      let band = Self.band(of: sketch, at: start)
      put(UInt32(truncatingIfNeeded: number + 1), row: row(band), tag: Self.tag(band))
    }
  }

  private mutating func put(_ number: UInt32, row: Int, tag: UInt8) {
    let start = row * Self.ways
    var target = start
    for place in start..<start + Self.ways {
      if places[place] == 0 {
        target = place
        break
      }
      if places[place] < places[target] { target = place }
    }
    places[target] = number
    let shift = UInt64(target - start) * 8
    tags[row] = tags[row] & ~(0xFF << shift) | UInt64(tag) << shift
  }

  private func row(_ band: UInt64) -> Int { Int(truncatingIfNeeded: band % UInt64(rows)) }

  private static let eachByte: UInt64 = 0x0101_0101_0101_0101

  private static func tag(_ band: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: band >> 56) }

  private static func band(of sketch: [UInt8], at start: Int) -> UInt64 {
    var value = UInt64(start)
    for byte in sketch[start..<start + bandBytes] { value = value << 8 | UInt64(byte) }
    return mixed(value)
  }
}
