import SluiceCore
import SluiceEmit

/// The complete generations of an incremental run, to be read.
package struct Generations {
  /// The folders in order, up to the one that `latest` names.
  package let folders: [String]
  /// The generation of each folder.
  package let numbers: [Int]
  /// The inputs that the newest one knows.
  package let inputs: InputList
  /// What is wrong with `latest` and hinders the next night alone; nil where nothing is.
  package var faultOfLatest: String? { series.faultOfLatest }
  private let series: SeriesFolder
  private let newest: Int
  private let fileSystem: any FileSystem

  /// Looks for generations in a folder; nil where it holds none.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - fileSystem: The door to the disk.
  /// - Throws: ``EmitError`` when one of them is damaged, or one that holds living rows is lost or another one.
  package init?(path: String, fileSystem: any FileSystem = PosixFileSystem()) throws(EmitError) {
    let names = try fileSystem.names(in: path)
    guard names.contains(latestName) else {
      guard names.contains(where: { generationNumber($0) != nil }), !names.contains(manifestName) else {
        return nil
      }
      throw EmitError(
        .different,
        "\(path) holds generations, but no link `\(latestName)` to one that is complete; the next night sets it",
        path: path)
    }
    let series = try SeriesFolder(path: path, names: names, fileSystem: fileSystem)
    guard let newest = series.published ?? series.complete.last else {
      throw EmitError(.different, "\(path) holds no complete generation; \(SeriesFolder.remedy)", path: path)
    }
    self.series = series
    self.fileSystem = fileSystem
    self.newest = newest
    inputs = try series.inputs(of: newest)
    numbers = series.complete.filter { $0 <= newest }
    folders = numbers.map(series.folder)
  }

  /// Looks whether each generation is in its own place and of its own pipeline, also those without living rows.
  ///
  /// - Throws: ``EmitError`` for the first that is not, or whose list is damaged.
  package func checkPlaces() throws(EmitError) {
    for number in numbers {
      let list = try series.list(of: number)
      let folder = try FinishedFolder(path: series.folder(number), remedy: SeriesFolder.remedy, fileSystem: fileSystem)
      // Behind the pipeline the list says which share of the inputs it is of.
      guard let identity = folder.identity, !list.pipeline.hasPrefix(identity.pipeline) else { continue }
      throw EmitError(
        .different,
        "\(folder.path)/_journal is of another pipeline than its \(InputList.name): it was replaced; \(SeriesFolder.remedy)",
        path: folder.path)
    }
  }

  /// Opens the generations that hold living rows, where their files are as their manifests say.
  ///
  /// - Returns: The folders in order, each with the inputs whose rows in it still hold and the hash of these inputs.
  /// - Throws: ``EmitError`` when a manifest is damaged, or a file is lost or of another size.
  package func open() throws(EmitError) -> [(folder: FinishedFolder, living: Set<InputPath>, digest: String)] {
    try series.open(inputs, newest: newest).map { number, folder in
      let (living, digest) = inputs.read(in: number)
      return (folder, living, digest)
    }
  }
}
