/// The features of a few rows, feature by feature, as `TreeModel` reads them.
///
/// A page has hundreds of features for each of its blocks. Eight rows side by side stay in the first-level cache and
/// fill the lanes of a vector; the memory is of its own, without a check for each value but that of the end.
final class FeatureTile {
  /// So many rows stand side by side.
  static let rows = 8
  /// No row has more features than this.
  private static let longestRow = 1024

  /// The names of the features, kept only when they are asked for, to train a model.
  private(set) var names: [String]?
  private let isNamed: Bool
  private let base: UnsafeMutablePointer<Float>
  private var place = 0

  /// Makes a tile of zeros.
  ///
  /// - Parameter named: Whether to keep the names.
  init(named: Bool) {
    isNamed = named
    names = named ? [] : nil
    base = .allocate(capacity: Self.longestRow * Self.rows)
    base.initialize(repeating: 0, count: Self.longestRow * Self.rows)
  }

  deinit { base.deallocate() }

  /// The value of feature f in row r stands at f * rows + r.
  var values: UnsafePointer<Float> { UnsafePointer(base) }

  /// The features that were added to the row that was begun last.
  var count: Int { place / Self.rows }

  /// Begins a row anew: what is added from now on are its features in order.
  func begin(row: Int) {
    precondition(row < Self.rows)
    place = row
    if isNamed { names = [] }
  }

  /// The features of a row.
  ///
  /// - Parameters:
  ///   - row: Its place in the tile.
  ///   - count: How many features it has.
  /// - Returns: The features in order.
  func row(_ row: Int, count: Int) -> [Float] { (0..<count).map { base[$0 * Self.rows + row] } }

  /// Adds a feature.
  @inline(__always)
  func add(_ name: StaticString, _ value: Float) {
    put(value)
    if isNamed { names?.append("\(name)") }
  }

  @inline(__always)
  func add(_ name: StaticString, _ value: Int32) { add(name, Float(value)) }

  @inline(__always)
  func add(_ name: StaticString, _ value: Bool) { add(name, value ? Float(1) : Float(0)) }

  /// Adds one feature for each bit or place of a family.
  @inline(__always)
  func add(_ name: StaticString, _ index: Int, _ value: Float) {
    put(value)
    if isNamed { names?.append("\(name)\(index)") }
  }

  /// Adds a feature of 0 or 1 for each of the lowest bits of a set.
  func add(_ name: StaticString, bits: UInt64, _ width: Int) {
    let first = take(width)
    for place in 0..<width { first[place &* Self.rows] = 0 }
    // Hardly any bit of a family is set.
    var rest = width < 64 ? bits & (1 << UInt64(width) - 1) : bits
    while rest != 0 {
      first[rest.trailingZeroBitCount &* Self.rows] = 1
      rest &= rest - 1
    }
    if isNamed { for bit in 0..<width { names?.append("\(name)\(bit)") } }
  }

  /// Adds a feature for each value of a family.
  func add(_ name: StaticString, all family: [Float]) {
    let first = take(family.count)
    for place in family.indices { first[place &* Self.rows] = family[place] }
    if isNamed { for place in family.indices { names?.append("\(name)\(place)") } }
  }

  @inline(__always)
  private func put(_ value: Float) { take(1).pointee = value }

  /// The place of the next feature; those of a family follow it, each a tile's width behind the one before.
  @inline(__always)
  private func take(_ count: Int) -> UnsafeMutablePointer<Float> {
    let first = base + place
    place += count * Self.rows
    precondition(place < (Self.longestRow + 1) * Self.rows)
    return first
  }
}
