import SluiceCore
import SluiceIntake
import Testing

@Suite struct ContainerTests {
  private let lines = "{\"text\":\"a\"}\n{\"text\":\"b\"}\n".bytes

  @Test func containersInsideContainersAreOpened() throws {
    let folder = try TemporaryFolder()
    let inner = zipEntry("dump.jsonl.gz".bytes, gzip(lines)) + zipEntry("p.html".bytes, "<p>x".bytes) + zipEnd
    let web = warcRecord("response", response("<p>w".bytes))
    let archive =
      tarEntry("deep/inner.zip", inner) + tarEntry("a.warc", web) + tarEntry("t.txt.gz", gzip("t".bytes)) + tarEnd
    try folder.write("all.tar.gz", gzip(archive))
    try folder.write("all.tgz", gzip(tarEntry("x.txt", "x".bytes) + tarEnd))
    try folder.write("noname", gzip(tarEntry("y.txt", "y".bytes) + tarEnd))
    let reading = read([folder.path])
    #expect(
      reading.rows == [
        "all.tar.gz!deep/inner.zip!dump.jsonl.gz!line 1: a", "all.tar.gz!deep/inner.zip!dump.jsonl.gz!line 2: b",
        "all.tar.gz!deep/inner.zip!p.html: <p>x", "all.tar.gz!a.warc!urn:uuid:1: <p>w", "all.tar.gz!t.txt.gz: t",
        "all.tgz!x.txt: x", "noname!y.txt: y",
      ])
    #expect(reading.problems.isEmpty)
    #expect(reading.documents[2].mediaType == .html)
  }

  @Test func skippingGoesOnInsideContainers() throws {
    let folder = try TemporaryFolder()
    let inner =
      tarEntry("a.jsonl", lines) + tarEntry("b.txt", "b".bytes) + tarEntry("empty.txt", [])
      + tarEntry("c.txt", "c".bytes)
    let path = try folder.write("x.tar.gz", gzip(inner))
    let whole = read([path])
    #expect(whole.positions.count == 5)
    for (index, position) in whole.positions.enumerated() {
      #expect(read([path], from: position).positions == Array(whole.positions[index...]))
    }
  }

  @Test func limitsHoldAndAreTold() throws {
    let folder = try TemporaryFolder()
    let bomb = [UInt8](repeating: 0x20, count: 80 << 20)
    let flat = zipEntry("bomb.txt".bytes, bomb) + zipEntry("after.txt".bytes, "x".bytes) + zipEnd
    var options = IntakeOptions()
    #expect(read([try folder.write("flat.zip", flat)], options).errors == ["flat.zip: too_large"])
    let nested = zipEntry("inner.zip".bytes, zipEntry("bomb.jsonl".bytes, bomb) + zipEnd) + zipEnd
    #expect(
      read([try folder.write("nested.zip", nested)], options).errors.contains("nested.zip!inner.zip@0: too_large"))
    #expect(read([try folder.write("bomb.jsonl.gz", gzip(bomb))], options).errors.contains("bomb.jsonl.gz: too_large"))
    #expect(read([try folder.write("bomb.html.gz", gzip(bomb))], options).errors == ["bomb.html.gz: too_large"])
    options.maximumRatio = .none
    #expect(read(["\(folder.path)/flat.zip"], options).documents.count == 2)
  }

  @Test func depthEntriesAndContainerSizeAreBounded() throws {
    let folder = try TemporaryFolder()
    var onion = "x".bytes
    for index in 0..<6 { onion = tarEntry(index == 0 ? "x.txt" : "\(index).tar", onion) + tarEnd }
    #expect(
      read([try folder.write("onion.tar", onion)]).errors == ["onion.tar!5.tar!4.tar!3.tar!2.tar!1.tar@0: too_large"])
    let archive = (1...5).flatMap { tarEntry("\($0).txt", "x".bytes) } + tarEnd
    var options = IntakeOptions()
    options.maximumEntries = .at(3)
    let few = read([try folder.write("few.tar", archive)], options)
    #expect(few.documents.count == 3 && few.errors == ["few.tar: too_large"])
    options = IntakeOptions()
    options.maximumContainer = .at(2000)
    let small = read([try folder.write("few.tar.gz", gzip(archive))], options)
    #expect(small.errors.contains("few.tar.gz: too_large"))
    options = IntakeOptions()
    options.maximumDocument = .at(3)
    let large = read(
      [try folder.write("large.tar", tarEntry("a.txt", "four".bytes) + tarEntry("b.txt", "two".bytes))], options)
    #expect(large.rows == ["large.tar!b.txt: two"] && large.errors == ["large.tar!a.txt@0: too_large"])
  }

  @Test func compressionThatCannotBeOpenedIsNamed() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.jsonl.zst", [0x28, 0xB5, 0x2F, 0xFD, 0, 0])
    try folder.write("b.warc.xz", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0, 0])
    try folder.write("c.tar", tarEntry("d.bz2", "BZh91AY&SY".bytes) + tarEnd)
    let reading = read([folder.path])
    #expect(reading.errors == ["a.jsonl.zst: unsupported", "b.warc.xz: unsupported", "c.tar!d.bz2@0: unsupported"])
    #expect(reading.problems[2].message.contains("bzip2"))
  }

  @Test func entriesAreFilteredByTheirNames() throws {
    let folder = try TemporaryFolder()
    let names = ["a.html", "b.png", "__MACOSX/._a.html", ".DS_Store", "old/c.html"]
    try folder.write("x.zip", names.flatMap { zipEntry($0.bytes, "x".bytes) } + zipEnd)
    #expect(read([folder.path]).rows == ["x.zip!a.html: x", "x.zip!b.png: x", "x.zip!old/c.html: x"])
    var options = IntakeOptions()
    options.include = [Glob("*.html")]
    options.exclude = [Glob("old/**")]
    #expect(read([folder.path], options).rows == ["x.zip!a.html: x"])
  }

  @Test func filesAreFilteredBySize() throws {
    let folder = try TemporaryFolder()
    for size in [1, 10, 100] { try folder.write("\(size).txt", noise(size)) }
    var options = IntakeOptions()
    options.minimumSize = 5
    options.maximumSize = .at(50)
    #expect(read([folder.path], options).documents.map(\.origin.path) == ["10.txt"])
    #expect(InputPlan(inputs: [folder.path], options: options).skipped.values.reduce(0, +) == 2)
  }

  @Test func listsNameInputs() throws {
    let folder = try TemporaryFolder()
    let a = try folder.write("a.txt", "x".bytes)
    let b = try folder.write("b c.txt", "x".bytes)
    for separator in ["\n", "\r\n", "\0"] {
      let list = try folder.write("list", "\(b)\(separator)\(a)\(separator)".bytes)
      let plan = InputPlan(inputs: [a], lists: [list])
      #expect(plan.fileCount == 2 && plan.problems.isEmpty)
      #expect(plan.skipped.map { "\($0.key.name): \($0.value)" } == ["repeated: 1"])
      let reader = InputReader(plan: plan)
      var paths: [String] = []
      while let (unit, _) = reader.next() { if case .file(let file) = unit { paths.append(file.path) } }
      #expect(paths == ["a.txt", "b c.txt"])
    }
    #expect(InputPlan(inputs: [], lists: ["\(folder.path)/none"]).problems.map(\.code) == [.notFound])
  }
}
