import SluiceJSON

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The cases of Microsoft's Recognizers-Text (MIT), which lie beside the repository and are no part of it.
enum RecognizersFolder {
  /// The folder: the environment variable `RECOGNIZERS`, else `../shared/corpus/recognizers`; nil where neither is.
  static let path: String? = {
    if let given = getenv("RECOGNIZERS") { return String(cString: given) }
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let beside = "/\(root)/../shared/corpus/recognizers"
    return access(beside + "/english-number.json", R_OK) == 0 ? beside : nil
  }()

  /// The cases of a file.
  ///
  /// - Parameter name: The file's name without its ending.
  /// - Returns: The cases in the order of the file.
  /// - Throws: What the JSON reader finds wrong.
  static func cases(_ name: String) throws -> [JSONValue] {
    guard let file = fopen("\(path ?? "")/\(name).json", "rb") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      guard count > 0 else { break }
      bytes.append(contentsOf: buffer[..<count])
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    return try JSONValue(bytes).array ?? []
  }
}

/// Why some cases are answered in another way on purpose; `Tests/RECOGNIZERS.md` tells the rules.
enum RecognizersRule: String, Sendable, CaseIterable {
  case oneRange = "a range is one surface with two ends, not its last number"
  case compound = "a unit per another is a compound unit"
  case wholeNumber = "a mixed number ends in a fraction, not in a rank"
  case name = "addresses, phone numbers and words that hold a numeral name something"
  case roundBound = "the value that the case gives is not the one that the text says"
  case rankRange = "two ranks with bounds stay two ranks"

  /// The cases, by file and number from 0.
  var cases: [String] {
    switch self {
    case .oneRange: ["english-dimension 3", "english-dimension 15", "chinese-percent 72"]
    case .compound: ["english-dimension 1"]
    case .wholeNumber: ["english-ordinal 22", "english-ordinal 23"]
    case .name: ["english-number 1", "english-number 70", "chinese-number 156"]
    case .roundBound: ["chinese-numberrange 39", "chinese-number 113", "english-number 44"]
    case .rankRange: ["english-numberrange 0", "english-numberrange 1"]
    }
  }
}
