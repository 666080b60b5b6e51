import SluiceJSON
import Testing

/// Holds the documents of the sample corpus to their gold.
///
/// The floors are what the code reached when they were last raised; they never go down without a reason in the commit.
@Suite struct GoldDocumentTests {
  private func run() throws -> GoldRun { try GoldRun.shared.get() }

  @Test func exactlyTheKnownInputsFail() throws {
    let run = try run()
    #expect(run.status == 1)
    let expected = try GoldRun.gold("expected-errors.json").joinedArray
    let name = { (row: JSONValue) in "\(row["code"]?.string ?? "") \(row["path"]?.string ?? "")" }
    #expect(run.errors.map(name).sorted() == expected.map(name).sorted())
  }

  @Test func everyDocumentIsThereOnce() throws {
    let run = try run()
    let gold = try GoldRun.gold("documents.jsonl")
    #expect(run.documents.count == gold.count)
    for row in gold { #expect(run.document(for: row) != nil, "\(row["path"]?.string ?? "")") }
  }

  /// A column, the gold's key for it, and the least share of documents that must have it right.
  @Test(arguments: [
    ("encoding", 0.98), ("script", 0.98), ("language", 0.97), ("title", 0.94), ("published", 0.93),
  ])
  func factsAreRight(column: String, floor: Double) throws {
    let run = try run()
    var right = 0
    var wrong: [String] = []
    for gold in try GoldRun.gold("documents.jsonl") {
      guard let row = run.document(for: gold), let accepted = accepted(column, gold) else { continue }
      let value = given(column, row)
      if accepted.contains(value ?? "") {
        right += 1
      } else {
        wrong.append("\(gold["path"]?.string ?? ""): \(accepted[0]) but \(value ?? "none")")
      }
    }
    let share = Double(right) / Double(max(1, right + wrong.count))
    #expect(share >= floor, "\(column): \(right) right, wrong are \(wrong.joined(separator: "; "))")
  }

  /// Snippets of the article must be in the text, those of furniture must not.
  @Test(arguments: [("with", true, 0.99), ("without", false, 0.965)])
  func snippetsAreKeptOrDropped(key: String, kept: Bool, floor: Double) throws {
    let run = try run()
    var right = 0
    var wrong: [String] = []
    for gold in try GoldRun.gold("documents.jsonl") {
      let text = SqueezedText(run.document(for: gold)?["text"]?.string ?? "")
      for snippet in gold[key]?.array?.compactMap(\.string) ?? [] {
        if text.contains(snippet) == kept {
          right += 1
        } else {
          wrong.append("\(gold["path"]?.string ?? ""): \(snippet)")
        }
      }
    }
    let share = Double(right) / Double(max(1, right + wrong.count))
    #expect(share >= floor, "\(key): \(right) right, wrong are \(wrong.joined(separator: "; "))")
  }

  /// What counts as right, nil where the gold says nothing.
  private func accepted(_ column: String, _ gold: JSONValue) -> [String]? {
    switch column {
    case "encoding":
      return gold["encoding"]?.string.map { [$0] + (gold["encoding_any"]?.array?.compactMap(\.string) ?? []) }
    case "language": return gold["lang"]?.string.map { [String($0.prefix { $0 != "-" })] }
    case "published": return gold["published"]?.string.map { [String($0.prefix(10))] }
    default: return gold[column]?.string.map { [$0] }
    }
  }

  private func given(_ column: String, _ row: JSONValue) -> String? {
    switch column {
    case "encoding": row["encoding"]?["name"]?.string
    case "script": row["script"]?["main"]?.string
    case "language": row["language"]?.string.map { String($0.prefix { $0 != "-" }) }
    case "published": row["published"]?.string.map { String($0.prefix(10)) }
    default: row[column]?.string
    }
  }
}

extension [JSONValue] {
  /// The rows of a file that is one array on several lines or one.
  var joinedArray: [JSONValue] { flatMap { $0.array ?? [$0] } }
}
