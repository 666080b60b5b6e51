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
        工作要点 行动计划 实施方案 规划纲要 计划 分工清单 重点抓好 工作重点 今后 明年 新的一年 抓好 力争 确保 着力 聚力 全力 坚定不移 督查内容 工作打算 安排
        """, .plan)
      + cue("回顾 总结 做了以下工作 一年来 过去一年 成效 成绩 完成情况 运行情况 取得 历程 做的主要工作 述职 公报 执行情况 经济运行", .review)
      + cue("过去五年 五年来 五年工作 过去的五年 过去三年 三年来 过去四年", .pastSpan)
      + cue("今后五年 未来五年 今后5年 下一个五年", .comingSpan) + cue("名词解释 注释 附录 术语", .glossary))

  /// Words in a sentence that set its claims in the future, matched forward.
  static let targets = PhraseTrie(
    """
    力争 争取 确保 预计 预期 预测 有望 可望 计划 拟于 拟投 拟建 目标是 目标为 目标: 将达 将有 将为 将会 将从 将在 将再 将于 将增 将提 将新 将建 将超 将突破 将完成 将实现 将投
    将进 将继续 将降 将下 将上 将累 将形 将带 也将 都将 仍将 还将 即将 必将 或将 料将 可以再 应将 应当 应该 会降 会升 会涨 会跌 会达 会有 明年 后年 展望 要达到 要实现
    奋力实现 努力实现 届时 预估 估计将 承诺 呼吁 建议 务必
    """.split(whereSeparator: \.isWhitespace).map { (String($0), 1) })

  /// Words that set only their own clause in the future, matched where it starts.
  static let clauseTargets = PhraseTrie("规划 拟 将 设计年 计划".split(separator: " ").map { (String($0), 1) })

  private static func cue(_ words: String, _ cue: Cue) -> [(String, Int)] {
    words.split(whereSeparator: \.isWhitespace).map { (String($0), cue.rawValue) }
  }
}
