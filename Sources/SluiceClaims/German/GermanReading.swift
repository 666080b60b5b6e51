import SluiceCore

/// What a number of a German sentence says.
struct GermanReading: Sendable {
  /// What it says of its metric.
  var kind: Claim.Kind
  /// The tokens that name what is measured; nil where an earlier sentence named it.
  var metric: Range<Int>?
  /// The rule that found it.
  var rule: String
  /// Which way a growth or change goes.
  var direction: Claim.Direction?
  /// Whether it tells the value before (nach 4,8 Millionen im Vorjahr).
  var isEarlier = false
}

/// A German sentence with its numbers, times and clauses.
struct GermanSentence {
  /// The tokens.
  let tokens: GermanTokens
  /// The numbers.
  let quantities: [GermanQuantity]
  /// The times.
  let times: [GermanTimes.Mention]
  /// The noun phrases.
  let phrases: GermanPhrases
  /// For each token the clause that it belongs to.
  private let clauses: [Range<Int>]
  /// What the numbers so far say.
  private(set) var readings: [GermanReading?] = []

  /// Takes a sentence apart.
  init(_ tokens: GermanTokens, _ quantities: [GermanQuantity], _ times: [GermanTimes.Mention]) {
    self.tokens = tokens
    self.quantities = quantities
    self.times = times
    phrases = GermanPhrases(tokens, quantities, times)
    clauses = Self.clauses(tokens, phrases.isTaken)
    for index in quantities.indices { readings.append(read(index)) }
  }

  /// Clauses end at commas, brackets and colons, and at `und` behind a verb.
  private static func clauses(_ tokens: GermanTokens, _ isTaken: [Bool]) -> [Range<Int>] {
    var starts: [Int] = [0]
    var hasVerb = false
    for index in 0..<tokens.count {
      if tokens.has(index, .verb) { hasVerb = true }
      let isJoint = hasVerb && tokens.has(index, .conjunction) && !tokens.has(index, .adverb)
      if tokens[index].kind == .sign, !isTaken[index], isBreak(tokens.lower[tokens[index].start]) || isJoint {
        starts.append(index)
        hasVerb = false
      } else if isJoint {
        starts.append(index)
        hasVerb = false
      }
    }
    var clauses: [Range<Int>] = []
    for (position, start) in starts.enumerated() {
      let end = position + 1 < starts.count ? starts[position + 1] : tokens.count
      for _ in start..<end { clauses.append(start..<end) }
    }
    return clauses
  }

