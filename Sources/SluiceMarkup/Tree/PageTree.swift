/// A page as arrays: its elements in document order, its blocks of text, its text.
///
/// Element 0 is the body. A subtree is the range from an element's index to ``ends``; the blocks inside it are the
/// range from ``firstBlock`` to ``endBlock``. Inline elements are no part of it, links and custom elements are, because
/// today's pages use them as containers.
struct PageTree {
  var tags: [Tag] = []
  var parents: [Int32] = []
  /// The index behind the last element of the subtree.
  var ends: [Int32] = []
  /// The index of the element's facts, -1 for the body.
  var facts: [Int32] = []
  var firstBlock: [Int32] = []
  var endBlock: [Int32] = []
  var path: [PathFlags] = []
  /// The hints of the element and of all its ancestors.
  var pathHints: [Hints] = []
  var hints: [Hints] = []
  var signatures: [UInt32] = []
  var depths: [Int16] = []

  var blocks: [Block] = []

  mutating func reset() {
    tags.removeAll(keepingCapacity: true)
    parents.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    facts.removeAll(keepingCapacity: true)
    firstBlock.removeAll(keepingCapacity: true)
    endBlock.removeAll(keepingCapacity: true)
    path.removeAll(keepingCapacity: true)
    pathHints.removeAll(keepingCapacity: true)
    hints.removeAll(keepingCapacity: true)
    signatures.removeAll(keepingCapacity: true)
    depths.removeAll(keepingCapacity: true)
    blocks.removeAll(keepingCapacity: true)
  }

  var count: Int { tags.count }

  /// Adds an element as the last child of another.
  ///
  /// - Returns: Its index.
  mutating func append(_ element: ElementFacts, fact: Int, parent: Int) -> Int {
    tags.append(element.tag)
    parents.append(Int32(parent))
    ends.append(0)
    facts.append(Int32(fact))
    firstBlock.append(Int32(blocks.count))
    endBlock.append(0)
    hints.append(element.hints)
    signatures.append(element.signature)
    let own = PathFlags(of: element)
    if parent >= 0 {
      path.append(path[parent].union(own))
      pathHints.append(pathHints[parent].union(element.hints))
      depths.append(depths[parent] &+ 1)
    } else {
      path.append(own)
      pathHints.append(element.hints)
      depths.append(0)
    }
    return tags.count - 1
  }

  /// Ends an element: all that was added since is inside it.
  mutating func close(_ element: Int) {
    ends[element] = Int32(tags.count)
    endBlock[element] = Int32(blocks.count)
  }
}
