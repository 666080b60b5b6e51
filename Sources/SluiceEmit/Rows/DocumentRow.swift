import SluiceCore
import SluiceJSON

extension JSONWriter {
  /// Writes a document as one line, its keys in the order of the schema.
  ///
  /// - Parameters:
  ///   - document: The document at the end of the pipeline; its body must be valid UTF-8.
  ///   - tagged: Whether the line starts with the `row` key, for streams that mix kinds.
  public mutating func documentRow(_ document: Document, tagged: Bool = false) {
    beginObject()
    if tagged { tag(.documents) }
    origin(of: document)
    key("encoding")
    encoding(document.encoding)
    key("script")
    script(document.script)
    key("language")
    string(document.language)
    key("language_confidence")
    double(document.languageConfidence)
    key("page_type")
    string(document.pageType?.rawValue)
    key("quality")
    double(document.quality)
    key("text")
    string(utf8: document.body.span)
    key("sections")
    sections(document.sections)
    key("flags")
    flags(document.flags)
    key("chars")
    int(codePoints(in: document.body.span))
    key("claims")
    int(document.claims.count)
    key("duplicate_of")
    string(document.duplicateOf)
    key("content_hash")
    string(document.contentHash)
    endObject()
    endLine()
  }

  mutating func tag(_ kind: RowKind) {
    key("row")
    string(kind.singular)
  }

  mutating func flags(_ flags: Flags) {
    beginArray()
    for (bit, name) in Flags.names.enumerated() where flags.rawValue & (1 << UInt64(bit)) != 0 { string(name) }
    endArray()
  }

  private mutating func origin(of document: Document) {
    key("id")
    string(document.id)
    key("path")
    string(document.origin.path)
    key("member")
    string(document.origin.member)
    key("part")
    int(document.part)
    key("url")
    string(document.url)
    key("title")
    string(document.title)
    key("author")
    string(document.author)
    key("published")
    string(document.published)
    key("fetched")
    string(document.fetched)
    key("site")
    string(document.site)
  }

  private mutating func encoding(_ decision: EncodingDecision?) {
    guard let decision else { return null() }
    beginObject()
    key("name")
    string(decision.name)
    key("source")
    string(decision.source.rawValue)
    key("confidence")
    double(decision.confidence)
    key("declared")
    string(decision.declared)
    key("replaced")
    int(decision.replaced)
    endObject()
  }

  private mutating func script(_ profile: ScriptProfile?) {
    guard let profile else { return null() }
    beginObject()
    key("main")
    string(profile.main)
    key("shares")
    beginArray()
    for share in profile.shares {
      beginObject()
      key("script")
      string(share.script)
      key("share")
      double(share.share)
      endObject()
    }
    endArray()
    endObject()
  }

  private mutating func sections(_ sections: [Section]) {
    beginArray()
    for section in sections {
      beginObject()
      key("title")
      string(section.title)
      key("level")
      int(section.level)
      key("start")
      int(section.start)
      key("end")
      int(section.end)
      endObject()
    }
    endArray()
  }
}

/// The number of code points in valid UTF-8: the bytes that do not continue one.
func codePoints(in text: Span<UInt8>) -> Int {
  var count = 0
  for index in 0..<text.count where text[index] & 0xC0 != 0x80 { count += 1 }
  return count
}
