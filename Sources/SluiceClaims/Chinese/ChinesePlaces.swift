import CTables

/// The places that Chinese sentences and titles speak of.
///
/// A place opens a sentence, a clause or the words behind a time, or follows 在; one behind 对, 与 or 从 is a partner, and
/// a short form that goes on to an organisation (北京大学) is none.
enum ChinesePlaces {
  // SAFETY: a C literal, ended by NUL.
  private static let gazetteer = unsafe Gazetteer(String(cString: sluice_chinese_places()))

  /// What goes on behind a short form when it is the name of something else.
  private static let organisations = PhraseTrie(
    words: """
      大学 学院 银行 集团 股份 公司 移动 联通 电信 石油 石化 证券 日报 时报 晚报 医院 队 籍 路 街 站 分行 分公司 交易所 证监 海关
      人寿 平安 人保 铁路 航空 机场 港 湾 话 菜 人民 共产党 中央 科学院 工程院 电网 烟草 建筑 中车 中铁 邮政 信达 华融 杯 奖 节 展
      会展 大道 大桥 南路 北路 东路 西路 中路 大街 社科院 理工 师范 交通 财经 农业大学 元 币 文 语 史 画 药 产 造 梦 式 系 股
      山 实验室 国际 五百强 百强 强 油茶 香茶 — 500强
      """)

  /// The place that a title names.
  ///
  /// - Parameter title: The title.
  /// - Returns: The name as written, nil without one.
  static func inTitle(_ title: ClaimText) -> String? {
    // Many documents have a title without a Han character, and the names take a while to read.
    guard title.classes.span.count(of: .han) > 0 else { return nil }
    return all(in: title.folded, 0..<title.count).first.map { title.string($0) }
  }

  /// The places of a stretch of text in order; nested ones (广东省深圳市) are one.
  ///
  /// - Parameters:
  ///   - text: The folded text.
  ///   - range: The stretch.
  ///   - inReport: Whether the text is a place's own report: there a short form or a country is part of a name
  ///     (湖北隆中实验室), and only full forms of other places count.
  /// - Returns: The ranges of the places.
  static func all(in text: [UInt32], _ range: Range<Int>, inReport: Bool = false) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = gazetteer.next(in: text, from: range.lowerBound, to: range.upperBound)
    while index < range.upperBound {
      var next = index + 1
      if isOpening(text, index, range.lowerBound), let end = chain(text, index, range.upperBound, inReport) {
        found.append(index..<end)
        next = end
      }
      index = gazetteer.next(in: text, from: next, to: range.upperBound)
    }
    return found
  }

  /// Whether a stretch is the name of a place within a country and nothing else.
  static func isName(_ text: [UInt32], _ range: Range<Int>) -> Bool {
    (2...6).contains(range.count) && chain(text, range.lowerBound, range.upperBound, false) == range.upperBound
      && innermostLevel(text, range) != .country
  }

  /// Whether a place may start here: behind a break, a time or 在, or as the next of a list of places.
  @inline(__always)
  private static func isOpening(_ text: [UInt32], _ index: Int, _ start: Int) -> Bool {
    guard index > start else { return true }
    switch text[index - 1] {
    case 0x20, 0x0A, 0x2C, 0x3B, 0x3A, 0x28, 0x22, 0x201C, 0x3001, 0x3002, 0x300A, 0x3010: return true
    case 0x5E74, 0x6708, 0x65E5, 0x5728, 0x671F, 0x5EA6: return true  // 年月日在期度
    default: return false
    }
  }

  /// Where the names that start at a place end; nil where none does.
  private static func chain(_ text: [UInt32], _ start: Int, _ limit: Int, _ inReport: Bool) -> Int? {
    var end = start
    while end < limit, end - start < 24, let match = gazetteer.longest(in: text, at: end, limit: limit) {
      let next = end + match.length
      if inReport, match.isShort || match.level == .country { break }
      if match.isShort || match.level == .country, goesOn(text, next, limit) { break }
      end = next
    }
    return end > start ? end : nil
  }

  private static func goesOn(_ text: [UInt32], _ end: Int, _ limit: Int) -> Bool {
    end < limit && organisations.longest(in: text, at: end, limit: limit) != nil
  }

  /// Whether a list of places stands here, for which one number cannot be told.
  private static func isList(_ text: [UInt32], _ places: [Range<Int>], _ index: Int) -> Bool {
    guard index > 0 else { return false }
    let gap = places[index - 1].upperBound..<places[index].lowerBound
    return gap.count == 1 && (text[gap.lowerBound] == 0x3001 || text[gap.lowerBound] == 0x548C)
  }

  /// Whether words between a place and a number go back to another one: 衡水高新区晋升国家级,全省收入增长8%.
  ///
  /// 全市 behind a city is that city's: 咸阳经济稳中有进,全市收入增长8%.
  private static func namesOther(_ text: [UInt32], _ place: Range<Int>, _ gap: Range<Int>) -> Bool {
    let level = innermostLevel(text, place)
    return gap.prefix(200).contains { at in
      guard let word = ownPlaces.longest(in: text, at: at, limit: gap.upperBound) else { return false }
      return !ownLevels[word.value].levels.contains(level)
    }
  }

  private static func innermostLevel(_ text: [UInt32], _ place: Range<Int>) -> Gazetteer.Level {
    var level = Gazetteer.Level.country
    var at = place.lowerBound
    while at < place.upperBound, let match = gazetteer.longest(in: text, at: at, limit: place.upperBound) {
      level = match.level
      at += match.length
    }
    return level
  }

  /// How a text speaks of the place that it is about, and which levels that may be: a city may be a municipality (a
  /// province by rank), a prefecture or a county.
  private static let ownLevels: [(words: String, levels: Set<Gazetteer.Level>)] = [
    ("全国 我国 全國 我國", [.country]),
    ("全省 我省 本省", [.province]),
    ("全市 我市 本市", [.province, .prefecture, .county]),
    ("全州 我州", [.prefecture]),
    ("全县 我县 本县 全縣 我縣 本縣 全镇 全鎮", [.county]),
    ("全区 我区 本区 全區 我區 本區", [.province, .county]),
  ]

  private static let ownPlaces = PhraseTrie(
    ownLevels.enumerated().flatMap { index, entry in WordTable.marked(entry.words, index) })

  /// The places of the numbers of a sentence: the last one before each, in turn behind a list of as many; none behind a
  /// list of places that do not fit.
  ///
  /// - Parameters:
  ///   - numbers: The ranges of the numbers, in order.
  ///   - places: The places of the sentence before the last number.
  ///   - text: The folded text.
  /// - Returns: For each number its place: nil where the sentence names none, an empty range where it names too many.
  static func assign(to numbers: [Range<Int>], _ places: [Range<Int>], _ text: [UInt32]) -> [Range<Int>?] {
    numbers.indices.map { index in
      guard let at = places.lastIndex(where: { $0.upperBound <= numbers[index].lowerBound }) else { return nil }
      if namesOther(text, places[at], places[at].upperBound..<numbers[index].lowerBound) { return nil }
      var first = at
      while isList(text, places, first) { first -= 1 }
      guard first < at else { return places[at] }
      let own = numbers.indices.filter { numbers[$0].lowerBound >= places[at].upperBound }
      guard own.count == at - first + 1, let turn = own.firstIndex(of: index) else { return 0..<0 }
      return places[first + turn]
    }
  }
}
