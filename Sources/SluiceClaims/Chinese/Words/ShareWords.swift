/// Words that tell shares from rates.
enum ShareWords {
  /// Nouns of a part in a whole, matched backward.
  static let nouns = PhraseTrie(nounNames.map { ($0, 1) }, reading: .backward)

  /// The nouns of ``nouns``.
  private static let nounNames = ["占比", "比重", "比例", "份额", "完成率", "完成进度", "进度", "占有率"]

  /// Whether what a name measures is a share; nil where its last word does not tell.
  static func isShare(_ name: String) -> Bool? {
    if nounNames.contains(where: { name.hasSuffix($0) }) { return true }
    return name.hasSuffix("率") ? false : nil
  }

  /// What is reached in part: 达成全年目标49%, 为年初预算的103%.
  static let goalNames = WordTable.words(
    "年度目标 全年目标 年度计划 全年计划 年度任务 全年任务 目标任务 计划任务 年任务 年计划 调整预算 年初预算 年度预算 年初预算数 目标进度 序时进度 规划目标"
  )

  /// ``goalNames``, matched backward.
  static let goals = PhraseTrie(goalNames.map { ($0, 1) }, reading: .backward)

  /// Words behind a percentage that say what the part is used for, matched forward; 0 for those that only look so.
  private static let uses = PhraseTrie(
    ["用于", "投入到", "投向", "来自", "以上来自", "由", "是由", "是来自", "都来自"].map { ($0, 1) }
      + ["由于", "由此", "由来", "是由于"].map { ($0, 0) })

  /// Whether a word at a place says what the part before it is used for, or by whom it is borne: 60%由企业自筹.
  static func isUse(_ text: [UInt32], _ index: Int, _ limit: Int) -> Bool {
    let start = index < limit && text[index] == Glyph.space ? index + 1 : index
    return uses.longest(in: text, at: start, limit: limit)?.value == 1
  }

  /// Words that make a noun the whole of a part (患者中), matched backward; 0 for nouns that only end so.
  private static let wholeEnds = PhraseTrie(
    ["中", "之中", "当中", "里"].map { ($0, 1) } + ["高中", "初中", "集中", "空中", "手中"].map { ($0, 0) }, reading: .backward)

  /// A phrase without the word behind its noun that makes it the whole of a part.
  static func whole(_ text: [UInt32], _ phrase: Range<Int>) -> Range<Int> {
    guard phrase.count > 1,
      let match = wholeEnds.longest(in: text, at: phrase.upperBound, limit: phrase.lowerBound + 1), match.value == 1
    else { return phrase }
    return phrase.lowerBound..<phrase.upperBound - match.length
  }

  /// What is told of some of the things counted before, matched backward: 其余四台.
  static let rests = words("其余 其他 另外 首批 前者 后者")

  /// What people of a survey do, right behind their part, matched forward: 38%表示反对.
  static let opinions = PhraseTrie(words: "表示 认为 觉得 反对 支持 赞成 同意 选择 希望 打算 担心 愿意 不愿 不知 没有 持 对 不满 满意 相信 拒绝 回答 称 未")

  /// Endings of rates, which are levels, matched backward.
  static let rateEnds = words("率 度 比 指数 水平 利率 比率 面 覆盖 贡献 幅 系数 收益 股息 净息差 息 折扣 含量 浓度 湿度")

  /// Whether 占 at a place begins a word that tells no share: 占地, 占用, but not 占地区….
  static func isGuarded(_ text: [UInt32], _ index: Int, _ limit: Int) -> Bool {
    guard index + 1 < limit else { return false }
    if text[index + 1] == 0x7528 { return true }
    return text[index + 1] == 0x5730 && !(index + 2 < limit && text[index + 2] == 0x533A)
  }

  private static func words(_ list: String) -> PhraseTrie {
    PhraseTrie(words: list, reading: .backward)
  }
}

/// Nouns of stocks: what stands at a time, not what flows over it.
enum StockWords {
  /// The nouns, matched backward.
  static let nouns = PhraseTrie(
    words: "总量 存量 余额 在库 保有量 总数 总里程 通车里程 总人口 常住人口 户籍人口 装机容量 库存 存款 贷款 规模 累计", reading: .backward)
}
