import SluiceCore
import SluiceIntake
import Testing

@Suite struct UnitLoaderTests {
  @Test func filesAreDocumentsAndGzipIsOpened() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.html", "<p>a".bytes)
    try folder.write("b.TXT.gz", gzip("b".bytes))
    try folder.write("c.gz", "plain after all".bytes)
    try folder.write("d.html", gzip("<p>d".bytes))
    let reading = read([folder.path])
    #expect(reading.rows == ["a.html: <p>a", "b.TXT.gz: b", "c.gz: plain after all", "d.html: <p>d"])
    #expect(reading.documents.map(\.mediaType) == [.html, .plain, .unknown, .html])
    #expect(reading.documents.allSatisfy { $0.form == .bytes })
    #expect(reading.problems.isEmpty)
  }

  @Test func damagedGzipGivesWhatDecodesAndTheOffset() throws {
    let folder = try TemporaryFolder()
    let text = noise(50_000).map { $0 % 26 + 97 }
    let whole = gzip(text)
    try folder.write("cut.txt.gz", Array(whole.prefix(20_000)))
    var bad = whole
    bad[bad.count - 5] ^= 1
    try folder.write("sum.txt.gz", bad)
    let reading = read([folder.path])
    #expect(reading.errors == ["cut.txt.gz@20000: truncated", "sum.txt.gz@\(whole.count - 8): corrupt"])
    #expect(reading.documents.map { $0.flags.contains(.truncated) } == [true, false])
    #expect(reading.documents[1].body == text)
    #expect(text.starts(with: reading.documents[0].body) && reading.documents[0].body.count > 20_000)
  }

  @Test func nothingToReadIsTold() throws {
    let folder = try TemporaryFolder()
    try folder.write("empty.html", [])
    try folder.write("empty.html.gz", gzip([]))
    try folder.write("head.html.gz", [0x1F, 0x8B, 8])
    let reading = read([folder.path])
    #expect(reading.documents.isEmpty)
    #expect(reading.errors == ["empty.html: empty", "empty.html.gz: empty", "head.html.gz@0: truncated"])
  }

  @Test func documentsOverTheLimitAreLeftOut() throws {
    let folder = try TemporaryFolder()
    try folder.write("big.txt", noise(2000))
    try folder.write("bomb.txt.gz", gzip([UInt8](repeating: 32, count: 1 << 20)))
    try folder.write("fits.txt", noise(1000))
    var options = IntakeOptions()
    options.maximumDocument = .at(1000)
    let reading = read([folder.path], options)
    #expect(reading.documents.map(\.origin.path) == ["fits.txt"])
    #expect(reading.errors == ["big.txt: too_large", "bomb.txt.gz: too_large"])
  }

  @Test func onlyGzipIsOpenedWhereThatIsAsked() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.jsonl", "{\"text\":\"a\"}\n".bytes)
    try folder.write("b.jsonl.gz", gzip("{\"text\":\"b\"}\n".bytes))
    var options = IntakeOptions()
    options.containers = .gzip
    #expect(read([folder.path], options).rows == ["a.jsonl: {\"text\":\"a\"}\n", "b.jsonl.gz: {\"text\":\"b\"}\n"])
  }

  @Test func limitsAreReadWithUnits() {
    #expect(Limit("64MB") == .at(64_000_000))
    #expect(Limit("1 GiB") == .at(1 << 30))
    #expect(Limit("2_000") == .at(2000))
    #expect(Limit("none") == Limit.none)
    for wrong in ["", "MB", "-1", "1.5GB", "12 parsecs", "99999999999999TB"] { #expect(Limit(wrong) == nil) }
  }
}
