/// Reads tables of words that stand in the source as one text, byte by byte: walks over `Character`s were a third of the
/// time until the first document.
enum WordTable {
  /// Calls a function with every word of a list that is separated by ASCII white space or a mark.
  ///
  /// - Parameters:
  ///   - list: The list.
  ///   - mark: A byte that separates words as white space does.
  ///   - body: The function; it gets the word in UTF-8.
  static func forEach(_ list: String, or mark: UInt8 = 0x20, _ body: (ArraySlice<UInt8>) -> Void) {
    let bytes = Array(list.utf8)
    var start = 0
    for end in 0...bytes.count where end == bytes.count || bytes[end] <= 0x20 || bytes[end] == mark {
      if end > start { body(bytes[start..<end]) }
      start = end + 1
    }
  }

  /// Calls a function with every part of a list between marks, from its first word on.
  ///
  /// - Parameters:
  ///   - list: The list.
  ///   - mark: The byte that separates parts.
  ///   - body: The function; it gets the part in UTF-8.
  static func forEachPart(_ list: String, by mark: UInt8, _ body: (ArraySlice<UInt8>) -> Void) {
    let bytes = Array(list.utf8)
    var start = 0
    for end in 0...bytes.count where end == bytes.count || bytes[end] == mark {
      let part = bytes[start..<end].drop { $0 <= 0x20 }
      if !part.isEmpty { body(part) }
      start = end + 1
    }
  }

  /// The words of a list that is separated by ASCII white space.
  ///
  /// - Parameter list: The list.
  /// - Returns: The words.
  static func words(_ list: String) -> [String] {
    var words: [String] = []
    forEach(list) { words.append(String(decoding: $0, as: UTF8.self)) }
    return words
  }

  /// The words of a list, each with the same number, as a ``PhraseTrie`` takes them.
  ///
  /// - Parameters:
  ///   - list: The words, separated by ASCII white space.
  ///   - number: The number of each.
  /// - Returns: The words with the number.
  static func marked(_ list: String, _ number: Int) -> [(String, Int)] {
    var marked: [(String, Int)] = []
    forEach(list) { marked.append((String(decoding: $0, as: UTF8.self), number)) }
    return marked
  }
}

/// Phrases with a number each, their code points in one array.
struct ScalarPhrases {
  /// The code points of all phrases.
  private(set) var scalars: [UInt32] = []
  /// Where each phrase stands, with its number.
  private(set) var phrases: [(range: Range<Int>, value: Int)] = []

  /// Makes an empty list.
  init() {}

  /// Makes a list of parts of a text.
  ///
  /// - Parameters:
  ///   - scalars: The text.
  ///   - phrases: Where each phrase stands, with its number.
  init(_ scalars: [UInt32], _ phrases: [(range: Range<Int>, value: Int)]) {
    self.scalars = scalars
    self.phrases = phrases
  }

  /// Adds a phrase.
  ///
  /// - Parameters:
  ///   - phrase: The phrase.
  ///   - value: Its number.
  ///   - form: What the list keeps of a code point.
  mutating func append(_ phrase: String, _ value: Int, as form: (UInt32) -> UInt32 = { $0 }) {
    let start = scalars.count
    for scalar in phrase.unicodeScalars { scalars.append(form(scalar.value)) }
    phrases.append((start..<scalars.count, value))
  }

  /// Adds a phrase that is code points already.
  ///
  /// - Parameters:
  ///   - phrase: The code points.
  ///   - value: Its number.
  mutating func append(_ phrase: some Sequence<UInt32>, _ value: Int) {
    let start = scalars.count
    scalars += phrase
    phrases.append((start..<scalars.count, value))
  }
}
