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
    var bytes = Array(UnsafeBufferPointer(start: page.text + Int(block.start), count: block.byteCount))
    // Old pages put title, date and source into one cell, parted by line breaks.
    if context.isTitle(context.titleBlock), block.kind != .heading { bytes = Array(bytes.prefix { $0 != 10 }) }
    // The sign of a link to the heading itself.
    for sign in ["\u{b6}", " #"] where bytes.reversed().starts(with: sign.utf8.reversed()) { bytes.removeLast(2) }
    return HeadText.collapsed(bytes)
  }

  /// Takes off the last part, or the first, where it is the site's name, and a last part that is much shorter than the
  /// rest.
  static func withoutSite(_ title: String, site: String?) -> String {
    let siteKey = TitleKey(Array((site ?? "").utf8))
    var parts = TitleParts(Array(title.utf8))
    while parts.count > 1 {
      let last = TitleKey(parts.last)
      let first = TitleKey(parts.first)
      if last.isAlike(siteKey) {
        parts.dropLast()
      } else if first.isAlike(siteKey) {
        parts.dropFirst()
      } else if last.length * 2 <= TitleKey(parts.withoutLast).length {
        parts.dropLast()
      } else {
        break
      }
    }
    return HeadText.collapsed(parts.whole)
  }
}

/// A title cut at the signs that part it from a site's name or a section.
struct TitleParts {
  private let bytes: [UInt8]
  private var ranges: [Range<Int>] = []

  /// The signs, with the spaces they need around them.
  private static let separators: [(sign: [UInt8], needsSpace: Bool)] = [
    ("|", false), ("_", false), ("»", false), ("«", false), ("丨", false), ("｜", false), ("－", false), ("--", false),
    ("::", true), ("-", true), ("–", true), ("—", true), ("·", true), ("•", true), ("/", true),
  ].map { (Array($0.0.utf8), $0.1) }

  /// For each byte whether one of the signs starts with it.
  private static let mayStart: [Bool] = (0..<256).map { byte in separators.contains { Int($0.sign[0]) == byte } }

  /// Cuts a title.
  init(_ title: [UInt8]) {
    bytes = title
    var start = 0
    var at = 0
    while at < bytes.count {
      let length = separator(at)
      if length > 0, at > start {
        ranges.append(start..<at)
        start = at + length
      }
      at += max(1, length)
    }
    if start < bytes.count { ranges.append(start..<bytes.count) }
  }

  private func separator(_ at: Int) -> Int {
    guard Self.mayStart[Int(bytes[at])] else { return 0 }
    for (sign, needsSpace) in Self.separators where bytes[at...].starts(with: sign) {
      let end = at + sign.count
      if !needsSpace || at > 0 && bytes[at - 1] == 32 && end < bytes.count && bytes[end] == 32 { return sign.count }
    }
    return 0
  }

  var count: Int { ranges.count }
  var first: [UInt8] { ranges.first.map { Array(bytes[$0]) } ?? [] }
  var last: [UInt8] { ranges.last.map { Array(bytes[$0]) } ?? [] }

  /// What is left, signs between the parts included.
  var whole: [UInt8] {
    guard let first = ranges.first, let last = ranges.last else { return [] }
    return Array(bytes[first.lowerBound..<last.upperBound])
  }

  var withoutLast: [UInt8] {
    guard ranges.count > 1 else { return [] }
    return Array(bytes[ranges[0].lowerBound..<ranges[ranges.count - 2].upperBound])
  }

  mutating func dropLast() { ranges.removeLast() }
  mutating func dropFirst() { ranges.removeFirst() }

  /// The whole title, and each of its parts that is long enough to be a title.
  var all: [[UInt8]] {
    ranges.count < 2 ? [bytes] : [bytes] + ranges.filter { $0.count >= Self.shortestTitle }.map { Array(bytes[$0]) }
  }

  private static let shortestTitle = 15
}
