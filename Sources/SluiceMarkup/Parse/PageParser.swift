/// Reads a page as it was scraped: tokenizer and tree builder after the HTML Living Standard, in one linear pass.
///
/// What the standard says is followed as far as it decides which element a text belongs to. Beyond it the parser
///
/// - cuts out what no reader sees (scripts, styles, comments, svg …), keeping JSON-LD and the head's records,
/// - reads of the attributes only what some rule asks for, into ``ElementFacts``,
/// - ends what the standard would let swallow the rest of the page (comments and escapes that are never closed).
///
/// It owns its sink and is not copied, so that the compiler can prove every access to their memory exclusive.
struct PageParser<Sink: PageSink>: ~Copyable {
  var sink: Sink
  private(set) var facts: [ElementFacts] = []
  var head = HeadRecords()
  /// Whether the page had more elements than the limit; the rest was left out.
  private(set) var isOverBudget = false

  var stack = OpenElements()
  var reader = TagReader()
  /// Whether `noscript` and `template` are read like other elements.
  private(set) var readsInert = false
  /// Cut elements that have no end in the rest of the page: only their tag is cut.
  var endless: Set<Tag> = []
  var classCache = ClassCache()
  private var commentsEnd = true
  /// Elements and images so far.
  private var elements = 0

  /// So many elements are read; a page with more is no page for readers.
  static var maximumElements: Int { 400_000 }

  init(sink: Sink) { self.sink = sink }

  /// Reads a page into the sink.
  ///
  /// - Parameters:
  ///   - page: Valid UTF-8; the bytes are borrowed until the end of the call.
  ///   - inert: Whether `noscript` and `template` are read like other elements.
  mutating func run(_ page: UnsafeBufferPointer<UInt8>, inert: Bool) {
    facts.removeAll(keepingCapacity: true)
    head.reset()
    stack.reset()
    endless.removeAll()
    isOverBudget = false
    commentsEnd = true
    elements = 0
    readsInert = inert
    guard let base = page.baseAddress else { return }
    reader.lend(base, page.count)
    scan()
    while !stack.entries.isEmpty { close() }
    reader.giveBack()
  }

  var source: UnsafePointer<UInt8> { reader.source }
  var count: Int { reader.count }

  private mutating func scan() {
    var at = 0
    while at < count, !isOverBudget {
      guard let tag = ByteScan.first(UInt8(ascii: "<"), in: source, from: at, to: count) else { break }
      if tag > at { text(at, tag) }
      at = markup(tag)
      isOverBudget = elements > Self.maximumElements
    }
    if at < count, !isOverBudget { text(at, count) }
  }

  /// Reads what starts at a `<`.
  ///
  /// - Returns: The position after it.
  private mutating func markup(_ start: Int) -> Int {
    guard start + 1 < count else {
      sink.characters(source + start, 1)
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
      sink.characters(source + start, 1)
      return start + 1
    }
  }

  private mutating func endTag(_ start: Int) -> Int {
    let (key, end) = reader.name(at: start + 2)
    endElement(Tag.byName.find(key) ?? .other, key)
    return afterGreater(end)
  }

  /// A comment, doctype or CDATA section: all are cut.
  private mutating func declaration(_ start: Int) -> Int {
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

  /// Notes what a start tag says.
  ///
  /// - Returns: Its number.
  mutating func note(_ element: ElementFacts) -> Int32 {
    elements += 1
    facts.append(element)
    return Int32(facts.count - 1)
  }

  /// Counts an element of which nothing is noted.
  mutating func countElement() { elements += 1 }

  @inline(__always)
  func find(_ needle: StaticString, from start: Int) -> Int? {
    ByteScan.first(needle, in: source, from: start, to: count)
  }

  @inline(__always)
  func afterGreater(_ start: Int) -> Int {
    ByteScan.first(UInt8(ascii: ">"), in: source, from: start, to: count).map { $0 + 1 } ?? count
  }
}
