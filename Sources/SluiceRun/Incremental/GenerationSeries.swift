import SluiceCore
import SluiceEmit
import SluiceIntake
import SluiceJSON

/// The folder of an incremental run: one generation for every night that had something to do, and `latest`.
///
/// A generation is an output folder like any other. It begins with its list of inputs, is complete with its manifest,
/// and counts from the moment that `latest` names it. One that was left unfinished goes on where its journal stands, if
/// the inputs are still those of its list, else it is begun anew: nobody has seen it.
package final class GenerationSeries {
  /// The folder's path.
  package let path: String
  private let fileSystem: any FileSystem
  private let pipeline: String
  private let version: String
  private let lockFile: OutputFile
  /// Complete generations and the one that may be left unfinished.
  private let series: SeriesFolder
  /// The last complete generation, 0 before the first.
  private let finished: Int

  /// Takes the folder for this run alone.
  ///
  /// - Parameters:
  ///   - path: The folder; it is made where it is missing.
  ///   - pipeline: The hash of the pipeline with what was set over it.
  ///   - version: The program's version.
  ///   - fileSystem: The door to the disk.
  /// - Throws: ``EmitError`` when it cannot be written, is in use, holds a run of another kind or lost its newest
  ///   generation.
  package init(
    path: String, pipeline: String, version: String, fileSystem: any FileSystem = PosixFileSystem()
  ) throws(EmitError) {
    self.path = path
    self.pipeline = pipeline
    self.version = version
    self.fileSystem = fileSystem
    try fileSystem.createFolder(path)
    lockFile = try fileSystem.lock(folder: path)
    do throws(EmitError) {
      try fileSystem.sign(lockFile)
      series = try Self.look(at: path, fileSystem)
    } catch {
      // The end of an object that was never whole gives nothing back.
      try? fileSystem.unlock(lockFile)
      throw error
    }
    finished = series.complete.last ?? 0
    do throws(EmitError) {
      // Killed between the manifest and the link: the generation is complete and only needs its name, if it is its own.
      if finished > 0, series.published != finished {
        _ = try series.inputs(of: finished)
        try publish(finished)
      }
    } catch {
      try? fileSystem.unlock(lockFile)
      throw error
    }
  }

  /// What the folder holds; one with another kind of run is refused.
  private static func look(at path: String, _ fileSystem: any FileSystem) throws(EmitError) -> SeriesFolder {
    let names = try fileSystem.names(in: path)
    if names.contains(manifestName) || names.contains(where: { $0.hasSuffix(".part") && $0 != newLink }) {
      throw EmitError(
        .different, "\(path) holds a run without --incremental; name another --output for the generations", path: path)
    }
    let series = try SeriesFolder(path: path, names: names, fileSystem: fileSystem)
    if let fault = series.faultOfLatest { throw EmitError(.different, fault, path: path) }
    return series
  }

  deinit {
    // The lock ends with the process at the latest.
    try? fileSystem.unlock(lockFile)
  }

  /// Compares the inputs with those of the generation before and prepares the next one.
  ///
  /// - Parameter plan: All inputs.
  /// - Returns: What is to do, and the plan of the inputs to read.
  /// - Throws: ``EmitError`` when inputs are not whole, another pipeline made the generations, one of them is lost, or
  ///   it cannot be written.
  package func begin(_ plan: InputPlan) throws(EmitError) -> (Night, InputPlan) {
    let before = try previous()
    var (list, superseded, night) = try compare(plan, with: before)
    try reconsider(&list, &superseded, &night)
    night.history = history(list)
    for unfinished in series.begun where unfinished > finished {
      if night.isNeeded, unfinished == night.generation, isSame(list, in: unfinished) { continue }
      try discard(unfinished)
    }
    let (paths, digest) = list.read(in: night.generation)
    guard night.isNeeded else { return (night, plan.keeping([], digest: digest)) }
    if !isSame(list, in: night.generation) {
      try fileSystem.createFolder(night.path)
      list.generation = night.generation
      for earlier in list.generations where earlier != night.generation {
        list.manifests[earlier] = try series.manifestHash(of: earlier)
      }
      try fileSystem.writeWhole(try lines(superseded), as: supersededName, in: night.path)
      try fileSystem.writeWhole(list.lines, as: InputList.name, in: night.path)
    }
    return (night, plan.keeping(paths, digest: digest))
  }

  /// Notes which inputs were not read as they were listed, so that the next night reads them again.
  ///
  /// They are those that changed or went since, and those that the system would not give.
  ///
  /// - Parameters:
  ///   - night: The night, whose rows are on the disk.
  ///   - plan: The inputs that it read.
  ///   - errors: Its error rows.
  /// - Throws: ``EmitError`` when its list or error rows cannot be read, or the list not written.
  package func settle(_ night: Night, _ plan: InputPlan, _ errors: RowReader) throws(EmitError) {
    var list = try series.inputs(of: night.generation, making: night.generation)
    var listed: [InputPath: InputList.Entry] = [:]
    for entry in list.entries { listed[entry.path] = entry }
    var paths: Set<InputPath> = []
    for (path, standing) in plan.states() {
      guard let entry = listed[path] else { continue }
      let state = standing.state
      if state?.size != entry.size || state?.modified != entry.modified { paths.insert(path) }
    }
    let codes = [Problem.Code.notFound, .unreadable, .changed].map(\.description)
    while let line = try errors.next() {
      guard let row = try? JSONValue(line), let path = row["path"]?.string, let code = row["code"]?.string,
        codes.contains(code)
      else { continue }
      paths.insert(InputPath(path))
    }
    guard paths.contains(where: { listed[$0] != nil }) else { return }
    list.forget(paths)
    try fileSystem.writeWhole(list.lines, as: InputList.name, in: night.path)
  }

  /// Lets `latest` name a generation that is complete, in one step.
  ///
  /// - Parameter generation: Its number.
  /// - Throws: ``EmitError`` when the link cannot be made.
  package func publish(_ generation: Int) throws(EmitError) {
    try fileSystem.remove("\(path)/\(Self.newLink)")
    try fileSystem.createLink("\(path)/\(Self.newLink)", to: Self.name(generation))
    try fileSystem.rename("\(path)/\(Self.newLink)", to: "\(path)/\(latestName)")
    try fileSystem.syncFolder(path)
  }

  private static let newLink = "\(latestName).part"

  static func name(_ number: Int) -> String {
    let digits = String(number)
    return "gen-\(String(repeating: "0", count: max(0, 4 - digits.utf8.count)))\(digits)"
  }

  static func number(_ name: String) -> Int? {
    guard name.hasPrefix("gen-"), let number = Int(name.dropFirst(4)), number > 0, Self.name(number) == name else {
      return nil
    }
    return number
  }

  private func folder(_ number: Int) -> String { series.folder(number) }

  /// The list of the last complete generation, empty before the first.
  private func previous() throws(EmitError) -> InputList {
    let empty = InputList(pipeline: pipeline, version: version, schema: schemaVersion)
    guard finished > 0 else { return empty }
    let list = try series.inputs(of: finished)
    let difference =
      list.version != version
      ? "by sluice \(list.version), this is \(version)"
      : list.schema != schemaVersion
        ? "with rows of another form"
        : list.pipeline != pipeline ? "by another pipeline or share, or with other options" : nil
    if let difference {
      throw EmitError(
        .different, "\(path) holds generations made \(difference); name another --output, whose rows are all new",
        path: path)
    }
    _ = try series.open(list, newest: finished)
    return list
  }

  private func isSame(_ list: InputList, in generation: Int) -> Bool {
    var bytes: [UInt8] = []
    guard (try? fileSystem.read("\(folder(generation))/\(InputList.name)") { bytes += $0 }) != nil,
      let earlier = InputList(lines: bytes)
    else { return false }
    return earlier.pipeline == pipeline && earlier.version == version && earlier.isSameWork(as: list)
  }

  private func discard(_ generation: Int) throws(EmitError) {
    let folder = folder(generation)
    if let strange = try fileSystem.names(in: folder).sorted().first(where: { !isMadeByANight($0) }) {
      throw EmitError(
        .occupied, "\(folder) holds \(strange), which no run made, and has the name of a generation; move it away",
        path: folder)
    }
    // The list goes first: without it the rest is known to be of no use.
    try fileSystem.remove("\(folder)/\(InputList.name)")
    try fileSystem.syncFolder(folder)
    for name in try fileSystem.names(in: folder) { try fileSystem.remove("\(folder)/\(name)") }
    try fileSystem.removeFolder(folder)
  }
}

