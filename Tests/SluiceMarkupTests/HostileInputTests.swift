import SluiceCore
import SluiceMarkup
import Testing

/// Pages made to break a parser cost time in proportion to their size, and never the run.
///
/// The pages are so large that a pass of their square would take an hour; `Tests/Scripts/measure_linear.py` counts the
/// instructions.
@Suite(.timeLimit(.minutes(5))) struct HostileInputTests {
  private func times(_ text: String, _ count: Int) -> [UInt8] {
    var out: [UInt8] = []
    let piece = Array(text.utf8)
    out.reserveCapacity(piece.count * count)
    for _ in 0..<count { out += piece }
    return out
  }

  /// The forms that take a parser of HTML 4 many seconds.
  @Test(arguments: [
    ("<div>", "</span>"), ("<font>", "</div>"), ("<h1>", "</h2>"), ("<x-a>", "</x-b>"), ("<b><div>", "</b>"),
    ("<p><table><td>", "</p>"), ("<a href=x>", "</a>"), ("<ul><li>", "</li>"), ("<svg>", "</p>"),
    ("<noscript>", "</div>"), ("<!--", "--"), ("<a title=\"", "x"), ("<script><!--<script", "</script"),
    ("<table><tr><td>1<td>2", "</table>"), ("&amp", "&#1"), ("<title>", "<"),
  ])
  func staysLinear(_ open: String, _ close: String) {
    let html = Array("<p>The text stands before it.</p>".utf8) + times(open, 400_000) + times(close, 400_000)
    var options = ExtractOptions()
    options.keepsDecisions = true
    #expect(extract(html, options: options).decisions.contains { $0.text.hasPrefix("The text stands before it.") })
  }

  /// A table of data may have as many rows as it likes.
  @Test func readsATableOfManyRows() {
    let rows = (0..<100_000).flatMap { Array("<tr><td>town \($0)<td>\($0) people".utf8) }
    var options = ExtractOptions()
    options.keepsDecisions = true
    let found = extract(Array("<p>The text stands before it.</p><table>".utf8) + rows, options: options)
    #expect(found.decisions.contains { $0.text == "town 90000\t90000 people" })
  }

  @Test func takesManyAttributesAndLongOnes() {
    let many = Array("<p ".utf8) + (0..<400_000).flatMap { Array("a\($0)=\"v\" ".utf8) } + Array(">Text 12</p>".utf8)
    let long = Array("<p title=\"".utf8) + times("<b>&amp;", 300_000) + Array("\">Text 12</p>".utf8)
    var options = ExtractOptions()
    options.keepsDecisions = true
    for html in [many, long] { #expect(extract(html, options: options).decisions.contains { $0.text == "Text 12" }) }
  }

  @Test func readsTextAtAnyDepth() {
    let deep =
      times("<div>", 100_000) + Array("The text lies deep, and it is still found here.".utf8) + times("</div>", 100_000)
    var options = ExtractOptions()
    options.keepsDecisions = true
    let found = extract(deep, options: options)
    #expect(found.decisions.contains { $0.text.contains("The text lies deep") })
  }

  @Test func takesBytesThatAreNoText() {
    for bytes: [UInt8] in [
      [0], [0xff, 0xfe], Array("<p>".utf8) + [0, 0x80, 0xed, 0xa0, 0x80, 0xf4, 0x90, 0x80, 0x80], [60],
    ] {
      let found = extract(bytes)
      #expect(String(validating: found.text, as: UTF8.self) != nil)
    }
  }

  @Test(arguments: 400...403) func aPageThatIsCutEndsWithAWholeCharacter(bytes: Int) {
    let said = times("港务局星期一启用了第二座集装箱码头，比计划提前三个月，装卸能力因此提高一倍。", 8)
    var options = ExtractOptions()
    options.maximumBytes = bytes
    let found = extract(Array("<title>码头</title><p>".utf8) + said, options: options)
    #expect(found.flags.contains(.overBudget) && !found.text.isEmpty)
    #expect(String(validating: found.text, as: UTF8.self)?.contains("\u{FFFD}") == false)
  }
}
