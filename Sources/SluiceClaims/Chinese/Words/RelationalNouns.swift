/// Nouns that measure something named before them: they may be short of their subject.
enum RelationalNouns {
  /// Nouns that share their subject's place in a list (纺织服装、食品加工产值), matched backward.
  ///
  /// Source: indicator names of the National Bureau of Statistics' yearbook (main indicators, list of tables).
  static let heads = PhraseTrie(words: list, reading: .backward)

  /// Nouns that need the subject before them to mean anything (增速, 总量), matched backward.
  static let dependents = PhraseTrie(words: "增速 增幅 涨幅 降幅 总量 增长率 增量 增长速度 跌幅 同比增速 综合得分 规模 总数 总额", reading: .backward)

  /// Grades that stand for what they grade where it was named before (国家级工厂4家、省级18家).
  static let gradeNames = ["世界级", "国家级", "省级", "自治区级", "市级", "州级", "县级", "区级"]

  /// ``gradeNames``, matched backward.
  static let grades = PhraseTrie(gradeNames.map { ($0, 1) }, reading: .backward)

  /// Endings of a stock that what is added to it does not share.
  static let totals = ["总数", "总量", "总额", "数量"]

  /// What the names of flows begin with.
  static let flows = ["新", "净增", "增加"]

  /// Nouns of growth rates, matched backward: their value is a growth however it is reached.
  static let rates = PhraseTrie(rateNames.map { ($0, 1) }, reading: .backward)

  /// The nouns of ``rates``.
  static let rateNames = ["增速", "增幅", "涨幅", "降幅", "加幅", "增长率", "增长速度", "跌幅"]

  private static let list = """
    产值 总产值 增加值 总值 生产总值 余额 贷款余额 存款余额 收入 总收入 营业收入 主营业务收入 财政收入 可支配收入 人均可支配收入 居民收入 支出 消费支出 投资
    投资额 总投资 产量 总产量 产能 面积 人数 人口 数量 总量 总额 金额 成交额 交易额 销售额 营业额 进出口额 进出口 出口 进口 出口额 进口额 利润 净利润 利润总额 税收
    税费 价格 均价 售价 单价 成本 费用 指数 比重 占比 比例 覆盖率 率 达标率 入学率 就业率 失业率 普及率 合格率 增速 增幅 标准 补助标准 待遇 工资
    消费 用电量 能耗 排放量 排放 浓度 平均浓度 强度 里程 通车里程 长度 总长 容量 装机容量 装机 能力 床位 学位 岗位 贷款 存款 债务 企业 项目 线路 用户
    用户数 游客 客流量 吞吐量 货运量 客运量 周转量 车流量 成交量 销量 库存 订单 合同额 保有量 拥有量 使用率 利用率 效率 时间 时长 次数
    """
}
