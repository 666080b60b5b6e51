/// Writes the features from which the type of a page is told.
enum PageFeatures {
  static func write(_ page: PageAnalysis, _ head: HeadFacts, to tile: FeatureTile) {
    let total = page.total
    tile.add("words", total.words)
    tile.add("blocks", total.blocks)
    tile.add("link_density", total.linkDensity)
    tile.add("sentences", total.sentences / max(1, total.blocks))
    tile.add("commas", total.commas / max(1, total.words))
    tile.add("paragraphs", total.paragraphs)
    tile.add("paragraph_words", total.paragraphWords)
    tile.add("paragraph_share", total.paragraphWords / max(1, total.words))
    tile.add("headings", total.headings / max(1, total.blocks))
    tile.add("images", total.images / max(1, total.blocks))
    tile.add("items", total.items / max(1, total.blocks))
    tile.add("currency", total.currency)
    tile.add("currency_share", total.currency / max(1, total.blocks))
    root(page, tile)
    counts(page, tile)
    tile.add("hint", all: page.hintShares)
    tile.add("body", bits: head.bodyHints.rawValue, 64)
    tile.add("schema", bits: UInt64(head.schema.rawValue), 19)
    tile.add("url", bits: UInt64(head.urlCues), HeadFacts.urlWords.count)
    tile.add("url_depth", Float(head.urlDepth))
    tile.add("url_digits", Float(head.urlDigits))
    tile.add("og_type", Float(head.ogType))
    tile.add("scripts", Float(head.scripts))
    tile.add("metas", Float(head.metas))
    tile.add("has_author", head.hasAuthor)
    tile.add("has_date", head.hasDate)
  }

  private static func root(_ page: PageAnalysis, _ tile: FeatureTile) {
    let totals = page.totals(of: page.root)
    tile.add("root_words", totals.words)
    tile.add("root_share", totals.words / max(1, page.total.words))
    tile.add("root_paragraphs", totals.paragraphs)
    tile.add("root_link_density", totals.linkDensity)
    tile.add("root_headings", totals.headings / max(1, totals.blocks))
    tile.add("root_words_per_block", totals.wordsPerBlock)
  }

  /// Counts of kinds, cues and repeated patterns.
  private static func counts(_ page: PageAnalysis, _ tile: FeatureTile) {
    var kinds = [Float](repeating: 0, count: 12)
    var cues = [Float](repeating: 0, count: Cue.allCases.count)
    var times: Float = 0
    var code: Float = 0
    for (index, block) in page.tree.blocks.enumerated() {
      kinds[Int(block.kind.rawValue)] += 1
      if block.inline.contains(.time) { times += 1 }
      if block.inline.contains(.code) { code += 1 }
      var bits = page.cues[index].rawValue
      while bits != 0 {
        cues[bits.trailingZeroBitCount] += 1
        bits &= bits - 1
      }
    }
    tile.add("kind", all: kinds)
    tile.add("cue", all: cues)
    tile.add("times", times)
    tile.add("code", code)
    repeats(page, tile)
  }

  /// The two groups of like siblings that hold most words.
  private static func repeats(_ page: PageAnalysis, _ tile: FeatureTile) {
    var best = [-1, -1]
    for element in 0..<page.tree.count where page.repeats[element] >= 3 && page.repeatIndex[element] == 0 {
      let words = page.groups[Int(page.group[element])].words
      if best[0] < 0 || words > page.groups[Int(page.group[best[0]])].words {
        best = [element, best[0]]
      } else if best[1] < 0 || words > page.groups[Int(page.group[best[1]])].words {
        best[1] = element
      }
    }
    for (place, element) in best.enumerated() {
      let totals = element < 0 ? Totals() : page.groups[Int(page.group[element])]
      let count = element < 0 ? 0 : Float(page.repeats[element])
      tile.add("repeat_count", place, count)
      tile.add("repeat_words", place, totals.words / max(1, count))
      tile.add("repeat_share", place, totals.words / max(1, page.total.words))
      tile.add("repeat_blocks", place, totals.blocks / max(1, count))
      tile.add("repeat_link_density", place, totals.linkDensity)
      tile.add("repeat_images", place, totals.images / max(1, count))
      tile.add("repeat_currency", place, totals.currency / max(1, count))
      tile.add("repeat_sentences", place, totals.sentences / max(1, count))
    }
  }
}
