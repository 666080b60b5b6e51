/// Words that bound the phrase of a metric.
enum PhraseWords {
  /// Words that open a clause which only says how or why: 按可比价格计算, 扣除价格因素.
  static let asides = PhraseTrie(words: "按 扣除 剔除 受 据 随着 由于 若 如果 如")

  /// Verbs of leaving something out of the reckoning, matched forward.
  static let reckonings = PhraseTrie(["扣除", "剔除", "扣减", "不计", "经季节调整", "考虑"].map { ($0, 1) })

  /// What an opener is when it stands at the start of a phrase.
  enum Opener: Int {
    /// An adverb, connective, time or place word: it is left out.
    case skip
    /// A verb that only says it was done: it is left out.
    case drop
    /// A verb that is left out unless a short noun behind it makes one word with it (办理时限).
    case loose
    /// A verb that makes the noun a flow or an action counted: it stays.
    case keep
    /// A verb whose object changes by the number: 压减用地1.2万亩.
    case raise
    /// The same downward.
    case lower
    /// A noun that begins like one of the others: it stays, and nothing behind it is looked at.
    case noun
  }

  /// Words at the start of a phrase, matched forward.
  static let openers = PhraseTrie(
    words(adverbs, .skip) + words(places, .skip) + words(guardedNouns, .noun) + words(doneVerbs, .drop)
      + words(looseVerbs, .loose)
      + words(flowVerbs, .keep) + words(raisingVerbs, .raise) + words(loweringVerbs, .lower))

  /// Verbs that cut a phrase wherever they stand in it, matched forward.
  static let cuts = PhraseTrie(words(doneVerbs, .drop) + words(cuttingFlowVerbs, .keep))

  /// Words whose last character begins one of ``cuts`` with what follows (生产生猪, 建设立交桥), matched backward.
  static let endsInCut = PhraseTrie(words: "生产 建设 开发 吸收 回收 重组", reading: .backward)

  /// Words at which a phrase to the right of a number ends, matched forward.
  static let rightStops = PhraseTrie(words(rightEnds, .skip))

  /// Words that end in a character of the stops and stand within a phrase, matched backward.
  static let endsInStop = PhraseTrie(
    words("未来 外来 原来 由来 往来 以来 本来 近来 退还 归还 偿还 返还 交还 高等 中等 平等 优等 应对 针对 面对 反对 核对 配对 相对 绝对 成对 校对 结对", .skip),
    reading: .backward)

  /// Verbs that end a phrase of two or more characters right of a number, and may go on with a shorter one, matched
  /// forward: 80名志愿者助力, but 9个镇创建.
  static let rightVerbs = PhraseTrie(
    words("破亿 破万 过亿 过万 超亿 参会 参展 参赛 提供 助力 渡过 度过 走出 摆脱 搭建 创建 构建 释放 享受 承担 开设 转为 变为 加入 达国家 达省级", .skip))

  /// Words at which no noun phrase right of a number starts, matched forward.
  static let rightStartStops = PhraseTrie(words(rightEnds + " " + rightStarts, .skip))

  /// What may follow a number as its change or place, and is no noun, matched forward.
  static let moves = PhraseTrie(
    words(
      "涨到 涨至 升到 降到 跌到 跌至 增到 减到 提高 提升 增加 增长 增至 上升 升至 加至 减少 减至 下降 降至 降低 缩短 缩减 扩大 回升 回落 上涨 下跌 同比 环比 持平 最多 最少 最高 最低 居冠",
      .skip))

  /// Nouns of places and bodies that make one noun with the verb before them (培育基地, 认定机构), matched forward.
  static let placeNouns = PhraseTrie(
    words("基地 中心 平台 机构 体系 园区 示范区 示范园 示范点 示范县 示范村 示范基地 工程 计划 行动 试点 站 库 点 员 师 人员 队伍 队", .noun))

