import SluiceCore

/// The time expressions of a German sentence.
struct GermanTimes {
  /// A time with what it is good for.
  struct Mention: Sendable {
    /// The tokens that it covers.
    var tokens: Range<Int>
    /// The period it stands for, nil where a date is needed that is not known, or where it is only a span.
    var period: String?
    /// What a growth compares with, where the words before make it a comparison.
    var basis: String?
    /// Whether it is a deadline (bis 2030).
    var isDeadline = false
    /// Its first year, where it names one.
    var year: Int?
  }

  private let tokens: GermanTokens
  private let date: CalendarDate?
  /// The mentions in order.
  private(set) var mentions: [Mention] = []

  /// Reads a sentence.
  ///
  /// - Parameters:
  ///   - tokens: The sentence.
  ///   - date: The document's date.
  init(_ tokens: GermanTokens, date: CalendarDate?) {
    self.tokens = tokens
    self.date = date
    var index = 0
    while index < tokens.count {
      if var mention = mention(at: index) {
        relate(&mention)
        mentions.append(mention)
        index = mention.tokens.upperBound
      } else {
        index += 1
      }
    }
  }

  private func mention(at index: Int) -> Mention? {
    if tokens.isAny(index, Self.comparisons) { return Mention(tokens: index..<index + 1, basis: "yoy") }
    if tokens.isWord(index, "vorquartal") || tokens.isWord(index, "vormonat") || tokens.isWord(index, "vormonats") {
      return Mention(tokens: index..<index + 1, period: nil, basis: "pop")
    }
    if tokens.isAny(index, Self.lastYear) {
      return Mention(tokens: index..<index + 1, period: relative(-1), basis: "yoy", year: date.map { $0.year - 1 })
    }
    return day(index) ?? months(index) ?? part(index) ?? relativeYear(index) ?? years(index) ?? span(index)
  }

  private static let comparisons = StaticWords(
    "jahresvergleich jahresfrist jahressicht vorjahreszeitraum vorjahresquartal vorjahresmonat vorjahreswert vorjahresniveau"
  )
  private static let lastYear = StaticWords("vorjahr vorjahres vorjahre")

  private func relative(_ years: Int) -> String? { date.map { "\($0.year + years)" } }

  /// A year in digits at a token.
  private func year(_ index: Int) -> Int? {
    guard index >= 0, index < tokens.count, tokens[index].kind == .digits, tokens[index].end - tokens[index].start == 4,
      let value = GermanDigits.value(tokens.lower, tokens[index].start..<tokens[index].end),
      (1900...2099).contains(value)
    else { return nil }
    return Int(value)
  }

  /// The year behind some tokens, else the document's own.
  private func yearBehind(_ index: Int) -> (year: Int?, end: Int) {
    if let year = year(index) { return (year, index + 1) }
    if tokens.isAny(index, Self.genitives), tokens.isAny(index + 1, Self.jahr), let year = year(index + 2) {
      return (year, index + 3)
    }
    return (date?.year, index)
  }

  private static let genitives = StaticWords("des dieses im")
  private static let jahr = StaticWords("jahr jahre jahren jahres")

  /// `31.12.2023`, `3. März 2024`, `3. März`.
  private func day(_ index: Int) -> Mention? {
    guard tokens[index].kind == .digits else { return nil }
    let parts = tokens.lower[tokens[index].start..<tokens[index].end].split(separator: 0x2E).map { number($0) }
    if parts.count == 3, (1...31).contains(parts[0]), (1...12).contains(parts[1]), (1900...2099).contains(parts[2]) {
      let date = CalendarDate(year: parts[2], month: parts[1], day: parts[0])
      return Mention(tokens: index..<index + 1, period: date.period, year: parts[2])
    }
    guard tokens.isSign(index + 1, 0x2E), tokens.has(index + 2, .month), parts.count == 1, (1...31).contains(parts[0])
    else { return nil }
    let (year, end) = yearBehind(index + 3)
    let month = Int(tokens[index + 2].entry.value)
    let period = year.map { CalendarDate(year: $0, month: month, day: parts[0]).period }
    return Mention(tokens: index..<end, period: period, year: year)
  }

  private func number(_ digits: ArraySlice<UInt32>) -> Int {
    digits.count > 4 ? -1 : digits.reduce(0) { GermanGlyph.isDigit($1) ? $0 * 10 + Int($1) - 0x30 : -1 }
  }

  /// `März 2024`, `Januar bis September 2023`.
  private func months(_ index: Int) -> Mention? {
    guard tokens.has(index, .month), tokens[index].isCapital else { return nil }
    let first = Int(tokens[index].entry.value)
    var last = first
    var end = index + 1
    let isJoint = tokens.isWord(end, "bis") || end < tokens.count && GermanGlyph.isDash(tokens.lower[tokens[end].start])
    if isJoint, tokens.has(end + 1, .month) {
      last = Int(tokens[end + 1].entry.value)
      end += 2
    }
    let (year, behind) = yearBehind(end)
    guard last >= first else { return Mention(tokens: index..<behind) }
    let part: Period.Part = last > first ? .months(first, last) : .month(first)
    return Mention(tokens: index..<behind, period: year.map { Period(year: $0, part: part).text }, year: year)
  }

