import SluiceCore

/// The time that a number holds for, as far as a sentence says it.
struct EnglishPeriod {
  private let sentence: EnglishSentence
  private var tokens: EnglishTokens { sentence.tokens }

  /// A time named in the sentence.
  struct Mention {
    var tokens: Range<Int>
    /// Nil for words such as `last year` in a document without a date: they keep other times away.
    var period: String?
  }

  private let mentions: [Mention]

  /// Takes a sentence with the times that it names.
  ///
  /// - Parameters:
  ///   - sentence: The sentence.
  ///   - mentions: What ``find(_:_:_:)`` found in it.
  init(_ sentence: EnglishSentence, _ mentions: [Mention]) {
    self.sentence = sentence
    self.mentions = mentions
  }

  /// The period of a quantity: the nearest mention in its statement.
  func period(of index: Int) -> String? {
    let quantity = sentence.quantities[index]
    var best: (distance: Int, period: String?)?
    for mention in mentions {
      let distance =
        mention.tokens.lowerBound >= quantity.right
        ? mention.tokens.lowerBound - quantity.right : max(0, quantity.left - mention.tokens.upperBound)
      guard distance < 40, !isParted(mention.tokens, quantity), !belongsToNext(mention.tokens, index) else { continue }
      let isBehind = mention.tokens.lowerBound >= quantity.right
      if distance < (best?.distance ?? .max) || isBehind && distance == best?.distance {
        best = (distance, mention.period)
      }
    }
    return best?.period
  }

  /// Whether a later number of another statement stands before the mention: up from $38,373 and $34,410 in 2015.
  private func belongsToNext(_ mention: Range<Int>, _ index: Int) -> Bool {
    let next = index + 1
    guard next < sentence.quantities.count, sentence.readings[next] != nil,
      sentence.quantities[next].right <= mention.lowerBound
    else { return false }
    let gap = sentence.quantities[index].right..<max(sentence.quantities[index].right, sentence.quantities[next].left)
    let grows = sentence.readings[index]?.direction != nil
    return gap.contains { at in
      [.verb, .be].contains(sentence.tag(at)) || tokens.isWord(at, "from") || !grows && tokens.isWord(at, "to")
        || tokens.isWord(at, "compared")
        || tokens.isWord(at, "than")
    }
  }

  /// Whether a stop or a new statement stands between.
  private func isParted(_ mention: Range<Int>, _ quantity: EnglishQuantity) -> Bool {
    let from = min(mention.upperBound, quantity.right)
    let to = max(mention.lowerBound, quantity.left)
    guard from < to else { return false }
    if mention.upperBound <= quantity.left, isInAside(mention) { return true }
    // `to reach 100 million by 2050 from 60 million today`, `from $600 in 2012 to $1,300`: origin and end have times of their own.
    if isEndOfSpan(quantity), mention.upperBound <= quantity.left - 1,
      sentence.quantities.contains(where: { $0.right <= mention.lowerBound })
    {
      return true
    }
    var skipping = false
    for at in from..<to where at >= mention.upperBound || at >= quantity.right {
      // An aside between commas is passed over.
      if sentence.tag(at) == .comma { skipping = sentence.tag(at + 1) == .relative ? true : false }
      if sentence.tag(at) == .comma, tokens.isWord(at + 1, "with"), mention.lowerBound > quantity.left { return true }
      if skipping { continue }
      if sentence.tag(at) == .relative || sentence.tag(at) == .subordinator || tokens.isAny(at, Self.linking) {
        return true
      }
      if sentence.tag(at) == .stop, tokens.sign(at) != 0x2E, tokens.sign(at) != 0x2014 { return true }
      if tokens.isWord(at, "while") || tokens.isWord(at, "but") || tokens.isWord(at, "whereas") { return true }
      if tokens.isWord(at, "and"), isNewClause(at + 1) { return true }
    }
    return false
  }

