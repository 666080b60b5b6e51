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
}
