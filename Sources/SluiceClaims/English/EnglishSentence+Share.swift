import SluiceCore

/// Shares: the part of a whole.
extension EnglishSentence {
  func share(_ index: Int) -> EnglishReading? {
    let quantity = quantities[index]
    if tokens.isWord(quantity.left - 2, "compared"), previous != nil { return nil }
    if let other = partOfOther(quantity) ?? partOfSize(quantity) { return other }
    // `put the risk at one in 70`
    if quantity.isRatio, tokens.isWord(quantity.left - 1, "at"), let verb = finder.governor(of: quantity.left - 1),
      let object = finder.fullPhrase(from: verb + 1), object.upperBound == quantity.left - 1, !finder.isTime(object)
    {
      return EnglishReading(.share, finder.string(object), rule: "en/part-subject", verb: verb)
    }
    if let two = versus(quantity, index) ?? restated(quantity, index) ?? inFavor(quantity) { return two }
    if let placed = polled(quantity) ?? placedShare(quantity) ?? wholeBefore(quantity) { return placed }
    if let held = stake(quantity) ?? shareVerb(quantity) ?? partOf(quantity, index) { return held }
    if let said = done(quantity) ?? composed(quantity) ?? bracketShare(quantity) ?? predicate(quantity) { return said }
    return gappedPart(quantity) ?? elliptical(quantity, index) ?? wordPart(quantity)
  }

  /// `Wind supplied 12% of power and solar 8%`: the verb and the whole are left out.
  private func gappedPart(_ quantity: EnglishQuantity) -> EnglishReading? {
    guard quantity.sort == .percent, let last = previous, last.reading.kind == .share,
      ["en/share-verb", "en/part-subject"].contains(last.reading.rule), quantity.left == quantity.first,
      [.stop, .comma, .close].contains(tag(quantity.right))
    else { return nil }
    let end = quantities[last.index].right
    let isAdjective = tag(quantity.left - 1) == .adjective
    let name =
      isAdjective
      ? quantity.left - 1..<quantity.left
      : finder.phraseBefore(quantity.left).flatMap { $0.upperBound == quantity.left ? $0 : nil }
    guard let name, name.lowerBound > end, name.lowerBound - end <= 5, !finder.isTime(name),
      [.coordinator, .comma].contains(tag(name.lowerBound - 1)),
      !(end..<name.lowerBound).contains(where: { [.verb, .be, .have, .modal].contains(tag($0)) })
    else { return nil }
    return EnglishReading(.share, finder.string(name), rule: "en/part-subject", verb: last.reading.verb)
  }

  /// `the load is two-thirds of what a beam can bear`: a part of something else is a multiple; `of what it was` is a part
  /// of its own size.
  private func partOfOther(_ quantity: EnglishQuantity) -> EnglishReading? {
    guard tokens.isWord(quantity.right, "of"), tokens.isWord(quantity.right + 1, "what"),
      let verb = finder.governor(of: quantity.left), quantity.left - verb <= 3
    else { return nil }
    let named = subject(at: verb)
    guard !named.isEmpty else { return nil }
    let isOwn =
      tag(quantity.right + 2) == .pronoun && [.be, .have].contains(tag(quantity.right + 3))
      || tokens.isWord(quantity.right + 3, "used")
    return EnglishReading(isOwn ? .share : .multiple, named, rule: "en/part-of", verb: verb)
  }

  /// `runs on half the fuel of its predecessor`, `orbits at a tenth the distance`: of another thing's size, cost or speed.
  private func partOfSize(_ quantity: EnglishQuantity) -> EnglishReading? {
    // `wrong in 6.2% of its replies, half the rate of the old one`
    if quantity.sort == .fraction, tag(quantity.left - 1) == .comma, tokens.isWord(quantity.right, "the"),
      let size = finder.nounPhrase(from: quantity.right), tokens.isAny(size.upperBound - 1, EnglishNames.sizes),
      tokens.isWord(size.upperBound, "of"), let last = previous?.reading, !last.metric.isEmpty,
      endsWithoutVerb(size.upperBound)
    {
      return EnglishReading(.multiple, last.metric, rule: "en/part-of", verb: last.verb)
    }
    let next = tokens.isWord(quantity.right, "of") ? quantity.right + 1 : quantity.right
    guard quantity.sort == .fraction, tag(next) == .determiner || tag(next) == .possessive,
      let size = finder.nounPhrase(from: next), tokens.isAny(size.upperBound - 1, EnglishNames.sizes),
      !opensClause(quantity.left), tag(next) == .possessive ? next == quantity.right : isOfOther(size.upperBound),
      let verb = finder.governor(of: quantity.left)
    else { return nil }
    let owner = subject(at: verb)
    let noun = finder.string(size)
    let words = owner.isEmpty || owner.split(separator: " ").count > 3 ? noun : owner + " " + noun
    return EnglishReading(.multiple, words, rule: "en/part-of", verb: verb)
  }

