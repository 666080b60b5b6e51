/// Reads pages into trees with memory that is used again for the next page.
final class PageReader {
  let guardian = MarkupGuard()
  let collector = PageCollector()
  private let parser = SAXParser()
  /// Whether the text came from what a browser with scripts does not show.
  private(set) var isInert = false

  /// A page with fewer words than this, in tenths, is looked at again.
  private static let emptyPage = 1_500

  /// Reads a page; the tree, its text and the head's records then stand in ``collector`` and ``guardian``.
  ///
  /// A page that is drawn by scripts may keep its text for readers without them in `noscript` or `template`. So a page
  /// with hardly any text is read again with these, and they count when they hold several times as much.
  ///
  /// - Parameter page: The page's bytes.
  /// - Returns: Whether the parser had the memory to do it.
  func read(_ page: [UInt8]) -> Bool {
    isInert = false
    guard pass(page, inert: false) else { return false }
    let words = words
    guard words < Self.emptyPage, guardian.head.cutInert else { return true }
    isInert = true
    guard pass(page, inert: true), self.words >= 3 * words + 500 else {
      isInert = false
      return pass(page, inert: false)
    }
    return true
  }

  private var words: Int { collector.tree.blocks.reduce(0) { $0 + Int($1.measure.words) } }

  private func pass(_ page: [UInt8], inert: Bool) -> Bool {
    page.withUnsafeBufferPointer { bytes in
      guardian.run(bytes, inert: inert)
      collector.begin(guardian.facts, bodyHints: guardian.head.bodyHints)
      let parsed = parser.parse(guardian.output, into: collector)
      collector.finish()
      return parsed
    }
  }
}
