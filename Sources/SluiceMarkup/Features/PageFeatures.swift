/// Writes the features from which the type of a page is told.
enum PageFeatures {
  static func write(_ page: PageAnalysis, _ head: HeadFacts, to sink: FeatureSink) {
    let total = page.total
    sink.add("words", total.words)
    sink.add("blocks", total.blocks)
    sink.add("link_density", total.linkDensity)
    sink.add("sentences", total.sentences / max(1, total.blocks))
    sink.add("commas", total.commas / max(1, total.words))
    sink.add("paragraphs", total.paragraphs)
    sink.add("paragraph_words", total.paragraphWords)
    sink.add("paragraph_share", total.paragraphWords / max(1, total.words))
    sink.add("headings", total.headings / max(1, total.blocks))
    sink.add("images", total.images / max(1, total.blocks))
    sink.add("items", total.items / max(1, total.blocks))
    sink.add("currency", total.currency)
    sink.add("currency_share", total.currency / max(1, total.blocks))
    root(page, sink)
    counts(page, sink)
    sink.add("hint", all: page.hintShares)
    sink.add("body", bits: head.bodyHints.rawValue, 64)
    sink.add("schema", bits: UInt64(head.schema.rawValue), 19)
    sink.add("url", bits: UInt64(head.urlCues), HeadFacts.urlWords.count)
    sink.add("url_depth", Float(head.urlDepth))
    sink.add("url_digits", Float(head.urlDigits))
    sink.add("og_type", Float(head.ogType))
    sink.add("scripts", Float(head.scripts))
    sink.add("metas", Float(head.metas))
    sink.add("has_author", head.hasAuthor)
    sink.add("has_date", head.hasDate)
  }

  private static func root(_ page: PageAnalysis, _ sink: FeatureSink) {
    let totals = page.totals(of: page.root)
    sink.add("root_words", totals.words)
    sink.add("root_share", totals.words / max(1, page.total.words))
    sink.add("root_paragraphs", totals.paragraphs)
    sink.add("root_link_density", totals.linkDensity)
    sink.add("root_headings", totals.headings / max(1, totals.blocks))
    sink.add("root_words_per_block", totals.wordsPerBlock)
  }

  /// Counts of kinds, cues and repeated patterns.
  private static func counts(_ page: PageAnalysis, _ sink: FeatureSink) {
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
    sink.add("kind", all: kinds)
    sink.add("cue", all: cues)
    sink.add("times", times)
    sink.add("code", code)
    repeats(page, sink)
  }

  /// The two groups of like siblings that hold most words.
  private static func repeats(_ page: PageAnalysis, _ sink: FeatureSink) {
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
      sink.add("repeat_count", place, count)
      sink.add("repeat_words", place, totals.words / max(1, count))
      sink.add("repeat_share", place, totals.words / max(1, page.total.words))
      sink.add("repeat_blocks", place, totals.blocks / max(1, count))
      sink.add("repeat_link_density", place, totals.linkDensity)
      sink.add("repeat_images", place, totals.images / max(1, count))
      sink.add("repeat_currency", place, totals.currency / max(1, count))
      sink.add("repeat_sentences", place, totals.sentences / max(1, count))
    }
  }
}
