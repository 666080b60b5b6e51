/// Words that make a bare number with a scale an amount of money.
enum MoneyWords {
  /// Behind the number, matched forward.
  static let behind = PhraseTrie(
    words(
      "销售额 营业额 交易额 成交额 奖金 资金 投资 贷款 存款 赔偿 罚款 现金 补贴 补助 年薪 月薪 收入 税款 债务 经费 善款 捐款 定金 押金 悬赏 赏金 彩礼 学费 药费 医药费 房款 首付 欠款 卖掉 卖出 卖给 买下 买了 购买 成交"
    ))

  /// Before the number, matched backward.
  static let before = PhraseTrie(
    words(
      "销售额 营业额 交易额 成交额 奖金 资金 投资 总投资 价格 售价 均价 年薪 月薪 工资 收入 赔偿 罚款 卖了 卖出 花了 赚了 亏了 存款 贷款 借款 欠款 市值 估值 成本 票房 奖池 总额 产值 生产总值 增加值 GDP 财政收入 营收 利润 规模"
    ),
    reading: .backward)

  /// What may be below zero, matched backward: 净利润-1.2亿元.
  static let results = PhraseTrie(words("利润 盈利 净额 现金流 差额 顺差 收益 损益 余额"), reading: .backward)

  /// What 分 as a hundredth of a yuan is told of.
  static let prices = ["价", "价格", "电费", "水费", "气费", "运费", "股息", "派息", "补贴"]

  /// ``prices``, matched backward.
  static let price = PhraseTrie(prices.map { ($0, 1) }, reading: .backward)

  /// Names of currencies that stand before an amount in 元, with their codes: 新台币86亿元.
  static let currencies = [
    ("人民币", "CNY"), ("新台币", "TWD"), ("台币", "TWD"), ("港币", "HKD"), ("港元", "HKD"), ("澳门币", "MOP"),
    ("美元", "USD"), ("美金", "USD"), ("日币", "JPY"),
  ]

  /// The names of ``currencies``, matched backward, with their places there.
  static let currencyNames = PhraseTrie(
    currencies.enumerated().map { ($0.element.0, $0.offset) }, reading: .backward)

  /// What is fined, paid or granted, right behind the amount: 处以200元罚款, matched forward.
  static let awards = PhraseTrie(words("融资 A轮融资 B轮融资 C轮融资 D轮融资 E轮融资 天使轮融资 股权融资 授信 订单 罚款 罚金 罚锾 赔偿金 补偿金 抚恤金 慰问金 奖励金 救助金"))

  /// Verbs before what a thing can do, matched backward.
  static let offers = PhraseTrie(words("支持 提供 具备 拥有 配备 搭载 采用 内置 举行 举办 参加"), reading: .backward)

  /// Verbs of spending, matched backward.
  static let spending = PhraseTrie(
    words("投入 投资 斥资 耗资 出资 筹资 筹集 安排 拨付 拨款 投入资金 安排资金 总投资"), reading: .backward)

  /// Verbs of buying and granting, whose bounded amount is one: 回购最多30亿美元股份, matched backward.
  static let buying = PhraseTrie(words("回购 增持 减持 认购 收购 采购 购买 购入 买入 卖出 抛售 发行 发放 募集 拨款 贷出 提供"), reading: .backward)

  /// Verbs that hold their object, matched forward.
  static let compoundVerbs = PhraseTrie(words("降息 加息 降准 减产 增产 减亏 增资 减资 增持 减持 降价 涨价 提价"))

  private static func words(_ list: String) -> [(String, Int)] {
    WordTable.marked(list, 1)
  }
}
