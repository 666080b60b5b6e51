import Yams

extension PipelineIssue {
  /// Describes what is wrong with a node.
  init(file: String, at node: Node, message: String, fix: String) {
    self.init(file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1, message: message, fix: fix)
  }

  /// Keeps the place and the problem of a YAML error, not the whole input that Yams puts into it.
  init(_ error: any Error, file: String) {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init(
        file: file, line: mark.line, column: mark.column, message: "not valid YAML: \(problem)",
        fix: "check indentation, colons and quotes there")
    case .duplicatedKeysInMapping(let keys, let context):
      self.init(
        file: file, line: context.mark.line, column: context.mark.column,
        message: "keys stand twice: \(keys.map(String.init(describing:)).joined(separator: ", "))",
        fix: "keep one of each")
    default:
      self.init(file: file, line: 1, column: 1, message: "not valid YAML", fix: "save it as UTF-8 YAML")
    }
  }
}
