/// Words for times, folded.
enum TimeWords {
  /// Words that are a time by themselves, matched forward.
  static let trie = PhraseTrie(table.enumerated().map { ($0.element.0, $0.offset) })

  /// The times of ``trie``.
  static let times: [TimeExpression] = table.map(\.1)

  /// Parts of a year behind 年, matched forward.
  static let parts = PhraseTrie(partTable.enumerated().map { ($0.element.0, $0.offset) })

  /// The parts of ``parts``.
  static let partValues: [Period.Part] = partTable.map(\.1)

  /// Words behind 年 that mean its end.
  static let ends = PhraseTrie([("末", 1), ("底", 1), ("年末", 1), ("年底", 1)])

  /// Words before so many years that make them a span of the past (1), of the future (2), or a row (3), matched backward.
  static let spanPrefixes = PhraseTrie(
    numbered("过去 近 最近 这 前 以往 此前 头", 1) + numbered("今后 未来 后 接下来 下一个 往后", 2)
      + numbered("连续 每 连 时隔 每隔 第 提前 任期 为期 事发 出事 案发 大约每 连跌 连涨 连升 连降 连增 连减 假期 长假 连假 黄金周", 3)
      + numbered("目前 此前 截至目前 当前", 0),
    reading: .backward)

  /// The next smaller unit of time, by the code of the larger one.
  struct Part {
    /// Its code.
    let code: UnitCode
    /// How many make up the larger one.
    let count: Double
    /// How it is written, matched forward.
    let surfaces: PhraseTrie
  }

  /// What may follow a whole number of years, days, hours or minutes as a part: 4小时18分.
  static let partsOfTime = [
    "a": Part(code: "mo", count: 12, surfaces: surfaces("个月")),
    "d": Part(code: "h", count: 24, surfaces: surfaces("小时 个小时 钟头")),
    "h": Part(code: "min", count: 60, surfaces: surfaces("分 分钟")),
    "min": Part(code: "s", count: 60, surfaces: surfaces("秒 秒钟")),
    "分": Part(code: "s", count: 60, surfaces: surfaces("秒")),
  ]

  private static func surfaces(_ words: String) -> PhraseTrie {
    PhraseTrie(words: words)
  }

  /// What a year is called behind its number, matched forward.
  static let yearNames = PhraseTrie(words: "年 年度 财年 财政年度 学年 学年度")

  /// Words behind so many years that make them a span, matched forward.
  static let spanSuffixes = PhraseTrie(
    numbered("来 多来 以来 间 期间 已有 已涌入 已收到", 1)
      + numbered(
        """
        内 之内 以内 前 以前 之前 后 以后 之后 计划 规划 行动 任期 任务 一次 一届 一遇 大变样 倍增 滚动 一变样 期 级 制 生 龄 代 周年 又 如一日 之约 之痒 禁渔
        过渡期 攻坚 目标 方案 提升 大计 轮 连 磨一剑 专项 纲要 建设 工作 蓝图 战略 改革 决战 整治 清零 “
        """, 3))

  private static func numbered(_ words: String, _ number: Int) -> [(String, Int)] {
    WordTable.marked(words, number)
  }

  private static let table: [(String, TimeExpression)] = relative + openParts + openEnds + plans

  private static let relative: [(String, TimeExpression)] = yearWords.map { word, year in
    (word, TimeExpression(year: year, isEnd: word.hasSuffix("底") || word.hasSuffix("末")))
  }

  private static let yearWords: [(String, TimeExpression.Year)] = [
    ("今年", .relative(0)), ("去年", .relative(-1)), ("上年", .relative(-1)), ("前年", .relative(-2)), ("明年", .relative(1)),
    ("后年", .relative(2)), ("本年", .relative(0)), ("本年度", .relative(0)), ("上年度", .relative(-1)),
    ("去年同期", .relative(-1)), ("上年同期", .relative(-1)), ("一年来", .past(1)), ("过去一年", .past(1)),
    ("去年底", .relative(-1)), ("去年末", .relative(-1)), ("上年末", .relative(-1)), ("上年底", .relative(-1)),
  ]

