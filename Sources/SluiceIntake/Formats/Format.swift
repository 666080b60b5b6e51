import SluiceCore
import SluiceJSON

/// What the content of a file is, below any gzip.
enum Format: Sendable, Equatable {
  /// One document.
  case document
  /// One JSON object a line.
  case jsonLines
  /// A web archive.
  case warc
  /// A tar archive.
  case tar
  /// A zip archive.
  case zip
  /// Data of a kind that cannot be opened, by the name of that kind.
  case unsupported(String)

  /// Tells the format: by a magic number, then by the name, then by a look at the content.
  init(name: String, _ window: ByteWindow, options: IntakeOptions, isTop: Bool) {
    if isTop, let forced = Self.forced(options.format) {
      self = forced
    } else if options.containers != .all {
      self = .document
    } else if let format = Self.byMagic(window) {
      self = format
    } else if let format = formatsBySuffix[nameSuffix(name)] {
      self = format
    } else if isTop, name == "-" {
      self = window.looksLikeJSONLines(certain: false) ? .jsonLines : .document
    } else {
      self =
        suffixesToLookInto.contains(nameSuffix(name)) && window.looksLikeJSONLines(certain: true)
        ? .jsonLines : .document
    }
  }

  private static func forced(_ format: IntakeOptions.Format) -> Format? {
    switch format {
    case .auto: nil
    case .file: .document
    case .jsonl: .jsonLines
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
}

/// Formats that are told by the name alone, because their content has no mark.
private let formatsBySuffix: [String: Format] = [
  "jsonl": .jsonLines, "ndjson": .jsonLines, "jsonlines": .jsonLines, "tar": .tar, "tgz": .tar, "warc": .warc,
  "wet": .warc,
]

/// Suffixes, and none at all, behind which JSON Lines may stand: dumps of Spark and Elasticsearch are called so.
private let suffixesToLookInto: Set<String> = ["", "json", "dump", "part", "data", "out", "log"]

/// How compressed data and archives begin that no system library here opens.
private let unsupportedMagic: [([UInt8], String)] = [
  ([0x28, 0xB5, 0x2F, 0xFD], "Zstandard"), ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], "xz"),
  ([0x42, 0x5A, 0x68, 0x31, 0x41, 0x59], "bzip2"), ([0x42, 0x5A, 0x68, 0x39, 0x31, 0x41], "bzip2"),
  ([0x04, 0x22, 0x4D, 0x18], "LZ4"), ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "7-Zip"),
  ([0x52, 0x61, 0x72, 0x21, 0x1A, 0x07], "RAR"),
]

extension InputFile {
  /// Whether the file is one document, told without opening it: a worker reads it.
  func isLeftToWorkers(_ options: IntakeOptions) -> Bool {
    if location == InputPlan.standardInput { return false }
    if options.format != .auto { return options.format == .file }
    return options.containers != .all || mediaType(ofName: path) != .unknown
  }
}

extension ByteWindow {
  /// Whether the first line is a JSON object; with `certain` it must be whole, else its start is enough.
  fileprivate func looksLikeJSONLines(certain: Bool) -> Bool {
    var at = 0
    if starts(with: "\u{FEFF}") { at = 3 }
    while at < count, self[at] == 0x20 || (0x09...0x0D).contains(self[at]) { at += 1 }
    guard at < count, self[at] == 0x7B else { return false }
    guard let end = firstIndex(of: 0x0A, from: at) else { return !certain }
    if !certain { return true }
    var reader = JSONReader(copy(at..<end))
    do throws(JSONError) {
      while try reader.next() != .end {}
      return true
    } catch {
      return false
    }
  }
}
