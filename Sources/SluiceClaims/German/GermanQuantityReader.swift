import SluiceCore

/// Finds the numbers of a German sentence with their units.
struct GermanQuantityReader {
  /// The sentence.
  let tokens: GermanTokens

  /// A number before its unit is known.
  private struct Number {
    var value: Double
    var end: Int
    var scale = 1.0
    var sort = GermanQuantity.Sort.amount
  }

  /// Every number in order; times are left out by ``GermanTimes``.
  func all(without times: [GermanTimes.Mention]) -> [GermanQuantity] {
    var found: [GermanQuantity] = []
    var index = 0
    var time = 0
    while index < tokens.count {
      while time < times.count, times[time].tokens.upperBound <= index { time += 1 }
      if time < times.count, times[time].tokens.contains(index) {
        index = times[time].tokens.upperBound
      } else if let quantity = quantity(at: index) {
        found.append(quantity)
        index = quantity.end
      } else {
        index += 1
      }
    }
    inheritUnits(&found)
    return found
  }

  /// Hands a unit back to the number before it (von 14 auf 9 Minuten, 3 und 4 Prozent).
  private func inheritUnits(_ found: inout [GermanQuantity]) {
    guard found.count > 1 else { return }
    for index in found.indices.dropLast().reversed() {
      let next = found[index + 1]
      guard found[index].isBare, found[index].end + 1 == next.first, tokens.isAny(found[index].end, Self.joints),
        next.sort == .amount
      else { continue }
      found[index].unit = next.unit
    }
  }

  private static let joints = StaticWords("auf und oder")

  private func quantity(at index: Int) -> GermanQuantity? {
    if let rank = rank(at: index) ?? multiple(at: index) { return finished(rank) }
    guard let number = number(at: index) else { return nil }
    var quantity = GermanQuantity(first: index, end: number.end, value: number.value, lead: index)
    quantity.sort = number.sort
    readUnit(&quantity)
    readRange(&quantity, number)
    readPrefix(&quantity)
    return finished(quantity)
  }

  /// A number at a token with its scale: digits, a word, `eine Million`, `zwei Drittel`.
  private func number(at index: Int) -> Number? {
    let token = tokens[index]
    if token.kind == .digits { return digits(token, index).map { scaled($0) } }
    guard token.kind == .word else { return nil }
    if tokens.isAny(index, Self.one) {
      if tokens.has(index + 1, .scale) { return scaled(Number(value: 1, end: index + 1)) }
      if tokens.has(index + 1, .fraction) { return fraction(1, index + 1) }
      return nil
    }
    if tokens.isWord(index, "hälfte") { return Number(value: 50, end: index + 1, sort: .fraction) }
    guard tokens.has(index, .number) else { return nil }
    let value = token.entry.value
    if tokens.has(index + 1, .fraction) { return fraction(value, index + 1) }
    return scaled(Number(value: value, end: index + 1))
  }

  private static let one = StaticWords("ein eine einen einer einem")

  private func fraction(_ part: Double, _ index: Int) -> Number {
    Number(value: part / tokens[index].entry.value * 100, end: index + 1, sort: .fraction)
  }

  private func scaled(_ number: Number) -> Number {
    guard tokens.has(number.end, .scale), tokens[number.end - 1].end < tokens[number.end].start else { return number }
    var scaled = number
    scaled.scale = tokens[number.end].entry.value
    scaled.value = Decimals.rounded(number.value * scaled.scale, places: 6)
    scaled.end += 1
    return scaled
  }

  /// Digits by German habit: a point or space groups thousands, a comma opens the decimals; what fits neither is no
  /// number (31.12.2023), and neither is one glued to letters that are no unit (5G, 20er).
  private func digits(_ token: GermanToken, _ index: Int) -> Number? {
    if token.start > 0 {
      let before = tokens.lower[token.start - 1]
      if GermanGlyph.isLetter(before) || before == 0x3A || before == 0x2F { return nil }
      if before == 0x2D, token.start > 1, GermanGlyph.isLetter(tokens.lower[token.start - 2]) { return nil }
    }
    if token.end < tokens.lower.count {
      let after = tokens.lower[token.end]
      if after == 0x3A, token.end + 1 < tokens.lower.count, GermanGlyph.isDigit(tokens.lower[token.end + 1]) {
        return nil
      }
      if GermanGlyph.isLetter(after) {
        guard let unit = unit(at: token.end), unit.length > 1 || !tokens[index + 1].isCapital else { return nil }
      }
      if after == 0x2D, token.end + 1 < tokens.lower.count, GermanGlyph.isLetter(tokens.lower[token.end + 1]) {
        return nil
      }
    }
    return GermanDigits.value(tokens.lower, token.start..<token.end).map { Number(value: $0, end: index + 1) }
  }

