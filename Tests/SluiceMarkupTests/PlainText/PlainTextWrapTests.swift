import SluiceMarkup
import Testing

@Suite("Plain text: wrapped lines")
struct PlainTextWrapTests {
  @Test("English wrapped at a column is joined again, paragraphs and lists stay apart")
  func english() {
    let result = cleaned(
      """
      HARBOUR BOARD ANNUAL REVIEW

      The board of the harbour met on Tuesday to review the results of a year
      in which the number of containers handled at the two terminals rose by
      12 percent, to 845,000, while the time that ships wait outside the bay
      fell from 31 hours to 19.

      Members also heard that the dredging of the northern channel will cost
      more than planned. The engineers named three reasons for the increase:

      - rock was found below the sand at the mouth of the channel
      - fuel became dearer
      - two weeks were lost to storms

      A decision is expected in May.
      """)
    #expect(
      result.string == """
        HARBOUR BOARD ANNUAL REVIEW
        The board of the harbour met on Tuesday to review the results of a year in which the number of containers handled at the two \
        terminals rose by 12 percent, to 845,000, while the time that ships wait outside the bay fell from 31 hours to 19.
        Members also heard that the dredging of the northern channel will cost more than planned. The engineers named three reasons \
        for the increase:
        - rock was found below the sand at the mouth of the channel
        - fuel became dearer
        - two weeks were lost to storms
        A decision is expected in May.
        """)
  }

  @Test("Chinese wrapped at a column is joined without spaces")
  func chinese() {
    let result = cleaned(
      """
        今年以来,青石镇把发展村级集体经济作为头等大事来抓,先后
      投入资金860万元,建成蔬菜大棚45座、冷库3座,带动农户1200
      余户,户均增收8000元以上,群众的获得感明显增强。
        下一步,该镇将继续延伸产业链条,引进加工企业2家,力争到
      明年年底实现产值1.5亿元,让更多的群众在家门口就业增收,
      让产业发展的成果惠及全镇。
      """)
    #expect(
      result.string == """
        今年以来,青石镇把发展村级集体经济作为头等大事来抓,先后投入资金860万元,建成蔬菜大棚45座、冷库3座,带动农户1200余户,户均增收8000元以上,群众的获得感明显增强。
        下一步,该镇将继续延伸产业链条,引进加工企业2家,力争到明年年底实现产值1.5亿元,让更多的群众在家门口就业增收,让产业发展的成果惠及全镇。
        """)
  }

  @Test("Verse, tables and paragraphs of one line each are left as they are")
  func unwrapped() {
    for text in [
      "春眠不觉晓\n处处闻啼鸟\n夜来风雨声\n花落知多少", "地区\t产值\t增速\n东城\t120\t8.1\n西城\t95\t7.4\n南城\t61\t9.0",
      "The first paragraph is short.\nThe second one is a good deal longer than the first one was, and it goes on.\nThe third is short.\nFourth.",
    ] {
      #expect(cleaned(text).string == text)
    }
  }
}
