/// A table in a text whose rows are lines with the cells parted by tabs, with what its head says of each column.
public struct TextTable: Sendable, Equatable {
  /// The heads of the columns, one for each cell of a row.
  public var heads: [String]
  /// Where the head itself stands in the text, nil where it was not kept or there is none.
  public var head: Range<Int>?
  /// The rows beneath the head, in order, each as its range of code points without the line end.
  public var rows: [Range<Int>]

  /// Makes a table.
  ///
  /// - Parameters:
  ///   - heads: The heads of the columns.
  ///   - head: Where the head stands, in code points.
  ///   - rows: The rows beneath the head, in code points.
  public init(heads: [String], head: Range<Int>? = nil, rows: [Range<Int>] = []) {
    self.heads = heads
    self.head = head
    self.rows = rows
  }
}
