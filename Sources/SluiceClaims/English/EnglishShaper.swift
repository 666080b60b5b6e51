/// Joins quantities into ranges and lists and attaches their qualifiers and what they are per.
struct EnglishShaper {
  let tokens: EnglishTokens
  private let phrases = EnglishPhrases.shared
  /// Whether `from A to B` is one range; claims take it as two levels unless a word says that it spans.
  let joinsFrom: Bool

  init(_ tokens: EnglishTokens, joinsFrom: Bool) {
    self.tokens = tokens
    self.joinsFrom = joinsFrom
  }

  /// Shapes the quantities of a sentence where they stand.
  ///
  /// - Parameter list: The quantities as read, in order; afterwards the shaped ones, ranges joined.
  func shape(_ list: inout [EnglishQuantity]) {
    var count = 0
    for index in list.indices {
      addAfter(&list[index])
      readTop(&list[index])
      readLead(&list[index])
      readPercentOf(&list[index])
      if count > 0, let joined = range(list[count - 1], list[index]) ?? ratio(list[count - 1], list[index]) {
        list[count - 1] = joined
        continue
      }
      if count < index { list[count] = list[index] }
      count += 1
    }
    list.removeLast(list.count - count)
    shareUnits(&list)
    inheritPercent(&list)
    carryPrices(&list)
    carryScaled(&list)
    for index in list.indices {
      addBefore(&list[index])
      if index > 0 {
        let previous = list[index - 1]
        linkConversion(&list[index], previous)
        linkEcho(&list, index)
      }
    }
    joinBounds(&list)
  }

  /// `spent 17 weeks in the top 20`: a place among the first so many.
  private func readTop(_ quantity: inout EnglishQuantity) {
    let top = quantity.first - 1
    guard quantity.sort == .count, quantity.low == nil, tokens.isWord(top, "top"), !tokens.isCapital(top),
      tokens.isWord(top - 1, "the"), tokens.isAny(top - 2, Self.entering), quantity.value >= 2,
      quantity.value == quantity.value.rounded()
    else { return }
    quantity.first = top
    quantity.left = top
    quantity.sort = .ordinal
    quantity.unit = "rank"
    quantity.qualifier = .atMost
  }

  private static let entering = EnglishWordSet(
    "in into among inside outside within enter entered entering crack cracked")

  /// `a six-point lead`, `won by six points`: percentage points; ``EnglishSport`` leaves out those of games.
  private func readLead(_ quantity: inout EnglishQuantity) {
    let isPartOfOne = quantity.value < 1 && quantity.number.isWords && tokens.isWord(quantity.end, "point")
    if isPartOfOne || winsBy(quantity) || isMargin(quantity) { return setPoints(&quantity, end: quantity.end + 1) }
    let point = quantity.end + 1
    guard quantity.sort == .count, quantity.low == nil, tokens.sign(quantity.end) == 0x2D,
      tokens.isWord(point, "point"), tokens.isAny(tokens.pastHyphen(point + 1), Self.margins)
    else { return }
    setPoints(&quantity, end: point + 1)
  }

  /// Makes a count one of percentage points, with the word for them up to `end`.
  func setPoints(_ quantity: inout EnglishQuantity, end: Int) {
    quantity.unit = "pp"
    quantity.sort = .points
    quantity.hasOwnUnit = true
    guard end > quantity.end else { return }
    quantity.end = end
    quantity.right = end
  }

  /// `carried the county by 30 points`: by so many percentage points.
  private func winsBy(_ quantity: EnglishQuantity) -> Bool {
    guard quantity.sort == .count, quantity.low == nil, quantity.end == quantity.right, quantity.value < 100,
      tokens.isWord(quantity.end, "points") || tokens.isWord(quantity.end, "point")
    else { return false }
    var at = quantity.first - 1
    for _ in 0..<3 where !tokens.isWord(at, "by") { at -= 1 }
    guard tokens.isWord(at, "by") else { return false }
    return (max(0, at - 6)..<at).contains { tokens.isAny($0, Self.contests) }
  }