  private static func isBreak(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2C, 0x3B, 0x3A, 0x28, 0x29, 0x2013, 0x2014: true
    default: false
    }
  }

  /// The clause of a number.
  func clause(of quantity: GermanQuantity) -> Range<Int> { clauses[quantity.first] }

  /// The last reading before the current number.
  private var previous: GermanReading? { readings.lazy.compactMap { $0 }.last }

  /// Reads a number; nil where it is no claim.
  private func read(_ index: Int) -> GermanReading? {
    let quantity = quantities[index]
    if isName(quantity) { return nil }
    if quantity.sort == .rank { return GermanReading(kind: .rank, metric: subject(of: quantity), rule: "de/rank") }
    if quantity.sort == .multiple {
      return GermanReading(kind: .multiple, metric: subject(of: quantity), rule: "de/multiple")
    }
    return earlier(quantity, index) ?? changeNoun(quantity) ?? comparative(quantity) ?? nounOf(quantity)
      ?? part(quantity) ?? stuff(quantity) ?? moved(quantity, index) ?? stated(quantity)
  }

  /// A bare number that only names what stands before it (Artikel 3, Zimmer 12).
  private func isName(_ quantity: GermanQuantity) -> Bool {
    let before = quantity.first - 1
    if tokens.has(before, .numbering) { return true }
    guard quantity.isBare, phrases.phrase(from: quantity.end) == nil else { return false }
    if phrases.isHead(before), tokens[before].end + 1 >= tokens[quantity.first].start { return true }
    return tokens.isSign(quantity.end, 0x2E) && quantity.end + 1 < tokens.count
      && tokens[quantity.first].kind == .digits
  }

  private func isRelative(_ quantity: GermanQuantity) -> Bool { quantity.unit == "%" || quantity.unit == "‰" }

  /// `(Vorjahr: 4,8 Mio. Euro)`, `nach 4,8 Mio. Euro im Vorjahr`.
  private func earlier(_ quantity: GermanQuantity, _ index: Int) -> GermanReading? {
    guard let last = previous else { return nil }
    let isNoted = tokens.isSign(quantity.lead - 1, 0x3A) && times.contains { $0.tokens.upperBound == quantity.lead - 1 }
    let isAfter =
      tokens.isWord(quantity.lead - 1, "nach") && quantity.lead > 1 && tokens.isSign(quantity.lead - 2, 0x2C)
    let isBracketed = tokens.isSign(quantity.lead - 1, 0x28) || isNoted
    guard isBracketed || isAfter, !phrases.isHead(quantity.end) else { return nil }
    let signed: Claim.Direction? = quantity.isNegative ? .down : .up
    if isRelative(quantity), isBracketed && last.kind == .level && !isNoted || last.kind == .growth {
      return GermanReading(kind: .growth, metric: last.metric, rule: "de/bracket", direction: signed)
    }
    return GermanReading(
      kind: .level, metric: last.metric, rule: isAfter ? "de/earlier" : "de/bracket", isEarlier: isNoted || isAfter)
  }

  /// `ein Plus von 3 Prozent`, `Anstieg der Preise um 3 Prozent`, `3 Prozent Wachstum`, `Plus: 3 %`.
  private func changeNoun(_ quantity: GermanQuantity) -> GermanReading? {
    guard quantity.sort == .amount else { return nil }
    var noun: Int?
    if tokens.has(quantity.end, .changeNoun) { noun = quantity.end }
    let links = tokens.isAny(quantity.lead - 1, Self.links)
    var at = quantity.lead - (links ? 2 : 1)
    let limit = max(0, quantity.lead - 9)
    while noun == nil, links || at == quantity.lead - 1, at >= limit, !tokens.has(at, .verb) {
      if tokens.has(at, .changeNoun), tokens[at].isCapital { noun = at }
      if tokens[at].kind == .sign || !links { break }
      at -= 1
    }
    guard let noun else { return nil }
    let kind: Claim.Kind = isRelative(quantity) ? .growth : .change
    let direction: Claim.Direction = tokens.has(noun, .rising) ? .up : .down
    var metric: Range<Int>?
    let follows = tokens.has(noun + 1, .genitive) || tokens.isWord(noun + 1, "beim") || tokens.isWord(noun + 1, "bei")
    if follows, noun + 2 < tokens.count { metric = phrases.phrase(from: noun + 2) }
    return GermanReading(
      kind: kind, metric: metric ?? subject(of: quantity, without: noun), rule: "de/change-noun", direction: direction)
  }

  private static let links = StaticWords("von um mit bei")

  /// `3 Prozent mehr Wohnungen als im Vorjahr`, `2 Euro teurer`.
  private func comparative(_ quantity: GermanQuantity) -> GermanReading? {
    guard tokens.has(quantity.end, .comparative), quantity.sort == .amount else { return nil }
    let direction: Claim.Direction = tokens.has(quantity.end, .rising) ? .up : .down
    let metric = phrases.phrase(from: quantity.end + 1) ?? subject(of: quantity)
    return GermanReading(
      kind: isRelative(quantity) ? .growth : .change, metric: metric, rule: "de/comparative", direction: direction)
  }

  /// `Umsatz von 5 Mio. Euro`, `Investitionen in Höhe von 3 Mio. Euro`, `Arbeitslosenquote von 5 Prozent`.
  private func nounOf(_ quantity: GermanQuantity) -> GermanReading? {
    guard quantity.sort == .amount else { return nil }
    var end = quantity.lead - 1
    if tokens.isWord(end, "von"), tokens.isWord(end - 1, "höhe"), tokens.isWord(end - 2, "in") {
      end -= 2
    } else if !tokens.isWord(end, "von") {
      return nil
    }
    if tokens.isWord(quantity.end, "auf") { return nil }
    guard let metric = phrases.phrase(before: end), !phrases.isHead(quantity.end) || !quantity.isBare else {
      return nil
    }
    let isShare = isRelative(quantity) && metric.contains { tokens.has($0, .share) && !tokens.isWord($0, "quote") }
    return GermanReading(kind: isShare ? .share : .level, metric: metric, rule: "de/noun-of")
  }

  /// `60 Prozent der Haushalte`, `ein Drittel aller Betriebe`, `auf Erdgas entfielen 30 Prozent`.
  private func part(_ quantity: GermanQuantity) -> GermanReading? {
    guard isRelative(quantity) else { return nil }
    let clause = clause(of: quantity)
    let falls = clause.contains { tokens.isAny($0, Self.falling) }
    if falls, let on = clause.first(where: { tokens.isWord($0, "auf") && phrases.phrase(from: $0 + 1) != nil }) {
      return GermanReading(kind: .share, metric: phrases.phrase(from: on + 1), rule: "de/part-share")
    }
    if tokens.has(quantity.end, .genitive) || tokens.isWord(quantity.end, "von"), quantity.end + 1 < tokens.count,
      let whole = phrases.phrase(from: quantity.end + 1)
    {
      return GermanReading(kind: .share, metric: whole, rule: "de/part-of")
    }
    let makes = clause.contains { tokens.isAny($0, Self.making) } && clause.contains { tokens.isWord($0, "aus") }
    guard makes || quantity.sort == .fraction else { return nil }
    return GermanReading(kind: .share, metric: subject(of: quantity), rule: "de/part-share")
  }

  private static let falling = StaticWords("entfielen entfiel entfallen entfällt")
  private static let making = StaticWords("macht machte machen machten")

  /// `2.300 Beschäftigte`, `5.000 Tonnen Stahl`, `3 Mio. Euro Umsatz`.
  private func stuff(_ quantity: GermanQuantity) -> GermanReading? {
    guard quantity.sort == .amount, !isRelative(quantity), quantity.unit != "pp", quantity.end < tokens.count,
      !tokens.has(quantity.end, .determiner), let metric = phrases.phrase(from: quantity.end)
    else { return nil }
    let isMoved = tokens.isWord(quantity.lead - 1, "um") ? mover(of: quantity) : nil
    if let direction = isMoved {
      return GermanReading(kind: .change, metric: metric, rule: "de/growth-verb", direction: direction)
    }
    return GermanReading(kind: .level, metric: metric, rule: quantity.isBare ? "de/counted" : "de/stuff")
  }

  /// `stieg um 3 Prozent auf 5 Mio. Euro`, `sank von 9 auf 7 Prozent`.
  private func moved(_ quantity: GermanQuantity, _ index: Int) -> GermanReading? {
    guard let direction = mover(of: quantity) else { return nil }
    let metric = object(of: quantity) ?? subject(of: quantity)
    let before = quantity.lead - 1
    if tokens.isWord(before, "auf") || tokens.isWord(before, "bei") {
      return GermanReading(kind: .level, metric: metric, rule: "de/to")
    }
    if tokens.isWord(before, "von"), index + 1 < quantities.count, tokens.isWord(quantities[index + 1].lead - 1, "auf")
    {
      return GermanReading(kind: .level, metric: metric, rule: "de/from", isEarlier: true)
    }
    let isDifference = quantity.unit == "pp" || quantity.unit == "bp"
    guard tokens.isWord(before, "um") || isRelative(quantity) || isDifference else { return nil }
    return GermanReading(
      kind: isRelative(quantity) ? .growth : .change, metric: metric, rule: "de/growth-verb", direction: direction)
  }

  /// `lag bei 5 Prozent`, `Umsatz: 5 Mio. Euro`.
  private func stated(_ quantity: GermanQuantity) -> GermanReading? {
    let before = quantity.lead - 1
    if tokens.isSign(before, 0x3A), let name = phrases.phrase(before: before) {
      return GermanReading(kind: .level, metric: name, rule: "de/colon")
    }
    if quantity.isBare, phrases.verb(in: clause(of: quantity)) == nil { return nil }
    let metric = subject(of: quantity)
    let isShare =
      isRelative(quantity) && (metric?.contains { tokens.has($0, .share) && !tokens.isWord($0, "quote") } ?? false)
    if quantity.isBare, metric == nil { return nil }
    return GermanReading(
      kind: isShare ? .share : .level, metric: metric, rule: metric == nil ? "de/carried" : "de/subject")
  }
}

