import SluiceJSON

extension TidyGroup {
  /// Writes the tidy rows, each as one line with its keys in the order of the schema.
  ///
  /// - Parameter json: Takes the lines.
  package func writeMetrics(to json: inout JSONWriter) {
    for row in rows {
      json.beginObject()
      json.subject(row)
      json.valueCells(row)
      json.sourceCells(row)
      json.growthCells(row.growth)
      json.endObject()
      json.endLine()
    }
  }

  /// Writes the targets, each as one line with its keys in the order of the schema.
  ///
  /// - Parameter json: Takes the lines.
  package func writeTargets(to json: inout JSONWriter) {
    for outcome in outcomes {
      json.beginObject()
      json.subject(outcome.target)
      json.targetCells(outcome)
      json.actualCells(outcome)
      json.endObject()
      json.endLine()
    }
  }
}

extension JSONWriter {
  fileprivate mutating func subject(_ row: TidyRow) {
    let claim = row.best.claim
    key("place")
    string(claim.place)
    key("metric")
    string(claim.metricKey)
    key("metric_name")
    string(claim.metric)
    key("metric_id")
    string(claim.metricID)
    key("kind")
    string(row.key.kind)
    key("basis")
    string(row.key.basis)
    key("unit")
    string(row.key.unit)
    key("period")
    string(row.key.period)
  }

  fileprivate mutating func valueCells(_ row: TidyRow) {
    let best = row.best
    key("status")
    string(row.key.status)
    key("value")
    double(best.value)
    key("low")
    double(best.low)
    key("high")
    double(best.high)
    key("qualifier")
    string(best.claim.qualifier)
    key("text")
    string(best.claim.text)
    key("claim_id")
    string(best.claim.id)
  }

  fileprivate mutating func sourceCells(_ row: TidyRow) {
    key("agree")
    bool(row.isAgreed)
    key("least")
    double(row.observations.compactMap { $0.value ?? $0.low }.min())
    key("greatest")
    double(row.observations.compactMap { $0.value ?? $0.high }.max())
    key("documents")
    int(row.documents)
    key("sources")
    beginArray()
    for observation in row.observations { source(observation, agrees: observation.agrees(with: row.best)) }
    endArray()
  }

  private mutating func source(_ observation: Observation, agrees: Bool) {
    let claim = observation.claim
    beginObject()
    key("claim_id")
    string(claim.id)
    key("doc_id")
    string(claim.docID)
    key("path")
    string(claim.path)
    key("url")
    string(claim.url)
    key("published")
    string(claim.published)
    key("text")
    string(claim.text)
    key("value")
    double(observation.value)
    key("confidence")
    double(claim.confidence)
    key("agrees")
    bool(agrees)
    endObject()
  }

  fileprivate mutating func growthCells(_ growth: TidyRow.Growth) {
    key("growth_stated")
    double(growth.stated)
    key("growth_computed")
    double(growth.computed)
    key("growth_from")
    string(growth.from)
    key("growth_agrees")
    truth(growth.agrees)
  }

  fileprivate mutating func targetCells(_ outcome: TargetOutcome) {
    let claim = outcome.target.best.claim
    key("target")
    double(outcome.bound)
    key("target_qualifier")
    string(claim.qualifier)
    key("target_text")
    string(claim.text)
    key("target_claim_id")
    string(claim.id)
    key("target_path")
    string(claim.path)
    key("target_published")
    string(claim.published)
  }

  fileprivate mutating func actualCells(_ outcome: TargetOutcome) {
    let claim = outcome.actual?.observation.claim
    key("actual")
    double(outcome.actual?.observation.value)
    key("actual_period")
    string(claim?.period)
    key("actual_text")
    string(claim?.text)
    key("actual_claim_id")
    string(claim?.id)
    key("actual_path")
    string(claim?.path)
    key("actual_published")
    string(claim?.published)
    key("match")
    string(outcome.actual.map { $0.isSamePeriod ? "same_period" : "later_period" })
    key("ratio")
    double(outcome.ratio)
    key("met")
    truth(outcome.isMet)
  }

  private mutating func truth(_ value: Bool?) {
    if let value { bool(value) } else { null() }
  }
}
