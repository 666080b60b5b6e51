import SluiceCore

/// The inputs of a run in their fixed order: made before anything is opened.
///
/// Inputs keep the order in which they were named; the files of a folder come in the bytewise order of their paths
/// below it. What cannot be listed is a problem, and the run goes on.
public struct InputPlan: Sendable {
  /// What could not be found or listed; the run's first units.
  public private(set) var problems: [Problem] = []
  /// The first of them that hides what else there is: a folder that cannot be listed, unlike a link that leads nowhere.
  package private(set) var hindrance: Problem?
  /// What was passed over by choice, by reason.
  public private(set) var skipped: [DropReason: Int] = [:]
  /// Two folders of which one lies in the other, as they were named; nil where there are none.
  public private(set) var overlap: (String, String)?
  /// Whether the run's own output lies among the inputs, which is left out, and holds no run so far.
  public private(set) var holdsNewOutput = false
  /// The whole paths of the links among the inputs of all shares that lead nowhere.
  package private(set) var deadLinks: [InputPath] = []
  /// The folders among the inputs below which no file is, of all shares, that the pipeline takes.
  package private(set) var emptyRoots: [InputRoot] = []
  /// The whole paths of the folders that are no input because runs made what lies in them.
  package private(set) var earlierOutputs: [InputPath] = []
  /// How many files there are in all shares.
  package private(set) var listedCount = 0
  /// Whether all inputs are files, which can be read again.
  public private(set) var isRepeatable = true
  /// The sum of the files' sizes.
  public internal(set) var totalBytes = 0
  /// Lowercase hex of the SHA-256 over the list of inputs with their sizes and the times of their last change, and over
  /// what could not be listed.
  ///
  /// A resumed run must have the same: it goes on in the middle of an input, which must not have become another. With
  /// standard input, a pipe or a device in it no other plan has the same, since what was read there is gone.
  public internal(set) var digest = ""

  /// A folder that inputs lie below.
  struct Root: Equatable, Sendable {
    var folder: [UInt8]
    /// What the rows put before the paths below it, where a file of another folder has the same.
    var prefix: [UInt8] = []

    func name(_ path: [UInt8]) -> [UInt8] { prefix.isEmpty ? path : prefix + path }
  }

  private(set) var roots: [Root] = []
  var files = PathList()
  private var hash = SHA256()
  private let options: IntakeOptions
  private var names: NamesSeen?
  private var folders = RootFolders()
  private var outputs: RunOutputs
  /// Whether one input was named.
  private let isAlone: Bool

  /// Whether it is a share of the inputs, by `--shard`.
  package var isShare: Bool { options.shard != nil }

  /// Whether nothing was found that could be read, in any share, and nothing that could not.
  public var isEmpty: Bool { listedCount == 0 && problems.isEmpty }

  /// How many files there are; standard input counts as one.
  public var fileCount: Int { files.count }

  /// Lists the inputs.
  ///
  /// - Parameters:
  ///   - inputs: Files, folders, patterns, and `-` for standard input.
  ///   - lists: Files that hold one input a line, or separated by NUL; they come behind `inputs`.
  ///   - options: Which of the files below folders to take.
  ///   - outputs: The folders that the run writes to; where they lie among the inputs, they are left out.
  public init(
    inputs: [String], lists: [String] = [], options: IntakeOptions = IntakeOptions(),
    outputs: RunOutputs = RunOutputs()
  ) {
    self.options = options
    self.outputs = outputs
    isAlone = inputs.count == 1 && lists.isEmpty
    // Two links may lead to one folder.
    if !isAlone || options.followsLinks { names = NamesSeen() }
    for input in inputs { add(Array(input.utf8)) }
    for list in lists { addList(Array(list.utf8)) }
    digest = hex(hash.finish())
  }

  /// Reads the list of files in order.
  ///
  /// - Parameter start: The index of the first file.
  /// - Returns: The rest of the list.
  func cursor(from start: Int) -> PathList.Cursor { PathList.Cursor(files, from: start) }

  /// The file that an entry of the list names.
  func file(_ entry: PathList.Entry) -> InputFile {
    let root = roots[entry.root]
    return InputFile(
      location: joined(root.folder, entry.path), path: printable(root.name(entry.path)), size: entry.size)
  }

  static let standardInput: [UInt8] = [0x2D]