  /// Whether a number says where a move came from, or where one went whose origin is told before.
  private func isEndOfSpan(_ quantity: EnglishQuantity) -> Bool {
    if tokens.isWord(quantity.left - 1, "from") { return true }
    guard tokens.isWord(quantity.left - 1, "to"),
      let last = sentence.quantities.indices.last(where: {
        sentence.readings[$0] != nil && sentence.quantities[$0].right < quantity.left
      })
    else { return false }
    return tokens.isWord(sentence.quantities[last].left - 1, "from")
  }

  /// Whether a mention stands in an aside that a comma closes: `gold, which had soared in 2011, fell`.
  private func isInAside(_ mention: Range<Int>) -> Bool {
    guard sentence.tag(mention.upperBound) == .comma else { return false }
    var at = mention.lowerBound - 1
    while at > max(0, mention.lowerBound - 16) {
      // `, which opened in 1932,` and `, opened in 1911,` say when that was, and not how long the bridge is.
      if sentence.tag(at) == .comma { return [.relative, .participle, .verb].contains(sentence.tag(at + 1)) }
      at -= 1
    }
    return false
  }

  private static let linking = EnglishWordSet("after before following since when until despite because")

  private func isNewClause(_ at: Int) -> Bool {
    guard let verb = sentence.finder.verb(in: at..<min(tokens.count, at + 8)) else { return false }
    return verb > at && sentence.finder.nounPhrase(from: at) != nil
  }

  // MARK: finding

  /// Finds the times that a sentence names.
  ///
  /// - Parameters:
  ///   - sentence: The sentence.
  ///   - date: What `last year` counts from.
  ///   - found: Gets them in place of what it holds, so that its memory is allocated once.
  static func find(_ sentence: EnglishSentence, _ date: CalendarDate?, _ found: inout [Mention]) {
    let tokens = sentence.tokens
    found.removeAll(keepingCapacity: true)
    var at = 0
    while at < tokens.count {
      if mayOpen(tokens, at), let mention = absolute(sentence, at) ?? relative(sentence, at, date) {
        if !isBasis(sentence, mention.tokens), !isFounding(sentence, mention.tokens) { found.append(mention) }
        at = mention.tokens.upperBound
      } else {
        at += 1
      }
    }
  }

  /// Whether any of the forms of a time starts with such a token; most tokens are asked no more.
  private static func mayOpen(_ tokens: EnglishTokens, _ at: Int) -> Bool {
    switch tokens[at].kind {
    case .symbol: false
    case .number: tokens[at].end - tokens[at].start == 4
    case .code: true
    case .word: tokens.has(at, [.month, .ordinal]) || tokens.isAny(at, openers)
    }
  }

  /// The words that times open with beside months and ordinals.
  private static let openers = EnglishWordSet("last previous next this month months full quarter")

