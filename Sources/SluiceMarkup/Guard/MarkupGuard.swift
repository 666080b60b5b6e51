/// Turns a page as it was scraped into markup that libxml2 reads fast and rightly, in one linear pass.
///
/// libxml2's HTML parser knows HTML 4: it closes a heading at a `<p>` or a link at a `<table>`, takes quadratic time for
/// end tags that match nothing, and spends most of its time on scripts, attributes and white space. So the guard
///
/// - cuts out what no reader sees (scripts, styles, comments, svg …), keeping JSON-LD and the head's records,
/// - keeps the stack of open elements by the rules of the HTML Living Standard and writes every end tag explicitly,
///   with all elements under two neutral names that libxml2 has no rules of its own for (`div`, `span`),
/// - leaves one attribute, the number of the element's ``ElementFacts``,
/// - decodes character references, and passes on valid UTF-8 without control characters.
final class MarkupGuard {
  let output = ByteBuffer()
  var facts: [ElementFacts] = []
  var head = HeadRecords()
  /// Whether the page had more elements than the limit; the rest was left out.
  private(set) var isOverBudget = false

  var stack = OpenElements()
  var source: UnsafePointer<UInt8>
  var count = 0
  var reader: TagReader
  /// Whether `noscript` and `template` are read like other elements.
  var readsInert = false
  /// Cut elements that have no end in the rest of the page: only their tag is cut.
  var endless: Set<Tag> = []
  var classCache = ClassCache()
  private var commentsEnd = true
  /// No white space is wanted: a block just started or ended, or white space was written.
  var atBreak = true
  var preformatted = 0

  /// So many elements are read; a page with more is no page for readers.
  static let maximumElements = 400_000

  init() {
    // A placeholder until `run` lends the page; the count of 0 keeps it from being read.
    source = UnsafePointer(output.bytes)
    reader = TagReader(UnsafeBufferPointer(start: output.bytes, count: 0), output.bytes)
  }

  /// Reads a page.
  ///
  /// - Parameters:
  ///   - page: The bytes; they are borrowed until the end of the call.
  ///   - inert: Whether `noscript` and `template` are read like other elements.
  func run(_ page: UnsafeBufferPointer<UInt8>, inert: Bool) {
    output.reset()
    facts.removeAll(keepingCapacity: true)
    head.reset()
    stack.reset()
    endless.removeAll()
    isOverBudget = false
    commentsEnd = true
    atBreak = true
    preformatted = 0
    readsInert = inert
    guard let base = page.baseAddress else { return }
    source = base
    count = page.count
    reader = TagReader(page, base)
    output.append("<html><body>")
    scan()
    while !stack.entries.isEmpty { close() }
    output.append("</body></html>")
  }

  private func scan() {
    var at = 0
    while at < count, !isOverBudget {
      guard let tag = ByteScan.first(UInt8(ascii: "<"), in: source, from: at, to: count) else { break }
      if tag > at { text(at, tag) }
      at = markup(tag)
      isOverBudget = facts.count > Self.maximumElements
    }
    if at < count, !isOverBudget { text(at, count) }
  }

  /// Reads what starts at a `<`.
  ///
  /// - Returns: The position after it.
  private func markup(_ start: Int) -> Int {
    guard start + 1 < count else {
      output.append("&lt;")
      return count
    }
    let next = source[start + 1]
    if (next | 32) &- 97 < 26 { return startTag(start) }
    switch next {
    case UInt8(ascii: "/"):
      guard start + 2 < count, (source[start + 2] | 32) &- 97 < 26 else { return afterGreater(start + 2) }
      return endTag(start)
    case UInt8(ascii: "!"):
      return declaration(start)
    case UInt8(ascii: "?"):
      return afterGreater(start + 2)
    default:
      output.append("&lt;")
      atBreak = false
      return start + 1
    }
  }

  private func endTag(_ start: Int) -> Int {
    let (key, end) = reader.name(at: start + 2)
    endElement(Tag.byName.find(key) ?? .other, key)
    return afterGreater(end)
  }

  /// A comment, doctype or CDATA section: all are cut.
  private func declaration(_ start: Int) -> Int {
    guard start + 3 < count, source[start + 2] == 0x2d, source[start + 3] == 0x2d else {
      return afterGreater(start + 2)
    }
    // `<!-->` and `<!--->` are whole comments.
    var at = start + 2
    while commentsEnd, let found = find("--", from: at) {
      if found + 2 < count, source[found + 2] == UInt8(ascii: ">") { return found + 3 }
      if found + 3 < count, found > start + 3, source[found + 2] == UInt8(ascii: "!"),
        source[found + 3] == UInt8(ascii: ">")
      {
        return found + 4
      }
      at = found + 1
    }
    // Never closed: the text behind is worth more than the standard's reading, so it ends at the next `>`.
    commentsEnd = false
    return afterGreater(start + 4)
  }

  func find(_ needle: StaticString, from start: Int) -> Int? {
    ByteScan.first(needle, in: source, from: start, to: count)
  }

  func afterGreater(_ start: Int) -> Int {
    ByteScan.first(UInt8(ascii: ">"), in: source, from: start, to: count).map { $0 + 1 } ?? count
  }
}
