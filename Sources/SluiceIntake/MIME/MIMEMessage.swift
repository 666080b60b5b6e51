import SluiceCore

/// A page saved as one file (MHTML) or a message (`.eml`): its main part, without the images beside it.
struct MIMEMessage {
  /// How deep multiparts may lie in each other.
  private static let maximumDepth = 8

  private let bytes: [UInt8]
  private let head: HeaderFields
  private let body: Range<Int>

  /// Reads the head of a message.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    (head, body) = Self.split(bytes, 0..<bytes.count)
  }

  /// The part that is the page: the first of HTML, else the first of text; nil without either.
  func document(at origin: Origin) -> Document? {
    guard let part = part(head, body, depth: 0) else { return nil }
    let contentType = part.head.text("content-type") ?? "text/plain"
    var document = Document(
      origin: origin, body: decoded(part), mediaType: mediaType(ofHeader: contentType))
    document.transportCharset = charset(ofHeader: contentType)
    document.url = head.text("snapshot-content-location") ?? part.head.text("content-location")
    document.title = head.first("subject").map(decodedWords)
    document.author = head.first("from").map(decodedWords).flatMap(Self.isWritten)
    let date = head.text("date").flatMap(isoDate)
    // The date of a saved page is when it was saved; that of a message is when it was written.
    if isSavedPage { document.fetched = date } else { document.published = date }
    return document
  }

  /// Whether a browser wrote the file: it names the page's address, or itself as the sender.
  private var isSavedPage: Bool {
    if head.first("snapshot-content-location") != nil { return true }
    return head.first("from").map(decodedWords).map { Self.isWritten($0) == nil } ?? false
  }

  /// Browsers fill in `From` what is no name.
  private static func isWritten(_ author: String) -> String? {
    author.contains("Saved by") ? nil : author
  }

  private struct Part {
    var head: HeaderFields
    var body: Range<Int>
    var isHTML: Bool
  }

  // The depth of these calls is bounded.
  private func part(_ head: HeaderFields, _ body: Range<Int>, depth: Int) -> Part? {
    let contentType = head.text("content-type") ?? "text/plain"
    if contentType.lowercased().hasPrefix("multipart/") {
      guard depth < Self.maximumDepth, let boundary = parameter("boundary", of: contentType) else { return nil }
      var best: Part?
      for range in parts(body, boundary: Array("--\(boundary)".utf8)) {
        let (inner, content) = Self.split(bytes, range)
        guard let part = part(inner, content, depth: depth + 1) else { continue }
        if part.isHTML { return part }
        best = best ?? part
      }
      return best
    }
    switch mediaType(ofHeader: contentType) {
    case .html: return Part(head: head, body: body, isHTML: true)
    case .plain: return Part(head: head, body: body, isHTML: false)
    case .unknown: return nil
    }
  }

  /// The ranges between lines that are the boundary; one that is never closed ends with the message.
  private func parts(_ range: Range<Int>, boundary: [UInt8]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start: Int?
    var line = range.lowerBound
    while line < range.upperBound {
      let end = bytes[line..<range.upperBound].firstIndex(of: 0x0A) ?? range.upperBound
      if bytes[line..<end].starts(with: boundary) {
        if let start { parts.append(start..<max(start, line)) }
        let isLast = bytes[(line + boundary.count)..<end].starts(with: [0x2D, 0x2D])
        if isLast { return parts }
        start = min(end + 1, range.upperBound)
      }
      line = end + 1
    }
    if let start { parts.append(start..<range.upperBound) }
    return parts
  }

  private func decoded(_ part: Part) -> [UInt8] {
    let encoding = part.head.text("content-transfer-encoding")?.lowercased()
    switch encoding {
    case "base64": return base64Decoded(bytes[part.body])
    case "quoted-printable": return quotedPrintableDecoded(bytes[part.body])
    default: return Array(bytes[part.body])
    }
  }

  private static func split(_ bytes: [UInt8], _ range: Range<Int>) -> (HeaderFields, Range<Int>) {
    var line = range.lowerBound
    while line < range.upperBound {
      let end = bytes[line..<range.upperBound].firstIndex(of: 0x0A) ?? range.upperBound
      let isEmpty = end == line || (end == line + 1 && bytes[line] == 0x0D)
      // A message has no first line of its own: an empty one stands in for it.
      if isEmpty {
        return (
          HeaderFields([0x0A] + bytes[range.lowerBound..<line]), min(end + 1, range.upperBound)..<range.upperBound
        )
      }
      line = end + 1
    }
    return (HeaderFields([0x0A] + bytes[range]), range.upperBound..<range.upperBound)
  }
}
