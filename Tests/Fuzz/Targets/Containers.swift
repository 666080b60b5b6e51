import SluiceCore
import SluiceIntake

/// gzip: the decoder in pieces with either recovery, or a compressed page.
struct GzipTarget: FuzzTarget {
  private var file = InputFileReading("page.html.gz")

  mutating func run(_ bytes: [UInt8]) {
    if isForFile(bytes) { return file.run(bytes) }
    let recovery = hash(of: bytes) & 1 == 0 ? GzipDecoder.Recovery.stop : .nextMember
    compareCut(bytes, { GzipDecoder(recovery: recovery) }) { element, decoder, _ in
      if case .content(let count) = element { return .content(decoder.output.take(count)) }
      return .element("\(element)")
    }
  }
}

/// zip: the decoder in pieces, or an archive of documents and containers.
struct ZipTarget: FuzzTarget {
  private var file = InputFileReading("pages.zip")

  mutating func run(_ bytes: [UInt8]) {
    if isForFile(bytes) { return file.run(bytes) }
    compareCut(bytes, { ZipDecoder() }, describe: part)
  }
}

/// tar: the decoder in pieces, or an archive of documents and containers.
struct TarTarget: FuzzTarget {
  private var file = InputFileReading("pages.tar")

  mutating func run(_ bytes: [UInt8]) {
    if isForFile(bytes) { return file.run(bytes) }
    compareCut(bytes, { TarDecoder() }, describe: part)
  }
}

private func part<Decoder: ArchiveDecoder>(
  _ element: ArchiveElement, _ decoder: inout Decoder, _ window: inout ByteWindow
) -> Part {
  if case .content(let count) = element { return .content(decoder.output.take(count)) }
  return .element("\(element)")
}

/// WARC: the decoder in pieces, held whole or passed on, or an archive with every type of record, HTTP and revisits.
struct WARCTarget: FuzzTarget {
  private var file: InputFileReading

  init() {
    var options = IntakeOptions()
    options.format = .warc
    options.warcTypes = Set(WARCHead.RecordType.allCases)
    options.mediaTypes = [.html, .plain, .unknown]
    options.readsHTTPErrors = true
    file = InputFileReading("crawl.warc", options)
  }

  mutating func run(_ bytes: [UInt8]) {
    if isForFile(bytes) { return file.run(bytes) }
    let held = hash(of: bytes) & 1 << 20
    compareCut(bytes, { WARCDecoder(heldLength: held) }) { element, _, window in
      switch element {
      case .content(let count): .content(window.take(count))
      case .record(let head): .element("\(head.offset) \(head.type?.rawValue ?? "?") \(head.url ?? "")")
      default: .element("\(element)")
      }
    }
  }
}
