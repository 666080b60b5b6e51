import SluiceJSON
import TestSupport
import Testing

/// Inputs that stop or slow other tools: the run must go on, in time that grows with the input and no faster.
@Suite struct HostileInputTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      "<html><body><p>A sound page stands among them, with a sentence of its own.</p></body></html>", to: "good.html")
  }

  /// Runs the main job over the folder; a run that hangs is ended and fails the test.
  private func documents() throws -> [JSONValue] {
    let command =
      "timeout 30 '\(BuiltBinary.sluice)' run '\(BuiltBinary.packageRoot)/Pipelines/news-dump.yaml' *.* --output out -q"
    let (status, output) = try folder.attempt(command + " 2>&1")
    #expect(status == 0, "\(output)")
    let plain = try folder.run("cat out/documents-*.jsonl.gz | gzip -dc")
    return try plain.split(separator: "\n").map { try JSONValue(Array($0.utf8)) }
  }

  private func page(_ body: String) -> String {
    "<html><head><title>T</title></head><body><p>The first sentence of the page, before it goes wrong.</p>\(body)</body></html>"
  }

  /// Markup that is shown by its name: some has a megabyte.
  struct Markup: CustomTestStringConvertible {
    let testDescription: String
    let body: String

    init(_ name: String, _ parts: (text: String, count: Int)..., end: String = "") {
      testDescription = name
      body = parts.map { String(repeating: $0.text, count: $0.count) }.joined() + end
    }
  }

  @Test(arguments: [
    Markup("nested 100,000 deep", ("<div>", 100_000)),
    Markup("end tags without a start", ("<div>", 80_000), ("</span>", 80_000)),
    Markup("fonts and divs", ("<font>", 80_000), ("</div>", 80_000)),
    Markup("custom elements", ("<x-a>", 80_000), ("</x-b>", 80_000)),
    Markup("40,000 attributes", end: "<p " + (0..<40_000).map { "a\($0)=1" }.joined(separator: " ") + ">text</p>"),
    Markup("a megabyte in one attribute", ("<p title='", 1), ("x", 1_000_000), end: "'>text</p>"),
    Markup("a comment that never ends", ("<!-- ", 1), ("- ", 500_000)),
    Markup("a script that never ends", ("<script>", 1), ("if (a</b) ", 100_000)),
    Markup("only open brackets", ("<", 1_000_000)),
    Markup("entities without end", ("&amp", 250_000)),
  ])
  func markupThatIsMadeToBeSlow(_ markup: Markup) throws {
    try folder.write(page(markup.body), to: "bad.html")
    let rows = try documents()
    #expect(rows.count == 2)
    #expect(rows.contains { $0["text"]?.string?.contains("A sound page stands among them") == true })
  }

  @Test func invalidBytesAreReplacedAndCounted() throws {
    var bytes = Array(page("<p>Bytes that are no UTF-8: ").utf8)
    bytes.insert(contentsOf: Array("<meta charset=utf-8>".utf8), at: 12)
    for number in 0..<40 { bytes += [0xFF, 0xC3] + Array(" and more words, number \(number). ".utf8) }
    bytes += [0x00, 0x00]
    try folder.write(bytes, to: "bad.html")
    let rows = try documents()
    #expect(rows.count == 2)
    let row = try #require(rows.first { $0["path"]?.string == "bad.html" })
    #expect(row["text"]?.string?.contains("number 39") == true)
  }

  @Test func aTextOfDigitsAloneIsReadInTime() throws {
    try folder.write(String(repeating: "1234567890", count: 200_000), to: "digits.txt")
    try folder.write(String(repeating: "一二三四五，", count: 100_000), to: "numerals.txt")
    try folder.write((0..<200_000).map { "\($0)%、" }.joined(), to: "list.txt")
    #expect(try documents().count == 4)
  }
}