  static func year(_ tokens: EnglishTokens, _ at: Int) -> Int? {
    guard at >= 0, at < tokens.count, tokens[at].kind == .number, tokens[at].end - tokens[at].start == 4,
      tokens[at].look.isDisjoint(with: [.decimal, .grouped]), tokens[at].value >= 1_900, tokens[at].value < 2_060
    else { return nil }
    return Int(tokens[at].value)
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// `2019`, `June 30, 2019`, `the third quarter of 2019`, `2008 to 2016`, `fiscal 2019`.
  private static func absolute(_ sentence: EnglishSentence, _ at: Int) -> Mention? {
    let tokens = sentence.tokens
    if let year = year(tokens, at), isFree(sentence, at) {
      let joined =
        tokens.isWord(at + 1, "to") || tokens.isWord(at + 1, "and") && tokens.isWord(at - 1, "between")
        || tokens.sign(at + 1) == 0x2D
      if joined, let last = self.year(tokens, at + 2), last > year {
        return Mention(tokens: at..<at + 3, period: "\(year)/\(last)")
      }
      return fiscal(tokens, at, year)
    }
    if let year = EnglishFiscalYear.year(tokens, at) { return fiscal(tokens, at, year) }
    if tokens.has(at, .month), let month = month(tokens, at) { return dated(tokens, at, month) }
    guard let part = quarter(tokens, at), let year = part.year else { return nil }
    return Mention(tokens: at..<part.end, period: "\(year)-\(part.name)")
  }

  /// A year, or a season or fiscal year that crosses the turn: 2023-24.
  private static func fiscal(_ tokens: EnglishTokens, _ at: Int, _ year: Int) -> Mention {
    if tokens.sign(at + 1) == 0x2D || tokens.sign(at + 1) == 0x2F, at + 2 < tokens.count,
      tokens[at + 2].kind == .number, tokens[at + 2].end - tokens[at + 2].start == 2,
      Int(tokens[at + 2].value) == (year + 1) % 100
    {
      return Mention(tokens: at..<at + 3, period: "\(year)/\(year + 1)")
    }
    return Mention(tokens: at..<at + 1, period: "\(year)")
  }

  /// Whether a number that looks like a year is one: tagged as a name and not part of a product.
  private static func isFree(_ sentence: EnglishSentence, _ at: Int) -> Bool {
    // The 2016-style case has its year in its name.
    if sentence.tokens.sign(at + 1) == 0x2D, sentence.tokens.isWordToken(at + 2) { return false }
    return sentence.tag(at) == .numeral && sentence.tag(at + 1) != .mark && tokens(sentence, at)
  }

  private static func tokens(_ sentence: EnglishSentence, _ at: Int) -> Bool {
    let tokens = sentence.tokens
    if tokens.has(at - 1, .preposition) || tokens.isAny(at - 1, fiscalWords) || tokens.has(at - 1, [.month, .timeNoun])
    {
      return true
    }
    if tokens.sign(at - 1) == 0x2C, at >= 2, tokens[at - 2].kind == .number { return true }
    if at == 0, sentence.tag(1) == .noun { return true }  // 2019 sales were
    return tokens.isWord(at - 1, "and") || tokens.isWord(at - 1, "the")
  }

  private static let fiscalWords = EnglishWordSet("fiscal fy year early mid late calendar financial end")

  private static func month(_ tokens: EnglishTokens, _ at: Int) -> Int? {
    guard tokens.isCapital(at) else { return nil }
    return Int(EnglishLexicon.shared.words[Int(tokens[at].word)].value)
  }

  /// A month with its year behind, and a day between.
  private static func dated(_ tokens: EnglishTokens, _ at: Int, _ month: Int) -> Mention? {
    var next = at + 1
    if tokens.sign(next) == 0x2E { next += 1 }
    if let year = year(tokens, next) {
      let first = "\(year)-\(two(month))"
      if tokens.isAny(next + 1, joining), tokens.has(next + 2, .month), let end = self.month(tokens, next + 2),
        let last = self.year(tokens, next + 3), last > year || last == year && end > month
      {
        return Mention(tokens: at..<next + 4, period: "\(first)/\(last)-\(two(end))")
      }
      return Mention(tokens: at..<next + 1, period: first)
    }
    guard next < tokens.count, tokens[next].kind == .number, tokens[next].value <= 31 else { return nil }
    let day = Int(tokens[next].value)
    var after = next + 1
    if tokens.sign(after) == 0x2C { after += 1 }
    guard let year = year(tokens, after) else { return nil }
    // Up to the last day of a month is the state at the month's end.
    let through = tokens.isWord(at - 1, "through") && day >= 28
    let period = through ? "\(year)-\(two(month))" : "\(year)-\(two(month))-\(two(day))"
    return Mention(tokens: at..<after + 1, period: period)
  }

  private static let joining = EnglishWordSet("to through until and")

  /// A quarter or half: its name, its year where one is said, and the token behind.
  struct YearPart {
    var name: String
    var lastMonth: Int
    var year: Int?
    var end: Int
  }

  /// `the third quarter of 2019`, `Q3 2019`, `the first half of 2019`, `first-quarter`.
  static func quarter(_ tokens: EnglishTokens, _ at: Int) -> YearPart? {
    guard var part = codedPart(tokens, at) ?? wordedPart(tokens, at) else { return nil }
    var next = part.end
    while tokens.isWord(next, "of") || tokens.isWord(next, "in") || tokens.isWord(next, "fiscal")
      || tokens.isWord(next, "the")
    { next += 1 }
    if let year = year(tokens, next) ?? EnglishFiscalYear.year(tokens, next) {
      part.year = year
      part.end = next + 1
    }
    return part
  }

  /// `Q3`, `H1`.
  private static func codedPart(_ tokens: EnglishTokens, _ at: Int) -> YearPart? {
    guard tokens[at].kind == .code, tokens[at].end - tokens[at].start == 2 else { return nil }
    for (index, name) in ["q1", "q2", "q3", "q4"].enumerated() where tokens[at].hash == EnglishLexicon.hash(name) {
      return YearPart(name: "Q\(index + 1)", lastMonth: index * 3 + 3, end: at + 1)
    }
    for (index, name) in ["h1", "h2"].enumerated() where tokens[at].hash == EnglishLexicon.hash(name) {
      return YearPart(name: "H\(index + 1)", lastMonth: index * 6 + 6, end: at + 1)
    }
    return nil
  }

  private static func wordedPart(_ tokens: EnglishTokens, _ at: Int) -> YearPart? {
    guard tokens.has(at, .ordinal) else { return nil }
    let value = Int(EnglishLexicon.shared.words[Int(tokens[at].word)].value)
    var next = tokens.pastHyphen(at + 1)
    if tokens.isWord(next, "fiscal") { next += 1 }
    if tokens.isWord(next, "quarter"), (1...4).contains(value) {
      return YearPart(name: "Q\(value)", lastMonth: value * 3, end: next + 1)
    }
    if tokens.isWord(next, "half"), (1...2).contains(value) {
      return YearPart(name: "H\(value)", lastMonth: value * 6, end: next + 1)
    }
    return nil
  }

  // MARK: relative words

  /// `last year`, `this year`, `last month`, `in October`, counted from the document's date; none without one.
  private static func relative(_ sentence: EnglishSentence, _ at: Int, _ date: CalendarDate?) -> Mention? {
    let tokens = sentence.tokens
    if let span = months(tokens, at, date) ?? monthQuarter(tokens, at) ?? quarterEnd(tokens, at) { return span }
    guard let date else { return unresolved(tokens, at) }
    if let span = part(sentence, at, date) { return span }
    let offset =
      tokens.isWord(at, "last") || tokens.isWord(at, "previous")
      ? -1 : tokens.isWord(at, "next") ? 1 : tokens.isWord(at, "this") ? 0 : nil
    if let offset {
      if tokens.isWord(at + 1, "year") { return Mention(tokens: at..<at + 2, period: "\(date.year + offset)") }
      guard let month = date.month else { return nil }
      if tokens.isWord(at + 1, "month") {
        return Mention(tokens: at..<at + 2, period: monthPeriod(date.year, month + offset))
      }
      if tokens.isWord(at + 1, "quarter") {
        return Mention(tokens: at..<at + 2, period: quarterPeriod(date.year, (month - 1) / 3 + offset))
      }
      return nil
    }
    guard tokens.has(at, .month), let month = month(tokens, at), let current = date.month,
      tokens.has(at - 1, .preposition)
    else { return nil }
    let isAhead = tokens.isWord(at - 1, "by") || tokens.isWord(at - 1, "until") || tokens.isWord(at - 1, "before")
    let year = month > current && !isAhead ? date.year - 1 : date.year
    let next = tokens.sign(at + 1) == 0x2E ? at + 2 : at + 1
    if next < tokens.count, tokens[next].kind == .number, tokens[next].value <= 31 {
      return Mention(tokens: at..<next + 1, period: "\(year)-\(two(month))-\(two(Int(tokens[next].value)))")
    }
    return Mention(tokens: at..<at + 1, period: "\(year)-\(two(month))")
  }

  /// `last year`, `in April` where no date says which.
  private static func unresolved(_ tokens: EnglishTokens, _ at: Int) -> Mention? {
    if tokens.has(at + 1, .timeNoun),
      tokens.isWord(at, "last") || tokens.isWord(at, "this") || tokens.isWord(at, "next"),
      tokens.isWord(at + 1, "year") || tokens.isWord(at + 1, "month") || tokens.isWord(at + 1, "quarter")
        || tokens.isWord(at + 1, "season")
    {
      return Mention(tokens: at..<at + 2, period: nil)
    }
    guard tokens.has(at, .month), tokens.isWord(at - 1, "in"), month(tokens, at) != nil else { return nil }
    return Mention(tokens: at..<at + 1, period: nil)
  }

  /// `first-quarter revenue`, `in the third quarter`, `for the full year`: the last such part up to the document's date.
  private static func part(_ sentence: EnglishSentence, _ at: Int, _ date: CalendarDate) -> Mention? {
    let tokens = sentence.tokens
    if tokens.isWord(at, "full"), tokens.isWord(tokens.pastHyphen(at + 1), "year") {
      let end = tokens.pastHyphen(at + 1) + 1
      return Mention(tokens: at..<end, period: "\(date.year)")
    }
    guard let part = quarter(tokens, at), part.year == nil, let month = date.month else { return nil }
    let isAhead = sentence.tag(at - 1) == .modal || tokens.isWord(at - 1, "by")
    let year = part.lastMonth - 2 > month && !isAhead ? date.year - 1 : date.year
    return Mention(tokens: at..<part.end, period: "\(year)-\(part.name)")
  }

  /// `the three months to March`, `six months ended June 30`.
  private static func months(_ tokens: EnglishTokens, _ at: Int, _ date: CalendarDate?) -> Mention? {
    guard tokens.isWord(at, "months") || tokens.isWord(at, "month"), at > 0,
      tokens.isWord(at + 1, "to") || tokens.isWord(at + 1, "ended") || tokens.isWord(at + 1, "ending")
        || tokens.isWord(at + 1, "through"),
      tokens.has(at + 2, .month), let last = month(tokens, at + 2)
    else { return nil }
    let said = EnglishLexicon.shared.words[Int(tokens[at - 1].word)].value
    let count = Int(tokens[at - 1].kind == .number ? tokens[at - 1].value : said)
    guard (2...12).contains(count) else { return nil }
    var end = at + 3
    if tokens.indices.contains(end), tokens[end].kind == .number, tokens[end].value <= 31 { end += 1 }
    if tokens.sign(end) == 0x2C { end += 1 }
    let given = year(tokens, end)
    let recent = date.flatMap { date in date.month.map { last > $0 ? date.year - 1 : date.year } }
    guard let year = given ?? recent else { return nil }
    let first = monthPeriod(year, last - count + 1)
    return Mention(tokens: at - 1..<(given == nil ? at + 3 : end + 1), period: "\(first)/\(year)-\(two(last))")
  }

  /// `the April-June quarter of 2025`.
  private static func monthQuarter(_ tokens: EnglishTokens, _ at: Int) -> Mention? {
    guard at + 4 < tokens.count, tokens.has(at, .month), tokens.has(at + 2, .month), let first = month(tokens, at),
      let last = month(tokens, at + 2), tokens.isWord(tokens.pastHyphen(at + 3), "quarter")
    else { return nil }
    var next = tokens.pastHyphen(at + 3) + 1
    while tokens.isWord(next, "of") || tokens.isWord(next, "in") { next += 1 }
    guard let year = year(tokens, next) else { return nil }
    let period =
      last % 3 == 0 && first == last - 2
      ? quarterPeriod(year, last / 3 - 1) : "\(monthPeriod(year, first))/\(monthPeriod(year, last))"
    return Mention(tokens: at..<next + 1, period: period)
  }

  /// `the quarter ended December 2024`, `the quarter to 30 June 2025`.
  private static func quarterEnd(_ tokens: EnglishTokens, _ at: Int) -> Mention? {
    guard tokens.isWord(at, "quarter"), at + 3 < tokens.count,
      tokens.isWord(at + 1, "ended") || tokens.isWord(at + 1, "ending") || tokens.isWord(at + 1, "to")
    else { return nil }
    var next = at + 2
    if tokens[next].kind == .number, tokens[next].value <= 31 { next += 1 }
    guard next < tokens.count, tokens.has(next, .month), let last = month(tokens, next), last % 3 == 0 else {
      return nil
    }
    next += 1
    if next < tokens.count, tokens[next].kind == .number, tokens[next].value <= 31 { next += 1 }
    if tokens.sign(next) == 0x2C { next += 1 }
    guard let year = year(tokens, next) else { return nil }
    return Mention(tokens: at..<next + 1, period: quarterPeriod(year, last / 3 - 1))
  }

  private static func monthPeriod(_ year: Int, _ month: Int) -> String {
    month < 1 ? "\(year - 1)-\(two(month + 12))" : month > 12 ? "\(year + 1)-01" : "\(year)-\(two(month))"
  }

  private static func quarterPeriod(_ year: Int, _ quarter: Int) -> String {
    quarter < 0 ? "\(year - 1)-Q4" : quarter > 3 ? "\(year + 1)-Q1" : "\(year)-Q\(quarter + 1)"
  }

  // MARK: what a year is not

  /// A year that growth compares with is its basis.
  private static func isBasis(_ sentence: EnglishSentence, _ mention: Range<Int>) -> Bool {
    let tokens = sentence.tokens
    if EnglishBasis.heldAgainst(tokens, mention.lowerBound) || isStandard(tokens, mention.lowerBound) { return true }
    var at = mention.lowerBound - 1
    if tokens.isAny(mention.upperBound, EnglishBasis.levels), tokens.isWord(at, "the"),
      tokens.isWord(at - 1, "above") || tokens.isWord(at - 1, "below")
    {
      return true  // above the 1951-1980 average
    }
    // `more than in the same period of 2018`
    if tokens.isWord(at, "of"), tokens.has(at - 1, .timeNoun) { at -= 2 }
    while tokens.has(at, [.determiner, .adjective]), at > 0 { at -= 1 }
    if tokens.has(at, .timeNoun) { at -= 1 }
    if tokens.isWord(at, "since") || tokens.isWord(at, "than") || tokens.isWord(at, "versus") { return true }
    if tokens.isWord(at, "in"),
      tokens.isWord(at - 1, "as") || tokens.isWord(at - 1, "than") || tokens.isWord(at - 1, "since")
    {
      return true
    }
    if tokens.isWord(at, "from") || tokens.isWord(at, "over") || tokens.isWord(at, "on") || tokens.isWord(at, "against")
    {
      return mention.count == 1 && !(tokens.isWord(at, "on"))
    }
    return (tokens.isWord(at, "with") || tokens.isWord(at, "to"))
      && (tokens.isWord(at - 1, "compared") || tokens.isWord(at - 1, "relative"))
  }

  /// `60 times what he paid in 1988`, `double the figure it gave in 2022`: when the amount compared with was told.
  private static func isStandard(_ tokens: EnglishTokens, _ mention: Int) -> Bool {
    (2...6).contains { back in
      tokens.isWord(mention - back, "what")
        || tokens.isAny(mention - back, tellers) && tokens.isAny(mention - back - 1, standards)
    }
  }

  private static let tellers = EnglishWordSet("it they he she we")
  private static let standards = EnglishWordSet("figure amount price number sum level total cost estimate rate value")

  /// A year in which something was founded says nothing of a number elsewhere in the sentence.
  private static func isFounding(_ sentence: EnglishSentence, _ mention: Range<Int>) -> Bool {
    let tokens = sentence.tokens
    for back in 1...4 where tokens.isAny(mention.lowerBound - back, founding) { return true }
    return false
  }

  private static let founding = EnglishWordSet(
    "founded born built opened established created launched introduced incorporated elected began begun started since until before after"
  )
}
