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
  /// - Throws: ``EmitError`` where all of them went, or lay below a folder that is empty or a link that leads nowhere.
  func checkDisks(_ plan: InputPlan, _ before: InputList, gone: [InputList.Entry]) throws(EmitError) {
    // A share of few inputs may well lose all of them, while others keep theirs.
    let isMounted = plan.isShare && plan.listedCount * 2 >= before.listed && before.listed > 0
    if !gone.isEmpty, gone.count == before.entries.count, !isMounted {
      throw EmitError(
        .different,
        "none of the inputs of the last generation, \(gone.count), is there; is their disk mounted, and are the inputs "
          + "named as before? nothing was done; where all of them were replaced on purpose, name another --output",
        path: path)
    }
    let places = Dictionary(plan.emptyRoots.map { ($0.place.bytes, $0.name.text) }) { first, _ in first }
    let names = Set(plan.emptyRoots.map(\.name))
    let links = Set(plan.deadLinks.map(\.bytes))
    if places.isEmpty, links.isEmpty { return }
    for entry in gone {
      guard let root = entry.root else { continue }
      if names.contains(root.name) { throw emptied(root.name.text) }
      let location = root.location(of: entry.below)
      for end in location.indices where location[end] == 0x2F {
        let folder = Array(location[..<end])
        if let name = places[folder] { throw emptied(name) }
        if links.contains(folder) { throw unlinked(InputPath(bytes: folder).text) }
      }
    }
  }

  private func emptied(_ folder: String) -> EmitError {
    EmitError(
      .different,
      "nothing lies in \(folder), where inputs of the last generation lay; is its disk mounted? nothing was done; where "
        + "it is empty on purpose, leave \(folder) out of the inputs", path: path)
  }

  private func unlinked(_ link: String) -> EmitError {
    EmitError(
      .different,
      "\(link) is a link that leads nowhere, and inputs of the last generation lay below it; is its disk mounted? "
        + "nothing was done; where they were removed on purpose, remove the link", path: path)
  }
}
