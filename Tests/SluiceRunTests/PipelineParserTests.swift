import SluiceCore
import SluiceEmit
import SluiceRun
import Testing

@Suite struct PipelineParserTests {
  private func issues(_ yaml: String) -> [PipelineIssue] {
    do {
      _ = try PipelineParser.parse(Array(yaml.utf8), file: "p.yaml", read: { _ in nil })
      return []
    } catch {
      return error.issues
    }
  }

  @Test func aSoundPipelineHasItsStepsAndOptions() throws {
    let yaml = """
      name: mine
      stages:
        - decode: {encoding: gb18030}
        - extract
        - script
        - filter:
            min_chars: 20
            scripts: [Hans]
        - claims
      output:
        rows: [claims]
        level: 9
      """
    let pipeline = try PipelineParser.parse(Array(yaml.utf8), file: "x.yaml", read: { _ in nil })
    #expect(pipeline.name == "mine")
    #expect(pipeline.steps.map { $0.type.declaration.name } == ["decode", "extract", "script", "filter", "claims"])
    #expect(pipeline.steps[0].options.string("encoding") == "gb18030")
    #expect(pipeline.steps[3].options.int("min_chars") == 20)
    #expect(pipeline.steps[3].options.strings("scripts") == ["Hans"])
    #expect(pipeline.output.level == 9)
    #expect(pipeline.output.kinds == [.claims])
  }

  /// Each kind of mistake, the line and column where it stands, and a word of the message and of the fix.
  @Test(arguments: [
    ("stages: [decode, extrct]", 1, 18, "extrct", "extract"),
    ("stages:\n  - filter: {min_char: 3}\n", 2, 14, "min_char", "min_chars"),
    ("intake: {format: jsonl}\nstages:\n  - filter: {min_chars: many}\n", 3, 25, "min_chars", "whole number"),
    ("stages: [decode, extract]\noutput: {level: 12}", 2, 17, "level", "1 to 9"),
    ("stages: [decode, claims]", 1, 18, "needs text", "extract"),
    ("stages: decode", 1, 9, "list", "stages"),
    ("stages: [decode]\nstagse: [x]", 2, 1, "stagse", "stages"),
    ("name: x", 1, 1, "no stages", "stages"),
    ("stages: [decode", 2, 1, "YAML", "quotes"),
    ("stages:\n\t- decode", 2, 1, "YAML", "indentation"),
    ("- decode", 1, 1, "mapping", "stages"),
    ("", 1, 1, "empty", "stages"),
    ("stages: [decode]\nstages: [decode]", 1, 1, "twice", "one"),
    ("stages: [decode: {encoding: [a, b]}]", 1, 29, "encoding", "text"),
    ("stages: [decode]\noutput: {rows: [document]}", 2, 16, "document", "documents"),
    ("stages: [decode, {extract: {}, claims: {}}]", 1, 18, "one name", "name"),
    ("stages: []", 1, 9, "empty", "at least one"),
    ("stages: [decode, extract, decode]", 1, 27, "twice", "keep one"),
    ("stages: [decode, extract, {filter: {min_claims: 1}}, claims]", 1, 27, "min_claims", "put `claims` before"),
    ("stages: [decode, extract, dedup, {filter: {min_chars: 9}}]", 1, 34, "behind `dedup`", "put `filter` before"),
    ("stages: [decode, {filter: {scripts: [Hans]}}]", 1, 18, "scripts", "put `script` before"),
    ("stages: [decode]\noutput: {rows: [claims]}", 2, 9, "no stage", "add the stage `claims`"),
    ("stages: [decode]\noutput: {rows: []}", 2, 16, "empty", "stages"),
    ("stages: [decode, {filter: {published_from: yesterday}}]", 1, 44, "no date", "stages"),
    ("stages: [decode, {filter: {min_chars: 9, max_chars: 3}}]", 1, 39, "at most 3", "stages"),
  ])
  func everyMistakeIsNamedWithItsPlaceAndFix(yaml: String, line: Int, column: Int, what: String, fix: String) {
    let found = issues(yaml)
    #expect(found.count >= 1)
    guard let issue = found.first else { return }
    #expect(issue.line == line, "\(issue)")
    #expect(issue.column == column, "\(issue)")
    #expect(issue.description.contains(what), "\(issue)")
    #expect(issue.description.contains(fix), "\(issue)")
  }