  private static let openParts: [(String, TimeExpression)] = partTable.dropFirst().map { word, part in
    (word, TimeExpression(year: .open, part: part))
  }

  private static let openEnds: [(String, TimeExpression)] = ["年底", "年末"].map { word in
    (word, TimeExpression(year: .open, isEnd: true))
  }

  /// The five-year plans of China (National Development and Reform Commission).
  private static let plans: [(String, TimeExpression)] = [
    ("十一五", 2006), ("十二五", 2011), ("十三五", 2016), ("十四五", 2021), ("十五五", 2026),
  ].map { ($0.0, TimeExpression(year: .given($0.1), endYear: $0.1 + 4)) }

  private static let partTable: [(String, Period.Part)] =
    [
      ("度", .year), ("上半年", .half(1)), ("下半年", .half(2)), ("前三季度", .months(1, 9)), ("前三个季度", .months(1, 9)),
      ("前二季度", .months(1, 6)), ("前两季度", .months(1, 6)), ("一季度", .quarter(1)), ("二季度", .quarter(2)),
      ("三季度", .quarter(3)), ("四季度", .quarter(4)), ("第一季度", .quarter(1)), ("第二季度", .quarter(2)),
      ("第三季度", .quarter(3)), ("第四季度", .quarter(4)), ("首季", .quarter(1)), ("首季度", .quarter(1)), ("1季度", .quarter(1)),
      ("2季度", .quarter(2)), ("3季度", .quarter(3)), ("4季度", .quarter(4)), ("第1季度", .quarter(1)), ("第2季度", .quarter(2)),
      ("第3季度", .quarter(3)), ("第4季度", .quarter(4)), ("第一季", .quarter(1)),
      ("第二季", .quarter(2)), ("第三季", .quarter(3)), ("第四季", .quarter(4)), ("第1季", .quarter(1)),
      ("第2季", .quarter(2)), ("第3季", .quarter(3)), ("第4季", .quarter(4)), ("Q1", .quarter(1)), ("Q2", .quarter(2)),
      ("Q3", .quarter(3)),
      ("Q4", .quarter(4)), ("前两个月", .months(1, 2)), ("前四个月", .months(1, 4)), ("前五个月", .months(1, 5)),
      ("前七个月", .months(1, 7)), ("前八个月", .months(1, 8)), ("前十个月", .months(1, 10)), ("前十一个月", .months(1, 11)),
      ("前2个月", .months(1, 2)), ("前4个月", .months(1, 4)), ("前5个月", .months(1, 5)), ("前7个月", .months(1, 7)),
      ("前8个月", .months(1, 8)), ("前10个月", .months(1, 10)), ("前11个月", .months(1, 11)), ("全年", .year), ("年内", .year),
      ("一季报", .quarter(1)), ("三季报", .months(1, 9)), ("半年报", .half(1)), ("中期报告", .half(1)),
    ] + months

  /// 四月, 前四月, 前4月, 首四月.
  private static let months: [(String, Period.Part)] =
    "一 二 三 四 五 六 七 八 九 十 十一 十二".split(separator: " ").enumerated().flatMap { index, digits in
      monthWords(String(digits), index + 1)
    }

  private static func monthWords(_ digits: String, _ month: Int) -> [(String, Period.Part)] {
    var words: [(String, Period.Part)] = [("\(digits)月", .month(month)), ("\(digits)月份", .month(month))]
    guard month > 1 else { return words }
    for prefix in ["前\(digits)月", "前\(digits)月份", "前\(month)月", "首\(digits)月", "首\(digits)个月", "首\(month)个月"] {
      words.append((prefix, .months(1, month)))
    }
    return words
  }

}
