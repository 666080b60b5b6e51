/// Finds page furniture among the kept blocks of an article by its words and its place, as in a plain text.
///
/// The model sees what a block is made of; that 责任编辑 or "Edited by" beneath the last paragraph is a credit is told by
/// the phrase tables of the plain-text rooms, which look at lines outside of the running text alone.
enum KeptFurniture {
  /// Takes the title, credits, notices, calls and links to other pages out of what is kept.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - context: Where its title stands. A heading that repeats what the head says goes, because the row has it as its
  ///     title; any other is the text's own, and what is no heading is the start of the text.
  ///   - scores: For each block how likely it is content.
  ///   - kept: For each block whether it is kept.
  static func drop(_ page: PageAnalysis, _ context: PageContext, scores: [Float], from kept: inout [Bool]) {
    let title = context.titleBlock
    dropLeads(page, title: title, scores: scores, from: &kept)
    let blocks = page.tree.blocks
    var indices = blocks.indices.filter { kept[$0] && blocks[$0].byteCount > 0 }
    guard indices.count > 1 else { return }
    if context.isTitle(title), kept[title], blocks[title].kind == .heading {
      kept[title] = false
      indices.removeAll { $0 == title }
    }
    var bytes: [UInt8] = []
    for index in indices {
      let block = UnsafeBufferPointer(start: page.text + Int(blocks[index].start), count: blocks[index].byteCount)
      let start = bytes.count
      bytes.append(contentsOf: block)
      for at in start..<bytes.count where bytes[at] == 10 || bytes[at] == 13 { bytes[at] = 32 }
      bytes.append(10)
    }
    let lines = LineScanner.lines(of: bytes)
    let verdicts = FurnitureJudge.judge(lines[...], LineEvidence.all(lines, in: bytes)[...])
    for (line, verdict) in zip(lines, verdicts) where verdict != nil && line.number <= indices.count {
      let index = indices[line.number - 1]
      if index != title { kept[index] = false }
    }
  }

  /// Takes lines that name the editor out of what is kept, whatever the page is.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - kept: For each block whether it is kept.
  static func dropEditors(_ page: PageAnalysis, from kept: inout [Bool]) {
    for (index, block) in page.tree.blocks.enumerated() where kept[index] && block.byteCount <= longestEditors {
      let text = UnsafeBufferPointer(start: page.text + Int(block.start), count: block.byteCount)
      if LineLabels.editors.end(in: text) != nil { kept[index] = false }
    }
  }

  /// Three names with their labels, in bytes.
  private static let longestEditors = 100

  /// Takes what stood in the text before out of what is kept: captions and titles come twice where a page is made for
  /// many screens, posts are quoted whole by their answers, offers and voices come again in every carousel.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - type: What kind of page it is. A reference repeats its sentences on purpose and keeps them.
  ///   - kept: For each block whether it is kept.
  static func dropRepeats(_ page: PageAnalysis, _ type: PageType, from kept: inout [Bool]) {
    guard type != .documentation else { return }
    let least = type == .article ? leastRepeatedInArticle : leastRepeated
    let blocks = page.tree.blocks
    func text(_ index: Int) -> UnsafeBufferPointer<UInt8> {
      UnsafeBufferPointer(start: page.text + Int(blocks[index].start), count: blocks[index].byteCount)
    }
    var seen: [UInt64: Int] = [:]
    for index in blocks.indices where kept[index] && blocks[index].byteCount >= least {
      if [.cell, .row, .preformatted].contains(blocks[index].kind) { continue }
      let key = NameHash.whole(text(index))
      guard let first = seen[key] else {
        seen[key] = index
        continue
      }
      // What is dropped has been compared: equal hashes alone must not cost a line.
      if text(index).elementsEqual(text(first)) { kept[index] = false }
    }
  }

  /// Shorter lines, in bytes, may come back: in verse and lists, and as the labels of cards and posts.
  private static let leastRepeatedInArticle = 24
  private static let leastRepeated = 48

