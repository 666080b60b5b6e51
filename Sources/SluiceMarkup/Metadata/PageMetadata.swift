import SluiceCore

/// The metadata of a page, each from the most trusted place that has it: JSON-LD, Open Graph, other `<meta>`, microdata,
/// visible text.
struct PageMetadata {
  private let head: HeadFacts
  private let page: PageAnalysis
  private let context: PageContext
  private let facts: [ElementFacts]
  private let bytes: [UInt8]

  init(_ head: HeadFacts, _ page: PageAnalysis, _ context: PageContext, facts: [ElementFacts], page bytes: [UInt8]) {
    self.head = head
    self.page = page
    self.context = context
    self.facts = facts
    self.bytes = bytes
  }

  /// Fills in what is known.
  func fill(_ result: inout Extraction) {
    let visible = VisibleMetadata(page, context, facts: facts, bytes: bytes)
    result.site = head.siteName ?? visible.source
    result.title = TitleChooser(head, page, context, site: result.site).title
    result.author = author(visible)
    result.published = published(visible)
    if let source = visible.source { result.site = source }
    result.url = head.url
    result.language = LanguageTag.normalised(
      head.language ?? head.structured.language ?? head.first(["og:locale", "content-language", "language"]))
  }

  private func author(_ visible: VisibleMetadata) -> String? {
    let told =
      head.structured.author ?? head.first(["author", "article:author", "dc.creator", "byl", "parsely-author"])
    // Some systems put the address of a profile where the name belongs.
    if let told, !told.hasPrefix("http"), !told.isEmpty { return AuthorName.normalised(told) }
    return visible.author.flatMap(AuthorName.normalised)
  }

  private func published(_ visible: VisibleMetadata) -> String? {
    if let told = head.structured.published.flatMap({ DateText.first(in: Array($0.utf8)) }) { return told }
    for name in Self.dateNames {
      if let value = head.meta[name], let date = DateText.first(in: Array(value.utf8)) { return date }
    }
    return visible.published
  }

  /// The `<meta>` names that hold the date of publication, most trusted first.
  private static let dateNames = [
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "publishdate",
    "pubdate", "publish-date", "publish_date", "published_time", "publication_date", "weibo:article:create_at",
    "dc.date.issued", "dcterms.created", "dc.date", "dcterms.date", "parsely-pub-date", "sailthru.date",
    "article.published", "displaydate", "cxenseparse:recs:publishtime", "bt:pubdate", "_pubtime", "date",
    "og:release_date", "article:create_at", "dateupdate",
  ]
}

extension HeadFacts {
  /// The first of several `<meta>` names that has content.
  func first(_ names: [String]) -> String? {
    for name in names {
      if let value = meta[name], !value.isEmpty { return value }
    }
    return nil
  }

  /// The titles that the page gives, most trusted first.
  var titles: [String] {
    [structured.headline, first(["og:title", "twitter:title", "dc.title", "title", "headline"]), title].compactMap {
      $0
    }
    .filter { !$0.isEmpty }
  }

  /// The site's name as the head tells it.
  var siteName: String? {
    first(["og:site_name", "application-name", "al:ios:app_name"]) ?? structured.publisher ?? structured.siteName
  }
}

/// Language tags as pages write them, made BCP 47.
enum LanguageTag {
  /// `zh_CN` becomes `zh-CN`; what is no tag becomes nil.
  static func normalised(_ tag: String?) -> String? {
    guard let tag else { return nil }
    let parts = tag.split(whereSeparator: { $0 == "_" || $0 == "-" || $0 == " " || $0 == "," || $0 == ";" })
    guard let first = parts.first, (2...3).contains(first.utf8.count), isLetters(first) else { return nil }
    var out = first.lowercased()
    guard parts.count > 1 else { return out }
    let second = parts[1]
    if second.utf8.count == 2, isLetters(second) { out += "-" + second.uppercased() }
    if second.utf8.count == 4, isLetters(second) {
      out += "-" + second.prefix(1).uppercased() + second.dropFirst().lowercased()
    }
    return out
  }

  private static func isLetters(_ text: Substring) -> Bool { text.utf8.allSatisfy { ($0 | 32) &- 97 < 26 } }
}

/// The name of an author without what stands around it.
enum AuthorName {
  private static let prefixes = ["by ", "By ", "BY ", "von ", "Von ", "par ", "Par ", "作者：", "作者:", "记者 ", "文/"]

  /// A name without a leading "by"; nil for what is too long or too short to be one.
  static func normalised(_ name: String) -> String? {
    var out = Substring(name)
    for prefix in prefixes where out.hasPrefix(prefix) { out = out.dropFirst(prefix.count) }
    while out.utf8.first == 32 { out = out.dropFirst() }
    while out.utf8.last == 32 { out = out.dropLast() }
    return (2...200).contains(out.utf8.count) ? String(out) : nil
  }
}
