import SluiceJSON
import TestSupport

/// One run of the main job over the sample corpus, and the gold it is held to (`Tests/Gold/README.md` tells the formats).
struct GoldRun {
  /// The rows of each kind.
  let documents: [JSONValue]
  let claims: [JSONValue]
  let errors: [JSONValue]
  /// The exit status of the run.
  let status: Int32

  static let shared = Result { try GoldRun() }

  private init() throws {
    let folder = try TemporaryFolder()
    let root = BuiltBinary.packageRoot
    status = try folder.attempt(
      "'\(BuiltBinary.sluice)' run '\(root)/Pipelines/news-dump.yaml' '\(root)/Corpus' --output out -q"
    ).status
    func rows(_ kind: String) throws -> [JSONValue] {
      try GoldRun.lines(Array(try folder.run("gzip -dc out/\(kind)-*.jsonl.gz").utf8))
    }
    documents = try rows("documents")
    claims = try rows("claims")
    errors = try rows("errors")
  }

  /// The rows of a file of `Tests/Gold`.
  static func gold(_ name: String) throws -> [JSONValue] {
    let path = "'\(BuiltBinary.packageRoot)/Tests/Gold/\(name)'"
    // A file that is one array is put on one line.
    let join = name.hasSuffix(".json") ? "tr -d '\\n' < \(path)" : "cat \(path)"
    return try lines(Array(try TemporaryFolder().run(join).utf8))
  }

  /// The row of the document that a gold row names by path and, in JSON Lines, by id, else by part.
  func document(for gold: JSONValue) -> JSONValue? {
    documents.first { row in
      row["path"] == gold["path"]
        && (gold["id"]?.string.map { row["id"]?.string == $0 } ?? (row["part"] == gold["part"]))
    }
  }

  private static func lines(_ bytes: [UInt8]) throws -> [JSONValue] {
    try bytes.split(separator: 0x0A).map { try JSONValue(Array($0)) }
  }
}

/// A text without its white space and cell marks, with the place in the text of each scalar that is left.
struct SqueezedText {
  let scalars: [Unicode.Scalar]
  let places: [Int]

  init(_ text: String) {
    let kept = text.unicodeScalars.enumerated().filter { !$0.element.properties.isWhitespace && $0.element != "|" }
    scalars = kept.map(\.element)
    places = kept.map(\.offset)
  }

  /// Where another text stands in this one at or behind an index.
  func index(of other: SqueezedText, from start: Int = 0) -> Int? {
    let wanted = other.scalars
    guard let first = wanted.first else { return start }
    var at = start
    while at + wanted.count <= scalars.count {
      if scalars[at] == first, scalars[at..<(at + wanted.count)].elementsEqual(wanted) { return at }
      at += 1
    }
    return nil
  }

  func contains(_ other: String) -> Bool { index(of: SqueezedText(other)) != nil }
}
