import SluiceCore
import SluiceEmit
import SluiceJSON

/// The inputs that a generation knows, with the generation that read each: rows of a path live in that one alone.
package struct InputList: Equatable {
  /// One input.
  package struct Entry: Equatable {
    /// The path below the input root.
    package var path: InputPath
    /// The folder that it lies below, where inputs lie below several.
    package var root: InputPath?
    /// The size in bytes.
    package var size: Int
    /// When it was last changed, in nanoseconds since 1970.
    package var modified: Int
    /// When it or what the system says of it was last changed, likewise; 0 in a list of an earlier version.
    package var touched: Int
    /// Lowercase hex of the SHA-256 of its content.
    package var sha256: String
    /// Whether a later change must show in size or time: false where it was changed just before it was listed.
    package var isSettled: Bool
    /// The number of the generation that has its rows.
    package var generation: Int
  }

  /// The hash of the pipeline with what was set over it.
  package var pipeline: String
  /// The program's version.
  package var version: String
  /// The version of the rows' form.
  package var schema: Int
  /// The number of the generation that it stands in; nil in a list of an earlier version.
  package var generation: Int?
  /// The SHA-256 of the manifest of each earlier generation that has rows of its inputs; empty in a list of an earlier
  /// version.
  package var manifests: [Int: String] = [:]
  /// The whole paths of the folders among the inputs in which nothing lay.
  package var emptyFolders: [InputPath] = []
  /// How many inputs there were in all shares; 0 in a list of an earlier version.
  package var listed = 0
  /// Links among the inputs that lead nowhere.
  package var deadLinks: [InputPath] = []
  /// The inputs in the order of the run.
  package var entries: [Entry] = []

  /// The name of the file that holds it.
  package static let name = inputListName

  /// The lines: what made it first, then one input each.
  var lines: [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.key("pipeline")
    json.string(pipeline)
    json.key("version")
    json.string(version)
    json.key("schema_version")
    json.int(schema)
    if let generation { writePlace(generation, to: &json) }
    write(emptyFolders, as: "empty_folders", to: &json)
    json.key("listed")
    json.int(listed)
    write(deadLinks, as: "dead_links", to: &json)
    json.endObject()
    json.endLine()
    for entry in entries {
      json.beginObject()
      json.key("path")
      json.string(entry.path.text)
      if let root = entry.root {
        json.key("root")
        json.string(root.text)
      }
      json.key("size")
      json.int(entry.size)
      // As text: nanoseconds do not fit into the whole numbers of every JSON reader.
      json.key("modified")
      json.string(String(entry.modified))
      json.key("touched")
      json.string(String(entry.touched))
      json.key("sha256")
      json.string(entry.sha256)
      json.key("settled")
      json.bool(entry.isSettled)
      json.key("generation")
      json.int(entry.generation)
      json.endObject()
      json.endLine()
    }
    return json.bytes
  }

  private func writePlace(_ generation: Int, to json: inout JSONWriter) {
    json.key("generation")
    json.int(generation)
    json.key("earlier")
    json.beginArray()
    for (number, manifest) in manifests.sorted(by: { $0.key < $1.key }) {
      json.beginObject()
      json.key("generation")
      json.int(number)
      json.key("manifest")
      json.string(manifest)
      json.endObject()
    }
    json.endArray()
  }

  private func write(_ paths: [InputPath], as key: StaticString, to json: inout JSONWriter) {
    json.key(key)
    json.beginArray()
    for path in paths { json.string(path.text) }
    json.endArray()
  }

  init(pipeline: String, version: String, schema: Int) {
    self.pipeline = pipeline
    self.version = version
    self.schema = schema
  }

  /// Reads the lines; nil where they are no such list.
  package init?(lines: [UInt8]) {
    let values = lines.split(separator: 0x0A).map { try? JSONValue(Array($0)) }
    guard let head = values.first ?? nil, let pipeline = head["pipeline"]?.string,
      let version = head["version"]?.string, let schema = head["schema_version"]?.wholeNumber
    else { return nil }
    self.init(pipeline: pipeline, version: version, schema: schema)
    generation = head["generation"]?.count
    emptyFolders = head["empty_folders"].map { Self.paths($0) } ?? []
    listed = head["listed"]?.count ?? 0
    deadLinks = head["dead_links"].map { Self.paths($0) } ?? []
    for earlier in head["earlier"]?.array ?? [] {
      guard let number = earlier["generation"]?.count, let manifest = earlier["manifest"]?.string else { return nil }
      manifests[number] = manifest
    }
    for value in values.dropFirst() {
      guard let value, let path = value["path"]?.string, let size = value["size"]?.count,
        let modified = value["modified"]?.string.flatMap({ Int($0) }), let sha256 = value["sha256"]?.string,
        let settled = value["settled"], let generation = value["generation"]?.count
      else { return nil }
      entries.append(
        Entry(
          path: InputPath(path), root: value["root"]?.string.map { InputPath($0) }, size: size, modified: modified,
          touched: value["touched"]?.string.flatMap { Int($0) } ?? 0, sha256: sha256, isSettled: settled == .bool(true),
          generation: generation))
    }
  }

  private static func paths(_ value: JSONValue) -> [InputPath] {
    (value.array ?? []).compactMap { $0.string.map { InputPath($0) } }
  }

  /// Forgets the content of some inputs, so that the next night reads them again.
  mutating func forget(_ paths: Set<InputPath>) {
    for index in entries.indices where paths.contains(entries[index].path) {
      entries[index].sha256 = ""
      entries[index].isSettled = false
    }
  }

  /// The generations that hold rows of these inputs, in order.
  var generations: [Int] { Set(entries.map(\.generation)).sorted() }

  /// The inputs that a generation read, and the hash of their names and contents and of links that lead nowhere.
  func read(in generation: Int) -> (paths: Set<InputPath>, digest: String) {
    var paths: Set<InputPath> = []
    var hash = SHA256()
    for entry in entries where entry.generation == generation {
      paths.insert(entry.path)
      hash.update(Array("\(entry.path.text)\0\(entry.sha256)\0".utf8))
    }
    // Each has an error row; a night that goes on counts them too.
    for link in deadLinks { hash.update(Array("\(link.text)\0\0".utf8)) }
    return (paths, hex(hash.finish()))
  }

  /// Whether another list asks for the same rows: times may differ.
  func isSameWork(as other: InputList) -> Bool {
    deadLinks == other.deadLinks && entries.count == other.entries.count
      && zip(entries, other.entries).allSatisfy {
        $0.path == $1.path && $0.sha256 == $1.sha256 && $0.generation == $1.generation
      }
  }
}
