/// Tells folders that hold what a run has written: its rows are no input, not even where it lies among the inputs.
///
/// The names alone do not tell: pages that were fetched from elsewhere have the names that others gave them.
enum EarlierOutput {
  /// How the files begin by which a run is known, cut at quotation marks; nil stands for any value.
  ///
  /// Three keys each: of other programs' manifests many begin with a version or two.
  private static let heads: [(name: String, pieces: [String?])] = [
    ("_journal", ["{", "pipeline", ":", nil, ",", "inputs", ":", nil, ",", "version"]),
    ("manifest.json", ["{", "version", ":", nil, ",", "schema_version", nil, "pipeline"]),
    ("inputs.jsonl", ["{", "pipeline", ":", nil, ",", "version", ":", nil, ",", "schema_version"]),
  ]
  private static let headBytes = 256
  private static let lock = Array("_lock".utf8)
  /// What a night has written before its journal.
  private static let begun = ["inputs.jsonl", "superseded.jsonl"].flatMap { [$0, $0 + ".part"] }.map { Array($0.utf8) }

  /// Whether a folder is an output.
  ///
  /// - Parameter folder: Its path; one that cannot be listed is none.
  /// - Returns: Whether it is.
  static func isOne(_ folder: [UInt8]) -> Bool { (try? namesInFolder(folder)).map { isOne(folder, $0) } ?? false }

  /// Whether a folder is an output.
  ///
  /// - Parameters:
  ///   - folder: Its path.
  ///   - names: The names in it.
  /// - Returns: Whether it is.
  static func isOne(_ folder: [UInt8], _ names: [[UInt8]]) -> Bool {
    // A run at work in a folder beside it, or one that was killed, may have left no more than its lock.
    if isRun(folder, names) || names == [lock] { return true }
    return names.contains(lock)
      && names.contains { name in
        let generation = joined(folder, name)
        guard name.starts(with: "gen-".utf8), let inner = try? namesInFolder(generation) else { return false }
        return isRun(generation, inner) || !inner.isEmpty && inner.allSatisfy(begun.contains)
      }
  }

  private static func isRun(_ folder: [UInt8], _ names: [[UInt8]]) -> Bool {
    heads.contains { name, pieces in
      guard names.contains(Array(name.utf8)) else { return false }
      var head: [UInt8] = []
      let file = try? FileDescriptor(path: joined(folder, Array(name.utf8)))
      _ = try? file?.readAll(into: &head, expected: headBytes, limit: headBytes)
      let found = head.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
      return found.count > pieces.count
        && zip(found, pieces).allSatisfy { found, piece in piece.map { found.elementsEqual($0.utf8) } ?? true }
    }
  }
}
