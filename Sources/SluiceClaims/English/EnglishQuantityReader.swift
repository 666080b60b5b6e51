/// Finds every number of a sentence with its sign, currency and unit.
struct EnglishQuantityReader {
  let tokens: EnglishTokens
  let text: [UInt32]
  let reader: EnglishNumberReader
  let phrases = EnglishPhrases.shared
  /// Whether verbs such as doubled are quantities too; they are claims, but no numbers of the text.
  private let readsVerbs: Bool

  init(_ tokens: EnglishTokens, _ text: [UInt32], readsVerbs: Bool = false) {
    self.tokens = tokens
    self.text = text
    self.readsVerbs = readsVerbs
    reader = EnglishNumberReader(tokens, text)
  }

  /// Finds the quantities in order, ranges not yet joined.
  ///
  /// - Parameter found: Gets them in place of what it holds, so that its memory is allocated once.
  func all(_ found: inout [EnglishQuantity]) {
    found.removeAll(keepingCapacity: true)
    var at = 0
    while at < tokens.count {
      if let quantity = quantity(at: at) {
        found.append(quantity)
        at = max(at + 1, quantity.end)
      } else {
        at += 1
      }
    }
  }

  /// The quantity that starts at a token: a sign or a currency may stand before the number.
  private func quantity(at index: Int) -> EnglishQuantity? {
    if readsVerbs {
      if tokens.has(index, .growthNumber), let growth = growthVerb(index) ?? predeterminer(index) { return growth }
      if tokens.sign(index + 1) == 0x2E, let place = numberedPlace(index) { return place }
    }
    guard canStart(index) else { return nil }
    var at = index
    let sign = signValue(at)
    if sign != 0 { at += 1 }
    if let money = money(at) {
      var quantity = money
      quantity.first = index
      quantity.isNegative = sign < 0 || quantity.isNegative
      quantity.hasPlus = sign > 0
      return finished(quantity)
    }
    if tokens.has(at, .multiple) { return multiple(at) }
    if let half = oneAndHalf(at) { return finished(half) }
    guard var number = reader.number(at: at) else { return nil }
    let isOdd = isOdd(number)
    if isOdd { number.end += 2 }
    var quantity = EnglishQuantity(number)
    quantity.first = index
    quantity.isNegative = sign < 0
    quantity.hasPlus = sign > 0
    if isOdd { quantity.qualifier = .atLeast }
    addUnit(&quantity)
    return finished(quantity)
  }

  /// `the 20-odd villages`: some more than so many.
  private func isOdd(_ number: EnglishNumber) -> Bool {
    tokens.sign(number.end) == 0x2D && !tokens.spaced(number.end + 1) && tokens.isWord(number.end + 1, "odd")
  }

  /// `doubled`, `have tripled`, `could halve`: growth of so many percent in a verb.
  private func growthVerb(_ index: Int) -> EnglishQuantity? {
    let before = tokens.has(index - 1, .adverb) ? index - 2 : index - 1
    guard !tokens.has(index, .verbBase) || tokens.isWord(before, "to") || tokens.has(before, .modal),
      tokens.sign(index + 1) != 0x2D || tokens.spaced(index + 1)
    else { return nil }
    let percent = EnglishLexicon.shared.words[Int(tokens[index].word)].value
    var quantity = EnglishQuantity(
      EnglishNumber(first: index, end: index + 1, value: abs(percent), isWords: true))
    quantity.unit = "%"
    quantity.sort = .percent
    quantity.hasOwnUnit = true
    quantity.isVerb = true
    quantity.falls = percent < 0
    return finished(quantity)
  }

