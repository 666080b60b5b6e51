import TestSupport
import Testing

@Suite struct ReportTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("intake: {format: jsonl}\nstages: [claims]\n", to: "p.yaml")
    try folder.write(
      """
      {"id":"a","title":"</title><script>alert(1)</script>","text":"2023年收入5万元，同比增长4%。"}
      {"id":"b","text":"2022年收入4万元。"}

      """, to: "in.jsonl")
    _ = try folder.run("'\(BuiltBinary.sluice)' run p.yaml in.jsonl --output out --log-format text 2>&1")
  }

  private func report(_ arguments: String) throws -> (status: Int32, output: String) {
    try folder.attempt("'\(BuiltBinary.sluice)' report \(arguments) 2>&1")
  }

  @Test func thePageStandsBesideTheFolderAndAsksForNothing() throws {
    let (status, output) = try report("out")
    #expect(status == 0)
    #expect(output.hasPrefix("out.html: 3 claims"))
    let page = String(decoding: try folder.read("out.html"), as: UTF8.self)
    #expect(page.contains("<title>out</title>"))
    #expect(page.contains("default-src 'none'"))
    #expect(!page.contains(" src="))
    #expect(!page.contains("alert(1)"))
    // The folder still holds what the run made and nothing else.
    #expect(try folder.attempt("'\(BuiltBinary.sluice)' run p.yaml in.jsonl --output out --fresh 2>&1").status == 0)
  }

  @Test func aTitleIsText() throws {
    _ = try report("out --output page.html --title '<b>\"&'")
    let page = String(decoding: try folder.read("page.html"), as: UTF8.self)
    #expect(page.contains("<h1>&lt;b&gt;&quot;&amp;</h1>"))
  }

  @Test func fewerClaimsAreToldSo() throws {
    #expect(try report("out --claims 1").output.contains("1 claim of 3"))
  }

  @Test func whatIsNoOutputIsRefused() throws {
    #expect(try report("nowhere").status == 2)
    _ = try folder.run("printf x | dd of=out/claims-00000.jsonl.gz bs=1 seek=30 conv=notrunc 2>/dev/null")
    #expect(try report("out").status == 2)
  }
}
