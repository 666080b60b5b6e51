import SluiceMarkup
import Testing

/// The source that Chinese news pages show beside the date, with a label or without.
struct SourceTests {
  private static let paragraph = "<p>沿江的三个县今年扩建了十二座泵站，新增灌溉面积四万亩，农户说今年的收成比往年要好一些。</p>"

  private func site(_ byline: String) -> String? {
    let page = """
      <html lang=zh><head><meta charset=utf-8><title>沿江三县扩建泵站</title></head><body>
      <div class=article><h1>沿江三县扩建泵站</h1>\(byline)\(String(repeating: Self.paragraph, count: 6))</div></body></html>
      """
    return Extractor().extract(Array(page.utf8)).site
  }

  @Test(arguments: [
    ("<div>来源：江河日报 2023-05-06 10:20</div>", "江河日报"),
    ("<div><span>2023-05-06</span> <span>·</span> <span>江河日报</span></div>", "江河日报"),
    ("<div><span>原创</span> <span>江河日报</span> <span>2023-05-06 10:20:31</span></div>", "江河日报"),
    ("<p>江河日报</p><p>2023-05-06 10:20</p>", "江河日报"),
    ("<div>2023-05-06 10:20 江河财经-综合 阅读 3012</div>", "江河财经-综合"),
  ])
  func aNameBesideTheDateIsTheSource(_ byline: String, _ source: String) {
    #expect(site(byline) == source)
  }

  @Test(arguments: [
    "<div>国内新闻 2023-05-06 10:20</div>", "<div>2023-05-06 10:20 评论</div>", "<p>转载</p><p>2023-05-06</p>",
  ])
  func aColumnOrAButtonIsNone(_ byline: String) {
    #expect(site(byline) == nil)
  }
}
