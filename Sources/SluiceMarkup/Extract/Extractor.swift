import SluiceCore

/// Takes the main text and the metadata out of web pages.
///
/// One extractor serves one thread and keeps its memory from page to page. What it finds depends on the page alone.
///
///     let extractor = Extractor()
///     let page = extractor.extract(Array("<p>…</p>".utf8))
///     // page.text, page.title, page.sections …
public final class Extractor {
  private let reader = PageReader()
  private let features = FeatureTile(named: false)

  /// Makes an extractor with empty memory.
  public init() {}

  /// Extracts a page.
  ///
  /// - Parameters:
  ///   - html: The page as UTF-8; bytes that are none become U+FFFD.
  ///   - options: How to extract.
  /// - Returns: The text with what is known of it; a page without main text gives an empty one with a flag.
  public func extract(_ html: [UInt8], options: ExtractOptions = ExtractOptions()) -> Extraction {
    var result = Extraction()
    let page = html.count > options.maximumBytes ? Array(html[..<Self.boundary(html, options.maximumBytes)]) : html
    reader.read(page)
    if page.count < html.count || reader.isOverBudget { result.flags.insert(.overBudget) }
    let head = HeadFacts(reader.head, page, address: options.url)
    let analysis = PageAnalysis(reader.tree, text: UnsafePointer(reader.text.bytes))
    let context = context(analysis, head)
    let judge = ContentJudge(analysis, context, features, favour: options.favour)
    compose(analysis, judge, head, &result)
    // Looked for in what is kept, since pages come decoded: only bytes that were never text are read twice.
    if (try? UTF8Span(validating: result.text.span)) == nil {
      let repaired = Array(String(decoding: page, as: UTF8.self).utf8)
      if repaired != page {
        var again = extract(repaired, options: options)
        again.flags.formUnion(result.flags.intersection(.overBudget))
        return again
      }
    }
    let metadata = PageMetadata(head, analysis, context, facts: reader.facts, page: page)
    metadata.fill(&result)
    if options.keepsDecisions { result.decisions = decisions(analysis, judge) }
    return result
  }

  /// Where the character starts that a place in a text lies in.
  private static func boundary(_ bytes: [UInt8], _ place: Int) -> Int {
    var at = place
    while at > 0, place - at < 3, bytes[at] & 0xC0 == 0x80 { at -= 1 }
    return at
  }

  private func context(_ analysis: PageAnalysis, _ head: HeadFacts) -> PageContext {
    var context = PageContext(titles: head.titles.map { Array($0.utf8) }, analysis)
    features.begin(row: 0)
    PageFeatures.write(analysis, head, to: features)
    context.kinds = TreeModel.page.classProbabilities(features)
    return context
  }

  private func compose(_ analysis: PageAnalysis, _ judge: ContentJudge, _ head: HeadFacts, _ result: inout Extraction) {
    let text = PageText(analysis, kept: judge.kept)
    result.text = text.bytes
    result.sections = text.sections
    result.tables = text.tables
    result.pageType = judge.pageType
    result.quality = Double(judge.quality)
    if reader.isInert { result.flags.insert(.fallback) }
    fallBack(head, &result)
    guard result.text.isEmpty else { return }
    result.pageType = .empty
    result.quality = 0
    result.flags.insert(.noMainText)
  }

  /// A text for machines counts when the page shows hardly any itself: its words come with scripts.
  private func fallBack(_ head: HeadFacts, _ result: inout Extraction) {
    guard let body = head.structured.articleBody, body.utf8.count > 600, result.text.count * 3 < body.utf8.count else {
      return
    }
    result.text = PlainBody.text(Array(body.utf8))
    result.sections = []
    result.tables = []
    result.pageType = .article
    result.quality = 0.5
    result.flags.insert(.fallback)
  }

  private func decisions(_ page: PageAnalysis, _ judge: ContentJudge) -> [BlockDecision] {
    page.tree.blocks.enumerated().map { index, block in
      let bytes = UnsafeBufferPointer(start: page.text + Int(block.start), count: block.byteCount)
      let flags = page.tree.elements[Int(block.element)].path
      let kept = judge.kept[index]
      let reason: BlockDecision.Reason =
        kept
        ? .content
        : !flags.isDisjoint(with: [.hidden, .ariaHidden])
          ? .hidden
          : flags.contains(.nav) ? .navigation : flags.contains(.commentProperty) ? .comment : .furniture
      return BlockDecision(
        text: String(decoding: bytes, as: UTF8.self), path: path(page.tree, Int(block.element)), isKept: kept,
        score: Double(judge.scores[index]), reason: reason)
    }
  }

  private func path(_ tree: PageTree, _ element: Int) -> String {
    var names: [String] = []
    var at = element
    while at > 0, names.count < 6 {
      names.append("\(tree.elements[at].tag)")
      at = Int(tree.elements[at].parent)
    }
    return names.reversed().joined(separator: "/")
  }
}

/// Takes the main text and the metadata out of one page; for many pages keep an ``Extractor``.
///
/// - Parameters:
///   - html: The page as UTF-8.
///   - options: How to extract.
/// - Returns: The text with what is known of it.
public func extract(_ html: [UInt8], options: ExtractOptions = ExtractOptions()) -> Extraction {
  Extractor().extract(html, options: options)
}
