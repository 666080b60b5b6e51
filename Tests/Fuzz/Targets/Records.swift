import SluiceIntake

/// JSON Lines: the cutter in pieces with a low limit, or a file of records.
struct JSONLinesTarget: FuzzTarget {
  private var file = InputFileReading("texts.jsonl")

  mutating func run(_ bytes: [UInt8]) {
    if isForFile(bytes) { return file.run(bytes) }
    compareCut(bytes, { LineDecoder(limit: 64) }) { line, _, _ in .element("\(line)") }
  }
}

/// A JSON array or values that follow each other: the cutter in pieces with a low limit, or a file of records.
struct JSONValuesTarget: FuzzTarget {
  private var file: InputFileReading

  init() {
    var options = IntakeOptions()
    options.format = .json
    file = InputFileReading("texts.json", options)
  }

  mutating func run(_ bytes: [UInt8]) {
    if isForFile(bytes) { return file.run(bytes) }
    compareCut(bytes, { JSONValuesDecoder(limit: 1 << 20) }) { value, _, _ in .element("\(value)") }
  }
}

/// CSV: the cutter in pieces, or a file of rows.
struct CSVTarget: FuzzTarget {
  private var file = InputFileReading("texts.csv")

  mutating func run(_ bytes: [UInt8]) {
    if isForFile(bytes) { return file.run(bytes) }
    compareCut(bytes, { CSVDecoder(delimiter: 0x2C, limit: 1 << 20) }) { row, _, _ in .element("\(row)") }
  }
}

/// Saved pages and mails: MIME with its transfer encodings, parts and header words.
struct MIMETarget: FuzzTarget {
  private var file = InputFileReading("page.mhtml")

  mutating func run(_ bytes: [UInt8]) { file.run(bytes) }
}
