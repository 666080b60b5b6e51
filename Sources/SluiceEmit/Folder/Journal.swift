import CZlib
import SluiceJSON

/// What must be the same for a run to go on where another stopped: with any of it different the rows would differ.
package struct RunIdentity: Sendable, Equatable {
  /// The SHA-256 of the pipeline and of what the command line set over it.
  package var pipeline: String
  /// The SHA-256 of the list of inputs with their sizes.
  package var inputs: String
  /// The version of the program.
  package var version: String
  /// The version of the rows' form.
  package var schema: Int

  /// Names a run.
  ///
  /// - Parameters:
  ///   - pipeline: The hash of the pipeline.
  ///   - inputs: The hash of the inputs.
  ///   - version: The program's version.
  package init(pipeline: String, inputs: String, version: String) {
    self.pipeline = pipeline
    self.inputs = inputs
    self.version = version
    schema = schemaVersion
  }

  /// What differs from another run, for a message; empty where nothing does.
  func differences(from other: RunIdentity) -> [String] {
    [
      (pipeline != other.pipeline, "another pipeline or options"),
      (
        inputs != other.inputs,
        "other inputs, of inputs that have changed since, or of a pipe, which cannot be read again"
      ),
      (version != other.version, "version \(other.version) of sluice"),
      (schema != other.schema, "rows of schema version \(other.schema)"),
    ].filter(\.0).map(\.1)
  }
}

/// How far a run has come: everything before it is on the disk, everything behind it is done again.
package struct Checkpoint: Sendable, Equatable {
  /// The number of batches whose rows are written.
  package var batches = 0
  /// The input to read next, by the reader's count.
  package var input = 0
  /// The unit of that input to read next.
  package var unit = 0
  /// The run's counters by name.
  package var counters: [String: Int] = [:]
  /// The length of the file of originals that `dedup` remembers; filled in by the output folder.
  package var originals = 0
  /// The shards that are begun or finished, by kind; filled in by the output folder.
  package var shards: [RowKind: [ShardState]] = [:]

  /// The start of a run.
  package init() {}
}

/// The journal's lines: an identity first, then checkpoints, each ended by the CRC of its line.
enum JournalLine {
  static func encode(_ identity: RunIdentity) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    for (key, value) in [
      ("pipeline", identity.pipeline), ("inputs", identity.inputs), ("version", identity.version),
    ] {
      json.key(text: key)
      json.string(value)
    }
    json.key("schema")
    json.int(identity.schema)
    json.endObject()
    return seal(json.bytes)
  }

  static func encode(_ checkpoint: Checkpoint) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.key("batches")
    json.int(checkpoint.batches)
    json.key("input")
    json.int(checkpoint.input)
    json.key("unit")
    json.int(checkpoint.unit)
    json.key("originals")
    json.int(checkpoint.originals)
    json.key("counters")
    json.beginObject()
    for (name, count) in checkpoint.counters.sorted(by: { $0.key < $1.key }) {
      json.key(text: name)
      json.int(count)
    }
    json.endObject()
    json.key("shards")
    json.beginArray()
    for kind in RowKind.allCases {
      for shard in checkpoint.shards[kind] ?? [] { write(shard, of: kind, to: &json) }
    }
    json.endArray()
    json.endObject()
    return seal(json.bytes)
  }

  /// The identity and the last whole checkpoint; a line that was torn by a crash ends the journal.
  static func decode(_ journal: [UInt8]) -> (identity: RunIdentity, checkpoint: Checkpoint?)? {
    var identity: RunIdentity?
    var last: Checkpoint?
    for line in journal.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
      guard let json = unseal(line), let value = try? JSONValue(json) else { break }
      if identity == nil { identity = self.identity(value) } else { last = checkpoint(value) ?? last }
    }
    return identity.map { ($0, last) }
  }

  private static func write(_ shard: ShardState, of kind: RowKind, to json: inout JSONWriter) {
    json.beginObject()
    json.key("kind")
    json.string(kind.rawValue)
    json.key("name")
    json.string(shard.name)
    json.key("rows")
    json.int(shard.rows)
    json.key("plain_bytes")
    json.int(shard.plainBytes)
    json.key("bytes")
    json.int(shard.fileBytes)
    json.key("crc")
    json.int(Int(shard.crc))
    json.key("sha256")
    json.string(shard.sha256)
    json.endObject()
  }

  private static func identity(_ value: JSONValue) -> RunIdentity? {
    guard let pipeline = value["pipeline"]?.string, let inputs = value["inputs"]?.string,
      let version = value["version"]?.string, let schema = value["schema"]?.wholeNumber
    else { return nil }
    var identity = RunIdentity(pipeline: pipeline, inputs: inputs, version: version)
    identity.schema = schema
    return identity
  }

  private static func checkpoint(_ value: JSONValue) -> Checkpoint? {
    guard let batches = value["batches"]?.count, let input = value["input"]?.count, let unit = value["unit"]?.count,
      case .object(let counters) = value["counters"], let shards = value["shards"]?.array
    else { return nil }
    var checkpoint = Checkpoint()
    checkpoint.batches = batches
    checkpoint.input = input
    checkpoint.unit = unit
    checkpoint.originals = value["originals"]?.count ?? 0
    checkpoint.counters = counters.compactMapValues(\.wholeNumber)
    for shard in shards {
      guard let kind = shard["kind"]?.string.flatMap(RowKind.init), let state = shardState(shard) else { return nil }
      checkpoint.shards[kind, default: []].append(state)
    }
    return checkpoint
  }

  private static func shardState(_ value: JSONValue) -> ShardState? {
    guard let name = value["name"]?.string, let rows = value["rows"]?.count, let plain = value["plain_bytes"]?.count,
      let bytes = value["bytes"]?.count, let crc = value["crc"]?.count.flatMap({ UInt32(exactly: $0) }),
      let sha256 = value["sha256"]?.string
    else { return nil }
    var state = ShardState(name: name)
    state.rows = rows
    state.plainBytes = plain
    state.fileBytes = bytes
    state.crc = crc
    state.sha256 = sha256
    return state
  }

  /// A line with a tab and its CRC-32 in hex behind it.
  private static func seal(_ json: [UInt8]) -> [UInt8] { json + [0x09] + checksum(json[...]) + [0x0A] }

  private static func unseal(_ line: ArraySlice<UInt8>) -> [UInt8]? {
    guard let tab = line.lastIndex(of: 0x09) else { return nil }
    let json = line[..<tab]
    return Array(line[(tab + 1)...]) == checksum(json) ? Array(json) : nil
  }

  private static func checksum(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    // The slice is only read within the call.
    let crc = bytes.withUnsafeBufferPointer { UInt32(truncatingIfNeeded: crc32_z(0, $0.baseAddress, $0.count)) }
    return Array(String(crc, radix: 16).utf8)
  }
}
