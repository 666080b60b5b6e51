import SluiceCore
import SluiceEmit
import SluiceIntake

/// What tells files that were removed from those of a disk that is not mounted.
extension GenerationSeries {
  /// Refuses inputs that went as those of a disk do that is not mounted.
  ///
  /// - Parameters:
  ///   - plan: All inputs.
  ///   - before: What the generation before knew.
  ///   - gone: Its inputs that are not there.
  ///   - replaced: Its inputs whose name in rows another file has now.
  /// - Throws: ``EmitError`` where all of them went, or lay below a folder that holds no input any more, one that a run
  ///   wrote to since, or a link that leads nowhere.
  func checkDisks(
    _ plan: InputPlan, _ before: InputList, gone: [InputList.Entry], replaced: [InputList.Entry]
  ) throws(EmitError) {
    // A share of few inputs may well lose all of them, while others keep theirs.
    let isMounted = plan.isShare && plan.listedCount * 2 >= before.listed && before.listed > 0
    if !gone.isEmpty, gone.count == before.entries.count, !isMounted {
      throw EmitError(
        .different,
        "none of the inputs of the last generation, \(gone.count), is there; is their disk mounted, and are the inputs "
          + "named as before? nothing was done; where all of them were replaced on purpose, name another --output",
        path: path)
    }
    let names = Set(plan.emptyRoots.map(\.name))
    var faults: [[UInt8]: EmitError] = [:]
    for link in plan.deadLinks { faults[link.bytes] = unlinked(link.text) }
    for folder in plan.earlierOutputs { faults[folder.bytes] = overwritten(folder.text) }
    for root in plan.emptyRoots { faults[root.place.bytes] = emptied(root.name.text) }
    if faults.isEmpty { return }
    for entry in gone + replaced {
      guard let root = entry.root else { continue }
      if names.contains(root.name) { throw emptied(root.name.text) }
      if let fault = root.folders(of: entry.below).lazy.compactMap({ faults[$0] }).first { throw fault }
    }
  }

  private func emptied(_ folder: String) -> EmitError {
    EmitError(
      .different,
      "no input lies in \(folder), where inputs of the last generation lay; is its disk mounted? nothing was done; where "
        + "there are none on purpose, leave \(folder) out of the inputs", path: path)
  }

  private func overwritten(_ folder: String) -> EmitError {
    EmitError(
      .different,
      "\(folder) holds what a run wrote, and is no input, but inputs of the last generation lay in it; nothing was done; "
        + "move the output elsewhere, or name another --output for the new inputs", path: path)
  }

  private func unlinked(_ link: String) -> EmitError {
    EmitError(
      .different,
      "\(link) is a link that leads nowhere, and inputs of the last generation lay below it; is its disk mounted? "
        + "nothing was done; where they were removed on purpose, remove the link", path: path)
  }
}
