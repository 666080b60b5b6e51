import SluiceCore
import SluiceJSON

/// Turns units into documents: each worker has its own, which keeps its buffers and its inflate state.
public struct UnitLoader {
  /// What was passed over by choice since it was last taken, by reason.
  public private(set) var skipped: [DropReason: Int] = [:]

  private let options: IntakeOptions
  private let records: JSONRecord
  private var gzip = GzipDecoder(recovery: .stop, fillsOutput: true)

  /// Makes a loader.
  ///
  /// - Parameter options: How to read; the same as the reader's.
  public init(options: IntakeOptions = IntakeOptions()) {
    self.options = options
    records = JSONRecord(options.fields)
  }

  /// Loads one unit.
  ///
  /// A damaged input gives what could be read, flagged, and a problem beside it.
  ///
  /// - Parameters:
  ///   - unit: The unit.
  ///   - documents: Where documents are added.
  ///   - problems: Where problems are added.
  public mutating func load(_ unit: InputUnit, documents: inout [Document], problems: inout [Problem]) {
    do throws(Problem) {
      switch unit {
      case .document(let document): documents.append(try opened(document))
      case .problem(let problem): problems.append(problem)
      case .record(let record): if let document = try load(record, &problems) { documents.append(document) }
      case .file(let file):
        // In a statement of its own: as an argument of `opened` it would be evaluated behind a copy of self, and what
        // the decoder holds, held twice, would be copied with each file.
        let document = try load(file, problems: &problems)
        documents.append(try opened(document))
      }
    } catch {
      problems.append(error)
    }
  }

  /// Takes the counts of what was passed over.
  ///
  /// - Returns: The counts since the last call, by reason.
  public mutating func takeSkipped() -> [DropReason: Int] {
    defer { skipped.removeAll() }
    return skipped
  }

  private mutating func load(_ record: InputRecord, _ problems: inout [Problem]) throws(Problem) -> Document? {
    let document: Document?
    switch record.kind {
    case .json: document = try loadJSON(record)
    case .fields(let fields):
      if !takes(record, id: fields.string(.id)) { return nil }
      document = try fields.document(at: record.origin, mapping: options.fields)
    case .warc(let head, let isIntact):
      var payload = WARCPayload(options: options)
      document = try payload.document(of: record, head, isIntact: isIntact, &problems)
      if let reason = payload.skipped { skipped[reason, default: 0] += 1 }
      return document
    case .revisit(let head, let location, let offset):
      let loader = RevisitLoader(options: options)
      guard let (original, content) = loader.content(of: head, in: location, at: offset) else {
        let message = "the record at byte \(offset), whose content this one repeats, cannot be read"
        throw Problem(.noContent, message, at: record.origin, stage: intakeStage)
      }
      var whole = record
      whole.kind = .warc(original, isIntact: true)
      whole.bytes = content
      var document = try load(whole, &problems)
      document?.url = head.url ?? original.url
      document?.fetched = head.date
      return document
    }
    guard let document else { return nil }
    if let reason = options.reasonToSkip(url: document.url, date: document.published ?? document.fetched) {
      skipped[reason, default: 0] += 1
      return nil
    }
    return document
  }

  private func loadJSON(_ record: InputRecord) throws(Problem) -> Document? {
    let fields: RecordFields
    do throws(JSONError) {
      fields = try records.fields(of: record.bytes)
    } catch {
      if !takes(record, id: nil) { return nil }
      let message = "not a JSON record: \(error.message), at byte \(error.offset) of the record"
      throw Problem(.badJSON, message, at: record.origin, stage: intakeStage)
    }
    if !takes(record, id: fields.string(.id)) { return nil }
    return try fields.document(at: record.origin, mapping: options.fields)
  }

  /// Whether a record of standard input is of this process's share; files were shared out before.
  private func takes(_ record: InputRecord, id: String?) -> Bool {
    guard let shard = options.shard, record.origin.path == "-" else { return true }
    return shard.takes(id ?? record.origin.member ?? "")
  }