  /// `by a margin of 20 points`.
  private func isMargin(_ quantity: EnglishQuantity) -> Bool {
    guard quantity.sort == .count, quantity.low == nil, quantity.value < 100, tokens.isWord(quantity.end, "points")
    else {
      return false
    }
    // `the lead had narrowed to 7 points`
    if tokens.isWord(quantity.first - 1, "to") {
      return (max(0, quantity.first - 16)..<quantity.first).contains { tokens.isAny($0, Self.margins) }
    }
    return tokens.isWord(quantity.first - 1, "of")
      && (tokens.isAny(quantity.first - 2, Self.margins) || tokens.isWord(quantity.first - 2, "error"))
  }

  private static let contests = EnglishWordSet(
    "won win wins winning lost lose loses carried carry carries lead leads led trails trailed trailing")
  private static let margins = EnglishWordSet("lead advantage margin gap swing edge")

  /// `percents of twenty`: the word stands in front.
  private func readPercentOf(_ quantity: inout EnglishQuantity) {
    let word = quantity.first - 2
    guard quantity.sort == .count, tokens.isWord(quantity.first - 1, "of"), !quantity.hasOwnUnit else { return }
    let isCent = tokens.isWord(word, "cent") && tokens.isWord(word - 1, "per")
    guard isCent || tokens.isWord(word, "percents") else { return }
    let start = isCent ? word - 1 : word
    guard start == 0 || tokens[start - 1].kind == .symbol else { return }
    quantity.unit = "%"
    quantity.sort = .percent
    quantity.first = start
    quantity.left = start
  }

  /// `more than 100 and less than 300`: two bounds are a range.
  private func joinBounds(_ list: inout [EnglishQuantity]) {
    guard list.contains(where: { $0.qualifier == .atLeast }) else { return }
    var count = 0
    for index in list.indices {
      let quantity = list[index]
      guard count > 0, case let last = list[count - 1], last.low == nil, quantity.low == nil,
        last.unit == quantity.unit,
        quantity.left == last.right + 1, [last.qualifier, quantity.qualifier].contains(.atLeast),
        [last.qualifier, quantity.qualifier].contains(.atMost),
        tokens.isWord(last.right, "and") || tokens.isWord(last.right, "but") || tokens.sign(last.right) == 0x2C,
        last.qualifier == .atLeast ? last.value < quantity.value : last.value > quantity.value
      else {
        list[count] = quantity
        count += 1
        continue
      }
      var range = last
      range.low = min(last.value, quantity.value)
      range.value = max(last.value, quantity.value)
      range.end = quantity.end
      range.right = quantity.right
      list[count - 1] = range
    }
    list.removeLast(list.count - count)
  }

  /// `one in five`, `two out of three`, `two of every nine`: a part of a whole.
  private func ratio(_ part: EnglishQuantity, _ whole: EnglishQuantity) -> EnglishQuantity? {
    guard part.sort == .count, whole.sort == .count, part.low == nil, !part.isNegative, part.value < whole.value,
      part.value >= 1, whole.value <= 1_000_000_000, !EnglishCalendar.isYear(whole.value), part.end == part.right
    else { return nil }
    let isOut = tokens.isWord(part.end, "out") && tokens.isWord(part.end + 1, "of") && whole.first == part.end + 2
    let isInEvery =
      tokens.isWord(part.end, "in") && tokens.isWord(part.end + 1, "every") && whole.first == part.end + 2
    let isIn = tokens.isWord(part.end, "in") && whole.first == part.end + 1 || isInEvery
    let isNamed =
      tokens.isWord(part.end + 1, "in") && whole.first == part.end + 2 && tokens.isWordToken(part.end)
      && part.value == 1 && part.number.isWords && whole.number.isWords && !tokens.has(part.end, .timeNoun)
    let isPlain =
      tokens[part.number.first].look.isDisjoint(with: .decimal)
      && tokens[whole.number.first].look.isDisjoint(with: .decimal)
    let isOf =
      tokens.isWord(part.end, "of") && whole.first == part.end + 1 && part.number.isWords && whole.number.isWords
    let isEvery = tokens.isWord(part.end, "of") && tokens.isWord(part.end + 1, "every") && whole.first == part.end + 2
    guard isOut || isOf || isEvery || isNamed || isIn && part.value <= 10, isPlain else { return nil }
    if tokens.has(whole.end, [.month, .timeNoun]) { return nil }
    var joined = part
    joined.value = part.value / whole.value
    joined.sort = .fraction
    joined.number.isFraction = true
    joined.isRatio = true
    joined.end = whole.end
    joined.right = whole.right
    joined.number.end = whole.end
    joined.qualifier = whole.qualifier
    return joined
  }

