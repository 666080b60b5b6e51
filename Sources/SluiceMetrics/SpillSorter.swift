#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A temporary file that could not be written or read.
package struct SpillError: Error {
  /// What is wrong.
  package var message: String
}

/// Sorts records by their key, and by what they carry where keys are equal, in bounded memory: what does not fit goes sorted into temporary files that are merged.
///
/// The files have no name, so that nothing stays behind whatever ends the process.
package final class SpillSorter {
  private let budget: Int
  private let folder: String
  /// Key and payload of all records in memory, one behind the other.
  private var bytes: [UInt8] = []
  private var records: [Record] = []
  private var runs: [SpillRun] = []

  private struct Record {
    var start: Int
    var keyEnd: Int
    var end: Int
  }

  /// Starts empty.
  ///
  /// - Parameters:
  ///   - budget: How many bytes of records are held in memory.
  ///   - folder: Where the temporary files go.
  package init(budget: Int, folder: String) {
    self.budget = budget
    self.folder = folder
  }

  /// Adds a record.
  ///
  /// - Parameters:
  ///   - key: What it is sorted by.
  ///   - payload: What it carries.
  /// - Throws: ``SpillError`` when a temporary file cannot be written.
  package func add(_ key: [UInt8], _ payload: [UInt8]) throws(SpillError) {
    let size = bytes.count + key.count + payload.count + records.count * MemoryLayout<Record>.stride
    if size > budget, !records.isEmpty { try spill() }
    let start = bytes.count
    bytes += key
    bytes += payload
    records.append(Record(start: start, keyEnd: start + key.count, end: bytes.count))
  }

  private func sortRecords() {
    let bytes = self.bytes
    records.sort { a, b in
      let keys = (bytes[a.start..<a.keyEnd], bytes[b.start..<b.keyEnd])
      if !keys.0.elementsEqual(keys.1) { return keys.0.lexicographicallyPrecedes(keys.1) }
      return bytes[a.keyEnd..<a.end].lexicographicallyPrecedes(bytes[b.keyEnd..<b.end])
    }
  }

  private func spill() throws(SpillError) {
    sortRecords()
    let run = try SpillRun(folder: folder)
    for record in records {
      try run.write(Array(bytes[record.start..<record.keyEnd]), Array(bytes[record.keyEnd..<record.end]))
    }
    try run.rewind()
    runs.append(run)
    bytes.removeAll(keepingCapacity: true)
    records.removeAll(keepingCapacity: true)
  }

  /// Gives all records in their order, whatever the order they came in.
  ///
  /// - Parameter body: Takes key and payload.
  /// - Throws: ``SpillError`` when a temporary file cannot be read, or what the body throws.
  package func drain(_ body: ([UInt8], [UInt8]) throws -> Void) throws {
    if runs.isEmpty {
      sortRecords()
      for record in records {
        try body(Array(bytes[record.start..<record.keyEnd]), Array(bytes[record.keyEnd..<record.end]))
      }
      return
    }
    if !records.isEmpty { try spill() }
    bytes = []
    records = []
    var heads: [(run: Int, key: [UInt8], payload: [UInt8])] = []
    for (index, run) in runs.enumerated() {
      if let (key, payload) = try run.next() { heads.append((index, key, payload)) }
    }
    // Runs are few: 400 hold 100 GB of claims at the default budget.
    while let least = heads.indices.min(by: { Self.precedes(heads[$0], heads[$1]) }) {
      let head = heads[least]
      try body(head.key, head.payload)
      if let (key, payload) = try runs[head.run].next() {
        heads[least] = (head.run, key, payload)
      } else {
        heads.remove(at: least)
      }
    }
  }

  private static func precedes(
    _ a: (run: Int, key: [UInt8], payload: [UInt8]), _ b: (run: Int, key: [UInt8], payload: [UInt8])
  ) -> Bool {
    if a.key == b.key { return a.payload.lexicographicallyPrecedes(b.payload) }
    return a.key.lexicographicallyPrecedes(b.key)
  }
}

/// A sorted run of records in a file without a name.
private final class SpillRun {
  private let file: UnsafeMutablePointer<FILE>

  init(folder: String) throws(SpillError) {
    var template = Array("\(folder)/sluice-metrics-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw Self.failure("make a temporary file in \(folder)") }
    unlink(template)
    guard let file = fdopen(descriptor, "w+") else { throw Self.failure("open a temporary file") }
    self.file = file
  }

  deinit { fclose(file) }

  func write(_ key: [UInt8], _ payload: [UInt8]) throws(SpillError) {
    try put(key)
    try put(payload)
  }

  func rewind() throws(SpillError) {
    guard fflush(file) == 0, fseek(file, 0, SEEK_SET) == 0 else { throw Self.failure("write a temporary file") }
  }

  func next() throws(SpillError) -> ([UInt8], [UInt8])? {
    guard let key = try take() else { return nil }
    guard let payload = try take() else { throw SpillError(message: "a temporary file ends early") }
    return (key, payload)
  }

  private func put(_ bytes: [UInt8]) throws(SpillError) {
    var size = UInt64(bytes.count)
    guard fwrite(&size, 8, 1, file) == 1, fwrite(bytes, 1, bytes.count, file) == bytes.count else {
      throw Self.failure("write a temporary file")
    }
  }

  private func take() throws(SpillError) -> [UInt8]? {
    var size: UInt64 = 0
    guard fread(&size, 8, 1, file) == 1 else {
      if ferror(file) != 0 { throw Self.failure("read a temporary file") }
      return nil
    }
    var bytes = [UInt8](repeating: 0, count: Int(size))
    guard fread(&bytes, 1, bytes.count, file) == bytes.count else { throw Self.failure("read a temporary file") }
    return bytes
  }

  private static func failure(_ action: String) -> SpillError {
    SpillError(message: "cannot \(action): \(String(cString: strerror(errno)))")
  }
}
