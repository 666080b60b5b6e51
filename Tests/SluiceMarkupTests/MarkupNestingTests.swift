import SluiceMarkup
import Testing

/// Bad markup and what HTML 4 knows nothing of: each text comes out once, in its place.
@Suite struct MarkupNestingTests {
  private func blocks(_ html: String) -> [String] {
    var options = ExtractOptions()
    options.keepsDecisions = true
    return extract(Array(html.utf8), options: options).decisions.map { "\($0.path): \($0.text)" }
  }

  @Test func keepsAParagraphInAHeading() {
    #expect(blocks("<h2>Head <p>in it</p></h2><p>after") == ["h2: Head", "h2/p: in it", "p: after"])
  }

  @Test func endsParagraphsAtBlocks() {
    #expect(blocks("<p>one<div>two</div>three") == ["p: one", "div: two", ": three"])
  }

  @Test func closesItemsAndCells() {
    #expect(blocks("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>") == ["ul/li: a", "ul/li: b", "ul/li/ul/li: c", "ul/li: d"])
    #expect(blocks("<table><tr><td>1<td>2<tr><td>3<td>4</table>") == ["table/tr: 1\t2", "table/tr: 3\t4"])
  }

  @Test func keepsALinkAroundATable() {
    #expect(blocks("<a href=x><table><tr><td>1<td>2</table></a>") == ["a/table/tr: 1\t2"])
  }

  @Test func keepsAnEndTagOfAnInlineElementFromClosingBlocks() {
    #expect(blocks("<b><div>one</b> two</div><p>three") == ["div: one", "div: two", "p: three"])
  }

  @Test func readsOnBehindADocumentEndInTheMiddle() {
    #expect(blocks("<html><body><p>one</body></html><html><body><p>two") == ["p: one", "p: two"])
  }

  @Test func readsTagsInAttributesAsText() {
    #expect(blocks("<p title=\"<b>no</b>\">yes</p><img alt='a > b'>") == ["p: yes"])
  }

  @Test func endsACommentThatIsNeverClosed() {
    #expect(blocks("<p>one</p><!-- lost ><p>two") == ["p: one", "p: two"])
  }

  @Test func cutsScriptsWithEndTagsInThem() {
    #expect(blocks("<p>a<script><!-- document.write(\"<script>x</script>\") --></script>b</p>") == ["p: ab"])
    // Behind the `-->` it is plain script again, which the first end tag ends.
    #expect(blocks("<p>a<script>{\"x\": \"<!--[if]><script>y<\\/script><![endif]-->\"}</script>b</p>") == ["p: ab"])
    #expect(blocks("<p>a<style>b{}</style><svg><text>c</text></svg><template><p>d</p></template>e") == ["p: ae"])
  }

  @Test func readsNoscriptWhereThePageHasNothingElse() {
    let words = (1...80).map { "word\($0)" }.joined(separator: " ")
    #expect(blocks("<div id=app></div><noscript><p>\(words)</p></noscript>") == ["p: \(words)"])
    #expect(blocks("<p>\(words) \(words) \(words)</p><noscript><p>Turn scripts on</p></noscript>").count == 1)
  }

  @Test func decodesReferences() {
    #expect(
      blocks("<p>&euro;5 &amp &lt;b&gt; &#150; &hellip &notanentity; &copy2024") == ["p: €5 & <b> – … ¬anentity; ©2024"]
    )
  }

  @Test func keepsCustomElementsInline() {
    #expect(blocks("<p>The <my-name>Port</my-name> opened<my-sep></my-sep>today</p>") == ["p: The Port opened today"])
  }
}
