/// Tells HTML from plain text by content.
enum MediaSniffer {
  /// How many bytes are looked at.
  private static let limit = 8192

  /// Tags that start a page or stand in every page (MIME Sniffing, 7.1, and the usual sectioning and text elements).
  private static let tags: Set<String> = [
    "!doctype", "html", "head", "body", "title", "meta", "link", "script", "style", "iframe", "h1", "h2", "h3", "div",
    "font",
    "table", "tr", "td", "th", "a", "b", "br", "p", "ul", "ol", "li", "span", "img", "section", "article", "header",
    "footer", "nav", "main", "form", "input", "strong", "em", "center", "blockquote", "pre",
  ]

  /// How many distinct tags make markup of a text that does not start with one: a sentence about `<b>` is plain text.
  private static let enoughTags = 3

  /// Whether bytes look like HTML.
  ///
  /// - Parameter bytes: The document in an ASCII-compatible charset.
  /// - Returns: Whether it starts as a page does, or holds several different tags.
  static func isHTML(_ bytes: Span<UInt8>) -> Bool {
    let count = min(bytes.count, limit)
    var at = 0
    while at < count, bytes[at] <= 0x20 || bytes[at] == 0xEF || bytes[at] == 0xBB || bytes[at] == 0xBF { at += 1 }
    if startsAsPage(bytes, at, count) { return true }
    var seen: Set<String> = []
    while at < count, seen.count < enoughTags {
      if bytes[at] == 0x3C, let name = tagName(bytes, at + 1, count), tags.contains(name) { seen.insert(name) }
      at += 1
    }
    return seen.count >= enoughTags
  }

  private static func startsAsPage(_ bytes: Span<UInt8>, _ at: Int, _ count: Int) -> Bool {
    guard at + 3 < count, bytes[at] == 0x3C else { return false }
    if bytes[at + 1] == 0x21, bytes[at + 2] == 0x2D, bytes[at + 3] == 0x2D { return true }
    if bytes[at + 1] == 0x3F { return true }
    return tagName(bytes, at + 1, count).map(tags.contains) ?? false
  }

  /// The lower-case name of a tag that starts at an offset, at most ten letters, ended by a space, `/` or `>`.
  private static func tagName(_ bytes: Span<UInt8>, _ start: Int, _ count: Int) -> String? {
    var name: [UInt8] = []
    var at = start
    if at < count, bytes[at] == 0x2F { at += 1 }
    while at < count, name.count <= 10 {
      let byte = bytes[at]
      if byte == 0x3E || byte == 0x2F || byte <= 0x20 {
        return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
      }
      name.append(0x41...0x5A ~= byte ? byte | 0x20 : byte)
      at += 1
    }
    return nil
  }
}
