import SluiceCore
import SluiceJSON
import SluiceRun

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Pipeline files: what is wrong is told, whatever the bytes.
struct PipelineTarget: FuzzTarget {
  mutating func run(_ bytes: [UInt8]) {
    do throws(PipelineIssues) {
      let pipeline = try PipelineParser.parse(bytes, file: "fuzz.yaml") { _ in Array("gdp: [GDP]\n".utf8) }
      _ = try? Chain(pipeline)
    } catch {
      promise(!error.issues.isEmpty, "refused without a reason")
    }
  }
}

/// The JSON reader: tokens inside the input, and what it reads is written and read again as the same.
struct JSONTarget: FuzzTarget {
  mutating func run(_ bytes: [UInt8]) {
    tokens(bytes)
    guard let value = try? JSONValue(bytes), isFinite(value) else { return }
    var writer = JSONWriter()
    write(value, to: &writer)
    promise((try? JSONValue(writer.bytes)) == value, "written and read again it is another value")
  }

  private func tokens(_ bytes: [UInt8]) {
    var reader = JSONReader(bytes)
    while let token = try? reader.next(), token != .end {
      switch token {
      case .key(let range), .string(let range):
        promise(range.upperBound <= bytes.count, "a string behind the end")
        _ = try? reader.string(range)
        _ = reader.matches(range, "text")
      case .number(let range): _ = reader.double(range)
      default: break
      }
    }
  }

  /// Whether every number is one that JSON can write; 1e400 is read as infinity.
  private func isFinite(_ value: JSONValue) -> Bool {
    switch value {
    case .number(let number): number.isFinite
    case .array(let values): values.allSatisfy(isFinite)
    case .object(let members): members.values.allSatisfy(isFinite)
    default: true
    }
  }

  private func write(_ value: JSONValue, to writer: inout JSONWriter) {
    switch value {
    case .null: writer.null()
    case .bool(let bool): writer.bool(bool)
    case .number(let number): writer.double(number)
    case .string(let text): writer.string(text)
    case .array(let values):
      writer.beginArray()
      for value in values { write(value, to: &writer) }
      writer.endArray()
    case .object(let members):
      writer.beginObject()
      for (key, value) in members {
        writer.key(text: key)
        write(value, to: &writer)
      }
      writer.endObject()
    }
  }
}

/// The main job on one document: every stage of `Pipelines/news-dump.yaml`, bytes in, claims out.
struct ChainTarget: FuzzTarget {
  private var chain: Chain

  init() {
    let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/")
    let path = root + "/Pipelines/news-dump.yaml"
    do {
      chain = try Chain(PipelineParser.parse(bytes(of: path) ?? [], file: path, read: bytes(of:)))
    } catch {
      fatalError("\(path): \(error)")
    }
  }

  mutating func run(_ bytes: [UInt8]) {
    let types: [Document.MediaType] = [.html, .plain, .unknown]
    var receiver = Checks()
    let document = Document(origin: Origin(path: "a"), body: bytes, mediaType: types[hash(of: bytes) % 3])
    chain.run(document, into: &receiver)
    _ = chain.takeStatistics()
  }

  private struct Checks: Chain.Receiver {
    mutating func take(_ document: Document) {
      promise(isUTF8(document.body), "the text is no UTF-8")
      check(document.sections, in: document.body)
      check(document.claims, in: document.body)
    }

    mutating func take(_ problem: Problem) {}
  }
}

private func bytes(of path: String) -> [UInt8]? {
  guard let file = fopen(path, "r") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var block = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = fread(&block, 1, block.count, file)
    if count == 0 { return bytes }
    bytes += block[..<count]
  }
}
