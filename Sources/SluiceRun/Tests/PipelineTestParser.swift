import SluiceCore
import SluiceEmit
import SluiceJSON
import Yams

/// Reads the examples of a pipeline file.
struct PipelineTestParser {
  /// What is wrong with them.
  private(set) var issues: [PipelineIssue] = []
  private let file: String
  private let readsRecords: Bool

  /// Prepares the reading.
  ///
  /// - Parameters:
  ///   - file: The pipeline file, for messages.
  ///   - readsRecords: Whether the pipeline reads JSON Lines, so that an unnamed input is a file of them.
  init(file: String, readsRecords: Bool) {
    self.file = file
    self.readsRecords = readsRecords
  }

  /// Reads the list under `tests`.
  mutating func tests(_ node: Node) -> [PipelineTest] {
    if node.null != nil { return [] }
    guard case .sequence(let items) = node else {
      report(node, "`tests` is a list", fix: "write `- name: ...` for each example")
      return []
    }
    return items.compactMap { test($0) }
  }

  private mutating func test(_ node: Node) -> PipelineTest? {
    guard case .mapping(let mapping) = node else {
      report(node, "a test is a mapping", fix: "write `name`, `input` and the rows that must come")
      return nil
    }
    var test = PipelineTest(name: "", line: node.mark?.line ?? 1, fileName: "", input: [], rows: [:])
    var inputNode: Node?
    for (key, value) in mapping {
      switch key.string {
      case "name": test.name = value.string ?? ""
      case "file": test.fileName = value.string ?? ""
      case "charset": test.charset = value.string
      case "input": inputNode = value
      case "dropped": test.dropped = counts(value)
      case let name? where RowKind(rawValue: name) != nil: test.rows[RowKind(rawValue: name)!] = rows(value, name)
      default: reportUnknown(key, "key of a test", among: Self.keys)
      }
    }
    guard let inputNode else {
      report(node, "the test has no input", fix: "add `input:` with a text, or with the fields of a record")
      return nil
    }
    if test.rows.isEmpty, test.dropped == nil {
      report(node, "the test expects nothing", fix: "add `documents:`, `claims:`, `errors:` or `dropped:`")
    }
    if test.name.isEmpty { test.name = "test at line \(test.line)" }
    return input(inputNode, of: test)
  }

  private static let keys = ["name", "file", "charset", "input", "dropped"] + RowKind.allCases.map(\.rawValue)

  /// Fills in bytes and file name: a text stands as it is, a mapping becomes a line of JSON.
  private mutating func input(_ node: Node, of test: PipelineTest) -> PipelineTest? {
    var test = test
    var suffix = ".jsonl"
    if let text = node.string {
      test.input = Array(text.utf8)
      suffix = readsRecords ? ".jsonl" : test.input.first { $0 > 0x20 } == 0x3C ? ".html" : ".txt"
    } else {
      let records: [Node] = if case .sequence(let items) = node { Array(items) } else { [node] }
      var json = JSONWriter()
      for record in records {
        write(record, into: &json)
        json.endLine()
      }
      test.input = json.bytes
    }
    if test.fileName.isEmpty { test.fileName = "input" + suffix }
    guard !test.fileName.contains("/"), !test.fileName.contains("\0") else {
      report(node, "`file` is a name without folders", fix: "write one such as page.html")
      return nil
    }
    return test
  }

  private func write(_ node: Node, into json: inout JSONWriter) {
    switch node {
    case .mapping(let mapping):
      json.beginObject()
      for (key, value) in mapping {
        json.key(text: key.string ?? "")
        write(value, into: &json)
      }
      json.endObject()
    case .sequence(let items):
      json.beginArray()
      for item in items { write(item, into: &json) }
      json.endArray()
    default:
      // What stands in quotes is a text, whatever it looks like.
      if node.scalar?.style != .plain {
        json.string(node.string)
      } else if node.null != nil {
        json.null()
      } else if let value = node.bool {
        json.bool(value)
      } else if let value = node.int {
        json.int(value)
      } else if let value = node.float {
        json.double(value)
      } else {
        json.string(node.string ?? "")
      }
    }
  }

  /// The rows of one kind: a list of the columns that are looked at.
  private mutating func rows(_ node: Node, _ name: String) -> [Expectation] {
    guard let kind = RowKind(rawValue: name) else { return [] }
    if node.null != nil { return [] }
    guard case .sequence(let items) = node else {
      report(node, "`\(name)` is a list of rows", fix: "write `- {column: value}` for each; [] for none")
      return []
    }
    return items.map { item in
      guard case .mapping(let mapping) = item else {
        report(item, "a row is a mapping of columns", fix: "write `- {column: value}`")
        return .fields([])
      }
      return .fields(fields(mapping, kind.columns, of: name))
    }
  }

  private mutating func fields(_ mapping: Node.Mapping, _ columns: [Column], of owner: String) -> [Expectation.Field] {
    var fields: [Expectation.Field] = []
    for (key, value) in mapping {
      guard let column = columns.first(where: { $0.name == key.string }) else {
        reportUnknown(key, "column of \(owner)", among: columns.map(\.name))
        continue
      }
      fields.append(Expectation.Field(name: column.name, value: expectation(value, column.kind, of: column.name)))
    }
    return fields
  }

  private mutating func expectation(_ node: Node, _ kind: Column.Kind, of owner: String) -> Expectation {
    switch node {
    case .sequence(let items):
      let element: Column.Kind = if case .objects(let columns) = kind { .object(columns) } else { .text() }
      return .list(items.map { expectation($0, element, of: owner) })
    case .mapping(let mapping):
      if let matcher = matcher(mapping) { return matcher }
      guard case .object(let columns) = kind else {
        report(node, "`\(owner)` has no columns of its own", fix: "write its value, or one of \(Self.matchers)")
        return .scalar(nil)
      }
      return .fields(fields(mapping, columns, of: owner))
    default: return .scalar(node.null != nil && node.scalar?.style == .plain ? nil : node.string)
    }
  }

  private static let matchers = "{contains: ...}, {lacks: ...}, {at_least: ...}, {at_most: ...}"

  /// A mapping of one word that compares instead of naming columns.
  private func matcher(_ mapping: Node.Mapping) -> Expectation? {
    guard mapping.count == 1, let (key, value) = mapping.first.map({ ($0.key, $0.value) }) else { return nil }
    let number = value.float ?? value.int.map(Double.init)
    switch key.string {
    case "contains": return value.string.map(Expectation.contains)
    case "lacks": return value.string.map(Expectation.lacks)
    case "at_least": return number.map { .within($0...Double.infinity) }
    case "at_most": return number.map { .within(-Double.infinity...$0) }
    default: return nil
    }
  }

  private mutating func counts(_ node: Node) -> [String: Int] {
    var counts: [String: Int] = [:]
    if case .mapping(let mapping) = node {
      for (key, value) in mapping {
        if let name = key.string, let count = value.int { counts[name] = count }
      }
      if counts.count == mapping.count { return counts }
    }
    report(node, "`dropped` counts documents by stage and reason", fix: "write `{filter.too_short: 1}`; {} for none")
    return counts
  }

  private mutating func reportUnknown(_ node: Node, _ what: String, among known: [String]) {
    let word = node.string ?? ""
    let fix =
      nearest(to: word, among: known).map { "did you mean `\($0)`?" } ?? "there are: \(known.joined(separator: ", "))"
    report(node, "there is no \(what) `\(word)`", fix: fix)
  }

  private mutating func report(_ node: Node, _ message: String, fix: String) {
    issues.append(PipelineIssue(file: file, at: node, message: message, fix: fix))
  }
}
