/// What kind of unit a surface names, as far as rules care.
enum UnitClass: Int, Sendable {
  /// Percent and its kin.
  case percent
  /// Percentage points and basis points.
  case points
  /// 倍 and its kin.
  case times
  /// Money.
  case money
  /// A classifier of things: 个, 家, 项.
  case thing
  /// A classifier of people: 人, 户, 名.
  case person
  /// A measure of length, area, weight, energy.
  case measure
  /// A span of time.
  case time
  /// A symbol in Latin letters.
  case symbol
  /// No unit.
  case none
}

/// A unit as text writes it.
struct UnitSurface: Sendable, Equatable {
  /// The code in rows.
  var code: UnitCode
  /// Its kind.
  var kind: UnitClass
  /// What the number is multiplied by: 毛 is a tenth of 元, 成 ten percent.
  var factor: Double = 1
  /// What rules ask of its code.
  var sorts: UnitSorts = []
}

/// What rules ask of a classifier, so that no rule compares texts.
struct UnitSorts: OptionSet, Sendable {
  let rawValue: UInt16
  /// Grades and strengths.
  static let grade = Self(rawValue: 1 << 0)
  /// The number of a thing in a row.
  static let numbering = Self(rawValue: 1 << 1)
  /// Points of an index, and hours.
  static let point = Self(rawValue: 1 << 2)
  /// Kinds of things.
  static let kind = Self(rawValue: 1 << 3)
  /// Twos and dozens.
  static let pair = Self(rawValue: 1 << 4)
  /// Turns.
  static let occasion = Self(rawValue: 1 << 5)
  /// Produced or held things, of which a project's name tells its capacity.
  static let capacity = Self(rawValue: 1 << 6)
  /// The sizes of ships, likewise.
  static let ship = Self(rawValue: 1 << 7)
  /// People, politely.
  static let people = Self(rawValue: 1 << 8)
  /// Degrees of warmth, and kilowatt-hours.
  static let degree = Self(rawValue: 1 << 9)

  /// The sorts of a code.
  ///
  /// - Parameter code: The code in rows.
  /// - Returns: All that name it.
  static func of(_ code: UnitCode) -> UnitSorts {
    codes.reduce(into: []) { sorts, entry in if entry.codes.contains(code) { sorts.insert(entry.sort) } }
  }

  private static let codes: [(sort: UnitSorts, codes: [UnitCode])] = [
    (.grade, "级"), (.numbering, "届 期 代 号 回 节 字 首 度"), (.point, "点"), (.kind, "类 种"), (.pair, "打 双 手"),
    (.occasion, "次 轮"), (.capacity, "头 锭 只 羽 总吨 载重吨 床 箱 瓶 张 台 辆"), (.ship, "总吨 载重吨"),
    (.people, "名 位"), (.degree, "度"),
  ].map { ($0, WordTable.words($1).map { UnitCode($0.utf8) }) }
}

/// The units that Chinese text writes, in Simplified form.
///
/// Sources: the project's claim contract; GB 3100/3101 for the names of measures; 《现代汉语八百词》and 《中国语文》's tables for the
/// classifiers; ISO 4217 for currencies.
enum ChineseUnits {
  /// Every surface.
  static let surfaces: [UnitSurface] = all.map { _, unit in
    var unit = unit
    unit.sorts = .of(unit.code)
    return unit
  }

  /// The surfaces as phrases.
  static let trie = PhraseTrie(all.enumerated().map { ($0.element.0, $0.offset) })

  private static let all: [(String, UnitSurface)] =
    ratios + listed(money, .money) + listed(measures, .measure) + listed(times, .time) + listed(symbols, .symbol)
    + classifiers(people, .person) + classifiers(things, .thing) + fractionsOfMoney

