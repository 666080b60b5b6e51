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

  /// Where rows leave whose sum is so clear that the trees that follow would only make it surer.
  ///
  /// Measured on 509,703 blocks of the training pages: 68 of 160 trees are walked in the mean, 56 blocks come to lie on
  /// another side of a threshold, and the sum times its factor, the mean of what the whole sum is of it, gives the
  /// probability within 0.02.
  private static let exits: [Exit] = [
    Exit(trees: 16, below: -2, above: .infinity, factorBelow: 2.744, factorAbove: 1),
    Exit(trees: 32, below: -2.25, above: .infinity, factorBelow: 1.748, factorAbove: 1),
    Exit(trees: 53, below: -2.25, above: 2, factorBelow: 1.38, factorAbove: 1.336),
    Exit(trees: 80, below: -2, above: 1.75, factorBelow: 1.215, factorAbove: 1.233),
    Exit(trees: 106, below: -1.75, above: 1.5, factorBelow: 1.13, factorAbove: 1.173),
  ]

  private struct Exit {
    let trees: Int
    let below, above, factorBelow, factorAbove: Float

    /// The whole sum of a row that leaves here, nil for one that goes on.
    @inline(__always)
    func settled(_ sum: Float) -> Float? {
      if sum < below { return sum * factorBelow }
      return sum > above ? sum * factorAbove : nil
    }
  }

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
      open.removeAll(keepingCapacity: true)
      open.append(contentsOf: first..<min(rows, first + Self.chunk))
      var walked = 0
      for exit in Self.exits where exit.trees < trees {
        walk(walked..<exit.trees, base, open, &sums)
        walked = exit.trees
        open.removeAll { row in
          guard let sum = exit.settled(sums[row]) else { return false }
          sums[row] = sum
          return true
        }
      }
      walk(walked..<trees, base, open, &sums)
    }
    return sums.map { 1 / (1 + exponential(-$0)) }
  }

  /// Adds the values of some trees to the sums of some rows.
  @inline(__always)
  private func walk(_ range: Range<Int>, _ base: UnsafePointer<Float>, _ rows: [Int], _ sums: inout [Float]) {
    for tree in range {
      let root = nodes + Int(roots[tree])
      for row in rows { sums[row] += Self.leaf(root, base + row * features) }
    }
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