  /// Words behind a noun that only name what is spoken of, matched backward.
  static let topicEnds = PhraseTrie(["方面", "领域"].map { ($0, 1) }, reading: .backward)

  /// Comparisons at the start of a phrase, matched forward.
  static let comparisons = PhraseTrie(
    words("高于 低于 快于 慢于 好于 优于 多于 少于 低出", .skip) + words("高出 超出 超过", .raise))

  /// Bounds at the start of a phrase, matched forward.
  static let bounds = PhraseTrie(
    [("约", PredicateTraits.about), ("大约", .about), ("近", .about), ("将近", .about), ("超过", .atLeast), ("超", .atLeast)]
      .map { ($0.0, $0.1.rawValue) })

  /// Verbs whose object an amount stands before, matched backward: 政府发放2亿元消费券.
  static let givers = PhraseTrie(
    words: "发放 提供 开展 签订 签署 签下 拨付 下达 拨出 投放 推出 申请 发行 获批 落实 兑付 派发 获得 取得 争取 争取到 批出 通过 设立 募集 追加",
    reading: .backward)

  /// Members of a group that something is told of one by one, matched forward: 52个城市新房价格下降.
  static let members = PhraseTrie(words: "城市 省份 省区市 省 国家 经济体 地区 市 县 区县 区 品牌 门店 行业 行业大类 大类行业 企业 公司 门类")

  /// What is done with the partner that 对 names, matched forward.
  static let trades = PhraseTrie(words: "出口 进口 进出口 贸易 投资 援助 非金融类 承包工程")

  /// Nouns that an amount in front of 的 measures, matched forward: 每秒5公里的速度.
  static let measuredNouns = PhraseTrie(
    words("速度 价格 高度 深度 浓度 强度 频率 距离 温度 长度 宽度 厚度 重量 体重 身高 功率 容量 面积", .noun))

  /// Words before the whole that a part is of, each with its bound, matched forward: 不及总量的2%, 仅有对手的三分之一.
  static let measuring = PhraseTrie(
    ["不及", "不足", "不到"].map { ($0, PredicateTraits.atMost.rawValue) }
      + ["降到", "降至", "升到", "升至", "已降到", "已降至", "仅有", "只有", "仅", "相当于", "等于", "保持在", "维持在", "控制在"].map { ($0, 0) }
      + ["接近"].map { ($0, PredicateTraits.about.rawValue) })

  /// Words at which the subject of a clause ends, matched forward.
  static let subjectEnds = PhraseTrie(words(rightEnds, .skip) + words(subjectVerbs, .skip) + words(doneVerbs, .skip))

  /// Verbs and adverbs of clauses that tell how a metric went without a number.
  private static let subjectVerbs =
    "连续 继续 创 创下 创历史 再创 稳居 保持 呈 呈现 显著 明显 大幅 不断 进一步 更加 步入 迈上 跨越 恢复 回升 回落 向好 好转 发展到 扩大 缩小 也将 还将"

  private static func words(_ list: String, _ opener: Opener) -> [(String, Int)] {
    WordTable.words(list).map { ($0, opener.rawValue) }
  }

