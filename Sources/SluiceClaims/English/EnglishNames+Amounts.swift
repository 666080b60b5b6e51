/// Ordinals that are no ranks, parts and multiples that are none of anything, certainties and grades.
extension EnglishNames {
  /// An ordinal ranks beside a superlative or behind a verb of ranking.
  func isRank(_ quantity: EnglishQuantity) -> Bool {
    if superlative(quantity) != nil || tokens.isWord(quantity.first, "no") || tokens.isWord(quantity.first, "top") {
      return true
    }
    let place = tokens.isAny(quantity.end, Self.placeWords)
    var at = quantity.first - 1
    if place,
      tokens.isWord(at, "in") || tokens.isWord(at, "into") || tokens.isWord(at, "to") || tokens.isWord(at, "for")
        || tokens.has(at, .ranking) || tokens.isAny(at, Self.taking)
    {
      return true
    }
    if tokens.isWord(at, "in"), tokens.isAny(quantity.end, Self.standing) { return true }  // trailed in fourth with
    // `for a market share of 13%, third behind Sunray`
    if tokens.sign(at) == 0x2C, tokens.isWord(quantity.end, "behind"), quantity.value >= 2 { return true }
    if tokens.isWord(at, "for"), tokens.isWord(at - 1, "tied") { return true }
    if tokens.isWord(quantity.end, "only"), tokens.isWord(quantity.end + 1, "to") { return true }  // second only to
    // `was ninth at 72.1%`
    if tokens.has(at, .be), quantity.value >= 2 {
      return tokens.isAny(quantity.end, Self.standing) || !tokens.isWordToken(quantity.end)
    }
    for _ in 0..<4 {
      if tokens.has(at, .ranking), tokens.has(at, .anyVerb) { return isFree(quantity.end) }
      guard tokens.has(at, [.adverb, .determiner, .preposition, .be, .pronoun]) else { return false }
      at -= 1
    }
    return false
  }

  private static let standing = EnglishWordSet("at with behind among")
  private static let taking = EnglishWordSet("take takes took taking claim claims claimed secured finish finished")
  private static let placeWords = EnglishWordSet("place spot position rank")

  /// A rank stands alone; before a noun the ordinal counts occasions.
  private func isFree(_ index: Int) -> Bool {
    !tokens.isWordToken(index) || tokens.has(index, [.preposition, .adverb, .coordinator, .subordinator])
      || tokens.isAny(index, Self.placeWords)
  }

  /// The superlative behind an ordinal: `second-largest`, `third most`.
  func superlative(_ quantity: EnglishQuantity) -> Int? {
    let at = tokens.pastHyphen(quantity.end)
    return Self.isSuperlative(tokens, text, at) ? at : nil
  }

  /// Whether a token is a superlative: most, largest.
  static func isSuperlative(_ tokens: EnglishTokens, _ text: [UInt32], _ at: Int) -> Bool {
    guard tokens.isWordToken(at) else { return false }
    if tokens.isAny(at, shortSuperlatives) { return true }
    let end = tokens[at].end
    let isLong = end - tokens[at].start > 5
    guard isLong, text[end - 3] == 0x65, text[end - 2] == 0x73, text[end - 1] == 0x74 else { return false }
    return tokens[at].classes.isDisjoint(with: [.noun, .verbBase])
  }

  private static let shortSuperlatives = EnglishWordSet("most least best worst")

  /// `half as much`, `half as many`.
  private static let amounts = EnglishWordSet("much many big large long high")

