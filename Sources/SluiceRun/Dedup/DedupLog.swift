import SluiceCore
import SluiceEmit

/// What `dedup` keeps of a document beside the rows: enough to go on after a crash, to compare later nights with, and to
/// decide once more over the union of several runs.
enum DedupRecord: Sendable {
  /// How documents were compared; the first record of a run.
  case options(DedupOptions)
  /// A document that repeated none before it.
  case original(Fingerprint)
  /// A document that repeated an original.
  case duplicate(Fingerprint, of: OriginalKey)
}

/// Writes records as bytes: a byte for the kind, numbers in four bytes, little-endian, texts behind their length.
struct DedupLogWriter {
  private(set) var bytes: [UInt8] = []
  /// A path is written once for all documents in a row that have it.
  private var path: InputPath?

  mutating func add(_ record: DedupRecord) {
    switch record {
    case .options(let options):
      bytes.append(0)
      append(options.threshold.map { $0.bitPattern } ?? .max)
      append(options.numberThreshold.bitPattern)
      append(UInt64(options.mostDocuments))
      bytes.append(options.drops ? 1 : 0)
    case .original(let fingerprint):
      bytes.append(1)
      append(fingerprint)
    case .duplicate(let fingerprint, let original):
      bytes.append(2)
      append(fingerprint)
      append(original.id)
      append(original.hash.high)
      append(original.hash.low)
    }
  }

  private mutating func append(_ fingerprint: Fingerprint) {
    bytes.append(fingerprint.path == path ? 1 : 0)
    if fingerprint.path != path { append(fingerprint.path.text) }
    path = fingerprint.path
    append(fingerprint.id)
    bytes += fingerprint.hash
    bytes.append(fingerprint.shingles.isEmpty ? 0 : 1)
    bytes += fingerprint.shingles
    bytes += fingerprint.numbers
  }

  private mutating func append(_ text: String) {
    let text = Array(text.utf8)
    for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: text.count >> shift)) }
    bytes += text
  }

  private mutating func append(_ number: UInt64) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
  }
}

/// Reads records one after the other; the file is never held whole.
///
/// That of a complete run is hashed as it is read and compared with the manifest at its end.
final class DedupLogReader {
  private let pieces: any FilePieces
  private let path: String
  /// The file as the manifest has it; nil where the run is not complete, or its version did not say.
  private let known: SideFile?
  private var hash = SHA256()
  private var buffer: [UInt8] = []
  private var at = 0
  private var hasEnded = false
  private var documentPath = InputPath("")

  /// Opens a run's log.
  ///
  /// - Parameters:
  ///   - folder: The run's folder.
  ///   - fileSystem: The door to the disk.
  /// - Throws: ``EmitError`` when it cannot be opened, or the run's manifest is damaged.
  init(folder: String, fileSystem: any FileSystem) throws(EmitError) {
    path = "\(folder)/\(originalsName)"
    pieces = try fileSystem.pieces(of: path)
    guard try fileSystem.names(in: folder).contains(manifestName) else {
      known = nil
      return
    }
    let run = try FinishedFolder(path: folder, fileSystem: fileSystem)
    known = run.files.first { $0.name == originalsName }
  }

  /// Whether a folder's run had `dedup`.
  static func exists(in folder: String, fileSystem: any FileSystem) throws(EmitError) -> Bool {
    try fileSystem.names(in: folder).contains(originalsName)
  }

  /// The next record, nil at the end of a sound file.
  func next() throws(EmitError) -> DedupRecord? {
    while true {
      var place = at
      if place < buffer.count, let record = record(&place) {
        at = place
        return record
      }
      guard !hasEnded else {
        if at < buffer.count { throw damage("ends within a record") }
        return nil
      }
      buffer.removeFirst(at)
      at = 0
      let piece = try pieces.read()
      hasEnded = piece.isEmpty
      buffer += piece
      hash.update(piece)
      if hasEnded { try compare() }
    }
  }

  private func compare() throws(EmitError) {
    if let known, hex(hash.finish()) != known.sha256 { throw damage("was changed: its SHA-256 is not the manifest's") }
  }

  private func damage(_ fault: String) -> EmitError {
    EmitError(
      .different, "\(path) \(fault); restore it from a copy, or run into a new --output folder", path: path)
  }

  /// The record at a place; nil where the buffer does not hold all of it.
  private func record(_ place: inout Int) -> DedupRecord? {
    guard let kind = take(1, &place)?.first else { return nil }
    if kind == 0 {
      guard let threshold = number(&place), let numberThreshold = number(&place), let most = number(&place),
        let drops = take(1, &place)?.first
      else { return nil }
      return .options(
        DedupOptions(
          threshold: threshold == .max ? nil : Double(bitPattern: threshold),
          numberThreshold: Double(bitPattern: numberThreshold), mostDocuments: Int(truncatingIfNeeded: most),
          drops: drops == 1))
    }
    guard let fingerprint = fingerprint(&place) else { return nil }
    if kind == 1 {
      documentPath = fingerprint.path
      return .original(fingerprint)
    }
    guard let id = text(&place), let high = number(&place), let low = number(&place) else { return nil }
    documentPath = fingerprint.path
    return .duplicate(fingerprint, of: OriginalKey(id: id, hash: HashKey(high: high, low: low)))
  }

  private func fingerprint(_ place: inout Int) -> Fingerprint? {
    guard let isSame = take(1, &place)?.first else { return nil }
    let path = isSame == 1 ? documentPath : text(&place).map { InputPath($0) }
    guard let path, let id = text(&place), let hash = take(Fingerprint.hashBytes, &place),
      let isComparable = take(1, &place)?.first,
      let shingles = take(isComparable == 1 ? Fingerprint.shingleBytes : 0, &place),
      let numbers = take(isComparable == 1 ? Fingerprint.numberBytes : 0, &place)
    else { return nil }
    return Fingerprint(
      path: path, id: id, hash: Array(hash), shingles: Array(shingles), numbers: Array(numbers))
  }

  private func text(_ place: inout Int) -> String? {
    guard let length = take(4, &place)?.reversed().reduce(0, { $0 << 8 | Int($1) }), let text = take(length, &place)
    else { return nil }
    return String(decoding: text, as: UTF8.self)
  }

  private func number(_ place: inout Int) -> UInt64? {
    take(8, &place)?.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  private func take(_ count: Int, _ place: inout Int) -> ArraySlice<UInt8>? {
    guard count <= buffer.count - place else { return nil }
    defer { place += count }
    return buffer[place..<place + count]
  }
}
