/// The regular forms of English verbs and nouns, in ASCII.
enum EnglishInflection {
  private static let irregular: Set<UInt64> = {
    var hashes: Set<UInt64> = []
    for entry in EnglishVerbs.irregular.utf8.split(separator: UInt8(ascii: "/")) {
      let base = entry.drop { $0 <= 0x20 }.prefix { $0 > 0x20 }
      hashes.insert(EnglishLexicon.hash(base))
    }
    return hashes
  }()

  private static let doubling: Set<UInt64> = {
    var hashes: Set<UInt64> = []
    WordTable.forEach(EnglishVerbs.doubling) { hashes.insert(EnglishLexicon.hash($0)) }
    return hashes
  }()

  /// Whether the past of a verb stands in the table of irregular ones.
  static func isIrregular(_ verb: ArraySlice<UInt8>) -> Bool { irregular.contains(EnglishLexicon.hash(verb)) }

  /// The third person of a verb, which is also the plural of a noun.
  static func third(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    if word.elementsEqual("be".utf8) { return ArraySlice("is".utf8) }
    if word.elementsEqual("have".utf8) { return ArraySlice("has".utf8) }
    if let stem = stemBeforeY(word) { return stem + "ies".utf8 }
    let hisses =
      endings.contains { word.hasSuffix($0) } || word.elementsEqual("go".utf8) || word.elementsEqual("do".utf8)
    return word + (hisses ? "es" : "s").utf8
  }

  private static let endings = ["s", "x", "z", "ch", "sh"]

  /// The past of a regular verb.
  static func past(_ verb: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    if verb.hasSuffix("e") { return verb + "d".utf8 }
    if let stem = stemBeforeY(verb) { return stem + "ied".utf8 }
    return stem(verb) + "ed".utf8
  }

  /// The form in -ing.
  static func ing(_ verb: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    if verb.hasSuffix("ie") { return verb.dropLast(2) + "ying".utf8 }
    if verb.hasSuffix("e"), !verb.hasSuffix("ee"), verb.count > 2 { return verb.dropLast() + "ing".utf8 }
    return stem(verb) + "ing".utf8
  }

  /// The word without its y where that follows a consonant.
  private static func stemBeforeY(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard word.hasSuffix("y"), let before = word.dropLast().last, !isVowel(before) else { return nil }
    return word.dropLast()
  }

  /// The verb with its last consonant doubled where spelling asks for it.
  private static func stem(_ verb: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    if doubling.contains(EnglishLexicon.hash(verb)) { return verb + verb.suffix(1) }
    guard verb.count >= 3, let last = verb.last, !isVowel(last), !"wxy".utf8.contains(last) else { return verb }
    let vowels = verb.lazy.filter(isVowel).count
    return vowels == 1 && isVowel(verb[verb.endIndex - 2]) ? verb + [last] : verb
  }

  private static func isVowel(_ letter: UInt8) -> Bool { "aeiou".utf8.contains(letter) }
}

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ ending: String) -> Bool { suffix(ending.utf8.count).elementsEqual(ending.utf8) }
}
