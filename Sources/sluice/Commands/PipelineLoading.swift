import ArgumentParser
import SluiceIntake
import SluiceRun

/// Reads and checks a pipeline file; what is wrong is said line by line.
///
/// - Throws: An exit with status 2.
func loadPipeline(_ path: String) throws -> Pipeline {
  guard let source = readSmallFile(path) else {
    Terminal.error("sluice: cannot read the pipeline file \(path); check the name, or list Pipelines/")
    throw Exit.wrongUsage
  }
  do {
    return try PipelineParser.parse(source, file: path, read: readSmallFile)
  } catch {
    for issue in error.issues { Terminal.error("\(issue)") }
    throw Exit.wrongUsage
  }
}
