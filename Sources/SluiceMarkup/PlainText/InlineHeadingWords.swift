/// The words that tell where a heading ends whose text follows it without any sign.
///
/// Source: common knowledge of Chinese work reports, plans and summaries: a heading's last word is nearly always such a noun,
/// and the words with which their paragraphs open. Simplified and Traditional forms stand side by side.
enum InlineHeadingWords {
  /// Words by one of their characters, as scalars.
  typealias Table = [UInt32: [[UInt32]]]

  /// Words that headings end with, by their last character.
  static let finals: Table = table(
    """
    回顾|回顧|任务|任務|安排|工作|建设|建設|目标|目標|措施|打算|情况|情況|要求|思路|部署|重点|重點|成效|成绩|成績|问题|問題|建议|建議|意见|意見|计划|計劃|总结|總結|形势|形勢|保障|发展|發展\
    |步伐|能力|水平|优势|優勢|质量|質量|之路|安全|现代化|現代化|体系|體系|格局|环境|環境|活力|动力|動力|动能|動能|潜力|潛力|底线|底線|振兴|振興|开放|開放|改革|创新|創新|产业|產業|产业链|產業鏈\
    |中心|高地|政府|治理|民生|稳定|穩定|增长|增長|稳中快进|提质|提質|改善|品质|品質|功能|融合|转型|轉型|升级|升級|基础|基礎|原则|原則|方向|展望|背景|概况|概況|结论|結論|附则|總則|总则|职责|職責
    """, key: \.last)

  /// Words that open a paragraph and hardly ever stand inside a heading, by their first character.
  static let starters: Table = table(
    """
    一是|一要|今年|去年|过去|過去|刚刚|剛剛|今后|今後|当前|當前|目前|近年来|近年來|一年来|一年來|五年来|五年來|全省|全市|全县|全縣|全区|全區|各级|各級|各位|我们|我們|我市|我省|我县|我縣|我区|我國|我国|坚持|堅持|必须|必須|要以|要把\
    |围绕|圍繞|按照|根据|根據|为了|為了|为深入|為深入|以习近平|以習近平|新起点|新征程|站在|面对|面對|随着|隨著|认真贯彻|認真貫徹|实干|實幹|本项目|本项|本报告|本章|截至|自从|由于|由於|总的来看|总体上
    """, key: \.first)

  /// Words that open a paragraph and also join a noun to its verb, by their first character.
  static let weakStarters: Table = table(
    """
    激活|确保|確保|打好|精准|精準|着力|著力|大力|加快|全面|深入|全力|切实|切實|突出|聚焦|落实|落實|贯彻|貫徹|积极|積極|扎实|紮實|持续|持續|不断|不斷|进一步|進一步|做好|抓好|首先|第一
    """, key: \.first)

  private static func table(_ words: String, key: (([UInt32]) -> UInt32?)) -> Table {
    var table: Table = [:]
    for word in words.split(separator: "|") {
      let scalars = word.unicodeScalars.map(\.value)
      guard let key = key(scalars) else { continue }
      table[key, default: []].append(scalars)
    }
    return table
  }
}
