import SluiceEmit

/// A disk in memory that records what was done to it, and rebuilds what a power cut may have left of it.
///
/// What was not synced may be there, be gone or be torn: file contents and the names in folders each on their own.
final class SimulatedDisk: FileSystem {
  /// A file or folder by its number; names are entries of folders, as on a real disk.
  typealias Node = Int

  /// One thing done to the disk.
  private enum Operation {
    case append(Node, [UInt8])
    case truncate(Node, Int)
    /// Names of a folder that get another node, or none, all in one step.
    case entries(Node, [String: Node?])
    case sync(Node)
  }

  /// A failure to be met once.
  enum Fault {
    /// The disk is full: half of a write is done, everything else fails.
    case full
    /// The output folder is gone.
    case removed
  }

  private static let root: Node = 0
  private var contents: [Node: [UInt8]] = [:]
  private var folders: [Node: [String: Node]] = [root: [:]]
  /// What symbolic links name, in their own folder.
  private var links: [Node: String] = [:]
  private var durable: (contents: [Node: [UInt8]], folders: [Node: [String: Node]])
  private var log: [Operation] = []
  private var handles: [Int32: Node] = [:]
  private var nextNode = 1
  /// How many operations were asked for that change the disk or wait for it.
  private(set) var operations = 0
  /// How many times the disk was waited for.
  private(set) var syncs = 0
  /// The operation that meets a failure.
  var fault: (operation: Int, kind: Fault)?

  init() { durable = (contents, folders) }

  // MARK: What a test asks

  /// How many moments a power cut can come at: before the first operation, and behind every one.
  var moments: Int { log.count + 1 }

  /// All files by path.
  var files: [String: [UInt8]] {
    var found: [String: [UInt8]] = [:]
    func visit(_ folder: Node, _ path: String) {
      for (name, node) in folders[folder] ?? [:] {
        if let bytes = contents[node] {
          found[path + name] = bytes
        } else if let target = links[node] {
          found[path + name] = Array("-> \(target)".utf8)
        } else {
          visit(node, "\(path)\(name)/")
        }
      }
    }
    visit(Self.root, "")
    return found
  }

  /// Which of the things that were not synced are on the disk after the power cut.
  enum Survival: CaseIterable {
    case nothing
    case everything
    case onlyContents
    case onlyNames
    /// Names, and every file's last write by half.
    case tornContents
    /// Names and lengths, but the disk never got the bytes.
    case zeroedContents
    /// Each thing for itself, by chance.
    case mixed1, mixed2, mixed3, mixed4
  }

  /// The disk after a power cut behind the first operations.
  func afterPowerCut(at moment: Int, _ survival: Survival) -> SimulatedDisk {
    let disk = SimulatedDisk()
    disk.contents = durable.contents
    disk.folders = durable.folders
    // A folder without a name is not reached; one whose name survives is empty at least.
    for node in folders.keys where disk.folders[node] == nil { disk.folders[node] = [:] }
    disk.links = links
    disk.nextNode = nextNode
    var chance = Chance(seed: UInt64(moment) &* 31 &+ UInt64(Survival.allCases.firstIndex(of: survival)! + 1))
    var pending: [Node: [Operation]] = [:]
    for operation in log.prefix(moment) {
      switch operation {
      case .append(let node, _), .truncate(let node, _), .entries(let node, _):
        pending[node, default: []].append(operation)
      case .sync(let node):
        for operation in pending.removeValue(forKey: node) ?? [] { disk.apply(operation) }
      }
    }
    for (node, operations) in pending.sorted(by: { $0.key < $1.key }) {
      if case .entries = operations[0] {
        disk.applyNames(operations, survival, &chance)
      } else {
        disk.applyContents(operations, of: node, survival, &chance)
      }
    }
    disk.durable = (disk.contents, disk.folders)
    return disk
  }

