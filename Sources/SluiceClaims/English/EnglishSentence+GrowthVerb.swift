import SluiceCore

/// Verbs of change: rose 12%, cut 4,000 jobs, fell by a third.
extension EnglishSentence {
  func growthVerb(_ quantity: EnglishQuantity, _ index: Int) -> EnglishReading? {
    var at = skipAdverbs(quantity.left - 1)
    // `fell a steep 41%`
    if tag(at) == .adjective, tokens.isArticle(at - 1), tokens.has(at - 2, [.up, .down]) { at = skipAdverbs(at - 2) }
    if tokens.isWord(at, "by") { return outdone(quantity, at) ?? movedBy(quantity, at, index) }
    // `soared past 45 degrees`: the level it reached.
    if reachesBound(quantity) != nil { return nil }
    // `the cost mostly falls between $200 and $300`: where it lies; `to grow between 3% and 5%` is growth.
    if tokens.isWord(quantity.left, "between"), tokens.isAny(at, Self.lying),
      quantity.sort == .money || quantity.sort == .measure
    {
      return EnglishReading(.level, subject(at: at), rule: "en/subject", verb: at)
    }
    if let way = travelled(quantity, at) { return way }
    if quantity.sort == .money, let verb = finder.governor(of: quantity.left), quantity.left - verb <= 4, isSaver(verb),
      tag(verb) == .verb || tag(verb) == .ing
    {
      return saved(quantity, verb)
    }
    if let moved = movedObject(quantity) { return moved }
    guard tokens.has(at, [.up, .down]), tokens.has(at, .anyVerb), let way = direction(at) else { return nil }
    guard [.verb, .participle, .ing, .noun].contains(tag(at)) else { return nil }
    // `cut off 18 inches of hair`, `dropped out`: the particle makes another verb of it.
    if tokens.isWord(at + 1, "off") || tokens.isWord(at + 1, "out"), quantity.sort != .percent { return nil }
    // `The storm dropped 14 inches of rain`
    if quantity.sort == .measure, tokens.isWord(quantity.right, "of"), tokens.isAny(at, Self.dropping) { return nil }
    // `Add two cups of flour`: an order names an amount.
    if at == 0, tokens.has(at, .verbBase), quantity.sort == .count || quantity.sort == .measure { return nil }
    if tag(at) == .noun, tag(at - 1) == .determiner || tag(at - 1) == .possessive || tag(at - 1) == .adjective {
      return nil
    }
    return movedDirectly(quantity, at, way, index)
  }

  /// `the bus fell 20 metres into a ravine`: how far a thing moved, not by how much a metric did.
  private func travelled(_ quantity: EnglishQuantity, _ verb: Int) -> EnglishReading? {
    var behind = quantity.right
    if tag(behind) == .open { behind = closing(behind) }
    guard quantity.sort == .measure, tokens.has(verb, [.up, .down]), tag(verb) == .verb || tag(verb) == .ing,
      tokens.isAny(behind, Self.places), !Self.weights.contains(quantity.unit)
    else { return nil }
    let mover = finder.subject(of: verb).flatMap { $0.upperBound == verb ? $0.lowerBound : nil } ?? verb
    return EnglishReading(.level, finder.string(mover..<verb + 1), rule: "en/travelled", verb: verb)
  }

  private static let places = EnglishWordSet("into onto off down over through along across")

  /// `soared past 45 degrees`, `dipped below $3`: the verb in front of the bound that a metric passed.
  func reachesBound(_ quantity: EnglishQuantity) -> Int? {
    let verb = quantity.first - 2
    guard tokens.isAny(quantity.first - 1, Self.passed), tokens.has(verb, [.up, .down]), tokens.has(verb, .anyVerb),
      [.verb, .ing, .participle].contains(tag(verb))
    else { return nil }
    return verb
  }

  private static let lying = EnglishWordSet("fall falls")
  private static let passed = EnglishWordSet("past above below under beneath through")

