/// Reads one number written in digits: `1,234.5`, `12,34,567`, `.08`, `1.3e6`, `1.3x10^6`.
struct EnglishDigits {
  private let text: [UInt32]
  private let limit: Int
  /// Where reading stands; behind the number at the end.
  private(set) var at: Int
  private(set) var value = 0.0
  private(set) var digits = 0
  private(set) var hasDecimals = false
  private(set) var isGrouped = false
  /// False for digits that only look like a number: an address, a version.
  private(set) var isNumber = true

  init(_ text: [UInt32], _ at: Int, _ limit: Int) {
    self.text = text
    self.at = at
    self.limit = limit
  }

  mutating func read() {
    let whole = readRun()
    value = whole.value
    digits = whole.count
    if whole.count > 0 { readGroups(whole.count) }
    readDecimals()
    readVersion()
    readExponent()
  }

  /// A run of digits.
  private mutating func readRun() -> (value: Double, count: Int) {
    var run = 0.0
    let from = at
    while at < limit, EnglishTokens.isDigit(text[at]) {
      run = run * 10 + Double(text[at] - 0x30)
      at += 1
    }
    return (run, at - from)
  }

  private func digitsAhead(_ from: Int) -> Int {
    var index = from
    while index < limit, index - from < 5, EnglishTokens.isDigit(text[index]) { index += 1 }
    return index - from
  }

  /// Groups behind commas: of three digits, or of two before the last three as in India; `5,00` is a decimal comma.
  private mutating func readGroups(_ first: Int) {
    guard first <= 3, at < limit, text[at] == 0x2C else { return readThinGroups(first) }
    var index = at
    var size = 0
    while index < limit, text[index] == 0x2C {
      size = digitsAhead(index + 1)
      guard size == 3 || size == 2 && first <= 2 else { break }
      index += size + 1
    }
    guard index > at else { return readDecimalComma(first) }
    let isWhole = index - 4 >= at && text[index - 4] == 0x2C && digitsAhead(index) == 0
    guard isWhole else { return readDecimalComma(first) }
    isGrouped = true
    while at < index {
      at += 1
      let group = readRun()
      for _ in 0..<group.count { value *= 10 }
      value += group.value
      digits += group.count
    }
  }

  /// Groups behind a space, as in `1 234 567`.
  ///
  /// One space alone is told apart from two numbers only where two groups or more follow, or where the number stands
  /// between words in small letters: `the 725 146 candidates`.
  private mutating func readThinGroups(_ first: Int) {
    guard first <= 3, at < limit, text[at] == 0x20 else { return }
    var index = at
    var groups = 0
    while index < limit, text[index] == 0x20, digitsAhead(index + 1) == 3 {
      index += 4
      groups += 1
    }
    guard groups >= 2 || groups == 1 && standsBetweenWords(at - first, index), digitsAhead(index) == 0,
      index >= limit || text[index] != 0x2C
    else { return }
    isGrouped = true
    while at < index {
      at += 1
      value = value * 1_000 + readRun().value
    }
  }

  private func standsBetweenWords(_ start: Int, _ end: Int) -> Bool {
    guard text[start] != 0x30, end + 1 < limit, text[end] == 0x20, Self.isSmall(text[end + 1]), start >= 2,
      text[start - 1] == 0x20, Self.isSmall(text[start - 2]) || text[start - 2] == 0x2C
    else { return false }
    if text[start - 2] == 0x2C { return !EnglishTokens.isDigit(text[max(0, start - 3)]) }
    var index = start - 2
    while index > 0, EnglishTokens.isLetter(text[index - 1]) { index -= 1 }
    return Self.isSmall(text[index]) || index == 0 || text[index - 1] != 0x20
      || index >= 2 && (text[index - 2] == 0x2E || text[index - 2] == 0x2C)  // Of the 725 146, Of 725 146.
  }

