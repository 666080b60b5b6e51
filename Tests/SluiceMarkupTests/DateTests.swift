import SluiceMarkup
import Testing

/// Dates as pages show them, made ISO 8601.
@Suite struct DateTests {
  @Test(arguments: [
    ("2024-03-05 10:20", "2024-03-05T10:20:00"), ("2024年3月5日 10:20", "2024-03-05T10:20:00"),
    ("5. März 2024", "2024-03-05"),
    ("March 5, 2024", "2024-03-05"), ("5 de marzo de 2024", "2024-03-05"), ("05.03.2024", "2024-03-05"),
    ("18-03-08 23:16", "2018-03-08T23:16:00"), ("2024/3/5", "2024-03-05"), ("5 марта 2024", "2024-03-05"),
  ])
  func readsTheVisibleDate(_ shown: String, _ expected: String) {
    let html =
      "<title>A title of this page</title><h1>A title of this page</h1><p class=date>\(shown)</p><p>Text of the page, some words long.</p>"
    #expect(extract(Array(html.utf8)).published == expected)
  }

  @Test func trustsStructuredDataBeforeMetaBeforeText() {
    let meta = "<meta property='article:published_time' content='2021-02-03'>"
    let json =
      "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2020-01-02T03:04:05Z\",}</script>"
    let body = "<h1>Heading of it</h1><p>2019-12-01</p><p>Text of the page.</p>"
    #expect(extract(Array((meta + json + body).utf8)).published == "2020-01-02T03:04:05Z")
    #expect(extract(Array((meta + body).utf8)).published == "2021-02-03")
    #expect(extract(Array(body.utf8)).published == "2019-12-01")
  }

  @Test func takesNoNumberForADate() {
    #expect(extract(Array("<h1>Heading</h1><p>12-34-56 and 3.14.15 and 99.99.9999</p>".utf8)).published == nil)
  }
}