  // MARK: ranges

  private func range(_ low: EnglishQuantity, _ high: EnglishQuantity) -> EnglishQuantity? {
    guard low.low == nil, low.sort != .ordinal, high.sort != .ordinal, !high.isNegative || low.isNegative else {
      return nil
    }
    let gap = high.first - low.end
    // `from $1,100 up to $9,000`
    let joint = tokens.isWord(low.end, "up") && tokens.isWord(low.first - 1, "from") ? low.end + 1 : low.end
    guard gap == 1 + joint - low.end, let opening = rangeOpening(low, high, at: joint) else { return nil }
    var left = low
    var right = high
    if low.sort == .count, looksLikeYears(low, high) { return nil }
    guard sameUnit(&left, &right), left.value < right.value || left.value == right.value && left.isNegative else {
      return nil
    }
    var joined = left
    joined.low = left.value
    joined.value = right.value
    joined.end = right.end
    joined.right = right.right
    joined.per = right.per
    joined.unit = right.unit
    joined.sort = right.sort
    joined.hasOwnUnit = right.hasOwnUnit || left.hasOwnUnit
    joined.isHyphened = right.isHyphened
    joined.number.hasLetterScale = false
    joined.number.scale = max(left.number.scale, right.number.scale)
    joined.left = opening
    return joined
  }

  /// Whether the token between two numbers joins them; then where the range's own words start.
  private func rangeOpening(_ low: EnglishQuantity, _ high: EnglishQuantity, at index: Int) -> Int? {
    let sign = tokens.sign(index)
    if sign == 0x2D || sign == 0x7E || sign == 0x2014 {
      return sign == 0x2014 && tokens.spaced(index) ? nil : low.first
    }
    let before = low.first - 1
    if tokens.isWord(index, "and") || tokens.isWord(index, "to") {
      if tokens.isWord(before, "between") || tokens.isWord(before, "within") && tokens.isWord(before - 1, "somewhere") {
        return before
      }
      if tokens.isWord(index, "and") { return nil }
    }
    if isChoice(low, high, at: index) { return low.first }
    guard tokens.isWord(index, "to") || tokens.isWord(index, "through") else { return nil }
    guard tokens.isWord(before, "from") else { return movesTo(low, high) ? nil : low.first }
    if joinsFrom { return before }
    let spans =
      tokens.isAny(before - 1, Self.spanning) || tokens.isAny(before - 2, Self.spanning)
      || low.sort == .time && high.sort == .time && tokens.has(before - 1, .lasting)
    // `prices are from $4 to $9`
    let lies = tokens.has(before - 1, .be) && (low.sort == .money || low.sort == .percent)
    return spans || lies ? before : nil
  }

  /// `two or three eggs`: small whole numbers next to each other are the ends of a range.
  private func isChoice(_ low: EnglishQuantity, _ high: EnglishQuantity, at index: Int) -> Bool {
    tokens.isWord(index, "or") && low.sort == .count && !low.hasOwnUnit && high.sort != .ordinal
      && high.sort != .multiple && high.sort != .fraction
      && high.value == low.value + 1 && high.value <= 12 && low.value == low.value.rounded()
      && low.number.isWords == high.number.isWords
  }

