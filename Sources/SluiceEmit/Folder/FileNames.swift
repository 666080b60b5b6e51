/// The name of the file that says a run is complete and what it gave.
package let manifestName = "manifest.json"

/// The name of the link to the newest complete generation.
package let latestName = "latest"

/// The name of the file that says how far a run has come.
package let journalName = "_journal"

/// The name of the file that holds what `dedup` remembers: what the batches gave as ``EncodedBatch/originals``, in order.
package let originalsName = "_dedup"

/// The name of the file that says which inputs a generation knows.
package let inputListName = "inputs.jsonl"

/// The name of the file that says which rows of earlier generations no longer hold.
package let supersededName = "superseded.jsonl"

/// The name of the file whose lock keeps two runs apart.
package let lockName = "_lock"

/// The name of a night's folder.
///
/// - Parameter generation: Its number, from 1.
/// - Returns: `gen-` and four digits or more.
package func generationName(_ generation: Int) -> String {
  let digits = String(generation)
  return "gen-\(String(repeating: "0", count: max(0, 4 - digits.utf8.count)))\(digits)"
}

/// The number of a night's folder.
///
/// - Parameter name: The folder's name.
/// - Returns: Its number, nil where no night gives a folder this name.
package func generationNumber(_ name: String) -> Int? {
  guard name.hasPrefix("gen-"), let number = Int(name.dropFirst(4)), number > 0, generationName(number) == name else {
    return nil
  }
  return number
}

/// What a person can do where the folder of an unfinished run has lost what the run wrote, for messages.
///
/// - Parameter folder: The folder.
/// - Returns: What to do, as words behind a semicolon.
func startingOver(_ folder: String) -> String {
  let name = folder.split(separator: "/").last.map(String.init) ?? folder
  return generationNumber(name) == nil
    ? "--fresh runs again" : "remove \(folder), which no night has completed, and run again"
}

/// Whether a run makes files of this name.
func isMadeByARun(_ name: String) -> Bool {
  let whole = whole(name)
  if [manifestName, journalName, lockName, originalsName, "run.json", "metrics.prom"].contains(whole) { return true }
  return isNamedAsAShard(whole)
}

/// Whether a night makes files of this name in its generation.
///
/// - Parameter name: The name.
/// - Returns: Whether it does.
package func isMadeByANight(_ name: String) -> Bool {
  isMadeByARun(name) || [inputListName, supersededName].contains(whole(name))
}

/// The name that a file is to have when it is complete.
private func whole(_ name: String) -> String { name.hasSuffix(".part") ? String(name.dropLast(5)) : name }

/// A name in a folder that no run makes, of `--incremental` or not.
///
/// - Parameters:
///   - folder: The folder.
///   - fileSystem: The door to the disk.
/// - Returns: The first such name in order; nil where there is none, or the folder cannot be listed.
package func strangeName(in folder: String, fileSystem: any FileSystem = PosixFileSystem()) -> String? {
  let names = try? fileSystem.names(in: folder)
  return names?.sorted().first { !isMadeInAnOutput($0) && !$0.hasPrefix(".") && $0 != "lost+found" }
}

/// Whether runs make files or folders of this name in an output folder, `--incremental` or not.
///
/// - Parameter name: The name.
/// - Returns: Whether they do.
package func isMadeInAnOutput(_ name: String) -> Bool {
  isMadeByARun(name) || generationNumber(name) != nil || whole(name) == latestName
}

/// Whether a finished shard could have this name.
func isNamedAsAShard(_ name: String) -> Bool { RowKind.allCases.contains { isShard(name, of: $0) } }

/// Whether who loads all shards by a pattern would load this file too.
func isTakenForAShard(_ name: String) -> Bool {
  name.hasSuffix(".jsonl.gz") && RowKind.allCases.contains { name.hasPrefix("\($0.rawValue)-") }
}

/// Whether a finished shard of a kind could have this name: the kind, five digits or more, and the ending.
func isShard(_ name: String, of kind: RowKind) -> Bool {
  let (start, ending) = ("\(kind.rawValue)-", ".jsonl.gz")
  guard name.hasPrefix(start), name.hasSuffix(ending) else { return false }
  let number = name.utf8.dropFirst(start.utf8.count).dropLast(ending.utf8.count)
  return number.count >= 5 && number.allSatisfy { 0x30...0x39 ~= $0 }
}
