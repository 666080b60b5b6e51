import SluiceCore

extension ClaimExtractor {
  /// The rows of all tables in order; the head's own row comes without heads and is not read.
  static func rows(of tables: [TextTable]) -> [(range: Range<Int>, heads: [TableName])] {
    let rows = tables.flatMap { table in
      let heads = table.heads.map { TableName(ClaimText($0)) }
      return (table.head.map { [($0, [])] } ?? []) + table.rows.map { ($0, heads) }
    }
    return rows.sorted { $0.0.lowerBound < $1.0.lowerBound }.map { (range: $0.0, heads: $0.1) }
  }

  /// Appends the claims of a table's row: cells of prose are read as they are, bare figures with their heads.
  mutating func appendClaims(ofRow range: Range<Int>, heads: [TableName], _ tag: String?, to claims: inout [Claim]) {
    guard !heads.isEmpty else { return }
    let row = TableRow(range, in: text, heads: heads)
    let hasFigures = row.cells.indices.contains { !row.cells[$0].isEmpty && row.isFigure($0, in: text) }
    let name = hasFigures ? row.name(in: text) : nil
    for cell in row.cells.indices where !row.cells[cell].isEmpty {
      if let name, row.isFigure(cell, in: text) {
        appendClaim(ofCell: cell, in: row, under: name, tag, to: &claims)
      } else if cell > 0 || name == nil, let chosen = language(for: row.cells[cell], tag) {
        languages[chosen].appendClaims(in: text, sentence: row.cells[cell], to: &claims)
      }
    }
  }

  private mutating func appendClaim(
    ofCell cell: Int, in row: TableRow, under name: TableName, _ tag: String?, to claims: inout [Claim]
  ) {
    guard let place = row.figure(of: cell, in: text) else { return }
    let (sentence, start) = row.sentence(of: cell, under: name, in: text) { isUnit($0, tag) }
    let range = text.append(sentence)
    guard let chosen = language(for: range, tag) else { return }
    var found: [Claim] = []
    languages[chosen].appendClaims(in: text, sentence: range, to: &found)
    let figure = range.lowerBound + start..<range.lowerBound + start + place.count
    found.removeAll { $0.end <= figure.lowerBound || $0.start >= figure.upperBound }
    guard found.count == 1, var claim = found.first else { return }
    // A unit that the head told stands around the figure in the sentence, and not in the text.
    claim.end = place.lowerBound + min(claim.end, figure.upperBound) - figure.lowerBound
    claim.start = place.lowerBound + max(claim.start, figure.lowerBound) - figure.lowerBound
    claim.of = nil
    claim.rule = "table.\(claim.rule)"
    claims.append(claim)
  }

  /// Whether a text is a unit: a number with it behind it is one quantity to its end.
  private mutating func isUnit(_ unit: String, _ tag: String?) -> Bool {
    let range = text.append(ClaimText(TableRow.quantity("5", unit)))
    guard let chosen = language(for: range, tag) else { return unit == "%" }
    var quantities: [Quantity] = []
    languages[chosen].appendQuantities(in: text, sentence: range, to: &quantities)
    return quantities.count == 1 && quantities[0].end == range.upperBound
  }
}