/// The comparison of two nights.
extension GenerationSeries {
  /// An input whose rows no longer hold.
  private typealias Superseded = (path: InputPath, change: String, generation: Int)

  private func compare(
    _ plan: InputPlan, with before: InputList
  ) throws(EmitError) -> (InputList, [(path: InputPath, change: String, generation: Int)], Night) {
    // A folder that cannot be listed would look like one whose files are gone.
    if let problem = plan.hindrance {
      throw EmitError(
        .different,
        "\(problem.origin.path) \(problem.message), so nothing can be said of what changed; nothing was done",
        path: path)
    }
    let number = finished + 1
    var night = Night(generation: number, path: folder(number))
    var known: [InputPath: InputList.Entry] = [:]
    for entry in before.entries { known[entry.path] = entry }
    var list = InputList(pipeline: pipeline, version: version, schema: schemaVersion)
    list.folders = plan.inputFolders.filter { !$0.isEmpty }.map(\.place)
    list.listed = plan.listedCount
    list.deadLinks = plan.problems.map { InputPath($0.origin.path) }
    var superseded: [Superseded] = []
    let listedAt = secondsSince1970()
    for (path, standing) in plan.states() {
      let old = known[path]
      guard let entry = try entry(of: path, standing, knownAs: old, listedAt: listedAt, generation: number) else {
        continue  // It went since it was listed.
      }
      known[path] = nil
      list.entries.append(entry)
      if entry.generation < number {
        night.unchanged += 1
      } else if let old {
        night.changed += 1
        superseded.append((path, "changed", old.generation))
      } else {
        night.added += 1
      }
    }
    // A share of few inputs may well lose all of them, while others keep theirs.
    let isMounted = plan.isShare && plan.listedCount * 2 >= before.listed && before.listed > 0
    if !before.entries.isEmpty, known.count == before.entries.count, !isMounted {
      throw EmitError(
        .different,
        "none of the inputs of the last generation, \(known.count), is there; is their disk mounted, and are the inputs "
          + "named as before? nothing was done; where all of them were replaced on purpose, name another --output",
        path: path)
    }
    // In which folder an input lay is not known of it, but of a folder whether anything lay in it.
    let places = Set(before.folders ?? [])
    let areKnown = plan.inputFolders.contains { places.contains($0.place) }
    if !known.isEmpty,
      let emptied = plan.inputFolders.first(where: { $0.isEmpty && (!areKnown || places.contains($0.place)) })?.name
    {
      throw EmitError(
        .different,
        "nothing lies in \(emptied.text) any more, and \(known.count) of the inputs of the last generation went; is its "
          + "disk mounted? nothing was done; where it was emptied on purpose, leave \(emptied.text) out of the inputs",
        path: path)
    }
    try checkLinks(plan, hide: known)
    for entry in before.entries where known[entry.path] != nil {
      night.removed += 1
      superseded.append((entry.path, "removed", entry.generation))
    }
    return (list, superseded, night)
  }

