/// Writes the features of one block after another, in the order that the model was trained with.
///
/// A class, because each of its parts would else be given a copy of all that is known of the page, block after block.
final class BlockFeatures {
  let page: PageAnalysis
  let context: PageContext
  /// The nearest ancestor's share of the page's words, for each hint; made anew where the container changes.
  private var hintShare = [Float](repeating: -1, count: 64)
  private var hintElement = -1
  private var near = Hints()
  private var lastHeading = -1
  /// The headings that the block stands beneath, the widest first, each with its cues.
  private var headings: [(level: Int, cues: Cues)] = []
  private var firstTitle: Int
  private let glances: [Glance]

  /// What its neighbours see of a block: words, link density, kind, sentences.
  private typealias Glance = SIMD4<Float>

  init(_ page: PageAnalysis, _ context: PageContext) {
    self.page = page
    self.context = context
    firstTitle = context.titleBlock
    glances = page.tree.blocks.map {
      Glance($0.words, $0.linkDensity, Float($0.kind.rawValue), Float($0.measure.sentences))
    }
  }

  /// Adds the features of a block.
  func write(_ index: Int, to tile: FeatureTile) {
    let block = page.tree.blocks[index]
    own(block, index, tile)
    path(block, tile)
    levels(block, tile)
    repeats(block, tile)
    place(block, index, tile)
    neighbours(index, tile)
    whole(tile)
    if block.kind == .heading { open(index) }
  }

  /// Puts what follows beneath a heading: one without a level is below all others.
  private func open(_ heading: Int) {
    lastHeading = heading
    let own = page.tree.elements[Int(page.tree.blocks[heading].element)].tag.headingLevel
    let level = own == 0 ? 7 : own
    while let last = headings.last, last.level >= level { headings.removeLast() }
    headings.append((level, page.cues[heading]))
  }

  /// What the two nearest headings say of what stands beneath them: related pages, comments, reviews.
  private var headingCues: UInt64 {
    headings.suffix(2).reduce(0) { $0 | UInt64($1.cues.rawValue) }
  }

  private func own(_ block: Block, _ index: Int, _ tile: FeatureTile) {
    let measure = block.measure
    let signs = Float(max(1, measure.letters + measure.ideographs + measure.digits))
    tile.add("words", block.words)
    tile.add("link_density", block.linkDensity)
    tile.add("strong_density", Float(block.strongBytes) / Float(block.byteCount))
    tile.add("button_density", Float(block.buttonBytes) / Float(block.byteCount))
    tile.add("links", Float(block.links))
    tile.add("sentences", measure.sentences)
    tile.add("commas", measure.commas)
    tile.add("digit_ratio", Float(measure.digits) / signs)
    tile.add("capital_ratio", Float(measure.capitals) / Float(max(1, measure.letters)))
    tile.add("separators", measure.separators)
    tile.add("currency", measure.currency)
    tile.add("ideograph_ratio", Float(measure.ideographs) / signs)
    tile.add("images", Float(block.images))
    tile.add("line_breaks", Float(block.lineBreaks))
    tile.add("kind", Float(block.kind.rawValue))
    tile.add("heading_level", Float(page.tree.elements[Int(block.element)].tag.headingLevel))
    tile.add("letters_per_word", Float(measure.letters) / max(1, block.words))
    tile.add("last_sign", lastSign(block))
    tile.add("first_sign", firstSign(block))
    tile.add("copies", page.copies[index])
    tile.add("inline", bits: UInt64(block.inline.rawValue), 8)
    tile.add("cue", bits: UInt64(page.cues[index].rawValue), Cue.allCases.count)
  }