  private func endsWithoutVerb(_ start: Int) -> Bool {
    let verb = finder.verb(in: start..<min(tokens.count, start + 8))
    let sign = (start..<min(tokens.count, start + 8)).first { [.stop, .comma, .close].contains(tag($0)) }
    return verb.map { at in sign.map { $0 < at } ?? false } ?? true
  }

  /// Whether another thing is named or nothing at all behind a size, not the whole of which a part is taken.
  private func isOfOther(_ at: Int) -> Bool {
    guard tokens.isWord(at, "of") else {
      return [.stop, .comma, .close, .coordinator, .relative, .subordinator].contains(tag(at))
        || at >= tokens.count || tokens.isWord(at, "that")
    }
    guard let other = finder.nounPhrase(from: at + 1) else { return tokens.isWord(at + 1, "those") }
    return !finder.isTime(other)
  }

  /// `Eleven babies, or 0.3%, were admitted`: a count said again as a part.
  private func restated(_ quantity: EnglishQuantity, _ index: Int) -> EnglishReading? {
    // `More than half of those asked (56 per cent) agreed`
    if quantity.sort == .percent, tag(quantity.left - 1) == .open, tag(quantity.right) == .close, let last = previous,
      last.index == index - 1, last.reading.kind == .share, quantities[last.index].sort == .fraction,
      abs(quantities[last.index].value * 100 - quantity.value) < 15, quantity.left - quantities[last.index].right <= 8
    {
      return EnglishReading(.share, last.reading.metric, rule: "en/part-again")
    }
    guard quantity.sort == .percent, tokens.isWord(quantity.left - 1, "or"), let last = previous,
      last.index == index - 1, quantities[last.index].sort == .count, last.reading.kind == .level,
      quantity.left - quantities[last.index].right <= 12,
      [.comma, .stop, .close].contains(tag(quantity.right))
    else { return nil }
    return EnglishReading(.share, last.reading.metric, rule: "en/part-again")
  }

  /// `Audiences, 62% of whom were under 25`: the whole stands before the comma.
  private func wholeBefore(_ quantity: EnglishQuantity) -> EnglishReading? {
    guard tokens.isWord(quantity.right, "of"),
      tokens.isWord(quantity.right + 1, "whom") || tokens.isWord(quantity.right + 1, "which"),
      tag(quantity.left - 1) == .comma, let whole = finder.phraseBefore(quantity.left - 1), !finder.isTime(whole)
    else { return nil }
    // `cost £1.2m to stage, three quarters of which`: of the money.
    if let last = previous, last.reading.kind == .level, quantities[last.index].sort == .money,
      !last.reading.metric.isEmpty, whole.lowerBound - quantities[last.index].right <= 4
    {
      return EnglishReading(.share, last.reading.metric, rule: "en/part-of")
    }
    return EnglishReading(.share, finder.string(whole), rule: "en/part-of")
  }

  /// `a 51% stake in X`.
  private func stake(_ quantity: EnglishQuantity) -> EnglishReading? {
    guard let phrase = finder.nounPhrase(from: quantity.right), isStake(phrase) else { return nil }
    var range = phrase
    if tokens.isWord(phrase.upperBound, "in") || tokens.isWord(phrase.upperBound, "of"),
      let more = finder.nounPhrase(from: phrase.upperBound + 1)
    {
      range = phrase.lowerBound..<more.upperBound
    }
    return EnglishReading(.share, finder.string(range), rule: "en/stake")
  }

