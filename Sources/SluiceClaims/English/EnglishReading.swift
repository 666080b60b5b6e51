import SluiceCore

/// What a quantity says in its sentence.
struct EnglishReading: Sendable {
  var kind: Claim.Kind
  var direction: Claim.Direction?
  var metric: String
  /// The rule that found it, for the row and for the confidence table.
  var rule: String
  /// The verb that governs the number, where the rule saw one.
  var verb: Int?

  init(_ kind: Claim.Kind, _ metric: String, rule: String, direction: Claim.Direction? = nil, verb: Int? = nil) {
    self.kind = kind
    self.metric = metric
    self.rule = rule
    self.direction = direction
    self.verb = verb
  }
}

/// A sentence ready to be read: tokens, tags, quantities, and what was said before it.
struct EnglishSentence {
  /// What finds its phrases; it holds the tokens, their tags and the text.
  let finder: EnglishPhraseFinder
  let quantities: [EnglishQuantity]
  /// For each quantity, whether it is part of a name, a date or an idiom.
  let isName: [Bool]
  /// Where the subject stands that an earlier sentence spoke of.
  let carriedTopic: Range<Int>
  /// The metric of the last claim before this sentence.
  let carriedMetric: String
  /// What the last amount per share was of.
  let carriedPerShare: String
  /// Whether the last claim before this sentence told a part of a whole.
  let carriesShare: Bool
  /// What the quantities before the current one say.
  var readings: [EnglishReading?] = []

  init(
    _ tokens: EnglishTokens, _ text: [UInt32], _ tags: [EnglishTag], _ quantities: [EnglishQuantity], _ isName: [Bool],
    carriedTopic: Range<Int>, carriedMetric: String, carriedPerShare: String = "", carriesShare: Bool = false
  ) {
    finder = EnglishPhraseFinder(tokens, tags, text)
    self.quantities = quantities
    self.isName = isName
    self.carriedTopic = carriedTopic
    self.carriedMetric = carriedMetric
    self.carriedPerShare = carriedPerShare
    self.carriesShare = carriesShare
  }

  /// The sentence's tokens.
  var tokens: EnglishTokens { finder.tokens }
  /// The folded text of the document.
  var text: [UInt32] { finder.text }
  /// The subject that an earlier sentence spoke of; cut from the text only here, since few sentences ask for it.
  var carriedSubject: String { ClaimText.string(text, carriedTopic) }

  func tag(_ index: Int) -> EnglishTag { finder.tag(index) }

  /// The last reading before the current quantity, with its place.
  var previous: (reading: EnglishReading, index: Int)? {
    guard let index = readings.lastIndex(where: { $0 != nil }), let reading = readings[index] else { return nil }
    return (reading, index)
  }

  /// Whether an amount is given per share.
  func isPerShare(_ quantity: EnglishQuantity) -> Bool {
    quantity.per.map { $0.contains { tokens.isWord($0, "share") || tokens.isWord($0, "shares") } } ?? false
  }

  /// The words of a noun phrase.
  func words(_ range: Range<Int>?) -> String? { range.map { finder.string($0) } }

  /// The phrase that the subject of a clause names, going back to earlier clauses where it has none of its own.
  ///
  /// - Parameter index: A token of the clause, behind the subject.
  /// - Returns: The phrase; empty where neither sentence nor text before names any.
  func subject(at index: Int) -> String {
    let verb = groupStart(
      isVerb(index) || tokens.has(index, .growthNumber) ? index : finder.governor(of: index) ?? index)
    if let absolute = absoluteSubject(verb) ?? raisedSubject(verb) ?? othersOf(verb) ?? meant(verb) { return absolute }
    // `53 satellites, each weighing about 260 kilograms`
    if tokens.isWord(verb - 1, "each"), tag(verb - 2) == .comma, let things = finder.phraseBefore(verb - 2) {
      return finder.string(things)
    }
    if let own = finder.subject(of: verb) { return finder.string(own) }
    let start = finder.clauseStart(verb)
    if start > 0, tag(start - 1) == .relative || tag(start - 1) == .open {
      var end = start - 1
      if tag(end - 1) == .comma { end -= 1 }
      // `the prices being asked, which range from`: what the participle narrows.
      while end > start - 5, tag(end - 1) == .participle || tokens.isWord(end - 1, "being") { end -= 1 }
      if let antecedent = finder.phraseBefore(end) {
        return finder.string(betweenTwo(antecedent) ?? withHead(antecedent, verb))
      }
      if let last = previous?.reading.metric, !last.isEmpty { return last }
    }
    if tag(verb) == .be, start <= 2, previous == nil, !carriedMetric.isEmpty,
      let what = (start..<max(start, verb)).last(where: {
        tag($0) == .pronoun || tokens.isWord($0, "that") || tokens.isWord($0, "this")
      }),
      tokens.isWord(what, "that") || tokens.isWord(what, "this")
    {
      return carriedMetric  // That is less than 1 percent of the plan.
    }
    if verb - start <= 1, tokens.isWord(start, "that") || tokens.isWord(start, "this"),
      let last = previous?.reading.metric ?? (carriedMetric.isEmpty ? nil : carriedMetric), !last.isEmpty
    {
      return last  // Take it out and that rises to 50 litres.
    }
    if hasPronoun(start..<max(start, verb)) {
      if start > 2, let first = sentenceSubject(before: start) { return first }
      if !carried.isEmpty { return carried }
    }
    // `The phone starts at $799 and weighs 6 ounces`: the thing, not its price.
    if let last = previous?.reading.metric, !last.isEmpty {
      return last.hasPrefix(Self.priced) ? String(last.dropFirst(Self.priced.count)) : last
    }
    if start > 0, let earlier = finder.subject(of: max(0, start - 1)) { return finder.string(earlier) }
    if let first = sentenceSubject() { return first }
    return carried
  }

