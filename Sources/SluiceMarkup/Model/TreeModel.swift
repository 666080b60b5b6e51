import CTables

/// Gradient-boosted decision trees from a constant table.
///
/// The trees were trained offline (`Sources/CTables/generate/extractor`); this only walks them.
struct TreeModel: Sendable {
  // Pointers into constant C arrays of this package: valid for ever and never written.
  private nonisolated(unsafe) let nodes: UnsafePointer<sluice_tree_node>
  private nonisolated(unsafe) let roots: UnsafePointer<UInt32>
  private let trees: Int
  let classes: Int
  let features: Int

  /// Tells for a block how likely it is a part of the main content.
  static let block = TreeModel(sluice_block_model())
  /// Tells for a page how likely each type is.
  static let page = TreeModel(sluice_page_model())

  private init(_ model: UnsafePointer<sluice_tree_model>) {
    nodes = model.pointee.nodes
    roots = model.pointee.roots
    trees = Int(model.pointee.trees)
    classes = Int(model.pointee.classes)
    features = Int(model.pointee.features)
  }

  /// So many rows go through one tree after another, so that their features stay in the first-level cache.
  private static let chunk = 16

  /// A row whose sum is so far from zero after a third of the trees is settled: the rest only makes it surer.
  private static let settled: Float = 3

  /// The sum of the trees for every row of a model with one class, as a probability.
  ///
  /// - Parameter values: The features of all rows, one row after another.
  /// - Returns: One probability for each row.
  func probabilities(_ values: UnsafeBufferPointer<Float>) -> [Float] {
    let rows = values.count / features
    var sums = [Float](repeating: 0, count: rows)
    var open: [Int] = []
    open.reserveCapacity(Self.chunk)
    guard let base = values.baseAddress else { return [] }
    for first in stride(from: 0, to: rows, by: Self.chunk) {
      let end = min(rows, first + Self.chunk)
      for tree in 0..<trees / 3 {
        let root = nodes + Int(roots[tree])
        for row in first..<end { sums[row] += Self.leaf(root, base + row * features) }
      }
      open.removeAll(keepingCapacity: true)
      for row in first..<end where abs(sums[row]) < Self.settled { open.append(row) }
      for tree in trees / 3..<trees {
        let root = nodes + Int(roots[tree])
        for row in open { sums[row] += Self.leaf(root, base + row * features) }
      }
    }
    return sums.map { 1 / (1 + exponential(-$0)) }
  }

  /// The probabilities of the classes for one row.
  func classProbabilities(_ values: UnsafeBufferPointer<Float>) -> [Float] {
    var sums = [Float](repeating: 0, count: classes)
    guard let base = values.baseAddress, values.count == features else { return sums }
    for tree in 0..<trees { sums[tree % classes] += Self.leaf(nodes + Int(roots[tree]), base) }
    let highest = sums.max() ?? 0
    let powers = sums.map { exponential($0 - highest) }
    let total = powers.reduce(0, +)
    return powers.map { $0 / total }
  }

  @inline(__always)
  private static func leaf(_ root: UnsafePointer<sluice_tree_node>, _ row: UnsafePointer<Float>) -> Float {
    var node = root
    while node.pointee.feature != UInt16(SLUICE_LEAF) {
      let goesLeft = row[Int(node.pointee.feature)] <= node.pointee.threshold
      node += goesLeft ? 1 : Int(node.pointee.right)
    }
    return node.pointee.threshold
  }
}

/// e to a power, the same on every machine: only additions and multiplications of IEEE doubles, no library call.
private func exponential(_ power: Float) -> Float {
  let limited = min(max(Double(power), -80), 80)
  // e^x = 2^n * e^r with |r| <= ln(2)/2, and a Taylor series of degree 11 for e^r.
  let n = (limited * 1.442_695_040_888_963_4).rounded()
  let r = limited - n * 0.693_147_180_559_945_3
  var term = 1.0
  var sum = 1.0
  for degree in 1...11 {
    term *= r / Double(degree)
    sum += term
  }
  return Float(sum * Double(sign: .plus, exponent: Int(n), significand: 1))
}