  /// A noun of share, or one of holding behind it: ownership position, equity interest.
  private func isStake(_ phrase: Range<Int>) -> Bool {
    let head = phrase.upperBound - 1
    if tokens.has(head, .share) { return true }
    return phrase.count > 1 && tokens.isAny(head, Self.holdings) && tokens.isAny(head - 1, Self.kinds)
  }

  private static let earning = EnglishWordSet("make makes made making generate generates generated generating")
  private static let sameThing = EnglishWordSet("figure level number total")
  private static let holdings = EnglishWordSet("position interest interests block holding shareholding")
  private static let kinds = EnglishWordSet("ownership equity majority minority controlling voting shareholding stake")

  /// `accounts for 7 percent of`, `makes up roughly a third`, `covering 30 percent of the valley`.
  private func shareVerb(_ quantity: EnglishQuantity) -> EnglishReading? {
    var at = quantity.left - 1
    while at >= 0, quantity.left - at < 5, tag(at) == .preposition || tag(at) == .adverb || tag(at) == .determiner {
      at -= 1
    }
    guard tokens.has(at, .share), tokens.has(at, .anyVerb), [.verb, .ing, .participle].contains(tag(at)) else {
      return nil
    }
    if tokens.isAny(at, Self.partOnly), !tokens.isWord(quantity.right, "of"), !tokens.isWord(at + 1, "up"),
      quantity.sort != .fraction
    {
      return nil
    }
    // `there are 300 apprentices, making up 9% of the staff`: the clause only says that they are there.
    if tag(at) == .ing, tag(at - 1) == .comma, let last = previous, last.reading.kind == .level,
      case let start = quantities[last.index].left,
      (max(0, start - 4)..<start).contains(where: { tokens.isWord($0, "there") })
    {
      return EnglishReading(.share, last.reading.metric, rule: "en/share-verb", verb: at)
    }
    if tag(at) == .ing, tag(at - 1) != .comma, !isAbsolute(at), tag(at - 1) != .open,
      let whose = finder.phraseBefore(at)
    {
      return EnglishReading(.share, finder.string(whose), rule: "en/share-verb", verb: at)
    }
    // `makes a third of its sales online`: a part of one's own.
    if tokens.isAny(at, Self.earning), tokens.isWord(quantity.right, "of"), tag(quantity.right + 1) == .possessive,
      let own = finder.fullPhrase(from: quantity.right + 1)
    {
      return EnglishReading(.share, finder.string(own), rule: "en/share-verb", verb: at)
    }
    let named = subject(at: at)
    // `He owns 8.4% of the company`: nothing before says who, so the whole.
    let whole = tokens.isWord(quantity.right, "of") ? words(finder.fullPhrase(from: quantity.right + 1)) : nil
    return EnglishReading(.share, named.isEmpty ? whole ?? "" : named, rule: "en/share-verb", verb: at)
  }

  private func isAbsolute(_ verb: Int) -> Bool { (max(0, verb - 8)..<verb).contains { tokens.isWord($0, "with") } }

  /// Verbs that speak of a part only with a whole behind the number.
  private static let partOnly = EnglishWordSet(
    "hold holds held holding own owns owned owning generate generates generated generating produce produces produced producing supply supplies supplied employ employs employed make makes made making control controls cover"
  )

