import SluiceCore
import SluiceEmit
import SluiceIntake
import SluiceJSON

/// The comparison of two nights.
extension GenerationSeries {
  /// An input whose rows no longer hold.
  typealias Superseded = (path: InputPath, change: String, generation: Int)

  /// Compares the inputs with those of the generation before.
  ///
  /// - Parameters:
  ///   - plan: All inputs.
  ///   - before: What the generation before knew.
  /// - Returns: What this one knows, the inputs whose rows no longer hold, and what is to do.
  /// - Throws: ``EmitError`` where an input cannot be read, or what went may only not be mounted.
  func compare(
    _ plan: InputPlan, with before: InputList
  ) throws(EmitError) -> (InputList, [Superseded], Night) {
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
    list.emptyFolders = plan.inputFolders.filter(\.isEmpty).map(\.place)
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
    try checkFolders(plan, before, gone: known)
    try checkLinks(plan, before, hide: known)
    for entry in before.entries where known[entry.path] != nil {
      night.removed += 1
      superseded.append((entry.path, "removed", entry.generation))
    }
    return (list, superseded, night)
  }

  /// Refuses inputs that went as those of a disk do that is not mounted.
  private func checkFolders(
    _ plan: InputPlan, _ before: InputList, gone: [InputPath: InputList.Entry]
  ) throws(EmitError) {
    // A share of few inputs may well lose all of them, while others keep theirs.
    let isMounted = plan.isShare && plan.listedCount * 2 >= before.listed && before.listed > 0
    if !before.entries.isEmpty, gone.count == before.entries.count, !isMounted {
      throw EmitError(
        .different,
        "none of the inputs of the last generation, \(gone.count), is there; is their disk mounted, and are the inputs "
          + "named as before? nothing was done; where all of them were replaced on purpose, name another --output",
        path: path)
    }
    // In which folder an input lay is not known of it; a folder that was empty before has lost none.
    if !gone.isEmpty,
      let emptied = plan.inputFolders.first(where: { $0.isEmpty && !before.emptyFolders.contains($0.place) })?.name
    {
      throw EmitError(
        .different,
        "nothing lies in \(emptied.text), and \(gone.count) of the inputs of the last generation went; is its "
          + "disk mounted? nothing was done; where it is empty on purpose, leave \(emptied.text) out of the inputs",
        path: path)
    }
  }

  /// Refuses a link that leads nowhere where inputs lay below it: its folder's disk may be away.
  private func checkLinks(
    _ plan: InputPlan, _ before: InputList, hide gone: [InputPath: InputList.Entry]
  ) throws(EmitError) {
    if plan.deadLinks.isEmpty { return }
    let roots = Set(before.entries.compactMap(\.root))
    var links: Set<InputPath> = []
    for (root, path) in plan.deadLinks {
      // A file below it is known by its path below the root, or by its whole path.
      links.formUnion([Self.place(root, path.text), InputPath("\(root.text)/\(path.text)")])
      // Below a root that was named otherwise before it may be of any.
      if roots.contains(root) { links.insert(Self.place(InputPath(""), path.text)) } else { links.insert(path) }
    }
    for (path, entry) in gone {
      let parts = path.text.split(separator: "/", omittingEmptySubsequences: false)
      for count in 1..<max(1, parts.count) {
        let folder = parts.prefix(count).joined(separator: "/")
        guard links.contains(Self.place(entry.root ?? InputPath(""), folder)) || links.contains(InputPath(folder))
        else {
          continue
        }
        throw EmitError(
          .different,
          "\(folder) is a link that leads nowhere, and inputs of the last generation lay below it; is its disk mounted? "
            + "nothing was done; where they were removed on purpose, remove the link", path: self.path)
      }
    }
  }

  private static func place(_ root: InputPath, _ path: String) -> InputPath { InputPath("\(root.text)\0\(path)") }

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
  func reconsider(
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
  func history(_ list: InputList) -> DedupHistory {
    let earlier = series.begun.filter { $0 <= finished }
    return DedupHistory(sources: earlier.map { .init(folder: folder($0), living: list.read(in: $0).paths) })
  }

  /// One line for each input whose rows no longer hold, with the documents that it gave.
  func lines(_ superseded: [Superseded]) throws(EmitError) -> [UInt8] {
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
