/// Dates as they are printed in texts, read without a calendar library: numeric, Chinese and English.
struct PrintedDate: Equatable {
  /// How a date is written, which tells who wrote it.
  enum Style {
    /// `2024-03-05`, `2024/3/5`, `2024.03.05`: the hand of a content system.
    case numeric
    /// `2024年3月5日`, `二〇二四年三月五日`, `5 March 2024`, `March 5, 2024`: the hand of an author, or of a page.
    case spelled
  }

  /// The date, and the time where one follows: `2024-03-05` or `2024-03-05T10:20:00`.
  var iso: String
  /// The index behind it.
  var end: Int
  /// How it is written.
  var style: Style
  /// Whether digits follow it without a break, as where a stripper ran a date and a counter together.
  var isGlued = false

  /// Reads a date that begins at an index.
  ///
  /// - Parameters:
  ///   - bytes: Valid UTF-8.
  ///   - index: Where it should begin.
  ///   - limit: The end of what may be read.
  /// - Returns: The date; nil where none begins there, or it does not exist.
  static func read(_ bytes: [UInt8], at index: Int, limit: Int) -> PrintedDate? {
    var reader = DateReader(bytes: bytes, index: index, limit: limit)
    return reader.numeric() ?? reader.chinese() ?? reader.english()
  }

  /// Finds the first date in a range.
  ///
  /// - Parameters:
  ///   - bytes: Valid UTF-8.
  ///   - range: Where to look.
  /// - Returns: The date and where it begins.
  static func first(in bytes: [UInt8], _ range: Range<Int>) -> (start: Int, date: PrintedDate)? {
    var index = range.lowerBound
    var inside = false
    while index < range.upperBound {
      let (value, next) = CharacterScan.scalar(bytes, index)
      let word = CharacterScan.isDigit(value) || CharacterScan.isASCIILetter(value)
      if !inside || !word, DateReader.mayBegin(value), let date = read(bytes, at: index, limit: range.upperBound) {
        return (index, date)
      }
      inside = word
      index = next
    }
    return nil
  }
}

/// The reader behind ``PrintedDate``.
struct DateReader {
  let bytes: [UInt8]
  let origin: Int
  let limit: Int
  private var index: Int

  init(bytes: [UInt8], index: Int, limit: Int) {
    self.bytes = bytes
    origin = index
    self.index = index
    self.limit = min(limit, bytes.count)
  }

  /// Whether a date may begin with a character: a digit, a Chinese digit, a capital letter.
  static func mayBegin(_ value: UInt32) -> Bool {
    if value < 0x80 { return value &- 0x30 < 10 || value &- 0x41 < 26 }
    return value == 0x3007 || value == 0x4E8C || value == 0x4E00 || value == 0x25CB || value &- 0xFF10 < 10
  }

  mutating func numeric() -> PrintedDate? {
    index = origin
    guard let year = number(4...4), let mark = byte(), mark == 0x2D || mark == 0x2F || mark == 0x2E else { return nil }
    guard let month = number(1...2), byte() == mark, let day = number(1...2) else { return nil }
    let glued = peek().map { $0 &- 0x30 < 10 } ?? false
    return finish(year, month, day, .numeric, glued: glued)
  }

  mutating func chinese() -> PrintedDate? {
    index = origin
    guard let year = arabicYear() ?? hanYear() else { return nil }
    guard literal(Self.month.year), let month = number(1...2) ?? hanNumber(), literal(Self.month.month) else {
      return nil
    }
    guard let day = number(1...2) ?? hanNumber() else { return nil }
    guard literal(Self.month.day) || literal(Self.month.number) else { return nil }
    return finish(year, month, day, .spelled, glued: false)
  }

  mutating func english() -> PrintedDate? {
    index = origin
    if let month = monthName() {
      guard space(), let day = number(1...2) else { return nil }
      ordinal()
      if byte(0x2C) { _ = space() } else if !space() { return nil }
      guard let year = number(4...4) else { return nil }
      return finish(year, month, day, .spelled, glued: false)
    }
    index = origin
    guard let day = number(1...2) else { return nil }
    ordinal()
    guard space(), let month = monthName() else { return nil }
    _ = byte(0x2C)
    guard space(), let year = number(4...4) else { return nil }
    return finish(year, month, day, .spelled, glued: false)
  }

  // MARK: Parts

  private static let month = (
    year: Array("年".utf8), month: Array("月".utf8), day: Array("日".utf8), number: Array("号".utf8)
  )

