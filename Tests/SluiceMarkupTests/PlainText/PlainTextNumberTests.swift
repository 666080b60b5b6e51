import SluiceMarkup
import Testing

@Suite("Plain text: numbers")
struct PlainTextNumberTests {
  /// What may stand between two numbers: all of it must keep them apart.
  private static let between = [
    "\n", "\r\n", "\r", "\n\n", "\u{2028}", "\u{85}", "\u{0B}", "\u{0C}", "\u{0}", "\u{1}", "\u{200B}", "\u{AD}",
    "\u{FEFF}",
    "<b>", "</b>", "<br>", "<br/>", "<span class=\"x\">", "</span>", "<td>", "</td><td>", "<sup>", "</sup>", "<sub>",
    "</p><p>",
    "<!-- 7 -->", "&nbsp;", "&ensp;", "&amp;", "&lt;", "&#160;", "&#x3000;", "&amp;nbsp;", "</b></i><i>",
    "\u{0}<b>\u{200B}",
    "〔注〕", "①", "[注]", "*", "、", "。", ",", ",", ".", " ", "\t", "\u{A0}", "\u{2009}", "-", "—", "万元。\n", "%,", "亿元\n",
    "。一、", "。(一)", "。\n第一章 ", " . ", "<a<b>", "a<b and c>d", "人。\n- \n", "\n-----\n", "\n*\n", "件<br>\n\n",
  ]
  private static let words = [
    "增长", "同比下降", "全市完成投资", "来源:", "浏览次数:", "版权所有", "责任编辑:", " of the total ", "Copyright ", "月", "年", "日", "第", "页",
    "今年以来我们坚持稳中求进,全年经济运行总体平稳,主要指标好于预期,", "The committee approved the plan after a long debate about costs and ",
  ]

  @Test("No run of digits is merged, cut or lost, whatever stands between the numbers", arguments: 0..<40)
  func runsSurvive(seed: Int) {
    var random = Seeded(UInt64(seed))
    for _ in 0..<60 {
      var (input, numbers) = ("", [String]())
      for _ in 0..<Int.random(in: 1...60, using: &random) {
        if Bool.random(using: &random) { input += Self.words.randomElement(using: &random) ?? "" }
        if Int.random(in: 0..<3, using: &random) == 0 {
          input += Self.between.randomElement(using: &random) ?? ""
          continue
        }
        let number = String(Int.random(in: 0...99_999, using: &random))
        numbers.append(number)
        input += number + (Self.between.randomElement(using: &random) ?? " ")
      }
      let expected = digitRuns(Self.withoutMarkup(input))
      check(cleaned(input), expected, input)
    }
  }

  /// The input without what has digits and is not shown.
  private static func withoutMarkup(_ text: String) -> String {
    ["<!-- 7 -->", "&#160;", "&#x3000;"].reduce(text) { text, gone in
      text.split(separator: gone, omittingEmptySubsequences: false).joined(separator: "|")
    }
  }

  /// The runs of the clean text and of the dropped lines together are those of the input, and the text keeps their order.
  private func check(_ result: PlainTextResult, _ expected: [String], _ input: String) {
    let kept = digitRuns(result.string)
    let dropped = result.dropped.flatMap { digitRuns($0.text) }
    #expect((kept + dropped).sorted() == expected.sorted(), "\(input.debugDescription)")
    var position = expected.startIndex
    for run in kept {
      guard let found = expected[position...].firstIndex(of: run) else {
        Issue.record("\(run) is out of order in \(input.debugDescription)")
        return
      }
      position = found + 1
    }
  }

  @Test("Marks of notes and glossaries stay marks")
  func notes() {
    #expect(cleaned("全年用电量达到120①亿千瓦时,其中工业用电75〔3〕亿千瓦时。").string.contains("120①亿"))
    #expect(cleaned("建成高标准农田<sup>3</sup>20万亩。").string == "建成高标准农田^3 20万亩。")
    #expect(cleaned("这一数字约为10<sup>4</sup>量级。").string == "这一数字约为10^4量级。")
    #expect(cleaned("面积为35m<sup>2</sup>,CO<sub>2</sub>减少8%。").string == "面积为35m2,CO2减少8%。")
    #expect(cleaned("实施“三大行动”[注1]12项。").string == "实施“三大行动”[注1]12项。")
  }

  @Test("A number that a line end cuts is not guessed together")
  func wrappedNumbers() {
    let lines = [
      "全县上下紧紧围绕高质量发展这个首要任务真抓实干攻坚克难完成投资12", "34亿元并且在此基础之上继续保持了较快的增长势头全年增速始终高于全",
      "市平均水平三个百分点以上在全市排名中连续两年位居前列并获得通报表", "扬。",
    ]
    let runs = digitRuns(cleaned(lines.joined(separator: "\n")).string)
    #expect(runs == ["12", "34"])
  }
}
