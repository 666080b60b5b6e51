/// Reads pages into trees with memory that is used again for the next page.
final class PageReader {
  private var parser = PageParser(sink: PageCollector())
  /// Whether the text came from what a browser with scripts does not show.
  private(set) var isInert = false

  /// The page as a tree, and the text of its blocks, valid until the next page is read.
  var tree: PageTree { parser.sink.tree }
  var text: ByteBuffer { parser.sink.text }
  var facts: [ElementFacts] { parser.facts }
  var head: HeadRecords { parser.head }
  /// Whether the page had more elements than the limit.
  var isOverBudget: Bool { parser.isOverBudget }

  /// A page with fewer words than this, in tenths, is looked at again.
  private static let emptyPage = 1_500

  /// Reads a page.
  ///
  /// A page that is drawn by scripts may keep its text for readers without them in `noscript` or `template`. So a page
  /// with hardly any text is read again with these, and they count when they hold several times as much.
  ///
  /// - Parameter page: The page as valid UTF-8.
  func read(_ page: [UInt8]) {
    isInert = false
    pass(page, inert: false)
    let words = words
    guard words < Self.emptyPage, parser.head.cutInert else { return }
    isInert = true
    pass(page, inert: true)
    if self.words < 3 * words + 500 {
      isInert = false
      pass(page, inert: false)
    }
  }

  private var words: Int { parser.sink.tree.blocks.reduce(0) { $0 + Int($1.measure.words) } }

  private func pass(_ page: [UInt8], inert: Bool) {
    parser.sink.begin()
    page.withUnsafeBufferPointer { parser.run($0, inert: inert) }
    parser.sink.finish()
  }
}
