/// Reads the time expressions of Chinese text: 2023年6月15日, 1—11月, 2021-2025年, 前三季度, 去年.
enum TimeScanner {
  /// A time read at a place.
  struct Found {
    /// Where it ends, half-open.
    var end: Int
    /// What it says.
    var time: TimeExpression
  }

  /// Reads a time that starts with a word.
  static func word(_ text: [UInt32], at start: Int, limit: Int) -> Found? {
    guard let match = TimeWords.trie.longest(in: text, at: start, limit: limit) else { return nil }
    var found = Found(end: start + match.length, time: TimeWords.times[match.value])
    guard found.time.year != .open else { return found }
    if case .given = found.time.year { return closingQuote(text, &found, limit) }
    if case .past = found.time.year { return found }
    readTail(text, &found, limit)
    return found
  }

  /// A plan's name may stand in quotes and be followed by 时期 or 末.
  private static func closingQuote(_ text: [UInt32], _ found: inout Found, _ limit: Int) -> Found {
    var index = found.end
    if index < limit, text[index] == 0x201D || text[index] == 0x22 { index += 1 }
    let isTerm = index < limit && text[index] == 0x671F  // 期末
    let end = isTerm ? index + 1 : index
    if end < limit, text[end] == 0x672B, let last = found.time.endYear {  // 末
      return Found(end: end + 1, time: TimeExpression(year: .given(last), isEnd: true))
    }
    return found
  }

  /// Reads a time that starts with Arabic digits.
  static func digits(_ text: [UInt32], at start: Int, limit: Int) -> Found? {
    let (value, end) = number(text, start, limit)
    guard end > start, end < limit else { return nil }
    switch end - start {
    case 4 where (1_800...2_200).contains(value): return year(text, value, end, limit)
    case 1: return monthOrDay(text, value, end, limit) ?? clock(text, value, end, limit)
    case 2:
      return republicanYear(text, value, start, end, limit) ?? monthOrDay(text, value, end, limit)
        ?? clock(text, value, end, limit)
    case 3: return republicanYear(text, value, start, end, limit)
    default: return nil
    }
  }

  /// 民国114年1至9月, 112年第3季: a year of the Republic of China, counted from 1912; without its name only where a part
  /// of the year follows.
  private static func republicanYear(_ text: [UInt32], _ value: Int, _ start: Int, _ end: Int, _ limit: Int) -> Found? {
    guard value > 0, text[end] == yearSign, start == 0 || !Glyph.isDigit(text[start - 1]) else { return nil }
    let isNamed = start >= 2 && text[start - 2] == 0x6C11 && text[start - 1] == 0x56FD
    var found = Found(end: end + 1, time: TimeExpression(year: .given(value + 1911)))
    readTail(text, &found, limit)
    return isNamed || (90...150).contains(value) && end - start == 3 && found.end > end + 1 ? found : nil
  }

  /// Reads a year in Han digits (二〇二一年).
  static func hanYear(_ text: [UInt32], at start: Int, limit: Int) -> Found? {
    guard start + 4 < limit, text[start + 4] == Self.yearSign else { return nil }
    var value = 0
    for index in start..<start + 4 {
      guard let digit = HanDigit.value(text[index]), text[index] != 0x4E24 else { return nil }
      value = value * 10 + digit
    }
    guard (1_800...2_200).contains(value) else { return nil }
    return year(text, value, start + 4, limit)
  }

  // MARK: Years

  private static func year(_ text: [UInt32], _ value: Int, _ end: Int, _ limit: Int) -> Found? {
    if text[end] == yearSign {
      if end + 1 < limit, text[end + 1] == 0x4EE3 { return nil }  // 年代
      var found = Found(end: end + 1, time: TimeExpression(year: .given(value)))
      if let span = yearSpan(text, value, end + 1, limit) { return span }
      readTail(text, &found, limit)
      return found
    }
    if let name = TimeWords.yearNames.longest(in: text, at: end, limit: limit) {
      return Found(end: end + name.length, time: TimeExpression(year: .given(value)))  // 2022财年
    }
    return isoDate(text, value, end, limit) ?? yearSpan(text, value, end, limit)
  }

