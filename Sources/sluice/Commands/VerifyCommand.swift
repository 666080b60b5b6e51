import ArgumentParser
import SluiceEmit
import SluiceRun

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract:
      "Check an output folder: checksums, gzip streams, row counts, schema, and each claim's place in its text.",
    discussion: """
      EXAMPLES
        sluice verify out

      Tells the first damage with its file and place and ends with 1; a sound
      folder ends with 0.
      """)

  @Argument(help: "The output folder.", completion: .directory)
  var folder: String

  @OptionGroup var common: CommonOptions

  func run() throws {
    Interruption.begin()
    var generations: Generations?
    do throws(EmitError) {
      generations = try Generations(path: folder)
    } catch {
      Terminal.error("sluice: \(error.message)")
      throw Exit.someInputsFailed
    }
    guard let generations else { return try check(folder, within: "") }
    if let fault = generations.faultOfLatest {
      Terminal.error("sluice: \(fault)")
      throw Exit.someInputsFailed
    }
    for path in generations.folders { try check(path, within: String(path.dropFirst(folder.count + 1)) + "/") }
    do throws(EmitError) {
      try generations.checkPlaces()
    } catch {
      Terminal.error("sluice: \(error.message)")
      throw Exit.someInputsFailed
    }
  }

  /// Checks one folder; damage is told with the folder's place in what was named.
  private func check(_ folder: String, within place: String) throws {
    var check = FolderCheck(folder: folder)
    do throws(FolderDamage) {
      let findings = try check.run()
      let rows = RowKind.allCases.map { "\(Figures.grouped(findings.rows[$0] ?? 0)) \($0.rawValue)" }
      common.print("\(folder) is sound: \(rows.joined(separator: ", "))")
      if findings.claimsCompared > 0 {
        common.print("\(Figures.grouped(findings.claimsCompared)) claims stand in their texts where they say")
      }
      if !findings.isSealed {
        common.print(
          "its manifest.json has no seal, as an earlier version wrote it: a change of its counts would not show")
      }
      for id in findings.repeatedIDs { common.print("more than one document has the id \(id)") }
    } catch {
      Terminal.error("sluice: \(place)\(error)")
      throw Exit.someInputsFailed
    }
  }
}
