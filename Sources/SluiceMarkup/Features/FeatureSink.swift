/// Takes features by name in a fixed order; the names are kept only when they are asked for, to train a model.
///
/// A page has hundreds of features for each of its blocks, so they go to memory of its own without a check for each:
/// who writes a row makes room for it first.
final class FeatureSink {
  private(set) var names: [String]?
  private let isNamed: Bool
  private var base: UnsafeMutablePointer<Float>
  private var capacity = 1 << 14
  private var count = 0

  /// Makes a sink.
  ///
  /// - Parameter named: Whether to keep the names.
  init(named: Bool) {
    isNamed = named
    names = named ? [] : nil
    base = .allocate(capacity: capacity)
  }

  deinit { base.deallocate() }

  /// The features so far, valid until the next one is added.
  var values: UnsafeBufferPointer<Float> { UnsafeBufferPointer(start: base, count: count) }

  /// No row has more features than this.
  private static let longestRow = 1024

  /// Makes room for one more row.
  func beginRow() {
    guard count + Self.longestRow > capacity else { return }
    let larger = UnsafeMutablePointer<Float>.allocate(capacity: 2 * capacity)
    larger.update(from: base, count: count)
    base.deallocate()
    base = larger
    capacity *= 2
  }

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
    for bit in 0..<width { put(Float(bits >> UInt64(bit) & 1)) }
    if isNamed { for bit in 0..<width { names?.append("\(name)\(bit)") } }
  }

  /// Adds a feature for each value of a family.
  func add(_ name: StaticString, all family: [Float]) {
    for value in family { put(value) }
    if isNamed { for place in family.indices { names?.append("\(name)\(place)") } }
  }

  @inline(__always)
  private func put(_ value: Float) {
    precondition(count < capacity)
    base[count] = value
    count &+= 1
  }

  func reset() {
    count = 0
    if isNamed { names = [] }
    beginRow()
  }
}
