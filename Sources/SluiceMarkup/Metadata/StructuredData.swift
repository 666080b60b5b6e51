import SluiceJSON

/// The kinds of schema.org items that tell what a page is, one bit each.
struct SchemaTypes: OptionSet {
  let rawValue: UInt32

  static let article = SchemaTypes(rawValue: 1 << 0)
  static let webPage = SchemaTypes(rawValue: 1 << 1)
  static let product = SchemaTypes(rawValue: 1 << 2)
  static let collection = SchemaTypes(rawValue: 1 << 3)
  static let forum = SchemaTypes(rawValue: 1 << 4)
  static let questions = SchemaTypes(rawValue: 1 << 5)
  static let organization = SchemaTypes(rawValue: 1 << 6)
  static let breadcrumb = SchemaTypes(rawValue: 1 << 7)
  static let recipe = SchemaTypes(rawValue: 1 << 8)
  static let media = SchemaTypes(rawValue: 1 << 9)
  static let software = SchemaTypes(rawValue: 1 << 10)
  static let event = SchemaTypes(rawValue: 1 << 11)
  static let service = SchemaTypes(rawValue: 1 << 12)
  static let technical = SchemaTypes(rawValue: 1 << 13)
  static let webSite = SchemaTypes(rawValue: 1 << 14)
  static let offer = SchemaTypes(rawValue: 1 << 15)
  static let blog = SchemaTypes(rawValue: 1 << 16)
  static let news = SchemaTypes(rawValue: 1 << 17)
  static let review = SchemaTypes(rawValue: 1 << 18)

  /// schema.org's names of each kind (schema.org/docs/full.html).
  static let byName: [String: SchemaTypes] = [
    "Article": .article, "NewsArticle": [.article, .news], "ReportageNewsArticle": [.article, .news],
    "AnalysisNewsArticle": [.article, .news], "OpinionNewsArticle": [.article, .news],
    "BlogPosting": [.article, .blog],
    "Blog": .blog, "LiveBlogPosting": [.article, .news], "Report": .article, "ScholarlyArticle": .article,
    "SocialMediaPosting": .forum, "TechArticle": [.article, .technical], "APIReference": .technical,
    "HowTo": .technical, "WebPage": .webPage, "ItemPage": .webPage, "AboutPage": .webPage, "ContactPage": .webPage,
    "Product": .product, "ProductGroup": .product, "IndividualProduct": .product, "Offer": .offer,
    "AggregateOffer": .offer, "CollectionPage": .collection, "ItemList": .collection, "SearchResultsPage": .collection,
    "OfferCatalog": .collection, "DiscussionForumPosting": .forum, "QAPage": .forum, "Comment": .forum,
    "Question": .questions, "FAQPage": .questions, "Organization": .organization, "Corporation": .organization,
    "NewsMediaOrganization": .organization, "LocalBusiness": [.organization, .service], "Service": .service,
    "ProfessionalService": .service, "Restaurant": .service, "Hotel": .service, "BreadcrumbList": .breadcrumb,
    "Recipe": .recipe, "VideoObject": .media, "AudioObject": .media, "PodcastEpisode": .media, "Movie": .media,
    "SoftwareApplication": .software, "SoftwareSourceCode": .software, "WebApplication": .software, "Event": .event,
    "WebSite": .webSite, "Review": .review, "AggregateRating": .review, "Course": .service, "JobPosting": .service,
  ]
}

/// What a page's JSON-LD says of it.
struct StructuredData {
  var types: SchemaTypes = []
  var headline: String?
  var published: String?
  var author: String?
  var publisher: String?
  var siteName: String?
  var url: String?
  var language: String?
  /// The whole text, where the page gives it for machines.
  var articleBody: String?
  var description: String?
  var productDescription: String?

  /// Items nested deeper than this are not looked at; real ones stay below 10.
  private static let maximumDepth = 24

  /// Reads one JSON-LD script; broken JSON says nothing.
  mutating func read(_ json: [UInt8]) {
    guard let value = (try? JSONValue(json)) ?? (try? JSONValue(Self.mended(json))) else { return }
    visit(value, isMain: true, 0)
  }

  /// Takes away what content systems put around or into JSON against the grammar: comment marks, raw control
  /// characters, a comma before a closing bracket.
  private static func mended(_ json: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(json.count)
    var quoted = false
    var escaped = false
    guard let first = json.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }),
      let last = json.lastIndex(where: { $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: "]") }), first < last
    else { return [] }
    for byte in json[first...last] {
      if byte < 32 {
        out.append(32)
      } else if !quoted, byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
        while let before = out.last, before == 32 { out.removeLast() }
        if out.last == UInt8(ascii: ",") { out.removeLast() }
        out.append(byte)
      } else {
        out.append(byte)
      }
      if byte == UInt8(ascii: "\""), !escaped { quoted.toggle() }
      escaped = quoted && byte == UInt8(ascii: "\\") && !escaped
    }
    return out
  }

  private mutating func visit(_ value: JSONValue, isMain: Bool, _ depth: Int) {
    guard depth < Self.maximumDepth else { return }
    switch value {
    case .array(let values): for value in values { visit(value, isMain: isMain, depth + 1) }
    case .object: item(value, isMain: isMain, depth)
    default: break
    }
  }

  private mutating func item(_ item: JSONValue, isMain: Bool, _ depth: Int) {
    let kinds = Self.kinds(item)
    types.formUnion(kinds)
    if kinds.contains(.article) || kinds.contains(.forum) || kinds.contains(.recipe) { take(article: item) }
    if kinds.contains(.product) { productDescription = productDescription ?? item["description"]?.string }
    if kinds.contains(.webSite) { siteName = siteName ?? item["name"]?.string }
    if kinds.contains(.webPage) || kinds.contains(.media) {
      published = published ?? item["datePublished"]?.string ?? item["uploadDate"]?.string
      language = language ?? item["inLanguage"]?.string
      description = description ?? item["description"]?.string
    }
    if let graph = item["@graph"] { visit(graph, isMain: isMain, depth + 1) }
    for key in ["mainEntity", "mainEntityOfPage", "itemListElement", "hasPart"] {
      if let part = item[key] { visit(part, isMain: false, depth + 1) }
    }
  }

  private mutating func take(article item: JSONValue) {
    headline = headline ?? item["headline"]?.string ?? item["name"]?.string
    published = item["datePublished"]?.string ?? published ?? item["dateCreated"]?.string
    author = author ?? Self.names(item["author"])
    publisher = publisher ?? Self.names(item["publisher"]) ?? Self.names(item["sourceOrganization"])
    language = language ?? item["inLanguage"]?.string
    description = description ?? item["description"]?.string
    let body = item["articleBody"]?.string ?? item["text"]?.string
    if let body, body.utf8.count > (articleBody?.utf8.count ?? 0) { articleBody = body }
  }

  private static func kinds(_ item: JSONValue) -> SchemaTypes {
    guard let type = item["@type"] else { return [] }
    let names = type.string.map { [$0] } ?? type.array?.compactMap { $0.string } ?? []
    return names.reduce(into: []) { kinds, name in
      let last = name.split(separator: "/").last.map { String($0) } ?? name
      if let kind = SchemaTypes.byName[last] { kinds.formUnion(kind) }
    }
  }

  /// The name or names of a person or organisation, told as text, object or list.
  private static func names(_ value: JSONValue?) -> String? {
    guard let value else { return nil }
    if let text = value.string { return text }
    if let name = value["name"]?.string { return name }
    let several = value.array?.compactMap { names($0) } ?? []
    return several.isEmpty ? nil : several.joined(separator: ", ")
  }
}
