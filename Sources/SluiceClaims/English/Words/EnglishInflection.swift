/// The regular forms of English verbs and nouns, in ASCII, as the hashes that the lexicon keeps of them.
enum EnglishInflection {
  private static let irregular: EnglishWordSet = {
    var bases: [UInt64] = []
    WordTable.forEachPart(EnglishVerbs.irregular, by: UInt8(ascii: "/")) { forms in
      bases.append(EnglishLexicon.hash(forms.prefix { $0 > 0x20 }))
    }
    return EnglishWordSet(hashes: bases)
  }()

  private static let doubling = EnglishWordSet(EnglishVerbs.doubling)

  /// Whether the past of a verb stands in the table of irregular ones.
  static func isIrregular(_ verb: ArraySlice<UInt8>) -> Bool { irregular.contains(EnglishLexicon.hash(verb)) }

  /// The third person of a verb, which is also the plural of a noun.
  static func third(_ word: ArraySlice<UInt8>) -> UInt64 {
    let hash = EnglishLexicon.hash(word)
    if hash == Letters.be { return Letters.is }
    if hash == Letters.have { return Letters.has }
    if let stem = stemBeforeY(word) { return form(stem, "ies") }
    return form(word, hisses(word) || hash == Letters.go || hash == Letters.do ? "es" : "s")
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
  static func past(_ verb: ArraySlice<UInt8>) -> UInt64 {
    if verb.last == UInt8(ascii: "e") { return form(verb, "d") }
    if let stem = stemBeforeY(verb) { return form(stem, "ied") }
    return form(verb, "ed", doubles: doubles(verb))
  }

  /// The form in -ing.
  static func ing(_ verb: ArraySlice<UInt8>) -> UInt64 {
    guard verb.last == UInt8(ascii: "e"), verb.count > 2 else { return form(verb, "ing", doubles: doubles(verb)) }
    switch verb.dropLast().last {
    case UInt8(ascii: "i"): return form(verb.dropLast(2), "ying")
    case UInt8(ascii: "e"): return form(verb, "ing")
    default: return form(verb.dropLast(), "ing")
    }
  }

  /// A stem with an ending, the stem's last letter doubled or not.
  private static func form(_ stem: ArraySlice<UInt8>, _ ending: StaticString, doubles: Bool = false) -> UInt64 {
    var hash = EnglishLexicon.hash(stem)
    if doubles, let last = stem.last { hash = EnglishLexicon.step(hash, UInt32(last)) }
    return ending.withUTF8Buffer { $0.reduce(hash) { EnglishLexicon.step($0, UInt32($1)) } }
  }

  /// The word without its y where that follows a consonant.
  private static func stemBeforeY(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard word.last == UInt8(ascii: "y"), let before = word.dropLast().last, !isVowel(before) else { return nil }
    return word.dropLast()
  }

  /// Whether spelling asks for the verb's last consonant twice.
  private static func doubles(_ verb: ArraySlice<UInt8>) -> Bool {
    if doubling.contains(EnglishLexicon.hash(verb)) { return true }
    guard verb.count >= 3, let last = verb.last, !isVowel(last), !isNeverDoubled(last) else { return false }
    var vowels = 0
    for letter in verb where isVowel(letter) { vowels += 1 }
    return vowels == 1 && isVowel(verb[verb.endIndex - 2])
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

/// The hashes of words.
private enum Letters {
  static let be = EnglishLexicon.hash("be")
  static let `is` = EnglishLexicon.hash("is")
  static let have = EnglishLexicon.hash("have")
  static let has = EnglishLexicon.hash("has")
  static let go = EnglishLexicon.hash("go")
  static let `do` = EnglishLexicon.hash("do")
}
