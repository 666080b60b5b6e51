/// Chinese words that narrow a metric by place, whole or time and leave it the same metric.
enum ChineseNarrowing {
  /// The words, matched backward; wholes and times of statistical reports, provinces by short form (GB/T 2260) and states.
  static let words = PhraseTrie(
    words: """
      全国 全省 全市 全县 全区 全州 全旗 全镇 全乡 全村 全盟 全球 世界 全域 全境 全社会 我国 我省 我市 我县 我区 我州 本市 本省 本县 本区
      本港 国内 省内 市内 县域 区域 该市 该省 该县 该区 该公司 公司 本公司 集团 本集团 中国 全公司 的 全年 年度 当年 上年 去年 今年 本年
      本年度 上半年 下半年 前三季度 一季度 二季度 三季度 四季度 第一季度 第二季度 第三季度 第四季度 当月 本月 上月 月末 年末 季末 期末 同期
      年 月 份 月份 累计 合计 预计 其中 截至 底 末
      北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 四川 贵州 云南
      西藏 陕西 甘肃 青海 宁夏 新疆 台湾 香港 澳门 大陆 内地
      美国 日本 德国 法国 英国 印度 俄罗斯 韩国 意大利 加拿大 巴西 澳大利亚 西班牙 墨西哥 印尼 土耳其 越南 泰国 新加坡 马来西亚 欧元区 欧盟
      """, reading: .backward)

  /// Class words of places (GB/T 2260), matched backward.
  static let placeClasses = PhraseTrie(words: "省 市 州 县 区 旗 盟", reading: .backward)

  /// Words that end like a place and are none, matched backward.
  static let noPlaces = PhraseTrie(words: "城市 超市 股市 楼市 债市 门市 上市 夜市 集市 社区 小区 景区 牧区 库区 联盟", reading: .backward)
}