  /// A part in words is a claim when it is a part of something or qualified.
  func isPart(_ quantity: EnglishQuantity) -> Bool {
    if quantity.isRatio {
      let at = tokens.isWord(quantity.left - 1, "of") ? quantity.left - 2 : quantity.left - 1
      let isRating = tokens.sign(quantity.first - 1) == 0x28 && tokens.sign(quantity.end) == 0x29  // (3 out of 5)
      return !isRating && !tokens.isAny(at, Self.ratingWords)  // a score of 61 out of 80
    }
    let first = quantity.number.first
    let isBare = quantity.number.end == first + 1
    if isBare, tokens.isWord(first, "quarter") { return false }
    if tokens.isAny(first - 1, Self.halves) || tokens.sign(quantity.end) == 0x2D { return false }
    if tokens[first].kind == .number { return tokens.isWord(quantity.end, "of") || quantity.qualifier != .exact }
    if isHalf(quantity), isBare, isPaired(first) { return true }
    if isHalf(quantity), tokens.isWord(quantity.end, "as") { return tokens.isAny(quantity.end + 1, Self.amounts) }
    // Past the brackets that say the part once more.
    let behind = tokens.sign(quantity.end) == 0x28 ? quantity.right : quantity.end
    if tokens.isWord(behind, "of") {
      return !tokens.has(behind + 1, [.month, .weekday]) && !isSeason(quantity)
    }
    if isHalf(quantity), tokens.has(quantity.end, [.determiner, .possessive]), !tokens.isArticle(quantity.end) {
      return true
    }
    // `a tenth the distance`
    if !isBare, tokens.isWord(quantity.end, "the"), tokens.isAny(quantity.end + 1, Self.sizes) { return true }
    if tokens.isWord(quantity.end, "below") || tokens.isWord(quantity.end, "above") { return !isBare }
    // `a fifth more than before`, `a third longer than usual`
    if tokens.has(quantity.end, .comparative), tokens.isWord(quantity.end + 1, "than") { return !isBare }
    // `two-thirds complained`: no list has the verb, but its ending tells.
    let isPastForm =
      tokens.isWordToken(quantity.end) && tokens[quantity.end].classes.isEmpty
      && tokens[quantity.end].end - tokens[quantity.end].start > 4 && text[tokens[quantity.end].end - 1] == 0x64
      && text[tokens[quantity.end].end - 2] == 0x65
    if isPastForm, !isBare || quantity.number.isWords { return !isHalf(quantity) }
    if isHalf(quantity), isBare, cutInHalf(quantity) != nil { return true }
    // `fell by a fifth last year`
    let saysWhen =
      (tokens.isWord(quantity.end, "last") || tokens.isWord(quantity.end, "this")
        || tokens.isWord(quantity.end, "next"))
      && tokens.has(quantity.end + 1, .timeNoun)
    let isFollowed =
      tokens.isWordToken(quantity.end) && !saysWhen
      && !tokens.has(
        quantity.end,
        [
          .preposition, .be, .have, .modal, .coordinator, .subordinator, .verbPast, .adverb,
        ])
    if isFollowed { return false }
    if quantity.left < quantity.first { return true }
    return tokens.isWord(quantity.left - 1, "by") || tokens.isWord(quantity.left - 1, "nearly")
      || isMoved(quantity.left - 1) || isHalf(quantity) && tokens.has(quantity.end, .be)
  }

  /// `cut the queue roughly in half`: the verb that halves.
  func cutInHalf(_ quantity: EnglishQuantity) -> Int? {
    guard quantity.sort == .fraction, quantity.value == 0.5, tokens.isWord(quantity.first - 1, "in"),
      quantity.end >= tokens.count || !tokens.isWordToken(quantity.end)
        || tokens.has(quantity.end, [.preposition, .coordinator, .adverb, .subordinator])
    else { return nil }
    return (max(0, quantity.first - 9)..<quantity.first - 1).last { tokens.isAny($0, Self.cutting) }
  }

  private static let cutting = EnglishWordSet("cut cuts cutting slash slashes slashed slashing")

  /// What one thing has half as much of as another.
  static let sizes = EnglishWordSet(
    "size price cost rate speed weight height length width depth distance time energy power fuel volume thickness"
      + " strength capacity mass diameter age amount quantity emissions salary wage pace density resolution")

