import SluiceCore

/// Decides which blocks of a page are its main content, and what kind of page it is.
struct ContentJudge {
  /// For each block how likely it is main content.
  private(set) var scores: [Float] = []
  /// For each block whether it is kept.
  private(set) var kept: [Bool] = []
  private(set) var pageType = PageType.empty
  private(set) var quality: Float = 0

  /// The types in the order of the page model's classes.
  static let types: [PageType] = [.article, .documentation, .service, .forum, .product, .listing, .collection]

  /// The probability from which a block is kept, for each type.
  ///
  /// Each gave the best F1 of words in cross-validation over the sites of the training pages, where the curve is flat within
  /// 0.05; the article's, 0.54 there, was moved within that by the news pages of the training.
  static let thresholds: [Float] = [0.58, 0.42, 0.36, 0.34, 0.36, 0.30, 0.24]

  /// The threshold of a doubtful page, as a part of the best F1 that its scores promise.
  ///
  /// Half of that F1 is the best threshold where the scores are true probabilities (Lipton, Elkan and Naryanaswamy,
  /// "Optimal thresholding of classifiers to maximize F1 measure", 2014); from 0.6 on the figures of
  /// cross-validation differ by less than their noise, and 0.7 touches fewest pages: articles below 0.77.
  static let doubt: Float = 0.7

  /// How far the threshold moves for precision or recall.
  static let lean: Float = 0.18

  /// Judges a page.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - context: Its title and the probabilities of its types.
  ///   - tile: Memory for the features, used again for the next page.
  ///   - favour: What to prefer where a block is doubtful.
  init(_ page: PageAnalysis, _ context: PageContext, _ tile: FeatureTile, favour: ExtractOptions.Favour) {
    guard !page.tree.blocks.isEmpty else { return }
    scores = Self.scores(page, context, tile)
    let best = context.kinds.indices.max { context.kinds[$0] < context.kinds[$1] } ?? 0
    pageType = Self.types[best]
    let usual = zip(context.kinds, Self.thresholds).reduce(0) { $0 + $1.0 * $1.1 }
    let threshold = min(usual, max(Self.leastScore, Self.doubt * bestExpectedF1(page))) + Self.shift(favour)
    kept = scores.map { $0 > threshold }
    keepTheBestOfLittle(page, threshold)
    if page.total.words < Self.smallPage { judgeSmallPage(page, context) }
    KeptFurniture.dropEditors(page, from: &kept)
    KeptFurniture.dropRepeats(page, pageType, from: &kept)
    if pageType == .article { KeptFurniture.drop(page, context, scores: scores, from: &kept) }
    quality = expectedF1(page)
  }

  /// How likely each block is a part of the main content.
  private static func scores(_ page: PageAnalysis, _ context: PageContext, _ tile: FeatureTile) -> [Float] {
    let features = BlockFeatures(page, context)
    let count = page.tree.blocks.count
    var scores: [Float] = []
    scores.reserveCapacity(count)
    for first in stride(from: 0, to: count, by: FeatureTile.rows) {
      let rows = min(FeatureTile.rows, count - first)
      for row in 0..<rows {
        tile.begin(row: row)
        features.write(first + row, to: tile)
      }
      TreeModel.block.addProbabilities(tile, rows: rows, to: &scores)
    }
    return scores
  }

  /// A page of which next to nothing is kept is often one short item: then its best running text decides what is good
  /// enough, as long as that is not plainly furniture.
  private mutating func keepTheBestOfLittle(_ page: PageAnalysis, _ threshold: Float) {
    var words: Float = 0
    var best: Float = 0
    for (index, block) in page.tree.blocks.enumerated() {
      if kept[index] { words += block.words }
      if block.words >= Self.shortestText { best = max(best, scores[index]) }
    }
    guard words < Self.littleText, best > Self.leastScore else { return }
    let lower = min(threshold, best * Self.nearBest)
    kept = scores.map { $0 > lower }
  }

  /// A page with hardly any text gives the models nothing to compare: there what is no furniture by its place is kept,
  /// and it is an article unless its types speak clearly.
  private mutating func judgeSmallPage(_ page: PageAnalysis, _ context: PageContext) {
    if (context.kinds.max() ?? 0) < Self.clearType { pageType = .article }
    guard !page.tree.blocks.indices.contains(where: { kept[$0] && page.tree.blocks[$0].words >= Self.shortestText })
    else { return }
    for (index, block) in page.tree.blocks.enumerated() where isPlainText(block, page) { kept[index] = true }
  }

  /// A block of words in running text or beneath a kept one, outside of navigation, forms and their like.
  private func isPlainText(_ block: Block, _ page: PageAnalysis) -> Bool {
    let flags = page.tree.elements[Int(block.element)].path
    let isFurniture = !flags.isDisjoint(with: [.nav, .header, .footer, .aside, .form, .dialog, .button, .hidden])
    return !isFurniture && block.words >= 5 && block.linkDensity < 0.4 && block.kind != .heading
  }

  /// A page with fewer words is judged by the place of its blocks; a paragraph has more.
  private static let smallPage: Float = 60
  private static let clearType: Float = 0.8

  /// Below so many kept words the page is judged by its own best (swept 20 to 80 in cross-validation; more lets menus of
  /// listings in).
  private static let littleText: Float = 40
  private static let shortestText: Float = 8
  /// What is less likely is content of no page: one without an article gives nothing.
  private static let leastScore: Float = 0.15
  private static let nearBest: Float = 0.8

  private static func shift(_ favour: ExtractOptions.Favour) -> Float {
    switch favour {
    case .balance: 0
    case .precision: lean
    case .recall: -lean
    }
  }

  /// The best F1 that any threshold promises, to a 64th of the scores.
  private func bestExpectedF1(_ page: PageAnalysis) -> Float {
    var words = [Float](repeating: 0, count: 65)
    var expected = words
    for (index, block) in page.tree.blocks.enumerated() {
      let step = Int(scores[index] * 64)
      words[step] += block.words
      expected[step] += block.words * scores[index]
    }
    let content = expected.reduce(0, +)
    var (right, size, best): (Float, Float, Float) = (0, 0, 0)
    for step in words.indices.reversed() {
      right += expected[step]
      size += words[step]
      if size > 0 { best = max(best, 2 * right / (size + content)) }
    }
    return best
  }

  /// The F1 that the scores themselves promise: a block of probability p has p of its words in the content.
  private func expectedF1(_ page: PageAnalysis) -> Float {
    var right: Float = 0
    var size: Float = 0
    var content: Float = 0
    for (index, block) in page.tree.blocks.enumerated() {
      let expected = block.words * scores[index]
      content += expected
      guard kept[index] else { continue }
      right += expected
      size += block.words
    }
    return size + content > 0 ? 2 * right / (size + content) : 0
  }
}
