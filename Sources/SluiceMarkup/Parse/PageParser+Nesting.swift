/// The nesting rules of the HTML Living Standard (13.2.6.4.7 "in body" and the table modes), as far as they decide which
/// element a text belongs to.
extension PageParser {
  /// Closes what a start tag of this kind ends without saying so.
  mutating func closeImplied(by tag: Tag) {
    if tag.closesParagraph, stack.isOpen(.p),
      let index = stack.innermost(where: { $0.tag == .p }, bound: { $0.tag.isScope })
    {
      close(to: index)
    }
    switch tag {
    case .li: closeItem { $0 == .li }
    case .dd, .dt: closeItem { $0 == .dd || $0 == .dt }
    case .td, .th: closeTablePart { $0 == .td || $0 == .th }
    case .tr: closeTablePart { $0 == .tr }
    case .tbody, .thead, .tfoot: closeTablePart { $0 == .tbody || $0 == .thead || $0 == .tfoot }
    case .h1, .h2, .h3, .h4, .h5, .h6:
      if let last = stack.entries.last, last.tag.headingLevel > 0 { close() }
    case .a, .button, .nobr:
      if stack.isOpen(tag) { endElement(tag, 0) }
    default: break
    }
  }

  private mutating func closeItem(_ accepts: (Tag) -> Bool) {
    if let index = stack.innermost(where: { accepts($0.tag) }, bound: { $0.tag.isListBoundary }) { close(to: index) }
  }

  private mutating func closeTablePart(_ accepts: (Tag) -> Bool) {
    guard stack.isOpen(.table) else { return }
    if let index = stack.innermost(where: { accepts($0.tag) }, bound: { $0.tag == .table }) { close(to: index) }
  }

  /// Takes an end tag; one without an open counterpart is dropped.
  mutating func endElement(_ tag: Tag, _ key: UInt64) {
    if stack.endSuppressed(tag) { return }
    if tag == .br { return sink.lineBreak() }
    let heading = tag.headingLevel > 0
    guard !tag.isVoid, heading || stack.isOpen(tag) else { return }
    let accepts: (OpenElements.Entry) -> Bool = { entry in
      entry.tag == tag && (tag != .other || entry.key == key) || heading && entry.tag.headingLevel > 0
    }
    guard let index = stack.innermost(where: accepts, bound: { Self.bounds($0.tag, tag) }) else { return }
    if tag.isBlock || tag == .other || !stack.entries[index...].contains(where: { $0.tag.isBlock }) {
      close(to: index)
    } else {
      unwrap(index)
    }
  }

  private static func bounds(_ open: Tag, _ ended: Tag) -> Bool {
    switch ended {
    case .table, .tbody, .thead, .tfoot, .tr, .td, .th, .caption: open == .table
    default: open.isScope
    }
  }

  /// Ends an inline element around blocks that stay open (the adoption agency, simplified).
  ///
  /// Everything down to it is closed, and all but it are opened again. Depth is bounded and each call removes an element, so this stays linear.
  private mutating func unwrap(_ index: Int) {
    let above = Array(stack.entries[(index + 1)...])
    close(to: index)
    for entry in above { open(entry, facts[Int(entry.fact)]) }
  }

  mutating func close(to index: Int) {
    while stack.entries.count > index { close() }
  }

  /// Closes the innermost element.
  mutating func close() {
    _ = stack.pop()
    sink.close()
  }

  /// Opens an element that was noted.
  mutating func open(_ entry: OpenElements.Entry, _ element: ElementFacts) {
    if stack.isFull { return stack.suppress(entry.tag) }
    stack.push(entry)
    sink.open(element, number: Int(entry.fact))
  }
}
