/// A stretch of time as the `period` field writes it.
package struct Period: Sendable, Equatable {
  /// The part of a year that is meant.
  package enum Part: Sendable, Equatable {
    /// The whole year.
    case year
    /// A half, 1 or 2.
    case half(Int)
    /// A quarter, 1…4.
    case quarter(Int)
    /// The months from the first to the second, both included.
    case months(Int, Int)
    /// A month.
    case month(Int)
    /// A day of a month.
    case day(Int, Int)

    /// The last month that it touches.
    package var lastMonth: Int {
      switch self {
      case .year: 12
      case .half(let half): half * 6
      case .quarter(let quarter): quarter * 3
      case .months(_, let last): last
      case .month(let month), .day(let month, _): month
      }
    }
  }

  /// The year, or the first one of a span of years.
  package var year: Int
  /// The last year of a span.
  package var endYear: Int?
  /// The part of the year.
  package var part: Part

  /// Makes a period.
  ///
  /// - Parameters:
  ///   - year: The year, or the first one of a span of years.
  ///   - endYear: The last year of a span.
  ///   - part: The part of the year.
  package init(year: Int, endYear: Int? = nil, part: Part = .year) {
    self.year = year
    self.endYear = endYear
    self.part = part
  }

  /// The last year that it touches.
  package var lastYear: Int { endYear ?? year }

  /// The form in rows: `2023`, `2023-06`, `2023-Q1`, `2017/2021`, `2023-01/2023-09`.
  package var text: String {
    if let endYear { return "\(year)/\(endYear)" }
    switch part {
    case .year: return "\(year)"
    case .half(let half): return "\(year)-H\(half)"
    case .quarter(let quarter): return "\(year)-Q\(quarter)"
    case .month(let month): return CalendarDate(year: year, month: month).period
    case .day(let month, let day): return CalendarDate(year: year, month: month, day: day).period
    case .months(let first, let last):
      return CalendarDate(year: year, month: first).period + "/" + CalendarDate(year: year, month: last).period
    }
  }
}
