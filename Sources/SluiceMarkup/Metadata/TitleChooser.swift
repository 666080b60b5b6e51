/// Chooses the title of the article among those that a page gives, and takes the site's name off it.
struct TitleChooser {
  let title: String?

  init(_ head: HeadFacts, _ page: PageAnalysis, _ context: PageContext, site: String?) {
    let visible = Self.visible(page, context)
    let told = head.structured.headline ?? head.first(["og:title", "twitter:title", "dc.title"])
    // A heading that repeats what the head says is the article's own title, as its readers see it.
    if let visible, context.isTitle(context.titleBlock) {
      title = visible
    } else if let told, !told.isEmpty {
      title = Self.withoutSite(told, site: site)
    } else if let named = head.title, !named.isEmpty {
      title = Self.withoutSite(named, site: site)
    } else {
      title = visible
    }
  }

  private static func visible(_ page: PageAnalysis, _ context: PageContext) -> String? {
    guard context.titleBlock >= 0 else { return nil }
    let block = page.tree.blocks[context.titleBlock]
    guard block.byteCount <= 400 else { return nil }
    let bytes = UnsafeBufferPointer(start: page.text + Int(block.start), count: block.byteCount)
    return String(decoding: HeadText.collapsed(Array(bytes)), as: UTF8.self)
  }

  /// The signs that part a title from the site's name, with the spaces they need around them.
  private static let separators: [(String, needsSpace: Bool)] = [
    ("|", false), ("_", false), ("»", false), ("«", false), ("丨", false), ("｜", false), ("-", true), ("–", true),
    ("—", true), ("·", true), ("::", true), ("•", true), ("/", true), ("－", false), ("--", false),
  ]

  /// Takes off the last part, or the first, where it is the site's name, and a last part that is much shorter than the
  /// rest.
  static func withoutSite(_ title: String, site: String?) -> String {
    let siteKey = TitleKey(Array((site ?? "").utf8))
    var scalars = Array(title.unicodeScalars)
    for _ in 0..<3 {
      guard let cut = lastSeparator(scalars) else { break }
      let tail = text(scalars[cut.upperBound...])
      let front = text(scalars[..<cut.lowerBound])
      guard !front.isEmpty else { break }
      let tailKey = TitleKey(Array(tail.utf8))
      let isSite = siteKey.length > 0 && (siteKey.begins(with: tailKey) || tailKey.begins(with: siteKey))
      guard isSite || tailKey.length * 2 <= TitleKey(Array(front.utf8)).length else { break }
      scalars = Array(front.unicodeScalars)
    }
    return text(scalars[...])
  }

  private static func lastSeparator(_ scalars: [Unicode.Scalar]) -> Range<Int>? {
    var at = scalars.count - 1
    while at > 0 {
      for (sign, needsSpace) in separators {
        let signs = Array(sign.unicodeScalars)
        guard at + 1 >= signs.count, Array(scalars[(at + 1 - signs.count)...at]) == signs else { continue }
        let start = at + 1 - signs.count
        let spaced = start > 0 && scalars[start - 1] == " " && at + 1 < scalars.count && scalars[at + 1] == " "
        if !needsSpace || spaced { return start..<at + 1 }
      }
      at -= 1
    }
    return nil
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(decoding: HeadText.collapsed(Array(String(view).utf8)), as: UTF8.self)
  }
}
