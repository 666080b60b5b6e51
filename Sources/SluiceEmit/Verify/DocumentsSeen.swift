import SluiceJSON

/// The documents that were read so far, by their identifiers.
struct DocumentsSeen {
  /// What came of adding a document.
  enum Answer {
    /// No document before has its identifier.
    case new
    /// Another one has; producers may give one twice.
    case sameIdentifier
    /// The document itself was there before.
    case sameDocument
  }

  /// The hash of the place of the first document with each identifier: half of what the places would take.
  private var places: [String: Int] = [:]
  /// Identifiers that came again with the places of the later documents.
  private var later: Set<String> = []

  /// Adds a document.
  ///
  /// - Parameters:
  ///   - id: Its identifier.
  ///   - row: Its row.
  /// - Returns: Whether it is there already.
  mutating func add(_ id: String, _ row: JSONValue) -> Answer {
    let place = Self.place(of: row)
    guard let first = places[id] else {
      places[id] = place.hashValue
      return .new
    }
    guard let place else { return .sameIdentifier }
    return first == Optional(place).hashValue || !later.insert("\(id)\0\(place)").inserted
      ? .sameDocument : .sameIdentifier
  }

  /// The place of a document, where no other one can have it; nil in archives, which may hold a name twice.
  private static func place(of row: JSONValue) -> String? {
    let member = row["member"]?.string ?? ""
    let isRecord = ["line ", "row ", "record "].contains { member.hasPrefix($0) } && !member.utf8.contains(0x21)
    guard member.isEmpty || isRecord else { return nil }
    return "\(row["path"]?.string ?? "")\0\(member)\0\(row["part"]?.wholeNumber ?? 0)"
  }
}
