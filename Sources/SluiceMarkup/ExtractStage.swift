public import SluiceCore

/// Markup or plain text becomes the clean text of the document.
public struct ExtractStage: Stage {
  /// The stage's name, needs, gives and options.
  public static let declaration = StageDeclaration(
    name: "extract", summary: "main text and metadata of HTML pages, clean text of plain text",
    needs: .markup, gives: .text,
    options: [
      OptionDeclaration(
        "favour", .choice(default: "balance", ExtractOptions.Favour.allCases.map { $0.rawValue }),
        help: "what to prefer where a block is doubtful: balance, precision or recall")
    ])

  private let extractor = Extractor()
  private var cleaner = PlainTextCleaner()
  private var options = ExtractOptions()

  /// Makes the stage.
  ///
  /// - Parameter options: The checked options.
  /// - Throws: Nothing; every checked value makes sense.
  public init(options: StageOptions) throws(OptionError) {
    if let favour = options.string("favour").flatMap(ExtractOptions.Favour.init) { self.options.favour = favour }
  }

  /// Extracts a document's text; what its producer told of it stays.
  ///
  /// - Parameter document: A document with decoded markup or text.
  /// - Returns: Always ``Outcome/keep``: a page without main text is a document with a flag.
  public mutating func process(_ document: inout Document) -> Outcome {
    switch document.mediaType {
    // What a producer gave as text stays as it is, so that offsets count in the producer's text.
    case .plain: if document.form < .text { plain(&document) }
    case .html, .unknown: page(&document)
    }
    document.form = .text
    return .keep
  }

  private mutating func plain(_ document: inout Document) {
    let found = cleaner.clean(document.body)
    document.body = found.text
    document.sections = found.sections
    document.pieces = found.pieces
    document.title = document.title ?? found.title
    document.published = document.published ?? found.published
    if found.overBudget { document.flags.insert(.overBudget) }
    if found.text.isEmpty { document.flags.insert(.noMainText) }
  }

  private mutating func page(_ document: inout Document) {
    options.url = document.url
    let found = extractor.extract(document.body, options: options)
    document.body = found.text
    document.sections = found.sections
    document.tables = found.tables
    document.title = document.title ?? found.title
    document.author = document.author ?? found.author
    document.published = document.published ?? found.published
    document.site = document.site ?? found.site
    document.url = document.url ?? found.url
    document.language = document.language ?? found.language
    document.pageType = found.pageType
    document.quality = found.quality
    document.flags.formUnion(found.flags)
  }
}
