package import SluiceEmit
import SluiceJSON

/// The output of a run as one page that opens anywhere, without network, server or framework.
package struct Report {
  private var claims = ClaimColumns()
  private var documents = DocumentTally()
  private var errors: [String: Int] = [:]
  private var failures: [JSONValue] = []
  private var claimsSeen = 0
  private let source: ReportSource

  /// The most failures that are listed one by one.
  private static let listedFailures = 200

  /// Reads the rows.
  ///
  /// - Parameters:
  ///   - source: The output.
  ///   - mostClaims: How many claims the page holds; the counts are of all.
  /// - Throws: ``EmitError`` when a shard is missing or damaged.
  package init(_ source: ReportSource, mostClaims: Int) throws(EmitError) {
    self.source = source
    var place = NumberInSentence()
    var (claims, documents, seen) = (ClaimColumns(), DocumentTally(), 0)
    try source.readDocuments {
      documents.add($0)
      guard let count = $0["claims"]?.number, count > 0 else { return }
      place.begin(documentID: $0["id"]?.string ?? "", text: $0["text"]?.string ?? "")
    } claims: {
      seen += 1
      if seen <= mostClaims { claims.append($0, place: place) }
    }
    (self.claims, self.documents, claimsSeen) = (claims, documents, seen)
    var (errors, failures): ([String: Int], [JSONValue]) = ([:], [])
    try source.readErrors {
      errors[$0["code"]?.string ?? "", default: 0] += 1
      if failures.count < Self.listedFailures { failures.append($0) }
    }
    (self.errors, self.failures) = (errors, failures)
  }

  /// How many claims stand in the page, and how many the run has.
  package var claimCounts: (shown: Int, all: Int) { (claims.count, claimsSeen) }

  /// Makes the page.
  ///
  /// - Parameters:
  ///   - title: What the page is called.
  ///   - version: The program's version.
  /// - Returns: The page in UTF-8.
  package func page(title: String, version: String) -> [UInt8] {
    let parts = PackageResources.self
    var page = Page(
      frame: parts.report_html, style: [parts.page_css, parts.report_css],
      script: [
        parts.dom_js, parts.data_js, parts.format_js, parts.series_js, parts.query_js, parts.grid_js, parts.claim_js,
        parts.charts_js, parts.csv_js, parts.run_js, parts.main_js,
      ])
    page.set("title", text: title)
    page.set("version", text: version)
    // Blocks are raw deflate that ends on a byte; an empty last block (RFC 1951, 3.2.3) makes them a whole stream.
    let deflated = BlockCompressor(level: 9).compress(json, rows: 1).deflated + [0x03, 0x00]
    page.set("data", html: base64(deflated))
    return page.bytes
  }

  /// What the page's script reads.
  package var json: [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.key("summary")
    writeSummary(to: &json)
    json.key("stages")
    json.value(source.run?["stages"] ?? .array([]))
    json.key("charts")
    json.beginObject()
    documents.write(to: &json)
    json.key("dropped")
    json.pairs(dropped)
    json.key("errors")
    json.pairs(sorted(errors))
    json.endObject()
    json.key("failures")
    json.beginArray()
    for failure in failures { json.value(failure) }
    json.endArray()
    claims.write(to: &json)
    json.endObject()
    return json.bytes
  }

  private func writeSummary(to json: inout JSONWriter) {
    json.beginObject()
    json.key("pipeline")
    json.string(source.manifests.last?["pipeline"]?["name"]?.string ?? "")
    json.key("folders")
    json.int(source.folderCount)
    json.key("files")
    json.int(source.count("inputs", "files"))
    json.key("bytes")
    json.int(source.count("inputs", "bytes"))
    json.key("documents")
    json.int(documents.count)
    json.key("claims")
    json.int(claimsSeen)
    json.key("errors")
    json.int(errors.values.reduce(0, +))
    json.key("seconds")
    json.double(source.run?["seconds"]?.number)
    json.key("finished")
    json.double(source.run?["finished_at"]?.number)
    json.key("content_bytes")
    json.double(source.run?["content_bytes"]?.number ?? 0)
    json.endObject()
  }

  /// Drop and skip reasons of all folders, largest first.
  private var dropped: [(String, Int)] {
    var counts: [String: Int] = [:]
    for manifest in source.manifests {
      for part in ["dropped", "skipped"] {
        for entry in manifest[part]?.array ?? [] {
          counts[entry["name"]?.string ?? "", default: 0] += entry["count"]?.count ?? 0
        }
      }
    }
    return sorted(counts)
  }
}

extension JSONWriter {
  /// Writes a value that was read; keys come in their bytes' order.
  mutating func value(_ value: JSONValue) {
    switch value {
    case .null: null()
    case .bool(let value): bool(value)
    case .number(let number): double(number)
    case .string(let text): string(text)
    case .array(let values):
      beginArray()
      for value in values { self.value(value) }
      endArray()
    case .object(let members):
      beginObject()
      for (name, member) in members.sorted(by: { $0.key < $1.key }) {
        key(text: name)
        self.value(member)
      }
      endObject()
    }
  }
}
