import SluiceCore
import SluiceIntake

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Whether an input is read as a file; the others are given to the decoder in pieces.
///
/// Its bytes choose, because both ways for each input would halve the inputs a second.
///
/// - Parameter bytes: The input.
/// - Returns: Whether it is one for the file.
func isForFile(_ bytes: [UInt8]) -> Bool { hash(of: bytes) & 16 == 0 }

/// Writes inputs to one file and reads it as a run does: walker, reader, loader.
struct InputFileReading {
  private let path: String
  private let options: IntakeOptions
  /// One for all inputs, as a worker has.
  private var loader: UnitLoader

  /// Prepares the file in the folder that `SLUICE_FUZZ_SCRATCH` names.
  ///
  /// - Parameters:
  ///   - name: The file's name, which tells its format.
  ///   - options: How it is read.
  init(_ name: String, _ options: IntakeOptions = IntakeOptions()) {
    path = "\(environment("SLUICE_FUZZ_SCRATCH") ?? "/tmp")/\(getpid())-\(name)"
    self.options = options
    loader = UnitLoader(options: options)
  }

  /// Reads an input, and once in four times again from a unit in the middle, which must give the same rest.
  ///
  /// - Parameter bytes: The file's content.
  mutating func run(_ bytes: [UInt8]) {
    write(bytes)
    let whole = read(from: nil)
    for document in whole.documents { promise(document.origin.path.utf8.count > 0, "a document without a place") }
    let number = hash(of: bytes)
    guard number & 3 == 0, let (position, before) = choose(number >> 2, of: whole.starts) else { return }
    let rest = read(from: position)
    promise(
      rest.documents.map(\.body) == whole.documents[before...].map(\.body),
      "read from \(position) the rest is another")
  }

  private struct Reading {
    var documents: [Document] = []
    /// Where each unit stands and how many documents came before it.
    var starts: [(InputPosition, Int)] = []
  }

  private func choose(_ number: Int, of starts: [(InputPosition, Int)]) -> (InputPosition, Int)? {
    starts.isEmpty ? nil : starts[number % starts.count]
  }

  private mutating func read(from start: InputPosition?) -> Reading {
    let reader = InputReader(plan: InputPlan(inputs: [path], options: options), options: options)
    var reading = Reading()
    var problems: [Problem] = []
    if let start { reader.skip(to: start) }
    while let (unit, position) = reader.next() {
      reading.starts.append((position, reading.documents.count))
      loader.load(unit, documents: &reading.documents, problems: &problems)
    }
    return reading
  }

  private func write(_ bytes: [UInt8]) {
    guard let file = fopen(path, "w") else { fatalError("\(path) cannot be opened") }
    promise(fwrite(bytes, 1, bytes.count, file) == bytes.count && fclose(file) == 0, "\(path) cannot be written")
  }
}
