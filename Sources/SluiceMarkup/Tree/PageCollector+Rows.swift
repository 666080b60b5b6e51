extension PageCollector {
  /// Rows with longer text are laid out with tables, not told in them.
  private static let longestRow = 2_000
  /// Rows with more elements hold other tables; not looking into them also keeps nested tables linear.
  private static let largestRow = 1_000

  /// Makes one block of a table row: cells parted by tabs, so that each stays a column, lines of a cell by spaces.
  mutating func mergeRow(_ row: Int) {
    let first = Int(tree.elements[row].firstBlock)
    guard tree.count - row <= Self.largestRow, tree.holdsRow(row, from: first, longest: Self.longestRow) else { return }
    tree.writeRow(row, from: first, of: text, to: line)
    var merged = tree.blocks[first]
    merged.element = Int32(row)
    merged.kind = .row
    for index in first + 1..<tree.blocks.count { merged.add(tree.blocks[index]) }
    text.truncate(to: Int(merged.start))
    text.append(line.bytes, line.count)
    merged.end = Int32(text.count)
    text.append(10)
    tree.blocks.removeLast(tree.blocks.count - first)
    tree.blocks.append(merged)
    for element in (row + 1)..<max(row + 1, tree.count) {
      tree.elements[element].firstBlock = Int32(first)
      tree.elements[element].endBlock = Int32(first + 1)
    }
  }
}

/// Asked of the tree and not of the collector, which would be copied for each question.
extension PageTree {
  /// Whether the blocks from a place on stand in the cells of a row, two or more, as figures and names do.
  fileprivate func holdsRow(_ row: Int, from first: Int, longest: Int) -> Bool {
    guard first < blocks.count, Int(blocks[blocks.count - 1].end - blocks[first].start) <= longest else { return false }
    var cells = 0
    for element in row + 1..<max(row + 1, count) where isCell(element, of: row) { cells += 1 }
    guard cells >= 2, blocks.count - first <= cells * 3 else { return false }
    for index in first..<blocks.count {
      let cell = Int(blocks[index].cell)
      if cell < 0 || elements[cell].parent != row { return false }
    }
    return true
  }

  private func isCell(_ element: Int, of row: Int) -> Bool {
    elements[element].parent == row && (elements[element].tag == .td || elements[element].tag == .th)
  }

  fileprivate func writeRow(_ row: Int, from first: Int, of text: ByteBuffer, to line: ByteBuffer) {
    line.reset()
    var next = first
    var isFirst = true
    for cell in row + 1..<max(row + 1, count) where isCell(cell, of: row) {
      if !isFirst { line.append(9) }
      isFirst = false
      let start = next
      while next < blocks.count, Int(blocks[next].cell) == cell {
        if next > start { line.append(32) }
        // A line break inside a cell must not end the row.
        for at in Int(blocks[next].start)..<Int(blocks[next].end) {
          line.append(text.bytes[at] == 10 || text.bytes[at] == 9 ? 32 : text.bytes[at])
        }
        next += 1
      }
    }
  }
}

extension Block {
  /// Takes the counts of a block that becomes part of this one.
  fileprivate mutating func add(_ other: Block) {
    inlineHints.formUnion(other.inlineHints)
    inline.formUnion(other.inline)
    linkBytes += other.linkBytes
    strongBytes += other.strongBytes
    buttonBytes += other.buttonBytes
    links &+= other.links
    images &+= other.images
    measure += other.measure
  }
}
