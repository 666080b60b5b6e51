/// A word, number or sign of a sentence.
struct GermanToken: Sendable {
  /// What it is.
  enum Kind: Sendable {
    /// Letters.
    case word
    /// Digits with their separators.
    case digits
    /// One other sign.
    case sign
  }

  /// Where it starts, counted from the sentence's first code point.
  var start: Int
  /// Where it ends.
  var end: Int
  /// What it is.
  var kind: Kind
  /// What the tables know of it.
  var entry = GermanEntry(classes: [])
  /// Whether it begins with a capital.
  var isCapital = false
}

/// The tokens of one sentence; loaded again for each.
struct GermanTokens: Sendable {
  /// The sentence in lower case.
  private(set) var lower: [UInt32] = []
  /// The tokens.
  private(set) var all: [GermanToken] = []
  /// Whether there is a digit or a number word.
  private(set) var hasNumber = false

  /// The number of tokens.
  var count: Int { all.count }

  subscript(_ index: Int) -> GermanToken { all[index] }

  /// Reads a sentence.
  mutating func load(_ text: [UInt32], _ range: Range<Int>) {
    lower.removeAll(keepingCapacity: true)
    all.removeAll(keepingCapacity: true)
    hasNumber = false
    for index in range { lower.append(GermanGlyph.lowered(text[index])) }
    var place = 0
    while place < lower.count {
      let scalar = lower[place]
      if scalar <= 0x20 {
        place += 1
      } else if GermanGlyph.isDigit(scalar) {
        place = readDigits(place)
      } else if GermanGlyph.isLetter(scalar) {
        place = readWord(place, text[range.lowerBound + place])
      } else {
        all.append(GermanToken(start: place, end: place + 1, kind: .sign))
        place += 1
      }
    }
  }

  private mutating func readDigits(_ start: Int) -> Int {
    var end = start
    while end < lower.count {
      if GermanGlyph.isDigit(lower[end]) {
        end += 1
        continue
      }
      let joins = lower[end] == 0x2E || lower[end] == 0x2C || lower[end] == 0x27 || lower[end] == 0x2019
      let spaces = lower[end] == 0x20 && isGroup(end + 1) && end - start <= 3
      guard joins || spaces, end + 1 < lower.count, GermanGlyph.isDigit(lower[end + 1]) else { break }
      end += 1
    }
    all.append(GermanToken(start: start, end: end, kind: .digits))
    hasNumber = true
    return end
  }

  /// Whether three digits and no more stand at a place.
  private func isGroup(_ at: Int) -> Bool {
    guard at + 3 <= lower.count, (at..<at + 3).allSatisfy({ GermanGlyph.isDigit(lower[$0]) }) else { return false }
    return at + 3 == lower.count || !GermanGlyph.isDigit(lower[at + 3])
  }

  private mutating func readWord(_ start: Int, _ first: UInt32) -> Int {
    var end = start
    while end < lower.count {
      if GermanGlyph.isLetter(lower[end]) || GermanGlyph.isDigit(lower[end]) {
        end += 1
      } else if GermanGlyph.isDash(lower[end]), end + 1 < lower.count, GermanGlyph.isLetter(lower[end + 1]) {
        end += 1
      } else {
        break
      }
    }
    var token = GermanToken(start: start, end: end, kind: .word)
    token.isCapital = GermanGlyph.isUpper(first)
    if let match = GermanLexicon.trie.longest(in: lower, at: start, limit: end), match.length == end - start {
      token.entry = GermanLexicon.entries[match.value]
    } else if let value = GermanCompound.value(lower, start..<end) {
      token.entry = GermanEntry(classes: .number, value: value)
    }
    if token.entry.classes.contains(.dotted), end < lower.count, lower[end] == 0x2E { token.end = end + 1 }
    if !token.entry.classes.isDisjoint(with: [.number, .scale, .fraction, .multiple]) { hasNumber = true }
    all.append(token)
    return token.end
  }

