/// Words of titles and headings that tell a report's frame: what it reviews, what it plans.
///
/// Source: the customary headings of Chinese government, party and company reports (工作回顾, 预期目标, 今后五年).
enum FrameWords {
  /// A word's meaning in a title or heading.
  enum Cue: Int {
    /// A report to an assembly: it reviews the year before its own and plans its own.
    case report
    /// A plan or a list of tasks.
    case plan
    /// What is to be done, unless the heading tells what came of it.
    case aim
    /// A review.
    case review
    /// Several years back.
    case pastSpan
    /// Several years ahead.
    case comingSpan
    /// A glossary or appendix, where nothing is reported.
    case glossary
  }

  /// The words, matched forward.
  static let trie = PhraseTrie(
    cue("政府工作报告 工作报告", .report)
      + cue(
        """
        预期目标 主要目标 工作目标 目标任务 目标 工作安排 工作部署 重点工作 今年重点 今年工作 下一步 工作建议 工作任务 工作思路 总体要求 展望 打算 督查方案 任务分解
        工作要点 主要任务 任务清单 蓝图 愿景 行动计划 实施方案 规划纲要 计划 分工清单 重点抓好 工作重点 今后 明年 新的一年 力争 确保 督查内容 工作打算 安排 加强政府自身建设 加强自身建设
        """, .plan)
      + cue("抓好 着力 聚力 全力 坚定不移 狠抓 奋力", .aim)
      + cue("回顾 总结 做了以下工作 一年来 过去一年 成效 成绩 完成情况 运行情况 取得 历程 做的主要工作 述职 公报 执行情况 经济运行", .review)
      + cue("过去五年 五年来 五年工作 过去的五年 过去三年 三年来 过去四年", .pastSpan)
      + cue("今后五年 未来五年 今后5年 下一个五年", .comingSpan) + cue("名词解释 注释 附录 术语", .glossary))

  /// What became of a noun before it: 1 an adverb of going on, behind which only a verb stands, 2 a result told whole,
  /// 3 one that closes its clause.
  static let results = PhraseTrie(
    marked("不断 持续 稳步 更加 显著 明显 日益 全面 进一步 继续 加速 加快 有序 扎实 有效 深入 高效", 1)
      + marked(
        """
        发生新变化 发生深刻变化 取得新 取得重大 取得重要 取得显著 取得明显 取得积极 取得突破 取得长足 实现新 实现良好 实现重大 实现重要 实现历史性 实现突破 实现跨越 实现飞跃
        迈出新 迈出坚实 迈上新 跃上新 再上新 再上台阶 再创新高 稳中向好 稳中有进 稳中提质 稳中有升 走深走实 好于预期 势头强劲 势头良好 成效显著 成效明显 开局良好 步伐加快
        硕果累累 亮点纷呈 全面完成 圆满完成 胜利完成 富有成效 卓有成效 进展顺利
        """, 2)
      + marked("坚实 丰硕 强劲 稳健 良好 斐然 喜人 突出 凸显 彰显 迸发 涌现 显现 向好 向优 回升 走强 有力 见效 可喜", 3))

  private static func marked(_ words: String, _ mark: Int) -> [(String, Int)] {
    WordTable.marked(words, mark)
  }

  /// The verb at which a clause of a heading starts that says what is to be done; nil where it starts with a noun.
  static func aimVerb(_ text: [UInt32], at start: Int) -> Int? {
    aimVerbs.longest(in: text, at: start, limit: text.count)?.length
  }

  private static let aimVerbs = PhraseTrie(
    words: """
      推动 促进 推进 加快 打造 确保 奋力 切实 着力 努力 力争 全力 聚力 坚持 坚决 大力 深入 扎实 持续 不断 进一步 更好 全面 加强 提升 建设 构建 让 使 在 以 实现 增强 激发 培育 改善
      深化 优化 扩大 做大 做强 做优 走 开创 谱写 保持 巩固 守住 筑牢 强化 完善 夯实
      """)

  /// What plans are called in their titles, matched forward.
  static let planNames = PhraseTrie(
    words: """
      方案 工作要点 任务分解 任务清单 分工 规划纲要 行动计划 工作计划 年度计划 发展计划 建设计划 投资计划 计划(草案) 计划草案 重点工作 工作安排 工作部署 工作任务
      预期目标 目标任务 主要任务 重点任务 督查 总体要求 工作打算 工作思路
      """)

