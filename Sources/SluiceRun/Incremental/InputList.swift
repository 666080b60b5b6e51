import SluiceCore
import SluiceEmit
import SluiceIntake
import SluiceJSON

/// The inputs that a generation knows, with the generation that read each: rows of a path live in that one alone.
package struct InputList: Equatable {
  /// One input.
  package struct Entry: Equatable {
    /// The path that rows give it.
    package var path: InputPath
    /// The folder that it was found below; nil in a list of an earlier version.
    package var root: InputRoot?
    /// Its path there.
    package var below: InputPath
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
  /// How many inputs there were in all shares; 0 in a list of an earlier version.
  package var listed = 0
  /// What the run has an error row for before it reads anything, as links that lead nowhere.
  package var problems: [InputPath] = []
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
    json.key("listed")
    json.int(listed)
    json.key("problems")
    json.beginArray()
    for problem in problems { json.string(problem.text) }
    json.endArray()
    let roots = writeRoots(to: &json)
    json.endObject()
    json.endLine()
    for entry in entries {
      json.beginObject()
      json.key("path")
      json.string(entry.path.text)
      if let root = entry.root.flatMap({ roots[$0] }) {
        json.key("root")
        json.int(root)
      }
      if entry.below != entry.path {
        json.key("below")
        json.string(entry.below.text)
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

  /// Writes the folders that inputs lie below, each once.
  ///
  /// - Returns: The place of each in the list, by which an input names it.
  private func writeRoots(to json: inout JSONWriter) -> [InputRoot: Int] {
    var places: [InputRoot: Int] = [:]
    json.key("roots")
    json.beginArray()
    for root in entries.lazy.compactMap(\.root) where places[root] == nil {
      places[root] = places.count
      json.beginObject()
      json.key("name")
      json.string(root.name.text)
      json.key("place")
      json.string(root.place.text)
      json.endObject()
    }
    json.endArray()
    return places
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
    listed = head["listed"]?.count ?? 0
    problems = (head["problems"]?.array ?? []).compactMap { $0.string.map { InputPath($0) } }
    for earlier in head["earlier"]?.array ?? [] {
      guard let number = earlier["generation"]?.count, let manifest = earlier["manifest"]?.string else { return nil }
      manifests[number] = manifest
    }
    let roots = (head["roots"]?.array ?? []).map { InputRoot($0) }
    for value in values.dropFirst() {
      guard let entry = value.flatMap({ Entry($0, roots) }) else { return nil }
      entries.append(entry)
    }
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
    for problem in problems { hash.update(Array("\(problem.text)\0\0".utf8)) }
    return (paths, hex(hash.finish()))
  }

  /// Whether a generation that was left unfinished may go on by another list of it.
  ///
  /// A file whose content is the same but not its times may have been another one when it was read.
  func isSameWork(as other: InputList, in generation: Int) -> Bool {
    problems == other.problems && entries.count == other.entries.count
      && zip(entries, other.entries).allSatisfy {
        $0.path == $1.path && $0.sha256 == $1.sha256 && $0.generation == $1.generation
          && ($0.generation != generation || $0.modified == $1.modified && $0.touched == $1.touched)
      }
  }
}

extension InputRoot {
  fileprivate init?(_ value: JSONValue) {
    guard let name = value["name"]?.string, let place = value["place"]?.string else { return nil }
    self.init(name: InputPath(name), place: InputPath(place))
  }
}

extension InputList.Entry {
  /// Reads a line; nil where it is none of such a list.
  fileprivate init?(_ value: JSONValue, _ roots: [InputRoot?]) {
    guard let path = value["path"]?.string.map({ InputPath($0) }), let size = value["size"]?.count,
      let modified = value["modified"]?.string.flatMap({ Int($0) }), let sha256 = value["sha256"]?.string,
      let settled = value["settled"], let generation = value["generation"]?.count
    else { return nil }
    let root = value["root"]?.count
    if let root, root >= roots.count { return nil }
    self.init(
      path: path, root: root.flatMap { roots[$0] }, below: value["below"]?.string.map { InputPath($0) } ?? path,
      size: size, modified: modified, touched: value["touched"]?.string.flatMap { Int($0) } ?? 0, sha256: sha256,
      isSettled: settled == .bool(true), generation: generation)
  }
}
