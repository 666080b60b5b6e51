import SluiceCore
import SluiceMarkup
import Testing

/// Pages made to break a parser cost time in proportion to their size, and never the run.
@Suite struct HostileInputTests {
  /// The seconds that a page takes.
  private func seconds(_ html: [UInt8]) -> Double {
    let extractor = Extractor()
    let clock = ContinuousClock()
    let time = clock.measure { _ = extractor.extract(html) }
    return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
  }

  private func times(_ text: String, _ count: Int) -> [UInt8] {
    var out: [UInt8] = []
    let piece = Array(text.utf8)
    out.reserveCapacity(piece.count * count)
    for _ in 0..<count { out += piece }
    return out
  }

  /// The forms that take a parser of HTML 4 many seconds; here each must stay far below what a quadratic pass would take.
  @Test(arguments: [
    ("<div>", "</span>"), ("<font>", "</div>"), ("<h1>", "</h2>"), ("<x-a>", "</x-b>"), ("<b><div>", "</b>"),
    ("<p><table><td>", "</p>"), ("<a href=x>", "</a>"), ("<ul><li>", "</li>"), ("<svg>", "</p>"),
    ("<noscript>", "</div>"), ("<!--", "--"), ("<a title=\"", "x"), ("<script><!--<script", "</script"),
    ("<table><tr><td>1<td>2", "</table>"), ("&amp", "&#1"), ("<title>", "<"),
  ])
  func staysLinear(_ open: String, _ close: String) {
    let once = times(open, 40_000) + times(close, 40_000)
    let twice = times(open, 80_000) + times(close, 80_000)
    _ = seconds(once)
    let (small, large) = (seconds(once), seconds(twice))
    #expect(large < 4 * small + 0.3)
    #expect(large < 10)
  }

  @Test func takesManyAttributesAndLongOnes() {
    let many = Array("<p ".utf8) + (0..<40_000).flatMap { Array("a\($0)=\"v\" ".utf8) } + Array(">Text 12</p>".utf8)
    #expect(seconds(many) < 5)
    let long = Array("<p title=\"".utf8) + times("<b>&amp;", 300_000) + Array("\">Text 12</p>".utf8)
    #expect(seconds(long) < 5)
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
}
