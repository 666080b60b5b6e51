/// Digits in front of a scale: Arabic ones, or Han ones up to 千.
struct Coefficient {
  /// Where it ends, half-open.
  var end: Int
  /// The number; the lower one of two neighbours (三四百).
  var value: Double
  /// The upper one of two neighbours.
  var high: Double?
  /// Whether it is written in Han digits.
  var isHan = false
  /// Whether it is a scale without a digit.
  var isBare = false
  /// Whether 几 leaves it open.
  var isOpen = false
  /// Whether it has decimals.
  var hasPoint = false
  /// Whether it is one Han digit without 零 before it, which stands for tenths of the scale before it (两万三).
  var isSingle = false
  /// Whether nothing may follow: decimals in Han digits, positional digits.
  var isFinal = false
  /// The scale of its own last digits.
  var unit: Double = 1
  /// The number of Arabic digits before the decimal point.
  var digits = 0
}

extension NumeralReader {
  /// Reads a coefficient.
  ///
  /// - Parameters:
  ///   - text: The folded text.
  ///   - index: Where it starts.
  ///   - limit: Where reading must end.
  ///   - isFirst: Whether it opens the numeral; only then a scale may stand alone.
  /// - Returns: The coefficient, nil where none starts.
  func coefficient(_ text: [UInt32], at index: Int, limit: Int, isFirst: Bool) -> Coefficient? {
    if Glyph.isDigit(text[index]) || text[index] == Glyph.dot { return arabic(text, at: index, limit: limit) }
    if isFirst, HanDigit.large(text[index]) != nil {
      return Coefficient(end: index, value: 1, isHan: true, isBare: true)
    }
    return han(text, at: index, limit: limit)
  }

  // MARK: Arabic digits

  private func arabic(_ text: [UInt32], at start: Int, limit: Int) -> Coefficient? {
    var index = start
    var value = 0.0
    var digits = 0
    while index < limit, Glyph.isDigit(text[index]) || isSeparator(text, index, start, limit) {
      if Glyph.isDigit(text[index]) {
        value = value * 10 + Double(text[index] - 0x30)
        digits += 1
      }
      index += 1
    }
    var result = Coefficient(end: index, value: value, digits: digits)
    if index + 1 < limit, text[index] == Glyph.dot, Glyph.isDigit(text[index + 1]) {
      index += 1
      let first = index
      while index < limit, Glyph.isDigit(text[index]) { index += 1 }
      result.value = Decimals.value(text, start, index)
      result.hasPoint = index > first
      result.end = index
    }
    return result.end > start && (digits > 0 || result.hasPoint) ? result : nil
  }

  /// Whether a comma or space groups digits: one to three before the first one, three behind each (two in Indian
  /// numbers, but for the last group).
  private func isSeparator(_ text: [UInt32], _ index: Int, _ start: Int, _ limit: Int) -> Bool {
    guard text[index] == Glyph.comma || text[index] == Glyph.space, index > start else { return false }
    var run = 0
    while index + 1 + run < limit, run < 4, Glyph.isDigit(text[index + 1 + run]) { run += 1 }
    let isIndian = run == 2 && index + 3 < limit && text[index + 3] == Glyph.comma
    guard run == 3 || isIndian && text[index] == Glyph.comma else { return false }
    if text[index] == Glyph.comma, index < document.count, document.original(at: index) == 0xFF0C,
      document.original(at: index - 1) < 0x80
    {
      return false  // 2019，300
    }
    var before = 0
    while index - 1 - before >= start, Glyph.isDigit(text[index - 1 - before]) { before += 1 }
    let isFirst = index - before == start
    guard isFirst ? before <= 3 : before <= 3 && text[index - 1 - before] == text[index] else { return false }
    return text[index] == Glyph.comma || before < 3 || !isFirst
  }

  // MARK: Han digits

