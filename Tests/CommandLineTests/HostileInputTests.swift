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

  @Test(arguments: [
    ("nested 100,000 deep", String(repeating: "<div>", count: 100_000)),
    (
      "end tags without a start",
      String(repeating: "<div>", count: 80_000) + String(repeating: "</span>", count: 80_000)
    ),
    ("fonts and divs", String(repeating: "<font>", count: 80_000) + String(repeating: "</div>", count: 80_000)),
    ("custom elements", String(repeating: "<x-a>", count: 80_000) + String(repeating: "</x-b>", count: 80_000)),
    ("40,000 attributes", "<p " + (0..<40_000).map { "a\($0)=1" }.joined(separator: " ") + ">text</p>"),
    ("a megabyte in one attribute", "<p title='" + String(repeating: "x", count: 1_000_000) + "'>text</p>"),
    ("a comment that never ends", "<!-- " + String(repeating: "- ", count: 500_000)),
    ("a script that never ends", "<script>" + String(repeating: "if (a</b) ", count: 100_000)),
    ("only open brackets", String(repeating: "<", count: 1_000_000)),
    ("entities without end", String(repeating: "&amp", count: 250_000)),
  ])
  func markupThatIsMadeToBeSlow(name: String, body: String) throws {
    try folder.write(page(body), to: "bad.html")
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
