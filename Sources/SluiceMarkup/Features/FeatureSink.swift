/// Takes features by name in a fixed order; the names are kept only when they are asked for, to train a model.
struct FeatureSink {
  private(set) var values: [Float] = []
  private(set) var names: [String]?

  /// Makes a sink.
  ///
  /// - Parameter named: Whether to keep the names.
  init(named: Bool) { names = named ? [] : nil }

  /// Adds a feature.
  @inline(__always)
  mutating func add(_ name: StaticString, _ value: Float) {
    values.append(value)
    if names != nil { names?.append("\(name)") }
  }

  @inline(__always)
  mutating func add(_ name: StaticString, _ value: Int32) { add(name, Float(value)) }

  @inline(__always)
  mutating func add(_ name: StaticString, _ value: Bool) { add(name, value ? Float(1) : Float(0)) }

  /// Adds one feature for each bit or place of a family.
  @inline(__always)
  mutating func add(_ name: StaticString, _ index: Int, _ value: Float) {
    values.append(value)
    if names != nil { names?.append("\(name)\(index)") }
  }

  mutating func reset() {
    values.removeAll(keepingCapacity: true)
    if names != nil { names = [] }
  }
}
