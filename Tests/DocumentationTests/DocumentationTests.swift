import TestSupport
import Testing

/// Runs every block of the documentation as a reader would, page by page, in a folder that holds a small `dump`.
@Suite struct DocumentationTests {
  private static let catalog = "Sources/sluice/sluice.docc"
  private static let guides = [
    "CleanADump", "NightlyMetrics", "FeedAnalytics", "WriteAPipeline", "AddAStage", "AddALanguage", "EmbedTheLibraries",
    "DesignNotes", "Comparison", "Performance", "KnownProblems", "RepeatedDocuments", "Encodings",
  ]
  private static let pages =
    ["README.md", "CONTRIBUTING.md"] + guides.map { "\(catalog)/\($0).md" }
    + ["Claims", "Markup", "Text"].map { "Sources/Sluice\($0)/Sluice\($0).docc/Sluice\($0).md" }

  private let folder: TemporaryFolder
  private let root = BuiltBinary.packageRoot

  init() throws {
    folder = try TemporaryFolder()
    _ = try folder.run("mkdir bin dump && ln -s '\(BuiltBinary.sluice)' bin/sluice")
    try folder.write(
      """
      <html><head><title>全县上半年经济运行平稳</title></head><body><h1>全县上半年经济运行平稳</h1>
      <p>据县统计局消息，今年上半年全县经济运行总体平稳，农业生产形势良好，工业生产稳步回升。</p>
      <p>2023年上半年，全县粮食产量25.5万吨，同比增长4%；社会消费品零售总额38.6亿元，同比增长7.2%。</p></body></html>
      """, to: "dump/report.html")
    try folder.write("Net profit rose 12% to $3.4 million in 2023, the company said on Tuesday.\n", to: "dump/note.txt")
  }

  private func read(_ page: String) throws -> String { try folder.run("cat '\(root)/\(page)'") }

  @Test(arguments: pages)
  func everyBlockHolds(page: String) throws {
    var last: String?
    for block in FencedBlock.all(in: try read(page)) {
      let place = "\(page):\(block.line)"
      switch block.language {
      case "sh": last = try block.lines.reduce(nil) { try run($1, at: place) ?? $0 }
      case "yaml": try check(block, at: place)
      case "swift": last = try example(block, at: place)
      case "text": #expect(block.text == last, "\(place)")
      default: Issue.record("\(place): no test knows what a block in \"\(block.language)\" is")
      }
    }
  }

  /// Runs a line of a shell; `# ends with N` tells the status where it is not 0.
  private func run(_ line: String, at place: String) throws -> String? {
    guard !line.isEmpty else { return nil }
    if line.hasPrefix("make ") {
      let target = line.dropFirst(5).prefix { $0 != " " }
      #expect(try read("Makefile").split(separator: "\n").contains { $0.hasPrefix("\(target):") }, "\(place): \(line)")
      return nil
    }
    let status = line.split(separator: " ").last.flatMap { line.contains("# ends with ") ? Int32($0) : nil } ?? 0
    let (found, output) = try folder.attempt("PATH=\"$PWD/bin:$PATH\" bash -c '\(quoted(line))' 2>log")
    let log = try folder.run("cat log")
    #expect(found == status, "\(place): \(line): \(log)")
    return output
  }

  private func quoted(_ line: String) -> String { line.map { $0 == "'" ? "'\\''" : String($0) }.joined() }

  /// A file that a later line uses has its name in the first line; any other must pass the check by itself.
  private func check(_ block: FencedBlock, at place: String) throws {
    let first = block.lines.first ?? ""
    let name = first.hasPrefix("# ") && first.hasSuffix(".yaml") ? String(first.dropFirst(2)) : "block.yaml"
    try folder.write(block.text, to: name)
    guard name == "block.yaml" else { return }
    if !block.text.contains("[lexicons/") { _ = try run("sluice lint block.yaml", at: place) }
  }

  /// A program must stand in `Tests/Examples`, where the build compiles it; it is run, and its output returned.
  private func example(_ block: FencedBlock, at place: String) throws -> String? {
    for name in ["claims", "markup", "text"] {
      guard try read("Tests/Examples/\(name)/main.swift") == block.text else { continue }
      let folder = BuiltBinary.sluice.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      return try self.folder.run("'\(folder.joined(separator: "/"))/example-\(name)'")
    }
    Issue.record("\(place): the program stands nowhere in Tests/Examples")
    return nil
  }

  @Test(arguments: ["Commands", "Stages", "Rows", "Errors"])
  func theReferenceIsCurrent(page: String) throws {
    let made = try folder.run("bin/sluice reference \(page.lowercased())")
    #expect(made == (try read("\(Self.catalog)/Reference/\(page).md")), "run `make docs`")
  }

  @Test(arguments: pages + ["\(catalog)/sluice.md"])
  func everyLinkLeadsSomewhere(page: String) throws {
    let base = page.split(separator: "/").dropLast().joined(separator: "/")
    for piece in try read(page).split(separator: "](").dropFirst() {
      let target = piece.prefix { $0 != ")" }
      if target.hasPrefix("http") || target == "way" { continue }
      let (status, _) = try folder.attempt("test -e '\(root)/\(base)/\(target)'")
      #expect(status == 0, "\(page): \(target)")
    }
  }

  @Test func theNewestVersionHasItsChanges() throws {
    let version = try folder.run("bin/sluice --version").prefix { !$0.isNewline }
    #expect(try read("CHANGELOG.md").contains("## \(version)"))
  }
}
