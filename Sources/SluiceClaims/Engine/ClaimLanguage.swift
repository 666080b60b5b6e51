package import SluiceCore

/// What one language's folder gives the engine: the numbers of a sentence, and the claims that they make.
///
/// A language is a value with its own scratch memory; one instance serves one worker. It owns every word: numbers,
/// units, qualifiers, periods, status and metric. The engine owns the text, the sentences, and what follows from the
/// claims alone: ids, links, the sentence's text, the section, the metric's canonical name.
package protocol ClaimLanguage: Sendable {
  /// The primary subtag of BCP 47 (`de`): a document known to be in a language that no folder has is not read.
  var tag: String { get }

  /// The splitter of the document begun, nil where the engine's own, with every language's abbreviations, fits.
  var sentences: Sentences? { get }

  /// Words before a full stop that does not end a sentence, in lower case without the stop (`mr`, `inc`).
  var abbreviations: [String] { get }

  /// How well a sentence fits this language; the engine takes the language with the highest weight above 0.
  ///
  /// - Parameters:
  ///   - letters: The sentence's letters counted by script.
  ///   - language: The document's language as a BCP 47 tag, where it is known.
  /// - Returns: The weight, 0 for a sentence that is not of this language.
  func weight(of letters: LetterCounts, language: String?) -> Int

  /// Starts a document: forgets the last one and reads what its title, date and script say.
  ///
  /// - Parameter context: What is known beside the text.
  mutating func begin(_ context: ClaimContext)

  /// Enters a section of the document; called before its first sentence, and once with the producer's section title.
  ///
  /// - Parameter heading: The section's title.
  mutating func enter(section heading: ClaimText)

  /// Appends every number of a sentence with its unit, in order and without overlaps, claim or not.
  ///
  /// - Parameters:
  ///   - text: The document.
  ///   - sentence: The sentence's range.
  ///   - quantities: Where to append.
  mutating func appendQuantities(in text: ClaimText, sentence: Range<Int>, to quantities: inout [Quantity])

  /// Appends the claims of a sentence in order of their start.
  ///
  /// The language leaves `text`, `sentence`, `section` and `metricID` empty, and `of` nil unless it knows better than
  /// the engine's rule; then `of` is an index into `claims`.
  ///
  /// - Parameters:
  ///   - text: The document.
  ///   - sentence: The sentence's range.
  ///   - claims: Where to append; earlier claims of the document stand before.
  mutating func appendClaims(in text: ClaimText, sentence: Range<Int>, to claims: inout [Claim])
}

extension ClaimLanguage {
  /// The engine's own splitter.
  package var sentences: Sentences? { nil }
}
