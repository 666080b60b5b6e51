import SluiceCore

/// One input as a stream of units: a stack of containers, the innermost on top.
final class OpenInput {
  private let options: IntakeOptions
  private let problems = ProblemLog()
  private let skipped: SkipLog
  private var stack: [Layer] = []
  /// A unit that waits until problems met before it are told.
  private var waiting: InputUnit?
  private var source: FileSource?
  private var bytesTold = 0
  private var bytesUnread = 0

  private struct Layer {
    var reader: any ContainerReader
    /// How many layers of container and compression lie around what the reader gives.
    var depth: Int
  }

  private let isStopped: () -> Bool

  init(_ file: InputFile, options: IntakeOptions, skipped: SkipLog, isStopped: @escaping () -> Bool) {
    self.options = options
    self.isStopped = isStopped
    self.skipped = skipped
    if file.isLeftToWorkers(options) { leave(file) } else { open(file) }
  }

  func next() -> InputUnit? {
    while true {
      if !problems.isEmpty, let problem = problems.take() {
        if isOfShare(.problem(problem)) { return .problem(problem) }
        continue
      }
      if let unit = waiting {
        waiting = nil
        return unit
      }
      guard let layer = stack.last else { return nil }
      switch layer.reader.next() {
      case .unit(let unit): if isOfShare(unit) { waiting = unit }
      case .member(let member): open(member, depth: layer.depth)
      case nil: stack.removeLast()
      }
    }
  }

  /// Whether a unit of standard input is of this process's share; files were shared out before.
  private func isOfShare(_ unit: InputUnit) -> Bool {
    guard let shard = options.shard else { return true }
    let origin: Origin
    switch unit {
    case .document(let document): origin = document.origin
    case .problem(let problem): origin = problem.origin
    // Their ids are known only when a worker has read them.
    case .record(let record) where !record.isWARC: return true
    case .record(let record): origin = record.origin
    case .file: return true
    }
    return origin.path != "-" || shard.takes(origin.member ?? origin.path)
  }

  /// Whether reading ended because the run is to end; what was given last may be cut.
  var wasStopped: Bool { source?.wasStopped ?? false }

  /// The bytes read since the last call.
  func takeBytesRead() -> Int {
    let total = bytesUnread + (source?.bytesRead ?? 0)
    defer { bytesTold = total }
    return total - bytesTold
  }

  /// Leaves a file of one document to a worker.
  private func leave(_ file: InputFile) {
    waiting = .file(file)
    bytesUnread = file.size ?? 0
    source = nil
  }

  private func open(_ file: InputFile) {
    let origin = Origin(path: file.path)
    do throws(SystemError) {
      let isInput = file.location == InputPlan.standardInput
      let mayWait = file.size == nil
      let descriptor =
        isInput
        ? FileDescriptor.standardInput
        : mayWait ? try FileDescriptor(waitingPath: file.location) : try FileDescriptor(path: file.location)
      let source = FileSource(
        descriptor, origin: origin, problems: problems, isStopped: mayWait ? isStopped : nil)
      self.source = source
      let member = Member(origin: origin, name: file.path, source: source)
      open(member, depth: 0, file: file)
    } catch {
      let code: Problem.Code = error.isNotFound ? .notFound : .unreadable
      problems.add(code, "cannot be opened: \(error.message)", at: origin)
    }
  }

  /// Opens what stands at the front of a source: every layer of gzip, then the container or document inside.
  ///
  /// `file` is the file itself where it is not a member of a container.
  private func open(_ member: Member, depth: Int, file: InputFile? = nil) {
    var member = member
    var depth = depth
    var window = ByteWindow(capacity: 128 * 1024)
    peek(member.source, &window)
    while options.containers != .none, window.starts(withBytes: [0x1F, 0x8B]), let file = source {
      depth += 1
      guard fits(depth, member) else { return }
      let expansion = expansion ?? Expansion(file, options: options)
      self.expansion = expansion
      member.source = GzipSource(
        member.source, input: window, origin: member.origin, problems: problems, expansion: expansion)
      member.name = withoutGzipSuffix(member.name)
      window = ByteWindow(capacity: 128 * 1024)
      peek(member.source, &window)
    }
    open(member, window, depth: depth, file: file)
  }

