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
    if word == Letters.be { return ArraySlice("is".utf8) }
    if word == Letters.have { return ArraySlice("has".utf8) }
    if let stem = stemBeforeY(word) { return stem + Letters.ies }
    return word + (hisses(word) || word == Letters.go || word == Letters.do ? Letters.es : Letters.s)
  }

  /// Whether a word ends in a hiss: in s, x, z, ch or sh.
  private static func hisses(_ word: ArraySlice<UInt8>) -> Bool {
    switch word.last {
    case UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z"): true
    case UInt8(ascii: "h"):
      word.dropLast().last == UInt8(ascii: "c") || word.dropLast().last == UInt8(ascii: "s")
    default: false
    }
  }

  /// The past of a regular verb.
  static func past(_ verb: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    if verb.last == UInt8(ascii: "e") { return verb + Letters.d }
    if let stem = stemBeforeY(verb) { return stem + Letters.ied }
    return stem(verb) + Letters.ed
  }

  /// The form in -ing.
  static func ing(_ verb: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard verb.last == UInt8(ascii: "e"), verb.count > 2 else { return stem(verb) + Letters.ing }
    switch verb.dropLast().last {
    case UInt8(ascii: "i"): return verb.dropLast(2) + Letters.ying
    case UInt8(ascii: "e"): return verb + Letters.ing
    default: return verb.dropLast() + Letters.ing
    }
  }

  /// The word without its y where that follows a consonant.
  private static func stemBeforeY(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard word.last == UInt8(ascii: "y"), let before = word.dropLast().last, !isVowel(before) else { return nil }
    return word.dropLast()
  }

  /// The verb with its last consonant doubled where spelling asks for it.
  private static func stem(_ verb: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    if doubling.contains(EnglishLexicon.hash(verb)) { return verb + verb.suffix(1) }
    guard verb.count >= 3, let last = verb.last, !isVowel(last), !isNeverDoubled(last) else { return verb }
    var vowels = 0
    for letter in verb where isVowel(letter) { vowels += 1 }
    return vowels == 1 && isVowel(verb[verb.endIndex - 2]) ? verb + [last] : verb
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
    default: false
    }
  }

  private static func isNeverDoubled(_ letter: UInt8) -> Bool {
    letter == UInt8(ascii: "w") || letter == UInt8(ascii: "x") || letter == UInt8(ascii: "y")
  }
}

/// Words and endings in ASCII.
private enum Letters {
  static let be = ArraySlice("be".utf8)
  static let have = ArraySlice("have".utf8)
  static let go = ArraySlice("go".utf8)
  static let `do` = ArraySlice("do".utf8)
  static let s = ArraySlice("s".utf8)
  static let es = ArraySlice("es".utf8)
  static let ies = ArraySlice("ies".utf8)
  static let d = ArraySlice("d".utf8)
  static let ed = ArraySlice("ed".utf8)
  static let ied = ArraySlice("ied".utf8)
  static let ing = ArraySlice("ing".utf8)
  static let ying = ArraySlice("ying".utf8)
}
