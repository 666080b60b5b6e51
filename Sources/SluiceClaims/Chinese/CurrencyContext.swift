/// Which currency a bare 元 is.
enum CurrencyContext {
  /// The currency by what the document says of itself.
  ///
  /// - Parameter context: The document's title, text, script and language.
  /// - Returns: The ISO code: CNY unless a text in Traditional script names Taiwan, Hong Kong or Macau; of several
  ///   places the one named most.
  static func yuan(_ context: ClaimContext) -> String {
    guard isTraditional(context) else { return "CNY" }
    var counts = [Int](repeating: 0, count: YuanPlaces.codes.count)
    count(context.title.folded, into: &counts)
    count(context.body.folded, into: &counts)
    guard let most = counts.max(), most > 0, let place = counts.firstIndex(of: most) else { return "CNY" }
    return YuanPlaces.codes[place]
  }

  /// The currency that a word right before the amount names: 新台币86亿元, 人民币3,180万元.
  static func named(_ folded: [UInt32], before place: Int, limit: Int) -> String? {
    MoneyWords.currencyNames.longest(in: folded, at: place, limit: limit).map { MoneyWords.currencies[$0.value].1 }
  }

  private static func count(_ folded: [UInt32], into counts: inout [Int]) {
    var index = 0
    while index < folded.count {
      let match = YuanPlaces.trie.longest(in: folded, at: index, limit: folded.count)
      if let match { counts[match.value] += 1 }
      index += match?.length ?? 1
    }
  }

  /// Whether the document is in Traditional script: as its script or language says, else by its characters.
  private static func isTraditional(_ context: ClaimContext) -> Bool {
    if let script = context.script { return script == "Hant" }
    if let language = context.language {
      if ["zh-Hant", "zh-TW", "zh-HK", "zh-MO"].contains(where: language.hasPrefix) { return true }
      if ["zh-Hans", "zh-CN", "zh-SG"].contains(where: language.hasPrefix) { return false }
    }
    return looksTraditional(context.body)
  }

  /// Whether more than every tenth ideograph has a Simplified form: about every third has in Traditional text, and
  /// only a stray name or quotation in Simplified text.
  private static func looksTraditional(_ text: ClaimText) -> Bool {
    var (han, traditional) = (0, 0)
    for classes in text.classes.lazy.map(ScalarClasses.init(rawValue:)) where classes.contains(.han) {
      han += 1
      if classes.contains(.variant) { traditional += 1 }
      if han == sample { break }
    }
    return traditional * 10 > han
  }

  /// So many ideographs tell the script.
  private static let sample = 4_000
}
