import ArgumentParser
import SluiceCore
import SluiceIntake
import SluiceRun

/// Reads and checks a pipeline file; what is wrong is said line by line.
///
/// - Parameter name: The file, or the name of a shipped pipeline where there is no such file.
/// - Returns: The checked pipeline.
/// - Throws: An exit with status 2.
func loadPipeline(_ name: String) throws -> Pipeline {
  let shipped = ShippedFiles.pipeline(named: name)
  guard let (path, source) = [name, shipped].compactMap(\.self).firstFile() else {
    let hint =
      ShippedFiles.pipelines == nil
      ? "the shipped ones are not beside this program either: install it with its share/sluice, or name a file"
      : nearest(to: name, among: ShippedFiles.names).map { "did you mean the shipped pipeline \($0)?" }
    Terminal.error(
      "sluice: cannot read the pipeline file \(name); "
        + (hint ?? "check the name, or take a shipped one: \(ShippedFiles.names.joined(separator: ", "))"))
    throw Exit.wrongUsage
  }
  do {
    return try PipelineParser.parse(source, file: path, shipped: ShippedFiles.pipelines, read: readSmallFile)
  } catch {
    for issue in error.issues { Terminal.error("\(issue)") }
    throw Exit.wrongUsage
  }
}

extension [String] {
  /// The first of these files that can be read, with its bytes.
  fileprivate func firstFile() -> (String, [UInt8])? {
    for path in self { if let source = readSmallFile(path) { return (path, source) } }
    return nil
  }
}