  /// `70 percent of Americans say …`, `less than 2% of revenues`.
  private func partOf(_ quantity: EnglishQuantity, _ index: Int) -> EnglishReading? {
    let isPlain =
      isHalf(quantity) && (tag(quantity.right) == .determiner || tag(quantity.right) == .possessive)
      || quantity.isRatio && isNominal(tag(quantity.right))
    guard tokens.isWord(quantity.right, "of") || isPlain else {
      return isHalf(quantity) ? ofAnother(quantity) : nil
    }
    let bare = tag(quantity.right) == .possessive ? quantity.right + 1 : quantity.right
    let start = tokens.isWord(quantity.right, "of") ? behindCount(quantity.right + 1, index) : bare
    // `remained the biggest source, with 38 per cent of the total`
    if tokens.isWord(start, "the"), tokens.isWord(start + 1, "total"),
      !tokens.isWordToken(start + 2) || tag(start + 2) == .subordinator,
      tokens.isWord(quantity.left - 1, "with"), let main = finder.governor(of: quantity.left - 1),
      let owner = finder.subject(of: main)
    {
      return EnglishReading(.share, finder.string(owner), rule: "en/part-subject", verb: main)
    }
    if let multiple = ofAnother(quantity) { return multiple }
    // `a fine of up to 4% of revenue`, `a deficit of 3% of GDP`: the noun in front is that part.
    if tokens.isWord(quantity.left - 1, "of"), let named = finder.phraseBefore(quantity.left - 1),
      named.upperBound == quantity.left - 1, tokens.has(named.upperBound - 1, [.moneyNoun, .priceNoun]),
      !tokens.isAny(named.upperBound - 1, EnglishCounting.extremes)
    {
      return EnglishReading(.share, finder.string(named), rule: "en/part-subject")
    }
    guard let whole = finder.fullPhrase(from: start) else { return pronounPart(quantity, start) }
    // `recovered to 268,000, or 86% of the 2019 figure`: of another value of the same thing.
    if whole.count <= 3, tokens.isAny(whole.upperBound - 1, Self.sameThing), tag(whole.upperBound) != .relative,
      let last = previous?.reading, last.kind == .level, !last.metric.isEmpty
    {
      return EnglishReading(.share, last.metric, rule: "en/part-again", verb: last.verb)
    }
    let verb = finder.governor(of: quantity.left)
    let opens =
      verb.map({ tokens.has($0, .saying) && tag($0) == .verb && $0 == quantity.left - 1 }) ?? true
      || finder.clauseStart(quantity.left) > (verb ?? 0) || opensClause(quantity.left)
    if opens, let said = statement(from: pastPhrases(whole.upperBound)) {
      return EnglishReading(.share, finder.string(whole.lowerBound..<said), rule: "en/part-says")
    }
    if continuesList(quantity), let last = previous?.reading, ["en/share-verb", "en/part-subject"].contains(last.rule),
      !last.metric.isEmpty
    {
      return EnglishReading(.share, last.metric, rule: "en/part-subject", verb: last.verb)
    }
    // `9,000 flats, a tenth of the town, were without power`
    if quantity.sort == .fraction, tag(quantity.left - 1) == .comma, tag(whole.upperBound) == .comma,
      let last = previous, quantities[last.index].sort == .count, last.reading.kind == .level,
      quantity.left - quantities[last.index].right <= 6
    {
      return EnglishReading(.share, last.reading.metric, rule: "en/part-again", verb: last.reading.verb)
    }
    if opens || continuesList(quantity) || tokens.isWord(quantity.left - 1, "or") {
      return EnglishReading(.share, finder.string(whole), rule: "en/part-of")
    }
    let at = quantity.left - 1
    // `with about 30% of leavers going into farming`
    if tokens.isWord(at, "with"), tag(whole.upperBound) == .ing, let end = narrowed(whole.upperBound) {
      return EnglishReading(.share, finder.string(whole.lowerBound..<end), rule: "en/part-says")
    }
    if tokens.isWord(at, "to") || tokens.isWord(at, "from") || tokens.isWord(at, "at") {
      if let level = movedLevel(quantity, index) {
        return EnglishReading(.share, level.metric, rule: "en/part-moved", verb: verb)
      }
      if let verb, tag(verb) == .be || tokens.isWord(at, "at") && tokens.has(verb, .reach) {
        return EnglishReading(.share, subject(at: verb), rule: "en/part-subject", verb: verb)
      }
    }
    if tag(at) == .preposition { return EnglishReading(.share, finder.string(whole), rule: "en/part-of", verb: verb) }
    if let verb, tag(verb) == .be || tokens.has(verb, .reach) {
      return EnglishReading(.share, subject(at: verb), rule: "en/part-subject", verb: verb)
    }
    if let verb, quantity.left - verb <= 2, tokens.isAny(verb, Self.owning), tag(skipAdverbs(verb - 1)) != .pronoun,
      tag(verb - 1) != .toVerb
    {
      let owner = subject(at: verb)
      if !owner.isEmpty { return EnglishReading(.share, owner, rule: "en/part-subject", verb: verb) }
    }
    return EnglishReading(.share, finder.string(whole), rule: "en/part-of", verb: verb)
  }

