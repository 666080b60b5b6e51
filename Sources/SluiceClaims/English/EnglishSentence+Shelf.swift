import SluiceCore

/// Prices and amounts of lists: a name and a colon, a name on a shelf.
extension EnglishSentence {
  /// `VIP : 60,000₩`: a name, a colon and an amount.
  func listPrice(_ quantity: EnglishQuantity) -> EnglishReading? {
    guard tokens.sign(quantity.left - 1) == 0x3A, let name = label(quantity) ?? finder.phraseBefore(quantity.left - 1)
    else { return nil }
    let words = finder.string(name)
    if quantity.sort == .percent || quantity.sort == .fraction,
      name.contains(where: { tokens.has($0, .share) || tokens.isWord($0, "share") })
    {
      return EnglishReading(.share, words, rule: "en/colon")
    }
    return EnglishReading(
      .level,
      quantity.sort == .money && !namesMoney(name) && !name.contains(where: { tokens.has($0, .priceNoun) })
        ? price(of: words) : words,
      rule: "en/colon")
  }

  /// The whole line in front of a colon that a number ends, where it is a phrase without a verb.
  func label(_ quantity: EnglishQuantity) -> Range<Int>? {
    let colon = quantity.left - 1
    guard tokens.sign(colon) == 0x3A, (1...12).contains(colon), colon > 2 || !tokens.has(colon - 1, .label),
      !(0..<colon).contains(where: { [.be, .have, .modal, .auxiliary, .pronoun].contains(tag($0)) }),
      quantities.first?.first == quantity.first
    else { return nil }
    // `Tested by: Ann Brown RRP`: a label behind another one, which names somebody.
    if colon > 1, tokens[colon - 1].look.contains(.capitals), tag(colon - 2) == .properNoun,
      !tokens[colon - 2].look.contains(.capitals), (0..<colon).contains(where: { tokens.sign($0) == 0x3A })
    {
      return colon - 1..<colon
    }
    let first = tag(0) == .determiner ? 1 : 0
    return first < colon ? first..<colon : nil
  }

  /// `Otter Bag with Strap (Second Edition) $139 Available from Kestrel`: the name on a shelf right in front of its price.
  func shelfName(_ quantity: EnglishQuantity) -> Range<Int>? {
    let next = quantity.right
    guard quantity.sort == .money, quantity.left == quantity.first, tokens.isCapital(next),
      tokens.isAny(next, Self.shelfWords)
    else { return nil }
    if let item = itemName(quantity.left) { return item }
    var end = quantity.left
    if tag(end - 1) == .close {
      end -= 1
      while end > max(0, quantity.left - 8), tag(end) != .open { end -= 1 }
    }
    guard let name = finder.phraseBefore(end) else { return nil }
    var start = name.lowerBound
    while start > max(1, name.lowerBound - 8), tag(start - 1) == .preposition, tokens.isCapital(start - 2),
      let more = finder.phraseBefore(start - 1)
    {
      start = more.lowerBound
    }
    return start..<name.upperBound
  }

  /// `Kestrel Phone 7, Unlocked, 32GB – Black (Renewed)`: in a run of names, numbers and signs the words before its first
  /// sign name the item; what follows says of which kind it is.
  private func itemName(_ end: Int) -> Range<Int>? {
    var start = end
    while start > max(0, end - 24), isOfItem(start - 1) { start -= 1 }
    while start < end, !tokens.isCapital(start) { start += 1 }
    guard let sign = (start..<end).first(where: { tokens[$0].kind == .symbol && tag($0) != .mark && isSign($0) }),
      sign > start, sign < end - 1
    else { return nil }
    return start..<sign
  }

  private func isSign(_ index: Int) -> Bool { tag(index) != .hyphen && tokens.sign(index) != 0x2E }

  private func isOfItem(_ index: Int) -> Bool {
    if tokens.isCapital(index) || [.number, .code].contains(tokens[index].kind) { return true }
    if tag(index) == .quantity { return true }
    // `Bag with Strap`
    if tag(index) == .preposition, tokens.isCapital(index - 1), tokens.isCapital(index + 1) { return true }
    return [.comma, .open, .close, .hyphen].contains(tag(index)) || tokens.sign(index) == 0x2D
  }

  /// What shops write behind a price.
  private static let shelfWords = EnglishWordSet("available buy view shop add see order in free save")
}