  /// 2016-2021年, 2016年至2021年, 2023-24年度, 2023/24财年.
  private static func yearSpan(_ text: [UInt32], _ first: Int, _ from: Int, _ limit: Int) -> Found? {
    guard from < limit, joinsSpan(text[from]) || text[from] == Glyph.slash else { return nil }
    var start = from + 1
    while start < limit, isDash(text[start]) { start += 1 }
    var (last, end) = number(text, start, limit)
    let name = end < limit ? TimeWords.yearNames.longest(in: text, at: end, limit: limit)?.length : nil
    // The second of two years in a row by its last digits.
    if end - start == 2, name != nil, last == (first + 1) % 100 { (last, start) = (first + 1, end - 4) }
    guard end - start == 4, last > first, last < first + 100, last < 2_200, text[from] != Glyph.slash || name != nil
    else { return nil }
    guard
      name != nil || end >= limit || !Glyph.isHan(text[end]) && !Glyph.isDigit(text[end]) && text[end] != Glyph.percent
    else {
      return nil
    }
    return Found(end: end + (name ?? 0), time: TimeExpression(year: .given(first), endYear: last))
  }

  /// 2019-09-26, 2019/9/26, 2019.9.26.
  private static func isoDate(_ text: [UInt32], _ year: Int, _ end: Int, _ limit: Int) -> Found? {
    let separator = text[end]
    guard separator == Glyph.hyphen || separator == Glyph.slash || separator == Glyph.dot else { return nil }
    let (month, monthEnd) = number(text, end + 1, limit)
    guard monthEnd - end - 1 <= 2, monthEnd > end + 1, (1...12).contains(month), monthEnd < limit,
      text[monthEnd] == separator
    else { return nil }
    let (day, dayEnd) = number(text, monthEnd + 1, min(limit, monthEnd + 3))
    guard dayEnd > monthEnd + 1, (1...31).contains(day) else { return nil }
    return Found(end: dayEnd, time: TimeExpression(year: .given(year), part: .day(month, day)))
  }

  /// Reads the part of the year behind 年.
  private static func readTail(_ text: [UInt32], _ found: inout Found, _ limit: Int) {
    if let end = TimeWords.ends.longest(in: text, at: found.end, limit: limit) {
      found.time.isEnd = true
      found.end += end.length
      return
    }
    var index = found.end
    if index < limit, text[index] == Glyph.space { index += 1 }
    if let part = TimeWords.parts.longest(in: text, at: index, limit: limit) {
      found.time.part = TimeWords.partValues[part.value]
      found.end = index + part.length
      return
    }
    let (month, end) = number(text, index, limit)
    guard end > index, end < limit, let tail = monthOrDay(text, month, end, limit) else { return }
    guard case .day(0, _) = tail.time.part else {
      found.time.part = tail.time.part
      found.end = tail.end
      return
    }
  }

  // MARK: Months and days

  /// 6月, 6月15日, 1—11月, 15日.
  private static func monthOrDay(_ text: [UInt32], _ value: Int, _ end: Int, _ limit: Int) -> Found? {
    guard end < limit else { return nil }
    if text[end] == 0x65E5, (1...31).contains(value) {
      return Found(end: end + 1, time: TimeExpression(year: .open, part: .day(0, value)))
    }
    guard (1...12).contains(value) else { return nil }
    if text[end] == 0x6708 { return dayOfMonth(text, value, behindMonth(text, end, limit), limit) }
    var index = end
    while index < limit, joinsSpan(text[index]) { index += 1 }
    guard index > end else { return nil }
    let (last, lastEnd) = number(text, index, limit)
    guard lastEnd > index, lastEnd < limit, text[lastEnd] == 0x6708, last > value, last <= 12 else { return nil }
    let time = TimeExpression(year: .open, part: .months(value, last))
    return Found(end: behindMonth(text, lastEnd, limit), time: time)
  }

