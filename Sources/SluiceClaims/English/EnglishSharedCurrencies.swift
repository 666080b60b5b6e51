/// What a currency's name or sign stands for where several countries share it, from what the text said before.
struct EnglishSharedCurrencies {
  /// The dollars that the text named last.
  private var dollar = "USD"
  /// The currency that a shared name stood for last, by the name.
  private var named: [String: String] = [:]

  /// Gives the amounts of a sentence the currencies that the text means: A$148 million, then $18; Danish …, 1.4 billion
  /// crowns.
  ///
  /// Dollars that convert others, A$80 million ($52 million), are of the United States, and so are those behind them.
  mutating func name(_ quantities: inout [EnglishQuantity], in tokens: EnglishTokens) {
    for index in quantities.indices where quantities[index].sort == .money {
      let (currency, rest) = Self.split(quantities[index].unit)
      if tokens.sign(quantities[index].first) == 0x24, currency == "USD" {
        if quantities[index].convertsPrevious { dollar = "USD" }
        quantities[index].unit = dollar + rest
      } else if EnglishCurrencies.dollars.contains(currency) {
        dollar = currency
      } else if let nations = EnglishCurrencies.shared[currency] {
        if let code = Self.nation(nations, tokens, quantities[index].first) { named[currency] = code }
        quantities[index].unit = (named[currency] ?? currency) + rest
      }
    }
  }

  /// `USD/gal` as its currency and what it is for.
  private static func split(_ unit: String) -> (currency: String, rest: String) {
    guard let slash = unit.utf8.firstIndex(of: 0x2F) else { return (unit, "") }
    return (String(unit[..<slash]), String(unit[slash...]))
  }

  /// The currency of the country that the sentence names nearest in front of a token, or else behind it.
  private static func nation(
    _ nations: [(code: String, words: EnglishWordSet)], _ tokens: EnglishTokens, _ at: Int
  ) -> String? {
    func code(_ index: Int) -> String? { nations.first { $0.words.contains(tokens[index].hash) }?.code }
    for index in (0..<at).reversed() {
      if let code = code(index) { return code }
    }
    return (at..<tokens.count).lazy.compactMap(code).first
  }
}
