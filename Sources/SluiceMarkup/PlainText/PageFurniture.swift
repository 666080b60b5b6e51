/// The numbers of pages and the headers that come back with them, in a text taken from pages.
///
/// A line is the number of a page where its number goes on from that of the last such line, with lines between them; a header
/// is a line that stands beside such numbers again and again.
struct PageFurniture {
  private let bytes: [UInt8]
  private let lines: [TextLine]

  /// The fewest pages that show a pattern.
  private static let leastPages = 3
  /// The fewest lines on a page, with a sign beside the number and without any.
  private static let leastLines = (marked: 2, bare: 8)

  /// The lines that belong to pages.
  ///
  /// - Parameters:
  ///   - lines: All lines of a text.
  ///   - bytes: The text they are from.
  /// - Returns: For each such line its index.
  static func find(_ lines: [TextLine], in bytes: [UInt8]) -> Set<Int> {
    let finder = PageFurniture(bytes: bytes, lines: lines)
    let numbers = finder.numbers(isBare: false) ?? finder.numbers(isBare: true) ?? []
    return Set(numbers).union(finder.headers(beside: numbers))
  }

  /// The longest run of page numbers; nil where it is no pattern.
  private func numbers(isBare: Bool) -> [Int]? {
    var run: [Int] = []
    var last = 0
    var misses = 0
    let least = isBare ? Self.leastLines.bare : Self.leastLines.marked
    for index in 0..<lines.count {
      guard let page = page(lines[index]), page.isBare == isBare else { continue }
      if run.count == 1, page.number == 1 { run = [] }
      if run.isEmpty || (page.number == last + 1 && index - run[run.count - 1] > least) {
        run.append(index)
        last = page.number
      } else {
        misses += 1
      }
    }
    return run.count >= Self.leastPages && misses * 4 <= run.count ? run : nil
  }

  /// `- 3 -`, 第3页, 3 / 12, `Page 3 of 12`, or the number alone.
  private func page(_ line: TextLine) -> (number: Int, isBare: Bool)? {
    guard line.count <= 20, line.digits > 0, line.digits <= 8, line.stops == 0 else { return nil }
    var numbers: [Int] = []
    var inNumber = false
    var (index, marked) = (line.range.lowerBound, false)
    while index < line.range.upperBound {
      let (value, next) = CharacterScan.scalar(bytes, index)
      if value &- 0x30 < 10 {
        if !inNumber { numbers.append(0) }
        numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + Int(value - 0x30)
        inNumber = true
      } else {
        inNumber = false
        guard CharacterScan.isSpace(value) || Self.signs.contains(value) else { return nil }
        marked = marked || !CharacterScan.isSpace(value)
      }
      index = next
    }
    guard (1...2).contains(numbers.count), numbers.count == 1 || marked else { return nil }
    return (numbers[0], !marked)
  }

  /// - – — · / | 第 页 頁 共, and the letters of `Page` and `of`.
  private static let signs: Set<UInt32> = Set("-–—·/|第页頁共Pageofp,,".unicodeScalars.map(\.value))

  /// Lines beside page numbers that come back, but for the first.
  private func headers(beside numbers: [Int]) -> [Int] {
    var seen: [[UInt8]: [Int]] = [:]
    for number in numbers {
      for index in [number - 1, number + 1]
      where lines.indices.contains(index) && lines[index].count <= 100 && !lines[index].isProse {
        seen[Array(bytes[lines[index].range]), default: []].append(index)
      }
    }
    return seen.values.filter { $0.count >= max(2, numbers.count - 1) }.flatMap { $0 }
  }
}
