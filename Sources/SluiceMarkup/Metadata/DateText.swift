/// Finds dates in short texts and writes them as ISO 8601.
///
/// Read are year-month-day with any usual signs between them (also 年月日), day-month-year with dots, and month names of
/// the widespread European languages before or behind the day; a time of day and a zone where they follow.
enum DateText {
  /// The first date in a text.
  ///
  /// - Parameter text: UTF-8.
  /// - Returns: `2024-03-05`, with the time and the zone where they are given; nil without a date.
  static func first(in text: [UInt8]) -> String? { find(in: text)?.date }

  /// The first date in a text and where it stands.
  static func find(in text: [UInt8]) -> (date: String, start: Int, end: Int)? {
    var scan = DateScan(text)
    return scan.first().map { ($0, scan.start, scan.end) }
  }
}

/// A cursor over a text in search of a date.
private struct DateScan {
  private let text: [UInt8]
  private var at = 0
  /// Where the date that was found ends.
  private(set) var end = 0
  /// Where it starts.
  private(set) var start = 0

  init(_ text: [UInt8]) { self.text = Array(text.prefix(4_000)) }

  mutating func first() -> String? {
    while at < text.count {
      if isDigit(at), at == 0 || !isDigit(at - 1) {
        start = at
        if let date = numeric() ?? shortYear() ?? dayMonth() { return date }
        while isDigit(at) { at += 1 }
      } else if isLetter(at), at == 0 || !isLetter(at - 1) {
        start = at
        if let month = monthName(), let date = monthDay(month) { return date }
        at = max(at, start + 1)
      } else {
        at += 1
      }
    }
    return nil
  }

  private func isDigit(_ place: Int) -> Bool { place >= 0 && place < text.count && text[place] &- 48 < 10 }

  private func isLetter(_ place: Int) -> Bool {
    place >= 0 && place < text.count && ((text[place] | 32) &- 97 < 26 || text[place] >= 0xc3 && text[place] < 0xe0)
  }

  private func number(_ place: inout Int, _ most: Int) -> (value: Int, digits: Int)? {
    var value = 0
    var digits = 0
    while digits < most, isDigit(place) {
      value = value * 10 + Int(text[place] - 48)
      place += 1
      digits += 1
    }
    return digits > 0 && !isDigit(place) ? (value, digits) : nil
  }

  /// `2024-03-05`, `2024/3/5`, `2024.3.5`, `2024年3月5日`, `20240305`, `05.03.2024`.
  private mutating func numeric() -> String? {
    var place = at
    guard let first = number(&place, 8) else { return nil }
    if first.digits == 8 { return date(first.value / 10_000, first.value / 100 % 100, first.value % 100, place) }
    guard first.digits == 4 || first.digits <= 2, let sign = separator(&place), let second = number(&place, 2),
      let other = separator(&place), sign == other || sign >= 0x80, let third = number(&place, 4)
    else { return nil }
    if first.digits == 4, third.digits <= 2 { return date(first.value, second.value, third.value, skipDaySign(place)) }
    // Day first where dots part it; with slashes the order differs by country and is told only by a number above 12.
    guard third.digits == 4 else { return nil }
    if sign == UInt8(ascii: ".") || first.value > 12 { return date(third.value, second.value, first.value, place) }
    return date(third.value, first.value, second.value, place)
  }

  /// `18-03-08 23:16`: two digits are a year only in this order and with a time of day behind it.
  private mutating func shortYear() -> String? {
    var place = at
    guard let year = number(&place, 2), year.digits == 2, let sign = separator(&place), sign == UInt8(ascii: "-"),
      let month = number(&place, 2), month.digits == 2, separator(&place) == sign, let day = number(&place, 2),
      day.digits == 2, let found = date(2_000 + year.value, month.value, day.value, place)
    else { return nil }
    return found.utf8.contains(UInt8(ascii: "T")) ? found : nil
  }

