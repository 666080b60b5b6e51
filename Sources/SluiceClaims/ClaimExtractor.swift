public import SluiceCore
import SluiceUnicode

/// How claims are read.
public struct ClaimOptions: Sendable {
  /// What relative words count from where a document has no date of its own, ISO 8601.
  public var date: String?
  /// The names under which metrics are known.
  public var lexicon: MetricLexicon
  /// How many claims a text may have; what follows the last is not read.
  public var maximum: Int

  /// Makes options.
  ///
  /// - Parameters:
  ///   - date: What relative words count from where a document has no date of its own, ISO 8601.
  ///   - lexicon: The names under which metrics are known.
  ///   - maximum: How many claims a text may have.
  public init(date: String? = nil, lexicon: MetricLexicon = MetricLexicon(), maximum: Int = Self.usualMaximum) {
    self.date = date
    self.lexicon = lexicon
    self.maximum = maximum
  }
}

extension ClaimOptions {
  /// The usual cap: more than a statistical yearbook holds, and some 20 MB of rows.
  public static let usualMaximum = 100_000
}

/// Reads numeric claims out of texts, one text after the other.
///
/// An extractor keeps its tables and scratch memory between texts; use one for each thread.
public struct ClaimExtractor: Sendable {
  private var options: ClaimOptions
  var languages: [any ClaimLanguage]
  private let sentences: Sentences
  /// The text, with the sentences that were made of a table's cells behind it: languages keep ranges of what they read.
  var text = ClaimText()
  /// Whether the last text was left before its end because it had as many claims as the options allow.
  public private(set) var reachedMaximum = false
  private var metricIDs: [TextKey: String?] = [:]
  private var broken = BrokenScan()

  /// Makes an extractor with every language of the library.
  ///
  /// - Parameter options: How claims are read.
  public init(_ options: ClaimOptions = ClaimOptions()) {
    self.init(options, languages: Self.allLanguages())
  }

  /// Makes an extractor with some languages.
  ///
  /// - Parameters:
  ///   - options: How claims are read.
  ///   - languages: The languages, of which the best fit reads each sentence.
  package init(_ options: ClaimOptions, languages: [any ClaimLanguage]) {
    self.options = options
    self.languages = languages
    sentences = Sentences(abbreviations: languages.flatMap(\.abbreviations))
  }

  /// The claims of a text in order of their start.
  ///
  /// - Parameters:
  ///   - utf8: The text in UTF-8.
  ///   - input: What is known beside the text.
  ///   - sections: Headings with their ranges, in order; the innermost one that holds a claim names its section.
  ///   - tables: Rows whose cells are read with the heads of their columns, in order.
  /// - Returns: The claims.
  public mutating func claims(
    in utf8: [UInt8], _ input: ClaimInput = ClaimInput(), sections: [Section] = [], tables: [TextTable] = []
  ) -> [Claim] {
    text.load(utf8, &broken)
    begin(input)
    reachedMaximum = false
    var claims: [Claim] = []
    let count = text.count
    var cursor = SectionCursor(sections, count: count)
    var rows = Self.rows(of: tables)[...]
    let sentences = splitter
    var place = 0
    while place < count {
      if let heading = cursor.enter(at: place) { enter(heading) }
      let first = claims.count
      let end: Int
      if let row = rows.first, row.range.lowerBound <= place {
        rows.removeFirst()
        guard row.range.lowerBound == place, row.range.upperBound <= count else { continue }
        end = row.range.upperBound
        appendClaims(ofRow: row.range, heads: row.heads, input.language, to: &claims)
      } else {
        let limit = min(cursor.limit, rows.first?.range.lowerBound ?? .max)
        end = sentences.end(in: text, from: place, limit: limit)
        if let chosen = language(for: place..<end, input.language) {
          languages[chosen].appendClaims(in: text, sentence: place..<end, to: &claims)
        }
      }
      if claims.count > options.maximum { cut(&claims) }
      if claims.count > first { finish(&claims, from: first, place..<end, cursor.title ?? input.section) }
      place = end
      if claims.count >= options.maximum, place < count { reachedMaximum = true }
      if reachedMaximum { break }
    }
    return claims
  }

  /// The code points of the last text read for claims that lost their bytes.
  var brokenSpans: [Range<Int>] { text.brokenSpans(broken) }

  /// Every number of a text with its unit, claim or not, in order.
  ///
  /// - Parameters:
  ///   - utf8: The text in UTF-8.
  ///   - input: What is known beside the text.
  /// - Returns: The numbers.
  public mutating func numbers(in utf8: [UInt8], _ input: ClaimInput = ClaimInput()) -> [Quantity] {
    text.load(utf8)
    begin(input)
    var quantities: [Quantity] = []
    let sentences = splitter
    var place = 0
    while place < text.count {
      let end = sentences.end(in: text, from: place, limit: text.count)
      if let chosen = language(for: place..<end, input.language) {
        languages[chosen].appendQuantities(in: text, sentence: place..<end, to: &quantities)
      }
      place = end
    }
    return quantities
  }

