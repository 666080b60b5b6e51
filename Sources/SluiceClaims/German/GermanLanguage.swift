import SluiceCore

/// Reads numeric claims in German.
///
/// It reads a document whose small words are German and no other; English, which reads every text in an alphabet, is
/// outweighed there.
struct GermanLanguage: ClaimLanguage {
  private var tokens = GermanTokens()
  private var date: CalendarDate?
  private var isGerman = false
  private var carried = ""
  private var place: String?

  /// The language's tag.
  let tag = "de"

  /// None for other languages: German has ``sentences`` of its own.
  let abbreviations: [String] = []

  /// The splitter of German documents: a number with a dot before a month or quarter ends no sentence.
  var sentences: Sentences? { isGerman ? Self.splitter : nil }

  private static let splitter = Sentences(
    abbreviations: """
      mio mrd bio tsd ca rd nr bzw inkl exkl etc usw evtl ggf sog st dr prof hr fr abs art bspw vgl jan febr feb aug sept
      okt nov dez str tel max min mind
      """.split(whereSeparator: \.isWhitespace).map(String.init),
    ordinalNouns: GermanLexicon.months
      + "quartal halbjahr jahrhundert platz rang stelle mal tag jahrestag auflage geburtstag juni".split(separator: " ")
      .map(
        String.init))

  func weight(of letters: LetterCounts, language: String?) -> Int {
    guard isGerman, letters.han + letters.kana + letters.hangul <= letters.latin / 4 else { return 0 }
    return max(2, letters.latin * 2)
  }

  mutating func begin(_ context: ClaimContext) {
    date = context.date
    carried = ""
    place = nil
    isGerman = GermanDetector.isGerman(context.body, language: context.language)
    guard isGerman else { return }
    let titlePlaces = GermanPlaces.finder.all(in: context.title.folded, 0..<context.title.count, isTitle: true).places
    place = titlePlaces.first.map { context.title.string($0) }
  }

  mutating func enter(section heading: ClaimText) { carried = "" }

  mutating func appendQuantities(in text: ClaimText, sentence: Range<Int>, to quantities: inout [Quantity]) {
    tokens.load(text.folded, sentence)
    guard tokens.hasNumber else { return }
    let times = GermanTimes(tokens, date: date).mentions
    for quantity in GermanQuantityReader(tokens: tokens).all(without: times) {
      let range = sentence.lowerBound + quantity.start..<sentence.lowerBound + quantity.stop
      let value = quantity.isNegative ? -quantity.value : quantity.value
      quantities.append(
        Quantity(
          range: range, value: quantity.low == nil ? value : nil, low: quantity.low,
          high: quantity.low == nil ? nil : quantity.value, unit: quantity.unit, qualifier: quantity.qualifier,
          rule: "de/number"))
    }
  }

  mutating func appendClaims(in text: ClaimText, sentence: Range<Int>, to claims: inout [Claim]) {
    tokens.load(text.folded, sentence)
    let times = tokens.hasNumber ? GermanTimes(tokens, date: date).mentions : []
    let quantities = tokens.hasNumber ? GermanQuantityReader(tokens: tokens).all(without: times) : []
    let read = GermanSentence(tokens, quantities, times)
    let first = claims.count
    for index in quantities.indices {
      guard let reading = read.readings[index] else { continue }
      claims.append(claim(index, reading, read, text, sentence.lowerBound))
      if let metric = claims.last?.metric, !metric.isEmpty { carried = metric }
    }
    link(&claims, first)
    PlaceScope.setPlaces(GermanPlaces.finder, title: place, text, sentence, &claims, from: first)
    if let topic = read.topic { carried = string(topic, text, sentence.lowerBound) }
  }

  private func claim(
    _ index: Int, _ reading: GermanReading, _ sentence: GermanSentence, _ text: ClaimText, _ base: Int
  ) -> Claim {
    let quantity = sentence.quantities[index]
    var claim = Claim(
      text: "", start: base + quantity.start, end: base + quantity.stop, kind: reading.kind,
      value: quantity.low == nil ? quantity.value : nil, unit: quantity.unit)
    if let low = quantity.low {
      claim.low = low
      claim.high = quantity.value
    }
    claim.direction = quantity.isNegative && reading.direction != nil ? .down : reading.direction
    if quantity.isNegative, reading.direction == nil { claim.value = claim.value.map { -$0 } }
    claim.qualifier = quantity.qualifier
    claim.metric = reading.metric.map { string($0, text, base) } ?? carried
    claim.rule = reading.metric == nil && carried.isEmpty ? "de/bare" : reading.rule
    claim.confidence = reading.metric == nil ? GermanConfidence.of("de/carried") : GermanConfidence.of(claim.rule)
    claim.period = sentence.period(of: index)
    claim.status = sentence.isTarget(index, date: date) ? .target : .actual
    if reading.kind == .growth || reading.kind == .change { claim.basis = sentence.basis(of: index) }
    return claim
  }

  /// Links growth and change to the level that follows in the sentence: `um 3 Prozent auf 5 Millionen Euro`.
  private func link(_ claims: inout [Claim], _ first: Int) {
    for index in first..<claims.count where claims[index].kind == .growth || claims[index].kind == .change {
      let next = index + 1
      guard next < claims.count, claims[next].kind == .level, claims[next].metric == claims[index].metric else {
        continue
      }
      claims[index].of = next
    }
  }

  private func string(_ range: Range<Int>, _ text: ClaimText, _ base: Int) -> String {
    text.string(base + tokens[range.lowerBound].start..<base + tokens[range.upperBound - 1].end)
  }
}