  /// `rose 12%`, `cut 4,000 jobs`, `save $100 on the systems`, `lost 60 percent of its value`.
  private func movedDirectly(
    _ quantity: EnglishQuantity, _ verb: Int, _ way: Claim.Direction, _ index: Int
  ) -> EnglishReading? {
    let lemma = EnglishLexicon.shared.words[Int(tokens[verb].word)].lemma
    let rule = "en/growth-verb"
    if quantity.sort == .money, Self.savers.contains(lemma) { return saved(quantity, verb) }
    // `grows 3 to 5 feet tall`: how tall it gets, not by how much.
    if lemma == Self.growing, quantity.sort == .measure, tokens.isAny(quantity.right, Self.dimensions) {
      return EnglishReading(.level, subject(at: verb), rule: "en/sized", verb: verb)
    }
    if lemma == Self.adding, quantity.sort != .count, tokens.isWord(quantity.right, "to"),
      let thing = finder.fullPhrase(from: quantity.right + 1), !finder.isTime(thing)
    {
      // `adding £24 to the average bill`
      return EnglishReading(kind(of: quantity), finder.string(thing), rule: rule, direction: way, verb: verb)
    }
    if quantity.sort == .money, Self.earners.contains(lemma) {
      guard isGivenAsRateToo(index) || leadsToClose(quantity) else { return nil }
      return EnglishReading(.change, subjectOfMove(verb, index), rule: rule, direction: way, verb: verb)
    }
    if quantity.sort == .count || quantity.sort == .measure || quantity.sort == .time {
      let object =
        quantity.sort == .count || tokens.isWord(quantity.right, "of")
        ? finder.fullPhrase(from: tokens.isWord(quantity.right, "of") ? quantity.right + 1 : quantity.right) : nil
      if let object, !finder.isTime(object), !countsPoints(quantity) {
        guard !Self.earners.contains(lemma) || Self.losers.contains(lemma) else { return nil }
        return EnglishReading(.change, finder.string(object), rule: rule, direction: way, verb: verb)
      }
      if let again = changedAgain(quantity, verb, way, index) { return again }
      // `has shed 700 grams`: its own weight, where nothing else is named.
      if Self.weights.contains(quantity.unit), Self.slimmers.contains(lemma) {
        return EnglishReading(.change, doing(verb), rule: rule, direction: way, verb: verb)
      }
      guard !Self.earners.contains(lemma) || countsPoints(quantity) else { return nil }
      return EnglishReading(.change, subjectOfMove(verb, index), rule: rule, direction: way, verb: verb)
    }
    if tokens.isWord(quantity.right, "of"), let object = finder.fullPhrase(from: quantity.right + 1),
      !finder.isTime(object)
    {
      if lemma == Self.growing { return nil }  // grows a third of the world's coffee
      return EnglishReading(kind(of: quantity), finder.string(object), rule: rule, direction: way, verb: verb)
    }
    let saves = Self.savers.contains(lemma)
    // `trimmed 3% from its costs`, `save 80% on shipping`
    if tokens.isWord(quantity.right, "from") || saves && tokens.isWord(quantity.right, "on"), tag(verb) != .participle,
      let object = finder.nounPhrase(from: quantity.right + 1),
      saves || tokens.isWord(verb, "cut") || tokens.isWord(verb, "trimmed"),
      !finder.isTime(object)
    {
      return EnglishReading(kind(of: quantity), finder.string(object), rule: rule, direction: way, verb: verb)
    }
    return EnglishReading(kind(of: quantity), subjectOfMove(verb, index), rule: rule, direction: way, verb: verb)
  }

