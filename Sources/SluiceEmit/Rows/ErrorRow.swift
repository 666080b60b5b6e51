import SluiceCore
import SluiceJSON

extension JSONWriter {
  /// Writes a problem as one line, its keys in the order of the schema.
  ///
  /// - Parameters:
  ///   - problem: The problem.
  ///   - tagged: Whether the line starts with the `row` key, for streams that mix kinds.
  public mutating func errorRow(_ problem: Problem, tagged: Bool = false) {
    beginObject()
    if tagged { tag(.errors) }
    key("path")
    string(problem.origin.path)
    key("member")
    string(problem.origin.member)
    key("offset")
    int(problem.origin.offset)
    key("stage")
    string(problem.stage)
    key("code")
    string(problem.code.description)
    key("message")
    string(problem.message)
    endObject()
    endLine()
  }
}