  /// `double the number it drew`, `nearly triple its budget`: a multiple in front of what it takes.
  private func predeterminer(_ index: Int) -> EnglishQuantity? {
    // `could almost double the output`: a verb behind its auxiliary.
    let isVerb = tokens.has(index - 1, .adverb) && (tokens.has(index - 2, .modal) || tokens.isWord(index - 2, "to"))
    guard tokens.isAny(index, Self.multipliers), !isVerb,
      tokens.isAny(index + 1, Self.compared),
      tokens.has(index - 1, [.be, .adverb, .preposition]) || tokens.sign(index - 1) == 0x2C
        || tokens.isWord(index - 1, "than")
    else { return nil }
    let value = tokens.isWord(index, "double") ? 2.0 : tokens.isWord(index, "quadruple") ? 4 : 3
    var quantity = EnglishQuantity(EnglishNumber(first: index, end: index + 1, value: value, isWords: true))
    quantity.unit = "x"
    quantity.sort = .multiple
    quantity.hasOwnUnit = true
    return finished(quantity)
  }

  private static let multipliers = EnglishWordSet("double triple treble quadruple")
  private static let compared = EnglishWordSet("the its their his her our what that last this")

  /// `peaking at No. 4`, `ranked No. 1`: a place in an order.
  private func numberedPlace(_ index: Int) -> EnglishQuantity? {
    guard tokens.isWord(index, "no"), tokens.isCapital(index),
      tokens.isAny(index - 1, Self.placing) || tokens.has(index - 1, .ranking), index + 2 < tokens.count,
      let number = reader.number(at: index + 2), !number.isOrdinal, number.value >= 1, number.value < 1_000,
      !tokens.isCapital(number.end)
    else { return nil }
    var quantity = EnglishQuantity(number)
    quantity.first = index
    quantity.sort = .ordinal
    quantity.unit = "rank"
    return finished(quantity)
  }

  private static let placing = EnglishWordSet("at to from reached hit hits debuted became as is was are were")

  /// `twice`, `threefold`.
  private func multiple(_ index: Int) -> EnglishQuantity {
    let value = EnglishLexicon.shared.words[Int(tokens[index].word)].value
    var quantity = EnglishQuantity(EnglishNumber(first: index, end: index + 1, value: value, isWords: true))
    quantity.unit = "x"
    quantity.sort = .multiple
    quantity.hasOwnUnit = true
    return finished(quantity)
  }

  @inline(__always)
  private func canStart(_ index: Int) -> Bool {
    switch tokens[index].kind {
    case .number: return true
    case .symbol: return tokens[index].value >= 0xA2 || [0x24, 0x2B, 0x2D].contains(tokens.sign(index))
    case .code: return false
    case .word:
      if tokens.has(index, [.small, .tens, .scale, .ordinal, .fraction, .multiple]) { return true }
      if tokens.isArticle(index), tokens.has(tokens.pastHyphen(index + 1), [.scale, .fraction, .tens]) { return true }
      if tokens.isArticle(index), tokens.isWord(index + 4, "half"), tokens.isWord(index + 2, "and") { return true }
      if tokens.isWord(index, "minus") || tokens.isWord(index, "negative") { return true }
      return moneyWord(index) != nil
    }
  }

  func finished(_ quantity: EnglishQuantity) -> EnglishQuantity {
    var quantity = quantity
    // `for *10 minutes`: the mark of a footnote belongs to the number.
    let isStarred = tokens.sign(quantity.first - 1) == 0x2A && !tokens.spaced(quantity.first)
    quantity.left = isStarred ? quantity.first - 1 : quantity.first
    quantity.right = quantity.end
    return quantity
  }

  /// -1 or 1 for a sign that belongs to the number behind it, else 0.
  func signValue(_ index: Int) -> Int {
    let next = index + 1
    guard next < tokens.count else { return 0 }
    if tokens.isWord(index - 1, "or"), tokens.isWord(index - 2, "plus") { return 0 }  // plus or minus
    if tokens.isWord(index, "minus") || tokens.isWord(index, "negative") { return -1 }
    let sign = tokens.sign(index)
    guard sign == 0x2D || sign == 0x2B || sign == 0x2212 else { return 0 }
    guard tokens[next].kind == .number || tokens[next].kind == .symbol else { return 0 }
    let opens = tokens.spaced(index) || index == 0 || [0x28, 0x5B, 0x3C, 0x3E].contains(tokens.sign(index - 1))
    let binds = !tokens.spaced(next) || index == 0
    guard opens, binds else { return 0 }
    return sign == 0x2B ? 1 : -1
  }
}
