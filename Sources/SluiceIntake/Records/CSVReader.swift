import SluiceCore

/// Gives the rows of comma- or tab-separated values; the first row names the columns.
final class CSVReader: ContainerReader {
  private var rows: DecodedStream<CSVDecoder>
  private let origin: Origin
  private let options: IntakeOptions
  /// Which columns have which role; nil before the header was read.
  private var columns: [(column: Int, role: FieldMapping.Role)]?

  init(_ source: any ByteSource, window: ByteWindow, delimiter: UInt8, origin: Origin, options: IntakeOptions) {
    self.origin = origin
    self.options = options
    let decoder = CSVDecoder(delimiter: delimiter, limit: options.maximumDocument.value)
    rows = DecodedStream(source, window: window, decoder: decoder)
  }

  func next() -> ContainerItem? {
    while let row = rows.next() {
      let place = origin.member("row \(row.number)", at: row.offset)
      guard let fields = row.fields else {
        let limit = options.maximumDocument.value
        return problem(.tooLarge, "the row is longer than max_document (\(limit) bytes) and is left out", at: place)
      }
      guard let columns else {
        if let problem = readHeader(fields, at: place) { return .unit(.problem(problem)) }
        continue
      }
      if row.isCut { return problem(.truncated, "the data ends inside a quoted field; the row is left out", at: place) }
      var record = RecordFields()
      for (column, role) in columns { record.set(role, column < fields.count ? fields[column] : nil) }
      let cost = fields.reduce(0) { $0 + $1.count }
      return .unit(.record(InputRecord(kind: .fields(record), origin: place, bytes: [], cost: cost)))
    }
    return nil
  }

  private func problem(_ code: Problem.Code, _ message: String, at place: Origin) -> ContainerItem {
    .unit(.problem(Problem(code, message, at: place, stage: intakeStage)))
  }

  /// Finds the columns; without one of content the rest of the file is passed over, told once.
  private func readHeader(_ names: [[UInt8]], at place: Origin) -> Problem? {
    var found: [(column: Int, role: FieldMapping.Role)] = []
    for role in FieldMapping.Role.allCases {
      if let column = names.firstIndex(where: { $0 == options.fields.paths[role] }) { found.append((column, role)) }
    }
    columns = found
    let contents: Set<FieldMapping.Role> = [.text, .html, .content]
    if found.contains(where: { contents.contains($0.role) }) { return nil }
    rows.stop()
    let list = names.map { String(decoding: $0, as: UTF8.self) }.joined(separator: ", ")
    let message = "no column is text, html or content; say under fields which of these is: \(list)"
    return Problem(.noContent, message, at: place, stage: intakeStage)
  }
}

/// What separates the fields, told by which of the usual ones the first line has most of.
///
/// - Parameter window: The start of the data.
/// - Returns: The separator, a comma where none occurs.
func sniffedDelimiter(_ window: ByteWindow) -> UInt8 {
  let end = window.firstIndex(of: 0x0A) ?? window.count
  var counts: [UInt8: Int] = [:]
  var isQuoted = false
  for at in 0..<end {
    if window[at] == 0x22 { isQuoted.toggle() } else if !isQuoted { counts[window[at], default: 0] += 1 }
  }
  let usual = Array(",;\t|".utf8)
  // The first of equals, so that a comma wins a tie.
  return usual.reduce(usual[0]) { counts[$1, default: 0] > counts[$0, default: 0] ? $1 : $0 }
}