  /// `retailers shed 12,000 jobs and factories cut 9,000`: another's change of the things counted before.
  private func changedAgain(
    _ quantity: EnglishQuantity, _ verb: Int, _ way: Claim.Direction, _ index: Int
  ) -> EnglishReading? {
    guard quantity.sort == .count, let last = previous, last.index == index - 1, last.reading.kind == .change,
      quantities[last.index].sort == .count, last.reading.rule == "en/growth-verb", last.reading.verb != verb
    else { return nil }
    let owner = subject(at: verb)
    let isNamed = !owner.isEmpty && owner != last.reading.metric
    let metric = isNamed ? owner + " " + last.reading.metric : last.reading.metric
    return EnglishReading(.change, metric, rule: "en/growth-verb", direction: way, verb: verb)
  }

  /// `Silver added 38 cents, or 1.4%`: the rate behind shows that the price moved.
  private func isGivenAsRateToo(_ index: Int) -> Bool {
    guard index + 1 < quantities.count, quantities[index + 1].sort == .percent else { return false }
    let or = quantities[index + 1].left - 1
    return tokens.isWord(or, "or") && or - quantities[index].right <= 1
  }

  /// `crude added 54 cents to settle at $71`: the price that it led to shows that a price moved.
  private func leadsToClose(_ quantity: EnglishQuantity) -> Bool {
    tokens.isWord(quantity.right, "to") && tokens.isAny(quantity.right + 1, Self.closings)
  }

  /// `increased its premiums 14.3%`, `cut the dividend 20%`: the object stands between the verb and the rate.
  private func movedObject(_ quantity: EnglishQuantity) -> EnglishReading? {
    guard quantity.sort == .percent || quantity.sort == .points, let object = finder.phraseBefore(quantity.left),
      object.upperBound == quantity.left, !finder.isTime(object)
    else { return nil }
    var verb = object.lowerBound - 1
    while tag(verb) == .determiner || tag(verb) == .possessive { verb -= 1 }
    guard tokens.has(verb, [.up, .down]), tag(verb) == .verb || tag(verb) == .ing, let way = direction(verb),
      tokens.has(verb, .anyVerb)
    else { return nil }
    return EnglishReading(kind(of: quantity), finder.string(object), rule: "en/growth-verb", direction: way, verb: verb)
  }

  private func isSaver(_ verb: Int) -> Bool {
    Self.savers.contains(EnglishLexicon.shared.words[Int(tokens[verb].word)].lemma)
  }

  private static func lemmas(_ words: String) -> Set<UInt16> {
    // An unknown word has no lemma, and must be none of them.
    Set(words.split(separator: " ").map { EnglishLexicon.shared.id($0) }).subtracting([EnglishLexicon.unknown])
  }

  private static let adding = EnglishLexicon.shared.id("add")
  private static let growing = EnglishLexicon.shared.id("grow")
  private static let savers = lemmas("save knock discount subtract deduct")
  /// With money or things behind them these get or spend, they do not move a metric.
  private static let earners = lemmas("raise gain lose shed save add boost borrow improve recover double triple lift")
  private static let losers = lemmas("lose shed add")
  private static let slimmers = lemmas("lose shed gain")
  private static let weights: Set<String> = ["g", "kg", "lb", "oz"]

  /// `save $15 on the winter boots`.
  func saved(_ quantity: EnglishQuantity, _ verb: Int) -> EnglishReading {
    var ware = ""
    if tokens.isWord(quantity.right, "on") || tokens.isWord(quantity.right, "from"),
      let object = finder.fullPhrase(from: quantity.right + 1), !finder.isTime(object)
    {
      ware = price(of: finder.string(object))
    } else if tokens.isWord(quantity.right, "for"), let aim = finder.fullPhrase(from: quantity.right + 1),
      !finder.isTime(aim), tokens.isArticle(quantity.right + 1)
    {
      // `save $5,000 for a car`: what is put aside.
      return EnglishReading(.level, finder.string(aim), rule: "en/save", verb: verb)
    } else if tokens.isWord(quantity.right, "in"), let cost = finder.fullPhrase(from: quantity.right + 1),
      tokens.has(cost.upperBound - 1, [.moneyNoun, .priceNoun]), !finder.isTime(cost)
    {
      ware = finder.string(cost)  // saves about $16 in health costs
    } else if quantity.value >= 1e6 {
      return EnglishReading(.level, finder.string(verb..<particleEnd(verb)), rule: "en/transaction", verb: verb)
    } else {
      let last = previous?.reading.metric ?? carriedMetric
      ware = last.isEmpty ? finder.string(verb..<verb + 1) : last
    }
    return EnglishReading(.change, ware, rule: "en/save", direction: .down, verb: verb)
  }

