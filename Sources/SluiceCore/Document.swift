/// One text on its way through the pipeline: bytes at first, clean text with claims at the end.
///
/// A document is a value that one worker owns. Stages change it in place; what a stage may rely on and what it must
/// leave behind is told by ``Form``.
public struct Document: Sendable {
  /// How far the body has come; stages declare which form they need and which they leave.
  public enum Form: Int, Sendable, Comparable, CaseIterable {
    /// Bytes in an unknown or declared charset.
    case bytes
    /// Valid UTF-8 that may still be markup or carry page furniture.
    case markup
    /// The clean text of the document, valid UTF-8; offsets in rows count its code points.
    case text
    /// The text, its claims extracted.
    case claims

    /// Orders the forms by how far the document has come.
    public static func < (left: Form, right: Form) -> Bool { left.rawValue < right.rawValue }
  }

  /// What the body is written in, as told by a header, a name or a look at its first bytes.
  public enum MediaType: String, Sendable {
    /// HTML or XHTML.
    case html
    /// Text without markup.
    case plain
    /// Not told yet; `decode` looks at the content.
    case unknown
  }

  /// Where the document came from.
  public var origin: Origin
  /// The identifier given by the producer, or the one derived from the origin (``Origin/derivedID(part:)``).
  public var id: String
  /// The number of this document among those that a `split` stage made of one input, from 0.
  public var part = 0
  /// The content in the form that ``form`` names.
  public var body: [UInt8]
  /// How far the body has come.
  public var form: Form
  /// What the body is written in.
  public var mediaType: MediaType

  /// The charset label of the HTTP or WARC header, as written there.
  public var transportCharset: String?
  /// The address the document was fetched from.
  public var url: String?
  /// The title of the article, without the site's name.
  public var title: String?
  /// The author or authors, as the page names them.
  public var author: String?
  /// The date of publication, ISO 8601 (`2024-03-05` or `2024-03-05T10:20:00+08:00`).
  public var published: String?
  /// When the document was fetched, ISO 8601, as a web archive, a saved page or the producer tells it; never taken for ``published``.
  public var fetched: String?
  /// The name of the site or source.
  public var site: String?
  /// The section heading that the producer gave with the text; context for period and status.
  public var sectionTitle: String?
  /// The language as a BCP 47 tag.
  public var language: String?
  /// How sure the `script` stage is of the language that it found, 0…1, and 0 where it found none; nil where nobody looked
  /// or the language is a declared one.
  public var languageConfidence: Double?

  /// How the bytes were read; nil where the producer gave Unicode text.
  public var encoding: EncodingDecision?
  /// How many characters were put back from mojibake.
  public var repairedCharacters = 0
  /// The scripts of the text.
  public var script: ScriptProfile?
  /// What kind of page this is.
  public var pageType: PageType?
  /// How sure the extractor is that the text is the whole main content and nothing else, 0…1.
  public var quality: Double?
  /// Headings with the range of text beneath them, in order.
  public var sections: [Section] = []
  /// Tables of the text whose columns have heads, in order.
  public var tables: [TextTable] = []
  /// The documents that the text holds, in order, as the extractor found them for `split`; empty where it is one.
  public var pieces: [DocumentPiece] = []
  /// What a reader of the row should know about the document.
  public var flags: Flags = []
  /// The claims found in the text, in order of their start.
  public var claims: [Claim] = []
  /// The id of the earlier document that this one repeats.
  public var duplicateOf: String?
  /// Lowercase hex of the hash of the normalised text, set by `dedup`.
  public var contentHash: String?

  /// Makes a document that no stage has seen yet.
  ///
  /// - Parameters:
  ///   - origin: Where the body came from.
  ///   - id: The producer's identifier; nil derives one from the origin.
  ///   - body: The content.
  ///   - form: How far the content has come.
  ///   - mediaType: What the content is written in.
  public init(
    origin: Origin, id: String? = nil, body: [UInt8], form: Form = .bytes, mediaType: MediaType = .unknown
  ) {
    self.origin = origin
    self.id = id ?? origin.derivedID(part: 0)
    self.body = body
    self.form = form
    self.mediaType = mediaType
  }
}

/// What a page is, told by its structure.
public enum PageType: String, Sendable, CaseIterable {
  /// A news item, report, essay or post with running text.
  case article
  /// A manual or reference page.
  case documentation
  /// A thread of posts.
  case forum
  /// One thing on sale or under review.
  case product
  /// A page that presents an organisation or an offer.
  case service
  /// A list of links to other pages.
  case listing
  /// Many short items gathered on one page.
  case collection
  /// Nothing that could be called content.
  case empty
}

/// A heading and the range of text that stands beneath it.
public struct Section: Sendable, Equatable {
  /// The heading's text.
  public var title: String
  /// The depth, 1 for the outermost.
  public var level: Int
  /// Where the section starts in the text, at its heading, in code points.
  public var start: Int
  /// Where the section ends in the text, in code points, half-open.
  public var end: Int

  /// Makes a section.
  ///
  /// - Parameters:
  ///   - title: The heading's text.
  ///   - level: The depth, 1 for the outermost.
  ///   - start: Where it starts, in code points.
  ///   - end: Where it ends, in code points, half-open.
  public init(title: String, level: Int, start: Int, end: Int) {
    self.title = title
    self.level = level
    self.start = start
    self.end = end
  }
}

/// One of several documents that stand in one text.
public struct DocumentPiece: Sendable, Equatable {
  /// The piece's own title.
  public var title: String?
  /// The piece's own date, ISO 8601.
  public var published: String?
  /// Where it starts in the text, in code points.
  public var start: Int
  /// Where it ends in the text, in code points, half-open.
  public var end: Int

  /// Makes a piece.
  ///
  /// - Parameters:
  ///   - title: Its own title.
  ///   - published: Its own date, ISO 8601.
  ///   - start: Where it starts, in code points.
  ///   - end: Where it ends, in code points, half-open.
  public init(title: String?, published: String?, start: Int, end: Int) {
    self.title = title
    self.published = published
    self.start = start
    self.end = end
  }
}
