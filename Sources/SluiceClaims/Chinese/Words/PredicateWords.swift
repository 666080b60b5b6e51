/// What a word between a metric and its number says of the claim.
struct PredicateTraits: OptionSet, Sendable {
  let rawValue: Int

  /// Near the number: 约, 近.
  static let about = PredicateTraits(rawValue: 1 << 0)
  /// The number or more: 超, 逾, 突破, 不低于.
  static let atLeast = PredicateTraits(rawValue: 1 << 1)
  /// The number or less: 不超过, 低于, 控制在…以内.
  static let atMost = PredicateTraits(rawValue: 1 << 2)
  /// A change upward: 增长, 提高.
  static let up = PredicateTraits(rawValue: 1 << 3)
  /// A change downward: 下降, 减少.
  static let down = PredicateTraits(rawValue: 1 << 4)
  /// The number is where it ends, not by how much it changes: 到, 至, 达.
  static let reach = PredicateTraits(rawValue: 1 << 5)
  /// Compared with the same time a year before: 同比, 比上年.
  static let yearOnYear = PredicateTraits(rawValue: 1 << 6)
  /// Compared with the time just before: 环比, 比上月.
  static let periodOnPeriod = PredicateTraits(rawValue: 1 << 7)
  /// The yearly mean of several years: 年均.
  static let compound = PredicateTraits(rawValue: 1 << 8)
  /// Summed over several years: 五年累计.
  static let cumulative = PredicateTraits(rawValue: 1 << 9)
  /// Still to come: 力争, 预计, 将.
  static let target = PredicateTraits(rawValue: 1 << 10)
  /// A place in an order: 排名, 位居.
  static let rank = PredicateTraits(rawValue: 1 << 11)
  /// The noun of a growth rate: 增速, 涨幅, 降幅 (with ``down``).
  static let rate = PredicateTraits(rawValue: 1 << 12)
  /// A flow: 新增 behind its noun.
  static let flow = PredicateTraits(rawValue: 1 << 13)
  /// A word that ends the way to the left: it belongs to the metric though it ends like a predicate (身高).
  static let metric = PredicateTraits(rawValue: 1 << 14)
  /// Hands each number its own metric: 分别.
  static let respectively = PredicateTraits(rawValue: 1 << 15)
  /// 从 or 由: the number is where a change starts.
  static let from = PredicateTraits(rawValue: 1 << 16)
  /// 占: the number is the part of a whole.
  static let share = PredicateTraits(rawValue: 1 << 17)
  /// An adverb or copula that says nothing of its own: 为, 是, 共, 均.
  static let neutral = PredicateTraits(rawValue: 1 << 18)
  /// 跨越, 突破, 达到: the metric is a stock reached.
  static let stock = PredicateTraits(rawValue: 1 << 19)
  /// 是…的 before a multiple.
  static let copula = PredicateTraits(rawValue: 1 << 20)
  /// 目前, 现有: the value holds now, whatever the sentence plans.
  static let present = PredicateTraits(rawValue: 1 << 21)
  /// A word of ranking that is one of the others too: 升至.
  static let plain = PredicateTraits(rawValue: 1 << 22)
  /// A gain or loss that is a change where it is compared, else the name of a thing: 增收.
  static let gain = PredicateTraits(rawValue: 1 << 23)
}

/// The words between a metric and its number, read from the number to the left.
///
/// Source: the reporting verbs of the statistical communiqués' common style, 《现代汉语八百词》for adverbs and prepositions.
enum PredicateWords {
  /// All words, matched backward.
  static let trie = PhraseTrie(merged.map { ($0.key, $0.value.rawValue) }, reading: .backward)

  /// The words of the table, each with all its traits.
  private static let merged: [String: PredicateTraits] = table.reduce(into: [:]) { words, row in
    let traits = row.1.contains(.rank) ? row.1 : row.1.union(.plain)
    for word in WordTable.words(row.0) { words[word, default: []].formUnion(traits) }
  }

