/// Words around a number that make it something else than a quantity.
enum ExclusionWords {
  /// Behind a number with its unit: it grades or names a thing (亿元级, 5A级, 11号线, 15分钟生活圈), matched forward.
  static let gradeSuffixes = trie(
    "级 型 版 式 制 号 系列 强 后 岁 世纪 年代 届 代 楼 期 线 路 圈 生活圈 服务圈 经济圈 交通圈 高铁圈 通勤圈 都市圈 大道 线城市 次方 步走")

  /// Whom or what a bounded number in front of 的 only narrows, matched forward: 步行超过7000步的人.
  static let narrowed = trie("人 者 企业 家庭 学生 员工 居民 患者 客户 用户 城市 地区 国家 公司 单位 村 乡镇 县")

  /// Verbs right behind a bounded amount that say what it is for: 15亿元以上支持科技创新, matched forward.
  static let purposes = trie("支持 用于 扶持 助力 保障 增收 推动 投入到 帮助")

  /// People who are counted by round numbers without a classifier: 八十万大军, matched forward.
  static let crowds = trie("大军 将士 网民 群众 观众 游客 移民 难民 百姓 民众 农民工 农民 学生 学子")

  /// Classifiers of those whom ``narrowed`` names: 100家以上的企业 are counted, matched forward.
  static let counters = trie("个 家 名 位 户 座 所 人")

  /// What a span in front of 的 is the length of, matched backward: 两个小时的使用时间.
  static let spanNames = trie("使用时间 续航时间 等待时间 等候时间 通话时间 工作时间 运行时间 停电时间 时长 工期", reading: .backward)

  /// Before a number: the capacity in a project's name, or a thing named by a number, matched backward.
  static let namingPrefixes = trie(
    "年产 日产 年处理 日处理 年加工 年出栏 年屠宰 装机 单机 第 型号 编号 文号 电话 热线 邮编 股票代码 代码 QQ 微信 微信号 国道 省道 总第 时速",
    reading: .backward)

  /// What a thing is built for, matched backward: 设计时速350公里.
  static let designs = trie("设计时速 设计时速为 设计速度 设计速度为", reading: .backward)

  /// What closes an example or a score that opens with 以, matched forward.
  static let examples = trie("为例 计算 计, 的成绩 的总成绩 的好成绩")

  /// Works and projects that are named by their capacity, matched forward.
  static let projectNouns = trie(
    """
    项目 工程 基地 产业园 厂 生产线 产线 线 船 轮 码头 泊位 水库 光伏 风电 储能 机组 电站 变电 装置 轧机 平台 中心 油罐 储罐 库 井 炉 机 车 桥 塔 管道 油田
    气田 矿 屠宰 养殖 加工
    """)

  /// Lines that nobody builds: 守住12万公顷耕地红线, matched backward.
  static let drawnLines = trie("红线 底线 防线 一线 主线 曲线 天际线", reading: .backward)

  /// Nouns that a counted list is a title of (六个方面, 十件民生实事), matched forward behind the unit.
  static let listNouns = trie(
    """
    方面 民生实事 实事 大事 好事 难事 民生工程 原则 总原则 重点发力 发力 保障 坚持 不准 严禁 环节 维度 层面 要点 关键 意识 自信 维护 确立 必须 更加 转变 转化 革命 百年
    一百年 统筹 结合 着力 突破口 抓手 定位 聚焦 走在前列 导向 到位 为什么 规定 文明 基本点 全面 保险 有利于 字诀 支出 会议 全会 代表大会 党代会 集体学习 大会 工作
    """)

  /// What a number of points behind it rates or scores, matched backward.
  static let ratings = trie("评分 打分 口碑 积 积分 评分为 评分达", reading: .backward)

  /// Things whose names begin like one of ``listNouns`` and are counted all the same, matched forward.
  static let placesAndPeople = trie(
    """
    保障性 保障房 保障型 保障站 保障点 保障中心 保障组 维护站 维护点 转化项目 转化平台 转化基地 转化中心 会议室 会议中心 工作站 工作室 工作组 工作队
    工作专班 工作点 工作日 工作岗位 保险公司 保险机构 保险企业 保险产品 文明单位 文明村 文明城市 文明校园 文明家庭 文明实践 文明示范 定位点 定位器 结合点
    """)

