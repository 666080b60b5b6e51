import SluiceEmit

/// What stands in the folder of an incremental run, and whether all of it is there that the newest generation relies on.
///
/// A generation whose inputs were all read again or removed since holds no living row; it may be gone.
struct SeriesFolder {
  let path: String
  /// Generations that have a folder, in order.
  let begun: [Int]
  /// The ones with a manifest.
  let complete: [Int]
  /// The one that `latest` names; nil where it is no link, as in a copy that followed links.
  let published: Int?
  /// Whether something has the name `latest` that is no link.
  private let hasStrangeLatest: Bool
  private let fileSystem: any FileSystem

  /// Looks at the names.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - names: The names in it.
  ///   - fileSystem: The door to the disk.
  /// - Throws: ``EmitError`` when a folder cannot be read, or the generation that `latest` names is lost.
  init(path: String, names: [String], fileSystem: any FileSystem) throws(EmitError) {
    self.path = path
    self.fileSystem = fileSystem
    begun = names.compactMap(generationNumber).sorted()
    var complete: [Int] = []
    for number in begun {
      let folder = "\(path)/\(generationName(number))"
      if try fileSystem.names(in: folder).contains(manifestName) { complete.append(number) }
    }
    self.complete = complete
    let target = fileSystem.target(ofLink: "\(path)/\(latestName)")
    hasStrangeLatest = target == nil && names.contains(latestName)
    published = target.flatMap(generationNumber)
    // The link is made behind the manifest, so that what it names was complete once.
    if let published, !complete.contains(published) { throw lost(published, "it is the newest and knows all inputs") }
  }

  /// What is wrong with `latest`, for a message; nil where it is a link, or not there yet.
  ///
  /// A copy that followed links has a folder there. Readers of the nights do without, but a night cannot give its name to
  /// a link.
  var faultOfLatest: String? {
    hasStrangeLatest
      ? "\(path)/\(latestName) is no link but a copy of what it named; remove it: the next night makes the link anew"
      : nil
  }

  /// The path of a generation.
  func folder(_ number: Int) -> String { "\(path)/\(generationName(number))" }

  /// The list of a generation.
  ///
  /// - Parameter number: The generation.
  /// - Returns: Its list.
  /// - Throws: ``EmitError`` when the list is lost or damaged, or of another generation.
  func list(of number: Int) throws(EmitError) -> InputList {
    let file = "\(folder(number))/\(InputList.name)"
    guard try fileSystem.names(in: folder(number)).contains(InputList.name) else {
      throw EmitError(.different, "\(file) is missing; \(Self.remedy)", path: file)
    }
    var bytes: [UInt8] = []
    try fileSystem.read(file) { bytes += $0 }
    guard let list = InputList(lines: bytes) else {
      throw EmitError(.different, "\(file) is damaged: it is no list of inputs; \(Self.remedy)", path: file)
    }
    if let own = list.generation, own != number {
      throw EmitError(
        .different, "\(folder(number)) holds generation \(own): it was renamed or replaced; \(Self.remedy)",
        path: folder(number))
    }
    return list
  }

  /// The inputs that a generation knows, where every generation is there that holds rows of theirs.
  ///
  /// - Parameters:
  ///   - number: The generation.
  ///   - making: The generation that is being made, which need not be complete.
  /// - Returns: Its list.
  /// - Throws: ``EmitError`` when the list is lost or damaged, or a generation that it names is lost or another one.
  func inputs(of number: Int, making: Int? = nil) throws(EmitError) -> InputList {
    let list = try list(of: number)
    for needed in list.generations where !complete.contains(needed) && needed != making {
      let count = list.entries.count { $0.generation == needed }
      throw lost(needed, "it alone holds the rows of \(count) \(count == 1 ? "input" : "inputs")")
    }
    for (earlier, manifest) in list.manifests.sorted(by: { $0.key < $1.key }) {
      guard try manifestHash(of: earlier) != manifest else { continue }
      throw EmitError(
        .different,
        "\(folder(earlier)) is not the one that \(folder(number)) relies on: it was renamed or replaced; \(Self.remedy)",
        path: folder(earlier))
    }
    return list
  }

  /// What ties a generation to those that rely on it.
  ///
  /// - Parameter number: The generation.
  /// - Returns: The SHA-256 of its manifest.
  /// - Throws: ``EmitError`` when that is damaged.
  func manifestHash(of number: Int) throws(EmitError) -> String {
    try FinishedFolder(path: folder(number), remedy: Self.remedy, fileSystem: fileSystem).manifestHash
  }

  /// Opens the generations that a list relies on, where their files are as their manifests say.
  ///
  /// - Parameters:
  ///   - list: The list of the newest one, as ``inputs(of:)`` gave it.
  ///   - newest: Its number.
  /// - Returns: The folders with their numbers, in order.
  /// - Throws: ``EmitError`` when a manifest is damaged, or a file is lost or of another size.
  func open(_ list: InputList, newest: Int) throws(EmitError) -> [(number: Int, folder: FinishedFolder)] {
    var opened: [(number: Int, folder: FinishedFolder)] = []
    for number in Set(list.generations + [newest]).sorted() {
      let folder = try FinishedFolder(path: folder(number), remedy: Self.remedy, fileSystem: fileSystem)
      try folder.checkSizes()
      opened.append((number, folder))
    }
    try checkList(in: opened.last?.folder)
    return opened
  }

  /// The list tells which rows hold, so that its content counts and not its size alone.
  private func checkList(in newest: FinishedFolder?) throws(EmitError) {
    guard let newest, let known = newest.files.first(where: { $0.name == InputList.name }) else { return }
    let found = try SideFile(reading: InputList.name, in: newest.path, fileSystem: fileSystem)
    guard found != known else { return }
    throw EmitError(
      .different, "\(newest.path)/\(InputList.name) was changed: its SHA-256 is not the manifest's; \(Self.remedy)",
      path: newest.path)
  }

  /// What a person can do about a loss; the inputs of a lost generation are not read again, since they did not change.
  static let remedy = "restore it from a copy, or read everything again into a new --output folder"

  private func lost(_ number: Int, _ loss: String) -> EmitError {
    let folder = folder(number)
    let state = begun.contains(number) ? "has lost its \(manifestName)" : "is missing"
    return EmitError(.different, "\(folder) \(state): \(loss); \(Self.remedy)", path: folder)
  }
}