  /// Verbs by which a time tells things apart, before 的, matched forward.
  static let makings = PhraseTrie(words: "建成 竣工 建造 建设 成立 出生 登记 入职 毕业 参加 投产 投用 上市 签订 发布 注册 生产 出厂 购买")

  /// What hands a sentence's numbers over as goals, from 目 on.
  static let goals = PhraseTrie([("目标是", 1), ("目标为", 1), ("目标:", 1)])

  /// What makes a time behind 到 or 至 a measure, not a deadline: 恢复至2019年同期.
  static let levels = PhraseTrie([("同期", 1), ("水平", 1), ("的水平", 1), ("年底水平", 1)])

  /// Words in a sentence that set its claims in the future, matched forward.
  static let targets = PhraseTrie(
    WordTable.marked(
      """
      力争 争取 确保 预计 预期 预料 预测 有望 可望 计划 拟安排 拟投入 拟支出 拟于 拟投 拟建 目标是 目标为 目标: 将达 将有 将为 将会 将从 将在 将再 将于 将增 将提 将新 将建 将超 将突破 将完成 将实现 将投
      将进 将继续 将降 将下 将上 将累 将形 将带 也将 都将 仍将 还将 即将 必将 或将 料将 可以再 应将 应当 应该 会降 会升 会涨 会跌 会达 会有 明年 后年 展望 要达到 要实现
      奋力实现 努力实现 届时 预估 估计将 估计今年 估计明年 估计全年 承诺 呼吁 建议 务必 今后 计画 拟配 拟派发 拟出资 拟设立 拟新增 拟出售 拟购买 拟向 拟以 拟派 拟对 拟在 拟发 拟定增 拟募 拟收购 拟回购 拟减持 拟增持 拟分 依计划 按计划 按照计划 根据规划 按规划
      将由 将按 将通过 将用 将对 将使 将向 将把 将需 将推出 将启动 将举办 将举行 将发放 将发行 将组织 将提供 将获得 将成为 将占到 将减少 将缩短 将缩减 将扩大 将改造 将引进 将带动
      将统筹 将建设 将建成 将打造 将培育 将实施 将落实 将力争 将确保 将全面 将加快 将着力 将积极 将大力 将推动 将推进 将努力 将深入 将重点 将争取 将全力 将引导 将招录 将招聘 要完成 要新建 要建成 要新增 要改造 要培育 要引进 今年要 今年拟 拟新建 拟改造 拟建设
      将面临 将收取 将收购 将编列 将拨付 将安排 将设立 将覆盖 将惠及 将耗资 将历时 将持续 将维持 将保持 将调整 将采购 将采用 将采取 将加大 将支付 将支持 将追加 将开展 将开设
      将开通 将分 年可实现 年可新增 年可生产 年可处理 年可节约 年可带动 达产后 建成后可 建成后年 建成后预计 投产后可 投产后年 建成投产后
      """, 1) + comingYears + [("预期寿命", 0)]
      + WordTable.marked("承诺时限 承诺时间 承诺件 承诺办结 承诺制 承诺书 承诺事项", 0))

  /// 未来三年 and the like; 未来 alone is as often part of a noun.
  private static let comingYears: [(String, Int)] = "几 两 二 三 四 五 十 2 3 4 5 10".split(separator: " ").map {
    ("未来\($0)年", 1)
  }

  /// Words of intent that set a whole sentence of a report in the future where no heading says what it is.
  static let aims = PhraseTrie(words: "力争 争取 务必 努力实现 奋力实现 要实现 要完成 确保实现 确保完成")

  /// Words that set only their own clause in the future, matched where it starts.
  static let clauseTargets = PhraseTrie(
    WordTable.marked("规划 拟 将 设计年 计划 目标", 1)
      + WordTable.marked("目标任务 目标责任 目标管理 目标考核 目标人群 目标客户 目标市场 目标价 目标完成率", 0))

  /// Words that say how far things have come, whatever was planned before, matched forward.
  static let done = PhraseTrie(words: "已完成 累计完成 实际完成 截至 截止 已累计 现已 目前已")