  private static let ratios: [(String, UnitSurface)] = [
    ("%", UnitSurface(code: "%", kind: .percent)), ("‰", UnitSurface(code: "‰", kind: .percent)),
    ("个百分点", UnitSurface(code: "pp", kind: .points)), ("百分点", UnitSurface(code: "pp", kind: .points)),
    ("个基点", UnitSurface(code: "bp", kind: .points)), ("基点", UnitSurface(code: "bp", kind: .points)),
    ("个bp", UnitSurface(code: "bp", kind: .points)), ("bp", UnitSurface(code: "bp", kind: .points)),
    ("BP", UnitSurface(code: "bp", kind: .points)), ("bps", UnitSurface(code: "bp", kind: .points)),
    ("趴", UnitSurface(code: "%", kind: .percent)),
    ("倍", UnitSurface(code: "x", kind: .times)), ("成", UnitSurface(code: "%", kind: .percent, factor: 10)),
    ("折", UnitSurface(code: "%", kind: .percent, factor: 10)), ("口人", UnitSurface(code: "口", kind: .person)),
    ("打", UnitSurface(code: "1", kind: .thing, factor: 12)),
  ]

  /// Tenths and hundredths of a 元.
  private static let fractionsOfMoney: [(String, UnitSurface)] = [
    ("角", UnitSurface(code: "CNY", kind: .money, factor: 0.1)),
    ("毛钱", UnitSurface(code: "CNY", kind: .money, factor: 0.1)),
    ("分钱", UnitSurface(code: "CNY", kind: .money, factor: 0.01)),
    ("美分", UnitSurface(code: "USD", kind: .money, factor: 0.01)),
    ("港仙", UnitSurface(code: "HKD", kind: .money, factor: 0.01)),
    ("欧分", UnitSurface(code: "EUR", kind: .money, factor: 0.01)),
  ]

  /// Reads lines of `code surface surface…`.
  private static func listed(_ table: String, _ kind: UnitClass) -> [(String, UnitSurface)] {
    table.split(separator: "\n").flatMap { line -> [(String, UnitSurface)] in
      let words = WordTable.words(String(line))
      return words.dropFirst().map { ($0, UnitSurface(code: UnitCode(words[0].utf8), kind: kind)) }
    }
  }

  private static func classifiers(_ table: String, _ kind: UnitClass) -> [(String, UnitSurface)] {
    WordTable.words(table).map { ($0, UnitSurface(code: UnitCode($0.utf8), kind: kind)) }
  }

  private static let money = """
    CNY 元 块钱 元钱 人民币 元人民币 RMB CNY 圆 元整
    USD 美元 美金 美圆 USD
    EUR 欧元 EUR
    HKD 港元 港币 港圆 HKD 元港币
    TWD 台币 新台币 新台币元 元新台币
    MOP 澳门元 澳门币
    GBP 英镑 GBP
    JPY 日元 日圆 JPY
    KRW 韩元 韩圆
    KPW 朝鲜元
    AUD 澳元 澳币 澳大利亚元
    CAD 加元 加币 加拿大元
    NZD 新西兰元 纽元
    SGD 新加坡元 新元 坡币
    CHF 瑞士法郎 瑞郎 CHF
    RUB 卢布
    INR 印度卢比 卢比
    PKR 巴基斯坦卢比
    THB 泰铢
    VND 越南盾
    IDR 印尼盾 印尼卢比
    MYR 林吉特 令吉 马币
    PHP 菲律宾比索
    MXN 墨西哥比索
    BRL 雷亚尔
    ZAR 兰特
    TRY 土耳其里拉 里拉
    SEK 瑞典克朗
    NOK 挪威克朗
    DKK 丹麦克朗
    ILS 谢克尔
    SAR 沙特里亚尔
    AED 迪拉姆
    KZT 坚戈
    MNT 图格里克
    UAH 格里夫纳
    """