  private mutating func add(_ input: [UInt8]) {
    if input == Self.standardInput {
      if names?.add(input, FileIdentity(device: 0, inode: 0)) == .sameFile { return skip(.repeated) }
      start(Root(folder: []))
      // Every process of a sharded run reads all of standard input and takes its share of the records.
      append(PathList.Entry(root: roots.count - 1, path: input, size: nil), isSharded: false)
      return
    }
    do throws(SystemError) {
      let status = try FileStatus(input, followsLinks: true)
      guard status.kind == .folder else { return addFile(input, status) }
      if outputs.identities.contains(status.identity) { return addOutput(input) }
      // Among others a shell's pattern may have named it; alone it is meant.
      if !isAlone, EarlierOutput.isOne(input) { return passOver(input, at: InputRoot(input).place) }
      if names != nil, let other = folders.add(input) { overlap = (printable(other), printable(input)) }
      addFolder(input, pattern: nil, depth: nil)
    } catch {
      if error.isNotFound, Glob.isPattern(String(decoding: input, as: UTF8.self)) {
        addPattern(input)
      } else {
        addProblem(input, error)
      }
    }
  }

  /// Adds what a list names; with a NUL in it NUL separates, so that names may hold line ends.
  private mutating func addList(_ list: [UInt8]) {
    do throws(SystemError) {
      let isInput = list == Self.standardInput
      let file = isInput ? FileDescriptor.standardInput : try FileDescriptor(path: list)
      var bytes: [UInt8] = []
      _ = try file.readAll(into: &bytes, expected: 0, limit: .max)
      let separator: UInt8 = bytes.contains(0) ? 0 : 0x0A
      for entry in bytes.split(separator: separator) {
        let name = separator == 0x0A && entry.last == 0x0D ? entry.dropLast() : entry
        if !name.isEmpty { add(Array(name)) }
      }
    } catch {
      addProblem(list, error)
    }
  }

  private mutating func addFile(_ input: [UInt8], _ status: FileStatus) {
    let cut = (input.lastIndex(of: 0x2F) ?? -1) + 1
    start(Root(folder: Array(input[..<cut])))
    append(Array(input[cut...]), status, in: FileIdentity(folder: cut > 0 ? Array(input[..<cut]) : [0x2E]))
  }

  /// Adds what lies below a folder.
  ///
  /// - Returns: Whether a file was there that the pattern and options take, if only by its name.
  @discardableResult
  private mutating func addFolder(_ root: [UInt8], pattern: Glob?, depth: Int?) -> Bool {
    start(Root(folder: root))
    let named = InputRoot(root)
    var hasFile = false
    Walker(options: options, outputs: outputs.identities, pattern: pattern, maximumDepth: depth).walk(root) { finding in
      if case .file = finding { hasFile = true }
      switch finding {
      case .output(let path): addOutput(joined(root, path))
      case .file(let path, let status, _) where !options.takes(size: status.size): skip(.size, path)
      case .file(let path, let status, let folder): append(path, status, in: folder)
      case .deadLink(let path, let link, let isTaken):
        deadLinks.append(InputPath(bytes: named.location(of: InputPath(bytes: path))))
        // A file or link of another folder may have its path.
        let isTakenName = names?.add(path, link) == .otherFile
        let origin = Origin(path: printable(isTakenName ? joined(root, path) : path))
        let problem = Problem(.notFound, "is a link that leads nowhere", at: origin, stage: intakeStage)
        if isTaken { add(problem, path) } else { skip(.path, path) }
      case .skipped(let path, .earlierOutput):
        passOver(path, at: InputPath(bytes: named.location(of: InputPath(bytes: path))))
      case .skipped(let path, let reason): skip(reason, path)
      case .failure(let path, let error):
        addProblem(path.isEmpty ? root : path, error)
      }
    }
    if !hasFile { emptyRoots.append(named) }
    return hasFile
  }

  private mutating func passOver(_ folder: [UInt8], at place: InputPath) {
    earlierOutputs.append(place)
    skip(.earlierOutput, folder)
  }

  private mutating func addOutput(_ folder: [UInt8]) {
    if !EarlierOutput.isOne(folder) {
      holdsNewOutput = true
    } else if outputs.holdsOthers(folder) {
      skip(.earlierOutput, folder)
    }
  }

