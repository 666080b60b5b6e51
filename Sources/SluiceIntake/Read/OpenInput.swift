import SluiceCore

/// One input as a stream of units.
final class OpenInput {
  private let options: IntakeOptions
  private let problems = ProblemLog()
  private var reader: (any RecordReader)?
  private var whole: InputUnit?
  private var source: FileSource?
  private var bytesTold = 0
  private var bytesUnread = 0

  init(_ file: InputFile, options: IntakeOptions) {
    self.options = options
    let format = Format(of: file, options: options)
    if format.isRecords {
      openRecords(file, format)
    } else {
      whole = .file(file)
      bytesUnread = file.size ?? 0
    }
  }

  func next() -> InputUnit? {
    if let unit = whole {
      whole = nil
      return unit
    }
    let unit = reader?.next()
    if let problem = problems.take() {
      // What was met before the unit comes first; the unit waits.
      whole = unit
      return .problem(problem)
    }
    return unit
  }

  /// The bytes read since the last call.
  func takeBytesRead() -> Int {
    let total = bytesUnread + (source?.bytesRead ?? 0)
    defer { bytesTold = total }
    return total - bytesTold
  }

  private func openRecords(_ file: InputFile, _ format: Format) {
    let origin = Origin(path: file.path)
    do throws(SystemError) {
      let isInput = file.location == InputPlan.standardInput
      let descriptor = isInput ? FileDescriptor.standardInput : try FileDescriptor(path: file.location)
      let source = FileSource(descriptor, origin: origin, problems: problems)
      self.source = source
      var window = ByteWindow(capacity: 256 * 1024)
      _ = source.fill(&window)
      let isGzip = options.containers != .none && window.starts(withBytes: [0x1F, 0x8B])
      if isGzip {
        let inner = GzipSource(source, input: window, origin: origin, problems: problems)
        reader = JSONLinesReader(
          inner, window: ByteWindow(), origin: origin, options: options, isStandardInput: isInput)
      } else {
        reader = JSONLinesReader(source, window: window, origin: origin, options: options, isStandardInput: isInput)
      }
    } catch {
      let code: Problem.Code = error.isNotFound ? .notFound : .unreadable
      problems.add(code, "cannot be opened: \(error.message)", at: origin)
    }
  }
}

/// Gives the records of one container in order.
protocol RecordReader: AnyObject {
  /// Reads the next record; problems of the stream beneath go to its log.
  func next() -> InputUnit?
}
