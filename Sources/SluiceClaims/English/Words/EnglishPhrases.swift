/// A set of word sequences, each with a number, matched at a token in one walk.
struct EnglishPhraseSet: Sendable {
  private var edges: [UInt64: Int32] = [:]
  private var values: [Int32] = [-1]
  /// Whether a phrase starts with a word, by the word's id.
  private var starts: [Bool] = []

  /// Adds a phrase of words or signs separated by white space.
  ///
  /// - Parameters:
  ///   - phrase: The phrase in lower case, UTF-8.
  ///   - value: The number it stands for, not negative.
  ///   - lexicon: The words.
  ///   - backward: Whether the set is read from right to left.
  mutating func add(_ phrase: ArraySlice<UInt8>, _ value: Int, _ lexicon: EnglishLexicon, backward: Bool = false) {
    var ids = phrase.split(whereSeparator: { $0 <= 0x20 }).map { EnglishPhrases.id($0, lexicon) }
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
    guard index >= 0, index < tokens.count, Int(tokens[index].word) < starts.count,
      starts[Int(tokens[index].word)]
    else { return nil }
    var node: Int32 = 0
    var at = index
    var found: (Int, Int)?
    while at >= 0, at < tokens.count, tokens[at].word != 0,
      let next = edges[UInt64(UInt32(bitPattern: node)) << 16 | UInt64(tokens[at].word)]
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
///
/// A class, so that the readers of a sentence share one reference.
final class EnglishPhrases: Sendable {
  static let shared = EnglishPhrases()

  /// A unit's code with the factor that the surface stands for.
  struct UnitEntry: Sendable {
    var code: String
    var factor: Double
  }

  let units: EnglishPhraseSet
  let currencies: EnglishPhraseSet
  let denominators: EnglishPhraseSet
  let entries: [UnitEntry]
  let before: EnglishPhraseSet
  let after: EnglishPhraseSet
  let bases: EnglishPhraseSet
  let perNouns: Set<UInt16>
  let basisNames: [String]
  let isoCodes: [UInt16: String]
  let dollarPrefixes: [UInt16: String]

  private init() {
    let lexicon = EnglishLexicon.shared
    var entries: [UnitEntry] = []
    func set(_ code: String, _ factor: Double, _ surfaces: String, to set: inout EnglishPhraseSet) {
      Self.forEach(surfaces) { set.add($0, entries.count, lexicon) }
      entries.append(UnitEntry(code: code, factor: factor))
    }
    var (units, currencies, denominators) = (EnglishPhraseSet(), EnglishPhraseSet(), EnglishPhraseSet())
    for (code, surfaces) in EnglishUnitPhrases.table { set(code, 1, surfaces, to: &units) }
    for (code, factor, surfaces) in EnglishUnitPhrases.multiples { set(code, factor, surfaces, to: &units) }
    for (code, factor, surfaces) in EnglishCurrencies.names { set(code, factor, surfaces, to: &currencies) }
    for (code, surfaces) in EnglishUnitPhrases.denominators { set(code, 1, surfaces, to: &denominators) }
    (self.units, self.currencies, self.denominators, self.entries) = (units, currencies, denominators, entries)
    before = Self.qualifiers(EnglishPhraseTables.qualifiersBefore, lexicon, backward: true)
    after = Self.qualifiers(EnglishPhraseTables.qualifiersAfter, lexicon, backward: false)
    (bases, basisNames) = Self.bases(lexicon)
    perNouns = Set(EnglishPhraseTables.perNouns.split(whereSeparator: \.isWhitespace).map { lexicon.id($0) })
    isoCodes = Self.isoCodes(lexicon)
    dollarPrefixes = Dictionary(uniqueKeysWithValues: EnglishCurrencies.dollarPrefixes.map { (lexicon.id($0), $1) })
  }

  private static func qualifiers(
    _ table: [(EnglishQualifier, String)], _ lexicon: EnglishLexicon, backward: Bool
  ) -> EnglishPhraseSet {
    var set = EnglishPhraseSet()
    for (qualifier, phrases) in table {
      forEach(phrases) { set.add($0, qualifier.rawValue, lexicon, backward: backward) }
    }
    return set
  }

  private static func bases(_ lexicon: EnglishLexicon) -> (EnglishPhraseSet, [String]) {
    var set = EnglishPhraseSet()
    var names: [String] = []
    for (basis, phrases) in EnglishPhraseTables.bases {
      if !names.contains(basis) { names.append(basis) }
      forEach(phrases) { set.add($0, names.firstIndex(of: basis) ?? 0, lexicon) }
    }
    return (set, names)
  }

  private static func isoCodes(_ lexicon: EnglishLexicon) -> [UInt16: String] {
    var codes = ["rmb": "CNY", "rs": "INR", "btc": "BTC"].merging(EnglishCurrencies.prefixCodes) { code, _ in code }
    for code in Currencies.codes { codes[code.lowercased()] = code }
    return Dictionary(codes.map { (lexicon.id($0), $1) }, uniquingKeysWith: { first, _ in first })
  }

  /// Calls a function with every phrase of a list that is separated by bars.
  private static func forEach(_ phrases: String, _ body: (ArraySlice<UInt8>) -> Void) {
    for phrase in Array(phrases.utf8).split(separator: UInt8(ascii: "|")) { body(phrase) }
  }

  /// The id of a word or sign as it stands in a phrase.
  static func id(_ word: ArraySlice<UInt8>, _ lexicon: EnglishLexicon) -> UInt16 {
    if word.count == 1, let sign = word.first, !(0x61...0x7A ~= sign | 0x20) { return UInt16(sign) }
    return lexicon.id(of: EnglishLexicon.hash(word))
  }

  /// Calls a function with every word of the phrase tables, for the lexicon to know; signs alone are none.
  static func forEachWord(_ body: (ArraySlice<UInt8>) -> Void) {
    var lists = EnglishUnitPhrases.table.map(\.surfaces) + EnglishUnitPhrases.denominators.map(\.surfaces)
    lists += EnglishCurrencies.names.map(\.surfaces)
    lists += EnglishPhraseTables.qualifiersBefore.map(\.1) + EnglishPhraseTables.qualifiersAfter.map(\.1)
    lists += EnglishPhraseTables.bases.map(\.1) + [EnglishPhraseTables.perNouns]
    lists += [Currencies.codes.joined(separator: " ").lowercased(), "btc rs rmb"]
    lists += [EnglishCurrencies.dollarPrefixes.keys.sorted().joined(separator: " ")]
    for list in lists {
      WordTable.forEach(list, or: UInt8(ascii: "|")) { word in
        if word.contains(where: { $0 >= 0x80 || $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }) { body(word) }
      }
    }
  }
}