  private mutating func load(_ file: InputFile, problems: inout [Problem]) throws(Problem) -> Document {
    let origin = Origin(path: file.path)
    let bytes = try read(file, origin: origin)
    if bytes.isEmpty { throw Problem(.empty, "the file is empty", at: origin, stage: intakeStage) }
    let type = mediaType(ofName: file.path)
    if options.containers == .none || !bytes.starts(with: [0x1F, 0x8B]) {
      return Document(origin: origin, body: bytes, mediaType: type)
    }
    let before = problems.count
    var document = Document(origin: origin, body: try inflate(bytes, origin, &problems), mediaType: type)
    if problems[before...].contains(where: {
      $0.code == .truncated || $0.message == GzipDecoder.Damage.corrupt.problem.message
    }) {
      document.flags.insert(.truncated)
    }
    if document.body.isEmpty {
      if problems.count > before { throw problems.removeLast() }
      throw Problem(.empty, "the gzip data is empty", at: origin, stage: intakeStage)
    }
    return document
  }

  /// The page inside a file that is a message; other documents as they are.
  private func opened(_ document: Document) throws(Problem) -> Document {
    guard options.containers == .all, options.format == .auto, isMessage(document) else { return document }
    guard var page = MIMEMessage(document.body).document(at: document.origin) else {
      let message = "the message has no part of HTML or text"
      throw Problem(.noContent, message, at: document.origin, stage: intakeStage)
    }
    if page.body.isEmpty {
      throw Problem(.empty, "the message's page is empty", at: document.origin, stage: intakeStage)
    }
    page.flags = document.flags
    return page
  }

  private func isMessage(_ document: Document) -> Bool {
    let origin = document.origin
    return messageSuffixes.contains(nameSuffix(origin.member ?? origin.path))
  }

  private func read(_ file: InputFile, origin: Origin) throws(Problem) -> [UInt8] {
    var bytes: [UInt8] = []
    let limit = options.maximumDocument.value
    do throws(SystemError) {
      let descriptor = try FileDescriptor(path: file.location)
      if try descriptor.readAll(into: &bytes, expected: file.size ?? 0, limit: limit) { return bytes }
    } catch {
      let code: Problem.Code = error.isNotFound ? .notFound : .unreadable
      throw Problem(code, "cannot be read: \(error.message)", at: origin, stage: intakeStage)
    }
    throw tooLarge(origin, limit)
  }

  /// How many times its size a page of much markup inflates to.
  private static let denseRatio = 16

  private mutating func inflate(_ bytes: [UInt8], _ origin: Origin, _ problems: inout [Problem]) throws(Problem)
    -> [UInt8]
  {
    let (allowed, isOver) = bytes.count.multipliedReportingOverflow(by: options.maximumRatio.value)
    let limit = min(options.maximumDocument.value, max(Expansion.harmless, isOver ? .max : allowed))
    // A member ends with its length (RFC 1952); one that is far too large takes no more than a dense text would.
    let stated = bytes.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    gzip.reset()
    // One byte more than the content: zlib tells the end of a stream only while there is room.
    gzip.output = ByteWindow(capacity: min(stated, bytes.count * Self.denseRatio, limit) + 1)
    var input = ByteWindow(holding: bytes)
    while let element = gzip.finish(&input) {
      switch element {
      case .content: if gzip.output.count > limit { throw tooLarge(origin, limit) }
      case .damage(let damage, let offset):
        let problem = damage.problem
        let place = Origin(path: origin.path, member: origin.member, offset: offset)
        problems.append(Problem(problem.code, problem.message, at: place, stage: intakeStage))
      case .memberStart, .memberEnd: break
      }
    }
    return gzip.output.takeAll()
  }

  private func tooLarge(_ origin: Origin, _ limit: Int) -> Problem {
    let name = limit == options.maximumDocument.value ? "max_document" : "max_ratio allows"
    let message = "larger than \(name) (\(limit) bytes); it is left out"
    return Problem(.tooLarge, message, at: origin, stage: intakeStage)
  }
}