  /// Refuses a link that leads nowhere where inputs lay below it: its folder's disk may be away.
  private func checkLinks(_ plan: InputPlan, hide gone: [InputPath: InputList.Entry]) throws(EmitError) {
    let links = Set(plan.deadLinks)
    if links.isEmpty { return }
    for path in gone.keys {
      let bytes = path.bytes
      for cut in bytes.indices where bytes[cut] == 0x2F && links.contains(InputPath(bytes: Array(bytes[..<cut]))) {
        let link = InputPath(bytes: Array(bytes[..<cut])).text
        throw EmitError(
          .different,
          "\(link) is a link that leads nowhere, and inputs of the last generation lay below it; is its disk mounted? nothing "
            + "was done; where they were removed on purpose, remove the link", path: self.path)
      }
    }
  }

  /// An input as this night knows it, nil where it is gone.
  private func entry(
    of path: InputPath, _ standing: InputStanding, knownAs old: InputList.Entry?, listedAt: Int, generation: Int
  ) throws(EmitError) -> InputList.Entry? {
    switch standing {
    case .gone: return nil
    case .other:
      throw EmitError(
        .different, "\(path.text) is no file that can be read again; --incremental needs files", path: path.text)
    case .file(let state):
      do throws(SystemError) {
        return try entry(of: state, knownAs: old, listedAt: listedAt, generation: generation)
      } catch {
        if error.isNotFound { return nil }
        throw EmitError(
          .different, "\(path.text) cannot be read: \(error.message); nothing was done", path: path.text)
      }
    }
  }