extension GermanSentence {
  /// Which way the verb of a number's clause goes, else that of the clause before (gapping: der Gewinn um 5 Prozent).
  private func mover(of quantity: GermanQuantity) -> Claim.Direction? {
    let own = clause(of: quantity)
    if let direction = direction(in: own, at: quantity.first) { return direction }
    guard own.lowerBound > 0, phrases.verb(in: own) == nil else { return nil }
    return direction(in: clause(before: own), at: quantity.first)
  }

  private func clause(before clause: Range<Int>) -> Range<Int> {
    quantities.last { $0.first < clause.lowerBound }.map { self.clause(of: $0) } ?? 0..<clause.lowerBound
  }

  /// The direction of the verb in a clause that stands nearest to a number.
  private func direction(in clause: Range<Int>, at place: Int) -> Claim.Direction? {
    var best: (distance: Int, direction: Claim.Direction)?
    for index in clause where !phrases.isTaken[index] {
      var found: Claim.Direction?
      if tokens.has(index, .stative), !tokens[index].isCapital || index == 0 {
        if tokens.has(index, .rising) { found = .up }
        if tokens.has(index, .falling) { found = .down }
        if tokens.has(index, .separable) { found = particle(in: clause, behind: index) }
      }
      guard let found, abs(index - place) < best?.distance ?? .max else { continue }
      best = (abs(index - place), found)
    }
    return best?.direction
  }

