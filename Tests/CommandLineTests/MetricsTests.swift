import SluiceJSON
import TestSupport
import Testing

@Suite struct MetricsTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("stages: [decode, extract, claims]\n", to: "p.yaml")
    _ = try folder.run("mkdir in")
    try folder.write("石桥县2023年政府工作报告\n\n2023年,全县粮食产量12.5万吨。\n", to: "in/a.txt")
    try folder.write("石桥县2023年政府工作报告\n\n2023年,全县粮食产量12.5万吨。\n", to: "in/b.txt")
  }

  private func night() throws {
    _ = try folder.run("'\(BuiltBinary.sluice)' run p.yaml in --incremental --output out -q")
  }

  private func rows(_ text: String) throws -> [JSONValue] {
    try text.split(separator: "\n").map { try JSONValue(Array($0.utf8)) }
  }

  @Test func onlyTheLivingRowsOfAllNightsCount() throws {
    try night()
    try folder.write("石桥县2023年政府工作报告\n\n2023年,全县粮食产量13.1万吨。\n", to: "in/a.txt")
    try night()
    let found = try rows(try folder.run("'\(BuiltBinary.sluice)' metrics out"))
    // 12.5 and 13.1 times 10,000 tonnes; the first value of a.txt no longer holds.
    #expect(found.count == 1)
    #expect(found.first?["unit"]?.string == "kg")
    #expect(found.first?["agree"] == .bool(false))
    let values = found.first?["sources"]?.array?.map { $0["value"]?.number ?? 0 }.sorted()
    #expect(values == [125_000_000, 131_000_000])
  }

  @Test func theFilesHoldTheRowsOfStandardOutput() throws {
    try night()
    let said = try folder.run("'\(BuiltBinary.sluice)' metrics out --output tidy --memory-mb 1")
    #expect(said == "tidy: 1 metrics, 0 targets of 2 claims\n")
    let plain = try folder.run("'\(BuiltBinary.sluice)' metrics out")
    #expect(try folder.run("gzip -dc tidy/metrics-00000.jsonl.gz") == plain)
    #expect(try folder.run("gzip -dc tidy/targets-00000.jsonl.gz; ls tidy | wc -l") == "2\n")
  }

  @Test func whatCannotBeWrittenLeavesNothing() throws {
    try night()
    _ = try folder.run("mkdir -p tidy/targets-00000.jsonl.gz page.html")
    for command in ["metrics out --output tidy", "report out --output page.html"] {
      let (status, output) = try folder.attempt("'\(BuiltBinary.sluice)' \(command) 2>&1")
      #expect(status == 3 && output.contains("cannot rename"), "\(output)")
    }
    #expect(try folder.run("find . -name '*.part'") == "")
  }

  @Test(arguments: ["metrics nowhere", "metrics in", "metrics out --output out", "metrics"])
  func wrongUseEndsWithTwo(command: String) throws {
    #expect(try folder.attempt("'\(BuiltBinary.sluice)' \(command) 2>/dev/null").status == 2)
  }

  @Test func aReaderThatGoesAwayIsNoFailure() throws {
    try night()
    let status = try folder.run(
      "{ '\(BuiltBinary.sluice)' metrics out; echo $? >status; } | true; until [ -s status ]; do sleep 0.01; done; cat status"
    )
    #expect(status == "0\n")
  }
}
