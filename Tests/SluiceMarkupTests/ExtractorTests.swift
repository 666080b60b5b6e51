import SluiceCore
import SluiceMarkup
import Testing

/// What a user relies on for a page as a whole.
@Suite struct ExtractorTests {
  private let paragraphs = [
    "The harbour authority opened the second container terminal on Monday, three months ahead of plan.",
    "It can handle 1.2 million containers a year, the director said, twice as many as the old one.",
    "Construction had cost 840 million euros, of which the state paid a third, according to the budget office.",
    "Trade unions expect 400 new jobs by the end of next year, although some of them will move from the old quays.",
  ]

  private func page(_ body: String) -> [UInt8] {
    Array(
      """
      <!doctype html><html lang="en"><head><title>New terminal opens - The Harbour Times</title>
      <meta property="og:site_name" content="The Harbour Times">
      <meta property="article:published_time" content="2023-05-08T09:30:00+02:00">
      <script>var a = "<p>not text</p>";</script><style>p { color: red }</style></head><body>
      <nav class="menu"><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
      \(body)
      <footer><p>Copyright 2023 The Harbour Times. All rights reserved.</p></footer></body></html>
      """.utf8)
  }

  private var article: [UInt8] {
    page(
      "<main><article class=\"post\"><h1>New terminal opens</h1>"
        + paragraphs.map { "<p>\($0)</p>" }.joined() + "</article></main>")
  }

  @Test func keepsTheArticleAndDropsTheFurniture() {
    let text = String(decoding: extract(article).text, as: UTF8.self)
    for paragraph in paragraphs { #expect(text.contains(paragraph)) }
    for furniture in ["Sport", "All rights reserved", "not text", "color"] { #expect(!text.contains(furniture)) }
  }

  @Test func readsTheMetadata() {
    let found = extract(article)
    #expect(found.title == "New terminal opens")
    #expect(found.published == "2023-05-08T09:30:00+02:00")
    #expect(found.site == "The Harbour Times")
    #expect(found.language == "en")
    #expect(found.pageType == .article)
  }

  @Test func writesTheFeaturesThatTheModelsWereTrainedWith() {
    let rows = TrainingRows(article)
    #expect(rows.page.count == TrainingRows.trained.page)
    #expect(rows.blockNames.count == TrainingRows.trained.block)
  }

  @Test(arguments: [
    "<p>The port opened in May.</p>",
    "<title>Note</title><p>Exports rose 12 % in May, the office said. It expects more.</p>",
    "<title>简讯</title><p>今年一季度，全县完成投资12.5亿元，同比增长8%。</p>",
  ])
  func keepsThePageThatIsOneParagraph(_ html: String) {
    let found = extract(Array(html.utf8))
    #expect(!found.text.isEmpty)
    #expect(found.pageType == .article)
    #expect(!found.flags.contains(.noMainText))
  }

  @Test(arguments: [
    ("The Times - Port opens", "Port opens"), ("Port opens | The Times", "Port opens"),
    ("Port opens_The Times_News", "Port opens"),
    ("Port opens - a long way to go", "Port opens - a long way to go"),
  ])
  func takesTheSiteOffTheTitle(_ title: String, _ expected: String) {
    let html =
      "<title>\(title)</title><meta property=og:site_name content='The Times'><p>Text of some length stands here.</p>"
    #expect(extract(Array(html.utf8)).title == expected)
  }

  @Test func saysThatAnEmptyPageIsEmpty() {
    for html in ["", "<html></html>", "<div id=app></div><script>render()</script>"] {
      let found = extract(Array(html.utf8))
      #expect(found.text.isEmpty)
      #expect(found.flags.contains(.noMainText))
      #expect(found.pageType == .empty)
    }
  }

  @Test func givesTheSameForEveryPageWhateverCameBefore() {
    let extractor = Extractor()
    let first = extractor.extract(article)
    _ = extractor.extract(Array("<table><tr><td>1<td>2</table><p>x".utf8))
    let again = extractor.extract(article)
    #expect(first.text == again.text)
    #expect(first.quality == again.quality)
  }

  /// Case parts the words of a class, so what was kept of one page must not serve for another case on the next.
  @Test func tellsClassesApartByCase() {
    let page = { (name: String) in Array("<div class=\(name)><p>The port took ships again on Monday.</p></div>".utf8) }
    let extractor = Extractor()
    var keeps = ExtractOptions()
    keeps.keepsDecisions = true
    _ = extractor.extract(page("moreRelatedPosts"), options: keeps)
    let found = extractor.extract(page("morerelatedposts"), options: keeps).decisions.map(\.score)
    #expect(found == Extractor().extract(page("morerelatedposts"), options: keeps).decisions.map(\.score))
  }
}
