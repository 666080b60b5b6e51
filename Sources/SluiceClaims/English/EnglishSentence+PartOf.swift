import SluiceCore

/// Parts with the whole that `of` names: which of the two is measured, and whether it is a part at all.
extension EnglishSentence {
  /// `the load is two-thirds of what a beam can bear`: a part of something else is a multiple; `of what it was` is a part
  /// of its own size.
  func partOfOther(_ quantity: EnglishQuantity) -> EnglishReading? {
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
  func partOfSize(_ quantity: EnglishQuantity) -> EnglishReading? {
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

  /// `70 percent of Americans say …`, `less than 2% of revenues`.
  func partOf(_ quantity: EnglishQuantity, _ index: Int) -> EnglishReading? {
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
    // `Surgeons fail in 31% of patients`: what happens to the part.
    if tokens.isWord(at, "in"), let verb, verb == at - 1, tokens.isAny(verb, Self.happening) {
      let what = doing(verb) + " in " + finder.string(whole)
      return EnglishReading(.share, what, rule: "en/part-says", verb: verb)
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

  private static let sameThing = EnglishWordSet("figure level number total")

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

  private static let happening = EnglishWordSet(
    "fail fails failed succeed succeeds succeeded occur occurs occurred happen happens happened recur recurs recurred"
      + " detected found seen observed reported")

  /// Verbs whose subject is or has the part: `lakes hold 0.4% of the water`.
  private static let swallowing = EnglishWordSet(
    "taking swallow swallows swallowed swallowing eat eats ate claim claims claimed")

  static let owning = EnglishWordSet(
    """
    hold holds held store stores stored own owns owned control controls controlled supply supplies supplied provide
    provides provided take takes took use uses used consume consumes consumed absorb absorbs absorbed receive receives
    received capture captures captured host hosts hosted handle handles handled carry carries carried generate generates generated possess possesses
    """)

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

  /// `Audiences, 62% of whom were under 25`: the whole stands before the comma.
  func wholeBefore(_ quantity: EnglishQuantity) -> EnglishReading? {
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
}