  private func readUnit(_ quantity: inout GermanQuantity) {
    guard quantity.sort == .amount else {
      quantity.unit = quantity.sort == .fraction ? "%" : quantity.unit
      return
    }
    guard let (code, end) = unit(behind: quantity.end) else { return }
    quantity.unit = code
    quantity.end = end
    if let part = GermanUnits.parts[code] {
      quantity.unit = part.code
      quantity.value = Decimals.rounded(quantity.value / part.count, places: 6)
    }
    guard let slash = GermanUnits.per.longest(in: tokens.lower, at: start(of: end), limit: tokens.lower.count),
      let (lower, last) = unit(behind: end + 1), slash.length <= 3, Unit.named(lower)?.dimension != .currency
    else { return }
    quantity.end = last
    if Unit.named(code)?.dimension != .currency || !Self.spans.contains(lower) || lower == "h" {
      quantity.unit += "/" + lower
    }
  }

  /// Spans that leave a currency as it is (897 Euro pro Monat).
  private static let spans: Set<String> = ["d", "wk", "mo", "a"]

  private func start(of index: Int) -> Int { index < tokens.count ? tokens[index].start : tokens.lower.count }

  /// The unit whose first token is given, with the token behind it.
  private func unit(behind index: Int) -> (String, Int)? {
    guard index < tokens.count, let match = unit(at: tokens[index].start) else { return nil }
    let end = tokens[index].start + match.length
    var last = index
    while last < tokens.count, tokens[last].start < end { last += 1 }
    return (GermanUnits.code(match), last)
  }

  /// A unit that starts at a place and ends with a word.
  private func unit(at place: Int) -> PhraseTrie.Match? {
    guard let match = GermanUnits.behind.longest(in: tokens.lower, at: place, limit: tokens.lower.count) else {
      return nil
    }
    let end = place + match.length
    guard end < tokens.lower.count, GermanGlyph.isLetter(tokens.lower[end - 1]) else { return match }
    return GermanGlyph.isLetter(tokens.lower[end]) || GermanGlyph.isDash(tokens.lower[end]) ? nil : match
  }

  /// `3 bis 5 Prozent`, `3–5 %`, `2 Millionen bis 3 Millionen Euro`, `zwischen 3 und 5 Prozent`.
  private func readRange(_ quantity: inout GermanQuantity, _ number: Number) {
    let joint = quantity.end
    let isBetween = tokens.isWord(quantity.first - 1, "zwischen") && tokens.isWord(joint, "und")
    let isDash =
      tokens.count > joint && tokens[joint].kind == .sign && GermanGlyph.isDash(tokens.lower[tokens[joint].start])
    guard isBetween || isDash || tokens.isWord(joint, "bis"), joint + 1 < tokens.count,
      let high = self.number(at: joint + 1), high.sort == number.sort
    else { return }
    var upper = GermanQuantity(first: joint + 1, end: high.end, value: high.value, lead: joint + 1)
    upper.sort = high.sort
    readUnit(&upper)
    let low = number.scale == 1 && high.scale > 1 && quantity.isBare ? number.value * high.scale : number.value
    guard quantity.isBare || upper.unit == quantity.unit, low < high.value else { return }
    if upper.isBare, number.sort == .amount, !quantity.isBare { return }
    quantity.low = low
    quantity.value = high.value
    quantity.unit = upper.unit
    quantity.end = upper.end
  }

