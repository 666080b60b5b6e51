/// A date as precise as the text gives it, and its forms in the `period` field.
package struct CalendarDate: Sendable, Equatable {
  /// The year.
  package var year: Int
  /// The month, 1…12, nil for a whole year.
  package var month: Int?
  /// The day, 1…31, nil for a whole month.
  package var day: Int?

  /// Makes a date.
  ///
  /// - Parameters:
  ///   - year: The year.
  ///   - month: The month.
  ///   - day: The day.
  package init(year: Int, month: Int? = nil, day: Int? = nil) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads the date at the start of an ISO 8601 text (`2024`, `2024-03`, `2024-03-05T10:20`).
  ///
  /// - Parameter iso: The text; without a year at its start, or with a month or day that no calendar has, it is no date.
  package init?(iso: String) {
    let parts = iso.utf8.prefix(10).split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let numbers = parts.map { Int(Substring($0)) }
    guard let first = numbers.first, let year = first, (1000...2999).contains(year) else { return nil }
    self.init(year: year)
    guard numbers.count > 1, let month = numbers[1] else { return }
    guard (1...12).contains(month) else { return nil }
    self.month = month
    guard numbers.count > 2, let day = numbers[2] else { return }
    guard (1...Self.days(in: month, of: year)).contains(day) else { return nil }
    self.day = day
  }

  /// The number of days of a month in the Gregorian calendar.
  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The form in rows: `2023`, `2023-06`, `2023-06-15`.
  package var period: String {
    guard let month else { return "\(year)" }
    guard let day else { return "\(year)-\(Self.two(month))" }
    return "\(year)-\(Self.two(month))-\(Self.two(day))"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