  /// `fell 3 cents to $2.89`, `rose 166,000 to 1.49 million`: behind a verb of change an amount and `to` lead to the
  /// new level; of two like numbers of one size they are the ends of a range: `by 10% to 15%`, `rose 3 to 5 percent`.
  private func movesTo(_ low: EnglishQuantity, _ high: EnglishQuantity) -> Bool {
    var at = low.left - 1
    while tokens.isWord(at, "by") || tokens.has(at, .adverb) && !tokens.has(at, [.up, .down]) { at -= 1 }
    let isBy = tokens.isWord(low.first - 1, "by")
    guard tokens.has(at, [.up, .down]) || isBy else { return false }
    let isFar = high.value >= low.value * 4
    // `revised down by 41,000 to 124,000`: numbers written out to the last digit are no bounds.
    if isBy, tokens[low.number.first].look.contains(.grouped) { return true }
    if low.hasOwnUnit { return !(isBy && low.sort == .percent && high.sort == .percent) || isFar }
    return isFar
  }

  private static let particleVerbs = EnglishWordSet(
    "revise revises revised revising marked rise rises rose risen rising climb climbs climbed climbing edge edged edges edging inch inched tick ticked ticks creep crept shoot shot go goes went gone going jump jumped move"
      + " moved pick picked end ended open opened close closed")

  static let spanning = EnglishWordSet(
    "anywhere range ranges ranged ranging varies vary varied varying run runs anything span spans spanned spanning")

  /// Gives both ends the unit and scale that one of them carries.
  private func sameUnit(_ low: inout EnglishQuantity, _ high: inout EnglishQuantity) -> Bool {
    if low.unit == high.unit {
      if low.unit == "1", low.sort != high.sort { return false }
      shareScale(&low, high)
      return true
    }
    // `40 seconds to 3 minutes`
    if low.sort == .time, high.sort == .time, let part = Self.spans[low.unit], let whole = Self.spans[high.unit],
      whole > part
    {
      high.value = Decimals.scaled(high.value, by: whole / part)
      high.unit = low.unit
      return true
    }
    if low.sort == .money, high.sort == .money, isCurrency(low.unit, of: high) {
      low.unit = high.unit  // $4 to $9 per square foot
      shareScale(&low, high)
      return true
    }
    if high.sort == .count, low.sort == .money, !high.hasOwnUnit {
      high.takeUnit(of: low)
      shareScale(&low, high)
      return true
    }
    if low.sort == .count, !low.hasOwnUnit {
      low.takeUnit(of: high)
      shareScale(&low, high)
      return true
    }
    return false
  }

  /// Seconds in the units of time that are always as long as each other.
  private static let spans = ["s": 1.0, "min": 60, "h": 3_600, "d": 86_400, "wk": 604_800]

  /// `$10-12 million`: the scale behind the second number holds for both.
  private func shareScale(_ low: inout EnglishQuantity, _ high: EnglishQuantity) {
    let scale = high.number.scale
    guard scale > 1, low.number.scale == 1, low.value < high.value / scale * 1.000_001 else { return }
    low.value = Decimals.scaled(low.value, by: scale)
  }

  /// `2004 to 2017`, `in 2015 to 5.6 million`: a year in front makes no range.
  private func looksLikeYears(_ low: EnglishQuantity, _ high: EnglishQuantity) -> Bool {
    guard EnglishCalendar.isYear(low.value), low.number.scale == 1 else { return false }
    if high.value >= 10_000 || high.number.scale > 1 { return tokens.has(low.first - 1, .preposition) }
    return EnglishCalendar.isYear(high.value) || high.value < 100
  }

  // MARK: neighbours

  /// What stands behind: a qualifier, and what the rate is per.
  private func addAfter(_ quantity: inout EnglishQuantity) {
    if let match = phrases.after.longest(tokens, at: quantity.right),
      let value = EnglishQualifier(rawValue: match.value)
    {
      let next = quantity.right + match.count
      let boundsNext =
        tokens.isWord(next, "than") || tokens.isWord(next, "to") || tokens.isArticle(next)
        || tokens.has(next, .numberWord)
        || next < tokens.count && tokens[next].kind == .number
      if !boundsNext, tokens.sign(quantity.right) != 0x2B || !tokens.spaced(quantity.right) {
        quantity.qualifier = value
        quantity.right = next
      }
    }
    addPer(&quantity)
  }

