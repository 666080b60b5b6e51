import SluiceJSON
import SluiceMarkup
import TestSupport
import Testing

/// The parser against html5lib's cases for the standard's tokenizer, which stand beside the checkout.
@Suite struct StandardTokenizerTests {
  /// Why a case is read in another way than the standard's tokenizer reads it, as its input shows.
  enum Difference: String, CaseIterable {
    /// What a tag, comment or reference leaves open runs to the end of the input; here it ends at the next `>`, so that
    /// a page keeps the text behind it.
    case leftOpen = "a tag, comment or declaration that never ends"
    /// A reference to a control character is white space.
    case control = "a reference to a control character or noncharacter"
    /// A whole name without its semicolon is taken for the reference that was meant.
    case semicolon = "a name whose semicolon was forgotten"
  }

  private struct Case {
    var name: String
    var input: String
    var text: String
    var tags: [String]
    var errors: Set<String>
  }

  private static let folder = ["../shared/corpus", "../../shared/corpus"]
    .map { "\(BuiltBinary.packageRoot)/\($0)/html5lib/tokenizer" }
    .first { fileBytes("\($0)/test1.test") != nil }

  @Test(.enabled(if: folder != nil, "html5lib's cases are not beside the checkout"))
  func readsTextAndTagsAsTheStandardDoes() throws {
    var counts: [Difference: Int] = [:]
    var read = 0
    for name in ["test1", "test2", "test3", "test4", "entities", "namedEntities", "numericEntities", "unicodeChars"] {
      for test in try cases(in: "\(try #require(Self.folder))/\(name).test") {
        let found = PageTokens(Array(test.input.utf8))
        read += 1
        let tags = found.tags.map { "\($0)" }.filter { Self.inline.contains($0) }
        if Self.lines(found.text).elementsEqual(test.text.unicodeScalars), tags == test.tags { continue }
        let reason = difference(test)
        #expect(reason != nil, "\(name): \(test.name): \(test.input.debugDescription)")
        if let reason { counts[reason, default: 0] += 1 }
      }
    }
    #expect(read > 5_500)
    #expect(counts[.leftOpen, default: 0] < 350, "\(counts)")
    #expect(counts[.control, default: 0] < 150, "\(counts)")
    #expect(counts[.semicolon, default: 0] < 2_150, "\(counts)")
  }

  /// The text with the standard's line ends; the tree makes white space of both.
  private static func lines(_ text: [UInt8]) -> String.UnicodeScalarView {
    var out = String.UnicodeScalarView()
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      if scalar == "\n", out.last == "\r" { out.removeLast() }
      out.append(scalar)
    }
    return String.UnicodeScalarView(out.map { $0 == "\r" ? "\n" : $0 })
  }

  private func difference(_ test: Case) -> Difference? {
    let open: Set<String> = [
      "eof-in-tag", "eof-in-comment", "eof-before-tag-name", "eof-in-doctype", "incorrectly-opened-comment",
      "incorrectly-closed-comment", "abrupt-closing-of-empty-comment", "eof-in-cdata", "missing-end-tag-name",
      "invalid-first-character-of-tag-name", "unexpected-question-mark-instead-of-tag-name",
    ]
    if !test.errors.isDisjoint(with: open) { return .leftOpen }
    let controls: Set<String> = [
      "control-character-reference", "null-character-reference", "noncharacter-character-reference",
      "unexpected-null-character", "control-character-in-input-stream", "noncharacter-in-input-stream",
    ]
    if !test.errors.isDisjoint(with: controls) { return .control }
    return test.input.contains("&") ? .semicolon : nil
  }

  /// The cases that start in the data state and whose input is text.
  private func cases(in path: String) throws -> [Case] {
    let root = try JSONValue(try #require(fileBytes(path)))
    return (root["tests"]?.array ?? []).compactMap { test in
      let states = test["initialStates"]?.array?.compactMap(\.string) ?? ["Data state"]
      guard states.contains("Data state"), test["doubleEscaped"] == nil, let input = test["input"]?.string else {
        return nil
      }
      var made = Case(
        name: test["description"]?.string ?? "", input: input, text: "", tags: [],
        errors: Set((test["errors"]?.array ?? []).compactMap { $0["code"]?.string }))
      for token in test["output"]?.array ?? [] {
        guard let parts = token.array, let kind = parts[0].string else { continue }
        if kind == "Character" { made.text += parts[1].string ?? "" }
        if kind == "StartTag", let name = parts[1].string, Self.inline.contains(name) { made.tags.append(name) }
      }
      return made
    }
  }

  /// Elements of the cases that the parser tells apart and opens wherever they stand.
  private static let inline: Set<String> = ["a", "b", "i", "p", "div", "span", "h1", "img"]
}
