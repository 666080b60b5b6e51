import CTables
import SluiceCore
import SluiceUnicode

/// Names the language of a text: by its script where one language writes it, else by letter trigrams.
///
/// - Parameter utf8: Valid UTF-8.
/// - Returns: A BCP 47 tag with a confidence 0…1, or nil for a text too short or too strange to tell.
public func language(of utf8: Span<UInt8>) -> (tag: String, confidence: Double)? {
  LanguageIdentifier.identify(utf8, ScriptCount(of: utf8)).map { ($0.tag, $0.confidence) }
}

/// Language identification behind ``language(of:)``.
enum LanguageIdentifier {
  /// The language of scripts that one language writes in practice (CLDR, likely subtags).
  static let byScript = [
    "Hans": "zh-Hans", "Hant": "zh-Hant", "Hani": "zh", "Jpan": "ja", "Kore": "ko", "Grek": "el", "Thai": "th",
    "Geor": "ka", "Armn": "hy",
    "Taml": "ta", "Telu": "te", "Knda": "kn", "Mlym": "ml", "Gujr": "gu", "Guru": "pa", "Orya": "or", "Sinh": "si",
    "Khmr": "km", "Laoo": "lo", "Mymr": "my",
    "Tibt": "bo", "Thaa": "dv",
  ]

  /// How many trigrams are counted; more would not change the verdict.
  private static let sampleLimit = 1500
  /// Fewer trigrams than this do not name a language.
  private static let minimum = 8
  /// The cost of a trigram that a language's model lacks, in bits.
  private static let unseen = 16.0
  /// Above this mean cost, in bits, a text is in none of the languages of a script that many languages write.
  private static let strange = 15.0
  /// What a letter costs that a language does not have, in bits.
  private static let foreignLetter = 5
  /// What a language must be ahead by, in bits: Bosnian and Croatian, Nynorsk and Bokmål differ in a word here and there, and
  /// far more is written in the latter.
  private static let handicaps = [("bs", 20), ("nn", 16)].compactMap { tag, bits in
    languages.firstIndex { $0.tag == tag }.map { (language: $0, bits: bits) }
  }

  /// A language, how sure it is, and from how many trigrams.
  struct Verdict {
    var tag: String
    var confidence: Double
    var letters: Int
  }

  static func identify(_ utf8: Span<UInt8>, _ letters: ScriptCount) -> Verdict? {
    let script = letters.profile.main
    // Traditional and Simplified in one text are Chinese in no one script.
    if letters.isMixedHan, script == "Hans" || script == "Hant" {
      return Verdict(tag: "zh", confidence: 1, letters: sampleLimit)
    }
    if let tag = byScript[script] { return Verdict(tag: tag, confidence: 1, letters: sampleLimit) }
    let candidates = languages.indices.filter { languages[$0].script == script }
    guard !candidates.isEmpty else { return nil }
    let (gains, count) = sum(utf8)
    guard count >= minimum else { return nil }
    let ordered = candidates.sorted { (gains[$1], $0) < (gains[$0], $1) }
    let best = gains[ordered[0]]
    let isShared = script == "Latn" || script == "Cyrl" || script == "Arab"
    guard best > 0, !isShared || unseen - best / Double(count) < strange else { return nil }
    let second = ordered.count > 1 ? gains[ordered[1]] : 0
    // Trigrams overlap, so their bits count about a third.
    let confidence = 1 - 1 / (1 + exp2Clamped((best - second) / 3))
    return Verdict(tag: languages[ordered[0]].tag, confidence: confidence, letters: count)
  }

  private static func exp2Clamped(_ bits: Double) -> Double {
    var value = 1.0
    let whole = Int(min(bits, 40))
    for _ in 0..<whole { value *= 2 }
    // Between powers of two a straight line will do.
    return value * (1 + max(0, min(bits, 40) - Double(whole)))
  }

  private static let languages: [(tag: String, script: String)] = {
    // SAFETY: a C literal, ended by NUL.
    unsafe String(cString: sluice_language_tags()).utf8.split(separator: UInt8(ascii: "\n")).map { line in
      let parts = line.split(separator: UInt8(ascii: "\t")).map(Substring.init)
      return (String(parts[0]), String(parts[1]))
    }
  }()

  /// What each language saves against unseen trigrams, in bits, and the number of trigrams.
  private static func sum(_ utf8: Span<UInt8>) -> ([Double], Int) {
    var gains = [Int](repeating: 0, count: Int(SLUICE_LANGUAGES))
    var letters = LetterCounter()
    var count = 0
    for (start, trigrams) in samples(of: utf8.count) {
      count += add(trigrams, of: utf8, from: start, to: &gains, &letters)
      if isClear(gains) { break }
    }
    for letter in letters.seen {
      let foreign = letters.count(of: letter) * foreignLetter * unit
      let languages = Alphabets.shared.languages(with: letter)
      for language in gains.indices where !languages.contains(language) { gains[language] -= foreign }
    }
    for (language, bits) in handicaps { gains[language] -= bits * unit }
    return (gains.map { Double($0) / Double(unit) }, count)
  }

  private static let unit = 8

  /// Where a text is looked at, and how many trigrams there: a short one from its start on, a long one in places far from
  /// each other, so that a first paragraph in another language does not decide.
  private static func samples(of bytes: Int) -> [(start: Int, trigrams: Int)] {
    let size = sampleLimit / order.count
    let distance = bytes / order.count
    // The longest letters of an alphabet have three bytes.
    return distance < size * 3 ? [(0, sampleLimit)] : order.map { ($0 * distance, size) }
  }

  /// The middle behind the start, then the middles of the halves, and so on.
  private static let order = [0, 6, 3, 9, 1, 7, 4, 10, 2, 8, 5, 11]

