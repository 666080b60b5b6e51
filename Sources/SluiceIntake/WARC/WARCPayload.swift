import SluiceCore

/// Makes a document of a WARC record's content.
struct WARCPayload {
  private let options: IntakeOptions
  /// Why the record is passed over, where it is by choice.
  private(set) var skipped: DropReason?

  init(options: IntakeOptions) { self.options = options }

  /// The document; nil where the record is passed over.
  mutating func document(
    of record: InputRecord, _ head: WARCHead, isIntact: Bool, _ problems: inout [Problem]
  ) throws(Problem) -> Document? {
    var body = record.bytes
    var contentType = head.fields.text("content-type") ?? ""
    var damage: String?
    if body.starts(with: "HTTP/".utf8) {
      let (http, start) = Self.httpHead(body)
      if !options.readsHTTPErrors, let status = Self.status(http), !(200..<300).contains(status) {
        skipped = .httpStatus
        return nil
      }
      contentType = http.text("content-type") ?? ""
      body.removeFirst(start)
      if let type = unwanted(contentType, head) { return skip(type) }
      (body, damage) = try decoded(body, http, record.origin)
    }
    let type = mediaType(contentType, head, body)
    guard options.mediaTypes.contains(type) else { return skip(type) }
    if let damage {
      problems.append(Problem(.corrupt, damage, at: record.origin, stage: intakeStage))
    }
    if body.isEmpty { throw Problem(.empty, "the record's body is empty", at: record.origin, stage: intakeStage) }
    var document = Document(origin: record.origin, body: body, mediaType: type)
    document.url = head.url
    document.fetched = head.date
    document.transportCharset = charset(ofHeader: contentType)
    if !isIntact || damage != nil { document.flags.insert(.truncated) }
    return document
  }

  private mutating func skip(_: Document.MediaType) -> Document? {
    skipped = .mediaType
    return nil
  }

  /// A type that the head names for certain and that is not wanted: nothing need be decoded.
  private func unwanted(_ contentType: String, _ head: WARCHead) -> Document.MediaType? {
    let type = SluiceIntake.mediaType(ofHeader: contentType)
    if type != .unknown { return options.mediaTypes.contains(type) ? nil : type }
    if contentType.isEmpty || isVague(contentType) || options.mediaTypes.contains(.unknown) { return nil }
    return .unknown
  }

  private func mediaType(_ contentType: String, _ head: WARCHead, _ body: [UInt8]) -> Document.MediaType {
    for stated in [contentType, head.fields.text("warc-identified-payload-type") ?? ""] {
      let type = SluiceIntake.mediaType(ofHeader: stated)
      if type != .unknown { return type }
      if !stated.isEmpty, !isVague(stated) { return .unknown }
    }
    return sniffedMediaType(body)
  }

  /// Whether a type says nothing: what servers send when they do not know.
  private func isVague(_ contentType: String) -> Bool {
    let essence = contentType.utf8.prefix { $0 != 0x3B }.filter { $0 != 0x20 }
    return ["application/octet-stream", "application/unknown", "unknown/unknown", "*/*", "application/http"].contains(
      String(decoding: essence, as: UTF8.self).lowercased())
  }

  private func decoded(_ body: [UInt8], _ http: HeaderFields, _ origin: Origin) throws(Problem) -> ([UInt8], String?) {
    let coding = ContentCoding(limit: options.maximumDocument.value)
    var result = coding.decode(body, http)
    // A body that is gzip though no field says so.
    if case .content(let content, nil) = result, content.starts(with: [0x1F, 0x8B, 8]) {
      result = coding.gunzip(content)
    }
    switch result {
    case .content(let content, let damage): return (content, damage)
    case .unsupported(let name):
      throw Problem(
        .unsupported, "the body is compressed by \(name), which cannot be opened here", at: origin, stage: intakeStage)
    case .tooLarge:
      let limit = options.maximumDocument.value
      throw Problem(
        .tooLarge, "the body unfolds to more than max_document (\(limit) bytes)", at: origin, stage: intakeStage)
    }
  }

  /// The head of a HTTP message and where its body starts; without an empty line all of it is head.
  private static func httpHead(_ bytes: [UInt8]) -> (HeaderFields, Int) {
    var at = 0
    while let feed = bytes[at...].firstIndex(of: 0x0A) {
      var next = feed + 1
      if next < bytes.count, bytes[next] == 0x0D { next += 1 }
      if next < bytes.count, bytes[next] == 0x0A { return (HeaderFields(Array(bytes[...feed])), next + 1) }
      at = feed + 1
    }
    return (HeaderFields(bytes), bytes.count)
  }

  private static func status(_ head: HeaderFields) -> Int? {
    let parts = head.firstText.split(separator: " ")
    return parts.count > 1 ? Int(parts[1]) : nil
  }
}