  /// 1 for the end of a sentence, 2 for a colon, 3 for an ellipsis or closing mark, 0 otherwise.
  private func lastSign(_ block: Block) -> Float {
    let end = Int(block.end)
    let last = page.text[end - 1]
    if last == UInt8(ascii: ":") { return 2 }
    if last == UInt8(ascii: ".") || last == UInt8(ascii: "!") || last == UInt8(ascii: "?") { return 1 }
    guard end - Int(block.start) >= 3, last >= 0x80 else { return last == UInt8(ascii: "\"") ? 3 : 0 }
    switch (page.text[end - 3], page.text[end - 2], last) {
    case (0xe3, 0x80, 0x82), (0xef, 0xbc, 0x81), (0xef, 0xbc, 0x9f): return 1
    case (0xef, 0xbc, 0x9a): return 2
    case (0xe2, 0x80, _): return 3
    default: return 0
    }
  }

  /// 1 for a capital, 2 for a small letter, 3 for a digit, 4 for a wide character, 0 otherwise.
  private func firstSign(_ block: Block) -> Float {
    let first = page.text[Int(block.start)]
    if first &- 65 < 26 { return 1 }
    if first &- 97 < 26 { return 2 }
    if first &- 48 < 10 { return 3 }
    return first >= 0xe3 ? 4 : 0
  }

  private func path(_ block: Block, _ tile: FeatureTile) {
    let element = Int(block.element)
    let flags = page.tree.elements[element].path
    tile.add("path", bits: UInt64(flags.rawValue), 28)
    if element != hintElement { readHints(element) }
    let nearby = near.union(block.inlineHints)
    tile.add("hint", all: hintShare)
    tile.add("near", bits: nearby.rawValue, 64)
    tile.add("depth", Float(page.tree.elements[element].depth))
  }

  private func readHints(_ element: Int) {
    hintElement = element
    near = []
    var at = element
    var level = 0
    var seen: UInt64 = 0
    hintShare.withUnsafeMutableBufferPointer { shares in
      shares.update(repeating: -1)
      while at > 0 {
        let hints = page.tree.elements[at].hints
        if level < 3 { near.formUnion(hints) }
        var fresh = hints.rawValue & ~seen
        if fresh != 0 {
          seen |= fresh
          let share = page.words(of: at) / max(1, page.total.words)
          while fresh != 0 {
            shares[fresh.trailingZeroBitCount] = share
            fresh &= fresh - 1
          }
        }
        at = Int(page.tree.elements[at].parent)
        level += 1
      }
    }
  }

  /// Four containers, each the nearest one that holds more blocks than the one before.
  private func levels(_ block: Block, _ tile: FeatureTile) {
    var element = Int(block.element)
    for level in 0..<4 {
      let totals = page.totals(of: element)
      tile.add("level_blocks", level, totals.blocks)
      tile.add("level_words", level, totals.words)
      tile.add("level_link_density", level, totals.linkDensity)
      tile.add("level_words_per_block", level, totals.wordsPerBlock)
      tile.add("level_sentences", level, totals.sentences / max(1, totals.blocks))
      tile.add("level_headings", level, totals.headings / max(1, totals.blocks))
      tile.add("level_images", level, totals.images / max(1, totals.blocks))
      tile.add("level_paragraphs", level, totals.paragraphWords / max(1, totals.words))
      tile.add("level_share", level, totals.words / max(1, page.total.words))
      element = wider(element)
    }
  }

  private func wider(_ element: Int) -> Int {
    let first = page.tree.elements[element].firstBlock
    let end = page.tree.elements[element].endBlock
    var at = Int(page.tree.elements[element].parent)
    while at > 0, page.tree.elements[at].firstBlock == first, page.tree.elements[at].endBlock == end {
      at = Int(page.tree.elements[at].parent)
    }
    return max(0, at)
  }

  /// The two nearest ancestors that stand among at least three of their pattern.
  private func repeats(_ block: Block, _ tile: FeatureTile) {
    var element = Int(block.element)
    for place in 0..<2 {
      var level = 0
      while element > 0, page.repeats[element] < 3 {
        element = Int(page.tree.elements[element].parent)
        level += 1
      }
      let found = element > 0
      let totals = found ? page.groups[Int(page.group[element])] : Totals()
      let count = found ? Float(page.repeats[element]) : 0
      tile.add("repeat_level", place, found ? Float(level) : -1)
      tile.add("repeat_count", place, count)
      tile.add("repeat_index", place, found ? Float(page.repeatIndex[element]) : -1)
      tile.add("repeat_words", place, found ? totals.words / count : -1)
      tile.add("repeat_blocks", place, found ? totals.blocks / count : -1)
      tile.add("repeat_link_density", place, totals.linkDensity)
      tile.add("repeat_sentences", place, found ? totals.sentences / count : -1)
      tile.add("repeat_share", place, totals.words / max(1, page.total.words))
      tile.add("repeat_images", place, found ? totals.images / count : -1)
      if found { element = Int(page.tree.elements[element].parent) }
    }
  }

