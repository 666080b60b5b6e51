/// Collects the English tables into one open-addressed table of words.
struct EnglishLexiconBuilder {
  /// One less than the table's size, a power of two.
  static let mask = 16_383

  /// The words by id, as ``EnglishLexicon/words``.
  private(set) var words = Array(repeating: EnglishWord(), count: 128)
  /// The words' hashes at their places.
  private(set) var hashes = [UInt64](repeating: 0, count: Self.mask + 1)
  /// The words' ids at their places, 0 where none stands.
  private(set) var slots = [UInt16](repeating: 0, count: Self.mask + 1)

  /// Reads every table.
  init() {
    words.reserveCapacity(Self.mask / 2)
    addOpenClasses()
    addNumbers()
    WordTable.forEach(EnglishSmallWords.english) { add($0, .englishOnly) }
    WordTable.forEach(EnglishSmallWords.foreign) { add($0, .foreignOnly) }
    for code in Currencies.codes { add(code.lowercased().utf8, .currencyCode) }
    for prefix in EnglishCurrencies.prefixCodes.keys.sorted() { _ = intern(prefix.utf8) }
    EnglishPhrases.forEachWord { _ = intern($0) }
  }

  private mutating func intern(_ word: some Collection<UInt8>) -> UInt16 { intern(EnglishLexicon.hash(word)) }

  private mutating func intern(_ hash: UInt64) -> UInt16 {
    var slot = Int(truncatingIfNeeded: hash) & Self.mask
    while slots[slot] != 0 {
      if hashes[slot] == hash { return slots[slot] }
      slot = (slot + 1) & Self.mask
    }
    hashes[slot] = hash
    slots[slot] = UInt16(words.count)
    words.append(EnglishWord(lemma: UInt16(words.count)))
    return slots[slot]
  }

  private mutating func add(_ word: some Collection<UInt8>, _ classes: EnglishWordClass, lemma: UInt16? = nil) {
    add(EnglishLexicon.hash(word), classes, lemma: lemma)
  }

  private mutating func add(_ hash: UInt64, _ classes: EnglishWordClass, lemma: UInt16? = nil) {
    let id = Int(intern(hash))
    words[id].classes.formUnion(classes)
    if let lemma { words[id].lemma = lemma }
  }

  private mutating func addOpenClasses() {
    for (classes, list) in EnglishVerbs.table { WordTable.forEach(list) { addVerb($0, classes) } }
    addIrregularVerbs()
    WordTable.forEach(EnglishVerbs.alsoNouns) { noun in
      add(noun, .noun)
      add(EnglishInflection.third(noun), .noun)
    }
    for (classes, list) in EnglishClosedClasses.table { WordTable.forEach(list) { add($0, classes) } }
    for (classes, list) in EnglishNouns.table {
      let isNoun = classes.isDisjoint(with: [.up, .down, .title, .abbreviation, .timeAdverb, .street, .label])
      WordTable.forEach(list) { word in
        add(word, isNoun ? classes.union(.noun) : classes)
        if classes == .moneyNoun || classes == .sport { add(EnglishInflection.third(word), classes.union(.noun)) }
      }
    }
  }

  private mutating func addVerb(_ verb: ArraySlice<UInt8>, _ classes: EnglishWordClass) {
    let lemma = intern(verb)
    add(verb, classes.union(.verbBase), lemma: lemma)
    add(EnglishInflection.third(verb), classes.union(.verbThird), lemma: lemma)
    add(EnglishInflection.ing(verb), classes.union(.verbIng), lemma: lemma)
    if !EnglishInflection.isIrregular(verb) {
      add(EnglishInflection.past(verb), classes.union([.verbPast, .verbParticiple]), lemma: lemma)
    }
  }

  private mutating func addIrregularVerbs() {
    WordTable.forEachPart(EnglishVerbs.irregular, by: UInt8(ascii: "/")) { entry in
      let forms = entry.split { $0 <= 0x20 }
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
    addValues(EnglishNumberWords.growthVerbs, .growthNumber) { $0.value = $1 }
    addValues(EnglishNumberWords.months, .month) { $0.value = $1 }
  }

  private mutating func addValues(
    _ table: String, _ classes: EnglishWordClass, set: (inout EnglishWord, Double) -> Void
  ) {
    WordTable.forEach(table) { entry in
      let parts = entry.split(separator: UInt8(ascii: "="))
      add(parts[0], classes)
      set(&words[Int(intern(parts[0]))], Double(String(decoding: parts[1], as: UTF8.self)) ?? 0)
    }
  }
}
