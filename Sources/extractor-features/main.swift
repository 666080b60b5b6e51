#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import SluiceMarkup

// Writes the features of pages for `Sources/CTables/generate/extractor/train.py`.
//
//   extractor-features OUT PAGE…     pages as UTF-8; OUT gets .block.f32 .page.f32 .block.names .page.names .texts .index

/// The whole of a file, empty where it cannot be read.
func content(of path: String) -> [UInt8] {
  guard let file = fopen(path, "rb") else { return [] }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var part = [UInt8](repeating: 0, count: 1 << 20)
  while case let count = fread(&part, 1, part.count, file), count > 0 { bytes += part[..<count] }
  return bytes
}

/// One output file.
struct Output {
  private let file: UnsafeMutablePointer<FILE>

  init?(_ path: String) {
    guard let file = fopen(path, "wb") else { return nil }
    self.file = file
  }

  func write(_ bytes: [UInt8]) { _ = fwrite(bytes, 1, bytes.count, file) }
  func write(_ values: [Float]) { _ = fwrite(values, MemoryLayout<Float>.size, values.count, file) }
  func close() { fclose(file) }
}

let arguments = CommandLine.arguments
guard arguments.count > 2, let blocks = Output(arguments[1] + ".block.f32"),
  let pages = Output(arguments[1] + ".page.f32"), let texts = Output(arguments[1] + ".texts"),
  let index = Output(arguments[1] + ".index")
else {
  print("usage: extractor-features OUT PAGE…")
  exit(2)
}
var named = false
for path in arguments.dropFirst(2) {
  let rows = TrainingRows(content(of: path))
  if !named, !rows.blockNames.isEmpty {
    Output(arguments[1] + ".block.names")?.write(Array(rows.blockNames.joined(separator: "\n").utf8))
    Output(arguments[1] + ".page.names")?.write(Array(rows.pageNames.joined(separator: "\n").utf8))
    named = true
  }
  blocks.write(rows.blocks)
  pages.write(rows.page)
  // One line for each block; a line end inside is written as U+0001.
  for text in rows.texts { texts.write(text.map { $0 == 10 ? 1 : $0 } + [10]) }
  index.write(Array("\(path)\t\(rows.texts.count)\n".utf8))
}
for output in [blocks, pages, texts, index] { output.close() }
