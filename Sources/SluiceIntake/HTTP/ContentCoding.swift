import SluiceCore

/// Undoes the codings of a HTTP body, each only where the bytes bear out what the head says.
///
/// Crawlers store bodies with their codings undone and the fields still there, and servers send fields that were never
/// true.
struct ContentCoding {
  /// What came of a body.
  enum Result {
    /// The content, with what was wrong on the way.
    case content([UInt8], damage: String?)
    /// A coding that cannot be undone here.
    case unsupported(String)
    /// The content is larger than the limit.
    case tooLarge
  }

  let limit: Int

  /// Undoes what the head of a response names.
  func decode(_ body: [UInt8], _ head: HeaderFields) -> Result {
    var body = body
    var damage: String?
    if head.all("transfer-encoding").contains(where: { tokens($0).contains("chunked") }) {
      (body, damage) = dechunked(body)
    }
    for coding in head.all("content-encoding").flatMap(tokens).reversed() {
      switch undo(coding, body) {
      case .content(let content, let wrong):
        body = content
        damage = damage ?? wrong
      case let other: return other
      }
    }
    return .content(body, damage: damage)
  }

  private func tokens(_ value: [UInt8]) -> [String] {
    value.split(separator: 0x2C).map { token in
      String(decoding: token.filter { $0 != 0x20 && $0 != 0x09 && $0 != 0x22 }.map(lowercased), as: UTF8.self)
    }
  }

  /// Puts chunks together; a body that does not start with a whole chunk is none that is chunked.
  private func dechunked(_ body: [UInt8]) -> ([UInt8], String?) {
    var window = ByteWindow(capacity: body.count)
    window.append(body)
    var decoder = ChunkedDecoder()
    var content: [UInt8] = []
    while let element = decoder.finish(&window) {
      switch element {
      case .content(let count): window.take(count, appendingTo: &content)
      case .end: return (content, nil)
      case .damage where content.isEmpty, .truncated where content.isEmpty: return (body, nil)
      case .damage(let offset):
        return (content, "the chunked body is damaged at byte \(offset); what could be read is used")
      case .truncated: return (content, "the chunked body ends early; what could be read is used")
      }
    }
    return (content.isEmpty ? body : content, nil)
  }

  private func undo(_ coding: String, _ body: [UInt8]) -> Result {
    switch coding {
    case "gzip", "x-gzip": body.starts(with: [0x1F, 0x8B]) ? gunzip(body) : .content(body, damage: nil)
    case "deflate": inflate(body)
    case "br": isReadable(body) ? .content(body, damage: nil) : .unsupported("brotli")
    case "zstd": body.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) ? .unsupported("Zstandard") : .content(body, damage: nil)
    case "compress", "x-compress":
      body.starts(with: [0x1F, 0x9D]) ? .unsupported("compress") : .content(body, damage: nil)
    default: .content(body, damage: nil)
    }
  }

  /// Inflates a gzip body, whatever the head calls it.
  func gunzip(_ body: [UInt8]) -> Result {
    var decoder = GzipDecoder(recovery: .stop)
    var window = ByteWindow(capacity: body.count)
    window.append(body)
    var content: [UInt8] = []
    var wrong: String?
    while let element = decoder.finish(&window) {
      switch element {
      case .content(let count):
        decoder.output.take(count, appendingTo: &content)
        if content.count > limit { return .tooLarge }
      case .damage(let damage, _): wrong = wrong ?? damage.problem.message
      case .memberStart, .memberEnd: break
      }
    }
    return .content(content, damage: wrong)
  }

  /// Inflates a deflate body: with zlib's wrapping as the standard has it, bare as some servers do, or not at all.
  private func inflate(_ body: [UInt8]) -> Result {
    guard body.count >= 2 else { return .content(body, damage: nil) }
    // RFC 1950: the method is 8, and the first two bytes are a multiple of 31.
    let isWrapped = body[0] & 15 == 8 && (Int(body[0]) << 8 | Int(body[1])) % 31 == 0
    if !isWrapped, isReadable(body) { return .content(body, damage: nil) }
    let inflater = Inflater(isWrapped ? .zlib : .raw)
    var (input, output) = (ByteWindow(capacity: body.count), ByteWindow())
    input.append(body)
    var content: [UInt8] = []
    while true {
      let status = inflater.step(&input, into: &output, room: GzipDecoder.step)
      let added = output.count
      output.take(added, appendingTo: &content)
      if content.count > limit { return .tooLarge }
      switch status {
      case .end: return .content(content, damage: nil)
      case .damaged where content.isEmpty: return .content(body, damage: nil)
      case .damaged: return .content(content, damage: "the deflate data is damaged; what could be read is used")
      case .progress where added == 0 && input.isEmpty:
        return .content(content, damage: "the deflate data ends early; what could be read is used")
      case .progress: break
      }
    }
  }
}

/// Whether the first bytes are text rather than compressed data: no control characters but white space.
///
/// - Parameter bytes: The bytes.
/// - Returns: Whether they can be read as they are.
func isReadable(_ bytes: [UInt8]) -> Bool {
  !bytes.prefix(512).contains { $0 < 0x20 && !(0x09...0x0D).contains($0) && $0 != 0x1B }
}
