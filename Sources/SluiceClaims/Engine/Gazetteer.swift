package import SluiceCore

/// Names of administrative places, found at a place of a text by one walk through a trie.
package struct Gazetteer: Sendable {
  /// What a name stands for.
  package enum Level: Int, Sendable {
    /// A country.
    case country
    /// A province or state.
    case province
    /// A prefecture or its like.
    case prefecture
    /// A county, district or town.
    case county
  }

  /// A name found in a text.
  package struct Match: Sendable {
    /// Its length in code points.
    package var length: Int
    /// What it stands for.
    package var level: Level
    /// Whether it is a short form (广东), which may also begin another word.
    package var isShort: Bool
  }

  private let trie: PhraseTrie

  /// Reads a table of `CTables`: one name a line behind the letter of its level, its short form behind a colon.
  ///
  /// - Parameter table: The table.
  package init(_ table: String) {
    let text = ClaimText(table).folded
    var phrases: [(range: Range<Int>, value: Int)] = []
    var shortForms = phrases
    var start = 0
    for end in 0...text.count where end == text.count || text[end] == 0x0A {
      defer { start = end + 1 }
      guard end > start, let letter = UInt8(exactly: text[start]), let level = Self.level(letter) else { continue }
      let colon = text[start..<end].firstIndex(of: 0x3A) ?? end
      phrases.append((start + 1..<colon, level.rawValue << 1))
      if colon + 1 < end { shortForms.append((colon + 1..<end, level.rawValue << 1 | 1)) }
    }
    trie = PhraseTrie(ScalarPhrases(text, shortForms + phrases))
  }

  private static func level(_ letter: UInt8) -> Level? {
    switch letter {
    case UInt8(ascii: "n"): .country
    case UInt8(ascii: "p"): .province
    case UInt8(ascii: "t"): .prefecture
    case UInt8(ascii: "c"): .county
    default: nil
    }
  }

  /// The next place where a name may start.
  ///
  /// - Parameters:
  ///   - text: The folded text.
  ///   - start: Where to look from.
  ///   - limit: Where to stop.
  /// - Returns: The place, `limit` without one.
  package func next(in text: [UInt32], from start: Int, to limit: Int) -> Int {
    trie.next(in: text, from: start, to: limit)
  }

  /// The longest name that starts at a place.
  ///
  /// - Parameters:
  ///   - text: The folded text.
  ///   - index: Where the name starts.
  ///   - limit: How far it may reach.
  /// - Returns: The name, nil without one.
  package func longest(in text: [UInt32], at index: Int, limit: Int) -> Match? {
    guard let match = trie.longest(in: text, at: index, limit: limit),
      let level = Level(rawValue: match.value >> 1)
    else { return nil }
    return Match(length: match.length, level: level, isShort: match.value & 1 != 0)
  }
}

