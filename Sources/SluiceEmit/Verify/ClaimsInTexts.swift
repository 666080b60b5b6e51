import SluiceJSON

/// The claims of all shards as one stream, each held to the document whose turn it is.
struct ClaimsInTexts {
  private let folder: String
  private var shards: ArraySlice<ShardEntry>
  private var reader: ShardReader?

  /// Begins before the first claim.
  ///
  /// - Parameters:
  ///   - shards: The shards of claims, in order.
  ///   - folder: The folder that has them.
  init(_ shards: [ShardEntry], in folder: String) {
    self.folder = folder
    self.shards = shards[...]
  }

  /// Checks that the next claim is of the document, that its offsets cut its text out of the document's, and that what
  /// it says of others and of itself can be.
  ///
  /// - Parameters:
  ///   - ordinal: The claim's number among the document's.
  ///   - count: How many claims the document has.
  ///   - text: The document's text.
  ///   - id: The document.
  /// - Throws: ``FolderDamage`` when it is another one, or there is none.
  mutating func compareNext(_ ordinal: Int, of count: Int, with text: [Unicode.Scalar], in id: String)
    throws(FolderDamage)
  {
    guard let claim = try next(), let reader else {
      throw FolderDamage(file: "claims", place: "", message: "claims of the document \(id) are missing")
    }
    guard claim["doc_id"]?.string == id, claim["id"]?.string == "\(id):\(ordinal)" else {
      throw reader.damage("it is not claim \(ordinal) of the document \(id), whose turn it is")
    }
    let start = claim["start"]?.wholeNumber ?? -1
    let end = claim["end"]?.wholeNumber ?? -1
    guard start >= 0, start <= end, end <= text.count,
      String(String.UnicodeScalarView(text[start..<end])) == claim["text"]?.string
    else { throw reader.damage("text[\(start):\(end)] of the document is not the claim's text") }
    if let other = claim["of"]?.string, !Self.isClaim(other, of: id, count) {
      throw reader.damage("of names \(other), which is no claim of the document \(id)")
    }
    if case .number(let confidence)? = claim["confidence"], !(0...1).contains(confidence) {
      throw reader.damage("confidence is \(confidence), which is not between 0 and 1")
    }
  }

  /// Whether a name is the document's identifier, a colon and the number of one of its claims; by bytes, because
  /// letters that only look alike name another document.
  private static func isClaim(_ name: String, of id: String, _ count: Int) -> Bool {
    guard let colon = name.utf8.lastIndex(of: UInt8(ascii: ":")), name.utf8[..<colon].elementsEqual(id.utf8),
      let ordinal = Int(name[name.utf8.index(after: colon)...])
    else { return false }
    return (0..<count).contains(ordinal) && name.utf8.elementsEqual("\(id):\(ordinal)".utf8)
  }

  /// Checks that no claim is left when every document had its own.
  ///
  /// - Throws: ``FolderDamage`` for one that is.
  mutating func expectEnd() throws(FolderDamage) {
    guard let claim = try next(), let reader else { return }
    let id = claim["doc_id"]?.string ?? ""
    throw reader.damage("it is of the document \(id), which is not in the folder or says that it has fewer claims")
  }

  /// The identifiers, the first few, whose first claim stands in the folder more than once, where documents are not
  /// written.
  mutating func repeatedDocuments() throws(FolderDamage) -> [String] {
    var seen: Set<String> = []
    var repeated: [String] = []
    while let claim = try next() {
      guard let id = claim["doc_id"]?.string, claim["id"]?.string == "\(id):0" else { continue }
      if !seen.insert(id).inserted, repeated.count < FolderCheck.Findings.mostRepeated { repeated.append(id) }
    }
    return repeated
  }

  private mutating func next() throws(FolderDamage) -> JSONValue? {
    while true {
      if let line = try reader?.next() { return (try? JSONValue(line)) ?? .null }
      guard let entry = shards.popFirst() else { return nil }
      reader = try ShardReader(entry, in: folder, fileSystem: PosixFileSystem())
    }
  }
}
