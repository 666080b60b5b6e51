import SluiceJSON

extension RowTable {
  /// The JSON Schema (2020-12) of one row of this kind.
  public var jsonSchema: String {
    var json = JSONWriter()
    json.beginObject()
    json.key("$schema")
    json.string("https://json-schema.org/draft/2020-12/schema")
    json.key("title")
    json.string("sluice \(singular) row, schema version \(schemaVersion)")
    writeObject(columns, to: &json)
    json.endObject()
    json.endLine()
    return String(decoding: json.bytes, as: UTF8.self)
  }
}

/// Writes the keywords that hold for an object of these columns.
private func writeObject(_ columns: [Column], to json: inout JSONWriter) {
  json.key("type")
  json.string("object")
  json.key("additionalProperties")
  json.bool(false)
  json.key("required")
  json.beginArray()
  for column in columns { json.string(column.name) }
  json.endArray()
  json.key("properties")
  json.beginObject()
  for column in columns {
    json.key(text: column.name)
    writeColumn(column, to: &json)
  }
  json.endObject()
}

private func writeColumn(_ column: Column, to json: inout JSONWriter) {
  json.beginObject()
  json.key("description")
  json.string(column.help)
  if column.isNullable {
    json.key("anyOf")
    json.beginArray()
    json.beginObject()
    writeKind(column.kind, to: &json)
    json.endObject()
    json.beginObject()
    json.key("type")
    json.string("null")
    json.endObject()
    json.endArray()
  } else {
    writeKind(column.kind, to: &json)
  }
  json.endObject()
}

private func writeKind(_ kind: Column.Kind, to json: inout JSONWriter) {
  if case .object(let columns) = kind { return writeObject(columns, to: &json) }
  json.key("type")
  switch kind {
  case .text(let words):
    json.string("string")
    guard !words.isEmpty else { return }
    json.key("enum")
    json.beginArray()
    for word in words { json.string(word) }
    json.endArray()
  case .integer: json.string("integer")
  case .number: json.string("number")
  case .truth: json.string("boolean")
  case .texts:
    json.string("array")
    writeItems(.text(), to: &json)
  case .objects(let columns):
    json.string("array")
    writeItems(.object(columns), to: &json)
  case .object: break
  }
}

private func writeItems(_ kind: Column.Kind, to json: inout JSONWriter) {
  json.key("items")
  json.beginObject()
  writeKind(kind, to: &json)
  json.endObject()
}
