import SluiceJSON
import SluiceUnicode

/// What a tidy row takes from one claim.
package struct MetricClaim: Sendable {
  /// The field of this name, as all below.
  package var id, docID, text, kind, unit, qualifier, metric, status, path: String
  /// The field of this name or nil.
  package var direction, basis, period, metricID, place, url, published: String?
  /// A number of the row.
  package var value, low, high: Double?
  /// How sure the claim is.
  package var confidence: Double

  /// Reads a claim's row.
  ///
  /// - Parameter row: The line.
  package init?(row: [UInt8]) {
    guard let json = try? JSONValue(row), json["doc_id"] != nil else { return nil }
    self.init { json[$0] }
  }

  /// Reads what ``packed`` wrote.
  init?(packed: [UInt8]) {
    guard let cells = (try? JSONValue(packed))?.array, cells.count == Self.names.count else { return nil }
    self.init { name in Self.names.firstIndex(of: name).map { cells[$0] } }
  }

  private init?(_ cell: (String) -> JSONValue?) {
    func need(_ name: String) -> String { cell(name)?.string ?? "" }
    id = need("id")
    docID = need("doc_id")
    text = need("text")
    kind = need("kind")
    unit = need("unit")
    qualifier = need("qualifier")
    metric = need("metric")
    status = need("status")
    path = need("path")
    direction = cell("direction")?.string
    basis = cell("basis")?.string
    period = cell("period")?.string
    metricID = cell("metric_id")?.string
    place = cell("place")?.string
    url = cell("url")?.string
    published = cell("published")?.string
    value = cell("value")?.number
    low = cell("low")?.number
    high = cell("high")?.number
    confidence = cell("confidence")?.number ?? 0
    if id.isEmpty || docID.isEmpty { return nil }
  }

  private static let names = [
    "id", "doc_id", "text", "kind", "unit", "qualifier", "metric", "status", "path", "direction", "basis", "period",
    "metric_id", "place", "url", "published", "value", "low", "high", "confidence",
  ]

  /// The fields without their names and without the sentence, for a temporary file.
  var packed: [UInt8] {
    var json = JSONWriter()
    json.beginArray()
    for cell in [id, docID, text, kind, unit, qualifier, metric, status, path] { json.string(cell) }
    for cell in [direction, basis, period, metricID, place, url, published] { json.string(cell) }
    for cell in [value, low, high, confidence] { json.double(cell) }
    json.endArray()
    return json.bytes
  }

  /// The name that claims of one metric share: its identifier, or its phrase in one case and width.
  var metricKey: String {
    if let metricID { return metricID }
    var key = String.UnicodeScalarView()
    for scalar in metric.unicodeScalars {
      let folded = Unicode.Scalar(caseFoldedScalar(foldedScalar(scalar.value))) ?? scalar
      if folded == " ", key.isEmpty || key.last == " " { continue }
      key.append(folded)
    }
    if key.last == " " { key.removeLast() }
    return String(key)
  }

  /// What claims are sorted by: place and metric, then the claim itself.
  ///
  /// Where no place is known, values of two documents are not of one thing, and the document stands for the place.
  var sortKey: [UInt8] {
    let scope = place.map { "p" + $0 } ?? "d" + docID
    var key: [UInt8] = []
    for part in [scope, metricKey] {
      // A zero ends a part, so that none may be inside.
      key += part.utf8.lazy.map { $0 == 0 ? 1 : $0 }
      key.append(0)
    }
    key += id.utf8
    return key
  }
}
