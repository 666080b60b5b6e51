import SluiceCore

/// The suffix of a file's name in lower case, the one before `.gz` where it is compressed.
///
/// - Parameter path: The path.
/// - Returns: What stands behind the last dot of the name, empty without one.
func nameSuffix(_ path: String) -> String {
  let name = path.utf8.suffix(from: path.utf8.lastIndex(of: 0x2F).map(path.utf8.index(after:)) ?? path.utf8.startIndex)
  var parts = name.split(separator: 0x2E, omittingEmptySubsequences: false).dropFirst()
  if let last = parts.last, String(decoding: last, as: UTF8.self).lowercased() == "gz" { parts.removeLast() }
  return parts.last.map { String(decoding: $0, as: UTF8.self).lowercased() } ?? ""
}

/// A name without the suffix of gzip.
///
/// - Parameter name: The name.
/// - Returns: The name of the content: `.tgz` becomes `.tar`.
func withoutGzipSuffix(_ name: String) -> String {
  if name.lowercased().hasSuffix(".gz") { return String(name.dropLast(3)) }
  if name.lowercased().hasSuffix(".tgz") { return String(name.dropLast(4)) + ".tar" }
  return name
}

/// What a document is written in, as far as its file's name tells.
///
/// - Parameter path: The path; a `.gz` at its end does not count.
/// - Returns: The type, unknown where the name does not tell.
func mediaType(ofName path: String) -> Document.MediaType {
  mediaTypesBySuffix[nameSuffix(path)] ?? .unknown
}

/// Suffixes that tell what a page is written in; others are left to a look at the content.
private let mediaTypesBySuffix: [String: Document.MediaType] = [
  "html": .html, "htm": .html, "xhtml": .html, "xht": .html, "shtml": .html,
  "txt": .plain, "text": .plain, "md": .plain, "markdown": .plain,
]

/// What a document is written in, as a media type says.
///
/// - Parameter contentType: The value of a `Content-Type` header.
/// - Returns: The type, unknown for others than HTML and text.
func mediaType(ofHeader contentType: String) -> Document.MediaType {
  let essence = contentType.utf8.prefix { $0 != 0x3B }.filter { $0 != 0x20 && $0 != 0x09 }
  switch String(decoding: essence, as: UTF8.self).lowercased() {
  case "text/html", "application/xhtml+xml", "application/vnd.wap.xhtml+xml", "html": return .html
  case "text/plain", "text/markdown", "plain", "text": return .plain
  default: return .unknown
  }
}

/// Suffixes of pages saved as one file, and of messages.
let messageSuffixes: Set<String> = ["mht", "mhtml", "eml"]

/// Suffixes of archives, whose entries have names of their own.
let archiveSuffixes: Set<String> = ["zip", "tar", "tgz"]