  /// A currency sign or minus before the number.
  private func readPrefix(_ quantity: inout GermanQuantity) {
    guard quantity.first > 0 else { return }
    var at = tokens[quantity.first].start
    if quantity.isBare {
      while at > 0, tokens.lower[at - 1] == 0x20 { at -= 1 }
      if let match = GermanUnits.before.longest(in: tokens.lower, at: at, limit: 0),
        at == match.length || !GermanGlyph.isLetter(tokens.lower[at - match.length - 1])
      {
        quantity.unit = GermanUnits.code(match)
        while quantity.first > 0, tokens[quantity.first].start > at - match.length { quantity.first -= 1 }
      }
    }
    let before = quantity.first - 1
    guard before >= 0, tokens[before].end == tokens[quantity.first].start else {
      if tokens.isWord(before, "minus"), quantity.unit != "1" {
        quantity.isNegative = !tokens.has(before - 1, .determiner)
      }
      return
    }
    let isSigned = tokens.isSign(before, 0x2D) || tokens.isSign(before, 0x2212) || tokens.isSign(before, 0x2B)
    guard isSigned, before == 0 || tokens[before - 1].end < tokens[before].start else { return }
    quantity.isNegative = !tokens.isSign(before, 0x2B)
    quantity.first = before
  }

  /// `Platz 3`, `Rang zwei`, `drittgrößte`.
  private func rank(at index: Int) -> GermanQuantity? {
    guard tokens.has(index, .rank), index + 1 < tokens.count, let number = number(at: index + 1), number.scale == 1,
      number.sort == .amount, unit(behind: number.end) == nil
    else { return nil }
    var quantity = GermanQuantity(first: index, end: number.end, value: number.value, lead: index)
    quantity.sort = .rank
    quantity.unit = "rank"
    return quantity
  }

  /// `doppelt so`, `das Dreifache`, `dreimal so`.
  private func multiple(at index: Int) -> GermanQuantity? {
    guard tokens.has(index, .multiple), tokens.isAny(index + 1, Self.so) || tokens[index].isCapital else { return nil }
    var quantity = GermanQuantity(first: index, end: index + 1, value: tokens[index].entry.value, lead: index)
    quantity.sort = .multiple
    quantity.unit = "x"
    return quantity
  }

  private static let so = StaticWords("so des der")

  /// Sets what follows from the tokens: the surface and the bound before it.
  private func finished(_ quantity: GermanQuantity) -> GermanQuantity {
    var quantity = quantity
    quantity.start = tokens[quantity.first].start
    quantity.stop = tokens[quantity.end - 1].end
    quantity.boundStart = quantity.start
    quantity.lead = quantity.first
    if let bound = GermanBounds.before(tokens.lower, quantity.start) {
      quantity.boundStart -= bound.length
      while quantity.lead > 0, tokens[quantity.lead].start > quantity.boundStart { quantity.lead -= 1 }
      quantity.qualifier = bound.qualifier
    }
    if quantity.low != nil { quantity.qualifier = .range }
    return quantity
  }
}

/// Digits by German habit.
enum GermanDigits {
  /// The value of digits with separators; nil where they make no number.
  static func value(_ text: [UInt32], _ range: Range<Int>) -> Double? {
    let comma = text[range].lastIndex(of: 0x2C)
    let groups = text[range.lowerBound..<(comma ?? range.upperBound)].split { !GermanGlyph.isDigit($0) }
    if let comma, text[range.lowerBound..<comma].contains(0x2C) { return nil }
    let isGrouped = groups.dropFirst().allSatisfy { $0.count == 3 } && (groups.first?.count ?? 0) <= 3
    if groups.count > 1, !isGrouped {
      guard comma == nil, groups.count == 2 else { return nil }
      return decimal(groups[0], groups[1])  // 1.5: the point as other languages write it.
    }
    let whole = Array(groups.joined())
    return decimal(whole[...], comma.map { text[$0 + 1..<range.upperBound] } ?? [])
  }

  private static func decimal(_ whole: ArraySlice<UInt32>, _ part: ArraySlice<UInt32>) -> Double? {
    guard whole.count <= 18, part.count <= 18 else { return nil }
    var bytes = whole.map { UInt8($0) }
    if !part.isEmpty { bytes.append(0x2E) }
    for scalar in part {
      guard GermanGlyph.isDigit(scalar) else { return nil }
      bytes.append(UInt8(scalar))
    }
    return Double(String(decoding: bytes, as: UTF8.self))
  }
}
