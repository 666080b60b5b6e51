/// Reads one numeral of Chinese text at a place.
///
/// A numeral is a row of parts, each a coefficient (Arabic digits, or Han digits up to 千) with the scales behind it:
/// 1.2万亿, 3万5千, 两万三, 四千零五十万, 二十多万. A scale above the one before it multiplies all that stands before.
struct NumeralReader {
  /// Unit surfaces, to tell the scale 千 from the unit 千克.
  let units: PhraseTrie
  /// The text as written, to tell the full-width comma of a sentence from one that groups digits.
  var document = ClaimText()
  /// The longest numeral in code points; what follows it is read anew.
  static let maximumLength = 64

  /// Reads a numeral.
  ///
  /// - Parameters:
  ///   - text: The folded text.
  ///   - start: Where it starts.
  ///   - limit: Where reading must end.
  /// - Returns: The numeral, nil where none starts.
  func read(_ text: [UInt32], at start: Int, limit: Int) -> Numeral? {
    let limit = min(limit, start + Self.maximumLength)
    guard var numeral = readParts(text, at: start, limit: limit) else { return nil }
    if let fraction = readFraction(text, denominator: numeral, limit: limit) { return fraction }
    readMixedFraction(text, &numeral, limit)
    return numeral
  }

  // MARK: Parts

  private func readParts(_ text: [UInt32], at start: Int, limit: Int) -> Numeral? {
    var numeral = Numeral(start: start, end: start, value: 0)
    var lastScale = Double.infinity
    var index = start
    while index < limit, let part = coefficient(text, at: index, limit: limit, isFirst: index == start) {
      let scale = scales(text, from: part.end, limit: limit)
      if index > start {
        guard continues(part, scale.value, lastScale), part.isHan || scale.value > 1 || !numeral.hasPoint else { break }
      }
      add(part, scale.value, &numeral, lastScale)
      numeral.isOpen = part.isOpen || scale.isOpen
      numeral.end = scale.end
      lastScale = scale.value > 1 ? scale.value : part.unit
      if part.isFinal || numeral.isOpen || lastScale <= 1 { break }
      guard let next = following(text, scale.end, limit) else { break }
      index = next
    }
    guard numeral.end > start else { return nil }
    numeral.scale = lastScale.isFinite ? max(1, lastScale) : 1
    return numeral
  }

  /// Whether a further part belongs to the numeral: its scale is smaller, or multiplies all (八千三百一十一亿).
  private func continues(_ part: Coefficient, _ scale: Double, _ lastScale: Double) -> Bool {
    if part.isBare { return false }
    if !part.isHan {
      // 3万6,412: behind 万 the press of Taiwan writes the rest in digits.
      if scale == 1, lastScale == 10_000 { return (3...4).contains(part.digits) && !part.hasPoint }
      return scale > 1 && scale < lastScale
    }
    return scale != lastScale
  }

  private func add(_ part: Coefficient, _ scale: Double, _ numeral: inout Numeral, _ lastScale: Double) {
    if numeral.end == numeral.start {
      numeral.value = Decimals.scaled(part.value, by: scale)
      numeral.high = part.high.map { Decimals.scaled($0, by: scale) }
      numeral.isBare = part.isBare
      numeral.digits = part.digits
    } else if scale > lastScale {
      numeral.value = Decimals.scaled(numeral.value + part.value, by: scale)
    } else if scale == 1, part.isSingle, lastScale >= 100 {
      numeral.value += part.value * lastScale / 10
    } else {
      numeral.value += Decimals.scaled(part.value, by: scale)
    }
    numeral.isHan = numeral.isHan || part.isHan && !part.isBare
    numeral.hasPoint = numeral.hasPoint || part.hasPoint
    numeral.hasScale = numeral.hasScale || scale > 1 || part.unit >= 1_000
  }

  /// Where the next part starts: directly, or behind one space that a Han digit follows.
  private func following(_ text: [UInt32], _ index: Int, _ limit: Int) -> Int? {
    guard index < limit else { return nil }
    if text[index] == 0x4E24, index + 1 >= limit || HanDigit.small(text[index + 1]) == nil { return nil }  // 三百两
    if Glyph.isDigit(text[index]) || HanDigit.starts(text[index]) { return index }
    guard text[index] == Glyph.space, index + 1 < limit else { return nil }
    let next = text[index + 1]
    return HanDigit.value(next) != nil || Glyph.isDigit(next) && hasScaleBehind(text, index + 1, limit)
      ? index + 1 : nil
  }

