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
struct EnglishLexicon: Sendable {
  static let shared = EnglishLexicon()

  /// The words by id; id 0 is the unknown word, the ids below 128 are those of ASCII signs.
  private(set) var words = Array(repeating: EnglishWord(), count: 128)
  private var hashes: [UInt64]
  private var slots: [UInt16]
  private let mask = 16_383

  private init() {
    hashes = Array(repeating: 0, count: 16_384)
    slots = Array(repeating: 0, count: 16_384)
    addOpenClasses()
    addNumbers()
    for word in split(EnglishSmallWords.english) { add(word, .englishOnly) }
    for word in split(EnglishSmallWords.foreign) { add(word, .foreignOnly) }
    for code in Currencies.codes { add(code.lowercased(), .currencyCode) }
    for word in EnglishPhrases.words { _ = intern(word) }
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

  // MARK: building

  private mutating func intern(_ word: some StringProtocol) -> UInt16 {
    let hash = Self.hash(word)
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      if hashes[slot] == hash { return slots[slot] }
      slot = (slot + 1) & mask
    }
    hashes[slot] = hash
    slots[slot] = UInt16(words.count)
    words.append(EnglishWord(lemma: UInt16(words.count)))
    return slots[slot]
  }

  private mutating func add(_ text: some StringProtocol, _ classes: EnglishWordClass, lemma: UInt16? = nil) {
    let id = Int(intern(text))
    words[id].classes.formUnion(classes)
    if let lemma { words[id].lemma = lemma }
  }

  private mutating func addOpenClasses() {
    for (classes, list) in EnglishVerbs.table { for verb in split(list) { addVerb(verb, classes) } }
    addIrregularVerbs()
    for noun in split(EnglishVerbs.alsoNouns) {
      add(noun, .noun)
      add(EnglishInflection.third(noun), .noun)
    }
    for (classes, list) in EnglishClosedClasses.table { for word in split(list) { add(word, classes) } }
    for (classes, list) in EnglishNouns.table {
      let isNoun = classes.isDisjoint(with: [.up, .down, .title, .abbreviation, .timeAdverb, .street, .label])
      for word in split(list) {
        add(word, isNoun ? classes.union(.noun) : classes)
        if classes == .moneyNoun || classes == .sport { add(EnglishInflection.third(word), classes.union(.noun)) }
      }
    }
  }

  private mutating func addVerb(_ verb: String, _ classes: EnglishWordClass) {
    let lemma = intern(verb)
    add(verb, classes.union(.verbBase), lemma: lemma)
    add(EnglishInflection.third(verb), classes.union(.verbThird), lemma: lemma)
    add(EnglishInflection.ing(verb), classes.union(.verbIng), lemma: lemma)
    if !EnglishInflection.irregular.contains(verb) {
      add(EnglishInflection.past(verb), classes.union([.verbPast, .verbParticiple]), lemma: lemma)
    }
  }

  private mutating func addIrregularVerbs() {
    for entry in EnglishVerbs.irregular.split(separator: "/") {
      let forms = split(String(entry))
      let lemma = intern(forms[0])
      let meaning = words[Int(lemma)].classes.intersection(Self.meanings)
      add(forms[0], .verbBase, lemma: lemma)
      add(forms[1], meaning.union(forms.count > 2 ? .verbPast : [.verbPast, .verbParticiple]), lemma: lemma)
      if forms.count > 2 { add(forms[2], meaning.union(.verbParticiple), lemma: lemma) }
    }
  }

  private static let meanings: EnglishWordClass = [
    .up, .down, .reach, .share, .saying, .target, .transaction, .lasting, .ranking,
  ]

  private mutating func addNumbers() {
    addValues(EnglishNumberWords.small, .small) { $0.value = $1 }
    addValues(EnglishNumberWords.tens, .tens) { $0.value = $1 }
    addValues(EnglishNumberWords.scales, .scale) { $0.value = $1 }
    addValues(EnglishNumberWords.shortScales, .shortScale) { $0.shortScale = $1 }
    addValues(EnglishNumberWords.ordinals, .ordinal) { $0.value = $1 }
    addValues(EnglishNumberWords.fractions, .fraction) { $0.denominator = $1 }
    addValues(EnglishNumberWords.multiples, .multiple) { $0.value = $1 }
    addValues(EnglishNumberWords.months, .month) { $0.value = $1 }
  }

  private mutating func addValues(
    _ table: String, _ classes: EnglishWordClass, set: (inout EnglishWord, Double) -> Void
  ) {
    for entry in split(table) {
      let parts = entry.split(separator: "=")
      add(parts[0], classes)
      set(&words[Int(intern(parts[0]))], Double(parts[1]) ?? 0)
    }
  }

  private func split(_ list: String) -> [String] { list.split(whereSeparator: \.isWhitespace).map(String.init) }
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
