/// One word of the English tables.
struct EnglishWord: Sendable {
  /// What it can be.
  var classes: EnglishWordClass = []
  /// Its number, ordinal, scale, denominator or month, as its classes say.
  var value = 0.0
  /// The denominator where the word is also a fraction.
  var denominator = 0.0
  /// The multiplier where the word is an abbreviated scale.
  var shortScale = 0.0
  /// The id of the dictionary form.
  var lemma: UInt16 = 0
}

/// All English words that the rules know, found by a hash of their letters in lower case.
///
/// A word is known by its 64-bit hash alone: among a few thousand words a foreign one with the same hash does not
/// happen by chance, and would only take that word's part of speech.
///
/// A class, so that the readers of a sentence share one reference.
final class EnglishLexicon: Sendable {
  static let shared = EnglishLexicon()

  /// The words by id; id 0 is the unknown word, the ids below 128 are those of ASCII signs.
  let words: [EnglishWord]
  private let hashes: [UInt64]
  private let slots: [UInt16]
  private let mask = EnglishLexiconBuilder.mask

  private init() {
    let builder = EnglishLexiconBuilder()
    words = builder.words
    hashes = builder.hashes
    slots = builder.slots
  }

  /// The id of a word with a hash, 0 for an unknown one.
  ///
  /// - Parameter hash: The hash of the word's letters in lower case.
  /// - Returns: The id.
  @inline(__always)
  func id(of hash: UInt64) -> UInt16 {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      if hashes[slot] == hash { return slots[slot] }
      slot = (slot + 1) & mask
    }
    return 0
  }

  /// The classes of a word with a hash, none for an unknown one.
  ///
  /// - Parameter hash: The hash of the word's letters in lower case.
  /// - Returns: The classes.
  @inline(__always)
  func classes(of hash: UInt64) -> EnglishWordClass {
    let id = id(of: hash)
    return id == 0 ? [] : words[Int(id)].classes
  }

  /// The id of a word given as text.
  ///
  /// - Parameter word: The word in lower case.
  /// - Returns: The id, 0 for an unknown word.
  func id(_ word: some StringProtocol) -> UInt16 { id(of: Self.hash(word)) }

  /// The hash of a text's code points (FNV-1a).
  ///
  /// - Parameter word: The word in lower case.
  /// - Returns: The hash.
  static func hash(_ word: some StringProtocol) -> UInt64 {
    word.unicodeScalars.reduce(seed) { step($0, $1.value) }
  }

  static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Adds a code point to a hash.
  @inline(__always)
  static func step(_ hash: UInt64, _ scalar: UInt32) -> UInt64 {
    (hash ^ UInt64(scalar)) &* 0x0000_0100_0000_01b3
  }
}

/// The regular forms of English verbs and nouns.
enum EnglishInflection {
  static let irregular = Set(
    EnglishVerbs.irregular.split(separator: "/").compactMap { $0.split(whereSeparator: \.isWhitespace).first }
      .map(String.init))
  private static let doubling = Set(EnglishVerbs.doubling.split(separator: " ").map(String.init))

  /// The third person of a verb, which is also the plural of a noun.
  static func third(_ word: String) -> String {
    if word == "be" { return "is" }
    if word == "have" { return "has" }
    if word.hasSuffix("y"), let before = word.dropLast().last, !isVowel(before) { return word.dropLast() + "ies" }
    let hisses = ["s", "x", "z", "ch", "sh"].contains { word.hasSuffix($0) } || word == "go" || word == "do"
    return word + (hisses ? "es" : "s")
  }

  /// The past of a regular verb.
  static func past(_ verb: String) -> String {
    if verb.hasSuffix("e") { return verb + "d" }
    if verb.hasSuffix("y"), let before = verb.dropLast().last, !isVowel(before) { return verb.dropLast() + "ied" }
    return stem(verb) + "ed"
  }

  /// The form in -ing.
  static func ing(_ verb: String) -> String {
    if verb.hasSuffix("ie") { return verb.dropLast(2) + "ying" }
    if verb.hasSuffix("e"), !verb.hasSuffix("ee"), verb.count > 2 { return verb.dropLast() + "ing" }
    return stem(verb) + "ing"
  }

  /// The verb with its last consonant doubled where spelling asks for it.
  private static func stem(_ verb: String) -> String {
    if doubling.contains(verb) { return verb + String(verb.suffix(1)) }
    let letters = Array(verb)
    guard letters.count >= 3, let last = letters.last, !isVowel(last), !"wxy".contains(last) else { return verb }
    let vowels = letters.filter(isVowel).count
    return vowels == 1 && isVowel(letters[letters.count - 2]) ? verb + String(last) : verb
  }

  private static func isVowel(_ letter: Character) -> Bool { "aeiou".contains(letter) }
}
