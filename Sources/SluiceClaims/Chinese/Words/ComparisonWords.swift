/// Words that compare a metric with another value.
///
/// Source: the comparatives of 《现代汉语八百词》(高于, 比, 较) and their use in statistical communiqués.
enum ComparisonWords {
  /// Verbs of comparing, each with its way, matched forward; those with ``PredicateTraits/reach`` may also say that an
  /// amount is reached, and compare only in front of percentage points.
  static let words = PhraseTrie(
    words("高于 快于 好于 优于 多于 大于 高出 多出 快过 高过 跑赢 强于 胜于", .up) + words("低于 慢于 差于 少于 小于 低出 少出 慢过 跑输 弱于 逊于 不如", .down)
      + words("超过 超出 领先 领先于 领跑", [.up, .reach]) + words("落后 落后于 不及", [.down, .reach]))

  /// What a number is counted for, no value to compare with, matched forward: 低于每吨3000元.
  static let denominators = PhraseTrie(words("每 人均 户均 亩均 日均 月均 单 或 等于 规定 累计 总 合计", []))

  /// Last year in its forms, matched forward.
  static let yearBefore = PhraseTrie(words("上年 去年 上年度 去年同期 上年同期 同期 往年同期", []))

  /// Adverbs between a metric and its comparison, matched backward.
  static let adverbs = PhraseTrie(
    words(
      """
      连续两年 连续三年 连续四年 连续五年 连续六年 连续多年 连续 持续 分别 均 都 也 还 又 仍 仍然 远 略 稍 明显 大幅 显著 始终 一直 普遍 总体 继续 已 已经 将 要 更
      各 同比 环比
      """, []), reading: .backward)

  /// Words that end in 比 or 较 and are no prepositions, matched backward.
  static let before = PhraseTrie(
    words("占比 同比 环比 对比 相比 之比 反比 正比 百分比 性价比 配比 评比 成比 收入比 负债比 存贷比 市盈比 比较 相较 计较 好比 攀比 可比 费比", []),
    reading: .backward)

  /// Words that begin with 比 or 较 and are no prepositions, matched forward.
  static let behind = PhraseTrie(
    words(
      """
      比重 比例 比率 比值 比赛 比亚迪 比特 比价 比对 比如 比拟 比分 比利 比较 比武 比热 比选 比照
      较大 较好 较高 较低 较快 较慢 较少 较强 较弱 较重 较轻 较早 较晚 较为 较长 较短 较小 较量 较之 较真
      """, []))

  private static func words(_ text: String, _ traits: PredicateTraits) -> [(String, Int)] {
    WordTable.marked(text, traits.rawValue)
  }
}