  /// `is about half of that`, `half as much`: a part of another thing's amount.
  private func ofAnother(_ quantity: EnglishQuantity) -> EnglishReading? {
    let at = quantity.right
    let isThat = tokens.isWord(at, "of") && tokens.isWord(at + 1, "that")
    let ends =
      !tokens.isWordToken(at + 2) || [.preposition, .coordinator, .adverb, .stop, .comma].contains(tag(at + 2))
    guard isThat && ends || isHalf(quantity) && tokens.isWord(at, "as"),
      let verb = finder.governor(of: quantity.left), quantity.left - verb <= 2
    else { return nil }
    let named = doer(of: verb)
    return named.isEmpty ? nil : EnglishReading(.multiple, named, rule: "en/multiple", verb: verb)
  }

  /// Behind the number of a counted whole: 94 percent of nearly 9,000 reviews.
  private func behindCount(_ start: Int, _ index: Int) -> Int {
    guard index + 1 < quantities.count, quantities[index + 1].sort == .count, quantities[index + 1].left == start else {
      return start
    }
    return quantities[index + 1].right
  }

  /// Verbs whose subject is or has the part: `lakes hold 0.4% of the water`.
  private static let swallowing = EnglishWordSet(
    "taking swallow swallows swallowed swallowing eat eats ate claim claims claimed")
  static let owning = EnglishWordSet(
    """
    hold holds held store stores stored own owns owned control controls controlled supply supplies supplied provide
    provides provided take takes took use uses used consume consumes consumed absorb absorbs absorbed receive receives
    received capture captures captured host hosts hosted handle handles handled carry carries carried generate generates generated possess possesses
    """)

  /// Whether a comma or `and` joins the number to a share before it, without a verb between.
  private func continuesList(_ quantity: EnglishQuantity) -> Bool {
    guard let last = previous, last.reading.kind == .share,
      tag(quantity.left - 1) == .comma || tag(quantity.left - 1) == .coordinator
    else {
      return false
    }
    let from = quantities[last.index].right
    return !(from..<max(from, quantity.left)).contains { [.verb, .be, .have, .modal].contains(tag($0)) }
  }

  /// Past the prepositional phrases that narrow a whole: `imports from China`.
  private func pastPhrases(_ start: Int) -> Int {
    var at = start
    for _ in 0..<3 {
      guard tag(at) == .preposition, let next = finder.nounPhrase(from: at + 1) else { return at }
      at = next.upperBound
      // `with a last term high average mark`: what a noun inside a phrase had closed.
      while at < start + 12, isNominal(tag(at)) || tag(at) == .hyphen { at += 1 }
    }
    return at
  }

  private func isNominal(_ tag: EnglishTag) -> Bool { tag == .noun || tag == .properNoun || tag == .adjective }

  private func isHalf(_ quantity: EnglishQuantity) -> Bool {
    quantity.sort == .fraction && tokens.isWord(quantity.number.end - 1, "half")
  }

  /// `up to 80% of those never need …`.
  private func pronounPart(_ quantity: EnglishQuantity, _ start: Int) -> EnglishReading? {
    guard tag(start) == .determiner || tag(start) == .pronoun else { return nil }
    // `with hybrids taking 41% of them`, `Rent swallows 62 per cent of it`
    if tokens.isWord(start, "them") || tokens.isWord(start, "it"), let verb = finder.governor(of: quantity.left),
      quantity.left - verb <= 2, tokens.isAny(verb, Self.owning) || tokens.isAny(verb, Self.swallowing)
    {
      let owner = doer(of: verb)
      if !owner.isEmpty { return EnglishReading(.share, owner, rule: "en/part-subject", verb: verb) }
    }
    if tokens.isWord(start, "them") || tokens.isWord(start, "whom"), let named = finder.nounPhrase(from: start + 1) {
      return EnglishReading(.share, finder.string(named), rule: "en/part-list")
    }
    if tokens.isWord(start, "those"),
      tokens.isAny(start + 1, Self.narrowing) || [.participle, .adjective].contains(tag(start + 1)),
      let end = narrowed(start + 1)
    {
      // `half of those asked (56 per cent) said …`
      if tag(end) == .open, let said = statement(from: closing(end)) {
        return EnglishReading(.share, finder.string(closing(end)..<said), rule: "en/part-says")
      }
      return EnglishReading(.share, finder.string(start + 1..<end), rule: "en/part-of")
    }
    if let said = statement(from: start + 1) {
      return EnglishReading(.share, finder.string(start + 1..<said), rule: "en/part-says")
    }
    // `92 per cent of those who voted backed the strike`
    if tag(start + 1) == .relative, let own = finder.verb(in: start + 2..<min(tokens.count, start + 8)),
      let main = finder.verb(in: own + 1..<min(tokens.count, own + 8)), let said = statement(from: main)
    {
      return EnglishReading(.share, finder.string(main..<said), rule: "en/part-says")
    }
    return EnglishReading(.share, previous?.reading.metric ?? carriedMetric, rule: "en/part-of")
  }

