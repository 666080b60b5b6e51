import SluiceMarkup
import Testing

/// No digit run is merged, split or lost between page and text.
@Suite struct NumberSafetyTests {
  /// All blocks of a page, kept or not, one to a line: what the decision is made on.
  private func text(_ html: String) -> String {
    var options = ExtractOptions()
    options.keepsDecisions = true
    return extract(Array(html.utf8), options: options).decisions.map { $0.text }.joined(separator: "\n")
  }

  private func digitRuns(_ text: String) -> [String] {
    text.unicodeScalars.split { !("0"..."9").contains($0) }.map { String(String.UnicodeScalarView($0)) }
  }

  @Test func partsCellsBlocksAndElements() {
    #expect(text("<table><tr><td>12</td><td>34</td></tr></table>") == "12\t34")
    #expect(text("<div>12</div><div>34</div>") == "12\n34")
    #expect(text("<p><span>12</span><span>34</span></p>") == "12 34")
    #expect(text("<p><a href=x>12</a>34</p>") == "12 34")
    #expect(text("<p>12<br>34</p>") == "12\n34")
  }

  @Test func keepsANumberThatIsOnlyFormatted() {
    #expect(text("<p><b>1</b>2<i>3</i></p>") == "123")
    #expect(text("<p>1<!-- x -->2</p>") == "12")
    #expect(text("<p>&#49;&#x32;3</p>") == "123")
    #expect(text("<p>1<wbr>234</p>") == "1234")
  }

  @Test func marksSuperscripts() {
    #expect(text("<p>10<sup>4</sup> CO<sub>2</sub> m<sup>2</sup> x5<sub>1</sub></p>") == "10^4 CO2 m2 x5_1")
  }

  @Test func keepsSpacesInsideGroups() {
    #expect(text("<p>1&nbsp;234 and 5&thinsp;678&nbsp;km</p>") == "1\u{a0}234 and 5\u{2009}678 km")
  }

  @Test func dropsHiddenCopies() {
    #expect(text("<p><span aria-hidden=true>$9.99</span><span class=sr-only>$9.99</span> now</p>") == "now")
    #expect(text("<p>12<span style=\"display: none\">34</span></p>") == "12")
  }

  @Test func keepsEmptyCellsAsColumns() {
    #expect(text("<table><tr><th>a<th>b<th>c<tr><td>1<td><td>3</table>") == "a\tb\tc\n1\t\t3")
  }

  /// Random markup around numbers that are parted in the page: all come back, whole and in order.
  @Test func keepsRandomNumbersWhole() {
    var random = Generator(state: 42)
    let parts = [
      "</p><p>", "<br>", " ", "</li><li>", "</td><td>", "</div><div>", ", ", "</h2><p>", "<a href=x>|</a>", "\n",
    ]
    let wraps = [
      ("", ""), ("<b>", "</b>"), ("<span class=x>", "</span>"), ("<a href=/y>", "</a>"), ("<em><i>", "</i></em>"),
      ("<x-y>", "</x-y>"),
    ]
    for _ in 0..<400 {
      var html = random.next(2) == 0 ? "<p>" : "<table><tr><td>"
      var numbers: [String] = []
      for place in 0..<(3 + random.next(12)) {
        if place > 0 { html += parts[random.next(parts.count)] }
        let number = String(1 + random.next(99_999))
        numbers.append(number)
        let wrap = wraps[random.next(wraps.count)]
        let cut = random.next(number.count)
        let split = random.next(3) == 0 ? number.prefix(cut) + "<!---->" + number.dropFirst(cut) : number[...]
        html += wrap.0 + split + wrap.1
      }
      #expect(digitRuns(text(html)) == numbers, "\(html)")
    }
  }

  /// A small generator, so that the test reads the same pages on every machine.
  private struct Generator {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
  }
}
