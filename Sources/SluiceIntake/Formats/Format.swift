import SluiceCore
import SluiceJSON

/// What the content of a file is, below any gzip.
enum Format: Sendable, Equatable {
  /// One document.
  case document
  /// One JSON object a line.
  case jsonLines
  /// A JSON array of objects, or objects that follow each other.
  case json
  /// Values separated by commas, tabs or semicolons.
  case csv
  /// A web archive.
  case warc
  /// A tar archive.
  case tar
  /// A zip archive.
  case zip
  /// Data of a kind that cannot be opened, by the name of that kind.
  case unsupported(String)

  /// Whether it is records whose text separates them.
  var isOfRecords: Bool { [.jsonLines, .json, .csv].contains(self) }

  /// Tells the format: by a magic number, then by the name, then by a look at the content.
  init(name: String, _ window: ByteWindow, options: IntakeOptions, isTop: Bool) {
    let suffix = nameSuffix(name)
    if isTop, let forced = Self.forced(options.format) {
      self = forced
    } else if options.containers != .all {
      self = .document
    } else if let format = Self.byMagic(window) {
      self = format
    } else if let format = formatsBySuffix[suffix] {
      self = format
    } else if isTop, name == "-" {
      self = Self.byContent(window, isJSON: true)
    } else if suffix == "json" || suffixesToLookInto.contains(suffix) {
      self = Self.byContent(window, isJSON: suffix == "json")
    } else {
      self = .document
    }
  }

  private static func forced(_ format: IntakeOptions.Format) -> Format? {
    switch format {
    case .auto: nil
    case .file: .document
    case .jsonl: .jsonLines
    case .json: .json
    case .csv: .csv
    case .warc: .warc
    }
  }

  private static func byMagic(_ window: ByteWindow) -> Format? {
    if window.count > 262, window.starts(with: "ustar", at: 257) { return .tar }
    if window.starts(with: "PK\u{3}\u{4}") || window.starts(with: "PK\u{5}\u{6}") { return .zip }
    if window.starts(with: "WARC/") { return .warc }
    for (magic, name) in unsupportedMagic where window.starts(withBytes: magic) { return .unsupported(name) }
    return nil
  }

  /// Tells JSON by its first line.
  ///
  /// - Parameters:
  ///   - window: The start of the content.
  ///   - isJSON: Whether only the form of the JSON is in doubt: then a first line that is damaged does not count.
  /// - Returns: The form of JSON, or a document.
  private static func byContent(_ window: ByteWindow, isJSON: Bool) -> Format {
    var start = window.starts(with: "\u{FEFF}") ? 3 : 0
    while start < window.count, isBlank(window[start]) { start += 1 }
    guard start < window.count else { return .document }
    var second = start + 1
    while second < window.count, isBlank(window[second]) { second += 1 }
    switch window[start] {
    case 0x5B:
      let holdsObjects = second < window.count && (window[second] == 0x7B || window[second] == 0x5D)
      return isJSON || holdsObjects ? .json : .document
    case 0x7B:
      guard let end = window.firstIndex(of: 0x0A, from: start) else { return isJSON ? .jsonLines : .document }
      // A lone bracket on the first line: an object that is written over several.
      if second > end { return isJSON || (second < window.count && window[second] == 0x22) ? .json : .document }
      if isWholeObject(window.copy(start..<end)) { return .jsonLines }
      return isJSON ? (window.starts(with: "{", at: end + 1) ? .jsonLines : .json) : .document
    default:
      return .document
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private static func isWholeObject(_ line: [UInt8]) -> Bool {
    var reader = JSONReader(line)
    do throws(JSONError) {
      while try reader.next() != .end {}
      return true
    } catch {
      return false
    }
  }
}

/// Formats that are told by the name alone, because their content has no mark.
private let formatsBySuffix: [String: Format] = [
  "jsonl": .jsonLines, "ndjson": .jsonLines, "jsonlines": .jsonLines, "csv": .csv, "tsv": .csv, "tab": .csv,
  "tar": .tar, "warc": .warc, "wet": .warc,
]

/// Suffixes, and none at all, behind which JSON may stand: dumps of Spark, Elasticsearch and shells are called so.
private let suffixesToLookInto: Set<String> = ["", "dump", "part", "data", "out"]

/// How compressed data and archives begin that no system library here opens.
private let unsupportedMagic: [([UInt8], String)] =
  [
    ([0x28, 0xB5, 0x2F, 0xFD], "Zstandard"), ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], "xz"),
    ([0x04, 0x22, 0x4D, 0x18], "LZ4"), ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "7-Zip"),
    ([0x52, 0x61, 0x72, 0x21, 0x1A, 0x07], "RAR"),
    // bzip2: BZh, a block size and the first block's mark.
  ]
  + (UInt8(ascii: "1")...UInt8(ascii: "9")).map { ([0x42, 0x5A, 0x68, $0, 0x31, 0x41, 0x59], "bzip2") }

extension InputFile {
  /// Whether the file is one document, told without opening it: a worker reads it.
  func isLeftToWorkers(_ options: IntakeOptions) -> Bool {
    // A pipe may keep its reader waiting; standard input is one.
    if size == nil { return false }
    if options.format != .auto { return options.format == .file }
    if options.containers != .all { return true }
    return mediaType(ofName: path) != .unknown || messageSuffixes.contains(nameSuffix(path))
  }
}
