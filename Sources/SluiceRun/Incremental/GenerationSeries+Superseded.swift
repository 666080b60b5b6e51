import SluiceCore
import SluiceEmit
import SluiceJSON

/// The inputs whose rows no longer hold.
extension GenerationSeries {
  /// One line for each input whose rows no longer hold, with the documents that it gave.
  func lines(_ superseded: [Superseded]) throws(EmitError) -> [UInt8] {
    var documents: [InputPath: [String]] = [:]
    for generation in Set(superseded.map(\.generation)).sorted() {
      let paths = Set(superseded.filter { $0.generation == generation }.map(\.path))
      let folder = try FinishedFolder(path: folder(generation), remedy: SeriesFolder.remedy, fileSystem: fileSystem)
      // Where a pipeline writes claims alone, these tell what documents there were.
      let areWritten = folder.shards.contains { $0.kind == .documents && $0.rows > 0 }
      let rows = folder.rows(areWritten ? .documents : .claims)
      while let line = try rows.next() {
        let row = try? JSONReader.texts([areWritten ? "id" : "doc_id", "path"], in: line)
        guard let row, let id = row[0], let path = row[1].map({ InputPath($0) }), paths.contains(path) else { continue }
        if areWritten || documents[path]?.last != id { documents[path, default: []].append(id) }
      }
    }
    var json = JSONWriter()
    for input in superseded {
      json.beginObject()
      json.key("path")
      json.string(input.path.text)
      json.key("change")
      json.string(input.change)
      json.key("generation")
      json.int(input.generation)
      json.key("documents")
      json.beginArray()
      for id in documents[input.path] ?? [] { json.string(id) }
      json.endArray()
      json.endObject()
      json.endLine()
    }
    return json.bytes
  }
}
