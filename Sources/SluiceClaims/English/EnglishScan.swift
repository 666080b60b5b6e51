/// One cheap look at a sentence: whether it can hold a number, and which tell-tale words it has.
///
/// Most sentences hold no number; they are never cut into tokens.
struct EnglishScan {
  /// Whether there is a digit, a number word or a sign of a number.
  private(set) var hasNumber = false
  /// Words of sport alone.
  private(set) var strongSport = 0
  /// Words that sport shares with other fields.
  private(set) var weakSport = 0
  /// Small words that only English has.
  private(set) var english = 0
  /// Small words that English lacks.
  private(set) var foreign = 0
  /// Whether the word being read has a letter beyond ASCII.
  private var isMarked = false

  private static let counting: EnglishWordClass = [
    .small, .tens, .scale, .ordinal, .fraction, .multiple, .growthNumber,
  ]
  private static let telling: EnglishWordClass = [
    .small, .tens, .scale, .ordinal, .fraction, .multiple, .growthNumber, .sport, .weakSport, .englishOnly,
    .foreignOnly,
  ]

  /// Looks at a sentence.
  ///
  /// - Parameters:
  ///   - text: The folded text.
  ///   - range: The sentence's range.
  init(_ text: [UInt32], _ range: Range<Int>) {
    let lexicon = EnglishLexicon.shared
    let span = text.span
    var hash = EnglishLexicon.seed
    var isCapital = false
    var inWord = false
    isMarked = false
    for index in range {
      let scalar = span[index]
      let lowered = scalar | 0x20
      if lowered >= 0x61 && lowered <= 0x7A {
        hash = EnglishLexicon.step(hash, lowered)
        if scalar < 0x61 { isCapital = true }
        inWord = true
      } else {
        if inWord {
          take(lexicon.classes(of: hash), isCapital)
          hash = EnglishLexicon.seed
          isCapital = false
          inWord = false
          isMarked = false
        }
        if scalar > 0x20 { takeSign(scalar, &hash, &inWord) }
      }
    }
    if inWord { take(lexicon.classes(of: hash), isCapital) }
  }

  /// A digit or sign; a letter beyond ASCII goes on with the word.
  private mutating func takeSign(_ scalar: UInt32, _ hash: inout UInt64, _ inWord: inout Bool) {
    if EnglishTokens.isDigit(scalar) {
      hasNumber = true
    } else if scalar >= 0x80 {
      if EnglishTokens.isLetter(scalar) {
        hash = EnglishLexicon.step(hash, scalar)
        inWord = true
        isMarked = true
      } else if EnglishNumberWords.fraction(scalar) != nil {
        hasNumber = true
      }
    }
  }

  @inline(__always)
  private mutating func take(_ classes: EnglishWordClass, _ isCapital: Bool) {
    // English writes few words beside names with letters beyond ASCII.
    if isMarked, !isCapital, classes.isEmpty { foreign += 1 }
    guard !classes.isDisjoint(with: Self.telling) else { return }
    if !classes.isDisjoint(with: Self.counting) { hasNumber = true }
    if classes.contains(.sport) { strongSport += 1 }
    if classes.contains(.weakSport) { weakSport += 1 }
    if classes.contains(.englishOnly) {
      english += 1
    } else if classes.contains(.foreignOnly), !isCapital {
      foreign += 1
    }
  }
}