  /// Takes the files that a pattern matches, below the longest folder that it names without a wildcard.
  private mutating func addPattern(_ input: [UInt8]) {
    let parts = input.split(separator: 0x2F, omittingEmptySubsequences: false)
    let fixed = parts.prefix { !Glob.isPattern(String(decoding: $0, as: UTF8.self)) }
    let rest = parts.dropFirst(fixed.count)
    let folder = Array(fixed.joined(separator: [0x2F]))
    let root: [UInt8] = fixed.isEmpty ? [0x2E] : folder.isEmpty ? [0x2F] : folder
    let pattern = Glob(anchored: Array(rest.joined(separator: [0x2F])))
    let isDeep = rest.contains { $0.contains(0x2A) && $0.count > 1 && $0.starts(with: [0x2A, 0x2A]) }
    let hasFile = addFolder(root, pattern: pattern, depth: isDeep ? nil : rest.count - 1)
    if !hasFile { addProblem(input, SystemError(number: SystemError.notFound)) }
  }

  private mutating func start(_ root: Root) {
    if roots.last != root { roots.append(root) }
  }

  /// Counts what is passed over, in the share that would have read it.
  private mutating func skip(_ reason: DropReason, _ path: [UInt8] = standardInput) {
    if let shard = options.shard, !shard.takes(printable(path)) { return }
    skipped[reason, default: 0] += 1
  }

  /// Adds a file below the root at hand; where its name was used for another file it is named by its whole path.
  ///
  /// Rows are identified by these names, so that two files must not share one.
  private mutating func append(_ path: [UInt8], _ status: FileStatus, in folder: FileIdentity?) {
    let root = roots[roots.count - 1].folder
    // In silence, as a folder is: a run that goes on finds more of it than the first one did.
    if outputs.made(joined(root, path)) { return }
    if let folder, names?.addPlace(in: folder, path[((path.lastIndex(of: 0x2F) ?? -1) + 1)...]) == false {
      return skip(.repeated, path)
    }
    var prefix: [UInt8] = []
    var answer = names?.add(path, status.identity)
    while answer == .otherFile {
      // The whole path as it was named, and where that is taken too, another one for the same.
      prefix =
        prefix.isEmpty && !root.isEmpty ? joined(root, []) : (prefix.first == 0x2F ? [0x2F] : [0x2E, 0x2F]) + prefix
      answer = names?.add(prefix + path, status.identity)
    }
    if answer == .sameFile { return skip(.repeated, prefix + path) }
    start(Root(folder: root, prefix: prefix))
    let size = status.kind == .file ? status.size : nil
    append(PathList.Entry(root: roots.count - 1, path: path, size: size, stamp: status.stamp), status)
  }

  private mutating func append(_ entry: PathList.Entry, _ status: FileStatus? = nil, isSharded: Bool = true) {
    listedCount += 1
    let name = roots[entry.root].name(entry.path)
    if isSharded, let shard = options.shard, !shard.takes(printable(name)) { return }
    files.append(entry)
    totalBytes += entry.size ?? 0
    hash.update(name)
    if let size = entry.size {
      hash.update(Array("\0\(size) \(status?.modified ?? 0)\0".utf8))
    } else {
      isRepeatable = false
      hash.update([0] + (0..<16).map { _ in UInt8.random(in: 0...255) })
    }
  }

  private mutating func addProblem(_ path: [UInt8], _ error: SystemError) {
    let message = error.isNotFound ? "there is no such file or folder" : "cannot be read: \(error.message)"
    let problem = Problem(
      error.isNotFound ? .notFound : .unreadable, message, at: Origin(path: printable(path)), stage: intakeStage)
    // What is hidden may be of every share.
    if hindrance == nil { hindrance = problem }
    add(problem, path)
  }

  private mutating func add(_ problem: Problem, _ path: [UInt8]) {
    if let shard = options.shard, !shard.takes(problem.origin.path) { return }
    // A run that goes on counts its inputs from the first problem on.
    hash.update(path + Array("\0missing\0".utf8))
    problems.append(problem)
  }
}

/// The name under which problems of intake appear in rows.
let intakeStage = "intake"

/// A path as text, so that different paths stay different.
///
/// - Parameter path: The path's bytes.
/// - Returns: The text of its ``InputPath``.
func printable(_ path: [UInt8]) -> String { InputPath(bytes: path).text }
