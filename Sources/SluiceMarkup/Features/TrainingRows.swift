/// The features of a page as the models see them, for the script that trains the models.
package struct TrainingRows {
  /// The names of the page's features, in order.
  package var pageNames: [String] = []
  /// The page's features.
  package var page: [Float] = []
  /// The names of a block's features, in order.
  package var blockNames: [String] = []
  /// The blocks' features, one block after another.
  package var blocks: [Float] = []
  /// The blocks' texts.
  package var texts: [[UInt8]] = []

  /// How many features the models of this build were trained with.
  package static let trained = (page: TreeModel.page.features, block: TreeModel.block.features)

  /// Reads a page.
  ///
  /// - Parameter html: The page as UTF-8.
  package init(_ html: [UInt8]) {
    let reader = PageReader()
    reader.read(html)
    let head = HeadFacts(reader.head, html, address: nil)
    let analysis = PageAnalysis(reader.tree, text: UnsafePointer(reader.text.bytes))
    let context = PageContext(titles: head.titles.map { Array($0.utf8) }, analysis)
    let tile = FeatureTile(named: true)
    tile.begin(row: 0)
    PageFeatures.write(analysis, head, to: tile)
    page = tile.row(0, count: tile.count)
    pageNames = tile.names ?? []
    readBlocks(reader, analysis, context, tile)
  }

  private mutating func readBlocks(
    _ reader: PageReader, _ analysis: PageAnalysis, _ context: PageContext, _ tile: FeatureTile
  ) {
    let features = BlockFeatures(analysis, context)
    for (index, block) in reader.tree.blocks.enumerated() {
      tile.begin(row: 0)
      features.write(index, to: tile)
      blocks += tile.row(0, count: tile.count)
      blockNames = tile.names ?? []
      texts.append(reader.text.copy(Int(block.start), Int(block.end)))
    }
  }
}
