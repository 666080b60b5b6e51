/// The program as the build made it, for tests of the command line.
package enum BuiltBinary {
  /// The path of `sluice`, which stands beside the test bundle.
  package static var sluice: String {
    let test = CommandLine.arguments[0]
    let folder = test.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    return (folder.isEmpty ? "." : folder) + "/sluice"
  }

  /// The folder of the package, which holds `Pipelines` and `Corpus`.
  package static var packageRoot: String {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(3).joined(separator: "/")
  }
}
