import SluiceJSON

/// A place where a run gave something else than an example expects.
package struct Difference: Sendable, Equatable {
  /// Where, such as `claims[1].value`.
  package var place: String
  /// What the example expects.
  package var expected: String
  /// What came.
  package var found: String
}

/// Compares rows with what an example expects.
enum RowComparison {
  /// Compares all rows of a kind, in order.
  ///
  /// Rows are paired so that as few columns as possible differ: one missing row is one difference, not one for every
  /// row behind it.
  static func differences(_ expected: [Expectation], _ found: [JSONValue], at place: String) -> [Difference] {
    let pairs = alignment(expected, found)
    return pairs.flatMap { pair -> [Difference] in
      switch pair {
      case (let row?, let index?): differences(expected[row], found[index], at: "\(place)[\(index)]")
      case (let row?, nil):
        [Difference(place: place, expected: "a row \(ValueText.text(expected[row]))", found: "no such row")]
      case (nil, let index?):
        [Difference(place: "\(place)[\(index)]", expected: "no such row", found: ValueText.summary(found[index]))]
      case (nil, nil): []
      }
    }
  }

  /// The cheapest way to pair rows in order; a row without partner costs as much as all its columns.
  private static func alignment(_ expected: [Expectation], _ found: [JSONValue]) -> [(Int?, Int?)] {
    let skip = expected.map { max(2, size($0)) }
    let surplus = 2
    var costs = [[Int]](repeating: [Int](repeating: 0, count: found.count + 1), count: expected.count + 1)
    var pairing = costs
    for row in stride(from: expected.count, through: 0, by: -1) {
      for column in stride(from: found.count, through: 0, by: -1) where row < expected.count || column < found.count {
        var best = (cost: Int.max, step: 0)
        if row < expected.count, column < found.count {
          let pair = differences(expected[row], found[column], at: "").count
          best = (pair + costs[row + 1][column + 1], 0)
        }
        if row < expected.count { best = min(best, (skip[row] + costs[row + 1][column], 1), by: <) }
        if column < found.count { best = min(best, (surplus + costs[row][column + 1], 2), by: <) }
        (costs[row][column], pairing[row][column]) = best
      }
    }
    var pairs: [(Int?, Int?)] = []
    var (row, column) = (0, 0)
    while row < expected.count || column < found.count {
      switch pairing[row][column] {
      case 0:
        pairs.append((row, column))
        (row, column) = (row + 1, column + 1)
      case 1:
        pairs.append((row, nil))
        row += 1
      default:
        pairs.append((nil, column))
        column += 1
      }
    }
    return pairs
  }

  private static func min(
    _ left: (cost: Int, step: Int), _ right: (cost: Int, step: Int), by order: (Int, Int) -> Bool
  ) -> (cost: Int, step: Int) { order(right.cost, left.cost) ? right : left }

  private static func size(_ expectation: Expectation) -> Int {
    if case .fields(let fields) = expectation { fields.count } else { 1 }
  }

  private static func differences(_ expected: Expectation, _ found: JSONValue, at place: String) -> [Difference] {
    switch (expected, found) {
    case (.fields(let fields), .object(let members)):
      return fields.flatMap { differences($0.value, members[$0.name] ?? .null, at: "\(place).\($0.name)") }
    case (.list(let items), .array(let values)) where items.count == values.count:
      return zip(items, values).enumerated().flatMap { index, pair in
        differences(pair.0, pair.1, at: "\(place)[\(index)]")
      }
    default:
      if matches(expected, found) { return [] }
      let (wanted, came) = ValueText.pair(expected, found)
      return [Difference(place: place, expected: wanted, found: came)]
    }
  }

  private static func matches(_ expected: Expectation, _ found: JSONValue) -> Bool {
    switch (expected, found) {
    case (.scalar(nil), .null): true
    case (.scalar(let text?), .string(let value)): text == value
    case (.scalar(let text?), .number(let value)): Double(text) == value
    case (.scalar(let text?), .bool(let value)): text == "\(value)"
    case (.contains(let piece), .string(let value)): value.contains(piece)
    case (.lacks(let piece), .string(let value)): !value.contains(piece)
    case (.contains(let item), .array(let values)): values.contains(.string(item))
    case (.lacks(let item), .array(let values)): !values.contains(.string(item))
    case (.within(let bounds), .number(let value)): bounds.contains(value)
    default: false
    }
  }
}
