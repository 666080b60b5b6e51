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

  /// The probability from which a block is kept, for each type: the value that gave the best F1 of words in
  /// cross-validation over the sites of the training pages; the curve is flat within 0.05.
  static let thresholds: [Float] = [0.42, 0.38, 0.38, 0.34, 0.36, 0.30, 0.28]

  /// How far the threshold moves for precision or recall.
  static let lean: Float = 0.18

  /// Judges a page.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - context: Its title and the probabilities of its types.
  ///   - values: Memory for the features, used again for the next page.
  ///   - favour: What to prefer where a block is doubtful.
  init(_ page: PageAnalysis, _ context: PageContext, values sink: inout FeatureSink, favour: ExtractOptions.Favour) {
    guard !page.tree.blocks.isEmpty else { return }
    sink.reset()
    var features = BlockFeatures(page, context)
    for index in page.tree.blocks.indices { features.write(index, to: &sink) }
    scores = TreeModel.block.probabilities(sink.values)
    let best = context.kinds.indices.max { context.kinds[$0] < context.kinds[$1] } ?? 0
    pageType = Self.types[best]
    let threshold = zip(context.kinds, Self.thresholds).reduce(0) { $0 + $1.0 * $1.1 } + Self.shift(favour)
    kept = scores.map { $0 > threshold }
    quality = expectedF1(page)
  }

  private static func shift(_ favour: ExtractOptions.Favour) -> Float {
    switch favour {
    case .balance: 0
    case .precision: lean
    case .recall: -lean
    }
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