  private var expansion: Expansion?

  private func fits(_ depth: Int, _ member: Member) -> Bool {
    if depth <= options.maximumDepth.value { return true }
    let message = "lies deeper than max_depth (\(options.maximumDepth.value)) containers and is left out"
    problems.add(.tooLarge, message, at: member.origin)
    return false
  }

  private func open(_ member: Member, _ window: ByteWindow, depth: Int, file: InputFile?) {
    let format = Format(name: member.name, window, options: options, isTop: file != nil)
    if format.isOfRecords, window.starts(withBytes: [0xFF, 0xFE]) || window.starts(withBytes: [0xFE, 0xFF]) {
      let message = "records in UTF-16, which are not read; convert them to UTF-8 first"
      return problems.add(.unsupported, message, at: member.origin)
    }
    if let reader = reader(format, member, window, file) {
      if fits(depth + 1, member) { stack.append(Layer(reader: reader, depth: depth + 1)) }
    } else if case .unsupported(let name) = format {
      problems.add(.unsupported, "\(name) data, which cannot be opened here; decompress it first", at: member.origin)
    } else if let file, file.location != InputPlan.standardInput, file.size != nil {
      // The worker reads it again from the start; what was met in looking is met there again.
      problems.removeAll()
      leave(file)
    } else {
      collect(member, window)
    }
  }

  private func reader(
    _ format: Format, _ member: Member, _ window: ByteWindow, _ file: InputFile?
  ) -> (any ContainerReader)? {
    let (source, origin) = (member.source, member.origin)
    switch format {
    case .jsonLines:
      return JSONLinesReader(source, window: window, origin: origin, options: options)
    case .json:
      return JSONValuesReader(source, window: window, origin: origin, options: options)
    case .csv:
      let delimiter = ["tsv", "tab"].contains(nameSuffix(member.name)) ? 0x09 : sniffedDelimiter(window)
      return CSVReader(source, window: window, delimiter: delimiter, origin: origin, options: options)
    case .warc:
      return WARCReader(source, window, at: origin, options, problems, skipped, location: file.flatMap(\.seekable))
    case .tar:
      return ArchiveReader(source, window, TarDecoder(), at: origin, options, problems, skipped, expansion)
    case .zip:
      let expansion = expansion ?? self.source.map { Expansion($0, options: options) }
      self.expansion = expansion
      return ArchiveReader(source, window, ZipDecoder(), at: origin, options, problems, skipped, expansion)
    case .document, .unsupported:
      return nil
    }
  }

  /// Reads a whole document out of a container.
  private func collect(_ member: Member, _ window: ByteWindow) {
    var window = window
    var body: [UInt8] = []
    let limit = options.maximumDocument.value
    repeat {
      window.take(window.count, appendingTo: &body)
      if body.count > limit {
        problems.add(.tooLarge, "larger than max_document (\(limit) bytes); it is left out", at: member.origin)
        return
      }
    } while member.source.goesOn(filling: &window)
    if body.isEmpty {
      if !member.source.isDamaged { problems.add(.empty, "holds no bytes", at: member.origin) }
      return
    }
    var document = Document(origin: member.origin, body: body, mediaType: mediaType(ofName: member.name))
    if member.source.isDamaged { document.flags.insert(.truncated) }
    if isOfShare(.document(document)) { waiting = .document(document) }
  }
}

extension ByteSource {
  /// Reads on in one document: whatever stands behind a gap is not part of it.
  fileprivate func goesOn(filling window: inout ByteWindow) -> Bool {
    if case .more = fill(&window) { return true }
    return false
  }
}
