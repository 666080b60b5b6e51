import SluiceCore

/// What came of asking a source for bytes.
package enum Filling: Sendable {
  /// Bytes were added.
  case more
  /// Bytes are missing here: what follows does not continue what came before.
  case gap
  /// There are no more bytes.
  case end
}

/// A stream of bytes that is asked for more.
///
/// What goes wrong is told to the source's ``ProblemLog`` when reading meets it, which is after every byte before it was
/// handed out: so the order of records and problems does not depend on the sizes of reads.
package protocol ByteSource: AnyObject {
  /// Adds the next bytes to a window.
  ///
  /// - Parameter window: Where they go.
  /// - Returns: What came.
  func fill(_ window: inout ByteWindow) -> Filling
}

/// The problems met by the sources of one input, in the order they were met.
package final class ProblemLog {
  private var pending: [Problem] = []
  private var head = 0

  /// Makes an empty log.
  package init() {}

  /// Adds a problem.
  ///
  /// - Parameters:
  ///   - code: What kind it is.
  ///   - message: What is wrong.
  ///   - origin: Where.
  package func add(_ code: Problem.Code, _ message: String, at origin: Origin) {
    pending.append(Problem(code, message, at: origin, stage: intakeStage))
  }

  /// Takes the oldest problem.
  ///
  /// - Returns: The problem, nil when there is none.
  package func take() -> Problem? {
    guard head < pending.count else {
      pending.removeAll(keepingCapacity: true)
      head = 0
      return nil
    }
    head += 1
    return pending[head - 1]
  }
}

/// The bytes of a file, read in blocks.
final class FileSource: ByteSource {
  private static let block = 256 * 1024

  private let file: FileDescriptor
  private let origin: Origin
  private let problems: ProblemLog
  /// How many bytes were read.
  private(set) var bytesRead = 0
  private var isAtEnd = false

  init(_ file: FileDescriptor, origin: Origin, problems: ProblemLog) {
    self.file = file
    self.origin = origin
    self.problems = problems
  }

  func fill(_ window: inout ByteWindow) -> Filling {
    if isAtEnd { return .end }
    do throws(SystemError) {
      let count = try file.read(into: &window, room: Self.block)
      bytesRead += count
      if count > 0 { return .more }
    } catch {
      var place = origin
      place.offset = bytesRead
      problems.add(.unreadable, "cannot be read: \(error.message)", at: place)
    }
    isAtEnd = true
    return .end
  }
}

/// The content of a gzip stream.
final class GzipSource: ByteSource {
  private let upstream: any ByteSource
  private let origin: Origin
  private let problems: ProblemLog
  private var input = ByteWindow()
  private var decoder: GzipDecoder
  private var isAtEnd = false

  /// Starts inflating; `input` holds what was read from `upstream` already.
  init(_ upstream: any ByteSource, input: ByteWindow, origin: Origin, problems: ProblemLog) {
    self.upstream = upstream
    self.input = input
    self.origin = origin
    self.problems = problems
    decoder = GzipDecoder(recovery: .nextMember)
  }

  func fill(_ window: inout ByteWindow) -> Filling {
    // The decoder inflates straight into the caller's window.
    swap(&window, &decoder.output)
    defer { swap(&window, &decoder.output) }
    while true {
      switch isAtEnd ? decoder.finish(&input) : decoder.decode(&input) {
      case .content: return .more
      case .damage(let damage, let offset):
        problems.add(damage, at: offset, origin)
        if damage == .corrupt { return .gap }
      case .memberStart, .memberEnd: continue
      case nil:
        if isAtEnd { return .end }
        if case .end = upstream.fill(&input) { isAtEnd = true }
      }
    }
  }
}

extension ProblemLog {
  /// Tells what is wrong with gzip data.
  func add(_ damage: GzipDecoder.Damage, at offset: Int, _ origin: Origin) {
    var place = origin
    place.offset = offset
    let problem = damage.problem
    add(problem.code, problem.message, at: place)
  }
}

extension GzipDecoder.Damage {
  /// The damage as rows tell it.
  var problem: (code: Problem.Code, message: String) {
    switch self {
    case .truncated: (.truncated, "the gzip data ends early; what could be read is used")
    case .corrupt: (.corrupt, "the gzip data is damaged; what could be read is used")
    case .wrongChecksum: (.corrupt, "the content does not have the checksum of its gzip member; it is used as it is")
    case .wrongLength: (.corrupt, "the content does not have the length of its gzip member; it is used as it is")
    case .trailingBytes: (.corrupt, "behind the gzip data there are bytes that are no gzip; they are left out")
    }
  }
}