  private func han(_ text: [UInt32], at start: Int, limit: Int) -> Coefficient? {
    var state = HanSection()
    var index = start
    while index < limit {
      let scalar = text[index]
      if scalar == Glyph.space, index > start, joinsAcrossSpace(text, index, limit) {
        index += 1
        continue
      }
      if let digit = HanDigit.value(scalar) {
        if scalar == 0x4E24, state.hasUnits, !hasScaleNext(text, index, limit) { break }  // 三百两
        guard state.take(digit: digit) else { break }
      } else if let unit = HanDigit.small(scalar) {
        guard !startsUnit(text, index, start, limit), state.take(unit: unit) else { break }
      } else if let tens = HanDigit.contracted(scalar) {
        guard state.take(contracted: tens) else { break }
      } else if scalar == Glyph.several, state.canLeaveOpen {
        state.isOpen = true
        index += 1
        break
      } else {
        break
      }
      index += 1
    }
    guard var result = state.finish(end: index) else { return nil }
    if result.high == nil { readPoint(text, &result, limit) }
    return result
  }

  private func hasScaleNext(_ text: [UInt32], _ index: Int, _ limit: Int) -> Bool {
    index + 1 < limit && (HanDigit.small(text[index + 1]) != nil || HanDigit.large(text[index + 1]) != nil)
  }

  /// Whether 千 or 百 opens a unit's name (三千克) and not a scale.
  private func startsUnit(_ text: [UInt32], _ index: Int, _ start: Int, _ limit: Int) -> Bool {
    guard index > start, let unit = units.longest(in: text, at: index, limit: limit) else { return false }
    return unit.length > 1
  }

  private func joinsAcrossSpace(_ text: [UInt32], _ index: Int, _ limit: Int) -> Bool {
    guard index + 1 < limit else { return false }
    let next = text[index + 1]
    return HanDigit.value(next) != nil || HanDigit.small(next) != nil || HanDigit.contracted(next) != nil
  }

  /// Reads 点五 behind Han digits.
  private func readPoint(_ text: [UInt32], _ result: inout Coefficient, _ limit: Int) {
    var index = result.end
    while index < limit, text[index] == Glyph.space { index += 1 }
    guard index < limit, text[index] == Glyph.point else { return }
    index += 1
    while index < limit, text[index] == Glyph.space { index += 1 }
    var weight = 0.1
    var value = result.value
    let first = index
    while index < limit, let digit = HanDigit.value(text[index]) {
      value += Double(digit) * weight
      weight /= 10
      index += 1
    }
    guard index > first else { return }
    result.value = (value / weight).rounded() * weight
    result.value = Decimals.rounded(value, places: index - first)
    result.hasPoint = true
    result.end = index
    result.isSingle = false
  }
}

/// The digits of a Han number below ten thousand as they come.
private struct HanSection {
  var isOpen = false
  private var sum = 0
  private var digit = -1
  private var high = -1
  private var unit = 10_000
  private var positional = 0
  private var positionalDigits = 0
  private var sawZero = false
  private var isStarted = false
  private var isBare = false
  private var hasHighUnits = false

  /// Whether 十, 百 or 千 came before.
  var hasUnits: Bool { sum > 0 }

  /// Whether 几 may follow: behind a unit, or behind 零.
  var canLeaveOpen: Bool { isStarted && digit < 0 && high < 0 }

  /// Takes a digit; false where it does not belong to the number.
  mutating func take(digit new: Int) -> Bool {
    guard high < 0 || positionalDigits > 0 else { return false }
    if new == 0, digit < 0, positionalDigits == 0 {
      sawZero = true
      isStarted = true
      return true
    }
    if digit < 0, positionalDigits == 0 {
      digit = new
      isStarted = true
      return true
    }
    return takeSecond(new)
  }

