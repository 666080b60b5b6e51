import SluiceJSON

/// Claims by columns, as the page reads them.
struct ClaimColumns {
  /// The columns of texts, named as in rows.
  private static let wordNames = [
    "text", "kind", "unit", "qualifier", "direction", "basis", "metric", "metric_id", "period", "status", "place",
    "sentence", "section", "rule",
  ]
  /// The columns of numbers, named as in rows.
  private static let numberNames = ["value", "low", "high", "confidence"]

  private var words = [WordColumn](repeating: WordColumn(), count: wordNames.count)
  private var numbers = [[Double?]](repeating: [], count: numberNames.count)
  private var documents: [Int] = []
  private var marks: [Int] = []
  private var sources = SourceColumns()

  /// How many claims there are.
  var count: Int { documents.count }

  /// Adds a row.
  mutating func append(_ row: JSONValue, place: NumberInSentence) {
    for (index, name) in Self.wordNames.enumerated() { words[index].append(row[name]?.string) }
    for (index, name) in Self.numberNames.enumerated() { numbers[index].append(row[name]?.number) }
    documents.append(sources.index(of: row))
    let start = place.start(
      of: row["text"]?.string ?? "", in: row["sentence"]?.string ?? "", documentID: row["doc_id"]?.string ?? "",
      start: row["start"]?.count ?? 0)
    marks.append(start ?? -1)
  }

  /// Writes the keys `claims` and `documents`.
  func write(to json: inout JSONWriter) {
    json.key("claims")
    json.beginObject()
    for (name, column) in zip(Self.wordNames, words) {
      json.key(text: name)
      column.write(to: &json)
    }
    for (name, column) in zip(Self.numberNames, numbers) {
      json.key(text: name)
      json.numbers(column)
    }
    json.key("document")
    json.ints(documents)
    json.key("mark")
    json.ints(marks)
    json.endObject()
    sources.write(to: &json)
  }
}

/// The documents that claims come from, each once.
private struct SourceColumns {
  private static let names = ["title", "url", "path", "published"]
  private var columns = [[String?]](repeating: [], count: names.count)
  private var indices: [String: Int] = [:]

  mutating func index(of row: JSONValue) -> Int {
    let id = row["doc_id"]?.string ?? ""
    if let index = indices[id] { return index }
    let index = indices.count
    indices[id] = index
    for (column, name) in Self.names.enumerated() { columns[column].append(row[name]?.string) }
    return index
  }

  func write(to json: inout JSONWriter) {
    json.key("documents")
    json.beginObject()
    for (name, column) in zip(Self.names, columns) {
      json.key(text: name)
      json.strings(column)
    }
    json.endObject()
  }
}
