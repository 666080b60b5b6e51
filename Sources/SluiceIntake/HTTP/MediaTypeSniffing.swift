import SluiceCore

/// What content is by its first bytes, where neither name nor header tells (as in the WHATWG's MIME Sniffing Standard).
///
/// - Parameter bytes: The content.
/// - Returns: HTML where it starts like a page, plain where no byte is binary, else unknown.
func sniffedMediaType(_ bytes: [UInt8]) -> Document.MediaType {
  var rest = bytes.prefix(1024)
  if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
  rest = rest.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
  let start = rest.prefix(16).map(lowercased)
  for tag in pageStarts where start.starts(with: tag) { return .html }
  return isReadable(bytes) ? .plain : .unknown
}

/// How pages start: the patterns of MIME Sniffing 7.1, in lower case, and XML declarations before XHTML.
private let pageStarts: [[UInt8]] = [
  "<!doctype html", "<html", "<head", "<script", "<iframe", "<h1", "<div", "<font", "<table", "<a ", "<style", "<title",
  "<b>", "<body", "<br", "<p>", "<p ", "<!--", "<meta", "<?xml",
].map { Array($0.utf8) }

/// The charset that a `Content-Type` names, as written there.
///
/// - Parameter contentType: The value of the header.
/// - Returns: The label, nil without one.
func charset(ofHeader contentType: String) -> String? {
  for parameter in contentType.split(separator: ";").dropFirst() {
    let parts = parameter.split(separator: "=", maxSplits: 1)
    guard parts.count == 2, trimmed(parts[0]).lowercased() == "charset" else { continue }
    let label = trimmed(parts[1])
    return label.isEmpty ? nil : label
  }
  return nil
}

private func trimmed(_ text: Substring) -> String {
  let blanks: Set<UInt8> = [0x20, 0x09, 0x22, 0x27]
  let bytes = Array(text.utf8).drop { blanks.contains($0) }
  let end = bytes.lastIndex { !blanks.contains($0) }.map { $0 + 1 } ?? bytes.startIndex
  return String(decoding: bytes[bytes.startIndex..<max(bytes.startIndex, end)], as: UTF8.self)
}
