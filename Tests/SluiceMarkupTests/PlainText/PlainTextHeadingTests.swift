import SluiceCore
import SluiceMarkup
import Testing

@Suite("Plain text: headings")
struct PlainTextHeadingTests {
  private let body = "这一部分说明有关情况,各单位要结合实际认真研究,抓好各项任务的落实,确保取得实效。"

  @Test("Numbered headings nest by the order in which their styles open")
  func nesting() {
    let result = cleaned(
      """
      云溪县乡村道路管护实施方案
      \(body)
      一、总体要求
      \(body)
      (一)基本原则
      \(body)
      (二)主要目标。到2030年,全县乡村道路列养率达到100%,优良路率达到85%以上。
      二、重点任务
      1.完善机制
      \(body)
      (1)明确责任
      \(body)
      2.加大投入
      \(body)
      三、保障措施
      \(body)
      附件1
      单位分工表
      一、宣传组
      \(body)
      二、执法组
      \(body)
      """)
    #expect(
      result.outline == """
        一、总体要求
          (一)基本原则
          (二)主要目标
        二、重点任务
          1.完善机制
            (1)明确责任
          2.加大投入
        三、保障措施
        附件1
          一、宣传组
          二、执法组
        """)
    #expect(result.title == "云溪县乡村道路管护实施方案")
    for section in result.sections { #expect(result.text(of: section).hasPrefix(section.title)) }
    #expect(result.sections.first.map { result.text(of: $0).contains("优良路率") } == true)
    #expect(result.sections.first.map { result.text(of: $0).contains("重点任务") } == false)
  }

  @Test("Chapters and sections in Traditional characters, and English headings")
  func otherStyles() {
    let hant = cleaned("第一章 總則\n\(body)\n第一節 適用範圍\n\(body)\n第二節 名詞\n\(body)\n第二章 組織\n\(body)")
    #expect(hant.outline == "第一章 總則\n  第一節 適用範圍\n  第二節 名詞\n第二章 組織")
    let text =
      "The office shall keep a register of all the boats that enter the harbour and of the goods that they carry."
    let english = cleaned("1. Scope\n\(text)\n1.1 Boats\n\(text)\n1.2 Goods\n\(text)\n2. Duties\n\(text)")
    #expect(english.outline == "1. Scope\n  1.1 Boats\n  1.2 Goods\n2. Duties")
    let signs = cleaned("# Harbour rules\n\(text)\n## Boats\n\(text)\n## Goods\n\(text)")
    #expect(signs.title == "Harbour rules")
    #expect(signs.sections.map(\.title).contains("## Goods"))
  }

  @Test("Lists, tables of contents and figures at the start of a line are no headings")
  func lists() {
    let result = cleaned(
      """
      \(body)
      1.村级道路
      2.桥梁涵洞
      3.安全设施
      4.5万人受益,占全县人口的三分之一,群众满意度进一步提升,反响良好。
      12.5%的村完成了改造任务,其余各村正在抓紧施工,预计年底前全部完成。
      \(body)
      """)
    #expect(result.sections.isEmpty)
  }

  @Test("Short lines between paragraphs are headings; notes of a glossary are not")
  func plainHeadings() {
    let result = cleaned(
      """
      青石镇产业发展纪实
      \(body)
      做强特色种植
      \(body)
      延伸加工链条
      \(body)
      名词解释
      1.“一村一品”:一个村发展一个主导产品。
      2.“两山”转化:把生态优势转化为经济优势,实现人与自然和谐共生的发展。
      """)
    #expect(result.outline == "做强特色种植\n延伸加工链条\n名词解释")
  }

  @Test("A report on one line is broken at its headings")
  func oneLine() {
    let filler = String(repeating: "全县上下真抓实干,完成投资12.6亿元,同比增长8.3%,各项事业取得新的进展。", count: 12)
    let result = cleaned(
      "各位代表:现在,我代表县人民政府向大会作报告,请予审议。 一、2030年工作回顾2030年是极不平凡的一年。\(filler)重点做了以下工作: "
        + "一、强产业,发展基础不断夯实。\(filler) 二、优生态,城乡面貌持续改善。\(filler) "
        + "二、今后三年主要任务今后三年,我们将坚持稳中求进。\(filler)要把思想统 一、政策统一起来,形成合力,PM10、PM2.5浓度双下降。 "
        + "三、加强政府自身建设各级干部要依法行政。\(filler)")
    #expect(
      result.outline == """
        一、2030年工作回顾
          一、强产业,发展基础不断夯实
          二、优生态,城乡面貌持续改善
        二、今后三年主要任务
        三、加强政府自身建设
        """)
    #expect(result.string.contains("一、2030年工作回顾\n2030年是极不平凡的一年。"))
    #expect(result.string.contains("请予审议。\n一、2030年"))
    for section in result.sections { #expect(result.text(of: section).hasPrefix(section.title)) }
  }

  @Test("The printed date is taken, the scraper's stamp is not")
  func dates() {
    #expect(cleaned("财经 2031-04-1072网络\n青石镇工作总结(2030年12月20日)\n\(body)").published == "2030-12-20")
    #expect(cleaned("青石镇工作总结\n——2030年12月20日在镇人民代表大会上\n\(body)").published == "2030-12-20")
    #expect(cleaned("青石镇工作总结\n\(body)\n2031-05-06").published == nil)
    #expect(cleaned("青石镇工作总结\n\(body)\n青石镇人民政府\n2030年12月20日").published == "2030-12-20")
    #expect(cleaned("青石镇工作总结\n2030年12月20日在镇人民代表大会上镇长作报告,各位代表,请予审议,并请列席人员提出意见。").published == "2030-12-20")
    #expect(cleaned("Harbour rules change\nPublished on March 5, 2030\n\(body)").published == "2030-03-05")
  }
}