  /// What an intransitive verb of change moves.
  func subjectOfMove(_ verb: Int, _ index: Int) -> String {
    let startsPhrase = tag(verb) == .ing || tag(verb) == .participle
    if startsPhrase, tag(verb - 1) == .comma {
      if let last = previous?.reading, !last.metric.isEmpty,
        quantities[previous?.index ?? 0].right > finder.clauseStart(verb)
      {
        return last.metric
      }
      if let main = finder.governor(of: verb - 1), movesItself(main) { return subject(at: main) }
      if let before = finder.phraseBefore(verb - 1) { return finder.string(before) }
    }
    return subject(at: verb)
  }

  /// Whether a verb moves or values its subject rather than an object.
  private func movesItself(_ verb: Int) -> Bool {
    if tag(verb) == .be { return true }
    return tokens.has(verb, [.up, .down, .reach])
      && !Self.earners.contains(EnglishLexicon.shared.words[Int(tokens[verb].word)].lemma)
  }

  /// `undercuts its rival by $2,700`, `beating last year's total by $85,000`: how far one thing lies beyond another.
  private func outdone(_ quantity: EnglishQuantity, _ by: Int) -> EnglishReading? {
    guard quantity.sort != .count else { return nil }
    var at = by - 1
    while at > max(0, by - 12), !tokens.isAny(at, Self.outdoing) {
      if [.stop, .comma, .open, .be, .have, .modal].contains(tag(at)) || tokens.has(at, [.up, .down]) { return nil }
      at -= 1
    }
    guard tokens.isAny(at, Self.outdoing), at + 1 < by else { return nil }
    let way: Claim.Direction = tokens.isAny(at, Self.fallingShort) ? .down : .up
    let continues = tag(at) == .ing && tag(at - 1) == .comma
    let told = continues ? like(quantity)?.metric : nil
    let named = told ?? subject(at: at)
    let isPrice = told == nil && quantity.sort == .money && quantity.value < 1e6 && isWare(named)
    return EnglishReading(
      kind(of: quantity), isPrice ? price(of: named) : named, rule: "en/growth-by", direction: way, verb: at)
  }

  private static let fallingShort = EnglishWordSet(
    "undercut undercuts undercutting trails trailed trailing missed missing misses")
  private static let outdoing = EnglishWordSet(
    "undercut undercuts undercutting trails trailed trailing missed missing misses beat beats beating exceed exceeds"
      + " exceeded exceeding surpass surpasses surpassed surpassing top tops topped topping outpace outpaces outpaced"
      + " outpacing outperform outperforms outperformed outperforming outstripped outstrips eclipsed eclipses eclipsing"
  )