  private func applyNames(_ operations: [Operation], _ survival: Survival, _ chance: inout Chance) {
    for operation in operations {
      switch survival {
      case .nothing, .onlyContents: break
      case .everything, .onlyNames, .tornContents, .zeroedContents: apply(operation)
      case .mixed1, .mixed2, .mixed3, .mixed4: if chance.next(2) == 0 { apply(operation) }
      }
    }
  }

  private func applyContents(_ operations: [Operation], of node: Node, _ survival: Survival, _ chance: inout Chance) {
    switch survival {
    case .nothing, .onlyNames: break
    case .everything, .onlyContents: for operation in operations { apply(operation) }
    case .tornContents: applyTorn(operations)
    case .zeroedContents: applyZeroed(operations, of: node)
    case .mixed1, .mixed2, .mixed3, .mixed4:
      switch chance.next(4) {
      case 0: break
      case 1: for operation in operations { apply(operation) }
      case 2: applyTorn(Array(operations.prefix(1 + chance.next(operations.count))))
      default: applyZeroed(operations, of: node)
      }
    }
  }

  private func applyTorn(_ operations: [Operation]) {
    for operation in operations.dropLast() { apply(operation) }
    if case .append(let node, let bytes) = operations.last {
      apply(.append(node, Array(bytes.prefix(bytes.count / 2))))
    }
  }

  private func applyZeroed(_ operations: [Operation], of node: Node) {
    let kept = contents[node]?.count ?? 0
    for operation in operations { apply(operation) }
    let count = contents[node]?.count ?? 0
    for at in min(kept, count)..<count { contents[node]?[at] = 0 }
  }

  private func apply(_ operation: Operation) {
    switch operation {
    case .append(let node, let bytes): contents[node, default: []] += bytes
    case .truncate(let node, let length): contents[node] = Array((contents[node] ?? []).prefix(length))
    case .entries(let folder, let changes):
      for (name, node) in changes {
        folders[folder, default: [:]][name] = node
        // A file whose name survived without any of its bytes is an empty file.
        if let node, contents[node] == nil, folders[node] == nil, links[node] == nil { contents[node] = [] }
      }
    case .sync: break
    }
  }

  // MARK: What a run does

  func createFolder(_ path: String) throws(EmitError) {
    var folder = Self.root
    for name in path.split(separator: "/").map(String.init) {
      if let there = folders[folder]?[name] {
        folder = there
        continue
      }
      try meetFault(path)
      let node = makeNode()
      folders[node] = [:]
      record(.entries(folder, [name: node]))
      record(.sync(folder))
      folder = node
    }
  }

  func create(_ path: String) throws(EmitError) -> OutputFile {
    try meetFault(path)
    let (folder, name) = try place(path)
    if let node = folders[folder]?[name] {
      record(.truncate(node, 0))
      return open(node, path)
    }
    let node = makeNode()
    contents[node] = []
    record(.entries(folder, [name: node]))
    return open(node, path)
  }

  func reopen(_ path: String, keeping length: Int) throws(EmitError) -> OutputFile {
    try meetFault(path)
    let node = try node(path)
    guard contents[node, default: []].count >= length else {
      throw EmitError(.damaged, "\(path) is shorter than its journal says", path: path)
    }
    record(.truncate(node, length))
    return open(node, path)
  }

  func read(_ path: String, _ body: ([UInt8]) -> Void) throws(EmitError) { body(contents[try node(path)] ?? []) }

  func size(of path: String) -> Int? { (try? node(path)).flatMap { contents[$0]?.count } }

  func pieces(of path: String) throws(EmitError) -> any FilePieces {
    SimulatedPieces(contents[try node(path)] ?? [])
  }

  func createLink(_ path: String, to target: String) throws(EmitError) {
    try meetFault(path)
    let (folder, name) = try place(path)
    let node = makeNode()
    links[node] = target
    record(.entries(folder, [name: node]))
  }

  func target(ofLink path: String) -> String? { (try? node(path)).flatMap { links[$0] } }

