import SluiceCore
import SluiceIntake

/// gzip: the decoder in pieces with both recoveries, and a compressed page.
struct GzipTarget: FuzzTarget {
  private var file = InputFileReading("page.html.gz")

  mutating func run(_ bytes: [UInt8]) {
    for recovery in [GzipDecoder.Recovery.stop, .nextMember] {
      compareCut(bytes, { GzipDecoder(recovery: recovery) }) { element, decoder, _ in
        if case .content(let count) = element { return .content(decoder.output.take(count)) }
        return .element("\(element)")
      }
    }
    file.run(bytes)
  }
}

/// zip: the decoder in pieces, and an archive of documents and containers.
struct ZipTarget: FuzzTarget {
  private var file = InputFileReading("pages.zip")

  mutating func run(_ bytes: [UInt8]) {
    compareCut(bytes, { ZipDecoder() }, describe: part)
    file.run(bytes)
  }
}

/// tar: the decoder in pieces, and an archive of documents and containers.
struct TarTarget: FuzzTarget {
  private var file = InputFileReading("pages.tar")

  mutating func run(_ bytes: [UInt8]) {
    compareCut(bytes, { TarDecoder() }, describe: part)
    file.run(bytes)
  }
}

private func part<Decoder: ArchiveDecoder>(
  _ element: ArchiveElement, _ decoder: inout Decoder, _ window: inout ByteWindow
) -> Part {
  if case .content(let count) = element { return .content(decoder.output.take(count)) }
  return .element("\(element)")
}

/// WARC: the decoder in pieces, held whole and passed on, and an archive with every type of record, HTTP and revisits.
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
    for held in [0, 1 << 20] {
      compareCut(bytes, { WARCDecoder(heldLength: held) }) { element, _, window in
        switch element {
        case .content(let count): .content(window.take(count))
        case .record(let head): .element("\(head.offset) \(head.type?.rawValue ?? "?") \(head.url ?? "")")
        default: .element("\(element)")
        }
      }
    }
    file.run(bytes)
  }
}
