import SluiceJSON

/// Holds a row to the columns of its kind.
enum RowCheck {
  /// What is wrong with a row, nil where it is sound.
  static func fault(in row: [UInt8], kind: RowKind) -> String? {
    guard let value = try? JSONValue(row) else { return "the row is not JSON" }
    guard case .object(let members) = value else { return "the row is not an object" }
    return fault(in: members, columns: kind.columns, at: "")
  }

  private static func fault(in members: [String: JSONValue], columns: [Column], at path: String) -> String? {
    for column in columns {
      guard let value = members[column.name] else { return "the key \(path)\(column.name) is missing" }
      if value == .null {
        if !column.isNullable { return "\(path)\(column.name) is null" }
      } else if let fault = fault(in: value, kind: column.kind, at: path + column.name) {
        return fault
      }
    }
    guard members.count > columns.count else { return nil }
    let known = Set(columns.map(\.name))
    return members.keys.sorted().first { !known.contains($0) }.map { "there is an unknown key \(path)\($0)" }
  }

  private static func fault(in value: JSONValue, kind: Column.Kind, at path: String) -> String? {
    switch (kind, value) {
    case (.text(let words), .string(let text)):
      return words.isEmpty || words.contains(text) ? nil : "\(path) is \(text), which is none of its words"
    case (.integer, .number):
      return value.wholeNumber != nil ? nil : "\(path) is not a whole number below 2^63"
    case (.number, .number), (.truth, .bool): return nil
    case (.texts, .array(let items)):
      return items.allSatisfy { $0.string != nil } ? nil : "\(path) holds something that is no text"
    case (.object(let columns), .object(let members)): return fault(in: members, columns: columns, at: path + ".")
    case (.objects(let columns), .array(let items)):
      for case .object(let members) in items {
        if let fault = fault(in: members, columns: columns, at: path + ".") { return fault }
      }
      return nil
    default: return "\(path) has the wrong type"
    }
  }
}