/// Places of languages in Latin script: names with a capital behind a preposition, with a possessive, or as the subject.
package struct LatinPlaces: Sendable {
  private let gazetteer: Gazetteer
  private let prepositions: PhraseTrie
  /// Whether every noun has a capital, so that a capital behind a name says nothing.
  private let capitalisesNouns: Bool

  /// Makes a finder.
  ///
  /// - Parameters:
  ///   - table: The table of names.
  ///   - prepositions: The words that place a thing, in lower case.
  ///   - capitalisesNouns: Whether every noun has a capital.
  package init(_ table: String, prepositions: [String], capitalisesNouns: Bool) {
    gazetteer = Gazetteer(table)
    self.prepositions = PhraseTrie(prepositions.map { ($0, 1) }, reading: .backward, ignoringCase: true)
    self.capitalisesNouns = capitalisesNouns
  }

  /// What a stretch of text names.
  package struct Found: Sendable {
    /// The places that numbers can hold for, in order.
    package var places: [Range<Int>] = []
    /// How many names of places stand there, as partners and in names too.
    package var names = 0
  }

  /// The places of a stretch of text that numbers can hold for, in order.
  ///
  /// - Parameters:
  ///   - text: The folded text.
  ///   - range: The stretch.
  ///   - isTitle: Whether it is a title, where every word may have a capital.
  /// - Returns: The places, and how many names there are.
  package func all(in text: [UInt32], _ range: Range<Int>, isTitle: Bool = false) -> Found {
    var found = Found()
    var index = range.lowerBound
    while index < range.upperBound {
      // Few letters are capitals, so that is asked first.
      if GermanGlyph.isUpper(text[index]), index == range.lowerBound || !GermanGlyph.isLetter(text[index - 1]),
        let match = gazetteer.longest(in: text, at: index, limit: range.upperBound)
      {
        let end = index + match.length
        if isWhole(text, end, range), isPlaced(text, index..<end, range, isTitle) { found.places.append(index..<end) }
        found.names += 1
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  private func isWhole(_ text: [UInt32], _ end: Int, _ range: Range<Int>) -> Bool {
    end >= range.upperBound || !GermanGlyph.isLetter(text[end]) && !GermanGlyph.isDash(text[end])
      || isPossessive(text, end, range)
  }

  /// `'s`, or the bare -s of German.
  private func isPossessive(_ text: [UInt32], _ end: Int, _ range: Range<Int>) -> Bool {
    guard end < range.upperBound else { return false }
    if text[end] == 0x27 || text[end] == 0x2019 { return true }
    guard capitalisesNouns, text[end] == 0x73 else { return false }
    return end + 1 >= range.upperBound || !GermanGlyph.isLetter(text[end + 1])
  }

  private func isPlaced(_ text: [UInt32], _ name: Range<Int>, _ range: Range<Int>, _ isTitle: Bool) -> Bool {
    if isPossessive(text, name.upperBound, range) { return true }
    if !capitalisesNouns, !isTitle, continues(text, name.upperBound, range) { return false }
    var end = name.lowerBound
    while end > range.lowerBound, text[end - 1] == 0x20 || text[end - 1] == 0x22 { end -= 1 }
    if end == range.lowerBound { return name.upperBound < range.upperBound && text[name.upperBound] == 0x20 }
    for article in ["the ", "den ", "der "] where hasWord(article, before: name.lowerBound, text, range) {
      end = name.lowerBound - article.utf8.count
      while end > range.lowerBound, text[end - 1] == 0x20 { end -= 1 }
    }
    if end == range.lowerBound { return true }
    guard let match = prepositions.longest(in: text, at: end, limit: range.lowerBound) else { return false }
    let start = end - match.length
    return start == range.lowerBound || !GermanGlyph.isLetter(text[start - 1])
  }

  private func hasWord(_ word: String, before end: Int, _ text: [UInt32], _ range: Range<Int>) -> Bool {
    let scalars = Array(word.unicodeScalars)
    guard end - scalars.count >= range.lowerBound else { return false }
    return scalars.indices.allSatisfy { GermanGlyph.lowered(text[end - scalars.count + $0]) == scalars[$0].value }
  }

  /// Whether a word with a capital goes on with the name: California State University, Jordan Smith.
  private func continues(_ text: [UInt32], _ end: Int, _ range: Range<Int>) -> Bool {
    end + 1 < range.upperBound && text[end] == 0x20 && GermanGlyph.isUpper(text[end + 1])
  }
}

/// Hands the places of a sentence to its claims.
package enum PlaceScope {
  /// Gives the claims of a sentence the place that it names for their number, else the title's where the sentence has no
  /// name of a place at all.
  ///
  /// - Parameters:
  ///   - finder: The language's places.
  ///   - title: The place that the document's title names.
  ///   - text: The document.
  ///   - sentence: The sentence's range.
  ///   - claims: The claims of the document.
  ///   - first: The sentence's first one.
  package static func setPlaces(
    _ finder: LatinPlaces, title: String?, _ text: ClaimText, _ sentence: Range<Int>, _ claims: inout [Claim],
    from first: Int
  ) {
    guard first < claims.count else { return }
    let found = finder.all(in: text.folded, sentence)
    let title = found.names == 0 ? title : nil
    if found.places.isEmpty {
      for index in first..<claims.count { claims[index].place = title }
      return
    }
    let numbers = claims[first...].map { $0.start..<$0.end }
    for (offset, own) in assign(found.places, numbers, text.folded, end: sentence.upperBound).enumerated() {
      claims[first + offset].place = own.map { text.string(found.places[$0]) } ?? title
    }
  }

  /// The place of each number: the one behind it, before the next number and with no comma between, else the last one
  /// before it, else the first of the sentence.
  ///
  /// - Parameters:
  ///   - places: The places of the sentence, in order.
  ///   - numbers: The ranges of the numbers, in order.
  ///   - text: The folded text.
  ///   - end: Where the sentence ends.
  /// - Returns: For each number the index of its place; nil where the sentence has none.
  package static func assign(_ places: [Range<Int>], _ numbers: [Range<Int>], _ text: [UInt32], end: Int) -> [Int?] {
    numbers.indices.map { index in
      guard !places.isEmpty else { return nil }
      let number = numbers[index]
      let next = index + 1 < numbers.count ? numbers[index + 1].lowerBound : end
      let behind = places.firstIndex { $0.lowerBound >= number.upperBound && $0.upperBound <= next }
      let before = places.lastIndex { $0.upperBound <= number.lowerBound }
      if let behind, !text[number.upperBound..<places[behind].lowerBound].contains(where: isBreak) {
        let isOwn = before.map { text[places[$0].upperBound..<number.lowerBound].contains(where: isBreak) } ?? true
        if isOwn || index > 0 && places.count >= numbers.count { return behind }
      }
      return before ?? behind
    }
  }

  private static func isBreak(_ scalar: UInt32) -> Bool { scalar == 0x2C || scalar == 0x3B }
}
