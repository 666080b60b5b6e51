/// One place, period, metric, kind, unit and status, with every claim that gives it.
struct TidyRow {
  /// What tells the rows of one place and metric apart.
  struct Key: Hashable {
    var kind: String
    var basis: String?
    var unit: String
    var period: String?
    var status: String
    /// The document, where the period is not known: two such values need not be of one time.
    var scope: String?

    init(_ observation: Observation) {
      let claim = observation.claim
      kind = claim.kind
      basis = claim.kind == "growth" || claim.kind == "change" ? claim.basis : nil
      unit = observation.unit
      period = claim.period
      status = claim.status
      scope = claim.period == nil ? claim.docID : nil
    }

    /// The key in an order that does not depend on the input.
    var order: [String] { [period ?? "", kind, basis ?? "", unit, status, scope ?? ""] }
  }

  /// How the growth that is stated fits the one between the levels.
  struct Growth: Equatable {
    var stated: Double?
    var computed: Double?
    var from: String?
    var agrees: Bool?
  }

  let key: Key
  /// The claims, the best first.
  let observations: [Observation]
  /// The growth to this period.
  var growth = Growth()

  var best: Observation { observations[0] }
  var documents: Int { Set(observations.map(\.claim.docID)).count }
  var isAgreed: Bool { observations.dropFirst().allSatisfy { $0.agrees(with: best) } }

  /// Past so many claims only equal values count as agreeing, or a row of thousands would take their square.
  private static let mostCompared = 256

  init(_ key: Key, _ given: [Observation]) {
    self.key = key
    let support = Self.support(given)
    let order = given.indices.sorted { Self.precedes(given[$0], support[$0], given[$1], support[$1]) }
    observations = order.map { given[$0] }
  }

  /// How many documents agree with each claim.
  private static func support(_ given: [Observation]) -> [Int] {
    if given.count <= mostCompared {
      return given.map { one in Set(given.filter { $0.agrees(with: one) }.map(\.claim.docID)).count }
    }
    var documents: [Double?: Set<String>] = [:]
    for one in given { documents[one.value, default: []].insert(one.claim.docID) }
    return given.map { documents[$0.value]?.count ?? 0 }
  }

  /// The better claim: more documents agree, a number that is exact, surer, finer, later, then by its id.
  private static func precedes(_ a: Observation, _ aDocuments: Int, _ b: Observation, _ bDocuments: Int) -> Bool {
    if aDocuments != bDocuments { return aDocuments > bDocuments }
    let exact = (a.claim.qualifier == "exact", b.claim.qualifier == "exact")
    if exact.0 != exact.1 { return exact.0 }
    if a.claim.confidence != b.claim.confidence { return a.claim.confidence > b.claim.confidence }
    if a.halfStep != b.halfStep { return a.halfStep < b.halfStep }
    let dates = (a.claim.published ?? "", b.claim.published ?? "")
    if dates.0 != dates.1 { return dates.0 > dates.1 }
    return a.claim.id < b.claim.id
  }
}
