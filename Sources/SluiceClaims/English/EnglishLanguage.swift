package import SluiceCore

/// Reads numeric claims in English.
package struct EnglishLanguage: ClaimLanguage {
  private var tokens = EnglishTokens()
  private var tagger: EnglishTagger?
  private var date: CalendarDate?
  private var carriedSubject = ""
  private var carriedMetric = ""
  private var carriedPerShare = ""
  private var carriedPeriod: String?
  private var place: String?
  private var currencies = EnglishSharedCurrencies()
  private var sport = EnglishSport()
  private var foreign = EnglishForeign()
  /// The last sentence, when it had no numbers and was not read.
  private var pending: Range<Int>?

  /// Makes the language's reader.
  package init() {}

  package let tag = "en"
  package let abbreviations = EnglishNouns.abbreviations

  package func weight(of letters: LetterCounts, language: String?) -> Int {
    guard letters.latin > 0 || letters.digits > 0 else { return 0 }
    if letters.han + letters.kana + letters.hangul > letters.latin / 4 { return 0 }
    return max(1, letters.latin)
  }

  package mutating func begin(_ context: ClaimContext) {
    date = context.date
    carriedSubject = ""
    carriedMetric = ""
    carriedPerShare = ""
    carriedPeriod = nil
    let titlePlaces = EnglishPlaces.finder.all(in: context.title.folded, 0..<context.title.count, isTitle: true).places
    place = titlePlaces.first.map { context.title.string($0) }
    currencies = EnglishSharedCurrencies()
    sport = EnglishSport()
    foreign = EnglishForeign()
    pending = nil
  }

  package mutating func enter(section heading: ClaimText) {
    carriedSubject = ""
    carriedMetric = ""
    carriedPerShare = ""
    carriedPeriod = nil
  }

  package mutating func appendQuantities(in text: ClaimText, sentence: Range<Int>, to quantities: inout [Quantity]) {
    tokens.load(text.folded, sentence)
    guard tokens.hasNumber else { return }
    let found = EnglishQuantityReader(tokens, text.folded).all()
    for quantity in EnglishShaper(tokens, joinsFrom: true).shape(found) {
      quantities.append(row(quantity))
    }
  }

  /// A quantity in the engine's form.
  private func row(_ quantity: EnglishQuantity) -> Quantity {
    let sign = quantity.isNegative ? -1.0 : 1.0
    let range = tokens[quantity.first].start..<tokens[quantity.end - 1].end
    return Quantity(
      range: range, value: quantity.low == nil ? sign * quantity.value : nil, low: quantity.low,
      high: quantity.low == nil ? nil : quantity.value, unit: quantity.unit, qualifier: quantity.claimQualifier,
      rule: "en/number")
  }

  package mutating func appendClaims(in text: ClaimText, sentence: Range<Int>, to claims: inout [Claim]) {
    let scan = EnglishScan(text.folded, sentence)
    foreign.enter(scan)
    guard !foreign.prevails else { return }
    sport.enter(scan)
    guard scan.hasNumber else {
      pending = sentence
      return
    }
    if let pending { remember(pending, text.folded) }
    tokens.load(text.folded, sentence)
    let found = EnglishQuantityReader(tokens, text.folded, readsVerbs: true).all()
    guard !found.isEmpty else {
      pending = sentence
      return
    }
    var quantities = EnglishShaper(tokens, joinsFrom: false).shape(found)
    currencies.name(&quantities, in: tokens)
    let names = EnglishNames(tokens, text.folded)
    let isName = quantities.map { names.holds($0) || sport.excludes($0) }
    var tagger = EnglishTagger(tokens, text.folded)
    tagger.run(quantities, isName: isName)
    var reading = EnglishSentence(
      tokens, text.folded, tagger.tags, quantities, isName, carriedSubject: carriedSubject,
      carriedMetric: carriedMetric, carriedPerShare: carriedPerShare)
    for index in quantities.indices { reading.readings.append(isName[index] ? nil : reading.read(index)) }
    EnglishRespectively.assign(&reading)
    let first = claims.count
    append(reading, to: &claims)
    PlaceScope.setPlaces(EnglishPlaces.finder, title: place, text, sentence, &claims, from: first)
    if let topic = reading.topic() { carriedSubject = topic }
  }

  /// Reads what a sentence without numbers spoke of, for a pronoun in the next; only now, because most are followed by
  /// another such sentence.
  private mutating func remember(_ earlier: Range<Int>, _ text: [UInt32]) {
    pending = nil
    tokens.load(text, earlier)
    var tagger = EnglishTagger(tokens, text)
    tagger.run([], isName: [])
    let sentence = EnglishSentence(
      tokens, text, tagger.tags, [], [], carriedSubject: carriedSubject, carriedMetric: carriedMetric)
    if let topic = sentence.topic() { carriedSubject = topic }
  }

  private mutating func append(_ sentence: EnglishSentence, to claims: inout [Claim]) {
    let status = EnglishStatus(sentence)
    let basis = EnglishBasis(sentence)
    let period = EnglishPeriod(sentence, date: date)
    let carries = sentence.tokens.pointsBack
    for (index, reading) in sentence.readings.enumerated() {
      guard let reading else { continue }
      var claim = claim(of: sentence.quantities[index], reading)
      claim.status = reading.rule == "en/guidance" ? .target : status.status(of: index)
      claim.period = period.period(of: index) ?? (carries ? carriedPeriod : nil)
      if reading.kind == .growth || reading.kind == .change { claim.basis = basis.basis(of: index) }
      claims.append(claim)
      if !reading.metric.isEmpty {
        carriedMetric = reading.metric
        if sentence.isPerShare(sentence.quantities[index]) { carriedPerShare = reading.metric }
      }
    }
    if let last = period.mentions.last { carriedPeriod = last.period }
  }

  private func claim(of quantity: EnglishQuantity, _ reading: EnglishReading) -> Claim {
    let range = tokens[quantity.first].start..<tokens[quantity.end - 1].end
    let isShare = quantity.sort == .fraction
    let factor = isShare ? 100.0 : 1
    var claim = Claim(
      text: "", start: range.lowerBound, end: range.upperBound, kind: reading.kind,
      value: quantity.low == nil ? quantity.value * factor : nil, unit: isShare ? "%" : quantity.unit)
    if let low = quantity.low {
      claim.low = low * factor
      claim.high = quantity.value * factor
    }
    if quantity.isNegative, reading.direction == nil { claim.value = claim.value.map { -$0 } }
    claim.qualifier = quantity.claimQualifier
    claim.direction = reading.direction
    claim.metric = reading.metric
    claim.rule = reading.rule
    claim.confidence = EnglishConfidence.of(reading)
    return claim
  }
}

extension EnglishQuantity {
  /// The qualifier as rows carry it.
  var claimQualifier: Claim.Qualifier {
    if low != nil { return .range }
    switch qualifier {
    case .exact: return .exact
    case .about: return .about
    case .atLeast: return .atLeast
    case .atMost: return .atMost
    }
  }
}

extension EnglishTokens {
  /// Whether a sentence takes its time from the one before: in those years, that year.
  var pointsBack: Bool {
    (0..<count).contains {
      isWord($0, "those") && isWord($0 + 1, "years") || isWord($0, "that") && isWord($0 + 1, "year")
    }
  }
}