  /// The particle at the end of a clause that gives a separable verb its sense.
  private func particle(in clause: Range<Int>, behind verb: Int) -> Claim.Direction? {
    var last = clause.upperBound - 1
    while last > verb, tokens[last].kind == .sign || phrases.isTaken[last] { last -= 1 }
    for index in stride(from: last, to: verb, by: -1) {
      let isEnd =
        index == last || quantities.contains { $0.first > index && $0.lead - 1 > index && index + 2 >= $0.lead }
      guard isEnd else { continue }
      if tokens.isAny(index, Self.upward) { return .up }
      if tokens.isAny(index, Self.downward) { return .down }
    }
    return nil
  }

  private static let upward = StaticWords("zu an")
  private static let downward = StaticWords("ab zurück nach ein")

  /// The subject of a number's clause, else of the clause before, else what the number before was of.
  private func subject(of quantity: GermanQuantity, without noun: Int? = nil) -> Range<Int>? {
    let own = clause(of: quantity)
    if let verb = phrases.verb(in: own) {
      if let found = phrases.subject(in: own, verb: verb), !(noun.map(found.contains) ?? false) { return found }
    } else if let found = phrases.subject(in: own, verb: quantity.lead), found.upperBound <= quantity.lead,
      !(noun.map(found.contains) ?? false)
    {
      return found
    }
    if let last = previous?.metric { return last }
    guard own.lowerBound > 0, !hasPronoun(own) else { return nil }
    let before = clauses[own.lowerBound - 1]
    return phrases.verb(in: before).flatMap { phrases.subject(in: before, verb: $0) }
  }

  /// What somebody raised or cut (steigerte ihren Umsatz um 3 Prozent): a second phrase behind the verb.
  private func object(of quantity: GermanQuantity) -> Range<Int>? {
    let own = clause(of: quantity)
    guard let verb = phrases.verb(in: own), verb < quantity.first, tokens.has(verb + 1, .determiner),
      !tokens.isWord(verb + 1, "der"), phrases.subject(in: own.lowerBound..<verb + 1, verb: verb) != nil
    else { return nil }
    return phrases.phrase(from: verb + 1)
  }

  private func hasPronoun(_ range: Range<Int>) -> Bool {
    range.contains { tokens.isAny($0, Self.pronouns) }
  }

