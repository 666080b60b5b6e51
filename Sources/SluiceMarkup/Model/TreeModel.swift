import CTables

/// Gradient-boosted decision trees from a constant table.
///
/// The trees were trained offline (`Sources/CTables/generate/extractor`). Each is walked as QuickScorer does it
/// (Lucchese et al., SIGIR 2015): every test that fails strikes the leaves beneath its left side from a mask, and the
/// lowest leaf that is left is the one reached. There is no branch to mispredict, and eight rows go side by side.
struct TreeModel: Sendable {
  // Pointers into constant C arrays of this package: valid for ever and never written.
  private nonisolated(unsafe) let tests: UnsafePointer<sluice_tree_test>
  private nonisolated(unsafe) let leaves: UnsafePointer<Float>
  private nonisolated(unsafe) let trees: UnsafePointer<sluice_tree>
  private let count: Int
  let classes: Int
  let features: Int

  /// Tells for a block how likely it is a part of the main content.
  static let block = TreeModel(sluice_block_model())
  /// Tells for a page how likely each type is.
  static let page = TreeModel(sluice_page_model())

  private init(_ model: UnsafePointer<sluice_tree_model>) {
    tests = model.pointee.tests
    leaves = model.pointee.leaves
    trees = model.pointee.trees
    count = Int(model.pointee.count)
    classes = Int(model.pointee.classes)
    features = Int(model.pointee.features)
  }

  /// Where rows leave whose sum is so clear that the trees that follow would only make it surer.
  ///
  /// From `generate/extractor/exits.py`, on 516,135 blocks of the training pages: 66 of 160 trees are walked in the mean,
  /// 22 blocks come to lie on another side of a threshold, and a sum times its factor is what the whole sum is in the mean.
  private static let exits: [Exit] = [
    Exit(trees: 16, below: -1.75, above: 1.5, factorBelow: 2.813, factorAbove: 1),
    Exit(trees: 32, below: -2, above: 2, factorBelow: 1.803, factorAbove: 1.750),
    Exit(trees: 53, below: -2.75, above: 2, factorBelow: 1.521, factorAbove: 1.356),
    Exit(trees: 80, below: -3, above: 1.75, factorBelow: 1.235, factorAbove: 1.192),
    Exit(trees: 106, below: -2.5, above: 1.25, factorBelow: 1.130, factorAbove: 1.153),
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

  /// One value for each row of a tile.
  private typealias Lanes = SIMD8<Float>

  /// Adds the sum of the trees for each of the first rows of a tile of a model with one class, as a probability.
  func addProbabilities(_ tile: FeatureTile, rows: Int, to probabilities: inout [Float]) {
    var sums = Lanes(repeating: 0)
    var result = Lanes(repeating: 0)
    var open = (UInt32(1) << UInt32(rows)) - 1
    var walked = 0
    for exit in Self.exits where exit.trees < count {
      walk(walked..<exit.trees, tile.values, &sums)
      walked = exit.trees
      for row in 0..<rows where open >> UInt32(row) & 1 == 1 {
        guard let sum = exit.settled(sums[row]) else { continue }
        result[row] = sum
        open &= ~(1 << UInt32(row))
      }
      if open == 0 { break }
    }
    if open != 0 { walk(walked..<count, tile.values, &sums) }
    for row in 0..<rows where open >> UInt32(row) & 1 == 1 { result[row] = sums[row] }
    for row in 0..<rows { probabilities.append(1 / (1 + exponential(-result[row]))) }
  }

  /// Adds the values of some trees to the sums of a tile's rows.
  private func walk(_ range: Range<Int>, _ values: UnsafePointer<Float>, _ sums: inout Lanes) {
    for tree in range {
      let reachable = reachable(in: tree, values)
      let values = leaves + Int(trees[tree].leaves)
      for lane in 0..<FeatureTile.rows { sums[lane] += values[reachable[lane].trailingZeroBitCount] }
    }
  }

  /// The leaves of a tree that its tests leave to each row of a tile.
  @inline(__always)
  private func reachable(in tree: Int, _ values: UnsafePointer<Float>) -> SIMD8<UInt32> {
    var reachable = SIMD8<UInt32>(repeating: .max)
    for place in Int(trees[tree].tests)..<Int(trees[tree + 1].tests) {
      let test = tests[place]
      let row = UnsafeRawPointer(values + Int(test.feature) * FeatureTile.rows).loadUnaligned(as: Lanes.self)
      let holds = row .<= Lanes(repeating: test.threshold)
      reachable.replace(with: reachable & SIMD8(repeating: test.mask), where: .!holds)
    }
    return reachable
  }

  /// The probabilities of the classes for the first row of a tile.
  func classProbabilities(_ tile: FeatureTile) -> [Float] {
    var sums = [Float](repeating: 0, count: classes)
    guard tile.count == features else { return sums }
    for tree in 0..<count {
      let reachable = reachable(in: tree, tile.values)[0]
      sums[tree % classes] += leaves[Int(trees[tree].leaves) + reachable.trailingZeroBitCount]
    }
    let highest = sums.max() ?? 0
    let powers = sums.map { exponential($0 - highest) }
    let total = powers.reduce(0, +)
    return powers.map { $0 / total }
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
