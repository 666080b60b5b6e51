import SluiceClaims
import SluiceCore
import Testing

/// The corpus of Chinese sentences, strictly: every claim with every field, and no other.
struct ChineseClaimsTests {
  @Test(arguments: ChineseCorpus.sentences.indices)
  func sentence(_ index: Int) {
    let (text, expected) = ChineseCorpus.sentences[index]
    #expect(claims(in: text).map(Self.line) == expected)
  }

  @Test(arguments: ChineseCorpus.press.indices)
  func press(_ index: Int) {
    let (text, expected) = ChineseCorpus.press[index]
    #expect(claims(in: text).map(Self.line) == expected)
  }

  @Test(arguments: ChineseCorpus.features.indices)
  func features(_ index: Int) {
    let (text, expected) = ChineseCorpus.features[index]
    #expect(claims(in: text).map(Self.line) == expected)
  }

  @Test(arguments: ChineseCorpus.reports.indices)
  func reports(_ index: Int) {
    let (text, expected) = ChineseCorpus.reports[index]
    #expect(claims(in: text).map(Self.line) == expected)
  }

  @Test(arguments: ChineseCorpus.compared.indices)
  func compared(_ index: Int) {
    let (text, expected) = ChineseCorpus.compared[index]
    #expect(claims(in: text).map(Self.line) == expected)
  }

  @Test(arguments: ChineseCorpus.names)
  func names(_ text: String) {
    #expect(claims(in: text).map(Self.line) == [])
  }

  /// `城市面貌不断改善` tells what came about, `不断改善城市面貌` what is to be done, whatever verbs stand before.
  @Test(arguments: [
    ("三、着力治水治气，城乡面貌不断改善", "2021", Claim.Status.actual),
    ("四、全力抓创新，转型升级取得新突破", "2021", .actual),
    ("二、全力招商引资，产业集聚步伐坚实", "2021", .actual),
    ("二、全力招商引资，夯实产业基础", "2022", .target),
    ("三、着力治水治气，不断改善城乡面貌", "2022", .target),
    ("一、在扩大内需上狠抓落实，推动消费持续回升", "2022", .target),
    ("五、加强政府自身建设", "2022", .target),
    ("五、政府自身建设不断加强", "2021", .actual),
  ])
  func aHeadingTellsAResultOrAnAim(_ heading: String, _ period: String, _ status: Claim.Status) {
    let input = ClaimInput(title: "2022年某市政府工作报告", section: heading)
    let found = claims(in: "新建学校12所。", input)
    #expect(found.map(\.period) == [period])
    #expect(found.map(\.status) == [status])
  }

  /// Goals are headed by results too: what stands above decides.
  @Test func aResultBelowAPlanIsAGoal() {
    let input = ClaimInput(title: "2022年某市政府工作报告", section: "二、今后五年奋斗目标\n(一)经济实力显著增强")
    #expect(claims(in: "生产总值增长8%。", input).map(\.status) == [.target])
  }

  @Test func aFiveYearPlanInAHeadingFramesItsSection() {
    let input = ClaimInput(title: "2021年某市政府工作报告", section: "“十三五”时期发展成就")
    let found = claims(in: "新建学校12所，森林覆盖率达到41%。", input)
    #expect(found.map(\.period) == ["2016/2020", "2020"])
    #expect(found.map(\.status) == [.actual, .actual])
  }

  @Test func aHeadlineThatNamesATargetIsNoPlan() {
    let news = claims(in: "营收18亿元，增长4%。", ClaimInput(title: "钢厂转盈 券商调高目标价"))
    #expect(news.map(\.status) == [.actual, .actual])
    let plan = claims(in: "新建学校12所。", ClaimInput(title: "2024年某县教育发展行动计划"))
    #expect(plan.map(\.status) == [.target])
  }

  @Test func aForeseenTimeEndsWithItsSentence() {
    let found = claims(in: "预计2026年投产，月产能4万片。公司营收18亿元。")
    #expect(found.map(\.period) == ["2026", nil])
  }

