/// A set of word sequences, each with a number, matched at a token in one walk.
struct EnglishPhraseSet: Sendable {
  /// The phrases as the ids of their words.
  private let table: EdgeTable

  /// Makes a set.
  ///
  /// - Parameters:
  ///   - list: The phrases as the ids of their words, with their numbers, none negative; a later one wins.
  ///   - backward: Whether the set is read from right to left.
  init(_ list: ScalarPhrases, backward: Bool = false) {
    table = EdgeTable(edges: list.scalars.count, phrases: list.phrases.count)
    for (range, value) in list.phrases {
      if backward {
        table.insert(list.scalars[range].reversed(), Int32(value))
      } else {
        table.insert(list.scalars[range], Int32(value))
      }
    }
  }

  /// The longest phrase at a token.
  ///
  /// - Parameters:
  ///   - tokens: The sentence.
  ///   - index: The token to start at.
  ///   - step: 1 to read forward, -1 for a set of reversed phrases.
  /// - Returns: The number of tokens and the phrase's number, nil without a phrase.
  func longest(_ tokens: EnglishTokens, at index: Int, step: Int = 1) -> (count: Int, value: Int)? {
    guard index >= 0, index < tokens.count, table.mayStart(UInt32(tokens[index].word)) else { return nil }
    var node: Int32 = 0
    var at = index
    var found: (Int, Int)?
    while at >= 0, at < tokens.count, tokens[at].word != 0,
      let edge = table.edge(from: node, UInt32(tokens[at].word))
    {
      node = edge.node
      at += step
      if edge.value >= 0 { found = (abs(at - index), Int(edge.value)) }
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
    func add(_ code: String, _ factor: Double, _ surfaces: String, to list: inout ScalarPhrases) {
      list.append(surfaces, entries.count, lexicon)
      entries.append(UnitEntry(code: code, factor: factor))
    }
    var (units, currencies, denominators) = (ScalarPhrases(), ScalarPhrases(), ScalarPhrases())
    for (code, surfaces) in EnglishUnitPhrases.table { add(code, 1, surfaces, to: &units) }
    for (code, factor, surfaces) in EnglishUnitPhrases.multiples { add(code, factor, surfaces, to: &units) }
    for (code, factor, surfaces) in EnglishCurrencies.names { add(code, factor, surfaces, to: &currencies) }
    for (code, surfaces) in EnglishUnitPhrases.denominators { add(code, 1, surfaces, to: &denominators) }
    self.units = EnglishPhraseSet(units)
    self.currencies = EnglishPhraseSet(currencies)
    self.denominators = EnglishPhraseSet(denominators)
    self.entries = entries
    before = Self.qualifiers(EnglishPhraseTables.qualifiersBefore, lexicon, backward: true)
    after = Self.qualifiers(EnglishPhraseTables.qualifiersAfter, lexicon, backward: false)
    (bases, basisNames) = Self.bases(lexicon)
    perNouns = Set(WordTable.words(EnglishPhraseTables.perNouns).map { lexicon.id($0) }).subtracting([
      EnglishLexicon.unknown
    ])
    isoCodes = Self.isoCodes(lexicon)
    dollarPrefixes = Dictionary(
      EnglishCurrencies.dollarPrefixes.map { (lexicon.id($0), $1) }, uniquingKeysWith: { first, _ in first }
    ).filter { $0.key != EnglishLexicon.unknown }
  }

  private static func qualifiers(
    _ table: [(EnglishQualifier, String)], _ lexicon: EnglishLexicon, backward: Bool
  ) -> EnglishPhraseSet {
    var list = ScalarPhrases()
    for (qualifier, phrases) in table { list.append(phrases, qualifier.rawValue, lexicon) }
    return EnglishPhraseSet(list, backward: backward)
  }

  private static func bases(_ lexicon: EnglishLexicon) -> (EnglishPhraseSet, [String]) {
    var list = ScalarPhrases()
    var names: [String] = []
    for (basis, phrases) in EnglishPhraseTables.bases {
      if !names.contains(basis) { names.append(basis) }
      list.append(phrases, names.firstIndex(of: basis) ?? 0, lexicon)
    }
    return (EnglishPhraseSet(list), names)
  }

  private static func isoCodes(_ lexicon: EnglishLexicon) -> [UInt16: String] {
    var codes = ["rmb": "CNY", "rs": "INR", "btc": "BTC"].merging(EnglishCurrencies.prefixCodes) { code, _ in code }
    for code in Currencies.codes { codes[code.lowercased()] = code }
    return Dictionary(codes.map { (lexicon.id($0), $1) }, uniquingKeysWith: { first, _ in first })
      .filter { $0.key != EnglishLexicon.unknown }
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

extension ScalarPhrases {
  /// Adds phrases of words or signs as the ids of these.
  ///
  /// - Parameters:
  ///   - phrases: The phrases in lower case, words separated by spaces and phrases by bars.
  ///   - value: The number that they stand for.
  ///   - lexicon: The words.
  fileprivate mutating func append(_ phrases: String, _ value: Int, _ lexicon: EnglishLexicon) {
    WordTable.forEachPart(phrases, by: UInt8(ascii: "|")) { phrase in
      append(phrase.split { $0 <= 0x20 }.lazy.map { UInt32(EnglishPhrases.id($0, lexicon)) }, value)
    }
  }
}
