/// Which documents have which band of a sketch: rows of eight places, found by the hash of the band.
///
/// A row that is full gives up its oldest document: one band in fifty at the highest load, and a near duplicate is found
/// by any of 32. So the memory has a bound that no input can break, and the outcome depends on the order alone.
struct BandTable {
  private static let bandBytes = 4
  private static let ways = 8

  /// A document's number and one, 0 where a place is free; 32 bits number four billion originals.
  private var places: [UInt32]
  private let rows: Int

  /// Makes an empty table for so many documents, half of its places staying free.
  ///
  /// - Parameter documents: How many documents it is to hold.
  init(documents: Int) {
    rows = documents * (Fingerprint.shingleBytes / Self.bandBytes) * 2 / Self.ways
    places = [UInt32](repeating: 0, count: rows * Self.ways)
  }

  /// The documents that share a band with a sketch, each once, in ascending order.
  func candidates(_ sketch: [UInt8]) -> [Int] {
    var found: [UInt32] = []
    for band in Self.bands(of: sketch) {
      let row = Int(truncatingIfNeeded: band % UInt64(rows)) * Self.ways
      for place in row..<row + Self.ways where places[place] != 0 { found.append(places[place]) }
    }
    found.sort()
    var last: UInt32 = 0
    return found.compactMap { number in
      defer { last = number }
      return number == last ? nil : Int(number) - 1
    }
  }

  /// Puts a document into the row of each of its bands.
  mutating func add(_ sketch: [UInt8], number: Int) {
    for band in Self.bands(of: sketch) {
      put(UInt32(truncatingIfNeeded: number + 1), row: Int(truncatingIfNeeded: band % UInt64(rows)))
    }
  }

  private mutating func put(_ number: UInt32, row: Int) {
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
  }

  private static func bands(of sketch: [UInt8]) -> [UInt64] {
    stride(from: 0, to: sketch.count, by: bandBytes).map { start in
      var value = UInt64(start)
      for byte in sketch[start..<start + bandBytes] { value = value << 8 | UInt64(byte) }
      return mixed(value)
    }
  }
}