  /// Adverbs, connectives, time words and prepositions.
  private static let adverbs = """
    全年 当年 本年 本年度 年内 目前 截至 截止 其中 累计 共 共计 已 已经 还 并 且 而 又 也 再 均 都 则 进一步 继续 持续 不断 加快 大力 积极 全面 深入 扎实
    稳步 有序 有效 切实 着力 全力 努力 奋力 力争 争取 确保 预计 预期 预料 第一财季 第二财季 第三财季 第四财季 本财季 本季 该季 当季 计画 清晨 凌晨 傍晚 晚间 中午 早上 晚上 深夜 下年度 来年 将 应 要 需 拟 计划 同时 此外 另外 另 以及 及 和 与 或 在 对 对于 从 由 以 把 将 让
    使 令 给 为 了 的 地 是 有 约 近 超 逾 达 等 该 其 这 那 此 之 于 到 至 通过 经过 根据 按照 随着 围绕 聚焦 年可实现 可实现 年可 每小时 每分钟 每秒 每周 每季度 每晚 内 起 成功 顺利 圆满 提前 相当于 折合 超额 如期 率先 首次 仍然 以往 往往 一直 甚至 几乎
    首批 首个 重点 主要 统筹 协同 合力 一次性 先后 分别 每年 每月 每天 坚持 同期 同比 环比 我 我们 他 他们 她 它 它们 你 您 公司 报告期内 期内 一年来 五年来 大幅
    大幅度 平均 年均 尤其是 特别是 尤其 例如 比如 如 即 因此 所以 但 但是 不过 然而 虽然 尽管 由于 因为 如果 若 只 只有 仅 仅仅 就 才 便 却 至今 现 现有
    共有 含 包括 包含 另有 还有 更 最终 最后 首先 其次 有时 有的 当日 当天 当月 截至目前 其余 期间 其间 此前 此后 之后 之前 今后 未来 过去 近年来 近年 目标 合计 总计
    总共 仍 依然 常态化 滚动 加大 分阶段 分批 因地制宜 因企施策 突出 严格 依法 依法依规 可能 前一季度 前一季 前值 前一个月 上期 可以 能够 会 必须 今天 今日 本周 上周 下周 本月 下月
    昨日 昨天 坚决 明天 明日 后天 各类 双双 上午 下午 今晚 据统计 据了解 据悉 据介绍 数据显示 统计显示 报道称 记者了解到 网上 此次 本次 这次 这一 这笔 这起 这批 这名 这位 这栋 这场 这部 这架 这艘 这所 这片 这只 这辆 该款 这座 那座 这款 这家 这条 这台 这种 这些 这项 每吨 每公斤 每斤 每股 每平方米 每平米 每亩 每桶 每盎司 每户 每人 每辆 每台 每 较 比 只要 只用 个 名 位
    """

  /// Nouns that begin like an opener; they stop the stripping.
  private static let guardedNouns = """
    有色 有机 有效专利 有效发明 有线 有轨 能源 能耗 能效 能级 能化 可再生 可支配 可持续 对外 应急 应收 应届 应用 在校 在建 在库 在册 在岗 在编 在营 在外 在手 在园 在读 在线
    在职 在站 在途 时间 时长 达标 达标率 用户 用电 用水 用地 用能 用工 现金 现代 现房 超市 超声 超低 超高 超长 超千兆 近海 近岸 近视 本科 本币 本金 每股收益 每万 每百 每千 其他 未成年
    通过率 不良 不动产 前端 后期 后备 以工代赈 以旧换新 到账 到位 到期 到港 经济 经营 收入 收益 交通 交易 交付 要素 使用 和谐 及格 或有 约束 均衡 均价 均值 均线 每平方公里 再就业 再生 再贷款
    再融资 再担保 都市 并网 并购 还款 还贷 已建 自来水 从业 为民 将军 地方 地区 地产 地铁 地质 地表 地下 地理 位移 等级 等效 等候 等待 平均等候 平均等待 平均住院 另类 地震 已投 首期 仅次 需求 需要 要求 共享 共建 共同
    共有产权 同业 如意 之江 该病 是非 其它 由来 与会 给水 给排水 令牌 以太 才艺 就业 就医 就诊 就学 便民 便利 即时 即期 若干 若羌 再保险 近代 现货 现役 会员 会展 会议 会计 要闻 主要矿产 主要农产品
    网上零售额 网上零售 网上交易 用于民生 用于教育 国内生产总值 国内旅游 国内游客 国内贸易 国内市场 国内航线 国内外 有期徒刑 联合国 联合体 联合会 联合利华 共同体 超级 超导 超纯 超高层 余震 余额 余热 余料 内蒙古 内蒙 内江 内存 内容 内饰 内核 内衣 内外 内阁 内政 内置 内涵 内涝 内需 内部 内科 内燃 内生 内销 过滤 过渡 试点 试验 试剂 试题 试卷 能繁 来信 来访 来电 来宾 去化 可回收 可穿戴 会场 会所
    用人 用药 用品 用材 按揭 按摩 经销 受援 时装 时刻 到站 后厨 前台 后台 目标价 目标群体 目标人群 目标客户 主要经济 平均规模 平均价 平均浓度 平均工资 平均降幅 平均气温 个人 个体 个税 个案 名优 名特 名校 名录 位于 较大 比例 比重 比特 比亚迪 比赛 比分 比价 首都 起重 起点 起步 起降 起飞 起诉 起草 起源 起征点 起付 起薪 有限 有偿 未利用地 地面 将来
    累计发明 对方 对手 对象 对策 中小 中心 中学 中药 中医 中介 中国 中央 中型 中试 中欧 中部 中高 中等 中职 中小学 前沿 前置 内河 内资 内地 内陆 后勤 时尚 时代 起重 来料 过境 过街 多功能 多式 多层 多媒体 多元 少数 少儿 少年
    重点项目 重点工程 重点企业 重点群体 重点产业 重点县 重点农 重点民生 重点领域 重点区域 主要产品 主要指标 目标任务 对口 对接 对虾 向日葵 近郊
    每股收益 每股盈利 每股盈余 每股净资产 每股派息 每股亏损 每股股息 每股现金流 每股净利 建成区 较差 较好 较高 较低 较强 较弱 较重 较轻 较早 较多 较少 较长 较短 过程 前外相 前总统 前总理 前首相 前部长 前官员 前员工 前议员 前外长 前高管 前主席 前队员
    增加值 增加值率 增长点 增长极 增长率 增长额 增长量 提高幅度 减少量
    """