  /// Lines that lead elsewhere stand within the text too: `Read also: …`, and the links beneath such a heading.
  private static func dropLeads(_ page: PageAnalysis, title: Int, scores: [Float], from kept: inout [Bool]) {
    let blocks = page.tree.blocks
    var inList = 0
    for index in blocks.indices where kept[index] {
      let block = blocks[index]
      if inList > 0, block.linkDensity > Self.linked {
        kept[index] = false
        inList -= 1
        continue
      }
      inList = 0
      guard index != title, block.byteCount > 0, block.byteCount <= Self.longestLine else { continue }
      let text = UnsafeBufferPointer(start: page.text + Int(block.start), count: block.byteCount)
      if isBesideTheText(text, block, page, score: scores[index]) || isLabelledLink(text, block) {
        kept[index] = false
      } else if let lead = lead(text, block) {
        kept[index] = false
        inList = lead.opensList ? Self.longestList : 0
      }
    }
  }

  /// Whether a line is an unlikely link or caption, an address, a moment, a credit or a button.
  private static func isBesideTheText(
    _ text: UnsafeBufferPointer<UInt8>, _ block: Block, _ page: PageAnalysis, score: Float
  ) -> Bool {
    let isLink = block.linkDensity > Self.linkedWhole
    let isCaption = page.tree.elements[Int(block.element)].path.contains(.figure)
    if isLink && score < Self.sureLink || isCaption && score < Self.sureCaption { return true }
    let shape = LineShape(text)
    if isLink && shape.isShouting || shape.isAddress || shape.isTimestamp { return true }
    if block.kind != .heading && shape.endsAsCaption { return true }
    return isCredit(text, block) || LineLabels.wholes.isWhole(text)
  }

  /// A line that leads elsewhere.
  private struct Lead {
    /// Whether it is the label alone, with links beneath.
    var opensList: Bool
  }

  /// What leads elsewhere by its first words.
  private static func lead(_ text: UnsafeBufferPointer<UInt8>, _ block: Block) -> Lead? {
    guard block.byteCount <= Self.longestLead, let length = LineLabels.leads.end(in: text) else { return nil }
    let isLabel = block.byteCount <= length + 24
    return isLabel || block.linkDensity > Self.leadLinked ? Lead(opensList: isLabel) : nil
  }

  /// A short line that starts with the label of a credit and makes no sentence.
  private static func isCredit(_ text: UnsafeBufferPointer<UInt8>, _ block: Block) -> Bool {
    guard text.count <= longestCredit, block.words <= 16, block.kind != .heading,
      let end = LineLabels.credits.end(in: text)
    else { return false }
    // What makes a sentence is one, unless a colon marks the label.
    return text.last != 0x2e || text[end - 1] == 0x3a || block.words <= 5
  }

  /// A word or two, a colon or an arrow, and one link of a headline's length to the end, as a paragraph of its own:
  /// `Czytaj też: …` leads elsewhere in whatever language.
  private static func isLabelledLink(_ text: UnsafeBufferPointer<UInt8>, _ block: Block) -> Bool {
    guard block.links == 1, [.paragraph, .text].contains(block.kind), block.words >= leastLabelledWords else {
      return false
    }
    var label = text[..<max(0, text.count - Int(block.linkBytes))]
    while let last = label.last, last <= 32 { label.removeLast() }
    guard label.count <= longestLabel, labelEnds.contains(where: { label.reversed().starts(with: $0.reversed()) })
    else { return false }
    return label.dropLast().allSatisfy { $0 != 0x3a && $0 != 0x2c && $0 != 0x2e }
  }

  private static let leastLabelledWords: Float = 6
  /// Three or four words in bytes; two in Cyrillic or Greek.
  private static let longestLabel = 32
  private static let labelEnds = [":", "：", "»", ">", "→", "►"].map { Array($0.utf8) }
  private static let longestCredit = 140
  /// A longer block is a paragraph, in bytes.
  private static let longestLine = 500
  private static let longestLead = 300
  /// The share of linked words from which a line with such words leads elsewhere, and that of a list of links.
  private static let leadLinked: Float = 0.2
  private static let linked: Float = 0.7
  private static let longestList = 12
  /// A line that is one link is kept only where the model is sure of it.
  private static let linkedWhole: Float = 0.9
  private static let sureCaption: Float = 0.7
  private static let sureLink: Float = 0.75
}
