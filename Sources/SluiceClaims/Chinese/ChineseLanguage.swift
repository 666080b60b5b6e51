import SluiceCore

/// Chinese in both scripts: its numbers, units, and the structure of the sentences that report them.
struct ChineseLanguage: ClaimLanguage {
  private let scanner = MarkScanner()
  private var marks: [Mark] = []
  private var titleFrame = ReportFrame(title: ClaimText(), date: nil)
  private var frame = ReportFrame(title: ClaimText(), date: nil)
  private var yuan = "CNY"
  private var carried = CarriedState()

  var abbreviations: [String] { [] }

  func weight(of letters: LetterCounts, language: String?) -> Int {
    letters.kana > letters.han / 8 ? letters.han : letters.han * 4
  }

  mutating func begin(_ context: ClaimContext) {
    titleFrame = ReportFrame(title: context.title, date: context.date)
    frame = titleFrame
    carried = CarriedState()
    yuan = CurrencyContext.yuan(title: context.title, script: context.script, language: context.language)
  }

  mutating func enter(section heading: ClaimText) {
    frame = titleFrame.section(heading)
    carried = CarriedState()
  }

  mutating func appendQuantities(in text: ClaimText, sentence: Range<Int>, to quantities: inout [Quantity]) {
    marks.removeAll(keepingCapacity: true)
    scanner.scan(text.folded, sentence, to: &marks)
    MarkFilter(text: text.folded, sentence: sentence).inheritUnits(&marks)
    for mark in marks where mark.role != .time && mark.rule != "vague" && mark.rule != "idiom" {
      quantities.append(quantity(mark))
    }
  }

  private func quantity(_ mark: Mark) -> Quantity {
    let sign: Double = mark.isNegative ? -1 : 1
    var quantity = Quantity(
      range: mark.start..<mark.end, value: mark.range == nil ? sign * mark.value : nil, low: mark.range?.lowerBound,
      high: mark.range?.upperBound, unit: mark.unit.code, rule: "zh/" + mark.rule)
    if mark.range != nil {
      quantity.qualifier = .range
    } else if mark.isOpen || mark.suffix.contains(.atLeast) {
      quantity.qualifier = .atLeast
    } else if mark.suffix.contains(.atMost) {
      quantity.qualifier = .atMost
    } else if mark.suffix.contains(.about) {
      quantity.qualifier = .about
    }
    return quantity
  }

  mutating func appendClaims(in text: ClaimText, sentence: Range<Int>, to claims: inout [Claim]) {
    marks.removeAll(keepingCapacity: true)
    scanner.scan(text.folded, sentence, to: &marks)
    guard !marks.isEmpty else { return }
    MarkFilter(text: text.folded, sentence: sentence).settle(&marks)
    var builder = ClaimBuilder(text, sentence, marks, frame: frame, yuan: yuan, carried: carried)
    builder.build(&claims)
    carried = builder.carried
    if sentence.upperBound > sentence.lowerBound, text.folded[sentence.upperBound - 1] == 0x0A {
      carried = CarriedState()
    }
  }
}

/// Which currency a bare 元 is.
enum CurrencyContext {
  /// The currency by what the document says of itself.
  ///
  /// - Parameters:
  ///   - title: The document's title.
  ///   - script: Its main script.
  ///   - language: Its language tag.
  /// - Returns: The ISO code: CNY unless a text in Traditional script names Taiwan, Hong Kong or Macau.
  static func yuan(title: ClaimText, script: String?, language: String?) -> String {
    guard script == "Hant" || language?.hasPrefix("zh-Hant") == true else { return "CNY" }
    var index = 0
    while index < title.count {
      if let match = places.longest(in: title.folded, at: index, limit: title.count) { return codes[match.value] }
      index += 1
    }
    return "CNY"
  }

  private static let codes = ["TWD", "HKD", "MOP"]
  private static let places = PhraseTrie([("台湾", 0), ("台北", 0), ("香港", 1), ("澳门", 2)])
}
