/// What is known of a document beside its text, in the form that languages read.
package struct ClaimContext: Sendable {
  /// The document's title.
  package var title = ClaimText()
  /// The document's text; a language looks at it when the document begins and must not keep it.
  package var body = ClaimText()
  /// What relative words count from: the date printed in the document, else the one given to the run.
  package var date: CalendarDate?
  /// The document's main script by ISO 15924 (`Hans`, `Hant`, `Latn`), where it is known.
  package var script: String?
  /// The document's language as a BCP 47 tag, where it is known.
  package var language: String?

  /// Makes an empty context.
  package init() {}
}

/// What a caller may tell about a text before its claims are read.
public struct ClaimInput: Sendable, Equatable {
  /// The title: it may name the place, the year and the kind of report.
  public var title: String?
  /// The heading that the text stands under.
  public var section: String?
  /// The date of publication, ISO 8601.
  public var published: String?
  /// The language as a BCP 47 tag.
  public var language: String?
  /// The main script by ISO 15924.
  public var script: String?

  /// Describes a text.
  ///
  /// - Parameters:
  ///   - title: The title.
  ///   - section: The heading that the text stands under.
  ///   - published: The date of publication, ISO 8601.
  ///   - language: The language as a BCP 47 tag.
  ///   - script: The main script by ISO 15924.
  public init(
    title: String? = nil, section: String? = nil, published: String? = nil, language: String? = nil,
    script: String? = nil
  ) {
    self.title = title
    self.section = section
    self.published = published
    self.language = language
    self.script = script
  }
}