  private func addPer(_ quantity: inout EnglishQuantity) {
    var at = quantity.right
    if tokens.sign(at) == 0x2D { at += 1 }
    guard at < tokens.count, quantity.sort != .ordinal else { return }
    if tokens.isWord(at, "apiece") || tokens.isWord(at, "each") && !tokens.isWordToken(at + 1) {
      return set(&quantity, at, at + 1)
    }
    let isPer = tokens.isWord(at, "per") || tokens.isWord(at, "every")
    guard isPer || tokens.isArticle(at) || tokens.sign(at) == 0x2F else { return }
    var noun = tokens.pastHyphen(at + 1)
    let isPower = tokens.isWord(noun, "square") || tokens.isWord(noun, "cubic")
    if isPower || isPer && tokens.has(noun, .adjective) { noun += 1 }
    guard noun < tokens.count else { return }
    let isNoun = phrases.perNouns.contains(tokens[noun].word)
    guard isNoun || tokens.isWord(at, "per") && tokens.isWordToken(noun) else { return }
    if tokens.isArticle(at), !isShortPer(quantity, noun) { return }
    set(&quantity, at, noun + 1)
  }

  /// Behind `a` the noun must close the phrase: `$10 a month`, not `3 percent a month ago`.
  private func isShortPer(_ quantity: EnglishQuantity, _ noun: Int) -> Bool {
    !tokens.isWord(noun + 1, "ago") && !tokens.isWord(noun + 1, "earlier") && !tokens.isWord(noun + 1, "before")
  }

  private func set(_ quantity: inout EnglishQuantity, _ from: Int, _ to: Int) {
    quantity.per = from..<to
    quantity.right = to
  }

  /// Qualifiers in front, the outermost reached last; an exact one (`a total of`) gives way to any other.
  private func addBefore(_ quantity: inout EnglishQuantity) {
    if tokens.isWord(quantity.left - 1, "minus"), tokens.isWord(quantity.left - 2, "or"),
      tokens.isWord(quantity.left - 3, "plus")
    {
      quantity.left -= 3
    }
    for _ in 0..<3 {
      let at = quantity.left - 1
      guard let match = phrases.before.longest(tokens, at: at, step: -1),
        let value = EnglishQualifier(rawValue: match.value)
      else { return }
      let first = at - match.count + 1
      guard qualifies(first, quantity) else { return }
      if value != .exact, quantity.qualifier == .exact { quantity.qualifier = value }
      // A verb stays for the frames to see: exceeded, starting at.
      if tokens.has(first, .anyVerb), !tokens.has(first, [.preposition, .adverb, .adjective]) { return }
      quantity.left = first
    }
  }

  /// Whether a word that is also something else is a qualifier here.
  private func qualifies(_ first: Int, _ quantity: EnglishQuantity) -> Bool {
    // `edged up to 4.3%`: the particle of a verb.
    if tokens.isWord(first, "up"), tokens.isWord(first + 1, "to"),
      tokens.isAny(first - 1, Self.particleVerbs)
    {
      return false
    }
    if quantity.left - first == 1 {
      // `passed 12 audits`: no bound of an amount.
      if tokens.isAny(first, Self.crossing), quantity.sort == .count { return quantity.value >= 1_000 }
      if tokens.isWord(first, "some") { return quantity.sort == .count || quantity.value >= 10 }
      if tokens.isWord(first, "top") || tokens.isWord(first, "past") {
        return quantity.sort == .money || quantity.sort == .percent || tokens.has(first - 1, [.up, .down])
      }
      if tokens.isWord(first, "over"), tokens.isAny(first - 1, Self.spreading) { return false }
      if tokens.isWord(first, "over") || tokens.isWord(first, "within") || tokens.isWord(first, "near") {
        return quantity.sort != .ordinal
      }
    }
    return quantity.sort != .ordinal
      && !(EnglishCalendar.isYear(quantity.value) && quantity.sort == .count && !quantity.number.isWords
        && !tokens[quantity.number.first].look.contains(.grouped) && quantity.left - first == 1
        && tokens.has(first, .preposition))
  }

  private static let crossing = EnglishWordSet("passed crossed")

  /// Behind these `over` says where or how long: spread over three floors.
  private static let spreading = EnglishWordSet(
    "spread spreads spreading stretched stretching scattered phased spaced paid payable")
}
