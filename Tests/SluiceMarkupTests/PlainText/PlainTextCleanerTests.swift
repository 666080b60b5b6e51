import SluiceMarkup
import Testing

@Suite("Plain text: furniture")
struct PlainTextFurnitureTests {
  private func clean(_ text: String) -> PlainTextResult {
    var cleaner = PlainTextCleaner()
    return cleaner.clean(Array(text.utf8))
  }

  private func text(_ result: PlainTextResult) -> String { String(decoding: result.text, as: UTF8.self) }

  @Test("The lines around an article go, with their reasons, and the article stays")
  func chineseNews() {
    let result = clean(
      """
      当前位置:首页 > 新闻中心 > 本地要闻
      云溪县今年新建改造农村公路126公里
      2024-05-17 09:30 来源:云溪日报 浏览次数:1893
      ▲建成通车的龙潭村公路。 本报记者 林小舟 摄
      云溪县交通运输局昨日通报,今年以来全县新建改造农村公路126公里,完成投资2.3亿元,同比增长8.5%。
      记者了解到,版权所有的“路长制”软件由县里自行开发,已覆盖全部乡镇,下一步将继续向村一级延伸。
      责任编辑:赵敏
      上一篇:春耕时节话农机
      云溪新闻网 版权所有 湘ICP备00000000号
      联系我们
      """)
    #expect(
      text(result) == """
        云溪县今年新建改造农村公路126公里
        云溪县交通运输局昨日通报,今年以来全县新建改造农村公路126公里,完成投资2.3亿元,同比增长8.5%。
        记者了解到,版权所有的“路长制”软件由县里自行开发,已覆盖全部乡镇,下一步将继续向村一级延伸。
        """)
    #expect(result.title == "云溪县今年新建改造农村公路126公里")
    #expect(result.published == "2024-05-17T09:30:00")
    #expect(result.dropped.map(\.line) == [1, 3, 4, 7, 8, 9, 10])
    #expect(result.dropped.last?.reason == .footer)
  }

  @Test("Menus, notices, share bars, links and footers of an English page go")
  func englishPage() {
    let result = clean(
      """
      Skip to content
      Home | News | Sport | Contact us
      We use cookies to improve your experience. By continuing you accept our cookie policy.
      Town council backs new tram line
      By Anna Field
      Published on 12 March 2029 at 08:15
      Share this article
      Facebook
      The town council voted 14 to 9 on Monday to build a tram line to the harbour at a cost of $120 million.
      What happens next
      Work on the first section begins in May. The council has set aside 15% of the sum for repairs to the mains.
      Read more
      Five facts about the harbour
      Sign up for our newsletter
      © 2029 Harbour Times. All rights reserved.
      """)
    #expect(
      text(result) == """
        Town council backs new tram line
        The town council voted 14 to 9 on Monday to build a tram line to the harbour at a cost of $120 million.
        What happens next
        Work on the first section begins in May. The council has set aside 15% of the sum for repairs to the mains.
        """)
    #expect(result.published == "2029-03-12")
    #expect(result.dropped.first { $0.line == 13 }?.reason == .navigation)
  }

  @Test("Page numbers and the headers that come back with them go, rows of numbers stay")
  func pages() {
    let page = "The trust handled 845,000 containers in the year, which was 12 percent more than in the year before."
    let result = clean(
      (1...4).map { "Harbour Trust Review\n\n\(page)\n\(page)\n\(page)\n\n- \($0) -" }.joined(separator: "\n"))
    #expect(result.dropped.map(\.reason) == Array(repeating: .pageNumber, count: 7))
    #expect(text(result).split(separator: "\n").count { $0 == "Harbour Trust Review" } == 1)
    #expect(clean("Rank\n1\n2\n3\n4\n5\n\(page)").dropped.isEmpty)
  }

  @Test("A phrase of the imprint inside the text keeps its line, and so do dates that head paragraphs")
  func contentStays() {
    let prose = "修复了导入大文件时内存占用过高的问题,处理速度提高20%,并增加了对旧格式的支持。"
    for text in [
      "更新日志\n2030-01-05\n\(prose)\n2030-02-11\n\(prose)\n2030-03-20\n\(prose)",
      "\(prose)\n数据来源:县统计局\n\(prose)", "\(prose)\n该公司版权所有的软件收入增长12%,责任编辑制度也更加完善,联系我们的客户更多了。\n\(prose)",
      "青石镇\n青石镇是云溪县下辖的镇,常住人口4.5万人,面积126平方公里,以蔬菜种植闻名。",
    ] {
      #expect(self.text(clean(text)) == text)
    }
  }
}
