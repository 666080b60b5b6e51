import SluiceJSON

/// A column of texts that repeat: every different text once, and for each row its index.
struct WordColumn {
  private var words: [String] = []
  private var rows: [Int] = []
  private var indices: [String: Int] = [:]

  /// Adds the text of the next row; nil for none.
  mutating func append(_ text: String?) {
    guard let text else { return rows.append(-1) }
    if let index = indices[text] { return rows.append(index) }
    indices[text] = words.count
    rows.append(words.count)
    words.append(text)
  }

  /// Writes `{"words":[…],"rows":[…]}`.
  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.key("words")
    json.strings(words)
    json.key("rows")
    json.ints(rows)
    json.endObject()
  }
}

extension JSONWriter {
  mutating func strings(_ values: [String?]) {
    beginArray()
    for value in values { string(value) }
    endArray()
  }

  mutating func ints(_ values: [Int]) {
    beginArray()
    for value in values { int(value) }
    endArray()
  }

  /// Numbers as JSON has them, whole ones without a point, since a page has no use for the difference.
  mutating func numbers(_ values: [Double?]) {
    beginArray()
    for value in values {
      if let value, value == value.rounded(), value.magnitude < 1e15 { int(Int(value)) } else { double(value) }
    }
    endArray()
  }

  /// Names with counts as pairs.
  mutating func pairs(_ counts: [(String, Int)]) {
    beginArray()
    for (name, count) in counts {
      beginArray()
      string(name)
      int(count)
      endArray()
    }
    endArray()
  }
}