  @Test(arguments: ChineseCorpus.negatives)
  func measuresNothing(_ text: String) {
    #expect(claims(in: text).map(Self.line) == [])
  }

  /// The noun stands behind the second number, and a third one behind its joint.
  @Test func twoNumbersInARowShareTheirNounInAList() {
    let found = claims(in: "全市新建31个2.9万套项目和5个园区。")
    #expect(found.map(\.text) == ["31个", "2.9万套", "5个"])
    #expect(found.map(\.metric) == ["新建项目", "新建项目", "新建园区"])
  }

  @Test func titleAndSectionGivePeriodAndStatus() {
    let title = "2022年某市政府工作报告 (2021年12月20日)"
    let review = claims(in: "新建学校12所。", ClaimInput(title: title, section: "2021年工作回顾"))
    #expect(review.map { [$0.period, $0.status.rawValue] } == [["2021", "actual"]])
    let plan = claims(in: "新建学校12所。", ClaimInput(title: title, section: "主要预期目标"))
    #expect(plan.map { [$0.period, $0.status.rawValue] } == [["2022", "target"]])
    let span = claims(in: "新建学校12所，森林覆盖率达到41%。", ClaimInput(title: title, section: "过去五年工作回顾"))
    #expect(span.map(\.period) == ["2017/2021", "2021"])
    let coming = claims(in: "新建学校12所。", ClaimInput(title: title, section: "今后五年"))
    #expect(coming.map { [$0.period, $0.status.rawValue] } == [["2022/2026", "target"]])
  }

  @Test func reportsNameTheirPlaceInTheTitle() {
    let city = claims(in: "新建学校12所。", ClaimInput(title: "2022年临江市政府工作报告"))
    #expect(city.map(\.place) == ["临江市"])
    let province = claims(in: "新建学校12所。", ClaimInput(title: "东山省政府工作报告(2023年1月5日)"))
    #expect(province.map(\.place) == ["东山省"])
    #expect(claims(in: "新建学校12所。", ClaimInput(title: "农贸市场新闻")).map(\.place) == [nil])
  }

  @Test func aPlaceHoldsOnlyForItsOwnNumbers() {
    #expect(claims(in: "衡水高新区晋升国家级，全省收入增长8%。").map(\.place) == [nil])
    #expect(claims(in: "咸阳经济稳中有进，全市收入增长8%。").map(\.place) == ["咸阳"])
    #expect(claims(in: "咸阳经济稳中有进，全省收入增长8%。").map(\.place) == [nil])
    #expect(claims(in: "衡水高新区收入增长8%。").map(\.place) == ["衡水"])
    #expect(claims(in: "阿里山累积雨量512毫米。").map(\.place) == [nil])
  }

  @Test func relativeWordsCountFromTheDocumentsDate() {
    let found = claims(in: "去年产量为30万吨，今年前三季度增长8%。", ClaimInput(published: "2024-11-02"))
    #expect(found.map(\.period) == ["2023", "2024-01/2024-09"])
    #expect(claims(in: "去年产量为30万吨。").map(\.period) == [nil])
  }

  @Test func anArticlesTitleGivesThePeriodThatItsSentencesLeaveOut() {
    func periods(_ title: String, _ text: String = "产值18.2亿元，增长4%。") -> [String?] {
      claims(in: text, ClaimInput(title: title, published: "2024-06-18")).map(\.period)
    }
    #expect(periods("前五月工业经济稳中有进") == ["2024-01/2024-05", "2024-01/2024-05"])
    #expect(periods("山河股份发布2024年一季报") == ["2024-Q1", "2024-Q1"])
    #expect(periods("河东市2023年国民经济和社会发展统计公报", "全年产值18.2亿元。") == ["2023"])
    #expect(periods("十一月外贸数据公布", "出口额9亿元。") == ["2023-11"])
    #expect(periods("工业经济稳中有进") == [nil, nil])
    #expect(periods("前五月工业经济稳中有进", "去年产值18.2亿元。") == ["2023"])
  }

