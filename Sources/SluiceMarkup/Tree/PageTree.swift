/// A page as arrays: its elements in document order, its blocks of text, its text.
///
/// Element 0 is the body. The blocks inside an element are the range from its first block to its end block. Inline elements
/// are no part of it, links and custom elements are, because today's pages use them as containers.
struct PageTree {
  /// One element; all that is known of it stands together, so that adding one is one step.
  struct Element {
    var tag: Tag
    var parent: Int32
    var firstBlock: Int32
    var endBlock: Int32 = 0
    var path: PathFlags
    var depth: Int16
    var signature: UInt32
    /// The hints of the element and of all its ancestors.
    var pathHints: Hints
    var hints: Hints
  }

  var elements: [Element] = []
  var blocks: [Block] = []

  mutating func reset() {
    elements.removeAll(keepingCapacity: true)
    blocks.removeAll(keepingCapacity: true)
  }

  var count: Int { elements.count }

  /// Adds an element as the last child of another.
  ///
  /// - Returns: Its index.
  mutating func append(_ element: ElementFacts, parent: Int) -> Int {
    var added = Element(
      tag: element.tag, parent: Int32(parent), firstBlock: Int32(blocks.count),
      path: PathFlags(of: element), depth: 0, signature: element.signature, pathHints: element.hints,
      hints: element.hints)
    if parent >= 0 {
      added.path.formUnion(elements[parent].path)
      added.pathHints.formUnion(elements[parent].pathHints)
      added.depth = elements[parent].depth &+ 1
    }
    elements.append(added)
    return elements.count - 1
  }

  /// Ends an element: all that was added since is inside it.
  mutating func close(_ element: Int) {
    elements[element].endBlock = Int32(blocks.count)
  }
}
