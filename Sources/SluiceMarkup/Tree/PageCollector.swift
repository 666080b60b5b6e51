/// Builds the flat tree of a page with its blocks and their text.
struct PageCollector: PageSink {
  var tree = PageTree()
  /// The text of all blocks, one after another, each ended by a line feed.
  let text = ByteBuffer()
  /// The row of a table that is being put together.
  let line = ByteBuffer(capacity: 4096)

  /// One open element.
  struct Open {
    /// Its index in the tree, or that of its nearest ancestor there.
    var element: Int32
    /// The innermost block-level element.
    var container: Int32
    var cell: Int32
    var tag: Tag
    var isBlock: Bool
    var isInTree: Bool
    var hides: Bool
    /// Whether its text counts as link, bold or button text.
    var isLink: Bool
    var isStrong: Bool
    var isButton: Bool
  }

  /// The open elements around the innermost one.
  private var outer: [Open] = []
  private var current = Self.body
  var block = BlockBuilder()

  private static let body = Open(
    element: 0, container: 0, cell: -1, tag: .body, isBlock: true, isInTree: true, hides: false, isLink: false,
    isStrong: false, isButton: false)

  /// Starts a page.
  mutating func begin() {
    tree.reset()
    text.reset()
    outer.removeAll(keepingCapacity: true)
    current = Self.body
    block.reset()
    // The body's own hints are kept off the path: they tell of the page, not of a part of it.
    _ = tree.append(ElementFacts(), parent: -1)
    tree.elements[0].tag = .body
    tree.elements[0].path = []
  }

  /// Ends a page.
  mutating func finish() {
    endBlock()
    while !outer.isEmpty { close() }
    tree.close(0)
  }

  mutating func open(_ element: ElementFacts, number: Int) {
    outer.append(current)
    enter(element)
  }

  mutating func close() {
    if let last = outer.popLast() { restore(last) }
  }

  mutating func characters(_ bytes: UnsafePointer<UInt8>, _ count: Int) {
    guard block.hidden == 0 else { return }
    block.append(bytes, count, to: text)
  }

  private mutating func enter(_ element: ElementFacts) {
    let isBlock = element.tag.isBlock
    if isBlock { endBlock() }
    var next = current
    next.tag = element.tag
    next.isBlock = isBlock
    next.isInTree = isBlock || element.tag == .a || element.tag == .other || element.tag == .button
    next.hides = false
    if next.isInTree {
      next.element = Int32(tree.append(element, parent: Int(current.element)))
    }
    if isBlock {
      next.container = next.element
      if element.tag == .td || element.tag == .th { next.cell = next.element }
      if element.tag == .table { next.cell = -1 }
      block.isPreformatted = tree.elements[Int(next.element)].path.contains(.preformatted)
      if element.tag == .hr || element.tag == .tr { block.breaks = 0 }
    } else {
      enterInline(element, &next)
    }
    current = next
    block.element = next.container
    block.cell = next.cell
  }

  private mutating func enterInline(_ element: ElementFacts, _ next: inout Open) {
    next.hides = !element.flags.isDisjoint(with: [.hidden, .visuallyHidden, .ariaHidden]) && element.tag != .a
    if next.hides { block.hidden += 1 }
    next.isLink = element.tag == .a && element.link != .none
    next.isStrong = element.tag == .b || element.tag == .strong
    next.isButton = element.tag == .button
    if next.isLink { block.linkStarts(at: text.count, element.link) }
    if next.isStrong { block.strongStarts(at: text.count) }
    if next.isButton { block.buttonStarts(at: text.count) }
    block.inlineStarts(element)
  }

  private mutating func restore(_ outer: Open) {
    if current.isBlock {
      endBlock()
      if current.tag == .tr { mergeRow(Int(current.element)) }
    } else {
      if current.isLink { block.linkEnds(at: text.count) }
      if current.isStrong { block.strongEnds(at: text.count) }
      if current.isButton { block.buttonEnds(at: text.count) }
      block.inlineEnds(current.tag)
    }
    if current.hides { block.hidden -= 1 }
    if current.isInTree { tree.close(Int(current.element)) }
    current = outer
    block.element = outer.container
    block.cell = outer.cell
    block.isPreformatted = tree.elements[Int(outer.container)].path.contains(.preformatted)
  }

  mutating func image() {
    block.images += 1
  }

  /// One line break starts a line, two start a paragraph: pages older than style sheets part their paragraphs so.
  mutating func lineBreak() {
    guard block.hidden == 0 else { return }
    if block.breaks > 0 { endBlock(atLineBreak: true) } else { block.lineBreak() }
    block.breaks += 1
  }

  private mutating func endBlock(atLineBreak: Bool = false) {
    guard var made = block.finish(text, atLineBreak: atLineBreak) else { return }
    made.kind = Self.kind(of: tree.elements[Int(made.element)].tag)
    tree.blocks.append(made)
  }

  private static func kind(of tag: Tag) -> Block.Kind {
    switch tag {
    case .p: .paragraph
    case .h1, .h2, .h3, .h4, .h5, .h6: .heading
    case .li: .item
    case .td, .th: .cell
    case .dt: .term
    case .dd: .definition
    case .pre, .listing, .xmp, .plaintext: .preformatted
    case .figcaption, .caption: .caption
    case .summary: .summary
    case .legend: .legend
    default: .text
    }
  }
}