  /// A sign between the parts of a date; 年 and 月 count as one kind.
  private func separator(_ place: inout Int) -> UInt8? {
    guard place < text.count else { return nil }
    let sign = text[place]
    if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "/") || sign == UInt8(ascii: ".") {
      place += 1
      return sign
    }
    var next = place
    while next < text.count, text[next] == 32 { next += 1 }
    guard next + 2 < text.count else { return nil }
    let wide = (text[next], text[next + 1], text[next + 2])
    guard wide == (0xe5, 0xb9, 0xb4) || wide == (0xe6, 0x9c, 0x88) else { return nil }
    place = next + 3
    while place < text.count, text[place] == 32 { place += 1 }
    return 0xe5
  }

  private func skipDaySign(_ place: Int) -> Int {
    let isDay = place + 2 < text.count && text[place] == 0xe6 && text[place + 1] == 0x97 && text[place + 2] == 0xa5
    return isDay ? place + 3 : place
  }

  /// `5 March 2024`, `5. März 2024`, `5 de marzo de 2024`.
  private mutating func dayMonth() -> String? {
    let start = at
    defer { at = start }
    var place = at
    guard let day = number(&place, 2) else { return nil }
    at = place
    for suffix in ["st", "nd", "rd", "th", "."] where text[at...].starts(with: suffix.utf8) { at += suffix.utf8.count }
    skipSpace()
    if text[min(at, text.count)...].starts(with: "de ".utf8) { at += 3 }
    guard let month = monthName() else { return nil }
    skipSpace()
    for word in ["de ", "of ", ", "] where text[min(at, text.count)...].starts(with: word.utf8) {
      at += word.utf8.count
    }
    var end = at
    guard let year = number(&end, 4), year.digits == 4 else { return nil }
    return date(year.value, month, day.value, end)
  }

  /// `March 5, 2024` behind its month.
  private mutating func monthDay(_ month: Int) -> String? {
    skipSpace()
    var place = at
    guard let day = number(&place, 2) else { return nil }
    at = place
    for suffix in ["st", "nd", "rd", "th"] where text[at...].starts(with: suffix.utf8) { at += 2 }
    skipSpace()
    var end = at
    guard let year = number(&end, 4), year.digits == 4 else { return nil }
    return date(year.value, month, day.value, end)
  }

  private mutating func skipSpace() {
    while at < text.count, text[at] == 32 || text[at] == UInt8(ascii: ",") || text[at] == UInt8(ascii: ".") { at += 1 }
  }

  private mutating func monthName() -> Int? {
    var key = NameHash.seed
    var place = at
    while isLetter(place) || (place < text.count && text[place] >= 0x80 && text[place] < 0xc0) {
      key = NameHash.step(key, lowercased(text[place]))
      place += 1
    }
    guard place > at, let month = monthNames.find(key) else { return nil }
    at = place
    return month
  }

  private mutating func date(_ year: Int, _ month: Int, _ day: Int, _ place: Int) -> String? {
    guard (1_980...2_100).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    end = place
    return "\(year)-\(two(month))-\(two(day))" + time(place)
  }

  private func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

  /// The time of day and the zone behind a date, as `T10:20:00+08:00`; empty where there is none.
  private mutating func time(_ start: Int) -> String {
    var place = start
    while place < text.count, text[place] == 32 || text[place] == UInt8(ascii: "T") || text[place] == UInt8(ascii: ",")
    {
      place += 1
    }
    guard let hour = number(&place, 2), hour.value < 24, place < text.count, text[place] == UInt8(ascii: ":") else {
      return ""
    }
    place += 1
    guard let minute = number(&place, 2), minute.digits == 2, minute.value < 60 else { return "" }
    var second = 0
    if place < text.count, text[place] == UInt8(ascii: ":") {
      place += 1
      if let read = number(&place, 2), read.value < 60 { second = read.value }
    }
    end = place
    return "T\(two(hour.value)):\(two(minute.value)):\(two(second))" + zone(place)
  }

  private mutating func zone(_ start: Int) -> String {
    var place = start
    defer { end = place }
    if place < text.count, text[place] == UInt8(ascii: ".") {
      place += 1
      while isDigit(place) { place += 1 }
    }
    guard place < text.count else { return "" }
    if text[place] == UInt8(ascii: "Z") { return "Z" }
    guard text[place] == UInt8(ascii: "+") || text[place] == UInt8(ascii: "-") else { return "" }
    let sign = text[place] == UInt8(ascii: "+") ? "+" : "-"
    place += 1
    guard let first = number(&place, 4) else { return "" }
    if first.digits == 4 { return "\(sign)\(two(first.value / 100)):\(two(first.value % 100))" }
    guard first.digits == 2, place < text.count, text[place] == UInt8(ascii: ":") else { return "" }
    place += 1
    guard let minutes = number(&place, 2) else { return "" }
    return "\(sign)\(two(first.value)):\(two(minutes.value))"
  }
}

/// Month names and their usual short forms (CLDR: en, de, fr, es, it, pt, nl, pl, ru genitive).
private let monthNames = NameTable<Int>(
  [
    "january jan januar janvier janv enero ene gennaio gen janeiro januari stycznia января",
    "february feb februar février févr fevrier febrero febbraio fevereiro fev februari lutego февраля",
    "march mar märz maerz mrz mars marzo março marco maart marca марта",
    "april apr avril avr abril abr aprile kwietnia апреля",
    "may mai mayo maggio mag maio mei maja мая",
    "june jun juni juin junio giugno giu junho czerwca июня",
    "july jul juli juillet juil julio luglio lug julho lipca июля",
    "august aug août aout agosto ago augustus sierpnia августа",
    "september sep sept septembre septiembre settembre set setembro września сентября",
    "october oct oktober okt octobre octubre ottobre ott outubro out października октября",
    "november nov novembre noviembre novembro listopada ноября",
    "december dec dezember dez décembre déc decembre diciembre dic dicembre dezembro grudnia декабря",
  ].enumerated().flatMap { place, names in names.split(separator: " ").map { (String($0), place + 1) } })