  func write(_ bytes: [UInt8], to file: OutputFile) throws(EmitError) {
    do {
      try meetFault(file.path)
    } catch {
      if error.code == .noSpace { record(.append(handles[file.descriptor]!, Array(bytes.prefix(bytes.count / 2)))) }
      throw error
    }
    record(.append(handles[file.descriptor]!, bytes))
  }

  func sync(_ file: OutputFile) throws(EmitError) {
    syncs += 1
    try meetFault(file.path)
    record(.sync(handles[file.descriptor]!))
  }

  func close(_ file: OutputFile) throws(EmitError) { handles[file.descriptor] = nil }

  func rename(_ old: String, to new: String) throws(EmitError) {
    try meetFault(old)
    let (folder, name) = try place(old)
    record(.entries(folder, [name: nil, try place(new).name: try node(old)]))
  }

  func resolved(_ path: String) -> String { path }

  func exchange(_ first: String, _ second: String) throws(EmitError) {
    try meetFault(first)
    let (folder, name) = try place(first)
    record(.entries(folder, [name: try node(second), try place(second).name: try node(first)]))
  }

  func remove(_ path: String) throws(EmitError) {
    try meetFault(path)
    let (folder, name) = try place(path)
    if folders[folder]?[name] != nil { record(.entries(folder, [name: nil])) }
  }

  func removeFolder(_ path: String) throws(EmitError) {
    guard let (folder, name) = try? place(path), let node = folders[folder]?[name] else { return }
    try meetFault(path)
    guard folders[node]?.isEmpty == true else { throw EmitError(.failed, "\(path) is not empty", path: path) }
    record(.entries(folder, [name: nil]))
  }

  func lock(_ path: String) throws(EmitError) -> LockResult { .taken(try create(path)) }

  func sign(_ file: OutputFile) throws(EmitError) { try write(Array("process 1".utf8), to: file) }

  func unlock(_ file: OutputFile) throws(EmitError) { try close(file) }

  func isInPlace(_ file: OutputFile) -> Bool { (try? node(file.path)) != nil }

  func syncFolder(_ path: String) throws(EmitError) {
    syncs += 1
    try meetFault(path)
    record(.sync(path == "." ? Self.root : try node(path)))
  }

  func names(in path: String) throws(EmitError) -> [String] {
    guard let node = try? node(path) else { return [] }
    return (folders[node] ?? [:]).keys.sorted()
  }

  private func meetFault(_ path: String) throws(EmitError) {
    operations += 1
    guard let fault, operations == fault.operation else { return }
    switch fault.kind {
    case .full: throw EmitError(.noSpace, "the disk is full", path: path)
    case .removed: folders[Self.root] = [:]
    }
  }

  private func record(_ operation: Operation) {
    log.append(operation)
    apply(operation)
  }

  private func makeNode() -> Node {
    defer { nextNode += 1 }
    return nextNode
  }

  private func open(_ node: Node, _ path: String) -> OutputFile {
    let descriptor = Int32(handles.keys.max() ?? 2) + 1
    handles[descriptor] = node
    return OutputFile(path: path, descriptor: descriptor)
  }

  private func place(_ path: String) throws(EmitError) -> (folder: Node, name: String) {
    let parts = path.split(separator: "/").map(String.init)
    var folder = Self.root
    for part in parts.dropLast() {
      guard var next = folders[folder]?[part] else { throw EmitError(.failed, "\(path): no such folder", path: path) }
      if let target = links[next], let linked = folders[folder]?[target] { next = linked }
      folder = next
    }
    return (folder, parts.last ?? "")
  }

  private func node(_ path: String) throws(EmitError) -> Node {
    let (folder, name) = try place(path)
    guard let node = folders[folder]?[name] else { throw EmitError(.failed, "\(path): no such file", path: path) }
    return node
  }
}

/// A file of the disk, read in pieces that are smaller than it.
private final class SimulatedPieces: FilePieces {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  func read() throws(EmitError) -> [UInt8] {
    defer { rest = rest.dropFirst(100) }
    return Array(rest.prefix(100))
  }
}

/// Numbers that look random and are the same in every test run.
struct Chance {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 33) % bound
  }
}
