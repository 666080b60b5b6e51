/// One number-like thing of a sentence: a quantity, a time, an ordinal, or a number that names something.
struct Mark {
  /// What the number is.
  enum Role: Equatable {
    /// An amount that may be a claim.
    case quantity
    /// A time expression.
    case time
    /// A place in an order.
    case rank
    /// A number that measures nothing; the reason is its rule.
    case excluded
  }

  /// Where the surface starts.
  var start: Int
  /// Where the surface ends, with its unit.
  var end: Int
  /// Where the unit starts; `end` without one.
  var unitStart: Int
  /// What the number is.
  var role: Role
  /// The digits.
  var numeral: Numeral
  /// The value in the unit.
  var value: Double = 0
  /// The ends of a range.
  var range: ClosedRange<Double>?
  /// The unit.
  var unit = UnitSurface(code: "1", kind: .none)
  /// How the number's own words bound it.
  var isOpen = false
  /// Whether a minus sign stands before it.
  var isNegative = false
  /// Why it is what it is.
  var rule: MarkRule
  /// The time, for ``Role/time``.
  var time: TimeExpression?
  /// A bound behind the number: 以上, 以内, 左右.
  var suffix: PredicateTraits = []
  /// Where the bound behind the number ends; `end` without one.
  var suffixEnd = 0
  /// Whether the number only says which things are counted (5亿元以上项目).
  var isThreshold = false

  /// Makes a mark without a unit.
  init(_ numeral: Numeral, role: Role = .quantity, rule: MarkRule) {
    start = numeral.start
    end = numeral.end
    unitStart = numeral.end
    self.role = role
    self.numeral = numeral
    value = numeral.value
    isOpen = numeral.isOpen
    self.rule = rule
    if let high = numeral.high, high > numeral.value { range = numeral.value...high }
    suffixEnd = numeral.end
  }

  /// Makes a mark of a time expression.
  init(time: TimeExpression, _ range: Range<Int>) {
    self.init(Numeral(start: range.lowerBound, end: range.upperBound, value: 0), role: .time, rule: .time)
    self.time = time
  }
}

/// A time mark, or a number that no metric holds as if it were one: a span, a denominator.
struct TimeMark {
  /// Where the surface starts.
  var start: Int
  /// Where the surface ends.
  var end: Int
  /// The time; nil for what is none.
  var time: TimeExpression?
}

/// A time as written, before the year of a relative one is known.
struct TimeExpression: Equatable {
  /// Where its year comes from.
  enum Year: Equatable {
    /// Written out.
    case given(Int)
    /// So many years from the document's own.
    case relative(Int)
    /// Not said: the year in force.
    case open
    /// So many years up to the one before the document's (过去五年, 五年来).
    case past(Int)
    /// So many years from the document's own (今后五年).
    case coming(Int)
  }

  /// Where its year comes from.
  var year: Year
  /// The last year of a span.
  var endYear: Int?
  /// The part of the year.
  var part: Period.Part = .year
  /// Whether it stands for a point at the end of the year (年末, 年底).
  var isEnd = false

  /// The period it stands for.
  ///
  /// - Parameters:
  ///   - documentYear: The document's own year.
  ///   - currentYear: The year in force where the expression names none.
  /// - Returns: The period, nil where a needed year is unknown.
  func period(documentYear: Int?, currentYear: Int?) -> Period? {
    switch year {
    case .given(let year): return Period(year: year, endYear: endYear, part: part)
    case .relative(let offset): return documentYear.map { Period(year: $0 + offset, part: part) }
    case .open: return (currentYear ?? documentYear).map { Period(year: $0, part: part) }
    case .past(let count):
      return documentYear.map { Period(year: $0 - count, endYear: count > 1 ? $0 - 1 : nil) }
    case .coming(let count): return documentYear.map { Period(year: $0, endYear: $0 + count - 1) }
    }
  }
}
