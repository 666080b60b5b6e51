import SluiceCore

/// Keeps for the rows of a page's text what the head of their table says of each column.
struct TableHeads {
  /// The tables of which rows were kept, in order.
  private(set) var tables: [TextTable] = []
  /// The first row of a table.
  private struct Head {
    /// What it says of each column; empty where it is no head.
    var names: [String] = []
    /// The names as they stand in a row.
    var line: [UInt8] = []
  }

  /// The head of each table by its element.
  private var heads: [Int: Head] = [:]
  /// The element of the last table of which a row was taken, and that of the head at hand.
  private var (last, current) = (-1, -1)
  private var head = Head()

  /// Finds the heads of all tables of a page.
  init(_ page: PageAnalysis) {
    var last = -1
    for block in page.tree.blocks where block.kind == .row {
      let table = Self.table(of: block, page.tree)
      guard table >= 0, table != last else { continue }
      last = table
      if heads[table] == nil { heads[table] = Self.head(in: block, page) }
    }
  }

  /// Takes a row that was kept.
  ///
  /// - Parameters:
  ///   - block: The row.
  ///   - page: Its page.
  ///   - range: Where it stands in the text, in code points.
  mutating func add(_ block: Block, _ page: PageAnalysis, at range: Range<Int>) {
    let table = Self.table(of: block, page.tree)
    guard table >= 0 else { return }
    if table != current { (current, head) = (table, heads[table] ?? Head()) }
    guard !head.names.isEmpty else { return }
    if table != last { tables.append(TextTable(heads: head.names)) }
    last = table
    let row = UnsafeBufferPointer(start: page.text + Int(block.start), count: block.byteCount)
    if row.elementsEqual(head.line) {
      tables[tables.count - 1].head = range
    } else if row.count(where: { $0 == 9 }) + 1 == head.names.count {
      tables[tables.count - 1].rows.append(range)
    }
  }

  private static func table(of block: Block, _ tree: PageTree) -> Int {
    var element = Int(block.element)
    while element > 0, tree.elements[element].tag != .table { element = Int(tree.elements[element].parent) }
    return element > 0 ? element : -1
  }

  private static func cells(of block: Block, _ page: PageAnalysis) -> [ArraySlice<UInt8>] {
    let line = Array(UnsafeBufferPointer(start: page.text + Int(block.start), count: block.byteCount))
    return line.split(separator: 9, omittingEmptySubsequences: false)
  }

  /// The heads of the columns where the first row of a table is one, none otherwise.
  private static func head(in block: Block, _ page: PageAnalysis) -> Head {
    let cells = cells(of: block, page)
    guard isHead(block, page) || cells.allSatisfy({ !isFigure($0) }) else {
      // Two columns without a head are names and what they say: `Weight`, `86 g`.
      return cells.count == 2 && !isFigure(cells[0]) ? Head(names: ["", ""], line: [9]) : Head()
    }
    return Head(names: cells.map { String(decoding: $0, as: UTF8.self) }, line: Array(cells.joined(separator: [9])))
  }

  /// Whether all cells of a row are header cells.
  private static func isHead(_ block: Block, _ page: PageAnalysis) -> Bool {
    let row = Int(block.element)
    return (row + 1..<max(row + 1, page.tree.count)).prefix { Int(page.tree.elements[$0].parent) >= row }
      .allSatisfy { Int(page.tree.elements[$0].parent) != row || page.tree.elements[$0].tag == .th }
  }

  /// Whether a cell starts with a number and is no year or month: what stands beneath a head, not in it.
  private static func isFigure(_ cell: ArraySlice<UInt8>) -> Bool {
    guard let first = cell.first(where: { !signs.contains($0) }), first &- 48 < 10 else { return false }
    let digits = cell.prefix { $0 &- 48 < 10 }
    let isYear = digits.count == 4 && (digits.starts(with: [0x31, 0x39]) || digits.starts(with: [0x32, 0x30]))
    return !isYear || cell.count > 4 && cell[cell.startIndex + 4] == UInt8(ascii: ".")
  }

  private static let signs = Array("+-<>~ ".utf8)
}
