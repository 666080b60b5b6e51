/// A head or label of a table: its words, and what stands in brackets behind them, where units are told.
struct TableName {
  /// The scalars of the whole name.
  let length: Int
  var text: String
  var note: String?
  var isPeriod = false
  var isHan = false
  /// Whether it names a growth, and whether it names nothing else.
  var isGrowth = false
  var isBareGrowth = false

  init(_ name: ClaimText) {
    length = name.count
    text = name.string(0..<name.count)
    if let open = name.folded.firstIndex(of: 0x28), let close = name.folded[open...].firstIndex(of: 0x29) {
      note = Self.unit(name.string(open + 1..<close))
      text = name.string(0..<open) + name.string(close + 1..<name.count)
    }
    text = Self.trimmed(text)
    let words = ClaimText(text).folded
    isHan = words.contains { $0 >= 0x3400 }
    let plain = ClaimText.string(words, 0..<words.count).lowercased()
    isGrowth = growthWords.contains { plain.hasSuffix($0) }
    isBareGrowth = growthHeads.contains(plain)
    let digits = words.filter { $0 &- 0x30 < 10 }.count
    // A year, or digits with 年, 月 or 季 (2023年1-6月, 一季度 has none and is read as a name).
    isPeriod =
      Self.isYear(words[...]) || digits > 0 && words.contains { [0x5E74, 0x6708, 0x5B63].contains($0) }
  }

  private static func trimmed(_ text: String) -> String {
    let bytes = text.utf8
    guard let first = bytes.firstIndex(where: { $0 != 0x20 }), let last = bytes.lastIndex(where: { $0 != 0x20 }) else {
      return ""
    }
    return String(text[first..<bytes.index(after: last)])
  }

  /// `单位：亿元` and `unit: USD million` name the unit behind the colon.
  private static func unit(_ note: String) -> String {
    let scalars = ClaimText(note)
    guard let colon = scalars.folded.lastIndex(of: 0x3A) else { return note }
    let rest = scalars.string(colon + 1..<scalars.count)
    return trimmed(rest)
  }

  /// Four digits from 1900 to 2099.
  static func isYear(_ scalars: ArraySlice<UInt32>) -> Bool {
    guard scalars.count == 4, scalars.allSatisfy({ $0 &- 0x30 < 10 }) else { return false }
    let century = (scalars[scalars.startIndex], scalars[scalars.startIndex + 1])
    return century == (0x31, 0x39) || century == (0x32, 0x30)
  }
}

/// How heads of columns name a growth; what stands before them is its subject.
///
/// Source: the tables of the statistical bulletins of Chinese provinces and of the reports of listed companies.
private let growthWords = ["增长", "增速", "增幅", "growth", "change", "yoy"]

/// Heads that name a growth and not of what.
private let growthHeads: Set<String> = [
  "增长", "增速", "增幅", "同比增长", "同比增速", "同比增幅", "环比增长", "比上年增长", "比上年同期增长", "比去年增长", "较上年增长",
  "growth", "change", "yoy", "yoy growth", "yoy change", "year-on-year growth", "year-on-year change",
]
