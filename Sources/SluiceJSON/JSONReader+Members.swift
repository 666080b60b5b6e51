extension JSONReader {
  /// Reads some texts of an object, and nothing of it behind the last of them.
  ///
  /// - Parameters:
  ///   - keys: The keys of the texts.
  ///   - bytes: The object.
  /// - Returns: The text of each key, nil where the object has none of it.
  /// - Throws: ``JSONError`` where what is read is no JSON.
  package static func texts(_ keys: [String], in bytes: [UInt8]) throws(JSONError) -> [String?] {
    var texts = [String?](repeating: nil, count: keys.count)
    var reader = JSONReader(bytes)
    var key: Int?
    while texts.contains(nil) {
      switch try reader.next() {
      case .end: return texts
      case .key(let range) where reader.depth == 1:
        key = keys.firstIndex { reader.matches(range, $0) }
      case .string(let range):
        if let key, reader.depth == 1 { texts[key] = try reader.string(range) }
        key = nil
      default: key = nil
      }
    }
    return texts
  }
}
