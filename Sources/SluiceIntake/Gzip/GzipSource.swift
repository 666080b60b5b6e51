import SluiceCore

/// The content of a gzip stream.
final class GzipSource: ByteSource {
  private let upstream: any ByteSource
  private let origin: Origin
  private let problems: ProblemLog
  private let expansion: Expansion
  private var input: ByteWindow
  private var decoder = GzipDecoder(recovery: .nextMember)
  private var isAtEnd = false
  private var isStopped = false
  private var produced = 0
  private(set) var isDamaged = false
  /// Where members start: the offset in the content and in the gzip data, oldest first.
  private(set) var members: [(content: Int, offset: Int)] = []

  /// Starts inflating; `input` holds what was read from `upstream` already.
  init(
    _ upstream: any ByteSource, input: ByteWindow, origin: Origin, problems: ProblemLog, expansion: Expansion
  ) {
    self.upstream = upstream
    self.input = input
    self.origin = origin
    self.problems = problems
    self.expansion = expansion
  }

  func fill(_ window: inout ByteWindow) -> Filling {
    // The decoder inflates straight into the caller's window.
    swap(&window, &decoder.output)
    defer { swap(&window, &decoder.output) }
    while !isStopped {
      switch isAtEnd ? decoder.finish(&input) : decoder.decode(&input) {
      case .content(let count):
        produced += count
        if expansion.allows(count, container: produced, at: origin, problems) { return .more }
        isStopped = true
        isDamaged = true
      case .damage(let damage, let offset):
        problems.add(damage, at: offset, origin)
        if damage == .corrupt || damage == .truncated { isDamaged = true }
        if damage == .corrupt { return .gap }
      case .memberStart(let offset): members.append((produced, offset))
      case .memberEnd: continue
      case nil:
        if isAtEnd { return .end }
        if case .end = upstream.fill(&input) { isAtEnd = true }
      }
    }
    return .end
  }

  /// The offset in the gzip data of the member whose content starts at an offset; nil where none starts there.
  ///
  /// Offsets must be asked for in rising order: earlier ones are forgotten.
  func memberOffset(ofContentAt content: Int) -> Int? {
    let past = members.prefix { $0.content < content }.count
    members.removeFirst(past)
    // A member without content starts where the next one does.
    return members.last { $0.content == content }?.offset
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
