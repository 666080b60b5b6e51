import SluiceCore
import SluiceJSON

extension JSONWriter {
  /// Writes a claim as one line, its keys in the order of the schema.
  ///
  /// - Parameters:
  ///   - claim: The claim.
  ///   - ordinal: Its index among the document's claims.
  ///   - document: The document that holds it.
  ///   - tagged: Whether the line starts with the `row` key, for streams that mix kinds.
  public mutating func claimRow(_ claim: Claim, ordinal: Int, of document: Document, tagged: Bool = false) {
    beginObject()
    if tagged { tag(.claims) }
    key("id")
    string("\(document.id):\(ordinal)")
    key("doc_id")
    string(document.id)
    quantity(claim)
    meaning(claim)
    key("of")
    string(claim.of.map { "\(document.id):\($0)" })
    key("sentence")
    string(claim.sentence)
    key("section")
    string(claim.section)
    key("metric_id")
    string(claim.metricID)
    key("place")
    string(claim.place)
    key("rule")
    string(claim.rule)
    key("confidence")
    double(claim.confidence)
    key("flags")
    flags(claim.flags)
    key("path")
    string(document.origin.path)
    key("url")
    string(document.url)
    key("title")
    string(document.title)
    key("published")
    string(document.published)
    endObject()
    endLine()
  }

  private mutating func quantity(_ claim: Claim) {
    key("text")
    string(claim.text)
    key("start")
    int(claim.start)
    key("end")
    int(claim.end)
    key("kind")
    string(claim.kind.rawValue)
    key("value")
    double(claim.value)
    key("low")
    double(claim.low)
    key("high")
    double(claim.high)
    key("unit")
    string(claim.unit)
  }

  private mutating func meaning(_ claim: Claim) {
    key("qualifier")
    string(claim.qualifier.rawValue)
    key("direction")
    string(claim.direction?.rawValue)
    key("basis")
    string(claim.basis)
    key("metric")
    string(claim.metric)
    key("period")
    string(claim.period)
    key("status")
    string(claim.status.rawValue)
  }
}
