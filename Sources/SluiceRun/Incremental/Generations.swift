import SluiceEmit

/// The complete generations of an incremental run, to be read.
package struct Generations {
  /// The folders in order, up to the one that `latest` names.
  package let folders: [String]
  /// The generation of each folder.
  package let numbers: [Int]
  /// The inputs that the newest one knows.
  package let inputs: InputList

  /// Looks for generations in a folder; nil where it holds none.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - fileSystem: The door to the disk.
  /// - Throws: ``EmitError`` when one of them is damaged.
  package init?(path: String, fileSystem: any FileSystem = PosixFileSystem()) throws(EmitError) {
    let names = try fileSystem.names(in: path)
    guard names.contains(latestName) else { return nil }
    var bytes: [UInt8] = []
    try fileSystem.read("\(path)/\(latestName)/\(InputList.name)") { bytes += $0 }
    guard let inputs = InputList(lines: bytes) else {
      throw EmitError(.damaged, "\(path)/\(latestName)/\(InputList.name) is no list of inputs", path: path)
    }
    var numbers: [Int] = []
    for number in names.compactMap(GenerationSeries.number).sorted()
    where try fileSystem.names(in: "\(path)/\(GenerationSeries.name(number))").contains(manifestName) {
      numbers.append(number)
    }
    self.inputs = inputs
    self.numbers = numbers
    folders = numbers.map { "\(path)/\(GenerationSeries.name($0))" }
  }
}