  /// Words that name the whole place a report is about.
  private static let places = """
    全市 全省 全区 全县 全国 全州 全旗 全镇 全乡 全村 全院 全校 全行 全系统 全社会 我市 我省 我区 我县 我国 我州 本市 本省 本区 本县 辖区 市内 省内 国内
    市县两级 市区两级 市本级 各地 各级 全域
    """

  /// Verbs that only say it was done, and cut a phrase wherever they stand.
  private static let doneVerbs = """
    完成 实现 建成 创成 打造 培育 发放 落实 达到 推动 推进 兑现 获评 认定 争创 创建 成功创建 带动 惠及 启动 开展 组织开展 获得 荣获 建立 设立 组建
    形成 促成 促进 举办 承办 实施 突出抓好 抓好 做好 办好 筹集 筹措 下达 拨付 竣工投产 解决 出台 制定 争取到 迈上 跨越 提供 收到 产生 具有 设有 建有
    处以 并处 发现 调查发现 公布 占有 售出 达成 作出 给予 发挥 撬动 用于 涉及 成为 入选 跻身 拥有 吸引 派出 聘请 发生 守住 守牢 判处 录得 宣布 宣告 指出 透露 直接带动 间接带动 直接拉动 评选 命名 表彰 拉动 投用 派发 配发 捐出 捐出了 共有 中共有 中有
    """

  /// Verbs that are left out at the start of a phrase, but may be part of a noun within it.
  private static let looseVerbs = """
    建设 发展 振兴 做强 做大 做优 壮大 优化 保障 保持 稳定 加强 强化 深化 整合 巩固 举行 召开 编制 谋划 储备 加快推进 加快建设 支付 运行 购买 拿下 签订 签署
    达产 转 需要 花费 消耗 卖到 卖出 缴纳 赚 超过 突破 接近 不足 不到 高达 多达 报 报告 承接 投放 支持 兑现 安排 办理 受理 接待 服务 组织 布局 发布 落地 引导
    集聚 汇聚 纳入 覆盖 配备 聚集 选派 投入使用 统筹推进 统筹 积极推进 大力推进 谋划实施 滚动实施 组织实施 谋划推进 维持 控制 扩大 提升 提出 提请 看到 导致 造成 规划 编列 建议
    """