  @Test func allMistakesAreToldAtOnce() {
    let found = issues("stages: [nope, decode: {x: 1}, filter: {level: 1}]\nfoo: 1\n")
    #expect(found.count == 4)
  }

  @Test func aFilterMayStandMoreThanOnce() {
    #expect(issues("stages: [decode, {filter: {min_chars: 5}}, extract, {filter: {min_chars: 9}}]").isEmpty)
  }

  @Test func jsonLinesGiveTextSoClaimsNeedNoExtract() {
    #expect(issues("intake: {format: jsonl}\nstages: [claims]").isEmpty)
  }

  private static let withLexicon = """
    stages:
      - decode
      - extract
      - claims:
          lexicons: [lexicons/own.yaml]
    """

  @Test func filesOfListsAreFoundBesideThePipelineAndCountForItsHash() throws {
    func parse(_ content: String) throws -> (Pipeline, [String]) {
      var paths: [String] = []
      let pipeline = try PipelineParser.parse(Array(Self.withLexicon.utf8), file: "dir/p.yaml") { path in
        paths.append(path)
        return Array(content.utf8)
      }
      return (pipeline, paths)
    }
    let (pipeline, paths) = try parse("gdp: [GDP, 地区生产总值]\ncpi: CPI\n")
    #expect(paths == ["dir/lexicons/own.yaml"])
    #expect(
      pipeline.steps[2].options.nameLists("lexicons") == [
        NameList(name: "gdp", texts: ["GDP", "地区生产总值"]), NameList(name: "cpi", texts: ["CPI"]),
      ])
    #expect(try parse("gdp: [GDP]").0.hash != pipeline.hash)
  }

  @Test(arguments: [
    "a: [x, y z]\n\n# c: [d]\nb_2: [x,y]", "a: [ x ]\nb: [y]\n", "null: [null, true, 1, 2024-01-01]", "a: [x  y]",
    "a: [shareholders' equity, R&D, M2 (broad), a/b 1.5]", "a: [固定资产投资（不含农户）, x\u{3000}y]", "", "# c\n", "  \na: [x]",
    "a: [x,]", "a: [,x]", "a: []", "a: [ ]", "a: [-x, - y]", "a: [x: y]", "a: ['x', \"y\"]", "a: [x] # c", "a: [x # y]",
    "a: [x #y]", "a: [x]\na: [y]", "a: [\u{FEFF}x]", "a: [x\u{85}y]", "a: [x\u{2028}y]", "# c\u{85}a: [x]",
    "# \u{1}\na: [x]", "a:  [x]", "a:[x]", "a: [x]]", "a: [[x]]", "a: [x\ty]", "---\na: [x]",
    "a: [x]\r\nb: [y]", "a: [x\n  y]", "a: &b [x]\nc: *b", "<<: [x]", "a: x", "a:\n  - x", "a b: [x]",
    String(repeating: "a", count: 1_100) + ": [x]",
  ])
  func listsInThePlainestFormReadAsYAMLReadsThem(_ content: String) {
    func lists(_ content: String) -> [NameList]? {
      try? PipelineParser.parse(Array(Self.withLexicon.utf8), file: "p.yaml") { _ in Array(content.utf8) }
        .steps[2].options.nameLists("lexicons")
    }
    // A name in quotes is not in the plainest form.
    #expect(lists(content) == lists(content + "\n\"quoted\": [x]\n")?.dropLast())
  }

  @Test func aFileOfListsThatIsMissingOrWrongIsNamedWithItsPlace() {
    func issues(_ content: String?) -> [String] {
      do {
        _ = try PipelineParser.parse(Array(Self.withLexicon.utf8), file: "p.yaml") { _ in content.map { Array($0.utf8) }
        }
        return []
      } catch {
        return error.issues.map(\.description)
      }
    }
    #expect(
      issues(nil) == [
        "p.yaml:5:18: claims.lexicons: cannot read lexicons/own.yaml; names count from the pipeline file's folder"
      ])
    #expect(
      issues("gdp: [GDP]\ncpi:\n  a: b\n") == [
        "lexicons/own.yaml:3:3: `cpi` has no list of texts; write `name: [text, text]`"
      ])
    #expect(issues("- GDP").first?.contains("a file of lists is a mapping") == true)
  }

  @Test func anOptionThatMakesNoSenseIsNamedAtItsOwnLine() {
    #expect(issues("stages: [decode]\noutput:\n  level: 9\n  rows: [verses]\n").first?.line == 4)
  }
}
