import SluiceCore
import Yams

/// A YAML file that lists texts under names, such as the aliases of metrics under their `metric_id`.
enum NameListFile {
  /// Reads a file of lists.
  ///
  /// - Parameters:
  ///   - source: The file's bytes.
  ///   - file: Its path, for messages.
  /// - Returns: The lists in the order of the file; a name with one text may give it without a list.
  /// - Throws: ``PipelineIssues`` with every entry that is no list of texts.
  static func parse(_ source: [UInt8], file: String) throws(PipelineIssues) -> [NameList] {
    var issues: [PipelineIssue] = []
    var lists: [NameList] = []
    for (key, value) in try mapping(source, file: file) {
      let texts: [String]? =
        if case .sequence(let items) = value {
          items.map(\.string).allSatisfy { $0 != nil } ? items.compactMap(\.string) : nil
        } else { value.string.map { [$0] } }
      if let name = key.string, !name.isEmpty, let texts {
        lists.append(NameList(name: name, texts: texts))
      } else {
        issues.append(
          PipelineIssue(
            file: file, at: value, message: "`\(key.string ?? "?")` has no list of texts",
            fix: "write `name: [text, text]`"))
      }
    }
    guard issues.isEmpty else { throw PipelineIssues(issues: issues) }
    return lists
  }

  private static func mapping(_ source: [UInt8], file: String) throws(PipelineIssues) -> Node.Mapping {
    let node: Node?
    do {
      // Every scalar is a text here: to tell which are numbers or dates would take twice the time of reading them.
      node = try Yams.compose(yaml: String(decoding: source, as: UTF8.self), .basic)
    } catch {
      throw PipelineIssues(issues: [PipelineIssue(error, file: file)])
    }
    guard let node else { return Node.Mapping([]) }
    guard case .mapping(let mapping) = node else {
      throw PipelineIssues(issues: [
        PipelineIssue(file: file, at: node, message: "a file of lists is a mapping", fix: "write `name: [text, text]`")
      ])
    }
    return mapping
  }
}
