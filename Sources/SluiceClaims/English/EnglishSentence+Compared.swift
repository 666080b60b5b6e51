import SluiceCore

/// Numbers that stand beside another of the same thing: what it was before, elsewhere, or for a share.
extension EnglishSentence {
  /// `compared with 31% in the control group`: the same thing elsewhere or before.
  func compared(_ quantity: EnglishQuantity) -> EnglishReading? {
    let at = quantity.left - 1
    let isCompared =
      (tokens.isWord(at, "with") || tokens.isWord(at, "to")) && tokens.isWord(at - 1, "compared")
      || tokens.isWord(at, "to") && tokens.isWord(at - 1, "comparison") || tokens.isWord(at, "versus")
      || tokens.isWord(at, "vs")
      || tokens.isWord(at, "against")
        && ([.comma, .open].contains(tag(at - 1)) || tokens.isWord(at - 1, "as")
          || quantity.sort == .count && countedPhrase(quantity) == nil)
    let isOfTime =
      tag(at) == .open && tag(quantity.right) == .close && finder.phraseBefore(at).map(finder.isTime) ?? false
    guard isCompared || isOfTime, let last = like(quantity) else { return nil }
    // `against 61% riding bicycles`: what the others do.
    if last.kind == .share, quantity.sort == .percent, tag(quantity.right) == .ing,
      let object = finder.fullPhrase(from: quantity.right + 1)
    {
      return EnglishReading(.share, finder.string(quantity.right..<object.upperBound), rule: "en/part-predicate")
    }
    return EnglishReading(last.kind, last.metric, rule: "en/compared", direction: last.direction, verb: last.verb)
  }

  /// `beating the 3.3% analysts had forecast`, `on top of the 1,100 it already runs`: a clause without `that` narrows the
  /// number itself, which is another of the thing told before.
  func narrowedByClause(_ quantity: EnglishQuantity) -> EnglishReading? {
    guard tag(quantity.left - 1) == .determiner, !quantity.isHyphened, let last = like(quantity), !last.metric.isEmpty
    else { return nil }
    var at = quantity.right
    if tag(at) == .pronoun {
      at += 1
    } else if let owner = finder.nounPhrase(from: at), owner.lowerBound == at, owner.count <= 2,
      EnglishCounting.isCounted(tokens, text, owner.upperBound - 1)
    {
      at = owner.upperBound
      guard tag(at) == .have || tokens.isAny(at, EnglishStatus.foreseeing) else { return nil }
    } else if let market = finder.nounPhrase(from: at), market.lowerBound == at, market.count <= 2,
      market.allSatisfy({ tag($0) == .properNoun })
    {
      // `the 4.7 percent Harlow Street was looking for`
      at = market.upperBound
      let isHoped = tag(at) == .be && tokens.isAny(at + 1, Self.hoping)
      guard isHoped || tokens.isAny(finder.pastAdverbs(tag(at) == .have ? at + 1 : at), EnglishStatus.foreseeing) else {
        return nil
      }
      return EnglishReading(last.kind, last.metric, rule: "en/narrowed", direction: last.direction, verb: at)
    } else {
      return nil
    }
    at = finder.pastAdverbs(at)
    guard tag(at) == .verb || tag(at) == .have || tag(at) == .modal || tokens.isAny(at, EnglishStatus.foreseeing) else {
      return nil
    }
    return EnglishReading(last.kind, last.metric, rule: "en/narrowed", direction: last.direction, verb: at)
  }

  /// `runs 74 km, 51 of them in tunnels`: some of the units before.
  func someOf(_ quantity: EnglishQuantity, _ index: Int) -> EnglishReading? {
    guard index > 0, quantity.unit == quantities[index - 1].unit, quantity.unit != "1",
      quantities[index - 1].right == quantity.left - 1, tag(quantity.left - 1) == .comma,
      tokens.isWord(quantity.right, "of"), tag(quantity.right + 1) == .pronoun || tag(quantity.right + 1) == .relative,
      let last = readings[index - 1]
    else { return nil }
    return EnglishReading(.level, last.metric, rule: "en/compared", verb: last.verb)
  }