  private static let measures = """
    nm 纳米
    um 微米
    mm 毫米
    cm 厘米 公分
    dm 分米
    m 米 公尺 延米 延长米
    km 公里 千米 车道公里
    li 华里
    nmi 海里
    mi 英里
    ft 英尺
    in 英寸 吋
    yd 码
    cm2 平方厘米
    m2 平方米 平米 平方公尺 ㎡
    km2 平方公里 平方千米
    ha 公顷
    mu 亩 市亩
    acre 英亩
    ft2 平方英尺 平方呎
    m3 立方米 方水 立方 ㎥
    cm3 立方厘米
    L 升 公升
    mL 毫升
    bbl 桶
    gal 加仑
    ug 微克
    mg 毫克
    g 克
    kg 公斤 千克
    t 吨 公吨
    jin 斤 市斤
    liang 两
    lb 磅
    oz 盎司
    ct 克拉
    TEU 标准箱 标箱 个标准箱 个标箱 国际标准箱
    W 瓦 瓦特
    kW 千瓦 瓩
    MW 兆瓦
    GW 吉瓦
    TW 太瓦
    Wh 瓦时 瓦小时
    kWh 千瓦时 度电 千瓦小时
    MWh 兆瓦时
    GWh 吉瓦时
    V 伏 伏特
    kV 千伏
    kVA 千伏安
    MVA 兆伏安
    hp 马力
    tce 吨标准煤 吨标煤
    Cel ℃ 摄氏度
    degF ℉ 华氏度
    cal 卡路里
    kcal 千卡 大卡
    J 焦耳
    kJ 千焦
    px 像素
    Mbit/s 兆宽带
    MB 兆字节
    GB 吉字节
    TB 太字节
    B 字节
    Hz 赫兹
    kHz 千赫兹 千赫
    MHz 兆赫兹 兆赫
    GHz 吉赫兹 吉赫
    dB 分贝
    """

  private static let times = """
    s 秒 秒钟
    min 分钟
    h 小时 个小时 钟头 个钟头
    d 天 工作日 个工作日 个自然日
    wk 周 个星期 星期
    mo 个月
    a 年 周年
    """

  /// Symbols in Latin letters; the case of the first letter tells milli from mega.
  private static let symbols = """
    nm nm
    um um μm µm
    mm mm MM
    cm cm CM
    m m
    km km KM Km
    m2 m² m2 M2
    km2 km² km2
    ha ha hm²
    m3 m³ m3
    L L l
    mL ml mL ML
    g g
    mg mg
    ug ug μg µg
    kg kg KG Kg
    t t
    W W
    kW kW KW kw
    MW MW
    GW GW
    kWh kWh KWh kwh KWH
    MWh MWh
    GWh GWh
    kV kV KV kv
    MVA MVA
    V V
    mAh mAh 毫安时
    mA mA 毫安
    Wh Wh
    s s
    ms ms
    min min
    h h
    B B
    KB KB kb
    MB MB
    GB GB
    TB TB
    PB PB
    Mbit/s Mbps Mb/s
    Gbit/s Gbps
    kbit/s kbps Kbps
    Hz Hz
    kHz kHz KHz
    MHz MHz
    GHz GHz
    dB dB
    Cel °C
    degF °F
    TEU TEU
    px px
    Nm N·m Nm
    PS PS
    rpm rpm
    km/h km/h KM/H
    mg/L mg/L
    mg/m3 mg/m³
    ug/m3 μg/m³ µg/m³
    """

  /// Lenses, whose bare numbers are pixels, matched forward: 4800万主摄.
  static let cameras = PhraseTrie(words: "主摄 长焦 广角 超广角 双摄 三摄 四摄 前摄 后摄 潜望 微距 镜头 摄像头")

  private static let people = "人 人次 名 位 户 户次 位 户籍人口 口 人份 人日 人年"

  private static let things = """
    伙 个 家 家次 件 件次 项 项次 座 条 台 台次 台套 套 所 场 场次 宗 株 辆 辆次 架 架次 艘 艘次 班 班次 列 列次 处 片 块 张 份
    份次 笔 批 批次 次 回 起 例 种 类 款 部 本 册 篇 幅 枚 支 只 头 匹 羽 尾 棵 根 间 栋 幢 门 层 期 届 轮 组 对 双 副
    把 盏 颗 粒 袋 盒 箱 瓶 包 捆 卷 道 段 节 站 级 岗 席 床 张床位 锭 剂 剂次 针 针次 单 票 股 手 点 分 杯 碗 餐 顿 步 轴
    总吨 载重吨 吨公里 人公里 孔 眼 朵 束 团 顶 扇 尊 则 首 集 页 字 课时 学时 学分 车次 趟 圈 亩次 度 桌
    """
}
