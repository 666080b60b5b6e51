/// A claim's number in base units, with what it leaves open.
struct Observation {
  let claim: MetricClaim
  let unit: String
  /// The number with its sign; nil for a range.
  let value: Double?
  let low: Double?
  let high: Double?
  /// Half of one step of the last digit that is written.
  let halfStep: Double

  /// What "about" leaves open: rounder numbers than this are not called by it.
  private static let aboutShare = 0.05
  /// How far above it a number that "passes" a bound may lie: bounds are named when they have just been passed.
  private static let boundShare = 0.25
  /// What a number in words leaves open ("a third").
  private static let wordShare = 0.005

  init(_ claim: MetricClaim) {
    self.claim = claim
    let base = BaseUnit(of: claim.unit)
    let isDifference = claim.kind == "growth" || claim.kind == "change"
    let sign = isDifference && claim.direction == "down" ? -1.0 : 1.0
    let offset = isDifference ? 0 : base.offset
    func based(_ number: Double?) -> Double? { number.map { sign * ($0 * base.factor + offset) } }
    unit = base.code
    value = based(claim.value)
    let ends = [based(claim.low), based(claim.high)].compactMap { $0 }.sorted()
    low = ends.first
    high = ends.last
    halfStep = claim.value.map { Self.halfStep($0, in: claim.text) * base.factor } ?? 0
  }

  /// Half of one step of the last digit written for a value: 0.05 × 10⁸ for 1205.6亿.
  static func halfStep(_ value: Double, in text: String) -> Double {
    var number = 0.0
    var step = 1.0
    var seen = false
    var isFraction = false
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39:
        seen = true
        number = number * 10 + Double(byte - 0x30)
        if isFraction { step /= 10 }
      case 0x2E where seen && !isFraction: isFraction = true
      case 0x2C where seen: continue
      default: if seen { return scaled(value, number, step) }
      }
    }
    return seen ? scaled(value, number, step) : abs(value) * wordShare
  }

  private static func scaled(_ value: Double, _ digits: Double, _ step: Double) -> Double {
    let number = digits * step
    return number > 0 ? 0.5 * step * abs(value) / number : 0
  }

  /// The numbers that the claim may mean.
  var reach: ClosedRange<Double>? {
    if let low, let high { return low...high }
    guard let value else { return nil }
    let size = abs(value)
    var bounds = (size - halfStep, size + halfStep)
    switch claim.qualifier {
    case "about": bounds = (min(bounds.0, size * (1 - Self.aboutShare)), max(bounds.1, size * (1 + Self.aboutShare)))
    case "at_least": bounds.1 = max(bounds.1, size * (1 + Self.boundShare))
    case "at_most": bounds.0 = min(bounds.0, size * (1 - Self.boundShare))
    default: break
    }
    return value < 0 ? -bounds.1 ... -bounds.0 : bounds.0...bounds.1
  }

  /// Whether two claims may mean the same number.
  func agrees(with other: Observation) -> Bool {
    if let value, let another = other.value, claim.qualifier == "exact", other.claim.qualifier == "exact" {
      // The finer one, rounded as the coarser one is, must give it: 46 is not 45, but 45.3 may be.
      return abs(value - another) <= max(halfStep, other.halfStep) + 1e-9 * max(abs(value), abs(another))
    }
    guard let mine = reach, let its = other.reach else { return false }
    let slack = 1e-9 * max(abs(mine.upperBound), abs(its.upperBound))
    return mine.lowerBound <= its.upperBound + slack && its.lowerBound <= mine.upperBound + slack
  }
}