  private func peek() -> UInt8? { index < limit ? bytes[index] : nil }

  private mutating func byte() -> UInt8? {
    guard index < limit else { return nil }
    index += 1
    return bytes[index - 1]
  }

  private mutating func byte(_ wanted: UInt8) -> Bool {
    guard peek() == wanted else { return false }
    index += 1
    return true
  }

  private mutating func literal(_ text: [UInt8]) -> Bool {
    var position = index
    while position < limit, bytes[position] == 0x20 { position += 1 }
    guard CharacterScan.has(text, in: bytes, at: position, end: limit) else { return false }
    index = position + text.count
    while index < limit, bytes[index] == 0x20 { index += 1 }
    return true
  }

  private mutating func space() -> Bool {
    let start = index
    while index < limit, bytes[index] == 0x20 || bytes[index] == 0x2E { index += 1 }
    return index > start
  }

  /// A number of as many digits as allowed, ASCII or full width; of more digits the first are taken.
  private mutating func number(_ lengths: ClosedRange<Int>) -> Int? {
    var position = index
    var value = 0
    var count = 0
    while position < limit, count < lengths.upperBound {
      let (scalar, next) = CharacterScan.scalar(bytes, position)
      let digit = scalar < 0x80 ? scalar &- 0x30 : scalar &- 0xFF10
      guard digit < 10 else { break }
      value = value * 10 + Int(digit)
      count += 1
      position = next
    }
    guard count >= lengths.lowerBound else { return nil }
    index = position
    return value
  }

  private mutating func arabicYear() -> Int? {
    guard let year = number(4...4) else { return nil }
    return year
  }

  private mutating func hanYear() -> Int? {
    var position = index
    var value = 0
    for _ in 0..<4 {
      guard position < limit else { return nil }
      let (scalar, next) = CharacterScan.scalar(bytes, position)
      guard let digit = HanNumber.digit(scalar), digit < 10 else { return nil }
      value = value * 10 + digit
      position = next
    }
    index = position
    return value
  }

  private mutating func hanNumber() -> Int? {
    guard let (value, next) = HanNumber.read(bytes, at: index, limit: limit) else { return nil }
    index = next
    return value
  }

  private mutating func ordinal() {
    for suffix in Self.ordinals where CharacterScan.has(suffix, in: bytes, at: index, end: limit) {
      index += suffix.count
      return
    }
  }

  private static let ordinals = ["st", "nd", "rd", "th"].map { Array($0.utf8) }

  private mutating func monthName() -> Int? {
    var position = index
    var key = NameHash.seed
    while position < limit, position - index < 9, CharacterScan.isASCIILetter(UInt32(bytes[position])) {
      key = NameHash.step(key, bytes[position] | 0x20)
      position += 1
    }
    guard let month = Self.months.find(key) else { return nil }
    index = position
    return month
  }

  private static let months: NameTable<Int> = {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
      "december",
    ]
    let whole = names.enumerated().map { ($1, $0 + 1) }
    return NameTable(whole + whole.map { (String($0.0.prefix(3)), $0.1) } + [("sept", 9)])
  }()

  // MARK: Result

  private mutating func finish(
    _ year: Int, _ month: Int, _ day: Int, _ style: PrintedDate.Style, glued: Bool
  ) -> PrintedDate? {
    guard (1800...2199).contains(year), (1...12).contains(month), (1...Self.days(year, month)).contains(day) else {
      return nil
    }
    let date = "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
    let behind = index
    guard !glued, let time = time() else {
      return PrintedDate(iso: date, end: behind, style: style, isGlued: glued)
    }
    return PrintedDate(iso: "\(date)T\(time)", end: index, style: style)
  }

  /// A time of day behind a space or `T`: `10:20`, `10:20:05`.
  private mutating func time() -> String? {
    guard space() || byte(0x54), let hour = number(1...2), byte(0x3A), let minute = number(2...2) else { return nil }
    guard hour < 24, minute < 60 else { return nil }
    var second = 0
    if byte(0x3A) {
      guard let value = number(2...2), value < 60 else { return nil }
      second = value
    }
    if let next = peek(), next &- 0x30 < 10 { return nil }
    return "\(Self.padded(hour, 2)):\(Self.padded(minute, 2)):\(Self.padded(second, 2))"
  }

  private static func days(_ year: Int, _ month: Int) -> Int {
    if month == 2 { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28 }
    return [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  private static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