  /// Behind 月, 月份, 月底 or 月末.
  private static func behindMonth(_ text: [UInt32], _ month: Int, _ limit: Int) -> Int {
    month + 1 < limit && [0x4EFD, 0x5E95, 0x672B].contains(text[month + 1]) ? month + 2 : month + 1
  }

  /// A dash, 至 or 到.
  private static func joinsSpan(_ scalar: UInt32) -> Bool { isDash(scalar) || scalar == 0x81F3 || scalar == 0x5230 }

  private static func dayOfMonth(_ text: [UInt32], _ month: Int, _ from: Int, _ limit: Int) -> Found {
    let (day, end) = number(text, from, min(limit, from + 3))
    if end > from, end < limit, text[end] == 0x65E5 || text[end] == 0x53F7, (1...31).contains(day) {
      return Found(end: end + 1, time: TimeExpression(year: .open, part: .day(month, day)))
    }
    if from < limit, joinsSpan(text[from]) {
      let (last, lastEnd) = number(text, from + 1, min(limit, from + 4))
      if lastEnd > from + 1, lastEnd < limit, text[lastEnd] == 0x6708, last > month, last <= 12 {
        let time = TimeExpression(year: .open, part: .months(month, last))
        return Found(end: behindMonth(text, lastEnd, limit), time: time)
      }
    }
    return Found(end: from, time: TimeExpression(year: .open, part: .month(month)))
  }

  /// 12:11, 10:09:11, 8时30分, 下午3点.
  private static func clock(_ text: [UInt32], _ hour: Int, _ end: Int, _ limit: Int) -> Found? {
    guard hour <= 24, end < limit else { return nil }
    let time = TimeExpression(year: .open, part: .day(0, 0))
    if text[end] == Glyph.colon {
      var index = end
      while index + 2 < limit, text[index] == Glyph.colon, Glyph.isDigit(text[index + 1]),
        Glyph.isDigit(text[index + 2])
      {
        index += 3
      }
      guard index > end, index >= limit || !Glyph.isDigit(text[index]) && text[index] != Glyph.dot else { return nil }
      return Found(end: index, time: time)
    }
    if text[end] == 0x65F6, end + 1 >= limit || text[end + 1] != 0x95F4 {  // 时, not 时间
      let (_, minuteEnd) = number(text, end + 1, limit)
      if minuteEnd > end + 1, minuteEnd < limit, text[minuteEnd] == Glyph.part {
        return Found(end: minuteEnd + 1, time: time)
      }
      return Found(end: end + 1, time: time)
    }
    return pointClock(text, end, limit).map { Found(end: $0, time: time) }
  }

  /// 3点钟, 3点半, 3点15分.
  private static func pointClock(_ text: [UInt32], _ end: Int, _ limit: Int) -> Int? {
    guard text[end] == Glyph.point, end + 1 < limit else { return nil }
    let next = text[end + 1]
    if next == 0x949F || next == Glyph.half || next == 0x8BB8 || next == 0x6574 { return end + 2 }
    let (_, minuteEnd) = number(text, end + 1, limit)
    return minuteEnd > end + 1 && minuteEnd < limit && text[minuteEnd] == Glyph.part ? minuteEnd + 1 : nil
  }

  // MARK: Characters

  private static let yearSign: UInt32 = 0x5E74

  /// Hyphens, dashes and tildes that join the ends of a span.
  static func isDash(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2D, 0x7E, 0x2010...0x2015, 0x2212, 0x301C, 0x223C: true
    default: false
    }
  }

  /// Reads up to nine digits.
  private static func number(_ text: [UInt32], _ start: Int, _ limit: Int) -> (value: Int, end: Int) {
    var value = 0
    var index = start
    while index < limit, index < start + 9, Glyph.isDigit(text[index]) {
      value = value * 10 + Int(text[index] - 0x30)
      index += 1
    }
    return (value, index)
  }
}
