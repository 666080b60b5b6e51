/// What the head, the JSON-LD and the address of a page say, gathered before its text is judged.
struct HeadFacts {
  var bodyHints: Hints = []
  var schema: SchemaTypes = []
  var structured = StructuredData()
  /// The address from `<link rel="canonical">` or `og:url`.
  var url: String?
  var urlCues: UInt64 = 0
  var urlDepth = 0
  var urlDigits = 0
  /// 0 without `og:type`, 1 website, 2 article, 3 product, 4 anything else.
  var ogType = 0
  var scripts = 0
  var metas = 0
  var hasAuthor = false
  var hasDate = false
  /// Names and contents of `<meta>`, names in lowercase, references decoded.
  var meta: [String: String] = [:]
  var title: String?
  var language: String?

  /// Words in addresses that tell what a page is, one bit each.
  static let urlWords: [[String]] = [
    ["product", "products", "p", "item", "dp", "shop", "store"],
    [
      "forum", "forums", "thread", "threads", "topic", "t", "viewtopic", "showthread", "questions", "discussion",
      "community", "talk", "comments",
    ],
    ["docs", "doc", "documentation", "manual", "reference", "api", "guide", "wiki", "help", "tutorial", "learn"],
    ["blog", "news", "article", "articles", "post", "posts", "story", "stories"],
    ["category", "categories", "collections", "collection", "c", "browse", "catalog", "tag", "tags", "topics"],
    ["services", "service", "solutions", "pricing", "about", "company", "features", "platform", "product-tour"],
    ["best", "top", "list", "search", "jobs", "directory", "archive"],
  ]

  private static let wordBits: NameTable<UInt64> = {
    var bits: [String: UInt64] = [:]
    for (place, words) in urlWords.enumerated() { for word in words { bits[word, default: 0] |= 1 << UInt64(place) } }
    return NameTable(bits.map { ($0.key, $0.value) })
  }()

  init() {}

  /// Gathers the facts of a page that the guard has read.
  ///
  /// - Parameters:
  ///   - head: The guard's records.
  ///   - page: The page's bytes, which the records point into.
  ///   - address: The address the page was fetched from, where it is known.
  init(_ head: HeadRecords, _ page: [UInt8], address: String?) {
    bodyHints = head.bodyHints
    scripts = head.scripts
    metas = head.metas.count
    for range in head.jsonLD { structured.read(Array(page[Int(range.start)..<range.end])) }
    schema = structured.types
    for record in head.metas {
      let name = HeadText.plain(page, record.name).lowercased()
      if meta[name] == nil || meta[name] == "" { meta[name] = HeadText.plain(page, record.content) }
    }
    title = head.title.map { HeadText.plain(page, $0) }
    language = head.language.map { HeadText.plain(page, $0) }
    url = address ?? head.canonical.map { HeadText.plain(page, $0) } ?? meta["og:url"]
    readAddress()
    readTypes()
  }

  private mutating func readTypes() {
    switch meta["og:type"] {
    case nil, "": ogType = 0
    case "website": ogType = 1
    case "article", "news", "blog": ogType = 2
    case "product", "og:product", "product.item", "product.group": ogType = 3
    default: ogType = 4
    }
    hasAuthor = structured.author != nil || meta["author"] != nil || meta["article:author"] != nil
    hasDate = structured.published != nil || meta["article:published_time"] != nil
  }

  private mutating func readAddress() {
    guard let url else { return }
    var parts = url.utf8.split(separator: UInt8(ascii: "/"))
    if url.hasPrefix("http"), parts.count >= 2 {
      for label in parts[1].split(separator: UInt8(ascii: ".")) { readWord(label) }
      parts.removeFirst(2)
    }
    urlDepth = parts.count
    for part in parts {
      let path = part.split(separator: UInt8(ascii: "?")).first ?? part
      readWord(path)
      for word in path.split(whereSeparator: { "-_.".utf8.contains($0) }) { readWord(word) }
      urlDigits += path.count { $0 &- 48 < 10 }
    }
  }

  private mutating func readWord(_ word: Substring.UTF8View) {
    urlCues |= Self.wordBits.find(NameHash.hash(word.lazy.map(lowercased))) ?? 0
  }
}
