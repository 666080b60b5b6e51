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
  let fileSystem: any FileSystem
  let pipeline: String
  let version: String
  private let lockFile: OutputFile
  /// Complete generations and the one that may be left unfinished.
  let series: SeriesFolder
  /// The last complete generation, 0 before the first.
  let finished: Int

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
    if names.contains(manifestName) || names.contains(journalName)
      || names.contains(where: { $0.hasSuffix(".part") && $0 != newLink })
    {
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
  /// They are those whose size or time of change is another one or that went, and those that the system would not give.
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
    try fileSystem.createLink("\(path)/\(Self.newLink)", to: generationName(generation))
    try fileSystem.rename("\(path)/\(Self.newLink)", to: "\(path)/\(latestName)")
    try fileSystem.syncFolder(path)
  }

  private static let newLink = "\(latestName).part"

  func folder(_ number: Int) -> String { series.folder(number) }

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
      (try? fileSystem.names(in: folder(generation)))?.contains(supersededName) == true,
      let earlier = InputList(lines: bytes)
    else { return false }
    return earlier.pipeline == pipeline && earlier.version == version && earlier.isSameWork(as: list, in: generation)
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
