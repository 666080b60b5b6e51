/// A number with its unit in one sentence, with what its own words and neighbours say of it.
struct EnglishQuantity: Sendable {
  /// What a quantity measures, as far as the rules care.
  enum Sort: Sendable {
    /// Things, a unit of `1`.
    case count
    case money
    /// Per cent and per mille.
    case percent
    /// Percentage points and basis points.
    case points
    /// Seconds to years.
    case time
    /// A physical unit or one written as a symbol.
    case measure
    /// So many times.
    case multiple
    /// A part in words: a third.
    case fraction
    /// 3rd, second.
    case ordinal
  }

  /// The number's tokens with the unit's.
  var first: Int
  var end: Int
  var value: Double
  /// The lower end, where ``value`` is the upper one of a range.
  var low: Double?
  var unit = "1"
  var sort = Sort.count
  /// What the unit's surface stands for in the unit: 0.01 for cents, 10 for decades.
  var factor = 1.0
  /// The number as read.
  var number: EnglishNumber
  var isNegative = false
  var hasPlus = false
  /// A hyphen binds the number to its unit: a 15-mile road.
  var isHyphened = false
  /// The unit stands for itself; false where it was taken over from a neighbour.
  var hasOwnUnit = false
  /// The first token of the qualifier in front, or of the number without one.
  var left = 0
  /// The token behind the unit, what it is per, and a qualifier behind.
  var right = 0
  var qualifier = EnglishQualifier.exact
  /// What a rate is given per, as tokens: `a month`.
  var per: Range<Int>?
  /// The last token of the number proper, before its unit.
  var numberEnd = 0
  /// One of so many: `one in five`.
  var isRatio = false
  /// A verb that holds the number: doubled.
  var isVerb = false
  /// Whether that verb means a fall: halved.
  var falls = false
  /// Brackets or a dash behind an equal amount in another unit.
  var convertsPrevious = false

  init(_ number: EnglishNumber) {
    self.number = number
    first = number.first
    end = number.end
    value = number.value
    numberEnd = number.end
  }

  /// Takes over the unit of a neighbour, and what its surface stands for: 20 to 35 pence.
  mutating func takeUnit(of other: EnglishQuantity) {
    unit = other.unit
    sort = other.sort
    scale(by: other.factor)
  }

  /// Makes the number one of a surface that stands for several units or a part of one.
  mutating func scale(by factor: Double) {
    guard factor != 1 else { return }
    self.factor = factor
    value = Decimals.scaled(value, by: factor)
  }

  /// Whether two numbers may tell the same metric: of one sort, or both parts of a whole.
  func isLike(_ other: EnglishQuantity) -> Bool {
    sort == other.sort || [.percent, .fraction].contains(sort) && [.percent, .fraction].contains(other.sort)
  }
}
