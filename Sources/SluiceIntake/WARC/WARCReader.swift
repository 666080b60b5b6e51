import SluiceCore

/// Gives the wanted records of a WARC stream; their HTTP heads and bodies are read by the workers.
final class WARCReader: ContainerReader {
  private var elements: DecodedStream<WARCDecoder>
  private let source: any ByteSource
  private let origin: Origin
  private let options: IntakeOptions
  private let problems: ProblemLog
  private let skipped: SkipLog
  private var current: Record?

  private struct Record {
    var head: WARCHead
    var place: Origin
    /// What was read; nil where the record is passed over.
    var content: [UInt8]?
  }

  init(
    _ source: any ByteSource, _ window: ByteWindow, at origin: Origin, _ options: IntakeOptions,
    _ problems: ProblemLog, _ skipped: SkipLog
  ) {
    elements = DecodedStream(source, window: window, decoder: WARCDecoder())
    self.source = source
    self.origin = origin
    self.options = options
    self.problems = problems
    self.skipped = skipped
  }

  func next() -> ContainerItem? {
    while let element = elements.next() {
      switch element {
      case .record(let head): start(head)
      case .content(let count): take(count)
      case .problem(let code, let message, let offset): tell(code, message, at: offset)
      case .recordEnd(let isIntact):
        defer { current = nil }
        guard let record = current, let content = record.content else { continue }
        let kind = InputRecord.Kind.warc(record.head, isIntact: isIntact)
        return .unit(.record(InputRecord(kind: kind, origin: record.place, bytes: content)))
      }
    }
    return nil
  }

  private func start(_ head: WARCHead) {
    // In a file compressed record by record the member's offset is what an index names, and what fetches it again.
    let offset = (source as? GzipSource)?.memberOffset(ofContentAt: head.offset) ?? head.offset
    let place = origin.member(head.recordID ?? "record at \(offset)", at: offset)
    current = Record(head: head, place: place, content: nil)
    if let reason = reasonToSkip(head) {
      skipped.count(reason)
    } else if let length = head.contentLength, length > options.maximumDocument.value {
      let message = "the record is larger than max_document (\(options.maximumDocument.value) bytes) and is left out"
      problems.add(.tooLarge, message, at: place)
    } else {
      current?.content = []
    }
  }

  private func reasonToSkip(_ head: WARCHead) -> DropReason? {
    guard let type = head.type, options.warcTypes.contains(type) else { return .recordType }
    return options.reasonToSkip(url: head.url, date: head.date)
  }

  private func take(_ count: Int) {
    // One record at a time: the array is moved out, so that adding to it does not copy it.
    guard var content = current?.content else {
      elements.window.consume(count)
      return
    }
    current?.content = nil
    if content.isEmpty { content.reserveCapacity(current?.head.contentLength.map { min($0, 64 << 20) } ?? count) }
    elements.window.take(count, appendingTo: &content)
    current?.content = content
  }

  private func tell(_ code: Problem.Code, _ message: String, at offset: Int) {
    let place = current?.place ?? origin
    problems.add(code, message, at: place.at(offset))
  }
}

/// Counts what is passed over by choice.
final class SkipLog {
  private(set) var counts: [DropReason: Int] = [:]

  func count(_ reason: DropReason) { counts[reason, default: 0] += 1 }
}

extension DropReason {
  /// A WARC record of a type that is not read.
  static let recordType = DropReason("record_type")
  /// A response with another HTTP status than success.
  static let httpStatus = DropReason("http_status")
  /// A file outside of the bounds of size.
  static let size = DropReason("size")
  /// Content of a type that is not read.
  static let mediaType = DropReason("media_type")
  /// An address that the patterns leave out.
  static let url = DropReason("url")
  /// A date outside of the bounds.
  static let date = DropReason("date")
}
