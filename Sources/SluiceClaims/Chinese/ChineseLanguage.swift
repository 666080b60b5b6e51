import SluiceCore

/// Chinese in both scripts: its numbers, units, and the structure of the sentences that report them.
struct ChineseLanguage: ClaimLanguage {
  var abbreviations: [String] { [] }

  func weight(of letters: LetterCounts, language: String?) -> Int {
    letters.kana > letters.han / 8 ? letters.han : letters.han * 4
  }

  mutating func begin(_ context: ClaimContext) {}

  mutating func enter(section heading: ClaimText) {}

  mutating func appendQuantities(in text: ClaimText, sentence: Range<Int>, to quantities: inout [Quantity]) {}

  mutating func appendClaims(in text: ClaimText, sentence: Range<Int>, to claims: inout [Claim]) {}
}