  @Test func intentTurnsAReportWithoutHeadingsIntoAPlan() {
    let title = "某县政府工作报告"
    let plan = claims(in: "推动80家企业技术改造，力争新增高新技术企业9家。", ClaimInput(title: title))
    #expect(plan.map(\.status) == [.target, .target])
    let review = claims(in: "推动80家企业技术改造，新增高新技术企业9家。", ClaimInput(title: title))
    #expect(review.map(\.status) == [.actual, .actual])
  }

  @Test func growthPointsToTheLevelItIsAbout() {
    let found = claims(in: "某市财政收入80亿元，增长5%，其中税收收入60亿元，占75%。")
    #expect(found.map(\.of) == [nil, 0, nil, nil] || found.map(\.of) == [nil, 0, nil, 2])
  }

  @Test func sectionsOfTheDocumentSwitchTheFrame() {
    let review = "一、2023年工作回顾\n新建公园5个。\n"
    let text = review + "二、2024年工作安排\n新建公园8个。\n"
    let sections = [
      Section(title: "一、2023年工作回顾", level: 1, start: 0, end: review.unicodeScalars.count),
      Section(
        title: "二、2024年工作安排", level: 1, start: review.unicodeScalars.count, end: text.unicodeScalars.count),
    ]
    var extractor = ClaimExtractor()
    let found = extractor.claims(in: Array(text.utf8), ClaimInput(title: "政府工作报告"), sections: sections)
    #expect(found.map(\.period) == ["2023", "2024"])
    #expect(found.map(\.status) == [.actual, .target])
    #expect(found.map(\.section) == ["一、2023年工作回顾", "二、2024年工作安排"])
  }

  @Test func bareYuanFollowsThePlace() {
    let taiwan = ClaimInput(title: "臺灣經濟報導", script: "Hant")
    #expect(claims(in: "補助金額為3萬元。", taiwan).map(\.unit) == ["TWD"])
    #expect(claims(in: "補助金額為3萬元。").map(\.unit) == ["CNY"])
  }

  @Test(arguments: [
    ("縣議會說明，旗津步道修繕費用為120萬元，由高雄撥款。", "TWD"), ("九龍一所學校獲撥款30萬元，用於購置圖書。", "HKD"),
    ("氹仔新設診所，開支為80萬元，屬澳門首個試點。", "MOP"), ("縣農業農村局表示，補助資金為50萬元。", "CNY"),
    ("旅客在屋苑附近用餐，人均消費320元，強積金除外。", "HKD"), ("統一發票中獎金額為20萬元，內政部已核定。", "TWD"),
    ("高雄的补助资金为50万元，这里用简体字。", "CNY"),
  ])
  func bareYuanFollowsTheText(_ text: String, _ currency: String) {
    #expect(claims(in: text).filter { $0.text.hasSuffix("元") }.map(\.unit) == [currency])
  }

  @Test func traditionalWordingTellsDirectionAndBasis() {
    let found = claims(in: "出口額年增7.5%，進口額季減2.1%，訂單月減3%。")
    #expect(found.map(\.kind) == [.growth, .growth, .growth])
    #expect(found.map(\.direction) == [.up, .down, .down])
    #expect(found.map(\.basis) == ["yoy", "pop", "pop"])
  }

  /// The line of a claim as the corpus writes it.
  static func line(_ claim: Claim) -> String {
    let value = claim.value.map(number) ?? "\(claim.low ?? 0)...\(number(claim.high ?? 0))"
    return [
      claim.text, claim.kind.rawValue, value, claim.unit, claim.qualifier.rawValue, claim.direction?.rawValue ?? "-",
      claim.basis ?? "-", "[\(claim.metric)]", claim.period ?? "-", claim.status.rawValue,
    ].joined(separator: " ")
  }

  private static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
  }
}