  /// An input that is there: with the generation before where its content is the same.
  ///
  /// The content is read only where size or time differ, or where the file had just been changed when it was listed: then
  /// another change within the clock's step would not show.
  private func entry(
    of state: InputState, knownAs old: InputList.Entry?, listedAt: Int, generation: Int
  ) throws(SystemError) -> InputList.Entry {
    if let old, old.isSettled, old.size == state.size, old.modified == state.modified, old.touched == state.touched,
      old.root == state.root
    {
      return old
    }
    let sha256 = try state.contentHash()
    let isSame = old.map { $0.size == state.size && $0.sha256 == sha256 } ?? false
    return InputList.Entry(
      path: state.path, root: state.root, size: state.size, modified: state.modified, touched: state.touched,
      sha256: sha256,
      isSettled: state.modified < (listedAt - 2) * 1_000_000_000,
      generation: isSame ? old?.generation ?? generation : generation)
  }

  /// Takes up inputs with documents that repeat one whose rows no longer hold: `dedup` is to decide about them anew.
  private func reconsider(
    _ list: inout InputList, _ superseded: inout [Superseded], _ night: inout Night
  ) throws(EmitError) {
    guard !superseded.isEmpty else { return }
    let paths = try history(list).orphaned(fileSystem: fileSystem)
    for index in list.entries.indices where paths.contains(list.entries[index].path) {
      superseded.append((list.entries[index].path, "reconsidered", list.entries[index].generation))
      list.entries[index].generation = night.generation
      night.unchanged -= 1
      night.reconsidered += 1
    }
  }

  /// The folders of the nights before with the inputs that a list still has there.
  private func history(_ list: InputList) -> DedupHistory {
    let earlier = series.begun.filter { $0 <= finished }
    return DedupHistory(sources: earlier.map { .init(folder: folder($0), living: list.read(in: $0).paths) })
  }

  /// One line for each input whose rows no longer hold, with the documents that it gave.
  private func lines(_ superseded: [Superseded]) throws(EmitError) -> [UInt8] {
    var documents: [InputPath: [String]] = [:]
    for generation in Set(superseded.map(\.generation)).sorted() {
      let paths = Set(superseded.filter { $0.generation == generation }.map(\.path))
      let folder = try FinishedFolder(path: folder(generation), remedy: SeriesFolder.remedy, fileSystem: fileSystem)
      // Where a pipeline writes claims alone, these tell what documents there were.
      let areWritten = folder.shards.contains { $0.kind == .documents && $0.rows > 0 }
      let rows = folder.rows(areWritten ? .documents : .claims)
      while let line = try rows.next() {
        guard let row = try? JSONValue(line), let path = row["path"]?.string.map({ InputPath($0) }),
          let id = row[areWritten ? "id" : "doc_id"]?.string, paths.contains(path)
        else { continue }
        if areWritten || documents[path]?.last != id { documents[path, default: []].append(id) }
      }
    }
    var json = JSONWriter()
    for input in superseded {
      json.beginObject()
      json.key("path")
      json.string(input.path.text)
      json.key("change")
      json.string(input.change)
      json.key("generation")
      json.int(input.generation)
      json.key("documents")
      json.beginArray()
      for id in documents[input.path] ?? [] { json.string(id) }
      json.endArray()
      json.endObject()
      json.endLine()
    }
    return json.bytes
  }
}