  /// `half lime juice, half cold tea`: two halves make a whole of two things.
  private func isPaired(_ half: Int) -> Bool {
    let behind = (half + 2..<max(half + 2, min(tokens.count, half + 7))).first { tokens.isWord($0, "half") }
    let before = (max(0, half - 6)..<max(0, half - 1)).last { tokens.isWord($0, "half") }
    return [behind, before.map { _ in half }].contains {
      $0.map { tokens.sign($0 - 1) == 0x2C || tokens.has($0 - 1, .coordinator) } ?? false
    }
  }

  /// `a fall of a fifth`, `rose to a third`, `approach a quarter`.
  private func isMoved(_ at: Int) -> Bool {
    if tokens.isWord(at, "of") { return tokens.has(at - 1, .changeNoun) }
    if tokens.isWord(at, "from") { return tokens.has(at - 1, [.up, .down]) || tokens.isWord(at - 1, "up") }
    return tokens.has(tokens.isWord(at, "to") ? at - 1 : at, [.up, .down, .reach])
  }

  private static let halves = EnglishWordSet(
    "first second last latter other third fourth final current this that next previous")

  private func isHalf(_ quantity: EnglishQuantity) -> Bool { tokens.isWord(quantity.number.end - 1, "half") }

  /// `a quarter of the season` is one; `the third quarter of 2019` never gets here.
  private func isSeason(_ quantity: EnglishQuantity) -> Bool {
    quantity.end + 1 < tokens.count && EnglishCalendar.isYear(tokens[quantity.end + 1].value)
  }

  /// `three times as many`, `10x`, but not `three times since Monday`.
  func isMultiple(_ quantity: EnglishQuantity) -> Bool {
    guard quantity.number.scale < 1e6 else { return false }
    let at = quantity.end
    if tokens.isWord(at - 1, "x") { return !tokens.isWordToken(at) || !tokens.isAny(at, Self.gradeNouns) }
    if tokens.isWord(quantity.left - 1, "by"), tokens.isAny(quantity.left - 2, EnglishQuantityReader.multiplying) {
      // Of a sum that is worked out nothing is said: multiply the width by two.
      return tokens.isWord(quantity.left - 2, "multiplied") && !tokens.has(quantity.left - 3, .be)
    }
    if tokens.isWord(quantity.left - 1, "subscribed") || tokens.isWord(quantity.left - 1, "oversubscribed") {
      return true
    }
    // `10-fold cross-validation`: a method's name; an increase, a rise or a fall may be tenfold.
    if tokens.isWord(at - 1, "fold"), tokens.sign(at - 2) == 0x2D, tokens.isWordToken(at), tokens.has(at, .noun),
      !tokens.has(at, .changeNoun)
    {
      return false
    }
    if tokens.isWord(at - 1, "fold") || tokens.has(at - 1, .multiple) && !tokens.isWord(at - 1, "twice") { return true }
    // Small numbers behind a verb of growth count occasions: rates rose three times.
    if quantity.value >= 20, tokens.has(quantity.left - 1, [.up, .down]), tokens.has(quantity.left - 1, .anyVerb) {
      return true
    }
    // `improve resolution by 50 times`
    if tokens.isWord(quantity.left - 1, "by"),
      (max(0, quantity.left - 9)..<quantity.left - 1).contains(where: {
        tokens.has($0, [.up, .down]) && tokens.has($0, .anyVerb)
      })
    {
      return true
    }
    return tokens.isAny(at, Self.compared) || tokens.has(at, .comparative)
      || tokens.isWord(at + 1, "than") && tokens.isWordToken(at)
  }

  static let compared = EnglishWordSet(
    "as the that what its their his her my your our more sales revenue earnings book")

  /// `100 percent sure`.
  func isCertainty(_ quantity: EnglishQuantity) -> Bool {
    guard quantity.value >= 100, quantity.value <= 1_000, quantity.value.truncatingRemainder(dividingBy: 10) == 0 else {
      return false
    }
    // The plan suits them 100%.
    let ends = quantity.end >= tokens.count || !tokens.isWordToken(quantity.end)
    if quantity.value == 100, ends, tokens.has(quantity.left - 1, .pronoun) { return true }
    return tokens.isAny(quantity.end, Self.certain)
  }

