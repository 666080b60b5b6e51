/// A target with what came out.
struct TargetOutcome {
  var target: TidyRow
  /// What came out, if anything is known.
  var actual: (observation: Observation, isSamePeriod: Bool)?

  /// The number that must be reached: of a range the end that is nearer to nothing being done.
  var bound: Double? {
    let best = target.best
    guard best.value == nil, let low = best.low, let high = best.high else { return best.value }
    return isDownward ? high : low
  }

  /// The actual by the target.
  var ratio: Double? {
    guard let bound, bound != 0, let value = actual?.observation.value else { return nil }
    return value / bound
  }

  /// Whether it is reached: at or below for at_most, ranks and what shall go down, else at or above.
  var isMet: Bool? {
    guard let bound, let value = actual?.observation.value else { return nil }
    return isDownward ? value <= bound : value >= bound
  }

  private var isDownward: Bool {
    let best = target.best
    if best.claim.direction == "down" || target.key.kind == "rank" { return true }
    return best.claim.qualifier == "at_most"
  }
}

extension TidyGroup {
  /// Every target with the actual of its period or, for what does not grow or change, of the next period known.
  ///
  /// An outcome stands in another document, one that was published later where both dates are known.
  var outcomes: [TargetOutcome] {
    rows.filter { $0.key.status == "target" }.map { target in
      TargetOutcome(target: target, actual: actual(for: target))
    }
  }

  private func actual(for target: TidyRow) -> (observation: Observation, isSamePeriod: Bool)? {
    guard let wanted = target.key.period, let end = Period(wanted)?.lastMonth else { return nil }
    let candidates = rows.filter { row in
      row.key.status == "actual" && row.key.kind == target.key.kind && row.key.basis == target.key.basis
        && row.key.unit == target.key.unit && row.key.period != nil
    }
    for row in candidates where row.key.period == wanted {
      if let found = firstLater(row, than: target) { return (found, true) }
    }
    guard target.key.kind != "growth", target.key.kind != "change" else { return nil }
    var next: (end: Int, observation: Observation)?
    for row in candidates {
      guard let its = row.key.period.flatMap(Period.init)?.lastMonth, its > end, its < next?.end ?? .max,
        let found = firstLater(row, than: target)
      else { continue }
      next = (its, found)
    }
    return next.map { ($0.observation, false) }
  }

  private func firstLater(_ row: TidyRow, than target: TidyRow) -> Observation? {
    row.observations.first { observation in
      guard observation.claim.docID != target.best.claim.docID else { return false }
      guard let said = target.best.claim.published, let reported = observation.claim.published else { return true }
      return reported > said
    }
  }
}