  /// What stands in front of a ware whose price is told.
  static let priced = "price of "

  /// Who does what a verb says: the noun right before a form in -ing (`the consultant working`), else the subject.
  func doer(of verb: Int) -> String {
    if tag(verb) == .ing, let own = finder.phraseBefore(verb), own.upperBound == verb { return finder.string(own) }
    return subject(at: verb)
  }

  /// `The gap between rich and poor towns, which had narrowed`: the gap, not the second of the two.
  private func betweenTwo(_ second: Range<Int>) -> Range<Int>? {
    var at = second.lowerBound - 1
    while [.determiner, .possessive].contains(tag(at)) { at -= 1 }
    guard tag(at) == .coordinator,
      let between = (max(0, at - 8)..<max(0, at)).last(where: { tokens.isWord($0, "between") }),
      let gap = finder.phraseBefore(between), gap.upperBound == between
    else { return nil }
    return gap.lowerBound..<second.upperBound
  }

  /// `Exports to Asia, which account for`: a verb in the plural takes the plural in front of the preposition.
  private func withHead(_ antecedent: Range<Int>, _ verb: Int) -> Range<Int> {
    let before = antecedent.lowerBound - 1
    guard tokens.has(verb, .verbBase), tag(verb) == .verb, !tokens.has(verb, .verbPast),
      !EnglishCounting.isCounted(tokens, text, antecedent.upperBound - 1), tag(before) == .preposition,
      let head = finder.phraseBefore(before), head.upperBound == before,
      EnglishCounting.isCounted(tokens, text, before - 1)
    else { return antecedent }
    return head.lowerBound..<antecedent.upperBound
  }

  /// The first token of the verb group that a token belongs to.
  func groupStart(_ verb: Int) -> Int {
    var at = verb
    while at > 0,
      [.modal, .have, .be, .auxiliary, .negation].contains(tag(at - 1))
        || tag(at - 1) == .adverb && !tokens.has(at - 1, [.up, .down])
    {
      at -= 1
    }
    return at
  }

  /// `Experts project this will reach`, `analysts expect it to reach`: what the text spoke of before, where the sentence's
  /// own subject differs in number.
  private func meant(_ verb: Int) -> String? {
    let pronoun = tag(verb - 1) == .toVerb ? verb - 2 : verb - 1
    guard tokens.isAny(pronoun, Self.singular), tag(pronoun - 1) == .verb, previous == nil, !carried.isEmpty,
      let owner = finder.subject(of: pronoun - 1),
      EnglishCounting.isCounted(tokens, text, owner.upperBound - 1) || tokens.has(owner.upperBound - 1, .demonym)
    else { return nil }
    return carriedMetric.isEmpty ? carried : carriedMetric
  }

  private static let singular = EnglishWordSet("it this that")

  private var carried: String { carriedTopic.isEmpty ? carriedMetric : carriedSubject }

  /// `with exports making up a third`, `with sales set to grow`: the noun phrase behind `with` is the subject of the
  /// form in -ing or of the infinitive.
  private func absoluteSubject(_ verb: Int) -> String? {
    let isForeseen = tag(verb - 1) == .toVerb && [.participle, .adjective, .verb].contains(tag(verb - 2))
    guard tag(verb) == .ing || isForeseen else { return nil }
    let form = isForeseen ? verb - 2 : verb
    var at = form - 1
    while at >= max(0, form - 14), tag(at) != .comma, tag(at) != .stop, tag(at) != .open {
      if tokens.isWord(at, "with") || tokens.isWord(at, "see") || tokens.isWord(at, "sees"),
        let phrase = finder.nounPhrase(from: at + 1), phrase.upperBound <= form
      {
        // `with fewer staff and a wage bill going up`: the nearest of two.
        if let own = finder.phraseBefore(form), own.upperBound == form, own.lowerBound > phrase.upperBound,
          (phrase.upperBound..<own.lowerBound).contains(where: { tag($0) == .coordinator })
        {
          return finder.string(own)
        }
        return finder.string(phrase)
      }
      at -= 1
    }
    return nil
  }

