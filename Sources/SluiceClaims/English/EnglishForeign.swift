/// Tells English from other languages of the Latin script by their commonest small words.
struct EnglishForeign: Sendable {
  /// How many English and foreign small words the last sentences had; both halve with each sentence.
  private var english = 0.0
  private var foreign = 0.0

  /// Takes in a sentence.
  mutating func enter(_ tokens: EnglishTokens) {
    english /= 2
    foreign /= 2
    for index in 0..<tokens.count where tokens.kind[index] == .word {
      if tokens.classes[index].contains(.englishOnly) {
        english += 1
      } else if tokens.classes[index].contains(.foreignOnly), !tokens.isCapital(index) {
        foreign += 1
      }
    }
  }

  /// Whether the text is in another language than English.
  var prevails: Bool { foreign >= 1.5 && foreign > english }
}
