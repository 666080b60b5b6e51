/// What a file is, as far as its name tells.
enum Format: Sendable, Equatable {
  /// One document, perhaps compressed.
  case document
  /// One JSON object a line.
  case jsonLines

  /// Whether the file holds records that are read in order.
  var isRecords: Bool { self == .jsonLines }

  init(of file: InputFile, options: IntakeOptions) {
    switch options.format {
    case .file: self = .document
    case .jsonl: self = .jsonLines
    case .auto:
      if file.location == InputPlan.standardInput {
        self = .jsonLines
      } else if options.containers == .all, Self.jsonLinesSuffixes.contains(nameSuffix(file.path)) {
        self = .jsonLines
      } else {
        self = .document
      }
    }
  }

  private static let jsonLinesSuffixes: Set<String> = ["jsonl", "ndjson", "jsonlines"]
}
