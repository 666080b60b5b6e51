import SluiceIntake

/// JSON Lines: the cutter in pieces with a low limit, and a file of records.
struct JSONLinesTarget: FuzzTarget {
  private var file = InputFileReading("texts.jsonl")

  mutating func run(_ bytes: [UInt8]) {
    compareCut(bytes, { LineDecoder(limit: 64) }) { line, _, _ in .element("\(line)") }
    file.run(bytes)
  }
}

/// A JSON array or values that follow each other: the cutter in pieces with a low limit, and a file of records.
struct JSONValuesTarget: FuzzTarget {
  private var file: InputFileReading

  init() {
    var options = IntakeOptions()
    options.format = .json
    file = InputFileReading("texts.json", options)
  }

  mutating func run(_ bytes: [UInt8]) {
    compareCut(bytes, { JSONValuesDecoder(limit: 1 << 20) }) { value, _, _ in .element("\(value)") }
    file.run(bytes)
  }
}

/// CSV: the cutter in pieces, and a file of rows.
struct CSVTarget: FuzzTarget {
  private var file = InputFileReading("texts.csv")

  mutating func run(_ bytes: [UInt8]) {
    compareCut(bytes, { CSVDecoder(delimiter: 0x2C, limit: 1 << 20) }) { row, _, _ in .element("\(row)") }
    file.run(bytes)
  }
}

/// Saved pages and mails: MIME with its transfer encodings, parts and header words.
struct MIMETarget: FuzzTarget {
  private var file = InputFileReading("page.mhtml")

  mutating func run(_ bytes: [UInt8]) { file.run(bytes) }
}
