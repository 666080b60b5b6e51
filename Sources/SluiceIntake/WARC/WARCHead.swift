/// The head of a WARC record.
package struct WARCHead: Sendable, Equatable {
  /// What kind of record it is (ISO 28500, 6).
  package enum RecordType: String, Sendable, CaseIterable {
    case warcinfo
    case response
    case resource
    case request
    case metadata
    case revisit
    case conversion
    case continuation
  }

  /// The fields.
  package let fields: HeaderFields
  /// Where the record starts, in bytes of uncompressed data.
  package let offset: Int
  /// The kind; nil for one that the standard does not know.
  package let type: RecordType?
  /// The length of the content; nil where it is missing or no number.
  package let contentLength: Int?

  /// Reads what is needed of the fields.
  ///
  /// - Parameters:
  ///   - fields: The fields.
  ///   - offset: Where the record starts.
  package init(_ fields: HeaderFields, at offset: Int) {
    self.fields = fields
    self.offset = offset
    type = fields.first("warc-type").flatMap {
      RecordType(rawValue: String(decoding: $0.map(lowercased), as: UTF8.self))
    }
    contentLength = fields.first("content-length").flatMap { decimal($0) }
  }

  /// The address the record is about; some writers put it between `<` and `>`.
  package var url: String? {
    guard var value = fields.first("warc-target-uri") else { return nil }
    if value.first == 0x3C, value.last == 0x3E { value = Array(value.dropFirst().dropLast()) }
    return String(decoding: value, as: UTF8.self)
  }

  /// The identifier of the record, without `<` and `>`.
  package var recordID: String? {
    fields.first("warc-record-id").map { id in
      let isBracketed = id.first == 0x3C && id.last == 0x3E
      return String(decoding: isBracketed ? id[1..<id.count - 1] : id[...], as: UTF8.self)
    }
  }

  /// The digest of the payload as the crawler wrote it, such as `sha1:…`.
  package var payloadDigest: [UInt8]? { fields.first("warc-payload-digest") }

  /// When the record was made, ISO 8601.
  package var date: String? { fields.text("warc-date") }

  /// Heads of records at the same place are the same.
  package static func == (left: WARCHead, right: WARCHead) -> Bool {
    left.offset == right.offset && left.type == right.type && left.contentLength == right.contentLength
  }
}
