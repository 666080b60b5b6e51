import Logging
import SluiceJSON

/// Log lines as JSON on standard error, for runs that no person watches.
struct JSONLogHandler: LogHandler {
  var logLevel = Logger.Level.info
  var metadata: Logger.Metadata = [:]
  let label: String

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    var json = JSONWriter()
    json.beginObject()
    json.key("level")
    json.string(event.level.rawValue)
    json.key("label")
    json.string(label)
    json.key("message")
    json.string("\(event.message)")
    let all = metadata.merging(event.metadata ?? [:]) { $1 }
    for (key, value) in all.sorted(by: { $0.key < $1.key }) {
      json.key(text: key)
      if case .stringConvertible(let number as Int) = value { json.int(number) } else { json.string("\(value)") }
    }
    json.endObject()
    json.endLine()
    Terminal.write(String(decoding: json.bytes, as: UTF8.self), to: 2)
  }
}