  private static let certain = EnglishWordSet(
    "complete natural organic free pure cotton satisfied ready sure certain committed behind confident focused right correct convinced honest clear"
  )

  /// `a 2.0-liter engine`, `the 16-inch MacBook`: the grade of a product.
  func isGrade(_ quantity: EnglishQuantity) -> Bool {
    if quantity.unit == "mi/h" || quantity.unit == "km/h" {
      let fromRest =
        tokens.isWord(quantity.first - 1, "to") && quantity.first >= 2 && tokens[quantity.first - 2].kind == .number
        && tokens[quantity.first - 2].value == 0
      if quantity.low == 0 || fromRest || tokens.isWord(quantity.first - 2, "zero") { return true }
    }
    if quantity.sort == .time, quantity.isHyphened { return !EnglishLasting.opens(tokens, quantity) }
    guard Self.grades.contains(quantity.unit) else { return false }
    if quantity.unit.hasSuffix("B"), tokens.isArticle(quantity.left - 1) || tokens.has(quantity.left - 1, .determiner) {
      return true
    }
    // `Kestrel Phone 7, Unlocked, 32GB – Black`, `Otter Watch (GPS, 44mm)`: one of several kinds of a product.
    if [0x2C, 0x28].contains(tokens.sign(quantity.first - 1)), tokens.isCapital(quantity.first - 2),
      [0x29, 0x2D, 0x2C].contains(tokens.sign(quantity.end)) || quantity.end >= tokens.count
    {
      return true
    }
    if quantity.isHyphened { return !isPlainSize(quantity) }
    if Self.electric.contains(quantity.unit), quantity.end < tokens.count,
      tokens.isCapital(quantity.end) && tokens.isWordToken(quantity.end)
        || [.number, .code].contains(tokens[quantity.end].kind)
        || tokens.isWordToken(quantity.end) && tokens.isArticle(quantity.left - 1)
    {
      return true
    }
    return tokens.isAny(quantity.end, Self.gradeNouns)
      || tokens.isAny(quantity.end + 1, Self.gradeNouns) && tokens.has(quantity.end, .adjective)
  }

  /// `an 800-mm steel pipe`: the size of a thing without a maker's name.
  private func isPlainSize(_ quantity: EnglishQuantity) -> Bool {
    guard quantity.unit == "mm" || quantity.unit == "in", tokens.isArticle(quantity.left - 1) else { return false }
    var at = tokens.pastHyphen(quantity.end)
    while tokens.isWordToken(at), at < quantity.end + 5 {
      if tokens.isCapital(at) || tokens.isAny(at, Self.gradeNouns) || tokens.isAny(at, Self.screens) { return false }
      if tokens.has(at, [.preposition, .verbPast, .be, .have]) { break }
      at += 1
    }
    return true
  }

  private static let screens = EnglishWordSet(
    "touchscreen panel phone smartphone notebook macbook ipad wheel caliber calibre gun rifle pistol cannon")
  private static let electric: Set<String> = ["GHz", "MHz", "Hz", "W", "V", "Wh", "mAh", "Ah", "px"]
  private static let grades: Set<String> = [
    "deg", "oz", "gal", "mL", "Wh", "Ah", "dB", "dBA",
    "in", "L", "mm", "nm", "px", "GB", "TB", "MB", "KB", "bit", "V", "W", "mAh", "Hz", "GHz", "MHz", "rpm", "hp", "PS",
  ]
  private static let gradeNouns = EnglishWordSet(
    "engine engines motor display screen monitor tv laptop tablet ram storage memory model version drive battery lens zoom"
      + " processor chip cpu camera turbo optical digital hard ssd wheels tires rims alloy film lenses pistol rifle rounds"
  )
}