  private static let narrowing = EnglishWordSet(
    "given with without in on from taking using receiving surveyed polled asked tested interviewed aged living working")

  /// The end of the words that say which of `those` are meant.
  func narrowed(_ start: Int) -> Int? {
    var end = start
    while end < min(tokens.count, start + 8),
      ![.stop, .comma, .open, .close, .verb, .be, .have, .modal, .coordinator, .quantity].contains(tag(end))
    {
      end += 1
    }
    return end > start ? end : nil
  }

  /// Whether a number opens its clause: nothing before it but words that qualify or join.
  func opensClause(_ index: Int) -> Bool {
    let start = finder.clauseStart(index)
    if start >= index || tag(index - 1) == .comma && finder.followsIntroduction(index - 1) { return true }
    if (start..<index).allSatisfy({
      [.adverb, .coordinator, .comma, .determiner, .adjective, .quote].contains(tag($0))
    }) {
      return true
    }
    return tag(index - 1) == .comma && (start..<index).allSatisfy { tag($0) != .verb && tag($0) != .be }
  }

  /// The end of what a subject says or is: from its verb to the end of the clause.
  ///
  /// - Parameter start: Where the verb group is to start.
  /// - Returns: The token behind the statement; nil where no verb starts here.
  func statement(from start: Int) -> Int? {
    let at = finder.pastAdverbs(start)
    switch tag(at) {
    case .verb, .be, .have, .modal, .auxiliary, .participle: break
    default: return nil
    }
    let limit = min(tokens.count, at + 24)
    var end = at + 1
    while end < limit {
      // `made six or more trips`: a number right behind the verb is what was done.
      if tag(end) == .quantity, end <= at + 2 {
        while tag(end) == .quantity { end += 1 }
        continue
      }
      if tag(end) == .stop || tag(end) == .close || tag(end) == .comma || tag(end) == .quantity { break }
      if tokens.isWord(end, "but") || tokens.isWord(end, "while") || joinsClause(end) { break }
      end += 1
    }
    while end > at + 1, [.coordinator, .preposition, .adverb, .determiner, .quote].contains(tag(end - 1)) { end -= 1 }
    // `had changed jobs in the last 12 months`: the number's phrase goes with it.
    if tag(end) == .quantity, tag(end - 1) == .adjective,
      let start = (at + 1..<end).last(where: { tag($0) == .preposition }), end - start <= 4
    {
      end = start
    }
    return end
  }

  /// `were in favour and the rest did not know`: a clause of its own behind `and`.
  private func joinsClause(_ index: Int) -> Bool {
    guard tag(index) == .coordinator, tag(index + 1) == .determiner, let subject = finder.nounPhrase(from: index + 1)
    else { return false }
    return [.verb, .be, .have, .modal, .auxiliary].contains(tag(subject.upperBound))
  }

  /// `Recommendation widgets (38%)`.
  private func bracketShare(_ quantity: EnglishQuantity) -> EnglishReading? {
    guard tag(quantity.left - 1) == .open, tag(quantity.right) == .close,
      let name = bracketName(quantity.left - 1)
    else { return nil }
    let isRate = Self.head(name).map { $0 == "rate" } ?? false
    return EnglishReading(isRate ? .level : .share, name, rule: "en/bracket")
  }

