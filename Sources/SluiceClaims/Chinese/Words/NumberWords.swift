/// Words around numbers: bounds behind them, currency signs before them, and words that only look like numbers.
enum NumberWords {
  /// Bounds behind a number, matched forward.
  static let suffixes = PhraseTrie(
    [("左右", PredicateTraits.about), ("上下", .about), ("许", .about)].map { ($0.0, $0.1.rawValue) }
      + ["以上", "及以上", "或以上", "之上", "有余", "多", "余", "起", "开外", "或者更多", "或更多", "大关"].map {
        ($0, PredicateTraits.atLeast.rawValue)
      }
      + ["以下", "以内", "之内", "及以下", "或以下", "之下", "封顶", "以里"].map { ($0, PredicateTraits.atMost.rawValue) })

  /// Currency signs and codes before a number, matched forward.
  static let currencies = PhraseTrie(currencyTable.enumerated().map { ($0.element.0, $0.offset) })

  /// The ISO codes of ``currencies``.
  static let currencyCodes = currencyTable.map { UnitCode($0.1.utf8) }

  /// Words that hold a Han numeral and count nothing, matched forward from the numeral.
  static let idioms = PhraseTrie(words: idiomList)

  /// Words before a Han digit that make a word with it, matched backward from the numeral.
  static let precedingWords = PhraseTrie(words: "统 唯 万 之 同 不 惟 专 进 逐 划 单 初 周 星期 礼拜 其 均 归 合", reading: .backward)

  /// Words that begin with 成 or 折, matched forward; 0 for tenths of people and things: 七成员工.
  static let wordsWithTenths = PhraseTrie(
    WordTable.marked("成员工 成年轻 成本地 成本科 成网民 成网友 成人士 成人认为 成人表示 成人选择 成人支持 成人群 成品牌", 0)
      + WordTable.marked(
        "成本 成立 成为 成功 成员 成都 成绩 成果 成长 成品 成交 成套 成年 成熟 成效 成就 成片 成分 成人 成活 成龙 成群 成千 成网 成型 成林 成了 成像 折合 折叠 折旧 折算 折扣", 1))

  /// Words that end in 负 and make no number negative, matched backward: 减负8亿元.
  static let burdens = PhraseTrie(words: "减负 背负 担负 肩负 自负 胜负 欠负 降负", reading: .backward)

  /// Words that begin with a character that also is a unit, and that no counted noun begins with, matched forward.
  static let wordsWithUnits = PhraseTrie(
    WordTable.marked(
      """
      支持 支付 支撑 支援 支配 根据 根本 次于 位于 位居 名为 名叫 部署 台积电 面向 面对 面临 分别 组成 组建 组织 点击 轮流 批准 度过 度假 天津 天气 元旦 元素 元件 元器件
      克服 秒杀 处理 人民 人才 人员 人物
      """, 1) + [("人员工", 0), ("人民币", 0)])

  /// Words that close a model's name behind its number, matched forward: 765 Turbo.
  static let modelSuffixes = PhraseTrie(words: "Plus Pro Max Ultra Lite Mini Edge Note Turbo")

  private static let currencyTable: [(String, String)] = [
    ("$", "USD"), ("US$", "USD"), ("USD", "USD"), ("HK$", "HKD"), ("HKD", "HKD"), ("NT$", "TWD"), ("NTD", "TWD"),
    ("TWD", "TWD"), ("S$", "SGD"), ("A$", "AUD"), ("AU$", "AUD"), ("C$", "CAD"), ("CA$", "CAD"), ("MOP$", "MOP"),
    ("¥", "CNY"), ("RMB¥", "CNY"), ("CNY", "CNY"), ("RMB", "CNY"), ("CN¥", "CNY"), ("JP¥", "JPY"), ("JPY", "JPY"),
    ("€", "EUR"), ("EUR", "EUR"), ("£", "GBP"), ("GBP", "GBP"), ("₩", "KRW"), ("₹", "INR"), ("₽", "RUB"), ("฿", "THB"),
    ("CHF", "CHF"), ("￥", "CNY"), ("R$", "BRL"), ("人民币 ", "CNY"),
  ]

  /// Source: 《现代汉语词典》entries that begin with a numeral and are adverbs, names or idioms; place names of GB/T 2260.
  private static let idiomList = """
    一切 一些 一定 一样 一般 一直 一起 一旦 一方面 一体 一带一路 一致 一线 一流 一站式 一窗 一网 一件事 一条龙 一次性 一律 一向 一同 一味 一度 一再 一时
    一路 一手 一身 一心 一生 一贯 一举 一并 一应 一批 一系列 一如既往 一口气 一下 一点 一边 一面 一头 一把手 一刀切 一老一小 一事一议 一村一品 一县一策
    一企一策 一码 一卡通 一门 一张网 一张图 一盘棋 一本 一号文件 一把 一番 一则 一经 一瞬 一道 一级 一类 一季 一词 一看 一体化 一位 一代 一名 一带 一期 一端
    一字 一角 一言 一步 一环 一行 一早 一晚 一夜 一大 一岗双责 一产 二产 三产 二维码 二手 二期 二级 二次 二胎 二孩 两岸 两会 两委 两山 两手 两翼 两江 两湖
    三次产业 两位数 一位数 三位数 四位数 两化 两极 两地 两者 两侧 两旁 两边 两面 两端 两岁 两优一先 两学一做 两不愁 三农 三亚 三峡 三甲 三角 三角洲 三明 三门峡 三维 三中全会 三同步 三公 三资 三包
    三期 三级 三星 三原 三防 三减 三下乡 三会一课 三番 三支 三好 四川 四季 四周 四处 四平 四通 四面 四肢 四期 四级 五谷 五星 五台山 五金 五官 五一 五指山 五保
    五通 五险一金 五莲 五四 六安 六合 六盘水 六一 六保 六稳 七夕 七彩 七一 七台河 八一 八达岭 八卦 八达 八成新 九江 九龙 九寨沟 九泉 九州 九三学社 九华山
    九年义务教育 九年一贯制 十二年一贯制 十堰 十足 十字 十全十美 十一黄金周 百姓 百货 百度 百科 百花 百年 百般 百色 百合 百事 百分点 百日 百家争鸣 百强 百佳 百米 百业 百草
    千方百计 千家万户 千岛湖 千百 千古 千秋 千年 千篇一律 千里 千兆 千差万别 千头万绪 千钧一发 千禧 千名 千企 千万别 千万不 千万要 千村 千阳
    万一 万科 万达 万物 万象 万众 万能 万宁 万州 万里 万盛 万家 万户 万事 万绿湖 万家灯火 万向 万年 万源 万安 万载 万福 万国 万豪 万吨级 万亿级 万元户 亿万 亿级 亿达
    半岛 半导体 半径 半夜 半决赛 半球 半成品 半封闭 半挂 半自动 半壁江山 半信半疑 半截 半边 半途 零售 零部件 零食 零钱 零碎 零散 零星 零距离 零跑 零容忍 零工 零件
    零增长 零突破 零的突破 零报告 零障碍 零门槛 零上访 零首付 零排放 零事故 零接触 零跑腿 零差
    """
}