  /// Whether 计划 at a place is what was reached in part or passed, and no intent: 完成年度计划任务量的, 比“十五”计划.
  static func isPlanInPart(_ text: [UInt32], _ index: Int, _ sentence: Range<Int>) -> Bool {
    guard index > sentence.lowerBound, index + 1 < sentence.upperBound, text[index] == 0x8BA1, text[index + 1] == 0x5212
    else { return false }
    if planTerms.longest(in: text, at: index, limit: sentence.lowerBound) != nil { return true }
    return planParts.longest(in: text, at: index + 2, limit: sentence.upperBound) != nil
  }

  /// Whether 建议 at a place is a proposal that was made: 代表建议216件, 提出建议30条.
  static func isProposal(_ text: [UInt32], _ index: Int, _ sentence: Range<Int>) -> Bool {
    guard text[index] == 0x5EFA, index + 2 < sentence.upperBound, text[index + 1] == 0x8BAE else { return false }
    return Glyph.isDigit(text[index + 2]) || text[index + 2] == 0x63D0  // 建议提案
      || index > sentence.lowerBound && [0x8868, 0x5458, 0x6848, 0x89C1].contains(text[index - 1])  // 表员案见
  }

  /// Whether 争取 at a place has money behind it that was obtained: 争取上级资金4亿元.
  static func isObtained(_ text: [UInt32], _ index: Int, _ sentence: Range<Int>) -> Bool {
    guard text[index] == 0x4E89, index + 1 < sentence.upperBound, text[index + 1] == 0x53D6 else { return false }
    let number = (index + 2..<max(index + 2, min(sentence.upperBound, index + 28))).first {
      Glyph.isDigit(text[$0]) || text[$0] == Glyph.comma
    }
    guard let number else { return false }
    let bound = PredicateWords.trie.longest(in: text, at: number, limit: index + 2)?.length ?? 0
    return funds.longest(in: text, at: number - bound, limit: index + 2) != nil
  }

  /// Whether 预计 or the like at a place is what a part of those asked said: 62%的企业预计持平.
  static func isAnswer(_ text: [UInt32], _ index: Int, _ sentence: Range<Int>) -> Bool {
    let lowest = max(sentence.lowerBound + 1, index - 12)
    var place = index
    while place > lowest, Glyph.isHan(text[place - 1]), text[place - 1] != Glyph.possessive { place -= 1 }
    return place > lowest && text[place - 1] == Glyph.possessive
      && (text[place - 2] == Glyph.percent || text[place - 2] == 0x6210)  // 成
  }

  /// What is obtained from above, matched backward.
  private static let funds = PhraseTrie(words: "资金 债券 补助 经费 专项 贷款", reading: .backward)

  /// Whether what was done by plan is done: 按计划开展了训练.
  static func isPlanDone(_ text: [UInt32], _ index: Int, _ length: Int, _ sentence: Range<Int>) -> Bool {
    let preposition = text[index] == 0x8BA1 && index > sentence.lowerBound ? text[index - 1] : text[index]  // 计
    guard preposition == 0x6309 || preposition == 0x4F9D || preposition == 0x7167 else { return false }  // 按, 依, 照
    let end = min(sentence.upperBound, index + length + 4)
    return (index + length..<max(index + length, end)).contains { text[$0] == 0x4E86 }  // 了
  }

  /// Whether a goal that ends at a place is only compared with: 比考核目标高1.9个百分点.
  static func isYardstick(_ text: [UInt32], _ end: Int, _ sentence: Range<Int>) -> Bool {
    // 高于预期目标2个百分点, but 超过预期的2亿元.
    if end >= sentence.upperBound || text[end] != Glyph.possessive,
      (max(sentence.lowerBound, end - 12)..<end).contains(where: {
        ComparisonWords.words.longest(in: text, at: $0, limit: end) != nil
      })
    {
      return true
    }
    guard end < sentence.upperBound, [0x9AD8, 0x4F4E, 0x591A, 0x5C11, 0x5FEB, 0x6162].contains(text[end]) else {
      return false  // 高低多少快慢
    }
    return (max(sentence.lowerBound, end - 16)..<end).contains { text[$0] == 0x6BD4 || text[$0] == 0x8F83 }
  }

  private static let planTerms = PhraseTrie(
    ["完成", "占", "下达", "超出", "超过"].map { ($0, 1) }, reading: .backward)
  private static let planParts = PhraseTrie(["任务", "目标", "指标", "数的"].map { ($0, 1) })

  private static func cue(_ words: String, _ cue: Cue) -> [(String, Int)] {
    WordTable.marked(words, cue.rawValue)
  }
}