  /// `rose by 37 percent`, `reduce output by 0.8 percent`, `was cut by 10%`, `weekly sales by a mean of 60 tons`.
  private func movedBy(_ quantity: EnglishQuantity, _ by: Int, _ index: Int) -> EnglishReading? {
    // `raised $40 million in a round led by two investors`: who did it.
    let isAgent =
      quantity.sort == .count && [.participle, .verb].contains(tag(by - 1)) && !tokens.has(by - 1, [.up, .down])
    // `the fare goes up by $3 to $21 and the pass by $5`
    if let last = previous, let way = last.reading.direction ?? moveBefore(last.index), !isAgent,
      let next = gappedSubject(by)
    {
      let isPrice = last.reading.metric.hasPrefix(Self.priced)
      return EnglishReading(
        kind(of: quantity), isPrice ? price(of: next) : next, rule: "en/growth-by", direction: way,
        verb: last.reading.verb)
    }
    guard tag(by - 1) != .quantity, !isAgent,
      let verb = mover(before: by) ?? extender(by) ?? (Self.rates.contains(quantity.sort) ? moverBeforeComma(by) : nil),
      let way = direction(verb) ?? (tokens.isAny(verb, Self.extending) ? .up : nil)
    else { return nil }
    let kind = kind(of: quantity)
    let isPassive =
      tag(verb) == .participle && (tag(skipAdverbs(verb - 1)) == .be || tag(skipAdverbs(verb - 1)) == .have)
    if !isPassive || tag(skipAdverbs(verb - 1)) == .have, verb + 1 < by, let object = finder.fullPhrase(from: verb + 1),
      object.upperBound <= by,
      !finder.isTime(object), tag(verb + 1) != .preposition
    {
      let object = object.upperBound < by && isOnePhrase(object.lowerBound..<by) ? object.lowerBound..<by : object
      return EnglishReading(kind, finder.string(object), rule: "en/growth-by", direction: way, verb: verb)
    }
    return EnglishReading(kind, subjectOfMove(verb, index), rule: "en/growth-by", direction: way, verb: verb)
  }

  /// The direction of the change that a level was reached by: `up by $2 to $18`.
  private func moveBefore(_ index: Int) -> Claim.Direction? {
    index > 0 && quantities[index].left - quantities[index - 1].right <= 1 ? readings[index - 1]?.direction : nil
  }

  /// `weekly lighting and heating gas bills`: joined parts of one name.
  private func isOnePhrase(_ range: Range<Int>) -> Bool {
    range.count <= 8
      && range.allSatisfy { [.adjective, .noun, .ing, .coordinator, .hyphen, .mark].contains(tag($0)) }
  }

  /// `extends pump life by 20 percent`: without `by` it says how far something reaches.
  private func extender(_ by: Int) -> Int? {
    finder.governor(of: by).flatMap { tokens.isAny($0, Self.extending) && by - $0 <= 6 ? $0 : nil }
  }

  private static let extending = EnglishWordSet("extend extends extended extending")
  /// Verbs of falling that have an object: dropped 14 inches of rain.
  private static let dropping = EnglishWordSet("drop drops dropped dropping")
  private static let rates: [EnglishQuantity.Sort] = [.points, .percent, .fraction]

  /// `will cut rates twice this year, by 25 basis points`: the verb in front of the comma.
  private func moverBeforeComma(_ by: Int) -> Int? { tag(by - 1) == .comma ? mover(before: by - 1) : nil }

  /// The verb of change in front of `by`, `from` or `to`, at most its object away.
  func mover(before place: Int) -> Int? {
    var at = place - 1
    let limit = max(0, place - 14)
    while at >= limit {
      switch tag(at) {
      case .verb, .participle, .ing, .adjective, .noun:
        if tokens.has(at, [.up, .down]), tokens.has(at, .anyVerb), !tokens.has(at, .comparative) || tag(at) == .verb,
          tag(at) != .noun || tag(at + 1) == .adverb || at + 1 == place
        {
          return at
        }
        // `raised the price it pays growers by 20%`: a clause without `that` behind the object.
        if tag(at) == .verb, tag(at - 1) == .pronoun, tag(at - 2) == .noun { break }
        if tag(at) == .verb { return nil }
      case .adverb where tokens.isWord(at, "up") || tokens.isWord(at, "down"):
        // `put up council tax by 5%`: the particle between verb and object.
        if [.verb, .ing].contains(tag(at - 1)), at + 1 < place { return at }
      case .stop, .subordinator, .comma, .open: return nil
      default: break
      }
      at -= 1
    }
    return nil
  }
}
