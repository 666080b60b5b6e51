import TestSupport
import Testing

@Suite struct InitTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func sluice(_ arguments: String) throws -> (status: Int32, output: String) {
    try folder.attempt("'\(BuiltBinary.sluice)' \(arguments) 2>&1")
  }

  @Test func aMixedFolderGivesAPipelineThatRunsAndPassesItsOwnExamples() throws {
    _ = try folder.run("mkdir -p dump/old")
    for number in 0..<5 {
      try folder.write(
        "<html><body><h1>简讯\(number)</h1><p>2023年全县粮食产量\(number)5.5万吨，同比增长4%，农业生产形势良好。</p></body></html>",
        to: "dump/\(number).html")
      try folder.write("市政府公布統計資料，全年觀光客人數突破三百萬人次，較去年成長百分之十二。\n", to: "dump/utf8.txt")
      _ = try folder.run("iconv -f utf-8 -t big5 dump/utf8.txt > dump/old/\(number).txt && rm dump/utf8.txt")
      try folder.write(
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 1, 2, 3], to: "dump/\(number).png")
    }
    let (status, output) = try sluice("init dump")
    #expect(status == 0, "\(output)")
    #expect(output.contains("looked at 15 of 15 files: 10 documents, 5 failures"))
    #expect(output.contains("sluice run dump.yaml dump --output out"))
    let draft = String(decoding: try folder.read("dump.yaml"), as: UTF8.self)
    #expect(draft.contains("# encodings: Big5 50 %, UTF-8 50 %"))
    #expect(draft.contains("exclude: [\"*.png\"]"))
    #expect(draft.contains("lexicons/economy.yaml"))
    #expect(try sluice("test dump.yaml").status == 0)
    #expect(try sluice("run dump.yaml dump --output out -q").status == 0)
    // An existing file is not lost by accident.
    #expect(try sluice("init dump").status == 2)
    #expect(try sluice("init dump --force").status == 0)
  }

  /// A program that was copied out of its folder finds neither the shipped pipelines nor their lexicons.
  @Test func aProgramAloneWritesAPipelineThatRuns() throws {
    let installed = try folder.run("ls -d /usr/share/sluice /usr/local/share/sluice 2>/dev/null || true")
    guard installed.isEmpty else { return }
    _ = try folder.run("cp -L '\(BuiltBinary.sluice)' alone; mkdir dump")
    try folder.write("2023年全县粮食产量25.5万吨，同比增长4%，农业生产形势良好。\n", to: "dump/a.txt")
    let (status, output) = try folder.attempt("./alone init dump 2>&1 && ./alone test dump.yaml 2>&1")
    #expect(status == 0 && output.contains("1 example passed"), "\(output)")
    let missing = try folder.attempt("./alone run text dump --output out 2>&1")
    #expect(missing.status == 2 && missing.output.contains("not beside this program"), "\(missing.output)")
  }

  @Test func recordsWithAnotherFieldNameAreMapped() throws {
    let lines = (0..<30).map {
      "{\"no\":\($0),\"kind\":\"note\",\"story\":\"Revenue rose \($0)% to $3.4 billion in 2023.\"}"
    }
    try folder.write(lines.joined(separator: "\n") + "\n", to: "feed.jsonl")
    #expect(try sluice("init feed.jsonl").status == 0)
    let draft = String(decoding: try folder.read("feed.yaml"), as: UTF8.self)
    #expect(draft.contains("fields: {text: \"story\"}"))
    #expect(try sluice("test feed.yaml").status == 0)
    let rows = try folder.run("'\(BuiltBinary.sluice)' run feed.yaml feed.jsonl --stdout documents -q")
    #expect(rows.split(separator: "\n").count == 30)
  }

  @Test func anEmptyFolderIsSaid() throws {
    _ = try folder.run("mkdir none")
    let (status, output) = try sluice("init none")
    #expect(status == 2)
    #expect(output.contains("no file lies in none"))
  }

  @Test func aShippedPipelineIsFoundByItsName() throws {
    try folder.write("2023年全县粮食产量25.5万吨。\n", to: "a.txt")
    #expect(try sluice("run news-dump a.txt --output out -q").status == 0)
    #expect(try sluice("lint claims").output.hasPrefix("claims: ok"))
  }
}
