/// A period of the contract: a year, half, quarter, month or day, or a span of them.
package struct Period: Sendable, Equatable {
  /// One end of it.
  struct Part: Sendable, Equatable {
    var year: Int
    /// What stands before the year: `FY` or nothing.
    var prefix: String
    /// What stands behind it, such as `-Q1`, `-06-15`, or nothing.
    var rest: String

    init?(_ text: Substring) {
      prefix = text.hasPrefix("FY") ? "FY" : ""
      let digits = text.dropFirst(prefix.count).prefix(4)
      guard digits.count == 4, let year = Int(digits) else { return nil }
      self.year = year
      rest = String(text.dropFirst(prefix.count + 4))
    }

    var text: String {
      let digits = String(year)
      return prefix + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + rest
    }

    /// The last month of it, counted from the year 0.
    var lastMonth: Int {
      let numbers = rest.split(whereSeparator: { !$0.isNumber }).compactMap { Int($0) }
      guard let number = numbers.first else { return year * 12 + 12 }
      if rest.hasPrefix("-Q") { return year * 12 + number * 3 }
      if rest.hasPrefix("-H") { return year * 12 + number * 6 }
      return year * 12 + number
    }
  }

  private var parts: [Part]

  /// Reads a period; nil where it is none of the contract's forms.
  ///
  /// - Parameter text: The field `period`.
  package init?(_ text: String) {
    let pieces = text.split(separator: "/", omittingEmptySubsequences: false)
    parts = pieces.compactMap { Part($0) }
    guard parts.count == pieces.count, (1...2).contains(parts.count) else { return nil }
  }

  /// The last month it touches, counted from the year 0.
  package var lastMonth: Int { parts[parts.count - 1].lastMonth }

  /// The same time of the year before; nil for a span over several years, which has none.
  package var yearBefore: String? {
    guard parts[0].year == parts[parts.count - 1].year else { return nil }
    return parts.map { part in
      var before = part
      before.year -= 1
      return before.text
    }.joined(separator: "/")
  }

  /// The quarter, half, month or year just before; nil for days and spans.
  package var justBefore: String? {
    guard parts.count == 1, var part = parts.first else { return nil }
    if part.rest.isEmpty { return yearBefore }
    let units: [(mark: String, count: Int, width: Int)] = [("-Q", 4, 1), ("-H", 2, 1), ("-", 12, 2)]
    for unit in units where part.rest.hasPrefix(unit.mark) {
      guard let number = Int(part.rest.dropFirst(unit.mark.count)) else { return nil }
      let previous = number > 1 ? number - 1 : unit.count
      if number <= 1 { part.year -= 1 }
      let digits = String(previous)
      part.rest = unit.mark + String(repeating: "0", count: max(0, unit.width - digits.count)) + digits
      return part.text
    }
    return nil
  }
}
