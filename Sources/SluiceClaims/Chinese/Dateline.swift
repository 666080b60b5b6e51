import SluiceCore

/// The date that an agency prints where its report begins: 新华社长沙2022年10月20日电.
enum Dateline {
  /// How far into the text it may stand.
  private static let reach = 160

  /// Reads the date of the first dateline.
  ///
  /// - Parameter text: The document's folded text.
  /// - Returns: The day; nil where none with a year is printed.
  static func date(_ text: [UInt32]) -> CalendarDate? {
    let limit = min(text.count, reach)
    var index = 0
    while index < limit {
      guard Glyph.isDigit(text[index]), index == 0 || !Glyph.isDigit(text[index - 1]),
        let found = TimeScanner.digits(text, at: index, limit: limit)
      else {
        index += 1
        continue
      }
      if case .given(let year) = found.time.year, case .day(let month, let day) = found.time.part, month > 0,
        found.end < limit, text[found.end] == 0x7535 || text[found.end] == 0x8BAF  // 电, 讯
      {
        return CalendarDate(year: year, month: month, day: day)
      }
      index = found.end
    }
    return nil
  }
}