  private static func isSmall(_ scalar: UInt32) -> Bool { scalar >= 0x61 && scalar <= 0x7A }

  /// `5,00` and `1,3`: a decimal comma, where one or two digits follow and nothing else can be meant.
  private mutating func readDecimalComma(_ first: Int) {
    let size = digitsAhead(at + 1)
    guard size == 1 || size == 2, at + 1 + size >= limit || text[at + 1 + size] != 0x2C else { return }
    at += 1
    let run = readRun()
    addDecimals(run.value, run.count)
    hasDecimals = true
  }

  private mutating func readDecimals() {
    guard at + 1 < limit, text[at] == 0x2E, EnglishTokens.isDigit(text[at + 1]) else { return }
    if !isGrouped, digits > 0, digits <= 3, isEuropean() { return readEuropean() }
    at += 1
    let run = readRun()
    addDecimals(run.value, run.count)
    hasDecimals = true
  }

  /// `1.111,11`: dots between thousands and a decimal comma.
  private func isEuropean() -> Bool {
    var index = at
    while index < limit, text[index] == 0x2E, digitsAhead(index + 1) == 3 { index += 4 }
    guard index > at, index < limit, text[index] == 0x2C else { return false }
    let decimals = digitsAhead(index + 1)
    return decimals == 2 || decimals == 1
  }

  private mutating func readEuropean() {
    isGrouped = true
    while at < limit, text[at] == 0x2E {
      at += 1
      value = value * 1_000 + readRun().value
    }
    at += 1
    let run = readRun()
    addDecimals(run.value, run.count)
    hasDecimals = true
  }

  /// `192.168.1.2`, `1.2.3`: more dots make it a name.
  private mutating func readVersion() {
    while hasDecimals, at + 1 < limit, text[at] == 0x2E, EnglishTokens.isDigit(text[at + 1]) {
      at += 1
      _ = readRun()
      isNumber = false
    }
  }

  /// `e10`, `E+14`, `x10^6`, `^-1`.
  private mutating func readExponent() {
    guard at + 1 < limit else { return }
    switch text[at] {
    case 0x65, 0x45: readPower(of: 10, from: at + 1, scales: true)
    case 0x78, 0xD7:
      guard at + 4 < limit, text[at + 1] == 0x31, text[at + 2] == 0x30, text[at + 3] == 0x5E else { return }
      readPower(of: 10, from: at + 4, scales: true)
    case 0x5E: readPower(of: value, from: at + 1, scales: false)
    default: return
    }
  }

  /// Far below what is measured, and far enough above zero that no scale leaves the numbers that a `Double` has.
  private static let leastPower = 1e-200

  private mutating func readPower(of base: Double, from place: Int, scales: Bool) {
    var index = place
    var negative = false
    while index < limit, index < place + 2, text[index] == 0x2D || text[index] == 0x2B {
      if text[index] == 0x2D { negative = true }
      index += 1
    }
    let size = digitsAhead(index)
    guard size > 0, size <= 3, index + size >= limit || !EnglishTokens.isLetter(text[index + size]) else { return }
    let before = at
    at = index
    let exponent = Int(readRun().value)
    let factor = exponent < 300 ? power(base, exponent) : .infinity
    let result = scales ? (negative ? value / factor : value * factor) : (negative ? 1 / factor : factor)
    // What no quantity comes to is no power; a scale may still stand behind it (6e5 million).
    guard result == 0 || (Self.leastPower...1 / Self.leastPower).contains(abs(result)) else { at = before; return }
    value = result
    hasDecimals = true
  }

  /// Adds decimals with one division, so that 2.72 is the number nearest to it.
  private mutating func addDecimals(_ decimals: Double, _ count: Int) {
    let scale = power(10, count)
    value = (value * scale + decimals) / scale
  }

  private func power(_ base: Double, _ exponent: Int) -> Double {
    var result = 1.0
    for _ in 0..<exponent { result *= base }
    return result
  }
}
