import SluiceJSON

/// What a run did and how long it took, for people (`run.json`) and for Prometheus' textfile collector (`metrics.prom`).
///
/// Everything that differs between two equal runs stands here and not in the manifest.
struct RunMetrics {
  let id: String
  let pipeline: String
  let threads: Int
  let statistics: RunStatistics
  let elapsedNanoseconds: UInt64
  /// Seconds since 1970 at the end of the run.
  let finishedAt: Int

  /// `run.json`: one object, a stage an entry.
  var json: [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.key("run_id")
    json.string(id)
    json.key("pipeline")
    json.string(pipeline)
    json.key("threads")
    json.int(threads)
    json.key("finished_at")
    json.int(finishedAt)
    json.key("seconds")
    json.double(seconds(elapsedNanoseconds))
    json.key("input_bytes")
    json.int(statistics.inputBytes)
    json.key("content_bytes")
    json.int(statistics.contentBytes)
    json.key("mb_per_second")
    json.double(elapsedNanoseconds == 0 ? 0 : Double(statistics.contentBytes) * 1000 / Double(elapsedNanoseconds))
    json.key("documents")
    json.int(statistics.documents)
    json.key("claims")
    json.int(statistics.claims)
    json.key("errors")
    write(statistics.problems, to: &json)
    json.key("skipped")
    write(statistics.skipped, to: &json)
    json.key("stages")
    json.beginArray()
    for stage in statistics.stages { write(stage, to: &json) }
    json.endArray()
    json.endObject()
    json.endLine()
    return json.bytes
  }

  /// `metrics.prom`, in the text format of version 0.0.4.
  var prometheus: [UInt8] {
    var lines: [String] = []
    func metric(_ name: String, _ type: String, _ help: String, _ values: [(labels: String, value: String)]) {
      lines.append("# HELP sluice_\(name) \(help)")
      lines.append("# TYPE sluice_\(name) \(type)")
      for (labels, value) in values {
        lines.append("sluice_\(name){pipeline=\"\(escaped(pipeline))\"\(labels)} \(value)")
      }
    }
    metric("documents", "gauge", "Documents that reached the end of the run.", [("", "\(statistics.documents)")])
    metric("claims", "gauge", "Claims in them.", [("", "\(statistics.claims)")])
    metric(
      "errors", "gauge", "Error rows by code.",
      statistics.problems.sorted { $0.key < $1.key }.map { (",code=\"\(escaped($0.key))\"", "\($0.value)") })
    metric(
      "input_skipped", "gauge", "Inputs and records that were passed over by choice, by reason.",
      statistics.skipped.sorted { $0.key < $1.key }.map { (",reason=\"\(escaped($0.key))\"", "\($0.value)") })
    metric(
      "input_bytes", "gauge", "Bytes of input that were read, as they lie on the disk.",
      [("", "\(statistics.inputBytes)")])
    metric("run_seconds", "gauge", "How long the run took.", [("", "\(seconds(elapsedNanoseconds))")])
    metric("finished_timestamp_seconds", "gauge", "When the run finished.", [("", "\(finishedAt)")])
    let stages = statistics.stages
    metric("stage_in", "gauge", "Documents that came to a stage.", stages.map { (label($0), "\($0.received)") })
    metric("stage_out", "gauge", "Documents that a stage gave on.", stages.map { (label($0), "\($0.emitted)") })
    metric("stage_bytes", "gauge", "Bytes that came to a stage.", stages.map { (label($0), "\($0.bytesReceived)") })
    metric(
      "stage_failed", "gauge", "Documents that failed in a stage, by code.",
      stages.flatMap { stage in
        stage.failed.sorted { $0.key < $1.key }.map { ("\(label(stage)),code=\"\(escaped($0.key))\"", "\($0.value)") }
      })
    metric(
      "stage_seconds", "gauge", "Time spent in a stage over all threads.",
      stages.map { (label($0), "\(seconds($0.elapsedNanoseconds))") })
    metric(
      "stage_dropped", "gauge", "Documents that a stage dropped, by reason.",
      stages.flatMap { stage in
        stage.dropped.sorted { $0.key < $1.key }.map {
          ("\(label(stage)),reason=\"\(escaped($0.key))\"", "\($0.value)")
        }
      })
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private func label(_ stage: StageStatistics) -> String { ",stage=\"\(escaped(stage.name))\"" }

  private func write(_ stage: StageStatistics, to json: inout JSONWriter) {
    json.beginObject()
    json.key("name")
    json.string(stage.name)
    json.key("in")
    json.int(stage.received)
    json.key("out")
    json.int(stage.emitted)
    json.key("bytes_in")
    json.int(stage.bytesReceived)
    json.key("seconds")
    json.double(seconds(stage.elapsedNanoseconds))
    json.key("mb_per_second")
    json.double(stage.megabytesPerSecond)
    for (key, counts) in [("dropped", stage.dropped), ("failed", stage.failed)] {
      json.key(text: key)
      write(counts, to: &json)
    }
    json.endObject()
  }

  private func write(_ counts: [String: Int], to json: inout JSONWriter) {
    json.beginArray()
    for (name, count) in counts.sorted(by: { $0.key < $1.key }) {
      json.beginObject()
      json.key("name")
      json.string(name)
      json.key("count")
      json.int(count)
      json.endObject()
    }
    json.endArray()
  }

  private func seconds(_ nanoseconds: UInt64) -> Double { Double(nanoseconds) / 1e9 }

  /// A label's value with the escapes of the text format.
  private func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": out += "\\\\"
      case "\"": out += "\\\""
      case "\n": out += "\\n"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
