import SluiceCore

/// One piece of work for a worker.
public enum InputUnit: Sendable {
  // What is large is kept apart, because a unit goes through several hands.

  /// A document that is ready.
  indirect case document(Document)
  /// A file that the worker opens, reads and inflates.
  case file(InputFile)
  /// A record whose fields the worker reads.
  indirect case record(InputRecord)
  /// Something that went wrong; it becomes an error row.
  indirect case problem(Problem)

  /// What the unit counts in a batch, in bytes: the file's size, or the size of what was read.
  public var cost: Int {
    switch self {
    case .document(let document): document.body.count
    case .file(let file): file.size ?? 0
    case .record(let record): record.cost ?? record.bytes.count
    case .problem: 0
    }
  }
}

/// A file to be read as one document.
public struct InputFile: Sendable, Equatable {
  /// The path to open, as bytes, because a path need not be UTF-8.
  package var location: [UInt8]
  /// The path below the input root.
  public var path: String
  /// The size in bytes, nil where the system gives none (a pipe).
  public var size: Int?

  /// The path where it can be read at any offset, nil for streams.
  var seekable: [UInt8]? { size == nil ? nil : location }
}

/// A record of a container, its fields not yet read.
public struct InputRecord: Sendable {
  /// How the record is written.
  package enum Kind: Sendable {
    /// A JSON object.
    case json
    /// Fields that were read already.
    case fields(RecordFields)
    /// The content of a WARC record, whole or cut.
    case warc(WARCHead, isIntact: Bool)
    /// A WARC record whose content stands at an offset of the same file.
    case revisit(WARCHead, location: [UInt8], offset: Int)
  }

  /// How the record is written.
  package var kind: Kind
  /// Where it stands.
  public var origin: Origin
  /// What was read.
  package var bytes: [UInt8]

  var isWARC: Bool {
    switch kind {
    case .warc, .revisit: true
    case .json, .fields: false
    }
  }
  /// What the record counts in a batch where that is not the length of ``bytes``.
  package var cost: Int?
}

/// How far the inputs were read: a run that resumes goes on behind it.
public struct InputPosition: Sendable, Equatable, Comparable {
  /// Which input, counted from 0 over the plan's problems and then its files.
  public var input: Int
  /// Which unit of that input, from 0.
  public var unit: Int

  /// Names a position.
  ///
  /// - Parameters:
  ///   - input: Which input.
  ///   - unit: Which unit of it.
  public init(input: Int = 0, unit: Int = 0) {
    self.input = input
    self.unit = unit
  }

  /// Orders positions as the inputs are read.
  public static func < (left: InputPosition, right: InputPosition) -> Bool {
    (left.input, left.unit) < (right.input, right.unit)
  }
}