  /// `ersten Quartal 2024`, `2. Halbjahr`, `ersten neun Monaten`.
  private func part(_ index: Int) -> Mention? {
    var at = index
    var count = tokens.has(index, .ordinal) ? Int(tokens[index].entry.value) : 0
    if count == 0, tokens[index].kind == .digits, tokens.isSign(index + 1, 0x2E) {
      count = number(tokens.lower[tokens[index].start..<tokens[index].end])
      at += 1
    }
    guard count > 0 else { return nil }
    var part: Period.Part?
    if tokens.isAny(at + 1, Self.quarter), count <= 4 { part = .quarter(count) }
    if tokens.isAny(at + 1, Self.half), count <= 2 { part = .half(count) }
    if count == 1, tokens.has(at + 1, .number), tokens.isAny(at + 2, Self.month), tokens[at + 1].entry.value <= 12 {
      part = .months(1, Int(tokens[at + 1].entry.value))
      at += 1
    }
    guard let part else { return nil }
    let (year, end) = yearBehind(at + 2)
    return Mention(tokens: index..<end, period: year.map { Period(year: $0, part: part).text }, year: year)
  }

  private static let quarter = StaticWords("quartal quartals")
  private static let half = StaticWords("halbjahr halbjahres halbjahrs")
  private static let month = StaticWords("monate monaten")

  /// `vergangenen Jahr`, `diesem Jahr`, `kommenden Jahr`.
  private func relativeYear(_ index: Int) -> Mention? {
    guard tokens.isAny(index + 1, Self.jahr), index + 1 < tokens.count else { return nil }
    let years: Int
    if tokens.isAny(index, Self.past) {
      years = -1
    } else if tokens.isAny(index, Self.present) {
      years = 0
    } else if tokens.isAny(index, Self.coming) {
      years = 1
    } else {
      return nil
    }
    if year(index + 2) != nil { return nil }
    return Mention(tokens: index..<index + 2, period: relative(years), year: date.map { $0.year + years })
  }

  private static let past = StaticWords("vergangenen vergangenes letzten letztes vorigen voriges")
  private static let present = StaticWords("diesem dieses laufenden laufende")
  private static let coming = StaticWords("kommenden kommendes nächsten nächstes")

  /// `2023`, `2019 bis 2023`, `2022/23`, `Geschäftsjahr 2023`.
  private func years(_ index: Int) -> Mention? {
    guard let first = year(index), !isCounted(index) else { return nil }
    let start = tokens.has(index - 1, .time) ? index - 1 : index
    let isFiscal = tokens.isWord(start, "geschäftsjahr") || tokens.isWord(start, "geschäftsjahres")
    if tokens.isSign(index + 1, 0x2F), index + 2 < tokens.count, tokens[index + 2].kind == .digits,
      tokens[index + 2].start == tokens[index + 1].end
    {
      return Mention(tokens: start..<index + 3, period: "FY\(first + 1)", year: first)
    }
    let isDash = index + 1 < tokens.count && GermanGlyph.isDash(tokens.lower[tokens[index + 1].start])
    let isBetween = tokens.isWord(index - 1, "zwischen") && tokens.isWord(index + 1, "und")
    if tokens.isWord(index + 1, "bis") || isDash || isBetween, let last = year(index + 2), last > first {
      return Mention(tokens: start..<index + 3, period: "\(first)/\(last)", year: first)
    }
    return Mention(tokens: start..<index + 1, period: (isFiscal ? "FY" : "") + "\(first)", year: first)
  }

  /// Whether a year's digits count something: a unit follows, or a bound stands before.
  private func isCounted(_ index: Int) -> Bool {
    guard index + 1 < tokens.count else { return false }
    let next = tokens[index + 1]
    if tokens.has(index + 1, .scale) { return true }
    guard let match = GermanUnits.behind.longest(in: tokens.lower, at: next.start, limit: next.end) else {
      return false
    }
    return match.length == next.end - next.start
  }

  /// A length of time that only says when: `seit fünf Jahren`, `vor 3 Monaten`, `14.30 Uhr`, `42 Jahre alt`.
  private func span(_ index: Int) -> Mention? {
    guard tokens[index].kind == .digits || tokens.has(index, .number) else { return nil }
    if tokens.isWord(index + 1, "uhr") { return Mention(tokens: index..<index + 2) }
    guard tokens.has(index + 1, .time), index + 1 < tokens.count else { return nil }
    if tokens.isAny(index + 2, Self.old) { return Mention(tokens: index..<index + 3) }
    let before = tokens.isAny(index - 1, Self.adjectives) ? index - 2 : index - 1
    guard tokens.isAny(before, Self.when) else { return nil }
    return Mention(tokens: index..<index + 2)
  }

  private static let old = StaticWords("alt alte alten älter")
  private static let adjectives = StaticWords(
    "vergangenen letzten kommenden nächsten rund etwa mehr fast gut knapp ersten den")
  private static let when = StaticWords("seit vor in nach innerhalb binnen den für alle")

  /// Takes the words before a mention into account: comparison, deadline, since.
  private func relate(_ mention: inout Mention) {
    var before = mention.tokens.lowerBound - 1
    var compares = false
    var isSince = false
    while before >= 0, mention.tokens.lowerBound - before <= 4 {
      if tokens.isWord(before, "bis") {
        mention.isDeadline = true
        break
      }
      if tokens.isWord(before, "seit") { isSince = true }
      if tokens.isAny(before, Self.comparing) { compares = true }
      if mention.basis != nil, tokens.isWord(before, "zum") { compares = true }
      guard tokens.isAny(before, Self.between) else { break }
      before -= 1
    }
    let isImplied = mention.period == nil && mention.basis != nil
    if compares || isSince || isImplied {
      if mention.basis == nil, let year = mention.year { mention.basis = "since:\(year)" }
      mention.period = nil
    } else {
      mention.basis = nil
    }
  }

  private static let comparing = StaticWords(
    "gegenüber vergleich verglichen als wie seit")
  private static let between = StaticWords(
    "dem im in zum mit zu vergleich verglichen gegenüber als wie seit ende anfang mitte des jahr der den jahre")
}
