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

  /// Checks that the next claim is of the document and that its offsets cut its text out of the document's.
  ///
  /// - Parameters:
  ///   - ordinal: The claim's number among the document's.
  ///   - text: The document's text.
  ///   - id: The document.
  /// - Throws: ``FolderDamage`` when it is another one, or there is none.
  mutating func compareNext(_ ordinal: Int, with text: [Unicode.Scalar], of id: String) throws(FolderDamage) {
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
  }

  /// Checks that no claim is left when every document had its own.
  ///
  /// - Throws: ``FolderDamage`` for one that is.
  mutating func expectEnd() throws(FolderDamage) {
    guard let claim = try next(), let reader else { return }
    let id = claim["doc_id"]?.string ?? ""
    throw reader.damage("it is of the document \(id), which is not in the folder or says that it has fewer claims")
  }

  private mutating func next() throws(FolderDamage) -> JSONValue? {
    while true {
      if let line = try reader?.next() { return (try? JSONValue(line)) ?? .null }
      guard let entry = shards.popFirst() else { return nil }
      reader = try ShardReader(entry, in: folder, fileSystem: PosixFileSystem())
    }
  }
}
