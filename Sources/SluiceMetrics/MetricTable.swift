/// Gathers claims and gives them back by place and metric.
///
/// Memory: the budget, and the claims of the place and metric at hand.
package struct MetricTable {
  private let sorter: SpillSorter
  /// How many claims were added.
  package private(set) var claims = 0

  /// Starts empty.
  ///
  /// - Parameters:
  ///   - budget: How many bytes of claims are held in memory before temporary files are used.
  ///   - folder: Where these go.
  package init(budget: Int, folder: String) { sorter = SpillSorter(budget: budget, folder: folder) }

  /// Adds a claim; one that names no metric is left out.
  ///
  /// - Parameter claim: The claim.
  /// - Throws: ``SpillError`` when a temporary file cannot be written.
  package mutating func add(_ claim: MetricClaim) throws(SpillError) {
    if claim.metric.isEmpty, claim.metricID == nil { return }
    claims += 1
    try sorter.add(claim.sortKey, claim.packed)
  }

  /// Gives the groups in the order of place and metric; a claim that was added twice counts once, and what has its
  /// identifier alone and another content is another claim.
  ///
  /// - Parameter body: Takes one group after the other.
  /// - Throws: ``SpillError``, or what the body throws.
  package func groups(_ body: (TidyGroup) throws -> Void) throws {
    var prefix: [UInt8] = []
    var last: (key: [UInt8], payload: [UInt8]) = ([], [])
    var claims: [MetricClaim] = []
    try sorter.drain { key, payload in
      if (key, payload) == last { return }
      last = (key, payload)
      guard let claim = MetricClaim(packed: payload) else { throw SpillError(message: "a temporary file is damaged") }
      let own = Array(key.dropLast(claim.id.utf8.count))
      if own != prefix, !claims.isEmpty {
        try body(TidyGroup(claims))
        claims.removeAll(keepingCapacity: true)
      }
      prefix = own
      claims.append(claim)
    }
    if !claims.isEmpty { try body(TidyGroup(claims)) }
  }
}
