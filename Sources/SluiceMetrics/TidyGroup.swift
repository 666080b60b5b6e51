/// All rows of one place and metric: growth is recomputed and targets are paired inside it.
package struct TidyGroup {
  /// The rows, by period.
  private(set) var rows: [TidyRow]
  private var places: [TidyRow.Key: Int] = [:]

  /// Makes the rows.
  ///
  /// - Parameter claims: The claims of one place and metric, each once.
  package init(_ claims: [MetricClaim]) {
    var byKey: [TidyRow.Key: [Observation]] = [:]
    for claim in claims {
      let observation = Observation(claim)
      byKey[TidyRow.Key(observation), default: []].append(observation)
    }
    rows = byKey.map { TidyRow($0.key, $0.value) }
    rows.sort { $0.key.order.lexicographicallyPrecedes($1.key.order) }
    for (index, row) in rows.enumerated() { places[row.key] = index }
    for index in rows.indices { rows[index].growth = growth(of: rows[index]) }
  }

  private func growth(of row: TidyRow) -> TidyRow.Growth {
    switch row.key.kind {
    case "level":
      let stated = statement(for: row)
      return compared(stated, level: row, from: earlierPeriod(row.key.period, basis: "yoy"))
    case "growth" where row.key.unit == "%":
      let from = earlierPeriod(row.key.period, basis: row.key.basis)
      let levels = rows.filter {
        $0.key.kind == "level" && $0.key.period == row.key.period && $0.key.status == row.key.status
          && $0.key.scope == row.key.scope
      }
      let results = levels.map { compared(row, level: $0, from: from) }
      return results.first { $0.computed != nil } ?? TidyRow.Growth(stated: row.best.value)
    default: return TidyRow.Growth()
    }
  }

  /// The growth over the year before that texts state for a level.
  private func statement(for level: TidyRow) -> TidyRow? {
    guard level.key.period != nil else { return nil }
    var key = level.key
    key.kind = "growth"
    key.unit = "%"
    for basis in ["yoy", nil] {
      key.basis = basis
      if let index = places[key] { return rows[index] }
    }
    return nil
  }

  private func earlierPeriod(_ period: String?, basis: String?) -> String? {
    guard let period, let parsed = Period(period) else { return nil }
    switch basis {
    case nil, "yoy": return parsed.yearBefore
    case "pop": return parsed.justBefore
    case .some(let basis) where basis.hasPrefix("since:"): return String(basis.dropFirst(6))
    default: return nil
    }
  }

  /// Rates move by points and temperatures have no true zero: their quotient is nobody's growth.
  private static let unitsWithoutGrowth: Set = ["%", "pp", "Cel", "x", "rank"]

  /// Puts what is stated beside what the levels give.
  private func compared(_ stated: TidyRow?, level: TidyRow, from: String?) -> TidyRow.Growth {
    var growth = TidyRow.Growth(stated: stated?.best.value)
    var key = level.key
    key.period = from
    // What comes before a target is what came about, or else the target before it.
    let earlier = ["actual", level.key.status].lazy.compactMap { status -> TidyRow? in
      key.status = status
      return places[key].map { rows[$0] }
    }.first
    guard from != nil, !Self.unitsWithoutGrowth.contains(level.key.unit), let earlier, let now = level.best.value,
      let before = earlier.best.value, before > 0
    else {
      return growth
    }
    growth.from = from
    growth.computed = (now / before - 1) * 100
    guard let reach = stated?.best.reach, let ends = level.best.reach, let old = earlier.best.reach,
      old.lowerBound > 0
    else { return growth }
    let least = (ends.lowerBound / old.upperBound - 1) * 100
    let greatest = (ends.upperBound / old.lowerBound - 1) * 100
    growth.agrees = least <= reach.upperBound + 1e-9 && reach.lowerBound <= greatest + 1e-9
    return growth
  }
}
