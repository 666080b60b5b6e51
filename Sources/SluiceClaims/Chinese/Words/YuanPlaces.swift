/// Names that place a text in Taiwan, Hong Kong or Macau, folded.
///
/// Source: common knowledge of the counties and cities of Taiwan, the districts of Hong Kong and the parishes of Macau and
/// of the names of their offices, without those that are also common words or places elsewhere (東區, 西貢, 大堂).
enum YuanPlaces {
  /// The currencies, at the places that ``trie`` gives.
  static let codes = ["TWD", "HKD", "MOP"]

  /// All names, matched forward.
  static let trie = PhraseTrie(numbered(taiwan, 0) + numbered(hongKong, 1) + numbered(macau, 2))

  private static let taiwan = """
    台湾 新台币 台币 全台 台北 新北市 桃园市 台中 台南 高雄 基隆 新竹 苗栗 彰化 南投 云林县 嘉义 屏东 宜兰 花莲 台东 澎湖 金门 马祖
    连江县 行政院 立法院 监察院 立委 县议会 县议员 县市议会 主计总处 主计处 卫福部 健保 健保署 劳保 劳动部 国发会 金管会 农委会
    财政部国税局 国税局 中央银行总裁 台电 台铁 高铁局 捷运 悠游卡 台积电 里长 税后纯益 每股盈余 合并营收 公车 计程车 乡公所 镇公所 区公所
    台股 台湾银行 桃园机场 航厦 社宅 双北 六都 疾管署 国健署 食药署 食药处 环保署 内政部 经济部 国科会 竹科 中科 南科
    统一发票 每股税后 柜买 上柜 投信 投顾 民进党 国民党 长照 台商 双铁 交流道 学测 会考 统测 家户 中职 区间车 超商
    """

  private static let hongKong = """
    香港 港币 港元 港岛 九龙 新界 湾仔 油尖旺 旺角 尖沙咀 深水埗 黄大仙 观塘 葵青 葵涌 荃湾 屯门 元朗 沙田 将军澳 大屿山 铜锣湾
    特首 行政长官 区议员 区议会 港府 港铁 运输署 房委会 房屋署 康文署 食环署 渠务署 路政署 差饷物业估价署 差饷 强积金 金管局 港交所
    公屋 居屋 八达通 泊车位 专线小巴 政府统计处
    访港 抵港 旅港 港人 留港 财政司 政务司 律政司 薪俸税 利得税 旅发局 旅游发展局 红隧 东隧 西隧 过海隧道 社署 劳福局 医管局
    入境处 综援 生果金 呎价 屋苑 差估署 启德 北角 鲗鱼涌 柴湾 赤柱 青衣 天水围 粉岭 房协 市建局 九巴 城巴 教协 廉署
    廉政公署 申诉专员 施政报告 消费券 照顾者津贴 合资格市民 港股 恒生指数 恒指 全港 本港 汇控 滙控 汇丰 滙丰 北水 港交所 联交所
    """

  private static let macau = """
    澳门 澳门币 澳门元 氹仔 路氹 路环 花地玛堂 圣安多尼堂 望德堂 风顺堂 嘉模堂 澳门特区 博彩监察协调局 统计暨普查局 市政署
    """

  private static func numbered(_ words: String, _ number: Int) -> [(String, Int)] {
    WordTable.marked(words, number)
  }
}
