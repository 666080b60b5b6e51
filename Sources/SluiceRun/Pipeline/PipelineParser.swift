import SluiceCore
import SluiceEmit
import SluiceIntake
import Yams

/// Reads a pipeline file and checks everything about it before any input is opened.
///
/// All issues are gathered, so that a person mends a file in one go.
package struct PipelineParser {
  /// A stage with its place in the file and the options that the file sets.
  private struct PlacedStep {
    var step: Pipeline.Step
    var node: Node
    var given: [String]
  }

  /// Reads a file that a pipeline names; nil where it cannot be read.
  package typealias FileReader = (_ path: String) -> [UInt8]?

  private let file: String
  private let shipped: String?
  private let read: FileReader
  private var issues: [PipelineIssue] = []
  private var hash = SHA256()

  private init(file: String, shipped: String?, read: @escaping FileReader) {
    self.file = file
    self.shipped = shipped
    self.read = read
  }

  /// Reads a pipeline.
  ///
  /// - Parameters:
  ///   - source: The file's bytes.
  ///   - file: Its path, for messages, the default name, and to find the files that it names.
  ///   - shipped: The folder of the shipped pipelines, where files are looked for that do not lie beside this one.
  ///   - read: Reads a file that the pipeline names.
  /// - Returns: The checked pipeline, its hash over all the files.
  /// - Throws: ``PipelineIssues`` with everything that is wrong.
  package static func parse(
    _ source: [UInt8], file: String, shipped: String? = nil, read: @escaping FileReader
  ) throws(PipelineIssues) -> Pipeline {
    var parser = PipelineParser(file: file, shipped: shipped, read: read)
    parser.hash.update(source)
    let pipeline = parser.pipeline(source)
    guard let pipeline, parser.issues.isEmpty else { throw PipelineIssues(issues: parser.issues) }
    return pipeline
  }

  /// Checks a file of name lists by itself.
  ///
  /// - Parameters:
  ///   - source: The file's bytes.
  ///   - file: Its path, for messages.
  /// - Returns: How many lists it holds.
  /// - Throws: ``PipelineIssues`` with everything that is wrong.
  package static func checkNameLists(_ source: [UInt8], file: String) throws(PipelineIssues) -> Int {
    try NameListFile.parse(source, file: file).count
  }

  /// The keys of a pipeline file.
  package static let keys = ["name", "description", "intake", "stages", "output", "tests"]

  private mutating func pipeline(_ source: [UInt8]) -> Pipeline? {
    guard let root = compose(source) else { return nil }
    guard case .mapping(let mapping) = root else {
      report(root, "a pipeline file is a mapping", fix: "start with `stages:`")
      return nil
    }
    var name = defaultName
    var intakeValues: [String: OptionValue] = [:]
    var outputValues: [String: OptionValue] = [:]
    var steps: [PlacedStep]?
    let known = Self.keys
    var testsNode: Node?
    for (key, value) in mapping {
      switch key.string {
      case "name": name = value.string ?? name
      case "description": break
      case "tests": testsNode = value
      case "intake": intakeValues = options(value, declared: IntakeOptions.declaration, of: "intake")
      case "output": outputValues = options(value, declared: OutputOptions.declaration, of: "output")
      case "stages": steps = stages(value)
      default: reportUnknown(key, "key", among: known)
      }
    }
    guard let steps else {
      if issues.isEmpty {
        report(root, "the pipeline has no stages", fix: "add `stages:` with a list, such as [decode]")
      }
      return nil
    }
    let intakeNode = mapping.first { $0.key.string == "intake" }?.value ?? root
    let outputNode = mapping.first { $0.key.string == "output" }?.value ?? root
    guard let intake = intake(intakeValues, intakeNode), let output = output(outputValues, outputNode) else {
      return nil
    }
    // Records of a producer are text already; anything else starts as bytes.
    checkForms(steps, from: intake.format == .jsonl ? .text : .bytes)
    var examples = PipelineTestParser(file: file, readsRecords: intake.format == .jsonl)
    let tests = testsNode.map { examples.tests($0) } ?? []
    issues += examples.issues
    if output.kinds == [.claims], !steps.contains(where: { $0.step.type.declaration.gives == .claims }) {
      report(outputNode, "claims are to be written, but no stage finds any", fix: "add the stage `claims`")
    }
    return Pipeline(
      name: name, hash: hex(hash.finish()), identity: identity(intakeValues, steps, outputValues), intake: intake,
      steps: steps.map(\.step), output: output, tests: tests)
  }

  private func identity(
    _ intake: [String: OptionValue], _ steps: [PlacedStep], _ output: [String: OptionValue]
  ) -> String {
    var identity = PipelineIdentity()
    identity.add("intake", StageOptions(IntakeOptions.declaration, given: intake))
    for placed in steps { identity.add(placed.step.type.declaration.name, placed.step.options) }
    // How rows are packed is no part of what they are.
    let rows = OutputOptions.declaration.filter { $0.name == "rows" }
    var options = StageOptions(rows, given: output.filter { $0.key == "rows" })
    options.set("rows", to: .strings(options.strings("rows").sorted()))
    identity.add("output", options)
    return identity.text
  }

  private var defaultName: String {
    let last = file.split(separator: "/").last.map(String.init) ?? file
    return last.hasSuffix(".yaml") ? String(last.dropLast(5)) : last
  }

  private mutating func compose(_ source: [UInt8]) -> Node? {
    do {
      if let node = try YAMLFile.compose(source) { return node }
      issues.append(PipelineIssue(file: file, line: 1, column: 1, message: "the file is empty", fix: "add `stages:`"))
    } catch {
      issues.append(PipelineIssue(error, file: file))
    }
    return nil
  }

  private mutating func intake(_ values: [String: OptionValue], _ node: Node) -> IntakeOptions? {
    do {
      return try IntakeOptions(options: StageOptions(IntakeOptions.declaration, given: values))
    } catch {
      report(
        value(of: error.option, in: node), "intake.\(error.option): \(error.message)",
        fix: error.fix ?? "see `sluice stages intake`")
      return nil
    }
  }

  private mutating func output(_ values: [String: OptionValue], _ node: Node) -> OutputOptions? {
    do {
      return try OutputOptions(options: StageOptions(OutputOptions.declaration, given: values))
    } catch {
      report(
        value(of: error.option, in: node), "output.\(error.option): \(error.message)",
        fix: error.fix ?? "see `sluice stages output`")
      return nil
    }
  }

  private mutating func stages(_ node: Node) -> [PlacedStep] {
    guard case .sequence(let items) = node else {
      report(node, "`stages` is a list", fix: "write `stages: [decode, extract]` or one `- name` a line")
      return []
    }
    if items.isEmpty { report(node, "the list of stages is empty", fix: "name at least one, such as [decode]") }
    return items.compactMap { stage($0) }
  }

  /// A stage is a name, or a mapping of one name to its options.
  private mutating func stage(_ node: Node) -> PlacedStep? {
    var nameNode = node
    var optionsNode: Node?
    if case .mapping(let mapping) = node {
      guard mapping.count == 1, let (key, value) = mapping.first.map({ ($0.key, $0.value) }) else {
        report(node, "a stage is one name with its options", fix: "write `- name: {option: value}`")
        return nil
      }
      nameNode = key
      optionsNode = value
    }
    guard let type = StageRegistry.stage(named: nameNode.string ?? "") else {
      reportUnknown(nameNode, "stage", among: StageRegistry.all.map { $0.declaration.name })
      return nil
    }
    let declaration = type.declaration
    let given = optionsNode.map { options($0, declared: declaration.options, of: declaration.name) } ?? [:]
    let checked = StageOptions(declaration.options, given: given)
    do throws(OptionError) {
      _ = try type.init(options: checked)
    } catch {
      report(
        value(of: error.option, in: optionsNode ?? node), "\(declaration.name).\(error.option): \(error.message)",
        fix: error.fix ?? "see `sluice stages \(declaration.name)`")
    }
    return PlacedStep(step: Pipeline.Step(type: type, options: checked), node: node, given: given.keys.sorted())
  }

  private mutating func options(_ node: Node, declared: [OptionDeclaration], of owner: String) -> [String: OptionValue]
  {
    if node.null != nil { return [:] }
    guard case .mapping(let mapping) = node else {
      report(node, "the options of \(owner) are a mapping", fix: "write `option: value`")
      return [:]
    }
    var values: [String: OptionValue] = [:]
    for (key, value) in mapping {
      guard let declaration = declared.first(where: { $0.name == key.string }) else {
        reportUnknown(key, "option of \(owner)", among: declared.map(\.name))
        continue
      }
      if declaration.kind == .nameLists {
        values[declaration.name] = nameLists(value, of: "\(owner).\(declaration.name)")
      } else if let converted = OptionReader.value(value, for: declaration.kind) {
        values[declaration.name] = converted
      } else {
        report(
          value,
          "\(owner).\(declaration.name) is \(OptionReader.given(value)), "
            + "not \(OptionReader.expectation(declaration.kind))",
          fix: OptionReader.suggestion(value, declaration) ?? "write \(OptionReader.example(declaration))")
      }
    }
    return values
  }

  /// Reads the files of an option; their content counts for the pipeline's hash.
  private mutating func nameLists(_ node: Node, of owner: String) -> OptionValue? {
    let nodes: [Node] = if case .sequence(let items) = node { Array(items) } else { [node] }
    var lists: [NameList] = []
    for item in nodes {
      guard let name = item.string, !name.isEmpty else {
        report(item, "\(owner) is not a list of file names", fix: "write `[lexicons/own.yaml]`")
        continue
      }
      let path = name.hasPrefix("/") ? name : folder + name
      guard let source = read(path) ?? shipped.flatMap({ read($0 + "/" + name) }) else {
        report(item, "\(owner): cannot read \(path)", fix: "names count from the pipeline file's folder")
        continue
      }
      hash.update(source)
      do {
        lists += try NameListFile.parse(source, file: path)
      } catch {
        issues += error.issues
      }
    }
    return .nameLists(lists)
  }

  /// The pipeline file's folder with its slash, empty for the working folder.
  private var folder: String {
    file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
  }

  /// Follows the form of a document through the stages: each must get at least what it needs.
  private mutating func checkForms(_ steps: [PlacedStep], from start: Document.Form) {
    var form = start
    var seen: [String] = []
    for placed in steps {
      let (declaration, node) = (placed.step.type.declaration, placed.node)
      if form < declaration.needs {
        let givers = StageRegistry.all.map { $0.declaration }.filter {
          $0.gives >= declaration.needs && $0.needs <= form
        }
        let names = givers.map { "`\($0.name)`" }.joined(separator: " or ")
        report(
          node, "`\(declaration.name)` needs \(declaration.needs), but documents are still \(form) there",
          fix: names.isEmpty ? "put the stages in the order of `sluice stages`" : "put \(names) before it")
      }
      form = max(form, declaration.gives)
      checkOrder(placed, after: seen)
      seen.append(declaration.name)
    }
  }

  /// A stage stands once, and an option that looks at another stage's result stands behind that stage.
  private mutating func checkOrder(_ placed: PlacedStep, after seen: [String]) {
    let declaration = placed.step.type.declaration
    if seen.contains(declaration.name), !declaration.isRepeatable {
      report(placed.node, "`\(declaration.name)` stands twice", fix: "keep one of them")
    }
    if placed.step.type == FilterStage.self, seen.contains(DedupStage.declaration.name) {
      report(
        placed.node, "`filter` behind `dedup` drops documents that others are said to repeat",
        fix: "put `filter` before `dedup`")
    }
    for option in declaration.options where placed.given.contains(option.name) {
      guard let earlier = option.after, !seen.contains(earlier) else { continue }
      report(
        placed.node, "`\(declaration.name).\(option.name)` needs what `\(earlier)` finds",
        fix: "put `\(earlier)` before this `\(declaration.name)`")
    }
  }

  /// The value of an option where the mapping has it, else the mapping.
  private func value(of option: String, in node: Node) -> Node {
    guard case .mapping(let mapping) = node else { return node }
    return mapping.first { $0.key.string == option }?.value ?? node
  }

  private mutating func reportUnknown(_ node: Node, _ what: String, among known: [String]) {
    let word = node.string ?? ""
    let fix =
      nearest(to: word, among: known).map { "did you mean `\($0)`?" } ?? "there are: \(known.joined(separator: ", "))"
    report(node, "there is no \(what) `\(word)`", fix: known.isEmpty ? "it takes none" : fix)
  }

  private mutating func report(_ node: Node, _ message: String, fix: String) {
    issues.append(PipelineIssue(file: file, at: node, message: message, fix: fix))
  }
}
