package import SluiceCore

/// A charset that somebody claims for a document, with the label as written.
package struct Declaration: Equatable {
  package var source: EncodingDecision.Source
  package var label: String
  /// The charset that the label names; nil for a label that nobody knows.
  package var charset: Charset?
}

/// What header and document say of the charset, strongest first, as the HTML standard ranks them.
package struct Declarations {
  package private(set) var all: [Declaration] = []

  /// Gathers the declarations of a document.
  ///
  /// - Parameters:
  ///   - bytes: The document.
  ///   - transport: The label of the HTTP or WARC header.
  ///   - isMarkup: Whether `<meta>` and an XML declaration may stand in the document.
  package init(in bytes: Span<UInt8>, transport: String?, isMarkup: Bool) {
    if let transport, !transport.isEmpty {
      all.append(Declaration(source: .transport, label: transport, charset: Charset(label: transport)))
    }
    guard isMarkup else { return }
    if let label = MetaPrescan.label(in: bytes) {
      all.append(Declaration(source: .meta, label: label, charset: Self.asRead(Charset(label: label))))
    }
    if let label = XMLDeclaration.label(in: bytes) {
      all.append(Declaration(source: .xml, label: label, charset: Self.asRead(Charset(label: label))))
    }
  }

  /// The strongest declaration that names a known charset.
  package var strongest: Declaration? { all.first { $0.charset != nil } ?? all.first }

  /// A document whose declaration could be read as ASCII is not UTF-16 or UTF-32 (HTML standard, prescan, step 13).
  private static func asRead(_ charset: Charset?) -> Charset? {
    switch charset {
    case .utf16LE, .utf16BE, .utf32LE, .utf32BE: .utf8
    case Charset(label: "x-user-defined"): .windows1252
    default: charset
    }
  }
}
