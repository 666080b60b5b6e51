package import SluiceCore

/// Reads numeric claims in English.
package struct EnglishLanguage: ClaimLanguage {
  private var tokens = EnglishTokens()
  private var scratch = EnglishScratch()
  private var date: CalendarDate?
  /// Where the subject spoken of last stands in the text; empty without one.
  private var carriedTopic = 0..<0
  private var carriedMetric = ""
  private var carriedPerShare = ""
  private var carriesShare = false
  /// The scale of the temperatures told before, for degrees that name none.
  private var temperature: String?
  private var carriedPeriod: String?
  private var place: String?
  private var currencies = EnglishSharedCurrencies()
  private var sport = EnglishSport()
  private var foreign = EnglishForeign()
  /// The last sentence, when it had no numbers and was not read.
  private var pending: Range<Int>?

  /// So much of a document tells whether it is English before its first sentence is read, in code points.
  private static let glance = 400

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
    carriedTopic = 0..<0
    carriedMetric = ""
    carriedPerShare = ""
    carriesShare = false
    carriedPeriod = nil
    let titlePlaces = EnglishPlaces.finder.all(in: context.title.folded, 0..<context.title.count, isTitle: true).places
    place = titlePlaces.first.map { context.title.string($0) }
    currencies = EnglishSharedCurrencies()
    sport = EnglishSport()
    temperature = nil
    foreign = EnglishForeign()
    foreign.enter(EnglishScan(context.body.folded, 0..<min(context.body.count, Self.glance)))
    pending = nil
  }

  package mutating func enter(section heading: ClaimText) {
    carriedTopic = 0..<0
    carriedMetric = ""
    carriedPerShare = ""
    carriesShare = false
    carriedPeriod = nil
  }

  package mutating func appendQuantities(in text: ClaimText, sentence: Range<Int>, to quantities: inout [Quantity]) {
    tokens.load(text.folded, sentence)
    guard tokens.hasNumber else { return }
    EnglishQuantityReader(tokens, text.folded).all(&scratch.quantities)
    EnglishShaper(tokens, joinsFrom: true).shape(&scratch.quantities)
    for quantity in scratch.quantities { quantities.append(row(quantity)) }
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
    EnglishQuantityReader(tokens, text.folded, readsVerbs: true).all(&scratch.quantities)
    guard !scratch.quantities.isEmpty else {
      pending = sentence
      return
    }
    EnglishShaper(tokens, joinsFrom: false).shape(&scratch.quantities)
    currencies.name(&scratch.quantities, in: tokens)
    nameDegrees()
    findNames(text.folded)
    let reading = read(text.folded)
    let first = claims.count
    append(reading, to: &claims)
    PlaceScope.setPlaces(EnglishPlaces.finder, title: place, text, sentence, &claims, from: first)
    if let topic = reading.topic() { carriedTopic = topic }
    scratch.readings = reading.readings
  }

  /// Gives bare degrees the scale of the temperature before: 95 degrees Fahrenheit, then a maximum of 80 degrees.
  private mutating func nameDegrees() {
    for index in scratch.quantities.indices {
      let quantity = scratch.quantities[index]
      if quantity.unit == "Cel" || quantity.unit == "degF" {
        temperature = quantity.unit
      } else if quantity.unit == "deg", let temperature, !quantity.isHyphened,
        !tokens.isAny(quantity.right, Self.directions), !tokens.isWord(quantity.left - 1, "by")
      {
        scratch.quantities[index].unit = temperature
      }
    }
  }

  /// Behind an angle.
  private static let directions = EnglishWordSet("north south east west latitude longitude angle from off of")

  /// Tells which quantities of the sentence are parts of names, dates, idioms or scores.
  private mutating func findNames(_ text: [UInt32]) {
    let names = EnglishNames(tokens, text)
    scratch.isName.removeAll(keepingCapacity: true)
    for quantity in scratch.quantities { scratch.isName.append(names.holds(quantity) || sport.excludes(quantity)) }
  }

  /// Reads what the quantities of the sentence say.
  private mutating func read(_ text: [UInt32]) -> EnglishSentence {
    var reading = sentence(text, scratch.quantities, scratch.isName)
    reading.readings = scratch.readings.taken()
    reading.readings.removeAll(keepingCapacity: true)
    for index in reading.quantities.indices {
      reading.readings.append(reading.isName[index] ? nil : reading.read(index))
    }
    EnglishRespectively.assign(&reading)
    return reading
  }

  /// The sentence of the tokens with its tags.
  private mutating func sentence(
    _ text: [UInt32], _ quantities: [EnglishQuantity], _ isName: [Bool]
  ) -> EnglishSentence {
    var tagger = EnglishTagger(tokens, text, reusing: scratch.tags.taken())
    tagger.run(quantities, isName: isName)
    scratch.tags = tagger.tags
    return EnglishSentence(
      tokens, text, tagger.tags, quantities, isName, carriedTopic: carriedTopic, carriedMetric: carriedMetric,
      carriedPerShare: carriedPerShare, carriesShare: carriesShare)
  }

  /// Reads what a sentence without numbers spoke of, for a pronoun in the next; only now, because most are followed by
  /// another such sentence.
  private mutating func remember(_ earlier: Range<Int>, _ text: [UInt32]) {
    pending = nil
    tokens.load(text, earlier)
    if let topic = sentence(text, [], []).topic() { carriedTopic = topic }
  }

  private mutating func append(_ sentence: EnglishSentence, to claims: inout [Claim]) {
    let status = EnglishStatus(sentence)
    let basis = basis(of: sentence)
    EnglishPeriod.find(sentence, date, &scratch.times)
    let period = EnglishPeriod(sentence, scratch.times)
    lazy var carries = sentence.tokens.pointsBack
    for index in sentence.readings.indices {
      guard let reading = sentence.readings[index] else { continue }
      let last = claims.count
      appendClaim(of: sentence.quantities[index], reading, to: &claims)
      claims[last].status = reading.rule == "en/guidance" ? .target : status.status(of: index)
      claims[last].period = period.period(of: index) ?? carriedPeriod.flatMap { carries ? $0 : nil }
      if reading.kind == .growth || reading.kind == .change { claims[last].basis = basis?.basis(of: index) }
      if !reading.metric.isEmpty {
        carriedMetric = reading.metric
        carriesShare = reading.kind == .share
        if sentence.isPerShare(sentence.quantities[index]) { carriedPerShare = reading.metric }
      }
    }
    if let last = scratch.times.last { carriedPeriod = last.period }
  }

  /// What growth and change of a sentence compare with; nil where it tells of none.
  private mutating func basis(of sentence: EnglishSentence) -> EnglishBasis? {
    guard sentence.readings.contains(where: { $0?.kind == .growth || $0?.kind == .change }) else { return nil }
    EnglishBasis.find(sentence, &scratch.bases)
    return EnglishBasis(sentence, scratch.bases)
  }

  /// Fills in a claim where it stands: it is a dozen texts, each of which a copy would count.
  private func appendClaim(of quantity: EnglishQuantity, _ reading: EnglishReading, to claims: inout [Claim]) {
    let range = tokens[quantity.first].start..<tokens[quantity.end - 1].end
    let isShare = quantity.sort == .fraction
    let factor = isShare ? 100.0 : 1
    claims.append(
      Claim(
        text: "", start: range.lowerBound, end: range.upperBound, kind: reading.kind,
        value: quantity.low == nil ? quantity.value * factor : nil, unit: isShare ? "%" : quantity.unit))
    fill(&claims[claims.count - 1], quantity, factor, reading)
  }

  private func fill(_ claim: inout Claim, _ quantity: EnglishQuantity, _ factor: Double, _ reading: EnglishReading) {
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
