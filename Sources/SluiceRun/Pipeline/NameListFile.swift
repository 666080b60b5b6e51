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
    if let lists = PlainNameLists.parse(source) { return lists }
    return try parseYAML(source, file: file)
  }

  /// Reads a file with YAML's parser, which knows every form and where an issue lies.
  ///
  /// - Parameters:
  ///   - source: The file's bytes.
  ///   - file: Its path, for messages.
  /// - Returns: The lists in the order of the file.
  /// - Throws: ``PipelineIssues`` with every entry that is no list of texts.
  private static func parseYAML(_ source: [UInt8], file: String) throws(PipelineIssues) -> [NameList] {
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
      node = try YAMLFile.compose(source)
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
