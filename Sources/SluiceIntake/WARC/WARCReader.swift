import SluiceCore

/// Gives the wanted records of a WARC stream; their HTTP heads and bodies are read by the workers.
final class WARCReader: ContainerReader {
  private var elements: DecodedStream<WARCDecoder>
  private let source: any ByteSource
  private let origin: Origin
  private let options: IntakeOptions
  private let problems: ProblemLog
  private let skipped: SkipLog
  /// The record that is open.
  private var current: WARCHead?
  /// Its offset, which an index would name.
  private var currentOffset = 0
  /// What was read of it; not used where it is passed over.
  private var content: [UInt8] = []
  private var isWanted = false
  /// The file itself, where it can be read at any place: revisits are looked up there.
  private let location: [UInt8]?
  private var revisits = RevisitIndex()

  init(
    _ source: any ByteSource, _ window: ByteWindow, at origin: Origin, _ options: IntakeOptions,
    _ problems: ProblemLog, _ skipped: SkipLog, location: [UInt8]?
  ) {
    self.location = location
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
        guard isWanted, let head = current else { continue }
        let place = self.place(of: head)
        if head.type == .revisit { return .unit(revisit(head, place)) }
        // Moved out, so that there is one copy of it.
        var bytes: [UInt8] = []
        swap(&bytes, &content)
        return .unit(.record(InputRecord(kind: .warc(head, isIntact: isIntact), origin: place, bytes: bytes)))
      }
    }
    return nil
  }

  private func start(_ head: WARCHead) {
    // In a file compressed record by record the member's offset is what an index names, and what fetches it again.
    let member = (source as? GzipSource)?.memberOffset(ofContentAt: head.offset)
    let offset = member ?? head.offset
    current = head
    currentOffset = offset
    content = []
    isWanted = false
    // Inside gzip only the start of a member can be read again.
    let isReachable = location != nil && (member != nil || source is FileSource)
    if head.type == .response, isReachable, options.warcTypes.contains(.revisit) {
      revisits.note(head, at: offset)
    }
    if let reason = reasonToSkip(head) {
      skipped.count(reason)
    } else if let length = head.contentLength, length > options.maximumDocument.value {
      let message = "the record is larger than max_document (\(options.maximumDocument.value) bytes) and is left out"
      problems.add(.tooLarge, message, at: place(of: head))
    } else {
      isWanted = true
    }
  }

  private func place(of head: WARCHead) -> Origin {
    origin.member(head.recordID ?? "record at \(currentOffset)", at: currentOffset)
  }

  /// The unit of a record that has no content of its own.
  private func revisit(_ head: WARCHead, _ place: Origin) -> InputUnit {
    if let location, let offset = revisits.offset(of: head) {
      let kind = InputRecord.Kind.revisit(head, location: location, offset: offset)
      return .record(InputRecord(kind: kind, origin: place, bytes: [], cost: head.contentLength ?? 0))
    }
    let target = head.fields.text("warc-refers-to-target-uri") ?? head.url ?? "an unnamed address"
    let date = head.fields.text("warc-refers-to-date").map { " at \($0)" } ?? ""
    let message = "a revisit of \(target)\(date), whose content is not before it in this file"
    return .problem(Problem(.noContent, message, at: place, stage: intakeStage))
  }

  private func reasonToSkip(_ head: WARCHead) -> DropReason? {
    guard let type = head.type, options.warcTypes.contains(type) else { return .recordType }
    return options.reasonToSkip(url: head.url, date: head.date)
  }

  private func take(_ count: Int) {
    guard isWanted else { return elements.window.consume(count) }
    if content.isEmpty { content.reserveCapacity(current?.contentLength.map { min($0, 64 << 20) } ?? count) }
    elements.window.take(count, appendingTo: &content)
  }

  private func tell(_ code: Problem.Code, _ message: String, at offset: Int) {
    problems.add(code, message, at: (current.map(place(of:)) ?? origin).at(offset))
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
  /// A file or folder that the patterns of paths leave out.
  static let path = DropReason("path")
  /// A symbolic link in a folder, where links are not followed.
  static let link = DropReason("link")
  /// A pipe, socket or device in a folder.
  static let special = DropReason("special")
  /// A folder that holds the output of a run.
  static let earlierOutput = DropReason("earlier_output")
  /// A file that was named before.
  static let repeated = DropReason("repeated")
  /// A file outside of the bounds of size.
  static let size = DropReason("size")
  /// Content of a type that is not read.
  static let mediaType = DropReason("media_type")
  /// An address that the patterns leave out.
  static let url = DropReason("url")
  /// A date outside of the bounds.
  static let date = DropReason("date")
}
