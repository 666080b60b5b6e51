/// The head of a WARC record.
///
/// One reference, because heads travel with every record through several hands.
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

  private final class Storage: Sendable {
    let fields: HeaderFields
    let places: WARCFieldPlaces
    let offset: Int
    let type: RecordType?
    let contentLength: Int?

    init(_ given: HeaderFields, at offset: Int) {
      var fields = given
      var places = WARCFieldPlaces(fields)
      if places.isFolded {
        fields = fields.unfolded()
        places = WARCFieldPlaces(fields)
      }
      self.fields = fields
      self.places = places
      self.offset = offset
      type = RecordType.named(fields.bytes[places.type])
      contentLength = decimal(fields.bytes[places.contentLength])
    }
  }

  private let storage: Storage

  /// Reads what is needed of the fields.
  ///
  /// - Parameters:
  ///   - fields: The fields.
  ///   - offset: Where the record starts.
  package init(_ fields: HeaderFields, at offset: Int) { storage = Storage(fields, at: offset) }

  /// The fields.
  package var fields: HeaderFields { storage.fields }

  /// Where the record starts, in bytes of uncompressed data.
  package var offset: Int { storage.offset }

  /// The kind; nil for one that the standard does not know.
  package var type: RecordType? { storage.type }

  /// The length of the content; nil where it is missing or no number.
  package var contentLength: Int? { storage.contentLength }

  /// The address the record is about; some writers put it between `<` and `>`.
  package var url: String? { text(storage.places.url, isBracketed: true) }

  /// The identifier of the record, without `<` and `>`.
  package var recordID: String? { text(storage.places.recordID, isBracketed: true) }

  /// The digest of the payload as the crawler wrote it, such as `sha1:…`.
  package var payloadDigest: ArraySlice<UInt8>? {
    let place = storage.places.payloadDigest
    return place.isEmpty ? nil : fields.bytes[place]
  }

  /// When the record was made, ISO 8601.
  package var date: String? { text(storage.places.date, isBracketed: false) }

  /// Heads of records at the same place are the same.
  package static func == (left: WARCHead, right: WARCHead) -> Bool {
    left.offset == right.offset && left.type == right.type && left.contentLength == right.contentLength
  }

  /// A value as text; nil for an empty one.
  private func text(_ place: Range<Int>, isBracketed: Bool) -> String? {
    if place.isEmpty { return nil }
    let value = fields.bytes[place]
    let inner = isBracketed && value.count > 1 && value.first == 0x3C && value.last == 0x3E
    return String(decoding: inner ? value.dropFirst().dropLast() : value, as: UTF8.self)
  }
}

extension WARCHead.RecordType {
  private static let names: [(name: StaticString, type: WARCHead.RecordType)] = [
    ("response", .response), ("request", .request), ("metadata", .metadata), ("conversion", .conversion),
    ("resource", .resource), ("revisit", .revisit), ("warcinfo", .warcinfo), ("continuation", .continuation),
  ]

  /// The type that a field names; case does not count.
  fileprivate static func named(_ value: ArraySlice<UInt8>) -> Self? {
    names.first { value.equalsLowercase($0.name) }?.type
  }
}

/// Where the values stand that are asked of every record: found in one pass, because small records are mostly head.
struct WARCFieldPlaces: Sendable {
  private(set) var type = 0..<0
  private(set) var contentLength = 0..<0
  private(set) var recordID = 0..<0
  private(set) var url = 0..<0
  private(set) var date = 0..<0
  private(set) var payloadDigest = 0..<0
  /// Whether a value goes on in a later line, which is left out here.
  private(set) var isFolded = false

  init(_ fields: HeaderFields) {
    isFolded = fields.forEach { name, value in
      // The first of several counts, also where it is empty; no value starts at 0.
      switch name.count {
      case 9 where name.equalsLowercase("warc-type"): if type.lowerBound == 0 { type = value }
      case 9 where name.equalsLowercase("warc-date"): if date.lowerBound == 0 { date = value }
      case 14 where name.equalsLowercase("content-length"): if contentLength.lowerBound == 0 { contentLength = value }
      case 14 where name.equalsLowercase("warc-record-id"): if recordID.lowerBound == 0 { recordID = value }
      case 15 where name.equalsLowercase("warc-target-uri"): if url.lowerBound == 0 { url = value }
      case 19 where name.equalsLowercase("warc-payload-digest"):
        if payloadDigest.lowerBound == 0 { payloadDigest = value }
      default: break
      }
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether the bytes are a name, case aside.
  fileprivate func equalsLowercase(_ name: StaticString) -> Bool {
    guard count == name.utf8CodeUnitCount else { return false }
    for index in 0..<count where lowercased(self[startIndex + index]) != name.utf8Start[index] { return false }
    return true
  }
}