  /// `62 percent were under forty`, `51 percent say that …`.
  func predicate(_ quantity: EnglishQuantity) -> EnglishReading? {
    // `against 27 per cent who thought it was wrong`
    if tokens.isWord(quantity.right, "who"), let end = statement(from: quantity.right + 1) {
      return EnglishReading(.share, finder.string(quantity.right + 1..<end), rule: "en/part-predicate")
    }
    if tag(quantity.left - 1) == .comma, tag(quantity.right) == .comma, tag(quantity.right + 1) == .verb,
      let end = statement(from: quantity.right + 1)
    {
      return EnglishReading(.share, finder.string(quantity.right + 1..<end), rule: "en/part-aside")
    }
    // `31% in the inquiry said`: whom a survey asked may stand between.
    if opensClause(quantity.left), tag(quantity.right) == .preposition, case let verb = pastPhrases(quantity.right),
      verb > quantity.right, tag(verb) == .verb, tokens.has(verb, .saying), let end = statement(from: verb)
    {
      return EnglishReading(.share, finder.string(verb..<end), rule: "en/part-predicate")
    }
    guard
      opensClause(quantity.left) || tag(quantity.left - 1) == .comma || tag(quantity.left - 1) == .coordinator
        || tag(quantity.left - 1) == .open || tag(quantity.left - 1) == .verb && tokens.has(quantity.left - 1, .saying),
      let end = statement(from: quantity.right)
    else { return nil }
    var first = quantity.right
    while first < end, tag(first) == .be || tag(first) == .adverb || tag(first) == .have { first += 1 }
    guard first < end else { return nil }
    return EnglishReading(.share, finder.string(first..<end), rule: "en/part-predicate")
  }

  /// `it must be 100% wool`, `a crew of 40—15% foreign`: what a thing is made of, or how much of it is so.
  private func composed(_ quantity: EnglishQuantity) -> EnglishReading? {
    let at = quantity.right
    guard quantity.sort == .percent, [.stop, .comma, .close, .preposition].contains(tag(at + 1)) else { return nil }
    let isMade =
      tag(skipAdverbs(quantity.left - 1)) == .be && tag(at) == .noun
      && !tokens.has(at, [.moneyNoun, .priceNoun, .changeNoun, .timeNoun, .share])
    let isSo = tag(at) == .adjective && tag(quantity.left - 1) == .stop && !tokens.has(at, .comparative)
    guard isMade || isSo else { return nil }
    return EnglishReading(.share, finder.string(at..<at + 1), rule: "en/part-composed")
  }

  /// `is 37 percent funded`, `90 per cent complete`: the part of the subject that is done.
  func done(_ quantity: EnglishQuantity) -> EnglishReading? {
    guard tokens.isAny(quantity.right, Self.completions), let verb = finder.governor(of: quantity.left),
      tag(verb) == .be, quantity.left - verb <= 2
    else { return nil }
    // `had burned 9,000 acres and was 60 percent contained`: the sentence's subject, not what it did.
    let own = finder.subject(of: groupStart(verb)).map { finder.string($0) } ?? sentenceSubject()
    return EnglishReading(.share, own ?? subject(at: verb), rule: "en/part-done", verb: verb)
  }

  private static let completions = EnglishWordSet(
    "funded complete completed full staffed contained vaccinated finished occupied filled booked built")

  /// `…, 21.5 percent Danish, and 6.2 of other origin`: the verb is left out.
  private func elliptical(_ quantity: EnglishQuantity, _ index: Int) -> EnglishReading? {
    guard let last = previous, last.reading.kind == .share,
      tag(quantity.left - 1) == .comma || tag(quantity.left - 1) == .coordinator
    else { return nil }
    if let phrase = finder.fullPhrase(from: quantity.right) {
      return EnglishReading(.share, finder.string(phrase), rule: "en/part-list")
    }
    // `going into farming and 12% into fishing`
    if tag(quantity.right) == .preposition, last.reading.rule == "en/part-says" {
      return EnglishReading(.share, last.reading.metric, rule: "en/part-list")
    }
    guard tag(quantity.right) == .adjective else { return nil }
    return EnglishReading(.share, finder.string(quantity.right..<quantity.right + 1), rule: "en/part-list")
  }

  /// A part in words is a share wherever nothing else moved.
  private func wordPart(_ quantity: EnglishQuantity) -> EnglishReading? {
    guard quantity.sort == .fraction else { return nil }
    if quantity.number.isWords, let thing = finder.nounPhrase(from: quantity.right), thing.lowerBound == quantity.right
    {
      return EnglishReading(.share, finder.string(thing), rule: "en/part-of")  // half cold tea
    }
    return EnglishReading(.share, subject(at: quantity.left), rule: "en/part-word")
  }
}