  /// `while those of the union fell`: the head of what was spoken of, with the words behind `those`.
  private func othersOf(_ verb: Int) -> String? {
    let start = finder.clauseStart(verb)
    guard tokens.isWord(start, "those") || tokens.isWord(start, "that"), tag(start + 1) == .preposition,
      let other = finder.nounPhrase(from: start + 2), other.upperBound <= verb, !finder.isTime(other),
      let head = previous.flatMap({ Self.head($0.reading.metric) })
    else { return nil }
    return head + " " + finder.string(start + 1..<other.upperBound)
  }

  /// The last word of a metric's first noun phrase.
  static func head(_ metric: String) -> Substring? {
    let words = metric.split(separator: " ")
    let end = words.firstIndex { ["of", "in", "for", "from", "on", "at", "to"].contains($0) } ?? words.endIndex
    return end > 0 ? words[end - 1] : nil
  }

  /// `expects output in the season ending in June to total`: the object in front of its own phrases.
  private func distantObject(_ to: Int) -> Range<Int>? {
    var main = to - 1
    while main > max(0, to - 16), !(tokens.has(main, .target) && tag(main) == .verb) {
      guard ![.stop, .be, .have, .modal, .relative, .subordinator].contains(tag(main)) else { return nil }
      main -= 1
    }
    guard tokens.has(main, .target), tag(main) == .verb, let object = finder.fullPhrase(from: main + 1),
      object.upperBound < to, tag(object.upperBound) == .preposition, !finder.isTime(object)
    else { return nil }
    return object
  }

  /// `expects unit costs to rise`: the object of a verb of expecting or causing is the subject of its infinitive.
  func raisedSubject(_ verb: Int) -> String? {
    guard tag(verb - 1) == .toVerb else { return nil }
    if let object = distantObject(verb - 1) { return finder.string(object) }
    guard let object = finder.phraseBefore(verb - 1), object.upperBound == verb - 1,
      let main = finder.governor(of: object.lowerBound), object.lowerBound - main <= 3,
      tokens.has(main, .target) || tokens.isAny(main, Self.causing)
    else { return nil }
    return finder.string(object)
  }

  private static let causing = EnglishWordSet(
    "see sees saw cause causes caused causing allow allows allowed allowing force forces forced forcing lead leads led"
      + " leading push pushes pushed prompt prompts prompted enable enables enabled estimate estimates estimated")

  private func isVerb(_ index: Int) -> Bool {
    switch tag(index) {
    case .verb, .be, .have, .modal, .auxiliary, .participle, .ing, .adverb: true
    default: false
    }
  }

  private func hasPronoun(_ range: Range<Int>) -> Bool {
    range.contains { tag($0) == .pronoun || tokens.isWord($0, "that") }
  }

  /// The subject of the sentence's first clause.
  func sentenceSubject() -> String? {
    let limit = min(tokens.count, EnglishPhraseFinder.reach)
    guard let verb = finder.verb(in: 0..<limit), let subject = finder.subject(of: verb) else { return nil }
    return finder.string(subject)
  }

  /// The subject of an earlier clause of the sentence.
  private func sentenceSubject(before limit: Int) -> String? {
    guard let verb = finder.verb(in: max(0, limit - EnglishPhraseFinder.reach)..<limit), !tokens.has(verb, .saying),
      let subject = finder.subject(of: verb)
    else { return nil }
    return finder.string(subject)
  }

  /// What the next sentence's `it` speaks of: what a report says something of, or what a pronoun is said to be, else
  /// the subject.
  ///
  /// - Returns: Where it stands in the text, nil where the sentence names none.
  func topic() -> Range<Int>? {
    let limit = min(tokens.count, EnglishPhraseFinder.reach)
    guard let verb = finder.verb(in: 0..<limit) else { return nil }
    if tokens.has(verb, .saying), let next = finder.verb(in: verb + 1..<limit), let reported = finder.subject(of: next)
    {
      return finder.place(reported)
    }
    if let subject = finder.subject(of: verb) { return finder.place(subject) }
    guard tag(verb) == .be, let named = finder.nounPhrase(from: verb + 1),
      !tokens.isWord(named.upperBound - 1, "enough")
    else { return nil }
    return finder.place(named)
  }
}