  private static let pronouns = StaticWords("er sie es")

  /// The subject of the sentence's first clause, which the next sentence may speak of.
  var topic: Range<Int>? {
    guard tokens.count > 0 else { return nil }
    let first = clauses[0]
    return phrases.verb(in: first).flatMap { phrases.subject(in: first, verb: $0) }
  }

  /// Whether a number is a goal or forecast: a verb of planning governs it, or `wird` with the infinitive behind it.
  func isTarget(_ index: Int, date: CalendarDate?) -> Bool {
    guard let reading = readings[index], !reading.isEarlier else { return false }
    let own = clause(of: quantities[index])
    if (0..<own.upperBound).contains(where: { tokens.has($0, .planning) && !tokens.has($0, .stative) }) { return true }
    if let year = date?.year, times.contains(where: { $0.isDeadline && ($0.year ?? 0) > year }) { return true }
    guard own.contains(where: { tokens.isWord($0, "wird") || tokens.isWord($0, "werden") }) else { return false }
    return own.contains { isInfinitive($0) }
  }

  private func isInfinitive(_ index: Int) -> Bool {
    guard tokens.has(index, [.rising, .falling, .stative]), !tokens.isWord(index, "werden") else { return false }
    let token = tokens[index]
    guard token.end - token.start > 4, tokens.lower[token.end - 1] == 0x6E, tokens.lower[token.end - 2] == 0x65 else {
      return false
    }
    let isParticiple = tokens.lower[token.start] == 0x67 && tokens.lower[token.start + 1] == 0x65
    return !isParticiple && tokens.isAny(index, Self.infinitives)
  }

  private static let infinitives = StaticWords(
    "ansteigen steigen wachsen erhöhen zulegen zunehmen steigern sinken fallen verringern reduzieren senken kürzen betragen"
  )

  /// The time of a number: the one behind it, else the nearest before it that no other number took.
  func period(of index: Int) -> String? {
    let quantity = quantities[index]
    let next = index + 1 < quantities.count ? quantities[index + 1].lead : tokens.count
    let own = clause(of: quantity)
    let behind = times.first {
      $0.tokens.lowerBound >= quantity.end && $0.tokens.lowerBound < min(next, own.upperBound) && $0.period != nil
    }
    if let behind, readings[index]?.isEarlier ?? false { return behind.period }
    let isNoted = tokens.isSign(quantity.lead - 1, 0x3A)
    if isNoted, let note = times.last(where: { $0.tokens.upperBound == quantity.lead - 1 }), note.period != nil {
      return note.period
    }
    if let before = times.last(where: { $0.tokens.upperBound <= quantity.first && $0.period != nil && !isBound($0) }) {
      return behind.flatMap { $0.isDeadline ? $0.period : nil } ?? before.period
    }
    return behind?.period
      ?? times.first { $0.tokens.lowerBound > quantity.first && $0.period != nil && !isBound($0) }?.period
  }

  /// Whether a time belongs to a value before (von 9 Prozent im Vorjahr, in Klammern).
  private func isBound(_ time: GermanTimes.Mention) -> Bool {
    quantities.indices.contains { index in
      guard index < readings.count, readings[index]?.isEarlier ?? false else { return false }
      let gap = time.tokens.lowerBound - quantities[index].end
      return gap >= 0 && gap <= 2 || quantities[index].lead - 1 == time.tokens.upperBound
    }
  }

  /// What a growth compares with.
  func basis(of index: Int) -> String? {
    let own = clause(of: quantities[index])
    if let time = times.first(where: { $0.basis != nil && own.contains($0.tokens.lowerBound) }) { return time.basis }
    if own.contains(where: { tokens.isAny($0, Self.yearly) }) { return "cagr" }
    let perYear = own.contains { tokens.isAny($0, Self.per) && tokens.isWord($0 + 1, "jahr") }
    if perYear { return "cagr" }
    return times.first { $0.basis != nil }?.basis
  }

  private static let yearly = StaticWords("jährlich jahresdurchschnittlich")
  private static let per = StaticWords("pro je")
}
