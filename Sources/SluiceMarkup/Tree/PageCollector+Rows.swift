extension PageCollector {
  /// Rows with longer text are laid out with tables, not told in them.
  private static let longestRow = 2_000
  /// Rows with more elements hold other tables; not looking into them also keeps nested tables linear.
  private static let largestRow = 1_000

  /// Makes one block of a table row: cells parted by tabs, so that each stays a column, lines of a cell by spaces.
  mutating func mergeRow(_ row: Int) {
    let first = Int(tree.firstBlock[row])
    guard tree.count - row <= Self.largestRow else { return }
    // Copied, because a slice would make the page's blocks be copied whole when the row's are taken out.
    let blocks = Array(tree.blocks[first...])
    let cells = cells(of: row)
    guard let head = blocks.first, let last = blocks.last, cells.count >= 2, blocks.count <= cells.count * 3,
      Int(last.end - head.start) <= Self.longestRow, blocks.allSatisfy({ $0.cell >= 0 && isChild($0.cell, of: row) })
    else { return }
    var merged = head
    merged.element = Int32(row)
    merged.kind = .row
    for block in blocks.dropFirst() { merged.add(block) }
    let line = line(of: blocks, cells)
    text.truncate(to: Int(head.start))
    line.withUnsafeBufferPointer { bytes in
      if let base = bytes.baseAddress { text.append(base, bytes.count) }
    }
    merged.end = Int32(text.count)
    text.append(10)
    tree.blocks.removeLast(blocks.count)
    tree.blocks.append(merged)
    for element in (row + 1)..<max(row + 1, tree.count) {
      tree.firstBlock[element] = Int32(first)
      tree.endBlock[element] = Int32(first + 1)
    }
  }

  private func isChild(_ cell: Int32, of row: Int) -> Bool { Int(tree.parents[Int(cell)]) == row }

  private func cells(of row: Int) -> [Int] {
    (row + 1..<max(row + 1, tree.count)).filter {
      Int(tree.parents[$0]) == row && (tree.tags[$0] == .td || tree.tags[$0] == .th)
    }
  }

  private func line(of blocks: [Block], _ cells: [Int]) -> [UInt8] {
    var line: [UInt8] = []
    var next = 0
    for (place, cell) in cells.enumerated() {
      if place > 0 { line.append(9) }
      var empty = true
      while next < blocks.count, Int(blocks[next].cell) == cell {
        if !empty { line.append(32) }
        empty = false
        // A line break inside a cell must not end the row.
        for at in Int(blocks[next].start)..<Int(blocks[next].end) {
          line.append(text.bytes[at] == 10 || text.bytes[at] == 9 ? 32 : text.bytes[at])
        }
        next += 1
      }
    }
    return line
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