  /// Verbs that make the noun a flow or an action counted.
  private static let flowVerbs = """
    新增 新建 新改建 新改扩建 新建改建 新建改造 新扩建 新发展 新开通 新开工 新引进 新注册 新登记 新设立 新设 新培育 新认定 新招 新签 新签约 净增 改造 修复
    清理 更新 引进 盘活 管护 减免 整治 处置 改建 扩建 改扩建 开通 开工 竣工 扩增 培训 招录 招聘 安置 转移 淘汰 拆除 查处 关闭 退出 清理优化 注入 化解 消化 出让
    供应 收储 腾退 复垦 绿化 种植 栽植 抢修 排查 检查 巡查 破获 逮捕 刑拘 抓获 查获 缴获 捣毁 打掉 端掉 铲除 斩断 扣押 冻结 收缴 追回 挽回 救助 帮扶 资助 慰问 录用 吸纳 释放 节约 回收
    入驻 治理 维修 养护 加固 疏浚 铺设 架设 安装 开发 引育 征集 整治销号 取消 下放 调整 销号 建设改造 升级改造 智能化改造 提升改造 签约引进 招引 投资 出口 进口 销售
    """

  /// The flow verbs that cut a phrase wherever they stand.
  private static let cuttingFlowVerbs = """
    新增 新建 新改建 新改扩建 新建改建 新建改造 新扩建 新发展 新开通 新开工 新引进 新注册 新登记 新设立 新培育 新认定 净增 引进 签约引进 入驻 盘活 减免 扩增 整治销号
    清理优化 注入 查处 取缔 淘汰 拆除 智能化改造 破获 抓获 查获 缴获 收缴 追缴 竞得 收购
    """

  /// Verbs whose object rises by the number.
  private static let raisingVerbs = "提高 增加 上调 增长"

  /// Verbs whose object falls by the number.
  private static let loweringVerbs = "压减 削减 缩减 压缩 缩短 减少 降低 下调 裁减 压降 精简 调减"

  /// Verbs, adverbs and particles at which a noun phrase to the right of a number ends.
  private static let rightEnds = """
    获 获得 荣获 获评 入选 被 将 对 已 已经 正在 成功 全部 全面 均 都 实现 得到 投入 进行 启动 开工 竣工 达标 如期 顺利 通过 完成 参加 开展 纳入 成为 建成
    平均 人均 户均 位列 位居 列入 落户 落地 投产 运营 超 同时 联合 共同 常年 陆续 相继 一起 加快 有序 基本 稳步 持续 不断 可能 可以 能够 在 从 向 为 是 有 让 给 把 使 仍 需 需要 便 只 才 来自 用于 位于 属于 处于
    也 还 就 又 再 则 却 并 而 且 但 了 着 增长 下降 上升 提高 减少 增加 同比 环比 较 比 达到 超过 突破 占 分别 居首 居次 组成 组织 建立 推动 推进 促进
    表示 报告称 报告说 称 说 认为 由 因 等 等等 以来 以上 以下 左右 以内 之间 之一 不 没有 未 无 收官 亮相 发布 举办 举行 召开 签约 开通
    悉数 紧紧 曾 曾经 按期 按计划 按时 遭遇
    中排名 中位列 中位居 中名列 中排 中列 中居 赶赴 赶往 奔赴 前往 参与 跻身 晋升 晋级 摘帽 脱贫 退出 出列 目前 现在 至今 此前 近日
    """

  /// Words at which no noun phrase starts, though they may stand within one.
  private static let rightStarts = """
    中 内 后 前 时 起 来 去 到 过 以 用 可 能 会 要 应 于 受 按 经 多 余 报告 试 其中 同期 合计 总计 每 出席 最多 最高 最少 最低 居冠 居多 增至 升至 加至 减至 降至 跌至 增到 提升至 缩短至
    """
}
