import SluiceCore
import SluiceMarkup
import Testing

@Suite("Split")
struct SplitStageTests {
  private let first = "青石镇今年新建蔬菜大棚45座,带动农户1200余户增收,产业发展势头良好,群众得到了实惠。"
  private let second = "龙潭村完成了12公里村道的改造,总投资860万元,沿线三个村的农产品外运更加方便快捷。"
  private let third = "县人民医院新院区正式启用,设置床位600张,预计每年可以接诊门诊病人30万人次以上。"

  private func split(_ text: String, id: String? = nil) throws -> [Document] {
    let result = cleaned(text)
    var document = Document(
      origin: Origin(path: "digest.txt"), id: id, body: result.text, form: .text, mediaType: .plain)
    document.title = result.title
    document.published = result.published
    document.sections = result.sections
    document.pieces = result.pieces
    return try parts(of: document)
  }

  private func parts(of document: Document) throws -> [Document] {
    var stage = try SplitStage(options: StageOptions(SplitStage.declaration.options))
    var copy = document
    guard case .replace(let parts) = stage.process(&copy) else { return [copy] }
    return parts
  }

  private func body(_ document: Document) -> String { String(decoding: document.body, as: UTF8.self) }

  @Test("Separators, titles and dates beneath them: each part has its own")
  func separatorsAndDates() throws {
    let parts = try split(
      """
      ----------
      青石镇大棚带动农户增收
      2030年3月5日
      \(first)
      一、产业有了新变化
      \(first)
      ----------
      龙潭村道路改造完工
      2030年3月8日
      \(second)
      ----------
      县医院新院区启用
      2030年3月12日
      \(third)
      联系我们
      某某网 版权所有 ICP备00000000号
      """)
    try #require(parts.count == 3)
    #expect(parts.map(\.title) == ["青石镇大棚带动农户增收", "龙潭村道路改造完工", "县医院新院区启用"])
    #expect(parts.map(\.published) == ["2030-03-05", "2030-03-08", "2030-03-12"])
    #expect(parts.map(\.part) == [0, 1, 2])
    #expect(parts.map(\.id) == (0..<3).map { Origin(path: "digest.txt").derivedID(part: $0) })
    #expect(parts.allSatisfy { $0.flags.contains(.split) && $0.pieces.isEmpty })
    #expect(body(parts[2]).hasSuffix(third))
    #expect(parts[0].sections.map(\.title) == ["一、产业有了新变化"])
    #expect(parts[0].sections.first?.level == 1)
    let scalars = Array(body(parts[0]).unicodeScalars)
    #expect(parts[0].sections.first.map { scalars[$0.start] } == "一")
    #expect(parts[0].sections.first?.end == scalars.count)
  }

  @Test("Titles that come back as the first words of the text, and the scraper's stamps between the parts")
  func repeatedTitles() throws {
    let parts = try split(
      """
      -
      2031年青石县政府工作报告
      2031年青石县政府工作报告2030年12月28日在青石县人民代表大会上县长各位代表:\(first)
      2032-07-02
      -
      2031年龙潭县政府工作报告
      2031年龙潭县政府工作报告2031年1月6日在龙潭县人民代表大会上县长各位代表:\(second)
      2032-07-02
      有补充信息?点我投稿
      """)
    try #require(parts.count == 2)
    #expect(parts.map(\.title) == ["2031年青石县政府工作报告", "2031年龙潭县政府工作报告"])
    #expect(parts.map(\.published) == ["2030-12-28", "2031-01-06"])
    #expect(body(parts[0]).hasPrefix("2031年青石县政府工作报告\n2030年12月28日在"))
    #expect(body(parts[1]).hasSuffix("快捷。"))
  }

  @Test("Dates without separators, in Chinese and English")
  func datesOnly() throws {
    let chinese = try split(
      "青石镇大棚带动农户增收\n2030-03-05 来源:某某日报\n\(first)\n龙潭村道路改造完工\n2030-03-08 来源:某某日报\n\(second)")
    #expect(chinese.map(\.published) == ["2030-03-05", "2030-03-08"])
    let english = try split(
      """
      Harbour board raises fees
      March 5, 2030

      The harbour board voted on Tuesday to raise the fees for small boats by 4 percent from the first of May this year.

      Ferry service to resume
      March 9, 2030

      The ferry between the two islands will resume next week after the repair of the southern pier, the company said on Friday.
      """)
    #expect(english.map(\.title) == ["Harbour board raises fees", "Ferry service to resume"])
    #expect(english.map(\.published) == ["2030-03-05", "2030-03-09"])
  }