  private func hasScaleBehind(_ text: [UInt32], _ index: Int, _ limit: Int) -> Bool {
    var index = index
    while index < limit, Glyph.isDigit(text[index]) { index += 1 }
    return index < limit && (HanDigit.small(text[index]) != nil || HanDigit.large(text[index]) != nil)
  }

  // MARK: Scales

  /// Reads the scales behind a coefficient, with 余, 多 and 来 among them.
  private func scales(_ text: [UInt32], from: Int, limit: Int) -> (value: Double, end: Int, isOpen: Bool) {
    var value = 1.0
    var end = from
    var isOpen = false
    var index = from
    while index < limit {
      if Self.leavesOpen(text[index]), opensNumeral(text, index, limit, from) {
        isOpen = true
        index += 1
        end = index
      } else if text[index] == Glyph.space, index + 1 < limit, isScaleBehindSpace(text, index + 1, limit) {
        index += 1
      } else if let scale = scale(text, at: index, limit: limit) {
        value *= scale
        index += 1
        end = index
      } else {
        break
      }
    }
    return (value, end, isOpen)
  }

  private static func leavesOpen(_ scalar: UInt32) -> Bool {
    scalar == Glyph.more || scalar == Glyph.rest || scalar == Glyph.several
  }

  /// Whether 多, 余 or 几 belongs to the numeral: a scale or a unit follows.
  private func opensNumeral(_ text: [UInt32], _ index: Int, _ limit: Int, _ from: Int) -> Bool {
    guard index + 1 < limit else { return text[index] != Glyph.several || index > from }
    if scale(text, at: index + 1, limit: limit) != nil { return true }
    return units.longest(in: text, at: index + 1, limit: limit) != nil
  }

  private func isScaleBehindSpace(_ text: [UInt32], _ index: Int, _ limit: Int) -> Bool {
    if Self.leavesOpen(text[index]) { return index + 1 < limit && scale(text, at: index + 1, limit: limit) != nil }
    return scale(text, at: index, limit: limit) != nil
  }

  /// The scale at a place, unless a unit starts there (千克, 千瓦, 兆瓦).
  private func scale(_ text: [UInt32], at index: Int, limit: Int) -> Double? {
    guard let scale = HanDigit.large(text[index]) ?? HanDigit.small(text[index]).map(Double.init) else { return nil }
    if scale == 10, index > 0, Glyph.isDigit(text[index - 1]) { return nil }  // 2018十大人物
    if scale == 1_000 || scale == 1e12, let unit = units.longest(in: text, at: index, limit: limit), unit.length > 1 {
      return nil
    }
    if scale == 1e12, index + 1 < limit, !HanDigit.starts(text[index + 1]), !Glyph.isDigit(text[index + 1]) {
      return nil  // Behind digits a final 兆 is a unit (100兆宽带).
    }
    return scale
  }

  // MARK: Fractions

  /// Reads 三分之一, 百分之五 behind the denominator; the value is in percent.
  private func readFraction(_ text: [UInt32], denominator: Numeral, limit: Int) -> Numeral? {
    var index = skipSpaces(text, denominator.end, limit)
    guard index + 1 < limit, text[index] == Glyph.part, denominator.value > 0 else { return nil }
    index = skipSpaces(text, index + 1, limit)
    guard index + 1 < limit, text[index] == Glyph.of else { return nil }
    index = skipSpaces(text, index + 1, limit)
    let isNegative = index < limit && text[index] == Glyph.minus
    if isNegative { index += 1 }
    guard index < limit, let numerator = readParts(text, at: index, limit: limit) else { return nil }
    var fraction = numerator
    fraction.start = denominator.start
    fraction.value = (isNegative ? -1 : 1) * numerator.value * 100 / denominator.value
    fraction.high = numerator.high.map { $0 * 100 / denominator.value }
    fraction.isHan = true
    fraction.isBare = false
    fraction.isFraction = true
    return fraction
  }

  /// Reads the fraction behind 又 (三又二分之一) onto a whole number.
  private func readMixedFraction(_ text: [UInt32], _ numeral: inout Numeral, _ limit: Int) {
    let again = skipSpaces(text, numeral.end, limit)
    guard again < limit, text[again] == Glyph.again else { return }
    let start = skipSpaces(text, again + 1, limit)
    guard start < limit, let denominator = readParts(text, at: start, limit: limit),
      let fraction = readFraction(text, denominator: denominator, limit: limit)
    else { return }
    numeral.value += fraction.value / 100
    numeral.end = fraction.end
    numeral.hasPoint = true
  }

  private func skipSpaces(_ text: [UInt32], _ index: Int, _ limit: Int) -> Int {
    var index = index
    while index < limit, text[index] == Glyph.space { index += 1 }
    return index
  }
}