  /// The nearest reading before of a number of the same sort, per share or not.
  func like(_ quantity: EnglishQuantity) -> EnglishReading? {
    let isShare = isPerShare(quantity)
    let index = readings.indices.last {
      readings[$0] != nil && quantities[$0].isLike(quantity) && isPerShare(quantities[$0]) == isShare
    }
    return index.flatMap { readings[$0] }
  }

  /// `net income of $184 million, or $1.37 per share`: the same result, for a share.
  func perShare(_ quantity: EnglishQuantity, _ index: Int) -> EnglishReading? {
    guard let per = quantity.per, isPerShare(quantity), let last = previous, last.index == index - 1,
      quantities[last.index].sort == .money, !isPerShare(quantities[last.index]), !last.reading.metric.isEmpty,
      tokens.isWord(quantity.left - 1, "or") || tag(quantity.left - 1) == .open,
      quantity.left - quantities[last.index].right <= 2
    else { return nil }
    if let earlier = like(quantity) {
      return EnglishReading(earlier.kind, earlier.metric, rule: "en/compared", verb: last.reading.verb)
    }
    let metric = last.reading.metric + " " + finder.string(per)
    return EnglishReading(last.reading.kind, metric, rule: "en/per-share", verb: last.reading.verb)
  }

  /// Verbs by which a growth itself gets faster or slower.
  private static let pacing = EnglishWordSet(
    "slowing accelerating quickening cooling moderating decelerating slowed accelerated cooled quickened moderated")

  private static let hoping = EnglishWordSet("looking hoping expecting expected forecasting predicting")

  /// `139,000 jobs in May, analysts said, down from a revised 187,000`: what the number before it came from.
  func cameFrom(_ quantity: EnglishQuantity) -> EnglishReading? {
    var at = quantity.left - 1
    // `up from an initial estimate of $1.6 billion`
    if tokens.isWord(at, "of"),
      tokens.isAny(at - 1, EnglishStatus.judgement) || tokens.isAny(at - 1, EnglishStatus.foresight)
        || tokens.isAny(at - 1, EnglishCounting.extremes)
    {
      at -= 2
    }
    while at > 1, [.adjective, .determiner, .adverb, .participle, .possessive].contains(tag(at)),
      quantity.left - at < 6,
      !tokens.has(at, [.up, .down])
    {
      at -= 1
    }
    // `, up from 12%`, `that was up from 12%`
    let isTold = tag(at - 2) == .be && [.pronoun, .determiner, .relative, .subordinator].contains(tag(at - 3))
    guard tokens.isWord(at, "from"), tag(at - 2) == .comma || isTold, let last = like(quantity), !last.metric.isEmpty
    else {
      return nil
    }
    let isParticle = tokens.isWord(at - 1, "down") || tokens.isWord(at - 1, "up")
    if last.kind == .growth, quantity.sort == .percent, isParticle || tokens.isAny(at - 1, Self.pacing) {
      return EnglishReading(.growth, last.metric, rule: "en/pace", direction: last.direction, verb: last.verb)
    }
    guard isParticle else { return nil }
    if last.kind == .share { return EnglishReading(.share, last.metric, rule: "en/from-to", verb: last.verb) }
    let isFlow = quantity.sort == .count && last.kind == .change && last.rule == "en/growth-verb"
    // `down from 82,275 applications` says itself what it counts.
    let own = isFlow || quantity.sort != .count ? nil : countedPhrase(quantity).map { finder.string($0) }
    return EnglishReading(
      isFlow ? .change : .level, own ?? last.metric, rule: "en/from-to", direction: isFlow ? last.direction : nil,
      verb: last.verb)
  }

  /// `compared with $251 million, or $1.66 a share`: the metric of the nearest like amount before.
  func comparedBefore(_ quantity: EnglishQuantity) -> String? {
    guard let verb = finder.governor(of: quantity.left), tokens.isWord(verb, "compared") else { return nil }
    let isShare = isPerShare(quantity)
    for index in readings.indices.reversed() {
      guard let reading = readings[index], !reading.metric.isEmpty, isPerShare(quantities[index]) == isShare,
        quantities[index].sort == quantity.sort
      else { continue }
      return reading.metric
    }
    return nil
  }
}
