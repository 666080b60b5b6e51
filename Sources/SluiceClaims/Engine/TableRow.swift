import SluiceCore

/// A row of a table, its cells named by their heads.
///
/// A cell that holds a bare figure says nothing by itself: its row's first cell and its column's head are its sentence. So
/// a sentence is made of them, in the words of their language, which the language's rules read like any other.
struct TableRow {
  /// The ranges of the cells in the text.
  let cells: [Range<Int>]
  private let heads: [TableName]
  /// The first cell where it names the row; a figure alone does not.
  private let label: Range<Int>?

  /// Cuts a row into its cells.
  ///
  /// - Parameters:
  ///   - range: The row's range.
  ///   - text: The text.
  ///   - heads: The heads of its columns.
  init(_ range: Range<Int>, in text: ClaimText, heads: [TableName]) {
    self.heads = heads
    var cells: [Range<Int>] = []
    var start = range.lowerBound
    for place in range where text.folded[place] == 0x09 {
      cells.append(start..<place)
      start = place + 1
    }
    cells.append(start..<range.upperBound)
    self.cells = cells
    let first = text.folded[cells[0]]
    label = Self.isFigure(first) && !TableName.isYear(first) ? nil : cells[0]
  }

  private var labelLength: Int { label?.count ?? 0 }

  /// Whether a cell is to be read with its heads: a figure that is not the row's name.
  func isFigure(_ cell: Int, in text: ClaimText) -> Bool {
    guard cell > 0 || labelLength == 0, cell < heads.count, heads[cell].length <= Self.longestName else {
      return false
    }
    return labelLength <= Self.longestName && Self.isFigure(text.folded[cells[cell]])
  }

  /// Longer names are no heads, and reading them with each cell would cost more than linear time.
  private static let longestName = 80

  /// The range of a cell's figure, without the minus sign that the head's own word takes over (`下降`).
  func figure(of cell: Int, in text: ClaimText) -> Range<Int>? {
    let range = cells[cell]
    return isFall(cell, in: text) ? range.lowerBound + 1..<range.upperBound : range
  }

  /// Whether a growth is below zero.
  private func isFall(_ cell: Int, in text: ClaimText) -> Bool {
    let sign = text.folded[cells[cell].lowerBound]
    return (sign == 0x2D || sign == 0x2212) && cells[cell].count > 1 && heads[cell].isGrowth
  }

  /// The row's own name, empty where its first cell is a figure.
  func name(in text: ClaimText) -> TableName { TableName(label.map { ClaimText(text.string($0)) } ?? ClaimText()) }

  /// A sentence that says what a cell says, and where the figure starts in it.
  ///
  /// - Parameters:
  ///   - cell: The index of a cell that ``isFigure(_:in:)``.
  ///   - label: The row's name, see ``name(in:)``.
  ///   - text: The text.
  ///   - isUnit: Whether some text, behind a number, is its unit.
  /// - Returns: The sentence and the offset of the figure.
  func sentence(
    of cell: Int, under label: TableName, in text: ClaimText, isUnit: (String) -> Bool
  ) -> (text: ClaimText, start: Int) {
    let names = names(of: cell, in: label)
    let content = text.string(figure(of: cell, in: text) ?? cells[cell])
    let hasUnit = ClaimText(content).folded.contains { $0 == 0x25 || Self.isLetter($0) }
    let growth = names.contains(where: \.isGrowth) ? "%" : nil
    let notes = [heads[cell], label, heads[0]].compactMap(\.note)
    let unit = hasUnit ? nil : notes.first(where: isUnit) ?? growth
    let period = names.filter(\.isPeriod).map(\.text)
    let isHan = names.contains(where: \.isHan)
    let before = isHan ? chinese(names, period, isFall(cell, in: text)) : english(names, period, isFall(cell, in: text))
    let figure = unit.map { Self.quantity(content, $0) } ?? content
    // The unit may stand before the figure.
    let lead = figure.range(of: content).map { figure.distance(from: figure.startIndex, to: $0) } ?? 0
    return (ClaimText(before + figure + (isHan ? "。" : ".")), ClaimText(before).count + lead)
  }

  /// `2023年地区生产总值同比增长`.
  private func chinese(_ names: [TableName], _ period: [String], _ isFall: Bool) -> String {
    let plain = names.filter { !$0.isPeriod }.map(\.text).joined()
    let when = period.map { TableName.isYear(ClaimText($0).folded[...]) ? "\($0)年" : $0 }.joined()
    return when + (isFall ? plain.replacingLast("增长", with: "下降") : plain)
  }

  /// `In 2023, revenue was`, `In 2023, revenue rose`.
  private func english(_ names: [TableName], _ period: [String], _ isFall: Bool) -> String {
    let isGrowth = names.contains(where: \.isGrowth)
    let plain = names.filter { !$0.isPeriod && !$0.isBareGrowth && !$0.text.isEmpty }.map(\.text).joined(separator: " ")
    return period.map { "In \($0), " }.joined() + plain + (isGrowth ? isFall ? " fell " : " rose " : " was ")
  }

  /// A figure with its unit: `USD million` stands around it, others behind it.
  static func quantity(_ figure: String, _ unit: String) -> String {
    let words = unit.split(separator: " ", maxSplits: 1)
    if words.count == 2, isCurrency(words[0]) { return "\(words[0]) \(figure) \(words[1])" }
    return unit.utf8.first.map { $0 < 0x80 && $0 != UInt8(ascii: "%") } ?? false ? "\(figure) \(unit)" : figure + unit
  }

  /// An ISO code or a sign such as `US$`.
  private static func isCurrency(_ word: Substring) -> Bool {
    word.utf8.count == 3 && word.utf8.allSatisfy { 0x41...0x5A ~= $0 } || word.last.map { "$€£¥".contains($0) } ?? false
  }

  /// The names that a cell stands under: its row's, its column's, and before a growth without a subject the column's that
  /// grew.
  private func names(of cell: Int, in label: TableName) -> [TableName] {
    let own = heads[cell]
    var names = [label]
    if own.isGrowth, own.isBareGrowth, cell > 0 {
      var before = cell - 1
      while before > 0, heads[before].isBareGrowth { before -= 1 }
      let subject = heads[before]
      if before > 0 || label.length == 0, !subject.isPeriod { names.append(subject) }
    }
    return names + [own]
  }

  /// No figure has more letters behind it.
  private static let longestUnit = 24

  /// Whether a text is a number with at most a sign, currency and unit around it.
  private static func isFigure(_ cell: ArraySlice<UInt32>) -> Bool {
    guard let first = cell.firstIndex(where: { $0 &- 0x30 < 10 }), first - cell.startIndex <= 3 else { return false }
    let letters = cell.reduce(0) { $0 + (isLetter($1) ? 1 : 0) }
    return letters <= longestUnit && !cell.contains { $0 == 0x3002 || $0 == 0x3B || $0 == 0x3A }
  }

  private static func isLetter(_ scalar: UInt32) -> Bool { scalar >= 0x3400 || (scalar | 0x20) &- 0x61 < 26 }
}

extension String {
  /// Where a part first stands.
  fileprivate func range(of part: String) -> String.Index? {
    indices.first { self[$0...].hasPrefix(part) }
  }

  /// The text with the last occurrence of a part at its end replaced.
  fileprivate func replacingLast(_ part: String, with other: String) -> String {
    hasSuffix(part) ? String(dropLast(part.count)) + other : self
  }
}
