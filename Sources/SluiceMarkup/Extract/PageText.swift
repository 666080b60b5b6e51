import SluiceCore

/// Writes the kept blocks as one text and notes where its sections start and end.
struct PageText {
  private(set) var bytes: [UInt8] = []
  private(set) var sections: [Section] = []
  /// The tables whose columns have heads.
  private(set) var tables: [TextTable] = []
  /// Sections that are not ended yet, outermost first, as indices.
  private var open: [Int] = []
  private var codePoints = 0

  /// Writes a page.
  init(_ page: PageAnalysis, kept: [Bool]) {
    var heads = TableHeads(page)
    for (index, block) in page.tree.blocks.enumerated() where kept[index] {
      if !bytes.isEmpty { newLine() }
      let level = block.kind == .heading ? page.tree.elements[Int(block.element)].tag.headingLevel : 0
      if level > 0 { begin(block, level, page) }
      let start = codePoints
      append(UnsafeBufferPointer(start: page.text + Int(block.start), count: block.byteCount))
      if block.kind == .row { heads.add(block, page, at: start..<codePoints) }
    }
    tables = heads.tables
    while let last = open.popLast() { sections[last].end = codePoints }
  }

  private mutating func begin(_ block: Block, _ level: Int, _ page: PageAnalysis) {
    while let last = open.last, sections[last].level >= level {
      // The line feed before the new heading belongs to no section.
      sections[last].end = codePoints - 1
      open.removeLast()
    }
    let title = UnsafeBufferPointer(start: page.text + Int(block.start), count: block.byteCount)
    sections.append(Section(title: String(decoding: title, as: UTF8.self), level: level, start: codePoints, end: 0))
    open.append(sections.count - 1)
  }

  private mutating func newLine() {
    bytes.append(10)
    codePoints += 1
  }

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: text)
    for byte in text where byte & 0xc0 != 0x80 { codePoints += 1 }
  }
}
