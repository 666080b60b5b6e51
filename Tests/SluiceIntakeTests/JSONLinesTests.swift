import SluiceCore
import SluiceIntake
import Testing

@Suite struct JSONLinesTests {
  private func read(_ text: String, name: String = "dump.jsonl", _ options: IntakeOptions = IntakeOptions()) throws
    -> Reading
  {
    let folder = try TemporaryFolder()
    return SluiceIntakeTests.read([try folder.write(name, text.bytes)], options)
  }

  @Test func fieldsReachTheDocument() throws {
    let line = """
      {"id":"a-1","url":"https://example.org/x","title":"标题","section":"二、经济","published":"2024-03-05",\
      "author":["Li","Wang"],"site":"Example","language":"zh","text":"全市实现生产总值12亿元。","extra":{"text":"no"}}
      """
    let document = try #require(try read(line).documents.first)
    #expect(document.id == "a-1")
    #expect(document.url == "https://example.org/x")
    #expect(document.title == "标题")
    #expect(document.sectionTitle == "二、经济")
    #expect(document.published == "2024-03-05")
    #expect(document.author == "Li, Wang")
    #expect(document.site == "Example")
    #expect(document.language == "zh")
    #expect(String(decoding: document.body, as: UTF8.self) == "全市实现生产总值12亿元。")
    #expect(document.form == .text)
    #expect(document.mediaType == .plain)
  }

  @Test func markupAndContentTellTheirType() throws {
    let documents = try read(
      """
      {"html":"<p>a</p>"}
      {"content":"<p>b</p>","content_type":"Text/HTML; charset=gbk"}
      {"content":"c","content_type":"text/plain"}
      {"content":"d"}
      {"text":"","html":"<p>e</p>"}
      """
    ).documents
    #expect(documents.map(\.mediaType) == [.html, .html, .plain, .unknown, .html])
    #expect(documents.map(\.form) == [.markup, .markup, .text, .markup, .markup])
  }

  @Test func recordsWithoutIDGetOneFromTheirPlace() throws {
    let documents = try read("{\"text\":\"a\"}\n\n{\"text\":\"b\",\"id\":17}\n").documents
    #expect(documents.map(\.origin.member) == ["line 1", "line 3"])
    #expect(documents[0].id == Origin(path: "dump.jsonl", member: "line 1").derivedID(part: 0))
    #expect(documents[1].id == "17")
  }

  @Test func aBadLineIsToldAndTheRunGoesOn() throws {
    let reading = try read(
      "{\"text\":\"a\"}\n{\"text\":\"b\"\n[1]\n{\"title\":\"x\"}\n{\"text\":\"\"}\n{\"text\":\"c\"} x\n{\"text\":\"d\"}"
    )
    #expect(reading.rows == ["dump.jsonl!line 1: a", "dump.jsonl!line 7: d"])
    #expect(
      reading.errors == [
        "dump.jsonl!line 2@13: bad_json", "dump.jsonl!line 3@25: bad_json", "dump.jsonl!line 4@29: no_content",
        "dump.jsonl!line 5@43: empty", "dump.jsonl!line 6@55: bad_json",
      ])
  }

  @Test func invalidUTF8IsReplacedAndTheLastDuplicateCounts() throws {
    let folder = try TemporaryFolder()
    let bytes = [0xEF, 0xBB, 0xBF] + "{\"text\":\"old\",\"text\":\"a".bytes + [0xFF] + "b\\ud83d\"}".bytes
    let reading = SluiceIntakeTests.read([try folder.write("x.jsonl", bytes)])
    #expect(reading.rows == ["x.jsonl!line 1: a\u{FFFD}b\u{FFFD}"])
  }

  @Test func fieldsAreMapped() throws {
    var options = IntakeOptions()
    options.fields = try FieldMapping(["text": "page.body", "id": "meta.ids.1", "title": "dc.title", "url": "u"])
    let line = """
      {"text":"no","page":{"body":["one","two"],"x":[{"body":1}]},"meta":{"ids":["p","q"]},"dc.title":"T","u":null}
      """
    let document = try #require(try read(line, options).documents.first)
    #expect(String(decoding: document.body, as: UTF8.self) == "one\ntwo")
    #expect(document.id == "q")
    #expect(document.title == "T")
    #expect(document.url == nil)
    #expect(throws: OptionError.self) { try FieldMapping(["body": "text"]) }
  }

  @Test func gzipMembersAreOneStream() throws {
    let folder = try TemporaryFolder()
    let bytes = gzip("{\"text\":\"a\"}\n{\"te".bytes) + gzip("xt\":\"b\"}\n".bytes)
    #expect(
      SluiceIntakeTests.read([try folder.write("x.jsonl.gz", bytes)]).rows == [
        "x.jsonl.gz!line 1: a", "x.jsonl.gz!line 2: b",
      ])
  }

  @Test func truncatedGzipGivesItsWholeLines() throws {
    let folder = try TemporaryFolder()
    let lines = (1...200).map { "{\"text\":\"number \($0) \(noise(20, seed: UInt64($0)))\"}\n" }.joined()
    let whole = gzip(lines.bytes)
    let cut = whole.count * 2 / 3
    let reading = SluiceIntakeTests.read([try folder.write("x.jsonl.gz", Array(whole.prefix(cut)))])
    #expect(reading.documents.count > 80)
    #expect(reading.errors.first == "x.jsonl.gz@\(cut): truncated")
    #expect(reading.problems.count <= 2)
  }

  @Test func aLineOverTheLimitIsLeftOut() throws {
    var options = IntakeOptions()
    options.maximumDocument = .at(40)
    let reading = try read("{\"text\":\"\(String(repeating: "x", count: 100))\"}\n{\"text\":\"b\"}\n", options)
    #expect(reading.rows == ["dump.jsonl!line 2: b"])
    #expect(reading.errors == ["dump.jsonl!line 1@0: too_large"])
  }

  @Test func skippingGoesOnInsideAFile() throws {
    let folder = try TemporaryFolder()
    let text = (1...9).map { "{\"text\":\"\($0)\"}" }.joined(separator: "\n")
    let inputs = [try folder.write("a.jsonl", text.bytes), "\(folder.path)/none", try folder.write("b.txt", "x".bytes)]
    let whole = SluiceIntakeTests.read(inputs)
    #expect(whole.positions.count == 11)
    for (index, position) in whole.positions.enumerated() {
      let rest = SluiceIntakeTests.read(inputs, from: position)
      #expect(rest.positions == Array(whole.positions[index...]))
      #expect(rest.rows == whole.rows.suffix(rest.rows.count))
    }
    #expect(
      SluiceIntakeTests.read(inputs, from: InputPosition(input: 1, unit: 9)).positions.first == InputPosition(input: 2))
  }
}