  private func place(_ block: Block, _ index: Int, _ tile: FeatureTile) {
    let blocks = page.tree.blocks.count
    let before = page.prefix[index]
    let style = page.styles[Int(page.style[index])]
    let root = page.root
    let first = Int(page.tree.elements[root].firstBlock)
    let end = Int(page.tree.elements[root].endBlock)
    tile.add("index", Float(index))
    tile.add("place", Float(index) / Float(blocks))
    tile.add("words_before", before.words / max(1, page.total.words))
    tile.add("paragraphs_before", before.paragraphs)
    tile.add("paragraphs_after", page.total.paragraphs - before.paragraphs)
    tile.add("paragraph_words_after", page.total.paragraphWords - before.paragraphWords)
    tile.add("since_heading", lastHeading < 0 ? -1 : Float(index - lastHeading))
    tile.add(
      "heading_above",
      lastHeading < 0 ? 0 : Float(page.tree.elements[Int(page.tree.blocks[lastHeading].element)].tag.headingLevel))
    tile.add("above_cue", bits: headingCues, Cue.allCases.count)
    tile.add("from_title", firstTitle < 0 ? -999 : Float(index - firstTitle))
    tile.add("is_title", context.isTitle(index))
    tile.add("style_blocks", style.blocks)
    tile.add("style_words", style.words / max(1, page.total.words))
    tile.add("style_words_per_block", style.wordsPerBlock)
    tile.add("style_link_density", style.linkDensity)
    tile.add("style_sentences", style.sentences / max(1, style.blocks))
    tile.add("in_root", index >= first && index < end)
    tile.add("before_root", Float(first - index))
    tile.add("after_root", Float(index - end))
    tile.add("article_index", page.articleIndex[Int(block.element)])
    tile.add("articles", page.articles)
    tile.add("root_share", page.words(of: root) / max(1, page.total.words))
    tile.add("root_link_density", page.totals(of: root).linkDensity)
  }

  private func neighbours(_ index: Int, _ tile: FeatureTile) {
    for (place, offset) in [-3, -2, -1, 1, 2, 3].enumerated() {
      let at = index + offset
      let near = glances.indices.contains(at) ? glances[at] : Glance(repeating: -1)
      tile.add("near_words", place, near.x)
      tile.add("near_link_density", place, near.y)
      tile.add("near_kind", place, near.z)
      tile.add("near_sentences", place, near.w)
    }
    for (place, reach) in [2, 5, 12].enumerated() {
      let before = page.totals(from: index - reach, to: index)
      let after = page.totals(from: index + 1, to: index + 1 + reach)
      tile.add("before_words", place, before.words)
      tile.add("before_link_density", place, before.linkDensity)
      tile.add("before_sentences", place, before.sentences)
      tile.add("after_words", place, after.words)
      tile.add("after_link_density", place, after.linkDensity)
      tile.add("after_sentences", place, after.sentences)
    }
  }

  private func whole(_ tile: FeatureTile) {
    let total = page.total
    tile.add("page_words", total.words)
    tile.add("page_blocks", total.blocks)
    tile.add("page_link_density", total.linkDensity)
    tile.add("page_paragraphs", total.paragraphs)
    tile.add("page_paragraph_share", total.paragraphWords / max(1, total.words))
    tile.add("page_headings", total.headings / max(1, total.blocks))
    tile.add("page_images", total.images / max(1, total.blocks))
    tile.add("page_items", total.items / max(1, total.blocks))
    tile.add("page_kind", all: context.kinds)
  }
}