  private static let table: [(String, PredicateTraits)] = [
    ("约 大约 约为 约是 约占 大概 近 将近 接近 大致 上下 左右 差不多 约合 约有 约达 近乎 ≈ 约计 平均约 估计约", .about),
    (
      """
      超 超过 逾 过 高于 不低于 不少于 不小于 至少 最少 多于 大于 优于 起码 不下 不下于 好于 已超 最低 下限 > ≥ 大于等于 大于或等于 大于或者等于 ≥ 至少有 至少是
      至少有 至少为 至少是
      """, .atLeast
    ),
    ("升破 涨破 破 已破 突破 跨越 迈上 跨上 站上 登上 跃上 迈过 越过 冲破 冲上 冲刺 迈进 跨过", [.atLeast, .stock]),
    (
      """
      不超过 不超 低于 少于 小于 不到 不足 不高于 不大于 不多于 至多 最多 最高 控制在 压减到 上限 < ≤ 未超过 不得超过 最高可达 不高過
      压缩在 限制在 小于等于 小于或等于 小于或者等于 ≤
      """, .atMost
    ),
    (
      "调整为 调整到 优化为 演变为 恢复到 恢复至 最高达 最高达到 高达 多达 达 达到 已达 将达 可达 达至 到达 调整为 调整到 优化为 演变为 变为 恢复到 恢复至 达成 增至 升至 涨至 增加到 增长到 提高到 提升到",
      [.reach, .stock]
    ),
    ("上升到 扩大到 提高至 提升至 上升至 增加至 增长至 扩大至 上调至 上涨至 攀升至 反弹至 回升至 扩展到 拓展到", [.reach, .stock, .up]),
    ("锐减至 锐减到 骤减至 下降到 减少到 降低到 降到 减至 减少至 降至 降低至 下降至 回落到 回落至 下调至 缩短到 缩短至 压缩至 压缩到 缩减至 减到", [.reach, .stock, .down]),
    (
      "骤降至 骤降到 骤升至 骤增至 骤减至 猛增至 锐减至 激增至 飙升至 攀升到 下探到 下探至 跌至 跌到 收窄至 下滑至 下滑到 压减到 压减至 精简到 精简至 升到 涨到 增到 卖到 卖至 炒到 炒至",
      [.reach, .stock]
    ),
    ("加至 加到 加价至 上修至 上修到 调升至 调升到 调高至 调高到 上调为 调升为 提高为 增加为", [.reach, .stock, .up]),
    ("下修至 下修到 调降至 调降到 调降为 调低至 调低到 下调为 降为 减为 缩短为 压缩为", [.reach, .stock, .down]),
    ("料回落至 料降至 料跌至 料减至 料升至 料增至 料达 料为", [.reach, .stock, .target]),
    ("跌破 跌穿 降破 失守", [.atMost, .stock]),
    ("到 至", .reach),
    ("稳定在 保持在 维持在 稳定于 保持 稳定 维持 定在 设定在 集中在 介于 在 处于", .neutral),
    (
      """
      增长 增加 上涨 上升 提高 提升 攀升 扩大 跃升 上调 走高 反弹 回升 增 涨 升 增值 增高 拓宽 延长 加长 加快 增产 提速 多增 增多 快于
      放量 偏高 偏多 偏大 偏快 偏长 偏重 高出 多出 超出 贵 贵了 正增长 前移 大涨 上浮 上扬 飙升 激增 猛增 净增长 加息 上移 升值 看涨 暴涨 走强 领先 多赚 高开 翻 翻了 涨价 加价 提价 溢价
      """, .up
    ),
    (
      """
      缩量 调贬 偏低 偏少 偏小 偏慢 偏短 偏轻 放缓 趋缓 减缓 放慢 下降 减少 降低 下滑 回落 下跌 缩减 缩短 压减 压缩 减 降 跌 收窄 下调 降息 下行 减产 负增长 萎缩 衰退 减轻 精简 削减 缩小 少增 低出 少出 便宜 便宜了
      跌去 大跌 下浮 下挫 蒸发 少赚 低开 贬值 走低 后移 缩水 暴跌 锐减 骤降 递减 减幅 降准 减亏 裁减 减掉 瘦了 落后 调降 降价 折价
      """, .down
    ),
    ("增收 增支 超收 增盈 增利 多收", [.up, .gain]),
    ("减收 减支 短收 减利 少收 欠收", [.down, .gain]),
    ("前进", .up), ("后退 退后", .down),
    ("高 多 快 大 重 长", [.up, .neutral]),
    ("低 少 慢 短", [.down, .neutral]),
    ("增速 增幅 涨幅 加幅 增长率 增长幅度 上涨幅度 升幅 增长速度 涨幅为 年增长率 同比增速 增速为 增长幅 提高幅度 年化增长率 复合增长率 成长率", [.rate, .up]),
    ("降幅 跌幅 下降幅度 下跌幅度 减幅 降低幅度 下降率 回落幅度 平均降幅", [.rate, .down]),
    (
      """
      同比 比上年 较上年 比去年 较去年 比上年同期 较上年同期 比去年同期 较去年同期 同比去年 与上年相比 与去年相比 比前年 比同期 较同期
      与去年同期相比 与上年同期相比 相比去年同期 按年 年增 比一年前 较前一年 比前一年 年率 较上一年 比上一年 按年计 相较去年
      """, .yearOnYear
    ),
    (
      "较去年第四季 较去年第四季度 较上年第四季度 较去年四季度 较上年四季度 比去年第四季 比去年第四季度 比上年第四季度 比去年四季度 比上年四季度 较前一周 比前一周 较前一月 比前一月 较前一天 比前一天 环比 比上月 较上月 比上季度 较上季度 比上季 较上季 按月 按季 比上个月 较上个月 比上周 较上周 比上一交易日 较上一交易日 较前一交易日 比前一交易日 较前一日 月增 比前一季度 较前一季度 比前日",
      .periodOnPeriod
    ),
    // The wording of Taiwan's Directorate-General of Budget, Accounting and Statistics and of Hong Kong's press.
    ("年增 年成长 较去年同月 比去年同月 较上年同月 比上年同月 年减 年衰退 较前年同期", .yearOnYear),
    ("季增 季减 月减 季成长 季衰退 较前季 较前月 比前月 比上季 较上周 按季上升 按季下跌", .periodOnPeriod),
    ("年增 季增 月增 年成长 季成长 成长 劲扬 按季上升", .up),
    ("年减 季减 月减 年衰退 季衰退 按季下跌", .down),
    ("微升 微增 微涨 略升 略增 大增 急升 劲升 续升 小涨", .up),
    ("微跌 微降 微减 略降 略减 略跌 大减 急跌 续跌 小跌", .down),
    ("较上一季 比上一季 按周 按日 较上一季度 比上一季度 较上一月 比上一月", .periodOnPeriod),
    ("调涨 调升", .up),
    ("年增率 年成长率", [.rate, .up, .yearOnYear]),
    ("年减率 衰退率", [.rate, .down]),
    ("两年平均 三年平均 四年平均 五年平均 年均 年平均 每年平均 年复合 年均复合 年化 平均每年 复合 年均递增", .compound),
    ("五年累计 三年累计 四年累计 两年累计 五年来累计 累计比 五年 五年共 五年来 期间累计", .cumulative),
    (
      """
      力争 争取 预计 预期 预料 预料将 计画 将 将达 有望 可望 预计将 计划 拟 确保 务必 目标 目标为 预测 料将 或将 届时 必须 力争实现
      确保实现 确保完成 拟于 规划 预算 预估 不得 应当 务求 最终 目标是 要求 约将 还要 希望 期望 承诺
      预测值 预估值 预期值 拟安排 拟投入 拟支出 计划安排 预计安排 预算安排
      """, [.target, .neutral]
    ),
    (
      """
      排名 排 位居 位列 居 列 名列 跃居 排在 位于 升至 跃升至 上升至 跃升到 跻身 进入 入选 进位至 居于 排列 排位 列为 获得 荣获 获 夺得
      全国 全省 全市 全球 世界 全区 全州 全县 中部 西部 东部 省内 国内 同类 地级市 副省级城市 同行业 行业 世界排名 全国排名 全省排名
      同时段 同期上映 重回 重返 夺回 重夺 退居 滑落至 重登 稳居 高居 连续 继续 排行 排到 保持 蝉联 综合排名 地区 亚洲 欧洲 长三角 珠三角 大湾区 设区市 省会城市 各市 十三市 列全省 冲进 挺进 闯入 迈入
      """, [.rank, .neutral]
    ),
    ("新增 净增 净增加 新增加 增设", .flow),
    (
      "身高 海拔 提高率 增高 甚高 层高 净高 最大 年长 全长 总长 边长 周长 专长 人均 户均 亩均 均价 通过 经过 下达 直达 发达 行为 国有 所有 自有 公共 现代化 有效 身高 附近 临近 统计 审计 设计 会计 局长 市长 校长 大多 众多 过多 超高 新高 增重 载重",
      .metric
    ),
    (
      """
      费用 使用 作用 占用 利用 专用 公用 信用 应用 租用 引用 通用 商用 民用 军用 食用 药用 征用 雇用 聘用 录用 任用 启用 停用 试用 适用 享用 动用 挪用 盗用 耗用 日用
      年报 季报 月报 周报 日报 晚报 早报 财报 情报 申报 上报 海报 电报 预报 简报 举报 呈报 战报 填报 通报 汇报 警报 捷报 回报 谎报 瞒报 漏报 直报 退却 冷却 忘却 省却
      家用 车用 农用 自用 借用 沿用 复用 持有 享有 保有 私有 公有 稀有 特有 偿还 归还 退还 返还 交还 干预 榜首 干净
      """, .metric
    ),
    ("起降 升降 涨跌 增减 体重 净重 毛重 比重 严重 直径 加大 强大 重大 最大 伟大 深大 规模大 波长 全程 延长 生长", .metric),
    ("改造提升 巩固提升 整治提升 完善提升 提档升级 优化提升 提标提升 扩容提升 改建提升 提质升级", .metric),
    ("自然增长率 机械增长率 排放量 投放量 释放量 存放量 发放量 开放量 压缩量 降费 减负 创新高 收入高 减少量 其中 最长 最短 最快 投资额度 标准高 提前 目前 此前 年前 会前", .metric),
    ("分别 依次 分别是 分别为 分别达 分别达到", .respectively),
    ("从 由 自", .from),
    ("目前 当前 现有 原有 已有 已 平日 平时 原本 原先 此前 过往 以往 现时 现行 往常 早前 先前 当初", [.present, .neutral]),
    ("占 占到 约占 仅占", .share),
    (
      """
      为 是 有 共 共计 合计 总计 均 已 已经 又 再 也 还 只 仅 则 全部 总共 共有 已有 现有 拥有 实有 累计 累计达 首次 第一次 历史性
      首 一度 更 实现 完成 全年 全市 全省 全县 全区 平均 当年 当月 每年 每月 每天 每日 每人 每户 每亩 每吨 每公斤 每斤 每股 每平方米 每平米 每标准 每头 每只 每人次 每千瓦时 每度 每名 每生 每立方米 每千立方米 每百万英热 每百公里 每方 每桶 每盎司 每辆 每张 每件 每套 每台 每个 每份 每升 每克 每月每人 每年每人 日均 月均 了 着 过去 可以 即 折合 相当于 相当
      报 却 实质 可能 很可能 大概率 或许 也许 可能会 应该 应该会 大体上 大致上
      仍 仍然 依然 继续 大幅 大幅度 小幅 快速 稳步 持续 平稳 明显 显著 迅速 预 净 另有 还有 也有 也是 成为 作为 仅为 仅有 这 这个
      曾 曾经 进一步 逐步 逐年 连年 接连 连续 同口径 可比 按可比价格计算 名义 实际 扣除价格因素 以 按 于 起步价 同期 先后 :
      收报 收于 报收 收盘报 收盘于 大关 只用了 只用 用了 用 花了 就有 其中有 那 那个 整整 恰好 正好 刚好 竟 竟然 最终 大 总体 整体
      每公升 各 作收 收盘在 估计 初步估计 初步统计 初步估算 双双 每坪 每呎 每平方呎 定为 确定为 核定为 设为 从无到有 从小到大 从少到多 从弱到强 由小到大 由弱到强 临时估计 临时估计为 今天收在 昨天收在 今日收在 昨日收在 今收在 终场收在 尾盘收在 可比口径 按可比口径 同一口径 按同口径 可比价 按可比价 按不变价 按不变价格 按年率 按年率计算 按年化计算 折年率 按美元计 以美元计 按美元计价 以美元计价 按人民币计 以人民币计 按人民币计价
      单日最高 日最高 单月最高 历史最高 全年最高 年内最高 最大达 最大达到 最大为 一度 单场最高 单次最高 单笔最高 入夏以来 入冬以来 入秋以来 入春以来 入汛以来 开年以来 开学以来
      较高峰期 比高峰期 较高峰时 较峰值 较高点 较低谷 较低点
      较目前 比目前 较现在 比现在 较此前 比此前 较以往 比以往 较之前 比之前 较原来 比原来 较平时 比平时 较平日 比平日 较过往 比过往 疫情前的 疫前的 疫情前水平的 前五年的 前四年的 前三年的 前十年的 上五年的 往年同期的 常年同期的 正常水平的 平日的 平时的 往年的 常年的
      预算的 预算数的 全年预算的 调整预算数的 变动预算的 变动预算数的 年度目标任务的 全年目标任务的 年度计划任务的 全年计划任务的 预期目标的
      每盎司报 每桶报 每吨报 每股报 每克报 约落在 落在 约落 介于 介乎 收市报 收市 现报 最新报
      """, .neutral
    ),
    // 为年初预算的103%, 新台币86亿元: neither names what is measured.
    (ShareWords.goalNames.map { $0 + "的" }.joined(separator: " "), .neutral),
    (MoneyWords.currencies.map(\.0).joined(separator: " "), .neutral),
  ]
}