  /// Adds some trigrams from a place on, and returns how many there were.
  private static func add(
    _ trigrams: Int, of utf8: Span<UInt8>, from start: Int, to gains: inout [Int], _ letters: inout LetterCounter
  ) -> Int {
    var at = start
    while at < utf8.count, utf8[at] & 0xC0 == 0x80 { at += 1 }
    var key: UInt64 = 0x20
    var count = 0
    while at < utf8.count, count < trigrams {
      let next = scalar(in: utf8, at: at)
      at += next.length
      let properties = Properties(of: next.value)
      let isPart = properties.isLetter || properties.isMark
      let symbol = isPart ? UInt64(caseFoldedScalar(next.value)) : 0x20
      if symbol == 0x20, key & 0x1F_FFFF == 0x20 { continue }
      if symbol < UInt64(Alphabets.limit), symbol != 0x20 { letters.add(Int(symbol)) }
      key = (key << 21 | symbol) & 0x7FFF_FFFF_FFFF_FFFF
      guard key >> 42 != 0 else { continue }
      count += 1
      add(key, to: &gains)
      if count % checked == 0, isClear(gains) { break }
    }
    return count
  }

  /// So many trigrams are counted between looks whether the rest could change anything.
  private static let checked = 64
  /// A lead in bits that no handicap, foreign letter or further paragraph makes up for in practice; twice what a
  /// confidence of 1 takes.
  private static let clearLead = 240

  private static func isClear(_ gains: [Int]) -> Bool {
    var (best, second) = (0, 0)
    for gain in gains {
      if gain > best { (best, second) = (gain, best) } else { second = max(second, gain) }
    }
    return best - second > clearLead * unit
  }

  private static func add(_ key: UInt64, to gains: inout [Int]) {
    guard let trigram = TrigramIndex.shared.find(key) else { return }
    // SAFETY: starts has one entry more than there are trigrams; postings are pairs of a language below
    // `SLUICE_LANGUAGES` and a cost.
    var at = unsafe Int(sluice_trigram_starts()[trigram])
    let end = unsafe Int(sluice_trigram_starts()[trigram + 1])
    while at < end {
      let language = unsafe Int(sluice_trigram_postings()[at])
      let cost = unsafe Int(sluice_trigram_postings()[at + 1])
      gains[language] += max(0, Int(unseen) * unit - cost)
      at += 2
    }
  }
}

/// How often each letter of a text was seen.
private struct LetterCounter {
  private var counts = [UInt16](repeating: 0, count: Alphabets.limit)
  /// The letters, in the order in which they came.
  private(set) var seen: [Int] = []

  mutating func add(_ letter: Int) {
    if counts[letter] == 0 { seen.append(letter) }
    counts[letter] += 1
  }

  func count(of letter: Int) -> Int { Int(counts[letter]) }
}

/// A set of languages by their numbers in the table.
private struct LanguageSet {
  private var bits: (UInt64, UInt64) = (0, 0)

  func contains(_ language: Int) -> Bool {
    (language < 64 ? bits.0 >> UInt64(language) : bits.1 >> UInt64(language - 64)) & 1 != 0
  }

  mutating func insert(_ language: Int) {
    if language < 64 { bits.0 |= 1 << UInt64(language) } else { bits.1 |= 1 << UInt64(language - 64) }
  }

  mutating func formUnion(_ other: LanguageSet) {
    bits.0 |= other.bits.0
    bits.1 |= other.bits.1
  }
}

/// Which languages each letter belongs to: those in whose trigrams it stands.
private struct Alphabets: Sendable {
  static let shared = Alphabets()
  /// Letters from here on are not looked at: no alphabet has them.
  static let limit = 0x2000

  private var sets = [LanguageSet](repeating: LanguageSet(), count: Self.limit)

  private init() {
    for trigram in 0..<Int(SLUICE_TRIGRAMS) {
      // SAFETY: as in `add(_:to:)`.
      let key = unsafe sluice_trigram_keys()[trigram]
      let (start, end) = unsafe (sluice_trigram_starts()[trigram], sluice_trigram_starts()[trigram + 1])
      var languages = LanguageSet()
      for at in stride(from: Int(start), to: Int(end), by: 2) {
        languages.insert(unsafe Int(sluice_trigram_postings()[at]))
      }
      for shift in [UInt64(42), 21, 0] where Int(key >> shift & 0x1F_FFFF) < Self.limit {
        sets[Int(key >> shift & 0x1F_FFFF)].formUnion(languages)
      }
    }
  }

  func languages(with letter: Int) -> LanguageSet { sets[letter] }
}

/// Where each trigram stands in the table, by hash.
private struct TrigramIndex: Sendable {
  static let shared = TrigramIndex()

  /// Numbers of trigrams, ``empty`` elsewhere; a third of the slots is used.
  private var slots = [UInt16](repeating: Self.empty, count: 1 << Self.bits)
  private static let empty = UInt16.max
  private static let bits = 17

  private init() {
    for trigram in 0..<Int(SLUICE_TRIGRAMS) {
      var slot = Self.slot(unsafe sluice_trigram_keys()[trigram])
      while slots[slot] != Self.empty { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt16(trigram)
    }
  }

  /// The number of a trigram, nil for one that no language has.
  func find(_ key: UInt64) -> Int? {
    var slot = Self.slot(key)
    while slots[slot] != Self.empty {
      let trigram = Int(slots[slot])
      // SAFETY: slots hold numbers of trigrams.
      if unsafe sluice_trigram_keys()[trigram] == key { return trigram }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Fibonacci hashing.
  private static func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - bits))
  }
}
