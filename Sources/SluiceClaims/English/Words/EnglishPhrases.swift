/// A set of word sequences, each with a number, matched at a token in one walk.
struct EnglishPhraseSet: Sendable {
  private var edges: [UInt64: Int32] = [:]
  private var values: [Int32] = [-1]
  /// Whether a phrase starts with a word, by the word's id.
  private var starts: [Bool] = []

  /// Adds a phrase of words or signs separated by spaces.
  ///
  /// - Parameters:
  ///   - phrase: The phrase in lower case.
  ///   - value: The number it stands for, not negative.
  ///   - lexicon: The words.
  ///   - backward: Whether the set is read from right to left.
  mutating func add(_ phrase: String, _ value: Int, _ lexicon: EnglishLexicon, backward: Bool = false) {
    var ids = phrase.split(separator: " ").map { EnglishPhrases.id($0, lexicon) }
    if backward { ids.reverse() }
    var node: Int32 = 0
    for id in ids {
      let key = UInt64(UInt32(bitPattern: node)) << 16 | UInt64(id)
      if let next = edges[key] {
        node = next
      } else {
        node = Int32(values.count)
        values.append(-1)
        edges[key] = node
      }
    }
    if let first = ids.first.map(Int.init) {
      if first >= starts.count { starts += Array(repeating: false, count: first + 1 - starts.count) }
      starts[first] = true
    }
    values[Int(node)] = Int32(value)
  }

  /// The longest phrase at a token.
  ///
  /// - Parameters:
  ///   - tokens: The sentence.
  ///   - index: The token to start at.
  ///   - step: 1 to read forward, -1 for a set of reversed phrases.
  /// - Returns: The number of tokens and the phrase's number, nil without a phrase.
  func longest(_ tokens: EnglishTokens, at index: Int, step: Int = 1) -> (count: Int, value: Int)? {
    guard index >= 0, index < tokens.count, Int(tokens.word[index]) < starts.count,
      starts[Int(tokens.word[index])]
    else { return nil }
    var node: Int32 = 0
    var at = index
    var found: (Int, Int)?
    while at >= 0, at < tokens.count, tokens.word[at] != 0,
      let next = edges[UInt64(UInt32(bitPattern: node)) << 16 | UInt64(tokens.word[at])]
    {
      node = next
      at += step
      let value = values[Int(node)]
      if value >= 0 { found = (abs(at - index), Int(value)) }
    }
    return found
  }
}

/// The phrase tables made ready for matching.
struct EnglishPhrases: Sendable {
  static let shared = EnglishPhrases()

  /// A unit's code with the factor that the surface stands for.
  struct UnitEntry: Sendable {
    var code: String
    var factor: Double
  }

  private(set) var units = EnglishPhraseSet()
  private(set) var currencies = EnglishPhraseSet()
  private(set) var denominators = EnglishPhraseSet()
  private(set) var entries: [UnitEntry] = []
  private(set) var before = EnglishPhraseSet()
  private(set) var after = EnglishPhraseSet()
  private(set) var bases = EnglishPhraseSet()
  private(set) var perNouns: Set<UInt16> = []
  private(set) var basisNames: [String] = []
  private(set) var isoCodes: [UInt16: String] = [:]
  private(set) var dollarPrefixes: [UInt16: String] = [:]

  private init() {
    let lexicon = EnglishLexicon.shared
    for (code, surfaces) in EnglishUnitPhrases.table { addUnit(code, 1, surfaces, \.units, lexicon) }
    for (code, factor, surfaces) in EnglishCurrencies.names { addUnit(code, factor, surfaces, \.currencies, lexicon) }
    for (code, surfaces) in EnglishUnitPhrases.denominators { addUnit(code, 1, surfaces, \.denominators, lexicon) }
    for (qualifier, phrases) in EnglishPhraseTables.qualifiersBefore {
      for phrase in Self.split(phrases) { before.add(phrase, qualifier.rawValue, lexicon, backward: true) }
    }
    for (qualifier, phrases) in EnglishPhraseTables.qualifiersAfter {
      for phrase in Self.split(phrases) { after.add(phrase, qualifier.rawValue, lexicon) }
    }
    for (basis, phrases) in EnglishPhraseTables.bases {
      if !basisNames.contains(basis) { basisNames.append(basis) }
      for phrase in Self.split(phrases) { bases.add(phrase, basisNames.firstIndex(of: basis) ?? 0, lexicon) }
    }
    perNouns = Set(EnglishPhraseTables.perNouns.split(whereSeparator: \.isWhitespace).map { lexicon.id($0) })
    for code in Currencies.codes { isoCodes[lexicon.id(code.lowercased())] = code }
    isoCodes[lexicon.id("rmb")] = "CNY"
    isoCodes[lexicon.id("rs")] = "INR"
    isoCodes[lexicon.id("btc")] = "BTC"
    for (prefix, code) in EnglishCurrencies.dollarPrefixes { dollarPrefixes[lexicon.id(prefix)] = code }
  }

  private mutating func addUnit(
    _ code: String, _ factor: Double, _ surfaces: String, _ set: WritableKeyPath<Self, EnglishPhraseSet>,
    _ lexicon: EnglishLexicon
  ) {
    for surface in Self.split(surfaces) { self[keyPath: set].add(surface, entries.count, lexicon) }
    entries.append(UnitEntry(code: code, factor: factor))
  }

  private static func split(_ phrases: String) -> [String] {
    phrases.split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") }
  }

  /// The id of a word or sign as it stands in a phrase.
  static func id(_ word: Substring, _ lexicon: EnglishLexicon) -> UInt16 {
    let scalars = word.unicodeScalars
    if scalars.count == 1, let only = scalars.first, only.value < 0x80, !only.properties.isAlphabetic {
      return UInt16(only.value)
    }
    return lexicon.id(word)
  }

  /// Every word of the phrase tables, for the lexicon to know.
  static var words: [String] {
    var lists = EnglishUnitPhrases.table.map(\.surfaces) + EnglishUnitPhrases.denominators.map(\.surfaces)
    lists += EnglishCurrencies.names.map(\.surfaces)
    lists += EnglishPhraseTables.qualifiersBefore.map(\.1) + EnglishPhraseTables.qualifiersAfter.map(\.1)
    lists += EnglishPhraseTables.bases.map(\.1) + [EnglishPhraseTables.perNouns]
    lists += [Currencies.codes.joined(separator: " ").lowercased(), "btc rs rmb"]
    lists += [EnglishCurrencies.dollarPrefixes.keys.sorted().joined(separator: " ")]
    return lists.flatMap { $0.split(whereSeparator: { $0 == " " || $0 == "|" || $0 == "\n" }).map(String.init) }
      .filter { $0.unicodeScalars.contains { $0.properties.isAlphabetic || $0.value >= 0x80 } }
  }
}
