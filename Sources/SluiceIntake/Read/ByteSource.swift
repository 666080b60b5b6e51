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

  /// Whether some of the content is missing from what was given.
  var isDamaged: Bool { get }
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

  /// Forgets what was not taken.
  package func removeAll() {
    pending.removeAll()
    head = 0
  }

  /// Whether all were taken.
  var isEmpty: Bool { pending.isEmpty }

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
  private static let block = 64 * 1024

  private let file: FileDescriptor
  private let origin: Origin
  private let problems: ProblemLog
  /// How many bytes were read.
  private(set) var bytesRead = 0
  private(set) var isDamaged = false
  private var isAtEnd = false
  /// For a pipe, tells whether the run is to end, so that nothing waits for bytes that may never come.
  private let isStopped: (() -> Bool)?
  /// Whether reading ended because the run is to end: what was read last may be cut anywhere.
  private(set) var wasStopped = false

  init(_ file: FileDescriptor, origin: Origin, problems: ProblemLog, isStopped: (() -> Bool)? = nil) {
    self.file = file
    self.origin = origin
    self.problems = problems
    self.isStopped = isStopped
  }

  func fill(_ window: inout ByteWindow) -> Filling {
    if isAtEnd { return .end }
    if let isStopped {
      while !file.waitForBytes(milliseconds: 100), !wasStopped { wasStopped = isStopped() }
      isAtEnd = wasStopped
      if wasStopped { return .end }
    }
    do throws(SystemError) {
      let count = try file.read(into: &window, room: Self.block)
      bytesRead += count
      if count > 0 { return .more }
    } catch {
      var place = origin
      place.offset = bytesRead
      problems.add(.unreadable, "cannot be read: \(error.message)", at: place)
      isDamaged = true
    }
    isAtEnd = true
    return .end
  }
}

/// Reads until a window holds enough to tell what the content is, or as much as there is before a gap or the end.
func peek(_ source: any ByteSource, _ window: inout ByteWindow) {
  while window.count < 4096, case .more = source.fill(&window) {}
}
