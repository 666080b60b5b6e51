/// What holds for a page as a whole, computed once, from which the features of its blocks are read.
struct PageAnalysis {
  let tree: PageTree
  let text: UnsafePointer<UInt8>
  /// Sums of the blocks before each index; one more than there are blocks.
  private(set) var prefix: [Totals] = []
  private(set) var total = Totals()
  /// For each element the number of siblings of its pattern that hold text, itself among them.
  private(set) var repeats: [Int32] = []
  /// For each element its place among them.
  private(set) var repeatIndex: [Int32] = []
  /// For each element the group of siblings it belongs to.
  private(set) var group: [Int32] = []
  private(set) var groups: [Totals] = []
  /// For each block the group of blocks in containers of one pattern.
  private(set) var style: [Int32] = []
  private(set) var styles: [Totals] = []
  /// For each block how often its text stands in the page.
  private(set) var copies: [Int32] = []
  /// For each block what its words say of its purpose.
  private(set) var cues: [Cues] = []
  /// The element that holds the most running text with the fewest links, as a reader would box it.
  private(set) var root = 0
  /// For each element the number of the outermost `article` it stands in, 0 outside of one.
  private(set) var articleIndex: [Int32] = []
  private(set) var articles: Int32 = 0
  /// Words below each hint, as a share of all.
  private(set) var hintShares = [Float](repeating: 0, count: 64)

  init(_ tree: PageTree, text: UnsafePointer<UInt8>) {
    self.tree = tree
    self.text = text
    sum()
    findRepeats()
    findStyles()
    findCopies()
    findCues()
    findRoot()
    numberArticles()
    shareHints()
  }

  /// The sums over a subtree.
  @inline(__always)
  func totals(of element: Int) -> Totals {
    prefix[Int(tree.elements[element].endBlock)] - prefix[Int(tree.elements[element].firstBlock)]
  }

  @inline(__always)
  func totals(from first: Int, to end: Int) -> Totals { prefix[min(end, tree.blocks.count)] - prefix[max(0, first)] }

  @inline(__always)
  func words(of element: Int) -> Float {
    prefix[Int(tree.elements[element].endBlock)].words - prefix[Int(tree.elements[element].firstBlock)].words
  }

  private mutating func sum() {
    prefix.reserveCapacity(tree.blocks.count + 1)
    var running = Totals()
    prefix.append(running)
    for block in tree.blocks {
      running = running + Totals(block)
      prefix.append(running)
    }
    total = running
  }

  /// Groups elements that have one parent and one pattern of tag and class.
  private mutating func findRepeats() {
    repeats = Array(repeating: 0, count: tree.count)
    repeatIndex = Array(repeating: 0, count: tree.count)
    group = Array(repeating: -1, count: tree.count)
    var patterns = KeyNumbers(atMost: tree.count)
    for element in 1..<max(1, tree.count) where tree.elements[element].endBlock > tree.elements[element].firstBlock {
      let key =
        UInt64(UInt32(bitPattern: tree.elements[element].parent)) << 32 | UInt64(tree.elements[element].signature)
      group[element] = Int32(patterns.number(of: key))
    }
    groups = Array(repeating: Totals(), count: patterns.count)
    var sizes = [Int32](repeating: 0, count: patterns.count)
    for element in 0..<tree.count where group[element] >= 0 {
      let index = Int(group[element])
      repeatIndex[element] = sizes[index]
      sizes[index] += 1
      groups[index] = groups[index] + totals(of: element)
    }
    for element in 0..<tree.count where group[element] >= 0 { repeats[element] = sizes[Int(group[element])] }
  }

  /// Groups blocks whose container and its parent have the same tags and classes.
  private mutating func findStyles() {
    style.reserveCapacity(tree.blocks.count)
    var containers = KeyNumbers(atMost: tree.blocks.count)
    for block in tree.blocks {
      let element = Int(block.element)
      let parent = max(0, Int(tree.elements[element].parent))
      let key =
        UInt64(tree.elements[element].signature) << 32 ^ UInt64(tree.elements[parent].signature) ^ UInt64(
          block.kind.rawValue) << 8
      let index = containers.number(of: key)
      if index == styles.count { styles.append(Totals()) }
      style.append(Int32(index))
      styles[index] = styles[index] + Totals(block)
    }
  }

  private mutating func findCopies() {
    var texts = KeyNumbers(atMost: tree.blocks.count)
    let numbers = tree.blocks.map { block in
      texts.number(of: NameHash.whole(UnsafeBufferPointer(start: text + Int(block.start), count: block.byteCount)))
    }
    var times = [Int32](repeating: 0, count: texts.count)
    for number in numbers { times[number] += 1 }
    copies = numbers.map { times[$0] }
  }

  private mutating func findCues() {
    let lexicon = Lexicon.shared
    cues = tree.blocks.map { block in
      lexicon.cues(in: UnsafeBufferPointer(start: text + Int(block.start), count: block.byteCount))
    }
  }

  /// Words of running text count to their container in full, to its parent in half and so on upward, as in
  /// Readability; links are counted against it.
  private mutating func findRoot() {
    var scores = [Float](repeating: 0, count: tree.count)
    for block in tree.blocks where block.isRunningText {
      var element = Int(tree.elements[Int(block.element)].parent)
      var share = block.words
      var level = 0
      while element >= 0, level < 4 {
        scores[element] += share
        share *= level == 0 ? 0.6 : 0.5
        element = Int(tree.elements[element].parent)
        level += 1
      }
    }
    var best: Float = 0
    for element in 0..<tree.count where scores[element] > best {
      let score = scores[element] * (1 - totals(of: element).linkDensity)
      if score > best {
        best = score
        root = element
      }
    }
  }

  /// Pages that load one article after another, or show the starts of others, repeat the element.
  private mutating func numberArticles() {
    articleIndex = Array(repeating: 0, count: tree.count)
    for element in 1..<max(1, tree.count) {
      articleIndex[element] = articleIndex[Int(tree.elements[element].parent)]
      if articleIndex[element] == 0, tree.elements[element].tag == .article {
        articles += 1
        articleIndex[element] = articles
      }
    }
  }

  private mutating func shareHints() {
    guard total.words > 0 else { return }
    for element in 1..<max(1, tree.count) where tree.elements[element].hints.rawValue != 0 {
      let outer =
        tree.elements[element].parent >= 0 ? tree.elements[Int(tree.elements[element].parent)].pathHints.rawValue : 0
      var bits = tree.elements[element].hints.rawValue & ~outer
      let share = words(of: element) / total.words
      while bits != 0 {
        hintShares[bits.trailingZeroBitCount] += share
        bits &= bits - 1
      }
    }
  }
}