  /// Whether a token has one of some classes.
  func has(_ index: Int, _ classes: GermanWordClass) -> Bool {
    index >= 0 && index < all.count && !all[index].entry.classes.isDisjoint(with: classes)
  }

  /// Whether a token is a word, given in lower case.
  func isWord(_ index: Int, _ word: String) -> Bool {
    guard index >= 0, index < all.count, all[index].kind != .digits else { return false }
    let token = all[index]
    var place = token.start
    for scalar in word.unicodeScalars {
      guard place < token.end, lower[place] == scalar.value else { return false }
      place += 1
    }
    return place == token.end
  }

  /// Whether a token is one of some words in lower case, given with spaces between.
  func isAny(_ index: Int, _ words: StaticWords) -> Bool {
    guard index >= 0, index < all.count, all[index].kind == .word else { return false }
    let token = all[index]
    guard let match = words.trie.longest(in: lower, at: token.start, limit: token.end) else { return false }
    return match.length == token.end - token.start
  }

  /// Whether a token is a sign.
  func isSign(_ index: Int, _ sign: UInt32) -> Bool {
    index >= 0 && index < all.count && all[index].kind == .sign && lower[all[index].start] == sign
  }

  /// Whether a token is a noun by its capital: no word of the closed classes.
  func isNoun(_ index: Int) -> Bool {
    guard index >= 0, index < all.count, all[index].kind == .word, all[index].isCapital else { return false }
    if index > 0, !has(index, [.number, .scale, .fraction]) { return !has(index, [.determiner, .preposition]) }
    return index > 0
      ? false : has(0, [.changeNoun, .relational]) || !has(0, .function) && !has(0, .verb) && !isAdverb(0)
  }

  /// Whether a word at the start of a sentence is an adverb by its ending.
  private func isAdverb(_ index: Int) -> Bool {
    let token = all[index]
    return Self.adverbEndings.longest(in: lower, at: token.end, limit: token.start) != nil
  }

  private static let adverbEndings = PhraseTrie(
    words: "lich ig weise isch dem falls dessen maßen wärts mals", reading: .backward)
}

/// A few words that a rule asks for.
struct StaticWords: Sendable {
  /// The words, read forward.
  let trie: PhraseTrie

  /// Makes a set from words with spaces between.
  init(_ words: String) {
    trie = PhraseTrie(words: words)
  }
}

/// Number words written as one (zweihundertfünfzig, dreiundzwanzigtausend).
enum GermanCompound {
  private static let units: [(String, Int)] = [
    ("ein", 1), ("eins", 1), ("zwei", 2), ("drei", 3), ("vier", 4), ("fünf", 5), ("sechs", 6), ("sieben", 7),
    ("acht", 8), ("neun", 9), ("zehn", 10), ("elf", 11), ("zwölf", 12), ("dreizehn", 13), ("vierzehn", 14),
    ("fünfzehn", 15), ("sechzehn", 16), ("siebzehn", 17), ("achtzehn", 18), ("neunzehn", 19), ("zwanzig", 20),
    ("dreißig", 30), ("dreissig", 30), ("vierzig", 40), ("fünfzig", 50), ("sechzig", 60), ("siebzig", 70),
    ("achtzig", 80), ("neunzig", 90), ("hundert", 100), ("tausend", 1_000), ("und", 0),
  ]
  private static let trie = PhraseTrie(units.enumerated().map { ($0.element.0, $0.offset) })

  /// The value of a word that is made of number words alone; one part on its own is no compound below thirteen.
  static func value(_ text: [UInt32], _ range: Range<Int>) -> Double? {
    var place = range.lowerBound
    var total = 0
    var group = 0
    var parts = 0
    while place < range.upperBound {
      guard let match = trie.longest(in: text, at: place, limit: range.upperBound) else { return nil }
      let value = units[match.value].1
      switch value {
      case 1_000:
        total += max(group, 1) * 1_000
        group = 0
      case 100: group = max(group, 1) * 100
      default: group += value
      }
      parts += 1
      place += match.length
    }
    let sum = total + group
    return sum >= 13 || parts > 1 && sum > 1 ? Double(sum) : nil
  }
}
