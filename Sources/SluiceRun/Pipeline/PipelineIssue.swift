/// Something wrong with a pipeline file: where it stands, what it is, and what would be right.
package struct PipelineIssue: Error, Sendable, CustomStringConvertible {
  /// The file.
  package var file: String
  /// The line, from 1.
  package var line: Int
  /// The column, from 1.
  package var column: Int
  /// What is wrong.
  package var message: String
  /// What would be right.
  package var fix: String

  /// The issue on one line, in the form that editors jump to.
  package var description: String { "\(file):\(line):\(column): \(message); \(fix)" }
}

/// All issues of one pipeline file.
package struct PipelineIssues: Error, Sendable {
  /// The issues in the order of the file.
  package var issues: [PipelineIssue]
}
