import Yams

/// Reads the YAML of a pipeline's files.
enum YAMLFile {
  /// Reads a file as a tree of nodes, every scalar a text: to tell which are numbers or dates would take twice the time
  /// of reading them.
  ///
  /// - Parameter source: The file's bytes.
  /// - Returns: The root; nil for an empty file.
  /// - Throws: `YamlError` where it is no YAML.
  static func compose(_ source: [UInt8]) throws -> Node? {
    // Nodes are read as they are, so Yams constructs no values; with the encoding named, it does not look through the
    // environment for one.
    try Yams.compose(yaml: String(decoding: source, as: UTF8.self), .basic, Constructor([:], [:], [:]), .utf8)
  }
}
