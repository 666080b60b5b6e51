import SluiceJSON

/// Documents counted by what a person asks first of a corpus.
struct DocumentTally {
  private var encodings: [String: Int] = [:]
  private var scripts: [String: Int] = [:]
  private var languages: [String: Int] = [:]
  private var pageTypes: [String: Int] = [:]
  private var months: [String: Int] = [:]
  private var qualities = [Int](repeating: 0, count: 10)
  /// How many documents were counted.
  private(set) var count = 0

  /// Counts a row.
  mutating func add(_ row: JSONValue) {
    count += 1
    encodings[row["encoding"]?["name"]?.string ?? "already Unicode", default: 0] += 1
    scripts[row["script"]?["main"]?.string ?? "unknown", default: 0] += 1
    languages[row["language"]?.string ?? "unknown", default: 0] += 1
    pageTypes[row["page_type"]?.string ?? "plain text", default: 0] += 1
    if let month = row["published"]?.string?.utf8.prefix(7), month.count >= 4 {
      months[String(decoding: month, as: UTF8.self), default: 0] += 1
    }
    if let quality = row["quality"]?.number { qualities[max(0, min(9, Int(quality * 10)))] += 1 }
  }

  /// Writes the keys of the charts that count documents.
  func write(to json: inout JSONWriter) {
    json.key("encoding")
    json.pairs(sorted(encodings))
    json.key("script")
    json.pairs(sorted(scripts))
    json.key("language")
    json.pairs(sorted(languages))
    json.key("page_type")
    json.pairs(sorted(pageTypes))
    json.key("quality")
    json.pairs(
      qualities.enumerated().map { ("0.\($0.offset)–\($0.offset == 9 ? "1.0" : "0.\($0.offset + 1)")", $0.element) })
    json.key("date")
    json.pairs(dates)
  }

  /// Counts by month, or by year where there are more than four years; times without documents are counted too.
  private var dates: [(String, Int)] {
    let known = months.keys.filter { Self.number(ofMonth: $0) != nil }
    let numbers = known.compactMap(Self.number(ofMonth:))
    guard let first = numbers.min(), let last = numbers.max() else { return [] }
    let isByMonth = last - first < 48
    var counts: [Int: Int] = [:]
    for month in known {
      guard let number = Self.number(ofMonth: month) else { continue }
      counts[isByMonth ? number : number / 12, default: 0] += months[month] ?? 0
    }
    let range = isByMonth ? first...last : (first / 12)...(last / 12)
    // A date far off must not make a chart of thousands of empty years.
    let shown = range.count <= 120 ? Array(range) : counts.keys.sorted()
    return shown.map { (isByMonth ? Self.name(ofMonth: $0) : "\($0)", counts[$0] ?? 0) }
  }

  /// Months counted from the year 0; a year alone counts as its January.
  private static func number(ofMonth text: String) -> Int? {
    let parts = text.split(separator: "-")
    guard let first = parts.first, first.utf8.count == 4, let year = Int(first) else { return nil }
    let month = parts.count > 1 ? Int(parts[1]) ?? 1 : 1
    return (1...12).contains(month) ? year * 12 + month - 1 : nil
  }

  private static func name(ofMonth number: Int) -> String {
    let month = number % 12 + 1
    return "\(number / 12)-\(month < 10 ? "0" : "")\(month)"
  }
}

/// Counts with the largest first, equal ones by name.
func sorted(_ counts: [String: Int]) -> [(String, Int)] {
  counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
}