  /// A digit behind a digit: neighbours make a range (三四, 十七八), others a positional number (二〇二一).
  private mutating func takeSecond(_ new: Int) -> Bool {
    if sum > 0 {
      guard digit > 0, new == digit + 1, !sawZero || unit > 10 else { return false }
      high = new
      return true
    }
    if positionalDigits == 0 {
      positional = digit
      positionalDigits = 1
    }
    guard positionalDigits < 15 else { return false }
    positional = positional * 10 + new
    positionalDigits += 1
    high = positionalDigits == 2 && digit > 0 && (new == digit + 1 || new == digit + 2) ? new : -1
    return true
  }

  /// Takes 十, 百 or 千; false where it does not belong to the number.
  mutating func take(unit new: Int) -> Bool {
    guard positionalDigits <= 2, positionalDigits == 0 || high >= 0, new < unit else { return false }
    if digit < 0 {
      guard !isStarted || new == 10 && (sum > 0 || sawZero) else { return false }
      isBare = !isStarted && new > 10
      digit = 1
    }
    if high >= 0 {
      sum += digit * new
      high = sum - digit * new + high * new
      hasHighUnits = true
    } else {
      sum += digit * new
    }
    positionalDigits = 0
    digit = -1
    unit = new
    sawZero = false
    isStarted = true
    return true
  }

  /// Takes 廿 or 卅.
  mutating func take(contracted tens: Int) -> Bool {
    guard digit < 0, unit > 10, positionalDigits == 0 else { return false }
    sum += tens
    unit = 10
    isStarted = true
    return true
  }

  /// The number read; nil where nothing was.
  func finish(end: Int) -> Coefficient? {
    guard isStarted else { return nil }
    var result = Coefficient(end: end, value: Double(sum), isHan: true, isOpen: isOpen)
    result.isBare = isBare && digit < 0
    result.unit = sum > 0 ? Double(unit) : 1
    if positionalDigits > 0 {
      result.value = positionalDigits == 2 && high >= 0 ? Double(digit) : Double(positional)
      result.high = high >= 0 ? Double(high) : nil
      result.isFinal = high < 0
      return result
    }
    if high >= 0 {
      result.value = hasHighUnits ? Double(sum) : Double(sum + digit)
      result.high = hasHighUnits ? Double(high) : Double(sum + high)
      return result
    }
    guard digit >= 0 else { return result }
    let isTenths = sum > 0 && unit >= 100 && unit < 10_000 && !sawZero
    result.value += Double(isTenths ? digit * unit / 10 : digit)
    result.isSingle = sum == 0 && !sawZero && digit > 0
    result.unit = 1
    return result
  }
}

/// Decimal numbers from digits, rounded once.
enum Decimals {
  /// The value of digits with one decimal point and grouping signs among them.
  ///
  /// Up to 15 significant digits the integer is exact and one division rounds once, as the standard asks.
  static func value(_ text: [UInt32], _ start: Int, _ end: Int) -> Double {
    var mantissa = 0.0
    var places = 0
    var isBehindPoint = false
    for index in start..<end {
      let scalar = text[index]
      if scalar == Glyph.dot {
        isBehindPoint = true
      } else if Glyph.isDigit(scalar) {
        if isBehindPoint {
          guard places < 15 else { continue }
          places += 1
        }
        mantissa = mantissa * 10 + Double(scalar - 0x30)
      }
    }
    return mantissa / power(places)
  }

  /// A product without the dust of binary decimals: 1348.22 × 1e8 and 17.1 × 1e9 are whole numbers, 35 × 0.01 is 0.35.
  static func scaled(_ value: Double, by scale: Double) -> Double {
    if scale < 1 { return value / (1 / scale) }
    let product = value * scale
    return scale >= 1_000 && abs(product) < 1e15 ? (product * 1_000).rounded() / 1_000 : product
  }

  /// A value rounded to decimal places.
  static func rounded(_ value: Double, places: Int) -> Double {
    let power = power(min(places, 15))
    return (value * power).rounded() / power
  }

  private static func power(_ places: Int) -> Double {
    var power = 1.0
    for _ in 0..<places { power *= 10 }
    return power
  }
}
