import SluiceCore

/// Chinese in both scripts: its numbers, units, and the structure of the sentences that report them.
struct ChineseLanguage: ClaimLanguage {
  /// Made for the first Chinese sentence, since it reads the table of units.
  private var scanner: MarkScanner?
  private var marks: [Mark] = []
  /// The memory of a sentence's ``ClaimBuilder``, kept for the next one.
  private var scratch: (times: [TimeMark], levels: [String]) = ([], [])
  private var titleFrame = ReportFrame(title: ClaimText(), date: nil)
  private var frame = ReportFrame(title: ClaimText(), date: nil)
  private var yuan = "CNY"
  private var carried = CarriedState()
  private var place: String?

  let tag = "zh"
  var abbreviations: [String] { [] }

  func weight(of letters: LetterCounts, language: String?) -> Int {
    letters.kana > letters.han / 8 ? letters.han : letters.han * 4
  }

  mutating func begin(_ context: ClaimContext) {
    let date = context.date ?? Dateline.date(context.body.folded)
    titleFrame = ReportFrame(title: context.title, date: date)
    frame = titleFrame
    place = ChinesePlaces.inTitle(context.title) ?? (titleFrame.isReport ? PlaceName.inTitle(context.title) : nil)
    carried = CarriedState()
    yuan = CurrencyContext.yuan(context)
  }

  mutating func enter(section heading: ClaimText) {
    frame = titleFrame.section(heading)
    carried = CarriedState()
  }

  mutating func appendQuantities(in text: ClaimText, sentence: Range<Int>, to quantities: inout [Quantity]) {
    scan(text, sentence)
    MarkFilter(text: text.folded, sentence: sentence).inheritUnits(&marks)
    joinBetween(text.folded)
    for mark in marks where mark.role != .time && mark.rule != .vague && mark.rule != .idiom {
      quantities.append(quantity(mark, text.folded, sentence))
    }
  }

  /// Finds the marks of a sentence.
  private mutating func scan(_ text: ClaimText, _ sentence: Range<Int>) {
    marks.removeAll(keepingCapacity: true)
    if scanner == nil { scanner = MarkScanner() }
    scanner?.scan(text, sentence, to: &marks)
  }

  /// Joins 20和30之间 to a range.
  private mutating func joinBetween(_ text: [UInt32]) {
    guard marks.count > 1 else { return }
    for index in 0..<marks.count - 1 {
      let next = marks[index + 1]
      guard marks[index].role == .quantity, next.role == .quantity, next.start == marks[index].end + 1,
        ClaimBuilder.isJoint(text[marks[index].end]), next.end + 1 < text.count, text[next.end] == 0x4E4B,
        text[next.end + 1] == 0x95F4, marks[index].value < next.value
      else { continue }
      marks[index].range = marks[index].value...next.value
      marks[index].end = next.end
      marks[index].unit = next.unit
      marks[index + 1].rule = .vague
    }
  }

  private func quantity(_ mark: Mark, _ text: [UInt32], _ sentence: Range<Int>) -> Quantity {
    let sign: Double = mark.isNegative ? -1 : 1
    var quantity = Quantity(
      range: mark.start..<mark.end, value: mark.range == nil ? sign * mark.value : nil, low: mark.range?.lowerBound,
      high: mark.range?.upperBound, unit: mark.unit.code.text, rule: RuleNames.name(mark.rule))
    let bound = bound(of: mark, text, sentence)
    if mark.range != nil {
      quantity.qualifier = .range
    } else if mark.isOpen || bound.contains(.atLeast) {
      quantity.qualifier = .atLeast
    } else if bound.contains(.atMost) {
      quantity.qualifier = .atMost
    } else if bound.contains(.about) {
      quantity.qualifier = .about
    }
    return quantity
  }

  /// The bound behind a number, else the one before it, else that of a comparison around it (比三十大).
  private func bound(of mark: Mark, _ text: [UInt32], _ sentence: Range<Int>) -> PredicateTraits {
    if !mark.suffix.isEmpty { return mark.suffix }
    let limit = max(sentence.lowerBound, mark.start - 12)
    let predicate = Predicate(text, before: mark.start, limit: limit, times: [], isRank: false)
    if !predicate.bound.isEmpty { return predicate.bound }
    guard mark.start > limit, text[mark.start - 1] == 0x6BD4, mark.end < sentence.upperBound else { return [] }
    switch text[mark.end] {
    case 0x5927, 0x591A, 0x9AD8, 0x957F, 0x5FEB: return .atLeast
    case 0x5C0F, 0x5C11, 0x4F4E, 0x77ED, 0x6162: return .atMost
    default: return []
    }
  }

  mutating func appendClaims(in text: ClaimText, sentence: Range<Int>, to claims: inout [Claim]) {
    scan(text, sentence)
    guard !marks.isEmpty else { return }
    MarkFilter(text: text.folded, sentence: sentence).settle(&marks)
    var builder = ClaimBuilder(
      text, sentence, marks, frame: frame, yuan: yuan, carried: carried, times: scratch.times.taken(),
      levels: scratch.levels.taken())
    let first = claims.count
    builder.build(&claims)
    setPlaces(text, sentence, &claims, from: first)
    carried = builder.carried
    scratch = (builder.times, builder.levels)
    if sentence.upperBound > sentence.lowerBound, text.folded[sentence.upperBound - 1] == 0x0A {
      carried = CarriedState()
    }
  }

  /// The place that the sentence names for a number, else the title's.
  private func setPlaces(_ text: ClaimText, _ sentence: Range<Int>, _ claims: inout [Claim], from first: Int) {
    guard let last = claims[first...].last?.start else { return }
    let places = ChinesePlaces.all(
      in: text.folded, sentence.lowerBound..<last, inReport: place != nil && titleFrame.isReport)
    if places.isEmpty {
      for index in first..<claims.count { claims[index].place = place }
      return
    }
    let numbers = (first..<claims.count).map { claims[$0].start..<claims[$0].end }
    for (offset, own) in ChinesePlaces.assign(to: numbers, places, text.folded).enumerated() {
      claims[first + offset].place = own.map { $0.isEmpty ? nil : text.string($0) } ?? place
    }
  }
}