  @Test("Documents without dates: marks that count, separators with a numbering that begins anew")
  func withoutDates() throws {
    let marks = try split("篇一:镇长述职\n\(first)\n\(second)\n篇二:村支书述职\n\(second)\n\(third)\n篇三:院长述职\n\(third)")
    #expect(marks.count == 3)
    let numbering = try split(
      "青石镇工作总结\n\(first)\n一、产业\n\(first)\n二、道路\n\(second)\n=====\n龙潭村工作总结\n\(second)\n一、道路\n\(second)\n二、产业\n\(first)")
    #expect(numbering.map(\.title) == ["青石镇工作总结", "龙潭村工作总结"])
    let wire = try split(
      """
      Fees rise at the harbour

      PORT ELLERY, March 5 (ANS) -- The harbour board voted on Tuesday to raise the fees for small boats by 4 percent from May.

      ***

      Ferry to resume

      SOUTH PIER, March 9 (ANS) -- The ferry between the islands will resume next week after the repair of the southern pier.
      """)
    #expect(wire.map(\.title) == ["Fees rise at the harbour", "Ferry to resume"])
  }

  @Test("A single report with many headings, dates and lines stays one")
  func single() throws {
    for text in [
      "青石县工作报告\n2030年12月28日\n\(first)\n一、产业\n\(first)\n二、道路\n\(second)\n三、卫生\n\(third)\n2031-01-02",
      "青石县工作报告\n\(first)\n-----\n产业发展\n\(first)\n-----\n道路建设\n\(second)\n-----\n卫生事业\n\(third)",
      "大事记\n\(first)\n一、启动\n2030年3月5日\n\(first)\n二、开工\n2030年4月6日\n\(second)\n三、完工\n2030年9月7日\n\(third)",
      "Harbour rules\n\nChapter 1\nBoats\n\n\(first)\n\nChapter 2\nGoods\n\n\(second)\n\nChapter 3\nDuties\n\n\(third)",
    ] {
      #expect(try split(text).count == 1, "\(text)")
    }
  }

  @Test("The articles on a page of markup, by headings with dates of their own")
  func markup() throws {
    let bodies = [first, second, third].map { $0 + $0 }
    let text = (0..<3).map { "标题之\($0)号\n2030-03-0\($0 + 1)\n\(bodies[$0])" }.joined(separator: "\n")
    var document = Document(
      origin: Origin(path: "page.html"), id: "given", body: Array(text.utf8), form: .text, mediaType: .html)
    var start = 0
    for (index, piece) in text.split(separator: "\n标").enumerated() {
      let count = piece.unicodeScalars.count + 1 + (index > 0 ? 1 : 0)
      document.sections.append(
        Section(title: "标题之\(index)号", level: 2, start: start, end: min(start + count, text.unicodeScalars.count)))
      start += count
    }
    let parts = try parts(of: document)
    #expect(parts.map(\.title) == ["标题之0号", "标题之1号", "标题之2号"])
    #expect(parts.map(\.published) == ["2030-03-01", "2030-03-02", "2030-03-03"])
    #expect(parts.map(\.id) == ["given#0", "given#1", "given#2"])
    document.body = Array(text.utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: "~") : $0 })
    #expect(try self.parts(of: document).count == 1)
  }

  @Test("A text that no extractor saw is split by its lines and otherwise unchanged")
  func untouchedText() throws {
    let text = "青石镇大棚带动农户增收\n2030年3月5日\n\(first)\n---\n龙潭村道路改造完工\n2030年3月8日\n\(second)\n2032-01-01\n"
    let document = Document(origin: Origin(path: "-"), body: Array(text.utf8), form: .text)
    let parts = try parts(of: document)
    try #require(parts.count == 2)
    #expect(parts.map(\.published) == ["2030-03-05", "2030-03-08"])
    #expect(body(parts[0]) == "青石镇大棚带动农户增收\n2030年3月5日\n\(first)")
    #expect(body(parts[1]).hasSuffix("快捷。"))
  }
}
