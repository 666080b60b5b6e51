import SluiceCore
import SluiceJSON

/// What a finished run says about itself: what went in, what came out, and how to check it.
///
/// It holds no times, so that two runs over the same input have the same manifest.
package struct Manifest: Sendable {
  /// A name with a count, in a stable order.
  package typealias Count = (name: String, count: Int)

  /// The version of the program.
  package var version = ""
  /// The name of the pipeline.
  package var pipeline = ""
  /// The SHA-256 of the pipeline file.
  package var pipelineHash = ""
  /// The number of input files.
  package var inputFiles = 0
  /// The bytes of the inputs that were read, as they lie on the disk.
  package var inputBytes = 0
  /// The kinds of rows that are written; nil where that is not known, as in a snapshot of folders of earlier versions.
  package var kinds: [RowKind]?
  /// The documents that reached the end.
  package var documents = 0
  /// The claims in them.
  package var claims = 0
  /// The problems.
  package var errors = 0
  /// What was passed over by choice before the first stage, by reason.
  package var skipped: [Count] = []
  /// The dropped documents by stage and reason.
  package var dropped: [Count] = []
  /// The problems by code.
  package var failed: [Count] = []
  /// The shards by kind.
  package var shards: [RowKind: [ShardState]] = [:]

  /// The files beside them that later runs rely on.
  package var files: [SideFile] = []

  /// The SHA-256 of the manifests that a snapshot was made of; empty for a run.
  package var sources: [String] = []

  /// Makes an empty manifest.
  package init() {}

  /// The manifest as JSON, one key a line of thought, sealed, ended by a newline.
  package var json: [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.key("version")
    json.string(version)
    json.key("schema_version")
    json.int(schemaVersion)
    json.key("pipeline")
    json.beginObject()
    json.key("name")
    json.string(pipeline)
    json.key("sha256")
    json.string(pipelineHash)
    json.endObject()
    writeInputs(to: &json)
    writeCounts(to: &json)
    if let kinds { write(kinds, to: &json) }
    json.key("shards")
    json.beginArray()
    for kind in RowKind.allCases {
      for shard in shards[kind] ?? [] { write(shard, of: kind, to: &json) }
    }
    json.endArray()
    writeFiles(to: &json)
    if !sources.isEmpty { writeSources(to: &json) }
    return ManifestSeal.close(json.bytes)
  }

  private func write(_ kinds: [RowKind], to json: inout JSONWriter) {
    json.key("rows")
    json.beginArray()
    for kind in kinds { json.string(kind.rawValue) }
    json.endArray()
  }

  private func writeInputs(to json: inout JSONWriter) {
    json.key("inputs")
    json.beginObject()
    json.key("files")
    json.int(inputFiles)
    json.key("bytes")
    json.int(inputBytes)
    json.endObject()
  }

  private func writeFiles(to json: inout JSONWriter) {
    json.key("files")
    json.beginArray()
    for file in files {
      json.beginObject()
      json.key("name")
      json.string(file.name)
      json.key("bytes")
      json.int(file.bytes)
      json.key("sha256")
      json.string(file.sha256)
      json.endObject()
    }
    json.endArray()
  }

  private func writeSources(to json: inout JSONWriter) {
    json.key("sources")
    json.beginArray()
    for source in sources { json.string(source) }
    json.endArray()
  }

  private func writeCounts(to json: inout JSONWriter) {
    json.key("counts")
    json.beginObject()
    json.key("documents")
    json.int(documents)
    json.key("claims")
    json.int(claims)
    json.key("errors")
    json.int(errors)
    json.endObject()
    json.key("skipped")
    write(skipped, to: &json)
    json.key("dropped")
    write(dropped, to: &json)
    json.key("failed")
    write(failed, to: &json)
  }

  private func write(_ counts: [Count], to json: inout JSONWriter) {
    json.beginArray()
    for (name, count) in counts {
      json.beginObject()
      json.key("name")
      json.string(name)
      json.key("count")
      json.int(count)
      json.endObject()
    }
    json.endArray()
  }

  private func write(_ shard: ShardState, of kind: RowKind, to json: inout JSONWriter) {
    json.beginObject()
    json.key("name")
    json.string(shard.name)
    json.key("kind")
    json.string(kind.rawValue)
    json.key("rows")
    json.int(shard.rows)
    json.key("bytes")
    json.int(shard.fileBytes)
    json.key("plain_bytes")
    json.int(shard.plainBytes)
    json.key("sha256")
    json.string(shard.sha256)
    json.endObject()
  }
}
