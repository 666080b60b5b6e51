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
        "\(problem.origin.path): \(problem.message), so nothing can be said of what changed; nothing was done",
        path: path)
    }
    let number = finished + 1
    var night = Night(generation: number, path: folder(number))
    var known: [InputPath: InputList.Entry] = [:]
    for entry in before.entries { known[entry.path] = entry }
    var list = InputList(pipeline: pipeline, version: version, schema: schemaVersion)
    list.listed = plan.listedCount
    list.problems = plan.problems.map { InputPath($0.origin.path) }
    var superseded: [Superseded] = []
    var replaced: [InputList.Entry] = []
    let listedAt = secondsSince1970()
    for (path, standing) in plan.states() {
      let old = known[path]
      guard let entry = try entry(of: path, standing, knownAs: old, listedAt: listedAt, generation: number) else {
        continue  // It went since it was listed.
      }
      known[path] = nil
      list.entries.append(entry)
      let isMoved = old.map { $0.root?.place != entry.root?.place || $0.below != entry.below } ?? false
      if entry.generation < number {
        night.unchanged += 1
        if isMoved { night.moved += 1 }
      } else if let old {
        if isMoved { replaced.append(old) }
        night.changed += 1
        superseded.append((path, "changed", old.generation))
      } else {
        night.added += 1
      }
    }
    let gone = before.entries.filter { known[$0.path] != nil }
    try checkDisks(plan, before, gone: gone, replaced: replaced)
    for entry in gone {
      night.removed += 1
      superseded.append((entry.path, "removed", entry.generation))
    }
    return (list, superseded, night)
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
  /// The content is read only where size, a time or place differ, or where the file had just been changed when it was
  /// listed: then another change within the clock's step would not show.
  private func entry(
    of state: InputState, knownAs old: InputList.Entry?, listedAt: Int, generation: Int
  ) throws(SystemError) -> InputList.Entry {
    var entry = InputList.Entry(
      path: state.path, root: state.root, below: state.below, size: state.size, modified: state.modified,
      touched: state.touched, sha256: "",
      isSettled: max(state.modified, state.touched) < (listedAt - 2) * 1_000_000_000,
      generation: generation)
    let isLike = old.map {
      $0.isSettled && $0.size == state.size && $0.modified == state.modified && $0.touched == state.touched
        && $0.root?.place == state.root.place && $0.below == state.below
    }
    entry.sha256 = if let old, isLike == true { old.sha256 } else { try state.contentHash() }
    if let old, old.size == entry.size, old.sha256 == entry.sha256 { entry.generation = old.generation }
    return entry
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
}
