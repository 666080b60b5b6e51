/// Amounts that are said a second time: converted, or in other words.
extension EnglishShaper {
  /// `40 miles (64 kilometers)`, `40 feet, or 12 meters`: the same amount once more.
  func linkConversion(_ quantity: inout EnglishQuantity, _ previous: EnglishQuantity) {
    guard quantity.unit != previous.unit || quantity.sort == .measure, quantity.sort == previous.sort,
      quantity.sort != .count,
      quantity.sort == .measure || quantity.sort == .money
    else { return }
    var at = quantity.left - 1
    let bracket = tokens.sign(at) == 0x28 || tokens.sign(at) == 0x5B
    let isOr = tokens.isWord(at, "or")
    // `$20/£17.99`
    let isBeside = quantity.sort == .money && tokens.sign(at) == 0x2F && !tokens.spaced(at)
    guard bracket || isOr || isBeside else { return }
    at -= 1
    if isOr, tokens.sign(at) == 0x2C { at -= 1 }
    let slack =
      tokens.isWord(at, "wide") || tokens.isWord(at, "long") || tokens.isWord(at, "tall") || tokens.isWord(at, "high")
    let gap = at - (previous.right - 1)
    guard gap == 0 || slack && gap <= 2 else { return }
    quantity.convertsPrevious = true
    if quantity.qualifier == .exact { quantity.qualifier = previous.qualifier }
  }

  /// `over half (54%) of bakers`, `six (6) blades`: the same once more in brackets; what follows belongs to both.
  func linkEcho(_ list: inout [EnglishQuantity], _ index: Int) {
    let quantity = list[index]
    let previous = list[index - 1]
    guard previous.right == quantity.left - 1, tokens.sign(previous.right) == 0x28,
      tokens.sign(quantity.right) == 0x29, previous.low == nil, quantity.low == nil
    else { return }
    let isPart =
      previous.sort == .fraction && quantity.sort == .percent && abs(previous.value * 100 - quantity.value) < 15
    let isCount =
      previous.sort == .count && quantity.sort == .count && previous.value == quantity.value
      && previous.number.isWords
    guard isPart || isCount else { return }
    list[index].convertsPrevious = true
    list[index - 1].right = quantity.right + 1
  }
}
