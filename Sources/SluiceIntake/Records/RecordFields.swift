import SluiceCore

/// The fields of one record, found by a ``FieldMapping``.
package struct RecordFields: Sendable {
  private var values: [FieldMapping.Role: [UInt8]] = [:]

  /// Sets a field; the last of several counts, as most JSON readers have it.
  mutating func set(_ role: FieldMapping.Role, _ value: [UInt8]?) { values[role] = value }

  /// The bytes of a field; nil where it is missing or empty.
  func bytes(_ role: FieldMapping.Role) -> [UInt8]? {
    guard let value = values[role], !value.isEmpty else { return nil }
    return value
  }

  func string(_ role: FieldMapping.Role) -> String? { bytes(role).map { String(decoding: $0, as: UTF8.self) } }

  /// Whether the record has a field of its content, if only an empty one.
  private var hasContent: Bool { [.text, .html, .content].contains { values[$0] != nil } }

  /// Makes the document of the record.
  ///
  /// Text that the producer gave is taken before markup, because it is further on the way.
  ///
  /// - Throws: A problem where there is no content.
  func document(at origin: Origin, mapping: FieldMapping) throws(Problem) -> Document {
    guard let (body, mediaType) = body else {
      if hasContent { throw Problem(.empty, "the record's text is empty", at: origin, stage: intakeStage) }
      let names = [FieldMapping.Role.text, .html, .content].map {
        String(decoding: mapping.paths[$0] ?? [], as: UTF8.self)
      }
      let message = "the record has no \(names.joined(separator: ", ")); say under fields where its text stands"
      throw Problem(.noContent, message, at: origin, stage: intakeStage)
    }
    var document = Document(
      origin: origin, id: string(.id), body: body, form: mediaType == .plain ? .text : .markup, mediaType: mediaType)
    // JSON is Unicode, but other records may be in any charset, which `decode` has to find.
    if (try? UTF8Span(validating: body.span)) == nil { document.form = .bytes }
    document.url = string(.url)
    document.title = string(.title)
    document.sectionTitle = string(.section)
    document.published = string(.published)
    document.fetched = string(.fetched)
    document.author = string(.author)
    document.site = string(.site)
    document.language = string(.language)
    return document
  }

  private var body: ([UInt8], Document.MediaType)? {
    if let text = bytes(.text) { return (text, .plain) }
    if let html = bytes(.html) { return (html, .html) }
    if let content = bytes(.content) { return (content, mediaType(ofHeader: string(.contentType) ?? "")) }
    return nil
  }
}