  private mutating func begin(_ input: ClaimInput) {
    var context = ClaimContext()
    context.title = ClaimText(input.title ?? "")
    context.body = text
    context.date = (input.published ?? options.date).flatMap { CalendarDate(iso: $0) }
    context.language = input.language
    context.script = input.script
    for index in languages.indices { languages[index].begin(context) }
    if let section = input.section { enter(section) }
  }

  private mutating func enter(_ heading: String) {
    let heading = ClaimText(heading)
    for index in languages.indices { languages[index].enter(section: heading) }
  }

  /// Drops the claims above the maximum, and the links to them.
  private mutating func cut(_ claims: inout [Claim]) {
    claims.removeLast(claims.count - options.maximum)
    for index in claims.indices.suffix(Sentences.maximumLength) where (claims[index].of ?? -1) >= claims.count {
      claims[index].of = nil
    }
    reachedMaximum = true
  }

  /// The splitter of the document's language, else the one for all.
  private var splitter: Sentences { languages.lazy.compactMap(\.sentences).first ?? sentences }

  /// The language that reads a sentence; nil where there is no digit or letter to read.
  func language(for range: Range<Int>, _ tag: String?) -> Int? {
    let letters = LetterCounts(text, range)
    var best: (index: Int, weight: Int)?
    for index in languages.indices {
      let weight = languages[index].weight(of: letters, language: tag)
      if weight > (best?.weight ?? 0) { best = (index, weight) }
    }
    return best?.index
  }

  /// Fills in what follows from the claims of a sentence alone.
  private mutating func finish(_ claims: inout [Claim], from first: Int, _ sentence: Range<Int>, _ section: String?) {
    var window: (range: Range<Int>, string: String)?
    for index in first..<claims.count {
      claims[index].text = text.string(claims[index].start..<claims[index].end)
      let range = SentenceWindow.around(claims[index].start, text.folded, sentence)
      if window?.range != range { window = (range, text.string(range)) }
      claims[index].sentence = window?.string ?? ""
      claims[index].section = section
      claims[index].metricID = metricID(of: claims[index].metric)
      if claims[index].of == nil { claims[index].of = Self.level(for: index, in: claims, from: first) }
    }
  }

  /// The canonical name of a metric; texts speak of few metrics many times, so what was found is kept.
  private mutating func metricID(of metric: String) -> String? {
    let key = TextKey(text: metric)
    if let known = metricIDs[key] { return known }
    let id = options.lexicon.id(of: metric)
    if metricIDs.count >= Self.mostMetrics { metricIDs.removeAll(keepingCapacity: true) }
    metricIDs.updateValue(id, forKey: key)
    return id
  }

  /// So many metrics are kept, a few hundred kilobytes.
  private static let mostMetrics = 4_096

  /// The nearest level before a claim, in the same sentence, of the same metric.
  private static func level(for index: Int, in claims: [Claim], from first: Int) -> Int? {
    guard claims[index].kind != .level, !claims[index].metric.isEmpty else { return nil }
    let nearest = max(first, index - 16)
    return (nearest..<index).last { claims[$0].kind == .level && isSame(claims[$0].metric, claims[index].metric) }
  }
}

extension ClaimExtractor {
  /// The primary subtags of the languages that there are folders for.
  package static let tags: Set<String> = Set(allLanguages().map(\.tag))

  /// One instance of every language's reader.
  private static func allLanguages() -> [any ClaimLanguage] {
    [ChineseLanguage(), EnglishLanguage(), GermanLanguage()]
  }
}

/// The claims of a text in order of their start.
///
/// For many texts make one ``ClaimExtractor`` and keep it.
///
/// - Parameters:
///   - text: The text.
///   - input: What is known beside the text.
/// - Returns: The claims.
public func claims(in text: String, _ input: ClaimInput = ClaimInput()) -> [Claim] {
  var extractor = ClaimExtractor()
  return extractor.claims(in: Array(text.utf8), input)
}

/// Every number of a text with its unit, claim or not, in order.
///
/// - Parameters:
///   - text: The text.
///   - input: What is known beside the text.
/// - Returns: The numbers.
public func numbers(in text: String, _ input: ClaimInput = ClaimInput()) -> [Quantity] {
  var extractor = ClaimExtractor()
  return extractor.numbers(in: Array(text.utf8), input)
}