  /// Nouns that a small Han number only enumerates, matched backward.
  static let abstractNouns = trie(
    "高地 新高地 市场 答卷 底线 文章 大事 台阶 关口 字 资源 优势 理念 任务 工作 行动 机制 制度 战略 攻坚战 硬仗 红线 防线 战线 关系 作用 功能 目标 导向 主线 主题 抓手 统筹 循环 方向 领域 环节 特征 体系 能力 意见 方案 指标 维度 阵地 定位 走廊 屏障 理论 主义 规律 标准 路径 引擎 动力 支撑 支柱 板块 责任 清单 专项 保障 精神 作风 关系 矛盾 关键 问题 举措 措施 政策措施 计划 规划 部分 阶段 步骤 特点 亮点 突破 提升 转变 融合 文明 全面 万亿级产业 千亿级产业 百亿级产业",
    reading: .backward)

  /// Words before a number that make it a row of occasions, matched backward.
  static let rowPrefixes = trie("连续 接连 连跌 连升 连涨 连降 连增 每隔 时隔", reading: .backward)

  /// Words that begin with 大, 高, 长 or 多 and no measure of size behind 第N, matched forward.
  static let wordsWithSize = trie("大道 大街 大队 大学 大会 大厦 大桥 大洋 大节 大类 大章 大题 大项 高中 高级 高架 高速 高等 长江 长途 长廊 多功能 多数 多样")

  /// Nouns of pure numbers, which have no unit, matched backward.
  static let indexNouns = trie("系数 指数 PMI 市盈率 市净率 容积率 pH值 PH值 比值 倍率 基尼系数 凸性 贝塔值 收入比 汇率 中间价 汇价", reading: .backward)

  /// Nouns whose number is a score of an object's grade: an earthquake's magnitude stays a claim, matched either way.
  static let magnitudeNouns = trie("地震 强震 余震 震级 里氏 大风 阵风 台风", reading: .forward)

  /// The same before the number.
  static let magnitudePrefixes = trie("里氏 震级 发生 震级为 约 阵风 风力 达 遭遇 面波 地震", reading: .backward)

  /// Verbs before a number of years that measure with it, matched backward.
  static let durationVerbs = trie(
    "由 从 用 用了 用时 历时 耗时 需 需要 长达 达 缩短 延长 延长至 缩短至 压缩至 只用了 了 花 花了 仅用 不到 超过 约 历经 为 是 平均 有 已有 至 到 人们 判处 有期徒刑 徒刑 期限 寿命 使用寿命 工龄 周期",
    reading: .backward)

  /// What a plan takes its time by, matched backward: 力争用三年时间完成改造.
  static let plannedSpans = trie("力争用 争取用 计划用 规划用 将用 拟用 再用 准备用 利用", reading: .backward)

  /// Punishments, whose years are told behind them, matched forward.
  static let punishments = trie("有期徒刑 徒刑 监禁 刑期", reading: .forward)

  /// Words that show a rank before 第N, matched backward in its clause.
  static let rankCues = trie(
    "排名 排 位居 位列 居 列 名列 跃居 排在 位于 升至 跃升至 上升至 跻身 进入 入选 挺进 全国 全省 全市 全球 世界 全区 全州 全县 迈入 冲进 闯入 进位 排行 荣登 稳居 高居 蝉联 获得 荣获 获 夺得 重回 重返 夺回 重夺 退居 滑落至 重登 总量 增速 均 为 保持 首次 全县 中部 西部 东部 国内 省内 行业 同类 名次 分列 跃升 冲刺 争取 确保",
    reading: .backward)

  /// Verbs of reaching a place among the best so many, matched backward.
  static let topCues = trie("位列 跻身 进入 入选 挺进 迈入 冲进 闯入 名列 列 荣登 稳居 位居 居 进军 登上 上榜 排名 迈进 晋级 获评 入围 前移至", reading: .backward)

  private static func trie(_ words: String, reading: PhraseTrie.Reading = .forward) -> PhraseTrie {
    PhraseTrie(words: words, reading: reading)
  }
}
